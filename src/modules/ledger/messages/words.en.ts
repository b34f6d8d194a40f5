/** Words of the chart of accounts in English. */
import type { accounts as zhAccounts, funds as zhFunds } from "./words.zh.ts";
import type { kinds as zhKinds, purposes as zhPurposes, reasons as zhReasons } from "./words.zh.ts";

type Like<T> = Record<keyof T, string>;

export const funds: Like<typeof zhFunds> = {
  general: "General budget",
  partyBuilding: "Party-building fund",
  serviceProjects: "Service project fund",
  selfGovernance: "Self-governance fund",
  contingency: "Contingency reserve",
  special: "Special fund",
};

export const purposes: Like<typeof zhPurposes> = {
  pool: "not yet appropriated",
  personnel: "staff",
  operations: "running costs",
  tasks: "tasks paid by fee",
  partyBuilding: "party building",
  serviceProjects: "service projects",
  selfGovernance: "self-governance",
  publicWorks: "upkeep of public facilities",
  purchasedServices: "purchased services",
  contingency: "contingency",
  relief: "emergency relief",
};

export const accounts: Like<typeof zhAccounts> = {
  revenue: "Revenue from outside",
  grant: "Appropriated",
  income: "Received from others",
  available: "Available",
  committed: "Committed",
  passedOn: "Passed on",
  spent: "Spent",
};

export const kinds: Like<typeof zhKinds> = {
  receipt: "Receipt",
  appropriation: "Appropriation",
  withdrawal: "Withdrawal",
  transfer: "Transfer",
  reserve: "Reservation",
  release: "Release",
  consume: "Settlement",
  spend: "Payment",
  voucher: "Voucher",
  reversal: "Reversal",
};

export const reasons: Like<typeof zhReasons> = {
  budget: "Budget",
  allocation: "Allocation",
  draw: "Draw on the reserve",
  admission: "Admission",
  settlement: "Settlement",
  project: "Self-governance project",
  contract: "Purchase contract",
  subsidy: "Subsidy",
  voucher: "Voucher",
  carryOver: "Carried over",
  reversal: "Reversal",
};
