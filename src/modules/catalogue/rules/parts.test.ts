import assert from "node:assert/strict";
import { test } from "node:test";
import { aContent, aLead, someFacts } from "../builders.ts";
import type { CoOrganiser, DutyContent } from "../schema.ts";
import type { AreaPath, LeadFacts } from "./leads.ts";
import { partsIn } from "./parts.ts";

// District 1 with sub-districts 2 and 3; communities 21, 22 in 2 and 31 in 3.
const LEAVES: readonly AreaPath[] = [
  [1, 2, 21],
  [1, 2, 22],
  [1, 3, 31],
];
const closed: LeadFacts = { ...someFacts, isOpen: (orgId) => orgId !== 9 };
const aHelper = (over: Partial<CoOrganiser> = {}): CoOrganiser => ({
  areaId: null,
  kind: "organisation",
  orgId: 2,
  task: "现场协助",
  taskEn: null,
  limit: null,
  ...over,
});
const parts = (over: Partial<DutyContent>) =>
  partsIn(aContent(over), LEAVES, closed).map(({ orgId, entry, disputed, areaIds }) => [
    entry.role,
    orgId,
    areaIds,
    disputed,
  ]);

test("who leads and helps everywhere has no areas of its own", () => {
  assert.deepEqual(parts({ coOrganisers: [aHelper()] }), [
    ["lead", 1, [], false],
    ["coOrganiser", 2, [], false],
  ]);
});

test("who leads or helps in some areas only has the widest ones that say so", () => {
  assert.deepEqual(
    parts({
      leads: [aLead(), aLead({ areaId: 2, orgId: 5 })],
      coOrganisers: [aHelper({ areaId: 21 })],
    }),
    [
      ["lead", 1, [3], false],
      ["lead", 5, [2], false],
      ["coOrganiser", 2, [21], false],
    ],
  );
});

test("the body of the area is one organisation after the other, in the order of the areas", () => {
  assert.deepEqual(parts({ leads: [aLead({ kind: "areaSubdistrictOffice", orgId: null })] }), [
    ["lead", 302, [2], false],
    ["lead", 303, [3], false],
  ]);
});

test("two leads and a lead that is gone are told as disputed, where they are", () => {
  assert.deepEqual(
    parts({ leads: [aLead(), aLead({ areaId: 3 }), aLead({ areaId: 3, orgId: 5 })] }),
    [
      ["lead", 1, [2], false],
      ["lead", 1, [3], true],
      ["lead", 5, [3], true],
    ],
  );
  assert.deepEqual(parts({ leads: [aLead({ orgId: 9 })] }), [["lead", 9, [], true]]);
});

test("an organisation with two tasks has two parts", () => {
  assert.deepEqual(parts({ coOrganisers: [aHelper(), aHelper({ task: "复查" })] }).slice(1), [
    ["coOrganiser", 2, [], false],
    ["coOrganiser", 2, [], false],
  ]);
});
