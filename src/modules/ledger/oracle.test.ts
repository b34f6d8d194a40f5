/**
 * Random histories against an oracle that knows nothing of debits and credits: pots of money in memory, and
 * the rule that nobody can take out what is not in.
 */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import fc from "fast-check";
import { Refused } from "#kernel/pure/refusal.ts";
import { type District, makeDistrict } from "../../../test/district.ts";
import { type TestProgram, testProgram } from "../../../test/program.ts";
import { aPosting } from "./builders.ts";
import {
  type AppropriationKey,
  appropriate,
  consume,
  getAppropriation,
  openAccount,
  receive,
  release,
  reserve,
  reverse,
  spend,
  transfer,
  verifyLedger,
  withdraw,
} from "./index.ts";

let program: TestProgram;
let district: District;
const ctx = () => program.context({ kind: "system", job: "test" });

before(async () => {
  program = await testProgram();
  district = await makeDistrict(program);
});
after(() => program.remove());

/** A pot: 0 is the pool, the others are appropriations out of it. */
type Pot = { given: number; got: number; free: number; gone: number };
type Promise_ = { pot: number; made: number; paid: number; freed: number };
type Undo = { readonly undo: () => boolean; undone: boolean };
type Model = { pots: Pot[]; promises: Promise_[]; entries: Undo[] };

const POTS = 4;
const newPot = (): Pot => ({ given: 0, got: 0, free: 0, gone: 0 });
const left = (one: Promise_): number => one.made - one.paid - one.freed;

/** What one step does to the pots; false where somebody would take out what is not in. */
function change(pot: Pot, by: Partial<Pot>): boolean {
  const next = {
    given: pot.given + (by.given ?? 0),
    got: pot.got + (by.got ?? 0),
    free: pot.free + (by.free ?? 0),
    gone: pot.gone + (by.gone ?? 0),
  };
  if (Object.values(next).some((amount) => amount < 0)) return false;
  Object.assign(pot, next);
  return true;
}

const step = fc.record({
  what: fc.constantFrom(
    "receive",
    "appropriate",
    "withdraw",
    "transfer",
    "reserve",
    "release",
    "releaseAll",
    "payOutside",
    "payInside",
    "spend",
    "reverse",
  ),
  from: fc.integer({ min: 0, max: POTS - 1 }),
  to: fc.integer({ min: 0, max: POTS - 1 }),
  which: fc.nat(200),
  amount: fc.oneof(fc.integer({ min: 1, max: 500 }), fc.constantFrom(1, 100, 1000)),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Two changes that happen together or not at all. */
function both(first: [Pot, Partial<Pot>], second: [Pot, Partial<Pot>]): boolean {
  const kept = { ...first[0] };
  if (!change(...first)) return false;
  if (change(...second)) return true;
  Object.assign(first[0], kept);
  return false;
}

type Planned = {
  /** What the oracle says: done, or refused. */
  readonly allowed: boolean;
  readonly undo: () => boolean;
  readonly act: () => Promise<{ entryId: number; commitmentId?: number | null }>;
};

/** What the oracle makes of a step, and the real posting; undefined where the step has nothing to act on. */
function plan(model: Model, ids: readonly number[], keys: readonly AppropriationKey[], one: Step) {
  const { from, to, amount } = one;
  const [a, b, pool] = [model.pots[from] as Pot, model.pots[to] as Pot, model.pots[0] as Pot];
  const promised = model.promises[one.which % Math.max(1, model.promises.length)];
  const commitmentId = one.which % Math.max(1, model.promises.length);
  const posting = { ...aPosting(), amountFen: amount };
  const [fromId = 0, toId = 0, poolId = 0] = [ids[from], ids[to], ids[0]];
  const swap = (run: () => boolean, undo: () => boolean, act: Planned["act"]): Planned => ({
    allowed: run(),
    undo,
    act,
  });
  switch (one.what) {
    case "receive":
      return swap(
        () => change(a, { got: amount, free: amount }),
        () => change(a, { got: -amount, free: -amount }),
        () => receive(ctx(), { ...posting, appropriationId: fromId }),
      );
    case "appropriate":
      if (to === 0) return undefined;
      return swap(
        () => both([pool, { free: -amount, gone: amount }], [b, { given: amount, free: amount }]),
        () => both([pool, { free: amount, gone: -amount }], [b, { given: -amount, free: -amount }]),
        () => appropriate(ctx(), { ...posting, poolId, to: keys[to] as AppropriationKey }),
      );
    case "withdraw":
      if (to === 0) return undefined;
      return swap(
        () => both([b, { given: -amount, free: -amount }], [pool, { free: amount, gone: -amount }]),
        () => both([b, { given: amount, free: amount }], [pool, { free: -amount, gone: amount }]),
        () => withdraw(ctx(), { ...posting, poolId, appropriationId: toId }),
      );
    case "transfer":
      if (from === to) return undefined;
      return swap(
        () => both([a, { free: -amount, gone: amount }], [b, { got: amount, free: amount }]),
        () => both([a, { free: amount, gone: -amount }], [b, { got: -amount, free: -amount }]),
        () => transfer(ctx(), { ...posting, fromId, toId }),
      );
    case "spend":
      return swap(
        () => change(a, { free: -amount, gone: amount }),
        () => change(a, { free: amount, gone: -amount }),
        () => spend(ctx(), { ...posting, appropriationId: fromId }),
      );
    case "reserve": {
      const made: Promise_ = { pot: from, made: amount, paid: 0, freed: 0 };
      return swap(
        () => {
          if (!change(a, { free: -amount })) return false;
          model.promises.push(made);
          return true;
        },
        () => {
          if (left(made) < amount) return false;
          made.made -= amount;
          return change(a, { free: amount });
        },
        () => reserve(ctx(), { ...posting, appropriationId: fromId }),
      );
    }
    default:
      return planPromise(model, ids, keys, one, promised, commitmentId, posting);
  }
}

let realCommitments: number[] = [];

function planPromise(
  model: Model,
  _ids: readonly number[],
  keys: readonly AppropriationKey[],
  { what, to, amount }: Step,
  promised: Promise_ | undefined,
  at: number,
  posting: ReturnType<typeof aPosting> & { amountFen: number },
): Planned | undefined {
  if (promised === undefined) return undefined;
  const owner = model.pots[promised.pot] as Pot;
  const commitmentId = realCommitments[at] ?? 0;
  const part = what === "releaseAll" ? left(promised) : amount;
  if (what === "release" || what === "releaseAll") {
    const { amountFen: _, ...rest } = posting;
    return {
      allowed: (() => {
        if (part === 0 || left(promised) < part) return false;
        promised.freed += part;
        return change(owner, { free: part });
      })(),
      undo: () => {
        if (!change(owner, { free: -part })) return false;
        promised.freed -= part;
        return true;
      },
      act: () =>
        release(
          ctx(),
          what === "release" ? { ...posting, commitmentId } : { ...rest, commitmentId },
        ),
    };
  }
  const inside = what === "payInside" && to !== promised.pot;
  const receiver = model.pots[to] as Pot;
  return {
    allowed: (() => {
      if (left(promised) < amount) return false;
      promised.paid += amount;
      change(owner, { gone: amount });
      if (inside) change(receiver, { got: amount, free: amount });
      return true;
    })(),
    undo: () => {
      if (inside && !change(receiver, { got: -amount, free: -amount })) return false;
      promised.paid -= amount;
      return change(owner, { gone: -amount });
    },
    act: () =>
      consume(ctx(), {
        ...posting,
        commitmentId,
        to: inside ? (keys[to] as AppropriationKey) : "outside",
      }),
  };
}

let run = 0;

/** Opens fresh pots for a history: another year for each. */
async function openPots(): Promise<{ ids: number[]; keys: AppropriationKey[] }> {
  run += 1;
  const orgs = ["COORD", "LINE1", "OFFICE-W", "STATION-W"].map((code) => district.org(code));
  const opened = [];
  for (const [i, orgId] of orgs.entries())
    opened.push(
      await openAccount(ctx(), {
        orgId,
        year: 2000 + run,
        fund: "general",
        purpose: i === 0 ? "pool" : "tasks",
      }),
    );
  return {
    ids: opened.map(({ id }) => id),
    keys: opened.map(({ orgId, year, fund, purpose }) => ({ orgId, year, fund, purpose })),
  };
}

async function compare(model: Model, ids: readonly number[]): Promise<void> {
  for (const [i, id] of ids.entries()) {
    const real = await getAppropriation(ctx(), id);
    const pot = model.pots[i] as Pot;
    const committed = model.promises
      .filter((one) => one.pot === i)
      .reduce((sum, one) => sum + left(one), 0);
    assert.deepEqual(
      [real.appropriatedFen, real.receivedFen, real.availableFen, real.committedFen, real.spentFen],
      [pot.given, pot.got, pot.free, committed, pot.gone],
      `pot ${i}`,
    );
  }
}

test("random histories leave exactly what an oracle of pots says, and refuse exactly what it refuses", async (t) => {
  const counts = { done: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 25, maxLength: 45 }), async (steps) => {
      const { ids, keys } = await openPots();
      const model: Model = {
        pots: Array.from({ length: POTS }, newPot),
        promises: [],
        entries: [],
      };
      realCommitments = [];
      const real: number[] = [];
      const seed = await receive(ctx(), {
        ...aPosting(),
        appropriationId: ids[0] ?? 0,
        amountFen: 9_000,
      });
      const [pool] = model.pots;
      assert.ok(pool !== undefined && change(pool, { got: 9_000, free: 9_000 }));
      model.entries.push({
        undo: () => change(pool, { got: -9_000, free: -9_000 }),
        undone: false,
      });
      real.push(seed.entryId);
      for (const one of steps) {
        const target = one.which % model.entries.length;
        const first = model.entries[target] as Undo;
        const planned: Planned | undefined =
          one.what === "reverse"
            ? {
                allowed: !first.undone && first.undo(),
                undo: () => false,
                act: () =>
                  reverse(ctx(), {
                    entryId: real[target] ?? 0,
                    date: "2026-11-02",
                    text: "冲销",
                  }),
              }
            : plan(model, ids, keys, one);
        if (planned === undefined) continue;
        const answer = await planned.act().catch((error: unknown) => {
          if (!(error instanceof Refused)) throw error;
          return error.refusal.code;
        });
        const wasDone = typeof answer !== "string";
        assert.equal(wasDone, planned.allowed, `${JSON.stringify(one)}: ${JSON.stringify(answer)}`);
        counts[wasDone ? "done" : "refused"]++;
        if (typeof answer === "string") continue;
        if (one.what === "reverse") {
          first.undone = true;
          continue;
        }
        if (one.what === "reserve") realCommitments.push(answer.commitmentId ?? 0);
        model.entries.push({ undo: planned.undo, undone: false });
        real.push(answer.entryId);
      }
      await compare(model, ids);
    }),
    { seed: 20_261_122, numRuns: 40 },
  );
  t.diagnostic(`${counts.done} done, ${counts.refused} refused`);
  assert.ok(counts.done > 300 && counts.refused > 100, JSON.stringify(counts));
  assert.equal((await verifyLedger(ctx())).difference, null);
});
