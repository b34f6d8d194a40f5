/** What staff read. */
import { Type } from "typebox";
import { type AnyRoute, defineRoute } from "#kernel/http/route.ts";
import { staff } from "#kernel/pure/access.ts";
import {
  countDuties,
  dutyHistory,
  dutyVersion,
  leadReport,
  listDuties,
  versionChanges,
} from "../actions.ts";
import { Code, DutyLine, DutyVersion, VERSION_STATUSES, VersionChange } from "../schema.ts";
import { CodeParams, DutyClassShape, Id, LeadReportShape, VersionParams, items } from "./shared.ts";

export const readRoutes: readonly AnyRoute[] = [
  defineRoute({
    id: "catalogue.list",
    method: "GET",
    path: "/api/v1/catalogue/duties",
    summary: "The catalogue with drafts and retired duties, by code",
    access: staff,
    query: Type.Object({
      q: Type.Optional(Type.String({ maxLength: 100 })),
      status: Type.Optional(Type.Enum([...VERSION_STATUSES])),
      class: Type.Optional(DutyClassShape),
      list: Type.Optional(Code),
      leadOrgId: Type.Optional(Id),
      importId: Type.Optional(Id),
      after: Type.Optional(Type.String({ maxLength: 500 })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
    }),
    response: Type.Object({
      items: Type.Array(DutyLine),
      next: Type.Union([Type.String(), Type.Null()]),
    }),
    handler: async (ctx, { query }) => {
      const page = await listDuties(ctx, query);
      return { items: [...page.items], next: page.next };
    },
  }),
  defineRoute({
    id: "catalogue.counts",
    method: "GET",
    path: "/api/v1/catalogue/counts",
    summary: "How many duties have a draft, are published, are retired",
    access: staff,
    response: Type.Object({
      draft: Type.Integer(),
      published: Type.Integer(),
      retired: Type.Integer(),
    }),
    handler: (ctx) => countDuties(ctx),
  }),
  defineRoute({
    id: "catalogue.history",
    method: "GET",
    path: "/api/v1/catalogue/duties/:code",
    summary: "All versions of a duty, newest first",
    access: staff,
    params: CodeParams,
    response: items(DutyVersion),
    handler: async (ctx, { params }) => ({ items: await dutyHistory(ctx, params.code) }),
  }),
  defineRoute({
    id: "catalogue.version",
    method: "GET",
    path: "/api/v1/catalogue/duties/:code/versions/:number",
    summary: "One version of a duty",
    access: staff,
    params: VersionParams,
    response: DutyVersion,
    handler: (ctx, { params }) => dutyVersion(ctx, params.code, params.number),
  }),
  defineRoute({
    id: "catalogue.changes",
    method: "GET",
    path: "/api/v1/catalogue/duties/:code/versions/:number/changes",
    summary: "What a version changed against another",
    access: staff,
    params: VersionParams,
    query: Type.Object({ against: Type.Integer({ minimum: 1, maximum: 100_000 }) }),
    response: items(VersionChange),
    handler: async (ctx, { params, query }) => ({
      items: await versionChanges(ctx, params.code, query.against, params.number),
    }),
  }),
  defineRoute({
    id: "catalogue.leads",
    method: "GET",
    path: "/api/v1/catalogue/duties/:code/versions/:number/leads",
    summary: "Whether every area covered has exactly one lead, and which has not",
    access: staff,
    params: VersionParams,
    response: LeadReportShape,
    handler: async (ctx, { params }) => {
      const report = await leadReport(ctx, params.code, params.number);
      return { ...report, problems: [...report.problems] };
    },
  }),
];
