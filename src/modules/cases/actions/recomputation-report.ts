/** What corrected calendars changed, for whoever may read the cases: sums, cases with links, and a workbook. */
import type { Ctx } from "#kernel/context.ts";
import { iso } from "#kernel/pure/day.ts";
import { pageOf, readCursor } from "#kernel/pure/page.ts";
import { orRefuse, refuse } from "#kernel/pure/refusal.ts";
import { type Cell, writeWorkbook } from "#kernel/workbook.ts";
import { scopeOf } from "../access.ts";
import { zh as words } from "../messages/recomputation.zh.ts";
import { dueKindOf } from "../rules/dues.ts";
import { receiptNo } from "../rules/receipt.ts";
import type { DueChange } from "../rules/recomputation.ts";
import type { ChangedCases, RecomputationList } from "../schema-settings.ts";
import { listWithin } from "../store/list-store.ts";
import { allRecomputations, changesWithin, sumsWithin } from "../store/recompute-store.ts";
import { englishTitles } from "./english.ts";
import { loadNames } from "./names.ts";

/** Editions that changed something, the newest first; a scope narrower than the district counts its own cases. */
export async function recomputations(ctx: Ctx): Promise<RecomputationList> {
  const scope = scopeOf(ctx.actor);
  const rows = await allRecomputations(ctx.db);
  const sums =
    scope === "everything"
      ? rows
      : (await sumsWithin(ctx.db, scope)).filter(({ cases }) => cases > 0);
  const byVersion = new Map(sums.map((one) => [one.calendarVersion, one]));
  return {
    items: rows.flatMap(({ calendarVersion, begunAt, endedAt }) => {
      const own = byVersion.get(calendarVersion);
      if (own === undefined) return [];
      const { cases, moved, lateGone, lateNew } = own;
      return {
        calendarVersion,
        begunAt: iso(begunAt),
        endedAt: endedAt === null ? null : iso(endedAt),
        cases,
        moved,
        lateGone,
        lateNew,
      };
    }),
  };
}

type Item = ChangedCases["items"][number];

async function pageAfter(ctx: Ctx, version: number, after: number, limit: number): Promise<Item[]> {
  const scope = scopeOf(ctx.actor);
  const changes = await changesWithin(ctx.db, scope, version, after, limit);
  const byCase = Map.groupBy(changes, ({ caseId }) => caseId);
  const [names, rows] = await Promise.all([
    loadNames(ctx),
    listWithin(ctx.db, scope, [...byCase.keys()]),
  ]);
  const titleEn = await englishTitles(ctx, rows);
  const shown = new Map(rows.map((row) => [row.id, row]));
  return [...byCase].flatMap(([id, changed]) => {
    const row = shown.get(id);
    if (row === undefined) return [];
    return {
      id,
      receiptNo: receiptNo(id),
      title: row.title,
      titleEn: titleEn(row),
      lead: row.leadOrgId === null ? null : names.org(row.leadOrgId),
      changes: changed.map(({ what, before, after: then }) => ({ what, before, after: then })),
    };
  });
}

/** A page of the cases that an edition changed, in the order of their numbers. */
export async function changedCases(
  ctx: Ctx,
  version: number,
  query: { readonly cursor?: string; readonly limit?: number },
): Promise<ChangedCases> {
  const limit = query.limit ?? 50;
  const after = query.cursor === undefined ? 0 : Number(orRefuse(readCursor(query.cursor, 1))[0]);
  if (!Number.isSafeInteger(after)) refuse("invalid", "http.wrong_cursor");
  const items = await pageAfter(ctx, version, after, limit + 1);
  const page = pageOf(
    items,
    limit,
    (item) => item,
    (item) => [item.id],
  );
  return { items: [...page.items], next: page.next };
}

/** Most cases of one workbook. */
const FILE_LIMIT = 50_000;
const PAGE = 1000;

/** The cases that an edition changed as a workbook, with Chinese heads whoever asks: a paper of the district. */
export async function changedCasesFile(
  ctx: Ctx,
  version: number,
): Promise<{ name: string; bytes: Buffer }> {
  const rows: Cell[][] = [];
  let after = 0;
  while (rows.length < FILE_LIMIT) {
    const items = await pageAfter(ctx, version, after, PAGE);
    const last = items.at(-1);
    if (last === undefined) break;
    after = last.id;
    for (const item of items) for (const change of item.changes) rows.push(rowOf(item, change));
  }
  const heads: Cell[] = Object.values(words.heads).map((value) => ({ value, look: "head" }));
  const bytes = await writeWorkbook(
    [
      {
        name: words.sheet,
        widths: [20, 40, 24, 16, 22, 22],
        rows: [heads, ...rows.slice(0, FILE_LIMIT)],
        frozen: { rows: 1, columns: 1 },
      },
    ],
    ctx.work,
  );
  return { name: words.file(version), bytes };
}

function rowOf(item: Item, { what, before, after }: Omit<DueChange, "caseId">): Cell[] {
  return [
    item.receiptNo,
    item.title,
    item.lead?.name ?? "",
    words.what[what],
    told(what, before),
    told(what, after),
  ];
}

/** A value as people read it, in Shanghai time. */
function told(what: DueChange["what"], value: string | null): string {
  if (value === null) return "";
  switch (what) {
    case "dueAt":
      return iso(Date.parse(value) + 8 * 3_600_000)
        .slice(0, 16)
        .replace("T", " ");
    case "completedLate":
      return value === "true" ? words.late : words.inTime;
    case "dueProvisional":
      return value === "true" ? words.provisional : words.certain;
    case "missed":
      return value
        .split(" ")
        .map((item) => words.due[dueKindOf(item)])
        .join("、");
  }
}
