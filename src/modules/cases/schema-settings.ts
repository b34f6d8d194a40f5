/** Shapes of what the district sets for its cases, and of what corrected calendars changed. */
import { type Static, Type } from "typebox";
import { RUNGS } from "./rules/ladder.ts";
import { DUE_CHANGES } from "./rules/recomputation.ts";
import { SETTING_CLASSES, SETTING_RANGES, SETTING_SCOPES, SHARE_RANGE } from "./rules/settings.ts";
import { Id, OrgRef, day, instant, orNull, strict, text } from "./schema-parts.ts";

/** A share; that it has two places at most is held by the rule, since a quotient of two fractions is none. */
const share = () => orNull(Type.Number({ minimum: SHARE_RANGE[0], maximum: SHARE_RANGE[1] }));
const whole = ([minimum, maximum]: readonly [number, number]) => Type.Integer({ minimum, maximum });
const { checkRate, ...wholes } = SETTING_RANGES;

const VALUES = {
  ...(Object.fromEntries(RUNGS.map((rung) => [rung, share()])) as Record<
    (typeof RUNGS)[number],
    ReturnType<typeof share>
  >),
  checkRate: Type.Number({ minimum: checkRate[0], maximum: checkRate[1] }),
  ...(Object.fromEntries(
    Object.entries(wholes).map(([key, range]) => [key, whole(range)]),
  ) as Record<keyof typeof wholes, ReturnType<typeof whole>>),
};

/** Some values; null switches a rung off, what is missing is inherited. */
export const SettingValues = Type.Partial(Type.Object(VALUES), strict);
export const AllSettings = Type.Object(VALUES);

const Target = {
  scope: Type.Enum([...SETTING_SCOPES]),
  /** The class or the code of the duty; empty for the district. */
  code: Type.String({ maxLength: 100 }),
};

export const SettingBody = Type.Object(
  { ...Target, from: day(), values: SettingValues, reason: text(300, 2) },
  strict,
);
export type SettingBody = Static<typeof SettingBody>;
export const WithdrawalBody = Type.Object({ ...Target, from: day(), reason: text(300, 2) }, strict);
export type WithdrawalBody = Static<typeof WithdrawalBody>;
export const PreviewBody = Type.Object({ ...Target, from: day(), values: SettingValues }, strict);
export type PreviewBody = Static<typeof PreviewBody>;

const Version = { from: day(), values: SettingValues, reason: Type.String() };

export const SettingLine = Type.Object({
  ...Target,
  /** Name of the duty; null for district and classes, whose names are the page's own words. */
  name: orNull(Type.String()),
  nameEn: orNull(Type.String()),
  class: orNull(Type.Enum([...SETTING_CLASSES])),
  /** What is set here and in force today. */
  own: SettingValues,
  /** What holds today, set here or inherited. */
  resolved: AllSettings,
  /** What is set for later days. */
  upcoming: Type.Array(Type.Object(Version)),
});
export type SettingLine = Static<typeof SettingLine>;

export const SettingsView = Type.Object({
  today: day(),
  /** The house's defaults. */
  standard: AllSettings,
  items: Type.Array(SettingLine),
});
export type SettingsView = Static<typeof SettingsView>;

export const PreviewView = Type.Object({
  /** What would hold from that day on. */
  resolved: AllSettings,
  /** When a case of ten working days would climb that was received and accepted at this moment. */
  startsAt: instant(),
  dueAt: instant(),
  provisional: Type.Boolean(),
  rungs: Type.Array(
    Type.Object({
      rung: Type.Enum([...RUNGS]),
      share: orNull(Type.Number()),
      at: orNull(instant()),
    }),
  ),
  /** Why it cannot be saved so; null where it can. */
  refusal: orNull(Type.Object({ code: Type.String(), message: Type.String() })),
});
export type PreviewView = Static<typeof PreviewView>;

export const HistoryQuery = Type.Object(Target);
export const SettingHistory = Type.Object({
  items: Type.Array(
    Type.Object({
      seq: Type.Integer(),
      at: instant(),
      withdrawn: Type.Boolean(),
      ...Version,
      who: Type.Object({
        person: orNull(Type.String()),
        post: orNull(Type.Object({ zh: Type.String(), en: Type.String() })),
        org: orNull(OrgRef),
      }),
    }),
  ),
});
export type SettingHistory = Static<typeof SettingHistory>;

const Sums = {
  cases: Type.Integer(),
  moved: Type.Integer(),
  lateGone: Type.Integer(),
  lateNew: Type.Integer(),
};
export const RecomputationList = Type.Object({
  items: Type.Array(
    Type.Object({
      calendarVersion: Type.Integer(),
      begunAt: instant(),
      endedAt: orNull(instant()),
      ...Sums,
    }),
  ),
});
export type RecomputationList = Static<typeof RecomputationList>;

export const VersionParams = Type.Object({ calendarVersion: Id });
export const ChangesQuery = Type.Object({
  cursor: Type.Optional(Type.String({ maxLength: 300 })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 50 })),
});
export const ChangedCases = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Id,
      receiptNo: Type.String(),
      title: Type.String(),
      titleEn: Type.String(),
      lead: orNull(OrgRef),
      changes: Type.Array(
        Type.Object({
          what: Type.Enum([...DUE_CHANGES]),
          before: orNull(Type.String()),
          after: orNull(Type.String()),
        }),
      ),
    }),
  ),
  next: orNull(Type.String()),
});
export type ChangedCases = Static<typeof ChangedCases>;
