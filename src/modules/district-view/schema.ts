/** Shapes of requests and answers about the district on one page. */
import { PATTERNS } from "#kernel/pure/patterns.ts";
import { type Static, type TSchema, Type } from "typebox";
import { CLASSES } from "./rules/classes.ts";
import { COUNTS, MEASURE_KEYS } from "./rules/measures.ts";

const Id = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });
/** 0 stands for none: no sub-district is known, nobody leads yet. */
const IdOrNone = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER });
const orNull = <S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()]);
const Names = Type.Object({ zh: Type.String(), en: Type.String() });
const MonthText = Type.String({ pattern: PATTERNS.month });
const ClassName = Type.Enum([...CLASSES]);

const filters = {
  /** First and last month, both included; without them this month and the two before. */
  from: Type.Optional(MonthText),
  to: Type.Optional(MonthText),
  /** A sub-district or a community; the district itself is everything. */
  area: Type.Optional(IdOrNone),
  class: Type.Optional(ClassName),
  category: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
  /** The body that leads. */
  lead: Type.Optional(IdOrNone),
};
export const ViewQuery = Type.Object(filters);
export type ViewQuery = Static<typeof ViewQuery>;
export const FileQuery = Type.Object({
  ...filters,
  format: Type.Optional(Type.Enum(["xlsx", "csv"])),
  language: Type.Optional(Type.Enum(["zh", "en"])),
});
export type FileQuery = Static<typeof FileQuery>;
export const CasesQuery = Type.Object({
  ...filters,
  measure: Type.Enum([...MEASURE_KEYS]),
  cursor: Type.Optional(Type.String({ maxLength: 300 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
});
export type CasesQuery = Static<typeof CasesQuery>;

const Counts = Type.Object({
  received: Type.Integer(),
  urged: Type.Integer(),
  reopened: Type.Integer(),
  returned: Type.Integer(),
  open: Type.Integer(),
  overdue: Type.Integer(),
  completed: Type.Integer(),
  inTime: Type.Integer(),
  graded: Type.Integer(),
  satisfied: Type.Integer(),
} satisfies Record<(typeof COUNTS)[number], TSchema>);
const PeriodView = Type.Object({
  from: Type.String(),
  to: Type.String(),
  /** How many days of it have begun: what counts of unlike periods are compared by. */
  days: Type.Integer(),
});

export const View = Type.Object({
  /** When the figures were so. */
  asOf: Type.String(),
  /** What is recorded and not counted yet: so many entries, from this moment on. Null while that is nothing to speak of. */
  behind: orNull(Type.Object({ events: Type.Integer(), upTo: Type.String() })),
  period: PeriodView,
  before: PeriodView,
  /** What the figures are restricted to, one's own part included. */
  filter: Type.Object({
    area: orNull(
      Type.Object({ id: IdOrNone, level: Type.Enum(["subdistrict", "community"]), name: Names }),
    ),
    class: orNull(ClassName),
    category: orNull(Type.Object({ code: Type.String(), name: Names })),
    lead: orNull(Type.Object({ id: IdOrNone, name: Names })),
  }),
  /** Whether the reader sees the whole district; else the areas and leads that may be chosen. */
  part: Type.Union([
    Type.Literal("everything"),
    Type.Object({ areaIds: Type.Array(Id), leadOrgIds: Type.Array(Id) }),
  ]),
  total: Counts,
  previous: Counts,
  months: Type.Array(Type.Object({ month: Type.String(), counts: Counts })),
  /** Areas below the district in tree order, what has none at the end. */
  areas: Type.Array(
    Type.Object({
      id: IdOrNone,
      parentId: orNull(Id),
      level: Type.Enum(["subdistrict", "community"]),
      name: Names,
      population: orNull(Type.Integer()),
      counts: Counts,
    }),
  ),
  classes: Type.Array(
    Type.Object({
      class: ClassName,
      counts: Counts,
      categories: Type.Array(Type.Object({ code: Type.String(), name: Names, counts: Counts })),
      /** By the areas one level below what is looked at. */
      areas: Type.Array(Type.Object({ id: IdOrNone, counts: Counts })),
    }),
  ),
  /** By the body that leads. */
  leads: Type.Array(Type.Object({ id: IdOrNone, name: Names, counts: Counts })),
  /** What the filters may be set to. */
  choices: Type.Object({
    areas: Type.Array(
      Type.Object({ id: Id, level: Type.Enum(["subdistrict", "community"]), name: Names }),
    ),
    leads: Type.Array(Type.Object({ id: Id, name: Names })),
    categories: Type.Array(Type.Object({ code: Type.String(), class: ClassName, name: Names })),
  }),
});
export type View = Static<typeof View>;

/** Figures of other modules, under their own access rules. */
export const Beside = Type.Object({
  refusals: orNull(
    Type.Object({
      recorded: Type.Integer(),
      waiting: Type.Integer(),
      confirmed: Type.Integer(),
      covered: Type.Integer(),
      departments: Type.Array(Type.Object({ id: Id, name: Names, confirmed: Type.Integer() })),
    }),
  ),
  /** Null for whoever sees a part only. Unit: fen. */
  money: orNull(
    Type.Object({
      year: Type.Integer(),
      appropriatedFen: Type.Integer(),
      committedFen: Type.Integer(),
      spentFen: Type.Integer(),
      availableFen: Type.Integer(),
      poolFen: Type.Integer(),
    }),
  ),
});
export type Beside = Static<typeof Beside>;

export const CasesPage = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Id,
      receiptNo: Type.String(),
      title: Type.String(),
      titleEn: Type.String(),
      status: Type.String(),
      area: Names,
      lead: orNull(Names),
      receivedAt: Type.String(),
      completedAt: orNull(Type.String()),
      completedLate: orNull(Type.Boolean()),
      grade: orNull(Type.Integer()),
      dueAt: orNull(Type.String()),
    }),
  ),
  next: orNull(Type.String()),
});
export type CasesPage = Static<typeof CasesPage>;
