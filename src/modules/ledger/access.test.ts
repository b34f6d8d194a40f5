import assert from "node:assert/strict";
import { test } from "node:test";
import type { Actor, OrganisationKind, Role } from "#kernel/pure/actor.ts";
import { mayRead, scopeOf } from "./access.ts";

const who = (
  role: Role,
  orgKind: OrganisationKind,
  orgId: number,
  areaIds: readonly number[] = [],
): Actor => ({
  kind: "staff",
  accountId: "1",
  personId: 1,
  post: { postId: 1, role, orgId, orgKind, areaIds },
});

/** Department 1; sub-district 20 with office 2, its internal office 3, station 4, committee 5 in community 21, branch 6 of the department. */
const OWNERS = {
  department: { orgId: 1, orgKind: "department", parentId: null, areaIds: [10] },
  office: { orgId: 2, orgKind: "subdistrictOffice", parentId: null, areaIds: [20] },
  station: { orgId: 4, orgKind: "station", parentId: null, areaIds: [20] },
  committee: { orgId: 5, orgKind: "residentsCommittee", parentId: null, areaIds: [20, 21] },
  branch: { orgId: 6, orgKind: "dispatchedBody", parentId: 1, areaIds: [20] },
  elsewhere: { orgId: 7, orgKind: "residentsCommittee", parentId: null, areaIds: [30, 31] },
} as const;

const reads = (actor: Actor, parentId: number | null = null) => {
  const scope = scopeOf(actor, parentId);
  return Object.entries(OWNERS)
    .filter(([, owner]) => mayRead(scope, owner))
    .map(([name]) => name);
};

test("finance, leaders, the coordination office and discipline read all books", () => {
  for (const role of [
    "financeOfficer",
    "districtLeader",
    "coordinator",
    "disciplineOfficer",
  ] as const)
    assert.deepEqual(reads(who(role, "districtOffice", 99)), Object.keys(OWNERS), role);
});

test("an organisation reads its own books", () => {
  assert.deepEqual(reads(who("departmentOfficial", "department", 1)), ["department"]);
  assert.deepEqual(reads(who("departmentOfficial", "dispatchedBody", 6), 1), ["branch"]);
  assert.deepEqual(reads(who("stationWorker", "station", 4, [21])), ["station"]);
  assert.deepEqual(reads(who("committeeMember", "residentsCommittee", 5, [21])), ["committee"]);
  assert.deepEqual(reads(who("gridWorker", "residentsCommittee", 5, [22])), ["committee"]);
  assert.deepEqual(reads(who("administrator", "districtOffice", 99)), []);
  assert.deepEqual(reads(who("operator", "districtOffice", 99)), []);
  assert.deepEqual(reads(who("socialMember", "socialOrganisation", 98)), []);
});

test("a sub-district's officials read the books of their sub-district, not those of a department's branch there", () => {
  assert.deepEqual(reads(who("subdistrictOfficial", "internalOffice", 3, [20]), 2), [
    "office",
    "station",
    "committee",
  ]);
});

test("nobody outside reads books", () => {
  for (const actor of [
    { kind: "anonymous" },
    { kind: "resident", residentId: 1 },
    { kind: "receipt", caseId: 1 },
  ] as const)
    assert.deepEqual(reads(actor), []);
});
