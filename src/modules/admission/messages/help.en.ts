/** The pages of this module explained in one minute each, in English. */
import type { HelpTexts } from "#ui/help/contract.ts";

export const consoleHelp: HelpTexts = {
  "/admission": {
    what: "Work for the base begins with admission; this page holds what waits for you.",
    steps: [
      "See where each application stands and how long is left.",
      "Check, give an opinion, put it on an agenda or record a decision, as your post allows.",
      "Departments begin a new one with Apply.",
    ],
    words: [
      ["Admission", "Agreed by a meeting, numbered and paid for: only then must it be done."],
      ["Target", "The offices, stations and committees that carry it out."],
    ],
  },
  "/admission/all": {
    what: "Every application, wherever it stands.",
    steps: [
      "Filter by state, department or year.",
      "Open one for its whole course.",
      "Export the rows that you see.",
    ],
    words: [],
  },
  "/admission/overview": {
    what: "Admission at a glance: how many are on their way, in force, and what they hold of the budget.",
    steps: [
      "See each step and what is late.",
      "A number opens what it counts.",
      "What ends soon has to be reviewed; look here first.",
    ],
    words: [["Sunset", "A mandate has a last day and stops there."]],
  },
  "/admission/new": {
    what: "Ask to have work done by the base.",
    steps: [
      "Say what, by whom, how much, until when.",
      "Give the price of one unit; the total follows. Choose the money.",
      "Keep it as a draft or hand it in, 30 working days ahead.",
    ],
    words: [["By quantity / standing", "A counted task / work that goes on."]],
  },
  "/admission/meetings": {
    what: "The meetings that decide on admission.",
    steps: [
      "Plan a meeting and put reviewed applications on its agenda.",
      "Afterwards record each decision with the minute number.",
      "Without a minute number nothing can be recorded.",
    ],
    words: [["Minute number", "The number of the minutes; it is printed on the decision."]],
  },
  "/admission/meetings/:id": {
    what: "One meeting: its agenda and what it decided.",
    steps: [
      "Check the agenda and print it.",
      "Record item by item: agreed, refused, or again.",
      "Agreement reserves the money in the same moment; too little money and it cannot be recorded.",
    ],
    words: [],
  },
  "/admission/settings": {
    what: "How long each step of admission may take.",
    steps: [
      "See what holds now.",
      "A change holds from the day that you name.",
      "What was handed in keeps the limits of that day.",
    ],
    words: [],
  },
  "/admission/:id": {
    what: "One application as a whole: what is asked, opinions, decision, money.",
    steps: [
      "See the clock and whose turn it is.",
      "Take the step that your post allows.",
      "Once admitted, see what was used and what is left.",
    ],
    words: [["No opinion", "Asked, not answered in time; it does not count as agreement."]],
  },
  "/admission/:id/edit": {
    what: "Change an application that is not handed in yet.",
    steps: ["Change content, bodies, quantity, money.", "Keep the draft.", "Hand it in."],
    words: [],
  },
};

export const portalHelp: HelpTexts = {
  "/admissions": {
    what: "Work that departments ask of communities must be approved first, with money. Here is what was approved.",
    steps: [
      "Search by name, department or state.",
      "Open one to see who decided, what it costs, and until when.",
    ],
    words: [
      ["Admission", "The approval of work for communities; without it nobody may ask."],
      ["Emergency", "Urgent work begins at once and must be approved in time, or it lapses."],
    ],
  },
  "/admissions/:id": {
    what: "One admitted task: who asks, what for, what it costs, and until when.",
    steps: [
      "See the quantity, the price and the total.",
      "See which meeting decided it, and on what conditions.",
    ],
    words: [],
  },
};
