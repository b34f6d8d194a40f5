import assert from "node:assert/strict";
import { test } from "node:test";
import { aContent, aLead, someFacts } from "../builders.ts";
import type { CoOrganiser, DutyContent } from "../schema.ts";
import type { MatrixColumn, MatrixRow } from "../schema/matrix.ts";
import type { AreaPath, LeadFacts } from "./leads.ts";
import {
  cellAt,
  cellOf,
  columnTotals,
  filterRows,
  involvementsOf,
  orderRows,
  placesShown,
  rowTotal,
  shownCells,
  shownColumns,
} from "./matrix.ts";

// District 1 with sub-districts 2 and 3; communities 21, 22 in 2 and 31 in 3.
const LEAVES: readonly AreaPath[] = [
  [1, 2, 21],
  [1, 2, 22],
  [1, 3, 31],
];
const closed: LeadFacts = { ...someFacts, isOpen: (orgId) => orgId !== 9 };

const aHelper = (over: Partial<CoOrganiser> = {}): CoOrganiser => ({
  areaId: null,
  kind: "organisation",
  orgId: 2,
  task: "现场协助",
  taskEn: null,
  limit: null,
  ...over,
});
const involved = (over: Partial<DutyContent>) => {
  const { covered, of } = involvementsOf(aContent(over), LEAVES, closed);
  return { covered, of: Object.fromEntries(of) };
};

test("a department leads in every place covered, a co-organiser helps in its own area", () => {
  assert.deepEqual(involved({ coOrganisers: [aHelper(), aHelper({ orgId: 4, areaId: 2 })] }), {
    covered: 3,
    of: {
      1: { leads: 3, helps: 0, disputed: 0 },
      2: { leads: 0, helps: 3, disputed: 0 },
      4: { leads: 0, helps: 2, disputed: 0 },
    },
  });
});

test("what is the same everywhere is counted for every place, though asked once", () => {
  assert.deepEqual(involved({ coOrganisers: [aHelper()] }).of, {
    1: { leads: 3, helps: 0, disputed: 0 },
    2: { leads: 0, helps: 3, disputed: 0 },
  });
});

test("the sub-district office of the area is one office in every sub-district", () => {
  assert.deepEqual(involved({ leads: [aLead({ kind: "areaSubdistrictOffice", orgId: null })] }), {
    covered: 3,
    of: {
      302: { leads: 2, helps: 0, disputed: 0 },
      303: { leads: 1, helps: 0, disputed: 0 },
    },
  });
});

test("where two lead, or the lead is gone, everybody named is in dispute and nobody leads", () => {
  assert.deepEqual(involved({ leads: [aLead(), aLead({ orgId: 5 })] }).of, {
    1: { leads: 0, helps: 0, disputed: 3 },
    5: { leads: 0, helps: 0, disputed: 3 },
  });
  assert.deepEqual(involved({ leads: [aLead({ orgId: 9 })] }).of, {
    9: { leads: 0, helps: 0, disputed: 3 },
  });
});

test("places that a duty does not cover are not counted, and a gap names nobody", () => {
  assert.deepEqual(involved({ areaIds: [3], leads: [aLead({ areaId: 2 })] }), {
    covered: 1,
    of: {},
  });
});

test("a cell says leads 1, helps 2, not everywhere 4, in dispute 8, and their sums", () => {
  const cell = (leads: number, helps: number, disputed: number) =>
    cellOf({ leads, helps, disputed }, 3, "department");
  assert.deepEqual(
    [cell(3, 0, 0), cell(0, 3, 0), cell(2, 0, 0), cell(0, 1, 0), cell(0, 0, 3), cell(2, 3, 1)],
    [1, 2, 5, 6, 8, 15],
  );
});

test("that an office of one sub-district does not lead everywhere is no remark", () => {
  assert.equal(cellOf({ leads: 2, helps: 0, disputed: 0 }, 3, "subdistrictOffice"), 1);
});

const column = (orgId: number, kind: MatrixColumn["kind"] = "department") => ({ orgId, kind });
const aRow = (over: Partial<MatrixRow>): MatrixRow => ({
  code: "MZ-101",
  number: 1,
  name: "老年人优待证办理",
  nameEn: "Senior citizen card",
  class: "publicService",
  lists: [],
  cells: [],
  problems: [],
  deviations: [],
  ...over,
});

const MATRIX = {
  lists: [{ code: "powers" }, { code: "services" }],
  columns: [
    column(10),
    column(11),
    column(30, "subdistrictOffice"),
    column(31, "subdistrictOffice"),
  ],
  rows: [
    aRow({ cells: [0, 1, 2, 2, 3, 2], lists: [1] }),
    aRow({
      code: "CG-201",
      name: "养犬登记",
      nameEn: null,
      class: "enforcement",
      cells: [1, 1, 2, 2],
    }),
    aRow({ code: "PA-301", class: "safety", problems: [{ areaId: null, problem: "gap" }] }),
    aRow({
      code: "PA-302",
      class: "safety",
      cells: [0, 2, 2, 1, 3, 1],
      deviations: ["leadDiffers"],
    }),
  ],
};
const codes = (filter: Parameters<typeof filterRows>[1]) =>
  filterRows(MATRIX, filter).map(({ code }) => code);

test("nothing asked leaves every duty", () => {
  assert.deepEqual(codes({}), ["MZ-101", "CG-201", "PA-301", "PA-302"]);
});

test("a matrix is filtered by class, list, organisation, problems, deviations and words, and by several at once", () => {
  assert.deepEqual(codes({ class: "safety" }), ["PA-301", "PA-302"]);
  assert.deepEqual(codes({ list: "services" }), ["MZ-101"]);
  assert.deepEqual(codes({ orgId: 10 }), ["MZ-101", "PA-302"]);
  assert.deepEqual(codes({ problems: true }), ["PA-301"]);
  assert.deepEqual(codes({ deviations: true }), ["PA-302"]);
  assert.deepEqual(codes({ q: "养犬" }), ["CG-201"]);
  assert.deepEqual(codes({ q: "SENIOR  pa" }), ["PA-301", "PA-302"]);
  assert.deepEqual(codes({ q: "mz-101" }), ["MZ-101"]);
  assert.deepEqual(codes({ orgId: 10, class: "safety" }), ["PA-302"]);
});

test("a list or organisation that the matrix does not have leaves nothing", () => {
  assert.deepEqual(codes({ list: "nonsense" }), []);
  assert.deepEqual(codes({ orgId: 99 }), []);
});

test("duties of one lead stand together, those without a lead first", () => {
  assert.deepEqual(
    orderRows(MATRIX.rows, "lead").map(({ code }) => code),
    ["PA-301", "MZ-101", "CG-201", "PA-302"],
  );
  assert.deepEqual(
    orderRows(MATRIX.rows, "code").map(({ code }) => code),
    ["MZ-101", "CG-201", "PA-301", "PA-302"],
  );
});

test("sub-district offices stand in one column until someone unfolds them", () => {
  const folded = shownColumns(MATRIX.columns, new Set());
  assert.deepEqual(
    folded.map(({ key, members }) => [key, members]),
    [
      ["o10", [0]],
      ["o11", [1]],
      ["subdistrictOffice", [2, 3]],
    ],
  );
  const unfolded = shownColumns(MATRIX.columns, new Set(["subdistrictOffice"]));
  assert.deepEqual(
    unfolded.map(({ key }) => key),
    ["o10", "o11", "o30", "o31"],
  );
  assert.equal(unfolded[3]?.group, "subdistrictOffice");
});

test("a folded column is what its offices are together, partly where not all of them are", () => {
  const shown = shownColumns(MATRIX.columns, new Set());
  const places = placesShown(shown);
  const cells = (row: number) =>
    Object.fromEntries(shownCells(MATRIX.rows[row] ?? aRow({}), places, shown));
  assert.deepEqual(cells(0), { 0: 1, 2: 2 });
  assert.deepEqual(cells(1), { 1: 1, 2: 6 });
  assert.deepEqual(cells(2), {});
});

test("columns and rows are summed up over what is shown, five offices in a folded column being one", () => {
  const shown = shownColumns(MATRIX.columns, new Set());
  assert.deepEqual(columnTotals(MATRIX.rows, shown), [
    { leads: 1, helps: 1 },
    { leads: 1, helps: 0 },
    { leads: 1, helps: 2 },
  ]);
  const cells = shownCells(MATRIX.rows[3] ?? aRow({}), placesShown(shown), shown);
  assert.deepEqual(rowTotal(cells), { leads: 1, helps: 1 });
});

test("an organisation that a duty does not name has an empty cell", () => {
  assert.equal(cellAt(MATRIX.rows[0] ?? aRow({}), 1), 0);
  assert.equal(cellAt(MATRIX.rows[0] ?? aRow({}), 3), 2);
});
