/** A small district with something of everything in it, for tests that walk all routes. */
import { randomUUID } from "node:crypto";
import { createStaffAccounts, registerResident } from "#accounts";
import { createOrganisations, assignPosts, createPeople, loadOrganisations } from "#organisations";
import { openDatabase, sql } from "#kernel/db.ts";
import type { FastifyInstance } from "fastify";
import type { Actor, StaffActor } from "#kernel/pure/actor.ts";
import { buildServer } from "#kernel/http/server.ts";
import type { Logger } from "#kernel/log.ts";
import { MESSAGES, ROUTES, catchUpFollowers } from "../src/app.ts";
import { aPool, aPosting, anAppropriation } from "../src/modules/ledger/builders.ts";
import { aDraft, aSentCampaign } from "../src/modules/campaigns/builders.ts";
import { anOpenSurvey } from "../src/modules/questionnaires/builders.ts";
import { someFigures, someSettings } from "../src/modules/funding/builders.ts";
import { beginCollection, computeRound, draftScheme, openRound, publishScheme } from "#appraisal";
import { recordFigures, requestDraw, saveScenario } from "#funding";
import { admitted } from "#admission";
import { reportUnits, settleCampaign } from "#campaigns";
import { reserve } from "#ledger";
import { type District, makeDistrict } from "./district.ts";
import { askForFigures } from "./form-world.ts";
import { type TestProgram, testProgram } from "./program.ts";

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
  | "bulk"
  | "work"
  | "savedView"
  | "responseTemplate"
  | "ticket";

export type Who = { readonly name: string; readonly actor: Actor };

export type World = {
  readonly program: TestProgram;
  /** Everybody: nobody, two residents, the holder of a receipt, and each role, some of them in two places. */
  readonly people: readonly Who[];
  readonly things: Readonly<Record<Thing, readonly (number | string)[]>>;
  /** The cases, with who stands how to them in the table. */
  readonly caseIds: readonly number[];
  /** The production server; the header x-who names one of the people, how one signs in being tested elsewhere. */
  readonly server: FastifyInstance;
  readonly remove: () => Promise<void>;
};

const NAMES = [
  "coordinator",
  "leader",
  "admin",
  "operator",
  "line1",
  "line1b",
  "line2",
  "officeW",
  "officeE",
  "stationW",
  "stationE",
  "committeeW",
  "gridW",
] as const;
const MORE_ROLES = ["financeOfficer", "disciplineOfficer", "socialMember"] as const;
const SINCE = "2020-01-01";
const both = (text: string) => ({ zh: text, en: text });

/** Makes the world in a second or two. */
export async function makeWorld(log?: Logger): Promise<World> {
  const program = await testProgram({
    // A PDF takes a browser and a second; here it is its refusals that are asked for.
    env: { CHROMIUM_PATH: "/nowhere" },
    ...(log === undefined ? {} : { log }),
  });
  const district = await makeDistrict(program);
  const ctx = program.context({ kind: "system", job: "test" });
  const staff: Record<string, StaffActor> = Object.fromEntries(
    NAMES.map((name) => [name, district.staff(name)]),
  );
  for (const role of MORE_ROLES) staff[role] = await hire(program, role, district.area("D"));
  const accounts = await createStaffAccounts(
    ctx,
    Object.entries(staff).map(([name, { personId }]) => ({
      username: name.toLowerCase(),
      password: "guiwei-2026-walk",
      personId,
    })),
  );
  const residents = [
    await registerResident(ctx, "13800138001"),
    await registerResident(ctx, "13800138002"),
  ] as const;
  const people: Who[] = [
    { name: "nobody", actor: { kind: "anonymous" } },
    { name: "resident", actor: { kind: "resident", residentId: residents[0] } },
    { name: "otherResident", actor: { kind: "resident", residentId: residents[1] } },
    ...Object.entries(staff).map(([name, actor]) => {
      const account = accounts.find(({ personId }) => personId === actor.personId);
      return { name, actor: { ...actor, accountId: String(account?.id ?? 0) } };
    }),
  ];
  const server = await serverOf(program, people);
  const caseIds = await makeCases(server);
  people.push({ name: "receiptHolder", actor: { kind: "receipt", caseId: caseIds[0] ?? 0 } });
  await breakADuty(program, server, caseIds.at(-1) ?? 0);
  await importDuties(server);
  await makeMoney(program, district);
  await admitSomething(program, district);
  await refuseSomething(server, district);
  await makeAppraisal(program);
  const ctxOfSurvey = program.context({ kind: "system", job: "test" });
  const lines = [district.org("LINE1"), district.org("LINE2")];
  const { codes } = await anOpenSurvey(ctxOfSurvey, lines);
  await gatherDuties(server);
  await makeCampaigns(program, district, staff);
  await askForFigures(program, district);
  await arrangeADesk(server);
  return {
    program,
    people,
    things: await thingsOf(program, codes),
    caseIds,
    server,
    async remove() {
      await server.close();
      await program.remove();
    },
  };
}

/** A role of which the district has nobody. */
async function hire(
  program: TestProgram,
  role: (typeof MORE_ROLES)[number],
  areaId: number,
): Promise<StaffActor> {
  const ctx = program.context({ kind: "system", job: "test" });
  const kind = role === "socialMember" ? "socialOrganisation" : "districtOffice";
  const [org] = await createOrganisations(ctx, [
    { code: `OF-${role}`, kind, name: both(role), areaId, validFrom: SINCE },
  ]);
  const [person] = await createPeople(ctx, [{ code: role, name: "向晚", validFrom: SINCE }]);
  if (org === undefined || person === undefined) throw new Error(`nobody became ${role}`);
  const [post] = await assignPosts(ctx, [
    { personId: person.id, orgId: org.id, role, title: both(role), validFrom: SINCE },
  ]);
  const directory = await loadOrganisations(ctx);
  return {
    kind: "staff",
    accountId: "0",
    personId: person.id,
    post: directory.postAsActorPost(post?.id ?? 0),
  };
}

function serverOf(program: TestProgram, people: readonly Who[]): Promise<FastifyInstance> {
  return buildServer({
    log: program.log,
    routes: ROUTES,
    messages: MESSAGES,
    trustedProxies: [],
    publicUrl: "http://localhost:3000",
    authenticate: async (request) => {
      const who = people.find(({ name }) => name === request.headers["x-who"]);
      return who?.actor ?? { kind: "anonymous" };
    },
    context: (actor, log) => program.context(actor, { log }),
  });
}

const PNG =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/** The resident's own with a photo, one in the west, one in the east, one without a place, and an application. */
async function makeCases(server: FastifyInstance): Promise<number[]> {
  const photo = await server.inject({
    method: "POST",
    url: "/api/v1/files?name=photo.png",
    headers: { "x-who": "resident", "content-type": "image/png" },
    payload: Buffer.from(PNG, "base64"),
  });
  const west = { lng: 112.05, lat: 30.05 };
  const east = { lng: 112.25, lat: 30.05 };
  const request = {
    kind: "request",
    categoryCode: "sanitation",
    description: "弄堂口的垃圾三天没有清运",
  };
  const reporter = { name: "钱多福", telephone: "138 0013 8003", address: "福民路12号" };
  const bodies: readonly (readonly [who: string, body: object])[] = [
    [
      "resident",
      {
        ...request,
        channel: "web",
        point: west,
        reporter: null,
        fileIds: [photo.json<{ id: number }>().id],
      },
    ],
    ["stationW", { ...request, channel: "counter", point: west, reporter }],
    ["stationE", { ...request, channel: "counter", point: east, reporter }],
    [
      "operator",
      {
        ...request,
        categoryCode: null,
        title: "路灯不亮",
        channel: "telephone",
        point: null,
        reporter,
      },
    ],
    [
      "stationW",
      {
        kind: "application",
        dutyCode: "senior-card",
        description: "",
        channel: "counter",
        point: west,
        reporter,
      },
    ],
  ];
  const ids: number[] = [];
  for (const [who, payload] of bodies) {
    const answer = await server.inject({
      method: "POST",
      url: "/api/v1/cases",
      headers: { "x-who": who },
      payload,
    });
    if (answer.statusCode !== 201) throw new Error(`${who} cannot hand in: ${answer.body}`);
    ids.push(answer.json<{ caseId: number }>().caseId);
  }
  return ids;
}

/** A second demand for materials, which is a breach. */
async function breakADuty(
  program: TestProgram,
  server: FastifyInstance,
  caseId: number,
): Promise<void> {
  for (const name of ["照片", "户口簿"]) {
    const answer = await server.inject({
      method: "POST",
      url: `/api/v1/cases/${caseId}/commands`,
      headers: { "x-who": "stationW" },
      payload: { type: "giveNotice", items: [{ name, detail: "" }] },
    });
    if (answer.statusCode !== 200) throw new Error(answer.body);
  }
  await catchUpFollowers(program);
}

async function importDuties(server: FastifyInstance): Promise<void> {
  const answer = await server.inject({
    method: "POST",
    url: "/api/v1/catalogue/imports?name=duties.csv",
    headers: { "x-who": "coordinator", "content-type": "text/csv" },
    payload: Buffer.from("编码,名称\nx-1,路灯维修\n,没有编码\n"),
  });
  // What the file says does not matter here; only that there is an import to ask for.
  if (answer.statusCode >= 500) throw new Error(answer.body);
}

/** A published scheme with a computed round and one that has only been opened, and a draft beside it. */
async function makeAppraisal(program: TestProgram): Promise<void> {
  const ctx = program.context({ kind: "system", job: "test" });
  await draftScheme(ctx, { template: "fiveCore" });
  const { id: schemeId } = await draftScheme(ctx, { template: "reverse" });
  await publishScheme(ctx, schemeId, 1);
  const dates = {
    from: "2026-01",
    to: "2026-06",
    collectFrom: "2026-07-01",
    collectTo: "2026-07-10",
  };
  const opening = { title: "上半年", schemeId, schemeVersion: 1, ...dates };
  const { id } = await openRound(ctx, opening);
  await openRound(ctx, opening);
  await catchUpFollowers(program);
  await beginCollection(ctx, id);
  await computeRound(ctx, id);
}

/** A filter, words to answer with, and three numbers at the door of a station, one of them called. */
async function arrangeADesk(server: FastifyInstance): Promise<void> {
  const post = async (url: string, payload: object) => {
    const headers = { "x-who": "stationW" };
    const answer = await server.inject({ method: "POST", url, headers, payload });
    if (answer.statusCode >= 300) throw new Error(answer.body);
  };
  const view = { page: "/", name: "申请", query: "kind=application", isDefault: false };
  await post("/api/v1/desk/views", view);
  const template = { use: "response", name: "已派人", text: "{number} 已派人到现场。" };
  await post("/api/v1/desk/templates", template);
  for (const matter of ["application", "request", "question"])
    await post("/api/v1/desk/tickets", { matter });
  await post("/api/v1/desk/queue/next", { counter: "1" });
}

/** A pool, two appropriations out of it, and a commitment. */
async function makeMoney(program: TestProgram, district: District): Promise<void> {
  const ctx = program.context({ kind: "system", job: "test" });
  const posting = aPosting("2026-11-02");
  const pool = await aPool(ctx, district.org("COORD"), 1_000_000);
  const tasks = await anAppropriation(ctx, pool, district.org("LINE1"), 500_000);
  await anAppropriation(ctx, pool, district.org("COMMITTEE-W"), 90_000, "selfGovernance");
  await reserve(ctx, { ...posting, appropriationId: tasks, amountFen: 40_000 });
  const coordOrg = district.org("COORD");
  const kept = await anAppropriation(ctx, pool, coordOrg, 60_000, "contingency");
  await recordFigures(ctx, [
    someFigures(district.area("W")),
    someFigures(district.area("E"), { population: 4_000 }),
  ]);
  const scenario = { title: "街道年度经费", settings: someSettings(), figuresYear: 2025 };
  await saveScenario(ctx, undefined, scenario);
  await requestDraw(ctx, {
    reserveId: kept,
    orgId: district.org("OFFICE-W"),
    cause: "disaster",
    reason: "台风过后清理倒伏树木和积水",
    amountFen: 5_000,
  });
}

/** Something that was admitted by a meeting, at no cost. */
async function admitSomething(program: TestProgram, district: District): Promise<void> {
  const ctx = program.context({ kind: "system", job: "test" });
  const wanted = {
    applicantOrgId: district.org("LINE1"),
    targetOrgIds: [district.org("STATION-W")],
    areaIds: [district.area("W1")],
    quantity: 10,
    unitPriceFen: 0,
  };
  await admitted(ctx, wanted);
}

/** Work past the platform that a station refused, and a file of cases that was checked on the mandate. */
async function refuseSomething(server: FastifyInstance, district: District): Promise<void> {
  const post = async (who: string, url: string, payload: object | Buffer) => {
    const headers = {
      "x-who": who,
      ...(Buffer.isBuffer(payload) ? { "content-type": "text/csv" } : {}),
    };
    const answer = await server.inject({ method: "POST", url, headers, payload });
    if (answer.statusCode >= 300) throw new Error(answer.body);
  };
  await post("stationW", "/api/v1/task-refusals", {
    channel: "telephone",
    departmentOrgId: district.org("LINE2"),
    askedAt: "2026-01-05T01:00:00.000Z",
    what: "上报独居老人名单",
    asker: { name: "白芷", telephone: "138 0000 1234" },
  });
  const mandates = await server.inject({
    url: "/api/v1/case-bulks/mandates",
    headers: { "x-who": "line1" },
  });
  const [mandate] = mandates.json<{ items: { id: number; to: string }[] }>().items;
  const table = `标题,内容,社区,服务站,事项编码,办结日期\n核对,入户,柳园社区,,,${mandate?.to ?? ""}\n`;
  await post(
    "line1",
    `/api/v1/case-bulks?name=rows.csv&mandateId=${mandate?.id ?? 0}`,
    Buffer.from(table),
  );
}

/** A working set with rows of two departments that look alike; a comment holds the sheet in it. */
async function gatherDuties(server: FastifyInstance): Promise<void> {
  const post = async (url: string, payload: object | Buffer) => {
    const headers = {
      "x-who": "coordinator",
      ...(Buffer.isBuffer(payload) ? { "content-type": "text/csv" } : {}),
    };
    const answer = await server.inject({ method: "POST", url, headers, payload });
    if (answer.statusCode >= 300) throw new Error(answer.body);
    return answer.json<{ id: number }>().id;
  };
  const sets = "/api/v1/consolidation/sets";
  const id = await post(sets, { name: "清理", nameEn: null });
  const table = "事项名称,牵头单位\n高龄津贴申领,LINE1\n高龄补贴发放,LINE2\n路灯维修,LINE2\n";
  await post(`${sets}/${id}/sheets?name=rows.csv`, Buffer.from(table));
  const url = `${sets}/${id}/rows`;
  const listed = await server.inject({ url, headers: { "x-who": "coordinator" } });
  for (const row of listed.json<{ items: { id: number }[] }>().items)
    await post(`${url}/${row.id}/comments`, { text: "请保留" });
}

/** A campaign that runs in both stations with reports, one of them drawn, and a settlement; and one that is being prepared. */
async function makeCampaigns(
  program: TestProgram,
  district: District,
  staff: Readonly<Record<string, StaffActor>>,
): Promise<void> {
  const ctx = program.context({ kind: "system", job: "test" });
  const at = (org: string, area: string, count: number) => ({
    orgId: district.org(org),
    areaId: district.area(area),
    areaCode: area,
    count,
  });
  const departmentId = district.org("LINE1");
  const checks = { proof: "none", sampleShare: 0.5, text: "电话回访" } as const;
  const stations = [at("STATION-W", "W1", 6), at("STATION-E", "E1", 4)];
  const { id } = await aSentCampaign(ctx, { departmentId, stations, checks });
  const slots = [1, 2, 3, 4].map((slot) => ({
    slot,
    clientKey: randomUUID(),
    at: new Date().toISOString(),
    result: "done" as const,
  }));
  const as = (name: string) => program.context(staff[name] ?? { kind: "anonymous" });
  await reportUnits(as("gridW"), id, slots);
  // Four units are hardly ever all drawn; if they are, there is nothing to settle yet.
  await settleCampaign(as("financeOfficer"), id, {}).catch(() => undefined);
  const few = [at("STATION-W", "W1", 2)];
  await aDraft(ctx, { departmentId, stations: few, firstPerson: 100 });
}

async function thingsOf(
  program: TestProgram,
  ballotCodes: readonly string[],
): Promise<World["things"]> {
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
      bulk: await ids("cases.bulk"),
      savedView: await ids("desk.saved_view"),
      responseTemplate: await ids("desk.response_template"),
      ticket: await ids("desk.ticket"),
    };
  } finally {
    await owner.close();
  }
}
