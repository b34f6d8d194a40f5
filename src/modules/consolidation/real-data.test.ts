/** The 1,135 real items of one district; skipped where they are not on the machine. See docs/rules/consolidation.md. */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { type TestProgram, testProgram } from "../../../test/program.ts";
import {
  addSheet,
  closeSet,
  decideRows,
  getAccount,
  getRow,
  getSet,
  listRows,
  openSet,
  previewEdition,
  verifySets,
} from "./actions.ts";
import type { RowLine } from "./schema.ts";

const FOLDER =
  process.env["GUIWEI_REAL_DATA"] ?? join(import.meta.dirname, "../../../../shared/data");
const FILE = join(FOLDER, "catalogue/guangan_511602_items.csv");
const skip = existsSync(FILE) ? false : `real data is not here: ${FILE} (set GUIWEI_REAL_DATA)`;

let program: TestProgram;
let setId = 0;
let exact: RowLine[] = [];
before(async () => {
  if (skip === false) program = await testProgram();
});
after(async () => {
  if (skip === false) await program.remove();
});
const context = () => program.context({ kind: "system", job: "test" });
const addAll = () =>
  addSheet(
    context(),
    setId,
    { name: "items.csv", bytes: readFileSync(FILE) },
    { orgId: null, createOrganisations: true },
  );

async function allRows(query: Parameters<typeof listRows>[2] = {}): Promise<RowLine[]> {
  const lines: RowLine[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const cursor = after === undefined ? {} : { after };
    const page = await listRows(context(), setId, { ...query, limit: 500, ...cursor });
    lines.push(...page.items);
    after = page.next;
  }
  return lines;
}

test("all 1,135 real items of 34 departments are taken, also those without a proper code", {
  skip,
}, async (t) => {
  setId = (await openSet(context(), { name: "real", nameEn: null })).id;
  const started = performance.now();
  const sheet = await addAll();
  t.diagnostic(`${((performance.now() - started) / 1000).toFixed(2)} s`);
  assert.deepEqual([sheet.rowCount, sheet.accepted, sheet.refused], [1135, 1135, 0]);
  assert.equal(sheet.organisationsCreated.length, 34);
  const set = await getSet(context(), setId);
  assert.deepEqual([set.tally.raw, set.departments], [1135, 34]);
});

test("both true duplicates within a department are proposed, and nothing else as exact", {
  skip,
}, async () => {
  exact = await allRows({ proposal: "exact" });
  assert.deepEqual(
    exact.map(({ name, orgName }) => `${orgName} ${name}`).sort(),
    [
      "区人社局 求职创业补贴申领",
      "区人社局 求职创业补贴申领",
      "区行政审批局 城市建筑物、设施上张挂、张贴宣传品审批",
      "区行政审批局 城市建筑物、设施上张挂、张贴宣传品审批",
    ].sort(),
  );
  const near = await allRows({ proposal: "near" });
  assert.ok(near.length > 0 && near.length < 30, `${near.length} rows in near duplicates`);
});

test("the same file again adds nothing", { skip }, async () => {
  const again = await addAll();
  assert.deepEqual([again.accepted, again.present], [0, 1135]);
  assert.equal((await getSet(context(), setId)).tally.raw, 1135);
});

test("everything decided, the account answers for 1,135 rows and becomes 1,133 duties", {
  skip,
}, async (t) => {
  const lines = await allRows();
  const twins = Map.groupBy(exact, ({ orgName, name }) => `${orgName} ${name}`);
  const later = new Map(
    [...twins.values()].map(([first, second]) => [second?.id ?? 0, first?.id ?? 0]),
  );
  await decideRows(
    context(),
    setId,
    lines.map(({ id, revision }) => {
      const targetId = later.get(id) ?? null;
      const kind = targetId === null ? "keep" : "merge";
      return { rowId: id, revision, decision: { kind, targetId, code: null, reason: "核对" } };
    }),
  );
  const { total, departments, rows } = await getAccount(context(), setId);
  assert.deepEqual([total.raw, total.merge, total.after, total.undecided], [1135, 2, 1133, 0]);
  assert.deepEqual([departments.length, rows.length], [34, 1135]);
  const preview = await previewEdition(context(), setId);
  assert.deepEqual([preview.newDuties, preview.problems], [1133, []]);
  const started = performance.now();
  const closed = await closeSet(context(), setId);
  t.diagnostic(`closed in ${((performance.now() - started) / 1000).toFixed(2)} s`);
  assert.equal(closed.status, "closed");
  // The twelve rows without a proper code have one of the set.
  const given = (await getAccount(context(), setId)).rows.filter(({ dutyCode }) =>
    dutyCode?.startsWith(`GB-${setId}-`),
  );
  assert.equal(given.length, 12);
  const [first] = exact;
  assert.equal((await getRow(context(), setId, first?.id ?? 0)).merged.length, 1);
});

test("the events prove the tables", { skip }, async () => {
  assert.equal((await verifySets(context())).difference, null);
});
