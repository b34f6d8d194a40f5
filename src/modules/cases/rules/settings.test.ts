import assert from "node:assert/strict";
import { test } from "node:test";
import { at } from "#kernel/pure/calendar-builders.ts";
import { isRefusal } from "#kernel/pure/refusal.ts";
import {
  type Setting,
  type SettingCommand,
  type SettingValues,
  decideSetting,
  evolveSetting,
  pinned,
  resolveSettings,
} from "./settings.ts";

const facts = {
  today: "2026-11-16",
  at: at("2026-11-16 10:00"),
  classes: new Map([["street-stall", "enforcement"] as const]),
};
const DISTRICT = { scope: "district", code: "" } as const;
const ENFORCEMENT = { scope: "class", code: "enforcement" } as const;
const STALL = { scope: "duty", code: "street-stall" } as const;
type Key = typeof DISTRICT | typeof ENFORCEMENT | typeof STALL;

const save = (from: string, values: SettingValues): SettingCommand => ({
  type: "save",
  from,
  values,
  reason: "试行三个月",
});

/** Everything set, one after another. */
function set(...steps: readonly (readonly [Key, SettingCommand])[]): Setting[] {
  let all: Setting[] = [];
  for (const [key, command] of steps) {
    const event = decideSetting(all, key, command, facts);
    assert.ok(!isRefusal(event), isRefusal(event) ? event.code : "");
    const known = all.find((one) => one.scope === key.scope && one.code === key.code);
    all = [...all.filter((one) => one !== known), evolveSetting(known ?? null, event)];
  }
  return all;
}
const refused = (all: readonly Setting[], key: Key, command: SettingCommand) => {
  const event = decideSetting(all, key, command, facts);
  return isRefusal(event) ? event.code : null;
};
const stall = { class: "enforcement", duty: "street-stall" } as const;

test("what nobody set is the house's default", () => {
  assert.deepEqual(resolveSettings([], stall, "2026-11-16"), {
    reminder: 0.5,
    urge: 0.8,
    supervision: 1,
    listed: 1.5,
    accountability: 2,
    checkRate: 0.05,
    returnWorkingHours: 7,
    coTaskWorkdays: 5,
    arbitrationWorkdays: 3,
    answerSupervisionWorkdays: 2,
    answerListedWorkdays: 1,
    disagreementWorkdays: 2,
    verificationWorkdays: 5,
    callBackWorkdays: 3,
    contestWorkdays: 5,
  });
  assert.deepEqual(pinned([], stall, "2026-11-16"), {
    ladder: { reminder: 0.5, urge: 0.8, supervision: 1, listed: 1.5, accountability: 2 },
    checkRate: 0.05,
  });
});

test("the duty goes before the class and the class before the district, value by value", () => {
  const all = set(
    [DISTRICT, save("2026-11-16", { reminder: 0.4, checkRate: 0.1, returnWorkingHours: 14 })],
    [ENFORCEMENT, save("2026-11-16", { reminder: 0.3, listed: null })],
    [STALL, save("2026-11-16", { checkRate: 1 })],
  );
  const of = (target: Parameters<typeof resolveSettings>[1]) => {
    const { reminder, listed, checkRate } = resolveSettings(all, target, "2026-11-16");
    return [reminder, listed, checkRate];
  };
  assert.deepEqual(of(stall), [0.3, null, 1]);
  assert.deepEqual(of({ class: "enforcement", duty: null }), [0.3, null, 0.1]);
  assert.deepEqual(of({ class: "safety", duty: null }), [0.4, 1.5, 0.1]);
  assert.deepEqual(of({ class: null, duty: null }), [0.4, 1.5, 0.1]);
});

test("a case pins what somebody set, in the form in which its rules read it, and no more", () => {
  const all = set([
    DISTRICT,
    save("2026-11-16", { answerListedWorkdays: 3, returnWorkingHours: 14, urge: null }),
  ]);
  assert.deepEqual(pinned(all, stall, "2026-11-16"), {
    ladder: { reminder: 0.5, urge: null, supervision: 1, listed: 1.5, accountability: 2 },
    checkRate: 0.05,
    parameters: {
      answerListed: { unit: "workdays", amount: 3 },
      returnWorkingHours: 14,
    },
  });
});

test("a setting holds from its day on, until the next", () => {
  const all = set(
    [DISTRICT, save("2026-11-20", { reminder: 0.4 })],
    [DISTRICT, save("2026-12-01", { reminder: 0.3 })],
  );
  const on = (day: string) => resolveSettings(all, stall, day).reminder;
  assert.deepEqual(
    ["2026-11-19", "2026-11-20", "2026-11-30", "2026-12-01"].map(on),
    [0.5, 0.4, 0.4, 0.3],
  );
});

test("a later setting names everything that it wants: what it leaves out is inherited again", () => {
  const all = set(
    [DISTRICT, save("2026-11-20", { reminder: 0.4, checkRate: 0.2 })],
    [DISTRICT, save("2026-12-01", { checkRate: 0.3 })],
  );
  assert.equal(resolveSettings(all, stall, "2026-12-01").reminder, 0.5);
});

test("nothing is set for days that have passed", () => {
  assert.equal(
    refused([], DISTRICT, save("2026-11-15", { urge: 0.7 })),
    "cases.setting_in_the_past",
  );
  assert.equal(refused([], DISTRICT, save("2026-11-16", { urge: 0.7 })), null);
});

test("values stay within what is allowed: a rung may be switched off, a limit may not", () => {
  const of = (values: object) => refused([], DISTRICT, save("2026-11-16", values));
  assert.equal(of({ accountability: null }), null);
  assert.equal(of({ returnWorkingHours: null }), "cases.setting_out_of_range");
  assert.equal(of({ reminder: 0.09 }), "cases.setting_out_of_range");
  assert.equal(of({ reminder: 0.1 }), null);
  assert.equal(of({ accountability: 5 }), null);
  assert.equal(of({ accountability: 5.01 }), "cases.setting_out_of_range");
  assert.equal(of({ reminder: 0.555 }), "cases.setting_out_of_range");
  assert.equal(of({ coTaskWorkdays: 2.5 }), "cases.setting_out_of_range");
  assert.equal(of({ checkRate: 1.01 }), "cases.setting_out_of_range");
});

test("a ladder has to rise, also where the rungs come from different places", () => {
  assert.equal(
    refused([], DISTRICT, save("2026-11-16", { reminder: 0.8 })),
    "cases.ladder_not_rising",
  );
  assert.equal(refused([], DISTRICT, save("2026-11-16", { reminder: 0.8, urge: 0.9 })), null);
  assert.equal(refused([], DISTRICT, save("2026-11-16", { reminder: 0.8, urge: null })), null);
  const all = set([STALL, save("2026-12-01", { reminder: 0.7 })]);
  // The duty's reminder would meet the urge of the district on 1 December.
  assert.equal(
    refused(all, DISTRICT, save("2026-11-20", { urge: 0.6 })),
    "cases.ladder_not_rising",
  );
  assert.equal(refused(all, DISTRICT, save("2026-11-20", { urge: 0.75 })), null);
});

test("what says nothing new is refused, and so is taking back what is in force", () => {
  const all = set(
    [DISTRICT, save("2026-11-16", { urge: 0.7 })],
    [DISTRICT, save("2026-12-01", { urge: 0.75 })],
  );
  assert.equal(
    refused(all, DISTRICT, save("2026-11-20", { urge: 0.7 })),
    "cases.setting_says_nothing_new",
  );
  const withdraw = (from: string) =>
    refused(all, DISTRICT, { type: "withdraw", from, reason: "改期" });
  assert.equal(withdraw("2026-11-16"), "cases.setting_in_force");
  assert.equal(withdraw("2026-11-25"), "cases.unknown_setting");
  assert.equal(withdraw("2026-12-01"), null);
});
