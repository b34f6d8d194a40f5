/** Texts of questionnaires in Chinese. */

/** Why something was refused, by code. */
export const refusals = {
  "questionnaires.answer_incomplete": "每一题都要回答；不了解的请选“不了解”。",
  "questionnaires.closed_already": "这份问卷已经结束。",
  "questionnaires.code_mistyped": "这个码输错了，请对照短信或纸条再看一遍。",
  "questionnaires.code_unknown": "没有这个码，或者问卷已经结束。",
  "questionnaires.code_used": "这个码已经交过答卷，只计一次。",
  "questionnaires.dates_wrong": "起止时间不对，或每个对象抽的人比最小人数还少。",
  "questionnaires.empty_group": "人太少：少于最小人数的一组，结果不会公布，也就不问。",
  "questionnaires.group_not_asked": "没有要问“{group}”的题。",
  "questionnaires.group_too_small": "最小人数不能少于 {least}，否则看得出是谁。",
  "questionnaires.list_fixed": "这份名单不能改：答题码已经发出，或者名单来自街道在岗人员。",
  "questionnaires.list_missing": "还没有这一组的名单。",
  "questionnaires.listed_twice": "名单里有人出现两次；一个人只发一个码。",
  "questionnaires.not_on_ballot": "这个码不能评这个对象。",
  "questionnaires.opened_already": "这件事已经有一份问卷。",
  "questionnaires.over": "答题到 {on} 为止，已经结束。",
  "questionnaires.own_target": "不能评自己所在的单位。请退出登录，把码交还给被邀请的人。",
  "questionnaires.question_count": "题目要有一到 {most} 题。",
  "questionnaires.slips_used": "这一组已经有人答题，答题码不能再换。",
  "questionnaires.still_open": "答题到 {until} 为止，过了才能结束。",
  "questionnaires.survey_unknown": "没有这份问卷。",
  "questionnaires.telephone_wrong": "名单里有号码收不到短信，请填手机号或留空。",
};
