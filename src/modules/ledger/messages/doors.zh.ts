/** 居民页面的门：标题和任务，最先取。 */
export const zh = {
  title: "社区收支公开",
  task: "社区的钱花在哪",
  taskHint: "每个社区收到多少、花了多少",
};
