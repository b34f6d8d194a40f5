/** Shapes of requests and answers about sheets. */
import { type Static, Type } from "typebox";
import { HOWS, SHEET_STATUSES } from "../rules/sheet.ts";
import { FieldBrief, Id, Names, Org, Strict } from "./fields.ts";
import { DesignShape, ValueShape } from "./forms.ts";

/** The due day's sign, as the clock of the design system takes it. */
export const DueSign = Type.Object({
  state: Type.Enum(["running", "stopped", "late"]),
  usedShare: Type.Number(),
  dueAt: Type.Union([Type.String(), Type.Null()]),
  remaining: Type.Object({ workdays: Type.Integer(), minutes: Type.Integer() }),
  provisional: Type.Boolean(),
});
export type DueSign = Static<typeof DueSign>;

export const SheetLine = Type.Object({
  id: Id,
  formId: Id,
  title: Type.String(),
  department: Org,
  /** The area or station that it is about. */
  about: Names,
  /** Who fills it in. */
  org: Org,
  status: Type.Enum([...SHEET_STATUSES]),
  due: DueSign,
  dueOn: Type.String(),
  askedCount: Type.Integer(),
  typedCount: Type.Integer(),
  knownCount: Type.Integer(),
  returnReason: Type.Union([Type.String(), Type.Null()]),
});
export type SheetLine = Static<typeof SheetLine>;

const Said = {
  value: ValueShape,
  /** Unit: ISO instant. */
  at: Type.String(),
  org: Type.Union([Org, Type.Null()]),
  person: Type.Union([Type.String(), Type.Null()]),
};

export const EntryView = Type.Object({
  ...Said,
  how: Type.Enum([...HOWS]),
  /** Where a confirmed value had been said. */
  from: Type.Union([Type.Object({ title: Type.String(), at: Type.String() }), Type.Null()]),
});
export type EntryView = Static<typeof EntryView>;

export const KnownView = Type.Object({
  value: ValueShape,
  kind: Type.Enum(["answer", "computed"]),
  /** When it was said; null where the platform computes it now. */
  at: Type.Union([Type.String(), Type.Null()]),
  /** In which form. */
  title: Type.Union([Type.String(), Type.Null()]),
  org: Type.Union([Org, Type.Null()]),
  person: Type.Union([Type.String(), Type.Null()]),
  isFresh: Type.Boolean(),
  freshUntil: Type.Union([Type.String(), Type.Null()]),
});
export type KnownView = Static<typeof KnownView>;

export const SheetView = Type.Object({
  ...SheetLine.properties,
  purpose: Type.String(),
  formStatus: Type.String(),
  design: Type.Pick(DesignShape, ["sections", "sums"]),
  fields: Type.Array(FieldBrief),
  entries: Type.Array(
    Type.Object({
      fieldId: Id,
      /** What a writer has to have seen; 0 where nobody wrote. */
      seq: Type.Integer(),
      entry: Type.Union([EntryView, Type.Null()]),
      /** What is known from elsewhere, newest; null where nothing is. */
      known: Type.Union([KnownView, Type.Null()]),
    }),
  ),
  handedInAt: Type.Union([Type.String(), Type.Null()]),
  steps: Type.Array(Type.Enum(["fill", "handIn", "return"])),
});
export type SheetView = Static<typeof SheetView>;

export const AnswersBody = Type.Object(
  {
    entries: Type.Array(
      Type.Object(
        {
          fieldId: Id,
          /** A value, null to empty the field; left out where the known value is confirmed. */
          value: Type.Optional(Type.Union([ValueShape, Type.Null()])),
          /** What the writer had seen: the number of the entry, 0 where there was none. */
          seen: Type.Integer({ minimum: 0, maximum: 1_000_000 }),
        },
        Strict,
      ),
      { minItems: 1, maxItems: 100 },
    ),
  },
  Strict,
);
export type AnswersBody = Static<typeof AnswersBody>;

export const SheetsQuery = Type.Object({
  view: Type.Optional(Type.Enum(["todo", "done"])),
  cursor: Type.Optional(Type.String({ maxLength: 400 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
});
export type SheetsQuery = Static<typeof SheetsQuery>;

/** What became of a figure: every answer about the same area or station, newest first. */
export const HistoryView = Type.Object({
  items: Type.Array(
    Type.Object({
      ...Said,
      how: Type.Enum([...HOWS]),
      title: Type.String(),
      sheetId: Id,
    }),
  ),
});
export type HistoryView = Static<typeof HistoryView>;

export const HistoryQuery = Type.Object({ fieldId: Id });
