import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, beforeEach, test } from "node:test";
import type { FastifyInstance } from "fastify";
import pg from "pg";
import { type Ctx, manualClock } from "#kernel/context.ts";
import { eventsOf } from "#kernel/events.ts";
import type { Actor } from "#kernel/pure/actor.ts";
import { buildApp } from "../../app.ts";
import { type TestProgram, staffActor, testProgram } from "../../../test/program.ts";
import { authenticate, createStaffAccounts, maskedResident, registerResident } from "./index.ts";
import { residentTelephone, unmaskResident } from "./index.ts";
import { SEND_JOB, postMessage } from "./actions/residents.ts";
import { sweepExpired } from "./actions/sweep.ts";
import { aBrowser, staffThreePeople } from "../../../test/accounts.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const SYSTEM: Actor = { kind: "system", job: "test" };
const clock = manualClock(Date.parse("2026-11-18T02:00:00Z"));
let program: TestProgram;
let server: FastifyInstance;
let admin: pg.Client;

before(async () => {
  program = await testProgram({ clock });
  admin = new pg.Client({ connectionString: program.test.adminUrl });
  await admin.connect();
  const { cao } = await staffThreePeople(context());
  await createStaffAccounts(context(), [
    { username: "cao.yun", password: "Guiwei-demo-2026", personId: cao.personId, demo: true },
  ]);
  server = await buildApp(program, "/nowhere");
});
beforeEach(() => clock.set(clock.now() + DAY));
after(async () => {
  await admin.end();
  await server.close();
  await program.remove();
});

const context = (actor: Actor = SYSTEM): Ctx => program.context(actor);
const http = () => aBrowser(server);

/** Asks for a code and reads it in the outbox, as a visitor of the demo does. */
async function codeFor(telephone: string): Promise<string> {
  const asked = await http().post("/api/v1/sign-in/code", { telephone });
  assert.deepEqual(asked.json, { againAfterSeconds: 60, validMinutes: 5 });
  assert.equal(asked.status, 202);
  const { items } = (await http().get("/api/v1/demo/outbox")).json;
  const code = /\d{6}/.exec(items[0].text)?.[0];
  assert.ok(code !== undefined);
  return code;
}

test("a resident signs in with the code that was sent, and is the same resident the next time", async () => {
  const browser = http();
  const code = await codeFor("138 1234 5678");
  const done = await browser.post("/api/v1/sign-in/code/verify", {
    telephone: "13812345678",
    code,
  });
  assert.deepEqual(done.json, { step: "done", challenge: null });
  assert.match(done.setCookie, /Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/);
  const me = (await browser.get("/api/v1/me")).json;
  assert.equal(me.kind, "resident");
  assert.equal(me.maskedTelephone, "138****5678");
  assert.equal(me.displayName, null);
  await browser.put("/api/v1/me/name", { name: "王阿姨" });
  clock.set(clock.now() + MINUTE);
  const again = http();
  await again.post("/api/v1/sign-in/code/verify", {
    telephone: "+86 138-1234-5678",
    code: await codeFor("+86 138-1234-5678"),
  });
  assert.equal((await again.get("/api/v1/me")).json.displayName, "王阿姨");
  assert.equal((await browser.get("/api/v1/accounts")).status, 403);
});

test("a code works once", async () => {
  const code = await codeFor("13800000001");
  const body = { telephone: "13800000001", code };
  assert.equal((await http().post("/api/v1/sign-in/code/verify", body)).status, 200);
  const again = await http().post("/api/v1/sign-in/code/verify", body);
  assert.equal(again.status, 401);
  assert.equal(again.json.error.code, "accounts.wrong_code");
});

test("of two that send the right code at the same moment one gets in", async () => {
  const body = { telephone: "13800000011", code: await codeFor("13800000011") };
  const answers = await Promise.all(
    [http(), http(), http()].map((one) => one.post("/api/v1/sign-in/code/verify", body)),
  );
  assert.deepEqual(
    answers.map((answer) => answer.status).toSorted((a, b) => a - b),
    [200, 401, 401],
  );
});

test("what cannot be a telephone or a code is refused in words, and is no try at a code", async () => {
  const asked = await http().post("/api/v1/sign-in/code", { telephone: "12" });
  assert.deepEqual([asked.status, asked.json.error.code], [400, "accounts.wrong_telephone"]);
  const code = await codeFor("13800000021");
  for (const typed of ["", "12", "一二三四五六", "1234567", "12345a"]) {
    const body = { telephone: "13800000021", code: typed };
    const answer = await http().post("/api/v1/sign-in/code/verify", body);
    assert.deepEqual([answer.status, answer.json.error.code], [401, "accounts.wrong_code"]);
  }
  const body = { telephone: "13800000021", code };
  assert.equal((await http().post("/api/v1/sign-in/code/verify", body)).status, 200);
});

test("a code works for its own telephone only", async () => {
  const code = await codeFor("13800000002");
  const answer = await http().post("/api/v1/sign-in/code/verify", {
    telephone: "13800000003",
    code,
  });
  assert.equal(answer.json.error.code, "accounts.wrong_code");
});

test("after five wrong tries even the right code is refused, however they arrive", async () => {
  const telephone = "13800000004";
  const code = await codeFor(telephone);
  const wrong = code === "000000" ? "111111" : "000000";
  await Promise.all(
    Array.from({ length: 5 }, () =>
      http().post("/api/v1/sign-in/code/verify", { telephone, code: wrong }),
    ),
  );
  const right = await http().post("/api/v1/sign-in/code/verify", { telephone, code });
  assert.equal(right.json.error.code, "accounts.wrong_code");
});

test("four wrong tries leave one for the right code", async () => {
  const telephone = "13800000005";
  const code = await codeFor(telephone);
  const wrong = code === "000000" ? "111111" : "000000";
  for (let i = 0; i < 4; i++)
    await http().post("/api/v1/sign-in/code/verify", { telephone, code: wrong });
  const right = await http().post("/api/v1/sign-in/code/verify", { telephone, code });
  assert.equal(right.status, 200);
});

test("a code lives five minutes: good a moment before, refused at that moment", async () => {
  for (const [after, status] of [
    [5 * MINUTE - 1, 200],
    [5 * MINUTE, 401],
  ] as const) {
    const code = await codeFor("13800000006");
    clock.set(clock.now() + after);
    const answer = await http().post("/api/v1/sign-in/code/verify", {
      telephone: "13800000006",
      code,
    });
    assert.equal(answer.status, status);
  }
});

test("a second code within a minute is refused and says how long to wait", async () => {
  await codeFor("13800000007");
  clock.set(clock.now() + 20_000);
  const answer = await http().post("/api/v1/sign-in/code", { telephone: "13800000007" });
  assert.equal(answer.status, 429);
  assert.equal(answer.json.error.code, "accounts.code_too_soon");
  assert.deepEqual(answer.json.error.params, { seconds: 40 });
});

test("of ten requests at the same moment one code is sent", async () => {
  const answers = await Promise.all(
    Array.from({ length: 10 }, () =>
      http().post("/api/v1/sign-in/code", { telephone: "13800000008" }),
    ),
  );
  assert.equal(answers.filter((answer) => answer.status === 202).length, 1);
});

test("one address may ask for twenty codes a minute, whatever it claims to be forwarded for", async () => {
  const flooder = aBrowser(server, "203.0.113.9");
  const statuses: number[] = [];
  for (let i = 0; i < 25; i++) {
    const telephone = `139000000${String(i).padStart(2, "0")}`;
    flooder.cookies.set("spoof", String(i));
    const answer = await server.inject({
      method: "POST",
      url: "/api/v1/sign-in/code",
      remoteAddress: "203.0.113.9",
      headers: { "x-forwarded-for": `10.0.0.${i}` },
      payload: { telephone },
    });
    statuses.push(answer.statusCode);
  }
  assert.equal(statuses.filter((status) => status === 202).length, 20);
  assert.equal(statuses.filter((status) => status === 429).length, 5);
});

test("a landline or a word is no telephone to sign in with", async () => {
  for (const telephone of ["021-62472222", "telephone"]) {
    const answer = await http().post("/api/v1/sign-in/code", { telephone });
    assert.equal(answer.status, 400);
    assert.equal(answer.json.error.code, "accounts.wrong_telephone");
  }
});

test("the database holds no telephone, no name and no code in the clear", async () => {
  const code = await codeFor("13987654321");
  const browser = http();
  await browser.post("/api/v1/sign-in/code/verify", { telephone: "13987654321", code });
  await browser.put("/api/v1/me/name", { name: "欧阳娜娜" });
  for (const table of ["resident", "sign_in_code", "outbox", "session"]) {
    const { rows } = await admin.query(`select t::text as row from accounts.${table} t`);
    const text = rows.map((row) => row.row).join("\n");
    for (const secret of ["13987654321", "欧阳", code]) {
      const hex = Buffer.from(secret).toString("hex");
      // Six digits may turn up within a hex string by chance; the code's own bytes as text may not.
      assert.ok(!text.includes(hex), `${table} holds ${secret}`);
    }
  }
});

test("other modules see a telephone masked; the resident sees it; staff who must call leave an event", async () => {
  const id = await registerResident(context(), "13812340000");
  assert.equal(await registerResident(context(), "+8613812340000"), id);
  const staff = context(staffActor("stationWorker"));
  assert.equal(await residentTelephone(staff, id), "138****0000");
  const other = context({ kind: "resident", residentId: id + 1 });
  assert.equal(await residentTelephone(other, id), "138****0000");
  const self = context({ kind: "resident", residentId: id });
  assert.equal(await residentTelephone(self, id), "13812340000");
  const masked = await maskedResident(staff, [id, id, 999_999]);
  assert.deepEqual([...masked], [[id, { telephone: "138****0000", name: null }]]);
  const open = await unmaskResident(staff, id, "回电核实地址");
  assert.equal(open.telephone, "13812340000");
  const events = await eventsOf(program.database.db, "resident", id);
  assert.deepEqual(
    events.map(({ type, data, actor }) => ({ type, data, kind: actor.kind })),
    [{ type: "residentUnmasked", data: { reason: "回电核实地址" }, kind: "staff" }],
  );
});

test("a resident's session lasts thirty days and can be ended by its holder", async () => {
  const browser = http();
  const code = await codeFor("13800000009");
  await browser.post("/api/v1/sign-in/code/verify", { telephone: "13800000009", code });
  const begun = clock.now();
  clock.set(begun + 30 * DAY - 1);
  const { items } = (await browser.get("/api/v1/me/sessions")).json;
  assert.equal(items.length, 1);
  assert.equal(items[0].device, "Firefox · Linux");
  await browser.delete(`/api/v1/me/sessions/${items[0].id}`);
  assert.equal((await browser.get("/api/v1/me")).json.kind, "anonymous");
});

test("what has expired is swept away, what lives is kept", async () => {
  const code = await codeFor("13800000010");
  const browser = http();
  await browser.post("/api/v1/sign-in/code/verify", { telephone: "13800000010", code });
  await sweepExpired(context());
  assert.equal((await browser.get("/api/v1/me")).json.kind, "resident");
  clock.set(clock.now() + 31 * DAY);
  await sweepExpired(context());
  for (const table of ["session", "sign_in_code", "outbox", "sign_in_guard"]) {
    const { rows } = await admin.query(`select count(*)::int as n from accounts.${table}`);
    assert.equal(rows[0].n, 0, table);
  }
});

test("a receipt with its query code opens one case for anonymous people and residents, not for staff", async () => {
  const findCaseByReceipt = async (receiptNo: string, queryCode: string) =>
    receiptNo === "GW-2026-000001" && queryCode === "7K4M" ? 12 : null;
  const ask = (authorization: string, cookies: Record<string, string> = {}, ip = "192.0.2.1") =>
    authenticate(
      context({ kind: "anonymous" }),
      { ip, cookies, headers: { authorization } },
      {
        findCaseByReceipt,
      },
    );
  const right = "Receipt GW-2026-000001:7K4M";
  assert.deepEqual(await ask(right), { kind: "receipt", caseId: 12 });
  for (const wrong of ["Receipt GW-2026-000001:XXXX", "Receipt nonsense", "Receipt :", "Bearer x"])
    assert.deepEqual(await ask(wrong), { kind: "anonymous" }, wrong);

  const resident = http();
  const code = await codeFor("13800000012");
  await resident.post("/api/v1/sign-in/code/verify", { telephone: "13800000012", code });
  const residentCookies = Object.fromEntries(resident.cookies);
  assert.deepEqual(await ask(right, residentCookies), { kind: "receipt", caseId: 12 });

  const staff = http();
  await staff.post("/api/v1/sign-in", { username: "cao.yun", password: "Guiwei-demo-2026" });
  const actor = await ask(right, Object.fromEntries(staff.cookies));
  assert.equal(actor.kind, "staff");
});

test("wrong receipts count: after sixty from one address none is looked at for a minute", async () => {
  let asked = 0;
  const findCaseByReceipt = async (): Promise<number | null> => {
    asked++;
    return null;
  };
  const ask = (ip: string) =>
    authenticate(
      context({ kind: "anonymous" }),
      { ip, headers: { authorization: "Receipt GW-2026-000001:0000" } },
      { findCaseByReceipt },
    );
  for (let i = 0; i < 60; i++) await ask("192.0.2.77");
  await assert.rejects(ask("192.0.2.77"), { message: "http.too_many" });
  assert.equal(asked, 60);
  assert.deepEqual(await ask("192.0.2.78"), { kind: "anonymous" });
});

test("a demo shows its sign-ins; a district that no demo template made shows none, whatever the setting", async () => {
  const { items } = (await http().get("/api/v1/demo/sign-ins")).json;
  assert.equal(items.length, 1);
  assert.equal(items[0].username, "cao.yun");
  assert.equal(items[0].password, "Guiwei-demo-2026");
  const real = await testProgram({ clock });
  const app = await buildApp(real, "/nowhere");
  await aBrowser(app).post("/api/v1/sign-in/code", { telephone: "13800000001" });
  for (const path of ["/api/v1/demo/sign-ins", "/api/v1/demo/outbox"])
    assert.equal((await aBrowser(app).get(path)).status, 404, path);
  for (const as of ["resident", "stationWorker"]) {
    const answer = await aBrowser(app).post("/api/v1/demo/enter", { as });
    assert.deepEqual([answer.status, answer.json.error.code], [404, "http.no_such_route"], as);
  }
  const options = await aBrowser(app).get("/api/v1/sign-in/options");
  assert.deepEqual(options.json, { oidc: false, demo: false });
  await app.close();
  await real.remove();
});

test("a visitor of the demo is its resident or an official of a role with one press, and nobody that it has not", async () => {
  const visitor = http();
  const { json } = await visitor.post("/api/v1/demo/enter", { as: "resident" });
  assert.deepEqual(json, { step: "done", challenge: null });
  assert.equal((await visitor.get("/api/v1/me")).json.maskedTelephone, "154****0001");
  const role = (await http().get("/api/v1/demo/sign-ins")).json.items[0].role;
  await visitor.post("/api/v1/demo/enter", { as: role });
  assert.equal((await visitor.get("/api/v1/me")).json.kind, "staff");
  const other = role === "operator" ? "districtLeader" : "operator";
  assert.equal((await visitor.post("/api/v1/demo/enter", { as: other })).status, 404);
  assert.equal((await visitor.get("/api/v1/me")).json.kind, "staff", "a refusal changes nothing");
});

test("with a webhook the code goes there through the queue, sealed until it is sent, and not after it has expired", async () => {
  const received: unknown[] = [];
  let status = 500;
  const hook = createServer((request, response) => {
    let body = "";
    request.on("data", (part) => (body += part));
    request.on("end", () => {
      received.push(JSON.parse(body));
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((next) => hook.listen(0, "127.0.0.1", next));
  const { port } = hook.address() as AddressInfo;
  const real = await testProgram({
    clock,
    env: { CODE_SENDER: "webhook", CODE_WEBHOOK_URL: `http://127.0.0.1:${port}/send` },
  });
  const app = await buildApp(real, "/nowhere");
  const owner = new pg.Client({ connectionString: real.test.adminUrl });
  await owner.connect();
  try {
    await aBrowser(app).post("/api/v1/sign-in/code", { telephone: "13811112222" });
    const { rows } = await owner.query(
      `select j.payload from graphile_worker._private_jobs j
       join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = $1`,
      [SEND_JOB],
    );
    assert.equal(rows.length, 1);
    assert.ok(!JSON.stringify(rows[0].payload).includes("13811112222"));
    await assert.rejects(postMessage(real.context(SYSTEM), rows[0].payload), /answered 500/);
    status = 200;
    await postMessage(real.context(SYSTEM), rows[0].payload);
    const message = received[1] as { telephone: string; text: string };
    assert.equal(message.telephone, "13811112222");
    const body = { telephone: "13811112222", code: /\d{6}/.exec(message.text)?.[0] };
    assert.equal((await aBrowser(app).post("/api/v1/sign-in/code/verify", body)).status, 200);
    clock.set(clock.now() + 5 * MINUTE);
    await postMessage(real.context(SYSTEM), rows[0].payload);
    assert.equal(received.length, 2);
  } finally {
    await owner.end();
    await app.close();
    await real.remove();
    hook.close();
  }
});
