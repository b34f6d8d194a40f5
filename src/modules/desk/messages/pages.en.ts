import type { zh } from "./pages.zh.ts";

/** Texts of the desk's pages. */
export const en: typeof zh = {
  templates: {
    nav: "Response templates",
    navShort: "Templates",
    title: "Response templates",
    facts: (count) => `${count} of your organisation`,
    add: "New template",
    edit: "Change",
    remove: "Remove",
    removed: (name) => `“${name}” removed`,
    saved: (name) => `“${name}” saved`,
    none: "Your organisation has no templates yet",
    noneText:
      "Keep what you say often: Alt and a number inserts it when you respond or complete. Templates are for many people and hold nobody's name, telephone or number.",
    name: "Name",
    use: "Used for",
    uses: {
      response: "Responding to residents",
      result: "Results",
      reason: "Reasons",
      note: "Notes among officials",
    },
    text: "Words",
    textHint:
      "Places are filled in from the case at hand; what it does not have stays open, so read it before sending.",
    places: "Insert a place",
    place: {
      number: "Receipt number",
      title: "Matter",
      duty: "Duty",
      due: "Due date",
      today: "Today",
      organisation: "Your organisation",
    },
    nameNeeded: "Give it a name",
    textNeeded: "Write what to say",
    preview: "As it will read",
    sample: {
      number: "GW-0001-2345-20",
      title: "Rubbish at the lane's mouth",
      duty: "Waste collection",
      due: "4 December",
      today: "22 November",
      organisation: "Greening Bureau",
    },
    readOnly: "Your present post can read these, not change them.",
  },
  queues: {
    title: "Queues by station",
    counter: "Counter",
    none: "No station has given out a number today",
    noneText:
      "Stations give numbers with F7 and call them with F8 at the counter; the longest wait stands first here.",
    org: "Station",
    waiting: "Waiting",
    longest: "Longest",
    called: "Being served",
    served: "Served",
    gone: "Did not come",
    minutes: (minutes) => `${minutes} min`,
    text: "Numbers hold no names. Waiting counts from when the number was taken; asked again every 15 seconds.",
  },
};
