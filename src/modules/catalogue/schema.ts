/** Shapes of the catalogue: what a duty says, and what requests and answers look like. */
import { type Static, Type } from "typebox";
import {
  DUTY_CLASSES,
  POWER_KINDS,
  LEAD_KINDS,
  CHANNELS,
  MATERIAL_FORMS,
  PLACE_KINDS,
  VERSION_STATUSES,
  IMPORT_OUTCOMES,
} from "./schema/kinds.ts";

export {
  CHANNELS,
  type Channel,
  DUTY_CLASSES,
  type DutyClass,
  type ImportOutcome,
  type LeadKind,
  VERSION_STATUSES,
  type VersionStatus,
} from "./schema/kinds.ts";

/** Text of a bounded length. */
const text = (maxLength: number, minLength = 0) => Type.String({ minLength, maxLength });
const orNull = <S extends Parameters<typeof Type.Union>[0][number]>(schema: S) =>
  Type.Union([schema, Type.Null()]);
const id = () => Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });

/** A code of a duty, list or category: visible characters without blanks, as official codes are. */
export const Code = Type.String({ minLength: 1, maxLength: 100, pattern: "^[0-9A-Za-z_.\\-]+$" });

/** A day in Shanghai, `YYYY-MM-DD`. */
export const DayText = Type.String({ format: "date", pattern: "^(19|20|21)" });

/** How much time is granted. Unit: `amount` in `unit`. */
export const TimeLimitShape = Type.Object(
  {
    unit: Type.Enum(["workdays", "workingHours", "calendarDays"]),
    amount: Type.Number({ exclusiveMinimum: 0, maximum: 3650 }),
  },
  { additionalProperties: false },
);

/** Who leads where: no area means the whole of what the duty covers; the most specific area wins. */
export const Lead = Type.Object(
  {
    areaId: orNull(id()),
    kind: Type.Enum([...LEAD_KINDS]),
    /** The organisation, where the kind is `organisation`; null for every other kind. */
    orgId: orNull(id()),
    /** The clause that makes it theirs. */
    clause: text(300),
  },
  { additionalProperties: false },
);
export type Lead = Static<typeof Lead>;

/** One of the X: who helps, with which task, within which time. */
export const CoOrganiser = Type.Object(
  {
    areaId: orNull(id()),
    kind: Type.Enum([...LEAD_KINDS]),
    orgId: orNull(id()),
    task: text(500, 1),
    limit: orNull(TimeLimitShape),
  },
  { additionalProperties: false },
);
export type CoOrganiser = Static<typeof CoOrganiser>;

/** Something that the applicant brings. */
export const Material = Type.Object(
  {
    name: text(200, 1),
    form: Type.Enum([...MATERIAL_FORMS]),
    count: Type.Integer({ minimum: 1, maximum: 99 }),
    /** A sample or an empty form to fill in. */
    sampleFileId: orNull(id()),
    /** The office can get it from another office; the applicant need not bring it. */
    shared: Type.Boolean(),
    /** Needed only in the case that the text says; null where it is always needed. */
    condition: orNull(text(300, 1)),
    note: text(500),
  },
  { additionalProperties: false },
);
export type Material = Static<typeof Material>;

/** One step of the way from handing in to the result. */
export const Step = Type.Object(
  { name: text(100, 1), detail: text(500) },
  { additionalProperties: false },
);

/** The clocks of a duty; null where the duty grants none of its own. */
export const DutyLimits = Type.Object(
  {
    acceptance: orNull(TimeLimitShape),
    firstResponse: orNull(TimeLimitShape),
    statutory: orNull(TimeLimitShape),
    promised: orNull(TimeLimitShape),
  },
  { additionalProperties: false },
);
export type DutyLimits = Static<typeof DutyLimits>;

/** All that a version of a duty says. */
export const DutyContent = Type.Object(
  {
    name: text(300, 1),
    nameEn: orNull(text(300, 1)),
    summary: text(500),
    summaryEn: orNull(text(500, 1)),
    class: Type.Enum([...DUTY_CLASSES]),
    powerKind: orNull(Type.Enum([...POWER_KINDS])),
    /** The larger item that this one is part of. */
    group: orNull(text(300, 1)),
    lists: Type.Array(Code, { maxItems: 20, uniqueItems: true }),
    legalBasis: Type.Array(text(500, 1), { maxItems: 20 }),
    applicants: text(500),
    /** Areas covered; empty: the whole district. */
    areaIds: Type.Array(id(), { maxItems: 500, uniqueItems: true }),
    leads: Type.Array(Lead, { maxItems: 500 }),
    coOrganisers: Type.Array(CoOrganiser, { maxItems: 50 }),
    materials: Type.Array(Material, { maxItems: 60 }),
    steps: Type.Array(Step, { maxItems: 30 }),
    limits: DutyLimits,
    /** How long its clocks may stand still, all pauses together. Unit: working days. */
    pauseCapWorkdays: orNull(Type.Integer({ minimum: 1, maximum: 365 })),
    fee: text(500),
    channels: Type.Array(Type.Enum([...CHANNELS]), { maxItems: 5, uniqueItems: true }),
    placeKinds: Type.Array(Type.Enum([...PLACE_KINDS]), { maxItems: 4, uniqueItems: true }),
    /** Where exactly, in words, where the kinds do not say enough. */
    places: text(500),
    result: text(500),
    retention: text(200),
    /** What residents call it. */
    synonyms: Type.Array(text(60, 1), { maxItems: 40, uniqueItems: true }),
  },
  { additionalProperties: false },
);
export type DutyContent = Static<typeof DutyContent>;

/** A version of a duty as tables and answers show it. */
export const DutyVersion = Type.Object({
  id: id(),
  dutyId: id(),
  code: Code,
  number: Type.Integer(),
  status: Type.Enum([...VERSION_STATUSES]),
  effectiveFrom: orNull(DayText),
  effectiveTo: orNull(DayText),
  importId: orNull(id()),
  /** Counts revisions of a draft; a form sends it back so that nobody overwrites another's work. */
  revision: Type.Integer(),
  draftedAt: Type.String(),
  publishedAt: orNull(Type.String()),
  retiredAt: orNull(Type.String()),
  content: DutyContent,
});
export type DutyVersionView = Static<typeof DutyVersion>;

/** A line of the console's list. */
export const DutyLine = Type.Object({
  code: Code,
  number: Type.Integer(),
  status: Type.Enum([...VERSION_STATUSES]),
  name: Type.String(),
  nameEn: orNull(Type.String()),
  class: Type.Enum([...DUTY_CLASSES]),
  lists: Type.Array(Type.String()),
  leads: Type.Array(
    Type.Object({
      kind: Type.Enum([...LEAD_KINDS]),
      orgId: orNull(Type.Integer()),
      orgName: orNull(Type.String()),
      orgNameEn: orNull(Type.String()),
    }),
  ),
  effectiveFrom: orNull(DayText),
  effectiveTo: orNull(DayText),
  hasDraft: Type.Boolean(),
});
export type DutyLine = Static<typeof DutyLine>;

/** A duty found by a resident. */
export const DutyHit = Type.Object({
  code: Code,
  name: Type.String(),
  nameEn: orNull(Type.String()),
  summary: Type.String(),
  summaryEn: orNull(Type.String()),
  class: Type.Enum([...DUTY_CLASSES]),
  lists: Type.Array(Type.String()),
  channels: Type.Array(Type.Enum([...CHANNELS])),
  promised: orNull(TimeLimitShape),
  materialCount: Type.Integer(),
});
export type DutyHit = Static<typeof DutyHit>;

const NamedOrganisation = Type.Object({
  orgId: Type.Integer(),
  name: Type.String(),
  nameEn: Type.String(),
});

/** What residents read about a duty before they begin. */
export const Guidance = Type.Object({
  code: Code,
  versionId: id(),
  number: Type.Integer(),
  effectiveFrom: DayText,
  content: Type.Omit(DutyContent, ["leads", "coOrganisers", "areaIds"]),
  lists: Type.Array(
    Type.Object({ code: Code, name: Type.String(), nameEn: orNull(Type.String()) }),
  ),
  /** Who is responsible: for the area asked about, else every lead by name or kind. */
  responsible: Type.Object({
    areaId: orNull(Type.Integer()),
    lead: orNull(NamedOrganisation),
    clause: Type.String(),
    /** Why nobody is named for this area, as a refusal code. */
    problem: orNull(Type.String()),
    leads: Type.Array(
      Type.Object({
        kind: Type.Enum([...LEAD_KINDS]),
        orgId: orNull(Type.Integer()),
        orgName: orNull(Type.String()),
        orgNameEn: orNull(Type.String()),
        areaName: orNull(Type.String()),
        areaNameEn: orNull(Type.String()),
      }),
    ),
    coOrganisers: Type.Array(
      Type.Object({
        kind: Type.Enum([...LEAD_KINDS]),
        orgName: orNull(Type.String()),
        orgNameEn: orNull(Type.String()),
        task: Type.String(),
      }),
    ),
  }),
});
export type Guidance = Static<typeof Guidance>;

/** A list of duties, e.g. administrative powers; the set of lists is data. */
export const DutyListShape = Type.Object(
  {
    code: Code,
    name: text(100, 1),
    nameEn: orNull(text(100, 1)),
    parentCode: orNull(Code),
    position: Type.Integer({ minimum: 0, maximum: 10_000 }),
    /** A closed list is kept for the duties that are in it and offered for no other. */
    open: Type.Boolean(),
  },
  { additionalProperties: false },
);
export type DutyList = Static<typeof DutyListShape>;

/** A kind of request that has no duty: who takes it where, and in which time. */
export const CategoryContent = Type.Object(
  {
    name: text(100, 1),
    nameEn: orNull(text(100, 1)),
    parentCode: orNull(Code),
    class: Type.Enum([...DUTY_CLASSES]),
    areaIds: Type.Array(id(), { maxItems: 500, uniqueItems: true }),
    leads: Type.Array(Lead, { maxItems: 500 }),
    limits: DutyLimits,
    synonyms: Type.Array(text(60, 1), { maxItems: 40, uniqueItems: true }),
    position: Type.Integer({ minimum: 0, maximum: 10_000 }),
    open: Type.Boolean(),
  },
  { additionalProperties: false },
);
export type CategoryContent = Static<typeof CategoryContent>;

export const Category = Type.Object({ code: Code, content: CategoryContent });
export type Category = Static<typeof Category>;

const Reason = Type.Object({
  code: Type.String(),
  params: Type.Record(
    Type.String(),
    Type.Union([Type.String(), Type.Number(), Type.Array(Type.String())]),
  ),
  zh: Type.String(),
  en: Type.String(),
});
export type ImportReasonView = Static<typeof Reason>;

export const ImportRow = Type.Object({
  /** The row as the spreadsheet numbers it, the head being row 1. */
  row: Type.Integer(),
  code: Type.String(),
  name: Type.String(),
  outcome: Type.Enum([...IMPORT_OUTCOMES]),
  /** Why it was refused, or what should be looked at. */
  reasons: Type.Array(Reason),
});
export type ImportRowView = Static<typeof ImportRow>;

export const ImportReport = Type.Object({
  id: orNull(Type.Integer()),
  fileName: Type.String(),
  layout: Type.String(),
  importedAt: Type.String(),
  dryRun: Type.Boolean(),
  rowCount: Type.Integer(),
  accepted: Type.Integer(),
  unchanged: Type.Integer(),
  refused: Type.Integer(),
  /** Rows that were taken but carry something to look at. */
  warned: Type.Integer(),
  published: Type.Integer(),
  organisationsCreated: Type.Array(Type.String()),
  /** How often each reason for refusing occurs. */
  reasons: Type.Record(Type.String(), Type.Integer()),
  /** How often each warning occurs. */
  warnings: Type.Record(Type.String(), Type.Integer()),
  rows: Type.Array(ImportRow),
});
export type ImportReport = Static<typeof ImportReport>;

/** One place where two versions differ. */
export const VersionChange = Type.Object({
  field: Type.String(),
  before: Type.Unknown(),
  after: Type.Unknown(),
});
export type VersionChange = Static<typeof VersionChange>;
