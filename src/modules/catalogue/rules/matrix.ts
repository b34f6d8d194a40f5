/**
 * The matrix of responsibilities: what every organisation is to every duty, over all areas that the duty covers.
 * Who leads, and where nobody or two do, is asked of the same rules that publishing asks.
 */
import type { OrganisationKind } from "#kernel/pure/actor.ts";
import { isRefusal } from "#kernel/pure/refusal.ts";
import { normaliseText } from "#kernel/pure/text.ts";
import type { MatrixColumn } from "../schema/matrix.ts";
import {
  type AreaPath,
  type LeadFacts,
  bodiesNamed,
  coOrganisersFor,
  leadFor,
  leadsAt,
} from "./leads.ts";
import { type PartSource, placesToAsk } from "./parts.ts";
import { type DutyClass, GROUPED_KINDS, type MatrixOrder } from "../schema/kinds.ts";

/** What an organisation is to a duty; a cell is a sum of these. */
export const CELL = { leads: 1, helps: 2, partly: 4, disputed: 8 } as const;

/** Says whether a cell holds one of the marks of {@link CELL}. */
export function holds(cell: number, mark: keyof typeof CELL): boolean {
  return (cell & CELL[mark]) !== 0;
}

/** In how many of the places that a duty covers an organisation leads, helps, or is one of several that should lead. */
export type Involvement = { leads: number; helps: number; disputed: number };

/** A duty's organisations by id, and how many places it covers. */
export type Involvements = {
  readonly covered: number;
  readonly of: ReadonlyMap<number, Involvement>;
};

/** Finds every organisation that a duty names, by name or as the body of an area. */
export function involvementsOf(
  content: PartSource,
  leaves: readonly AreaPath[],
  facts: LeadFacts,
): Involvements {
  const of = new Map<number, Involvement>();
  // What is the same everywhere is asked once: a thousand duties of departments take 2 ms instead of 400.
  const { covered, asked } = placesToAsk(content, leaves);
  const weight = asked.length === 0 ? 0 : covered.length / asked.length;
  const count = (orgId: number, what: keyof Involvement): void => {
    const known = of.get(orgId) ?? { leads: 0, helps: 0, disputed: 0 };
    known[what] += weight;
    of.set(orgId, known);
  };
  for (const path of asked) {
    const found = leadFor(content, path, facts);
    if (!isRefusal(found)) count(found.orgId, "leads");
    else
      for (const orgId of new Set(
        leadsAt(content, path).flatMap((lead) => bodiesNamed(lead, path, facts)),
      ))
        count(orgId, "disputed");
    const helpers = coOrganisersFor(content, path, facts).map((helper) => helper.orgId);
    for (const orgId of new Set(helpers)) count(orgId, "helps");
  }
  return { covered: covered.length, of };
}

/** Bodies of an area never lead everywhere: that they do not is no remark. */
const AREA_BODIES: ReadonlySet<OrganisationKind> = new Set([
  "subdistrictOffice",
  "station",
  "residentsCommittee",
]);

/** Says what an organisation is to a duty as one number. */
export function cellOf(
  { leads, helps, disputed }: Involvement,
  covered: number,
  kind: OrganisationKind,
): number {
  const isPart = (places: number): boolean => places > 0 && places < covered;
  let cell = 0;
  if (leads > 0) cell |= CELL.leads;
  if (helps > 0) cell |= CELL.helps;
  if (disputed > 0) cell |= CELL.disputed;
  if (!AREA_BODIES.has(kind) && (isPart(leads) || isPart(helps))) cell |= CELL.partly;
  return cell;
}

/** What a reader may ask of a matrix; nothing asked leaves every duty. */
export type MatrixFilter = {
  readonly class?: DutyClass | undefined;
  /** Code of a list. */
  readonly list?: string | undefined;
  /** An organisation that takes part. */
  readonly orgId?: number | undefined;
  /** Only duties with a gap, two leads or a lead that is not there. */
  readonly problems?: boolean | undefined;
  /** Only duties that differ from the default split of their class. */
  readonly deviations?: boolean | undefined;
  /** Words that name or code hold. */
  readonly q?: string | undefined;
};

/** A duty of a matrix as rules need it, on the server and in the page. */
type RowLike = Cells & {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly class: DutyClass;
  readonly lists: readonly number[];
  readonly problems: readonly unknown[];
  readonly deviations: readonly unknown[];
};
type Cells = { readonly cells: readonly number[] };

type Filterable<R> = {
  readonly lists: readonly { readonly code: string }[];
  readonly columns: readonly Pick<MatrixColumn, "orgId">[];
  readonly rows: readonly R[];
};

/**
 * The duties that a filter leaves; the page, the API and the export ask this one.
 * A list or organisation that the matrix does not have leaves nothing.
 */
export function filterRows<R extends RowLike>(
  { lists, columns, rows }: Filterable<R>,
  filter: MatrixFilter,
): R[] {
  const list = lists.findIndex((one) => one.code === filter.list);
  const column = columns.findIndex((one) => one.orgId === filter.orgId);
  const words = normaliseText(filter.q ?? "").split(" ");
  return rows.filter(
    (row) =>
      (filter.class === undefined || row.class === filter.class) &&
      (filter.list === undefined || row.lists.includes(list)) &&
      (filter.orgId === undefined || cellAt(row, column) !== 0) &&
      (filter.problems !== true || row.problems.length > 0) &&
      (filter.deviations !== true || row.deviations.length > 0) &&
      (filter.q === undefined || words.every((word) => textOf(row).includes(word))),
  );
}

/** Texts are made once a row: a reader types letter by letter over a thousand of them. */
const texts = new WeakMap<RowLike, string>();

function textOf(row: RowLike): string {
  const known = texts.get(row);
  if (known !== undefined) return known;
  const text = normaliseText(`${row.name} ${row.nameEn ?? ""} ${row.code}`);
  texts.set(row, text);
  return text;
}

/** What the organisation of a column is to a duty; 0: nothing. */
export function cellAt({ cells }: Cells, column: number): number {
  for (let i = 0; i < cells.length; i += 2) if (cells[i] === column) return cells[i + 1] ?? 0;
  return 0;
}

/** The cells of a duty with their columns. */
export function cellsOf({ cells }: Cells): { column: number; cell: number }[] {
  const found: { column: number; cell: number }[] = [];
  for (let i = 0; i < cells.length; i += 2)
    found.push({ column: cells[i] ?? 0, cell: cells[i + 1] ?? 0 });
  return found;
}

/** Puts duties in order: by code, or by who leads them, so that the duties of one lead stand together. */
export function orderRows<R extends Cells>(rows: readonly R[], order: MatrixOrder): R[] {
  if (order === "code") return [...rows];
  const leadOf = (row: R): number =>
    cellsOf(row).find(({ cell }) => holds(cell, "leads"))?.column ?? -1;
  // Without a lead comes first: that is what has to be looked at. The sort is stable, so codes stay in order.
  return rows
    .map((row) => ({ row, lead: leadOf(row) }))
    .toSorted((a, b) => a.lead - b.lead)
    .map(({ row }) => row);
}

/** A column as it is shown: one organisation, or a folded group of bodies of one kind. */
export type ShownColumn = {
  readonly key: string;
  /** Places of its organisations in the matrix. */
  readonly members: readonly number[];
  /** The kind that is folded up here, or of which this is one of the unfolded. */
  readonly group: OrganisationKind | null;
  readonly folded: boolean;
};

/** The columns as shown, with bodies of the area folded up by kind unless they are named in `unfolded`. */
export function shownColumns(
  columns: readonly Pick<MatrixColumn, "orgId" | "kind">[],
  unfolded: ReadonlySet<OrganisationKind>,
): ShownColumn[] {
  const shown: ShownColumn[] = [];
  const groups = new Map<OrganisationKind, number[]>();
  columns.forEach(({ orgId, kind }, place) => {
    const isGrouped = GROUPED_KINDS.some((one) => one === kind);
    if (!isGrouped || unfolded.has(kind)) {
      const group = isGrouped ? kind : null;
      shown.push({ key: `o${orgId}`, members: [place], group, folded: false });
      return;
    }
    const known = groups.get(kind);
    if (known !== undefined) known.push(place);
    else {
      const members = [place];
      groups.set(kind, members);
      shown.push({ key: kind, members, group: kind, folded: true });
    }
  });
  return shown;
}

/** What a shown column is to a duty: of a folded one, what its members are together; partly where not all of them are. */
export function shownCells(
  row: Cells,
  columnOf: readonly number[],
  shown: readonly ShownColumn[],
): Map<number, number> {
  const cells = new Map<number, number>();
  const members = new Map<number, number>();
  for (const { column, cell } of cellsOf(row)) {
    const at = columnOf[column];
    if (at === undefined) continue;
    cells.set(at, (cells.get(at) ?? 0) | cell);
    members.set(at, (members.get(at) ?? 0) + 1);
  }
  for (const [at, cell] of cells) {
    const column = shown[at];
    if (column?.folded === true && (members.get(at) ?? 0) < column.members.length)
      cells.set(at, cell | CELL.partly);
  }
  return cells;
}

/** For every place of the matrix the place at which it is shown. */
export function placesShown(shown: readonly ShownColumn[]): number[] {
  const places: number[] = [];
  shown.forEach(({ members }, at) => {
    for (const member of members) places[member] = at;
  });
  return places;
}

/** How many duties a shown column leads and helps with. */
export type ColumnTotal = { leads: number; helps: number };

/** Sums up the shown columns over the rows that a filter left. */
export function columnTotals(rows: readonly Cells[], shown: readonly ShownColumn[]): ColumnTotal[] {
  const totals = shown.map((): ColumnTotal => ({ leads: 0, helps: 0 }));
  const columnOf = placesShown(shown);
  for (const row of rows)
    for (const [at, cell] of shownCells(row, columnOf, shown)) {
      const total = totals[at];
      if (total === undefined) continue;
      if (holds(cell, "leads")) total.leads += 1;
      if (holds(cell, "helps")) total.helps += 1;
    }
  return totals;
}

/** The "1+X" of a duty: how many lead and help, a folded group of area bodies counting as one. */
export function rowTotal(cells: ReadonlyMap<number, number>): ColumnTotal {
  const total: ColumnTotal = { leads: 0, helps: 0 };
  for (const cell of cells.values()) {
    if (holds(cell, "leads")) total.leads += 1;
    if (holds(cell, "helps")) total.helps += 1;
  }
  return total;
}
