/** The pages of this module explained in one minute each, in English. */
import type { HelpTexts } from "#ui/help/contract.ts";

export const consoleHelp: HelpTexts = {
  "/map": {
    what: "The district on one map: where cases gather, where stations are, and who is within reach.",
    steps: [
      "Choose what to see: density of cases, stations, coverage.",
      "Arrow keys move, plus and minus zoom, Enter opens an area.",
      "The table holds the same figures.",
    ],
    words: [["Coverage", "How far residents are from the nearest station."]],
  },
};
