/** Shapes of similar open cases. */
import { type Static, Type } from "typebox";
import { SIMILAR_REASONS } from "./rules/similarity.ts";
import { CASE_STATUSES } from "./rules/state.ts";
import { CaseLine, PointInput } from "./schema.ts";
import { Id, day, orNull, strict, text } from "./schema-parts.ts";

export const SimilarBody = Type.Object(
  {
    text: text(4000),
    point: Type.Optional(orNull(PointInput)),
    areaId: Type.Optional(orNull(Id)),
    categoryCode: Type.Optional(orNull(text(100, 1))),
    dutyCode: Type.Optional(orNull(text(100, 1))),
  },
  strict,
);
export type SimilarBody = Static<typeof SimilarBody>;

export const SimilarCase = Type.Object({
  /** Names the case in an intake (`sameAs`) and says nothing by itself. */
  ref: Type.String(),
  reasons: Type.Array(Type.Enum([...SIMILAR_REASONS])),
  category: orNull(Type.Object({ zh: Type.String(), en: Type.String() })),
  /** Unit: m; by fifty for everybody but officials. */
  distanceM: orNull(Type.Integer()),
  since: day(),
  status: Type.Enum([...CASE_STATUSES]),
  /** How many people wait for it. */
  reporters: Type.Integer(),
  /** The case itself; for officials only. */
  line: orNull(CaseLine),
});
export type SimilarCase = Static<typeof SimilarCase>;

export const SimilarAnswer = Type.Object({ items: Type.Array(SimilarCase) });
export type SimilarAnswer = Static<typeof SimilarAnswer>;
