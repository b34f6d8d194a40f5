/** What consolidation shows: ids turned into names, instants into texts, reasons into words. */
import type { Ctx } from "#kernel/context.ts";
import type { ActorRecord } from "#kernel/pure/actor.ts";
import { iso } from "#kernel/pure/day.ts";
import { type OrganisationDirectory, loadOrganisations } from "#organisations";
import { tallyOf } from "../rules/reckoning.ts";
import type { Count } from "../rules/reckoning.ts";
import type { DecisionRecord, SheetState } from "../rules/state.ts";
import type {
  ComparedView,
  DecisionView,
  Official,
  RowFacts,
  RowLine,
  RowName,
  SetView,
  SheetView,
} from "../schema.ts";
import type { LineRow, NamedRow, WholeRow } from "../store/rows.ts";
import type { SetRow } from "../store/sets.ts";
import { worded } from "./words.ts";

/** An organisation's names; a body that is unknown has none. */
export function orgNames(
  directory: OrganisationDirectory,
  orgId: number,
): { orgName: string; orgNameEn: string } {
  const name = directory.find(orgId)?.name;
  return { orgName: name?.zh ?? "", orgNameEn: name?.en ?? "" };
}

/** The short names of an organisation, where it has some: for lines that are read beside many others. */
function shortNames(
  directory: OrganisationDirectory,
  orgId: number,
): { orgName: string; orgNameEn: string } {
  const org = directory.find(orgId);
  const name = org?.shortName ?? org?.name;
  return { orgName: name?.zh ?? "", orgNameEn: name?.en ?? "" };
}

/** Who an event says did something. */
export function officialOf(directory: OrganisationDirectory, by: ActorRecord): Official {
  if (by.kind !== "staff") return { name: "", title: "系统", titleEn: "the platform" };
  const title = directory.findPost(by.post)?.title;
  return { name: directory.personName(by.id), title: title?.zh ?? "", titleEn: title?.en ?? "" };
}

/** A set with the counts that its reader may see. */
export function setView(
  set: SetRow,
  counts: readonly Count[],
  more: { readonly sheets: number; readonly openProposals: number },
): SetView {
  const { id, name, nameEn, status, importId } = set;
  return {
    id,
    name,
    nameEn,
    status,
    importId,
    openedAt: iso(set.openedAt),
    closedAt: set.closedAt === null ? null : iso(set.closedAt),
    tally: tallyOf(counts),
    departments: new Set(counts.map(({ orgId }) => orgId)).size,
    ...more,
  };
}

/** A spreadsheet with the answers that were given for its rows. */
export async function sheetView(
  ctx: Ctx,
  sheet: Pick<SheetState, "fileName" | "orgId" | "uploadedAt" | "withdrawnAt" | "answers"> & {
    readonly id: number | null;
    readonly number: number | null;
    readonly proposals: number;
    readonly organisationsCreated: readonly string[];
  },
): Promise<SheetView> {
  const directory = await loadOrganisations(ctx);
  const { answers, orgId } = sheet;
  const of = (outcome: string) => answers.filter((answer) => answer.outcome === outcome);
  return {
    id: sheet.id,
    number: sheet.number,
    fileName: sheet.fileName,
    department: departmentView(directory, orgId),
    uploadedAt: iso(sheet.uploadedAt),
    withdrawn: sheet.withdrawnAt !== null,
    rowCount: answers.length,
    accepted: of("accepted").length,
    present: of("present").length,
    refused: of("refused").length,
    doubtful: of("accepted").filter(({ reasons }) => reasons.length > 0).length,
    proposals: sheet.proposals,
    organisationsCreated: [...sheet.organisationsCreated],
    answers: answers.map((answer) => ({ ...answer, reasons: answer.reasons.map(worded) })),
  };
}

/** The department that a sheet was handed in for. */
export function departmentView(
  directory: OrganisationDirectory,
  orgId: number | null,
): SheetView["department"] {
  if (orgId === null) return null;
  const { orgName, orgNameEn } = orgNames(directory, orgId);
  return { id: orgId, name: orgName, nameEn: orgNameEn };
}

/** A line of the desk. */
export function lineView(directory: OrganisationDirectory, row: LineRow): RowLine {
  const { id, no, orgId, code, name, doubts, decision, targetNo, reason, revision } = row;
  const { openProposals, comments } = row;
  return {
    id,
    no,
    orgId,
    code,
    name,
    doubts,
    decision,
    targetNo,
    reason,
    revision,
    openProposals,
    comments,
    ...shortNames(directory, orgId),
  };
}

/** A row beside others. */
export function comparedView(directory: OrganisationDirectory, row: WholeRow): ComparedView {
  return { ...lineView(directory, row), facts: factsOf(row.content) };
}

/** A row known by its number. */
export function rowName(
  directory: OrganisationDirectory,
  { id, no, name, orgId }: NamedRow,
): RowName {
  return { id, no, name, ...shortNames(directory, orgId) };
}

type Named = { readonly name: string; readonly nameEn?: string | null };
type Limit = RowFacts["promised"];

/** What a row says beside its name; the content is the catalogue's own shape, written by its reader. */
function factsOf(content: Record<string, unknown>): RowFacts {
  const text = (field: string): string => (content[field] as string | undefined) ?? "";
  const orNull = (field: string): string | null =>
    (content[field] as string | null | undefined) ?? null;
  const names = (field: string): RowFacts["steps"] =>
    ((content[field] as Named[] | undefined) ?? []).map(({ name, nameEn = null }) => ({
      name,
      nameEn,
    }));
  const list = (field: string): string[] => [...((content[field] as string[] | undefined) ?? [])];
  const limits = (content["limits"] ?? {}) as { statutory?: Limit; promised?: Limit };
  return {
    class: text("class"),
    powerKind: orNull("powerKind"),
    nameEn: orNull("nameEn"),
    group: orNull("group"),
    groupEn: orNull("groupEn"),
    legalBasis: list("legalBasis"),
    applicants: text("applicants"),
    applicantsEn: orNull("applicantsEn"),
    materials: names("materials"),
    steps: names("steps"),
    statutory: limits.statutory ?? null,
    promised: limits.promised ?? null,
    fee: text("fee"),
    feeEn: orNull("feeEn"),
    result: text("result"),
    resultEn: orNull("resultEn"),
    synonyms: list("synonyms"),
  };
}

/** A line of a row's history. */
export function decisionView(
  directory: OrganisationDirectory,
  { revision, decision, at, by }: DecisionRecord,
  rows: ReadonlyMap<number, NamedRow>,
): DecisionView {
  const target = rows.get(decision?.targetId ?? 0);
  return {
    revision,
    kind: decision?.kind ?? null,
    target: target === undefined ? null : rowName(directory, target),
    code: decision?.code ?? null,
    reason: decision?.reason ?? null,
    at: iso(at),
    by: officialOf(directory, by),
  };
}
