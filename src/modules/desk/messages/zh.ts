/** Refusals of the desk. */
export const refusals = {
  "desk.nobody_waits": "现在没有人在等。",
  "desk.template_name_taken": "同一用处里已经有叫“{name}”的模板，请换一个名称。",
  "desk.template_names_somebody": "模板里有电话或身份证号。模板给许多人用，不能写某个人的信息。",
  "desk.template_unknown_place": "没有 {{place}} 这个空位。可以用：{places}。",
  "desk.ticket_not_called": "{number} 号没有在办，可能同事已经处理，请看最新的排号。",
  "desk.too_many_arrangements": "最多记住 {most} 张表的样子。",
  "desk.too_many_templates": "一个单位最多 {most} 个模板，请先删掉不用的。",
  "desk.too_many_tickets": "今天已经发了 {most} 个号。",
  "desk.too_many_views": "一页最多存 {most} 个筛选，请先删掉不用的。",
  "desk.unknown_template": "没有这个模板，可能已被同事删除。",
  "desk.unknown_ticket": "没有这个号。",
  "desk.unknown_view": "没有这个筛选，可能已经删除。",
  "desk.view_name_taken": "已经有叫“{name}”的筛选，请换一个名称。",
} as const;
