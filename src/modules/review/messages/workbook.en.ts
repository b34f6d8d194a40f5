/** Heads of the workbook of process review. */
import type { workbook as zh } from "./workbook.zh.ts";

export const workbook: typeof zh = {
  period: (from, to) => `Received ${from} to ${to}; working time, pauses left out`,
  byLead: "By lead",
  byDuty: "By duty",
  byCategory: "By category",
  tasks: "Tasks of co-organisers",
  taskHead: [
    "Body",
    "Tasks",
    "Open",
    "Answered",
    "In time (%)",
    "Median (hours)",
    "Sent back",
    "Passed over",
  ],
  stays: "Where the time goes",
  transitions: "Hand-overs",
  paths: "Slowest paths",
  total: "Total",
  groupHead: [
    "Name",
    "Cases",
    "Completed",
    "On time (%)",
    "Median (hours)",
    "P90 (hours)",
    "Handed on again",
    "Returned",
    "Back and forth",
    "Satisfied (%)",
  ],
  stayHead: ["Body", "Stays", "Median (hours)", "P90 (hours)", "Share of time (%)"],
  transitionHead: ["From", "To", "Cases", "Median before (hours)", "P90 (hours)", "Back and forth"],
  pathHead: ["Path", "Cases", "On time (%)", "Median (hours)", "P90 (hours)"],
};
