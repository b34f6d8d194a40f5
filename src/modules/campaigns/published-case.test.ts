/**
 * The published case in small: 1,200 cards at ¥1 each through two stations over real HTTP, with requests that are
 * repeated and answers that never arrive. Settled at exactly ¥1,200.00. In full: `npm run bench -- --only campaign`.
 */
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, test } from "node:test";
import type { FastifyInstance } from "fastify";
import type { Actor } from "#kernel/pure/actor.ts";
import { iso } from "#kernel/pure/day.ts";
import { appropriationOf, verifyLedger } from "#ledger";
import { type CampaignWorld, campaignWorld } from "../../../test/campaign-world.ts";
import { serverForMany, testProgram } from "../../../test/program.ts";
import { proveCampaigns } from "./index.ts";
import type { CompletionsAnswer, QueueAnswer } from "./schema-units.ts";

let world: CampaignWorld;
let server: FastifyInstance;
let base = "";
const people = new Map<string, Actor>();
before(async () => {
  world = await campaignWorld(await testProgram());
  server = await serverForMany(world.program, people);
  base = `${await server.listen({ port: 0, host: "127.0.0.1" })}/api/v1`;
});
after(async () => {
  await server.close();
  await world.remove();
});

async function ask<T>(
  who: string,
  method: "GET" | "POST",
  path: string,
  body?: object,
): Promise<T> {
  const answer = await fetch(`${base}${path}`, {
    method,
    headers: {
      "x-who": who,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** A small generator of its own, so that a run can be repeated. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A worker with a device: takes units, works through its queue, sends, and sends again what was not answered. */
async function work(
  who: string,
  actor: Extract<Actor, { kind: "staff" }>,
  id: number,
  random: () => number,
) {
  people.set(who, actor);
  let sent = 0;
  for (;;) {
    const { assigned } = await ask<{ assigned: number }>(
      who,
      "POST",
      `/campaigns/${id}/assignments`,
      {
        personId: actor.personId,
        count: 60,
      },
    );
    const { units } = await ask<QueueAnswer>(who, "GET", "/campaigns/mine");
    const waiting = units
      .filter((unit) => unit.campaignId === id && unit.state === "open")
      .map((unit) => ({
        unitId: unit.unitId,
        clientKey: randomUUID(),
        at: iso(Date.now()),
        result: "done",
      }));
    if (assigned === 0 && waiting.length === 0) return sent;
    while (waiting.length > 0) {
      const items = waiting.slice(0, 1 + Math.floor(random() * 40));
      const answer = await ask<CompletionsAnswer>(who, "POST", `/campaigns/${id}/completions`, {
        items,
      });
      sent++;
      // One in ten answers is lost on the way, and one in ten requests arrives twice.
      if (random() < 0.1) continue;
      if (random() < 0.1) await ask(who, "POST", `/campaigns/${id}/completions`, { items });
      assert.equal(answer.refused, 0);
      const known = new Set(answer.items.map(({ clientKey }) => clientKey));
      for (let i = waiting.length - 1; i >= 0; i--)
        if (known.has(waiting[i]?.clientKey ?? "")) waiting.splice(i, 1);
    }
  }
}

test("1,200 cards at ¥1 each are settled at exactly ¥1,200.00, whatever is repeated", async (t) => {
  const { id, mandateCode } = await world.campaign(800, 400);
  assert.match(mandateCode, /^ZR-\d{4}-\d+/);
  const workers = [
    ...world.west.map((one, i) => [`w${i}`, one] as const),
    ...world.east.map((one, i) => [`e${i}`, one] as const),
  ];
  const requests = await Promise.all(
    workers.map(([name, actor], i) => work(name, actor, id, chance(20_261_122 + i))),
  );
  people.set("finance", world.finance);
  people.set("line1", world.district.staff("line1"));
  const settled = await ask<{
    units: number;
    amountFen: number;
    stations: { amountFen: number }[];
  }>("finance", "POST", `/campaigns/${id}/settlements`, {});
  assert.deepEqual(
    [settled.units, settled.amountFen, settled.stations.map(({ amountFen }) => amountFen)],
    [1_200, 120_000, [80_000, 40_000]],
  );
  const year = new Date(Date.now() + 8 * 3_600_000).getUTCFullYear();
  const west = await appropriationOf(
    world.system(),
    world.district.org("STATION-W"),
    year,
    "tasks",
  );
  const east = await appropriationOf(
    world.system(),
    world.district.org("STATION-E"),
    year,
    "tasks",
  );
  assert.deepEqual([west?.receivedFen, east?.receivedFen], [80_000, 40_000]);
  const closed = await ask<{ totals: { done: number; settled: number }; releasedFen: number }>(
    "line1",
    "POST",
    `/campaigns/${id}/close`,
    {},
  );
  assert.deepEqual(
    [closed.totals.done, closed.totals.settled, closed.releasedFen],
    [1_200, 1_200, 0],
  );
  const proof = await proveCampaigns(world.system());
  assert.deepEqual([proof.units, proof.settledFen, proof.difference], [1_200, 120_000, null]);
  assert.equal((await verifyLedger(world.system())).difference, null);
  t.diagnostic(`${requests.reduce((sum, n) => sum + n, 0)} requests`);
});
