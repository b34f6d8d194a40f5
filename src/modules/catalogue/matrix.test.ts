import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import exceljs from "exceljs";
import type { FastifyInstance } from "fastify";
import { manualClock } from "#kernel/context.ts";
import { Refused } from "#kernel/pure/refusal.ts";
import { closeOrganisation, createOrganisations } from "#organisations";
import { type District, makeDistrict } from "../../../test/district.ts";
import { type TestProgram, serverFor, testProgram } from "../../../test/program.ts";
import {
  draftDuty,
  dutyMatrix,
  dutyParts,
  importDuties,
  publishDuty,
  saveList,
} from "./actions.ts";
import { aContent, aLead } from "./builders.ts";
import { CELL } from "./rules/matrix.ts";
import type { CoOrganiser, DutyContent } from "./schema.ts";
import type { Matrix } from "./schema/matrix.ts";

const clock = manualClock(Date.parse("2026-11-21T07:30:00Z"));
let program: TestProgram;
let district: District;
let server: FastifyInstance;
const ctx = () => program.context({ kind: "system", job: "test" });

before(async () => {
  program = await testProgram({ clock });
  district = await makeDistrict(program);
  server = await serverFor(program, district.staff("officeW"));
  await saveList(ctx(), {
    code: "powers",
    name: "行政权力",
    nameEn: "Administrative powers",
    parentCode: null,
    position: 1,
  });
});
after(async () => {
  await server?.close();
  await program?.remove();
});

const by = (code: string, over: Partial<Parameters<typeof aLead>[0]> = {}) =>
  aLead({ orgId: district.org(code), ...over });
const helper = (over: Partial<CoOrganiser>): CoOrganiser => ({
  areaId: null,
  kind: "areaSubdistrictOffice",
  orgId: null,
  task: "现场协调",
  taskEn: null,
  limit: null,
  ...over,
});

async function publish(code: string, over: Partial<DutyContent>): Promise<void> {
  await draftDuty(ctx(), code, aContent(over));
  await publishDuty(ctx(), code, 1);
}

const row = (matrix: Matrix, code: string) => {
  const found = matrix.rows.find((one) => one.code === code) ?? assert.fail(`no row ${code}`);
  const cells: Record<string, number> = {};
  for (let i = 0; i < found.cells.length; i += 2)
    cells[matrix.columns[found.cells[i] ?? 0]?.name ?? "?"] = found.cells[i + 1] ?? 0;
  return { cells, problems: found.problems, deviations: found.deviations };
};

test("a published duty says who leads and who helps in the columns of their organisations", async () => {
  await publish("CG-1", {
    name: "占道经营查处",
    class: "enforcement",
    lists: ["powers"],
    leads: [by("LINE1", { clause: "条例第五条" })],
    coOrganisers: [
      helper({}),
      helper({
        kind: "organisation",
        orgId: district.org("LINE2"),
        areaId: district.area("W"),
        task: "食品检查",
        limit: { unit: "workdays", amount: 3 },
      }),
    ],
  });
  const matrix = await dutyMatrix(ctx(), {});
  assert.deepEqual(row(matrix, "CG-1"), {
    cells: {
      LINE1: CELL.leads,
      LINE2: CELL.helps + CELL.partly,
      "OFFICE-W": CELL.helps,
      "OFFICE-E": CELL.helps,
    },
    problems: [],
    deviations: [],
  });
  assert.equal(matrix.day, "2026-11-21");
});

test("departments and sub-district offices have a column though they do nothing, others where they do something", async () => {
  await publish("ST-1", {
    name: "上门办证",
    leads: [aLead({ kind: "areaStation", orgId: null })],
    coOrganisers: [helper({ kind: "organisation", orgId: district.org("LINE2"), task: "审批" })],
  });
  const { columns } = await dutyMatrix(ctx(), {});
  assert.deepEqual(
    columns.map(({ name, kind }) => [name, kind]),
    [
      ["OFFICE-E", "subdistrictOffice"],
      ["OFFICE-W", "subdistrictOffice"],
      ["STATION-E", "station"],
      ["STATION-W", "station"],
      ["LINE1", "department"],
      ["LINE2", "department"],
    ],
  );
});

test("a draft shows its gap and its two leads by the rule that refuses to publish it", async () => {
  await draftDuty(
    ctx(),
    "GAP-1",
    aContent({ name: "缺口", leads: [by("LINE1", { areaId: district.area("W") })] }),
  );
  await draftDuty(
    ctx(),
    "DOUBLE-1",
    aContent({
      name: "重复",
      leads: [
        by("LINE1"),
        by("LINE1", { areaId: district.area("E") }),
        by("LINE2", { areaId: district.area("E") }),
      ],
    }),
  );
  const drafts = await dutyMatrix(ctx(), { edition: "draft" });
  assert.deepEqual(
    drafts.rows.map(({ code }) => code),
    ["DOUBLE-1", "GAP-1"],
  );
  assert.deepEqual(row(drafts, "GAP-1"), {
    cells: { LINE1: CELL.leads + CELL.partly },
    problems: [{ areaId: district.area("E"), problem: "gap" }],
    deviations: ["blockAbsent"],
  });
  assert.deepEqual(row(drafts, "DOUBLE-1"), {
    cells: { LINE1: CELL.leads + CELL.partly + CELL.disputed, LINE2: CELL.disputed },
    problems: [{ areaId: district.area("E"), problem: "double" }],
    deviations: ["blockAbsent"],
  });
  assert.deepEqual(drafts.areas, [{ id: district.area("E"), name: "东街道", nameEn: "东街道" }]);
  for (const code of ["GAP-1", "DOUBLE-1"])
    await assert.rejects(
      publishDuty(ctx(), code, 1),
      (error) => error instanceof Refused && error.refusal.code === "catalogue.leads_not_unique",
    );
});

test("what an import left as drafts is shown by itself, gaps included", async () => {
  const csv = [
    "事项编码*,事项名称*,事项分类*,牵头单位*,协同单位",
    "IM-1,进口一,公共服务,LINE1,属地街道办事处|受理|2个工作日",
    "IM-2,进口二,平安建设,西街道=属地街道办事处,",
  ].join("\n");
  const { id } = await importDuties(
    ctx(),
    { name: "a.csv", bytes: Buffer.from(csv) },
    { publish: false, createOrganisations: false, dryRun: false },
  );
  const matrix = await dutyMatrix(ctx(), { edition: "draft", importId: id ?? 0 });
  assert.deepEqual(
    matrix.rows.map(({ code, problems }) => [code, problems]),
    [
      ["IM-1", []],
      ["IM-2", [{ areaId: district.area("E"), problem: "gap" }]],
    ],
  );
  assert.deepEqual(row(matrix, "IM-2").deviations, ["departmentAbsent"]);
  const problems = await dutyMatrix(ctx(), {
    edition: "draft",
    importId: id ?? 0,
    problems: true,
  });
  assert.deepEqual(
    problems.rows.map(({ code }) => code),
    ["IM-2"],
  );
});

test("a lead that is closed afterwards becomes a problem of the published duty", async () => {
  const [committee] = await createOrganisations(ctx(), [
    {
      kind: "residentsCommittee",
      code: "COMMITTEE-E",
      name: { zh: "COMMITTEE-E", en: "COMMITTEE-E" },
      areaId: district.area("E1"),
    },
  ]);
  const gone = committee?.id ?? 0;
  await publish("ZZ-1", {
    name: "居民议事",
    class: "selfGovernance",
    leads: [aLead({ orgId: gone })],
    coOrganisers: [helper({ task: "指导" })],
  });
  await closeOrganisation(ctx(), gone, "2026-11-21");
  const matrix = await dutyMatrix(ctx(), { problems: true });
  assert.deepEqual(
    matrix.rows.map(({ code }) => code),
    ["ZZ-1"],
  );
  assert.deepEqual(row(matrix, "ZZ-1"), {
    cells: { "COMMITTEE-E": CELL.disputed, "OFFICE-W": CELL.helps, "OFFICE-E": CELL.helps },
    problems: [{ areaId: null, problem: "closed" }],
    deviations: [],
  });
  assert.equal(matrix.columns.find(({ name }) => name === "COMMITTEE-E")?.closed, true);
});

test("over HTTP the filters are those of the page", async () => {
  const codes = async (query: string) => {
    const answer = await server.inject({ url: `/api/v1/catalogue/matrix?${query}` });
    assert.equal(answer.statusCode, 200, answer.body);
    return answer.json<Matrix>().rows.map(({ code }) => code);
  };
  assert.deepEqual(await codes("class=enforcement"), ["CG-1"]);
  assert.deepEqual(await codes("list=powers"), ["CG-1"]);
  assert.deepEqual(await codes("list=nonsense"), []);
  assert.deepEqual(await codes(`orgId=${district.org("STATION-E")}`), ["ST-1"]);
  assert.deepEqual(await codes(`q=${encodeURIComponent("占道")}`), ["CG-1"]);
  assert.deepEqual(await codes("deviations=true&class=publicService"), ["senior-card"]);
  assert.deepEqual(await codes("deviations=false&class=enforcement"), ["CG-1"]);
  const unknown = await server.inject({ url: "/api/v1/catalogue/matrix?importId=999" });
  assert.deepEqual(
    [unknown.statusCode, unknown.json<{ error: { code: string } }>().error.code],
    [404, "catalogue.import.unknown"],
  );
});

test("the parts of a duty name task, limit, clause and areas, and what each was in earlier versions", async () => {
  const { parts, problems, deviations } = await dutyParts(ctx(), "CG-1", 1);
  assert.deepEqual(
    parts.map((part) => [part.name, part.role, part.areas, part.clause, part.task, part.limit]),
    [
      ["LINE1", "lead", [], "条例第五条", "", null],
      [
        "OFFICE-E",
        "coOrganiser",
        [{ id: district.area("E"), name: "东街道", nameEn: "东街道" }],
        "",
        "现场协调",
        null,
      ],
      [
        "OFFICE-W",
        "coOrganiser",
        [{ id: district.area("W"), name: "西街道", nameEn: "西街道" }],
        "",
        "现场协调",
        null,
      ],
      [
        "LINE2",
        "coOrganiser",
        [{ id: district.area("W"), name: "西街道", nameEn: "西街道" }],
        "",
        "食品检查",
        { unit: "workdays", amount: 3 },
      ],
    ],
  );
  assert.deepEqual([problems, deviations], [[], []]);
  await draftDuty(ctx(), "CG-1", aContent({ name: "占道经营查处", leads: [by("LINE2")] }));
  const { history } = await dutyParts(ctx(), "CG-1", 2);
  assert.deepEqual(
    history.map(({ number, status, effectiveFrom, leadOrgIds }) => [
      number,
      status,
      effectiveFrom,
      leadOrgIds,
    ]),
    [
      [2, "draft", null, [district.org("LINE2")]],
      [1, "published", "2026-11-21", [district.org("LINE1")]],
    ],
  );
  const none = await server.inject({ url: "/api/v1/catalogue/duties/CG-1/versions/9/parts" });
  assert.equal(none.statusCode, 404);
});

test("leads that are not saved yet are checked, and nothing is written", async () => {
  const check = async (leads: unknown[]) => {
    const answer = await server.inject({
      method: "POST",
      url: "/api/v1/catalogue/lead-checks",
      payload: { areaIds: [], leads },
    });
    assert.equal(answer.statusCode, 200, answer.body);
    return answer.json<{ unique: boolean; en: string }>();
  };
  assert.equal((await check([by("LINE1")])).unique, true);
  const gap = await check([by("LINE1", { areaId: district.area("W") })]);
  assert.deepEqual([gap.unique, gap.en], [false, "东街道: no lead"]);
  assert.equal((await check([])).en, "the whole district: no lead");
});

test("the workbook holds what the filter leaves, leads filled and co-organisers outlined, no text a formula", async () => {
  await publish("EX-1", {
    name: '=HYPERLINK("http://x")',
    class: "enforcement",
    leads: [by("LINE1", { clause: "@第三条" })],
    coOrganisers: [helper({ task: "+协调" })],
  });
  const answer = await server.inject({
    url: "/api/v1/catalogue/matrix.xlsx?class=enforcement&unfold=subdistrictOffice",
  });
  assert.equal(answer.statusCode, 200, answer.body);
  assert.match(
    String(answer.headers["content-disposition"]),
    /filename\*=UTF-8''%E8%81%8C%E8%B4%A3%E7%9F%A9%E9%98%B5-2026-11-21\.xlsx/,
  );
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(answer.rawPayload as never);
  const [sheet, details] = workbook.worksheets;
  assert.deepEqual([sheet?.name, details?.name], ["职责矩阵", "分工明细"]);
  const texts = (number: number) => ((sheet?.getRow(number).values ?? []) as unknown[]).slice(1);
  assert.equal(sheet?.getCell("A2").value, "已发布 · 2026-11-21 · 2 个事项");
  assert.deepEqual(texts(3), [
    "事项编码",
    "事项名称",
    "事项分类",
    "清单",
    "1+X",
    "需要留意",
    "OFFICE-E",
    "OFFICE-W",
    "社区工作站",
    "居委会",
    "LINE1",
    "LINE2",
  ]);
  assert.deepEqual(texts(4).slice(0, 5), [
    "CG-1",
    "占道经营查处",
    "执法与专业管理",
    "行政权力",
    "1+2",
  ]);
  assert.deepEqual(
    [7, 8, 11, 12].map((column) => sheet?.getCell(4, column).value),
    ["协同", "协同", "牵头", "协同（部分）"],
  );
  const lead = sheet?.getCell("K4");
  assert.equal(lead?.fill.type === "pattern" && lead.fill.pattern, "solid");
  assert.equal(sheet?.getCell("L4").border.left?.style, "medium");
  for (const cell of [sheet?.getCell("B5"), details?.getCell("G6"), details?.getCell("H7")]) {
    assert.equal(cell?.type, exceljs.ValueType.String);
    assert.match(cell?.text ?? "", /^[=@+]/);
    assert.equal(cell?.numFmt, "@");
  }
  assert.deepEqual(texts(6).slice(0, 1), ["牵头合计"]);
  assert.deepEqual(texts(6).slice(6), [0, 0, 0, 0, 2, 0]);
});

test("residents and strangers are not let in", async () => {
  const stranger = await serverFor(program, { kind: "anonymous" });
  for (const path of ["matrix", "matrix.xlsx", "duties/CG-1/versions/1/parts"]) {
    const answer = await stranger.inject({ url: `/api/v1/catalogue/${path}` });
    assert.equal(answer.statusCode, 401, path);
  }
  await stranger.close();
});
