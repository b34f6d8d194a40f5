/** HTTP of papers. */
import { languageOf } from "#kernel/http/errors.ts";
import { type AnyRoute, defineRoute } from "#kernel/http/route.ts";
import { known } from "#kernel/pure/access.ts";
import { Type } from "typebox";
import { issuePaper, papersHere, pictureOf, provePaper, showPaper } from "./actions/papers.ts";
import { paperPdf } from "./actions/pdf.ts";
import {
  CodeParams,
  IssueBody,
  OfSubjectAnswer,
  OfSubjectQuery,
  PaperParams,
  PaperView,
  PdfQuery,
  PictureParams,
  ProofAnswer,
} from "./schema.ts";

export const routes: readonly AnyRoute[] = [
  defineRoute({
    id: "papers.issue",
    method: "POST",
    path: "/api/v1/papers",
    summary:
      "Make a paper of a case, an application for admission, a settlement or a result as it stands",
    access: known,
    body: IssueBody,
    response: PaperView,
    handler: (ctx, { body }, { request }) =>
      issuePaper(ctx, body, languageOf(request.headers["accept-language"])),
  }),
  defineRoute({
    id: "papers.of",
    method: "GET",
    path: "/api/v1/papers",
    summary: "Which papers something can have, and which were handed out",
    access: known,
    query: OfSubjectQuery,
    response: OfSubjectAnswer,
    handler: (ctx, { query }, { request }) =>
      papersHere(ctx, query, languageOf(request.headers["accept-language"])),
  }),
  defineRoute({
    id: "papers.get",
    method: "GET",
    path: "/api/v1/papers/:paperId",
    summary: "One paper, for who may see what it is about",
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
    later: { about: ({ params }) => ({ href: `/console/papers/${params.paperId}` }) },
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
    id: "papers.picture",
    method: "GET",
    path: "/api/v1/papers/:paperId/pictures/:sha256",
    summary: "A picture that belongs to a paper",
    access: known,
    params: PictureParams,
    response: Type.Unknown(),
    rawReply: true,
    async handler(ctx, { params }, { request, reply }) {
      const language = languageOf(request.headers["accept-language"]);
      const { mediaType, bytes } = await pictureOf(ctx, params.paperId, params.sha256, language);
      void reply
        .type(mediaType)
        .header("cache-control", "private, max-age=3600")
        .header("content-disposition", "inline")
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
