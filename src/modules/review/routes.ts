/** HTTP of process review. */
import { type AnyRoute, defineRoute } from "#kernel/http/route.ts";
import { Type } from "typebox";
import { reviewer } from "./access.ts";
import { commonDuties } from "./actions/common-duties.ts";
import { casesOfReview, review } from "./actions/figures.ts";
import { openStatistics } from "./actions/open-figures.ts";
import { reviewWorkbook } from "./actions/workbook.ts";
import {
  ReviewAnswer,
  ReviewCasesPage,
  ReviewCasesQuery,
  ReviewQuery,
  WorkbookQuery,
} from "./schema.ts";
import { CommonDutiesAnswer, OpenAnswer } from "./schema-open.ts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export const routes: readonly AnyRoute[] = [
  defineRoute({
    id: "review.get",
    method: "GET",
    path: "/api/v1/review",
    summary: "Where the time of cases goes: by duty, body, hand-over and path",
    access: reviewer,
    query: ReviewQuery,
    response: ReviewAnswer,
    handler: (ctx, { query }) => review(ctx, query),
  }),
  defineRoute({
    id: "review.cases",
    method: "GET",
    path: "/api/v1/review/cases",
    summary: "The cases behind a figure, those that took longest first",
    access: reviewer,
    query: ReviewCasesQuery,
    response: ReviewCasesPage,
    plainJson: true,
    handler: (ctx, { query }) => casesOfReview(ctx, query) as never,
  }),
  defineRoute({
    id: "review.open",
    method: "GET",
    path: "/api/v1/disclosure/statistics",
    summary:
      "Open figures of the last twelve months: received, on time, residents satisfied; small numbers left out",
    access: "public",
    response: OpenAnswer,
    handler: (ctx) => openStatistics(ctx),
  }),
  defineRoute({
    id: "review.commonDuties",
    method: "GET",
    path: "/api/v1/disclosure/common-duties",
    summary: "The six duties that residents come for most",
    access: "public",
    response: CommonDutiesAnswer,
    handler: (ctx) => commonDuties(ctx),
  }),
  defineRoute({
    id: "review.workbook",
    method: "GET",
    path: "/api/v1/review/workbook",
    summary: "The same figures as a workbook (XLSX)",
    access: reviewer,
    query: WorkbookQuery,
    response: Type.Unknown(),
    rawReply: true,
    later: { about: () => ({ href: "/console/review" }) },
    async handler(ctx, { query }, { reply }) {
      const { language, ...rest } = query;
      const bytes = await reviewWorkbook(ctx, rest, language);
      await reply
        .type(XLSX)
        .header("content-disposition", `attachment; filename="process-review.xlsx"`)
        .send(bytes);
    },
  }),
];
