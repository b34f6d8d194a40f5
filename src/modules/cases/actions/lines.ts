/** One case as a line of a list. */
import { loadCalendar } from "#calendars";
import type { Ctx } from "#kernel/context.ts";
import { dayNumberOf, iso } from "#kernel/pure/day.ts";
import { type Clock, deadline } from "#kernel/pure/deadline.ts";
import { type Calendar, workdaysBetweenNumbers } from "#kernel/pure/workdays.ts";
import { type DueKind, dueKindOf } from "../rules/dues.ts";
import { receiptNo } from "../rules/receipt.ts";
import type { StandstillReason } from "../rules/state.ts";
import type { CaseLine, ClockView } from "../schema.ts";
import type { ListRow, TodoRow } from "../store/list-store.ts";
import type { CaseFactsColumn } from "../store/row.ts";
import { type CaseNames, loadNames } from "./names.ts";

/** What a clock shows now. */
export function clockView(calendar: Calendar, name: DueKind, clock: Clock, now: number): ClockView {
  const shown = deadline(calendar, clock, now);
  const running = shown.state === "running" && shown.overdue ? "late" : shown.state;
  return {
    name,
    state: running,
    dueAt: iso(shown.dueAt),
    usedShare: Math.round(shown.usedShare * 1000) / 1000,
    remainingMinutes: shown.remainingMinutes,
    remainingWorkdays: remainingWorkdays(calendar, shown.dueAt, clock.stoppedAt ?? now),
    provisional: shown.provisional,
    pauseReason: (clock.pauses.find((pause) => pause.to === undefined)?.reason ??
      null) as StandstillReason | null,
  };
}

/** Working days between two instants as people count them: today is 0, tomorrow 1; negative when late. */
function remainingWorkdays(calendar: Calendar, dueAt: number, now: number): number {
  return workdaysBetweenNumbers(calendar, dayNumberOf(now), dayNumberOf(dueAt));
}

/** What all lines of a page share; with it nothing waits, since a page has fifty lines. */
type Page = { readonly names: CaseNames; readonly calendar: Calendar; readonly now: number };

async function pageFor(ctx: Ctx, calendar?: Calendar): Promise<Page> {
  const names = await loadNames(ctx);
  return { names, calendar: calendar ?? (await loadCalendar(ctx)), now: ctx.clock.now() };
}

/** One row as a line; the clock is the one that binds the case, or the one of what is owed here. */
function lineFrom(
  { names, calendar, now }: Page,
  row: ListRow,
  todo: DueKind | null,
  todoClock: Clock | null,
): CaseLine {
  const area = names.area(row);
  const { binding } = row;
  const clock =
    todo !== null && todoClock !== null
      ? clockView(calendar, todo, todoClock, now)
      : binding && clockView(calendar, binding.name, binding.clock, now);
  return {
    id: row.id,
    receiptNo: receiptNo(row.id),
    kind: row.kind,
    status: row.status,
    channel: row.channel,
    title: row.title,
    area: area.zh,
    areaEn: area.en,
    lead: row.leadOrgId === null ? null : names.org(row.leadOrgId),
    holder: names.org(row.holderOrgId),
    receivedAt: iso(row.receivedAt),
    completedAt: row.completedAt === null ? null : iso(row.completedAt),
    completedLate: row.completedLate,
    grade: row.grade,
    clock,
    urges: row.urges,
    rung: row.rung,
    awaits: row.awaits,
    todo,
  };
}

/** A whole case as a line. */
export async function lineOf(
  ctx: Ctx,
  calendar: Calendar,
  row: Omit<ListRow, "urges"> & { readonly facts: CaseFactsColumn },
): Promise<CaseLine> {
  const page = await pageFor(ctx, calendar);
  return lineFrom(page, { ...row, urges: row.facts.urges }, null, null);
}

/** Rows as lines. */
export async function linesOf(ctx: Ctx, rows: readonly ListRow[]): Promise<CaseLine[]> {
  if (rows.length === 0) return [];
  const page = await pageFor(ctx);
  return rows.map((row) => lineFrom(page, row, null, null));
}

/** What a body owes, as lines: each with the clock of what is owed. */
export async function todoLinesOf(ctx: Ctx, rows: readonly TodoRow[]): Promise<CaseLine[]> {
  if (rows.length === 0) return [];
  const page = await pageFor(ctx);
  return rows.map((row) => lineFrom(page, row, dueKindOf(row.todo), row.todoClock));
}
