/** Public face of task refusals. */
export { judge } from "./actions/judge.ts";
export { type ProtectedWork, protectedWork } from "./actions/protection.ts";
export { refuseOnCase, refusePast } from "./actions/record.ts";
export { statistics } from "./actions/statistics.ts";
export type { StatisticsAnswer, TaskRefusalView } from "./schema.ts";
