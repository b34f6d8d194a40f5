import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import exceljs from "exceljs";
import type { FastifyInstance } from "fastify";
import { type DutyContent, draftDuty, findDuty, publishDuty, publishImport } from "#catalogue";
import { openDatabase, sql } from "#kernel/db.ts";
import { Refused } from "#kernel/pure/refusal.ts";
import { type District, makeDistrict } from "../../../test/district.ts";
import { type TestProgram, serverFor, staffActor, testProgram } from "../../../test/program.ts";
import { aContent, aLead } from "../catalogue/builders.ts";
import {
  addSheet,
  closeSet,
  commentRow,
  decideRows,
  getAccount,
  getRow,
  getSet,
  getSheet,
  listRows,
  listSets,
  openSet,
  previewEdition,
  verifySets,
  withdrawSheet,
} from "./actions.ts";
import { anItem, csv } from "./builders/rows.ts";
import type { Decision, DecisionItem, RowLine } from "./schema.ts";

let program: TestProgram;
let district: District;
const servers = new Map<string, FastifyInstance>();
const as = (who: string) => program.context(district.staff(who));

before(async () => {
  program = await testProgram();
  district = await makeDistrict(program);
  for (const who of ["coordinator", "line1", "line2", "officeW", "admin", "leader"])
    servers.set(who, await serverFor(program, district.staff(who)));
});
after(async () => {
  for (const server of servers.values()) await server.close();
  await program.remove();
});

const HEAD = ["事项名称", "责任部门", "事项代码", "设定依据", "服务对象"];
type Line = readonly [
  name: string,
  department: string,
  code?: string,
  basis?: string,
  who?: string,
];
const file = (rows: readonly Line[], name = "清单.csv") => ({
  name,
  bytes: csv(
    HEAD,
    rows.map((row) => HEAD.map((_, i) => row[i] ?? "")),
  ),
});
const NO_OPTIONS = { orgId: null, createOrganisations: false };

/** A set of its own with some rows; answers its id and its rows by name. */
async function setOf(...rows: Line[]) {
  const { id } = await openSet(as("coordinator"), { name: "年度清理", nameEn: null });
  const sheet = await addSheet(as("coordinator"), id, file(rows), NO_OPTIONS);
  const lines: RowLine[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const page = await listRows(as("coordinator"), id, {
      limit: 500,
      ...(after === undefined ? {} : { after }),
    });
    lines.push(...page.items);
    after = page.next;
  }
  const row = (name: string) => lines.find((line) => line.name === name)?.id ?? 0;
  return { id, sheet, lines, row };
}

const refusedAs = (code: string) => (error: unknown) =>
  error instanceof Refused && error.refusal.code === code;

async function ask(who: string, method: "GET" | "POST", url: string, payload?: object) {
  const answer = await servers.get(who)?.inject({
    method,
    url: `/api/v1/consolidation/sets${url}`,
    ...(payload === undefined ? {} : { payload }),
  });
  if (answer === undefined) throw new Error(`${who} has no server`);
  const json = String(answer.headers["content-type"]).includes("json");
  return { status: answer.statusCode, body: json ? answer.json() : answer.rawPayload };
}

/** What the versions of a duty say, the newest first. */
async function contents(code: string): Promise<DutyContent[]> {
  const answer = await servers
    .get("coordinator")
    ?.inject({ url: `/api/v1/catalogue/duties/${code}` });
  return (answer?.json<{ items: { content: DutyContent }[] }>().items ?? []).map(
    ({ content }) => content,
  );
}

test("every row of a sheet is taken or refused with its reason", async () => {
  const { sheet, lines } = await setOf(
    ["高龄津贴申领", "LINE1", "MZ-1"],
    ["没有编码的事项", "LINE2"],
    ["没有这个单位", "不存在的局", "MZ-2"],
    ["", "LINE1", "MZ-3"],
    ["=1+1", "LINE1", "MZ-4"],
  );
  assert.deepEqual([sheet.rowCount, sheet.accepted, sheet.refused, sheet.doubtful], [5, 2, 3, 1]);
  assert.deepEqual(
    lines.map(({ no, name, orgName }) => [no, name, orgName]),
    [
      [1, "高龄津贴申领", "LINE1"],
      [2, "没有编码的事项", "LINE2"],
    ],
  );
  assert.deepEqual(
    sheet.answers.map(({ row, outcome, no, reasons }) => [
      row,
      outcome,
      no,
      ...reasons.map((one) => one.code),
    ]),
    [
      [2, "accepted", 1],
      [3, "accepted", 2, "catalogue.import.code_missing"],
      [4, "refused", null, "catalogue.import.unknown_organisation"],
      [5, "refused", null, "catalogue.import.name_missing"],
      [6, "refused", null, "catalogue.import.formula"],
    ],
  );
  assert.equal(
    sheet.answers[2]?.reasons[0]?.zh,
    "没有名为「不存在的局」的单位，请先在组织机构中建立。",
  );
});

test("the same file again adds nothing, and a longer one only what is new", async () => {
  const one: Line = ["高龄津贴申领", "LINE1", "MZ-1"];
  const two: Line = ["低保申请", "LINE1", "MZ-2"];
  const { id } = await setOf(one);
  const again = await addSheet(as("coordinator"), id, file([one]), NO_OPTIONS);
  assert.deepEqual([again.id, again.accepted, again.present], [null, 0, 1]);
  assert.equal(again.answers[0]?.no, 1);
  const longer = await addSheet(as("coordinator"), id, file([one, two, two]), NO_OPTIONS);
  assert.deepEqual([longer.accepted, longer.present, longer.refused], [1, 2, 0]);
  const set = await getSet(as("coordinator"), id);
  assert.deepEqual([set.tally.raw, set.sheets], [2, 2]);
});

test("twenty uploads of one file at once add its rows once", async () => {
  const { id } = await openSet(as("coordinator"), { name: "同时上传", nameEn: null });
  const upload = () =>
    addSheet(as("coordinator"), id, file([["高龄津贴申领", "LINE1", "MZ-1"]]), NO_OPTIONS);
  const answers = await Promise.all(Array.from({ length: 20 }, upload));
  assert.equal(answers.filter(({ accepted }) => accepted === 1).length, 1);
  assert.equal((await getSet(as("coordinator"), id)).tally.raw, 1);
});

test("a sheet handed in for a department needs no column for it, and takes no other department's rows", async () => {
  const { id } = await openSet(as("coordinator"), { name: "分部门", nameEn: null });
  const orgId = district.org("LINE1");
  const own = {
    name: "一局.csv",
    bytes: csv(["职责名称", "依据"], [["扫雪铲冰", "《条例》第三条"]]),
  };
  await assert.rejects(
    addSheet(as("coordinator"), id, own, NO_OPTIONS),
    refusedAs("consolidation.department_needed"),
  );
  const taken = await addSheet(as("coordinator"), id, own, { ...NO_OPTIONS, orgId });
  assert.deepEqual([taken.accepted, taken.department?.name], [1, "LINE1"]);
  const mixed = file([
    ["高龄津贴申领", "LINE1"],
    ["低保申请", "LINE2"],
  ]);
  const part = await addSheet(as("coordinator"), id, mixed, { ...NO_OPTIONS, orgId });
  assert.deepEqual(
    part.answers.map(({ outcome, reasons }) => [outcome, reasons[0]?.code]),
    [
      ["accepted", "catalogue.import.code_missing"],
      ["refused", "consolidation.row.other_department"],
    ],
  );
});

test("a file that is no table is refused as a whole, and nothing of it is left", async () => {
  const { id } = await openSet(as("coordinator"), { name: "坏表", nameEn: null });
  const broken: readonly (readonly [string, Buffer, string])[] = [
    ["empty", Buffer.alloc(0), "catalogue.import.empty"],
    ["binary", Buffer.from([0, 1, 2, 3, 4]), "catalogue.import.not_a_sheet"],
    ["no head", csv(["甲", "乙"], [["1", "2"]]), "catalogue.import.no_head"],
    ["zip", Buffer.from("504b0304140000000000", "hex"), "catalogue.import.not_a_sheet"],
  ];
  for (const [what, bytes, code] of broken)
    await assert.rejects(
      addSheet(as("coordinator"), id, { name: "x.csv", bytes }, NO_OPTIONS),
      refusedAs(code),
      what,
    );
  const set = await getSet(as("coordinator"), id);
  assert.deepEqual([set.tally.raw, set.sheets], [0, 0]);
});

test("duplicates and overlaps are proposed with their reasons", async () => {
  const { id, row, sheet } = await setOf(
    ["高龄津贴申领", "LINE1", "A-1", "《老年人权益保障法》第三十三条"],
    ["高龄津贴申领", "LINE1", "A-2"],
    ["LINE2高龄补贴发放", "LINE2", "B-1", "《老年人权益保障法》第33条"],
    ["路灯维修", "LINE2", "B-2"],
  );
  assert.equal(sheet.proposals, 3);
  const { proposals } = await getRow(as("coordinator"), id, row("LINE2高龄补贴发放"));
  assert.deepEqual(
    proposals.map(({ kind, other, reasons }) => [
      kind,
      other.code,
      ...reasons.map((one) => one.zh),
    ]),
    [
      [
        "overlap",
        "A-1",
        "名称只差前面的单位或地名：line2",
        "名称只差近义词：津贴/补贴、申领/发放",
        "依据同一条款：《老年人权益保障法》第33条",
      ],
      ["overlap", "A-2", "名称只差前面的单位或地名：line2", "名称只差近义词：津贴/补贴、申领/发放"],
    ],
  );
  const exact = await listRows(as("coordinator"), id, { proposal: "exact" });
  assert.deepEqual(
    exact.items.map(({ code }) => code),
    ["A-1", "A-2"],
  );
  assert.equal((await listRows(as("coordinator"), id, { proposal: "open" })).items.length, 3);
});

test("rows are decided, changed and taken back; a proposal is settled when both of its rows are decided", async () => {
  const { id, row } = await setOf(
    ["高龄津贴申领", "LINE1", "A-1"],
    ["高龄津贴发放", "LINE2", "B-1"],
  );
  const [keep, merge] = [row("高龄津贴申领"), row("高龄津贴发放")];
  const open = async () => (await getSet(as("coordinator"), id)).openProposals;
  assert.equal(await open(), 1);
  await decideRows(as("coordinator"), id, [anItem(keep)]);
  assert.equal(await open(), 1);
  const { undo } = await decideRows(as("coordinator"), id, [
    anItem(merge, { kind: "merge", targetId: keep, reason: "同一补贴" }),
  ]);
  assert.equal(await open(), 0);
  await decideRows(as("coordinator"), id, undo);
  assert.equal(await open(), 1);
  await decideRows(as("coordinator"), id, [anItem(merge, { kind: "drop", reason: "已停办" }, 2)]);
  const view = await getRow(as("coordinator"), id, merge);
  assert.deepEqual(
    view.decisions.map(({ kind, reason, by }) => [kind, reason, by.name]),
    [
      ["drop", "已停办", "方晓"],
      [null, null, "方晓"],
      ["merge", "同一补贴", "方晓"],
    ],
  );
});

test("undoing a bulk decision gives every row back what it had before", async () => {
  const { id, lines } = await setOf(
    ["甲事项登记", "LINE1", "A-1"],
    ["乙事项检查", "LINE1", "A-2"],
    ["丙证明", "LINE2", "B-1"],
  );
  const [a = 0, b = 0, c = 0] = lines.map((line) => line.id);
  await decideRows(as("coordinator"), id, [anItem(a, { kind: "strengthen", reason: "加强" })]);
  const { undo } = await decideRows(as("coordinator"), id, [
    anItem(a, { kind: "oneStop", reason: "进厅" }, 1),
    anItem(b, { kind: "oneStop", reason: "进厅" }),
    anItem(c, { kind: "oneStop", reason: "进厅" }),
  ]);
  await decideRows(as("coordinator"), id, undo);
  const after = await listRows(as("coordinator"), id, {});
  assert.deepEqual(
    after.items.map(({ decision, reason }) => [decision, reason]),
    [
      ["strengthen", "加强"],
      [null, null],
      [null, null],
    ],
  );
});

test("of two officials who decide one row the second is told who decided, what and when", async () => {
  const { id, row } = await setOf(["高龄津贴申领", "LINE1", "A-1"]);
  const rowId = row("高龄津贴申领");
  const decide = (kind: Decision["kind"]) =>
    ask("coordinator", "POST", `/${id}/decisions`, { items: [anItem(rowId, { kind })] });
  const answers = await Promise.all([decide("keep"), decide("drop"), decide("oneStop")]);
  assert.deepEqual(
    answers.map(({ status }) => status).sort((a, b) => a - b),
    [200, 409, 409],
  );
  const second = answers.find(({ status }) => status === 409) ?? assert.fail("nobody came second");
  const { error } = second.body as { error: { code: string; message: string } };
  assert.equal(error.code, "consolidation.decided_meanwhile");
  assert.match(
    error.message,
    /^第 1 号“高龄津贴申领”刚由方晓（coordinator）在 \d{4}-\d\d-\d\d \d\d:\d\d 处理为“.+”。/,
  );
  assert.equal((await getRow(as("coordinator"), id, rowId)).decisions.length, 1);
});

test("merges that race cannot make a circle", async () => {
  const { id, lines } = await setOf(["甲事项登记", "LINE1", "A-1"], ["乙事项检查", "LINE1", "A-2"]);
  const [a = 0, b = 0] = lines.map((line) => line.id);
  const merge = (from: number, to: number) =>
    ask("coordinator", "POST", `/${id}/decisions`, {
      items: [anItem(from, { kind: "merge", targetId: to })],
    });
  const answers = await Promise.all([merge(a, b), merge(b, a)]);
  assert.deepEqual(
    answers.map(({ status }) => status).sort((a, b) => a - b),
    [200, 409],
  );
});

test("a department sees and comments on its own rows; others are not there for it", async () => {
  const { id, row } = await setOf(
    ["高龄津贴申领", "LINE1", "A-1"],
    ["高龄津贴发放", "LINE2", "B-1"],
  );
  const [own, other] = [row("高龄津贴申领"), row("高龄津贴发放")];
  const lines = (await ask("line1", "GET", `/${id}/rows`)).body.items as {
    id: number;
    openProposals: number;
  }[];
  assert.deepEqual(
    lines.map((line) => line.id),
    [own],
  );
  assert.equal(lines[0]?.openProposals, 0);
  assert.equal((await ask("line1", "GET", `/${id}`)).body.tally.raw, 1);
  const said = await ask("line1", "POST", `/${id}/rows/${own}/comments`, {
    text: "由我局发放，请保留",
  });
  assert.equal(said.status, 201);
  assert.deepEqual(said.body.commentList[0].text, "由我局发放，请保留");
  assert.deepEqual(said.body.proposals, []);
  for (const [method, url] of [
    ["GET", ""],
    ["POST", "/comments"],
  ] as const) {
    const answer = await ask(
      "line1",
      method,
      `/${id}/rows/${other}${url}`,
      method === "POST" ? { text: "x" } : undefined,
    );
    assert.deepEqual([answer.status, answer.body.error.code], [404, "consolidation.unknown_row"]);
  }
  const account = (await ask("line1", "GET", `/${id}/account`)).body;
  assert.deepEqual([account.rows.length, account.total.raw, account.departments.length], [1, 1, 1]);
  const decide = await ask("line1", "POST", `/${id}/decisions`, { items: [anItem(own)] });
  assert.equal(decide.status, 403);
});

test("a set without rows of a department does not exist for it; other roles are refused at the door", async () => {
  const { id } = await setOf(["高龄津贴申领", "LINE1", "A-1"]);
  for (const url of [`/${id}`, `/${id}/rows`, `/${id}/account`, `/${id}/account.xlsx`])
    assert.equal((await ask("line2", "GET", url)).status, 404, url);
  assert.ok(
    !((await ask("line2", "GET", "")).body.items as { id: number }[]).some((set) => set.id === id),
  );
  for (const who of ["officeW", "admin", "leader"])
    for (const url of ["", `/${id}`, `/${id}/rows`, `/${id}/account.xlsx`])
      assert.equal((await ask(who, "GET", url)).status, 403, `${who} ${url}`);
  for (const url of [`/${id}/close`, `/${id}/decisions`])
    assert.equal(
      (
        await ask(
          "line1",
          "POST",
          url,
          url.endsWith("decisions") ? { items: [anItem(1)] } : undefined,
        )
      ).status,
      403,
    );
});

test("a sheet is taken out with its rows and proposals, until something was decided or said about them", async () => {
  const { id, row, sheet } = await setOf(
    ["高龄津贴申领", "LINE1", "A-1"],
    ["高龄津贴发放", "LINE2", "B-1"],
  );
  const second = await addSheet(
    as("coordinator"),
    id,
    file([["高龄津贴办理", "LINE2", "B-2"]]),
    NO_OPTIONS,
  );
  assert.equal((await getSet(as("coordinator"), id)).openProposals, 3);
  await withdrawSheet(as("coordinator"), id, second.id ?? 0);
  const set = await getSet(as("coordinator"), id);
  assert.deepEqual([set.tally.raw, set.openProposals, set.sheets], [2, 1, 1]);
  assert.equal((await getSheet(as("coordinator"), id, second.id ?? 0)).withdrawn, true);
  await assert.rejects(
    withdrawSheet(as("coordinator"), id, second.id ?? 0),
    refusedAs("consolidation.sheet_withdrawn"),
  );
  const again = await addSheet(
    as("coordinator"),
    id,
    file([["高龄津贴办理", "LINE2", "B-2"]]),
    NO_OPTIONS,
  );
  assert.deepEqual([again.accepted, again.answers[0]?.no], [1, 4]);
  await commentRow(as("line1"), id, row("高龄津贴申领"), "请保留");
  await assert.rejects(
    withdrawSheet(as("coordinator"), id, sheet.id ?? 0),
    refusedAs("consolidation.sheet_in_use"),
  );
});

test("a set is closed when every row is decided, and not before", async () => {
  const { id } = await openSet(as("coordinator"), { name: "空", nameEn: null });
  await assert.rejects(
    closeSet(as("coordinator"), id),
    refusedAs("consolidation.nothing_to_close"),
  );
  const open = await setOf(["高龄津贴申领", "LINE1", "C-1"], ["路灯维修", "LINE2", "C-2"]);
  await decideRows(as("coordinator"), open.id, [anItem(open.row("路灯维修"))]);
  const answer = await ask("coordinator", "POST", `/${open.id}/close`);
  assert.deepEqual(
    [answer.status, answer.body.error.code, answer.body.error.params.count],
    [409, "consolidation.undecided_rows", 1],
  );
});

test("closing drafts the edition: new duties, new versions of what stands, synonyms of what was merged", async () => {
  const system = program.context({ kind: "system", job: "test" });
  const leads = [aLead({ orgId: district.org("LINE1"), clause: "职责" })];
  await draftDuty(
    system,
    "ED-1",
    aContent({ name: "高龄津贴申领", leads, synonyms: ["老人补贴"] }),
  );
  await publishDuty(system, "ED-1", 1, "2020-01-01");
  const { id, row } = await setOf(
    ["高龄津贴办理", "LINE1", "ED-1", "《老年人权益保障法》第三十三条"],
    ["八十岁老人津贴", "LINE2", "ED-2"],
    ["路灯维修", "LINE2", "ED-3"],
    ["无编码事项查询", "LINE2"],
    ["已停办事项检查", "LINE2", "ED-5"],
    ["市里办的事项备案", "LINE1", "ED-6"],
  );
  const decide = (name: string, over: Partial<Decision>): DecisionItem => anItem(row(name), over);
  await decideRows(as("coordinator"), id, [
    decide("高龄津贴办理", { kind: "optimise" }),
    decide("八十岁老人津贴", { kind: "merge", targetId: row("高龄津贴办理") }),
    decide("路灯维修", { kind: "oneStop" }),
    decide("无编码事项查询", { kind: "keep" }),
    decide("已停办事项检查", { kind: "drop" }),
    decide("市里办的事项备案", { kind: "giveBack" }),
  ]);
  const preview = await previewEdition(as("coordinator"), id);
  assert.deepEqual(
    [preview.newDuties, preview.newVersions, preview.unchanged, preview.problems],
    [2, 1, 0, []],
  );
  const closed = await closeSet(as("coordinator"), id);
  assert.deepEqual([closed.status, closed.tally.after, closed.tally.raw], ["closed", 3, 6]);
  const published = await publishImport(system, closed.importId ?? 0, "2030-01-01").catch(
    (error: Refused) => error.refusal.code,
  );
  assert.equal(Array.isArray(published) && published.length, 3);
  const account = await getAccount(as("coordinator"), id);
  assert.deepEqual(
    account.rows.map(({ no, kind, dutyCode }) => [no, kind, dutyCode]),
    [
      [1, "optimise", "ED-1"],
      [2, "merge", null],
      [3, "oneStop", "ED-3"],
      [4, "keep", `GB-${id}-0004`],
      [5, "drop", null],
      [6, "giveBack", null],
    ],
  );
  const newest = async (code: string) => (await contents(code)).at(0);
  const second = await newest("ED-1");
  assert.equal(second?.name, "高龄津贴办理");
  assert.deepEqual(second?.synonyms, ["老人补贴", "八十岁老人津贴"]);
  // What the row left open stays as it stood.
  assert.deepEqual(
    second?.materials.map(({ name }) => name),
    ["身份证"],
  );
  assert.deepEqual(second?.legalBasis, ["《老年人权益保障法》第三十三条"]);
  const lamp = await newest("ED-3");
  assert.deepEqual(
    [lamp?.lists, lamp?.channels, lamp?.placeKinds],
    [["oneStop"], ["counter"], ["subdistrictHall"]],
  );
  assert.equal(await findDuty(system, "ED-5"), undefined);
  for (const change of [
    () => closeSet(as("coordinator"), id),
    () => decideRows(as("coordinator"), id, [anItem(row("路灯维修"), {}, 1)]),
    () => addSheet(as("coordinator"), id, file([["x y z", "LINE1"]]), NO_OPTIONS),
    () => commentRow(as("line1"), id, row("高龄津贴办理"), "晚了"),
  ])
    await assert.rejects(change(), refusedAs("consolidation.closed"));
});

test("ten closings at once draft the edition once", async () => {
  const { id, lines } = await setOf(
    ["并发事项登记", "LINE1", "RACE-1"],
    ["并发事项查询", "LINE2", "RACE-2"],
  );
  await decideRows(
    as("coordinator"),
    id,
    lines.map((line) => anItem(line.id)),
  );
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => ask("coordinator", "POST", `/${id}/close`)),
  );
  assert.deepEqual(
    answers.map(({ status }) => status).sort((a, b) => a - b),
    [200, ...Array.from({ length: 9 }, () => 409)],
  );
  for (const code of ["RACE-1", "RACE-2"]) assert.equal((await contents(code)).length, 1, code);
});

test("what would publish a duty twice, or write over somebody's draft, stands in the way and is named", async () => {
  const system = program.context({ kind: "system", job: "test" });
  const leads = [aLead({ orgId: district.org("LINE2"), clause: "" })];
  await draftDuty(system, "WAY-1", aContent({ name: "正在写的事项", leads }));
  await draftDuty(system, "WAY-2", aContent({ name: "别名事项登记", leads }));
  await publishDuty(system, "WAY-2", 1, "2020-01-01");
  const { id, lines, row } = await setOf(
    ["正在写的事项", "LINE2", "WAY-1", "《条例》第九条"],
    ["别名事项登记", "LINE2", "WAY-9"],
    ["同名事项查询", "LINE2", "WAY-3"],
    ["同名事项查询", "LINE2", "WAY-4"],
  );
  await decideRows(
    as("coordinator"),
    id,
    lines.map((line) => anItem(line.id)),
  );
  const { problems } = await previewEdition(as("coordinator"), id);
  assert.deepEqual(
    problems.map(({ code }) => code),
    [
      "consolidation.same_duty_stands",
      "consolidation.same_duty_twice",
      "consolidation.draft_in_the_way",
    ],
  );
  await assert.rejects(
    closeSet(as("coordinator"), id),
    refusedAs("consolidation.same_duty_stands"),
  );
  assert.equal((await getSet(as("coordinator"), id)).status, "open");
  await decideRows(as("coordinator"), id, [
    anItem(row("别名事项登记"), { code: "WAY-2" }, 1),
    anItem(lines[3]?.id ?? 0, { kind: "merge", targetId: lines[2]?.id ?? 0 }, 1),
    anItem(row("正在写的事项"), { kind: "giveBack" }, 1),
  ]);
  assert.deepEqual((await previewEdition(as("coordinator"), id)).problems, []);
  assert.equal((await closeSet(as("coordinator"), id)).tally.after, 2);
});

test("the published shape goes through: 512 raw rows become 360", async () => {
  const kinds: readonly (readonly [Decision["kind"], number])[] = [
    ["keep", 183],
    ["strengthen", 13],
    ["optimise", 14],
    ["oneStop", 150],
    ["merge", 132],
    ["giveBack", 11],
    ["drop", 9],
  ];
  const names = Array.from(
    { length: 512 },
    (_, i) => `${String.fromCodePoint(0x5000 + i * 7, 0x6000 + i * 11, 0x7000 + i * 13)}登记`,
  );
  const { id, lines } = await setOf(
    ...names.map((name, i): Line => [name, i % 3 === 0 ? "LINE1" : "LINE2", `PUB-${i}`]),
  );
  let at = 0;
  const items = kinds.flatMap(([kind, count]) =>
    lines
      .slice(at, (at += count))
      .map((line) =>
        anItem(line.id, { kind, targetId: kind === "merge" ? (lines[0]?.id ?? 0) : null }),
      ),
  );
  await decideRows(as("coordinator"), id, items);
  const { total, departments, rows } = await getAccount(as("coordinator"), id);
  assert.deepEqual(
    [
      total.raw,
      total.after,
      total.giveBack,
      total.oneStop,
      total.strengthen,
      total.optimise,
      total.undecided,
    ],
    [512, 360, 11, 150, 13, 14, 0],
  );
  assert.equal(
    departments.reduce((sum, one) => sum + one.raw, 0),
    512,
  );
  assert.equal(rows.length, 512);
  assert.equal((await closeSet(as("coordinator"), id)).tally.after, 360);
});

test("the account goes out as a workbook in either language, and a text that looks like a formula stays a text", async () => {
  const { id, lines } = await setOf(["高龄津贴申领", "LINE1", "X-1"]);
  await decideRows(as("coordinator"), id, [
    anItem(lines[0]?.id ?? 0, { kind: "drop", reason: '=HYPERLINK("x")' }),
  ]);
  for (const [language, total] of [
    ["zh", "合计"],
    ["en", "Total"],
  ] as const) {
    const { status, body } = await ask(
      "coordinator",
      "GET",
      `/${id}/account.xlsx?language=${language}`,
    );
    assert.equal(status, 200);
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load(body as never);
    const [summary, rows] = workbook.worksheets;
    assert.equal(summary?.getRow(5).getCell(1).value, total);
    assert.equal(summary?.getRow(5).getCell(2).value, 1);
    assert.equal(rows?.getRow(2).getCell(7).value, '=HYPERLINK("x")');
    assert.equal(rows?.getRow(2).getCell(7).formula, undefined);
  }
});

test("rows are found by department, decision, words and number, page by page", async () => {
  const { id, lines } = await setOf(
    ["高龄津贴申领", "LINE1", "Q-1"],
    ["路灯维修", "LINE2", "Q-2"],
    ["树木修剪", "LINE2", "Q-3"],
  );
  await decideRows(as("coordinator"), id, [anItem(lines[2]?.id ?? 0, { kind: "drop" })]);
  const names = async (query: Parameters<typeof listRows>[2]) =>
    (await listRows(as("coordinator"), id, query)).items.map(({ name }) => name);
  assert.deepEqual(await names({ orgId: district.org("LINE2") }), ["路灯维修", "树木修剪"]);
  assert.deepEqual(await names({ state: "undecided" }), ["高龄津贴申领", "路灯维修"]);
  assert.deepEqual(await names({ state: "drop" }), ["树木修剪"]);
  assert.deepEqual(await names({ q: "维修" }), ["路灯维修"]);
  assert.deepEqual(await names({ q: "2" }), ["路灯维修"]);
  assert.deepEqual(await names({ q: "???" }), []);
  const first = await listRows(as("coordinator"), id, { limit: 2 });
  assert.equal(first.items.length, 2);
  const second = await listRows(as("coordinator"), id, { limit: 2, after: first.next ?? "" });
  assert.deepEqual([second.items.map(({ name }) => name), second.next], [["树木修剪"], null]);
});

test("actions refuse whoever does not decide, also past the routes", async () => {
  const { id } = await setOf(["高龄津贴申领", "LINE1", "A-1"]);
  const stranger = program.context(staffActor("administrator"));
  for (const act of [
    () => openSet(stranger, { name: "x", nameEn: null }),
    () => decideRows(stranger, id, [anItem(1)]),
    () => closeSet(stranger, id),
    () => listSets(stranger),
    () => addSheet(stranger, id, file([]), NO_OPTIONS),
  ])
    await assert.rejects(
      act,
      (error: unknown) => error instanceof Refused && error.refusal.kind === "forbidden",
    );
});

test("the events of all of this prove the tables, and whatever is altered is named", async () => {
  const system = program.context({ kind: "system", job: "test" });
  const proof = await verifySets(system);
  assert.equal(proof.difference, null);
  assert.ok(proof.sets > 10 && proof.rows > 500, JSON.stringify(proof));
  const owner = openDatabase({ url: program.test.adminUrl, max: 1 });
  const alterations: readonly (readonly [string, string, string])[] = [
    [
      "update consolidation.raw_row set reason = 'x' where decision = 'drop'",
      "raw_row",
      "decision",
    ],
    ["update consolidation.raw_row set name = name || 'x' where no = 1", "raw_row", "name"],
    [
      "update consolidation.raw_row set duty_code = 'x' where duty_code is not null",
      "raw_row",
      "duty",
    ],
    ["update consolidation.decision set reason = 'x' where kind = 'drop'", "raw_row", "history"],
    ["update consolidation.proposal set score = 0", "proposal", "score"],
    ["delete from consolidation.proposal where kind = 'overlap'", "proposal", ""],
    ["update consolidation.comment set text = 'x'", "comment", "text"],
    ["update consolidation.sheet set answers = '[]'", "sheet", "answers"],
    [
      "update consolidation.working_set set closed_at = null, status = 'open'",
      "working_set",
      "closedAt",
    ],
  ];
  try {
    for (const [alter, table, field] of alterations) {
      const found = await owner.db.transaction().execute(async (db) => {
        await sql.raw(alter).execute(db);
        const { difference } = await verifySets({ ...system, db });
        await sql`rollback`.execute(db);
        return difference;
      });
      assert.deepEqual([found?.table, found?.field], [table, field], alter);
    }
  } finally {
    await owner.close();
  }
});
