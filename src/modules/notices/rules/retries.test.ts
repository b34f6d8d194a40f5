import assert from "node:assert/strict";
import { test } from "node:test";
import { attemptOfStatus, pauseAfter } from "./retries.ts";

test("the pause doubles from a second to a quarter of an hour, half of it by chance", () => {
  const pauses = [1, 2, 3, 4, 10, 11, 12, 1000].map((failures) => pauseAfter(failures, 1));
  assert.deepEqual(pauses, [1000, 2000, 4000, 8000, 512_000, 900_000, 900_000, 900_000]);
  assert.equal(pauseAfter(3, 0), 2000);
  assert.equal(pauseAfter(3, 0.5), 3000);
});

test("a receiver that is down or busy is out; one that refuses refuses this delivery only", () => {
  assert.deepEqual(attemptOfStatus(204), { outcome: "sent" });
  assert.deepEqual(attemptOfStatus(200), { outcome: "sent" });
  for (const status of [500, 502, 503, 408, 425, 429])
    assert.deepEqual(attemptOfStatus(status), { outcome: "out", error: `http_${status}` });
  for (const status of [400, 401, 404, 410, 422, 301, 304])
    assert.deepEqual(attemptOfStatus(status), { outcome: "refused", error: `http_${status}` });
});
