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
      "Change it item by item and save the draft.",
      "“Write the English too” opens a second line under every text.",
      "On the duty's page compare it with the version before; the coordination office publishes.",
    ],
    words: [["English", "Where it is missing, readers of English see the Chinese."]],
  },
};

export const portalHelp: HelpTexts = {
  "/": {
    what: "Whatever you need starts here: search in ordinary words, or take one of the six things people come for most.",
    steps: [
      "Write what you need, for example 'bus card for my father', and press Search.",
      "To report something, check progress or see your own matters, press one of the three doors.",
      "At the end is what is open to everybody: figures, money, admissions, appraisals.",
    ],
    words: [],
  },
  "/search": {
    what: "What was found for your words, the best first.",
    steps: [
      "Read the line below the name and open the one that fits to see what to bring.",
      "Nothing fits? Use other words, or fewer.",
      "Still nothing? Report it, and staff will find the right place for you.",
    ],
    words: [],
  },
  "/duties/:code": {
    what: "Everything about one service: what to bring, how long, what it costs, where, and who is responsible.",
    steps: [
      "Tick what you have; the ticks stay on this device.",
      "Save it as a picture or print it, and take it to the counter.",
      "Press Start to do it online, or look below for a station that is open.",
    ],
    words: [
      ["We ask ourselves", "You need not bring this paper: we get it from the other office."],
      ["Lead", "The organisation that answers for the whole matter."],
    ],
  },
};
