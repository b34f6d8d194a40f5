import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import type { FastifyInstance } from "fastify";
import pg from "pg";
import { type Ctx, manualClock } from "#kernel/context.ts";
import { eventsOf } from "#kernel/events.ts";
import type { Actor } from "#kernel/pure/actor.ts";
import { buildApp, openProgram } from "../../app.ts";
import { type TestProgram, testProgram } from "../../../test/program.ts";
import { createStaffAccounts } from "./index.ts";
import { codeAt, stepAt } from "./actions/totp.ts";
import { type Staffed, aBrowser, staffThreePeople, unbase32 } from "../../../test/accounts.ts";
import { quickest, until } from "../../../test/waiting.ts";

const START = Date.parse("2026-11-18T02:00:00Z");
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const SYSTEM: Actor = { kind: "system", job: "test" };
const PASSWORD = "Long-tang 7 hao";

const clock = manualClock(START);
let program: TestProgram;
let server: FastifyInstance;
let admin: pg.Client;
let people: Staffed;
let ids: { cao: number; lin: number };

before(async () => {
  program = await testProgram({ clock });
  admin = new pg.Client({ connectionString: program.test.adminUrl });
  await admin.connect();
  people = await staffThreePeople(context());
  const made = await createStaffAccounts(context(), [
    { username: "cao.yun", password: PASSWORD, personId: people.cao.personId },
    { username: "lin.fan", password: PASSWORD, personId: people.lin.personId },
  ]);
  ids = { cao: made[0]?.id ?? 0, lin: made[1]?.id ?? 0 };
  server = await buildApp(program, "/nowhere");
});
beforeEach(() => {
  clock.set(clock.now() + 25 * HOUR); // locks, codes and sessions of the test before are over
});
after(async () => {
  await admin.end();
  await server.close();
  await program.remove();
});

const context = (): Ctx => program.context(SYSTEM);
const http = () => aBrowser(server);
const signedIn = async (username: string, password = PASSWORD) => {
  const browser = http();
  const answer = await browser.post("/api/v1/sign-in", { username, password });
  assert.deepEqual(answer.json, { step: "done", challenge: null });
  return browser;
};
const typesOf = async (accountId: number): Promise<string[]> =>
  (await eventsOf(program.database.db, "account", accountId)).map((event) => event.type);

test("a right password signs in: the session is in a cookie that scripts cannot read, never in the body", async () => {
  const browser = http();
  const answer = await browser.post("/api/v1/sign-in", {
    username: " Cao.Yun ",
    password: PASSWORD,
  });
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.json, { step: "done", challenge: null });
  assert.match(
    answer.setCookie,
    /^guiwei\.session_token=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/,
  );
  const me = await browser.get("/api/v1/me");
  assert.equal(me.json.kind, "staff");
  assert.equal(me.json.displayName, people.cao.name);
  assert.equal(me.json.username, "cao.yun");
  assert.equal(me.json.posts.length, 2);
  assert.equal(me.json.currentPostId, people.cao.postIds[0]);
});

test("where people see https, the cookie is for https only", async () => {
  const secure = await testProgram({ clock, env: { PUBLIC_URL: "https://guiwei.example" } });
  try {
    const staffed = await staffThreePeople(secure.context(SYSTEM));
    await createStaffAccounts(secure.context(SYSTEM), [
      { username: "cao.yun", password: PASSWORD, personId: staffed.cao.personId },
    ]);
    const app = await buildApp(secure, "/nowhere");
    const answer = await aBrowser(app).post("/api/v1/sign-in", {
      username: "cao.yun",
      password: PASSWORD,
    });
    assert.match(answer.setCookie, /; Secure/);
    await app.close();
  } finally {
    await secure.remove();
  }
});

test("a wrong password and an unknown name get one and the same answer", async () => {
  const wrong = await http().post("/api/v1/sign-in", { username: "cao.yun", password: "x" });
  const unknown = await http().post("/api/v1/sign-in", { username: "nobody", password: "x" });
  assert.equal(wrong.status, 401);
  assert.deepEqual(wrong.json, unknown.json);
  assert.equal(wrong.json.error.code, "accounts.wrong_sign_in");
});

test("an unknown name takes as long as a wrong password", async () => {
  const signIn = (username: string) => () =>
    http().post("/api/v1/sign-in", { username, password: "a wrong one" });
  const known = await quickest(4, signIn("cao.yun"));
  const unknown = await quickest(4, signIn("nobody"));
  assert.ok(
    unknown > known / 2 && known > unknown / 2,
    `known ${known.toFixed(1)} ms, unknown ${unknown.toFixed(1)} ms`,
  );
});

test("five wrong attempts lock a name for fifteen minutes, even for the right password", async () => {
  const before = (await typesOf(ids.cao)).length;
  for (let i = 0; i < 5; i++) {
    const answer = await http().post("/api/v1/sign-in", { username: "cao.yun", password: "wrong" });
    assert.equal(answer.json.error.code, "accounts.wrong_sign_in");
  }
  const right = { username: "cao.yun", password: PASSWORD };
  const locked = await http().post("/api/v1/sign-in", right);
  assert.equal(locked.status, 429);
  assert.equal(locked.json.error.code, "accounts.locked");
  assert.deepEqual(locked.json.error.params, { minutes: 15 });
  assert.deepEqual((await typesOf(ids.cao)).slice(before), ["accountLocked"]);
  clock.set(clock.now() + 15 * MINUTE);
  assert.equal((await http().post("/api/v1/sign-in", right)).json.step, "done");
});

test("a name without an account is locked just the same, so that a lock gives nothing away", async () => {
  for (let i = 0; i < 5; i++)
    await http().post("/api/v1/sign-in", { username: "ghost", password: "wrong" });
  const answer = await http().post("/api/v1/sign-in", { username: "ghost", password: "wrong" });
  assert.equal(answer.json.error.code, "accounts.locked");
});

test("of thirty guesses at the same moment at most five are looked at", async () => {
  const answers = await Promise.all(
    Array.from({ length: 30 }, () =>
      http().post("/api/v1/sign-in", { username: "lin.fan", password: "wrong" }),
    ),
  );
  const codes = answers.map((answer) => answer.json.error.code);
  assert.equal(codes.filter((code) => code === "accounts.wrong_sign_in").length, 5);
  assert.equal(codes.filter((code) => code === "accounts.locked").length, 25);
});

test("a lock against guessing leaves those who are signed in alone", async () => {
  const browser = await signedIn("cao.yun");
  for (let i = 0; i < 5; i++)
    await http().post("/api/v1/sign-in", { username: "cao.yun", password: "wrong" });
  assert.equal((await browser.get("/api/v1/me/sessions")).status, 200);
});

test("a token that was planted before the sign-in is worth nothing after it", async () => {
  const planted = "A".repeat(43);
  const victim = http();
  victim.cookies.set("guiwei.session_token", planted);
  await victim.post("/api/v1/sign-in", { username: "cao.yun", password: PASSWORD });
  assert.notEqual(victim.cookies.get("guiwei.session_token"), planted);
  const attacker = http();
  attacker.cookies.set("guiwei.session_token", planted);
  assert.equal((await attacker.get("/api/v1/me")).json.kind, "anonymous");
});

test("signing in again ends the session that the browser had", async () => {
  const browser = await signedIn("cao.yun");
  const old = browser.cookies.get("guiwei.session_token") ?? "";
  await browser.post("/api/v1/sign-in", { username: "cao.yun", password: PASSWORD });
  const thief = http();
  thief.cookies.set("guiwei.session_token", old);
  assert.equal((await thief.get("/api/v1/me")).json.kind, "anonymous");
});

test("a forged, cut or overlong cookie is anonymous: 401 where one must sign in, never an error", async () => {
  for (const cookie of ["", "x", "A".repeat(43), "A".repeat(5000), "%00", "'; drop table", "é"]) {
    const browser = http();
    browser.cookies.set("guiwei.session_token", cookie);
    assert.equal((await browser.get("/api/v1/me")).json.kind, "anonymous");
    const closed = await browser.get("/api/v1/me/sessions");
    assert.equal(closed.status, 401);
    assert.equal(closed.json.error.code, "http.sign_in_first");
  }
});

test("a route that does not exist is 404 with a cookie and without one", async () => {
  const browser = await signedIn("cao.yun");
  for (const one of [http(), browser]) {
    const answer = await one.get("/api/v1/me/nothing");
    assert.equal(answer.status, 404);
    assert.equal(answer.json.error.code, "http.no_such_route");
  }
});

test("after signing out the token is refused at once", async () => {
  const browser = await signedIn("cao.yun");
  const token = browser.cookies.get("guiwei.session_token") ?? "";
  assert.equal((await browser.get("/api/v1/me")).json.kind, "staff");
  const answer = await browser.post("/api/v1/sign-out", undefined);
  assert.match(answer.setCookie, /Max-Age=0/);
  browser.cookies.set("guiwei.session_token", token);
  assert.equal((await browser.get("/api/v1/me/sessions")).status, 401);
});

test("a session that one ends from another device is refused at once, also by another process", async () => {
  const second = await openProgram({
    env: program.env,
    databaseUrl: program.test.url,
    fieldKey: Buffer.alloc(32, 7),
    log: program.log,
    clock,
    poolSize: 2,
  });
  const other = await buildApp(second, "/nowhere");
  const [phone, desk] = [await signedIn("cao.yun"), await signedIn("cao.yun")];
  const elsewhere = aBrowser(other);
  const token = phone.cookies.get("guiwei.session_token") ?? "";
  elsewhere.cookies.set("guiwei.session_token", token);
  assert.equal((await phone.get("/api/v1/me")).json.kind, "staff");
  assert.equal((await elsewhere.get("/api/v1/me")).json.kind, "staff");
  const list = await desk.get("/api/v1/me/sessions");
  const items: { id: number; current: boolean }[] = list.json.items;
  assert.equal(items.filter((item) => item.current).length, 1);
  const phoneSession = items.find((item) => !item.current);
  const ended = await desk.delete(`/api/v1/me/sessions/${phoneSession?.id}`);
  assert.deepEqual(ended.json, { ended: 1 });
  assert.equal((await phone.get("/api/v1/me/sessions")).status, 401);
  assert.equal((await desk.get("/api/v1/me/sessions")).status, 200);
  // The notice travels through the database.
  await until(async () => (await elsewhere.get("/api/v1/me/sessions")).status === 401);
  await other.close();
  await second.close();
});

test("nobody ends a session of somebody else: it is as if it did not exist", async () => {
  const cao = await signedIn("cao.yun");
  const lin = await signedIn("lin.fan");
  const id = (await cao.get("/api/v1/me/sessions")).json.items[0].id;
  const answer = await lin.delete(`/api/v1/me/sessions/${id}`);
  assert.equal(answer.status, 404);
  assert.equal(answer.json.error.code, "accounts.unknown_session");
  assert.equal((await cao.get("/api/v1/me/sessions")).status, 200);
});

test("all other sessions end together, this one stays", async () => {
  const [phone, desk] = [await signedIn("cao.yun"), await signedIn("cao.yun")];
  assert.ok((await desk.delete("/api/v1/me/sessions")).json.ended >= 1);
  assert.equal((await phone.get("/api/v1/me/sessions")).status, 401);
  assert.equal((await desk.get("/api/v1/me/sessions")).status, 200);
});

test("a staff session ends after twelve hours without a request, and after seven days in any case", async () => {
  const browser = await signedIn("cao.yun");
  const begun = clock.now();
  clock.set(begun + 12 * HOUR - 1);
  assert.equal((await browser.get("/api/v1/me")).json.kind, "staff");
  clock.set(begun + 24 * HOUR - 2);
  assert.equal((await browser.get("/api/v1/me")).json.kind, "staff");
  clock.set(begun + 36 * HOUR);
  assert.equal((await browser.get("/api/v1/me")).json.kind, "anonymous");
  const diligent = await signedIn("cao.yun");
  const start = clock.now();
  for (let hours = 10; hours < 168; hours += 10) {
    clock.set(start + hours * HOUR);
    assert.equal((await diligent.get("/api/v1/me")).json.kind, "staff");
  }
  clock.set(start + 168 * HOUR);
  assert.equal((await diligent.get("/api/v1/me")).json.kind, "anonymous");
});

test("the database holds neither token nor address nor user agent", async () => {
  const browser = await signedIn("cao.yun");
  const token = browser.cookies.get("guiwei.session_token") ?? "";
  const { rows } = await admin.query("select * from accounts.session order by id desc limit 1");
  assert.equal(rows[0].network, "198.51.100.0/24");
  assert.equal(rows[0].device, "Firefox · Linux");
  const text = JSON.stringify(rows, (_key, value) =>
    value?.type === "Buffer" ? Buffer.from(value.data).toString("latin1") : value,
  );
  assert.ok(!text.includes(token));
  assert.ok(!text.includes(Buffer.from(token, "base64url").toString("latin1")));
});

test("switching to another of one's posts changes what one may do, in this session only", async () => {
  const browser = await signedIn("cao.yun");
  const desk = await signedIn("cao.yun");
  const [first = 0, second = 0] = people.cao.postIds;
  await browser.put("/api/v1/me/post", { postId: first });
  assert.equal((await browser.get("/api/v1/accounts")).status, 200);
  const me = await browser.put("/api/v1/me/post", { postId: second });
  assert.equal(me.json.currentPostId, second);
  assert.equal((await browser.get("/api/v1/accounts")).status, 403);
  assert.equal((await desk.get("/api/v1/accounts")).status, 200);
  assert.equal(
    (await signedIn("cao.yun").then((one) => one.get("/api/v1/me"))).json.currentPostId,
    second,
  );
  await browser.put("/api/v1/me/post", { postId: first });
});

test("nobody acts under a post that somebody else holds", async () => {
  const browser = await signedIn("lin.fan");
  const [theirs] = people.cao.postIds;
  const answer = await browser.put("/api/v1/me/post", { postId: theirs });
  assert.equal(answer.status, 403);
  assert.equal(answer.json.error.code, "accounts.not_your_post");
  const nowhere = await browser.put("/api/v1/me/post", { postId: 987_654 });
  assert.equal(nowhere.json.error.code, "accounts.not_your_post");
});

test("changing the password ends the other sessions and gives this one a new token", async () => {
  const [phone, desk] = [await signedIn("lin.fan"), await signedIn("lin.fan")];
  const before = desk.cookies.get("guiwei.session_token");
  const next = "tie4Maer!xun";
  const wrong = await desk.put("/api/v1/me/password", { current: "wrong", next });
  assert.equal(wrong.status, 400);
  assert.equal(wrong.json.error.code, "accounts.wrong_password");
  const weak = await desk.put("/api/v1/me/password", { current: PASSWORD, next: "Password1234" });
  assert.equal(weak.json.error.code, "accounts.password_too_common");
  const same = await desk.put("/api/v1/me/password", { current: PASSWORD, next: PASSWORD });
  assert.equal(same.json.error.code, "accounts.password_unchanged");
  const done = await desk.put("/api/v1/me/password", { current: PASSWORD, next });
  assert.equal(done.status, 200);
  assert.notEqual(desk.cookies.get("guiwei.session_token"), before);
  assert.equal((await desk.get("/api/v1/me/sessions")).json.items.length, 1);
  assert.equal((await phone.get("/api/v1/me/sessions")).status, 401);
  await signedIn("lin.fan", next);
  await desk.put("/api/v1/me/password", { current: next, next: PASSWORD });
});

test("the password is not guessed through a stolen session either", async () => {
  const browser = await signedIn("lin.fan");
  for (let i = 0; i < 5; i++)
    await browser.put("/api/v1/me/password", { current: `wrong ${i}`, next: "tie4Maer!xun" });
  const answer = await browser.put("/api/v1/me/password", {
    current: PASSWORD,
    next: "tie4Maer!xun",
  });
  assert.equal(answer.json.error.code, "accounts.locked");
});

/** Turns the second factor on and gives its secret and recovery codes. */
async function withSecondFactor(username: string) {
  const browser = await signedIn(username);
  const start = await browser.post("/api/v1/me/second-factor", { password: PASSWORD });
  assert.match(start.json.uri, /^otpauth:\/\/totp\/Guiwei:/);
  const secret = unbase32(start.json.secret);
  const codeNow = () => codeAt(secret, stepAt(clock.now()));
  const wrong = await browser.post("/api/v1/me/second-factor/confirm", { code: "000000" });
  assert.equal(wrong.json.error.code, "accounts.wrong_code");
  const on = await browser.post("/api/v1/me/second-factor/confirm", { code: codeNow() });
  assert.equal(on.json.recoveryCodes.length, 10);
  clock.set(clock.now() + MINUTE);
  const off = async () => {
    await browser.post("/api/v1/me/second-factor/stop", { password: PASSWORD });
  };
  return { browser, codeNow, recoveryCodes: on.json.recoveryCodes as string[], off };
}

async function halfSignedIn(username: string) {
  const browser = http();
  const first = await browser.post("/api/v1/sign-in", { username, password: PASSWORD });
  assert.equal(first.json.step, "secondFactor");
  assert.equal(first.setCookie, "");
  return { browser, challenge: first.json.challenge as string };
}

test("with a second factor the password alone opens nothing; the code does, once", async () => {
  const factor = await withSecondFactor("cao.yun");
  const { browser, challenge } = await halfSignedIn("cao.yun");
  assert.equal((await browser.get("/api/v1/me")).json.kind, "anonymous");
  const code = factor.codeNow();
  const done = await browser.post("/api/v1/sign-in/second-factor", { challenge, code });
  assert.equal(done.json.step, "done");
  assert.equal((await browser.get("/api/v1/me")).json.secondFactor, true);

  const replayed = await halfSignedIn("cao.yun");
  const again = await replayed.browser.post("/api/v1/sign-in/second-factor", {
    challenge: replayed.challenge,
    code,
  });
  assert.equal(again.status, 401);
  assert.equal(again.json.error.code, "accounts.wrong_code");
  clock.set(clock.now() + 30_000);
  const fresh = await replayed.browser.post("/api/v1/sign-in/second-factor", {
    challenge: replayed.challenge,
    code: factor.codeNow(),
  });
  assert.equal(fresh.json.step, "done");
  await factor.off();
});

test("two sign-ins with one code at the same moment: one gets in", async () => {
  const factor = await withSecondFactor("cao.yun");
  const [a, b] = [await halfSignedIn("cao.yun"), await halfSignedIn("cao.yun")];
  const code = factor.codeNow();
  const answers = await Promise.all(
    [a, b].map(({ browser, challenge }) =>
      browser.post("/api/v1/sign-in/second-factor", { challenge, code }),
    ),
  );
  assert.deepEqual(
    answers.map((answer) => answer.status).toSorted((a, b) => a - b),
    [200, 401],
  );
  await factor.off();
});

test("codes are not guessed: after five wrong ones the name is locked, whatever challenge is shown", async () => {
  const factor = await withSecondFactor("cao.yun");
  for (let i = 0; i < 5; i++) {
    const { browser, challenge } = await halfSignedIn("cao.yun");
    const code = String(i).padStart(6, "9");
    const answer = await browser.post("/api/v1/sign-in/second-factor", { challenge, code });
    assert.equal(answer.json.error.code, "accounts.wrong_code");
  }
  const locked = await http().post("/api/v1/sign-in", { username: "cao.yun", password: PASSWORD });
  assert.equal(locked.json.error.code, "accounts.locked");
  clock.set(clock.now() + 16 * MINUTE);
  await factor.off();
});

test("a recovery code stands in for a lost authenticator, once, however it is typed", async () => {
  const factor = await withSecondFactor("cao.yun");
  const typed = (factor.recoveryCodes[0] ?? "").replace("-", " ").toUpperCase();
  for (const expected of ["done", undefined]) {
    const { browser, challenge } = await halfSignedIn("cao.yun");
    const answer = await browser.post("/api/v1/sign-in/second-factor", { challenge, code: typed });
    assert.equal(answer.json.step, expected);
  }
  assert.ok((await typesOf(ids.cao)).includes("recoveryCodeUsed"));
  await factor.off();
});

test("a forged, foreign or old challenge is refused", async () => {
  const factor = await withSecondFactor("cao.yun");
  const { browser, challenge } = await halfSignedIn("cao.yun");
  const tampered = `${challenge.slice(0, -4)}AAAA`;
  for (const wrong of [tampered, "A".repeat(80)]) {
    const answer = await browser.post("/api/v1/sign-in/second-factor", {
      challenge: wrong,
      code: factor.codeNow(),
    });
    assert.equal(answer.json.error.code, "accounts.step_expired");
  }
  const elsewhere = await browser.post("/api/v1/sign-in/new-password", {
    challenge,
    password: "tie4Maer!xun",
  });
  assert.equal(elsewhere.json.error.code, "accounts.step_expired");
  clock.set(clock.now() + 5 * MINUTE);
  const late = await browser.post("/api/v1/sign-in/second-factor", {
    challenge,
    code: factor.codeNow(),
  });
  assert.equal(late.json.error.code, "accounts.step_expired");
  await factor.off();
});
