/** Public face of consolidation: working sets of raw rows, from the first spreadsheet to the draft edition. */
export {
  addSheet,
  closeSet,
  commentRow,
  decideRows,
  getRow,
  listRows,
  openSet,
  verifySets,
} from "./actions.ts";
export type { SetDifference, SetsProof } from "./actions.ts";
export { DECISION_KINDS, type Decision, type DecisionItem, type DecisionKind } from "./schema.ts";
