/** HTTP of campaigns: drafting, rosters, sending, closing. */
import { Type } from "typebox";
import { type AnyRoute, type Edge, defineRoute } from "#kernel/http/route.ts";
import { campaigner, closer, reader } from "../access.ts";
import {
  changeCampaign,
  extendCampaign,
  listMandates,
  listPage,
  openCampaign,
  planQuantities,
  viewCampaign,
} from "../actions/campaigns.ts";
import { closeCampaign, viewReport } from "../actions/close.ts";
import { type Sheet, exportProblems, rosterTemplate } from "../actions/export.ts";
import { getImport, importRoster, listImports, undoImport } from "../actions/roster.ts";
import { sendCampaign } from "../actions/send.ts";
import { TABLE_LIMIT_BYTES } from "../actions/table.ts";
import {
  CampaignBody,
  CampaignChange,
  CampaignLine,
  CampaignParams,
  CampaignQuery,
  CampaignView,
  ExtensionBody,
  FormatQuery,
  Id,
  ImportReport,
  MandateLine,
  QuantitiesBody,
  RosterQuery,
  listShape,
  pageShape,
} from "../schema.ts";
import { CloseBody, ReportView } from "../schema-progress.ts";

const ImportParams = Type.Object({ campaignId: Id, importId: Id });

/** Sends bytes as a file to keep. */
export function download({ reply }: Edge, { name, type, bytes }: Sheet): object {
  void reply
    .type(type)
    .header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .send(bytes);
  return {};
}

export const campaignRoutes: readonly AnyRoute[] = [
  defineRoute({
    id: "campaigns.list",
    method: "GET",
    path: "/api/v1/campaigns",
    summary: "A page of the campaigns that you may see, newest first",
    access: reader,
    query: CampaignQuery,
    response: pageShape(CampaignLine),
    handler: (ctx, { query }) => listPage(ctx, query) as never,
  }),
  defineRoute({
    id: "campaigns.mandates",
    method: "GET",
    path: "/api/v1/campaigns/mandates",
    summary: "Your department's admitted quantity tasks on which a campaign can be opened",
    access: campaigner,
    response: listShape(MandateLine),
    handler: (ctx) => listMandates(ctx),
  }),
  defineRoute({
    id: "campaigns.rosterTemplate",
    method: "GET",
    path: "/api/v1/campaigns/roster-template",
    summary: "The empty roster that departments fill in",
    access: campaigner,
    query: FormatQuery,
    response: Type.Unknown(),
    rawReply: true,
    handler: async (_ctx, { query }, edge) => download(edge, await rosterTemplate(query)),
  }),
  defineRoute({
    id: "campaigns.open",
    method: "POST",
    path: "/api/v1/campaigns",
    summary: "Open a draft on a mandate of your department",
    access: campaigner,
    body: CampaignBody,
    response: CampaignView,
    status: 201,
    handler: (ctx, { body }) => openCampaign(ctx, body),
  }),
  defineRoute({
    id: "campaigns.get",
    method: "GET",
    path: "/api/v1/campaigns/:campaignId",
    summary: "One campaign with its stations and what you may do",
    access: reader,
    params: CampaignParams,
    response: CampaignView,
    handler: (ctx, { params }) => viewCampaign(ctx, params.campaignId),
  }),
  defineRoute({
    id: "campaigns.change",
    method: "PUT",
    path: "/api/v1/campaigns/:campaignId",
    summary: "Change what a draft says",
    access: campaigner,
    params: CampaignParams,
    body: CampaignChange,
    response: CampaignView,
    handler: (ctx, { params, body }) => changeCampaign(ctx, params.campaignId, body),
  }),
  defineRoute({
    id: "campaigns.plan",
    method: "PUT",
    path: "/api/v1/campaigns/:campaignId/quantities",
    summary: "Say how many units each station gets",
    access: campaigner,
    params: CampaignParams,
    body: QuantitiesBody,
    response: CampaignView,
    handler: (ctx, { params, body }) => planQuantities(ctx, params.campaignId, body),
  }),
  defineRoute({
    id: "campaigns.importRoster",
    method: "POST",
    path: "/api/v1/campaigns/:campaignId/roster",
    summary: "Import people or households from a CSV or XLSX file; every row is answered for",
    access: campaigner,
    params: CampaignParams,
    query: RosterQuery,
    rawBody: true,
    bodyLimit: TABLE_LIMIT_BYTES + 1024,
    rateLimit: "upload",
    transaction: "own",
    response: ImportReport,
    later: {
      about: ({ params, query }) => ({
        subject: query.name,
        href: `/console/campaigns/${params.campaignId}`,
      }),
    },
    handler: (ctx, { params, query }, edge) =>
      importRoster(
        ctx,
        params.campaignId,
        { name: query.name, bytes: edge.request.body as Buffer },
        query.dryRun === "true",
      ),
  }),
  defineRoute({
    id: "campaigns.imports",
    method: "GET",
    path: "/api/v1/campaigns/:campaignId/imports",
    summary: "What the roster files came to, newest first",
    access: reader,
    params: CampaignParams,
    response: listShape(ImportReport),
    handler: (ctx, { params }) => listImports(ctx, params.campaignId),
  }),
  defineRoute({
    id: "campaigns.import",
    method: "GET",
    path: "/api/v1/campaigns/:campaignId/imports/:importId",
    summary: "What one roster file came to, row by row",
    access: reader,
    params: ImportParams,
    response: ImportReport,
    handler: (ctx, { params }) => getImport(ctx, params.campaignId, params.importId),
  }),
  defineRoute({
    id: "campaigns.undoImport",
    method: "POST",
    path: "/api/v1/campaigns/:campaignId/imports/:importId/undo",
    summary: "Take the rows of the last file off the roster of a draft again",
    access: campaigner,
    params: ImportParams,
    response: ImportReport,
    handler: (ctx, { params }) => undoImport(ctx, params.campaignId, params.importId),
  }),
  defineRoute({
    id: "campaigns.exportProblems",
    method: "GET",
    path: "/api/v1/campaigns/:campaignId/imports/:importId/export",
    summary: "The rows that were not taken, as XLSX or CSV",
    access: reader,
    params: ImportParams,
    query: FormatQuery,
    response: Type.Unknown(),
    rawReply: true,
    later: { about: ({ params }) => ({ href: `/console/campaigns/${params.campaignId}` }) },
    handler: async (ctx, { params, query }, edge) =>
      download(edge, await exportProblems(ctx, params.campaignId, params.importId, query)),
  }),
  defineRoute({
    id: "campaigns.send",
    method: "POST",
    path: "/api/v1/campaigns/:campaignId/send",
    summary: "Send a draft to its stations",
    access: campaigner,
    params: CampaignParams,
    response: CampaignView,
    later: {
      isFixed: true,
      about: ({ params }) => ({ href: `/console/campaigns/${params.campaignId}` }),
    },
    handler: (ctx, { params }) => sendCampaign(ctx, params.campaignId),
  }),
  defineRoute({
    id: "campaigns.extend",
    method: "POST",
    path: "/api/v1/campaigns/:campaignId/extension",
    summary: "Give a campaign that runs a later deadline",
    access: campaigner,
    params: CampaignParams,
    body: ExtensionBody,
    response: CampaignView,
    handler: (ctx, { params, body }) => extendCampaign(ctx, params.campaignId, body),
  }),
  defineRoute({
    id: "campaigns.close",
    method: "POST",
    path: "/api/v1/campaigns/:campaignId/close",
    summary: "Close a campaign and free what is left of its money",
    access: closer,
    params: CampaignParams,
    body: CloseBody,
    response: ReportView,
    handler: (ctx, { params, body }) => closeCampaign(ctx, params.campaignId, body),
  }),
  defineRoute({
    id: "campaigns.report",
    method: "GET",
    path: "/api/v1/campaigns/:campaignId/report",
    summary: "What became of a campaign; final once it is closed",
    access: reader,
    params: CampaignParams,
    response: ReportView,
    handler: (ctx, { params }) => viewReport(ctx, params.campaignId),
  }),
];
