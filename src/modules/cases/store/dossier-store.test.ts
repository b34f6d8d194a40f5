import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { claimFiles, findFiles, storeFile } from "#kernel/files.ts";
import { eventsOf } from "#kernel/events.ts";
import { sql } from "#kernel/db.ts";
import { type District, makeDistrict } from "../../../../test/district.ts";
import { type TestProgram, testProgram } from "../../../../test/program.ts";
import { findCase, findParties } from "./case-store.ts";
import { prepareHistory } from "../actions/history.ts";
import { insertCases } from "./intake-store.ts";
import { findDossier } from "./dossier-store.ts";

const PDF = Buffer.from("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n");
const RECEIVED = Date.parse("2026-11-16T02:00:00.987Z");

let program: TestProgram;
let district: District;
before(async () => {
  program = await testProgram();
  district = await makeDistrict(program);
});
after(() => program.remove());

const party = (name: string, telephone: string, idNumber: string | null) => ({
  name,
  telephone,
  idNumber,
  address: '柳汀街道"三"弄\\5号',
});

/** A request with reporter, agent, a lead and three events; answers its number. */
async function takeIn(): Promise<number> {
  const actor = { kind: "system", job: "test" } as const;
  const ctx = program.context(actor);
  const { row } = await prepareHistory(
    ctx,
    {
      at: RECEIVED,
      actor,
      body: {
        kind: "request",
        requestType: "report",
        channel: "telephone",
        title: '路灯 "不" 亮',
        description: "晚上很黑\n第二行 \\ {a,b}",
        categoryCode: "sanitation",
        areaId: district.area("W1"),
        reporter: party("林小满", "13800000001", "110101199003077432"),
        agent: party("欧阳晴", "13800000002", null),
      },
    },
    () => [{ at: RECEIVED + 3_600_000, actor, command: { type: "accept" } }],
  );
  await insertCases(ctx.db, [row]);
  return row.state.id;
}

test("one statement brings what four bring: row, events, sealed parties and files", async () => {
  const id = await takeIn();
  const ctx = program.context({ kind: "resident", residentId: 1 });
  for (const name of ["一.pdf", "二.pdf"]) {
    const { id: fileId } = await storeFile(ctx, name, PDF);
    await claimFiles(ctx, [fileId], `case:${id}`);
  }
  const dossier = await findDossier(ctx.db, id);
  const { isOpen: _, ...row } = (await findCase(ctx.db, id)) as object as Record<string, unknown>;
  assert.deepEqual(dossier?.row, row);
  const events = await eventsOf(ctx.db, "case", id);
  assert.equal(events[0]?.at, RECEIVED);
  assert.deepEqual(dossier?.events, events);
  const parties = await findParties(ctx.db, id);
  assert.equal(parties.length, 2);
  assert.deepEqual(
    dossier?.parties,
    parties.map(({ caseId: _case, ...rest }) => rest),
  );
  const files = await findFiles(ctx, `case:${id}`);
  assert.equal(files.length, 2);
  assert.deepEqual(dossier?.files, files);
});

test("a case without parties and files has none; a case that is not there is not found", async () => {
  const id = await takeIn();
  await sql`delete from cases.party where case_id = ${id}`.execute(program.database.db);
  const dossier = await findDossier(program.database.db, id);
  assert.deepEqual([dossier?.parties, dossier?.files], [[], []]);
  assert.equal(await findDossier(program.database.db, 999_999), undefined);
});

test("the files of a case are looked up by an index", async () => {
  const plan = await program.database.db.transaction().execute(async (db) => {
    await sql`set local enable_seqscan = off`.execute(db);
    const { rows } = await sql<object>`explain
      select id from kernel.file where claimed_by = 'case:1'`.execute(db);
    return JSON.stringify(rows);
  });
  assert.match(plan, /file_by_claim/);
});
