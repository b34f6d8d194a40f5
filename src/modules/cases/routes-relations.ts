/** Routes of several cases at once: one step on many, merging, undoing it, splitting, similar open cases; and the report of an operation. */
import type { Ctx } from "#kernel/context.ts";
import { languageOf } from "#kernel/http/errors.ts";
import { type Edge, defineRoute } from "#kernel/http/route.ts";
import { type AccessRule, staff } from "#kernel/pure/access.ts";
import { mayTakeIn } from "./access.ts";
import { actOnMany } from "./actions/act-on-many.ts";
import { reportOf } from "./actions/operation-view.ts";
import { mergeCase, splitCase, unmergeCase } from "./actions/relate.ts";
import { findSimilarCases } from "./actions/similar.ts";
import { viewActed } from "./actions/view.ts";
import { CaseParams, CaseView, MergeBody, SplitBody, UnmergeBody } from "./schema.ts";
import { ManyAnswer, ManyBody } from "./schema-many.ts";
import { ReportView } from "./schema-operation.ts";
import { SimilarAnswer, SimilarBody } from "./schema-similar.ts";

/** Residents and people without an account hand in through the web; staff need a post that takes cases in. */
export const intake: AccessRule = {
  name: "anyone but staff without an intake post",
  allows: mayTakeIn,
};

const view = async (ctx: Ctx, caseId: number, { request }: Edge): Promise<never> =>
  (await viewActed(ctx, caseId, languageOf(request.headers["accept-language"]))) as never;

export const relationRoutes = [
  defineRoute({
    id: "cases.actOnMany",
    method: "POST",
    path: "/api/v1/cases/commands",
    summary:
      "Take one step on many cases, each decided for itself: every row answers, nothing is half done",
    access: staff,
    body: ManyBody,
    response: ManyAnswer,
    handler: (ctx, { body }, { request }) =>
      actOnMany(ctx, body, languageOf(request.headers["accept-language"])),
  }),
  defineRoute({
    id: "cases.similar",
    method: "POST",
    path: "/api/v1/cases/similar",
    summary:
      "Open cases that may be the same matter as what is being described; what you type stays out of addresses",
    access: intake,
    body: SimilarBody,
    response: SimilarAnswer,
    plainJson: true,
    rateLimit: "typing",
    transaction: "own",
    handler: (ctx, { body }) => findSimilarCases(ctx, body) as never,
  }),
  defineRoute({
    id: "cases.merge",
    method: "POST",
    path: "/api/v1/cases/:caseId/merge",
    summary: "Merge a case into another on the same matter; its reporter stays with it",
    access: staff,
    params: CaseParams,
    body: MergeBody,
    response: CaseView,
    plainJson: true,
    async handler(ctx, { params, body }, edge) {
      await mergeCase(ctx, params.caseId, body);
      return view(ctx, params.caseId, edge);
    },
  }),
  defineRoute({
    id: "cases.unmerge",
    method: "POST",
    path: "/api/v1/cases/:caseId/unmerge",
    summary: "Undo a merge: the case goes on where it stood",
    access: staff,
    params: CaseParams,
    body: UnmergeBody,
    response: CaseView,
    plainJson: true,
    async handler(ctx, { params, body }, edge) {
      await unmergeCase(ctx, params.caseId, body.reason);
      return view(ctx, params.caseId, edge);
    },
  }),
  defineRoute({
    id: "cases.split",
    method: "POST",
    path: "/api/v1/cases/:caseId/split",
    summary: "Split a case into parts, each with a lead of its own, under the receipt of the whole",
    access: staff,
    params: CaseParams,
    body: SplitBody,
    response: CaseView,
    plainJson: true,
    async handler(ctx, { params, body }, edge) {
      await splitCase(ctx, params.caseId, body);
      return view(ctx, params.caseId, edge);
    },
  }),
  defineRoute({
    id: "cases.report",
    method: "GET",
    path: "/api/v1/cases/:caseId/report",
    summary: "The closing report of a joint operation, made from its plan, tasks, log and roster",
    access: staff,
    params: CaseParams,
    response: ReportView,
    handler: (ctx, { params }) => reportOf(ctx, params.caseId),
  }),
];
