/** Words of the dates of a round in a calendar program, in Chinese. */
export const dates = {
  collect: (title: string) => `${title}：采集开始`,
  compute: (title: string) => `${title}：可以计算`,
  reply: (title: string) => `${title}：反馈意见最后一天`,
  appeal: (title: string) => `${title}：申诉最后一天`,
  planned: "预计的日子，按每一步都在第一天办理来算；定下来以后请重新下载。",
  fixed: "已经定下的日子。",
};
