import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { type Lock, completeLock, missingOptional } from "./lock.ts";

const text = readFileSync(join(import.meta.dirname, "../package-lock.json"), "utf8");

test("the lock holds the packages of every platform, so that npm ci accepts it everywhere", () => {
  const missing = missingOptional(JSON.parse(text) as Lock);
  assert.deepEqual(missing, [], "run `node tools/run.mjs tools/lock.ts` and commit the lock");
});

test("the lock names no registry", () => {
  assert.doesNotMatch(text, /"resolved"/);
});

test("a package of another platform is added with its platform, beside the one that asks for it", () => {
  const asks = {
    version: "2.0.0",
    dev: true,
    optionalDependencies: { "@x/b-linux-arm64-musl": "2.0.0" },
  };
  const lock: Lock = {
    packages: {
      "node_modules/x": asks,
      "node_modules/@x/b-linux-arm64-musl": { version: "1.0.0" },
    },
  };
  const at = "node_modules/x/node_modules/@x/b-linux-arm64-musl";
  assert.deepEqual(completeLock(lock), [at]);
  const platform = { os: ["linux"], cpu: ["arm64"], libc: ["musl"] };
  assert.deepEqual(lock.packages[at], { version: "2.0.0", ...platform, dev: true, optional: true });
  assert.deepEqual(completeLock(lock), []);
});
