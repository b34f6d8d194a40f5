import assert from "node:assert/strict";
import { test } from "node:test";
import { type Body, bodiesAsked, checkTargets } from "./bodies.ts";
import { settingsOn } from "./settings.ts";

/** Areas: 1 district, 2 and 3 sub-districts, 21 and 22 communities of 2, 31 of 3. */
const ABOVE: Readonly<Record<number, readonly number[]>> = {
  1: [1],
  2: [1, 2],
  3: [1, 3],
  21: [1, 2, 21],
  22: [1, 2, 22],
  31: [1, 3, 31],
};
const isWithin = (id: number, ancestor: number): boolean => ABOVE[id]?.includes(ancestor) ?? false;

const body = (
  id: number,
  kind: Body["kind"],
  areaId: number,
  serviceAreaIds: number[] = [],
): Body => ({ id, kind, name: { zh: `机构${id}`, en: `Body ${id}` }, areaId, serviceAreaIds });

const BODIES: readonly Body[] = [
  body(10, "subdistrictOffice", 2),
  body(11, "subdistrictOffice", 3),
  body(20, "station", 2, [21]),
  body(21, "station", 2, [22]),
  body(22, "station", 3, [31]),
  body(30, "residentsCommittee", 21),
  body(31, "residentsCommittee", 31),
];
const { assistedDuties } = settingsOn([], "2026-11-02").values;

test("asked are who carries it out, the sub-districts that the areas touch, and the stations of their communities", () => {
  assert.deepEqual(bodiesAsked({ areaIds: [21], targetOrgIds: [20] }, BODIES, isWithin), [10, 20]);
  assert.deepEqual(
    bodiesAsked({ areaIds: [2], targetOrgIds: [20] }, BODIES, isWithin),
    [10, 20, 21],
  );
  assert.deepEqual(
    bodiesAsked({ areaIds: [1], targetOrgIds: [30] }, BODIES, isWithin),
    [10, 11, 20, 21, 22, 30],
  );
});

const wanted = (targetOrgIds: number[], more = {}) => ({
  areaIds: [21],
  targetOrgIds,
  nature: "executive" as const,
  assistedDutyCode: null,
  ...more,
});
const refusalOf = (content: Parameters<typeof checkTargets>[0]) =>
  checkTargets(content, BODIES, isWithin, assistedDuties);

test("executive work for a committee is refused with the suggestion of its station", () => {
  const refused = refusalOf(wanted([30]));
  assert.equal(refused?.code, "admission.committee_executive");
  assert.equal(refused?.params.stationsZh, "机构20");
  assert.equal(refused?.params.committeesEn, "Body 30");
});

test("a committee receives what it assists with under an item of the list, and nothing under another word", () => {
  const assist = { nature: "assist" as const };
  assert.equal(
    refusalOf(wanted([30], { ...assist, assistedDutyCode: "public-health" })),
    undefined,
  );
  for (const assistedDutyCode of [null, "anything"])
    assert.equal(
      refusalOf(wanted([30], { ...assist, assistedDutyCode }))?.code,
      "admission.not_an_assisted_duty",
    );
});

test("a station receives executive work, and nobody receives work outside of their own ground", () => {
  assert.equal(refusalOf(wanted([20])), undefined);
  const outside = refusalOf(wanted([20, 22]));
  assert.equal(outside?.code, "admission.target_outside");
  assert.equal(outside?.params.bodiesZh, "机构22");
  assert.equal(refusalOf(wanted([99]))?.code, "admission.not_a_target");
});

test("the list of assisted duties follows the law that holds on the day", () => {
  const clause = (day: string) => settingsOn([], day).values.assistedDuties[1]?.clause;
  assert.equal(clause("2025-12-31"), "《城市居民委员会组织法》（2018年修正）第三条第五项");
  assert.match(clause("2026-01-01") ?? "", /2025年修订，2026年1月1日起施行/);
});
