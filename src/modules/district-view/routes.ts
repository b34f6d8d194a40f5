/** HTTP of the district on one page. */
import { type AnyRoute, defineRoute } from "#kernel/http/route.ts";
import { Type } from "typebox";
import { reader } from "./access.ts";
import { viewBeside } from "./actions/beside.ts";
import { casesOfNumber } from "./actions/cases.ts";
import { districtFile } from "./actions/file.ts";
import { viewDistrict } from "./actions/view.ts";
import { Beside, CasesPage, CasesQuery, FileQuery, View, ViewQuery } from "./schema.ts";

const PATH = "/api/v1/district-view";

export const routes: readonly AnyRoute[] = [
  defineRoute({
    id: "districtView.view",
    method: "GET",
    path: PATH,
    summary:
      "The district on one page: cases by class, place and lead, in time, satisfied, open and overdue",
    access: reader,
    query: ViewQuery,
    response: View,
    plainJson: true,
    handler: (ctx, { query }) => viewDistrict(ctx, query),
  }),
  defineRoute({
    id: "districtView.beside",
    method: "GET",
    path: `${PATH}/beside`,
    summary:
      "What stands beside the figures of cases: refusals of un-admitted work, the money of the year",
    access: reader,
    query: ViewQuery,
    response: Beside,
    handler: (ctx, { query }) => viewBeside(ctx, query),
  }),
  defineRoute({
    id: "districtView.cases",
    method: "GET",
    path: `${PATH}/cases`,
    summary: "The cases that a number of the page counts",
    access: reader,
    query: CasesQuery,
    response: CasesPage,
    handler: (ctx, { query }) => casesOfNumber(ctx, query),
  }),
  defineRoute({
    id: "districtView.file",
    method: "GET",
    path: `${PATH}/file`,
    summary: "What the same query shows, as a workbook or CSV",
    access: reader,
    query: FileQuery,
    response: Type.Unknown(),
    rawReply: true,
    later: { about: () => ({ href: "/console/district" }) },
    async handler(ctx, { query }, { reply }) {
      const file = await districtFile(ctx, query);
      await reply
        .type(file.type)
        .header(
          "content-disposition",
          `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
        )
        .send(file.bytes);
    },
  }),
];
