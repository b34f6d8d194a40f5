/** 居民页面的门：标题和任务，最先取。 */
export const zh = {
  title: "考评结果",
  task: "考评结果",
  taskHint: "看看各部门办得怎么样",
};
