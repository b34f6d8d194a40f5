/** The doors of the residents' pages: titles and tasks, fetched first. */
import type { zh } from "./doors.zh.ts";

export const en: typeof zh = {
  search: "Find a service",
  duty: "Guidance",
  care: "Older and disabled people",
  careHint: "Cards, allowances, meals, aids",
  station: "At your service station",
  stationHint: "Near home, at your door or done for you",
  all: "All services",
  allHint: "What to bring, how long, who is responsible",
};
