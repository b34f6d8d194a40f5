import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Desk, openDesk } from "../../../test/desk.ts";

let desk: Desk;
before(async () => {
  desk = await openDesk();
});
after(() => desk.close());

type Row = { caseId: number; refusal: { code: string; message: string } | null };
const many = (who: string, command: object, cases: readonly object[]) =>
  desk.call(who, "POST", "/api/v1/cases/commands", { command, cases });
const codes = (items: readonly Row[]) =>
  items.map(({ caseId, refusal }) => [caseId, refusal?.code ?? "done"]);
const statusOf = async (who: string, id: number) =>
  (await desk.call(who, "GET", `/api/v1/cases/${id}`)).body.status as string;

test("one step on many cases: what one row is refused leaves the others, and each row answers in the order asked", async () => {
  const [a, b, c] = [await desk.take(), await desk.take(), await desk.take()];
  await desk.done("line1", b, { type: "accept" });
  const unknown = 4_000_000;
  const { status, body } = await many(
    "line1",
    { type: "accept" },
    [c, unknown, b, a, c].map((caseId) => ({ caseId })),
  );
  assert.equal(status, 200);
  assert.deepEqual(codes(body.items), [
    [c, "done"],
    [unknown, "cases.not_found"],
    [b, "cases.not_in_this_status"],
    [a, "done"],
  ]);
  assert.equal(body.done, 2);
  assert.match(body.items[1].refusal.message, /[\u4e00-\u9fff]/);
  assert.equal(await statusOf("line1", a), "inProgress");
  assert.equal(await statusOf("line1", c), "inProgress");
});

test("a case that somebody has moved since it was looked at is refused, the others are done", async () => {
  const [a, b] = [await desk.take(), await desk.take()];
  const seenOf = async (id: number) =>
    (await desk.call("line1", "GET", `/api/v1/cases/${id}`)).body.seq as number;
  const cases = [
    { caseId: a, seen: await seenOf(a) },
    { caseId: b, seen: await seenOf(b) },
  ];
  await desk.done("line1", a, { type: "accept" });
  const { body } = await many("line1", { type: "respond", text: "已安排人员" }, cases);
  assert.deepEqual(codes(body.items), [
    [a, "cases.changed_meanwhile"],
    [b, "done"],
  ]);
});

test("access is that of the single step: whoever may not see a case is told that there is none", async () => {
  const id = await desk.take();
  const { body } = await many("line2", { type: "urge", message: "" }, [{ caseId: id }]);
  assert.deepEqual(codes(body.items), [[id, "cases.not_found"]]);
});

test("two hundred and one cases are refused as a whole, and so is a step that needs a look at each", async () => {
  const cases = Array.from({ length: 201 }, (_, n) => ({ caseId: n + 1 }));
  assert.equal((await many("line1", { type: "accept" }, cases)).status, 400);
  const complete = { type: "complete", outcome: "resolved", result: "好", notSolvedReason: null };
  assert.equal((await many("line1", complete, [{ caseId: 1 }])).status, 400);
});
