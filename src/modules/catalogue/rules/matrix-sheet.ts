/** The matrix as sheets of a workbook: what is on the page, and every task behind it. */
import type { OrganisationKind } from "#kernel/pure/actor.ts";
import type { Matrix, MatrixRow } from "../schema/matrix.ts";
import {
  type ShownColumn,
  columnTotals,
  holds,
  placesShown,
  rowTotal,
  shownCells,
  shownColumns,
} from "./matrix.ts";
import type { DutyClass, LEAD_PROBLEMS, SplitDeviation } from "../schema/kinds.ts";

/** The words of the sheets. */
export type SheetWords = {
  readonly title: string;
  readonly oneAndX: string;
  readonly lead: string;
  readonly coOrganiser: string;
  readonly disputed: string;
  readonly everywhere: string;
  readonly groups: Readonly<Record<string, string>>;
  readonly classes: Readonly<Record<DutyClass, string>>;
  readonly problems: Readonly<Record<(typeof LEAD_PROBLEMS)[number], string>>;
  readonly deviations: Readonly<Record<SplitDeviation, string>>;
  readonly editions: Readonly<Record<Matrix["edition"], string>>;
  readonly sheet: Readonly<
    Record<
      | "details"
      | "code"
      | "duty"
      | "class"
      | "lists"
      | "attention"
      | "partly"
      | "totalLeads"
      | "totalHelps"
      | "organisation"
      | "role"
      | "areas"
      | "clause"
      | "task"
      | "limit",
      string
    >
  > & { readonly duties: (count: number) => string };
};

type Look = "title" | "note" | "head" | "upright" | "filled" | "outlined" | "attend" | "total";
type SheetCell = string | number | null | { readonly value: string | number; readonly look: Look };

/** A sheet ready to be written. */
export type MatrixSheet = {
  readonly name: string;
  readonly widths: readonly number[];
  readonly rows: readonly (readonly SheetCell[])[];
  readonly frozen: { readonly rows: number; readonly columns: number };
};

const look = (value: string | number, as: Look): SheetCell => ({ value, look: as });

/** Columns in front of the organisations. */
const FRONT_WIDTHS = [18, 40, 16, 18, 8, 34] as const;

/** The matrix itself: a row a duty, a column an organisation or a folded group, with totals below. */
export function matrixSheet(
  matrix: Matrix,
  unfolded: ReadonlySet<OrganisationKind>,
  words: SheetWords,
): MatrixSheet {
  const { sheet } = words;
  const shown = shownColumns(matrix.columns, unfolded);
  const places = placesShown(shown);
  const folded = shownColumns(matrix.columns, new Set());
  const foldedPlaces = placesShown(folded);
  const head: SheetCell[] = [
    ...[sheet.code, sheet.duty, sheet.class, sheet.lists, words.oneAndX, sheet.attention].map(
      (text) => look(text, "head"),
    ),
    ...shown.map((column) => look(headOf(column, matrix, words), "upright")),
  ];
  const rows = matrix.rows.map((row): SheetCell[] => {
    const { leads, helps } = rowTotal(shownCells(row, foldedPlaces, folded));
    const cells = shownCells(row, places, shown);
    const attention = attentionOf(row, matrix, words);
    return [
      row.code,
      row.name,
      words.classes[row.class],
      row.lists.map((place) => matrix.lists[place]?.name ?? "").join("、"),
      `${leads}+${helps}`,
      attention === "" ? null : look(attention, "attend"),
      ...shown.map((_, at) => cellText(cells.get(at) ?? 0, words)),
    ];
  });
  const totals = columnTotals(matrix.rows, shown);
  const total = (what: "leads" | "helps", name: string): SheetCell[] => [
    look(name, "total"),
    ...FRONT_WIDTHS.slice(1).map(() => look("", "total")),
    ...totals.map((sum) => look(sum[what], "total")),
  ];
  return {
    name: words.title,
    widths: [...FRONT_WIDTHS, ...shown.map(() => 5)],
    frozen: { rows: 3, columns: 2 },
    rows: [
      [look(words.title, "title")],
      [
        look(
          `${words.editions[matrix.edition]} · ${matrix.day} · ${sheet.duties(matrix.rows.length)}`,
          "note",
        ),
      ],
      head,
      ...rows,
      total("leads", sheet.totalLeads),
      total("helps", sheet.totalHelps),
    ],
  };
}

function headOf(
  { members, group, folded }: ShownColumn,
  matrix: Matrix,
  words: SheetWords,
): string {
  if (folded && group !== null) return words.groups[group] ?? group;
  return matrix.columns[members[0] ?? 0]?.short ?? "";
}

function cellText(cell: number, words: SheetWords): SheetCell {
  if (cell === 0) return null;
  const partly = holds(cell, "partly") ? words.sheet.partly : "";
  if (holds(cell, "disputed")) return look(words.disputed, "attend");
  if (holds(cell, "leads")) return look(words.lead + partly, "filled");
  return look(words.coOrganiser + partly, "outlined");
}

/** What to look at in a duty, as one text: gaps and two leads with their areas, and how it differs from the default. */
export function attentionOf(
  row: MatrixRow,
  { areas }: Pick<Matrix, "areas">,
  words: Pick<SheetWords, "everywhere" | "problems" | "deviations">,
): string {
  const nameOf = (areaId: number | null): string =>
    areaId === null
      ? words.everywhere
      : (areas.find(({ id }) => id === areaId)?.name ?? String(areaId));
  return [
    ...row.problems.map(({ areaId, problem }) => `${nameOf(areaId)}：${words.problems[problem]}`),
    ...row.deviations.map((deviation) => words.deviations[deviation]),
  ].join("；");
}

/** A part of a duty in words, for the sheet of details. */
export type DetailRow = {
  readonly code: string;
  readonly duty: string;
  readonly class: DutyClass;
  readonly organisation: string;
  readonly role: "lead" | "coOrganiser";
  readonly disputed: boolean;
  /** Empty: everywhere that the duty covers. */
  readonly areas: readonly string[];
  readonly clause: string;
  readonly task: string;
  readonly limit: string;
};

/** Every part of every duty: who, where, under which clause, with which task and limit. */
export function detailSheet(details: readonly DetailRow[], words: SheetWords): MatrixSheet {
  const { sheet } = words;
  const head = [
    sheet.code,
    sheet.duty,
    sheet.class,
    sheet.organisation,
    sheet.role,
    sheet.areas,
    sheet.clause,
    sheet.task,
    sheet.limit,
  ];
  const rows = details.map((one): SheetCell[] => [
    one.code,
    one.duty,
    words.classes[one.class],
    one.organisation,
    one.disputed
      ? look(words.disputed, "attend")
      : one.role === "lead"
        ? look(words.lead, "filled")
        : look(words.coOrganiser, "outlined"),
    one.areas.length === 0 ? words.everywhere : one.areas.join("、"),
    one.clause,
    one.task,
    one.limit,
  ]);
  return {
    name: sheet.details,
    widths: [18, 40, 16, 24, 8, 28, 36, 36, 14],
    frozen: { rows: 1, columns: 2 },
    rows: [head.map((text) => look(text, "head")), ...rows],
  };
}
