/** 居民页面的门：标题和任务，最先取。 */
export const zh = {
  title: "演示消息",
};
