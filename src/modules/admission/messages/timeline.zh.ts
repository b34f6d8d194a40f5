/** Sentences of the time line in Chinese. */
import type { TimeSentences } from "./time-facts.ts";

export const timeline: TimeSentences = {
  drafted: () => "起草申请",
  attached: ({ count }) => `添加附件 ${count} 个`,
  submitted: () => "提交申请",
  declared: ({ cause, code }) => `应急开始（${cause}），准入 ${code}`,
  sentBack: ({ reason }) => `退回补充：${reason}`,
  consulted: ({ count }) => `形式审查通过，征求 ${count} 个单位意见`,
  opinionGiven: ({ orgZh, stance, text }) => `${orgZh}：${stance}${text === "" ? "" : `，${text}`}`,
  consultationClosed: ({ count }) =>
    count === "0" ? "意见都已答复" : `征求意见截止，${count} 个单位未表态`,
  reviewed: ({ recommendation, text }) => `审核：${recommendation}。${text}`,
  scheduled: ({ matter }) => `列入会议议程（${matter}）`,
  unscheduled: ({ reason }) => `移出议程：${reason}`,
  decided: ({ name, minuteNo, matter, result, money, code }) =>
    `${name}（${minuteNo}）：${matter}，${result}${code === "" ? "" : `，准入编号 ${code}`}${money === "" ? "" : `，预留 ${money}`}`,
  withdrawn: ({ reason }) => (reason === "" ? "撤回" : `撤回：${reason}`),
  decisionLate: ({ day }) => `应在 ${day} 前决定，已逾期`,
  lapsed: ({ day }) => `到 ${day} 没有追认，失效`,
  funded: ({ money }) => `补办经费预留 ${money}`,
  moneyReleased: ({ money }) => `退回经费 ${money}`,
  reviewOpened: ({ day }) => `${day} 到期，年度评估开始`,
  reminded: ({ day }) => `提醒：${day} 到期`,
  reviewReported: ({ text, money }) => `年度评估报告：${text}（下一年度 ${money}）`,
  petitioned: ({ orgZh, text }) => `${orgZh}申请退出：${text}`,
  petitionSupported: ({ orgZh }) => `${orgZh}附议退出`,
  petitionWithdrawn: () => "撤回退出申请",
  ended: ({ day, why }) => `${day} 结束（${why}）`,
  unmasked: ({ reason }) => `查看联系方式：${reason}`,
};
