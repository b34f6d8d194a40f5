/** A duty in English: written, stored, told; and what was written before there was any. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { serverFor } from "../../../test/program.ts";
import {
  dutyHistory,
  findDuty,
  importDuties,
  importTemplateFile,
  publishDuty,
  verifyCatalogue,
} from "./actions.ts";
import { writeDuties } from "./actions/write.ts";
import { aContent, aMaterial } from "./builders.ts";
import {
  byMz,
  context,
  csv,
  HEAD,
  id,
  keeper,
  OPTIONS,
  program,
  useBodies,
} from "./catalogue.fixture.ts";
import type { DutyContent, Guidance } from "./schema.ts";

useBodies();

const draft = async (code: string, content: object) => {
  const server = await serverFor(program, keeper);
  return server.inject({
    method: "POST",
    url: "/api/v1/catalogue/duties",
    payload: { code, content },
  });
};
const guidanceOf = async (code: string) => {
  await publishDuty(context(), code, 1);
  const anyone = await serverFor(program, { kind: "anonymous" });
  return (await anyone.inject({ url: `/api/v1/duties/${code}` })).json<Guidance>();
};

test("a version written with English comes back with it, to residents too", async () => {
  const content = aContent({
    leads: [byMz()],
    nameEn: "Senior citizen card",
    summaryEn: "A free card.",
    applicants: "老年人",
    applicantsEn: "Older people",
    group: "优待",
    groupEn: "Benefits",
    fee: "不收费",
    feeEn: "Free of charge",
    places: "一楼",
    placesEn: "Ground floor",
    result: "优待证",
    resultEn: "A card",
    retention: "10 年",
    retentionEn: "10 years",
    materials: [
      aMaterial({
        nameEn: "Identity card",
        condition: "由他人代办",
        conditionEn: "somebody applies for you",
        note: "原件",
        noteEn: "the original",
      }),
    ],
    steps: [{ name: "受理", detail: "核对", nameEn: "Acceptance", detailEn: "checked" }],
    coOrganisers: [
      {
        areaId: null,
        kind: "organisation",
        orgId: id["CG"] ?? 0,
        task: "核查",
        taskEn: "inspect",
        limit: null,
      },
    ],
  });
  const answer = await draft("EN-1", content);
  assert.equal(answer.statusCode, 201, answer.body);
  const guidance = await guidanceOf("EN-1");
  const { leads: _leads, coOrganisers: _helpers, areaIds: _areas, ...told } = content;
  assert.deepEqual(guidance.content, told);
  assert.equal(guidance.responsible.coOrganisers[0]?.taskEn, "inspect");
  assert.equal(await verifyCatalogue(context()), null);
});

/** A content as it was written before texts other than name and summary had English. */
function older() {
  const { feeEn: _f, groupEn: _g, applicantsEn: _a, placesEn: _p, ...rest } = aContent();
  const { resultEn: _r, retentionEn: _t, ...content } = rest;
  const { nameEn: _n, conditionEn: _c, noteEn: _o, ...material } = aMaterial();
  return {
    ...content,
    leads: [byMz()],
    materials: [material],
    steps: [{ name: "受理", detail: "" }],
  };
}

test("a body that knows of no English but that of name and summary is accepted, what it leaves out is null", async () => {
  const answer = await draft("EN-2", older());
  assert.equal(answer.statusCode, 201, answer.body);
  const { content: told } = await guidanceOf("EN-2");
  assert.deepEqual(told.materials, [aMaterial()]);
  assert.deepEqual(told.steps, [{ name: "受理", detail: "", nameEn: null, detailEn: null }]);
  assert.deepEqual([told.feeEn, told.resultEn, told.retentionEn], [null, null, null]);
  assert.equal(await verifyCatalogue(context()), null);
});

test("events from before texts had English prove the tables that were made of them", async () => {
  const content = { ...older(), name: "旧的" } as unknown as DutyContent;
  const commands = () => [{ type: "draft", code: "OLD-1", content, importId: null } as const];
  await writeDuties(context(), [{ code: "OLD-1", commands }]);
  const [version] = await dutyHistory(context(), "OLD-1");
  assert.deepEqual(version?.content.materials, [aMaterial()]);
  assert.deepEqual(version?.content.steps, [
    { name: "受理", detail: "", nameEn: null, detailEn: null },
  ]);
  assert.equal(version?.content.feeEn, null);
  assert.equal(await verifyCatalogue(context()), null);
});

test("the template has a column for the English of each text beside it, and says how lines belong together", async () => {
  const { default: exceljs } = await import("exceljs");
  const book = new exceljs.Workbook();
  const bytes = await importTemplateFile(context());
  await book.xlsx.load(bytes as unknown as Parameters<typeof book.xlsx.load>[0]);
  const head = book.worksheets[0]?.getRow(1);
  const heads = ((head?.values ?? []) as string[]).slice(1);
  for (const text of [
    "所属大项",
    "谁可以办",
    "申请材料",
    "办理步骤",
    "收费",
    "办理结果",
    "保存期限",
  ])
    assert.equal(heads[heads.indexOf(text) + 1], `${text}英文`);
  const note = head?.getCell(heads.indexOf("申请材料英文") + 1).note;
  assert.match(JSON.stringify(note), /行数、次序与申请材料相同/);
});

test("a spreadsheet brings English in, and one without English columns takes none away", async () => {
  const rows = (head: string, line: string) => csv(`${HEAD},收费,申请材料${head}`, line);
  const chinese = "EN-3,雨伞借用,公共服务,民政局,公共服务,借伞,不收费,身份证|条件：由他人代办";
  const english = `${chinese},Free of charge,Identity card|if: somebody applies for you`;
  const first = await importDuties(
    context(),
    { name: "a.csv", bytes: rows(",收费英文,申请材料英文", english) },
    { ...OPTIONS, publish: true },
  );
  assert.equal(first.published, 1);
  const content = async () => (await findDuty(context(), "EN-3"))?.content;
  assert.equal((await content())?.feeEn, "Free of charge");
  assert.equal((await content())?.materials[0]?.conditionEn, "somebody applies for you");
  const again = await importDuties(context(), { name: "b.csv", bytes: rows("", chinese) }, OPTIONS);
  assert.equal(again.unchanged, 1);
});
