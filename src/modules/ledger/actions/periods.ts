/** Months: what keeps the next one from being closed, and closing it. */
import { type Ctx, transaction } from "#kernel/context.ts";
import { appendEvents } from "#kernel/events.ts";
import { recordOf } from "#kernel/pure/actor.ts";
import { dayOf, iso } from "#kernel/pure/day.ts";
import { orRefuse } from "#kernel/pure/refusal.ts";
import type { PeriodClosed } from "../rules/events.ts";
import {
  type Period,
  closingBlockers,
  decideClosing,
  firstDayOf,
  nextPeriod,
} from "../rules/period.ts";
import type { PeriodsView } from "../schema.ts";
import * as store from "../store/periods.ts";
import { overdueCommitments } from "../store/statements.ts";
import { loadOwners } from "./owners.ts";

const MOST_SHOWN = 100;

async function closingFacts(ctx: Ctx, period: Period, closedThrough: Period) {
  const overdue = await overdueCommitments(ctx.db, firstDayOf(nextPeriod(period)), MOST_SHOWN);
  return {
    overdue,
    facts: {
      period,
      closedThrough,
      firstPeriod: await store.firstPeriod(ctx.db),
      today: dayOf(ctx.clock.now()),
      overdueCommitments: overdue.length,
    },
  };
}

/** Every month, which is next, and what keeps it open. */
export async function showPeriods(ctx: Ctx): Promise<PeriodsView> {
  const owners = await loadOwners(ctx);
  const closed = await store.closedThrough(ctx.db);
  const next = closed === 0 ? await store.firstPeriod(ctx.db) : nextPeriod(closed);
  const months = (await store.allPeriods(ctx.db)).map(({ closedAt, ...month }) => ({
    ...month,
    closedAt: closedAt === null ? null : iso(closedAt),
  }));
  if (next === undefined)
    return { closedThrough: closed, next: null, blockers: [], overdueCommitments: [], months };
  const { overdue, facts } = await closingFacts(ctx, next, closed);
  return {
    closedThrough: closed,
    next,
    blockers: closingBlockers(facts),
    overdueCommitments: overdue.map(({ orgId, ...commitment }) => ({
      ...commitment,
      org: owners.refOf(orgId),
    })),
    months,
  };
}

/**
 * Closes a month for good; late postings then go to the next one.
 * Refuses: `ledger.closed_already`, `ledger.month_not_over`, `ledger.earlier_month_open`, `ledger.commitments_overdue`.
 */
export function closePeriod(ctx: Ctx, period: Period): Promise<{ readonly period: Period }> {
  return transaction(ctx, async (inner) => {
    const closed = await store.stopPostings(inner.db);
    const { facts } = await closingFacts(inner, period, closed);
    orRefuse(decideClosing(facts));
    const at = inner.clock.now();
    const event: PeriodClosed = { type: "periodClosed", at, data: { period } };
    await appendEvents(inner, "ledgerPeriod", period, [event]);
    await store.insertClosing(inner.db, { period, at, by: recordOf(inner.actor) });
    return { period };
  });
}
