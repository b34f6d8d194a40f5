import assert from "node:assert/strict";
import { test } from "node:test";
import { type ChainOfResponsibility, chainSentence, tellingCoOrganiser } from "./chain.ts";
import {
  type Clock,
  clockDue,
  clockOf,
  clockSentence,
  clockText,
  clockTone,
  clockUntil,
  ringShare,
} from "./clock.ts";
import { byDay, standsOut, timelineShape, waitIsSaid } from "./timeline.ts";

/** 2026-11-02, a Monday, 09:00 in Shanghai. */
const now = Date.parse("2026-11-02T01:00:00.000Z");
const running: Clock = {
  state: "running",
  usedShare: 0.4,
  dueAt: "2026-11-05T09:30:00.000Z",
  remaining: { workdays: 3, minutes: 0 },
  provisional: false,
};
const late: Clock = {
  ...running,
  state: "late",
  usedShare: 1.2,
  dueAt: "2026-10-30T09:30:00.000Z",
  remaining: { workdays: 1, minutes: 0 },
};
const paused: Clock = { ...running, state: "paused", pauseReason: "等候补正材料" };

test("a clock is calm below three quarters, asks for attention from there on, and is late only when late", () => {
  assert.equal(clockTone({ ...running, usedShare: 0.749 }), "calm");
  assert.equal(clockTone({ ...running, usedShare: 0.75 }), "attend");
  assert.equal(clockTone({ ...running, usedShare: 1 }), "attend");
  assert.equal(clockTone(late), "late");
  assert.equal(clockTone({ ...late, state: "stopped" }), "done");
  assert.equal(clockTone({ ...late, state: "paused" }), "paused");
  assert.equal(clockTone({ ...running, dueAt: null }), "none");
});

test("a clock says its text first and its due date apart", () => {
  assert.equal(clockText(running, "zh"), "还剩 3 个工作日");
  assert.equal(clockText(running, "en"), "3 working days left");
  assert.equal(clockDue(running, "zh", now), "11月5日 17:30 到期");
  assert.equal(clockDue(late, "zh", now), "10月30日 17:30 已到期");
  assert.equal(clockText(late, "zh"), "逾期 1 天");
});

test("residents are told until when there is time, while there is", () => {
  assert.equal(clockUntil(running, "zh", now), "最晚 11月5日 17:30");
  assert.equal(clockUntil(running, "en", now), "by 5 November 17:30 at the latest");
  for (const clock of [late, paused, { ...running, dueAt: null }])
    assert.equal(clockUntil(clock, "zh", now), undefined);
});

test("a limit that has only just passed is said by when that was, not by a minute of working time", () => {
  const friday = { ...late, remaining: { workdays: 0, minutes: 0 } };
  const sunday = Date.parse("2026-11-01T02:00:00.000Z");
  assert.equal(clockText(friday, "zh", sunday), "周五 17:30 已过");
  assert.equal(clockText(friday, "en", sunday), "was due Friday 17:30");
  assert.equal(clockDue(friday, "zh", sunday), undefined);
  assert.equal(clockSentence(friday, "zh", sunday), "周五 17:30 已过");
  const worked = (minutes: number) => ({ ...late, remaining: { workdays: 0, minutes } });
  assert.equal(clockText(worked(59), "zh", now), "周五 17:30 已过");
  assert.equal(clockText(worked(60), "zh", now), "逾期 1 小时");
});

test("a paused clock says why, and a provisional one says so", () => {
  assert.equal(clockText(paused, "zh"), "已暂停：等候补正材料");
  assert.equal(
    clockSentence({ ...running, provisional: true }, "zh", now),
    "还剩 3 个工作日; 11月5日 17:30 到期; 暂按周末计",
  );
});

test("a finished clock tells whether it was in time", () => {
  assert.equal(clockText({ ...running, state: "stopped" }, "zh"), "按时办结");
  assert.equal(clockText({ ...late, state: "stopped" }, "zh"), "已办结");
});

test("the ring of a running clock is never quite empty or quite full", () => {
  assert.equal(ringShare({ ...running, usedShare: 0 }), 0.03);
  assert.equal(ringShare({ ...running, usedShare: 1 }), 0.97);
  assert.equal(ringShare(running), 0.4);
  assert.equal(ringShare(late), 1);
});

const chain: ChainOfResponsibility = {
  lead: { name: "绿化市容局" },
  coOrganisers: [{ name: "市场监管局", state: "late", clock: late }],
};

test("a chain reads as a sentence", () => {
  assert.equal(chainSentence(chain, "zh"), "牵头 绿化市容局; 协同 市场监管局 (逾期 1 天)");
  assert.equal(
    chainSentence({ ...chain, firstContact: { name: "曹家渡社区事务站" } }, "zh"),
    "首问 曹家渡社区事务站; 牵头 绿化市容局; 协同 市场监管局 (逾期 1 天)",
  );
  assert.equal(
    chainSentence(
      {
        lead: { name: "Landscaping" },
        coOrganisers: [
          { name: "Market", state: "done" },
          { name: "Police", state: "working", clock: running },
        ],
      },
      "en",
    ),
    "lead Landscaping; with Market (done), Police (working on it)",
  );
});

test("a chain without a lead says so", () => {
  assert.equal(chainSentence({ lead: null, coOrganisers: [] }, "zh"), "还没有牵头单位");
});

const item = { at: now, kind: "cases.noted", who: "站长", text: "记了一笔" };

test("hand-overs, returns and urges stand out by themselves, notes when asked", () => {
  assert.equal(standsOut({ ...item, kind: "cases.handedOver" }), true);
  assert.equal(standsOut({ ...item, kind: "returned" }), true);
  assert.equal(standsOut({ ...item, kind: "urged" }), true);
  assert.equal(standsOut({ ...item, kind: "completed" }), false);
  assert.equal(standsOut(item), false);
  assert.equal(standsOut({ ...item, emphasis: true }), true);
  assert.equal(timelineShape("somethingNew"), "note");
});

test("a wait is said from an hour on", () => {
  assert.equal(waitIsSaid({ ...item, waitedMinutes: 59 }), false);
  assert.equal(waitIsSaid({ ...item, waitedMinutes: 60 }), true);
  assert.equal(waitIsSaid(item), false);
});

test("events are grouped by their day in Shanghai, in the order asked for", () => {
  const items = [
    { ...item, at: "2026-11-02T16:00:00.000Z", text: "b" },
    { ...item, at: "2026-11-02T15:59:00.000Z", text: "a" },
    { ...item, at: "2026-11-03T01:00:00.000Z", text: "c" },
  ];
  const days = byDay(items, "oldest-first");
  assert.deepEqual(
    days.map((day) => [day.day, day.items.map((one) => one.text).join("")]),
    [
      ["2026-11-02", "a"],
      ["2026-11-03", "bc"],
    ],
  );
  assert.equal(byDay(items, "newest-first")[0]?.items[0]?.text, "c");
});

test("a missed limit is answered below nothing and shown as how late it is", () => {
  const answer = {
    state: "late",
    usedShare: 1.4,
    dueAt: "2026-11-19T09:30:00.000Z",
    provisional: false,
    remainingWorkdays: -2,
    remainingMinutes: -960,
  } as const;
  assert.equal(clockText(clockOf(answer), "zh"), "逾期 2 天");
  const paused = clockOf({ ...answer, state: "paused" }, "等候补正材料");
  assert.equal(clockText(paused, "zh"), "已暂停：等候补正材料");
});

test("of several co-organisers a row shows the late one, then the one whose part ends first, the finished last", () => {
  const names = (...members: ChainOfResponsibility["coOrganisers"]) =>
    tellingCoOrganiser(members)?.name;
  const done = { name: "done", state: "done" } as const;
  const later = { name: "later", state: "working", clock: running } as const;
  const sooner = {
    name: "sooner",
    state: "working",
    clock: { ...running, dueAt: "2026-11-03T09:30:00.000Z" },
  } as const;
  assert.equal(names(done, later, sooner), "sooner");
  assert.equal(names(done, later, { name: "late", state: "late", clock: late }, sooner), "late");
  assert.equal(names(done, { name: "undone", state: "undone" }), "undone");
  assert.equal(names(), undefined);
});
