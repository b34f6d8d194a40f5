import assert from "node:assert/strict";
import { test } from "node:test";
import { base32, codeAt, otpauthUri, stepAt, stepOfCode } from "./totp.ts";

// Source: RFC 4226 appendix D and RFC 6238 appendix B (their eight digits cut to six).
const SECRET = Buffer.from("12345678901234567890");

test("codes are those of RFC 4226, appendix D", () => {
  assert.deepEqual(
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((step) => codeAt(SECRET, step)),
    [
      "755224",
      "287082",
      "359152",
      "969429",
      "338314",
      "254676",
      "287922",
      "162583",
      "399871",
      "520489",
    ],
  );
});

test("codes in time are those of RFC 6238, appendix B", () => {
  const at = (seconds: number): string => codeAt(SECRET, stepAt(seconds * 1000));
  assert.equal(at(59), "287082");
  assert.equal(at(1111111109), "081804");
  assert.equal(at(1111111111), "050471");
  assert.equal(at(1234567890), "005924");
  assert.equal(at(2000000000), "279037");
  assert.equal(at(20000000000), "353130");
});

test("a code is good one step before and after its time, and not two", () => {
  const code = codeAt(SECRET, 100);
  const at = (step: number) => stepOfCode(SECRET, code, step * 30_000, null);
  assert.equal(at(98), undefined);
  assert.equal(at(99), 100);
  assert.equal(at(100), 100);
  assert.equal(at(101), 100);
  assert.equal(at(102), undefined);
});

test("a code that was accepted is not accepted again, nor an older one", () => {
  assert.equal(stepOfCode(SECRET, codeAt(SECRET, 100), 100 * 30_000, 99), 100);
  assert.equal(stepOfCode(SECRET, codeAt(SECRET, 100), 100 * 30_000, 100), undefined);
  assert.equal(stepOfCode(SECRET, codeAt(SECRET, 99), 100 * 30_000, 100), undefined);
});

test("what is not six digits is no code", () => {
  for (const code of ["", "28708", "2870822", "abcdef", "２８７０８２", " 28708"])
    assert.equal(stepOfCode(SECRET, code, 30_000, null), undefined, code);
});

test("the secret is base32 without padding", () => {
  assert.equal(base32(SECRET), "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
  assert.equal(base32(Buffer.from("f")), "MY");
  assert.equal(base32(Buffer.from("foobar")), "MZXW6YTBOI");
});

test("authenticators read issuer, account and secret from the address", () => {
  assert.equal(
    otpauthUri(SECRET, "Guiwei", "cao.yun"),
    "otpauth://totp/Guiwei:cao.yun?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Guiwei&algorithm=SHA1&digits=6&period=30",
  );
});
