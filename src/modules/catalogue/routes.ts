/** HTTP of the catalogue. */
import { type Static, type TSchema, Type } from "typebox";
import { type AnyRoute, type Edge, defineRoute } from "#kernel/http/route.ts";
import { staff } from "#kernel/pure/access.ts";
import { catalogueKeeper, draftWriter } from "./access.ts";
import {
  categories,
  countDuties,
  draftDuty,
  dutyGuidance,
  dutyHistory,
  dutySample,
  dutyVersion,
  importDuties,
  importReport,
  importTemplateFile,
  leadReport,
  listDuties,
  listImports,
  loadLists,
  publishDuty,
  publishImport,
  reportCsv,
  retireDuty,
  reviseDraft,
  saveCategory,
  saveList,
  searchDuties,
  versionChanges,
} from "./actions.ts";
import {
  Category,
  CategoryContent,
  Code,
  DUTY_CLASSES,
  DayText,
  DutyContent,
  DutyHit,
  DutyLine,
  DutyListShape,
  DutyVersion,
  Guidance,
  ImportReport,
  VERSION_STATUSES,
  VersionChange,
} from "./schema.ts";

const Id = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });
const CodeParams = Type.Object({ code: Code });
const VersionParams = Type.Object({
  code: Code,
  number: Type.Integer({ minimum: 1, maximum: 100_000 }),
});
const items = <S extends TSchema>(schema: S) => Type.Object({ items: Type.Array(schema) });
const DutyClassShape = Type.Enum([...DUTY_CLASSES]);
const Flag = Type.Optional(Type.Enum(["true", "false"]));

/** Where a write left the duty. */
const Written = Type.Object({
  code: Code,
  number: Type.Integer(),
  status: Type.Enum([...VERSION_STATUSES]),
  revision: Type.Integer(),
});

type WrittenDuty = Awaited<ReturnType<typeof draftDuty>>;

function written(duty: WrittenDuty, number?: number): Static<typeof Written> {
  const version =
    duty.state.versions.find((v) => v.number === number) ?? duty.state.versions.at(-1);
  if (version === undefined) throw new Error("a written duty has a version");
  return {
    code: duty.code,
    number: version.number,
    status: version.status,
    revision: version.revision,
  };
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

async function download(edge: Edge, name: string, type: string, bytes: Buffer): Promise<object> {
  void edge.reply
    .type(type)
    .header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .send(bytes);
  return {};
}

const publicRoutes: readonly AnyRoute[] = [
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
    summary: "The lists that duties belong to",
    access: "public",
    response: items(DutyListShape),
    handler: async (ctx) => ({ items: await loadLists(ctx) }),
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

const readRoutes: readonly AnyRoute[] = [
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
    response: Type.Object({
      unique: Type.Boolean(),
      problems: Type.Array(
        Type.Object({
          areaId: Type.Union([Type.Integer(), Type.Null()]),
          areaName: Type.Union([Type.String(), Type.Null()]),
          problem: Type.Enum(["gap", "double", "closed", "noBody", "doubleBody"]),
        }),
      ),
      zh: Type.String(),
      en: Type.String(),
    }),
    handler: async (ctx, { params }) => {
      const report = await leadReport(ctx, params.code, params.number);
      return { ...report, problems: [...report.problems] };
    },
  }),
];

const writeRoutes: readonly AnyRoute[] = [
  defineRoute({
    id: "catalogue.draft",
    method: "POST",
    path: "/api/v1/catalogue/duties",
    summary: "Open a draft: of a new duty or a new version of one",
    access: draftWriter,
    body: Type.Object({ code: Code, content: DutyContent }, { additionalProperties: false }),
    bodyLimit: 1024 * 1024,
    response: Written,
    status: 201,
    handler: async (ctx, { body }) => written(await draftDuty(ctx, body.code, body.content)),
  }),
  defineRoute({
    id: "catalogue.revise",
    method: "PUT",
    path: "/api/v1/catalogue/duties/:code/draft",
    summary: "Write over the draft of a duty",
    access: draftWriter,
    params: CodeParams,
    body: Type.Object(
      { revision: Type.Integer({ minimum: 1, maximum: 1_000_000 }), content: DutyContent },
      { additionalProperties: false },
    ),
    bodyLimit: 1024 * 1024,
    response: Written,
    handler: async (ctx, { params, body }) =>
      written(await reviseDraft(ctx, params.code, body.content, body.revision)),
  }),
  defineRoute({
    id: "catalogue.publish",
    method: "POST",
    path: "/api/v1/catalogue/duties/:code/versions/:number/publish",
    summary: "Publish a draft from a day on; refused unless every area has exactly one lead",
    access: catalogueKeeper,
    params: VersionParams,
    body: Type.Object({ effectiveFrom: Type.Optional(DayText) }, { additionalProperties: false }),
    response: Written,
    handler: async (ctx, { params, body }) =>
      written(
        await publishDuty(ctx, params.code, params.number, body.effectiveFrom),
        params.number,
      ),
  }),
  defineRoute({
    id: "catalogue.retire",
    method: "POST",
    path: "/api/v1/catalogue/duties/:code/versions/:number/retire",
    summary: "Retire a version, at once or from a day on; a draft is dropped",
    access: catalogueKeeper,
    params: VersionParams,
    body: Type.Object({ effectiveTo: Type.Optional(DayText) }, { additionalProperties: false }),
    response: Written,
    handler: async (ctx, { params, body }) =>
      written(await retireDuty(ctx, params.code, params.number, body.effectiveTo), params.number),
  }),
  defineRoute({
    id: "catalogue.saveList",
    method: "PUT",
    path: "/api/v1/catalogue/lists/:code",
    summary: "Create or change a list of duties",
    access: catalogueKeeper,
    params: CodeParams,
    body: Type.Omit(DutyListShape, ["code"], { additionalProperties: false }),
    response: DutyListShape,
    handler: (ctx, { params, body }) => saveList(ctx, { ...body, code: params.code }),
  }),
  defineRoute({
    id: "catalogue.saveCategory",
    method: "PUT",
    path: "/api/v1/catalogue/categories/:code",
    summary: "Create or change a kind of request and who takes it where",
    access: catalogueKeeper,
    params: CodeParams,
    body: CategoryContent,
    bodyLimit: 1024 * 1024,
    response: Category,
    handler: (ctx, { params, body }) => saveCategory(ctx, params.code, body),
  }),
];

const importRoutes: readonly AnyRoute[] = [
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
    handler: async (ctx, { params, body }) => ({
      published: (await publishImport(ctx, params.id, body.effectiveFrom)).length,
    }),
  }),
];

export const routes: readonly AnyRoute[] = [
  ...publicRoutes,
  ...readRoutes,
  ...writeRoutes,
  ...importRoutes,
];
