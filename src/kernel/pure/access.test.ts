import assert from "node:assert/strict";
import { test } from "node:test";
import { anyOf, known, resident, roles, staff } from "./access.ts";
import { type Actor, ROLES, type Role, recordOf } from "./actor.ts";

const official = (role: Role): Actor => ({
  kind: "staff",
  accountId: "7",
  personId: 5,
  post: { postId: 9, role, orgId: 3, orgKind: "department", areaIds: [1] },
});
const everybody: Readonly<Record<string, Actor>> = {
  nobody: { kind: "anonymous" },
  resident: { kind: "resident", residentId: 4 },
  receipt: { kind: "receipt", caseId: 12 },
  coordinator: official("coordinator"),
  operator: official("operator"),
  system: { kind: "system", job: "cases.ringTimers" },
};
const letIn = (rule: { allows: (actor: Actor) => boolean }) =>
  Object.keys(everybody).filter((name) => rule.allows(everybody[name] as Actor));

test("each rule lets in whom its name says", () => {
  assert.deepEqual(letIn(staff), ["coordinator", "operator"]);
  assert.deepEqual(letIn(resident), ["resident"]);
  assert.deepEqual(letIn(known), ["resident", "receipt", "coordinator", "operator", "system"]);
  assert.deepEqual(letIn(roles("coordinator")), ["coordinator"]);
  assert.deepEqual(letIn(anyOf(resident, roles("operator"))), ["resident", "operator"]);
});

test("a rule is shown by what it allows", () => {
  assert.equal(
    anyOf(staff, roles("coordinator", "operator")).name,
    "staff or roles:coordinator|operator",
  );
});

test("a role of staff is not carried by anybody else, and none of the roles is carried by two", () => {
  for (const role of ROLES)
    for (const other of ROLES)
      assert.equal(roles(role).allows(official(other)), role === other, `${role} ${other}`);
});

test("an event keeps numbers of whoever acted, never a name, an account or the number of a receipt", () => {
  assert.deepEqual(Object.values(everybody).map(recordOf), [
    { kind: "anonymous" },
    { kind: "resident", id: 4 },
    { kind: "receipt" },
    { kind: "staff", id: 5, post: 9, org: 3 },
    { kind: "staff", id: 5, post: 9, org: 3 },
    { kind: "system", job: "cases.ringTimers" },
  ]);
});
