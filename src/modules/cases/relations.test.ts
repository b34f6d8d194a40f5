import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { manualClock } from "#kernel/context.ts";
import type { Actor } from "#kernel/pure/actor.ts";
import { at } from "#kernel/pure/calendar-builders.ts";
import { type District, makeDistrict } from "../../../test/district.ts";
import { type TestProgram, serverForMany, testProgram } from "../../../test/program.ts";
import { climbLadder, ringTimers } from "./actions/timers.ts";
import { verifyCases } from "./actions/verify.ts";
import type { CaseView, IntakeAnswer } from "./schema.ts";

const clock = manualClock(at("2026-11-16 10:00"));
let program: TestProgram;
let district: District;
let server: FastifyInstance;
/** Who is behind each name. */
const people = new Map<string, Actor>();

before(async () => {
  program = await testProgram({ clock });
  district = await makeDistrict(program);
  server = await serverForMany(program, people);
});
after(async () => {
  const ctx = program.context({ kind: "system", job: "verify" });
  assert.equal((await verifyCases(ctx)).difference, null);
  await server.close();
  await program.remove();
});

async function call(who: string | Actor, method: "GET" | "POST", url: string, payload?: object) {
  const name = typeof who === "string" ? who : JSON.stringify(who);
  people.set(name, typeof who === "string" ? district.staff(who) : who);
  const answer = await server.inject({
    method,
    url,
    headers: { "x-who": name },
    ...(payload === undefined ? {} : { payload }),
  });
  return { status: answer.statusCode, body: answer.json() };
}

const reporterOf = ({ caseId }: { caseId: number }): Actor => ({ kind: "receipt", caseId });

async function take(over: object = {}, who: string | Actor = "operator"): Promise<IntakeAnswer> {
  const { status, body } = await call(who, "POST", "/api/v1/cases", {
    kind: "request",
    channel: "telephone",
    categoryCode: "sanitation",
    description: "弄堂口的垃圾三天没有清运",
    title: "弄堂口垃圾堆积",
    point: { lng: 112.05, lat: 30.05 },
    reporter: { name: "钱多福", telephone: "138 0013 8000" },
    ...over,
  });
  assert.equal(status, 201, JSON.stringify(body));
  return body;
}
async function done(who: string | Actor, id: number, body: object): Promise<CaseView> {
  const { status, body: view } = await call(who, "POST", `/api/v1/cases/${id}/commands`, body);
  assert.equal(status, 200, JSON.stringify(view));
  return view;
}
async function see(who: string | Actor, id: number): Promise<CaseView> {
  const { status, body } = await call(who, "GET", `/api/v1/cases/${id}`);
  assert.equal(status, 200, JSON.stringify(body));
  return body;
}
const merge = (who: string | Actor, id: number, intoId: number) =>
  call(who, "POST", `/api/v1/cases/${id}/merge`, { intoId, reason: "同一处垃圾" });
async function merged(who: string | Actor, id: number, intoId: number): Promise<CaseView> {
  const { status, body } = await merge(who, id, intoId);
  assert.equal(status, 200, JSON.stringify(body));
  return body;
}
const completion = {
  type: "complete",
  outcome: "done",
  result: "已清运，钱女士家门口也清了",
  notSolvedReason: null,
  fileIds: [],
};
const byNumber = (a: number, b: number): number => a - b;
const statuses = <S extends number | string>(some: readonly { readonly status: S }[]): S[] =>
  some.map(({ status }) => status).toSorted((a, b) => (a < b ? -1 : Number(a > b)));
const types = (view: CaseView): string[] => view.timeline.map((line) => line.type);

/** Two reports of the same rubbish, both accepted by their lead. */
async function two(): Promise<readonly [IntakeAnswer, IntakeAnswer]> {
  clock.set(at("2026-11-16 10:00"));
  const first = await take();
  const second = await take({ title: "垃圾没人管", reporter: { name: "李四", telephone: null } });
  clock.set(at("2026-11-16 11:00"));
  for (const { caseId } of [first, second]) await done("line1", caseId, { type: "accept" });
  return [first, second];
}

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

const parts = [
  { title: "清运垃圾", description: "弄堂口的垃圾", categoryCode: "sanitation" },
  { title: "修路灯", description: "弄堂口的灯也不亮", categoryCode: null },
];
const split = (who: string | Actor, id: number, body: object) =>
  call(who, "POST", `/api/v1/cases/${id}/split`, body);

test("a case is split into parts with leads of their own, which its reporter follows with the one receipt", async () => {
  clock.set(at("2026-11-16 10:00"));
  const whole = await take();
  await done("line1", whole.caseId, { type: "accept" });
  const { status, body } = await split("line1", whole.caseId, {
    parts: [parts[0], { ...parts[1], leadOrgId: district.org("LINE2") }],
    reason: "两件事",
  });
  assert.equal(status, 200, JSON.stringify(body));
  const view = body as CaseView;
  assert.equal(view.children.length, 2);
  assert.deepEqual(
    view.children.map(({ lead }) => lead?.id),
    [district.org("LINE1"), district.org("LINE2")],
  );
  // Who may not open a part is told where it stands, and not what it is called.
  assert.deepEqual(
    view.children.map(({ title, readable }) => [title, readable]),
    [
      ["清运垃圾", true],
      ["", false],
    ],
  );
  const reporter = reporterOf(whole);
  const seen = await see(reporter, whole.caseId);
  assert.deepEqual(
    seen.children.map(({ title }) => title),
    ["清运垃圾", "修路灯"],
  );
  const [first, second] = view.children.map(({ id }) => id) as [number, number];
  const part = await see(reporter, second);
  assert.equal(part.parent?.id, whole.caseId);
  assert.equal(part.firstContact.id, district.org("COORD"));
  assert.equal(part.channel, "telephone");
  assert.equal(part.parties[0]?.name, seen.parties[0]?.name);
  await done("line2", second, { type: "accept" });
  await done(reporter, second, { type: "urge", message: "灯还没有修" });
  await done("line2", second, { ...completion, result: "灯修好了" });
  const graded = await done(reporter, second, { type: "grade", grade: 5, comment: "" });
  assert.equal(graded.status, "closed");
  const refused = await call("line1", "POST", `/api/v1/cases/${whole.caseId}/commands`, completion);
  assert.deepEqual(
    [refused.body.error.code, refused.body.error.params],
    ["cases.open_parts", { tasks: 0, children: 1 }],
  );
  await done("line1", first, { type: "accept" });
  await done("line1", first, completion);
  assert.equal((await done("line1", whole.caseId, completion)).status, "completed");
});

test("a resident finds the parts among their matters; another's receipt opens none of them", async () => {
  const resident: Actor = { kind: "resident", residentId: 8 };
  const whole = await take({ channel: "web" }, resident);
  const { body } = await split("line1", whole.caseId, { parts, reason: "两件事" });
  const ids = (body as CaseView).children.map(({ id }) => id);
  const mine = await call(resident, "GET", "/api/v1/cases?limit=100");
  assert.deepEqual(
    mine.body.items.map(({ id }: { id: number }) => id).toSorted((a: number, b: number) => a - b),
    [whole.caseId, ...ids].toSorted((a, b) => a - b),
  );
  const other = await take();
  for (const id of ids)
    assert.equal((await call(reporterOf(other), "GET", `/api/v1/cases/${id}`)).status, 404);
  assert.equal(
    (await call(reporterOf({ caseId: ids[0] ?? 0 }), "GET", `/api/v1/cases/${whole.caseId}`))
      .status,
    404,
  );
});

test("a split is whole or nothing: one wrong part and no case is made", async () => {
  const whole = await take();
  const before = (await call("coordinator", "GET", "/api/v1/cases?view=all&limit=100")).body.items
    .length;
  const { status, body } = await split("line1", whole.caseId, {
    parts: [parts[0], { ...parts[1], categoryCode: "nothing-like-it" }],
    reason: "两件事",
  });
  assert.deepEqual([status, body.error.code], [400, "cases.unknown_category"]);
  const after = (await call("coordinator", "GET", "/api/v1/cases?view=all&limit=100")).body.items
    .length;
  assert.equal(after, before);
  assert.equal((await see("line1", whole.caseId)).children.length, 0);
  assert.equal((await split("line2", whole.caseId, { parts, reason: "x" })).status, 404);
});

test("a part that is split again and a whole that is merged are refused", async () => {
  const whole = await take();
  const other = await take();
  const { body } = await split("line1", whole.caseId, { parts, reason: "两件事" });
  const [part] = (body as CaseView).children;
  const again = await split("line1", part?.id ?? 0, { parts, reason: "再分" });
  assert.equal(again.body.error.code, "cases.child_cannot_split");
  const into = await merge("line1", whole.caseId, other.caseId);
  assert.equal(into.body.error.code, "cases.has_children");
  const up = await merge("line1", part?.id ?? 0, whole.caseId);
  assert.equal(up.body.error.code, "cases.part_of_each_other");
});

test("a part that went into another case counts as open until that one is done", async () => {
  const whole = await take();
  await done("line1", whole.caseId, { type: "accept" });
  const { body } = await split("line1", whole.caseId, { parts, reason: "两件事" });
  const [first, second] = (body as CaseView).children.map(({ id }) => id) as [number, number];
  const other = await take();
  await done("line1", other.caseId, { type: "accept" });
  await merged("line1", first, other.caseId);
  await done("operator", second, {
    type: "handOverFirstContact",
    toOrgId: district.org("STATION-W"),
    reason: "就近",
  });
  const refused = await call("line1", "POST", `/api/v1/cases/${whole.caseId}/commands`, completion);
  assert.deepEqual(refused.body.error.params, { tasks: 0, children: 2 });
  await done("line1", other.caseId, completion);
  const later = await call("line1", "POST", `/api/v1/cases/${whole.caseId}/commands`, completion);
  assert.deepEqual(later.body.error.params, { tasks: 0, children: 1 });
});

test("a part shows the photos that came with the whole, and none that was added to the whole later", async () => {
  const photo = async (who: string): Promise<number> => {
    const answer = await server.inject({
      method: "POST",
      url: "/api/v1/files?name=photo.png",
      headers: { "x-who": who, "content-type": "image/png" },
      payload: Buffer.from(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
        "base64",
      ),
    });
    assert.equal(answer.statusCode, 201, answer.body);
    return answer.json().id;
  };
  const mine = await photo("operator");
  const whole = await take({ fileIds: [mine] });
  const { body } = await split("line1", whole.caseId, {
    parts: [parts[0], { ...parts[1], leadOrgId: district.org("LINE2") }],
    reason: "两件事",
  });
  const [, part] = (body as CaseView).children;
  const later = await photo("line1");
  await done("line1", whole.caseId, { type: "accept" });
  await done("line1", whole.caseId, { ...completion, fileIds: [later], overOpen: "先办结" });
  const seen = await see("line2", part?.id ?? 0);
  assert.deepEqual(
    seen.files.map(({ id }) => id),
    [mine],
  );
  const get = async (fileId: number): Promise<number> =>
    (
      await server.inject({
        url: `/api/v1/cases/${part?.id}/files/${fileId}`,
        headers: { "x-who": "line2" },
      })
    ).statusCode;
  assert.deepEqual([await get(mine), await get(later)], [200, 404]);
});
