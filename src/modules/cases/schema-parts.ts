/** Pieces that the shapes of cases share. */
import { PATTERNS } from "#kernel/pure/patterns.ts";
import { type Static, type TSchema, Type } from "typebox";
import { DUE_KINDS } from "./rules/dues.ts";
import { STANDSTILL_REASONS } from "./rules/state.ts";

/** No member beyond those named. */
export const strict = { additionalProperties: false } as const;

/** Text up to a length; with a least length it must say something. */
export const text = (maxLength: number, minLength = 0) =>
  Type.String({ maxLength, minLength, ...(minLength > 0 ? { pattern: PATTERNS.filled } : {}) });

/** A value that may be missing. */
export const orNull = <S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()]);

/** An instant as ISO text. */
export const instant = () => Type.String({ format: "date-time" });

/** A day as text. */
export const day = () => Type.String({ format: "date" });

export const Id = Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });

/** Files that were uploaded before. */
export const files = () => Type.Array(Id, { maxItems: 9, uniqueItems: true, default: [] });

/** The body of one command. */
export const command = <T extends string>(type: T, properties: Record<string, TSchema>) =>
  Type.Object({ type: Type.Literal(type), ...properties }, strict);

export const OrgRef = Type.Object({ id: Id, name: Type.String(), nameEn: Type.String() });

export const ClockView = Type.Object({
  name: Type.Enum([...DUE_KINDS]),
  state: Type.Enum(["running", "paused", "stopped", "late"]),
  dueAt: orNull(instant()),
  usedShare: Type.Number(),
  remainingMinutes: Type.Integer(),
  remainingWorkdays: Type.Integer(),
  provisional: Type.Boolean(),
  pauseReason: orNull(Type.Enum([...STANDSTILL_REASONS])),
});
export type ClockView = Static<typeof ClockView>;

export const TimelineItem = Type.Object({
  seq: Type.Integer(),
  at: instant(),
  type: Type.String(),
  /** Who did it: a post and its organisation; a person's name only for staff. */
  who: Type.Object({
    kind: Type.Enum(["reporter", "staff", "system", "anonymous"]),
    person: orNull(Type.String()),
    post: orNull(Type.Object({ zh: Type.String(), en: Type.String() })),
    org: orNull(OrgRef),
  }),
  /** Working minutes that passed since the line before. */
  waitedMinutes: Type.Integer(),
  /** Facts that the text of the line names; texts are made by the page in its language. */
  facts: Type.Record(
    Type.String(),
    Type.Union([
      Type.String(),
      Type.Number(),
      Type.Boolean(),
      Type.Null(),
      Type.Array(Type.String()),
    ]),
  ),
  files: Type.Array(Type.Object({ id: Id, name: Type.String(), mediaType: Type.String() })),
});
export type TimelineItem = Static<typeof TimelineItem>;

/** So much of something that was used or carried away. */
export const Resource = Type.Object(
  {
    what: text(60, 1),
    quantity: Type.Number({ exclusiveMinimum: 0, maximum: 1_000_000_000 }),
    unit: text(20, 1),
  },
  strict,
);
