import assert from "node:assert/strict";
import { after, test } from "node:test";
import { testKernel } from "../../test/kernel.ts";
import { verifyChains } from "./chains.ts";
import { type RawBuilder, sql } from "./db.ts";
import { appendEvents } from "./events.ts";

/** Two chains of three events each; then somebody who may do everything does something. */
async function tampered(statement?: RawBuilder<unknown>) {
  const kernel = await testKernel();
  after(() => kernel.remove());
  for (const id of [4, 9]) {
    const events = [1, 2, 3].map((n) => ({ type: `step${n}`, at: n, data: { id, n } }));
    await appendEvents(kernel.context(), "walk", id, events);
  }
  await statement?.execute(kernel.owner.db);
  return verifyChains(kernel.app.db, "walk");
}

test("untouched chains are proved, and a kind without events is too", async () => {
  assert.deepEqual(await tampered(), { streams: 2, events: 6, broken: null });
});

const at = (id: number, seq: number, type: string, reason: string) => ({
  stream: "walk",
  id,
  seq,
  type,
  reason,
});
const broken: readonly (readonly [what: string, statement: RawBuilder<unknown>, where: object])[] =
  [
    [
      "what it says",
      sql`update kernel.event set data = '{"n": 2, "id": 4, "more": 1}' where stream_id = 4 and seq = 2`,
      at(4, 2, "step2", "hash"),
    ],
    [
      "what it is",
      sql`update kernel.event set type = 'other' where stream_id = 9 and seq = 1`,
      at(9, 1, "other", "hash"),
    ],
    [
      "when it happened",
      sql`update kernel.event set at = at + interval '1 millisecond' where stream_id = 9 and seq = 3`,
      at(9, 3, "step3", "hash"),
    ],
    [
      "who did it",
      sql`update kernel.event set actor = '{"kind": "resident", "id": 1}' where stream_id = 4 and seq = 1`,
      at(4, 1, "step1", "hash"),
    ],
    [
      "its hash",
      sql`update kernel.event set hash = sha256('x') where stream_id = 4 and seq = 3`,
      at(4, 3, "step3", "hash"),
    ],
    [
      "that it is there",
      sql`delete from kernel.event where stream_id = 4 and seq = 2`,
      at(4, 3, "step3", "gap"),
    ],
    [
      "that it was the first",
      sql`delete from kernel.event where stream_id = 9 and seq = 1`,
      at(9, 2, "step2", "gap"),
    ],
    [
      "its place in the order",
      sql`update kernel.event set seq = case seq when 1 then 102 else 101 end where stream_id = 4 and seq in (1, 2);
    update kernel.event set seq = seq - 100 where seq > 100`,
      at(4, 1, "step2", "hash"),
    ],
    [
      "to which chain it belongs",
      sql`update kernel.event set stream_id = 9, seq = 4 where stream_id = 4 and seq = 3`,
      at(9, 4, "step3", "hash"),
    ],
  ];

for (const [what, statement, where] of broken)
  test(`an event of which somebody altered ${what} is named`, async () => {
    assert.deepEqual((await tampered(statement)).broken, where);
  });
