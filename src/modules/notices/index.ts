/** Public face of notices. */
export { beginNotices } from "./actions/derive.ts";
export { type NearDay, tellOfDays } from "./actions/derive-subjects.ts";
