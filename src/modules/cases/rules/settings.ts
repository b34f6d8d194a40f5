/**
 * What a district sets for its cases: shares of the ladder, rate of checks, limits of answers; as data, dated, for the
 * whole district, for a class of duties, for one duty. The most specific wins, value by value; what nobody set is the
 * house's default (parameters.ts). A case pins what holds on the day of its receipt, so nothing set later moves it.
 * Source: DOMAIN 2 and 3 (four classes of duties; limits and the ladder by share of time used).
 */
import type { Day, Instant } from "#kernel/pure/day.ts";
import type { TimeLimit } from "#kernel/pure/deadline.ts";
import type { Refusal } from "#kernel/pure/refusal.ts";
import { invalid, no } from "./decision.ts";
import { type Ladder, RUNGS, type Rung } from "./ladder.ts";
import { type SetParameters, parametersOn } from "./parameters.ts";

/** For what something is set, the widest first. */
export const SETTING_SCOPES = ["district", "class", "duty"] as const;
export type SettingScope = (typeof SETTING_SCOPES)[number];

/** The four classes of duties. Source: DOMAIN 2. */
export const SETTING_CLASSES = [
  "enforcement",
  "safety",
  "publicService",
  "selfGovernance",
] as const;
export type SettingClass = (typeof SETTING_CLASSES)[number];

/** Settings besides the rungs, each with its unit in the name and the least and the most that it may be. */
export const SETTING_RANGES = {
  checkRate: [0, 1],
  returnWorkingHours: [1, 70],
  coTaskWorkdays: [1, 60],
  arbitrationWorkdays: [1, 20],
  answerSupervisionWorkdays: [1, 20],
  answerListedWorkdays: [1, 20],
  disagreementWorkdays: [1, 20],
  verificationWorkdays: [1, 30],
  callBackWorkdays: [1, 10],
  contestWorkdays: [1, 20],
} as const satisfies Readonly<Record<string, readonly [least: number, most: number]>>;
type NumberKey = keyof typeof SETTING_RANGES;
const NUMBER_KEYS = Object.keys(SETTING_RANGES) as NumberKey[];

export type SettingKey = Rung | NumberKey;
export const SETTING_KEYS: readonly SettingKey[] = [...RUNGS, ...NUMBER_KEYS];

/** Least and most share of a rung. Unit: of the working time granted. */
export const SHARE_RANGE = [0.1, 5] as const;

/** Some values; a rung that is null is switched off, a value that is missing is inherited. */
export type SettingValues = {
  readonly [K in SettingKey]?: K extends Rung ? number | null : number;
};
/** Every value. */
export type AllSettings = { readonly [K in SettingKey]-?: K extends Rung ? number | null : number };

export type SettingVersion = {
  readonly from: Day;
  readonly values: SettingValues;
  readonly reason: string;
};

/** All that was ever set for one thing. */
export type Setting = {
  readonly scope: SettingScope;
  /** The class or the code of the duty; empty for the district. */
  readonly code: string;
  /** In the order of their days. */
  readonly versions: readonly SettingVersion[];
};

export type SettingEvent =
  | {
      readonly type: "settingSaved";
      readonly at: Instant;
      readonly data: { readonly scope: SettingScope; readonly code: string } & SettingVersion;
    }
  | {
      readonly type: "settingWithdrawn";
      readonly at: Instant;
      readonly data: {
        readonly scope: SettingScope;
        readonly code: string;
        readonly from: Day;
        readonly reason: string;
      };
    };

/** Applies one event. */
export function evolveSetting(before: Setting | null, { type, data }: SettingEvent): Setting {
  const { scope, code } = data;
  const others = (before?.versions ?? []).filter(({ from }) => from !== data.from);
  if (type === "settingWithdrawn") return { scope, code, versions: others };
  const { from, values, reason } = data;
  const versions = [...others, { from, values, reason }].sort((a, b) => (a.from < b.from ? -1 : 1));
  return { scope, code, versions };
}

/** The values set for one thing that are in force on a day. */
export function inForce(setting: Setting | undefined, day: Day): SettingValues {
  return setting?.versions.findLast(({ from }) => from <= day)?.values ?? {};
}

/** A kind of case: its class and duty, as far as it has them. */
export type SettingTarget = { readonly class: SettingClass | null; readonly duty: string | null };

/** What is set for a kind of case, the widest first. */
export function chainOf(
  all: readonly Setting[],
  target: SettingTarget,
): readonly (Setting | undefined)[] {
  const find = (scope: SettingScope, code: string | null) =>
    code === null ? undefined : all.find((one) => one.scope === scope && one.code === code);
  return [find("district", ""), find("class", target.class), find("duty", target.duty)];
}

const days = (limit: TimeLimit): number => limit.amount;

/** The house's defaults on a day. */
export function standardSettings(day: Day): AllSettings {
  const standard = parametersOn(day);
  return {
    ...standard.ladder,
    checkRate: standard.checkRate,
    returnWorkingHours: standard.returnWorkingHours,
    coTaskWorkdays: days(standard.coTask),
    arbitrationWorkdays: days(standard.arbitration),
    answerSupervisionWorkdays: days(standard.answerSupervision),
    answerListedWorkdays: days(standard.answerListed),
    disagreementWorkdays: days(standard.disagreement),
    verificationWorkdays: days(standard.verification),
    callBackWorkdays: days(standard.callBack),
    contestWorkdays: days(standard.contest),
  };
}

/** What holds for a kind of case on a day. */
export function resolveSettings(
  all: readonly Setting[],
  target: SettingTarget,
  day: Day,
): AllSettings {
  return Object.assign(
    {},
    standardSettings(day),
    ...chainOf(all, target).map((setting) => inForce(setting, day)),
  ) as AllSettings;
}

/** What of it somebody has set, not the house: a case pins no more than that. */
export function ownSettings(
  all: readonly Setting[],
  target: SettingTarget,
  day: Day,
): SettingValues {
  return Object.assign({}, ...chainOf(all, target).map((setting) => inForce(setting, day)));
}

const workdays = (amount: number): TimeLimit => ({ unit: "workdays", amount });

/** The settings of a case in the form in which its rules read them. */
export function pinned(
  all: readonly Setting[],
  target: SettingTarget,
  day: Day,
): { ladder: Ladder; checkRate: number; parameters?: Partial<SetParameters> } {
  const { reminder, urge, supervision, listed, accountability, checkRate } = resolveSettings(
    all,
    target,
    day,
  );
  const own = ownSettings(all, target, day);
  const limits: Partial<Record<keyof SetParameters, TimeLimit | number>> = {};
  const pin = (key: NumberKey, name: keyof SetParameters): void => {
    const value = own[key];
    if (value !== undefined) limits[name] = key === "returnWorkingHours" ? value : workdays(value);
  };
  pin("returnWorkingHours", "returnWorkingHours");
  pin("coTaskWorkdays", "coTask");
  pin("arbitrationWorkdays", "arbitration");
  pin("answerSupervisionWorkdays", "answerSupervision");
  pin("answerListedWorkdays", "answerListed");
  pin("disagreementWorkdays", "disagreement");
  pin("verificationWorkdays", "verification");
  pin("callBackWorkdays", "callBack");
  pin("contestWorkdays", "contest");
  return {
    ladder: { reminder, urge, supervision, listed, accountability },
    checkRate,
    ...(Object.keys(limits).length === 0 ? {} : { parameters: limits as Partial<SetParameters> }),
  };
}

/** The rung that does not lie above the one before it; null where the ladder rises. */
export function rungOutOfOrder(ladder: Ladder): Rung | null {
  let last = 0;
  for (const rung of RUNGS) {
    const share = ladder[rung];
    if (share === null) continue;
    if (share <= last) return rung;
    last = share;
  }
  return null;
}

function outOfRange(values: SettingValues): SettingKey | null {
  for (const key of SETTING_KEYS) {
    const value = values[key];
    if (value === undefined) continue;
    const isRung = (RUNGS as readonly string[]).includes(key);
    if (value === null) {
      if (isRung) continue;
      return key;
    }
    const [least, most] = isRung ? SHARE_RANGE : SETTING_RANGES[key as NumberKey];
    const whole = !isRung && key !== "checkRate";
    if (!(value >= least && value <= most) || (whole && !Number.isInteger(value))) return key;
    // Hundredths are as fine as anybody means it.
    if (Math.abs(value * 100 - Math.round(value * 100)) > 1e-9) return key;
  }
  return null;
}

export type SettingCommand =
  | ({ readonly type: "save" } & SettingVersion)
  | { readonly type: "withdraw"; readonly from: Day; readonly reason: string };

/**
 * Decides a change of what is set for one thing. `classes` names the class of each duty for which something is set.
 * Refuses: `cases.setting_in_the_past`, `cases.setting_out_of_range`, `cases.setting_says_nothing_new`,
 * `cases.ladder_not_rising`, `cases.setting_in_force`, `cases.unknown_setting`.
 */
export function decideSetting(
  all: readonly Setting[],
  key: Pick<Setting, "scope" | "code">,
  command: SettingCommand,
  facts: {
    readonly today: Day;
    readonly at: Instant;
    readonly classes: ReadonlyMap<string, SettingClass>;
  },
): SettingEvent | Refusal {
  const { scope, code } = key;
  const known = all.find((one) => one.scope === scope && one.code === code);
  const event: SettingEvent =
    command.type === "save"
      ? {
          type: "settingSaved",
          at: facts.at,
          data: { scope, code, from: command.from, values: command.values, reason: command.reason },
        }
      : {
          type: "settingWithdrawn",
          at: facts.at,
          data: { scope, code, from: command.from, reason: command.reason },
        };
  if (command.type === "save") {
    if (command.from < facts.today) return invalid("setting_in_the_past");
    const wrong = outOfRange(command.values);
    if (wrong !== null) return invalid("setting_out_of_range", { key: wrong });
    if (sameValues(inForce(known, command.from), command.values))
      return no("setting_says_nothing_new");
  } else {
    if (!known?.versions.some(({ from }) => from === command.from)) return no("unknown_setting");
    if (command.from <= facts.today) return no("setting_in_force");
  }
  const after = [...all.filter((one) => one !== known), evolveSetting(known ?? null, event)];
  return notRising(after, command.from, facts.classes) ?? event;
}

function sameValues(a: SettingValues, b: SettingValues): boolean {
  return SETTING_KEYS.every((key) => a[key] === b[key]);
}

/** Looks at every ladder that exists from a day on: what is set for the district reaches classes and duties too. */
function notRising(
  all: readonly Setting[],
  since: Day,
  classes: ReadonlyMap<string, SettingClass>,
): Refusal | null {
  const targets: SettingTarget[] = [
    { class: null, duty: null },
    ...SETTING_CLASSES.map((one) => ({ class: one, duty: null })),
    ...all
      .filter(({ scope }) => scope === "duty")
      .map(({ code }) => ({ class: classes.get(code) ?? null, duty: code })),
  ];
  const later = all.flatMap(({ versions }) => versions.map(({ from }) => from));
  for (const day of [since, ...later.filter((from) => from > since).sort()])
    for (const target of targets) {
      const rung = rungOutOfOrder(resolveSettings(all, target, day));
      if (rung !== null)
        return no("ladder_not_rising", {
          rung,
          class: target.class ?? "",
          duty: target.duty ?? "",
          day,
        });
    }
  return null;
}
