import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import ExcelJS from "exceljs";
import type { FastifyInstance } from "fastify";
import { manualClock } from "#kernel/context.ts";
import { openDatabase, sql } from "#kernel/db.ts";
import type { Actor } from "#kernel/pure/actor.ts";
import { at } from "#kernel/pure/calendar-builders.ts";
import { loadOrganisations } from "#organisations";
import { loadAreas } from "#places";
import { type District, makeDistrict } from "../../../test/district.ts";
import { type TestProgram, serverForMany, testProgram } from "../../../test/program.ts";
import { aDesign, aFieldContent, anItem } from "./builders.ts";
import { targetsOf } from "./actions/targets.ts";
import { maySeeForm, maySeeSheet, scopeOf } from "./access.ts";
import { admitForm, verifyForms } from "./index.ts";
import type { Design } from "./rules/design.ts";
import type { FieldContent } from "./rules/field.ts";
import type { Form, FormStatus } from "./rules/form.ts";
import type { Sheet } from "./rules/sheet.ts";
import type { FieldView } from "./schema/fields.ts";
import type { FormView, LoadView, ResultsView } from "./schema/forms.ts";
import type { HistoryView, SheetView } from "./schema/sheets.ts";

let program: TestProgram;
let district: District;
let server: FastifyInstance;
const clock = manualClock(at("2026-09-01 10:00"));
const ctx = () => program.context({ kind: "system", job: "test" });
const WHO = [
  "coordinator",
  "leader",
  "line1",
  "line2",
  "officeW",
  "officeE",
  "stationW",
  "stationE",
  "committeeW",
  "gridW",
  "operator",
] as const;
type Person = (typeof WHO)[number];
/** Fields by key. */
const field: Record<string, number> = {};

before(async () => {
  program = await testProgram({ clock });
  district = await makeDistrict(program);
  const people = new Map<string, Actor>(WHO.map((code) => [code, district.staff(code)]));
  server = await serverForMany(program, people);
  for (const content of [
    aFieldContent({ key: "older", name: both("60岁及以上人数") }),
    aFieldContent({ key: "alone", name: both("独居老人"), validDays: 30 }),
    aFieldContent({ key: "with-family", name: both("与家人同住老人") }),
    aFieldContent({
      key: "canteen",
      name: both("有无社区食堂"),
      type: "yesNo",
      adding: "count",
      unit: null,
    }),
    aFieldContent({ key: "seats", name: both("食堂座位") }),
    aFieldContent({ key: "grids", name: both("网格数"), source: "grids" }),
    aFieldContent({ key: "open-cases", name: both("在办件"), source: "openCases" }),
    aFieldContent({ key: "note", name: both("说明"), type: "text", adding: "none", unit: null }),
  ])
    field[content.key] = (await dictionary("coordinator", content)).body.id;
});
after(async () => {
  await server.close();
  await program.remove();
});

function both(text: string) {
  return { zh: text, en: text };
}

type Answer<T> = {
  readonly status: number;
  readonly code: string;
  readonly body: T;
  readonly text: string;
};
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- who asks says what comes back
async function ask<T>(
  who: Person,
  method: "GET" | "POST" | "PUT",
  path: string,
  payload?: object,
): Promise<Answer<T>> {
  const answer = await server.inject({
    method,
    url: `/api/v1/forms${path}`,
    headers: { "x-who": who },
    ...(payload === undefined ? {} : { payload }),
  });
  const isJson = String(answer.headers["content-type"]).includes("json");
  const body = isJson ? answer.json<T & { error?: { code: string } }>() : (undefined as never);
  const code = isJson ? (body.error?.code ?? "") : "";
  return { status: answer.statusCode, code, body, text: answer.body };
}

const dictionary = (who: Person, content: FieldContent) =>
  ask<FieldView>(who, "POST", "/fields", content);
const draft = (who: Person, design: Design) => ask<FormView>(who, "POST", "", { design });
const ids = (...keys: string[]) => keys.map((key) => field[key] ?? 0);
const designed = (keys: readonly string[], change: Partial<Design> = {}) =>
  aDesign(ids(...keys), [district.area("D")], change);

const ASKING = {
  revision: 1,
  againReason: "",
  legalBasis: "《居家养老服务条例》第九条",
  contact: { name: "杜若", telephone: "63000001" },
};
const CONTENT = { againReason: "上次数据口径不同，需要按新口径核对一次" };

/** Drafts, has admitted and sends a form; afterwards it is 2 November 2026. */
async function sent(who: "line1" | "line2", design: Design, again = false): Promise<FormView> {
  clock.set(at("2026-09-01 10:00"));
  const form = (await draft(who, design)).body;
  const asked = await ask<FormView>(who, "POST", `/${form.id}/ask`, {
    ...ASKING,
    ...(again ? CONTENT : {}),
  });
  assert.equal(asked.status, 200, asked.text);
  await admitForm(ctx(), asked.body.applicationId ?? 0, {
    departmentOrgId: form.department.id,
    submittedOn: "2026-09-01",
    reviewedOn: "2026-09-11",
    decidedOn: "2026-09-15",
  });
  clock.set(at("2026-11-02 10:00"));
  const answer = await ask<FormView>(who, "POST", `/${form.id}/send`);
  assert.equal(answer.status, 200, answer.text);
  return answer.body;
}

/** The sheet of a form on somebody's desk. */
async function sheetOf(who: Person, formId: number): Promise<SheetView> {
  const list = await ask<{ items: { id: number; formId: number }[] }>(
    who,
    "GET",
    "/sheets?limit=100",
  );
  const line = list.body.items.find((one) => one.formId === formId);
  assert.ok(line, `${who} has no sheet of form ${formId}`);
  return (await ask<SheetView>(who, "GET", `/sheets/${line.id}`)).body;
}

const lineOf = (sheet: SheetView, key: string) =>
  sheet.entries.find((line) => line.fieldId === field[key]) ?? assert.fail(key);
const seenIn = (sheet: SheetView, key: string) => lineOf(sheet, key).seq;

async function fill(
  who: Person,
  sheet: SheetView,
  values: Readonly<Record<string, number | string | boolean | null | undefined>>,
) {
  const entries = Object.entries(values).map(([key, value]) => ({
    fieldId: field[key] ?? 0,
    ...(value === undefined ? {} : { value }),
    seen: seenIn(sheet, key),
  }));
  return ask<SheetView>(who, "PUT", `/sheets/${sheet.id}/answers`, { entries });
}
const handIn = (who: Person, id: number) => ask<SheetView>(who, "POST", `/sheets/${id}/hand-in`);

test("a department proposes, the coordination office takes into use, and what looks alike is shown", async () => {
  const content = aFieldContent({ key: "living-alone", name: both("独居老人数量") });
  const similar = await ask<{ items: { field: { key: string }; reasons: string[] }[] }>(
    "line1",
    "POST",
    "/fields/similar",
    { key: content.key, name: content.name, type: content.type, unit: content.unit },
  );
  assert.equal(similar.body.items[0]?.field.key, "alone");
  const proposed = await dictionary("line1", content);
  assert.deepEqual([proposed.body.status, proposed.body.steps], ["proposed", []], proposed.text);
  assert.equal(
    (await draft("line1", aDesign([proposed.body.id], [district.area("D")]))).status,
    201,
  );
  const path = `/fields/${proposed.body.id}`;
  assert.equal((await ask("line1", "POST", `${path}/adopt`)).status, 403);
  const declined = await ask<FieldView>("coordinator", "POST", `${path}/decline`, {
    reason: "已有“独居老人”",
  });
  assert.deepEqual([declined.body.status, declined.body.reason], ["declined", "已有“独居老人”"]);
  assert.equal((await ask("coordinator", "POST", `${path}/adopt`)).code, "forms.field_not_now");
  const personal = aFieldContent({ key: "who", name: { zh: "户主姓名", en: "Head" } });
  assert.equal((await dictionary("coordinator", personal)).code, "forms.personal_field");
  assert.equal((await dictionary("stationW", content)).status, 403);
});

test("a new meaning is a new version: the old one keeps its answers and is asked no more", async () => {
  const made = await dictionary(
    "coordinator",
    aFieldContent({ key: "benches", name: both("长椅数") }),
  );
  const replaced = await ask<FieldView>("coordinator", "POST", `/fields/${made.body.id}/replace`, {
    ...aFieldContent({ key: "benches", name: both("长椅数（含扶手）") }),
    reason: "把带扶手的也算上",
  });
  assert.deepEqual(
    [replaced.status, replaced.body.version, replaced.body.key, replaced.body.status],
    [201, 2, "benches", "inUse"],
    replaced.text,
  );
  const old = await ask<{ field: FieldView }>("line1", "GET", `/fields/${made.body.id}`);
  assert.deepEqual(
    [old.body.field.status, old.body.field.replacedById],
    ["retired", replaced.body.id],
  );
  clock.set(at("2026-09-01 10:00"));
  const form = await draft("line1", aDesign([made.body.id], [district.area("D")]));
  const asked = await ask("line1", "POST", `/${form.body.id}/ask`, ASKING);
  assert.equal(asked.code, "forms.field_not_in_use");
  const copy = await ask<FormView>("line1", "POST", `/${form.body.id}/copy`, {
    fromOn: "2027-11-01",
    dueOn: "2027-12-31",
  });
  assert.deepEqual(
    [copy.body.edition, copy.body.fields.map((one) => one.id), copy.body.dueOn],
    [2, [replaced.body.id], "2027-12-31"],
    copy.text,
  );
});

test("twenty who propose the same key at once make one field", async () => {
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      dictionary("line1", aFieldContent({ key: "rush", name: both(`抢名${i}号`) })),
    ),
  );
  assert.equal(answers.filter(({ status }) => status === 201).length, 1);
});

test("a form without an admitted mandate cannot be sent at all", async () => {
  clock.set(at("2026-09-01 10:00"));
  const form = (await draft("line1", designed(["seats"], { title: "食堂座位表" }))).body;
  const send = () => ask<FormView>("line1", "POST", `/${form.id}/send`);
  assert.equal((await send()).code, "forms.not_now");
  const asked = await ask<FormView>("line1", "POST", `/${form.id}/ask`, ASKING);
  assert.deepEqual([asked.body.status, asked.body.isAdmitted], ["asked", false], asked.text);
  assert.equal((await send()).code, "admission.no_mandate");
  await admitForm(ctx(), asked.body.applicationId ?? 0, {
    departmentOrgId: district.org("LINE1"),
    submittedOn: "2026-09-01",
    reviewedOn: "2026-09-11",
    decidedOn: "2026-09-15",
  });
  clock.set(at("2026-10-30 10:00"));
  assert.equal((await send()).code, "admission.mandate_over");
  clock.set(at("2026-11-02 10:00"));
  const answers = await Promise.all(Array.from({ length: 20 }, send));
  assert.equal(answers.filter(({ status }) => status === 200).length, 1);
  const owner = openDatabase({ url: program.test.adminUrl, max: 1 });
  const { rows } = await sql<{ n: number }>`
    select count(*)::int n from forms.sheet where form_id = ${form.id}`.execute(owner.db);
  await owner.close();
  assert.equal(rows[0]?.n, 2);
});

test("changing what was asked for makes it a draft again, and only its own department may", async () => {
  clock.set(at("2026-09-01 10:00"));
  const form = (await draft("line1", designed(["seats", "note"], { title: "改过的表" }))).body;
  await ask("line1", "POST", `/${form.id}/ask`, { ...ASKING, ...CONTENT });
  const design = designed(["seats"], { title: "改过的表" });
  assert.equal((await ask("line2", "PUT", `/${form.id}`, { design, revision: 1 })).status, 404);
  const edited = await ask<FormView>("line1", "PUT", `/${form.id}`, { design, revision: 1 });
  assert.deepEqual(
    [edited.body.status, edited.body.applicationId, edited.body.revision],
    ["draft", null, 2],
    edited.text,
  );
  const late = await ask("line1", "PUT", `/${form.id}`, { design, revision: 1 });
  assert.equal(late.code, "forms.edited_meanwhile");
  const dropped = await ask<FormView>("line1", "POST", `/${form.id}/drop`, { reason: "不收了" });
  assert.deepEqual([dropped.body.status, dropped.body.steps], ["dropped", ["copy"]]);
});

/** One form of line 1, filled in by both stations in the tests that follow. */
let first: FormView;

test("an admitted form goes to one desk a community, with what the platform computes filled in", async () => {
  first = await sent(
    "line1",
    {
      ...designed([], { title: "养老底数" }),
      sections: [
        { title: "老人", items: ids("older", "alone", "with-family").map((id) => anItem(id)) },
        {
          title: "食堂",
          items: [
            anItem(field["canteen"] ?? 0),
            anItem(field["seats"] ?? 0, {
              min: 10,
              onlyIf: { fieldId: field["canteen"] ?? 0, is: true },
            }),
            anItem(field["grids"] ?? 0),
            anItem(field["open-cases"] ?? 0),
            anItem(field["note"] ?? 0, { isRequired: false }),
          ],
        },
      ],
      sums: [{ wholeId: field["older"] ?? 0, partIds: ids("alone", "with-family") }],
    },
    true,
  );
  assert.deepEqual([first.status, first.counts], ["sent", { open: 2, handedIn: 0, returned: 0 }]);
  assert.match(first.mandateCode ?? "", /^ZR-2026-\d{4}$/);
  const sheet = await sheetOf("stationW", first.id);
  assert.deepEqual(
    [sheet.about.zh, sheet.askedCount, sheet.due.state, sheet.steps],
    ["柳园社区", 6, "running", ["fill", "handIn"]],
  );
  assert.deepEqual(
    [lineOf(sheet, "grids").known?.kind, lineOf(sheet, "grids").known?.value],
    ["computed", 2],
  );
  assert.equal(lineOf(sheet, "open-cases").known?.value, 0);
});

test("a sheet is saved bit by bit, handed in when complete and when its sums are right", async () => {
  const sheet = await sheetOf("stationW", first.id);
  const some = await fill("stationW", sheet, { older: 30, alone: 10 });
  assert.deepEqual([some.status, some.body.typedCount], [200, 2], some.text);
  const early = await handIn("stationW", sheet.id);
  assert.equal(early.code, "forms.not_complete");
  assert.match(early.text, /与家人同住老人、有无社区食堂/);
  const wrong = await fill("stationW", some.body, { "with-family": 19, canteen: true, seats: 5 });
  assert.equal((await handIn("stationW", sheet.id)).code, "forms.not_complete");
  assert.equal((await fill("stationW", wrong.body, { grids: 7 })).code, "forms.computed_field");
  assert.equal((await fill("stationW", wrong.body, { seats: 2.5 })).code, "forms.value_wrong");
  assert.equal(
    (await fill("stationW", wrong.body, { note: "王主任 13800138000" })).code,
    "forms.personal_number",
  );
  // Nothing of a refused request is kept.
  const mixed = await fill("stationW", wrong.body, { "with-family": 20, seats: 2.5 });
  assert.equal(mixed.status, 400);
  const kept = await ask<SheetView>("stationW", "GET", `/sheets/${sheet.id}`);
  assert.equal(lineOf(kept.body, "with-family").entry?.value, 19);
  const right = await fill("stationW", kept.body, { "with-family": 20, seats: 24 });
  assert.equal(right.status, 200, right.text);
  const done = await handIn("stationW", sheet.id);
  assert.deepEqual(
    [
      done.body.status,
      lineOf(done.body, "grids").entry?.how,
      done.body.typedCount,
      done.body.knownCount,
    ],
    ["handedIn", "computed", 5, 2],
    done.text,
  );
  assert.equal((await fill("stationW", done.body, { older: 1 })).code, "forms.sheet_not_now");
});

test("what is not asked after all is emptied, and does not count as missing", async () => {
  const sheet = await sheetOf("stationE", first.id);
  const filled = await fill("stationE", sheet, {
    older: 12,
    alone: 4,
    "with-family": 8,
    canteen: true,
    seats: 40,
  });
  const changed = await fill("stationE", filled.body, { canteen: false });
  assert.equal(changed.status, 200, changed.text);
  const done = await handIn("stationE", sheet.id);
  assert.equal(done.body.status, "handedIn", done.text);
  assert.equal(lineOf(done.body, "seats").entry, null);
});

type Cell = ResultsView["total"]["cells"][number];
const cellOf = (view: ResultsView, cells: readonly Cell[], key: string): unknown[] => {
  const cell = cells[view.fields.findIndex((one) => one.id === field[key])];
  return [cell?.value, cell?.missing, cell?.stale];
};

test("results add up from community to sub-district to district, and each figure opens its sheet", async () => {
  const view = (await ask<ResultsView>("line1", "GET", `/${first.id}/results`)).body;
  assert.deepEqual(cellOf(view, view.total.cells, "older"), [42, 0, 0]);
  assert.deepEqual(cellOf(view, view.total.cells, "canteen"), [1, 0, 0]);
  assert.deepEqual(cellOf(view, view.total.cells, "seats"), [24, 0, 0]);
  assert.deepEqual(cellOf(view, view.total.cells, "grids"), [3, 0, 0]);
  assert.deepEqual(cellOf(view, view.total.cells, "note"), [null, 0, 0]);
  assert.deepEqual(
    view.rows.map((row) => [row.name.zh, row.hasBelow, cellOf(view, row.cells, "older")[0]]),
    [
      ["东街道", true, 12],
      ["西街道", true, 30],
    ],
  );
  const west = await ask<ResultsView>(
    "line1",
    "GET",
    `/${first.id}/results?areaId=${district.area("W")}`,
  );
  const [row] = west.body.rows;
  assert.deepEqual([row?.name.zh, west.body.rows.length], ["柳园社区", 1]);
  const sheet = await ask<SheetView>("line1", "GET", `/sheets/${row?.sheetId}`);
  assert.equal(lineOf(sheet.body, "older").entry?.value, 30);
  assert.deepEqual(sheet.body.steps, ["return"]);
});

test("answers grow stale in the results of an open form: on the 30th day still in, on the 31st out", async () => {
  clock.set(at("2026-12-02 10:00"));
  const fresh = (await ask<ResultsView>("line1", "GET", `/${first.id}/results`)).body;
  assert.deepEqual(cellOf(fresh, fresh.total.cells, "alone"), [14, 0, 0]);
  clock.set(at("2026-12-03 10:00"));
  const stale = (await ask<ResultsView>("line1", "GET", `/${first.id}/results`)).body;
  assert.deepEqual(cellOf(stale, stale.total.cells, "alone"), [null, 0, 2]);
  assert.deepEqual(cellOf(stale, stale.total.cells, "older"), [42, 0, 0]);
  clock.set(at("2026-11-02 10:00"));
});

test("a sub-district returns a sheet with a reason: it counts as missing until it is handed in again", async () => {
  const [sheet] = (await ask<{ items: { id: number }[] }>("stationE", "GET", "/sheets?view=done"))
    .body.items;
  const path = `/sheets/${sheet?.id}/return`;
  const body = { reason: "独居老人数请再核一次" };
  assert.equal((await ask("officeW", "POST", path, body)).status, 404);
  assert.equal((await ask("stationE", "POST", path, body)).status, 403);
  assert.equal((await ask("officeE", "POST", path, { reason: " " })).code, "forms.reason_missing");
  const back = await ask<SheetView>("officeE", "POST", path, body);
  assert.deepEqual(
    [back.body.status, back.body.returnReason],
    ["returned", body.reason],
    back.text,
  );
  const view = (await ask<ResultsView>("line1", "GET", `/${first.id}/results`)).body;
  assert.deepEqual(cellOf(view, view.total.cells, "older"), [30, 1, 0]);
  const again = await sheetOf("stationE", first.id);
  const changed = await fill("stationE", again, { alone: 5, older: 13 });
  assert.equal(changed.status, 200, changed.text);
  assert.equal((await handIn("stationE", again.id)).body.status, "handedIn");
  const history = await ask<HistoryView>(
    "stationE",
    "GET",
    `/sheets/${again.id}/history?fieldId=${field["alone"]}`,
  );
  assert.deepEqual(new Set(history.body.items.map(({ value }) => value)), new Set([4, 5]));
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

test("a form for grids is filled in by whoever looks after them", async () => {
  const gridField = await dictionary(
    "coordinator",
    aFieldContent({ key: "stairs", name: both("楼道数"), level: "grid" }),
  );
  field["stairs"] = gridField.body.id;
  const grids = await sent(
    "line1",
    designed(["stairs"], { title: "楼道表", level: "grid", areaIds: [district.area("W")] }),
  );
  assert.equal(grids.counts.open, 2);
  const mine = await sheetOf("gridW", grids.id);
  assert.equal(mine.about.zh, "柳园一格");
  assert.equal((await fill("gridW", mine, { stairs: 8 })).status, 200);
  assert.equal((await handIn("gridW", mine.id)).status, 200);
  const view = (await ask<ResultsView>("officeW", "GET", `/${grids.id}/results`)).body;
  assert.deepEqual(
    view.rows.map((row) => [row.name.zh, row.hasBelow, cellOf(view, row.cells, "stairs")]),
    [["柳园社区", true, [8, 1, 0]]],
  );
  const wrong = await draft("line1", designed(["stairs"], { title: "级别不对" }));
  clock.set(at("2026-09-01 10:00"));
  assert.equal(
    (await ask("line1", "POST", `/${wrong.body.id}/ask`, ASKING)).code,
    "forms.wrong_level",
  );
});

test("a community's sheet goes to its station, to its committee only where the form says so, else to the office", async () => {
  const facts = { directory: await loadOrganisations(ctx()), areas: await loadAreas(ctx()) };
  const bodies = (filledBy: "station" | "committee", ...codes: string[]) =>
    targetsOf({ level: "community", filledBy, areaIds: codes.map(district.area) }, facts).map(
      ({ subject, orgId }) => [subject, facts.directory.organisationName(orgId ?? 0).zh],
    );
  const [east, west] = [`a${district.area("E1")}`, `a${district.area("W1")}`];
  assert.deepEqual(bodies("station", "D"), [
    [east, "STATION-E"],
    [west, "STATION-W"],
  ]);
  // The east has no committee, so its station answers.
  assert.deepEqual(bodies("committee", "D"), [
    [east, "STATION-E"],
    [west, "COMMITTEE-W"],
  ]);
  assert.deepEqual(bodies("station", "W"), [[west, "STATION-W"]]);
  const unserved = { ...facts.directory, stationsServing: () => [] };
  const [only] = targetsOf(
    { level: "community", filledBy: "station", areaIds: [district.area("W")] },
    { ...facts, directory: unserved },
  );
  assert.equal(only?.orgId, district.org("OFFICE-W"));
});

test("stations are asked as stations, and an average is weighted by what they said beside it", async () => {
  const ofStation = { level: "station", unit: null } as const;
  const visits = await dictionary(
    "coordinator",
    aFieldContent({ key: "visits", name: both("接待人次"), ...ofStation }),
  );
  field["visits"] = visits.body.id;
  const average = { type: "decimal", adding: "average", weightId: visits.body.id } as const;
  const wait = await dictionary(
    "coordinator",
    aFieldContent({ key: "wait", name: both("平均等候"), ...ofStation, ...average }),
  );
  field["wait"] = wait.body.id;
  const retire = await ask("coordinator", "POST", `/fields/${visits.body.id}/retire`, {
    reason: "不用了",
  });
  assert.equal(retire.code, "forms.weighs_others");
  const form = await sent(
    "line1",
    designed(["visits", "wait"], { title: "窗口服务表", level: "station" }),
  );
  assert.equal(form.counts.open, 2);
  for (const [who, count, minutes] of [
    ["stationW", 100, 8],
    ["stationE", 50, 5],
  ] as const) {
    const sheet = await sheetOf(who, form.id);
    assert.equal(sheet.about.zh, who === "stationW" ? "STATION-W" : "STATION-E");
    assert.equal((await fill(who, sheet, { visits: count, wait: minutes })).status, 200);
    assert.equal((await handIn(who, sheet.id)).status, 200);
  }
  const view = (await ask<ResultsView>("leader", "GET", `/${form.id}/results`)).body;
  // (100 × 8 + 50 × 5) ÷ 150
  assert.deepEqual(cellOf(view, view.total.cells, "wait"), [7, 0, 0]);
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
  assert.ok(seen.yes > 20 && seen.no > 20, JSON.stringify(seen));
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
