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

export const portalHelp: HelpTexts = {
  "/report": {
    what: "Report something in a minute: what happened, where, and how to reach you.",
    steps: [
      "Write it in your own words; a photo helps.",
      "Choose the community, or press the place on the map.",
      "You need not give a name: with the receipt you can follow, urge and grade all the same.",
    ],
    words: [
      [
        "Draft",
        "What you have filled in stays on this device, without a network too, and is sent once there is one.",
      ],
    ],
  },
  "/apply/:code": {
    what: "Hand in an application online, in four steps at most; you can stop and go on later.",
    steps: [
      "Say who it is for, then choose the community.",
      "Tick and photograph the papers you have; leave out the rest, we say once what is missing.",
      "Look at everything once more, and send.",
    ],
    words: [
      ["Said once", "What is missing is told in one list; nothing else is asked for afterwards."],
    ],
  },
  "/receipt": {
    what: "Your matter has been received. You need the numbers on this page to follow, urge and grade it.",
    steps: [
      "Write down the receipt number and the query code, or print the page.",
      "Scan the square code with a phone to see how far it is.",
      "Say whether this device may remember it; not on a shared one.",
    ],
    words: [["Query code", "The password that goes with the receipt number. Keep it to yourself."]],
  },
  "/track": {
    what: "With the receipt you see how far a matter is, who has it, and how long is left.",
    steps: [
      "Fill in the receipt number and the query code, and press Search.",
      "If it takes long, urge it, once a working day.",
      "When it is finished, grade it; if it is not solved, have it reopened.",
    ],
    words: [
      [
        "Limit",
        "Counted in working days; holidays and the time we wait for your papers do not count.",
      ],
      [
        "Rectification",
        "After a low grade the office puts it right, and somebody else calls you back.",
      ],
    ],
  },
  "/mine": {
    what: "Everything that you have handed in is here.",
    steps: [
      "Open one to see how far it is and who has it.",
      "Sign in, and you see it on any phone.",
      "On a shared device, sign out when you are done.",
    ],
    words: [],
  },
  "/matters/:caseId": {
    what: "All about one matter: where it stands, who is responsible, and how it came here.",
    steps: [
      "The sentence on top says how it is now.",
      "Hand in papers, urge, grade or reopen it right here.",
      "Further down is every step, who took it and how long it waited.",
    ],
    words: [["First contact", "Whoever met you first stays with the matter until it is done."]],
  },
};
