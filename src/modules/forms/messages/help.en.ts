/** The pages of this module explained in one minute each, in English. */
import type { HelpTexts } from "#ui/help/contract.ts";

export const consoleHelp: HelpTexts = {
  "/forms": {
    what: "Sheets that your organisation has to fill in, with what is known already filled in.",
    steps: [
      "Open one and see the few cells that need typing.",
      "What is known needs a confirmation only.",
      "Hand it in; what is returned is mended and handed in again.",
    ],
    words: [
      ["Confirming", "You say that a known answer still holds."],
      ["Stale", "Too old, so it is asked again."],
    ],
  },
  "/forms/list": {
    what: "All forms: who asks, what, until when.",
    steps: [
      "Find a form and see how far it is.",
      "See which fields somebody collects already.",
      "Departments design new ones here.",
    ],
    words: [],
  },
  "/forms/fields": {
    what: "The dictionary: what each field means, who knows it, how long an answer holds.",
    steps: [
      "Search for one that exists.",
      "Propose a new one only if there is none.",
      "Open one to see who asks for it and how fresh it is.",
    ],
    words: [["Meaning", "What exactly is counted."]],
  },
  "/forms/fields/:id": {
    what: "One field: its meaning, where it is collected, how it adds up.",
    steps: [
      "See which forms use it.",
      "See the present answers.",
      "A change of meaning needs a reason.",
    ],
    words: [],
  },
  "/forms/load": {
    what: "Who is burdened: how many cells each department has others fill in.",
    steps: [
      "See cells asked and cells typed.",
      "A number opens its forms.",
      "Choose a period to compare.",
    ],
    words: [["Typed", "Cells that the platform did not know."]],
  },
  "/forms/new": {
    what: "Design a new form.",
    steps: [
      "Choose fields from the dictionary.",
      "See what others collect already; leave it out where you can.",
      "It goes to admission and is sent only when admitted.",
    ],
    words: [],
  },
  "/forms/sheets/:id": {
    what: "One sheet to fill in.",
    steps: [
      "Fill the open cells; confirm what is known.",
      "Doubts go into the note.",
      "Hand it in.",
    ],
    words: [],
  },
  "/forms/:id": {
    what: "One form: to whom it went, what came back, what it adds up to.",
    steps: [
      "See who is missing and urge them.",
      "See the totals and where they come from.",
      "Export the result.",
    ],
    words: [],
  },
  "/forms/:id/design": {
    what: "Change a form that has not been sent.",
    steps: [
      "Add or take away fields, change the date.",
      "Mind the notes about double asking.",
      "Save.",
    ],
    words: [],
  },
};
