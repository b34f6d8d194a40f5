import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { type IncomingMessage, type Server, type ServerResponse, createServer } from "node:http";
import { type AddressInfo, createServer as createTcpServer } from "node:net";
import { after, beforeEach, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { pino } from "pino";
import { readEnv } from "#kernel/env.ts";
import { manualClock } from "#kernel/context.ts";
import { sql } from "#kernel/db.ts";
import { openProgram } from "../../app.ts";
import { sendDue } from "./actions/send.ts";
import { verifyNotices } from "./actions/verify.ts";
import { isSignedBy } from "./actions/webhook.ts";
import { type NoticeWorld, TUESDAY, noticeWorld } from "../../../test/notice-world.ts";

/** Another process that sends until it is killed. */
async function childSends(url: string): Promise<void> {
  const program = await openProgram({
    env: readEnv({ DATABASE_URL: url, LOG_LEVEL: "silent", WEBHOOK_PRIVATE: "allow" }),
    databaseUrl: url,
    fieldKey: Buffer.alloc(32, 7),
    log: pino({ level: "silent" }),
    clock: manualClock(TUESDAY),
    poolSize: 3,
  });
  await sendDue(program.context({ kind: "system", job: "child" }));
}
const CHILD = process.env.GUIWEI_SENDING_CHILD;
if (CHILD !== undefined) {
  await childSends(CHILD);
  process.exit(0);
}

type Heard = { readonly delivery: string; readonly caseId: number; readonly event: number };

/** A receiver that can be down, refuse, or take its time. */
function aReceiver() {
  const heard: Heard[] = [];
  const sockets: ServerResponse[] = [];
  const state = {
    status: 204 as number | ((one: Heard) => number),
    /** Takes the request and says nothing. */
    isSilent: false,
    secret: "",
    wrongSignatures: 0,
  };
  const hear = (request: IncomingMessage, response: ServerResponse): void => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      const one = JSON.parse(body) as Heard;
      const { "guiwei-signature": signature, "guiwei-delivery": delivery } = request.headers;
      if (!isSignedBy(state.secret, String(signature), String(delivery), body))
        state.wrongSignatures++;
      if (state.isSilent) {
        heard.push(one);
        sockets.push(response);
        return;
      }
      const status = typeof state.status === "number" ? state.status : state.status(one);
      if (status < 300) heard.push(one);
      response.writeHead(status).end();
    });
  };
  let server: Server | undefined;
  let port = 0;
  return {
    heard,
    state,
    async up(): Promise<string> {
      server = createServer(hear);
      server.listen(port, "127.0.0.1");
      await once(server, "listening");
      ({ port } = server.address() as AddressInfo);
      return `http://127.0.0.1:${port}/hook`;
    },
    async down(): Promise<void> {
      for (const one of sockets) one.destroy();
      server?.closeAllConnections();
      if (server?.listening === true)
        await new Promise((settle) => (server as Server).close(settle));
    },
  };
}

const worlds: NoticeWorld[] = [];
const receivers: ReturnType<typeof aReceiver>[] = [];
after(async () => {
  for (const one of receivers) await one.down();
  for (const one of worlds) await one.close();
});

let world: NoticeWorld;
let receiver: ReturnType<typeof aReceiver>;
let endpointId = 0;
/** A world of its own for each test: what waits in one must not be in the way of another. */
beforeEach(async () => {
  world = await noticeWorld({ WEBHOOK_PRIVATE: "allow" });
  worlds.push(world);
  receiver = aReceiver();
  receivers.push(receiver);
  const { endpoint, secret } = await world.ask<{ endpoint: { id: number }; secret: string }>(
    "admin",
    "POST",
    "/api/v1/notice-receivers",
    {
      name: "区指挥中心",
      url: await receiver.up(),
      orgId: null,
      groups: ["work", "pressure", "reporter"],
      active: true,
    },
  );
  endpointId = endpoint.id;
  receiver.state.secret = secret;
});

const send = (): Promise<number> => sendDue(world.system, { chance: () => 0.5 });
const wait = (ms: number): void => world.clock.set(world.clock.now() + ms);
async function states(): Promise<Record<string, number>> {
  const { rows } = await sql<{ state: string; n: number }>`
    select state, count(*)::int as n from notices.delivery where channel = 'webhook' group by state`.execute(
    world.program.database.db,
  );
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
}
/** Three events a case that a receiver of the district is told of: dispatched, accepted, responded. */
async function threeEvents(): Promise<number> {
  const caseId = await world.handIn();
  await world.act("line1", caseId, { type: "accept" });
  await world.act("line1", caseId, { type: "respond", text: "今天下午清运" });
  return caseId;
}
const ofCase = (caseId: number): number[] =>
  receiver.heard.filter((one) => one.caseId === caseId).map(({ event }) => event);

test("a receiver that is down for a minute loses nothing, hears everything in order, and is not stormed", async () => {
  await receiver.down();
  const first = await threeEvents();
  const second = await threeEvents();
  await world.derive();
  let attempts = 0;
  for (let second = 0; second < 60; second++) {
    attempts += await send();
    wait(1000);
  }
  assert.deepEqual(await states(), { waiting: 6 });
  assert.ok(attempts < 20, `${attempts} attempts in a minute`);
  // What happens meanwhile waits behind.
  await world.act("officeW", first, { type: "urge", message: "请尽快" });
  await world.derive();
  await receiver.up();
  for (let n = 0; n < 90 && (await states()).waiting !== undefined; n++) {
    await send();
    wait(1000);
  }
  assert.deepEqual(await states(), { sent: 7 });
  assert.equal(new Set(receiver.heard.map(({ delivery }) => delivery)).size, 7);
  assert.equal(receiver.heard.length, 7);
  assert.deepEqual(
    ofCase(first),
    ofCase(first).toSorted((a, b) => a - b),
  );
  assert.equal(ofCase(first).length, 4);
  assert.equal(ofCase(second).length, 3);
  assert.equal(receiver.state.wrongSignatures, 0);
  assert.equal((await verifyNotices(world.system)).difference, null);
});

test("what is refused holds back what follows about the same case, and nothing about another", async () => {
  const held = await threeEvents();
  const free = await threeEvents();
  receiver.state.status = ({ caseId }) => (caseId === held ? 422 : 204);
  await world.derive();
  for (let n = 0; n < 4; n++) await send();
  assert.deepEqual(ofCase(held), []);
  assert.equal(ofCase(free).length, 3);
  receiver.state.status = 204;
  wait(3000);
  for (let n = 0; n < 4; n++) await send();
  assert.deepEqual(
    ofCase(held),
    ofCase(held).toSorted((a, b) => a - b),
  );
  assert.equal(ofCase(held).length, 3);
});

test("what does not arrive for three days is given up, shown, and sent again on a button under the same delivery id", async () => {
  const caseId = await threeEvents();
  await world.derive();
  receiver.state.status = 500;
  await send();
  wait(3 * 86_400_000 - 1000);
  await send();
  assert.deepEqual(await states(), { waiting: 3 });
  wait(2000 + 900_000);
  await send();
  assert.deepEqual(await states(), { dead: 3 });
  receiver.state.status = 204;
  wait(86_400_000);
  await send();
  assert.deepEqual(receiver.heard, []);
  const { items } = await world.ask<{ items: { id: number; deliveryId: string; error: string }[] }>(
    "admin",
    "GET",
    `/api/v1/notice-deliveries?state=dead&channel=webhook&endpointId=${endpointId}`,
  );
  assert.deepEqual(
    items.map(({ error }) => error),
    ["never_reached", "never_reached", "http_500"],
  );
  for (const { id } of items)
    await world.ask("admin", "POST", `/api/v1/notice-deliveries/${id}/send-again`);
  for (let n = 0; n < 4; n++) await send();
  assert.deepEqual(await states(), { sent: 3 });
  // Woken in any order, sent in theirs.
  assert.deepEqual(
    ofCase(caseId),
    ofCase(caseId).toSorted((a, b) => a - b),
  );
  assert.deepEqual(
    new Set(receiver.heard.map(({ delivery }) => delivery)),
    new Set(items.map(({ deliveryId }) => deliveryId)),
  );
});

test("a worker that is killed while it sends leaves a delivery that is sent again under the same id", async () => {
  const caseId = await world.handIn();
  await world.derive();
  receiver.state.isSilent = true;
  const child = spawn(process.execPath, [import.meta.filename], {
    env: { ...process.env, GUIWEI_SENDING_CHILD: world.program.test.url, NODE_TEST_CONTEXT: "" },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const ended = once(child, "exit");
  while (receiver.heard.length === 0) await sleep(10);
  child.kill("SIGKILL");
  await ended;
  receiver.state.isSilent = false;
  assert.deepEqual(await states(), { sending: 1 });
  wait(59_000);
  await send();
  assert.equal(receiver.heard.length, 1);
  wait(2000);
  await send();
  assert.deepEqual(await states(), { sent: 1 });
  const [before, again] = receiver.heard;
  assert.equal(receiver.heard.length, 2);
  assert.equal(before?.delivery, again?.delivery);
  assert.equal(again?.caseId, caseId);
});

test("workers side by side send each delivery once and keep the order of each case", async () => {
  const ids: number[] = [];
  for (let n = 0; n < 8; n++) ids.push(await threeEvents());
  await world.derive();
  while ((await states()).waiting !== undefined) await Promise.all([send(), send(), send()]);
  assert.deepEqual(await states(), { sent: 24 });
  assert.equal(receiver.heard.length, 24);
  for (const id of ids)
    assert.deepEqual(
      ofCase(id),
      ofCase(id).toSorted((a, b) => a - b),
    );
});

test("a receiver that was switched off gets nothing more, and a test says how it fares", async () => {
  const test = () =>
    world.ask<{ ok: boolean; error: string | null }>(
      "admin",
      "POST",
      `/api/v1/notice-receivers/${endpointId}/test`,
    );
  assert.equal((await test()).ok, true);
  receiver.heard.length = 0;
  receiver.state.status = 503;
  assert.deepEqual([(await test()).ok, (await test()).error], [false, "http_503"]);
  await world.handIn();
  await world.derive();
  const { items } = await world.ask<{ items: { id: number; url: string; groups: string[] }[] }>(
    "admin",
    "GET",
    "/api/v1/notice-receivers",
  );
  const [{ url, groups } = { url: "", groups: [] }] = items;
  await world.ask("admin", "PUT", `/api/v1/notice-receivers/${endpointId}`, {
    name: "区指挥中心",
    url,
    orgId: null,
    groups,
    active: false,
  });
  await send();
  assert.deepEqual(await states(), { dead: 1 });
  assert.deepEqual(receiver.heard, []);
});

test("a message to a reporter goes to the demo's page, names the receipt number and nobody", async () => {
  const caseId = await world.handIn("stationW", {
    channel: "counter",
    reporter: { name: "钱多福", telephone: "13800138003" },
  });
  await world.act("line1", caseId, { type: "accept" });
  await world.act("line1", caseId, {
    type: "complete",
    outcome: "done",
    result: "已清运",
    notSolvedReason: null,
    fileIds: [],
  });
  await world.derive();
  await send();
  const { rows } = await sql<{ channel: string; toSealed: Buffer; textSealed: Buffer }>`
    select channel, to_sealed, text_sealed from notices.message`.execute(world.program.database.db);
  const [message] = rows;
  const { vault } = world.program;
  assert.equal(rows.length, 1);
  assert.equal(vault.open("notices.message.to", message?.toSealed ?? Buffer.of()), "13800138003");
  const text = vault.open("notices.message.text", message?.textSealed ?? Buffer.of());
  assert.match(text, /^【归位】GW-\d{4}-\d{4}-\d\d：已办结，请看结果并评价。$/);
});

/** A mail server that takes everything, as plain as one can be. */
async function aMailServer() {
  const mails: string[] = [];
  const server = createTcpServer((socket) => {
    let isData = false;
    let text = "";
    socket.write("220 test\r\n");
    socket.on("data", (chunk) => {
      text += chunk.toString();
      for (let cut = text.indexOf("\r\n"); cut >= 0; cut = text.indexOf("\r\n")) {
        if (isData) {
          const end = text.indexOf("\r\n.\r\n");
          if (end < 0) return;
          mails.push(text.slice(0, end));
          text = text.slice(end + 5);
          isData = false;
          socket.write("250 taken\r\n");
          continue;
        }
        const line = text.slice(0, cut);
        text = text.slice(cut + 2);
        if (/^DATA/i.test(line)) {
          isData = true;
          socket.write("354 go on\r\n");
        } else socket.write(/^QUIT/i.test(line) ? "221 bye\r\n" : "250 ok\r\n");
      }
    });
    socket.on("error", () => undefined);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { mails, server, port: (server.address() as AddressInfo).port };
}

test("an e-mail goes through the mail server of the settings, with the same message id at every attempt", async () => {
  const { mails, server, port } = await aMailServer();
  const mailing = await noticeWorld({
    EMAIL_SENDER: "smtp",
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    SMTP_FROM: "guiwei@district.example",
  });
  worlds.push(mailing);
  await mailing.ask("line1", "PUT", "/api/v1/me/notices", {
    email: "du.ruo@guiwei.example",
    choices: { inApp: [], email: ["pressure"], emailHours: "always", language: "en" },
  });
  const caseId = await mailing.handIn();
  await mailing.act("officeW", caseId, { type: "urge", message: "请尽快" });
  await mailing.derive();
  await sendDue(mailing.system);
  server.close();
  const { rows } = await sql<{ deliveryId: string; state: string }>`
    select delivery_id, state from notices.delivery where channel = 'email'`.execute(
    mailing.program.database.db,
  );
  assert.equal(rows[0]?.state, "sent");
  assert.equal(mails.length, 1);
  assert.match(mails[0] ?? "", new RegExp(`^Message-ID: <${rows[0]?.deliveryId}@guiwei>`, "m"));
  assert.match(mails[0] ?? "", /^To: du\.ruo@guiwei\.example/m);
  assert.match(mails[0] ?? "", /^Subject: GW-\d{4}-\d{4}-\d\d: Somebody urges/m);
});
