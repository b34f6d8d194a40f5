/** Texts of the demo district: looking as somebody else, and the guided tour. */
import type { zh } from "./zh.ts";

export const en: typeof zh = {
  open: "Demo district: look as somebody else",
  short: "Demo",
  title: "Look as somebody else",
  lead: "The people, places and matters here are made up. Press anything; nothing breaks.",
  now: "This is you now",
  busy: "Changing…",
  failed: "That did not work. Please try again.",
  close: "Close",
  visitors: {
    resident: { name: "Resident", text: "find services, report, follow, grade" },
    stationWorker: { name: "Service station", text: "the counter: say once what is missing" },
    departmentOfficial: { name: "Department", text: "inbox, leading, joining, on time" },
    subdistrictOfficial: {
      name: "Sub-district",
      text: "coordinates, urges, appraises departments",
    },
    districtLeader: { name: "District leader", text: "the whole district, joint operations" },
    coordinator: { name: "Coordination office", text: "duties, admission, arbitration" },
    financeOfficer: { name: "Finance", text: "appropriations, fee follows task, ledger" },
  },
  tour: {
    start: "Show me round",
    startText: "Ten stops, three minutes; leave whenever you like.",
    resume: (step, steps) => `Go on: stop ${step} of ${steps}`,
    again: "Start again",
    step: (step, steps) => `Stop ${step} of ${steps}`,
    next: "Next stop",
    back: "Back",
    leave: "Leave the tour",
    finish: "Done",
    as: (name) => `You are now: ${name}`,
    steps: {
      search: {
        title: "Ordinary words are enough",
        text: "Residents need not know which office is in charge. Whatever they call it, the right duty is found.",
      },
      guidance: {
        title: "Everything on one page",
        text: "What to bring, how long, what it costs, where, who is responsible. Tick what you have; save it as a picture for the counter.",
      },
      report: {
        title: "A report in a minute",
        text: "One question a screen, four steps at most. Without a network it is kept, and sent once there is one.",
      },
      mine: {
        title: "How far it is, and who has it",
        text: "Every matter has an owner and a limit. Urge it, grade it, have it reopened if it is not solved.",
      },
      statistics: {
        title: "Figures for everybody",
        text: "How many, how many on time, how satisfied. Numbers that could tell who it was are left out.",
      },
      counter: {
        title: "Now behind the counter",
        text: "The station asks and ticks; what is missing becomes one notice, said once. All of it by keyboard too.",
      },
      inbox: {
        title: "A department's inbox",
        text: "Time runs by working hours. Press j and k to move; open a case to see the chain of responsibility and what has happened.",
      },
      refusals: {
        title: "Work that was not admitted may be refused",
        text: "A department's task needs admission and money first. Without them the station says no in two clicks, and is protected.",
      },
      ladder: {
        title: "Reminders come by themselves",
        text: "Remind, urge, supervise, list, account: rung by rung, each exactly once, all of it on the case's time line.",
      },
      leader: {
        title: "What the district leader sees",
        text: "Where several offices disagree, a leader takes command. Every number opens the cases behind it.",
      },
    },
  },
};
