import assert from "node:assert/strict";
import { request as httpRequest } from "node:http";
import { after, before, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import { registerResident } from "#accounts";
import { openDatabase, sql } from "#kernel/db.ts";
import { startFollowers } from "#kernel/followers/supervisor.ts";
import { buildServer } from "#kernel/http/server.ts";
import { openHub } from "#kernel/live/hub.ts";
import { type LiveDesk, mountLive } from "#kernel/live/route.ts";
import type { Actor } from "#kernel/pure/actor.ts";
import { FOLLOWERS, MESSAGES, MODULES, ROUTES } from "../../app.ts";
import { type District, makeDistrict } from "../../../test/district.ts";
import { type TestProgram, testProgram } from "../../../test/program.ts";
import { until } from "../../../test/waiting.ts";

let program: TestProgram;
let district: District;
let residentId: number;
let server: FastifyInstance;
let base: string;
/** Who is behind each name now; a session that ends is a name without an actor. */
const people = new Map<string, Actor>();
const stops: (() => Promise<unknown>)[] = [];

before(async () => {
  program = await testProgram();
  district = await makeDistrict(program);
  residentId = await registerResident(
    program.context({ kind: "system", job: "test" }),
    "13800138001",
  );
  people.set("resident", { kind: "resident", residentId });
  for (const name of ["line1", "line2", "officeW", "stationW", "stationE", "coordinator"])
    people.set(name, district.staff(name));
  const followers = await startFollowers(
    program.context({ kind: "system", job: "test" }),
    FOLLOWERS,
    program.listener,
  );
  stops.push(() => followers.stop());
  server = await serve({});
  base = addressOf(server);
});
after(async () => {
  for (const stop of stops.toReversed()) await stop();
  await program.remove();
});

const who = (request: { headers: Record<string, unknown> }): Actor =>
  people.get(String(request.headers["x-who"])) ?? { kind: "anonymous" };

async function serve(desk: Partial<LiveDesk>): Promise<FastifyInstance> {
  const made = await buildServer({
    log: program.log,
    routes: ROUTES,
    messages: MESSAGES,
    trustedProxies: [],
    publicUrl: "http://localhost:3000",
    authenticate: async (request) => who(request),
    context: (actor, log) => program.context(actor, { log }),
    onAnswer: () => program.announce(),
  });
  mountLive(made, {
    hub: await openHub(program.listener),
    topics: MODULES.flatMap((module) => module.live?.topics ?? []),
    authenticate: async (request) => who(request),
    context: (actor) => program.context(actor),
    heartbeatMs: 200,
    gatherMs: 50,
    ...desk,
  });
  await made.listen({ port: 0, host: "127.0.0.1" });
  stops.push(() => made.close());
  return made;
}

function addressOf(made: FastifyInstance): string {
  const bound = made.server.address();
  return `http://127.0.0.1:${typeof bound === "object" ? bound?.port : 0}`;
}

type Said = { readonly event: string; readonly id: string | undefined; readonly data: Data };
type Data = {
  topic?: string;
  seq?: number | null;
  topics?: Record<string, number | null>;
  resumed?: boolean;
  reason?: string;
};

/** Listens as a page does. */
async function listen(
  name: string,
  topics: string,
  { lastEventId, at = base }: { lastEventId?: string; at?: string } = {},
) {
  const abort = new AbortController();
  const answer = await fetch(`${at}/api/v1/live?topics=${topics}`, {
    headers: {
      "x-who": name,
      ...(lastEventId === undefined ? {} : { "last-event-id": lastEventId }),
    },
    signal: abort.signal,
  });
  const said: Said[] = [];
  let beats = 0;
  let ended = false;
  const reading = (async () => {
    let text = "";
    for await (const chunk of answer.body ?? []) {
      text += Buffer.from(chunk).toString();
      for (let cut = text.indexOf("\n\n"); cut >= 0; cut = text.indexOf("\n\n")) {
        const block = text.slice(0, cut);
        text = text.slice(cut + 2);
        const field = (key: string) =>
          block
            .split("\n")
            .find((line) => line.startsWith(`${key}: `))
            ?.slice(key.length + 2);
        const data = field("data");
        if (data === undefined) beats++;
        else
          said.push({
            event: field("event") ?? "",
            id: field("id"),
            data: JSON.parse(data) as Data,
          });
      }
    }
  })()
    .catch(() => undefined)
    .finally(() => (ended = true));
  const stream = {
    answer,
    said,
    beats: () => beats,
    hasEnded: () => ended,
    hints: () => said.filter(({ event }) => event === "hint").map(({ data }) => data.topic),
    close: async (): Promise<void> => {
      abort.abort();
      await reading;
    },
  };
  if (answer.status === 200) await until(() => said.length > 0);
  stops.push(stream.close);
  return stream;
}

const WEST = { lng: 112.05, lat: 30.05 };

async function handIn(name = "resident", more: object = {}): Promise<number> {
  const answer = await server.inject({
    method: "POST",
    url: "/api/v1/cases",
    headers: { "x-who": name },
    payload: {
      kind: "request",
      categoryCode: "sanitation",
      description: "弄堂口的垃圾三天没有清运",
      channel: "web",
      point: WEST,
      reporter: null,
      ...more,
    },
  });
  assert.equal(answer.statusCode, 201, answer.body);
  return answer.json<{ caseId: number }>().caseId;
}

async function act(name: string, caseId: number, payload: object): Promise<void> {
  const answer = await server.inject({
    method: "POST",
    url: `/api/v1/cases/${caseId}/commands`,
    headers: { "x-who": name },
    payload,
  });
  assert.equal(answer.statusCode, 200, answer.body);
}

test("an inbox hears of a new case, and the hint says nothing of it", async () => {
  const inbox = await listen("line1", "inbox");
  const caseId = await handIn();
  await until(() => inbox.hints().length > 0);
  const [hint] = inbox.said.filter(({ event }) => event === "hint");
  assert.deepEqual(hint?.data, { topic: "inbox", seq: null });
  assert.ok(caseId > 0);
  await inbox.close();
});

test("a case is heard by who may see it, with the number of its last event, and by nobody else", async () => {
  const caseId = await handIn();
  const mine = await listen("resident", `case:${caseId}`);
  const lead = await listen("line1", `case:${caseId},inbox`);
  const other = await listen("line2", `case:${caseId},inbox`);
  const standing = lead.said[0]?.data.topics?.[`case:${caseId}`] ?? 0;
  assert.ok(standing >= 1);
  assert.deepEqual(Object.keys(other.said[0]?.data.topics ?? {}), ["inbox"]);
  await act("line1", caseId, { type: "note", text: "已联系环卫" });
  await until(() => mine.hints().length > 0 && lead.hints().includes(`case:${caseId}`));
  assert.deepEqual(
    mine.said.filter(({ event }) => event === "hint").map(({ data }) => data),
    [{ topic: `case:${caseId}`, seq: standing + 1 }],
  );
  await sleep(150);
  assert.deepEqual(other.hints(), []);
});

test("nothing to hear is 404, without an account 401, a topic that is none 400", async () => {
  const caseId = await handIn();
  assert.equal((await listen("line2", `case:${caseId}`)).answer.status, 404);
  assert.equal((await listen("line2", "case:999999999")).answer.status, 404);
  assert.equal((await listen("line2", "nothing")).answer.status, 404);
  assert.equal((await listen("resident", "inbox")).answer.status, 404);
  assert.equal((await listen("nobody", "inbox")).answer.status, 401);
  assert.equal((await listen("line2", "inbox;drop")).answer.status, 400);
});

test("a case that leaves one's sight is said to be gone and is heard of no more", async () => {
  const caseId = await handIn("resident", { categoryCode: null, title: "路灯不亮" });
  await act("coordinator", caseId, {
    type: "dispatch",
    orgId: district.org("LINE2"),
    clause: "路灯",
  });
  people.set("mover", district.staff("line2"));
  const mover = await listen("mover", `case:${caseId},inbox`);
  // The person's post changes to one that does not see the case.
  people.set("mover", {
    ...district.staff("stationE"),
    accountId: district.staff("line2").accountId,
  });
  await act("coordinator", caseId, { type: "note", text: "请尽快" });
  await until(() => mover.said.some(({ event }) => event === "gone"));
  assert.deepEqual(
    mover.said.filter(({ event, data }) => event === "gone" && data.topic?.startsWith("case"))
      .length,
    1,
  );
  assert.ok(!mover.hints().includes(`case:${caseId}`));
  // Its inbox is now that of the new post.
  await handIn("stationE", {
    channel: "counter",
    point: { lng: 112.25, lat: 30.05 },
    reporter: { name: "钱多福", telephone: "13800138003" },
  });
  await until(() => mover.hints().includes("inbox"));
});

test("a session that ends or becomes somebody else's ends the stream", async () => {
  for (const next of [undefined, district.staff("line2")]) {
    people.set("leaver", { ...district.staff("line1") });
    const stream = await listen("leaver", "inbox");
    if (next === undefined) people.delete("leaver");
    else people.set("leaver", next);
    await until(stream.hasEnded);
    assert.deepEqual(stream.said.at(-1)?.data, { reason: "session" });
  }
});

test("who comes back with the last number hears what was missed; a number of elsewhere means asking again", async () => {
  const caseId = await handIn();
  const watcher = await listen("line1", "inbox");
  const first = await listen("line1", "inbox");
  const id = first.said[0]?.id ?? "";
  await first.close();
  const heard = watcher.hints().length;
  await act("line1", caseId, { type: "note", text: "已联系环卫" });
  await until(() => watcher.hints().length > heard);
  const again = await listen("line1", `case:${caseId},inbox`, { lastEventId: id });
  assert.equal(again.said[0]?.data.resumed, true);
  await until(() => again.hints().includes("inbox"));
  // Where a case stands is said at once, so nothing about it has to be made good.
  assert.ok((again.said[0]?.data.topics?.[`case:${caseId}`] ?? 0) >= 3);
  for (const lastEventId of ["000000000000-3", "nonsense", `${id}9999`]) {
    const elsewhere = await listen("line1", "inbox", { lastEventId });
    assert.equal(elsewhere.said[0]?.data.resumed, false, lastEventId);
  }
});

test("many changes in a row become few hints, the last of which has the newest number", async () => {
  const caseId = await handIn();
  const stream = await listen("line1", `case:${caseId}`);
  const from = stream.said[0]?.data.topics?.[`case:${caseId}`] ?? 0;
  for (let n = 0; n < 20; n++) await act("line1", caseId, { type: "note", text: `第${n}次` });
  const newest = () => stream.said.findLast(({ event }) => event === "hint")?.data.seq;
  await until(() => newest() === from + 20);
  assert.ok(stream.hints().length < 20, `${stream.hints().length} hints`);
});

test("an open stream says that it is still there, and tells proxies and browsers to pass it on at once", async () => {
  const { answer, beats, close } = await listen("line1", "inbox");
  assert.match(String(answer.headers.get("content-type")), /^text\/event-stream/);
  assert.equal(answer.headers.get("x-accel-buffering"), "no");
  assert.equal(answer.headers.get("cache-control"), "no-store, no-transform");
  assert.match(String(answer.headers.get("content-security-policy")), /connect-src 'self'/);
  await until(() => beats() >= 2);
  await close();
});

test("one person has twelve streams open at most, and closing one makes room", async () => {
  const streams = [];
  for (let n = 0; n < 12; n++) streams.push(await listen("officeW", "inbox"));
  assert.equal((await listen("officeW", "inbox")).answer.status, 429);
  assert.equal((await listen("stationW", "inbox")).answer.status, 200);
  await streams[0]?.close();
  await until(async () => (await listen("officeW", "inbox")).answer.status === 200);
});

test("a reader who takes nothing costs no memory: what waits is one line a topic", async () => {
  const caseId = await handIn();
  const { port } = new URL(base);
  const stuck = httpRequest({
    port,
    path: `/api/v1/live?topics=case:${caseId},inbox`,
    headers: { "x-who": "stationW" },
  });
  const response = await new Promise<import("node:http").IncomingMessage>((settle) => {
    stuck.on("response", settle);
    stuck.end();
  });
  response.pause();
  for (let n = 0; n < 30; n++) await act("line1", caseId, { type: "note", text: `第${n}次` });
  const fresh = await listen("stationW", `case:${caseId}`);
  assert.equal(fresh.answer.status, 200);
  stuck.destroy();
});

test("another process hears the same; a lost connection to the database means asking again", async () => {
  const second = await serve({});
  const stream = await listen("line1", "inbox", { at: addressOf(second) });
  await handIn();
  await until(() => stream.hints().length > 0);
  const owner = openDatabase({ url: program.test.adminUrl, max: 1 });
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and query like 'listen%'`.execute(owner.db);
  await owner.close();
  await until(() => stream.said.some(({ event }) => event === "resync"));
});

test("a server that closes ends its streams at once and says so", async () => {
  const closing = await serve({ heartbeatMs: 60_000 });
  const stream = await listen("line1", "inbox", { at: addressOf(closing) });
  const started = performance.now();
  await closing.close();
  await until(stream.hasEnded);
  // Before it would say anything by itself.
  assert.ok(performance.now() - started < 60_000);
  assert.deepEqual(stream.said.at(-1)?.data, { reason: "closing" });
});
