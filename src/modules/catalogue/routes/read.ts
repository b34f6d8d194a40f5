/** What staff read. */
import { Type } from "typebox";
import { type AnyRoute, defineRoute } from "#kernel/http/route.ts";
import { staff } from "#kernel/pure/access.ts";
import {
  countDuties,
  categoryDesk,
  draftSample,
  dutyDesk,
  dutyVersion,
  leadReport,
  listDesk,
  listDuties,
  versionChanges,
} from "../actions.ts";
import { Code, DutyLine, DutyVersion, VERSION_STATUSES, VersionChange } from "../schema.ts";
import { CategoryLine, ListLine, deskOf } from "../schema/desk.ts";
import {
  CodeParams,
  DutyClassShape,
  SampleShape,
  download,
  Id,
  LeadReportShape,
  VersionParams,
  items,
} from "./shared.ts";

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
    summary: "All versions of a duty, newest first, its samples, and whether one may draft another",
    access: staff,
    params: CodeParams,
    response: Type.Object({
      items: Type.Array(DutyVersion),
      mayEdit: Type.Boolean(),
      samples: Type.Array(SampleShape),
    }),
    handler: (ctx, { params }) => dutyDesk(ctx, params.code),
  }),
  defineRoute({
    id: "catalogue.draftSample",
    method: "GET",
    path: "/api/v1/catalogue/duties/:code/samples/:fileId",
    summary: "A sample of any version of a duty, drafts included",
    access: staff,
    params: Type.Object({ code: Code, fileId: Id }),
    response: Type.Unknown(),
    rawReply: true,
    handler: async (ctx, { params }, edge) => {
      const sample = await draftSample(ctx, params.code, params.fileId);
      return download(edge, sample.name, sample.mediaType, sample.bytes);
    },
  }),
  defineRoute({
    id: "catalogue.listDesk",
    method: "GET",
    path: "/api/v1/catalogue/desk/lists",
    summary: "Every list, closed ones too, with how many duties it holds",
    access: staff,
    response: deskOf(ListLine),
    handler: (ctx) => listDesk(ctx),
  }),
  defineRoute({
    id: "catalogue.categoryDesk",
    method: "GET",
    path: "/api/v1/catalogue/desk/categories",
    summary: "Every category, closed ones too, with where its lead is not clear",
    access: staff,
    response: deskOf(CategoryLine),
    handler: (ctx) => categoryDesk(ctx),
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
