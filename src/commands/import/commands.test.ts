/** The commands as they are started: a process of its own beside the program, on the same database. */
import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { verifyCases } from "#cases";
import { sql } from "#kernel/db.ts";
import { makeDistrict } from "../../../test/district.ts";
import { type TestProgram, testProgram } from "../../../test/program.ts";
import { REQUEST_COLUMNS } from "./city-requests.ts";
import { LETTER_COLUMNS } from "./letters.ts";

const folder = mkdtempSync(join(tmpdir(), "guiwei-import-"));
let program: TestProgram;

before(async () => {
  program = await testProgram();
  await makeDistrict(program);
});
after(async () => {
  await program.remove();
  rmSync(folder, { recursive: true, force: true });
});

const written = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

function start(command: "letters" | "requests", args: readonly string[]): ChildProcess {
  const script = join(import.meta.dirname, `../import-${command}.ts`);
  return spawn(process.execPath, [script, ...args], {
    env: {
      ...process.env,
      DATABASE_URL: program.test.url,
      DATA_DIR: folder,
      FIELD_KEY: Buffer.alloc(32, 7).toString("base64"),
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

async function run(command: "letters" | "requests", ...args: readonly string[]) {
  const child = start(command, args);
  let [out, err] = ["", ""];
  child.stdout?.on("data", (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stderr?.on("data", (chunk: Buffer) => {
    err += chunk.toString();
  });
  const code = await new Promise<number | null>((done) => child.once("close", done));
  return { code, lines: out.trimEnd().split("\n"), err: err.trimEnd() };
}

async function countCases(prefix: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from cases."case"
    where external_ref like ${`${prefix}:%`}`.execute(program.database.db);
  return rows[0]?.count ?? 0;
}

const letters = (count: number): string =>
  `${LETTER_COLUMNS.join(",")}\n${Array.from(
    { length: count },
    (_, i) => `${i},W${i},题${i},2019/6/3 10:00:00,文${i},答${i},2019/6/${5 + (i % 20)} 9:00:00`,
  ).join("\n")}\n`;

test("with --json the last line is one object with what was accepted, refused and counted", async () => {
  const file = written(
    "small.csv",
    `${letters(3)}x,W,,2019/6/3 10:00:00,文,答,2019/6/4 10:00:00\n`,
  );
  const { code, lines } = await run("letters", file, "--json");
  assert.equal(code, 0);
  const { seconds, ...report } = JSON.parse(lines.at(-1) ?? "");
  assert.ok(seconds > 0 && seconds < 60);
  assert.deepEqual(report, {
    rows: 4,
    accepted: 3,
    refused: 1,
    reasons: { subject_missing: 1 },
    unchanged: 0,
    refusedRows: [{ row: 5, id: "x", reason: "subject_missing" }],
    answered: 3,
    answeredWithinWorkdays: { 5: 3, 10: 3, 15: 3, 20: 3, 30: 3, 60: 3 },
    // From Monday 3 June to the 5th, the 6th and the 7th; the 7th is a holiday.
    medianWorkdays: 3,
    p90Workdays: 3,
    longestWorkdays: 3,
    provisional: 0,
    unanswered: 0,
    sameContent: 0,
    longReplies: 0,
  });
  assert.ok(lines.includes("    row 5 (x): subject_missing"));
});

test("an import that was killed is completed by the next, and nothing is in twice", async () => {
  const file = written("many.csv", letters(4000));
  const child = start("letters", [file]);
  const gone = new Promise((done) => child.once("close", done));
  while ((await countCases("letters")) < 500) await sleep(5);
  child.kill("SIGKILL");
  await gone;
  const broken = await countCases("letters");
  assert.ok(broken < 4000, "it was killed in the middle");
  const { code, lines } = await run("letters", file, "--json");
  assert.equal(code, 0);
  const { accepted, unchanged, refused } = JSON.parse(lines.at(-1) ?? "");
  assert.deepEqual([accepted + unchanged, unchanged >= broken, refused], [4000, true, 0]);
  assert.equal(await countCases("letters"), 4000);
  const proof = await verifyCases(program.context({ kind: "system", job: "verify" }));
  assert.equal(proof.difference, null);
});

const AREAS = JSON.stringify({
  type: "FeatureCollection",
  features: [
    {
      type: "Feature",
      properties: { nc_id: 4 },
      geometry: {
        type: "Polygon",
        coordinates: [
          [
            [1, 1],
            [2, 1],
            [2, 2],
            [1, 2],
            [1, 1],
          ],
        ],
      },
    },
  ],
});

test("requests say whether their areas agree, and become cases that ended as they ended", async () => {
  const file = written(
    "requests.csv",
    [
      REQUEST_COLUMNS.join(","),
      "a,Bench,Closed,1/2/20 0:05,1/3/20 9:00,1/3/20 9:00,1.5,1.5,1 ST,4",
      "b,Bench,Cancelled,1/2/20 0:05,1/3/20 9:00,1/3/20 9:00,1.5,1.5,1 ST,5",
      "c,Bench,Open,1/2/20 0:05,1/3/20 9:00,,3,3,2 ST,4",
      "d,Bench,Referred Out,1/2/20 0:05,1/3/20 9:00,1/3/20 9:00,,,3 ST,",
      "e,Bench,Nowhere,1/2/20 0:05,1/3/20 9:00,1/3/20 9:00,,,3 ST,",
    ].join("\n"),
  );
  const areas = written("areas.geojson", AREAS);
  const { code, lines } = await run("requests", file, "--areas", areas, "--json");
  assert.equal(code, 0);
  const report = JSON.parse(lines.at(-1) ?? "");
  assert.deepEqual(
    [report.accepted, report.refused, report.agree, report.differ, report.outside, report.noPoint],
    [4, 1, 1, 1, 1, 1],
  );
  assert.deepEqual(report.reasons, { status_unknown: 1 });
  const { rows } = await sql<{ ref: string; status: string; outcome: string; lng: number }>`
    select external_ref as ref, status, outcome, lng from cases."case"
    where external_ref like 'requests:%' order by external_ref`.execute(program.database.db);
  assert.deepEqual(rows, [
    { ref: "requests:a", status: "closed", outcome: "done", lng: 1.5 },
    { ref: "requests:b", status: "withdrawn", outcome: null, lng: 1.5 },
    { ref: "requests:c", status: "inProgress", outcome: null, lng: 3 },
    { ref: "requests:d", status: "closed", outcome: "notSolved", lng: null },
  ]);
  const again = JSON.parse(
    (await run("requests", file, "--areas", areas, "--json")).lines.at(-1) ?? "",
  );
  assert.deepEqual([again.accepted, again.unchanged, again.agree], [0, 4, 1]);
});

test("input that cannot be used ends with exit code 2 and one sentence, before anything is opened", async () => {
  const file = written("requests-head.csv", `${REQUEST_COLUMNS.join(",")}\n`);
  const noPolygons = written("empty.geojson", '{"type":"FeatureCollection","features":[]}');
  const cases: readonly (readonly ["letters" | "requests", readonly string[], RegExp])[] = [
    ["letters", [], /^Usage: npm run import:letters -- FILE \[--json\]$/],
    [
      "letters",
      [join(folder, "absent.csv")],
      /^.*absent\.csv cannot be read: there is no such file\.$/,
    ],
    ["letters", [file], /lacks the columns 留言编号, .*its first line has srnumber/],
    ["requests", [file], /^Usage: npm run import:requests -- FILE --areas GEOJSON/],
    ["requests", [file, "--areas", file], /is not JSON\.$/],
    ["requests", [file, "--areas", noPolygons], /has no polygon with the property nc_id\.$/],
  ];
  for (const [command, args, sentence] of cases) {
    const { code, lines, err } = await run(command, ...args);
    assert.deepEqual([code, lines], [2, [""]], err);
    assert.match(err, sentence);
    assert.ok(!err.includes("\n"));
  }
  const unknown = await run("letters", "--fast", file);
  assert.equal(unknown.code, 2);
  assert.match(unknown.err, /--fast/);
});
