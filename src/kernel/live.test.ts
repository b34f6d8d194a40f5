import assert from "node:assert/strict";
import { test } from "node:test";
import { hintsIn, payloadsOf } from "./live.ts";
import { LIVE_ROUTES, mountLive } from "./live/route.ts";

test("hints under one key become one with the highest number", () => {
  const payloads = payloadsOf([
    { key: "case:1", seq: 3 },
    { key: "inbox:7" },
    { key: "case:1", seq: 5 },
    { key: "case:1", seq: 4 },
    { key: "inbox:7" },
  ]);
  assert.deepEqual(payloads, ["case:1 5\ninbox:7"]);
  assert.deepEqual(hintsIn(payloads[0] ?? ""), [{ key: "case:1", seq: 5 }, { key: "inbox:7" }]);
});

test("many hints are cut into payloads that PostgreSQL carries, and none is lost", () => {
  const hints = Array.from({ length: 3000 }, (_, n) => ({ key: `case:${n + 100_000}`, seq: n }));
  const payloads = payloadsOf(hints);
  assert.ok(payloads.length > 5);
  assert.ok(payloads.every((payload) => Buffer.byteLength(payload) < 7900));
  assert.deepEqual(payloads.flatMap(hintsIn), hints);
});

test("no hint is no payload", () => {
  assert.deepEqual(payloadsOf([]), []);
});

test("a topic whose name consists of two words can be asked for, one that cannot stops the boot", () => {
  const [{ query } = { query: undefined }] = LIVE_ROUTES;
  assert.ok(query !== undefined);
  const { pattern } = (query as unknown as { properties: { topics: { pattern: string } } })
    .properties.topics;
  for (const topics of ["inbox", "case:12,inbox", "inbox,taskRefusals", "taskRefusals:7"])
    assert.match(topics, new RegExp(pattern));
  for (const topics of ["", "case:", "case:x", "task-refusals", "inbox,,case:1", "inbox,"])
    assert.doesNotMatch(topics, new RegExp(pattern));
  const topic = { name: "task-refusals", takesId: false, open: async () => undefined };
  assert.throws(
    () => mountLive({} as never, { topics: [topic] } as never),
    /no page can listen to the topic task-refusals/,
  );
});
