import assert from "node:assert/strict";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import fc from "fast-check";
import { type TestKernel, refusedWith, testKernel } from "../../test/kernel.ts";
import { manualClock } from "./context.ts";
import { sql } from "./db.ts";
import {
  FILE_LIMIT_BYTES,
  claimFiles,
  findFiles,
  safeFileName,
  storeFile,
  sweepFiles,
} from "./files.ts";
import type { Actor } from "./pure/actor.ts";

fc.configureGlobal({ seed: 20261116 });

const clock = manualClock(Date.parse("2026-11-16T02:00:00Z"));
let kernel: TestKernel;
before(async () => {
  kernel = await testKernel({ clock });
});
after(() => kernel.remove());

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const PDF = Buffer.from("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n");
const JPEG = Buffer.from("ffd8ffe000104a46494600010100000100010000ffd9", "hex");

const resident = (residentId: number): Actor => ({ kind: "resident", residentId });
const put = (bytes: Buffer, name = "photo.png", actor: Actor = resident(1)) =>
  storeFile(kernel.context(actor), name, bytes);

/** Every file under the folder of the store, by its name. */
function onDisk(): string[] {
  return readdirSync(join(kernel.dataDir, "files"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);
}

const names: readonly (readonly [hostile: string, safe: string])[] = [
  ["照片 1.png", "照片 1.png"],
  ["../../etc/passwd", "passwd"],
  ["..\\..\\windows\\system32\\cmd.exe", "cmd.exe"],
  ["/etc/shadow", "shadow"],
  ["C:\\temp\\a.pdf", "a.pdf"],
  ["a/", "file"],
  ["", "file"],
  [".", "file"],
  ["..", "file"],
  ["...", "file"],
  [". .", "file"],
  [".htaccess", "htaccess"],
  [" . .bashrc", "bashrc"],
  ["a\u0000.png", "a.png"],
  ["a\r\nSet-Cookie: x=1.png", "aSet-Cookie x=1.png"],
  ["photo\u202egnp.exe", "photognp.exe"],
  ["zero\u200bwidth.pdf", "zerowidth.pdf"],
  ["line\u2028end\u2029.pdf", "lineend.pdf"],
  ['<script>"x".png', "scriptx.png"],
  ["a|b?c*d:e.png", "abcde.png"],
  ["half\ud83d.png", "half.png"],
  ["cafe\u0301.pdf", "café.pdf"],
  [`${"长".repeat(200)}.pdf`, `${"长".repeat(116)}.pdf`],
  [`x.${"a".repeat(119)}`, `x.${"a".repeat(119)}`.slice(-120).replace(/^\./, "")],
  [`xx.${"a".repeat(119)}`, "a".repeat(119)],
];

for (const [hostile, safe] of names)
  test(`the file name ${JSON.stringify(hostile.slice(0, 40))} becomes ${JSON.stringify(safe.slice(0, 40))}`, () => {
    assert.equal(safeFileName(hostile), safe);
  });

test("whatever name comes, what is kept has no path, no control character, no leading dot and 1 to 120 characters", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (name) => {
      const safe = safeFileName(name);
      assert.doesNotMatch(safe, /[/\\<>:"|?*\p{Cc}\p{Cf}\p{Cs}]|^[.\s]/u);
      assert.ok(safe.length >= 1 && [...safe].length <= 120 && safe.isWellFormed());
    }),
  );
});

test("the kind of a file is told from its bytes, whatever its name says", async () => {
  assert.equal((await put(PNG, "letter.pdf")).mediaType, "image/png");
  assert.equal((await put(PDF, "photo.png")).mediaType, "application/pdf");
  assert.equal((await put(JPEG, "noname")).mediaType, "image/jpeg");
});

const refusedBytes: readonly (readonly [what: string, bytes: Buffer, code: string])[] = [
  ["an empty file", Buffer.alloc(0), "files.empty"],
  [
    "a page with a script",
    Buffer.from("<!doctype html><script>1</script>"),
    "files.type_not_accepted",
  ],
  [
    "a drawing with a script",
    Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"),
    "files.type_not_accepted",
  ],
  ["plain text", Buffer.from("hello"), "files.type_not_accepted"],
  ["a program", Buffer.from("7f454c4602010100", "hex"), "files.type_not_accepted"],
  [
    "a plain archive",
    Buffer.from("504b0506000000000000000000000000000000000000", "hex"),
    "files.type_not_accepted",
  ],
  ["a single byte", Buffer.of(0x89), "files.type_not_accepted"],
  ["a file above the limit", Buffer.alloc(FILE_LIMIT_BYTES + 1), "files.too_large"],
];

for (const [what, bytes, code] of refusedBytes)
  test(`${what} is refused and leaves nothing behind`, async () => {
    const before = onDisk().length;
    await assert.rejects(put(bytes, "photo.png"), refusedWith(code));
    assert.equal(onDisk().length, before);
  });

test("a file at the limit is taken; one byte more is not", async () => {
  const whole = Buffer.concat([PNG, Buffer.alloc(FILE_LIMIT_BYTES - PNG.length)]);
  assert.equal((await put(whole)).sizeBytes, FILE_LIMIT_BYTES);
});

test("the same content lies on disk once however often it is brought, and reads back as it was", async () => {
  const bytes = Buffer.concat([PNG, Buffer.from("once")]);
  const records = await Promise.all([1, 2, 3, 4, 5].map((n) => put(bytes, `copy ${n}.png`)));
  const sha = records[0]?.sha256 ?? "";
  assert.equal(onDisk().filter((name) => name.startsWith(sha)).length, 1);
  assert.equal(new Set(records.map(({ id }) => id)).size, 5);
  assert.deepEqual(await kernel.context().files.get(sha), bytes);
  assert.equal(await kernel.context().files.get("0".repeat(64)), undefined);
  const path = join(kernel.dataDir, "files", sha.slice(0, 2), sha.slice(2, 4), sha);
  assert.equal(statSync(path).mode & 0o777, 0o600);
});

test("only who brought a file can claim it, and only once", async () => {
  const { id } = await put(PNG, "mine.png", resident(1));
  const claim = (actor: Actor, by: string) => claimFiles(kernel.context(actor), [id], by);
  await assert.rejects(claim(resident(2), "case:2"), refusedWith("files.unknown"));
  await assert.rejects(claim({ kind: "anonymous" }, "case:2"), refusedWith("files.unknown"));
  await assert.rejects(
    claim({ kind: "receipt", caseId: 2 }, "case:2"),
    refusedWith("files.unknown"),
  );
  const staff: Actor = {
    kind: "staff",
    accountId: "1",
    personId: 1,
    post: { postId: 1, role: "operator", orgId: 1, orgKind: "department", areaIds: [] },
  };
  await assert.rejects(claim(staff, "case:2"), refusedWith("files.unknown"));
  assert.deepEqual(
    (await claim(resident(1), "case:1")).map((file) => file.name),
    ["mine.png"],
  );
  await assert.rejects(claim(resident(1), "case:3"), refusedWith("files.unknown"));
  assert.deepEqual(
    (await findFiles(kernel.context(), "case:1")).map((file) => file.id),
    [id],
  );
});

test("one unknown file refuses the whole claim when it is part of a transaction", async () => {
  const ctx = kernel.context(resident(1));
  const { id } = await put(PNG);
  const both = ctx.db
    .transaction()
    .execute((db) => claimFiles({ ...ctx, db }, [id, 123_456], "case:4"));
  await assert.rejects(both, refusedWith("files.unknown"));
  assert.deepEqual(await findFiles(ctx, "case:4"), []);
  assert.deepEqual(await claimFiles(ctx, [], "case:4"), []);
});

test("the number of a waiting file cannot be guessed: fifty of them lie far apart", async () => {
  const ids: number[] = [];
  for (let n = 0; n < 50; n++) ids.push((await put(PNG)).id);
  ids.sort((a, b) => a - b);
  for (const [i, id] of ids.entries()) {
    assert.ok(Number.isSafeInteger(id) && id > 0);
    if (i > 0) assert.ok(id - (ids[i - 1] ?? 0) > 1_000);
  }
});

test("what nothing claims within a day is forgotten; what is claimed stays", async () => {
  const ctx = kernel.context(resident(9));
  const [kept, dropped] = [await put(PNG, "kept", resident(9)), await put(PNG, "x", resident(9))];
  await claimFiles(ctx, [kept.id], "case:9");
  clock.set(clock.now() + 24 * 3_600_000);
  await sweepFiles(ctx);
  const left = async () =>
    (
      await sql<{
        id: number;
      }>`select id from kernel.file where id in (${kept.id}, ${dropped.id})`.execute(ctx.db)
    ).rows.map(({ id }) => id);
  assert.deepEqual(new Set(await left()), new Set([kept.id, dropped.id]));
  clock.set(clock.now() + 1);
  await sweepFiles(ctx);
  assert.deepEqual(await left(), [kept.id]);
});
