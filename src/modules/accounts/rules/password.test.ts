import assert from "node:assert/strict";
import { test } from "node:test";
import { isRefusal } from "#kernel/pure/refusal.ts";
import { acceptablePassword, passwordProblems } from "./password.ts";

const code = (password: string, username = "cao.yun"): string => {
  const answer = acceptablePassword(password, username);
  return isRefusal(answer) ? answer.code : "accepted";
};

test("a password of nine characters is too short, of ten and eleven long enough", () => {
  assert.equal(code("Kuai4-Che"), "accounts.password_too_short");
  assert.equal(code("Kuai4-Chez"), "accepted");
  assert.equal(code("Kuai4-Chezh"), "accepted");
});

test("up to fifteen characters need three kinds, sixteen and more need none", () => {
  assert.equal(code("kuaichezhanxi12"), "accounts.password_too_simple");
  assert.equal(code("kuaichezhanxi123"), "accepted");
  assert.equal(code("kuaichezhanxiadao"), "accepted");
  assert.equal(code("Kuaichezhanxi12"), "accepted");
});

test("Hanzi count as a kind of their own and as one character each", () => {
  assert.equal(code("弄堂口第3根Lamp"), "accepted");
  assert.equal(code("弄堂口的路灯不亮"), "accounts.password_too_short");
});

test("128 characters are accepted, 129 are not", () => {
  const phrase = "wo zai nong tang kou deng ni hui lai chi fan ".repeat(3);
  assert.equal(code(phrase.slice(0, 127)), "accepted");
  assert.equal(code(phrase.slice(0, 128)), "accepted");
  assert.equal(code(phrase.slice(0, 129)), "accounts.password_too_long");
});

test("a password that holds the user name is refused whatever its capitals", () => {
  assert.equal(code("x7!Cao.Yun#2"), "accounts.password_holds_username");
  assert.equal(code("x7!Cao-Yun#2"), "accepted");
});

test("common words stay common with digits around them and signs instead of letters", () => {
  for (const password of [
    "Password123!",
    "P@ssw0rd2026",
    "@dmin123456",
    "Admin@123456",
    "Aa123456789!",
    "Abc123456789",
    "Qwer!2345678",
    "Qwerty!23456",
    "1qaz2wsx#EDC",
    "1qaz@WSX3edc",
    "Woaini520!!!",
    "Huawei@12345",
    "Jingan@2026!",
    "1234567890!@#$%^",
    "12345678901234567890",
    "aaaaaaaaaaaaaaaaaa",
    "abcdefghijklmnopqrst",
  ])
    assert.equal(code(password), "accounts.password_too_common", password);
});

test("an ordinary password with a digit and a sign is accepted", () => {
  for (const password of ["Long-tang 7 hao", "tie4Maer!xun", "Guiwei-demo-2026"])
    assert.equal(code(password), "accepted", password);
});

test("a page can show everything that is wrong at once", () => {
  assert.deepEqual(passwordProblems("admin", "admin"), [
    "accounts.password_too_short",
    "accounts.password_too_simple",
    "accounts.password_holds_username",
    "accounts.password_too_common",
  ]);
});
