/** 居民页面的门：标题和任务，最先取。 */
export const zh = {
  title: "文书验真",
  task: "文书验真",
  taskHint: "对照纸上写的和当初出具的",
};
