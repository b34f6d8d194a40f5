/** How long a session lasts, who ends it, and what changes in it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { buildApp, openProgram } from "../../app.ts";
import { aBrowser } from "../../../test/accounts.ts";
import { until } from "../../../test/waiting.ts";
import {
  admin,
  clock,
  HOUR,
  PASSWORD,
  people,
  program,
  signedIn,
  useAccounts,
} from "./accounts.fixture.ts";

useAccounts();

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
