/** A second form that asks some of the same, what both show to whom, and the proof of it all. */
import assert from "node:assert/strict";
import { test } from "node:test";
import ExcelJS from "exceljs";
import { openDatabase, sql } from "#kernel/db.ts";
import { at } from "#kernel/pure/calendar-builders.ts";
import { maySeeForm, maySeeSheet, scopeOf } from "./access.ts";
import { verifyForms } from "./index.ts";
import type { Form, FormStatus } from "./rules/form.ts";
import type { Sheet } from "./rules/sheet.ts";
import type { FormView, LoadView, ResultsView } from "./schema/forms.ts";
import type { HistoryView, SheetView } from "./schema/sheets.ts";
import {
  type Answer,
  ask,
  ASKING,
  cellOf,
  clock,
  CONTENT,
  ctx,
  designed,
  district,
  draft,
  field,
  fill,
  filledIn,
  handIn,
  ids,
  lineOf,
  type Person,
  program,
  sent,
  server,
  sheetOf,
  useDistrict,
  WHO,
} from "./forms.fixture.ts";

/** The form of line 1 that both stations have filled in. */
let first: FormView;
useDistrict(async () => {
  first = await filledIn();
});

/** The form of line 2 that asks some of the same. */
let second: FormView;

test("the second asking of a field is shown while designing, needs a reason, and is in the application", async () => {
  clock.set(at("2026-11-02 11:00"));
  const design = designed(["older", "alone"], {
    title: "助餐需求",
    fromOn: "2026-12-01",
    dueOn: "2027-01-20",
  });
  const live = await ask<{
    items: { kind: string; subjects: number; formId: number | null }[];
    sheets: number;
  }>("line2", "POST", "/double-asking", {
    formId: null,
    fieldIds: ids("older"),
    level: "community",
    areaIds: [district.area("D")],
    fromOn: "2026-12-01",
    dueOn: "2027-01-20",
  });
  // The other department's form is named, and not opened to whoever may not see it.
  assert.deepEqual(
    live.body.items.map(({ kind, subjects, formId }) => [kind, subjects, formId]),
    [
      ["form", 2, null],
      ["answer", 2, null],
    ],
    live.text,
  );
  const form = (await draft("line2", design)).body;
  assert.equal(form.asksAgain.length, 4);
  const silent = await ask("line2", "POST", `/${form.id}/ask`, ASKING);
  assert.equal(silent.code, "forms.say_why_again");
  assert.match(silent.text, /有 2 个字段/);
  const asked = await ask<FormView>("line2", "POST", `/${form.id}/ask`, { ...ASKING, ...CONTENT });
  assert.equal(asked.status, 200, asked.text);
  const application = await server.inject({
    url: `/api/v1/admissions/${asked.body.applicationId}`,
    headers: { "x-who": "line2" },
  });
  assert.match(application.body, /养老底数/);
  assert.match(application.body, /LINE1/);
  await ask("line2", "POST", `/${form.id}/drop`, { reason: "合并到下一张表" });
});

test("what was answered in one form is filled in in the next, and only confirmed", async () => {
  second = await sent("line2", designed(["older", "alone", "seats"], { title: "助餐底数" }), true);
  const sheet = await sheetOf("stationW", second.id);
  const older = lineOf(sheet, "older");
  assert.deepEqual(
    [older.known?.value, older.known?.title, older.known?.org?.name.zh, older.known?.isFresh],
    [30, "养老底数", "STATION-W", true],
  );
  const confirmed = await fill("stationW", sheet, {
    older: undefined,
    seats: undefined,
    alone: 11,
  });
  assert.equal(confirmed.status, 200, confirmed.text);
  assert.deepEqual(
    [
      lineOf(confirmed.body, "older").entry?.how,
      lineOf(confirmed.body, "older").entry?.from?.title,
      lineOf(confirmed.body, "alone").entry?.how,
      confirmed.body.typedCount,
      confirmed.body.knownCount,
    ],
    ["confirmed", "养老底数", "typed", 1, 2],
  );
  assert.equal((await handIn("stationW", sheet.id)).status, 200);
  // The changed value keeps the old one.
  const path = `/sheets/${sheet.id}/history?fieldId=${field["alone"]}`;
  const history = await ask<HistoryView>("stationW", "GET", path);
  assert.deepEqual(
    new Map(history.body.items.map(({ value, title }) => [title, value])),
    new Map([
      ["养老底数", 10],
      ["助餐底数", 11],
    ]),
  );
});

test("a stale answer is shown as stale and is not filled in", async () => {
  clock.set(at("2026-12-10 10:00"));
  const sheet = await sheetOf("stationE", second.id);
  assert.deepEqual(
    [lineOf(sheet, "alone").known?.value, lineOf(sheet, "alone").known?.isFresh],
    [5, false],
  );
  assert.equal((await fill("stationE", sheet, { alone: undefined })).code, "forms.nothing_known");
  assert.equal((await fill("stationE", sheet, { older: undefined })).status, 200);
  clock.set(at("2026-11-02 12:00"));
});

test("of twenty who change one answer at once one is heard, and the others are told who it was", async () => {
  const sheet = await sheetOf("stationE", second.id);
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, i) => fill("stationE", sheet, { alone: 100 + i })),
  );
  const refused = answers.filter(({ code }) => code === "forms.answer_changed");
  assert.deepEqual(
    [answers.filter(({ status }) => status === 200).length, refused.length],
    [1, 19],
    answers.find(({ status }) => status >= 500)?.text ?? "",
  );
  assert.match(refused[0]?.text ?? "", /“独居老人”刚被STATION-E江蓠改为“1\d\d”/);
  const now = await ask<SheetView>("stationE", "GET", `/sheets/${sheet.id}`);
  const undone = await fill("stationE", now.body, { alone: null });
  assert.equal(lineOf(undone.body, "alone").entry, null);
});

test("each sees their own: lists, results, export and load figures hold what one may open", async () => {
  const seen = async (who: Person) =>
    (await ask<{ items: FormView[] }>(who, "GET", "?limit=100")).body.items
      .filter(({ id }) => id === first.id || id === second.id)
      .map(({ counts }) => counts.open + counts.handedIn + counts.returned);
  assert.deepEqual(await seen("coordinator"), [2, 2]);
  assert.deepEqual(await seen("line1"), [2]);
  assert.deepEqual(await seen("officeW"), [1, 1]);
  assert.deepEqual(await seen("stationE"), [1, 1]);
  assert.deepEqual(await seen("committeeW"), []);
  assert.equal((await ask("operator", "GET", "")).status, 403);
  assert.equal((await ask("line2", "GET", `/${first.id}`)).status, 404);
  assert.equal((await ask("line2", "GET", `/${first.id}/results`)).status, 404);
  assert.equal((await ask("line2", "GET", `/${first.id}/export?format=csv`)).status, 404);
  assert.equal((await ask("committeeW", "GET", `/${first.id}`)).status, 404);
  const east = (await ask<ResultsView>("officeE", "GET", `/${first.id}/results`)).body;
  assert.deepEqual(
    [east.path.map(({ name }) => name.zh), cellOf(east, east.total.cells, "older")],
    [
      ["测区", "东街道"],
      [13, 0, 0],
    ],
  );
  const csv = await ask("officeE", "GET", `/${first.id}/export?format=csv`);
  assert.match(csv.text, /街道,填报对象,填报单位,状态,60岁及以上人数（人）/);
  assert.match(csv.text, /东街道,桥东社区,STATION-E,已交,13,5,8,否,未填,1/);
  assert.doesNotMatch(csv.text, /柳园/);
});

test("the workbook has sums, sheets and meanings under Chinese heads, and marks what has gaps", async () => {
  const answer = await server.inject({
    url: `/api/v1/forms/${second.id}/export`,
    headers: { "x-who": "line2" },
  });
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(answer.rawPayload as unknown as ArrayBuffer);
  assert.deepEqual(
    book.worksheets.map(({ name }) => name),
    ["汇总", "明细", "字段说明"],
  );
  const rows = (name: string) =>
    (book.getWorksheet(name)?.getSheetValues() ?? [])
      .slice(1)
      .map((row) => (row as unknown[]).slice(1));
  const [title, , head, total] = rows("汇总");
  assert.deepEqual(title, ["助餐底数"]);
  assert.deepEqual(head, [
    "区域",
    "已交",
    "未交",
    "60岁及以上人数（人）",
    "独居老人（人）",
    "食堂座位（人）",
    "缺报说明",
  ]);
  // A number stays a number; the east has not handed in.
  const gaps = "60岁及以上人数：缺 1；独居老人：缺 1；食堂座位：缺 1";
  assert.deepEqual(total, ["合计", 1, 1, 30, 11, 24, gaps]);
  assert.deepEqual(rows("明细")[1], [
    "东街道",
    "桥东社区",
    "STATION-E",
    "填报中",
    "未填",
    "未填",
    "未填",
  ]);
  assert.deepEqual(rows("字段说明")[1]?.slice(0, 2), ["older v1", "60岁及以上人数"]);
});

test("load figures say how much was asked, typed and filled in, by department and by body", async () => {
  const load = async (who: Person, query = "") =>
    (await ask<LoadView>(who, "GET", `/load${query}`)).body;
  const all = await load("coordinator", "?from=2026-11-02&to=2026-11-02");
  const line2 = all.departments.find(({ org }) => org.id === district.org("LINE2"));
  assert.deepEqual(
    [line2?.forms, line2?.sheets, line2?.bodies, line2?.asked, line2?.typed, line2?.known],
    [1, 2, 2, 6, 1, 3],
  );
  const own = await load("stationW");
  assert.deepEqual(
    own.bodies.map(({ org }) => org.name.zh),
    ["STATION-W"],
  );
  assert.equal((await load("coordinator", "?from=2025-01-01&to=2025-12-31")).departments.length, 0);
  assert.equal(
    (await ask("coordinator", "GET", "/load?from=2026-02-02&to=2026-01-01")).code,
    "forms.not_a_period",
  );
});

test("a closed form takes nothing more, and its figures stay as fresh as they were", async () => {
  const line = (await ask<FormView>("line1", "POST", `/${first.id}/close`)).body;
  assert.deepEqual([line.status, line.closedOn, line.steps], ["closed", "2026-11-02", ["copy"]]);
  const sheet = (
    await ask<{ items: { id: number; formId: number }[] }>(
      "stationW",
      "GET",
      "/sheets?view=done&limit=100",
    )
  ).body.items.find(({ formId }) => formId === first.id);
  assert.equal(
    (await ask("officeW", "POST", `/sheets/${sheet?.id}/return`, { reason: "晚了" })).code,
    "forms.form_closed",
  );
  clock.set(at("2027-06-01 10:00"));
  const view = (await ask<ResultsView>("line1", "GET", `/${first.id}/results`)).body;
  assert.deepEqual([cellOf(view, view.total.cells, "alone"), view.on], [[15, 0, 0], "2026-11-02"]);
  clock.set(at("2026-11-02 12:00"));
});

test("lists hold exactly the forms and sheets that the predicate lets one open", async () => {
  const owner = openDatabase({ url: program.test.adminUrl, max: 1 });
  const { rows: forms } = await sql<{ id: number; status: FormStatus; data: Form }>`
    select id, status, data from forms.form order by id desc`.execute(owner.db);
  const { rows: sheets } = await sql<{ id: number; data: Sheet }>`
    select id, data from forms.sheet order by id`.execute(owner.db);
  await owner.close();
  const seen = { yes: 0, no: 0 };
  for (const who of WHO) {
    if (who === "operator") continue;
    const scope = scopeOf(district.staff(who), null);
    const listed = await ask<{ items: { id: number }[] }>(who, "GET", "?limit=100");
    const mine = forms.filter(({ status, data }) => maySeeForm(scope, { ...data, status }));
    assert.deepEqual(
      listed.body.items.map(({ id }) => id),
      mine.map(({ id }) => id),
      who,
    );
    for (const { id, data } of sheets) {
      const isSeen = maySeeSheet(scope, data);
      const answer: Answer<SheetView> = await ask(who, "GET", `/sheets/${id}`);
      assert.equal(answer.status, isSeen ? 200 : 404, `${who} and sheet ${id}`);
      seen[isSeen ? "yes" : "no"]++;
    }
  }
  assert.ok(seen.yes > 10 && seen.no > 10, JSON.stringify(seen));
});

test("what is altered in fields, forms, sheets and answers is named by the proof", async () => {
  assert.equal(await verifyForms(ctx()), null);
  const owner = openDatabase({ url: program.test.adminUrl, max: 1 });
  const tamperings = [
    [
      "field",
      `update forms.field set data = jsonb_set(data, '{validDays}', '9') where id = ${field["older"]}`,
    ],
    ["field", "update forms.field set name_zh = '别的' where key = 'older'"],
    ["form", `update forms.form set status = 'sent' where id = ${first.id}`],
    ["form", `update forms.form set subdistrict_ids = '{}' where id = ${first.id}`],
    [
      "sheet",
      "update forms.sheet set data = jsonb_set(data, '{entries,0,value}', '1') where typed_count > 2",
    ],
    ["sheet", "update forms.sheet set typed_count = typed_count + 1"],
    ["sheet", "update forms.answer set value = '7' where how = 'typed'"],
    ["sheet", "delete from forms.answer where how = 'confirmed'"],
  ] as const;
  for (const [what, statement] of tamperings)
    await owner.db
      .transaction()
      .execute(async (db) => {
        await sql.raw(statement).execute(db);
        const difference = await verifyForms({ ...ctx(), db });
        assert.ok(difference?.what.startsWith(what), `${statement}: ${difference?.what}`);
        throw new Error("undo");
      })
      .catch((error: Error) => {
        if (error.message !== "undo") throw error;
      });
  await owner.close();
});
