/** What the sheet of a settlement says, in English. */
import type { SettlementWords } from "../rules/settlement-paper.ts";
import { sheetWords } from "./sheet.en.ts";

export const settlementWords: SettlementWords = {
  day: sheetWords.day,
  names: {
    title: "Settlement of a campaign",
    number: "Settlement number",
    campaign: "Campaign",
    mandate: "Admission",
    department: "Department",
    until: "Up to",
    price: "Unit price",
    units: "Units",
    amount: "Amount",
    at: "Settled at",
    station: "Station",
    payee: "Paid to",
    entry: "Entry",
    postedOn: "Posted on",
    total: "Total",
    lines: "Lines",
    prepared: "Prepared by",
    checked: "Checked by",
    received: "Received by (seal)",
  },
  inCapitals: (text) => `Total in capital numerals: ${text}`,
};
