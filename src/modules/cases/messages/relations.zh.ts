/** Texts of the refusal codes between cases: merging, splitting, similar cases. */
export const refusals = {
  "cases.applications_differ": "申请只能并入同一申请人的同一事项。",
  "cases.merges_with_other_kind": "申请和诉求不能互相合并。",
  "cases.nothing_proposed": "没有待处理的合并建议。",
  "cases.part_of_each_other": "一件是另一件拆分出来的子件，不能合并。",
  "cases.target_not_open": "要并入的那一件已经不在办理中。",
  "cases.unknown_similar": "没有找到您指的那一件，请重新选择。",
} as const;
