/** Texts of the refusal codes of process review. */
import type { refusals as zh } from "./zh.ts";

export const refusals: Record<keyof typeof zh, string> = {
  "review.wrong_period": "Choose a period of at most {days} days.",
};
