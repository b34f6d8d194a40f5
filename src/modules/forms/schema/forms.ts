/** Shapes of requests and answers about forms: design, double asking, admission, results, load. */
import { type Static, Type } from "typebox";
import { FILLERS, MOST_FIELDS } from "../rules/design.ts";
import { FORM_STATUSES } from "../rules/form.ts";
import { DayText, FieldBrief, Id, LevelShape, Names, Org, Strict } from "./fields.ts";

const Bound = Type.Union([
  Type.Number({ minimum: -1_000_000_000_000, maximum: 1_000_000_000_000 }),
  Type.Null(),
]);
const OnlyIfShape = Type.Union([
  Type.Object(
    { fieldId: Id, is: Type.Union([Type.Boolean(), Type.String({ maxLength: 30 })]) },
    Strict,
  ),
  Type.Null(),
]);
const ItemShape = Type.Object(
  {
    fieldId: Id,
    hint: Type.String({ maxLength: 200 }),
    isRequired: Type.Boolean(),
    min: Bound,
    max: Bound,
    onlyIf: OnlyIfShape,
  },
  Strict,
);
const SectionShape = Type.Object(
  {
    title: Type.String({ maxLength: 60 }),
    items: Type.Array(ItemShape, { maxItems: MOST_FIELDS }),
  },
  Strict,
);
export const DesignShape = Type.Object(
  {
    title: Type.String({ minLength: 1, maxLength: 80 }),
    purpose: Type.String({ maxLength: 500 }),
    level: LevelShape,
    filledBy: Type.Enum([...FILLERS]),
    areaIds: Type.Array(Id, { maxItems: 300, uniqueItems: true }),
    fromOn: DayText,
    dueOn: DayText,
    sections: Type.Array(SectionShape, { maxItems: 20 }),
    sums: Type.Array(
      Type.Object({ wholeId: Id, partIds: Type.Array(Id, { maxItems: 20 }) }, Strict),
      { maxItems: 20 },
    ),
  },
  Strict,
);
export type DesignShape = Static<typeof DesignShape>;

export const SaveFormBody = Type.Object({ design: DesignShape }, Strict);
export const EditFormBody = Type.Object(
  { design: DesignShape, revision: Type.Integer({ minimum: 1 }) },
  Strict,
);

/** What is asked already, with who asks it. */
export const AgainShape = Type.Object({
  field: Type.Object({ id: Id, name: Names }),
  kind: Type.Enum(["form", "answer"]),
  /** The form that asks it, where the reader may open it. */
  formId: Type.Union([Id, Type.Null()]),
  title: Type.String(),
  department: Type.Union([Org, Type.Null()]),
  subjects: Type.Integer(),
  ofSubjects: Type.Integer(),
});
export type AgainShape = Static<typeof AgainShape>;

export const AgainList = Type.Object({
  items: Type.Array(AgainShape),
  /** How many sheets the design would send. */
  sheets: Type.Integer(),
});
export type AgainList = Static<typeof AgainList>;

export const AgainBody = Type.Object(
  {
    formId: Type.Union([Id, Type.Null()]),
    fieldIds: Type.Array(Id, { maxItems: MOST_FIELDS, uniqueItems: true }),
    level: LevelShape,
    areaIds: Type.Array(Id, { maxItems: 300, uniqueItems: true }),
    fromOn: DayText,
    dueOn: DayText,
  },
  Strict,
);
export type AgainBody = Static<typeof AgainBody>;

export const AskBody = Type.Object(
  {
    revision: Type.Integer({ minimum: 1 }),
    /** Why it is asked again although it is asked or known; needed only then. */
    againReason: Type.String({ maxLength: 500 }),
    /** What the application needs beside; left out, the department completes it there. */
    legalBasis: Type.Optional(Type.String({ maxLength: 300 })),
    contact: Type.Optional(
      Type.Object(
        {
          name: Type.String({ minLength: 1, maxLength: 40 }),
          telephone: Type.String({ minLength: 1, maxLength: 30 }),
        },
        Strict,
      ),
    ),
  },
  Strict,
);
export type AskBody = Static<typeof AskBody>;

export const CopyBody = Type.Object({ fromOn: DayText, dueOn: DayText }, Strict);

const Counts = Type.Object({
  open: Type.Integer(),
  handedIn: Type.Integer(),
  returned: Type.Integer(),
});

export const FormLine = Type.Object({
  id: Id,
  title: Type.String(),
  status: Type.Enum([...FORM_STATUSES]),
  department: Org,
  level: LevelShape,
  dueOn: Type.String(),
  edition: Type.Integer(),
  fieldCount: Type.Integer(),
  mandateCode: Type.Union([Type.String(), Type.Null()]),
  counts: Counts,
});
export type FormLine = Static<typeof FormLine>;

export const FormView = Type.Object({
  ...FormLine.properties,
  design: DesignShape,
  fields: Type.Array(FieldBrief),
  areas: Type.Array(Type.Object({ id: Id, name: Names, level: Type.String() })),
  revision: Type.Integer(),
  copiedFromId: Type.Union([Id, Type.Null()]),
  applicationId: Type.Union([Id, Type.Null()]),
  /** How its application stands, as admission says; null where none was asked for. */
  applicationState: Type.Union([Type.String(), Type.Null()]),
  isAdmitted: Type.Boolean(),
  /** While designing: as of now. Once asked: as the reviewers were shown. */
  asksAgain: Type.Array(AgainShape),
  againReason: Type.Union([Type.String(), Type.Null()]),
  sheetCount: Type.Integer(),
  askedOn: Type.Union([Type.String(), Type.Null()]),
  sentOn: Type.Union([Type.String(), Type.Null()]),
  closedOn: Type.Union([Type.String(), Type.Null()]),
  dropReason: Type.Union([Type.String(), Type.Null()]),
  /** What the reader may do now. */
  steps: Type.Array(Type.Enum(["edit", "ask", "send", "close", "drop", "copy"])),
});
export type FormView = Static<typeof FormView>;

export const FormsQuery = Type.Object({
  status: Type.Optional(Type.Enum([...FORM_STATUSES])),
  q: Type.Optional(Type.String({ maxLength: 60 })),
  orgId: Type.Optional(Id),
  cursor: Type.Optional(Type.String({ maxLength: 400 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
});
export type FormsQuery = Static<typeof FormsQuery>;

export const ValueShape = Type.Union([
  Type.Number(),
  Type.String({ maxLength: 500 }),
  Type.Boolean(),
]);

export const ResultShape = Type.Object({
  value: Type.Union([ValueShape, Type.Null()]),
  counts: Type.Array(Type.Object({ key: Type.String(), count: Type.Integer() })),
  answered: Type.Integer(),
  missing: Type.Integer(),
  stale: Type.Integer(),
});

export const ResultRow = Type.Object({
  /** The area; for a row that is one sheet, its area or station. */
  areaId: Id,
  name: Names,
  /** The one sheet behind the row; null where it adds up several. */
  sheetId: Type.Union([Id, Type.Null()]),
  sheets: Counts,
  /** Whether rows lie below it. */
  hasBelow: Type.Boolean(),
  cells: Type.Array(ResultShape),
});
export type ResultRow = Static<typeof ResultRow>;

export const ResultsView = Type.Object({
  fields: Type.Array(FieldBrief),
  /** From the district down to the area that is shown. */
  path: Type.Array(Type.Object({ areaId: Id, name: Names })),
  /** Freshness is judged on this day. */
  on: Type.String(),
  total: ResultRow,
  rows: Type.Array(ResultRow),
});
export type ResultsView = Static<typeof ResultsView>;

export const ResultsQuery = Type.Object({ areaId: Type.Optional(Id) });
export const ExportQuery = Type.Object({ format: Type.Optional(Type.Enum(["xlsx", "csv"])) });

const Load = {
  forms: Type.Integer(),
  sheets: Type.Integer(),
  asked: Type.Integer(),
  typed: Type.Integer(),
  known: Type.Integer(),
};
export const LoadView = Type.Object({
  from: Type.String(),
  to: Type.String(),
  departments: Type.Array(Type.Object({ org: Org, bodies: Type.Integer(), ...Load })),
  bodies: Type.Array(Type.Object({ org: Org, departments: Type.Integer(), ...Load })),
});
export type LoadView = Static<typeof LoadView>;

export const LoadQuery = Type.Object({
  from: Type.Optional(DayText),
  to: Type.Optional(DayText),
});
