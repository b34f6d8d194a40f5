/** Shapes of requests and answers about the dictionary of fields. */
import { PATTERNS } from "#kernel/pure/patterns.ts";
import { type Static, Type } from "typebox";
import { ADDINGS, FIELD_STATUSES, LEVELS, SOURCES } from "../rules/field.ts";
import { SIMILAR_REASONS } from "../rules/similar.ts";
import { FIELD_TYPES } from "../rules/value.ts";

export const Id = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });
export const Strict = { additionalProperties: false } as const;
export const Names = Type.Object({ zh: Type.String(), en: Type.String() });
export const DayText = Type.String({ pattern: PATTERNS.day });
export const Org = Type.Object({ id: Id, name: Names });
export const LevelShape = Type.Enum([...LEVELS]);
const Short = Type.Object(
  { zh: Type.String({ maxLength: 60 }), en: Type.String({ maxLength: 100 }) },
  Strict,
);
const Long = Type.Object(
  { zh: Type.String({ maxLength: 400 }), en: Type.String({ maxLength: 400 }) },
  Strict,
);
const ChoiceShape = Type.Object(
  { key: Type.String({ pattern: "^[a-z0-9][a-z0-9-]{0,29}$" }), name: Short },
  Strict,
);

const content = {
  key: Type.String({ minLength: 2, maxLength: 40 }),
  name: Short,
  meaning: Long,
  type: Type.Enum([...FIELD_TYPES]),
  unit: Type.Union([Short, Type.Null()]),
  choices: Type.Array(ChoiceShape, { maxItems: 30 }),
  level: LevelShape,
  adding: Type.Enum([...ADDINGS]),
  weightId: Type.Union([Id, Type.Null()]),
  validDays: Type.Integer({ minimum: 1, maximum: 3660 }),
  source: Type.Union([Type.Enum([...SOURCES]), Type.Null()]),
};

export const FieldBody = Type.Object(content, Strict);

export const ReplaceBody = Type.Object(
  { ...content, reason: Type.String({ minLength: 1, maxLength: 300 }) },
  Strict,
);

export const ReasonBody = Type.Object(
  { reason: Type.String({ minLength: 1, maxLength: 300 }) },
  Strict,
);

/** A field as a form and a sheet show it. */
export const FieldBrief = Type.Object({
  id: Id,
  key: Type.String(),
  version: Type.Integer(),
  status: Type.Enum([...FIELD_STATUSES]),
  name: Names,
  meaning: Names,
  type: Type.Enum([...FIELD_TYPES]),
  unit: Type.Union([Names, Type.Null()]),
  choices: Type.Array(Type.Object({ key: Type.String(), name: Names })),
  level: LevelShape,
  adding: Type.Enum([...ADDINGS]),
  weightId: Type.Union([Id, Type.Null()]),
  validDays: Type.Integer(),
  source: Type.Union([Type.Enum([...SOURCES]), Type.Null()]),
});
export type FieldBrief = Static<typeof FieldBrief>;

export const FieldView = Type.Object({
  ...FieldBrief.properties,
  proposedBy: Type.Union([Org, Type.Null()]),
  replacesId: Type.Union([Id, Type.Null()]),
  replacedById: Type.Union([Id, Type.Null()]),
  reason: Type.Union([Type.String(), Type.Null()]),
  /** How often it was answered. */
  answers: Type.Integer(),
  /** What the reader may do now. */
  steps: Type.Array(Type.Enum(["adopt", "decline", "retire", "replace"])),
});
export type FieldView = Static<typeof FieldView>;

export const SimilarBody = Type.Object(
  {
    key: Type.String({ maxLength: 40 }),
    name: Short,
    type: Type.Enum([...FIELD_TYPES]),
    unit: Type.Union([Short, Type.Null()]),
  },
  Strict,
);

export const SimilarList = Type.Object({
  items: Type.Array(
    Type.Object({ field: FieldBrief, reasons: Type.Array(Type.Enum([...SIMILAR_REASONS])) }),
  ),
});
export type SimilarList = Static<typeof SimilarList>;

export const FieldDetail = Type.Object({
  field: FieldView,
  similar: SimilarList.properties.items,
  /** Forms that ask it and that the reader sees. */
  forms: Type.Array(
    Type.Object({ id: Id, title: Type.String(), status: Type.String(), department: Org }),
  ),
});
export type FieldDetail = Static<typeof FieldDetail>;

export const FieldsQuery = Type.Object({
  status: Type.Optional(Type.Enum([...FIELD_STATUSES])),
  level: Type.Optional(LevelShape),
  q: Type.Optional(Type.String({ maxLength: 60 })),
  cursor: Type.Optional(Type.String({ maxLength: 400 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
});
export type FieldsQuery = Static<typeof FieldsQuery>;

export function pageShape<T extends Parameters<typeof Type.Array>[0]>(item: T) {
  return Type.Object({ items: Type.Array(item), next: Type.Union([Type.String(), Type.Null()]) });
}
