/** Spreadsheets in and out. */
import { Type } from "typebox";
import { type AnyRoute, defineRoute } from "#kernel/http/route.ts";
import { staff } from "#kernel/pure/access.ts";
import { catalogueKeeper } from "../access.ts";
import {
  importDuties,
  importReport,
  importTemplateFile,
  listImports,
  publishImport,
  reportCsv,
} from "../actions.ts";
import { DayText, ImportReport } from "../schema.ts";
import { Id, items, Flag, XLSX, download } from "./shared.ts";

export const importRoutes: readonly AnyRoute[] = [
  defineRoute({
    id: "catalogue.importTemplate",
    method: "GET",
    path: "/api/v1/catalogue/import-template.xlsx",
    summary: "The empty spreadsheet that departments fill in",
    access: staff,
    response: Type.Unknown(),
    rawReply: true,
    handler: async (ctx, _input, edge) =>
      download(edge, "事项导入模板.xlsx", XLSX, await importTemplateFile(ctx)),
  }),
  defineRoute({
    id: "catalogue.import",
    method: "POST",
    path: "/api/v1/catalogue/imports",
    summary: "Import duties from a CSV or XLSX file; every row is answered for",
    access: catalogueKeeper,
    query: Type.Object({
      name: Type.String({ minLength: 1, maxLength: 300 }),
      publish: Flag,
      effectiveFrom: Type.Optional(DayText),
      createOrganisations: Flag,
      dryRun: Flag,
    }),
    rawBody: true,
    bodyLimit: 10 * 1024 * 1024 + 1024,
    rateLimit: "upload",
    transaction: "own",
    response: ImportReport,
    later: {
      about: ({ query }) => ({ subject: query.name, href: "/console/catalogue/import" }),
    },
    handler: (ctx, { query }, edge) =>
      importDuties(
        ctx,
        { name: query.name, bytes: edge.request.body as Buffer },
        {
          publish: query.publish === "true",
          effectiveFrom: query.effectiveFrom,
          createOrganisations: query.createOrganisations === "true",
          dryRun: query.dryRun === "true",
        },
      ),
  }),
  defineRoute({
    id: "catalogue.imports",
    method: "GET",
    path: "/api/v1/catalogue/imports",
    summary: "The newest imports, without their rows",
    access: staff,
    response: items(ImportReport),
    handler: async (ctx) => ({ items: await listImports(ctx) }),
  }),
  defineRoute({
    id: "catalogue.importReport",
    method: "GET",
    path: "/api/v1/catalogue/imports/:id",
    summary: "What an import came to, row by row",
    access: staff,
    params: Type.Object({ id: Id }),
    response: ImportReport,
    handler: (ctx, { params }) => importReport(ctx, params.id),
  }),
  defineRoute({
    id: "catalogue.importReportCsv",
    method: "GET",
    path: "/api/v1/catalogue/imports/:id/report.csv",
    summary: "The same as CSV",
    access: staff,
    params: Type.Object({ id: Id }),
    query: Type.Object({ language: Type.Optional(Type.Enum(["zh", "en"])) }),
    response: Type.Unknown(),
    rawReply: true,
    later: { about: () => ({ href: "/console/catalogue/import" }) },
    handler: async (ctx, { params, query }, edge) => {
      const report = await importReport(ctx, params.id);
      const csv = reportCsv(report, query.language ?? "zh");
      return download(edge, `import-${params.id}.csv`, "text/csv", Buffer.from(csv));
    },
  }),
  defineRoute({
    id: "catalogue.publishImport",
    method: "POST",
    path: "/api/v1/catalogue/imports/:id/publish",
    summary: "Publish every draft of an import in one go, or none",
    access: catalogueKeeper,
    params: Type.Object({ id: Id }),
    body: Type.Object({ effectiveFrom: Type.Optional(DayText) }, { additionalProperties: false }),
    response: Type.Object({ published: Type.Integer() }),
    later: { about: () => ({ href: "/console/catalogue/import" }) },
    handler: async (ctx, { params, body }) => ({
      published: (await publishImport(ctx, params.id, body.effectiveFrom)).length,
    }),
  }),
];
