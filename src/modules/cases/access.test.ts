import assert from "node:assert/strict";
import { test } from "node:test";
import type { Role } from "#kernel/pure/actor.ts";
import { decisionsOf } from "./access.ts";

const official = (role: Role) =>
  ({
    kind: "staff",
    accountId: "test",
    personId: 1,
    post: { postId: 1, role, orgId: 1, orgKind: "districtOffice", areaIds: [] },
  }) as const;

test("the list of decisions holds what the post may decide, and nothing that only others may", () => {
  assert.deepEqual(decisionsOf(official("coordinator")), [
    "extension",
    "contest",
    "verification",
    "callBack",
    "settlement",
  ]);
  assert.deepEqual(decisionsOf(official("subdistrictOfficial")), [
    "extension",
    "verification",
    "callBack",
    "settlement",
  ]);
  assert.deepEqual(decisionsOf(official("districtLeader")), ["settlement"]);
  assert.deepEqual(decisionsOf(official("stationWorker")), ["verification", "callBack"]);
});

test("a resident decides nothing about cases", () => {
  assert.deepEqual(decisionsOf({ kind: "resident", residentId: 1 }), []);
});
