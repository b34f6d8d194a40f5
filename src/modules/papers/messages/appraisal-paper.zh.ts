/** What the result of an appraisal says on paper, in Chinese. */
import type { AppraisalWords } from "../rules/appraisal-paper.ts";
import { sheetWords } from "./sheet.zh.ts";

export const appraisalWords: AppraisalWords = {
  day: sheetWords.day,
  names: {
    title: "考评结果通知书",
    number: "编号",
    body: "考评对象",
    round: "考评",
    period: "考评期",
    scheme: "办法",
    total: "总分",
    notScored: "没有可计分的依据",
    rank: "名次",
    indicators: "指标得分",
    indicator: "指标",
    weight: "权重",
    counted: "计入",
    hits: "命中",
    score: "得分",
    bounds: "区间",
    consequences: "奖惩",
    recompute:
      "“—”表示依据太少，不计分，权重分给其他指标。分数由系统按公布的办法从办件记录算出，任何人可用封存的依据文件重新计算。",
    received: "签收",
    seal: "考评单位（盖章）",
  },
  kinds: { commendation: "通报表扬", award: "奖励", talk: "约谈", rectification: "限期整改" },
  version: (name, version) => `${name}（第 ${version} 版）`,
  ranked: (rank) => `第 ${rank} 名`,
  range: (from, until) => `${from}至${until}`,
};
