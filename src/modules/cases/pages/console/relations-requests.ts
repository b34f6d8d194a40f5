/** What the console asks the server about cases among each other. */
import {
  api,
  type CasesReportAnswer,
  type CasesSimilarAnswer,
  type CasesSimilarInput,
  type CasesSplitInput,
} from "#ui/client.gen.ts";
import type { CaseView } from "./case-requests.ts";

export type SimilarBody = CasesSimilarInput["body"];
export type SimilarCase = CasesSimilarAnswer["items"][number];
export type SplitBody = CasesSplitInput["body"];
export type Report = CasesReportAnswer;

/** Open cases that may be the same matter. */
export async function fetchSimilar(
  body: SimilarBody,
  signal: AbortSignal,
): Promise<readonly SimilarCase[]> {
  return (await api.cases.similar({ body }, { signal })).items;
}

export function mergeCase(
  caseId: number,
  intoId: number,
  reason: string,
  key: string,
): Promise<CaseView> {
  return api.cases.merge({ params: { caseId }, body: { intoId, reason } }, { idempotencyKey: key });
}

export function unmergeCase(caseId: number, reason: string, key: string): Promise<CaseView> {
  return api.cases.unmerge({ params: { caseId }, body: { reason } }, { idempotencyKey: key });
}

export function splitCase(caseId: number, body: SplitBody, key: string): Promise<CaseView> {
  return api.cases.split({ params: { caseId }, body }, { idempotencyKey: key });
}

/** The closing report of an operation. */
export function fetchReport(caseId: number, signal: AbortSignal): Promise<Report> {
  return api.cases.report({ params: { caseId } }, { signal });
}
