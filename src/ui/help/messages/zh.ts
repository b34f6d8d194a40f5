/** Words around the explanation of a page. */
export const zh = {
  title: "一分钟看懂这一页",
  open: "这一页的说明",
  steps: "在这里做什么",
  words: "词语",
  more: "还要知道",
  loading: "正在取说明…",
  none: "这一页还没有说明。",
  failed: "没取到说明，请再试一次。",
};
