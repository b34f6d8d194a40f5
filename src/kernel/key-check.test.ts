import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type TestProgram, testProgram } from "../../test/program.ts";
import { WrongKey, checkKey } from "./key-check.ts";
import { openVault } from "./vault.ts";

let program: TestProgram;
before(async () => {
  program = await testProgram();
});
after(() => program.remove());

test("a database begun with one key refuses another and goes on with its own", async () => {
  const { db } = program.database;
  const own = openVault(Buffer.alloc(32, 1));
  await checkKey(db, own);
  await checkKey(db, own);
  await assert.rejects(checkKey(db, openVault(Buffer.alloc(32, 2))), WrongKey);
  await checkKey(db, own);
});
