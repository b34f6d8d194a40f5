import assert from "node:assert/strict";
import { after, before, beforeEach, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { type Ctx, manualClock } from "#kernel/context.ts";
import { eventsOf } from "#kernel/events.ts";
import type { Actor } from "#kernel/pure/actor.ts";
import { writeCursor } from "#kernel/pure/page.ts";
import { Refused } from "#kernel/pure/refusal.ts";
import { buildApp } from "../../app.ts";
import { type TestProgram, testProgram } from "../../../test/program.ts";
import { createStaffAccounts } from "./index.ts";
import { codeAt, stepAt } from "./actions/totp.ts";
import {
  type Browser,
  type Staffed,
  aBrowser,
  staffThreePeople,
  unbase32,
} from "../../../test/accounts.ts";

const HOUR = 3_600_000;
const SYSTEM: Actor = { kind: "system", job: "test" };
const PASSWORD = "Long-tang 7 hao";
const clock = manualClock(Date.parse("2026-11-18T02:00:00Z"));
let program: TestProgram;
let server: FastifyInstance;
let people: Staffed;
let administrator: Browser;
let lin: { id: number; password: string };

before(async () => {
  program = await testProgram({ clock });
  people = await staffThreePeople(context());
  await createStaffAccounts(context(), [
    { username: "cao.yun", password: PASSWORD, personId: people.cao.personId },
  ]);
  server = await buildApp(program, "/nowhere");
});
beforeEach(async () => {
  clock.set(clock.now() + 25 * HOUR);
  administrator = http();
  await administrator.post("/api/v1/sign-in", { username: "cao.yun", password: PASSWORD });
  await administrator.put("/api/v1/me/post", { postId: people.cao.postIds[0] });
});
after(async () => {
  await server.close();
  await program.remove();
});

const context = (): Ctx => program.context(SYSTEM);
const http = () => aBrowser(server);
const signIn = async (username: string, password: string) => {
  const browser = http();
  const answer = await browser.post("/api/v1/sign-in", { username, password });
  return { browser, answer };
};
const accountId = async (username: string): Promise<number> => {
  const { items } = (await administrator.get(`/api/v1/accounts?search=${username}`)).json;
  return items[0].id;
};

test("a new account has a temporary password, and its holder chooses another before getting in", async () => {
  const made = await administrator.post("/api/v1/accounts", {
    personId: people.lin.personId,
    username: "Lin.Fan",
  });
  assert.equal(made.status, 201);
  lin = { id: made.json.id, password: "tie4Maer!xun" };
  const { browser, answer } = await signIn("lin.fan", made.json.temporaryPassword);
  assert.equal(answer.json.step, "newPassword");
  assert.equal((await browser.get("/api/v1/me")).json.kind, "anonymous");
  const { challenge } = answer.json;
  const choose = (password: string) =>
    browser.post("/api/v1/sign-in/new-password", { challenge, password });
  assert.equal((await choose("short")).json.error.code, "accounts.password_too_short");
  assert.equal(
    (await choose(made.json.temporaryPassword)).json.error.code,
    "accounts.password_unchanged",
  );
  assert.equal((await choose(lin.password)).json.step, "done");
  assert.equal((await browser.get("/api/v1/me")).json.displayName, people.lin.name);
  assert.equal((await choose("another!Pass77")).json.error.code, "accounts.step_expired");
});

test("a user name and a person have one account each", async () => {
  const again = await administrator.post("/api/v1/accounts", {
    personId: people.lin.personId,
    username: "lin.two",
  });
  assert.equal(again.status, 409);
  assert.equal(again.json.error.code, "accounts.person_has_account");
  await assert.rejects(
    createStaffAccounts(context(), [
      { username: "LIN.FAN", password: PASSWORD, personId: people.idle.personId },
    ]),
    (error) => error instanceof Refused && error.refusal.code === "accounts.username_taken",
  );
});

test("an account needs a person who is there and a user name that can be typed", async () => {
  const nobody = await administrator.post("/api/v1/accounts", {
    personId: 987_654,
    username: "no.body",
  });
  assert.equal(nobody.json.error.code, "accounts.unknown_person");
  for (const username of ["9lives", "has space", "张三丰"]) {
    const answer = await administrator.post("/api/v1/accounts", {
      personId: people.idle.personId,
      username,
    });
    assert.equal(answer.json.error.code, "accounts.wrong_username", username);
  }
});

test("of a batch with one fault no account is made", async () => {
  await assert.rejects(
    createStaffAccounts(context(), [
      { username: "zhou.one", password: PASSWORD, personId: people.idle.personId },
      { username: "cao.yun", password: PASSWORD, personId: people.lin.personId },
    ]),
    Refused,
  );
  const { items } = (await administrator.get("/api/v1/accounts?search=zhou")).json;
  assert.deepEqual(items, []);
});

test("whoever holds no post any more cannot sign in and is told so after the right password only", async () => {
  await createStaffAccounts(context(), [
    { username: "zhou.yi", password: PASSWORD, personId: people.idle.personId },
  ]);
  const wrong = await signIn("zhou.yi", "wrong");
  assert.equal(wrong.answer.json.error.code, "accounts.wrong_sign_in");
  const right = await signIn("zhou.yi", PASSWORD);
  assert.equal(right.answer.status, 403);
  assert.equal(right.answer.json.error.code, "accounts.no_post");
  assert.equal((await right.browser.get("/api/v1/me")).json.kind, "anonymous");
});

test("a reset password ends all sessions and must be changed", async () => {
  const { browser } = await signIn("lin.fan", lin.password);
  assert.equal((await browser.get("/api/v1/me/sessions")).status, 200);
  const reset = await administrator.post(`/api/v1/accounts/${lin.id}/reset-password`, undefined);
  assert.equal((await browser.get("/api/v1/me/sessions")).status, 401);
  assert.equal(
    (await signIn("lin.fan", lin.password)).answer.json.error.code,
    "accounts.wrong_sign_in",
  );
  const next = await signIn("lin.fan", reset.json.temporaryPassword);
  assert.equal(next.answer.json.step, "newPassword");
  await next.browser.post("/api/v1/sign-in/new-password", {
    challenge: next.answer.json.challenge,
    password: lin.password,
  });
});

test("a challenge from before a reset is void", async () => {
  const first = await administrator.post(`/api/v1/accounts/${lin.id}/reset-password`, undefined);
  const half = await signIn("lin.fan", first.json.temporaryPassword);
  const second = await administrator.post(`/api/v1/accounts/${lin.id}/reset-password`, undefined);
  const late = await half.browser.post("/api/v1/sign-in/new-password", {
    challenge: half.answer.json.challenge,
    password: lin.password,
  });
  assert.equal(late.json.error.code, "accounts.step_expired");
  const half2 = await signIn("lin.fan", second.json.temporaryPassword);
  await half2.browser.post("/api/v1/sign-in/new-password", {
    challenge: half2.answer.json.challenge,
    password: lin.password,
  });
});

test("a locked account is out at once and stays out until it is unlocked", async () => {
  const { browser } = await signIn("lin.fan", lin.password);
  assert.equal((await browser.get("/api/v1/me/sessions")).status, 200);
  await administrator.post(`/api/v1/accounts/${lin.id}/lock`, { reason: "离岗审计" });
  assert.equal((await browser.get("/api/v1/me/sessions")).status, 401);
  const locked = await signIn("lin.fan", lin.password);
  assert.equal(locked.answer.json.error.code, "accounts.locked_by_administrator");
  const wrong = await signIn("lin.fan", "wrong");
  assert.equal(wrong.answer.json.error.code, "accounts.wrong_sign_in");
  const twice = await administrator.post(`/api/v1/accounts/${lin.id}/lock`, { reason: "again" });
  assert.equal(twice.json.error.code, "accounts.already_locked");
  const { items } = (await administrator.get("/api/v1/accounts?search=lin")).json;
  assert.equal(items[0].lockReason, "离岗审计");
  await administrator.post(`/api/v1/accounts/${lin.id}/unlock`, undefined);
  assert.equal((await signIn("lin.fan", lin.password)).answer.json.step, "done");
  const open = await administrator.post(`/api/v1/accounts/${lin.id}/unlock`, undefined);
  assert.equal(open.json.error.code, "accounts.not_locked");
});

test("an administrator sees a lock against guessing and lifts it", async () => {
  for (let i = 0; i < 5; i++) await signIn("lin.fan", "wrong");
  const { items } = (await administrator.get("/api/v1/accounts?search=lin")).json;
  assert.equal(items[0].pausedUntil, new Date(clock.now() + 15 * 60_000).toISOString());
  await administrator.post(`/api/v1/accounts/${lin.id}/unlock`, undefined);
  assert.equal((await signIn("lin.fan", lin.password)).answer.json.step, "done");
});

test("a lost second factor is turned off by an administrator", async () => {
  const { browser } = await signIn("lin.fan", lin.password);
  const start = await browser.post("/api/v1/me/second-factor", { password: lin.password });
  const code = codeAt(unbase32(start.json.secret), stepAt(clock.now()));
  await browser.post("/api/v1/me/second-factor/confirm", { code });
  assert.equal((await signIn("lin.fan", lin.password)).answer.json.step, "secondFactor");
  await administrator.post(`/api/v1/accounts/${lin.id}/disable-second-factor`, undefined);
  assert.equal((await signIn("lin.fan", lin.password)).answer.json.step, "done");
});

test("administrators change their own account on their own page, not here", async () => {
  const own = await accountId("cao");
  for (const [path, body] of [
    ["lock", { reason: "x" }],
    ["reset-password", undefined],
    ["disable-second-factor", undefined],
  ] as const) {
    const answer = await administrator.post(`/api/v1/accounts/${own}/${path}`, body);
    assert.equal(answer.json.error.code, "accounts.not_yourself", path);
  }
});

test("only administrators see and manage accounts", async () => {
  const { browser } = await signIn("lin.fan", lin.password);
  for (const [one, status] of [
    [browser, 403],
    [http(), 401],
  ] as const) {
    assert.equal((await one.get("/api/v1/accounts")).status, status);
    assert.equal((await one.get(`/api/v1/accounts/${lin.id}`)).status, status);
    const body = { personId: 1, username: "x.yz" };
    assert.equal((await one.post("/api/v1/accounts", body)).status, status);
    for (const path of ["lock", "unlock", "reset-password", "disable-second-factor"]) {
      const answer = await one.post(`/api/v1/accounts/${lin.id}/${path}`, { reason: "x" });
      assert.equal(answer.status, status, path);
    }
  }
});

test("an account that does not exist is 404, one that does is shown", async () => {
  assert.equal((await administrator.get("/api/v1/accounts/987654")).status, 404);
  const one = await administrator.get(`/api/v1/accounts/${lin.id}`);
  assert.equal(one.json.personName, people.lin.name);
  assert.equal(one.json.posts[0].organisation.zh, "市容局");
  const answer = await administrator.post("/api/v1/accounts/987654/lock", { reason: "x" });
  assert.equal(answer.status, 404);
  assert.equal(answer.json.error.code, "accounts.unknown_account");
});

test("the log tells what happened to an account and nothing about when people work", async () => {
  const types = (await eventsOf(program.database.db, "account", lin.id)).map(({ type }) => type);
  assert.equal(types[0], "accountCreated");
  assert.deepEqual([...new Set(types)].sort(), [
    "accountCreated",
    "accountLocked",
    "accountUnlocked",
    "passwordChanged",
    "passwordReset",
    "secondFactorDisabled",
    "secondFactorEnabled",
  ]);
});

test("the list goes on where a page ended", async () => {
  const first = (await administrator.get("/api/v1/accounts?limit=2")).json;
  assert.deepEqual(
    first.items.map((item: { username: string }) => item.username),
    ["cao.yun", "lin.fan"],
  );
  const rest = (await administrator.get(`/api/v1/accounts?limit=2&cursor=${first.next}`)).json;
  assert.deepEqual(
    rest.items.map((item: { username: string }) => item.username),
    ["zhou.yi"],
  );
  assert.equal(rest.next, null);
  for (const forged of ["!!", writeCursor(["\u0000"]), writeCursor(["\ud800"]), writeCursor([7])]) {
    const wrong = await administrator.get(`/api/v1/accounts?cursor=${forged}`);
    assert.equal(wrong.status, 400, forged);
    assert.equal(wrong.json.error.code, "http.wrong_cursor");
  }
});
