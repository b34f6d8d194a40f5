/** One case as a line of a list. */
import { loadCalendar } from "#calendars";
import type { Ctx } from "#kernel/context.ts";
import { dayOf, iso } from "#kernel/pure/day.ts";
import { type Clock, deadline } from "#kernel/pure/deadline.ts";
import { type Calendar, workdaysBetween } from "#kernel/pure/workdays.ts";
import { type DueKind, dueKindOf } from "../rules/dues.ts";
import { receiptNo } from "../rules/receipt.ts";
import type { PauseReason } from "../rules/state.ts";
import type { CaseLine, ClockView } from "../schema.ts";
import type { ListRow, TodoRow } from "../store/list-store.ts";
import { areaNames, orgRef } from "./names.ts";

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
      null) as PauseReason | null,
  };
}

/** Working days between two instants as people count them: today is 0, tomorrow 1; negative when late. */
function remainingWorkdays(calendar: Calendar, dueAt: number, now: number): number {
  const due = dayOf(dueAt);
  const today = dayOf(now);
  return due >= today
    ? workdaysBetween(calendar, today, due)
    : -workdaysBetween(calendar, due, today);
}

/** One row as a line. */
export async function lineOf(ctx: Ctx, calendar: Calendar, row: ListRow): Promise<CaseLine> {
  const { binding } = row;
  const area = await areaNames(ctx, row);
  return {
    id: row.id,
    receiptNo: receiptNo(row.id),
    kind: row.kind,
    status: row.status,
    channel: row.channel,
    title: row.title,
    area: area.zh,
    areaEn: area.en,
    lead: row.leadOrgId === null ? null : await orgRef(ctx, row.leadOrgId),
    holder: await orgRef(ctx, row.holderOrgId),
    receivedAt: iso(row.receivedAt),
    completedAt: row.completedAt === null ? null : iso(row.completedAt),
    completedLate: row.completedLate,
    grade: row.grade,
    clock:
      binding === null ? null : clockView(calendar, binding.name, binding.clock, ctx.clock.now()),
    urges: row.facts.urges,
    rung: row.rung,
    todo: null,
  };
}

/** Rows as lines. */
export async function linesOf(ctx: Ctx, rows: readonly ListRow[]): Promise<CaseLine[]> {
  const calendar = await loadCalendar(ctx);
  return Promise.all(rows.map((row) => lineOf(ctx, calendar, row)));
}

/** What a body owes, as lines: each with the clock of what is owed. */
export async function todoLinesOf(ctx: Ctx, rows: readonly TodoRow[]): Promise<CaseLine[]> {
  const calendar = await loadCalendar(ctx);
  const now = ctx.clock.now();
  return Promise.all(
    rows.map(async (row) => {
      const line = await lineOf(ctx, calendar, row);
      const kind = dueKindOf(row.todo);
      if (row.todoClock === null) return { ...line, todo: kind };
      const clock = clockView(calendar, kind, row.todoClock, now);
      return { ...line, todo: kind, clock };
    }),
  );
}
