/** Words of the papers on the page of a matter, in English. */
import type { zh } from "./matter.zh.ts";

export const en: typeof zh = {
  title: "Papers",
  kinds: {
    receipt: "Receipt",
    oneTimeNotice: "One-time notice",
    decision: "Decision",
    reply: "Reply",
  },
};
