/** Sixteen connections that move the same money at the same time. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Ctx } from "#kernel/context.ts";
import { type Database, openDatabase } from "#kernel/db.ts";
import { APP_ROLE } from "#kernel/migrations.ts";
import { Refused } from "#kernel/pure/refusal.ts";
import { type District, makeDistrict } from "../../../test/district.ts";
import { type TestProgram, testProgram } from "../../../test/program.ts";
import { aPool, aPosting, aReason, anAppropriation } from "./builders.ts";
import {
  consume,
  consumeAll,
  getAppropriation,
  release,
  reserve,
  spend,
  transfer,
  verifyLedger,
} from "./index.ts";

const CONNECTIONS = 16;
let program: TestProgram;
let district: District;
let database: Database;
const ctx = (): Ctx => program.context({ kind: "system", job: "test" }, { db: database.db });

before(async () => {
  program = await testProgram();
  district = await makeDistrict(program);
  database = openDatabase({ url: program.test.url, role: APP_ROLE, max: CONNECTIONS });
});
after(async () => {
  await database.close();
  await program.remove();
});

/** Runs the same work on every connection at once; what is refused by a rule counts as false. */
async function together(work: (worker: number) => Promise<unknown>): Promise<boolean[]> {
  return Promise.all(
    Array.from({ length: CONNECTIONS }, (_, worker) =>
      work(worker).then(
        () => true,
        (error: unknown) => {
          if (error instanceof Refused) return false;
          throw error;
        },
      ),
    ),
  );
}

test("of sixteen racing reservations exactly as many succeed as there is money for", async () => {
  const pool = await aPool(ctx(), district.org("COORD"), 10_00);
  const won = await together(() =>
    reserve(ctx(), { ...aPosting(), appropriationId: pool, amountFen: 1_43 }),
  );
  assert.equal(won.filter(Boolean).length, 6);
  const { availableFen, committedFen } = await getAppropriation(ctx(), pool);
  assert.deepEqual([availableFen, committedFen], [10_00 - 6 * 1_43, 6 * 1_43]);
});

test("sixteen tries to settle the same thing pay once and all get the same entry", async () => {
  const pool = await aPool(ctx(), district.org("LINE1"), 1_000_00);
  const wanted = { ...aPosting(), reason: aReason("settlement"), appropriationId: pool };
  const answers = await Promise.all(
    Array.from({ length: CONNECTIONS }, () => spend(ctx(), { ...wanted, amountFen: 777_77 })),
  );
  assert.equal(new Set(answers.map(({ entryId }) => entryId)).size, 1);
  assert.equal(answers.filter(({ already }) => !already).length, 1);
  assert.equal((await getAppropriation(ctx(), pool)).availableFen, 1_000_00 - 777_77);
});

/** A small generator of its own, so that a run can be repeated. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

test("random transfers, settlements and releases over sixteen connections conserve every fen and never deadlock", async (t) => {
  const SEED = 20_261_122;
  const orgs = ["LINE1", "LINE2", "OFFICE-W", "OFFICE-E", "STATION-W", "STATION-E"];
  const pool = await aPool(ctx(), district.org("COORD"), 60_000_00, "special");
  const ids: number[] = [];
  for (const org of orgs)
    ids.push(await anAppropriation(ctx(), pool, district.org(org), 10_000_00, "operations"));
  const keyOf = await Promise.all(ids.map((id) => getAppropriation(ctx(), id)));
  const commitments: number[] = [];
  let paidOutside = 0;
  let done = 0;
  let refused = 0;
  const started = performance.now();
  const step = async (pick: (below: number) => number): Promise<void> => {
    const [from = 0, to = 0] = [pick(ids.length), pick(ids.length)];
    const amountFen = 1 + pick(3_000_00);
    const posting = aPosting();
    const commitmentId = commitments[pick(Math.max(1, commitments.length))];
    switch (pick(6)) {
      case 0:
      case 1:
        if (from === to) return;
        await transfer(ctx(), {
          ...posting,
          fromId: ids[from] ?? 0,
          toId: ids[to] ?? 0,
          amountFen,
        });
        return;
      case 2: {
        const made = await reserve(ctx(), {
          ...posting,
          appropriationId: ids[from] ?? 0,
          amountFen,
        });
        commitments.push(made.commitmentId);
        return;
      }
      case 3: {
        if (commitmentId === undefined) return;
        const { orgId, year, fund, purpose } = keyOf[to] ?? assert.fail();
        await consume(ctx(), {
          ...posting,
          commitmentId,
          amountFen: 1 + pick(500_00),
          to: { orgId, year, fund, purpose },
        });
        return;
      }
      case 4:
        if (commitmentId === undefined) return;
        await release(ctx(), { ...posting, commitmentId });
        return;
      default: {
        const small = 1 + pick(20_00);
        await spend(ctx(), { ...posting, appropriationId: ids[from] ?? 0, amountFen: small });
        paidOutside += small;
      }
    }
  };
  await together(async (worker) => {
    const pick = chance(SEED + worker);
    for (let n = 0; n < 40; n++)
      await step(pick).then(
        () => done++,
        (error: unknown) => {
          if (!(error instanceof Refused)) throw error;
          refused++;
        },
      );
  });
  const after = await Promise.all(ids.map((id) => getAppropriation(ctx(), id)));
  const held = after.reduce((sum, one) => sum + one.availableFen + one.committedFen, 0);
  assert.equal(held + paidOutside, 60_000_00);
  for (const one of after) assert.ok(Object.values(one.balances).every((fen) => fen >= 0));
  assert.ok(done > 200 && refused > 10, `${done} done, ${refused} refused`);
  const proof = await verifyLedger(ctx());
  assert.equal(proof.difference, null);
  const seconds = (performance.now() - started) / 1000;
  t.diagnostic(`${done} entries in ${seconds.toFixed(1)} s, ${refused} refused`);
});

test("sixteen settlements that open the same new accounts in different orders all go through", async () => {
  const pool = await aPool(ctx(), district.org("LINE2"), 1_000_00, "serviceProjects");
  const { commitmentId } = await reserve(ctx(), {
    ...aPosting(),
    appropriationId: pool,
    amountFen: 1_000_00,
  });
  const orgs = ["OFFICE-W", "OFFICE-E", "STATION-W", "STATION-E"].map((code) => district.org(code));
  const done = await together(async (worker) => {
    const order = worker % 2 === 0 ? orgs : orgs.toReversed();
    await consumeAll(
      ctx(),
      order.map((orgId) => ({
        ...aPosting(),
        reason: aReason("settlement"),
        commitmentId,
        amountFen: 100,
        to: { orgId, year: 2026, fund: "serviceProjects", purpose: "purchasedServices" },
      })),
    );
  });
  assert.equal(done.filter(Boolean).length, CONNECTIONS);
  assert.equal((await getAppropriation(ctx(), pool)).committedFen, 1_000_00 - 16 * 4 * 100);
});
