/** The things that routes name, and which of them stand in the database of a test. */
import { openDatabase, sql } from "#kernel/db.ts";
import type { TestProgram } from "./program.ts";

/** Kinds of things of which routes name one. */
export type Thing =
  | "area"
  | "organisation"
  | "person"
  | "post"
  | "account"
  | "session"
  | "notice"
  | "noticeReceiver"
  | "noticeDelivery"
  | "import"
  | "breach"
  | "workingSet"
  | "sheet"
  | "rawRow"
  | "case"
  | "file"
  | "dutyCode"
  | "categoryCode"
  | "listCode"
  | "versionNumber"
  | "appropriation"
  | "ledgerAccount"
  | "entry"
  | "commitment"
  | "scenario"
  | "appraisalScheme"
  | "appraisalRound"
  | "appraisalPlace"
  | "survey"
  | "ballotCode"
  | "draw"
  | "period"
  | "admission"
  | "admissionMeeting"
  | "admissionFeed"
  | "admissionToken"
  | "campaign"
  | "unit"
  | "rosterImport"
  | "settlement"
  | "formField"
  | "form"
  | "formSheet"
  | "taskRefusal"
  | "paper"
  | "paperCode"
  | "fileHash"
  | "bulk"
  | "work"
  | "savedView"
  | "responseTemplate"
  | "ticket";

/** Names of things by kind, as routes take them. */
export type Things = Readonly<Record<Thing, readonly (number | string)[]>>;

/** Looks up what there is of each kind; what nobody makes here is asked for under a number that means nothing. */
export async function thingsOf(
  program: TestProgram,
  ballotCodes: readonly string[],
): Promise<Things> {
  const owner = openDatabase({ url: program.test.adminUrl, max: 1 });
  const ids = async (table: string, column = "id"): Promise<(number | string)[]> => {
    const { rows } = await sql<{ it: number | string }>`select distinct ${sql.ref(column)} as it
      from ${sql.table(table)} order by 1 limit 50`.execute(owner.db);
    return rows.map(({ it }) => it);
  };
  try {
    return {
      work: [1],
      area: await ids("places.area"),
      organisation: await ids("organisations.organisation"),
      person: await ids("organisations.person"),
      post: await ids("organisations.post"),
      account: await ids("accounts.staff_account"),
      session: [1],
      notice: [1],
      noticeReceiver: [1],
      noticeDelivery: [1],
      import: [...(await ids("catalogue.import")), 1],
      breach: await ids("accountability.breach"),
      workingSet: await ids("consolidation.working_set"),
      sheet: await ids("consolidation.sheet"),
      rawRow: await ids("consolidation.raw_row"),
      case: await ids("cases.case"),
      file: await ids("kernel.file"),
      dutyCode: await ids("catalogue.duty", "code"),
      categoryCode: await ids("catalogue.category", "code"),
      listCode: ["main"],
      versionNumber: [1],
      appropriation: await ids("ledger.appropriation"),
      ledgerAccount: await ids("ledger.account"),
      entry: await ids("ledger.entry"),
      commitment: await ids("ledger.commitment"),
      scenario: await ids("funding.scenario"),
      appraisalScheme: await ids("appraisal.scheme"),
      appraisalRound: await ids("appraisal.round"),
      appraisalPlace: [0, 1],
      survey: await ids("questionnaires.survey"),
      ballotCode: ballotCodes,
      draw: await ids("funding.draw"),
      period: [202610, 202611, 202612],
      admission: await ids("admission.application"),
      admissionMeeting: await ids("admission.meeting"),
      admissionFeed: [1],
      admissionToken: ["notATokenOfAnybodyHere"],
      campaign: await ids("campaigns.campaign"),
      unit: await ids("campaigns.unit"),
      rosterImport: await ids("campaigns.import"),
      settlement: [...(await ids("campaigns.settlement")), 1],
      formField: await ids("forms.field"),
      form: await ids("forms.form"),
      formSheet: await ids("forms.sheet"),
      taskRefusal: await ids("task_refusals.task_refusal"),
      paper: [1],
      paperCode: ["7K3MQX9P2TRA"],
      fileHash: [...(await ids("kernel.file", "sha256")), "0".repeat(64)],
      bulk: await ids("cases.bulk"),
      savedView: await ids("desk.saved_view"),
      responseTemplate: await ids("desk.response_template"),
      ticket: await ids("desk.ticket"),
    };
  } finally {
    await owner.close();
  }
}
