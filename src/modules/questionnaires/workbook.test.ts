/** Results of a survey as a workbook, read back as a spreadsheet program would. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import exceljs from "exceljs";
import { manualClock } from "#kernel/context.ts";
import { at } from "#kernel/pure/calendar-builders.ts";
import { type District, makeDistrict } from "../../../test/district.ts";
import { type TestProgram, serverForMany, testProgram } from "../../../test/program.ts";
import { castBallot } from "./actions/ballots.ts";
import { closeSurvey } from "./actions/close.ts";
import { anOpenSurvey } from "./builders.ts";

const clock = manualClock(at("2026-11-16 10:00"));
let program: TestProgram;
let district: District;
let server: Awaited<ReturnType<typeof serverForMany>>;

before(async () => {
  program = await testProgram({ clock });
  district = await makeDistrict(program);
  const names = ["coordinator", "line1"];
  server = await serverForMany(program, new Map(names.map((who) => [who, district.staff(who)])));
});
after(async () => {
  await server.close();
  await program.remove();
});

const fetchBook = (who: string, id: number, language: string) =>
  server.inject({
    url: `/api/v1/surveys/${id}/workbook?language=${language}`,
    headers: { "x-who": who },
  });

async function rowsIn(bytes: Buffer): Promise<unknown[][]> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(bytes as never);
  const [sheet] = workbook.worksheets;
  assert.equal(workbook.worksheets.length, 1);
  return (sheet?.getSheetValues() ?? [])
    .slice(1)
    .map((row) => (Array.isArray(row) ? row.slice(1) : []));
}

/** A survey of units about one department, answered by so many of the seven and closed. */
async function answered(count: number): Promise<number> {
  const system = program.context({ kind: "system", job: "test" });
  clock.set(at("2026-11-16 10:00"));
  const { id, codes } = await anOpenSurvey(system, [district.org(count < 5 ? "LINE2" : "LINE1")]);
  const nobody = { ...system, actor: { kind: "anonymous" } as const };
  for (const ballotCode of codes.slice(0, count))
    await castBallot(nobody, { ballotCode, answers: [{ place: 0, marks: { help: 4 } }] });
  clock.set(at("2026-12-20 10:00"));
  await closeSurvey({ ...system, clock }, id);
  return id;
}

test("the workbook has a head in the reader's language, a line a question, and numbers that add up", async () => {
  const id = await answered(6);
  const zh = await fetchBook("coordinator", id, "zh");
  assert.equal(zh.statusCode, 200);
  const [title, note, head, line, ...more] = await rowsIn(zh.rawPayload);
  assert.deepEqual(title, ["驻区单位评部门"]);
  assert.deepEqual(note, ["少于 5 份的不公布，也不计入任何合计。区间为 95%。"]);
  assert.deepEqual(head?.slice(0, 8), [
    "对象",
    "评价人",
    "受邀",
    "答卷",
    "回收率 %",
    "题目",
    "打分人数",
    "得分",
  ]);
  // Six of seven answered, each with 4 of 5: three quarters of the way from 0 to 100.
  assert.deepEqual(line?.slice(1, 8), ["驻区单位", 7, 6, 85.71, "配合得怎么样？", 6, 75]);
  assert.equal(more.length, 0);
  const en = await rowsIn((await fetchBook("coordinator", id, "en")).rawPayload);
  assert.equal(en[2]?.[0], "Target");
  assert.equal(en[3]?.[5], "How well do they help?");
  // Who is graded has no workbook.
  assert.equal((await fetchBook("line1", id, "zh")).statusCode, 403);
});

test("a group that is too small is named and not told of in the workbook either", async () => {
  const id = await answered(3);
  const [, , , line] = await rowsIn((await fetchBook("coordinator", id, "zh")).rawPayload);
  assert.deepEqual(line?.slice(1), ["驻区单位", 7, "少于 5 份，不公布"]);
});
