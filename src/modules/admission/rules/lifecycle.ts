/** What may be done with an application in which state; pages offer what this table allows. */
import { type Refusal, refusal } from "#kernel/pure/refusal.ts";
import type { ApplicationState } from "./application.ts";

export const COMMANDS = [
  "save",
  "attach",
  "submit",
  "declareEmergency",
  "withdraw",
  "check",
  "sendBack",
  "giveOpinion",
  "review",
  "schedule",
  "unschedule",
  "decide",
  "fund",
  "releaseMoney",
  "reportReview",
  "petitionExit",
  "supportExit",
  "withdrawPetition",
] as const;
export type CommandType = (typeof COMMANDS)[number];

export const COMMANDS_IN = {
  draft: ["save", "attach", "submit", "declareEmergency", "withdraw"],
  submitted: ["check", "sendBack", "withdraw"],
  consultation: ["giveOpinion", "review", "withdraw"],
  review: ["review", "sendBack", "withdraw"],
  ready: ["review", "sendBack", "schedule", "unschedule", "decide", "withdraw"],
  emergency: ["attach", "review", "schedule", "unschedule", "decide", "fund"],
  admitted: [
    "schedule",
    "unschedule",
    "decide",
    "reportReview",
    "petitionExit",
    "supportExit",
    "withdrawPetition",
  ],
  refused: [],
  withdrawn: [],
  lapsed: ["fund", "releaseMoney"],
  ended: ["releaseMoney"],
} as const satisfies Record<ApplicationState, readonly CommandType[]>;

/** Tells whether a state knows a command at all. */
export function admits(status: ApplicationState, command: CommandType): boolean {
  return (COMMANDS_IN[status] as readonly CommandType[]).includes(command);
}

/** Refuses: `admission.not_now` naming the state. */
export function checkState(status: ApplicationState, command: CommandType): Refusal | undefined {
  return admits(status, command)
    ? undefined
    : refusal("conflict", "admission.not_now", { status, command });
}
