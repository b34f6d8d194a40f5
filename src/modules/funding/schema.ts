/** Shapes of requests and answers about funding. */
import { PATTERNS } from "#kernel/pure/patterns.ts";
import { type Static, Type } from "typebox";
import { MOST_FEN } from "#kernel/pure/money.ts";
import { SCENARIO_STATUSES } from "./rules/allocation.ts";
import { CAUSES, DRAW_STATUSES } from "./rules/draw.ts";
import { FLOORS } from "./rules/floors.ts";
import { FORMULAS } from "./rules/formulas.ts";
import { LEVELS } from "./rules/scenario.ts";

export const Id = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });
const Strict = { additionalProperties: false } as const;
const Names = Type.Object({ zh: Type.String(), en: Type.String() });
export const YearNumber = Type.Integer({ minimum: 2000, maximum: 2100 });
export const LevelShape = Type.Enum([...LEVELS]);
const DayText = Type.String({ pattern: PATTERNS.day });
const Count = Type.Integer({ minimum: 0, maximum: 10_000_000 });
const Fen = Type.Integer();

const FigureFields = {
  population: Count,
  taxFen: Type.Integer({ minimum: 0, maximum: 100_000_000_000_000 }),
  olderPeople: Count,
  lowIncomeHouseholds: Count,
  oldCompounds: Type.Integer({ minimum: 0, maximum: 100_000 }),
};

export const FiguresBody = Type.Object(
  { ...FigureFields, source: Type.String({ minLength: 1, maxLength: 200 }) },
  Strict,
);
export type FiguresBody = Static<typeof FiguresBody>;

export const FiguresView = Type.Object({
  areaId: Id,
  code: Type.String(),
  name: Names,
  /** The sub-district that a community lies in. */
  parent: Type.Union([Names, Type.Null()]),
  /** Null where nothing was entered for this year. */
  figures: Type.Union([Type.Object({ ...FigureFields, source: Type.String() }), Type.Null()]),
});
export type FiguresView = Static<typeof FiguresView>;

export const FiguresList = Type.Object({
  level: LevelShape,
  year: Type.Integer(),
  years: Type.Array(Type.Integer()),
  items: Type.Array(FiguresView),
});
export type FiguresList = Static<typeof FiguresList>;

export const ImportReport = Type.Object({
  accepted: Type.Integer(),
  unchanged: Type.Integer(),
  refused: Type.Integer(),
  rows: Type.Array(
    Type.Object({
      /** As the spreadsheet numbers it. */
      row: Type.Integer(),
      code: Type.String(),
      outcome: Type.Enum(["accepted", "unchanged", "refused"]),
      /** Why it was refused, in the reader's languages. */
      reason: Type.Union([Names, Type.Null()]),
    }),
  ),
});
export type ImportReport = Static<typeof ImportReport>;

const Permille = Type.Integer({ minimum: 0, maximum: 1000 });
const Points = Type.Integer({ minimum: 0, maximum: 100_000 });

export const SettingsShape = Type.Object(
  {
    level: LevelShape,
    year: YearNumber,
    baseFen: Type.Integer({ minimum: 0, maximum: MOST_FEN / 10 }),
    growthPermille: Type.Integer({ minimum: -1000, maximum: 2000 }),
    reservePermille: Type.Integer({ minimum: 0, maximum: 500 }),
    formula: Type.Enum([...FORMULAS]),
    floor: Type.Enum([...FLOORS]),
    floorFen: Type.Integer({ minimum: 0, maximum: MOST_FEN / 1000 }),
    ownTaxPermille: Permille,
    needPoints: Type.Object(
      {
        resident: Points,
        olderPerson: Points,
        lowIncomeHousehold: Points,
        oldCompound: Points,
      },
      Strict,
    ),
    split: Type.Object(
      { partyBuilding: Permille, serviceProjects: Permille, selfGovernance: Permille },
      Strict,
    ),
  },
  Strict,
);

export const ScenarioBody = Type.Object(
  {
    title: Type.String({ minLength: 1, maxLength: 100 }),
    settings: SettingsShape,
    figuresYear: YearNumber,
    /** The revision that was edited; absent for a new scenario. */
    revision: Type.Optional(Type.Integer({ minimum: 1 })),
  },
  Strict,
);
export type ScenarioBody = Static<typeof ScenarioBody>;

const DecisionShape = Type.Object(
  {
    meeting: Type.String({ minLength: 1, maxLength: 100 }),
    minuteNo: Type.String({ minLength: 1, maxLength: 60 }),
    decidedOn: DayText,
  },
  Strict,
);
export const DecideBody = Type.Object(
  { ...DecisionShape.properties, revision: Type.Integer({ minimum: 1 }) },
  Strict,
);
export type DecideBody = Static<typeof DecideBody>;

const AreaFiguresShape = Type.Object({ areaId: Id, ...FigureFields });

export const ScenarioView = Type.Object({
  id: Id,
  title: Type.String(),
  status: Type.Enum([...SCENARIO_STATUSES]),
  settings: SettingsShape,
  figuresYear: Type.Integer(),
  figures: Type.Array(AreaFiguresShape),
  revision: Type.Integer(),
  decision: Type.Union([DecisionShape, Type.Null()]),
  posting: Type.Union([
    Type.Object({ on: Type.String(), entryCount: Type.Integer(), amountFen: Fen }),
    Type.Null(),
  ]),
  dropReason: Type.Union([Type.String(), Type.Null()]),
  updatedAt: Type.String(),
});
export type ScenarioView = Static<typeof ScenarioView>;

export const ScenarioLine = Type.Object({
  id: Id,
  title: Type.String(),
  status: Type.Enum([...SCENARIO_STATUSES]),
  level: LevelShape,
  year: Type.Integer(),
  totalFen: Fen,
  updatedAt: Type.String(),
});

export const PostBody = Type.Object({ date: DayText }, Strict);
export const DropBody = Type.Object(
  { reason: Type.String({ minLength: 1, maxLength: 200 }) },
  Strict,
);

export const DrawBody = Type.Object(
  {
    reserveId: Id,
    orgId: Id,
    cause: Type.Enum([...CAUSES]),
    reason: Type.String({ minLength: 1, maxLength: 500 }),
    amountFen: Type.Integer({ minimum: 1, maximum: MOST_FEN }),
  },
  Strict,
);
export type DrawBody = Static<typeof DrawBody>;

export const VerdictBody = Type.Object({ note: Type.String({ maxLength: 500 }) }, Strict);
export const ReportBody = Type.Object(
  {
    text: Type.String({ minLength: 1, maxLength: 2000 }),
    returnedFen: Type.Integer({ minimum: 0, maximum: MOST_FEN }),
  },
  Strict,
);
export type ReportBody = Static<typeof ReportBody>;

/** The sign of a day by which something is due, as the clock of the design system takes it. */
const DueSign = Type.Object({
  state: Type.Enum(["running", "stopped", "late"]),
  usedShare: Type.Number(),
  dueAt: Type.String(),
  remaining: Type.Object({ workdays: Type.Integer(), minutes: Type.Integer() }),
  provisional: Type.Boolean(),
});

export const DrawView = Type.Object({
  id: Id,
  status: Type.Enum([...DRAW_STATUSES]),
  org: Type.Object({ id: Id, name: Names }),
  reserveId: Id,
  cause: Type.Enum([...CAUSES]),
  reason: Type.String(),
  amountFen: Fen,
  requestedOn: Type.String(),
  decidedOn: Type.Union([Type.String(), Type.Null()]),
  note: Type.Union([Type.String(), Type.Null()]),
  entryId: Type.Union([Id, Type.Null()]),
  report: Type.Union([
    Type.Object({ reportedOn: Type.String(), text: Type.String(), returnedFen: Fen }),
    Type.Null(),
  ]),
  /** The last day of the report; null where none is owed. */
  reportDueOn: Type.Union([Type.String(), Type.Null()]),
  isOverdue: Type.Boolean(),
  isProvisional: Type.Boolean(),
  /** The time for the report; null where none is owed. */
  clock: Type.Union([DueSign, Type.Null()]),
  /** What the reader may do now. */
  steps: Type.Array(Type.Enum(["withdraw", "refuse", "approve", "report"])),
});
export type DrawView = Static<typeof DrawView>;

export const ReservesView = Type.Object({
  /** Reserves that one may draw upon. */
  reserves: Type.Array(
    Type.Object({
      id: Id,
      org: Type.Object({ id: Id, name: Names }),
      year: Type.Integer(),
      appropriatedFen: Fen,
      availableFen: Fen,
      spentFen: Fen,
    }),
  ),
  /** For whom the reader may ask. */
  organisations: Type.Array(Type.Object({ id: Id, name: Names })),
});
export type ReservesView = Static<typeof ReservesView>;

export function pageShape<T extends Parameters<typeof Type.Array>[0]>(item: T) {
  return Type.Object({ items: Type.Array(item), next: Type.Union([Type.String(), Type.Null()]) });
}
export const PageQuery = Type.Object({
  cursor: Type.Optional(Type.String({ maxLength: 400 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
});
