/** 居民页面的门：标题和任务，最先取。 */
export const zh = {
  title: "未准入的工作",
  task: "未准入的工作",
  taskHint: "哪个部门被说了“不”",
};
