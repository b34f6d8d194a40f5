/** Shapes of the figures that everybody may read. */
import { type Static, Type } from "typebox";

const orNull = <S extends Parameters<typeof Type.Union>[0][number]>(schema: S) =>
  Type.Union([schema, Type.Null()]);
const Names = Type.Object({ zh: Type.String(), en: Type.String() });
const share = { share: Type.Number(), of: Type.Integer() };

const figures = {
  /** Null where fewer than five would be told of. */
  received: orNull(Type.Integer()),
  completed: orNull(Type.Integer()),
  /** Of the completed ones under a limit, those within it. Unit: 0 to 1. */
  onTime: orNull(Type.Object(share)),
  /** Of the grades, three to five; `low` and `high` are the 95 % interval. Unit: 0 to 1. */
  satisfied: orNull(Type.Object({ ...share, low: Type.Number(), high: Type.Number() })),
};
const Named = Type.Object({ name: Names, ...figures });

export const OpenAnswer = Type.Object({
  from: Type.String({ format: "date" }),
  /** The last whole day that is counted. */
  to: Type.String({ format: "date" }),
  /** What is fewer than this is not shown. */
  least: Type.Integer(),
  totals: Type.Object(figures),
  months: Type.Array(Type.Object({ month: Type.String(), ...figures })),
  /** By sub-district; cases without a place are a group of their own, without a name. */
  subdistricts: Type.Array(Named),
  departments: Type.Array(Named),
});
export type OpenAnswer = Static<typeof OpenAnswer>;

/** The duties that residents come for most, the most frequent first. */
export const CommonDutiesAnswer = Type.Object({
  items: Type.Array(
    Type.Object({
      code: Type.String(),
      name: Type.String(),
      nameEn: orNull(Type.String()),
      promised: orNull(
        Type.Object({
          amount: Type.Number(),
          unit: Type.Enum(["workdays", "workingHours", "calendarDays"]),
        }),
      ),
      materialCount: Type.Integer(),
    }),
  ),
});
export type CommonDutiesAnswer = Static<typeof CommonDutiesAnswer>;
