/** What every route answers to everything. Takes some 55 s. */
import assert from "node:assert/strict";
import { Writable } from "node:stream";
import { after, test } from "node:test";
import fc from "fast-check";
import { createLogger } from "#kernel/log.ts";
import type { AnyRoute } from "#kernel/http/route.ts";
import { ROUTES } from "../src/app.ts";
import { prove } from "../src/commands/verify.ts";
import { BROKEN, type Request, requestOf, rightRequests, wrongRequests } from "./requests.ts";
import { type Who, type World, makeWorld } from "./world.ts";

/**
 * FUZZ_SEED begins elsewhere, FUZZ_SEED=random somewhere; FUZZ_SECONDS makes a run longer than the time box of the suite.
 * Without them every run begins alike, so that a change is judged by what it changed.
 */
const ASKED = process.env.FUZZ_SEED ?? "20261122";
const SEED = ASKED === "random" ? Math.floor(Math.random() * 2 ** 31) : Number(ASKED);
const SECONDS = Number(process.env.FUZZ_SECONDS ?? 14);
/** Signing in hashes a password each time; these routes get a smaller share. */
const SLOW =
  /^accounts\.(signIn|changePassword|startSecondFactor|stopSecondFactor|resetPassword|create$)/;

type Round = {
  readonly world: World;
  /** What the server said of its own mistakes. */
  readonly lines: string[];
};

async function makeRound(): Promise<Round> {
  const lines: string[] = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const world = await makeWorld(createLogger("error", sink));
  return { world, lines };
}

const shown = (payload: Request["payload"]): string =>
  (typeof payload === "string"
    ? payload
    : Buffer.isBuffer(payload)
      ? payload.toString()
      : ""
  ).slice(0, 600);

type Found = { readonly what: string; readonly times: number };

/** Sends requests to all routes in turn until the time is over; what was answered with 5xx is told once a route. */
async function walk(
  { world, lines }: Round,
  salt: number,
  requestsFor: (route: AnyRoute) => fc.Arbitrary<Request>,
): Promise<{ sent: number; found: Found[]; statuses: Map<number, number> }> {
  const streams = ROUTES.map((route) => ({ route, requests: requestsFor(route), round: 0 }));
  const random = fc.sample(fc.integer({ min: 0, max: 2 ** 30 }), {
    seed: SEED + salt,
    numRuns: 5000,
  });
  const found = new Map<string, Found>();
  const statuses = new Map<number, number>();
  const until = performance.now() + SECONDS * 1000;
  let sent = 0;
  // A busy machine still asks every route once.
  for (let turn = 0; turn === 0 || performance.now() < until; turn++) {
    for (const stream of streams) {
      if (turn > 0 && performance.now() >= until) break;
      if (SLOW.test(stream.route.id) && turn % 5 !== 0) continue;
      const batch = fc.sample(stream.requests, {
        seed: SEED + salt + turn * 7919,
        numRuns: SLOW.test(stream.route.id) ? 2 : 12,
      });
      const answers = await Promise.all(
        batch.map((request, i) => {
          const pick = random[(sent + i) % random.length] ?? 0;
          return send(world, stream.route, request, pick, sent + i);
        }),
      );
      sent += batch.length;
      for (const [i, { status, body, who }] of answers.entries()) {
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        if (status < 500) continue;
        const { reference } = (JSON.parse(body) as { error: { reference?: string } }).error;
        const why = lines.find((line) => reference !== undefined && line.includes(reference)) ?? "";
        const { err } = (why === "" ? {} : JSON.parse(why)) as {
          err?: { message: string; stack: string };
        };
        const key = `${stream.route.id} ${status} ${err?.message ?? ""}`;
        const times = (found.get(key)?.times ?? 0) + 1;
        const example = `${batch[i]?.method} ${batch[i]?.url.slice(0, 300)} as ${who}\n    ${shown(batch[i]?.payload)}\n    ${err?.stack ?? body}`;
        found.set(
          key,
          found.get(key) === undefined
            ? { what: `${key}\n    ${example}`, times }
            : { what: found.get(key)?.what ?? "", times },
        );
      }
    }
  }
  return { sent, found: [...found.values()], statuses };
}

async function send(world: World, route: AnyRoute, request: Request, pick: number, n: number) {
  const allowed = world.people.filter(
    ({ actor }) => route.access === "public" || route.access.allows(actor),
  );
  // Nine times of ten somebody whom the route lets in: behind the door there is more to break.
  const among: readonly Who[] = pick % 10 === 0 || allowed.length === 0 ? world.people : allowed;
  const who = among[pick % among.length]?.name ?? "nobody";
  const key = pick % 7 === 0 ? { "idempotency-key": `fuzz-key-${pick % 40}` } : {};
  const answer = await world.server.inject({
    ...request,
    headers: { ...request.headers, "x-who": who, ...key },
    remoteAddress: `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`,
  });
  return { status: answer.statusCode, body: answer.body, who };
}

const rounds: readonly (readonly [
  what: string,
  requests: (round: Round, route: AnyRoute) => fc.Arbitrary<Request>,
])[] = [
  [
    "what fits the schemas",
    ({ world }, route) =>
      rightRequests(route, world.things).map((parts) => requestOf(route, parts)),
  ],
  [
    "what is wrong in some places",
    ({ world }, route) =>
      wrongRequests(route, world.things).map((parts) => requestOf(route, parts)),
  ],
  [
    "what is wrong in other places, under keys and as everybody",
    ({ world }, route) =>
      fc.oneof(
        {
          weight: 5,
          arbitrary: wrongRequests(route, world.things).map((parts) => requestOf(route, parts)),
        },
        {
          weight: 1,
          arbitrary: fc.constantFrom(...BROKEN).map(
            ([type, payload]): Request => ({
              method: route.method,
              url: route.path.replace(/:\w+/g, "1"),
              headers: { "content-type": type },
              payload,
            }),
          ),
        },
      ),
  ],
];

for (const [salt, [what, requests]] of rounds.entries())
  test(`${what} is answered by every route without a defect, and nothing is left half-written`, {
    timeout: 120_000,
  }, async (t) => {
    const round = await makeRound();
    after(() => round.world.remove());
    const { sent, found, statuses } = await walk(round, salt * 1_000_003, (route) =>
      requests(round, route),
    );
    const counts = [...statuses]
      .toSorted(([a], [b]) => a - b)
      .map(([status, n]) => `${n}×${status}`);
    t.diagnostic(`FUZZ_SEED=${SEED}: ${sent} requests, ${counts.join(" ")}`);
    const told = found.map(({ what, times }) => `${times}× ${what}`).join("\n\n");
    assert.equal(found.length, 0, `FUZZ_SEED=${SEED} repeats this\n${told}`);
    assert.ok(sent > 10 * ROUTES.length, `only ${sent} requests were sent`);
    const proof = await prove(round.world.program.context({ kind: "system", job: "verify" }));
    assert.equal(proof.difference, null, `FUZZ_SEED=${SEED}`);
  });
