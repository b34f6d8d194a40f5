/** Counters of shares, areas and days: what one unit adds to each. They are kept as units change, and proved by counting anew. */
import type { Day } from "#kernel/pure/day.ts";
import type { Unit } from "./unit.ts";

/** The counters of a share; what is settled is counted by settlements. */
export const SHARE_COUNTERS = [
  "units",
  "assigned",
  "done",
  "notDone",
  "attempts",
  "late",
  "sampled",
  "confirmed",
  "rejections",
  "accrued",
] as const;
export type ShareCounter = (typeof SHARE_COUNTERS)[number];
export type ShareCounters = Record<ShareCounter, number>;

export type AreaCounters = { units: number; done: number; notDone: number };
export type DayCounters = { done: number; notDone: number; late: number };

const one = (is: boolean): number => (is ? 1 : 0);

/** What one unit adds to its share. */
export function inShare(unit: Unit): ShareCounters {
  return {
    units: 1,
    assigned: one(unit.workerId !== null),
    done: one(unit.state === "done"),
    notDone: one(unit.state === "notDone"),
    attempts: unit.attempts,
    late: one(unit.late),
    sampled: one(unit.sample !== null),
    confirmed: one(unit.sample === "confirmed"),
    rejections: unit.rejections,
    accrued: one(unit.accruedSeq !== null),
  };
}

/** No units. */
export function noCounters(): ShareCounters {
  return Object.fromEntries(SHARE_COUNTERS.map((name) => [name, 0])) as ShareCounters;
}

/** Counters of one share with what lies in its areas and on its days. */
export type Tally = {
  readonly share: ShareCounters;
  /** By area; 0 where units have none. */
  readonly areas: Map<number, AreaCounters>;
  /** By the day of the work. */
  readonly days: Map<Day, DayCounters>;
};

/** An empty tally. */
export function newTally(): Tally {
  return { share: noCounters(), areas: new Map(), days: new Map() };
}

/** Adds a unit to a tally, or takes it out of it (`sign` -1). */
export function count(tally: Tally, unit: Unit, sign: 1 | -1): void {
  const added = inShare(unit);
  for (const name of SHARE_COUNTERS) tally.share[name] += sign * added[name];
  const areaId = unit.areaId ?? 0;
  const area = tally.areas.get(areaId) ?? { units: 0, done: 0, notDone: 0 };
  area.units += sign;
  area.done += sign * added.done;
  area.notDone += sign * added.notDone;
  tally.areas.set(areaId, area);
  if (unit.doneOn === null) return;
  const day = tally.days.get(unit.doneOn) ?? { done: 0, notDone: 0, late: 0 };
  day.done += sign * added.done;
  day.notDone += sign * added.notDone;
  day.late += sign * added.late;
  tally.days.set(unit.doneOn, day);
}

/** Counts the change of a unit. */
export function countChange(tally: Tally, before: Unit, after: Unit): void {
  count(tally, before, -1);
  count(tally, after, 1);
}
