/** Routes of cases: method, path, schema, access, action. */
import { languageOf } from "#kernel/http/errors.ts";
import { keyed } from "#kernel/http/idempotency.ts";
import { defineRoute } from "#kernel/http/route.ts";
import { storeFile } from "#kernel/files.ts";
import { type AccessRule, anyOf, known, resident, staff } from "#kernel/pure/access.ts";
import { Type } from "typebox";
import { act } from "./actions/act.ts";
import { commandOf } from "./actions/command.ts";
import { readCaseFile } from "./actions/case-files.ts";
import { takeIn } from "./actions/intake.ts";
import { openByArea } from "./actions/open-counts.ts";
import { countViews, listPage, searchCases } from "./actions/lists.ts";
import { unmaskParties } from "./actions/unmask.ts";
import { viewActed, viewCase } from "./actions/view.ts";
import { bulkRoutes } from "./routes-bulk.ts";
import { exportRoutes } from "./routes/export.ts";
import { settingRoutes } from "./routes-settings.ts";
import { intake, relationRoutes } from "./routes-relations.ts";
import {
  AreaCountsAnswer,
  AreaCountsQuery,
  CasePage,
  CaseParams,
  CaseView,
  CommandBody,
  CountsAnswer,
  FileAnswer,
  Id,
  IntakeAnswer,
  IntakeBody,
  ListQuery,
  PartiesAnswer,
  SearchQuery,
  SeenQuery,
  UnmaskBody,
} from "./schema.ts";

const receipt: AccessRule = { name: "receipt", allows: (actor) => actor.kind === "receipt" };
const listing = anyOf(staff, resident);

export const routes = [
  ...bulkRoutes,
  ...relationRoutes,
  ...exportRoutes,
  ...settingRoutes,
  defineRoute({
    id: "cases.intake",
    method: "POST",
    path: "/api/v1/cases",
    summary: "Hand in an application or a request; answers with the receipt",
    access: intake,
    body: IntakeBody,
    response: IntakeAnswer,
    plainJson: true,
    status: 201,
    rateLimit: "submission",
    transaction: "own",
    async handler(ctx, { body }, { request, reply }) {
      const key = keyed(request.headers["idempotency-key"], ctx.actor, "cases.intake", body);
      const answer = await takeIn(ctx, body, key, 201);
      reply.code(answer.status);
      return answer.body as never;
    },
  }),
  defineRoute({
    id: "cases.list",
    method: "GET",
    path: "/api/v1/cases",
    summary: "A page of cases that you may see: your inbox, all open, overdue, all",
    access: listing,
    query: ListQuery,
    response: CasePage,
    plainJson: true,
    handler: (ctx, { query }) => listPage(ctx, query) as never,
  }),
  defineRoute({
    id: "cases.counts",
    method: "GET",
    path: "/api/v1/cases/counts",
    summary: "How many cases are in the inbox, open and overdue",
    access: staff,
    response: CountsAnswer,
    handler: (ctx) => countViews(ctx),
  }),
  defineRoute({
    id: "cases.byArea",
    method: "GET",
    path: "/api/v1/cases/by-area",
    summary:
      "How many cases that you may see are open and overdue, by sub-district, community or grid",
    access: staff,
    query: AreaCountsQuery,
    response: AreaCountsAnswer,
    handler: (ctx, { query }) => openByArea(ctx, query),
  }),
  defineRoute({
    id: "cases.search",
    method: "GET",
    path: "/api/v1/cases/search",
    summary: "Find cases by receipt number, telephone or words",
    access: listing,
    query: SearchQuery,
    response: CasePage,
    plainJson: true,
    handler: (ctx, { query }) => searchCases(ctx, query) as never,
  }),
  defineRoute({
    id: "cases.tracked",
    method: "GET",
    path: "/api/v1/cases/tracked",
    summary: "The case of the receipt number and query code in the Authorization header",
    access: receipt,
    response: CaseView,
    plainJson: true,
    rateLimit: "tracking",
    handler: (ctx, _input, { request }) =>
      viewCase(
        ctx,
        ctx.actor.kind === "receipt" ? ctx.actor.caseId : 0,
        languageOf(request.headers["accept-language"]),
      ) as never,
  }),
  defineRoute({
    id: "cases.get",
    method: "GET",
    path: "/api/v1/cases/:caseId",
    summary: "One case with its chain, clocks, time line and what you may do",
    access: known,
    params: CaseParams,
    response: CaseView,
    plainJson: true,
    handler: (ctx, { params }, { request }) =>
      viewCase(ctx, params.caseId, languageOf(request.headers["accept-language"])) as never,
  }),
  defineRoute({
    id: "cases.act",
    method: "POST",
    path: "/api/v1/cases/:caseId/commands",
    summary:
      "Give one command to a case; with what you have `seen` of it, refused where somebody was first",
    access: known,
    params: CaseParams,
    query: SeenQuery,
    body: CommandBody,
    response: CaseView,
    plainJson: true,
    async handler(ctx, { params, query, body }, { request }) {
      await act(ctx, params.caseId, commandOf(body), { seen: query.seen });
      return (await viewActed(
        ctx,
        params.caseId,
        languageOf(request.headers["accept-language"]),
      )) as never;
    },
  }),
  defineRoute({
    id: "cases.unmask",
    method: "POST",
    path: "/api/v1/cases/:caseId/unmask",
    summary: "Show the personal data of a case in full; recorded with your reason",
    access: staff,
    params: CaseParams,
    body: UnmaskBody,
    response: PartiesAnswer,
    handler: async (ctx, { params, body }) => ({
      parties: await unmaskParties(ctx, params.caseId, body.reason),
    }),
  }),
  defineRoute({
    id: "cases.upload",
    method: "POST",
    path: "/api/v1/files",
    summary: "Upload one photo or document as raw bytes; claim it by handing in a case",
    access: "public",
    query: Type.Object({ name: Type.String({ minLength: 1, maxLength: 200 }) }),
    response: FileAnswer,
    status: 201,
    rateLimit: "upload",
    bodyLimit: 10 * 1024 * 1024 + 1,
    rawBody: true,
    async handler(ctx, { query, body }) {
      const { id, name, mediaType, sizeBytes } = await storeFile(
        ctx,
        query.name,
        body as unknown as Buffer,
      );
      return { id, name, mediaType, sizeBytes };
    },
  }),
  defineRoute({
    id: "cases.file",
    method: "GET",
    path: "/api/v1/cases/:caseId/files/:fileId",
    summary: "Download a file of a case",
    access: known,
    params: Type.Object({ caseId: Id, fileId: Id }),
    response: Type.Unknown(),
    rawReply: true,
    handler: (ctx, { params }, { reply }) => readCaseFile(ctx, params.caseId, params.fileId, reply),
  }),
];
