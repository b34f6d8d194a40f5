/**
 * A breach (追责事项): raised from evidence by the program, answered by the body, decided by people, open to appeal.
 * Source: DOMAIN 3 (breaches are derived from events, each with its evidence, the accountable person, a statement, a
 * decision, an appeal; nobody is punished by a computer: it raises, people decide).
 */
import { type Instant, dayOf } from "#kernel/pure/day.ts";
import { type Refusal, refusal } from "#kernel/pure/refusal.ts";
import { type Calendar, addWorkdays } from "#kernel/pure/workdays.ts";

export const BREACH_KINDS = [
  "missedLimit",
  "silence",
  "droppedFirstContact",
  "secondDemand",
  "falseCompletion",
  "unansweredSupervision",
] as const;
export type BreachKind = (typeof BREACH_KINDS)[number];

/**
 * `settled`: the appeal has been decided; `lifted`: a corrected calendar shows that nothing was missed, or the work was
 * found not to be admitted and its refuser is excused.
 */
export const BREACH_STATUSES = [
  "raised",
  "stated",
  "decided",
  "appealed",
  "settled",
  "lifted",
] as const;
export type BreachStatus = (typeof BREACH_STATUSES)[number];

/** What a decision may order, from the mildest; `none` goes with a breach that is not upheld. */
export const MEASURES = ["none", "reminder", "talk", "notice", "referral"] as const;
export type Measure = (typeof MEASURES)[number];

/** Time to state one's view before a decision, and to appeal against one. Unit: working days. */
export const STATEMENT_WORKDAYS = 5;
export const APPEAL_WORKDAYS = 10;

/** Where a breach shows: one event of a case, and what was owed there. */
export type Evidence = {
  readonly caseId: number;
  readonly caseSeq: number;
  readonly item: string;
};

type Said = { readonly text: string; readonly at: Instant; readonly personId: number };
type Ruled = {
  readonly upheld: boolean;
  readonly reason: string;
  readonly at: Instant;
  readonly personId: number;
};

export type Breach = {
  readonly id: number;
  readonly kind: BreachKind;
  readonly evidence: Evidence;
  readonly orgId: number;
  readonly personId: number | null;
  /** When it happened. */
  readonly at: Instant;
  readonly raisedAt: Instant;
  readonly status: BreachStatus;
  readonly statement: Said | null;
  readonly decision: (Ruled & { readonly measure: Measure }) | null;
  readonly appeal: Said | null;
  readonly outcome: (Ruled & { readonly measure: Measure }) | null;
  /** Where it stood when it was lifted. */
  readonly liftedFrom: BreachStatus | null;
  /** The confirmed task refusal that lifted it; null where none did. */
  readonly excusedBy: number | null;
};

export type BreachEventData = {
  raised: {
    readonly kind: BreachKind;
    readonly evidence: Evidence;
    readonly orgId: number;
    readonly personId: number | null;
    readonly at: Instant;
  };
  stated: { readonly text: string };
  decided: { readonly upheld: boolean; readonly measure: Measure; readonly reason: string };
  appealed: { readonly text: string };
  appealDecided: { readonly upheld: boolean; readonly measure: Measure; readonly reason: string };
  lifted: { readonly calendarVersion: number };
  restored: { readonly calendarVersion: number };
  excused: { readonly refusalId: number };
};
export type BreachEventType = keyof BreachEventData;
export type BreachEvent = {
  readonly [T in BreachEventType]: {
    readonly type: T;
    readonly at: Instant;
    readonly data: BreachEventData[T];
  };
}[BreachEventType];

/** Builds an event. */
export function breachEvent<T extends BreachEventType>(
  type: T,
  at: Instant,
  data: BreachEventData[T],
): BreachEvent {
  return { type, at, data } as unknown as BreachEvent;
}

/** Applies one event. The first of a breach must be `raised`. */
export function evolveBreach(
  id: number,
  state: Breach | null,
  event: BreachEvent & { readonly personId: number | null },
): Breach {
  if (event.type === "raised") {
    if (state !== null) throw new Error(`breach ${id} is raised twice`);
    const blank = { statement: null, decision: null, appeal: null, outcome: null };
    const lifting = { liftedFrom: null, excusedBy: null };
    return { id, ...event.data, raisedAt: event.at, status: "raised", ...blank, ...lifting };
  }
  if (state === null) throw new Error(`breach ${id} does not begin with being raised`);
  const by = { at: event.at, personId: event.personId ?? 0 };
  switch (event.type) {
    case "stated":
      return { ...state, status: "stated", statement: { text: event.data.text, ...by } };
    case "decided":
      return { ...state, status: "decided", decision: { ...event.data, ...by } };
    case "appealed":
      return { ...state, status: "appealed", appeal: { text: event.data.text, ...by } };
    case "appealDecided":
      return { ...state, status: "settled", outcome: { ...event.data, ...by } };
    case "lifted":
      return { ...state, status: "lifted", liftedFrom: state.status };
    case "excused":
      return {
        ...state,
        status: "lifted",
        liftedFrom: state.liftedFrom ?? state.status,
        excusedBy: event.data.refusalId,
      };
    case "restored":
      return { ...state, status: state.liftedFrom ?? "raised", liftedFrom: null };
  }
}

export type BreachCommand =
  | { readonly type: "state"; readonly text: string }
  | {
      readonly type: "decide";
      readonly upheld: boolean;
      readonly measure: Measure;
      readonly reason: string;
    }
  | { readonly type: "appeal"; readonly text: string }
  | {
      readonly type: "decideAppeal";
      readonly upheld: boolean;
      readonly measure: Measure;
      readonly reason: string;
    };

export type BreachFacts = {
  readonly at: Instant;
  readonly calendar: Calendar;
  readonly personId: number;
};

const no = (code: string, params = {}): Refusal =>
  refusal("conflict", `accountability.${code}`, params);

/** The last day on which the body may state its view before anyone decides. */
export function statementUntil(calendar: Calendar, breach: Pick<Breach, "raisedAt">): string {
  return addWorkdays(calendar, dayOf(breach.raisedAt), STATEMENT_WORKDAYS);
}

/** The last day for an appeal; null before a decision. */
export function appealUntil(calendar: Calendar, breach: Pick<Breach, "decision">): string | null {
  return breach.decision === null
    ? null
    : addWorkdays(calendar, dayOf(breach.decision.at), APPEAL_WORKDAYS);
}

/**
 * Decides one command. Nobody is judged unheard: a decision waits for the statement or for the time to give one, and
 * an appeal is decided by somebody else.
 * Refuses: `accountability.not_in_this_status`, `.unheard`, `.measure_without_breach`, `.measure_needed`,
 * `.appeal_too_late`, `.decides_own_decision`.
 */
export function decideBreach(
  breach: Breach,
  command: BreachCommand,
  { at, calendar, personId }: BreachFacts,
): readonly BreachEvent[] | Refusal {
  const wrong = no("not_in_this_status", { status: breach.status, command: command.type });
  switch (command.type) {
    case "state":
      if (breach.status !== "raised" && breach.status !== "stated") return wrong;
      return [breachEvent("stated", at, { text: command.text })];
    case "decide": {
      if (breach.status !== "raised" && breach.status !== "stated") return wrong;
      const until = statementUntil(calendar, breach);
      if (breach.status === "raised" && dayOf(at) <= until) return no("unheard", { until });
      const { upheld, measure, reason } = command;
      return fits(command) ?? [breachEvent("decided", at, { upheld, measure, reason })];
    }
    case "appeal": {
      if (breach.status !== "decided" || breach.decision?.upheld !== true) return wrong;
      const until = appealUntil(calendar, breach) ?? "";
      if (dayOf(at) > until) return no("appeal_too_late", { until });
      return [breachEvent("appealed", at, { text: command.text })];
    }
    case "decideAppeal": {
      if (breach.status !== "appealed") return wrong;
      if (breach.decision?.personId === personId) return no("decides_own_decision");
      const { upheld, measure, reason } = command;
      return fits(command) ?? [breachEvent("appealDecided", at, { upheld, measure, reason })];
    }
  }
}

function fits({
  upheld,
  measure,
}: {
  readonly upheld: boolean;
  readonly measure: Measure;
}): Refusal | null {
  if (upheld && measure === "none") return refusal("invalid", "accountability.measure_needed");
  if (!upheld && measure !== "none")
    return refusal("invalid", "accountability.measure_without_breach");
  return null;
}
