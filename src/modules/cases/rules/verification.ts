/**
 * Verification (核查): a random share of completions is checked where the matter was, by somebody who neither handled it
 * nor belongs to its lead. What is found undone goes back to work and is a false completion to be looked at.
 * Source: DOMAIN 3 (who verifies is never who handled; a random share of completions is checked in the field).
 */
import type { Instant } from "#kernel/pure/day.ts";
import type { Clock } from "#kernel/pure/deadline.ts";
import { started, stopped } from "./clock-facts.ts";
import type { DecideTable, StepTable } from "./decision.ts";
import { caseEvent, no } from "./decision.ts";
import { parametersOfCase } from "./parameters.ts";
import { reopenedState } from "./reopening.ts";
import type { CaseState } from "./state.ts";

export type Verification = {
  /** Drawn by lot, or asked for by an official. */
  readonly drawn: boolean;
  readonly clock: Clock;
  readonly found: { readonly passed: boolean; readonly note: string; readonly at: Instant } | null;
};

export type VerificationEventData = {
  verificationAsked: { readonly drawn: boolean; readonly reason: string };
  verified: {
    readonly passed: boolean;
    readonly note: string;
    readonly fileIds: readonly number[];
  };
};

export type VerificationCommand =
  | { readonly type: "askVerification"; readonly reason: string }
  | {
      readonly type: "verify";
      readonly passed: boolean;
      readonly note: string;
      readonly fileIds: readonly number[];
    };

/** Tells whether a check is still to be made. */
export function verificationOpen(state: Pick<CaseState, "verification">): boolean {
  return state.verification !== null && state.verification.found === null;
}

/** Tells whether a body handled the case: as its lead, or by answering a task. Such a body does not judge it. */
export function tookPart(state: Pick<CaseState, "leadOrgId" | "tasks">, orgId: number): boolean {
  return (
    orgId === state.leadOrgId ||
    state.tasks.some((task) => task.orgId === orgId && task.state === "answered")
  );
}

/** Tells whether a person handled the case; whoever did neither checks it nor calls the resident back. */
export function handled(
  state: Pick<CaseState, "handlerPersonId" | "completion">,
  personId: number,
): boolean {
  return personId === state.handlerPersonId || personId === state.completion?.personId;
}

export const VERIFICATION_STEPS: StepTable<VerificationEventData> = {
  verificationAsked: (state, { drawn }, at) => ({
    ...state,
    verification: { drawn, clock: started(parametersOfCase(state).verification, at), found: null },
  }),
  verified: (state, { passed, note }, at) => {
    const clock = state.verification?.clock ?? started(parametersOfCase(state).verification, at);
    const checked: CaseState = {
      ...state,
      verification: {
        drawn: state.verification?.drawn ?? false,
        clock: stopped(clock, at),
        found: { passed, note, at },
      },
    };
    return passed ? checked : reopenedState(checked, at);
  },
};

export const VERIFICATION_DECISIONS: DecideTable<VerificationCommand> = {
  askVerification(state, { reason }, { at }) {
    if (verificationOpen(state)) return no("verification_open");
    if (state.verification?.found?.passed === true) return no("verified_already");
    return [caseEvent("verificationAsked", at, { drawn: false, reason })];
  },

  verify(state, { passed, note, fileIds }, { at, personId, orgId }) {
    if (state.completion === null) return no("nothing_to_verify");
    if (state.verification?.found?.passed === true) return no("verified_already");
    if (personId !== null && handled(state, personId)) return no("verifier_handled");
    if (orgId !== null && orgId === state.leadOrgId) return no("verifier_of_the_lead");
    if (orgId !== null && tookPart(state, orgId)) return no("verifier_took_part");
    return [caseEvent("verified", at, { passed, note, fileIds })];
  },
};
