import assert from "node:assert/strict";
import { type Server, type ServerResponse, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { after, beforeEach, before, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { type LiveHint, createLiveStream, createParser } from "./live-stream.ts";
import { until } from "../../test/waiting.ts";

/** A server that streams what the test says, or refuses. */
let server: Server;
let origin: string;
type Asked = {
  readonly topics: string;
  readonly lastEventId: string | undefined;
  readonly authorization: string | undefined;
  readonly response: ServerResponse;
  closed: boolean;
};
let asked: Asked[] = [];
let status = 200;
let ready: object | undefined;

before(async () => {
  server = createServer((request, response) => {
    const one: Asked = {
      topics: new URL(request.url ?? "", "http://x").searchParams.get("topics") ?? "",
      lastEventId: request.headers["last-event-id"] as string | undefined,
      authorization: request.headers.authorization,
      response,
      closed: false,
    };
    asked.push(one);
    response.on("close", () => (one.closed = true));
    if (status !== 200) {
      response.writeHead(status).end();
      return;
    }
    response.writeHead(200, { "content-type": "text/event-stream" });
    if (ready !== undefined) say(one, "ready", ready, "a-1");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => {
  for (const one of pages) one.setVisible(false);
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  for (const one of pages.splice(0)) one.setVisible(false);
  for (const { response } of asked) response.destroy();
  asked = [];
  status = 200;
  ready = { topics: { inbox: null, "case:12": 5 }, resumed: false };
});

function say({ response }: Asked, event: string, data: object, id?: string): void {
  response.write(
    `${id === undefined ? "" : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`,
  );
}

const pages: { setVisible: (visible: boolean) => void }[] = [];

/** A page whose seconds last a hundredth. */
function page(pace = 0.01, receipt?: string) {
  const heard: LiveHint[] = [];
  const stream = createLiveStream({
    fetch: (address, init) => fetch(new URL(address as string, origin), init),
    random: () => 0,
    pace,
    receipt,
  });
  pages.push(stream);
  return {
    heard,
    stream,
    listen: (topic: string) => stream.listen(topic, (hint) => void heard.push(hint)),
  };
}

test("what was said is found whole, wherever the packets were cut", () => {
  const said: unknown[] = [];
  const parse = createParser((one) => said.push(one));
  for (const piece of ["id: a-1\nevent: hi", 'nt\ndata: {"topic":"inbox"}\n', "\n: still here\n\n"])
    parse(piece);
  assert.deepEqual(said, [
    { event: "hint", id: "a-1", data: '{"topic":"inbox"}' },
    { event: "", id: undefined, data: "{}" },
  ]);
});

test("parts of a page share one connection, and each hears its own", async () => {
  const { listen, heard } = page();
  listen("inbox");
  listen("case:12");
  const stop = listen("case:12");
  await until(() => heard.length === 3);
  assert.equal(asked.length, 1);
  assert.equal(asked[0]?.topics, "case:12,inbox");
  assert.deepEqual(
    heard.map(({ topic, kind, seq }) => [topic, kind, seq]),
    [
      ["inbox", "unknown", null],
      ["case:12", "changed", 5],
      ["case:12", "changed", 5],
    ],
  );
  stop();
  await sleep(30);
  assert.equal(asked.length, 1);
  say(asked[0] as Asked, "hint", { topic: "case:12", seq: 6 }, "a-2");
  await until(() => heard.length === 4);
  assert.deepEqual(heard.at(-1), { topic: "case:12", kind: "changed", seq: 6 });
});

test("a part that is shown for a moment only makes no connection", async () => {
  const { listen } = page(1);
  listen("case:3")();
  await sleep(400);
  assert.equal(asked.length, 0);
});

test("another topic means another connection, and what is no longer listened to is let go", async () => {
  const { listen } = page();
  const stop = listen("inbox");
  await until(() => asked.length === 1);
  listen("case:12");
  await until(() => asked.length === 2 && asked[0]?.closed === true);
  assert.equal(asked[1]?.topics, "case:12,inbox");
  stop();
  await until(() => asked.length === 3);
  assert.equal(asked[2]?.topics, "case:12");
});

test("a connection that breaks comes back with the number of the last hint, ever more slowly", async () => {
  const { listen, heard } = page();
  listen("inbox");
  await until(() => heard.length === 1);
  ready = { topics: { inbox: null }, resumed: true };
  asked[0]?.response.destroy();
  await until(() => asked.length === 2);
  assert.equal(asked[1]?.lastEventId, "a-1");
  await sleep(30);
  // Resumed: nothing was missed, so nobody has to ask.
  assert.equal(heard.length, 1);
});

test("while there is no stream everybody asks again every thirty seconds", async () => {
  status = 503;
  const { listen, heard } = page();
  listen("inbox");
  await until(() => heard.length >= 2);
  assert.ok(asked.length >= 2);
  assert.ok(heard.every(({ kind }) => kind === "unknown"));
  status = 200;
  await until(() => heard.length > 0 && asked.at(-1)?.closed === false);
  await sleep(20);
  const quiet = heard.length;
  await sleep(400);
  assert.equal(heard.length, quiet, "the stream has taken the place of asking");
});

test("a stream that says nothing for fifty seconds is taken for dead", async () => {
  ready = { topics: { inbox: null }, resumed: false };
  const { listen } = page();
  listen("inbox");
  await until(() => asked.length === 2);
  assert.equal(asked[0]?.closed, true);
});

test("a page that nobody looks at lets go, and catches up when somebody does", async () => {
  const { listen, heard, stream } = page();
  listen("inbox");
  await until(() => heard.length === 1);
  stream.setVisible(false);
  await until(() => asked[0]?.closed === true);
  await sleep(400);
  assert.deepEqual([asked.length, heard.length], [1, 1]);
  stream.setVisible(true);
  await until(() => asked.length === 2);
  assert.equal(heard[1]?.kind, "unknown");
});

test("what is no longer ours to hear is said to be gone", async () => {
  ready = { topics: { inbox: null }, resumed: false };
  const { listen, heard } = page();
  listen("inbox");
  listen("case:12");
  await until(() => heard.some(({ topic, kind }) => topic === "case:12" && kind === "gone"));
});

test("the holder of a receipt shows it in a header, never in the address", async () => {
  const { listen } = page(0.01, "GW-1:abc");
  listen("case:12");
  await until(() => asked.length === 1);
  assert.equal(asked[0]?.authorization, "Receipt GW-1:abc");
  assert.equal(asked[0]?.topics, "case:12");
});
