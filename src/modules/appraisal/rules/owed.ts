/** Who owes a round its next step, and when they are reminded of it. */
import { type Day, addDays } from "#kernel/pure/day.ts";
import { type Calendar, isWorkday, workdaysBetween } from "#kernel/pure/workdays.ts";
import { type Round, type RoundStep, checkStep } from "./round.ts";

/** Steps that somebody owes: a reply is a target's to give, everything else moves the round on. */
export const OWED_STEPS = [
  "collect",
  "compute",
  "reply",
  "answer",
  "confirm",
  "publish",
  "decideAppeal",
  "close",
] as const satisfies readonly RoundStep[];
export type OwedStep = (typeof OWED_STEPS)[number];

export type Owed = {
  readonly step: OwedStep;
  /** The last day of it, where it has one. */
  readonly until: Day | null;
  /** Places of the targets that it is about; null where it is about the round as a whole. */
  readonly places: readonly number[] | null;
};

/** What may be done today and is not done yet. */
export function owedOn(round: Round, today: Day): Owed[] {
  return OWED_STEPS.flatMap((step): Owed[] => {
    if (checkStep(round, step, today) !== undefined) return [];
    const places = placesOf(round, step);
    if (places?.length === 0) return [];
    const until = step === "reply" ? (round.sealed?.replyTo ?? null) : null;
    return [{ step, until, places }];
  });
}

/** Targets of which a step is still to be taken; null for steps of the whole round. */
function placesOf(round: Round, step: OwedStep): number[] | null {
  const { targets, replies, appeals } = round;
  if (step === "reply") {
    const said = new Set(replies.map(({ target }) => target));
    return targets.flatMap((_, place) => (said.has(place) ? [] : [place]));
  }
  if (step === "answer") return replies.filter((one) => one.answer === null).map(placeOf);
  if (step === "decideAppeal") return appeals.filter((one) => one.decision === null).map(placeOf);
  return null;
}
const placeOf = ({ target }: { readonly target: number }): number => target;

/** Targets are reminded of a reply when so many working days are left, and on the last day. */
export const REMIND_REPLY_WORKDAYS = 2;
/** Who owes a step without a last day is reminded again after so many working days. */
export const REMIND_AGAIN_WORKDAYS = 5;

/**
 * The reminders of a day: each once, whatever runs how often, and on working days only. What falls on a free day comes on
 * the next working day.
 */
export function remindersOn(calendar: Calendar, round: Round, today: Day): Owed[] {
  if (!isWorkday(calendar, today)) return [];
  return owedOn(round, today).filter(({ step, until }) => {
    const last = round.reminded.findLast((one) => one.step === step)?.on;
    if (last === today) return false;
    if (until === null)
      return last === undefined || workdaysBetween(calendar, last, today) >= REMIND_AGAIN_WORKDAYS;
    const left = workdaysBetween(calendar, today, until);
    // The last working day: none is left after it.
    if (left === 0) return true;
    return last === undefined && left <= REMIND_REPLY_WORKDAYS;
  });
}

/** The first day on which a round can be computed: collecting and the last month of the evidence are over. */
export function computableFrom(round: Pick<Round, "collectTo" | "to">): Day {
  const afterCollecting = addDays(round.collectTo, 1);
  const afterMonth = `${addDays(`${round.to}-01`, 31).slice(0, 7)}-01`;
  return afterCollecting > afterMonth ? afterCollecting : afterMonth;
}
