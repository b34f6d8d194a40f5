/** 清理归并的中文文字。 */

/** 处理决定的叫法。 */
export const decisionWords = {
  keep: "保留",
  strengthen: "保留（强化）",
  optimise: "保留（优化）",
  oneStop: "进一门式",
  merge: "并入",
  giveBack: "退回部门",
  drop: "取消",
  undecided: "未处理",
} as const;

/** 拒绝的原因，按代码。 */
export const refusals = {
  "consolidation.closed": "“{name}”已经办结，不能再改。",
  "consolidation.code_twice": "第 {rows} 号用了同一编码 {code}，请改其中一条的编码，或者并入。",
  "consolidation.code_without_duty": "只有保留或进一门式的条目才有编码。",
  "consolidation.decided_meanwhile":
    "第 {no} 号“{name}”刚由{by}在 {at} 处理为“{decision}”。请看过再决定。",
  "consolidation.department_needed": "表里没有单位一列，请先选择是哪个单位报送的。",
  "consolidation.draft_in_the_way":
    "第 {no} 号“{name}”：目录里事项 {code} 有一份还没发布的草稿，请先发布或放弃它。",
  "consolidation.is_target":
    "第 {no} 号“{name}”不能退回或取消：第 {from} 号“{fromName}”并入了它。请先改第 {from} 号。",
  "consolidation.merge_cycle": "这样会互相并入：{path}。请定一条为主。",
  "consolidation.nothing_to_close": "还没有条目，没有可办结的。",
  "consolidation.nothing_to_take_back": "第 {no} 号“{name}”没有可撤销的决定。",
  "consolidation.row.no_department": "没有写是哪个单位。",
  "consolidation.row.other_department": "写的是别的单位，与报送单位不一致。",
  "consolidation.row_not_valid": "第 {no} 号“{name}”：{problem}",
  "consolidation.row_twice": "同一条目提交了两个决定。",
  "consolidation.same_duty_stands":
    "第 {no} 号“{name}”：目录里同一单位已有同名事项，编码是 {code}，不是 {own}。请把编码改为 {code}，或者并入、取消。",
  "consolidation.same_duty_twice":
    "第 {rows} 号单位相同、名称相同（“{name}”），请留一条，其余并入。",
  "consolidation.set_full": "一次清理最多 {limit} 条，请分开办理。",
  "consolidation.sheet_in_use": "这张表里已有条目处理过或有意见，不能撤回。",
  "consolidation.sheet_withdrawn": "这张表已经撤回。",
  "consolidation.target_is_itself": "第 {no} 号不能并入自己。",
  "consolidation.target_leaves":
    "不能并入第 {no} 号“{name}”：它已退回部门或取消。请并入另一条，或先改第 {no} 号。",
  "consolidation.target_missing": "请选择并入哪一条。",
  "consolidation.target_without_merge": "只有并入才需要选另一条。",
  "consolidation.undecided_rows": "还有 {count} 条没有处理，全部处理后才能办结。",
  "consolidation.unknown_department": "没有这个单位，或者它已撤销。",
  "consolidation.unknown_row": "没有这个条目。",
  "consolidation.unknown_set": "没有这次清理归并。",
  "consolidation.unknown_sheet": "没有这张表。",
  "consolidation.unknown_target": "要并入的条目不在这次清理里。",
} as const;
