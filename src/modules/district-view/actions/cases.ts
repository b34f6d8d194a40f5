/** The cases behind each number of the page. */
import { type CaseLine, caseLines } from "#cases";
import type { Ctx } from "#kernel/context.ts";
import { pageOf, readCursor } from "#kernel/pure/page.ts";
import { orRefuse, refuse } from "#kernel/pure/refusal.ts";
import { type Measure, ruleOf } from "../rules/measures.ts";
import type { CasesPage, CasesQuery } from "../schema.ts";
import * as store from "../store/cases.ts";
import { askedOf } from "./ask.ts";

function afterOf(measure: Measure, cursor: string | undefined): store.After | null {
  if (cursor === undefined) return null;
  const [key, id] = orRefuse(readCursor(cursor, 2));
  // A month has six places; an instant is one that a date can hold.
  const most = measure === "overdue" ? 8.64e15 : 999_999;
  if (!Number.isSafeInteger(key) || !Number.isSafeInteger(id) || Math.abs(Number(key)) > most)
    return refuse("invalid", "http.wrong_cursor");
  return { key: Number(key), id: Number(id) };
}

const behindOf = (line: CaseLine): CasesPage["items"][number] => ({
  id: line.id,
  receiptNo: line.receiptNo,
  title: line.title,
  titleEn: line.titleEn,
  status: line.status,
  area: { zh: line.area, en: line.areaEn },
  lead: line.lead === null ? null : { zh: line.lead.name, en: line.lead.nameEn },
  receivedAt: line.receivedAt,
  completedAt: line.completedAt,
  completedLate: line.completedLate,
  grade: line.grade,
  dueAt: line.clock?.dueAt ?? null,
});

/**
 * One page of the cases that a number counts: exactly those, since list and number are read from the same rows.
 * Refuses: as {@link askedOf}.
 */
export async function casesOfNumber(ctx: Ctx, query: CasesQuery): Promise<CasesPage> {
  const { limit = 50 } = query;
  const { filter, period } = await askedOf(ctx, query);
  const rows = await store.casesBehind(
    ctx.db,
    { rule: ruleOf(query.measure), period, filter, now: ctx.clock.now() },
    afterOf(query.measure, query.cursor),
    limit + 1,
  );
  const page = pageOf(
    rows,
    limit,
    (row) => row.id,
    (row) => [row.key, row.id],
  );
  return { items: (await caseLines(ctx, page.items)).map(behindOf), next: page.next };
}
