/** 居民页面的门：任务和标题，最先取。 */
export const zh = {
  tasks: {
    report: "反映问题",
    reportHint: "报事、投诉、咨询、建议，一分钟",
    track: "查进度",
    trackHint: "凭收件号和查询码",
    mine: "我的事",
    mineHint: "交过的每一件，到哪一步了",
  },
  titles: {
    apply: "网上申请",
    report: "反映问题",
    receipt: "回执",
    track: "查进度",
    mine: "我的事",
    matter: "这件事",
  },
};
