import assert from "node:assert/strict";
import { test } from "node:test";
import { type OrganisationKind, ROLES, type Role, type StaffActor } from "#kernel/pure/actor.ts";
import { mayDo, mayRecord, maySee, maySeeRefuser, mayUnmask, scopeOf } from "./access.ts";

const [STATION, DEPARTMENT, OFFICE, OTHER] = [71, 11, 31, 99];
const refusal = { orgId: STATION, departmentOrgId: DEPARTMENT };
const post = (role: Role, orgId: number, orgKind: OrganisationKind = "station"): StaffActor => ({
  kind: "staff",
  accountId: "1",
  personId: 1,
  post: { postId: 1, role, orgId, orgKind, areaIds: [] },
});
const sees = (actor: Parameters<typeof scopeOf>[0]) => maySee(scopeOf(actor), refusal);

test("a refusal is seen by the two bodies, the office, leaders and discipline, and by nobody else", () => {
  const seeing = ROLES.filter((role) => sees(post(role, OTHER)));
  assert.deepEqual(seeing, ["districtLeader", "coordinator", "disciplineOfficer"]);
  assert.equal(sees(post("stationWorker", STATION)), true);
  assert.equal(sees(post("departmentOfficial", DEPARTMENT, "department")), true);
  assert.equal(sees(post("operator", STATION)), false);
  assert.equal(sees({ kind: "anonymous" }), false);
  assert.equal(sees({ kind: "resident", residentId: 1 }), false);
});

test("who in person said no is hidden from the department, also from who unmasks", () => {
  const department = post("departmentOfficial", DEPARTMENT, "department");
  assert.equal(maySeeRefuser(department, refusal), false);
  assert.equal(mayUnmask(department, refusal), false);
  assert.equal(maySeeRefuser(post("stationWorker", STATION), refusal), true);
  assert.equal(maySeeRefuser(post("coordinator", OFFICE, "districtOffice"), refusal), true);
  assert.equal(mayUnmask(post("districtLeader", OFFICE, "districtOffice"), refusal), false);
});

test("the block says no; a department, a leader or an office does not", () => {
  assert.equal(mayRecord(post("stationWorker", STATION)), true);
  assert.equal(mayRecord(post("committeeMember", STATION, "residentsCommittee")), true);
  assert.equal(mayRecord(post("subdistrictOfficial", STATION, "subdistrictOffice")), true);
  assert.equal(mayRecord(post("departmentOfficial", DEPARTMENT, "department")), false);
  assert.equal(mayRecord(post("stationWorker", DEPARTMENT, "department")), false);
});

test("each step is its body's: the department states and notes, the refuser takes back, the office decides and never in its own cause", () => {
  const may = (actor: StaffActor, command: Parameters<typeof mayDo>[2], of = refusal) =>
    mayDo(actor, of, command) === true;
  const department = post("departmentOfficial", DEPARTMENT, "department");
  const station = post("stationWorker", STATION);
  const office = post("coordinator", OFFICE, "districtOffice");
  const steps = ["state", "confirm", "findCovered", "withdraw", "note"] as const;
  assert.deepEqual(
    steps.filter((step) => may(department, step)),
    ["state", "note"],
  );
  assert.deepEqual(
    steps.filter((step) => may(station, step)),
    ["withdraw"],
  );
  assert.deepEqual(
    steps.filter((step) => may(office, step)),
    ["confirm", "findCovered"],
  );
  assert.equal(may(office, "confirm", { orgId: STATION, departmentOrgId: OFFICE }), false);
  assert.equal(may(post("stationWorker", OTHER), "withdraw"), false);
});
