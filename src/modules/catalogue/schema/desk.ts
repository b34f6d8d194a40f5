/** Shapes of the keepers' desk: lists and categories with what hangs on them. */
import { type Static, Type } from "typebox";
import { Category, DutyListShape } from "../schema.ts";
import { LEAD_PROBLEMS } from "./kinds.ts";

const orNull = <S extends Parameters<typeof Type.Union>[0][number]>(schema: S) =>
  Type.Union([schema, Type.Null()]);

/** Which change of a list or category this is; a form sends it back so that nobody overwrites another's work. */
const Revision = Type.Integer({ minimum: 0, maximum: 1_000_000_000 });

/** The revision that a writer saw; 0: it is new. Without it whatever stands is written over. */
export const Seen = Type.Object({ revision: Type.Optional(Revision) });

/** A list as saved. */
export const SavedList = Type.Object({ ...DutyListShape.properties, revision: Revision });

/** A list at the desk. */
export const ListLine = Type.Object({
  ...SavedList.properties,
  /** Published duties in it. */
  duties: Type.Integer(),
});
export type ListLine = Static<typeof ListLine>;

/** A category as saved. */
export const SavedCategory = Type.Object({ ...Category.properties, revision: Revision });

/** A category at the desk. */
export const CategoryLine = Type.Object({
  ...SavedCategory.properties,
  /** Where its lead is not clear. */
  problems: Type.Array(
    Type.Object({
      areaId: orNull(Type.Integer()),
      problem: Type.Enum([...LEAD_PROBLEMS]),
      name: orNull(Type.String()),
      nameEn: orNull(Type.String()),
    }),
  ),
});
export type CategoryLine = Static<typeof CategoryLine>;

/** What the desk of lists or categories shows. */
export const deskOf = <S extends typeof ListLine | typeof CategoryLine>(line: S) =>
  Type.Object({ items: Type.Array(line), mayEdit: Type.Boolean() });
