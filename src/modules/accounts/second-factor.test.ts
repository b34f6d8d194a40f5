/** Codes beside the password. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { codeAt, stepAt } from "./actions/totp.ts";
import { unbase32 } from "../../../test/accounts.ts";
import {
  clock,
  http,
  ids,
  MINUTE,
  PASSWORD,
  signedIn,
  typesOf,
  useAccounts,
} from "./accounts.fixture.ts";

useAccounts();

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
