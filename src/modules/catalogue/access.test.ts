import assert from "node:assert/strict";
import { test } from "node:test";
import { ROLES, type StaffActor } from "#kernel/pure/actor.ts";
import { keepsCatalogue, mayDraft } from "./access.ts";
import { aContent, aLead } from "./builders.ts";

const actor = (role: (typeof ROLES)[number], orgId = 5): StaffActor => ({
  kind: "staff",
  accountId: "a",
  personId: 1,
  post: { postId: 1, role, orgId, orgKind: "department", areaIds: [] },
});
const ownDuty = aContent({ leads: [aLead({ orgId: 5 })] });
const otherDuty = aContent({ leads: [aLead({ orgId: 6 })] });

test("administrators and coordinators keep the catalogue, nobody else", () => {
  assert.deepEqual(
    ROLES.filter((role) => keepsCatalogue(actor(role))),
    ["administrator", "coordinator"],
  );
  assert.equal(keepsCatalogue({ kind: "anonymous" }), false);
  assert.equal(keepsCatalogue({ kind: "resident", residentId: 1 }), false);
});

test("a department official drafts duties that the own department leads", () => {
  assert.equal(mayDraft(actor("departmentOfficial"), ownDuty, undefined), true);
  assert.equal(mayDraft(actor("departmentOfficial"), otherDuty, undefined), false);
});

test("nobody pushes a duty onto another department or takes one away from it", () => {
  assert.equal(mayDraft(actor("departmentOfficial"), otherDuty, ownDuty), false);
  assert.equal(mayDraft(actor("departmentOfficial"), ownDuty, otherDuty), false);
});

test("a duty led by whoever serves the area is nobody's own", () => {
  const station = aContent({ leads: [aLead({ kind: "areaStation", orgId: null })] });
  assert.equal(mayDraft(actor("departmentOfficial"), station, undefined), false);
  assert.equal(mayDraft(actor("departmentOfficial"), aContent({ leads: [] }), undefined), false);
});

test("other staff draft nothing, even for their own organisation", () => {
  for (const role of ROLES)
    if (!["administrator", "coordinator", "departmentOfficial"].includes(role))
      assert.equal(mayDraft(actor(role), ownDuty, undefined), false, role);
});
