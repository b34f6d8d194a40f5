/** HTTP of single units and of workers' devices. */
import { Type } from "typebox";
import { type AnyRoute, defineRoute } from "#kernel/http/route.ts";
import { deviceStaff, fieldStaff, reader, unmasker, verifier } from "../access.ts";
import { assignUnits, listWorkers } from "../actions/assign.ts";
import { verifyUnits } from "../actions/check.ts";
import { reportUnits } from "../actions/desk.ts";
import { listFree } from "../actions/free.ts";
import { workerQueue } from "../actions/queue.ts";
import { readProof, unitPage, unmaskUnit, viewUnit } from "../actions/units.ts";
import { CampaignParams, Id, UnitParams, pageShape } from "../schema.ts";
import {
  AssignAnswer,
  AssignBody,
  CompletionsAnswer,
  CompletionsBody,
  FreeView,
  QueueAnswer,
  QueueQuery,
  UnitLine,
  UnitQuery,
  UnitView,
  UnmaskBody,
  UnmaskedView,
  VerificationsAnswer,
  VerificationsBody,
  WorkersView,
} from "../schema-units.ts";

export const unitRoutes: readonly AnyRoute[] = [
  defineRoute({
    id: "campaigns.mine",
    method: "GET",
    path: "/api/v1/campaigns/mine",
    summary:
      "The queue of a worker's device: campaigns and units, or what changed since the last answer",
    access: deviceStaff,
    query: QueueQuery,
    response: QueueAnswer,
    plainJson: true,
    handler: (ctx, { query }) => workerQueue(ctx, query),
  }),
  defineRoute({
    id: "campaigns.free",
    method: "GET",
    path: "/api/v1/campaigns/free",
    summary: "Units that nobody holds and that you may take, over all of your posts",
    access: deviceStaff,
    response: FreeView,
    handler: (ctx) => listFree(ctx),
  }),
  defineRoute({
    id: "campaigns.complete",
    method: "POST",
    path: "/api/v1/campaigns/:campaignId/completions",
    summary:
      "Report up to 200 units; each item is answered, and a repeated one gets its first answer",
    access: deviceStaff,
    params: CampaignParams,
    body: CompletionsBody,
    response: CompletionsAnswer,
    plainJson: true,
    // 200 reports with the longest notes.
    bodyLimit: 1024 * 1024,
    transaction: "own",
    handler: (ctx, { params, body }) => reportUnits(ctx, params.campaignId, body.items),
  }),
  defineRoute({
    id: "campaigns.assign",
    method: "POST",
    path: "/api/v1/campaigns/:campaignId/assignments",
    summary: "Give units to a worker of the station, take them, or give them back",
    access: deviceStaff,
    params: CampaignParams,
    body: AssignBody,
    response: AssignAnswer,
    handler: (ctx, { params, body }) => assignUnits(ctx, params.campaignId, body),
  }),
  defineRoute({
    id: "campaigns.workers",
    method: "GET",
    path: "/api/v1/campaigns/:campaignId/workers",
    summary: "Who works on your station's share, what they hold and what is free",
    access: fieldStaff,
    params: CampaignParams,
    query: Type.Object({ orgId: Type.Optional(Id) }),
    response: WorkersView,
    handler: (ctx, { params, query }) => listWorkers(ctx, params.campaignId, query.orgId),
  }),
  defineRoute({
    id: "campaigns.units",
    method: "GET",
    path: "/api/v1/campaigns/:campaignId/units",
    summary: "A page of the units that you may see, masked",
    access: reader,
    params: CampaignParams,
    query: UnitQuery,
    response: pageShape(UnitLine),
    plainJson: true,
    handler: (ctx, { params, query }) => unitPage(ctx, params.campaignId, query) as never,
  }),
  defineRoute({
    id: "campaigns.unit",
    method: "GET",
    path: "/api/v1/campaigns/:campaignId/units/:unitId",
    summary: "One unit with what was reported of it, masked",
    access: reader,
    params: UnitParams,
    response: UnitView,
    handler: (ctx, { params }) => viewUnit(ctx, params.campaignId, params.unitId),
  }),
  defineRoute({
    id: "campaigns.unmask",
    method: "POST",
    path: "/api/v1/campaigns/:campaignId/units/:unitId/unmask",
    summary: "Show the personal data of a unit in full; recorded with your reason",
    access: unmasker,
    params: UnitParams,
    body: UnmaskBody,
    response: UnmaskedView,
    handler: (ctx, { params, body }) =>
      unmaskUnit(ctx, params.campaignId, params.unitId, body.reason),
  }),
  defineRoute({
    id: "campaigns.proof",
    method: "GET",
    path: "/api/v1/campaigns/:campaignId/units/:unitId/proofs/:fileId",
    summary: "A photo or signature that proves a completion",
    access: reader,
    params: Type.Object({ campaignId: Id, unitId: Id, fileId: Id }),
    response: Type.Unknown(),
    rawReply: true,
    async handler(ctx, { params }, { reply }) {
      await readProof(ctx, params.campaignId, params.unitId, params.fileId, reply);
      return {};
    },
  }),
  defineRoute({
    id: "campaigns.verify",
    method: "POST",
    path: "/api/v1/campaigns/:campaignId/verifications",
    summary: "Confirm or reject completions of others; a rejected unit is open again and not owed",
    access: verifier,
    params: CampaignParams,
    body: VerificationsBody,
    response: VerificationsAnswer,
    handler: (ctx, { params, body }) => verifyUnits(ctx, params.campaignId, body),
  }),
];
