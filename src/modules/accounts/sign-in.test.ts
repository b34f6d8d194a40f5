/** Signing in with a password, and everything that is tried instead. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { buildApp } from "../../app.ts";
import { testProgram } from "../../../test/program.ts";
import { createStaffAccounts } from "./index.ts";
import { aBrowser, staffThreePeople } from "../../../test/accounts.ts";
import { quickest } from "../../../test/waiting.ts";
import {
  clock,
  http,
  ids,
  MINUTE,
  PASSWORD,
  people,
  signedIn,
  SYSTEM,
  typesOf,
  useAccounts,
} from "./accounts.fixture.ts";

useAccounts();

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
