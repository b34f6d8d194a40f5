import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { wall } from "#kernel/pure/calendar-builders.ts";
import { type Desk, completion, openDesk } from "../../../test/desk.ts";

let desk: Desk;
before(async () => {
  desk = await openDesk();
});
after(() => desk.close());

type Line = {
  readonly id: number;
  readonly todo: string | null;
  readonly awaits: string | null;
  readonly clock: { readonly name: string; readonly dueAt: string } | null;
};

/** How a case stands in a list: what is owed there, which clock it shows and when that runs out. */
async function shown(who: string, view: string, id: number) {
  const { body } = await desk.call(who, "GET", `/api/v1/cases?view=${view}&limit=100`);
  const line = (body.items as Line[]).find((one) => one.id === id);
  if (line === undefined) return "not there";
  const { todo, awaits, clock } = line;
  const due = clock === null ? null : wall(Date.parse(clock.dueAt));
  return { todo, awaits, clock: clock?.name ?? null, due };
}

/** Received on Monday 16 November, accepted on the 17th: due in ten working days, on Tuesday 1 December. */
async function accepted(): Promise<number> {
  desk.now("2026-11-16 10:00");
  const id = await desk.take();
  desk.now("2026-11-17 09:30");
  await desk.done("line1", id, { type: "accept" });
  return id;
}

test("a list of listed supervisions shows the clock of the answer, and the case's once it was given", async () => {
  const id = await accepted();
  desk.now("2026-11-17 10:00");
  await desk.done("leader", id, { type: "supervise", demand: "三天了没有动静", listed: true });
  // One working day for the answer; the case itself has until 1 December.
  assert.deepEqual(await shown("leader", "listed", id), {
    todo: "supervision",
    awaits: null,
    clock: "supervision",
    due: "2026-11-18 17:30",
  });
  assert.deepEqual(await shown("leader", "open", id), {
    todo: null,
    awaits: null,
    clock: "completion",
    due: "2026-12-01 17:30",
  });
  await desk.done("line1", id, {
    type: "answerSupervision",
    supervisionId: 1,
    text: "今天清运",
    fileIds: [],
  });
  assert.deepEqual(await shown("leader", "listed", id), {
    todo: null,
    awaits: "settlement",
    clock: "completion",
    due: "2026-12-01 17:30",
  });
  // Nobody is late in finding an answer good: the case's clock is not theirs.
  const settlement = { todo: "settlement", awaits: "settlement", clock: null, due: null };
  assert.deepEqual(await shown("leader", "decisions", id), settlement);
  assert.deepEqual(await shown("coordinator", "inbox", id), settlement);
});

test("a list of decisions shows the clock of the decision: a check, a contested grade, a call back", async () => {
  const id = await accepted();
  desk.now("2026-11-18 10:00");
  await desk.done("line1", id, completion);
  await desk.done("coordinator", id, { type: "askVerification", reason: "去看看" });
  // Five working days to go and see.
  assert.deepEqual(await shown("coordinator", "decisions", id), {
    todo: "verification",
    awaits: "verification",
    clock: "verification",
    due: "2026-11-25 17:30",
  });
  desk.now("2026-11-19 10:00");
  await desk.done("coordinator", id, { type: "verify", passed: true, note: "看过了", fileIds: [] });
  await desk.done({ kind: "receipt", caseId: id }, id, {
    type: "grade",
    grade: 1,
    comment: "又堵了",
  });
  await desk.done("line1", id, {
    type: "contestGrade",
    reason: "评的是另一件事",
    fileIds: [],
  });
  assert.deepEqual(await shown("coordinator", "decisions", id), {
    todo: "contest",
    awaits: "contest",
    clock: "contest",
    due: "2026-11-26 17:30",
  });
});

test("an extension is decided before the case is due: its row shows the case's clock", async () => {
  const id = await accepted();
  await desk.done("line1", id, { type: "requestExtension", amount: 5, reason: "要等汛期过去" });
  assert.deepEqual(await shown("coordinator", "decisions", id), {
    todo: null,
    awaits: "extension",
    clock: "completion",
    due: "2026-12-01 17:30",
  });
});
