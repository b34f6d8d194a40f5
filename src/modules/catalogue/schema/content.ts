/**
 * What a duty says. Texts that residents or officials read stand in Chinese and, where somebody wrote it, in English
 * beside it (`name`, `nameEn`); which belong together is in `rules/english.ts`.
 */
import { PATTERNS } from "#kernel/pure/patterns.ts";
import { type Static, type TProperties, Type } from "typebox";
import {
  CHANNELS,
  DUTY_CLASSES,
  LEAD_KINDS,
  MATERIAL_FORMS,
  PLACE_KINDS,
  POWER_KINDS,
} from "./kinds.ts";

/** Text of a bounded length. */
export const text = (maxLength: number, minLength = 0) => Type.String({ minLength, maxLength });
/** A thing or null. */
export const orNull = <S extends Parameters<typeof Type.Union>[0][number]>(schema: S) =>
  Type.Union([schema, Type.Null()]);
/** An id of a row. */
export const id = () => Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER });

const strict = { additionalProperties: false } as const;

/** A code of a duty, list or category: visible characters without blanks, as official codes are. */
export const Code = Type.String({ minLength: 1, maxLength: 100, pattern: PATTERNS.code });

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

const coOrganiser = {
  areaId: orNull(id()),
  kind: Type.Enum([...LEAD_KINDS]),
  orgId: orNull(id()),
  task: text(500, 1),
  limit: orNull(TimeLimitShape),
};
const coOrganiserEnglish = { taskEn: orNull(text(500, 1)) };

/** One of the X: who helps, with which task, within which time. */
export const CoOrganiser = Type.Object({ ...coOrganiser, ...coOrganiserEnglish }, strict);
export type CoOrganiser = Static<typeof CoOrganiser>;

const material = {
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
};
const materialEnglish = {
  nameEn: orNull(text(200, 1)),
  conditionEn: orNull(text(300, 1)),
  noteEn: orNull(text(500, 1)),
};

/** Something that the applicant brings. */
export const Material = Type.Object({ ...material, ...materialEnglish }, strict);
export type Material = Static<typeof Material>;

const step = { name: text(100, 1), detail: text(500) };
const stepEnglish = { nameEn: orNull(text(100, 1)), detailEn: orNull(text(500, 1)) };

/** One step of the way from handing in to the result. */
export const Step = Type.Object({ ...step, ...stepEnglish }, strict);
export type Step = Static<typeof Step>;

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

const content = {
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
};
const contentEnglish = {
  groupEn: orNull(text(300, 1)),
  applicantsEn: orNull(text(500, 1)),
  feeEn: orNull(text(500, 1)),
  placesEn: orNull(text(500, 1)),
  resultEn: orNull(text(500, 1)),
  retentionEn: orNull(text(200, 1)),
};

/** All that a version of a duty says. */
export const DutyContent = Type.Object(
  {
    ...content,
    ...contentEnglish,
    coOrganisers: Type.Array(CoOrganiser, { maxItems: 50 }),
    materials: Type.Array(Material, { maxItems: 60 }),
    steps: Type.Array(Step, { maxItems: 30 }),
  },
  strict,
);
export type DutyContent = Static<typeof DutyContent>;

/** The English of texts may be left out; what is left out is null. */
const mayLackEnglish = <B extends TProperties, E extends TProperties>(base: B, english: E) =>
  Type.Object({ ...base, ...Type.Partial(Type.Object(english)).properties }, strict);

/**
 * A duty as it is handed in and as older events hold it: from before texts other than name and summary had English.
 * `wholeContent` makes a {@link DutyContent} of it.
 */
export const WrittenContent = Type.Object(
  {
    ...content,
    ...Type.Partial(Type.Object(contentEnglish)).properties,
    coOrganisers: Type.Array(mayLackEnglish(coOrganiser, coOrganiserEnglish), { maxItems: 50 }),
    materials: Type.Array(mayLackEnglish(material, materialEnglish), { maxItems: 60 }),
    steps: Type.Array(mayLackEnglish(step, stepEnglish), { maxItems: 30 }),
  },
  strict,
);
export type WrittenContent = Static<typeof WrittenContent>;
