import assert from "node:assert/strict";
import { test } from "node:test";
import { isRefusal } from "#kernel/pure/refusal.ts";
import { CALM, type Guard, beginAttempt, giveBack, isForgotten, lockMs } from "./lockout.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const START = 1_795_000_000_000;

function attempts(count: number, from: Guard, now: number): Guard {
  let guard = from;
  for (let i = 0; i < count; i++) {
    const next = beginAttempt(guard, now);
    if (isRefusal(next)) throw new Error(`attempt ${i + 1} was refused`);
    guard = next;
  }
  return guard;
}

test("four wrong attempts lock nothing, the fifth locks for fifteen minutes", () => {
  assert.equal(attempts(4, CALM, START).lockedUntil, null);
  assert.equal(attempts(5, CALM, START).lockedUntil, START + 15 * MINUTE);
});

test("a locked name refuses the sixth attempt and says for how many minutes", () => {
  const locked = attempts(5, CALM, START);
  const answer = beginAttempt(locked, START + 30_000);
  assert.ok(isRefusal(answer));
  assert.equal(answer.code, "accounts.locked");
  assert.deepEqual(answer.params, { minutes: 15 });
});

test("a lock ends after fifteen minutes: refused a moment before, allowed at that moment and after", () => {
  const locked = attempts(5, CALM, START);
  assert.ok(isRefusal(beginAttempt(locked, START + 15 * MINUTE - 1)));
  assert.ok(!isRefusal(beginAttempt(locked, START + 15 * MINUTE)));
  assert.ok(!isRefusal(beginAttempt(locked, START + 15 * MINUTE + 1)));
});

test("each further lock lasts twice as long, up to a day", () => {
  assert.deepEqual(
    [1, 2, 3, 4, 5, 6, 7, 8, 20].map((locks) => lockMs(locks) / MINUTE),
    [15, 30, 60, 120, 240, 480, 960, 1440, 1440],
  );
  const second = attempts(5, attempts(5, CALM, START), START + 15 * MINUTE);
  assert.equal(second.lockedUntil, START + 45 * MINUTE);
});

test("a right password with a second step to come does not use an attempt up", () => {
  let guard = CALM;
  for (let i = 0; i < 20; i++) guard = giveBack(attempts(1, guard, START));
  assert.equal(guard.failures, 0);
  assert.equal(guard.lockedUntil, null);
});

test("a right fifth attempt takes back the lock that it began with", () => {
  const guard = giveBack(attempts(5, CALM, START));
  assert.deepEqual(guard, { failures: 4, locks: 0, lockedUntil: null, lastAt: START });
});

test("wrong codes after right passwords add up to a lock", () => {
  let guard = CALM;
  for (let i = 0; i < 4; i++) {
    guard = giveBack(attempts(1, guard, START)); // the password was right
    guard = attempts(1, guard, START); // the code was wrong
  }
  guard = giveBack(attempts(1, guard, START));
  assert.equal(guard.lockedUntil, null);
  guard = attempts(1, guard, START);
  assert.equal(guard.lockedUntil, START + 15 * MINUTE);
});

test("failures are forgotten after a day without any, not before", () => {
  const guard = attempts(4, CALM, START);
  assert.equal(isForgotten(guard, START + 24 * HOUR), false);
  assert.equal(isForgotten(guard, START + 24 * HOUR + 1), true);
  assert.equal(attempts(1, guard, START + 24 * HOUR + 1).failures, 1);
  assert.notEqual(attempts(1, guard, START + 24 * HOUR).lockedUntil, null);
});

test("a day counts from the end of a lock, so that waiting a long lock out does not reset the doubling", () => {
  const locked: Guard = { failures: 5, locks: 8, lockedUntil: START + 24 * HOUR, lastAt: START };
  assert.equal(attempts(5, locked, START + 25 * HOUR).locks, 9);
  assert.equal(attempts(5, locked, START + 48 * HOUR + 1).locks, 1);
});
