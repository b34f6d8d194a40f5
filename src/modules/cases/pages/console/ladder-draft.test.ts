import assert from "node:assert/strict";
import { test } from "node:test";
import { draftOf, valuesOf, wrongFields } from "./ladder-draft.ts";

test("what is set is shown in percent and days, what is inherited is left empty, a rung that is off says so", () => {
  const draft = draftOf({ reminder: 0.29, urge: null, checkRate: 0.05, answerListedWorkdays: 3 });
  assert.deepEqual(draft.reminder, { text: "29", off: false });
  assert.deepEqual(draft.urge, { text: "", off: true });
  assert.deepEqual(draft.supervision, { text: "", off: false });
  assert.deepEqual(draft.checkRate, { text: "5", off: false });
  assert.deepEqual(draft.answerListedWorkdays, { text: "3", off: false });
});

test("a form that nobody touched means what it was made of", () => {
  const values = { reminder: 0.29, urge: null, listed: 1.5, checkRate: 0.05, coTaskWorkdays: 7 };
  assert.deepEqual(valuesOf(draftOf(values)), values);
  assert.deepEqual(valuesOf(draftOf({})), {});
});

test("a field that is emptied is inherited, and only whole numbers are numbers", () => {
  const draft = draftOf({ reminder: 0.5, coTaskWorkdays: 7 });
  const typed = {
    ...draft,
    reminder: { text: "", off: false },
    coTaskWorkdays: { text: "5天", off: false },
    urge: { text: " 70 ", off: false },
  };
  assert.deepEqual(valuesOf(typed), { urge: 0.7 });
  assert.deepEqual(wrongFields(typed), ["coTaskWorkdays"]);
});
