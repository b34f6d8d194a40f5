/** The matrix of responsibilities, for staff. */
import { Type } from "typebox";
import { type AnyRoute, defineRoute } from "#kernel/http/route.ts";
import { staff } from "#kernel/pure/access.ts";
import { checkLeadsOf, dutyMatrix, dutyParts, leadCounts, matrixFile } from "../actions.ts";
import { Code, Lead } from "../schema.ts";
import { DutyParts, LeadCounts, Matrix } from "../schema/matrix.ts";
import {
  DutyClassShape,
  Flag,
  Id,
  LeadReportShape,
  VersionParams,
  XLSX,
  download,
} from "./shared.ts";
import { GROUPED_KINDS, MATRIX_EDITIONS, MATRIX_ORDERS } from "../schema/kinds.ts";

const Filters = {
  edition: Type.Optional(Type.Enum([...MATRIX_EDITIONS])),
  importId: Type.Optional(Id),
  class: Type.Optional(DutyClassShape),
  list: Type.Optional(Code),
  orgId: Type.Optional(Id),
  problems: Flag,
  deviations: Flag,
  q: Type.Optional(Type.String({ maxLength: 100 })),
};

/** A flag that is absent asks nothing. */
const flags = (query: { problems?: string; deviations?: string }) => ({
  problems: query.problems === "true",
  deviations: query.deviations === "true",
});

export const matrixRoutes: readonly AnyRoute[] = [
  defineRoute({
    id: "catalogue.matrix",
    method: "GET",
    path: "/api/v1/catalogue/matrix",
    summary: "Duties × organisations: who leads, who helps, and where that is not clear",
    access: staff,
    query: Type.Object(Filters),
    response: Matrix,
    plainJson: true,
    handler: (ctx, { query }) => dutyMatrix(ctx, { ...query, ...flags(query) }),
  }),
  defineRoute({
    id: "catalogue.leadCounts",
    method: "GET",
    path: "/api/v1/catalogue/lead-counts",
    summary: "How many published duties each organisation leads and helps with",
    access: staff,
    response: LeadCounts,
    handler: (ctx) => leadCounts(ctx),
  }),
  defineRoute({
    id: "catalogue.matrixFile",
    method: "GET",
    path: "/api/v1/catalogue/matrix.xlsx",
    summary: "The same as a workbook, with every task on a second sheet",
    access: staff,
    query: Type.Object({
      ...Filters,
      order: Type.Optional(Type.Enum([...MATRIX_ORDERS])),
      unfold: Type.Optional(Type.Array(Type.Enum([...GROUPED_KINDS]), { maxItems: 3 })),
    }),
    response: Type.Unknown(),
    rawReply: true,
    later: { about: () => ({ href: "/console/catalogue/matrix" }) },
    handler: async (ctx, { query }, edge) => {
      const file = await matrixFile(ctx, { ...query, ...flags(query) });
      return download(edge, file.name, XLSX, file.bytes);
    },
  }),
  defineRoute({
    id: "catalogue.parts",
    method: "GET",
    path: "/api/v1/catalogue/duties/:code/versions/:number/parts",
    summary:
      "What every organisation does in a version: where, under which clause, with which task",
    access: staff,
    params: VersionParams,
    response: DutyParts,
    handler: (ctx, { params }) => dutyParts(ctx, params.code, params.number),
  }),
  defineRoute({
    id: "catalogue.checkLeads",
    method: "POST",
    path: "/api/v1/catalogue/lead-checks",
    summary: "Whether leads that are not saved yet are exactly one in every area; writes nothing",
    access: staff,
    body: Type.Object(
      {
        areaIds: Type.Array(Id, { maxItems: 500, uniqueItems: true }),
        leads: Type.Array(Lead, { maxItems: 500 }),
      },
      { additionalProperties: false },
    ),
    bodyLimit: 1024 * 1024,
    transaction: "own",
    response: LeadReportShape,
    handler: async (ctx, { body }) => {
      const report = await checkLeadsOf(ctx, body);
      return { ...report, problems: [...report.problems] };
    },
  }),
];
