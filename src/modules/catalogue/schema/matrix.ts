/** Shapes of the matrix of responsibilities: duties × organisations. */
import { type Static, Type } from "typebox";
import { ORGANISATION_KINDS } from "#kernel/pure/actor.ts";
import { Code, DayText, TimeLimitShape } from "../schema.ts";
import {
  DUTY_CLASSES,
  LEAD_KINDS,
  LEAD_PROBLEMS,
  MATRIX_EDITIONS,
  SPLIT_DEVIATIONS,
  VERSION_STATUSES,
} from "./kinds.ts";

const orNull = <S extends Parameters<typeof Type.Union>[0][number]>(schema: S) =>
  Type.Union([schema, Type.Null()]);

/** An organisation of a matrix. */
export const MatrixColumn = Type.Object({
  orgId: Type.Integer(),
  kind: Type.Enum([...ORGANISATION_KINDS]),
  name: Type.String(),
  nameEn: Type.String(),
  /** For a narrow column. */
  short: Type.String(),
  shortEn: Type.String(),
  /** Is no longer there, and still named. */
  closed: Type.Boolean(),
});
export type MatrixColumn = Static<typeof MatrixColumn>;

const Problem = Type.Object({
  /** Null: the whole district. */
  areaId: orNull(Type.Integer()),
  problem: Type.Enum([...LEAD_PROBLEMS]),
});

/** A duty of a matrix. */
export const MatrixRow = Type.Object({
  code: Code,
  number: Type.Integer(),
  name: Type.String(),
  nameEn: orNull(Type.String()),
  class: Type.Enum([...DUTY_CLASSES]),
  /** Places of its lists in `lists`. */
  lists: Type.Array(Type.Integer()),
  /**
   * Pairs: place of the column, and what the organisation is to the duty as a sum of
   * 1 leads, 2 co-organises, 4 not in all areas covered, 8 named where the lead is not clear.
   */
  cells: Type.Array(Type.Integer()),
  problems: Type.Array(Problem),
  deviations: Type.Array(Type.Enum([...SPLIT_DEVIATIONS])),
});
export type MatrixRow = Static<typeof MatrixRow>;

const Named = Type.Object({
  name: Type.String(),
  nameEn: orNull(Type.String()),
});

/** The whole matrix, or as much of it as a filter leaves. */
export const Matrix = Type.Object({
  day: DayText,
  edition: Type.Enum([...MATRIX_EDITIONS]),
  lists: Type.Array(Type.Object({ code: Code, ...Named.properties })),
  columns: Type.Array(MatrixColumn),
  /** The areas that problems name. */
  areas: Type.Array(Type.Object({ id: Type.Integer(), ...Named.properties })),
  rows: Type.Array(MatrixRow),
});
export type Matrix = Static<typeof Matrix>;

/** What one organisation does in a duty. */
export const LeadCounts = Type.Object({
  items: Type.Array(
    Type.Object({ orgId: Type.Integer(), leads: Type.Integer(), helps: Type.Integer() }),
  ),
});
export type LeadCounts = Static<typeof LeadCounts>;

export const DutyPart = Type.Object({
  orgId: Type.Integer(),
  kind: Type.Enum([...ORGANISATION_KINDS]),
  name: Type.String(),
  nameEn: Type.String(),
  role: Type.Enum(["lead", "coOrganiser"]),
  /** Named where the lead is not clear. */
  disputed: Type.Boolean(),
  /** Where, by the widest areas; empty: everywhere that the duty covers. */
  areas: Type.Array(
    Type.Object({ id: Type.Integer(), name: Type.String(), nameEn: Type.String() }),
  ),
  /** By name, or as the body of the area. */
  named: Type.Enum([...LEAD_KINDS]),
  clause: Type.String(),
  task: Type.String(),
  taskEn: orNull(Type.String()),
  limit: orNull(TimeLimitShape),
});
export type DutyPart = Static<typeof DutyPart>;

/** Everything about the parts of one duty, for a reader of a cell. */
export const DutyParts = Type.Object({
  code: Code,
  number: Type.Integer(),
  status: Type.Enum([...VERSION_STATUSES]),
  name: Type.String(),
  nameEn: orNull(Type.String()),
  class: Type.Enum([...DUTY_CLASSES]),
  parts: Type.Array(DutyPart),
  problems: Type.Array(
    Type.Object({
      ...Problem.properties,
      name: orNull(Type.String()),
      nameEn: orNull(Type.String()),
    }),
  ),
  deviations: Type.Array(Type.Enum([...SPLIT_DEVIATIONS])),
  /** What each organisation was in every version, the newest first. */
  history: Type.Array(
    Type.Object({
      number: Type.Integer(),
      status: Type.Enum([...VERSION_STATUSES]),
      effectiveFrom: orNull(DayText),
      effectiveTo: orNull(DayText),
      leadOrgIds: Type.Array(Type.Integer()),
      coOrganiserOrgIds: Type.Array(Type.Integer()),
    }),
  ),
});
export type DutyParts = Static<typeof DutyParts>;
