/** Pure face of questionnaires: what one group said of one target, and the score that it makes. */
export { GROUPS, type GroupKey, SMALLEST_GROUP } from "./rules/groups.ts";
export { type GroupTally, type Histogram, type Stratum, estimateOf } from "./rules/tally.ts";
