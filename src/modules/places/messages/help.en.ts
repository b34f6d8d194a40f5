/** The pages of this module explained in one minute each, in English. */
import type { HelpTexts } from "#ui/help/contract.ts";

export const consoleHelp: HelpTexts = {
  "/areas": {
    what: "District, sub-districts, communities and grids with their boundaries.",
    steps: [
      "Walk down from the district.",
      "Look up a point to see whose grid it is in.",
      "Areas without a boundary are marked; work there falls to the area above.",
    ],
    words: [["Grid", "The smallest area, in the care of one grid worker."]],
  },
};
