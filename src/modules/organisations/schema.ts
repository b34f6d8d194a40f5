/** Shapes of requests and answers about organisations, people and posts. */
import { type Static, Type } from "typebox";
import { ORGANISATION_KINDS, ROLES } from "#kernel/pure/actor.ts";

/** An id of a row. */
export const Id = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });
const NullableId = Type.Union([Id, Type.Null()]);
const NullableText = Type.Union([Type.String(), Type.Null()]);

/** One of a fixed list of words. */
function oneOf<const T extends string>(words: readonly T[]) {
  return Type.Unsafe<T>({ type: "string", enum: words });
}

export const KindShape = oneOf(ORGANISATION_KINDS);
export const RoleShape = oneOf(ROLES);

const NamesShape = Type.Object(
  { zh: Type.String({ maxLength: 200 }), en: Type.String({ maxLength: 300 }) },
  { additionalProperties: false },
);
const NullableNames = Type.Union([NamesShape, Type.Null()]);

const Lng = Type.Number({ minimum: -180, maximum: 180 });
const Lat = Type.Number({ minimum: -90, maximum: 90 });
const DatumShape = oneOf(["wgs84", "gcj02"]);
const PointView = Type.Union([Type.Object({ lng: Lng, lat: Lat }), Type.Null()]);
const PointInput = Type.Union([
  Type.Object(
    { lng: Lng, lat: Lat, datum: Type.Optional(DatumShape) },
    { additionalProperties: false },
  ),
  Type.Null(),
]);

export const OrganisationView = Type.Object({
  id: Id,
  kind: KindShape,
  code: Type.String(),
  name: NamesShape,
  shortName: NullableNames,
  remit: NullableNames,
  parentId: NullableId,
  areaId: Id,
  serviceAreaIds: Type.Array(Id),
  uscc: NullableText,
  telephone: NullableText,
  address: NullableNames,
  hours: NullableNames,
  point: PointView,
  validFrom: Type.String(),
  validTo: NullableText,
  /** How many people hold a post there now. */
  openPosts: Type.Integer(),
});
export type OrganisationView = Static<typeof OrganisationView>;

export const PostView = Type.Object({
  id: Id,
  personId: Id,
  personName: Type.String(),
  orgId: Id,
  orgName: NamesShape,
  role: RoleShape,
  title: NamesShape,
  areaId: NullableId,
  isPrimary: Type.Boolean(),
  validFrom: Type.String(),
  validTo: NullableText,
});
export type PostView = Static<typeof PostView>;

export const OrganisationDetail = Type.Object({
  organisation: OrganisationView,
  posts: Type.Array(PostView),
});

/** A page: the rows and the cursor of the next one. */
export function pageShape<T extends Parameters<typeof Type.Array>[0]>(item: T) {
  return Type.Object({ items: Type.Array(item), next: NullableText });
}

const PageQuery = {
  search: Type.Optional(Type.String({ maxLength: 100 })),
  cursor: Type.Optional(Type.String({ maxLength: 400 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  closedToo: Type.Optional(Type.Boolean()),
};

export const OrganisationQuery = Type.Object({
  ...PageQuery,
  kind: Type.Optional(KindShape),
  parentId: Type.Optional(Id),
  /** Only what belongs to this area or one in it. */
  within: Type.Optional(Id),
});
export type OrganisationQuery = Static<typeof OrganisationQuery>;

export const PeopleQuery = Type.Object({
  ...PageQuery,
  /** Only who holds a post there. */
  orgId: Type.Optional(Id),
});
export type PeopleQuery = Static<typeof PeopleQuery>;

const OrganisationDetails = {
  shortName: Type.Optional(NullableNames),
  remit: Type.Optional(NullableNames),
  parentId: Type.Optional(NullableId),
  serviceAreaIds: Type.Optional(Type.Array(Id, { maxItems: 100 })),
  uscc: Type.Optional(Type.Union([Type.String({ maxLength: 40 }), Type.Null()])),
  telephone: Type.Optional(Type.Union([Type.String({ maxLength: 40 }), Type.Null()])),
  address: Type.Optional(NullableNames),
  hours: Type.Optional(NullableNames),
  point: Type.Optional(PointInput),
};

const Day = Type.String({ maxLength: 10 });
const Code = Type.String({ maxLength: 100 });

export const OrganisationCreateBody = Type.Object(
  {
    kind: KindShape,
    code: Code,
    name: NamesShape,
    areaId: Id,
    validFrom: Type.Optional(Day),
    ...OrganisationDetails,
  },
  { additionalProperties: false },
);

export const OrganisationUpdateBody = Type.Object(
  { name: Type.Optional(NamesShape), areaId: Type.Optional(Id), ...OrganisationDetails },
  { additionalProperties: false },
);

export const CloseQuery = Type.Object({ on: Type.Optional(Day) });

export const PersonView = Type.Object({
  id: Id,
  code: Type.String(),
  name: Type.String(),
  /** Masked; see organisations.unmask. */
  telephone: NullableText,
  validFrom: Type.String(),
  validTo: NullableText,
  posts: Type.Array(PostView),
});
export type PersonView = Static<typeof PersonView>;

const Telephone = Type.Union([Type.String({ maxLength: 40 }), Type.Null()]);

export const PersonCreateBody = Type.Object(
  {
    code: Code,
    name: Type.String({ maxLength: 50 }),
    telephone: Type.Optional(Telephone),
    validFrom: Type.Optional(Day),
  },
  { additionalProperties: false },
);

export const PersonUpdateBody = Type.Object(
  {
    name: Type.Optional(Type.String({ maxLength: 50 })),
    telephone: Type.Optional(Telephone),
  },
  { additionalProperties: false },
);

export const UnmaskBody = Type.Object(
  { reason: Type.String({ maxLength: 200 }) },
  { additionalProperties: false },
);

export const PostCreateBody = Type.Object(
  {
    personId: Id,
    orgId: Id,
    role: RoleShape,
    title: NamesShape,
    areaId: Type.Optional(NullableId),
    isPrimary: Type.Optional(Type.Boolean()),
    validFrom: Type.Optional(Day),
  },
  { additionalProperties: false },
);

export const PostUpdateBody = Type.Object(
  { title: Type.Optional(NamesShape), isPrimary: Type.Optional(Type.Boolean()) },
  { additionalProperties: false },
);

/** What anyone may know of a body that serves the public. */
export const PublicBody = Type.Object({
  id: Id,
  code: Type.String(),
  name: NamesShape,
  shortName: NullableNames,
  remit: NullableNames,
  telephone: NullableText,
  address: NullableNames,
  hours: NullableNames,
  point: PointView,
});
export type PublicBody = Static<typeof PublicBody>;

export const StationView = Type.Object({
  ...PublicBody.properties,
  /** The communities that it serves. */
  serves: Type.Array(Type.Object({ id: Id, name: NamesShape })),
  /** As the crow flies from the point asked for. Unit: m. */
  distanceM: Type.Union([Type.Integer(), Type.Null()]),
});
export type StationView = Static<typeof StationView>;

export const CoverageQuery = Type.Object({
  /** The 5-, 10- or 15-minute circle; 15 unless said. */
  minutes: Type.Optional(Type.Unsafe<5 | 10 | 15>({ type: "integer", enum: [5, 10, 15] })),
  /** A walking distance instead. Unit: m. */
  metres: Type.Optional(Type.Integer({ minimum: 100, maximum: 10_000 })),
});
export type CoverageQuery = Static<typeof CoverageQuery>;

export const CoverageAnswer = Type.Object({
  /** The walking distance that was asked for. Unit: m. */
  reachM: Type.Integer(),
  /** Stations with a known place. */
  stations: Type.Integer(),
  items: Type.Array(
    Type.Object({
      areaId: Id,
      people: Type.Integer(),
      covered: Type.Integer(),
      /** From 0 to 1. */
      share: Type.Number(),
      farthestM: Type.Union([Type.Integer(), Type.Null()]),
      /** The stations that serve the community, near or far. */
      stationIds: Type.Array(Id),
    }),
  ),
});
export type CoverageAnswer = Static<typeof CoverageAnswer>;

export const StationQuery = Type.Object({
  lng: Type.Optional(Lng),
  lat: Type.Optional(Lat),
  datum: Type.Optional(DatumShape),
  /** Only the station that serves this community (or the community of this grid). */
  areaId: Type.Optional(Id),
});
export type StationQuery = Static<typeof StationQuery>;

/** One organisation of the chart with who holds a post in it; telephones are not among it. */
export const ChartView = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Id,
      parentId: NullableId,
      kind: KindShape,
      code: Type.String(),
      name: NamesShape,
      posts: Type.Array(
        Type.Object({ id: Id, title: NamesShape, personName: Type.String(), role: RoleShape }),
      ),
    }),
  ),
});
export type ChartView = Static<typeof ChartView>;

export const ColleagueQuery = Type.Object({
  search: Type.String({ minLength: 1, maxLength: 60 }),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 20 })),
});
export type ColleagueQuery = Static<typeof ColleagueQuery>;
/** People in office by name or post, as every colleague may know them. */
export const ColleagueList = Type.Object({
  items: Type.Array(
    Type.Object({
      personId: Id,
      name: Type.String(),
      orgId: Id,
      orgName: NamesShape,
      title: NamesShape,
    }),
  ),
});
export type ColleagueList = Static<typeof ColleagueList>;
