import assert from "node:assert/strict";
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { CommandError } from "../open.ts";
import { readFeatures } from "./geojson.ts";
import { readTextFile } from "./input-file.ts";

const folder = mkdtempSync(join(tmpdir(), "guiwei-input-"));
after(() => rmSync(folder, { recursive: true, force: true }));

const written = (bytes: Uint8Array | string): string => {
  const path = join(folder, `${Math.random().toString(36).slice(2)}.csv`);
  writeFileSync(path, bytes);
  return path;
};
const refuses = (path: string, sentence: RegExp) =>
  assert.rejects(readTextFile(path), (error: Error) => {
    assert.ok(error instanceof CommandError);
    assert.match(error.message, sentence);
    assert.ok(!error.message.includes("\n"));
    return true;
  });

test("a text is read in UTF-8 with or without a mark, in UTF-16 with a mark, and in GB18030", async () => {
  assert.equal(await readTextFile(written("编号")), "编号");
  assert.equal(await readTextFile(written("\ufeff编号")), "编号");
  assert.equal(await readTextFile(written(Buffer.from("\ufeff编号", "utf16le"))), "编号");
  assert.equal(await readTextFile(written(Buffer.of(0xfe, 0xff, 0x7f, 0x16))), "编");
  assert.equal(await readTextFile(written(Buffer.of(0xb1, 0xe0, 0xba, 0xc5))), "编号");
});

test("what is not a text is refused with one sentence", async () => {
  await refuses(join(folder, "absent.csv"), /there is no such file/);
  await refuses(folder, /is not a file|it is a folder/);
  await refuses(written(""), /is empty/);
  await refuses(written(Buffer.of(0x50, 0x4b, 3, 4, 20, 0)), /save its sheet as CSV/);
  await refuses(written(Buffer.of(0x1f, 0x8b, 8, 0)), /compressed/);
  await refuses(written(Buffer.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2)), /is not a text file/);
  await refuses(written("a,b\n1,\0\n"), /is not a text file/);
  await refuses(written(Buffer.of(0xff, 0xff, 0xff)), /is not a text file/);
});

test("a file that is too large is refused before it is read", async () => {
  const path = written("a");
  truncateSync(path, 65 * 1024 * 1024);
  await refuses(path, /has 65 MB; more than 64 MB/);
});

test("areas come from a GeoJSON FeatureCollection and from nothing else", async () => {
  const collection = { type: "FeatureCollection", features: [{ type: "Feature" }, null, 7] };
  assert.deepEqual(await readFeatures(written(JSON.stringify(collection))), [{ type: "Feature" }]);
  for (const [text, sentence] of [
    ["a,b\n1,2\n", /is not JSON/],
    ["null", /FeatureCollection/],
    ['{"type":"FeatureCollection","features":{}}', /FeatureCollection/],
    ['{"type":"Feature","features":[]}', /FeatureCollection/],
  ] as const)
    await assert.rejects(readFeatures(written(text)), sentence);
});
