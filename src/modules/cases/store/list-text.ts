/** How a scope, a filter and a page read as the text of a statement: few shapes, so that each is planned once. */
import type { Scope, ScopeColumn } from "../access.ts";
import type { Awaits } from "../rules/dues.ts";
import type { Rung } from "../rules/ladder.ts";
import type { CaseKind, CaseStatus, Channel } from "../rules/state.ts";
import type { CountedLevel } from "../schema.ts";

export type CaseFilter = {
  readonly open?: boolean;
  readonly holderOrgIds?: readonly number[];
  readonly leadOrgIds?: readonly number[];
  readonly statuses?: readonly CaseStatus[];
  readonly kind?: CaseKind;
  readonly channel?: Channel;
  readonly subdistrictId?: number;
  readonly communityId?: number;
  readonly gridId?: number;
  /** Cases that no area of this level holds. */
  readonly outside?: CountedLevel;
  /** Cases under one of these versions of duties or, without a duty, in one of these categories. */
  readonly ofClass?: {
    readonly versionIds: readonly number[];
    readonly categoryCodes: readonly string[];
  };
  readonly handlerPersonId?: number;
  /** Cases that wait for such a decision. */
  readonly awaits?: readonly Awaits[];
  readonly rungs?: readonly Rung[];
  /** Joint operations only. */
  readonly operations?: boolean;
  /** Only cases whose deadline lies before this instant. */
  readonly dueBefore?: number;
};

export type Order = "due" | "newest";
export type After = { readonly dueAt: number | null; readonly id: number };

/** Takes the values of a statement and says how its text names them. */
export class Values {
  readonly list: unknown[] = [];

  /** The place of a value, with its type: `$3::bigint`. */
  put(value: unknown, type: string): string {
    return `$${this.list.push(value)}::${type}`;
  }
}

/** Columns of the case itself; the standing of bodies is a table of its own. */
const COLUMN: Readonly<Record<Exclude<ScopeColumn, "orgId">, string>> = {
  id: "id",
  subdistrictId: "subdistrict_id",
  communityId: "community_id",
  gridId: "grid_id",
  residentId: "resident_id",
  parentId: "parent_id",
};

/** The column of each level by which cases are counted. */
export const LEVEL_COLUMN: Readonly<Record<CountedLevel, string>> = {
  subdistrict: "subdistrict_id",
  community: "community_id",
  grid: "grid_id",
};

/** Where a list reads the number and the time of a case from. */
type Source = { readonly id: string; readonly dueAt: string; readonly isOpen: string };
/** The case itself. */
export const CASE: Source = { id: "c.id", dueAt: "c.due_at", isOpen: "c.is_open" };
/** What a body's standing repeats of it. */
const STANDING: Source = { id: "s.case_id", dueAt: "s.due_at", isOpen: "s.is_open" };
/** What a body owes has a deadline of its own. */
export const TODO: Source = { ...STANDING, dueAt: "s.todo_due_at" };

/** One way of standing to a case: one equality, which leads into one ordered index. */
export type Branch = { readonly source: Source; readonly on: string };

/** Each way of standing to a case that a scope names. */
export function branchesOf(scope: Scope, values: Values): Branch[] {
  if (scope === "everything") return [{ source: CASE, on: "true" }];
  return scope.flatMap(({ column, ids }) =>
    ids.map((id) =>
      column === "orgId"
        ? { source: STANDING, on: `s.org_id = ${values.put(id, "bigint")}` }
        : { source: CASE, on: `c.${COLUMN[column]} = ${values.put(id, "bigint")}` },
    ),
  );
}

/** The scope as one condition on a case `c`: the same predicate as `mayRead`. */
export function withinText(scope: Scope, values: Values): string {
  if (scope === "everything") return "true";
  const parts = scope.map(({ column, ids }) => {
    const among = `any(${values.put([...ids], "bigint[]")})`;
    return column === "orgId"
      ? `exists (select from cases.standing s where s.org_id = ${among} and s.case_id = c.id)`
      : `c.${COLUMN[column]} = ${among}`;
  });
  return parts.length === 0 ? "false" : `(${parts.join(" or ")})`;
}

/** What a filter asks of the case `c`, besides its time. */
export function conditionsOf(filter: CaseFilter, values: Values): string {
  let text = "";
  const equal = (column: string, value: unknown, type: string): void => {
    if (value !== undefined) text += ` and c.${column} = ${values.put(value, type)}`;
  };
  /** One value as an equality, which keeps the order of an index; several as a set. */
  const among = (column: string, some: readonly unknown[] | undefined, type: string): void => {
    if (some?.length === 1) equal(column, some[0], type);
    else if (some !== undefined)
      text += ` and c.${column} = any(${values.put([...some], `${type}[]`)})`;
  };
  among("holder_org_id", filter.holderOrgIds, "bigint");
  among("lead_org_id", filter.leadOrgIds, "bigint");
  among("status", filter.statuses, "text");
  equal("kind", filter.kind, "text");
  equal("channel", filter.channel, "text");
  equal("subdistrict_id", filter.subdistrictId, "bigint");
  equal("community_id", filter.communityId, "bigint");
  equal("grid_id", filter.gridId, "bigint");
  if (filter.outside !== undefined) text += ` and c.${LEVEL_COLUMN[filter.outside]} is null`;
  equal("handler_person_id", filter.handlerPersonId, "bigint");
  among("awaits", filter.awaits, "text");
  among("rung", filter.rungs, "text");
  if (filter.ofClass !== undefined) {
    const versions = values.put([...filter.ofClass.versionIds], "bigint[]");
    const categories = values.put([...filter.ofClass.categoryCodes], "text[]");
    text += ` and (c.duty_version_id = any(${versions})
      or (c.duty_version_id is null and c.category_code = any(${categories})))`;
  }
  return filter.operations ? `${text} and c.operation_stage is not null` : text;
}

/**
 * What a filter asks of the time of a case. Where a condition joins the case it is asked for being open as well as its
 * standing, since the index that the condition leads into is one of open cases.
 */
export function timeText(
  filter: CaseFilter,
  source: Source,
  conditions: string,
  values: Values,
): string {
  const sources = source === CASE || conditions === "" ? [source] : [source, CASE];
  const open = filter.open === undefined ? [] : sources.map(({ isOpen }) => isOpen);
  const text = open.map((isOpen) => ` and ${filter.open ? "" : "not "}${isOpen}`).join("");
  return filter.dueBefore === undefined
    ? text
    : `${text} and ${source.dueAt} < ${values.put(new Date(filter.dueBefore), "timestamptz")}`;
}

/** The tables of a branch: the case is looked up only where a condition asks for it. */
export function fromText({ source, on }: Branch, conditions: string): string {
  const tables =
    source === CASE
      ? `cases."case" c`
      : conditions === ""
        ? "cases.standing s"
        : `cases.standing s join cases."case" c on c.id = s.case_id`;
  return `from ${tables} where ${on}${conditions}`;
}

/**
 * The stretches of an index that come after a row, in order. Cases without a deadline come last, and PostgreSQL keeps
 * them last: they are a second stretch, by number, so that a deep page begins in the index where it begins.
 */
export function stretchesOf(
  order: Order,
  after: After | null,
  { id, dueAt }: Source,
  values: Values,
): string[] {
  if (after === null) return [""];
  const afterId = values.put(after.id, "bigint");
  if (order === "newest") return [` and ${id} < ${afterId}`];
  if (after.dueAt === null) return [` and ${dueAt} is null and ${id} > ${afterId}`];
  const due = values.put(new Date(after.dueAt), "timestamptz");
  return [` and (${dueAt}, ${id}) > (${due}, ${afterId})`, ` and ${dueAt} is null`];
}

/** The order of a list, by the columns of a source. */
export function orderText(order: Order, { id, dueAt }: Omit<Source, "isOpen">): string {
  return ` order by ${order === "due" ? `${dueAt}, ${id}` : `${id} desc`}`;
}

const CUTS = [21, 51, 101] as const;

/** How much is wanted is written into the text: not knowing it, a plan would rather sort everything. */
export function cutOf(limit: number): number {
  return CUTS.find((cut) => cut >= limit) ?? limit;
}
