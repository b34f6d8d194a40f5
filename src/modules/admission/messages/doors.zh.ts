/** 居民页面的门：标题和任务，最先取。 */
export const zh = {
  title: "准入公示",
  task: "社区准入公示",
  taskHint: "哪些工作批准进社区，钱从哪来",
};
