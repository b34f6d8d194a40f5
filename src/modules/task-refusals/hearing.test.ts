/** Who hears of a refusal, by notice and on open pages. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { FollowedEvent } from "#kernel/followers.ts";
import { catchUpFollowers } from "../../app.ts";
import { live } from "./live.ts";
import {
  call,
  district,
  handedDown,
  past,
  program,
  refuse,
  system,
  useDistrict,
} from "./task-refusals.fixture.ts";

useDistrict();

test("the department and the office hear of it as of everything on a case", async () => {
  // Notices begin with what happens after the follower was first seen.
  await catchUpFollowers(program);
  const caseId = await handedDown();
  await refuse(caseId);
  await catchUpFollowers(program);
  const kinds = async (who: string) =>
    (await call(who, "GET", "/notices?limit=20")).body.items
      .filter((one: { caseId: number }) => one.caseId === caseId)
      .map((one: { kind: string }) => one.kind);
  assert.ok((await kinds("coordinator")).includes("taskRefused"));
  assert.ok((await kinds("line1")).includes("workRefused"));
});

test("open pages of who may see refusals hear that something has changed, and nobody else's", async () => {
  const [topic] = live.topics;
  const keys = async (who: string) =>
    (await topic?.open(program.context(district.staff(who)), 0))?.keys;
  assert.deepEqual(await keys("coordinator"), ["taskRefusals:all"]);
  assert.deepEqual(await keys("line1"), [`taskRefusals:${district.org("LINE1")}`]);
  assert.equal(await keys("operator"), undefined);
  const { body } = await call(
    "stationW",
    "POST",
    "/task-refusals",
    past({ departmentOrgId: district.org("LINE1") }),
  );
  const [source] = live.sources ?? [];
  const told = { stream: "taskRefusal", streamId: body.id, seq: 1 } as FollowedEvent;
  assert.deepEqual(
    (await source?.hintsOf(system(), [told]))?.map(({ key }) => key).toSorted(),
    [
      "taskRefusals:all",
      `taskRefusals:${district.org("LINE1")}`,
      `taskRefusals:${district.org("STATION-W")}`,
    ].toSorted(),
  );
});
