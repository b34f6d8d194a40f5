import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { OrganisationKind } from "#kernel/pure/actor.ts";
import { aContent, aLead } from "../builders.ts";
import { type CoOrganiser } from "../schema.ts";
import { proposeSplit, splitDeviations } from "./split.ts";
import { DUTY_CLASSES, LEAD_KINDS } from "../schema/kinds.ts";

// 1 and 2 are departments, 3 a sub-district office, 4 a station, 5 a committee, 6 a social organisation.
const KINDS: Readonly<Record<number, OrganisationKind>> = {
  1: "department",
  2: "department",
  3: "subdistrictOffice",
  4: "station",
  5: "residentsCommittee",
  6: "socialOrganisation",
};
const kindOf = (orgId: number) => KINDS[orgId];

const aHelper = (over: Partial<CoOrganiser> = {}): CoOrganiser => ({
  areaId: null,
  kind: "organisation",
  orgId: 1,
  task: "",
  taskEn: null,
  limit: null,
  ...over,
});
const byOffice = aLead({ kind: "areaSubdistrictOffice", orgId: null });
const empty = aContent({ leads: [], coOrganisers: [] });

test("enforcement: the department leads to the end, the sub-district supervises, coordinates and appraises", () => {
  assert.deepEqual(proposeSplit({ ...empty, class: "enforcement" }, kindOf, 1), {
    leads: [
      {
        areaId: null,
        kind: "organisation",
        orgId: 1,
        clause: "默认分工：执法与专业管理由职能部门牵头到底",
      },
    ],
    coOrganisers: [
      {
        areaId: null,
        kind: "areaSubdistrictOffice",
        orgId: null,
        task: "监督办理，协调现场，评价牵头部门",
        taskEn: null,
        limit: null,
      },
    ],
  });
});

test("safety: the sub-district leads and the department that led cooperates", () => {
  const { leads, coOrganisers } = proposeSplit(
    { ...empty, class: "safety", leads: [aLead({ orgId: 2, clause: "第三条" })] },
    kindOf,
    null,
  );
  assert.deepEqual(leads, [{ ...byOffice, clause: "默认分工：平安建设由街道牵头" }]);
  assert.deepEqual(coOrganisers, [aHelper({ orgId: 2, task: "按职责配合，提供专业力量" })]);
});

test("public service: the department gives the professional service, the sub-district platform and counter", () => {
  const { leads, coOrganisers } = proposeSplit({ ...empty, class: "publicService" }, kindOf, null);
  assert.deepEqual(leads, [
    aLead({ orgId: null, clause: "默认分工：公共服务由职能部门提供专业服务" }),
  ]);
  assert.deepEqual(coOrganisers, [
    aHelper({ kind: "areaSubdistrictOffice", orgId: null, task: "提供受理平台和窗口" }),
  ]);
});

test("a public service at the stations stays theirs; the department joins with the professional service", () => {
  const byStation = aLead({ kind: "areaStation", orgId: null, clause: "清单第一项" });
  const { leads, coOrganisers } = proposeSplit(
    { ...empty, class: "publicService", leads: [byStation] },
    kindOf,
    2,
  );
  assert.deepEqual(leads, [byStation]);
  assert.deepEqual(coOrganisers, [aHelper({ orgId: 2, task: "提供专业服务，办理并答复" })]);
});

test("self-governance: the residents' committee acts, social bodies take part, the sub-district guides", () => {
  const { leads, coOrganisers } = proposeSplit(
    { ...empty, class: "selfGovernance", coOrganisers: [aHelper({ orgId: 6 })] },
    kindOf,
    null,
  );
  assert.deepEqual(leads, [
    aLead({
      kind: "areaCommittee",
      orgId: null,
      clause: "默认分工：居民自治由居委会组织实施",
    }),
  ]);
  assert.deepEqual(coOrganisers, [
    aHelper({ orgId: 6, task: "参与实施，提供专业服务" }),
    aHelper({ kind: "areaSubdistrictOffice", orgId: null, task: "指导和支持居民自治" }),
  ]);
});

test("a co-organiser of the side that leads comes before somebody new", () => {
  const { leads, coOrganisers } = proposeSplit(
    { ...empty, class: "enforcement", leads: [byOffice], coOrganisers: [aHelper({ orgId: 2 })] },
    kindOf,
    1,
  );
  assert.equal(leads[0]?.orgId, 2);
  assert.deepEqual(
    coOrganisers.map(({ kind }) => kind),
    ["areaSubdistrictOffice"],
  );
});

test("tasks and clauses that somebody wrote stay, and nobody is dropped", () => {
  const source = {
    ...empty,
    class: "enforcement" as const,
    leads: [byOffice, aLead({ areaId: 7, orgId: 2, clause: "条例第五条" })],
    coOrganisers: [aHelper({ orgId: 1, task: "现场核查" }), aHelper({ orgId: 4 })],
  };
  const { leads, coOrganisers } = proposeSplit(source, kindOf, 1);
  assert.deepEqual(leads, [aLead({ areaId: 7, orgId: 2, clause: "条例第五条" })]);
  assert.deepEqual(coOrganisers, [
    aHelper({ orgId: 1, task: "现场核查" }),
    aHelper({ orgId: 4, task: "协助了解情况，通知居民" }),
    aHelper({
      kind: "areaSubdistrictOffice",
      orgId: null,
      task: "监督办理，协调现场，评价牵头部门",
    }),
  ]);
});

test("a duty differs by who leads and by which side takes no part", () => {
  const differs = (over: Parameters<typeof aContent>[0]) =>
    splitDeviations(aContent({ leads: [], coOrganisers: [], ...over }), kindOf);
  const office = aHelper({ kind: "areaSubdistrictOffice", orgId: null });
  const byMz = [aLead({ orgId: 1 })];
  assert.deepEqual(differs({ class: "enforcement", leads: byMz, coOrganisers: [office] }), []);
  assert.deepEqual(differs({ class: "enforcement", leads: byMz }), ["blockAbsent"]);
  assert.deepEqual(differs({ class: "enforcement", leads: [byOffice] }), ["leadDiffers"]);
  assert.deepEqual(differs({ class: "safety", leads: byMz, coOrganisers: [office] }), [
    "leadDiffers",
  ]);
  assert.deepEqual(differs({ class: "safety", leads: [byOffice] }), ["departmentAbsent"]);
  assert.deepEqual(differs({ class: "publicService", leads: byMz }), ["blockAbsent"]);
  assert.deepEqual(
    differs({ class: "publicService", leads: byMz, coOrganisers: [aHelper({ orgId: 4 })] }),
    [],
  );
  assert.deepEqual(differs({ class: "selfGovernance", leads: [aLead({ orgId: 5 })] }), [
    "blockAbsent",
  ]);
});

test("nothing is claimed of a body whose kind is not known", () => {
  const content = aContent({ class: "safety", leads: [aLead({ orgId: 99 })], coOrganisers: [] });
  assert.deepEqual(splitDeviations(content, kindOf), []);
});

const aBody = fc
  .record({
    kind: fc.constantFrom(...LEAD_KINDS),
    areaId: fc.constantFrom(null, 7),
    org: fc.nat(6),
  })
  .map(({ kind, areaId, org }) => ({
    areaId,
    kind,
    orgId: kind === "organisation" && org > 0 ? org : null,
  }));

test("whatever stands, a proposal fits its class, drops nobody, and proposing again changes nothing", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...DUTY_CLASSES),
      fc.array(aBody, { maxLength: 4 }),
      fc.array(aBody, { maxLength: 4 }),
      fc.constantFrom(null, 1),
      (dutyClass, leads, helpers, own) => {
        const source = aContent({
          class: dutyClass,
          leads: leads.map((lead) => ({ ...lead, clause: "" })),
          coOrganisers: helpers.map((helper) => aHelper(helper)),
        });
        const proposed = proposeSplit(source, kindOf, own);
        const after = { ...source, ...proposed };
        assert.deepEqual(splitDeviations(after, kindOf), []);
        assert.deepEqual(proposeSplit(after, kindOf, own), proposed);
        const all = [...proposed.leads, ...proposed.coOrganisers];
        for (const body of [...leads, ...helpers])
          assert.ok(
            all.some(
              (one) =>
                one.kind === body.kind && one.orgId === body.orgId && one.areaId === body.areaId,
            ),
          );
        assert.ok(proposed.leads.length > 0);
        assert.ok(proposed.coOrganisers.every((helper) => helper.task !== ""));
      },
    ),
    { seed: 20261121, numRuns: 500 },
  );
});
