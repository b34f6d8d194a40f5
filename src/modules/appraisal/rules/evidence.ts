/**
 * Reads off the events of a case what it says of the bodies that it concerned. One case counts at most once for a body
 * and a definition, in the month in which it was decided. Sources and wording: docs/rules/appraisal.md.
 */
import { type ActedEvent, type CaseState, completedLate, evolve, settledDue } from "#cases/pure";
import { type Instant, dayOf } from "#kernel/pure/day.ts";
import { deadline } from "#kernel/pure/deadline.ts";
import { type Calendar, addWorkdays } from "#kernel/pure/workdays.ts";
import { type CaseDefinition, maskOf } from "./definitions.ts";

/** An urge is answered in time within so many working days. A parameter of definition `urgesAnswered`, version 1. */
export const URGE_ANSWER_WORKDAYS = 2;
/** The lowest grade that counts as satisfied: 基本满意. */
export const SATISFIED_FROM = 3;

/** A month in Shanghai, `YYYY-MM`. */
export type Month = string;

/** What one case says of one body in one month. */
export type Fact = {
  readonly caseId: number;
  readonly orgId: number;
  readonly month: Month;
  readonly matter: string;
  readonly subdistrictId: number | null;
  readonly communityId: number | null;
  readonly counted: number;
  readonly hits: number;
};

type Finding = {
  readonly orgId: number;
  readonly definition: CaseDefinition;
  readonly at: Instant;
  readonly hit: boolean;
};
type Urge = { readonly orgId: number; readonly at: Instant; answeredAt: Instant | null };
type Course = {
  readonly state: CaseState;
  readonly urges: readonly Urge[];
  /** Whom each demand for a written answer was made of, and when. */
  readonly supervised: ReadonlyMap<number, { readonly orgId: number; readonly at: Instant }>;
  readonly arbitratedAt: Instant | null;
};

/** The month of an instant. */
export function monthOf(at: Instant): Month {
  return dayOf(at).slice(0, 7);
}

/** What a case is about, as sums are kept: its duty, else its category. */
export function matterOf(of: Pick<CaseState, "dutyCode" | "categoryCode">): string {
  if (of.dutyCode !== null) return `duty:${of.dutyCode}`;
  return of.categoryCode === null ? "none" : `category:${of.categoryCode}`;
}

/** Reads the facts of a case. */
export function factsOf(
  calendar: Calendar,
  caseId: number,
  events: readonly ActedEvent[],
): readonly Fact[] {
  const course = courseOf(caseId, events);
  const { state } = course;
  // What went into another case is counted there.
  if (state.status === "merged") return [];
  const found = [
    ...findingsOfLead(calendar, state),
    ...findingsOfUrges(calendar, course),
    ...findingsOfReturns(course),
    ...findingsOfTasks(calendar, state),
  ];
  return gathered(caseId, state, found);
}

function courseOf(caseId: number, events: readonly ActedEvent[]): Course {
  let state: CaseState | null = null;
  const urges: Urge[] = [];
  const supervised = new Map<number, { orgId: number; at: Instant }>();
  let arbitratedAt: Instant | null = null;
  for (const event of events) {
    const before: CaseState | null = state;
    const orgId = before?.leadOrgId ?? before?.holderOrgId;
    if (orgId !== undefined && event.type === "urged")
      urges.push({ orgId, at: event.at, answeredAt: null });
    if (orgId !== undefined && event.type === "supervised")
      supervised.set(event.data.supervisionId, { orgId, at: event.at });
    if (event.type === "responded" || event.type === "completed")
      for (const urge of urges) urge.answeredAt ??= event.at;
    if (event.type === "arbitrated") arbitratedAt = event.at;
    state = evolve(caseId, before, event);
  }
  if (state === null) throw new Error(`case ${caseId} has no events`);
  return { state, urges, supervised, arbitratedAt };
}

/** How the matter went, for whoever leads it. */
function findingsOfLead(calendar: Calendar, state: CaseState): Finding[] {
  const { leadOrgId: orgId, completion, grade } = state;
  if (orgId === null) return [];
  const found: Finding[] = [];
  const add = (definition: CaseDefinition, at: Instant, hit: boolean): void => {
    found.push({ orgId, definition, at, hit });
  };
  const decided = decidedAt(calendar, state);
  if (decided !== null) {
    add("onTime", decided.at, decided.inTime);
    add("extension", decided.at, state.extension?.decision === "approved");
  }
  const redone = state.reopened > 0 || (state.rectification !== null && grade?.excluded !== true);
  if (completion !== null) {
    const smooth = !redone && state.laterDemands === 0 && completion.outcome !== "notSolved";
    add("firstAttempt", completion.at, smooth);
    add("rework", completion.at, redone);
  }
  if (grade !== null && !grade.excluded)
    add("satisfaction", grade.at, grade.grade >= SATISFIED_FROM);
  return found;
}

/**
 * Whether the limit was kept, and the instant that decided it: the completion, or the end of the limit that passed.
 * A case that is late stays in the month of its limit, whenever it is completed.
 */
function decidedAt(
  calendar: Calendar,
  state: CaseState,
): { readonly at: Instant; readonly inTime: boolean } | null {
  const { completion, clocks, missed, status } = state;
  const dueAt = clocks.completion === null ? null : settledDue(calendar, clocks.completion);
  if (completion !== null)
    return completedLate(calendar, state)
      ? { at: dueAt ?? completion.at, inTime: false }
      : { at: completion.at, inTime: true };
  const isOver = status === "withdrawn" || status === "declined";
  return !isOver && missed.includes("completion") && dueAt !== null
    ? { at: dueAt, inTime: false }
    : null;
}

function findingsOfUrges(calendar: Calendar, { state, urges, supervised }: Course): Finding[] {
  const definition = "urgesAnswered" as const;
  const answered = urges.map(({ orgId, at, answeredAt }): Finding => {
    const until = addWorkdays(calendar, dayOf(at), URGE_ANSWER_WORKDAYS);
    return { orgId, definition, at, hit: answeredAt !== null && dayOf(answeredAt) <= until };
  });
  const written = state.supervisions.flatMap(({ id, clock, answer }): Finding[] => {
    const asked = supervised.get(id);
    if (asked === undefined) return [];
    const hit = answer !== null && !deadline(calendar, clock, answer.at).overdue;
    return [{ ...asked, definition, hit }];
  });
  return [...answered, ...written];
}

function findingsOfReturns({ state, arbitratedAt }: Course): Finding[] {
  if (arbitratedAt === null || state.arbitration?.decidedFor == null) return [];
  return state.returns.map(({ fromOrgId, state: became }) => ({
    orgId: fromOrgId,
    definition: "returnsLost" as const,
    at: arbitratedAt,
    hit: became === "lost",
  }));
}

function findingsOfTasks(calendar: Calendar, state: CaseState): Finding[] {
  return state.tasks.flatMap(({ id, orgId, clock, answer, state: became }): Finding[] => {
    const definition = "tasksInTime" as const;
    if (became === "answered" && answer !== null)
      return [
        {
          orgId,
          definition,
          at: answer.at,
          hit: !deadline(calendar, clock, answer.at).overdue,
        },
      ];
    const dueAt = settledDue(calendar, clock);
    const isMissed = became !== "dropped" && state.missed.includes(`task:${id}`);
    return isMissed && dueAt !== null ? [{ orgId, definition, at: dueAt, hit: false }] : [];
  });
}

/** Several findings of one body and definition are one: in the month of the last, good only if all were good. */
function gathered(caseId: number, state: CaseState, found: readonly Finding[]): Fact[] {
  const once = new Map<string, Finding>();
  for (const finding of found) {
    const key = `${finding.orgId} ${finding.definition}`;
    const known = once.get(key);
    if (known === undefined) once.set(key, finding);
    else {
      const hit =
        finding.definition === "returnsLost" ? known.hit || finding.hit : known.hit && finding.hit;
      once.set(key, { ...finding, at: Math.max(known.at, finding.at), hit });
    }
  }
  const { subdistrictId, communityId } = state.area;
  const facts = new Map<string, Fact>();
  for (const { orgId, definition, at, hit } of once.values()) {
    const month = monthOf(at);
    const key = `${orgId} ${month}`;
    const known = facts.get(key);
    const mask = maskOf(definition);
    facts.set(key, {
      caseId,
      orgId,
      month,
      matter: matterOf(state),
      subdistrictId,
      communityId,
      counted: (known?.counted ?? 0) | mask,
      hits: (known?.hits ?? 0) | (hit ? mask : 0),
    });
  }
  return [...facts.values()].toSorted(
    (a, b) => a.orgId - b.orgId || (a.month < b.month ? -1 : a.month > b.month ? 1 : 0),
  );
}
