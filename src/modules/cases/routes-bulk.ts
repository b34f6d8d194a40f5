/** Routes of bulks: check a file, send it on its mandate, take back what is untouched. */
import { languageOf } from "#kernel/http/errors.ts";
import { defineRoute } from "#kernel/http/route.ts";
import { Type } from "typebox";
import { bulkSender } from "./access-bulk.ts";
import { checkBulk } from "./actions/bulk-check.ts";
import { sendBulk, withdrawBulk } from "./actions/bulk-send.ts";
import {
  bulkDepartments,
  bulkMandates,
  bulkProgress,
  bulkReport,
  bulkTemplate,
  pageOfBulkRows,
  pageOfBulks,
  showBulk,
} from "./actions/bulk-view.ts";
import {
  BulkDepartmentsAnswer,
  BulkMandatesAnswer,
  BulkMandatesQuery,
  BulkPage,
  BulkParams,
  BulkProgress,
  BulkQuery,
  BulkReportQuery,
  BulkRowPage,
  BulkRowQuery,
  BulkSendBody,
  BulkUploadQuery,
  BulkView,
  BulkWithdrawBody,
} from "./schema-bulk.ts";

const attachment = (name: string): string =>
  `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;

export const bulkRoutes = [
  defineRoute({
    id: "cases.bulks",
    method: "GET",
    path: "/api/v1/case-bulks",
    summary: "Bulks of cases that your department, or every department, has checked and sent",
    access: bulkSender,
    query: BulkQuery,
    response: BulkPage,
    handler: (ctx, { query }) => pageOfBulks(ctx, query),
  }),
  defineRoute({
    id: "cases.bulkMandates",
    method: "GET",
    path: "/api/v1/case-bulks/mandates",
    summary: "The mandates on which cases may be sent now, and how many were",
    access: bulkSender,
    query: BulkMandatesQuery,
    response: BulkMandatesAnswer,
    handler: (ctx, { query }) => bulkMandates(ctx, query.orgId),
  }),
  defineRoute({
    id: "cases.bulkDepartments",
    method: "GET",
    path: "/api/v1/case-bulks/departments",
    summary: "The departments for which cases may be sent",
    access: bulkSender,
    response: BulkDepartmentsAnswer,
    handler: (ctx) => bulkDepartments(ctx),
  }),
  defineRoute({
    id: "cases.bulkTemplate",
    method: "GET",
    path: "/api/v1/case-bulks/template",
    summary: "An empty table to fill in",
    access: bulkSender,
    response: Type.Unknown(),
    rawReply: true,
    async handler(_ctx, _input, { reply }) {
      void reply
        .type("text/csv; charset=utf-8")
        .header("content-disposition", attachment("批量办件-模板.csv"))
        .send(bulkTemplate());
      return {};
    },
  }),
  defineRoute({
    id: "cases.checkBulk",
    method: "POST",
    path: "/api/v1/case-bulks",
    summary: "Check a file of up to 2,000 cases against a mandate, row by row; nothing is sent",
    access: bulkSender,
    query: BulkUploadQuery,
    response: BulkView,
    status: 201,
    rateLimit: "upload",
    bodyLimit: 10 * 1024 * 1024 + 1,
    rawBody: true,
    later: {
      about: ({ query }) => ({ subject: query.name, href: "/console/case-bulks" }),
    },
    handler: (ctx, { query, body }) => checkBulk(ctx, query, body as unknown as Buffer),
  }),
  defineRoute({
    id: "cases.bulk",
    method: "GET",
    path: "/api/v1/case-bulks/:bulkId",
    summary: "One bulk: its mandate, how many rows were accepted, sent, taken back",
    access: bulkSender,
    params: BulkParams,
    response: BulkView,
    handler: (ctx, { params }) => showBulk(ctx, params.bulkId),
  }),
  defineRoute({
    id: "cases.bulkRows",
    method: "GET",
    path: "/api/v1/case-bulks/:bulkId/rows",
    summary: "The rows of a bulk, each with why it cannot be sent or the case that it became",
    access: bulkSender,
    params: BulkParams,
    query: BulkRowQuery,
    response: BulkRowPage,
    handler: (ctx, { params, query }, { request }) =>
      pageOfBulkRows(ctx, params.bulkId, query, languageOf(request.headers["accept-language"])),
  }),
  defineRoute({
    id: "cases.bulkReport",
    method: "GET",
    path: "/api/v1/case-bulks/:bulkId/report",
    summary: "The report of a bulk, row by row, as a workbook or CSV",
    access: bulkSender,
    params: BulkParams,
    query: BulkReportQuery,
    response: Type.Unknown(),
    rawReply: true,
    later: { about: ({ params }) => ({ href: `/console/case-bulks/${params.bulkId}` }) },
    async handler(ctx, { params, query }, { reply }) {
      const { name, type, bytes } = await bulkReport(ctx, params.bulkId, query.format ?? "xlsx");
      void reply.type(type).header("content-disposition", attachment(name)).send(bytes);
      return {};
    },
  }),
  defineRoute({
    id: "cases.bulkProgress",
    method: "GET",
    path: "/api/v1/case-bulks/:bulkId/progress",
    summary: "How far the sending of a bulk is",
    access: bulkSender,
    params: BulkParams,
    response: BulkProgress,
    handler: (ctx, { params }) => bulkProgress(ctx, params.bulkId),
  }),
  defineRoute({
    id: "cases.sendBulk",
    method: "POST",
    path: "/api/v1/case-bulks/:bulkId/send",
    summary: "Send every accepted row on the mandate, all or none; a second time changes nothing",
    access: bulkSender,
    params: BulkParams,
    body: BulkSendBody,
    response: BulkView,
    transaction: "own",
    handler: (ctx, { params, body }) => sendBulk(ctx, params.bulkId, body),
  }),
  defineRoute({
    id: "cases.withdrawBulk",
    method: "POST",
    path: "/api/v1/case-bulks/:bulkId/withdraw",
    summary: "Take back the cases of a bulk that nobody has touched",
    access: bulkSender,
    params: BulkParams,
    body: BulkWithdrawBody,
    response: BulkView,
    handler: (ctx, { params, body }) => withdrawBulk(ctx, params.bulkId, body.reason),
  }),
];
