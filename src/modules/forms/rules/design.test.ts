import assert from "node:assert/strict";
import { test } from "node:test";
import { isRefusal } from "#kernel/pure/refusal.ts";
import { aDesign, aField, aSheet, anItem } from "../builders.ts";
import { type KnownValue, closingChanges, decideAnswers } from "./answers.ts";
import { findProblems } from "./checks.ts";
import { type Design, checkDesign, checkReady, renewed } from "./design.ts";
import type { Field } from "./field.ts";
import { FORM_STATUSES, FORM_STEPS, checkFormStep } from "./form.ts";
import { type Sheet, entryOf, evolveSheet } from "./sheet.ts";
import type { Value } from "./value.ts";

const byId = (...fields: Field[]) => new Map(fields.map((field) => [field.id, field]));
const FIELDS = byId(aField(1), aField(2), aField(3), aField(4, { type: "yesNo", adding: "count" }));
const laid = (change: Partial<Design>) => checkDesign(aDesign([1, 2, 3, 4], [1], change), FIELDS);
const items = (...list: ReturnType<typeof anItem>[]) => ({
  sections: [{ title: "", items: list }],
});

test("a field stands in a form once, and only if the dictionary has it", () => {
  assert.equal(laid({})?.code, undefined);
  assert.equal(laid(items(anItem(1), anItem(1)))?.code, "forms.field_twice");
  assert.equal(laid(items(anItem(99)))?.code, "forms.field_unknown");
});

test("a condition hangs on a yes-or-no or choice field before it", () => {
  const onlyIf = { fieldId: 4, is: true };
  assert.equal(laid(items(anItem(4), anItem(1, { onlyIf })))?.code, undefined);
  assert.equal(laid(items(anItem(1, { onlyIf }), anItem(4)))?.code, "forms.condition_wrong");
  const wrong = { fieldId: 4, is: "yes" };
  assert.equal(laid(items(anItem(4), anItem(1, { onlyIf: wrong })))?.code, "forms.condition_wrong");
});

test("bounds are for numbers, the lower not above the upper; sums are of two parts at least", () => {
  assert.equal(laid(items(anItem(1, { min: 5, max: 5 })))?.code, undefined);
  assert.equal(laid(items(anItem(1, { min: 6, max: 5 })))?.code, "forms.range_wrong");
  assert.equal(laid(items(anItem(4, { min: 1 })))?.code, "forms.range_wrong");
  assert.equal(laid({ sums: [{ wholeId: 1, partIds: [2, 3] }] })?.code, undefined);
  assert.equal(laid({ sums: [{ wholeId: 1, partIds: [2] }] })?.code, "forms.sum_wrong");
  assert.equal(laid({ sums: [{ wholeId: 1, partIds: [2, 4] }] })?.code, "forms.sum_wrong");
  assert.equal(laid({ sums: [{ wholeId: 1, partIds: [1, 2] }] })?.code, "forms.sum_wrong");
});

test("a form asks fields in use where they are known, for a purpose, until a day to come", () => {
  const ready = (change: Partial<Design>, fields = FIELDS) =>
    checkReady(aDesign([1], [1], change), fields, "2026-11-02")?.code;
  assert.equal(ready({}), undefined);
  assert.equal(ready({ level: "subdistrict" }), "forms.wrong_level");
  assert.equal(ready({ purpose: "没有" }), "forms.purpose_missing");
  assert.equal(ready({ dueOn: "2026-11-02" }), "forms.due_too_soon");
  assert.equal(ready({ dueOn: "2026-11-03" }), undefined);
  assert.equal(ready({ dueOn: "2026-11-20", fromOn: "2026-11-20" }), "forms.due_too_soon");
  assert.equal(ready({}, byId(aField(1, { status: "retired" }))), "forms.field_not_in_use");
  assert.equal(ready({}, byId(aField(1, { source: "population" }))), "forms.nothing_asked");
});

test("a copy takes fields in their newest version and leaves out what has no heir", () => {
  const fields = byId(
    aField(1, { status: "retired", replacedById: 5 }),
    aField(5),
    aField(2, { status: "retired" }),
    aField(3),
  );
  const copy = renewed(
    aDesign([1, 2, 3], [1], { sums: [{ wholeId: 3, partIds: [1, 2] }] }),
    fields,
  );
  assert.deepEqual(
    copy.sections.flatMap((section) => section.items.map((item) => item.fieldId)),
    [5, 3],
  );
  assert.deepEqual(copy.sums, []);
});

test("steps of a form follow the table in every status", () => {
  for (const status of FORM_STATUSES)
    for (const step of ["edit", "ask", "send", "close", "drop"] as const) {
      const steps: readonly string[] = FORM_STEPS[status];
      assert.equal(checkFormStep(status, step) === undefined, steps.includes(step));
    }
});

const problems = (design: Design, values: Readonly<Record<number, Value>>) =>
  findProblems(
    design,
    FIELDS,
    new Map(Object.entries(values).map(([id, value]) => [Number(id), value])),
  ).map(
    ({ fieldId, problem, bound }) => `${fieldId} ${problem}${bound === null ? "" : ` ${bound}`}`,
  );

test("handing in needs every required field, within its bounds", () => {
  const design = aDesign(
    [],
    [1],
    items(anItem(1, { min: 1, max: 9 }), anItem(2, { isRequired: false })),
  );
  assert.deepEqual(problems(design, {}), ["1 missing"]);
  assert.deepEqual(problems(design, { 1: 0 }), ["1 tooLow 1"]);
  assert.deepEqual(problems(design, { 1: 10 }), ["1 tooHigh 9"]);
  assert.deepEqual(problems(design, { 1: 9 }), []);
});

test("parts add up to the whole; a gap among the parts is no wrong sum", () => {
  const design = aDesign([1, 2, 3], [1], { sums: [{ wholeId: 1, partIds: [2, 3] }] });
  assert.deepEqual(problems(design, { 1: 10, 2: 4, 3: 5 }), ["1 sumWrong 9"]);
  assert.deepEqual(problems(design, { 1: 9, 2: 4, 3: 5 }), []);
  assert.deepEqual(problems(design, { 1: 9, 2: 4 }), ["3 missing"]);
});

test("what hangs on an answer is asked with that answer only", () => {
  const design = aDesign(
    [],
    [1],
    items(anItem(4), anItem(1, { onlyIf: { fieldId: 4, is: true } })),
  );
  assert.deepEqual(problems(design, { 4: false }), []);
  assert.deepEqual(problems(design, { 4: true }), ["1 missing"]);
});

const KNOWN: ReadonlyMap<number, KnownValue> = new Map([
  [1, { value: 12, from: { sheetId: 8, givenAt: 1000 } }],
]);
type Wanted = Parameters<typeof decideAnswers>[1];
const decide = (sheet: Sheet, wanted: Wanted, fields = FIELDS) =>
  decideAnswers(sheet, wanted, {
    fields,
    known: KNOWN,
    whoWrote: () => ({ zh: "柳园站王芳", en: "Wang Fang" }),
  });
const refused = (sheet: Sheet, wanted: Wanted, fields = FIELDS): string => {
  const decided = decide(sheet, wanted, fields);
  return isRefusal(decided) ? decided.code : "taken";
};

test("what is known is confirmed with where it was said; typing the same is confirming too", () => {
  const from = { sheetId: 8, givenAt: 1000 };
  const confirmed = [{ fieldId: 1, value: 12, how: "confirmed", from }];
  assert.deepEqual(decide(aSheet(), [{ fieldId: 1, value: undefined, seen: 0 }]), confirmed);
  assert.deepEqual(decide(aSheet(), [{ fieldId: 1, value: 12, seen: 0 }]), confirmed);
  assert.deepEqual(decide(aSheet(), [{ fieldId: 1, value: 13, seen: 0 }]), [
    { fieldId: 1, value: 13, how: "typed", from: null },
  ]);
  assert.equal(
    refused(aSheet(), [{ fieldId: 2, value: undefined, seen: 0 }]),
    "forms.nothing_known",
  );
});

test("what the platform computes is not typed, and values must fit", () => {
  const computed = byId(aField(1, { source: "grids" }));
  assert.equal(
    refused(aSheet(), [{ fieldId: 1, value: 3, seen: 0 }], computed),
    "forms.computed_field",
  );
  assert.equal(refused(aSheet(), [{ fieldId: 2, value: "三", seen: 0 }]), "forms.value_wrong");
  const text = byId(aField(1, { type: "text", adding: "none" }));
  const wanted = [{ fieldId: 1, value: "找王主任 13800138000", seen: 0 }];
  assert.equal(refused(aSheet(), wanted, text), "forms.personal_number");
});

test("of two who change one answer the second is told who wrote what", () => {
  const sheet = aSheet({ 2: 7 });
  const decided = decide(sheet, [{ fieldId: 2, value: 9, seen: 0 }]);
  assert.ok(isRefusal(decided));
  assert.deepEqual(
    [decided.code, decided.params.whoZh, decided.params.nowZh],
    ["forms.answer_changed", "柳园站王芳", "7"],
  );
  assert.equal(refused(sheet, [{ fieldId: 2, value: 9, seen: 2 }]), "taken");
  // Whoever wants what stands there already is told nothing.
  assert.deepEqual(decide(sheet, [{ fieldId: 2, value: 7, seen: 0 }]), []);
});

test("handing in writes what is computed and empties what is no longer asked", () => {
  const design = aDesign(
    [],
    [1],
    items(anItem(4), anItem(1, { onlyIf: { fieldId: 4, is: true } })),
  );
  const changes = closingChanges(design, aSheet({ 1: 5, 4: false }), FIELDS, new Map([[3, 2]]));
  assert.deepEqual(
    changes.map(({ fieldId, value, how }) => [fieldId, value, how]),
    [
      [1, null, "typed"],
      [3, 2, "computed"],
    ],
  );
});

test("a returned sheet keeps what stands in it and is no longer handed in", () => {
  const event = { at: 5, seq: 3, personId: 1, orgId: 1 };
  const handed = evolveSheet(1, aSheet({ 1: 5 }), {
    ...event,
    type: "sheetHandedIn",
    data: { computed: [] },
  });
  assert.equal(handed.handedInAt, 5);
  const back = evolveSheet(1, handed, {
    ...event,
    type: "sheetReturned",
    data: { reason: "请核对" },
  });
  assert.deepEqual([back.status, back.handedInAt, back.returnCount], ["returned", null, 1]);
  assert.equal(entryOf(back, 1)?.value, 5);
});
