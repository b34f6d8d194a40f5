import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { CaseLine } from "./schema.ts";
import { type Desk, completion, openDesk } from "../../../test/desk.ts";

let desk: Desk;
before(async () => {
  desk = await openDesk();
});
after(() => desk.close());

const NOT_YOURS = "403 cases.not_yours_to_do";
const HIDDEN = "404 cases.not_found";
const org = (code: string) => desk.district.org(code);

/** Where a case may show up, for one who asks. */
async function seen(who: string, id: number): Promise<Record<string, boolean>> {
  const has = (items: readonly { readonly id: number }[]) => items.some((one) => one.id === id);
  const get = (url: string) => desk.call(who, "GET", url);
  const listed = await get("/api/v1/cases?view=all&limit=100");
  const inbox = await get("/api/v1/cases?view=inbox&limit=100");
  const found = await get(`/api/v1/cases/search?q=${encodeURIComponent("独角兽")}&limit=50`);
  const file = await get("/api/v1/cases/export?view=all&format=csv");
  const exact = await get(`/api/v1/cases/${id}`);
  return {
    get: exact.status === 200,
    list: has(listed.body.items),
    search: has(found.body.items),
    export: String(file.body).includes("独角兽"),
    inbox: has(inbox.body.items),
  };
}
const all = (value: boolean, inbox = value) => ({
  get: value,
  list: value,
  search: value,
  export: value,
  inbox,
});

test("a co-organiser sees the case by get, list, search, count and export alike, as long as it is asked for something", async () => {
  desk.now("2026-11-16 10:00");
  const id = await desk.take({ title: "独角兽", description: "独角兽在柳园出没" });
  await desk.done("line1", id, { type: "accept" });
  assert.deepEqual(await seen("line2", id), all(false));
  const before = await desk.call("line2", "GET", "/api/v1/cases/counts");
  await desk.done("line1", id, {
    type: "summon",
    orgId: org("LINE2"),
    task: "拍照取证",
    limit: null,
  });
  assert.deepEqual(await seen("line2", id), all(true));
  const { body: owed } = await desk.call("line2", "GET", "/api/v1/cases?view=inbox&limit=100");
  const line = owed.items.find((item: { id: number }) => item.id === id);
  assert.deepEqual(
    line.tasks.map((task: CaseLine["tasks"][number]) => [
      task.org.id,
      task.state,
      task.clock?.state,
    ]),
    [[org("LINE2"), "open", "running"]],
  );
  const counted = await desk.call("line2", "GET", "/api/v1/cases/counts");
  assert.equal(counted.body.open, before.body.open + 1);
  assert.equal(counted.body.inbox, before.body.inbox + 1);
  await desk.done("line1", id, { type: "dropTask", taskId: 1, reason: "不需要了" });
  assert.deepEqual(await seen("line2", id), all(false));
});

test("a co-organiser answers its own task, and nothing of the case but that", async () => {
  const id = await desk.take();
  await desk.done("line1", id, { type: "accept" });
  const ask = (code: string) =>
    desk.done("line1", id, { type: "summon", orgId: org(code), task: "到场", limit: null });
  await ask("LINE2");
  await ask("OFFICE-W");
  const answer = (taskId: number) => ({ type: "answerTask", taskId, text: "已到场", fileIds: [] });
  assert.equal(await desk.said("line2", id, answer(2)), "409 cases.task_of_another");
  assert.equal(await desk.said("stationE", id, answer(1)), HIDDEN);
  assert.equal(await desk.said("coordinator", id, answer(1)), NOT_YOURS);
  for (const command of [
    { type: "assign", personId: 1 },
    { type: "respond", text: "x" },
    { type: "pause", reason: "publicNotice", note: "x" },
    { type: "requestExtension", amount: 1, reason: "x" },
    completion,
    { type: "summon", orgId: org("LINE1"), task: "x", limit: null },
    { type: "dropTask", taskId: 2, reason: "x" },
    { type: "returnCase", toOrgId: org("COORD"), clause: "x", reason: "x" },
  ])
    assert.equal(await desk.said("line2", id, command), NOT_YOURS, command.type);
  assert.equal(await desk.said("line2", id, answer(1)), "200");
  assert.equal(await desk.said("officeW", id, answer(2)), "200");
  const unmasked = await desk.call("line2", "POST", `/api/v1/cases/${id}/unmask`, {
    reason: "联系居民",
  });
  assert.equal(unmasked.status, 403);
});

test("the block of the place, the coordination office and leaders urge; nobody urges what is not theirs to watch", async () => {
  const id = await desk.take();
  const urge = { type: "urge", message: "请抓紧" };
  for (const who of ["officeW", "coordinator", "leader"])
    assert.equal(await desk.said(who, id, urge), "200", who);
  for (const who of ["line1", "stationW", "gridW", "committeeW"])
    assert.equal(await desk.said(who, id, urge), NOT_YOURS, who);
  for (const who of ["officeE", "line2", "admin"])
    assert.equal(await desk.said(who, id, urge), HIDDEN, who);
});

test("the block of the place, the coordination office and leaders supervise; only leaders list", async () => {
  const id = await desk.take();
  await desk.done("line1", id, { type: "accept" });
  const supervise = (listed: boolean) => ({ type: "supervise", demand: "请说明进展", listed });
  for (const who of ["line1", "stationW", "gridW", "committeeW"])
    assert.equal(await desk.said(who, id, supervise(false)), NOT_YOURS, who);
  for (const who of ["officeE", "line2", "admin"])
    assert.equal(await desk.said(who, id, supervise(false)), HIDDEN, who);
  for (const who of ["officeW", "coordinator"])
    assert.equal(await desk.said(who, id, supervise(true)), "403 cases.only_leader_lists", who);
  assert.equal(await desk.said("officeW", id, supervise(false)), "200");
  assert.equal(await desk.said("coordinator", id, supervise(false)), "200");
  assert.equal(await desk.said("leader", id, supervise(true)), "200");
  const view = await desk.done("line1", id, { type: "note", text: "知悉" });
  assert.deepEqual(
    view.supervisions.map((one: { by: { name: string }; listed: boolean; leader: unknown }) => [
      one.by.name,
      one.listed,
      one.leader,
    ]),
    [
      ["OFFICE-W", false, null],
      ["COORD", false, null],
      ["COORD", true, { zh: "districtLeader 顾安", en: "districtLeader 顾安" }],
    ],
  );
});

test("the lead answers a supervision; whoever demanded it settles it; what a leader listed, a leader or the coordination office lifts", async () => {
  const id = await desk.take();
  await desk.done("line1", id, { type: "accept" });
  await desk.done("officeW", id, { type: "supervise", demand: "请说明进展", listed: false });
  await desk.done("leader", id, { type: "supervise", demand: "挂牌督办", listed: true });
  const answer = (supervisionId: number) => ({
    type: "answerSupervision",
    supervisionId,
    text: "已增派清运车",
    fileIds: [],
  });
  const settle = (supervisionId: number) => ({
    type: "settleSupervision",
    supervisionId,
    satisfied: true,
    reason: "",
  });
  for (const who of ["officeW", "coordinator", "leader", "stationW"])
    assert.equal(await desk.said(who, id, answer(1)), NOT_YOURS, who);
  await desk.done("line1", id, answer(1));
  await desk.done("line1", id, answer(2));
  assert.equal(await desk.said("line1", id, settle(1)), NOT_YOURS);
  assert.equal(await desk.said("coordinator", id, settle(1)), "409 cases.supervision_of_another");
  assert.equal(await desk.said("officeW", id, settle(1)), "200");
  assert.equal(await desk.said("officeW", id, settle(2)), "403 cases.only_leader_lifts");
  assert.equal(await desk.said("coordinator", id, settle(2)), "200");
});

test("the lead returns, the one named contests, the coordination office arbitrates", async () => {
  const id = await desk.take();
  const giveBack = (code: string) => ({
    type: "returnCase",
    toOrgId: org(code),
    clause: "占道经营由城管执法",
    reason: "不是环卫问题",
  });
  const contest = { type: "contestReturn", clause: "三定方案", reason: "属市容环卫" };
  for (const who of ["officeW", "coordinator", "leader", "stationW"])
    assert.equal(await desk.said(who, id, giveBack("LINE2")), NOT_YOURS, who);
  assert.equal(await desk.said("line1", id, giveBack("LINE2")), "200");
  assert.equal(await desk.said("line1", id, contest), NOT_YOURS);
  assert.equal(await desk.said("line2", id, contest), "200");
  assert.equal(await desk.said("line1", id, giveBack("LINE2")), "200");
  const arbitrate = {
    type: "arbitrate",
    orgId: org("LINE1"),
    clause: "区编办批复",
    reason: "市容",
  };
  for (const who of ["officeW", "leader", "line1", "line2", "stationW"])
    assert.equal(await desk.said(who, id, arbitrate), NOT_YOURS, who);
  assert.equal(await desk.said("coordinator", id, arbitrate), "200");
});

test("who checks and calls back stands to the place or took the case in, and had no part in handling it", async () => {
  const id = await desk.take();
  await desk.done("line1", id, { type: "accept" });
  await desk.done("line1", id, completion);
  const ask = { type: "askVerification", reason: "邻居来电" };
  assert.equal(await desk.said("line1", id, ask), NOT_YOURS);
  await desk.done("officeW", id, ask);
  const check = { type: "verify", passed: true, note: "现场干净", fileIds: [] };
  for (const who of ["line1", "line1b", "leader", "committeeW"])
    assert.equal(await desk.said(who, id, check), NOT_YOURS, who);
  assert.equal(await desk.said("gridW", id, check), "200");
  const reporter = { kind: "receipt", caseId: id } as const;
  await desk.done(reporter, id, { type: "grade", grade: 1, comment: "没有清干净" });
  const rectify = { type: "rectify", measures: "改为每日两清", fileIds: [] };
  for (const who of ["officeW", "coordinator", "gridW"])
    assert.equal(await desk.said(who, id, rectify), NOT_YOURS, who);
  const contest = { type: "contestGrade", reason: "评的是另一件", fileIds: [] };
  assert.equal(await desk.said("officeW", id, contest), NOT_YOURS);
  await desk.done("line1", id, contest);
  const decide = { type: "decideContest", upheld: false, reason: "评的就是这一件" };
  for (const who of ["officeW", "leader", "line1"])
    assert.equal(await desk.said(who, id, decide), NOT_YOURS, who);
  await desk.done("coordinator", id, decide);
  await desk.done("line1", id, rectify);
  const call = { type: "callBack", reached: true, satisfied: true, note: "满意" };
  for (const who of ["line1", "gridW", "leader"])
    assert.equal(await desk.said(who, id, call), NOT_YOURS, who);
  const closed = await desk.done("officeW", id, call);
  assert.equal(closed.status, "closed");
});

test("what only the program does, nobody may ask for", async () => {
  const id = await desk.take();
  for (const command of [
    { type: "climb", rung: "reminder", leaderPersonId: null },
    { type: "markMissed", item: "completion" },
    { type: "recountLimits" },
    { type: "absorb", caseId: 1 },
    { type: "accept", deemed: true },
    { type: "resume", byCap: true, note: "" },
  ])
    for (const who of ["coordinator", "leader", "line1", "admin"]) {
      const answer = await desk.said(who, id, command);
      assert.match(answer, /^400 /, `${command.type} as ${who}: ${answer}`);
    }
});

test("an extension of a case that the block itself leads is decided above it", async () => {
  const id = await desk.take({
    categoryCode: null,
    title: "独居老人要人陪",
    requestType: "report",
  });
  await desk.done("coordinator", id, {
    type: "dispatch",
    orgId: org("OFFICE-W"),
    clause: "社会事务",
  });
  await desk.done("officeW", id, { type: "accept" });
  await desk.done("officeW", id, { type: "requestExtension", amount: 2, reason: "需要会商" });
  const approve = { type: "decideExtension", approved: true, reason: "同意" };
  assert.equal(await desk.said("officeW", id, approve), "409 cases.decides_own_request");
  assert.equal(await desk.said("coordinator", id, approve), "200");
});
