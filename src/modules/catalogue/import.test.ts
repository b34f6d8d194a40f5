/** Duties that come as a table. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { loadOrganisations } from "#organisations";
import {
  countDuties,
  draftDuty,
  dutyHistory,
  findDuty,
  importDuties,
  importTemplateFile,
  publishImport,
  reportCsv,
} from "./actions.ts";
import { aContent } from "./builders.ts";
import { byMz, context, csv, HEAD, OPTIONS, refusedWith, useBodies } from "./catalogue.fixture.ts";

useBodies();

test("an import answers every row, takes the good ones and refuses the others with their reasons", async () => {
  const bytes = csv(
    HEAD,
    "IM-1,养犬登记,公共服务,城管局,公共服务,狗证",
    "IM-2,户外广告,执法与专业管理,没有的局,,",
    "IM-3,=1+1,公共服务,城管局,,",
    "IM-4,夜间施工,不知道,城管局,,",
  );
  const report = await importDuties(context(), { name: "清单.csv", bytes }, OPTIONS);
  assert.deepEqual(
    report.rows.map((row) => [row.row, row.outcome, row.reasons.map((why) => why.code)]),
    [
      [2, "created", []],
      [3, "refused", ["catalogue.import.unknown_organisation"]],
      [4, "refused", ["catalogue.import.formula"]],
      [5, "refused", ["catalogue.import.unknown_class"]],
    ],
  );
  assert.equal(
    report.rows[1]?.reasons[0]?.zh,
    "没有名为「没有的局」的单位，请先在组织机构中建立。",
  );
  assert.equal((await dutyHistory(context(), "IM-1"))[0]?.importId, report.id);
});

test("importing the same file again changes nothing, a changed row becomes the draft", async () => {
  const same = csv(HEAD, "IM-1,养犬登记,公共服务,城管局,公共服务,狗证");
  const again = await importDuties(context(), { name: "a.csv", bytes: same }, OPTIONS);
  assert.equal(again.unchanged, 1);
  assert.equal(again.accepted, 0);
  const other = csv(HEAD, "IM-1,养犬登记,公共服务,城管局,公共服务,狗证、犬证");
  const changed = await importDuties(context(), { name: "b.csv", bytes: other }, OPTIONS);
  assert.equal(changed.rows[0]?.outcome, "revised");
  assert.equal((await dutyHistory(context(), "IM-1")).length, 1);
  assert.equal((await publishImport(context(), changed.id ?? 0)).length, 1);
  assert.deepEqual((await findDuty(context(), "IM-1"))?.content.synonyms, ["狗证", "犬证"]);
});

test("an import never writes over a draft that a person is working on", async () => {
  await draftDuty(context(), "HAND-1", aContent({ name: "手写", leads: [byMz()] }));
  const bytes = csv(HEAD, "HAND-1,导入的,公共服务,民政局,,");
  const report = await importDuties(context(), { name: "c.csv", bytes }, OPTIONS);
  assert.deepEqual(report.reasons, { "catalogue.import.draft_exists": 1 });
});

test("a name that the same body has under another code is refused", async () => {
  const bytes = csv(HEAD, "IM-9,养犬登记,公共服务,城管局,,");
  const report = await importDuties(context(), { name: "d.csv", bytes }, OPTIONS);
  assert.deepEqual(report.rows[0]?.reasons[0]?.params, { code: "IM-1" });
});

test("with publishing, a row without a unique lead is refused and the others are published", async () => {
  const bytes = csv(
    HEAD,
    "PU-1,可以发布,公共服务,民政局,,",
    "PU-2,不能发布,公共服务,属地社区工作站,,",
  );
  const report = await importDuties(
    context(),
    { name: "e.csv", bytes },
    { ...OPTIONS, publish: true },
  );
  assert.equal(report.published, 1);
  assert.deepEqual(report.reasons, { "catalogue.import.lead_not_unique": 1 });
  assert.equal(
    report.rows[1]?.reasons[0]?.zh,
    "牵头单位不唯一或有空缺：白云街道: 没有相应的属地单位。",
  );
});

test("a dry run answers every row and leaves nothing behind, not even the department that it would create", async () => {
  const bytes = csv(HEAD, "DRY-1,试一试,公共服务,新设的局,,");
  const before = await countDuties(context());
  const report = await importDuties(
    context(),
    { name: "f.csv", bytes },
    { publish: true, createOrganisations: true, dryRun: true },
  );
  assert.equal(report.accepted, 1);
  assert.equal(report.id, null);
  assert.deepEqual(report.organisationsCreated, ["新设的局"]);
  assert.deepEqual(await countDuties(context()), before);
  const organisations = await loadOrganisations(context());
  assert.ok(!organisations.all.some((org) => org.name.zh === "新设的局"));
});

test("the template that is offered for download is understood again", async () => {
  const bytes = await importTemplateFile(context());
  await assert.rejects(
    importDuties(context(), { name: "t.xlsx", bytes: Buffer.alloc(0) }, OPTIONS),
    refusedWith("catalogue.import.empty"),
  );
  const report = await importDuties(context(), { name: "t.xlsx", bytes }, OPTIONS);
  assert.equal(report.rowCount, 0);
});

test("a hostile file name is made harmless and the report runs no formula", async () => {
  const bytes = csv(HEAD, 'IM-10,"正常",公共服务,"-cmd|计算",,');
  const report = await importDuties(
    context(),
    { name: "../../etc/\u202epasswd\0.csv", bytes },
    OPTIONS,
  );
  assert.equal(report.fileName, "passwd.csv");
  for (const line of reportCsv(report, "zh").split("\r\n").slice(1))
    for (const cell of line.split(",")) assert.ok(!/^"?[=@+\-\t]/.test(cell), cell);
});
