/** What went wrong in systems of this kind elsewhere, each held by a test under its name. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assignPosts, endPost, loadOrganisations } from "#organisations";
import { updateYear } from "#calendars";
import { at, daysFrom, wall } from "#kernel/pure/calendar-builders.ts";
import { type Desk, completion, openDesk } from "../../../test/desk.ts";
import { recomputeDeadlines } from "./actions/recompute.ts";
import { climbLadder } from "./actions/timers.ts";
import { verifyCases } from "./actions/verify.ts";

let desk: Desk;
before(async () => {
  desk = await openDesk();
});
after(() => desk.close());

const system = () => desk.program.context({ kind: "system", job: "test" });
const org = (code: string) => desk.district.org(code);
const rungs = (view: { timeline: { type: string; facts: { rung?: string } }[] }) =>
  view.timeline.filter(({ type }) => type === "rungReached").map(({ facts }) => facts.rung);
async function look(id: number, who = "coordinator") {
  const { status, body } = await desk.call(who, "GET", `/api/v1/cases/${id}`);
  assert.equal(status, 200);
  return body;
}
/** A case that its lead has accepted, and answered so that nothing else falls due. */
async function accepted(when: string, over: object = {}): Promise<number> {
  desk.now(when);
  const id = await desk.take(over);
  await desk.done("line1", id, { type: "accept" });
  await desk.done("line1", id, { type: "respond", text: "今天下午到现场" });
  return id;
}

test("trap: resuming a paused case escalates it at once", async () => {
  const id = await accepted("2026-11-16 09:00");
  const pause = { type: "pause", reason: "courtProceedings", note: "诉讼" };
  // Half of the seventy-seven hours are used on Monday 23 November, 14:00; an hour before, the case is paused.
  desk.now("2026-11-23 11:30");
  await desk.done("line1", id, pause);
  desk.now("2026-12-14 09:00");
  await desk.ring();
  assert.deepEqual(rungs(await look(id)), []);
  await desk.done("line1", id, { type: "resume", note: "已结案" });
  await desk.ring();
  assert.deepEqual(rungs(await look(id)), []);
  // One hour was left until the reminder, and one hour later it comes.
  desk.now("2026-12-14 09:59");
  await desk.ring();
  assert.deepEqual(rungs(await look(id)), []);
  desk.now("2026-12-14 10:00");
  await desk.ring();
  const view = await look(id);
  assert.deepEqual(rungs(view), ["reminder"]);
  assert.equal(view.clock.state, "running");
});

test("trap: a pause that ends by itself escalates the case at once", async () => {
  const id = await accepted("2026-09-28 09:00");
  desk.now("2026-09-29 09:00");
  await desk.done("line1", id, { type: "pause", reason: "publicNotice", note: "公示" });
  // Thirty working days later the cap is used up: Saturday 10 October is worked, the days before it are not.
  desk.now("2026-11-16 09:00");
  await desk.ring();
  const view = await look(id);
  assert.equal(view.status, "inProgress");
  assert.deepEqual(rungs(view), []);
});

test("trap: holidays ignored", async () => {
  const id = await accepted("2026-09-29 09:00");
  // Thirty September, then 8, 9 and Saturday 10 October, the five days of the week after, and Monday 19 October.
  const view = await look(id);
  assert.equal(wall(Date.parse(view.clock.dueAt)), "2026-10-19 17:30");
  for (const day of daysFrom("2026-10-01", "2026-10-07")) {
    desk.now(`${day} 10:00`);
    await desk.ring();
  }
  assert.deepEqual(rungs(await look(id)), []);
});

test("trap: a configured escalation never runs — one that is set for a class", async () => {
  desk.now("2026-11-16 09:00");
  const set = await desk.call("coordinator", "POST", "/api/v1/cases/settings", {
    scope: "class",
    code: "enforcement",
    from: "2026-11-16",
    reason: "试行",
    values: { reminder: 0.1, urge: 0.2, supervision: null, listed: 0.3, accountability: 0.4 },
  });
  assert.equal(set.status, 200, JSON.stringify(set.body));
  const id = await accepted("2026-11-16 09:00");
  for (const hour of [
    "2026-11-17 10:00",
    "2026-11-18 11:00",
    "2026-11-20 10:00",
    "2026-11-23 10:00",
  ]) {
    desk.now(hour);
    await desk.ring();
  }
  assert.deepEqual(rungs(await look(id)), ["reminder", "urge", "listed", "accountability"]);
  desk.now("2026-11-23 11:00");
  await desk.call("coordinator", "POST", "/api/v1/cases/settings", {
    scope: "class",
    code: "enforcement",
    from: "2026-11-23",
    reason: "试行结束",
    values: {},
  });
});

test("trap: a configured escalation never runs — one that falls due in the last minute of the day", async () => {
  const id = await accepted("2026-11-24 09:00");
  // The whole time is used at 17:30 on 8 December: the working day is over at that very moment.
  desk.now("2026-12-08 17:29");
  await desk.ring();
  assert.deepEqual(rungs(await look(id)), ["reminder", "urge"]);
  for (const minute of ["17:30", "17:31", "23:59"]) {
    desk.now(`2026-12-08 ${minute}`);
    await desk.ring();
  }
  assert.deepEqual(rungs(await look(id)), ["reminder", "urge"]);
  desk.now("2026-12-09 09:00");
  await desk.ring();
  assert.deepEqual(rungs(await look(id)), ["reminder", "urge", "supervision"]);
});

test("trap: a configured escalation never runs — the hour strikes between looking and deciding", async () => {
  const id = await accepted("2026-11-24 09:00");
  let looks = 0;
  const moments = ["2026-12-08 17:29", "2026-12-08 17:29", "2026-12-08 17:30"];
  const ctx = desk.program.context(
    { kind: "system", job: "cases.climbLadder" },
    { clock: { now: () => at(moments[Math.min(looks++, 2)] ?? "") } },
  );
  await climbLadder(ctx);
  desk.now("2026-12-09 09:00");
  await desk.ring();
  assert.deepEqual(rungs(await look(id)), ["reminder", "urge", "supervision"]);
});

test("trap: a configured escalation never runs — nobody has given the case a lead", async () => {
  desk.now("2026-11-24 09:00");
  const id = await desk.take({ categoryCode: null, title: "没有人管的事" });
  await desk.done("coordinator", id, { type: "accept" });
  desk.now("2026-12-09 09:00");
  await desk.ring();
  const view = await look(id);
  assert.equal(view.status, "accepted");
  assert.deepEqual(rungs(view), ["reminder", "urge", "supervision"]);
});

test("trap: a configured escalation never runs — the district has no leader when an operation should go up", async () => {
  desk.now("2026-11-24 09:00");
  const id = await desk.take({ kind: "jointOperation", title: "弄堂口联合整治" });
  await desk.done("line1", id, { type: "accept" });
  const ctx = desk.program.context({ kind: "system", job: "test" });
  const { postId } = desk.district.staff("leader").post;
  desk.now("2026-12-01 09:00");
  await endPost(ctx, postId);
  desk.now("2026-12-09 09:00");
  await desk.ring();
  const without = await look(id);
  assert.deepEqual(rungs(without), ["reminder", "urge", "supervision"]);
  assert.equal(without.operation.stage, 1);
  desk.now("2026-12-10 09:00");
  await assignPosts(ctx, [
    {
      personId: desk.district.staff("leader").personId,
      orgId: org("COORD"),
      role: "districtLeader",
      title: { zh: "区领导", en: "leader" },
      validFrom: "2026-12-10",
    },
  ]);
  assert.ok((await loadOrganisations(ctx)).all.length > 0);
  await desk.ring();
  const up = await look(id);
  assert.equal(up.operation.stage, 3);
  assert.equal(up.operation.commander.cause, "timePassed");
});

test("trap: supervision of a finished case", async () => {
  const id = await accepted("2026-11-24 09:00");
  desk.now("2026-11-25 10:00");
  await desk.done("line1", id, completion);
  const supervise = { type: "supervise", demand: "请说明进展", listed: false };
  for (const who of ["officeW", "coordinator", "leader"])
    assert.equal(await desk.said(who, id, supervise), "409 cases.not_in_this_status", who);
  desk.now("2026-12-21 10:00");
  await desk.ring();
  const view = await look(id);
  assert.equal(view.status, "closed");
  assert.deepEqual(rungs(view), []);
  assert.deepEqual(view.supervisions, []);
});

test("trap: list, search, export or expand leak what get hides", async () => {
  desk.now("2026-11-25 10:00");
  const words = "紫藤架塌了";
  const whole = await desk.take({ title: words, description: `${words}，砸坏了长椅` });
  await desk.done("line1", whole, { type: "accept" });
  const { status, body } = await desk.call("line1", "POST", `/api/v1/cases/${whole}/split`, {
    parts: [
      { title: "清理倒塌的花架", description: "清运", dutyCode: null, categoryCode: "sanitation" },
      { title: "修长椅", description: "修好", dutyCode: null, categoryCode: null },
    ],
    reason: "两件事",
  });
  assert.equal(status, 200, JSON.stringify(body));
  const part: number = body.children[1].id;
  await desk.done("coordinator", part, { type: "dispatch", orgId: org("LINE2"), clause: "园林" });
  const everybody = [
    "coordinator",
    "leader",
    "operator",
    "line1",
    "line2",
    "officeW",
    "officeE",
    "stationW",
    "stationE",
    "committeeW",
    "gridW",
    "admin",
  ];
  const sees: Record<string, boolean> = {};
  for (const who of everybody) {
    const get = (url: string) => desk.call(who, "GET", url);
    const readable = (await get(`/api/v1/cases/${whole}`)).status === 200;
    sees[who] = readable;
    const has = ({ body: page }: { body: { items: { id: number }[] } }) =>
      page.items.some(({ id }) => id === whole);
    for (const view of ["all", "open", "overdue", "decisions", "listed", "operations", "inbox"])
      if (!readable)
        assert.ok(!has(await get(`/api/v1/cases?view=${view}&limit=100`)), `${who} lists ${view}`);
    assert.equal(has(await get("/api/v1/cases?view=all&limit=100")), readable, `${who} lists`);
    for (const q of [words, "13800138000"])
      assert.equal(
        has(await get(`/api/v1/cases/search?q=${encodeURIComponent(q)}&limit=50`)),
        readable,
        `${who} searches ${q}`,
      );
    for (const query of ["view=all", `q=${encodeURIComponent(words)}`]) {
      const file = await get(`/api/v1/cases/export?${query}&format=csv`);
      if (!readable) assert.ok(!String(file.body).includes(words), `${who} exports ${query}`);
    }
    const similar = await get(
      `/api/v1/cases/similar?text=${encodeURIComponent(words)}&lng=112.05&lat=30.05`,
    );
    if (!readable && similar.status === 200)
      assert.ok(!JSON.stringify(similar.body).includes("长椅"), `${who} is shown similar cases`);
    // Whoever sees only the part is told of the whole that there is one, and not what it is about.
    const shown = await get(`/api/v1/cases/${part}`);
    if (shown.status === 200 && !readable)
      assert.ok(!JSON.stringify(shown.body).includes(words), `${who} opens the part`);
  }
  assert.deepEqual(
    everybody.filter((who) => !sees[who]),
    ["line2", "officeE", "stationE", "admin"],
  );
  assert.equal((await desk.call("line2", "GET", `/api/v1/cases/${part}`)).status, 200);
});

test("trap: updates out of order — whoever acts on an old page is refused, and nothing is overwritten", async () => {
  const id = await accepted("2026-11-25 09:00");
  const { seq } = await look(id, "line1");
  const act = (who: string, body: object) =>
    desk.call(who, "POST", `/api/v1/cases/${id}/commands?seen=${seq}`, body);
  const first = await act("line1", {
    type: "handOver",
    toOrgId: org("LINE2"),
    reason: "占道经营由城管执法",
  });
  assert.equal(first.status, 200, JSON.stringify(first.body));
  const late = await act("coordinator", {
    type: "handOver",
    toOrgId: org("OFFICE-W"),
    reason: "老年人较多",
  });
  assert.deepEqual([late.status, late.body.error.code], [409, "cases.changed_meanwhile"]);
  const view = await look(id);
  assert.equal(view.seq, seq + 1);
  assert.equal(view.lead.id, org("LINE2"));
  // Looked at again, it can be done.
  const again = await desk.call(
    "coordinator",
    "POST",
    `/api/v1/cases/${id}/commands?seen=${view.seq}`,
    {
      type: "handOver",
      toOrgId: org("OFFICE-W"),
      reason: "老年人较多",
    },
  );
  assert.equal(again.status, 200, JSON.stringify(again.body));
});

test("trap: updates out of order — of twenty at once one is done, and a note makes nobody's page an old one", async () => {
  const id = await accepted("2026-11-25 09:00");
  const { seq } = await look(id, "line1");
  await desk.done("officeW", id, { type: "note", text: "内部备注" });
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, n) =>
      desk.call("line1", "POST", `/api/v1/cases/${id}/commands?seen=${seq}`, {
        ...completion,
        result: `第 ${n} 次`,
      }),
    ),
  );
  const statuses = answers.map(({ status }) => status).sort((a, b) => a - b);
  assert.deepEqual(statuses, [200, ...Array.from({ length: 19 }, () => 409)]);
  const view = await look(id);
  const done = answers.find(({ status }) => status === 200);
  assert.equal(view.result, done?.body.result);
});

test("trap: an unknown calendar year taken as ordinary", async () => {
  const id = await accepted("2026-12-21 09:00");
  const before = await look(id);
  // By weekends alone the tenth working day is 4 January; that is said, not passed off as certain.
  assert.equal(wall(Date.parse(before.clock.dueAt)), "2027-01-04 17:30");
  assert.equal(before.clock.provisional, true);
  const certain = await look(await accepted("2026-11-25 09:00"));
  assert.equal(certain.clock.provisional, false);
  desk.now("2026-12-22 09:00");
  await updateYear(desk.program.context(desk.district.staff("admin")), 2027, {
    holidays: [
      ...daysFrom("2027-01-01", "2027-01-03"),
      ...daysFrom("2027-02-05", "2027-02-11"),
      ...daysFrom("2027-04-03", "2027-04-05"),
      ...daysFrom("2027-05-01", "2027-05-05"),
      "2027-06-09",
      "2027-09-15",
      ...daysFrom("2027-10-01", "2027-10-07"),
    ],
    makeUpWorkdays: [],
    source: { title: "测试通知" },
  });
  await recomputeDeadlines(system());
  await recomputeDeadlines(system());
  const after = await look(id);
  assert.equal(wall(Date.parse(after.clock.dueAt)), "2027-01-05 17:30");
  assert.equal(after.clock.provisional, false);
  const report = await desk.call("coordinator", "GET", "/api/v1/cases/recomputations");
  assert.ok(report.body.items[0].moved >= 1);
});

test("trap: re-dispatch changes the owner silently", async () => {
  const id = await accepted("2026-11-25 09:00");
  for (const who of ["coordinator", "officeW"])
    assert.equal(
      await desk.said(who, id, { type: "dispatch", orgId: org("LINE2"), clause: "占道" }),
      "409 cases.has_a_lead",
    );
  assert.equal((await look(id)).lead.id, org("LINE1"));
  await desk.done("coordinator", id, {
    type: "handOver",
    toOrgId: org("LINE2"),
    reason: "占道经营由城管执法",
  });
  const view = await look(id);
  const line = view.timeline.at(-1);
  assert.equal(line.type, "handedOver");
  assert.deepEqual(
    [line.facts.fromOrg, line.facts.toOrg, line.facts.reason],
    ["LINE1", "LINE2", "占道经营由城管执法"],
  );
  assert.equal(line.who.org.name, "COORD");
});

test("after all of it the tables are what the events say", async () => {
  assert.equal((await verifyCases(system())).difference, null);
});
