/** Rosters: read, checked row by row, sealed field by field, put on the shares of their stations. */
import { getMandate } from "#admission";
import { type Ctx, transaction } from "#kernel/context.ts";
import { fillMessage } from "#kernel/http/errors.ts";
import { iso } from "#kernel/pure/day.ts";
import { isRefusal, orRefuse, refuse } from "#kernel/pure/refusal.ts";
import { refusals as en } from "../messages/en.ts";
import { refusals as zh } from "../messages/zh.ts";
import { MOST_ROWS, MOST_UNITS } from "../rules/campaign.ts";
import type { ImportRecord, RowProblem } from "../rules/events.ts";
import { type RosterFacts, type RosterRow, readHead, readRow } from "../rules/roster.ts";
import type { ImportReport } from "../schema.ts";
import { takeId } from "../store/campaigns.ts";
import { type ImportRow, importsOf, insertImport, markUndone } from "../store/progress.ts";
import { knownIndexes } from "../store/units.ts";
import { holdDraft, writeCampaign } from "./campaigns.ts";
import { checkMay, seeCampaign, type Seen, type Viewer } from "./find.ts";
import { readTable } from "./table.ts";
import { type Taken, addToShares, indexOf, removeFromShares } from "./shares.ts";

/** Problems that a report keeps; beyond them only their number. */
const MOST_PROBLEMS = 5_000;
/** Rows that are looked at in one go; then others get their turn. */
const TURN = 2_000;

export type RosterFile = { readonly name: string; readonly bytes: Buffer };

/**
 * Takes a roster in: every row is answered for, and the good ones are taken although others are refused. The same
 * file again adds nobody.
 * Refuses: see {@link holdDraft}, {@link readTable}, {@link readHead}; `campaigns.not_by_roster`, `campaigns.too_many_units`.
 */
export async function importRoster(
  ctx: Ctx,
  campaignId: number,
  file: RosterFile,
  dryRun: boolean,
): Promise<ImportReport> {
  // Looked at before the file is read: who may not has nothing unpacked.
  const early = await seeCampaign(ctx, campaignId);
  checkMay(ctx, early, "change");
  if (early.campaign.basis !== "roster") refuse("conflict", "campaigns.not_by_roster");
  const [head, ...rows] = orRefuse(await readTable(file.bytes, MOST_ROWS));
  const { subject } = early.campaign;
  const columns = orRefuse(readHead(head?.cells ?? [], subject));
  const facts = await factsFor(ctx, early);
  const read = await readRows(ctx, rows, (row, cells) => readRow(row, cells, columns, facts));
  return transaction(ctx, async (inner) => {
    const found = await holdDraft(inner, campaignId);
    const { fresh, known } = await newcomers(inner, campaignId, read.good);
    const units = found.shares.reduce((sum, share) => sum + share.units, 0) + fresh.length;
    if (units > MOST_UNITS) refuse("tooLarge", "campaigns.too_many_units", { most: MOST_UNITS });
    const problems = [...read.problems, ...known].toSorted((a, b) => a.row - b.row);
    const byOrg = Map.groupBy(fresh, ({ orgId }) => orgId);
    const record: ImportRecord = {
      importId: dryRun ? 0 : await takeId(inner.db, "import"),
      name: file.name.slice(0, 200),
      rows: read.good.length + read.problems.length,
      taken: fresh.length,
      duplicates: problems.filter(({ code }) => code.endsWith("_twice") || code.endsWith("_known"))
        .length,
      refused: problems.filter(({ code }) => !code.endsWith("_twice") && !code.endsWith("_known"))
        .length,
      stations: [...byOrg].map(([orgId, taken]) => ({ orgId, taken: taken.length })),
      problems: problems.slice(0, MOST_PROBLEMS),
      more: Math.max(0, problems.length - MOST_PROBLEMS),
    };
    const at = inner.clock.now();
    if (!dryRun) {
      await addToShares(inner, found, byOrg, record.importId);
      const { head: after } = await writeCampaign(inner, found.campaign, {
        type: "rosterImported",
        at,
        data: record,
      });
      await insertImport(inner.db, campaignId, record, at, after.seq);
    }
    return reportOf(found, record, { importedAt: at, units, undone: false });
  });
}

/**
 * Takes the rows of the last file off the roster of a draft again, as if it had never been imported.
 * Refuses: see {@link holdDraft}; `campaigns.import_unknown`, `campaigns.import_not_last`.
 */
export function undoImport(ctx: Ctx, campaignId: number, importId: number): Promise<ImportReport> {
  return transaction(ctx, async (inner) => {
    const found = await holdDraft(inner, campaignId);
    const imports = await importsOf(inner.db, campaignId);
    const row = imports.find(({ id }) => id === importId);
    if (row === undefined) return refuse("notFound", "campaigns.import_unknown");
    const last = imports.find(({ undoneAt, taken }) => undoneAt === null && taken > 0);
    if (last?.id !== importId) refuse("conflict", "campaigns.import_not_last");
    const at = inner.clock.now();
    await removeFromShares(inner, found, row.stations, importId);
    await writeCampaign(inner, found.campaign, { type: "importUndone", at, data: { importId } });
    await markUndone(inner.db, importId, at);
    return getImport(inner, campaignId, importId);
  });
}

type Read = { readonly good: RosterRow[]; readonly problems: RowProblem[] };

/** Reading is the first half of what is to be done, writing the second. */
async function readRows(
  ctx: Ctx,
  rows: readonly { readonly row: number; readonly cells: readonly string[] }[],
  check: (row: number, cells: readonly string[]) => ReturnType<typeof readRow>,
): Promise<Read> {
  const read: Read = { good: [], problems: [] };
  const firsts = new Map<string, number>();
  for (const [i, { row, cells }] of rows.entries()) {
    if (i % TURN === TURN - 1) {
      ctx.work?.progress(i, 2 * rows.length);
      await new Promise((resume) => setImmediate(resume));
    }
    if (cells.every((cell) => cell.trim() === "")) continue;
    const one = check(row, cells);
    if (isRefusal(one)) {
      read.problems.push({ row, code: one.code, params: {} });
      continue;
    }
    const first = firsts.get(one.key);
    if (first !== undefined) {
      read.problems.push({ row, code: "campaigns.row_twice", params: { first } });
      continue;
    }
    firsts.set(one.key, row);
    read.good.push(one);
  }
  return read;
}

/** Who is not on the roster yet; the others are named by their row. */
async function newcomers(
  ctx: Ctx,
  campaignId: number,
  rows: readonly RosterRow[],
): Promise<{ fresh: Taken[]; known: RowProblem[] }> {
  const fresh: Taken[] = [];
  const known: RowProblem[] = [];
  for (let start = 0; start < rows.length; start += TURN) {
    const some = rows
      .slice(start, start + TURN)
      .map((row) => ({ ...row, index: indexOf(ctx, campaignId, row.key) }));
    const there = await knownIndexes(
      ctx.db,
      campaignId,
      some.map(({ index }) => index),
    );
    for (const one of some)
      if (there.has(one.index.toString("hex")))
        known.push({ row: one.row, code: "campaigns.row_known", params: {} });
      else fresh.push(one);
  }
  return { fresh, known };
}

async function factsFor(ctx: Ctx, { campaign, organisations, areas }: Seen): Promise<RosterFacts> {
  const mandate = await getMandate(ctx, campaign.mandateId);
  const covered = mandate?.areaIds ?? [];
  const open = areas.all.filter(({ validTo }) => validTo === null);
  const inside = open.filter(({ id }) => covered.some((outer) => areas.isWithin(id, outer)));
  const targets = new Set(mandate?.targetOrgIds ?? []);
  const bodies = organisations.all.filter(({ validTo }) => validTo === null);
  const areaOf = namesOf(inside);
  const isArea = namesOf(open);
  const orgOf = namesOf(bodies);
  return {
    subject: campaign.subject,
    areaOf: (text) => areaOf.get(text),
    isArea: (text) => isArea.has(text),
    orgOf: (text) => orgOf.get(text),
    targets,
    stationOf(areaId) {
      const { communityId } = areas.pathOf(areaId);
      const serving = communityId === null ? [] : organisations.stationsServing(communityId);
      const other = bodies.filter((org) => org.areaId === (communityId ?? areaId));
      return [...serving, ...other].find(({ id }) => targets.has(id))?.id;
    },
    homeOf(orgId) {
      const org = organisations.find(orgId);
      return org?.serviceAreaIds[0] ?? org?.areaId ?? null;
    },
  };
}

/** By code, and by name where no other has the same. */
function namesOf(
  things: readonly {
    readonly id: number;
    readonly code: string;
    readonly name: { zh: string; en: string };
  }[],
): Map<string, number> {
  const ids = new Map<string, number>();
  const twice = new Set<string>();
  for (const { id, name } of things)
    for (const text of new Set([name.zh, name.en])) {
      if (ids.has(text)) twice.add(text);
      ids.set(text, id);
    }
  for (const text of twice) ids.delete(text);
  for (const { id, code } of things) ids.set(code, id);
  return ids;
}

function reportOf(
  { refOf }: Pick<Viewer, "refOf">,
  record: ImportRecord,
  more: { readonly importedAt: number; readonly units: number; readonly undone: boolean },
): ImportReport {
  const { importId, name, rows, taken, duplicates, refused, stations, problems } = record;
  return {
    id: importId === 0 ? null : importId,
    name,
    importedAt: iso(more.importedAt),
    rows,
    taken,
    duplicates,
    refused,
    units: more.units,
    undone: more.undone,
    stations: stations.map((one) => ({ org: refOf(one.orgId), taken: one.taken })),
    problems: problems.map(({ row, code, params }) => ({
      row,
      code,
      zh: fillMessage((zh as Record<string, string>)[code] ?? code, params),
      en: fillMessage((en as Record<string, string>)[code] ?? code, params),
    })),
    moreProblems: record.more,
  };
}

const reportOfRow = (
  viewer: Pick<Viewer, "refOf">,
  row: ImportRow,
  units: number,
): ImportReport => {
  const { id: importId, importedAt, undoneAt, ...record } = row;
  return reportOf(
    viewer,
    { ...record, importId },
    { importedAt, units, undone: undoneAt !== null },
  );
};

/** The reports of a campaign's files, newest first; its department's to read. Refuses: `campaigns.not_found`, `campaigns.not_yours_to_do`. */
export async function listImports(
  ctx: Ctx,
  campaignId: number,
): Promise<{ items: ImportReport[] }> {
  const found = await seeImports(ctx, campaignId);
  const units = found.shares.reduce((sum, share) => sum + share.units, 0);
  const rows = await importsOf(ctx.db, campaignId);
  return { items: rows.map((row) => reportOfRow(found, row, units)) };
}

/** One report. Refuses: `campaigns.import_unknown`. */
export async function getImport(
  ctx: Ctx,
  campaignId: number,
  importId: number,
): Promise<ImportReport> {
  const found = await seeImports(ctx, campaignId);
  const [row] = await importsOf(ctx.db, campaignId, importId);
  if (row === undefined) return refuse("notFound", "campaigns.import_unknown");
  const units = found.shares.reduce((sum, share) => sum + share.units, 0);
  return reportOfRow(found, row, units);
}

async function seeImports(ctx: Ctx, campaignId: number): Promise<Seen> {
  const found = await seeCampaign(ctx, campaignId);
  const { scope, campaign } = found;
  if (scope !== "everything" && scope.departmentOrgId !== campaign.orgId)
    refuse("forbidden", "campaigns.not_yours_to_do");
  return found;
}
