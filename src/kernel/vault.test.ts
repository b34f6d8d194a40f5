import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import {
  keyFromFile,
  maskAddress,
  maskIdNumber,
  maskName,
  maskTelephone,
  openVault,
  sameBytes,
} from "./vault.ts";

const vault = openVault(Buffer.alloc(32, 7));
const NAME = "cases.party.name";

test("what was sealed opens under its own field and key", () => {
  for (const plain of ["", "张三", "𠮷😀", "x".repeat(100_000)])
    assert.equal(vault.open(NAME, vault.seal(NAME, plain)), plain);
});

test("a ciphertext moved to another field does not open, nor under another key", () => {
  const sealed = vault.seal(NAME, "张三");
  assert.throws(() => vault.open("cases.party.address", sealed));
  assert.throws(() => openVault(Buffer.alloc(32, 8)).open(NAME, sealed));
});

test("no single bit can be flipped and no byte cut off or added", () => {
  const sealed = vault.seal(NAME, "13812345678");
  for (let bit = 0; bit < sealed.length * 8; bit++) {
    const altered = Buffer.from(sealed);
    altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    assert.throws(() => vault.open(NAME, altered), `bit ${bit}`);
  }
  for (let length = 0; length < sealed.length; length++)
    assert.throws(() => vault.open(NAME, sealed.subarray(0, length)), `length ${length}`);
  assert.throws(() => vault.open(NAME, Buffer.concat([sealed, Buffer.of(0)])));
});

test("a hundred thousand sealed texts have a hundred thousand nonces", () => {
  const nonces = new Set<string>();
  for (let i = 0; i < 100_000; i++)
    nonces.add(vault.seal(NAME, "同").subarray(1, 13).toString("latin1"));
  assert.equal(nonces.size, 100_000);
});

test("a ciphertext says nothing but its length", () => {
  const [one, two] = [vault.seal(NAME, "张三"), vault.seal(NAME, "张三")];
  assert.notDeepEqual(one, two);
  assert.equal(one.length, two.length);
  assert.ok(!one.includes("张"));
});

test("a blind index is the same for the same value of the same field, under every start with that key", () => {
  const again = openVault(Buffer.alloc(32, 7));
  assert.equal(
    vault.blindIndex("cases.party.telephone", "13812345678").toString("hex"),
    "c63355c612bdb6024251463318311df6",
  );
  assert.deepEqual(again.blindIndex(NAME, "张三"), vault.blindIndex(NAME, "张三"));
  assert.notDeepEqual(vault.blindIndex(NAME, "张三"), vault.blindIndex(NAME, "李四"));
  assert.notDeepEqual(vault.blindIndex(NAME, "1"), vault.blindIndex("other", "1"));
  // The field's name cannot run over into the value.
  assert.notDeepEqual(vault.blindIndex("a", "b1"), vault.blindIndex("ab", "1"));
  assert.notDeepEqual(vault.blindIndex(NAME, "1"), vault.digest(NAME, "1").subarray(0, 16));
});

test("digests are compared whole: other bytes, another length, nothing", () => {
  const digest = vault.digest("case.queryCode", "12:ABCD");
  assert.equal(sameBytes(digest, vault.digest("case.queryCode", "12:ABCD")), true);
  assert.equal(sameBytes(digest, vault.digest("case.queryCode", "13:ABCD")), false);
  assert.equal(sameBytes(digest, digest.subarray(0, 31)), false);
  assert.equal(sameBytes(digest, Buffer.alloc(0)), false);
});

test("a key of another length is refused", () => {
  assert.throws(() => openVault(Buffer.alloc(16)), /32 bytes/);
});

test("the key file is made once, readable by its owner alone, and one that is broken stops the boot", async () => {
  const dir = mkdtempSync(join(tmpdir(), "guiwei-key-"));
  after(() => rmSync(dir, { recursive: true, force: true }));
  const path = join(dir, "keys", "field.key");
  const made = await Promise.all([1, 2, 3, 4].map(() => keyFromFile(path)));
  for (const key of made) assert.deepEqual(key, made[0]);
  assert.deepEqual(await keyFromFile(path), made[0]);
  assert.equal(statSync(path).mode & 0o777, 0o600);
  assert.equal(readFileSync(path, "utf8").trim(), made[0]?.toString("base64"));
  writeFileSync(path, "too short");
  await assert.rejects(keyFromFile(path), /does not hold 32 bytes/);
});

test("masks leave enough to recognise and not enough to know", () => {
  assert.deepEqual(["张三", "欧阳娜娜", "张", ""].map(maskName), ["张*", "欧***", "张*", "*"]);
  assert.deepEqual(["13812345678", "+8613812345678", "8123456", "12345678"].map(maskTelephone), [
    "138****5678",
    "+86*******5678",
    "*******",
    "123*5678",
  ]);
  assert.equal(maskIdNumber("44030619900101123X"), "440*************3X");
  assert.equal(maskIdNumber("1234567"), "*******");
  assert.deepEqual(["福民路12号3栋402", "福民路", "翠湖小区三号楼"].map(maskAddress), [
    "福民路***",
    "福民路***",
    "翠湖小区***",
  ]);
});
