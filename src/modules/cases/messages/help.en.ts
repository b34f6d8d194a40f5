/** The pages of this module explained in one minute each, in English. */
import type { HelpTexts } from "#ui/help/contract.ts";

export const consoleHelp: HelpTexts = {
  "/": {
    what: "What you have to do, what waits for your decision and what is about to run out of time, most urgent first.",
    steps: [
      "J and K move, Enter opens; the case stands on the right while the list stays where it was.",
      "A accepts, D dispatches, U urges, C completes. X chooses several for one step, which you can undo for 10 seconds.",
      "Keep a filter that you use often as a tab; you can also make it what opens first.",
    ],
    words: [
      ["Ring clock", "Fills with working time; a full ring is due. Two bars mean paused."],
      ["Chain", "The filled chip leads, the outlined ones help."],
      ["To do", "What your organisation has to do now."],
    ],
  },
  "/counter": {
    what: "Taking in at the counter: what it is about, for whom, what was brought, what to do. One form from top to bottom, all by keyboard.",
    steps: [
      "Search the duty in the resident's own words and press Enter; a card reader or scanner can type the identity number.",
      "Tick what was brought; what is not ticked writes itself into the one-time notice.",
      "Ctrl Enter takes it in, P prints, N or Enter calls the next person.",
    ],
    words: [
      [
        "One-time notice",
        "Everything that is missing, said once; nothing else may be asked for later.",
      ],
      ["Register only", "Taken in now; the responsible body decides whether to accept."],
      ["Queue at the door", "A number holds no name; once called it stays with what is taken in."],
    ],
  },
  "/cases/:id": {
    what: "One case as a whole: who answers for it, how much time is left, what the resident said, what has happened.",
    steps: [
      "Begin with chain and clock: whose turn it is, and until when.",
      "The two buttons in front are the likeliest next steps; the others are under More, and a grey one says why.",
      "The time line has one line a step; hand-overs, urges and returns stand out.",
    ],
    words: [
      ["Holder", "The organisation that has it now."],
      ["Masked", "Names and telephones are hidden; showing them needs a reason and is recorded."],
    ],
  },
  "/cases/:id/receipt": {
    what: "The receipt that the resident takes away: number, deadline, QR code on one sheet.",
    steps: [
      "Check the number and the deadline.",
      "Print, sign, hand it over.",
      "The query code is shown only when the case is taken in; a later copy refers to the first one.",
    ],
    words: [["Query code", "With it and the number one follows, urges and grades the case."]],
  },
  "/cases/:id/notice": {
    what: "The one-time notice: everything that is missing, in writing, once.",
    steps: [
      "Check every item.",
      "Print it and have it signed for.",
      "When the materials come, go back to the case and record them.",
    ],
    words: [],
  },
  "/cases/:id/report": {
    what: "The full record of a joint operation, from the call to completion, fit for the file.",
    steps: [
      "Check who took part, who did what, and the times.",
      "Print it where it is needed.",
      "Every figure leads back to the step that it counts.",
    ],
    words: [["Joint operation", "Several organisations work by one plan."]],
  },
  "/operations/new": {
    what: "Call several organisations together for a matter that none can settle alone.",
    steps: [
      "Say what it is, where, and who is needed.",
      "Each body that is given a task answers or turns up in time.",
      "All is written into one log, which becomes the report.",
    ],
    words: [["Escalation", "What cannot be settled on the spot goes to a district leader."]],
  },
  "/case-bulks": {
    what: "Send many cases to stations at once, on one admitted mandate.",
    steps: [
      "Choose the mandate and upload the table.",
      "Every row is checked and says what is wrong with it.",
      "Send all or none; while no station has touched them the whole lot can be withdrawn.",
    ],
    words: [["Mandate", "Work that a meeting admitted, with a number and its money."]],
  },
  "/case-bulks/:id": {
    what: "One lot: what was found in each row and which case it became.",
    steps: [
      "Look at the rows that were refused, correct the table, upload it again.",
      "Send it when nothing is wrong.",
      "Afterwards each row opens its case.",
    ],
    words: [],
  },
  "/ladder": {
    what: "How the platform reminds and presses when a case comes near its deadline or passes it.",
    steps: [
      "See the rule of the district, then the categories and duties that have their own.",
      "Look at the preview before a change: how many open cases it touches.",
      "Withdraw a rung where it was wrong, with a reason.",
    ],
    words: [
      ["Rung", "Reminder, warning, supervision, listing: each higher than the last."],
      ["Share used", "How much of the working time is gone."],
    ],
  },
};
