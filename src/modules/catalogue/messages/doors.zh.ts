/** 居民页面的门：标题和任务，最先取。 */
export const zh = {
  search: "找办事指南",
  duty: "办事指南",
  care: "老人和残疾人服务",
  careHint: "优待证、津贴、助餐、辅助器具",
  station: "社区站能办的事",
  stationHint: "家门口办，也可以上门和代办",
  all: "全部办事指南",
  allHint: "要带什么、多久、谁负责",
};
