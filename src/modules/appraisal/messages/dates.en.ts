/** Words of the dates of a round in a calendar program, in English. */
import type { dates as zh } from "./dates.zh.ts";

export const dates: typeof zh = {
  collect: (title) => `${title}: collecting begins`,
  compute: (title) => `${title}: may be computed`,
  reply: (title) => `${title}: last day to reply`,
  appeal: (title) => `${title}: last day to appeal`,
  planned: "Expected, if every step is taken on its first day; download it again once it is fixed.",
  fixed: "A day that is fixed.",
};
