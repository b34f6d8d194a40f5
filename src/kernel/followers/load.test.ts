import assert from "node:assert/strict";
import { test } from "node:test";
import { createPatience, eventLoopLoad } from "./load.ts";

const always = { isBusy: () => true };

test("fewer events than a page are handled at once, however busy the process is", () => {
  assert.equal(createPatience(always, 500).givesWay(499, 0), false);
});

test("a full page gives way to requests, and nothing gives way where none are waiting", () => {
  assert.equal(createPatience(always, 500).givesWay(500, 0), true);
  assert.equal(createPatience({ isBusy: () => false }, 500).givesWay(50_000, 0), false);
});

test("after half a minute of giving way a follower works on until it is level, and only then gives way again", () => {
  const { givesWay } = createPatience(always, 500);
  assert.equal(givesWay(600, 1_000), true);
  assert.equal(givesWay(90_000, 30_999), true);
  assert.equal(givesWay(90_000, 31_000), false);
  assert.equal(givesWay(20_000, 90_000), false);
  assert.equal(givesWay(3, 91_000), false);
  assert.equal(givesWay(500, 92_000), true);
});

test("a process that computes without a pause is busy, one that waits is not", async () => {
  const load = eventLoopLoad();
  await new Promise((settle) => setTimeout(settle, 600));
  assert.equal(load.isBusy(), false);
  const until = performance.now() + 900;
  while (performance.now() < until) await new Promise(setImmediate);
  assert.equal(load.isBusy(), true);
});
