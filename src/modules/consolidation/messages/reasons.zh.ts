/** 归并建议的理由。 */
import type { ReasonCode } from "../rules/compare.ts";

export const reasons: Readonly<Record<ReasonCode, string>> = {
  sameName: "名称相同",
  onlyMarks: "名称只差标点、括号或空格",
  onlyRemark: "名称只差括号里的说明：{words}",
  onlyPrefix: "名称只差前面的单位或地名：{words}",
  onlySynonyms: "名称只差近义词：{words}",
  onlyFillers: "名称只差可有可无的词：{words}",
  wordOrder: "用词相同，语序不同",
  similar: "名称相似度 {percent}%（相邻两字）",
  sameCode: "编码相同：{code}",
  sharedArticle: "依据同一条款：《{law}》第{article}条",
  sharedLaw: "依据同一法规：《{law}》",
  sameApplicants: "办理对象相同：{applicants}",
  sameGroup: "同属一个大项：{group}",
};
