/** Shapes of requests and answers about places. */
import { type Static, Type } from "typebox";
import type { Boundary } from "./rules/boundary.ts";

/** An id of a row. */
export const Id = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });

/** A name in both languages. */
export const NamesShape = Type.Object(
  { zh: Type.String({ maxLength: 100 }), en: Type.String({ maxLength: 200 }) },
  { additionalProperties: false },
);

export const AreaLevelShape = Type.Union([
  Type.Literal("district"),
  Type.Literal("subdistrict"),
  Type.Literal("community"),
  Type.Literal("grid"),
]);

export const DatumShape = Type.Union([Type.Literal("wgs84"), Type.Literal("gcj02")]);

const Lng = Type.Number({ minimum: -180, maximum: 180 });
const Lat = Type.Number({ minimum: -90, maximum: 90 });

/** A point as the API takes it: WGS-84 unless it names GCJ-02. */
export const ApiPointShape = Type.Object(
  { lng: Lng, lat: Lat, datum: Type.Optional(DatumShape) },
  { additionalProperties: false },
);

/** A point as the API gives it: always WGS-84. */
export const PointShape = Type.Object({ lng: Lng, lat: Lat });

/** A GeoJSON Polygon or MultiPolygon; its coordinates are checked by the rules, which say what is wrong with them. */
export const BoundaryShape = Type.Unsafe<Boundary>({
  type: "object",
  required: ["type", "coordinates"],
  properties: {
    type: { enum: ["Polygon", "MultiPolygon"] },
    coordinates: { type: "array", items: {} },
  },
});

const NullableId = Type.Union([Id, Type.Null()]);
const NullableDay = Type.Union([Type.String(), Type.Null()]);
const Population = Type.Union([Type.Integer({ minimum: 0, maximum: 100_000_000 }), Type.Null()]);

export const AreaView = Type.Object({
  id: Id,
  level: AreaLevelShape,
  code: Type.String(),
  name: NamesShape,
  parentId: NullableId,
  population: Population,
  /** Surface of the boundary. Unit: m². */
  areaM2: Type.Union([Type.Integer(), Type.Null()]),
  validFrom: Type.String(),
  validTo: NullableDay,
});
export type AreaView = Static<typeof AreaView>;

export const AreaPathView = Type.Object({
  districtId: Id,
  subdistrictId: NullableId,
  communityId: NullableId,
  gridId: NullableId,
});

export const AreaDetail = Type.Object({
  area: AreaView,
  path: AreaPathView,
  boundary: Type.Union([BoundaryShape, Type.Null()]),
});

export const AreaCreateBody = Type.Object(
  {
    level: AreaLevelShape,
    code: Type.String({ maxLength: 100 }),
    name: NamesShape,
    parentId: Type.Optional(NullableId),
    population: Type.Optional(Population),
    validFrom: Type.Optional(Type.String({ maxLength: 10 })),
    boundary: Type.Optional(Type.Unknown()),
  },
  { additionalProperties: false },
);

export const AreaUpdateBody = Type.Object(
  {
    name: Type.Optional(NamesShape),
    population: Type.Optional(Population),
    boundary: Type.Optional(Type.Unknown()),
  },
  { additionalProperties: false },
);

export const AreaFeatureCollection = Type.Object({
  type: Type.Literal("FeatureCollection"),
  features: Type.Array(
    Type.Object({
      type: Type.Literal("Feature"),
      id: Id,
      properties: Type.Object({
        level: AreaLevelShape,
        code: Type.String(),
        name: NamesShape,
        parentId: NullableId,
      }),
      geometry: BoundaryShape,
    }),
  ),
});

export const Located = Type.Object({
  areaId: NullableId,
  path: Type.Union([AreaPathView, Type.Null()]),
  point: PointShape,
});

/** The background of maps by the settings; null: none, the district's own borders are drawn alone. */
export const MapTiles = Type.Object({
  tiles: Type.Union([
    Type.Object({
      /** Addresses with {z}, {x} and {y}, the lowest layer first. */
      urls: Type.Array(Type.String()),
      attribution: Type.String(),
      datum: Type.Union([Type.Literal("wgs84"), Type.Literal("gcj02"), Type.Literal("cgcs2000")]),
    }),
    Type.Null(),
  ]),
});
export type MapTiles = Static<typeof MapTiles>;

/** Most features of one import. */
export const MAX_IMPORT_FEATURES = 5000;

const PropertyName = Type.String({ minLength: 1, maxLength: 100 });

/** A GeoJSON FeatureCollection as areas of one level; properties name what becomes code and name. */
export const AreaImportBody = Type.Object(
  {
    level: AreaLevelShape,
    idProperty: PropertyName,
    nameProperty: PropertyName,
    nameEnProperty: Type.Optional(PropertyName),
    parentId: Type.Optional(NullableId),
    /** Where each feature names the code of its own parent. */
    parentCodeProperty: Type.Optional(PropertyName),
    codePrefix: Type.Optional(Type.String({ maxLength: 20 })),
    validFrom: Type.Optional(Type.String({ maxLength: 10 })),
    collection: Type.Object({
      type: Type.Literal("FeatureCollection"),
      features: Type.Array(
        Type.Object({
          properties: Type.Optional(
            Type.Union([Type.Record(Type.String(), Type.Unknown()), Type.Null()]),
          ),
          geometry: Type.Optional(Type.Unknown()),
        }),
        { maxItems: MAX_IMPORT_FEATURES },
      ),
    }),
  },
  { additionalProperties: false },
);
export type AreaImportBody = Static<typeof AreaImportBody>;

export const AreaImportReport = Type.Object({
  accepted: Type.Integer(),
  unchanged: Type.Integer(),
  refused: Type.Integer(),
  rows: Type.Array(
    Type.Object({
      /** Place in the file, from 1. */
      row: Type.Integer(),
      code: Type.Union([Type.String(), Type.Null()]),
      outcome: Type.Union([
        Type.Literal("accepted"),
        Type.Literal("unchanged"),
        Type.Literal("refused"),
      ]),
      /** The refusal's code. */
      reason: Type.Union([Type.String(), Type.Null()]),
    }),
  ),
});
export type AreaImportReport = Static<typeof AreaImportReport>;
