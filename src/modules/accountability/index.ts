/** Public face of accountability. */
export { judge } from "./actions/judge.ts";
export { raiseFrom, reviewAfterCorrection, scanBreaches } from "./actions/raise.ts";
export { verifyBreaches } from "./actions/verify.ts";
export type { Breach, BreachCommand, BreachKind } from "./rules/breach.ts";
export { TELLING } from "./rules/derive.ts";
