/** The life of a round: opened, collected, computed and sealed, replied to, confirmed, published, appealed, closed. */
import type { NewEvent } from "#kernel/pure/chain.ts";
import type { Day } from "#kernel/pure/day.ts";
import { type Refusal, refusal } from "#kernel/pure/refusal.ts";
import type { Target } from "./score.ts";

export const ROUND_STATUSES = [
  "open",
  "collecting",
  "computing",
  "replying",
  "confirmed",
  "published",
  "closed",
  "cancelled",
] as const;
export type RoundStatus = (typeof ROUND_STATUSES)[number];

/** What may be done in which status; pages offer what this table allows. */
export const ROUND_STEPS = {
  open: ["collect", "cancel"],
  collecting: ["compute", "cancel"],
  // Nobody's turn: the job that seals ends it.
  computing: [],
  replying: ["reply", "answer", "confirm"],
  confirmed: ["publish"],
  published: ["appeal", "decideAppeal", "recordConsequence", "close"],
  closed: [],
  cancelled: [],
} as const satisfies Record<RoundStatus, readonly string[]>;
export type RoundStep = (typeof ROUND_STEPS)[RoundStatus][number];

export type Opening = {
  readonly title: string;
  readonly schemeId: number;
  readonly schemeVersion: number;
  /** The first and the last month of the evidence. */
  readonly from: string;
  readonly to: string;
  readonly collectFrom: Day;
  readonly collectTo: Day;
  readonly targets: readonly Target[];
};
/** A target's own words and what came of them; `index` of the target in the round. */
type Said = { readonly target: number; readonly text: string; readonly personId: number | null };
type Replied = Said & { readonly at: number; readonly answer: string | null };
type Appealed = Said & {
  readonly at: number;
  readonly decision: { readonly upheld: boolean; readonly reason: string } | null;
};
export const CONSEQUENCES = ["commendation", "award", "talk", "rectification"] as const;
type Consequence = {
  readonly target: number;
  readonly kind: (typeof CONSEQUENCES)[number];
  readonly text: string;
};
export type Sealed = {
  readonly inputsHash: string;
  readonly resultsHash: string;
  readonly factsHash: string;
  readonly factCount: number;
  /** The last day of replies. */
  readonly replyTo: Day;
};

export type Round = Opening & {
  readonly id: number;
  readonly status: RoundStatus;
  readonly sealed: Sealed | null;
  readonly replies: readonly Replied[];
  readonly confirmedBy: number | null;
  /** The last day of appeals. */
  readonly appealTo: Day | null;
  readonly appeals: readonly Appealed[];
  readonly consequences: readonly Consequence[];
  readonly cancelReason: string | null;
  /** Who was reminded of which step on which day; `places` of targets, null for the round as a whole. */
  readonly reminded: readonly Reminded[];
};
type Reminded = {
  readonly step: RoundStep;
  readonly on: Day;
  readonly until: Day | null;
  readonly places: readonly number[] | null;
};

export type RoundEvent =
  | NewEvent<"roundOpened", Opening>
  | NewEvent<"collectionBegun", Record<string, never>>
  | NewEvent<"computationBegun", { readonly personId: number | null }>
  | NewEvent<"roundComputed", Sealed>
  | NewEvent<"targetReplied", Said>
  | NewEvent<"replyAnswered", { readonly target: number; readonly text: string }>
  | NewEvent<"roundConfirmed", { readonly personId: number | null }>
  | NewEvent<"roundPublished", { readonly appealTo: Day }>
  | NewEvent<"targetAppealed", Said>
  | NewEvent<
      "appealDecided",
      { readonly target: number; readonly upheld: boolean; readonly reason: string }
    >
  | NewEvent<"consequenceRecorded", Consequence>
  | NewEvent<"roundReminded", Reminded>
  | NewEvent<"roundClosed", Record<string, never>>
  | NewEvent<"roundCancelled", { readonly reason: string }>;

const no = (what: string, params: Record<string, string | number> = {}): Refusal =>
  refusal("conflict", `appraisal.${what}`, params);

/**
 * Tells whether a step may be taken today. Refuses: `appraisal.closed_already` on what has ended, `appraisal.not_now`
 * out of turn, and what the dates and open replies or appeals stand against.
 */
export function checkStep(round: Round, step: RoundStep, today: Day): Refusal | undefined {
  const steps: readonly string[] = ROUND_STEPS[round.status];
  if (round.status === "closed" || round.status === "cancelled") return no("closed_already");
  if (round.status === "computing" && step === "compute") return no("computing_already");
  if (!steps.includes(step)) return no("not_now", { status: round.status });
  const replyTo = round.sealed?.replyTo ?? "";
  const appealTo = round.appealTo ?? "";
  switch (step) {
    case "collect":
      return today < round.collectFrom ? no("too_early", { on: round.collectFrom }) : undefined;
    case "compute":
      if (today <= round.collectTo) return no("still_collecting", { until: round.collectTo });
      return today.slice(0, 7) <= round.to ? no("period_not_over", { month: round.to }) : undefined;
    case "reply":
      return today > replyTo ? no("reply_over", { until: replyTo }) : undefined;
    case "confirm":
      if (today <= replyTo) return no("reply_running", { until: replyTo });
      return round.replies.some(({ answer }) => answer === null)
        ? no("reply_unanswered")
        : undefined;
    case "appeal":
      return today > appealTo ? no("appeal_over", { until: appealTo }) : undefined;
    case "close":
      if (today <= appealTo) return no("appeal_running", { until: appealTo });
      return round.appeals.some(({ decision }) => decision === null)
        ? no("appeal_undecided")
        : undefined;
    default:
      return undefined;
  }
}

/** Checks a word of a target: one reply and one appeal each. Refuses: `appraisal.said_already`. */
export function checkOnce(
  said: readonly { readonly target: number }[],
  target: number,
): Refusal | undefined {
  return said.some((one) => one.target === target) ? no("said_already") : undefined;
}

/** What an event makes of a round; the table holds exactly this. */
export function evolveRound(id: number, known: Round | undefined, event: RoundEvent): Round {
  if (event.type === "roundOpened")
    return {
      ...event.data,
      id,
      status: "open",
      sealed: null,
      replies: [],
      confirmedBy: null,
      appealTo: null,
      appeals: [],
      consequences: [],
      cancelReason: null,
      reminded: [],
    };
  if (known === undefined) throw new Error(`round ${id} begins with ${event.type}`);
  const { replies, appeals, consequences } = known;
  switch (event.type) {
    case "collectionBegun":
      return { ...known, status: "collecting" };
    case "computationBegun":
      return { ...known, status: "computing" };
    case "roundComputed":
      return { ...known, status: "replying", sealed: event.data };
    case "targetReplied":
      return { ...known, replies: [...replies, { ...event.data, at: event.at, answer: null }] };
    case "replyAnswered": {
      const { target, text } = event.data;
      const answered = replies.map((one) =>
        one.target === target ? { ...one, answer: text } : one,
      );
      return { ...known, replies: answered };
    }
    case "roundConfirmed":
      return { ...known, status: "confirmed", confirmedBy: event.data.personId };
    case "roundPublished":
      return { ...known, status: "published", appealTo: event.data.appealTo };
    case "targetAppealed":
      return { ...known, appeals: [...appeals, { ...event.data, at: event.at, decision: null }] };
    case "appealDecided": {
      const { target, upheld, reason } = event.data;
      const decided = appeals.map((one) =>
        one.target === target ? { ...one, decision: { upheld, reason } } : one,
      );
      return { ...known, appeals: decided };
    }
    case "consequenceRecorded":
      return { ...known, consequences: [...consequences, event.data] };
    case "roundReminded":
      return { ...known, reminded: [...known.reminded, event.data] };
    case "roundClosed":
      return { ...known, status: "closed" };
    case "roundCancelled":
      return { ...known, status: "cancelled", cancelReason: event.data.reason };
  }
}
