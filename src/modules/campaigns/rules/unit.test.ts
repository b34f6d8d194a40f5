import assert from "node:assert/strict";
import { test } from "node:test";
import { isRefusal } from "#kernel/pure/refusal.ts";
import { isDrawn, lotOf } from "./lot.ts";
import {
  type Report,
  type ReportFacts,
  type Unit,
  decideReport,
  decideVerdict,
  evolveReported,
  evolveVerdict,
  freshUnit,
  isSettled,
} from "./unit.ts";

const NOON = Date.parse("2026-11-20T12:00:00+08:00");
const FACTS: ReportFacts = {
  startsOn: "2026-11-01",
  deadline: "2026-11-20",
  lastDay: "2026-11-30",
  proof: "none",
  now: Date.parse("2026-11-25T09:00:00+08:00"),
};
const KEY = "00000000-0000-4000-8000-000000000001";
const report = (change: Partial<Report> = {}): Report => ({
  clientKey: KEY,
  at: "2026-11-20T12:00:00+08:00",
  result: "done",
  ...change,
});
const decide = (
  change: Partial<Report> = {},
  facts: Partial<ReportFacts> = {},
  unit: Unit = freshUnit(7, 3, 1),
) => decideReport(unit, report(change), { ...FACTS, ...facts }, (id) => `person ${id}`);
const codeOf = (value: unknown): string => (isRefusal(value) ? value.code : "taken");
const around = (change: object = {}) => ({
  seq: 5,
  hash: new Uint8Array(32).fill(9),
  at: FACTS.now,
  personId: 40,
  samplePpm: 0,
  ...change,
});
const accepted = (change: Partial<Report> = {}) => {
  const value = decide(change);
  if (isRefusal(value)) return assert.fail(value.code);
  const { noteText: _, ...rest } = value;
  return { ...rest, note: null };
};

test("work of the deadline's day is on time, work of the day after is late, by the clock of the device", () => {
  const late = (at: string) => {
    const value = decide({ at });
    return isRefusal(value) ? value.code : value.late;
  };
  assert.equal(late("2026-11-20T23:59:59+08:00"), false);
  assert.equal(late("2026-11-21T00:00:00+08:00"), true);
  assert.equal(late("2026-11-19T10:00:00Z"), false);
});

test("work before the first day or after the last day of the mandate does not count", () => {
  assert.equal(codeOf(decide({ at: "2026-10-31T23:59:59+08:00" })), "campaigns.outside_period");
  assert.equal(codeOf(decide({ at: "2026-11-01T00:00:00+08:00" })), "taken");
  const now = Date.parse("2026-12-05T09:00:00+08:00");
  assert.equal(codeOf(decide({ at: "2026-11-30T23:59:59+08:00" }, { now })), "taken");
  assert.equal(
    codeOf(decide({ at: "2026-12-01T00:00:00+08:00" }, { now })),
    "campaigns.outside_period",
  );
});

test("a device may be five minutes ahead, not more", () => {
  assert.equal(codeOf(decide({ at: "2026-11-25T09:05:00+08:00" })), "taken");
  assert.equal(codeOf(decide({ at: "2026-11-25T09:05:00.001+08:00" })), "campaigns.in_the_future");
  assert.equal(codeOf(decide({ at: "yesterday" })), "campaigns.wrong_time");
});

test("a finished unit is not finished again, and whoever comes second is told who was first", () => {
  const done = evolveReported(freshUnit(7, 3, 1), accepted(), around());
  const second = decide({ clientKey: "00000000-0000-4000-8000-000000000002" }, {}, done);
  assert.ok(isRefusal(second));
  assert.equal(second.code, "campaigns.completed_already");
  assert.deepEqual(second.params, { who: "person 40", day: "2026-11-20" });
});

test("what was not done says why; absent people are visited again", () => {
  assert.equal(codeOf(decide({ result: "notDone" })), "campaigns.reason_missing");
  const absent = evolveReported(
    freshUnit(7, 3, 1),
    accepted({ result: "notDone", reason: "absent" }),
    around(),
  );
  assert.deepEqual([absent.state, absent.attempts, absent.reason], ["open", 1, "absent"]);
  const moved = evolveReported(
    freshUnit(7, 3, 1),
    accepted({ result: "notDone", reason: "moved" }),
    around(),
  );
  assert.deepEqual([moved.state, moved.reason, moved.accruedSeq], ["notDone", "moved", null]);
});

test("a completion brings the proof that the mandate asks for", () => {
  assert.equal(codeOf(decide({}, { proof: "photo" })), "campaigns.proof_missing");
  assert.equal(codeOf(decide({ proofFileId: 9 }, { proof: "signature" })), "taken");
  assert.equal(codeOf(decide({ note: "  " }, { proof: "note" })), "campaigns.note_missing");
  assert.equal(codeOf(decide({ note: "本人签收" }, { proof: "note" })), "taken");
});

test("what is done is owed at once; what was drawn is owed when it is confirmed", () => {
  const plain = evolveReported(freshUnit(7, 3, 1), accepted(), around());
  assert.deepEqual([plain.accruedSeq, plain.accruedOn, plain.sample], [5, "2026-11-25", null]);
  const drawn = evolveReported(freshUnit(7, 3, 1), accepted(), around({ samplePpm: 1_000_000 }));
  assert.deepEqual([drawn.accruedSeq, drawn.sample], [null, "drawn"]);
  const confirmed = evolveVerdict(
    drawn,
    { number: 7, verdict: "confirmed", reason: null },
    around({ seq: 9, personId: 50 }),
  );
  assert.deepEqual(
    [confirmed.accruedSeq, confirmed.sample, confirmed.state],
    [9, "confirmed", "done"],
  );
});

test("nobody verifies their own work, and what is paid is final", () => {
  const done = evolveReported(freshUnit(7, 3, 1), accepted(), around());
  const verdict = (personId: number, settledSeq: number) =>
    codeOf(
      decideVerdict(done, { verdict: "rejected", reason: "没有签名" }, { personId, settledSeq }),
    );
  assert.equal(verdict(40, 0), "campaigns.own_work");
  assert.equal(verdict(41, 4), "taken");
  assert.equal(verdict(41, 5), "campaigns.settled_already");
  assert.equal(isSettled(done, 4), false);
  assert.equal(isSettled(done, 5), true);
});

test("a rejected unit is open again with the reason, is owed nothing, and can be finished again", () => {
  const done = evolveReported(freshUnit(7, 3, 1), accepted(), around());
  const rejected = evolveVerdict(
    { ...done, workerId: 40 },
    { number: 7, verdict: "rejected", reason: "没有签名" },
    around({ seq: 8, personId: 50 }),
  );
  assert.deepEqual(rejected, {
    ...freshUnit(7, 3, 8),
    workerId: 40,
    rejections: 1,
    rejectedBecause: "没有签名",
  });
  const again = evolveReported(rejected, accepted(), around({ seq: 11 }));
  assert.deepEqual([again.state, again.accruedSeq, again.rejections], ["done", 11, 1]);
});

test("the lot is the same for the same event and spreads evenly over units and events", () => {
  const hash = (n: number) => new Uint8Array(32).map((_, i) => (n * 31 + i * 17) & 255);
  assert.equal(lotOf(hash(1), 7), lotOf(hash(1), 7));
  let drawn = 0;
  for (let event = 0; event < 200; event++)
    for (let number = 1; number <= 100; number++) if (isDrawn(hash(event), number, 50_000)) drawn++;
  assert.ok(drawn > 850 && drawn < 1150, `${drawn} of 20,000 at 5 %`);
  assert.equal(isDrawn(hash(1), 1, 0), false);
  assert.equal(isDrawn(hash(1), 1, 1_000_000), true);
});

test("a unit of noon in Shanghai is done on that day", () => {
  const unit = evolveReported(freshUnit(7, 3, 1), { ...accepted(), at: NOON }, around());
  assert.equal(unit.doneOn, "2026-11-20");
});
