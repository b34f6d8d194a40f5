/** English texts of consolidation. */
import type { decisionWords as zhDecisions, refusals as zh } from "./zh.ts";

/** What decisions are called. */
export const decisionWords = {
  keep: "keep",
  strengthen: "keep, strengthened",
  optimise: "keep, optimised",
  oneStop: "one-stop platform",
  merge: "merge into",
  giveBack: "return to department",
  drop: "drop",
  undecided: "undecided",
} as const satisfies Record<keyof typeof zhDecisions, string>;

/** Why something is refused, by code. */
export const refusals = {
  "consolidation.closed": '"{name}" is closed and can no longer be changed.',
  "consolidation.code_twice":
    "Rows {rows} have the same code {code}. Give one of them another code, or merge them.",
  "consolidation.code_without_duty":
    "Only rows that are kept or put on the one-stop platform have a code.",
  "consolidation.decided_meanwhile":
    'Row {no} "{name}" was just decided by {byEn} at {at}: {decisionEn}. Look at it before you decide.',
  "consolidation.department_needed":
    "No column says whose the rows are: choose the department that handed the file in.",
  "consolidation.draft_in_the_way":
    'Row {no} "{name}": duty {code} has a draft in the catalogue that is not published. Publish or drop it first.',
  "consolidation.is_target":
    'Row {no} "{name}" cannot be returned or dropped: row {from} "{fromName}" is merged into it. Change row {from} first.',
  "consolidation.merge_cycle":
    "These rows would be merged into each other: {path}. Choose one that stays.",
  "consolidation.nothing_to_close": "There are no rows yet, so there is nothing to close.",
  "consolidation.nothing_to_take_back": 'Row {no} "{name}" has no decision to take back.',
  "consolidation.row.no_department": "It does not say whose it is.",
  "consolidation.row.other_department":
    "It names another department than the one that handed the file in.",
  "consolidation.row_not_valid": 'Row {no} "{name}": {problemEn}',
  "consolidation.row_twice": "Two decisions about one row were sent.",
  "consolidation.same_duty_stands":
    'Row {no} "{name}": the same duty of the same department stands in the catalogue under code {code}, not {own}. Give the row code {code}, or merge or drop it.',
  "consolidation.same_duty_twice":
    'Rows {rows} have the same department and the same name ("{name}"). Keep one and merge the others into it.',
  "consolidation.set_full": "One consolidation takes {limit} rows at most.",
  "consolidation.sheet_in_use":
    "Rows of this file were decided or commented on, so it cannot be taken out.",
  "consolidation.sheet_withdrawn": "This file was taken out already.",
  "consolidation.target_is_itself": "Row {no} cannot be merged into itself.",
  "consolidation.target_leaves":
    'Nothing can be merged into row {no} "{name}": it was returned or dropped. Choose another row, or change row {no} first.',
  "consolidation.target_missing": "Choose the row to merge into.",
  "consolidation.target_without_merge": "Another row is named for merging only.",
  "consolidation.undecided_rows":
    "{count} rows are undecided. A consolidation is closed when all are decided.",
  "consolidation.unknown_department": "There is no such department, or it was closed.",
  "consolidation.unknown_row": "There is no such row.",
  "consolidation.unknown_set": "There is no such consolidation.",
  "consolidation.unknown_sheet": "There is no such file.",
  "consolidation.unknown_target": "The row to merge into is not in this consolidation.",
} as const satisfies Record<keyof typeof zh, string>;
