/** Cases that are one and the same matter. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { at } from "#kernel/pure/calendar-builders.ts";
import { climbLadder, ringTimers } from "./actions/timers.ts";
import type { CaseView } from "./schema.ts";
import {
  byNumber,
  call,
  clock,
  completion,
  district,
  done,
  merge,
  merged,
  program,
  reporterOf,
  see,
  statuses,
  take,
  two,
  types,
  useDistrict,
} from "./relations.fixture.ts";

useDistrict();

test("merge loses no reporter: each follows, urges, gets the result and grades by their own receipt", async () => {
  const [first, second] = await two();
  clock.set(at("2026-11-17 10:00"));
  const view = await merged("line1", second.caseId, first.caseId);
  assert.equal(view.status, "merged");
  assert.equal(view.mergedInto?.receiptNo, first.receiptNo);
  assert.equal(view.clock, null);
  const reporter = reporterOf(second);
  await done("line1", first.caseId, { type: "respond", text: "钱女士：下午到" });
  clock.set(at("2026-11-18 10:00"));
  const urged = await done(reporter, second.caseId, { type: "urge", message: "还没有来" });
  assert.equal(urged.urges, 1);
  const target = await see("line1", first.caseId);
  assert.equal(target.urges, 1);
  assert.equal(target.reporters, 2);
  assert.deepEqual(
    target.absorbed.map(({ id }) => id),
    [second.caseId],
  );
  // The first reporter may urge as well: the other's urge has not used up their turn.
  await done(reporterOf(first), first.caseId, { type: "urge", message: "" });
  await done("line1", first.caseId, completion);
  const seen = await see(reporter, second.caseId);
  assert.equal(seen.status, "completed");
  assert.equal(seen.result, "已清运，钱女士家门口也清了");
  const graded = await done(reporter, second.caseId, { type: "grade", grade: 4, comment: "" });
  assert.equal(graded.status, "closed");
  assert.equal(graded.grade, 4);
  assert.equal((await see("line1", first.caseId)).status, "completed");
  const list = await call("line1", "GET", "/api/v1/cases?view=all&limit=100");
  for (const { caseId } of [first, second])
    assert.ok(list.body.items.some(({ id }: { id: number }) => id === caseId));
});

test("the reporter of a merged case sees how the other stands, and not a word of the other reporter", async () => {
  const [first, second] = await two();
  clock.set(at("2026-11-17 10:00"));
  await merged("operator", second.caseId, first.caseId);
  await done("line1", first.caseId, { type: "respond", text: "钱女士：下午到" });
  clock.set(at("2026-11-17 11:00"));
  await done("line1", first.caseId, {
    type: "pause",
    reason: "expertAssessment",
    note: "等钱女士开门",
  });
  const seen = await see(reporterOf(second), second.caseId);
  assert.equal(seen.progress?.status, "paused");
  assert.equal(seen.progress?.receiptNo, first.receiptNo);
  assert.equal(seen.progress?.lead?.id, district.org("LINE1"));
  assert.deepEqual(
    seen.progress?.timeline.map(({ type, facts }) => [type, facts]),
    [["paused", { reason: "expertAssessment", note: "" }]],
  );
  assert.equal(seen.mergedInto?.title, "");
  assert.equal(seen.mergedInto?.readable, false);
  assert.doesNotMatch(JSON.stringify(seen), /钱女士|杜若/);
  assert.equal(
    (await call(reporterOf(second), "GET", `/api/v1/cases/${first.caseId}`)).status,
    404,
  );
  const other = await see(reporterOf(first), first.caseId);
  assert.equal(other.reporters, 2);
  assert.deepEqual(other.absorbed, []);
  assert.deepEqual(other.timeline.find(({ type }) => type === "absorbed")?.facts, {});
});

test("what a reporter of a merged case writes with an urge is read by officials, never by the other reporter", async () => {
  const [first, second] = await two();
  await merged("line1", second.caseId, first.caseId);
  await done(reporterOf(second), second.caseId, { type: "urge", message: "我是李四" });
  const facts = (view: CaseView) => view.timeline.find(({ type }) => type === "urged")?.facts;
  assert.deepEqual(facts(await see("line1", first.caseId)), {
    message: "我是李四",
    through: second.receiptNo,
  });
  assert.deepEqual(facts(await see(reporterOf(first), first.caseId)), { message: "" });
});

test("a merged case that its reporter withdraws is released by the other", async () => {
  const [first, second] = await two();
  await merged("line1", second.caseId, first.caseId);
  const withdrawn = await done(reporterOf(second), second.caseId, { type: "withdraw", reason: "" });
  assert.equal(withdrawn.status, "withdrawn");
  assert.equal(withdrawn.mergedInto, null);
  const target = await see("line1", first.caseId);
  assert.equal(target.reporters, 1);
  assert.equal(types(target).at(-1), "released");
  await done("line1", first.caseId, completion);
  assert.equal((await see("line1", second.caseId)).status, "withdrawn");
});

test("a case that is withdrawn lets go of those that went into it: nobody's matter ends with another's", async () => {
  const [first, second] = await two();
  await merged("line1", second.caseId, first.caseId);
  await done(reporterOf(first), first.caseId, { type: "withdraw", reason: "搬走了" });
  const back = await see("line1", second.caseId);
  assert.equal(back.status, "inProgress");
  assert.equal(back.mergedInto, null);
  assert.equal((await see("line1", first.caseId)).reporters, 1);
});

test("taken up again, a case takes those that went into it along; who has graded stays out of it", async () => {
  const [first, second] = await two();
  const third = await take({ reporter: null });
  await merged("line1", second.caseId, first.caseId);
  await merged("line1", third.caseId, first.caseId);
  await done("line1", first.caseId, completion);
  await done(reporterOf(third), third.caseId, { type: "grade", grade: 5, comment: "" });
  await done(reporterOf(first), first.caseId, { type: "reopen", reason: "又堆起来了" });
  assert.equal((await see("line1", second.caseId)).status, "merged");
  assert.equal((await see("line1", third.caseId)).status, "closed");
  await done("line1", first.caseId, { ...completion, result: "再次清运" });
  const again = await see(reporterOf(second), second.caseId);
  assert.equal(again.status, "completed");
  assert.equal(again.result, "再次清运");
});

test("who takes up a merged case again by themselves goes their own way", async () => {
  const [first, second] = await two();
  await merged("line1", second.caseId, first.caseId);
  await done("line1", first.caseId, completion);
  const reopened = await done(reporterOf(second), second.caseId, {
    type: "reopen",
    reason: "我这里没有清",
  });
  assert.equal(reopened.status, "inProgress");
  assert.equal(reopened.mergedInto, null);
  assert.equal((await see("line1", first.caseId)).reporters, 1);
  await done(reporterOf(first), first.caseId, { type: "reopen", reason: "我也没有" });
  await done("line1", first.caseId, completion);
  assert.equal((await see("line1", second.caseId)).status, "inProgress");
});

test("undoing a merge puts the case back where it stood, and the ladder fires for none of the time away", async () => {
  const [first, second] = await two();
  clock.set(at("2026-11-17 10:00"));
  await merged("line1", second.caseId, first.caseId);
  clock.set(at("2026-12-04 10:00"));
  const ctx = program.context({ kind: "system", job: "cases.climbLadder" });
  await climbLadder(ctx);
  assert.equal((await see("line1", second.caseId)).rung, null);
  const { status, body } = await call("line1", "POST", `/api/v1/cases/${second.caseId}/unmerge`, {
    reason: "是另一处",
  });
  assert.equal(status, 200, JSON.stringify(body));
  assert.equal(body.status, "inProgress");
  await ringTimers(ctx);
  await climbLadder(ctx);
  const later = await see("line1", second.caseId);
  assert.equal(later.rung, "supervision");
  assert.deepEqual(later.supervisions, []);
  assert.ok(!types(later).includes("rungReached"));
  assert.equal((await see("line1", first.caseId)).reporters, 1);
});

test("both cases must be in sight and the one that goes one's own; who may not gets the same answer as for no case", async () => {
  const [first, second] = await two();
  const east = await take({ point: { lng: 112.25, lat: 30.05 } });
  const codes: [string, number, number, number, string][] = [
    ["line2", second.caseId, first.caseId, 404, "cases.not_found"],
    ["officeW", second.caseId, east.caseId, 404, "cases.not_found"],
    ["officeE", second.caseId, east.caseId, 404, "cases.not_found"],
    ["leader", second.caseId, first.caseId, 403, "cases.not_yours_to_do"],
    ["coordinator", second.caseId, 999_999, 404, "cases.not_found"],
    ["coordinator", second.caseId, second.caseId, 400, "cases.merges_into_itself"],
  ];
  for (const [who, id, into, status, code] of codes) {
    const answer = await merge(who, id, into);
    assert.deepEqual([answer.status, answer.body.error.code], [status, code], who);
  }
  assert.equal((await see("line1", second.caseId)).status, "inProgress");
  assert.equal((await merge(reporterOf(second), second.caseId, first.caseId)).status, 403);
  await done("line1", first.caseId, completion);
  const ended = await merge("line1", second.caseId, first.caseId);
  assert.equal(ended.body.error.code, "cases.target_not_open");
});

test("of two merges the other way round at once one holds, whichever was first", async () => {
  for (let round = 0; round < 5; round++) {
    const [a, b] = await two();
    const answers = await Promise.all([
      merge("line1", a.caseId, b.caseId),
      merge("coordinator", b.caseId, a.caseId),
    ]);
    assert.deepEqual(statuses(answers), [200, 409]);
    const views = [await see("line1", a.caseId), await see("line1", b.caseId)];
    assert.deepEqual(statuses(views), ["inProgress", "merged"]);
    assert.deepEqual(views.map(({ reporters }) => reporters).toSorted(byNumber), [1, 2]);
  }
});

test("merge and completion at once: the merged case is completed with the other, or the merge is refused", async () => {
  let merges = 0;
  for (let round = 0; round < 8; round++) {
    const [a, b] = await two();
    // One round the case that goes has the lower number, one round the higher.
    const [source, target] = round % 2 === 0 ? [a, b] : [b, a];
    const [joined, completed] = await Promise.all([
      merge("coordinator", source.caseId, target.caseId),
      call("line1", "POST", `/api/v1/cases/${target.caseId}/commands`, completion),
    ]);
    assert.equal(completed.status, 200, JSON.stringify(completed.body));
    const view = await see("line1", source.caseId);
    if (joined.status === 200) {
      merges++;
      assert.equal(view.status, "completed");
    } else {
      assert.equal(joined.body.error.code, "cases.target_not_open");
      assert.equal(view.status, "inProgress");
    }
  }
  assert.ok(merges <= 8);
});

test("a case that is merged twice at once goes into one of the two", async () => {
  for (let round = 0; round < 5; round++) {
    const [a, b] = await two();
    const c = await take();
    const answers = await Promise.all([
      merge("line1", b.caseId, a.caseId),
      merge("coordinator", b.caseId, c.caseId),
    ]);
    assert.deepEqual(statuses(answers), [200, 409]);
    const reporters = [
      (await see("line1", a.caseId)).reporters,
      (await see("line1", c.caseId)).reporters,
    ];
    assert.deepEqual(reporters.toSorted(byNumber), [1, 2]);
  }
});

test("a merge is undone once, however often at once; an urge and a withdrawal beside it lose nothing", async () => {
  const [a, b] = await two();
  await merged("line1", b.caseId, a.caseId);
  const undo = (who: string) =>
    call(who, "POST", `/api/v1/cases/${b.caseId}/unmerge`, { reason: "不是同一处" });
  const answers = await Promise.all([undo("line1"), undo("coordinator"), undo("operator")]);
  assert.deepEqual(statuses(answers), [200, 409, 409]);
  assert.equal((await see("line1", a.caseId)).reporters, 1);
  await merged("line1", b.caseId, a.caseId);
  const beside = await Promise.all([
    undo("line1"),
    call(reporterOf(b), "POST", `/api/v1/cases/${b.caseId}/commands`, {
      type: "withdraw",
      reason: "",
    }),
    call("line1", "POST", `/api/v1/cases/${a.caseId}/commands`, completion),
  ]);
  for (const { status, body } of beside)
    assert.ok([200, 409].includes(status), JSON.stringify(body));
  assert.equal((await see("line1", a.caseId)).status, "completed");
});
