/** Texts of the page of the district in English. */
import type { refusals as zh } from "./zh.ts";

/** Why something was refused, by code. */
export const refusals: Record<keyof typeof zh, string> = {
  "districtView.area_unknown": "There is no such sub-district or community.",
  "districtView.category_unknown": "There is no such category of requests.",
  "districtView.lead_unknown": "There is no such organisation.",
  "districtView.not_your_part":
    "You see cases in your own area, or led by your own body. Choose another area or lead.",
  "districtView.wrong_months":
    "The months do not fit: the first may not be after the last, and {limit} months are the most.",
};
