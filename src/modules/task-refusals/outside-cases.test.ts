/** What was asked by telephone or paper, its evidence and who asked. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { at } from "#kernel/pure/calendar-builders.ts";
import { verifyTaskRefusals } from "./actions/verify.ts";
import {
  call,
  clock,
  district,
  past,
  program,
  system,
  useDistrict,
} from "./task-refusals.fixture.ts";

useDistrict();

test("what came by telephone is refused; name and telephone of who asked lie sealed, are masked, and are shown for a reason", async () => {
  clock.set(at("2026-11-16 10:00"));
  const { status, body } = await call("stationW", "POST", "/task-refusals", past());
  assert.equal(status, 201, JSON.stringify(body));
  assert.deepEqual(body.asker, { name: "白*", telephone: "138****1234" });
  assert.equal(body.case, null);
  const { rows } = await program.database.pool.query(
    `select t::text || coalesce((select string_agg(e.data::text, '') from kernel.event e
       where e.stream = 'taskRefusal' and e.stream_id = t.id), '') as all_of_it
     from task_refusals.task_refusal t where id = $1`,
    [body.id],
  );
  assert.doesNotMatch(rows[0].all_of_it, /白芷|13800001234/);
  const url = `/task-refusals/${body.id}/unmask`;
  assert.equal((await call("line2", "POST", url, { reason: "想看看是谁" })).status, 403);
  const shown = await call("coordinator", "POST", url, { reason: "核实交办人" });
  assert.deepEqual(shown.body, { name: "白芷", telephone: "13800001234" });
  const told = await program.database.pool.query(
    "select data from kernel.event where stream = 'taskRefusal' and stream_id = $1 and type = 'unmasked'",
    [body.id],
  );
  assert.deepEqual(told.rows, [{ data: { reason: "核实交办人" } }]);
});

test("a refusal is of a department's work, asked for before now, and recorded by the block", async () => {
  clock.set(at("2026-11-16 10:00"));
  const send = (who: string, more: object) => call(who, "POST", "/task-refusals", past(more));
  assert.equal(
    (await send("stationW", { departmentOrgId: district.org("OFFICE-W") })).code,
    "taskRefusals.not_a_department",
  );
  assert.equal(
    (await send("stationW", { askedAt: "2026-11-16T02:00:00.001Z" })).code,
    "taskRefusals.asked_later_than_now",
  );
  assert.equal((await send("line1", {})).status, 403);
  assert.equal((await send("committeeW", {})).status, 201);
});

test("a piece of evidence is handed to who sees the refusal, and to nobody else", async () => {
  const png = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  );
  const file = (await call("stationW", "POST", "/files?name=文件.png", png, "image/png")).body;
  const { body } = await call("stationW", "POST", "/task-refusals", past({ fileIds: [file.id] }));
  assert.deepEqual(body.files, [{ id: file.id, name: "文件.png", mediaType: "image/png" }]);
  const url = `/task-refusals/${body.id}/files/${file.id}`;
  for (const [who, status] of [
    ["stationW", 200],
    ["line2", 200],
    ["coordinator", 200],
    ["line1", 404],
    ["stationE", 404],
  ] as const)
    assert.equal((await call(who, "GET", url)).status, status, who);
  const again = await call("stationW", "POST", "/task-refusals", past({ fileIds: [file.id] }));
  assert.equal(again.code, "files.unknown");
});

test("the table is what the events say; a refusal that was altered, and who asked, are named", async () => {
  assert.equal(await verifyTaskRefusals(system()), null);
  const pool = program.database.pool;
  const { rows } = await pool.query(
    "select id, asker_name_sealed from task_refusals.task_refusal where asker_name_sealed is not null order by id limit 2",
  );
  const [one, other] = rows as { id: number; asker_name_sealed: Buffer }[];
  const swap = "update task_refusals.task_refusal set asker_name_sealed = $2 where id = $1";
  await pool.query(swap, [one?.id, null]);
  assert.equal((await verifyTaskRefusals(system()))?.id, Number(one?.id));
  await pool.query(swap, [one?.id, one?.asker_name_sealed]);
  await pool.query("update task_refusals.task_refusal set status = 'confirmed' where id = $1", [
    other?.id,
  ]);
  assert.equal((await verifyTaskRefusals(system()))?.id, Number(other?.id));
});
