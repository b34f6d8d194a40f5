/** Texts of the disclosure pages of the portal in English. */
import type { zh } from "./pages-portal.zh.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

export const en: typeof zh = {
  task: "Where the community's money goes",
  taskHint: "What each community received and spent",
  list: {
    title: "Communities' money",
    lead: "What each community received this year and what it was spent on, by fund and month. Anyone may read it.",
    year: "Year",
    yearName: (year) => String(year),
    search: "Find a community",
    cameIn: "Received",
    spent: "Spent",
    none: "No community is called that",
    noneText: "Try another word, such as “Cailian”.",
  },
  one: {
    back: "All communities",
    title: (name) => `Money of ${name}`,
    holder: (name) => `Held and used by ${name}`,
    noHolder: "No body holds this community's money yet.",
    cameIn: "Received this year",
    spent: "Spent this year",
    left: "Left",
    byMonth: "Spent each month",
    byFund: "By fund",
    fundSums: (cameIn, spent) => `${cameIn} received, ${spent} spent`,
    spentOn: (list) => `Spent on ${list}`,
    comma: "; ",
    month: (month) => MONTHS[month - 1] ?? "",
    chart: (month, cameIn, spent) => `${month}: ${cameIn} received, ${spent} spent`,
    movements: "Each receipt and payment",
    day: "Day",
    what: "What for",
    fund: "Fund",
    amount: "Amount",
    in: "received",
    out: "spent",
    more: "Show more",
    none: "Nothing came in or went out this year yet",
    noneText: "The first appropriation or payment will be listed here.",
    print: "Print",
    csvNote: "Amounts are exact to the fen and come straight from the district's books.",
  },
};
