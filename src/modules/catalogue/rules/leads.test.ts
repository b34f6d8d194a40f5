import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isRefusal } from "#kernel/pure/refusal.ts";
import { aContent, aLead, someFacts } from "../builders.ts";
import type { Lead } from "../schema.ts";
import {
  type AreaPath,
  type LeadFacts,
  checkLeads,
  coOrganisersFor,
  leadFor,
  widestAreas,
} from "./leads.ts";

// District 1 with sub-districts 2 and 3; communities 21, 22 in 2 and 31 in 3; grid 211 in 21.
const LEAVES: readonly AreaPath[] = [
  [1, 2, 21, 211],
  [1, 2, 22],
  [1, 3, 31],
];
const closed: LeadFacts = { ...someFacts, isOpen: (orgId) => orgId !== 9 };
const codeOf = (found: unknown) => (isRefusal(found) ? found.code : found);

test("one department for the whole district leads in every grid", () => {
  const found = leadFor(
    aContent({ leads: [aLead({ orgId: 5, clause: "第三条" })] }),
    [1, 2, 21, 211],
    someFacts,
  );
  assert.deepEqual(found, { orgId: 5, clause: "第三条" });
});

test("the most specific area wins: grid over community over sub-district over the rest", () => {
  const leads = [
    aLead({ orgId: 5 }),
    aLead({ areaId: 2, orgId: 6 }),
    aLead({ areaId: 21, orgId: 7 }),
    aLead({ areaId: 211, orgId: 8 }),
  ];
  const source = aContent({ leads });
  const at = (path: AreaPath) => leadFor(source, path, someFacts);
  assert.deepEqual(at([1, 2, 21, 211]), { orgId: 8, clause: "" });
  assert.deepEqual(at([1, 2, 21]), { orgId: 7, clause: "" });
  assert.deepEqual(at([1, 2, 22]), { orgId: 6, clause: "" });
  assert.deepEqual(at([1, 3, 31]), { orgId: 5, clause: "" });
});

test("a duty of the sub-district is led by the office, the station or the committee of the area", () => {
  const by = (kind: Lead["kind"]) =>
    leadFor(aContent({ leads: [aLead({ kind, orgId: null })] }), [1, 2, 21, 211], someFacts);
  assert.deepEqual(by("areaSubdistrictOffice"), { orgId: 302, clause: "" });
  assert.deepEqual(by("areaStation"), { orgId: 121, clause: "" });
  assert.deepEqual(by("areaCommittee"), { orgId: 221, clause: "" });
});

test("a matter without a place has a lead only where one department leads everywhere", () => {
  assert.deepEqual(leadFor(aContent(), [], someFacts), { orgId: 1, clause: "" });
  const station = aContent({ leads: [aLead({ kind: "areaStation", orgId: null })] });
  assert.equal(codeOf(leadFor(station, [], someFacts)), "catalogue.no_body_for_area");
});

test("two leads of one area, a closed lead, no lead and an area not covered are refused", () => {
  const at = (over: Parameters<typeof aContent>[0]) =>
    codeOf(leadFor(aContent(over), [1, 2, 21], closed));
  assert.equal(at({ leads: [aLead({ orgId: 1 }), aLead({ orgId: 2 })] }), "catalogue.double_lead");
  assert.equal(at({ leads: [aLead({ orgId: 9 })] }), "catalogue.lead_closed");
  assert.equal(at({ leads: [aLead({ areaId: 3 })] }), "catalogue.no_lead");
  assert.equal(at({ areaIds: [3] }), "catalogue.area_not_covered");
});

test("publishing names each area with a gap and each with two leads", () => {
  const leads = [
    aLead({ areaId: 2 }),
    aLead({ areaId: 21, orgId: 2 }),
    aLead({ areaId: 21, orgId: 3 }),
  ];
  assert.deepEqual(checkLeads(aContent({ leads }), LEAVES, someFacts), [
    { areaId: 211, problem: "double" },
    { areaId: 31, problem: "gap" },
  ]);
});

test("areas are named by the widest ones that hold nothing else", () => {
  assert.deepEqual(widestAreas(LEAVES, new Set([31])), [3]);
  assert.deepEqual(widestAreas(LEAVES, new Set([22])), [22]);
  assert.deepEqual(widestAreas(LEAVES, new Set([211, 22])), [2]);
  assert.deepEqual(widestAreas(LEAVES, new Set([211, 31])), [21, 3]);
  assert.deepEqual(widestAreas(LEAVES, new Set([211, 22, 31])), [1]);
});

test("only areas that the duty covers need a lead", () => {
  const source = aContent({ areaIds: [2], leads: [aLead({ areaId: 2 })] });
  assert.deepEqual(checkLeads(source, LEAVES, someFacts), []);
});

test("two stations in one community leave it open who leads", () => {
  const facts: LeadFacts = { ...someFacts, bodiesOf: () => [1, 2] };
  const source = aContent({ leads: [aLead({ kind: "areaStation", orgId: null })] });
  assert.deepEqual(checkLeads(source, [[1, 2, 21]], facts), [
    { areaId: 21, problem: "doubleBody" },
  ]);
});

test("a district without areas still needs one open lead", () => {
  assert.deepEqual(checkLeads(aContent(), [], closed), []);
  assert.deepEqual(checkLeads(aContent({ leads: [aLead({ orgId: 9 })] }), [], closed), [
    { areaId: null, problem: "closed" },
  ]);
  assert.deepEqual(checkLeads(aContent({ leads: [] }), [], closed), [
    { areaId: null, problem: "gap" },
  ]);
});

test("a co-organiser that does not exist at the place is left out", () => {
  const helper = {
    areaId: null,
    kind: "organisation" as const,
    orgId: 4,
    task: "现场核查",
    taskEn: null,
    limit: null,
  };
  const source = {
    coOrganisers: [helper, { ...helper, orgId: 9 }, { ...helper, areaId: 3, orgId: 6 }],
  };
  assert.deepEqual(coOrganisersFor(source, [1, 2, 21], closed), [
    { orgId: 4, task: "现场核查", limit: null },
  ]);
});

test("the check finds a problem exactly where asking for the lead is refused", () => {
  const lead = fc.record({
    areaId: fc.constantFrom(null, 1, 2, 3, 21, 22, 31, 211),
    kind: fc.constant("organisation" as const),
    orgId: fc.constantFrom(1, 2, 9),
    clause: fc.constant(""),
  });
  fc.assert(
    fc.property(fc.array(lead, { maxLength: 5 }), (leads) => {
      const source = aContent({ leads });
      const wrong = LEAVES.filter((path) => isRefusal(leadFor(source, path, closed)));
      assert.deepEqual(
        checkLeads(source, LEAVES, closed).map((problem) => problem.areaId),
        wrong.map((path) => path.at(-1)),
      );
    }),
    { seed: 20261121, numRuns: 500 },
  );
});
