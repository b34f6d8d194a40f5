/** The pure face of cases: the rules of a case's life, for rules of other modules, replay and rehearsal. */
export { type Scope, scopeOf } from "./access.ts";
export { completedLate } from "./rules/clocks.ts";
export { settledDue } from "./rules/clock-facts.ts";
export { duesOf } from "./rules/dues.ts";
export type { ActedEvent, CaseEventType } from "./rules/events.ts";
export { evolve } from "./rules/evolve.ts";
export type { CaseState } from "./rules/state.ts";
export { isProtected } from "./rules/task-refusals.ts";
