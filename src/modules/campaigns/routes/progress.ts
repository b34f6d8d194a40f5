/** HTTP of progress, accrual and settlements. */
import { Type } from "typebox";
import { type AnyRoute, defineRoute } from "#kernel/http/route.ts";
import { moneyReader, reader, settler } from "../access.ts";
import { exportProgress, exportSettlement } from "../actions/export.ts";
import { viewProgress } from "../actions/progress.ts";
import { settleCampaign } from "../actions/settle.ts";
import { settlementPage, viewAccrual, viewSettlement } from "../actions/settlements.ts";
import { CampaignParams, FormatQuery, SettlementParams } from "../schema.ts";
import {
  AccrualView,
  ProgressView,
  SettleBody,
  SettlementPage,
  SettlementView,
  SettlementsQuery,
} from "../schema-progress.ts";
import { download } from "./campaigns.ts";

export const progressRoutes: readonly AnyRoute[] = [
  defineRoute({
    id: "campaigns.progress",
    method: "GET",
    path: "/api/v1/campaigns/:campaignId/progress",
    summary: "How far a campaign is, by station, area and day, of what you may see",
    access: reader,
    params: CampaignParams,
    response: ProgressView,
    plainJson: true,
    handler: (ctx, { params }) => viewProgress(ctx, params.campaignId),
  }),
  defineRoute({
    id: "campaigns.exportProgress",
    method: "GET",
    path: "/api/v1/campaigns/:campaignId/progress/export",
    summary: "The same as XLSX or CSV",
    access: reader,
    params: CampaignParams,
    query: FormatQuery,
    response: Type.Unknown(),
    rawReply: true,
    later: { about: ({ params }) => ({ href: `/console/campaigns/${params.campaignId}` }) },
    handler: async (ctx, { params, query }, edge) =>
      download(edge, await exportProgress(ctx, params.campaignId, query)),
  }),
  defineRoute({
    id: "campaigns.accrual",
    method: "GET",
    path: "/api/v1/campaigns/:campaignId/accrual",
    summary: "What each station has earned and not been paid",
    access: moneyReader,
    params: CampaignParams,
    response: AccrualView,
    handler: (ctx, { params }) => viewAccrual(ctx, params.campaignId),
  }),
  defineRoute({
    id: "campaigns.settlements",
    method: "GET",
    path: "/api/v1/campaigns/:campaignId/settlements",
    summary: "The settlements of a campaign, newest first",
    access: moneyReader,
    params: CampaignParams,
    query: SettlementsQuery,
    response: SettlementPage,
    handler: (ctx, { params, query }) => settlementPage(ctx, query, params.campaignId) as never,
  }),
  defineRoute({
    id: "campaigns.settle",
    method: "POST",
    path: "/api/v1/campaigns/:campaignId/settlements",
    summary: "Pay the stations what they have earned; each unit once",
    access: settler,
    params: CampaignParams,
    body: SettleBody,
    response: SettlementView,
    status: 201,
    later: {
      isFixed: true,
      about: ({ params }) => ({ href: `/console/campaigns/${params.campaignId}` }),
    },
    handler: (ctx, { params, body }) => settleCampaign(ctx, params.campaignId, body),
  }),
  defineRoute({
    id: "campaigns.allSettlements",
    method: "GET",
    path: "/api/v1/campaigns/settlements",
    summary: "The settlements that concern you, newest first",
    access: moneyReader,
    query: SettlementsQuery,
    response: SettlementPage,
    handler: (ctx, { query }) => settlementPage(ctx, query) as never,
  }),
  defineRoute({
    id: "campaigns.settlement",
    method: "GET",
    path: "/api/v1/campaigns/settlements/:settlementId",
    summary: "The sheet of a settlement",
    access: moneyReader,
    params: SettlementParams,
    response: SettlementView,
    handler: (ctx, { params }) => viewSettlement(ctx, params.settlementId),
  }),
  defineRoute({
    id: "campaigns.exportSettlement",
    method: "GET",
    path: "/api/v1/campaigns/settlements/:settlementId/export",
    summary: "The same as XLSX or CSV",
    access: moneyReader,
    params: SettlementParams,
    query: FormatQuery,
    response: Type.Unknown(),
    rawReply: true,
    later: {
      about: ({ params }) => ({
        href: `/console/campaigns/settlements/${params.settlementId}`,
      }),
    },
    handler: async (ctx, { params, query }, edge) =>
      download(edge, await exportSettlement(ctx, params.settlementId, query)),
  }),
];
