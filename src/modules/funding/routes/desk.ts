/** HTTP of figures and scenarios. */
import { Type } from "typebox";
import { type AnyRoute, defineRoute } from "#kernel/http/route.ts";
import { allocator, deskReader } from "../access.ts";
import { enterFigures, exportFigures, importFigures, listFigures } from "../actions/figures.ts";
import {
  decideScenario,
  dropScenario,
  getScenario,
  listScenarios,
  postScenario,
  saveScenario,
} from "../actions/scenarios.ts";
import {
  DecideBody,
  DropBody,
  FiguresBody,
  FiguresList,
  Id,
  ImportReport,
  LevelShape,
  PageQuery,
  PostBody,
  ScenarioBody,
  ScenarioLine,
  ScenarioView,
  YearNumber,
  pageShape,
} from "../schema.ts";

const IdParams = Type.Object({ id: Id });
const FiguresQuery = Type.Object({ level: LevelShape, year: Type.Optional(YearNumber) });

export const deskRoutes: readonly AnyRoute[] = [
  defineRoute({
    id: "funding.figures",
    method: "GET",
    path: "/api/v1/funding/figures",
    summary: "Population, tax and needs of every area of a level in a year",
    access: deskReader,
    query: FiguresQuery,
    response: FiguresList,
    handler: (ctx, { query }) => listFigures(ctx, query.level, query.year),
  }),
  defineRoute({
    id: "funding.exportFigures",
    method: "GET",
    path: "/api/v1/funding/figures/export",
    summary: "The same as CSV, to be edited and imported again",
    access: deskReader,
    query: FiguresQuery,
    response: Type.Unknown(),
    rawReply: true,
    later: { about: () => ({ href: "/console/funding/figures" }) },
    handler: async (ctx, { query }, { reply }) => {
      const bytes = await exportFigures(ctx, query.level, query.year);
      const name = encodeURIComponent("财力测算基础数据.csv");
      void reply
        .type("text/csv; charset=utf-8")
        .header("content-disposition", `attachment; filename*=UTF-8''${name}`)
        .send(bytes);
      return {};
    },
  }),
  defineRoute({
    id: "funding.enterFigures",
    method: "PUT",
    path: "/api/v1/funding/figures/:areaId/:year",
    summary: "Enter the figures of one area in one year",
    access: allocator,
    params: Type.Object({ areaId: Id, year: YearNumber }),
    body: FiguresBody,
    response: Type.Object({ changed: Type.Boolean() }),
    handler: (ctx, { params, body }) => enterFigures(ctx, params.areaId, params.year, body),
  }),
  defineRoute({
    id: "funding.importFigures",
    method: "POST",
    path: "/api/v1/funding/figures/import",
    summary: "Import figures from a CSV file; every row is answered for",
    access: allocator,
    rawBody: true,
    bodyLimit: 2 * 1024 * 1024,
    rateLimit: "upload",
    later: { about: () => ({ href: "/console/funding/figures" }) },
    response: ImportReport,
    handler: (ctx, _input, edge) => importFigures(ctx, edge.request.body as Buffer),
  }),
  defineRoute({
    id: "funding.scenarios",
    method: "GET",
    path: "/api/v1/funding/scenarios",
    summary: "Scenarios, newest first",
    access: deskReader,
    query: PageQuery,
    response: pageShape(ScenarioLine),
    handler: (ctx, { query }) => listScenarios(ctx, query),
  }),
  defineRoute({
    id: "funding.scenario",
    method: "GET",
    path: "/api/v1/funding/scenarios/:id",
    summary: "One scenario with the figures that it was computed from",
    access: deskReader,
    params: IdParams,
    response: ScenarioView,
    handler: (ctx, { params }) => getScenario(ctx, params.id),
  }),
  defineRoute({
    id: "funding.createScenario",
    method: "POST",
    path: "/api/v1/funding/scenarios",
    summary: "Save a new draft",
    access: allocator,
    body: ScenarioBody,
    response: ScenarioView,
    status: 201,
    handler: (ctx, { body }) => saveScenario(ctx, undefined, body),
  }),
  defineRoute({
    id: "funding.updateScenario",
    method: "PUT",
    path: "/api/v1/funding/scenarios/:id",
    summary: "Save a draft again, with the newest figures of its year",
    access: allocator,
    params: IdParams,
    body: ScenarioBody,
    response: ScenarioView,
    handler: (ctx, { params, body }) => saveScenario(ctx, params.id, body),
  }),
  defineRoute({
    id: "funding.decideScenario",
    method: "POST",
    path: "/api/v1/funding/scenarios/:id/decide",
    summary:
      "Record which meeting decided, with its minute number; refused unless the floor is proven",
    access: allocator,
    params: IdParams,
    body: DecideBody,
    response: ScenarioView,
    handler: (ctx, { params, body }) => decideScenario(ctx, params.id, body),
  }),
  defineRoute({
    id: "funding.postScenario",
    method: "POST",
    path: "/api/v1/funding/scenarios/:id/post",
    summary: "Post a decided scenario into the ledger, once",
    access: allocator,
    params: IdParams,
    body: PostBody,
    response: ScenarioView,
    handler: (ctx, { params, body }) => postScenario(ctx, params.id, body.date),
  }),
  defineRoute({
    id: "funding.dropScenario",
    method: "POST",
    path: "/api/v1/funding/scenarios/:id/drop",
    summary: "Lay a scenario aside",
    access: allocator,
    params: IdParams,
    body: DropBody,
    response: ScenarioView,
    handler: (ctx, { params, body }) => dropScenario(ctx, params.id, body.reason),
  }),
];
