/** Why two rows are proposed as one duty. */
import type { ReasonCode } from "../rules/compare.ts";

export const reasons: Readonly<Record<ReasonCode, string>> = {
  sameName: "The same name",
  onlyMarks: "The names differ in punctuation, brackets or blanks only",
  onlyRemark: "The names differ in a remark in brackets only: {words}",
  onlyPrefix: "The names differ in the body or place in front only: {words}",
  onlySynonyms: "The names differ in words that mean the same only: {words}",
  onlyFillers: "The names differ in words that add nothing only: {words}",
  wordOrder: "The same words in another order",
  similar: "The names are alike by {percent}% (pairs of characters)",
  sameCode: "The same code: {code}",
  sharedArticle: "They follow from one article: {law}, article {article}",
  sharedLaw: "They follow from one law: {law}",
  sameApplicants: "The same applicants: {applicants}",
  sameGroup: "Parts of one larger item: {group}",
};
