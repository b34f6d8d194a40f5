/** Shapes of the catalogue: what requests and answers look like; what a duty says is in `schema/content.ts`. */
import { type Static, Type } from "typebox";
import {
  Code,
  DayText,
  DutyContent,
  DutyLimits,
  Lead,
  TimeLimitShape,
  id,
  orNull,
  text,
} from "./schema/content.ts";
import {
  DUTY_CLASSES,
  LEAD_KINDS,
  CHANNELS,
  VERSION_STATUSES,
  IMPORT_OUTCOMES,
} from "./schema/kinds.ts";

export {
  Code,
  type CoOrganiser,
  DayText,
  DutyContent,
  DutyLimits,
  Lead,
  type Material,
  type Step,
  TimeLimitShape,
  WrittenContent,
} from "./schema/content.ts";
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
        taskEn: orNull(Type.String()),
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
