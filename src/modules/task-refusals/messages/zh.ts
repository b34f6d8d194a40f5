/** Texts of the refusal codes of this module. */
export const refusals = {
  "taskRefusals.asked_later_than_now": "交办时间不能晚于现在。",
  "taskRefusals.covered":
    "这项工作已经准入：{code}《{title}》，{clause}。请照此办理；确有出入，请向统筹部门反映。",
  "taskRefusals.look_at_mandates":
    "这个部门对本单位有正在执行的准入：{codes}。请先看是不是同一项工作；都不是，请逐项注明后再说“不”。",
  "taskRefusals.mandate_of_another": "准入 {code} 不是这个部门交给这个单位的。",
  "taskRefusals.not_a_department": "请选择交办工作的区级部门。",
  "taskRefusals.not_found": "没有这一条说“不”的登记，或者您不能查看。",
  "taskRefusals.not_in_this_status": "这一条已经有了结果，或者还没有结果，现在不能这样做。",
  "taskRefusals.not_yours_to_do": "这一步由别的单位来做。",
  "taskRefusals.not_yours_to_record": "说“不”由街道、服务站和居委会登记。",
  "taskRefusals.not_yours_to_unmask": "完整信息只给说“不”的单位和裁定的人看。",
  "taskRefusals.noted_already": "已经签收过了。",
  "taskRefusals.nothing_sent_down":
    "这一件里没有部门未经准入交给本单位的工作：按职责清单由本单位办理的、已经说过“不”的，都不能再说。",
  "taskRefusals.recorded_already": "本单位已经对这项工作说了“不”。",
  "taskRefusals.setting_in_force": "已经有登记按这个期限办，不能撤回；请从今天或以后的一天起另设。",
  "taskRefusals.setting_in_past": "只能从今天（{today}）或以后起改。",
  "taskRefusals.setting_order": "部门说明的期限不能长于裁定的期限。",
  "taskRefusals.setting_reason": "请写明为什么改。",
  "taskRefusals.setting_unknown": "没有从这一天起的期限。",
  "taskRefusals.setting_wrong": "应为 {least} 到 {most} 之间的整数。",
  "taskRefusals.unheard": "请等部门说明情况，或者等到 {until} 之后再确认。",
  "taskRefusals.unknown_mandate": "没有这一项准入。",
  "taskRefusals.wrong_months": "起止月份颠倒，或者超过 {limit} 个月。",
} as const;
