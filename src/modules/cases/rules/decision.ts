/** The shape of every rule of a case: tables of decisions and of steps, one entry a command and an event. */
import type { Instant } from "#kernel/pure/day.ts";
import { type Refusal, refusal } from "#kernel/pure/refusal.ts";
import type { Calendar } from "#kernel/pure/workdays.ts";
import type { CaseEvent } from "./events.ts";
import type { CaseState } from "./state.ts";

export { caseEvent } from "./events.ts";

/** What a decision may look at besides the case itself. */
export type Facts = {
  readonly at: Instant;
  readonly calendar: Calendar;
  /** Who asks; null for timers. */
  readonly personId: number | null;
  /** The organisation for which they ask; null for residents and timers. */
  readonly orgId: number | null;
  /** A number from 0 up to 1, drawn anew for each command; decides which completions are checked in the field. */
  readonly draw: number;
  /** How many of the case's children are still open. */
  readonly openChildren: number;
};

/** Facts of a rule that asks for nobody in particular. */
export const NOBODY = { personId: null, orgId: null, draw: 1, openChildren: 0 } as const;

export type Decision = readonly CaseEvent[] | Refusal;

/** One decision a command. */
export type DecideTable<C extends { readonly type: string }> = {
  readonly [T in C["type"]]: (
    state: CaseState,
    command: Extract<C, { readonly type: T }>,
    facts: Facts,
  ) => Decision;
};

/** One step an event. */
export type StepTable<E> = {
  readonly [T in keyof E]: (
    state: CaseState,
    data: E[T],
    at: Instant,
    personId: number | null,
  ) => CaseState;
};

/** A refusal because of where the case stands. */
export const no = (code: string, params = {}): Refusal =>
  refusal("conflict", `cases.${code}`, params);

/** A refusal because of what was asked. */
export const invalid = (code: string, params = {}): Refusal =>
  refusal("invalid", `cases.${code}`, params);
