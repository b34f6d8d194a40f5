/** A form from the draft to its results. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { openDatabase, sql } from "#kernel/db.ts";
import { at } from "#kernel/pure/calendar-builders.ts";
import { admitForm } from "./index.ts";
import type { FormView, ResultsView } from "./schema/forms.ts";
import type { HistoryView, SheetView } from "./schema/sheets.ts";
import {
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
  handIn,
  lineOf,
  ofTheOld,
  program,
  sent,
  sheetOf,
  useDistrict,
} from "./forms.fixture.ts";

useDistrict();

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
  first = await sent("line1", ofTheOld(), true);
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
