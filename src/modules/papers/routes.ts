/** HTTP of papers. */
import { languageOf } from "#kernel/http/errors.ts";
import { type AnyRoute, defineRoute } from "#kernel/http/route.ts";
import { known } from "#kernel/pure/access.ts";
import { Type } from "typebox";
import { issuePaper, papersHere, provePaper, showPaper } from "./actions/papers.ts";
import { paperPdf } from "./actions/pdf.ts";
import {
  CodeParams,
  IssueBody,
  OfCaseAnswer,
  OfCaseQuery,
  PaperParams,
  PaperView,
  PdfQuery,
  ProofAnswer,
} from "./schema.ts";

export const routes: readonly AnyRoute[] = [
  defineRoute({
    id: "papers.issue",
    method: "POST",
    path: "/api/v1/papers",
    summary: "Make a receipt, one-time notice, decision or reply of a case as it stands",
    access: known,
    body: IssueBody,
    response: PaperView,
    handler: (ctx, { body }, { request }) =>
      issuePaper(ctx, body, languageOf(request.headers["accept-language"])),
  }),
  defineRoute({
    id: "papers.ofCase",
    method: "GET",
    path: "/api/v1/papers",
    summary: "Which papers a case can have, and which were handed out",
    access: known,
    query: OfCaseQuery,
    response: OfCaseAnswer,
    handler: (ctx, { query }, { request }) =>
      papersHere(ctx, query.caseId, languageOf(request.headers["accept-language"])),
  }),
  defineRoute({
    id: "papers.get",
    method: "GET",
    path: "/api/v1/papers/:paperId",
    summary: "One paper, for who may see its case",
    access: known,
    params: PaperParams,
    response: PaperView,
    handler: (ctx, { params }, { request }) =>
      showPaper(ctx, params.paperId, languageOf(request.headers["accept-language"])),
  }),
  defineRoute({
    id: "papers.pdf",
    method: "GET",
    path: "/api/v1/papers/:paperId/pdf",
    summary: "One paper as a PDF file",
    access: known,
    params: PaperParams,
    query: PdfQuery,
    response: Type.Unknown(),
    rateLimit: "tracking",
    rawReply: true,
    async handler(ctx, { params, query }, { request, reply }) {
      const { name, bytes } = await paperPdf(ctx, params.paperId, {
        language: query.language ?? languageOf(request.headers["accept-language"]),
        origin: ctx.env.PUBLIC_URL || `${request.protocol}://${request.host}`,
      });
      void reply
        .type("application/pdf")
        .header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
        .send(bytes);
      return {};
    },
  }),
  defineRoute({
    id: "papers.prove",
    method: "GET",
    path: "/api/v1/paper-proofs/:code",
    summary: "What the paper with this code said when it was issued",
    access: "public",
    params: CodeParams,
    response: ProofAnswer,
    rateLimit: "tracking",
    handler: (ctx, { params }) => provePaper(ctx, params.code),
  }),
];
