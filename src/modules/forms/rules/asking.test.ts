import assert from "node:assert/strict";
import { test } from "node:test";
import { findAsksAgain, overlaps } from "./asking.ts";
import { freshUntil, isFresh } from "./fresh.ts";

const wanted = {
  fieldIds: [1, 2],
  subjects: ["a10", "a11", "a12"],
  from: "2026-11-10",
  dueOn: "2026-12-10",
};
const other = {
  formId: 9,
  title: "养老底数",
  departmentOrgId: 4,
  fieldIds: [2, 3],
  subjects: ["a11", "a12", "a99"],
  from: "2026-11-01",
  dueOn: "2026-11-20",
};

test("a field that another form asks of the same areas at the same time is asked again", () => {
  assert.deepEqual(findAsksAgain(wanted, [other], []), [
    {
      fieldId: 2,
      kind: "form",
      formId: 9,
      departmentOrgId: 4,
      title: "养老底数",
      subjects: 2,
      ofSubjects: 3,
    },
  ]);
});

test("other areas, other fields and other times are no double asking", () => {
  assert.deepEqual(findAsksAgain(wanted, [{ ...other, subjects: ["a99"] }], []), []);
  assert.deepEqual(findAsksAgain(wanted, [{ ...other, fieldIds: [3] }], []), []);
  assert.deepEqual(findAsksAgain(wanted, [{ ...other, dueOn: "2026-11-09" }], []), []);
  assert.equal(findAsksAgain(wanted, [{ ...other, dueOn: "2026-11-10" }], []).length, 1);
});

test("a fresh answer is told with how many areas have one, after the forms", () => {
  const fresh = [
    { fieldId: 2, subject: "a10" },
    { fieldId: 2, subject: "a99" },
    { fieldId: 7, subject: "a10" },
  ];
  assert.deepEqual(
    findAsksAgain(wanted, [other], fresh).map((one) => [one.kind, one.fieldId, one.subjects]),
    [
      ["form", 2, 2],
      ["answer", 2, 1],
    ],
  );
});

test("two stretches of days overlap where they share a day", () => {
  const a = { from: "2026-11-01", to: "2026-11-10" };
  assert.equal(overlaps(a, { from: "2026-11-10", to: "2026-11-12" }), true);
  assert.equal(overlaps(a, { from: "2026-11-11", to: "2026-11-12" }), false);
  assert.equal(overlaps(a, { from: "2026-10-01", to: "2026-10-31" }), false);
});

test("an answer of 1 March that is valid for 90 days is fresh until 30 May", () => {
  // Ten past midnight in Shanghai, still February in London.
  const given = Date.parse("2026-02-28T16:10:00Z");
  assert.equal(freshUntil(given, 90), "2026-05-30");
  assert.equal(isFresh(given, 90, "2026-05-29"), true);
  assert.equal(isFresh(given, 90, "2026-05-30"), true);
  assert.equal(isFresh(given, 90, "2026-05-31"), false);
});
