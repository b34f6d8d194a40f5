/** The route of the exported list. */
import { defineRoute } from "#kernel/http/route.ts";
import { staff } from "#kernel/pure/access.ts";
import { Type } from "typebox";
import { exportCases } from "../actions/export.ts";
import { ExportQuery } from "../schema-export.ts";

export const exportRoutes = [
  defineRoute({
    id: "cases.export",
    method: "GET",
    path: "/api/v1/cases/export",
    summary: "What a list or a search shows, as a workbook or CSV; at most 50,000 cases",
    access: staff,
    query: ExportQuery,
    response: Type.Unknown(),
    rawReply: true,
    later: {},
    async handler(ctx, { query }, { reply }) {
      const file = await exportCases(ctx, query);
      void reply
        .type(file.type)
        .header(
          "content-disposition",
          `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
        )
        .send(file.bytes);
      return {};
    },
  }),
];
