/** Public face of process review. */
export { recomputePassages, verifyPassages } from "./actions/derive.ts";
