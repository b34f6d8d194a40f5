/** HTTP of places. */
import { Type } from "typebox";
import { type AnyRoute, defineRoute } from "#kernel/http/route.ts";
import { administrator } from "#kernel/pure/access.ts";
import {
  areaDetail,
  areaFeatures,
  closeArea,
  createArea,
  importAreas,
  listAreas,
  locatePoint,
  mapTiles,
  updateArea,
  viewArea,
} from "./actions.ts";
import {
  ApiPointShape,
  AreaCreateBody,
  AreaDetail,
  AreaFeatureCollection,
  AreaImportBody,
  AreaImportReport,
  AreaLevelShape,
  AreaUpdateBody,
  AreaView,
  Id,
  Located,
  MapTiles,
} from "./schema.ts";

const IdParams = Type.Object({ id: Id });

export const routes: readonly AnyRoute[] = [
  defineRoute({
    id: "places.list",
    method: "GET",
    path: "/api/v1/areas",
    summary: "The open areas in tree order, without their boundaries",
    access: "public",
    query: Type.Object({
      level: Type.Optional(AreaLevelShape),
      /** Only what lies within this area. */
      within: Type.Optional(Id),
    }),
    response: Type.Object({ items: Type.Array(AreaView) }),
    handler: async (ctx, { query }) => ({ items: await listAreas(ctx, query) }),
  }),
  defineRoute({
    id: "places.features",
    method: "GET",
    path: "/api/v1/areas.geojson",
    summary: "The open areas with their boundaries as GeoJSON (WGS-84, six digits)",
    access: "public",
    query: Type.Object({ level: Type.Optional(AreaLevelShape) }),
    response: AreaFeatureCollection,
    handler: async (ctx, { query }, { reply }) => {
      void reply.type("application/geo+json");
      return areaFeatures(ctx, query.level);
    },
  }),
  defineRoute({
    id: "places.locate",
    method: "GET",
    path: "/api/v1/areas/locate",
    summary: "The deepest area whose boundary holds a point",
    access: "public",
    query: ApiPointShape,
    response: Located,
    handler: (ctx, { query }) => locatePoint(ctx, query),
  }),
  defineRoute({
    id: "places.mapTiles",
    method: "GET",
    path: "/api/v1/map-tiles",
    summary: "The background of maps that the settings name, or none",
    access: "public",
    response: MapTiles,
    handler: async (ctx) => mapTiles(ctx),
  }),
  defineRoute({
    id: "places.get",
    method: "GET",
    path: "/api/v1/areas/:id",
    summary: "One area with its boundary",
    access: "public",
    params: IdParams,
    response: AreaDetail,
    handler: (ctx, { params }) => areaDetail(ctx, params.id),
  }),
  defineRoute({
    id: "places.create",
    method: "POST",
    path: "/api/v1/areas",
    summary: "Create an area",
    access: administrator,
    bodyLimit: 2 * 1024 * 1024,
    body: AreaCreateBody,
    response: AreaView,
    status: 201,
    handler: async (ctx, { body }) => viewArea(await createArea(ctx, body)),
  }),
  defineRoute({
    id: "places.update",
    method: "PATCH",
    path: "/api/v1/areas/:id",
    summary: "Rename an area, correct its population or redraw its boundary",
    access: administrator,
    bodyLimit: 2 * 1024 * 1024,
    params: IdParams,
    body: AreaUpdateBody,
    response: AreaView,
    handler: async (ctx, { params, body }) => viewArea(await updateArea(ctx, params.id, body)),
  }),
  defineRoute({
    id: "places.close",
    method: "DELETE",
    path: "/api/v1/areas/:id",
    summary: "Close an area from a day on (today unless given)",
    access: administrator,
    params: IdParams,
    query: Type.Object({ on: Type.Optional(Type.String({ maxLength: 10 })) }),
    response: AreaView,
    handler: async (ctx, { params, query }) => viewArea(await closeArea(ctx, params.id, query.on)),
  }),
  defineRoute({
    id: "places.import",
    method: "POST",
    path: "/api/v1/areas/import",
    summary: "Take a GeoJSON FeatureCollection as areas of one level; every row is answered for",
    access: administrator,
    bodyLimit: 16 * 1024 * 1024,
    body: AreaImportBody,
    response: AreaImportReport,
    handler: (ctx, { body: { collection, ...options } }) =>
      importAreas(ctx, collection.features, options),
  }),
];
