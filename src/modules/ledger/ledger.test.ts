import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { manualClock } from "#kernel/context.ts";
import { eventsOf } from "#kernel/events.ts";
import { Refused } from "#kernel/pure/refusal.ts";
import { type District, makeDistrict } from "../../../test/district.ts";
import { type TestProgram, testProgram } from "../../../test/program.ts";
import { aPool, aPosting, aReason, anAppropriation } from "./builders.ts";
import {
  type Payee,
  appropriationOf,
  appropriate,
  balanceOf,
  consume,
  getAppropriation,
  getCommitment,
  openAccount,
  post,
  receive,
  release,
  reserve,
  reverse,
  spend,
  transfer,
  withdraw,
} from "./index.ts";

let program: TestProgram;
let district: District;
const clock = manualClock(Date.parse("2026-11-20T02:00:00Z"));
const ctx = () => program.context({ kind: "system", job: "test" });

before(async () => {
  program = await testProgram({ clock });
  district = await makeDistrict(program);
});
after(() => program.remove());

const refusedWith =
  (code: string, params: Record<string, unknown> = {}) =>
  (error: unknown) => {
    assert.ok(error instanceof Refused, String(error));
    assert.equal(error.refusal.code, code);
    for (const [name, value] of Object.entries(params))
      assert.equal(error.refusal.params[name], value, name);
    return true;
  };

/** Appropriated, received, committed, spent, available. */
async function figures(id: number): Promise<number[]> {
  const one = await getAppropriation(ctx(), id);
  return [one.appropriatedFen, one.receivedFen, one.committedFen, one.spentFen, one.availableFen];
}

test("money comes in, is appropriated, set aside, paid in parts, and the rest is free again", async () => {
  const pool = await aPool(ctx(), district.org("COORD"), 1_000_00);
  const dept = await anAppropriation(ctx(), pool, district.org("LINE1"), 600_00);
  assert.deepEqual(await figures(pool), [0, 1_000_00, 0, 600_00, 400_00]);
  assert.deepEqual(await figures(dept), [600_00, 0, 0, 0, 600_00]);
  const { commitmentId } = await reserve(ctx(), {
    ...aPosting(),
    appropriationId: dept,
    amountFen: 500_00,
  });
  assert.deepEqual(await figures(dept), [600_00, 0, 500_00, 0, 100_00]);
  const station: Payee = {
    orgId: district.org("STATION-W"),
    year: 2026,
    fund: "general",
    purpose: "tasks",
  };
  await consume(ctx(), { ...aPosting(), commitmentId, amountFen: 120_00, to: station });
  await consume(ctx(), { ...aPosting(), commitmentId, amountFen: 30_01, to: "outside" });
  assert.deepEqual(await figures(dept), [600_00, 0, 349_99, 150_01, 100_00]);
  const received = await appropriationOf(ctx(), district.org("STATION-W"), 2026, "tasks");
  assert.deepEqual([received?.receivedFen, received?.availableFen], [120_00, 120_00]);
  await release(ctx(), { ...aPosting(), commitmentId });
  assert.deepEqual(await figures(dept), [600_00, 0, 0, 150_01, 449_99]);
  const commitment = await getCommitment(ctx(), commitmentId);
  assert.deepEqual(
    [commitment.reservedFen, commitment.consumedFen, commitment.releasedFen, commitment.openFen],
    [500_00, 150_01, 349_99, 0],
  );
});

test("what is not there cannot be set aside: the refusal names what is available", async () => {
  const pool = await aPool(ctx(), district.org("LINE2"), 100);
  const own = await anAppropriation(ctx(), pool, district.org("LINE2"), 99);
  const ask = (amountFen: number) =>
    reserve(ctx(), { ...aPosting(), appropriationId: own, amountFen });
  await assert.rejects(
    ask(100),
    refusedWith("ledger.appropriation_exceeded", { available: "¥0.99", wanted: "¥1.00" }),
  );
  assert.deepEqual(await figures(own), [99, 0, 0, 0, 99]);
  await ask(99);
  assert.deepEqual(await figures(own), [99, 0, 99, 0, 0]);
  await assert.rejects(
    ask(1),
    refusedWith("ledger.appropriation_exceeded", { available: "¥0.00" }),
  );
});

test("the same reason is posted once and answered with the first entry", async () => {
  const pool = await aPool(ctx(), district.org("OFFICE-W"), 500);
  const reason = aReason("settlement");
  const wanted = { ...aPosting(), reason, appropriationId: pool, amountFen: 200 };
  const first = await spend(ctx(), wanted);
  const second = await spend(ctx(), { ...wanted, text: "同一件事再来一次" });
  assert.deepEqual([first.already, second.already], [false, true]);
  assert.equal(second.entryId, first.entryId);
  assert.deepEqual(await figures(pool), [0, 500, 0, 200, 300]);
  await assert.rejects(
    spend(ctx(), { ...wanted, amountFen: 201 }),
    refusedWith("ledger.reason_used", { entry: String(first.entryId) }),
  );
});

test("a reservation and a release said twice happen once", async () => {
  const pool = await aPool(ctx(), district.org("OFFICE-E"), 500);
  const reason = aReason("admission");
  const ask = () =>
    reserve(ctx(), { ...aPosting(), reason, appropriationId: pool, amountFen: 400 });
  const [first, second] = [await ask(), await ask()];
  assert.equal(second.commitmentId, first.commitmentId);
  assert.deepEqual(await figures(pool), [0, 500, 400, 0, 100]);
  const free = () => release(ctx(), { ...aPosting(), reason, commitmentId: first.commitmentId });
  const [one, two] = [await free(), await free()];
  assert.deepEqual([one.already, two.already, two.entryId], [false, true, one.entryId]);
  assert.deepEqual(await figures(pool), [0, 500, 0, 0, 500]);
});

test("a commitment pays what it holds and not one fen more", async () => {
  const pool = await aPool(ctx(), district.org("STATION-E"), 1_000);
  const { commitmentId } = await reserve(ctx(), {
    ...aPosting(),
    appropriationId: pool,
    amountFen: 300,
  });
  const pay = (amountFen: number) =>
    consume(ctx(), { ...aPosting(), commitmentId, amountFen, to: "outside" });
  await assert.rejects(
    pay(301),
    refusedWith("ledger.commitment_exceeded", { available: "¥3.00", wanted: "¥3.01" }),
  );
  await pay(299);
  await pay(1);
  await assert.rejects(pay(1), refusedWith("ledger.commitment_exceeded", { available: "¥0.00" }));
  await assert.rejects(
    release(ctx(), { ...aPosting(), commitmentId }),
    refusedWith("ledger.commitment_exceeded"),
  );
  assert.deepEqual(await figures(pool), [0, 1_000, 0, 300, 700]);
});

test("a second commitment of the same appropriation does not lend to the first", async () => {
  const pool = await aPool(ctx(), district.org("COMMITTEE-W"), 1_000);
  const ask = () => reserve(ctx(), { ...aPosting(), appropriationId: pool, amountFen: 400 });
  const [first] = [await ask(), await ask()];
  await assert.rejects(
    consume(ctx(), {
      ...aPosting(),
      commitmentId: first.commitmentId,
      amountFen: 500,
      to: "outside",
    }),
    refusedWith("ledger.commitment_exceeded", { available: "¥4.00" }),
  );
});

test("an entry is answered with its mirror image, once, and only while the money is there", async () => {
  const pool = await aPool(ctx(), district.org("COORD"), 900, "special");
  const to = await anAppropriation(ctx(), pool, district.org("LINE1"), 700, "operations");
  const paid = await spend(ctx(), { ...aPosting(), appropriationId: to, amountFen: 500 });
  const back = { entryId: paid.entryId, date: "2026-11-03", text: "付错了" };
  await reverse(ctx(), back);
  assert.deepEqual(await figures(to), [700, 0, 0, 0, 700]);
  await assert.rejects(reverse(ctx(), back), refusedWith("ledger.reversed_already"));
  const gift = await receive(ctx(), { ...aPosting(), appropriationId: to, amountFen: 50 });
  await spend(ctx(), { ...aPosting(), appropriationId: to, amountFen: 720 });
  await assert.rejects(
    reverse(ctx(), { entryId: gift.entryId, date: "2026-11-03", text: "退回" }),
    refusedWith("ledger.appropriation_exceeded", { available: "¥0.30", wanted: "¥0.50" }),
  );
});

test("reversing a reservation, a settlement and a release keeps the commitment's account straight", async () => {
  const pool = await aPool(ctx(), district.org("LINE2"), 1_000, "special");
  const made = await reserve(ctx(), { ...aPosting(), appropriationId: pool, amountFen: 400 });
  const { commitmentId } = made;
  const parts = async () => {
    const one = await getCommitment(ctx(), commitmentId);
    return [one.reservedFen, one.consumedFen, one.releasedFen, one.openFen];
  };
  const back = (entryId: number) => reverse(ctx(), { entryId, date: "2026-11-03", text: "更正" });
  const paid = await consume(ctx(), {
    ...aPosting(),
    commitmentId,
    amountFen: 150,
    to: "outside",
  });
  const freed = await release(ctx(), { ...aPosting(), commitmentId, amountFen: 100 });
  assert.deepEqual(await parts(), [400, 150, 100, 150]);
  await back(paid.entryId);
  assert.deepEqual(await parts(), [400, 0, 100, 300]);
  await back(freed.entryId);
  assert.deepEqual(await parts(), [400, 0, 0, 400]);
  await back(made.entryId);
  assert.deepEqual(await parts(), [0, 0, 0, 0]);
  assert.deepEqual(await figures(pool), [0, 1_000, 0, 0, 1_000]);
});

test("a transfer moves free money between organisations, a withdrawal brings it back to the pool", async () => {
  const pool = await aPool(ctx(), district.org("COORD"), 1_000, "serviceProjects");
  const from = await anAppropriation(ctx(), pool, district.org("LINE1"), 800, "publicWorks");
  const { id: to } = await openAccount(ctx(), {
    orgId: district.org("OFFICE-W"),
    year: 2026,
    fund: "serviceProjects",
    purpose: "publicWorks",
  });
  await transfer(ctx(), { ...aPosting(), fromId: from, toId: to, amountFen: 300 });
  assert.deepEqual(await figures(from), [800, 0, 0, 300, 500]);
  assert.deepEqual(await figures(to), [0, 300, 0, 0, 300]);
  await withdraw(ctx(), { ...aPosting(), appropriationId: from, poolId: pool, amountFen: 500 });
  assert.deepEqual(await figures(from), [300, 0, 0, 300, 0]);
  assert.deepEqual(await figures(pool), [0, 1_000, 0, 300, 700]);
  await assert.rejects(
    transfer(ctx(), { ...aPosting(), fromId: to, toId: to, amountFen: 1 }),
    refusedWith("ledger.same_appropriation"),
  );
});

test("lines that do not balance in each appropriation are refused, also where they balance together", async () => {
  const one = await openAccount(ctx(), {
    orgId: district.org("LINE1"),
    year: 2026,
    fund: "special",
    purpose: "relief",
  });
  const other = await openAccount(ctx(), {
    orgId: district.org("LINE2"),
    year: 2026,
    fund: "special",
    purpose: "relief",
  });
  const line = (accountId: number, side: "debit" | "credit", amountFen: number) => ({
    accountId,
    side,
    amountFen,
  });
  const refused = (lines: ReturnType<typeof line>[], code: string) =>
    assert.rejects(post(ctx(), { ...aPosting(), lines }), refusedWith(code));
  const { accounts: a } = one;
  const { accounts: b } = other;
  await refused([line(a.revenue, "debit", 5), line(a.available, "credit", 4)], "ledger.unbalanced");
  await refused([line(a.revenue, "debit", 5), line(b.available, "credit", 5)], "ledger.unbalanced");
  await refused(
    [line(a.grant, "debit", 5), line(a.available, "credit", 5)],
    "ledger.money_from_nowhere",
  );
  await refused(
    [line(a.revenue, "debit", 0.5), line(a.available, "credit", 0.5)],
    "ledger.not_an_amount",
  );
  await refused(
    [line(a.revenue, "debit", -5), line(a.available, "credit", -5)],
    "ledger.not_an_amount",
  );
  await refused(
    [line(a.available, "debit", 5), line(a.committed, "credit", 5)],
    "ledger.commitment_missing",
  );
  await refused(
    [line(999_999, "debit", 5), line(a.available, "credit", 5)],
    "ledger.account_unknown",
  );
  await post(ctx(), {
    ...aPosting(),
    lines: [line(a.revenue, "debit", 5), line(a.available, "credit", 5)],
  });
  assert.equal(await balanceOf(ctx(), a.available), 5);
});

test("nothing is posted ahead of its day, on no day, or without saying why", async () => {
  const pool = await aPool(ctx(), district.org("OFFICE-E"), 10, "special");
  const ask = (change: object) =>
    spend(ctx(), { ...aPosting(), appropriationId: pool, amountFen: 1, ...change });
  await assert.rejects(ask({ date: "2026-11-21" }), refusedWith("ledger.date_in_future"));
  await assert.rejects(ask({ date: "2026-02-30" }), refusedWith("ledger.not_a_day"));
  await assert.rejects(ask({ text: "  " }), refusedWith("ledger.no_text"));
  await ask({ date: "2026-11-20" });
});

test("an appropriation comes out of a pool of its own fund and year", async () => {
  const own = await openAccount(ctx(), {
    orgId: district.org("LINE1"),
    year: 2026,
    fund: "general",
    purpose: "operations",
  });
  await assert.rejects(
    appropriate(ctx(), {
      ...aPosting(),
      poolId: own.id,
      to: { orgId: district.org("LINE2"), purpose: "operations" },
      amountFen: 1,
    }),
    refusedWith("ledger.not_a_pool"),
  );
});

test("every entry is an event in the chain of the appropriation that the money comes from", async () => {
  const pool = await aPool(ctx(), district.org("COORD"), 70, "partyBuilding");
  await anAppropriation(ctx(), pool, district.org("COMMITTEE-W"), 30, "partyBuilding");
  const events = await eventsOf(program.database.db, "ledger", pool);
  assert.deepEqual(
    events.map((event) => [event.type, (event.data as { kind?: string }).kind]),
    [
      ["appropriationOpened", undefined],
      ["entryPosted", "receipt"],
      ["entryPosted", "appropriation"],
    ],
  );
});
