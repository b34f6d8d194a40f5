/** What is done with working sets; the files in actions/ hold one subject each. */
export { accountWorkbook, departmentTallies, getAccount } from "./actions/account.ts";
export { getRow, getSet, getSheet, listRows, listSets, listSheets } from "./actions/desk.ts";
export { closeSet, previewEdition } from "./actions/edition.ts";
export { commentRow, decideRows, openSet } from "./actions/sets.ts";
export { addSheet, withdrawSheet } from "./actions/sheets.ts";
export { type SetDifference, type SetsProof, verifySets } from "./actions/verify.ts";
