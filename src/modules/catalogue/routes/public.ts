/** What residents read. */
import { Type } from "typebox";
import { type AnyRoute, defineRoute } from "#kernel/http/route.ts";
import { categories, dutyGuidance, dutySample, loadLists, searchDuties } from "../actions.ts";
import { Category, Code, DutyHit, DutyListShape, Guidance } from "../schema.ts";
import { Id, CodeParams, items, DutyClassShape, download } from "./shared.ts";

export const publicRoutes: readonly AnyRoute[] = [
  defineRoute({
    id: "catalogue.search",
    method: "GET",
    path: "/api/v1/duties",
    summary: "Published duties found in residents' own words, best first",
    access: "public",
    query: Type.Object({
      q: Type.Optional(Type.String({ maxLength: 100 })),
      class: Type.Optional(DutyClassShape),
      list: Type.Optional(Code),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
    }),
    response: items(DutyHit),
    handler: async (ctx, { query }) => {
      const { q = "", ...options } = query;
      return { items: await searchDuties(ctx, q, options) };
    },
  }),
  defineRoute({
    id: "catalogue.guidance",
    method: "GET",
    path: "/api/v1/duties/:code",
    summary: "What a duty is, what to bring, how long it takes and who is responsible for an area",
    access: "public",
    params: CodeParams,
    query: Type.Object({ areaId: Type.Optional(Id) }),
    response: Guidance,
    handler: (ctx, { params, query }) => dutyGuidance(ctx, params.code, query.areaId),
  }),
  defineRoute({
    id: "catalogue.sample",
    method: "GET",
    path: "/api/v1/duties/:code/samples/:fileId",
    summary: "A sample or empty form of a material",
    access: "public",
    params: Type.Object({ code: Code, fileId: Id }),
    response: Type.Unknown(),
    rawReply: true,
    handler: async (ctx, { params }, edge) => {
      const sample = await dutySample(ctx, params.code, params.fileId);
      return download(edge, sample.name, sample.mediaType, sample.bytes);
    },
  }),
  defineRoute({
    id: "catalogue.lists",
    method: "GET",
    path: "/api/v1/catalogue/lists",
    summary: "The open lists that duties belong to",
    access: "public",
    response: items(DutyListShape),
    handler: async (ctx) => ({ items: (await loadLists(ctx)).filter((list) => list.open) }),
  }),
  defineRoute({
    id: "catalogue.categories",
    method: "GET",
    path: "/api/v1/catalogue/categories",
    summary: "Kinds of request that need no duty",
    access: "public",
    response: items(Category),
    handler: async (ctx) => ({ items: await categories(ctx) }),
  }),
];
