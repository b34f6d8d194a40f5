/** Public face of notices. */
export { beginNotices } from "./actions/derive.ts";
