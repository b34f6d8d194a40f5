/** The pages of this module explained in one minute each, in English. */
import type { HelpTexts } from "#ui/help/contract.ts";

export const consoleHelp: HelpTexts = {
  "/catalogue": {
    what: "The district's duties: who leads each, who helps, how long it takes.",
    steps: [
      "Search in residents' words or by code.",
      "Open one for its guidance, who does what, and its versions.",
      "The coordination office drafts and publishes here.",
    ],
    words: [
      ["Lead", "A duty has exactly one lead in each area."],
      ["Version", "A case keeps the version in force when it was taken in."],
    ],
  },
  "/catalogue/matrix": {
    what: "Duties as rows, organisations as columns: who leads and who helps at a glance.",
    steps: [
      "Arrow keys walk the cells, Enter shows who does what.",
      "Filter for gaps and double leads to find what has to be mended.",
      "Export or print the rows that you see.",
    ],
    words: [["Filled / outlined", "Leads / helps."]],
  },
  "/catalogue/lists": {
    what: "Lists group duties, for example powers and public services.",
    steps: [
      "Add, rename or close a list.",
      "Open one to see its duties.",
      "A closed list keeps what it has and takes nothing new.",
    ],
    words: [],
  },
  "/catalogue/categories": {
    what: "Requests without a duty of their own are dispatched by category.",
    steps: [
      "See who leads each category.",
      "Fill in a lead that is missing.",
      "Close what is no longer used.",
    ],
    words: [["Category", "Words that residents use, such as piled-up rubbish."]],
  },
  "/catalogue/categories/:code": {
    what: "One category: its words, what it belongs to, who leads it where.",
    steps: [
      "Change its name and the words residents use.",
      "Name the lead for each area.",
      "What is not named follows the category above.",
    ],
    words: [],
  },
  "/catalogue/import": {
    what: "Bring in many duties from a table.",
    steps: [
      "Fill in the template or use an export of the government service site.",
      "Each row is told whether it is taken and why not.",
      "Confirm to write all at once; the same file again adds nothing.",
    ],
    words: [],
  },
  "/catalogue/new": {
    what: "Draft a new duty.",
    steps: [
      "Give its name, residents' words for it, and the lead.",
      "List materials, limits and fees.",
      "Keep it as a draft; the coordination office publishes.",
    ],
    words: [["Draft", "Touches no case until it is published."]],
  },
  "/catalogue/duties/:code": {
    what: "One duty as a whole: guidance, who does what, limits, materials, versions.",
    steps: ["Read the version in force.", "Compare two versions.", "Draft the next one."],
    words: [["Promised limit", "Shorter than the law's, and what we promise."]],
  },
  "/catalogue/duties/:code/draft": {
    what: "The version that is being drafted; it can be changed until it is published.",
    steps: [
      "Change it item by item; it is kept as you go.",
      "The differences from the version in force stand beside it.",
      "Publish when the checks pass.",
    ],
    words: [],
  },
};
