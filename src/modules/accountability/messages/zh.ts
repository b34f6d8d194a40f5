/** Texts of the refusal codes of accountability. */
export const refusals = {
  "accountability.appeal_too_late": "申诉截止 {until}，已经过了期限。",
  "accountability.decides_own_decision": "申诉由原决定人以外的人裁定。",
  "accountability.measure_needed": "认定成立请选择一项处理措施。",
  "accountability.measure_without_breach": "不予认定时不能附带处理措施。",
  "accountability.not_found": "没有这一条，或者您不能查看。",
  "accountability.not_in_this_status": "当前状态下不能这样做。",
  "accountability.not_yours_to_do": "这一步由其他人来做：单位陈述和申诉，监察裁定。",
  "accountability.unheard": "单位可以在 {until} 前陈述，陈述后或期满后再作决定。",
} as const;
