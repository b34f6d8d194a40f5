/**
 * What happens by itself, exactly once: silence that counts as acceptance, pauses that reach their cap, lapses, limits
 * missed; and, in working hours only, the rungs of the ladder and operations that go up one level.
 *
 * Exactly once, because the cases of a page are held row by row while it is decided and written, other workers skip
 * them, and the event that a case writes moves it on, in the same transaction: a worker that is killed at any moment
 * has either done the whole page or nothing of it.
 */
import { loadCalendar } from "#calendars";
import { type Ctx, transaction } from "#kernel/context.ts";
import { isOutage } from "#kernel/db.ts";
import { isRefusal } from "#kernel/pure/refusal.ts";
import { type Calendar, isWorkingTime } from "#kernel/pure/workdays.ts";
import { type Which, nextOf } from "../rules/by-itself.ts";
import { decide } from "../rules/decide.ts";
import { NOBODY } from "../rules/decision.ts";
import type { CaseState } from "../rules/state.ts";
import {
  type CaseRow,
  takeRungTimers,
  takeStrandedOperations,
  updateDue,
} from "../store/case-store.ts";
import { type DueRow, dueRowOf, stateOf } from "../store/row.ts";
import { consequencesOf } from "./consequences.ts";
import { leaderInCharge } from "./fill-in.ts";
import { type Change, applyAll, writeChanges } from "./write.ts";

/** Cases a page: enough that statements are few, few enough that requests beside it wait for milliseconds. */
const PAGE = 250;

/** Rings every timer that is due, at any hour; answers how many cases were looked at. */
export async function ringTimers(ctx: Ctx, pageSize = PAGE): Promise<number> {
  return ringAll(ctx, "nextTimerAt", pageSize);
}

/** Takes every step up that is due; outside working hours nobody is urged or escalated. */
export async function climbLadder(ctx: Ctx, pageSize = PAGE): Promise<number> {
  if (!(await isWorking(ctx))) return 0;
  if ((await leaderInCharge(ctx)) !== null) await takeUpStranded(ctx);
  return ringAll(ctx, "nextClimbAt", pageSize);
}

async function isWorking(ctx: Ctx): Promise<boolean> {
  return isWorkingTime(await loadCalendar(ctx), ctx.clock.now());
}

/**
 * Page after page until nothing is due: a case that was left alone for weeks takes all its rungs, one a page. A page that fails is tried case by case, and a case that fails by itself is
 * left for the next time and said in the log, so that one broken case never keeps the others waiting.
 */
async function ringAll(ctx: Ctx, which: Which, pageSize: number): Promise<number> {
  const broken: number[] = [];
  let rung = 0;
  let single = 0;
  for (;;) {
    const size = single > 0 ? 1 : pageSize;
    const page: number[] = [];
    try {
      await transaction(ctx, (inner) => ringPage(inner, which, { size, except: broken, page }));
    } catch (error) {
      if (isOutage(error)) throw error;
      if (size === 1) {
        ctx.log.error({ err: error, caseId: page[0], which }, "a case cannot go on by itself");
        broken.push(...page);
      } else single = pageSize;
      continue;
    }
    rung += page.length;
    single = Math.max(0, single - 1);
    if (page.length === 0) return rung;
  }
}

type Page = {
  readonly size: number;
  readonly except: readonly number[];
  /** Numbers of the cases that were taken, told also where the page then fails. */
  readonly page: number[];
};

async function ringPage(ctx: Ctx, which: Which, { size, except, page }: Page): Promise<void> {
  // The hour may have struck since the last page.
  if (which === "nextClimbAt" && !(await isWorking(ctx))) return;
  const now = ctx.clock.now();
  const calendar = await loadCalendar(ctx);
  const leader = await leaderInCharge(ctx);
  const rows = await takeRungTimers(ctx.db, which, now, size, except);
  page.push(...rows.map(({ id }) => id));
  const changes: Change[] = [];
  const anew: { id: number; due: DueRow }[] = [];
  for (const row of rows) {
    const before = stateOf(row);
    const change = await decideOne(ctx, calendar, which, row, before, leader);
    if (change === null)
      anew.push({ id: row.id, due: setAnew(calendar, before, which, leader, now) });
    else changes.push(change);
  }
  if (changes.length > 0) await writeChanges(ctx, calendar, changes);
  if (anew.length > 0) await updateDue(ctx.db, anew);
}

/** What a case that is due comes to; null where nothing is to be done (the calendar has moved it, or nobody is there). */
async function decideOne(
  ctx: Ctx,
  calendar: Calendar,
  which: Which,
  row: CaseRow,
  before: CaseState,
  leader: number | null,
): Promise<Change | null> {
  const at = ctx.clock.now();
  const next = nextOf(which, calendar, before, leader);
  if (next === null || next.at > at) return null;
  const facts = { ...NOBODY, at, calendar };
  const decided = decide(before, next.command, facts);
  if (isRefusal(decided)) {
    ctx.log.warn(
      { caseId: row.id, command: next.command.type, code: decided.code },
      "rung in vain",
    );
    return null;
  }
  const once = applyAll(before, decided, null);
  const more = await consequencesOf(ctx, once, decided, facts);
  return { row, before, after: applyAll(once, more, null), events: [...decided, ...more] };
}

/** A timer that no longer holds is set anew; one that rings in vain is put away until the case changes. */
function setAnew(
  calendar: Calendar,
  state: CaseState,
  which: Which,
  leader: number | null,
  now: number,
): DueRow {
  const due = dueRowOf(calendar, state);
  const at = nextOf(which, calendar, state, leader)?.at ?? null;
  return { ...due, [which]: at !== null && at > now ? at : null };
}

/** Operations that waited for a district leader go up now that there is one. */
async function takeUpStranded(ctx: Ctx): Promise<void> {
  await transaction(ctx, async (inner) => {
    const calendar = await loadCalendar(inner);
    const now = inner.clock.now();
    const rows = await takeStrandedOperations(inner.db, now, PAGE);
    const due = rows.map((row) => ({ id: row.id, due: dueRowOf(calendar, stateOf(row)) }));
    const stranded = due.filter((one, i) => one.due.nextClimbAt !== rows[i]?.nextClimbAt);
    if (stranded.length > 0) await updateDue(inner.db, stranded);
  });
}
