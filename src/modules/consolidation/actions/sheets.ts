/** Takes spreadsheets into a working set: every row is answered for, all of it is written or nothing. */
import { createHash } from "node:crypto";
import { type Reason, resolveImported } from "#catalogue";
import { type Ctx, rowsInParts } from "#kernel/context.ts";
import { safeFileName } from "#kernel/files.ts";
import { recordOf } from "#kernel/pure/actor.ts";
import { type Json, canonicalJson } from "#kernel/pure/canonical.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import { type OrganisationDirectory, loadOrganisations } from "#organisations";
import { mayDecide } from "../access.ts";
import type { KeptAnswer, KeptProposal, RawRow, SetEvent, SheetState } from "../rules/state.ts";
import { ROW_LIMIT, type SheetView } from "../schema.ts";
import { insertProposals } from "../store/proposals.ts";
import * as rowStore from "../store/rows.ts";
import * as store from "../store/sets.ts";
import { compareFresh } from "./comparing.ts";
import { type TriagedRow, readSheet, triageRows } from "./reading.ts";
import { sheetView } from "./views.ts";
import { changeSet } from "./write.ts";

export type SheetFile = { readonly name: string; readonly bytes: Buffer };

export type SheetOptions = {
  /** The department that hands it in; null where a column says whose each row is. */
  readonly orgId: number | null;
  /** Create departments that are not there yet, instead of refusing their rows. */
  readonly createOrganisations: boolean;
};

/** Rows and proposals that one event carries. */
const PER_EVENT = 250;

/**
 * Adds the rows of a spreadsheet to a set and compares them with what is there. A row that the set holds already adds
 * nothing, so that the same file handed in again leaves everything as it was.
 * Refuses the file as a whole: what {@link readSheet} refuses, `consolidation.unknown_department`, `consolidation.set_full`.
 */
export async function addSheet(
  ctx: Ctx,
  setId: number,
  file: SheetFile,
  options: SheetOptions,
): Promise<SheetView> {
  if (!mayDecide(ctx.actor)) refuse("forbidden", "http.not_allowed");
  if ((await store.findSet(ctx.db, setId)) === undefined)
    refuse("notFound", "consolidation.unknown_set");
  // Reading a hostile workbook may take seconds: the set is locked only afterwards.
  const read = await readSheet(file.bytes, options.orgId !== null);
  // Reading is behind; names are looked up, rows taken, written, and compared with all of the set.
  const passed = rowsInParts(ctx.work, 5, read.rows.length);
  passed(1);
  return changeSet(ctx, setId, async (inner, set) => {
    const department = await departmentOf(inner, options.orgId);
    const triaged = triageRows(read.rows, department);
    const create = options.createOrganisations ? read.listed : undefined;
    const resolved = await resolveImported(inner, triaged, { create });
    passed(2);
    const sha256 = createHash("sha256").update(file.bytes).digest("hex");
    const again = await store.sheetOfFile(inner.db, setId, sha256, options.orgId);
    const rows = resolved.rows as readonly ResolvedTriaged[];
    const taken = await takeRows(inner, set, rows, options.orgId);
    passed(3);
    const sheet: SheetState = {
      id: taken.sheetId,
      number: (await store.lastSheetNumber(inner.db, setId)) + 1,
      fileName: safeFileName(file.name),
      sha256,
      layout: read.layout,
      orgId: options.orgId,
      uploadedAt: inner.clock.now(),
      uploadedBy: recordOf(inner.actor),
      withdrawnAt: null,
      answers: taken.answers,
    };
    const isNew = again === undefined || taken.rows.length > 0;
    const events = isNew ? await writeSheet(inner, set, sheet, taken.rows, () => passed(4)) : [];
    passed(5);
    const found = events.flatMap((one) => (one.type === "rowsCompared" ? one.data.proposals : []));
    const answer = await sheetView(inner, {
      ...sheet,
      id: isNew ? sheet.id : null,
      number: isNew ? sheet.number : null,
      proposals: found.length,
      organisationsCreated: resolved.created,
    });
    return { events, set: { lastNo: set.lastNo + taken.rows.length }, answer };
  });
}

type ResolvedTriaged = {
  readonly imported: TriagedRow;
  readonly content: { readonly leads: readonly { readonly orgId: number | null }[] } | undefined;
};

async function departmentOf(ctx: Ctx, orgId: number | null) {
  if (orgId === null) return undefined;
  const org = (await loadOrganisations(ctx)).find(orgId);
  if (org === undefined || org.validTo !== null)
    refuse("invalid", "consolidation.unknown_department");
  return {
    code: org.code,
    names: [org.name.zh, org.shortName?.zh ?? "", org.code].filter((name) => name !== ""),
  };
}

type Taken = {
  readonly sheetId: number;
  readonly rows: readonly RawRow[];
  readonly answers: readonly KeptAnswer[];
};

/** Answers every row; the ones that are neither refused nor there already become raw rows. */
async function takeRows(
  ctx: Ctx,
  set: store.SetRow,
  resolved: readonly ResolvedTriaged[],
  ownerId: number | null,
): Promise<Taken> {
  const directory = await loadOrganisations(ctx);
  const marked = resolved.map(({ imported, content }) => ({
    imported,
    made: content === undefined ? undefined : makeRow(imported, content, ownerId, directory),
  }));
  const prints = marked.flatMap(({ made }) => made?.fingerprint ?? []);
  const known = await rowStore.knownRows(ctx.db, set.id, prints);
  const fresh = new Set(prints.filter((print) => !known.has(print)));
  if ((await rowStore.countRows(ctx.db, set.id)) + fresh.size > ROW_LIMIT)
    refuse("tooLarge", "consolidation.set_full", { limit: ROW_LIMIT });
  const [sheetId = 0] = await store.takeIds(ctx.db, "sheet", 1);
  const ids = await store.takeIds(ctx.db, "raw_row", fresh.size);
  const rows: RawRow[] = [];
  const answers = marked.map(({ imported, made }): KeptAnswer => {
    const { row, code, name } = imported;
    const said = { row, code: code.slice(0, 100), name: name.slice(0, 300) };
    if (made === undefined)
      return { ...said, outcome: "refused", no: null, reasons: imported.refusals };
    const there = known.get(made.fingerprint);
    if (there !== undefined) return { ...said, outcome: "present", no: there, reasons: [] };
    const no = set.lastNo + rows.length + 1;
    known.set(made.fingerprint, no);
    rows.push({ ...made, id: ids[rows.length] ?? 0, no, sheetId, sheetRow: row });
    return { ...said, outcome: "accepted", no, reasons: made.doubts };
  });
  return { sheetId, rows, answers };
}

type MadeRow = Omit<RawRow, "id" | "no" | "sheetId" | "sheetRow">;

/** A raw row of the department that handed it in, else of the first that leads it; undefined where there is none. */
function makeRow(
  imported: TriagedRow,
  content: NonNullable<ResolvedTriaged["content"]>,
  ownerId: number | null,
  directory: OrganisationDirectory,
): MadeRow | undefined {
  const orgId = ownerId ?? content.leads.find((lead) => lead.orgId !== null)?.orgId ?? 0;
  if (directory.find(orgId) === undefined) return undefined;
  const [code, name] = [imported.code.slice(0, 100), imported.name.slice(0, 300)];
  const said = { orgId, code, name, content: content as unknown as Json };
  const doubts: readonly Reason[] = imported.doubts;
  return {
    ...said,
    fingerprint: createHash("sha256").update(canonicalJson(said)).digest("hex"),
    doubts,
  };
}

/** Writes a sheet with its rows and the proposals that they are in; answers the events. */
async function writeSheet(
  ctx: Ctx,
  set: store.SetRow,
  sheet: SheetState,
  rows: readonly RawRow[],
  onWritten: () => void,
): Promise<SetEvent[]> {
  const at = sheet.uploadedAt;
  const { id: sheetId, uploadedAt: _at, uploadedBy: _by, withdrawnAt: _none, ...said } = sheet;
  await store.insertSheet(ctx.db, set.id, sheet);
  const events: SetEvent[] = [{ type: "sheetAdded", at, data: { sheetId, ...said } }];
  if (rows.length > 0) await rowStore.insertRows(ctx.db, set.id, rows);
  for (const some of parts(rows)) events.push({ type: "rowsAdded", at, data: { rows: some } });
  onWritten();
  const found = await compareFresh(
    ctx,
    set.id,
    rows.map(({ id }) => id),
  );
  const ids = await store.takeIds(ctx.db, "proposal", found.length);
  const proposals = found.map((one, i): KeptProposal => ({ id: ids[i] ?? 0, ...one }));
  if (proposals.length > 0) await insertProposals(ctx.db, set.id, proposals);
  for (const some of parts(proposals))
    events.push({ type: "rowsCompared", at, data: { proposals: some } });
  return events;
}

function parts<T>(all: readonly T[]): T[][] {
  const found: T[][] = [];
  for (let from = 0; from < all.length; from += PER_EVENT)
    found.push(all.slice(from, from + PER_EVENT));
  return found;
}

/**
 * Takes a sheet out again with all its rows, as long as nothing was decided or said about any of them.
 * Refuses: `consolidation.unknown_sheet`, `.sheet_withdrawn`, `.sheet_in_use`.
 */
export function withdrawSheet(ctx: Ctx, setId: number, sheetId: number): Promise<SheetView> {
  return changeSet(ctx, setId, async (inner) => {
    if (!mayDecide(inner.actor)) refuse("forbidden", "http.not_allowed");
    const sheet = await store.findSheet(inner.db, setId, sheetId);
    if (sheet === undefined) refuse("notFound", "consolidation.unknown_sheet");
    if (sheet.withdrawnAt !== null) refuse("conflict", "consolidation.sheet_withdrawn");
    if (await rowStore.isSheetInUse(inner.db, sheetId))
      refuse("conflict", "consolidation.sheet_in_use");
    const at = inner.clock.now();
    await store.withdrawSheet(inner.db, sheetId, at);
    const answer = await sheetView(inner, {
      ...sheet,
      withdrawnAt: at,
      proposals: 0,
      organisationsCreated: [],
    });
    return { events: [{ type: "sheetWithdrawn", at, data: { sheetId } }], answer };
  });
}
