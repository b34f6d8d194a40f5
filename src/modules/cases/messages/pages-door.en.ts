import type { zh } from "./pages-door.zh.ts";

/** Texts of the queue at the door beside the counter. */
export const en: typeof zh = {
  title: "Queue at the door",
  waiting: (count) => `${count} waiting`,
  nobody: "Nobody is waiting",
  longest: (minutes) => `longest ${minutes} min`,
  middle: (minutes) => `usually ${minutes} min today`,
  minutes: (minutes) => `${minutes} min`,
  take: "Give a number",
  matter: { application: "Application", request: "Report", question: "Question" },
  taken: (number) => `Number ${number}: please wait`,
  call: "Call the next",
  current: (number) => `Serving number ${number}`,
  gone: "Did not come",
  back: "Put back",
  served: "Served",
  called: (number, counter) => `Number ${number} to counter ${counter}, please`,
  ended: (number) => `Number ${number} is done`,
  counter: "My counter",
  all: "Queues by station",
  number: (number) => `No. ${number}`,
};
