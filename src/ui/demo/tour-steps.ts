/** The tour of the demo district: where each step is, as whom, and what it points at. */
import type { zh } from "./messages/zh.ts";

export type Visitor = keyof (typeof zh)["visitors"];

export type TourStep = {
  readonly name: keyof (typeof zh)["tour"]["steps"];
  readonly as: Visitor;
  readonly path: string;
  /** What is pointed at, the first that is there; nothing where the page shows none of it. */
  readonly target: string;
};

export const TOUR: readonly TourStep[] = [
  { name: "search", as: "resident", path: "/", target: ".home-search" },
  { name: "guidance", as: "resident", path: "/duties/MZ-101", target: ".bring" },
  { name: "report", as: "resident", path: "/report", target: ".step-form" },
  { name: "mine", as: "resident", path: "/mine", target: ".matters, .empty" },
  { name: "statistics", as: "resident", path: "/statistics", target: ".open-totals, .empty" },
  { name: "counter", as: "stationWorker", path: "/console/counter", target: "main form, main" },
  { name: "inbox", as: "departmentOfficial", path: "/console", target: ".inbox, main" },
  {
    name: "refusals",
    as: "subdistrictOfficial",
    path: "/console/task-refusals",
    target: "main h1, main",
  },
  { name: "ladder", as: "coordinator", path: "/console/ladder", target: "main h1, main" },
  {
    name: "leader",
    as: "districtLeader",
    path: "/console?view=operations",
    target: ".inbox, main",
  },
];
