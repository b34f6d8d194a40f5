/** 居民页面的门：标题和任务，最先取。 */
export const zh = {
  title: "公开数据",
  task: "公开数据",
  taskHint: "收了多少件、按时没有、居民满不满意",
};
