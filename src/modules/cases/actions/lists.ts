/** Lists, counts and search: the scope of the actor first, then what they asked for. */
import { ofClass } from "#catalogue";
import type { Ctx } from "#kernel/context.ts";
import { type Page, pageOf, readCursor, writeCursor } from "#kernel/pure/page.ts";
import { orRefuse, refuse } from "#kernel/pure/refusal.ts";
import { compactTelephone } from "#kernel/pure/telephone.ts";
import { searchTerms } from "#kernel/pure/text.ts";
import type { Static } from "typebox";
import { decisionsOf, scopeOf } from "../access.ts";
import { caseIdOfReceipt } from "../rules/receipt.ts";
import type { CaseLine, CountsAnswer, ListQuery, SearchQuery } from "../schema.ts";
import {
  type After,
  type CaseFilter,
  type ListRow,
  type Order,
  countCases,
  countTodos,
  listCases,
  listTodos,
  listWithin,
} from "../store/list-store.ts";
import { searchByIndex, searchByTerms } from "../store/search-store.ts";
import { termHash } from "../store/terms.ts";
import { decisionLinesOf, linesOf, supervisedLinesOf, todoLinesOf } from "./lines.ts";
import { idNumberIndex, telephoneIndex } from "./parties.ts";

type View = NonNullable<Static<typeof ListQuery>["view"]>;

function filterOfView(ctx: Ctx, view: View): CaseFilter {
  switch (view) {
    case "inbox":
      return {};
    case "open":
      return { open: true };
    case "decisions":
      return { awaits: decisionsOf(ctx.actor) };
    case "listed":
      return { open: true, rungs: ["listed", "accountability"] };
    case "operations":
      return { operations: true };
    case "overdue":
      return { open: true, dueBefore: ctx.clock.now() };
    case "mine":
      return ctx.actor.kind === "staff" ? { open: true, handlerPersonId: ctx.actor.personId } : {};
    case "all":
      return {};
  }
}

const NEWEST_FIRST: readonly View[] = ["all", "decisions", "operations"];

/** The view of a query and what it leaves in. */
async function wantedOf(
  ctx: Ctx,
  query: Static<typeof ListQuery>,
): Promise<{ readonly view: View; readonly filter: CaseFilter }> {
  const view = query.view ?? (ctx.actor.kind === "staff" ? "inbox" : "all");
  const filter: CaseFilter = {
    ...filterOfView(ctx, view),
    ...(query.kind === undefined ? {} : { kind: query.kind }),
    ...(query.status === undefined ? {} : { statuses: [query.status] }),
    ...(query.channel === undefined ? {} : { channel: query.channel }),
    ...(query.leadOrgId === undefined ? {} : { leadOrgIds: [query.leadOrgId] }),
    ...(query.subdistrictId === undefined ? {} : { subdistrictId: query.subdistrictId }),
    ...(query.communityId === undefined ? {} : { communityId: query.communityId }),
    ...(query.gridId === undefined ? {} : { gridId: query.gridId }),
    ...(query.outside === undefined ? {} : { outside: query.outside }),
    ...(query.dutyClass === undefined ? {} : { ofClass: await ofClass(ctx, query.dutyClass) }),
  };
  return { view, filter };
}

/** How many cases a list holds, counted no further than `most`. */
export async function countListed(
  ctx: Ctx,
  query: Static<typeof ListQuery>,
  most: number,
): Promise<number | undefined> {
  const { view, filter } = await wantedOf(ctx, query);
  if (view === "inbox" && ctx.actor.kind === "staff")
    // What a body owes is counted as a whole; under a filter nobody knows before the end.
    return Object.keys(filter).length > 0
      ? undefined
      : countTodos(ctx.db, ctx.actor.post.orgId, most);
  const [count] = await countCases(ctx.db, scopeOf(ctx.actor), [filter], most);
  return count;
}

/** One page of a list. Residents see their own, newest first. */
export async function listPage(ctx: Ctx, query: Static<typeof ListQuery>): Promise<Page<CaseLine>> {
  const { view, filter } = await wantedOf(ctx, query);
  const order: Order = NEWEST_FIRST.includes(view) ? "newest" : "due";
  const limit = query.limit ?? 50;
  const after = afterOf(query.cursor);
  if (view === "inbox" && ctx.actor.kind === "staff")
    return inboxPage(ctx, ctx.actor.post.orgId, filter, after, limit);
  const rows = await listCases(ctx.db, scopeOf(ctx.actor), filter, order, after, limit + 1);
  const page = pageOf(
    rows,
    limit,
    (row) => row,
    (row) => [row.dueAt, row.id],
  );
  return { items: await linesOfView(ctx, view, page.items), next: page.next };
}

/** Who decides or supervises looks at the clock of that, everybody else at the one of the case. */
function linesOfView(ctx: Ctx, view: View, rows: readonly ListRow[]): Promise<CaseLine[]> {
  if (view === "decisions") return decisionLinesOf(ctx, rows);
  if (view === "listed") return supervisedLinesOf(ctx, rows);
  return linesOf(ctx, rows);
}

/** What the actor's own organisation owes: its own cases, tasks of others' cases, answers, checks. */
async function inboxPage(
  ctx: Ctx,
  orgId: number,
  filter: CaseFilter,
  after: After | null,
  limit: number,
): Promise<Page<CaseLine>> {
  const rows = await listTodos(ctx.db, orgId, filter, after, limit + 1);
  const page = pageOf(
    rows,
    limit,
    (row) => row,
    (row) => [row.todoDueAt, row.id],
  );
  return { items: await todoLinesOf(ctx, page.items), next: page.next };
}

function afterOf(cursor: string | undefined): After | null {
  if (cursor === undefined) return null;
  const [dueAt, id] = orRefuse(readCursor(cursor, 2));
  if (typeof id !== "number" || !Number.isSafeInteger(id) || typeof dueAt === "string")
    refuse("invalid", "http.wrong_cursor");
  if (dueAt !== null && dueAt !== undefined && Math.abs(dueAt) > 8.64e15)
    refuse("invalid", "http.wrong_cursor");
  return { dueAt: dueAt ?? null, id };
}

/** Largest count that is counted out. */
const CAP = 1000;

/** The figures beside the tabs of the inbox. */
export async function countViews(ctx: Ctx): Promise<Static<typeof CountsAnswer>> {
  const orgId = ctx.actor.kind === "staff" ? ctx.actor.post.orgId : 0;
  const views = ["open", "overdue", "decisions", "listed", "operations"] as const;
  const filters = views.map((view) => filterOfView(ctx, view));
  const [inbox, [open = 0, overdue = 0, decisions = 0, listed = 0, operations = 0]] =
    await Promise.all([
      countTodos(ctx.db, orgId, CAP),
      countCases(ctx.db, scopeOf(ctx.actor), filters, CAP),
    ]);
  return { cap: CAP, inbox, open, overdue, decisions, listed, operations };
}

/**
 * Finds cases by receipt number, telephone, identity number or words, newest first. A page may hold fewer than `limit`
 * where little is found; as long as `next` is given there may be older ones.
 * Refuses: `cases.search_too_short`.
 */
export async function searchCases(
  ctx: Ctx,
  query: Static<typeof SearchQuery>,
): Promise<Page<CaseLine>> {
  const limit = query.limit ?? 20;
  const scope = scopeOf(ctx.actor);
  const exact = await exactMatches(ctx, query.q);
  if (exact !== null) {
    const rows = await listWithin(ctx.db, scope, exact.slice(0, 200));
    return { items: await linesOf(ctx, rows.slice(0, limit)), next: null };
  }
  const terms = searchTerms(query.q);
  if (terms.length === 0 || [...query.q.trim()].length < 2)
    refuse("invalid", "cases.search_too_short");
  const before =
    query.cursor === undefined ? null : Number(orRefuse(readCursor(query.cursor, 1))[0]);
  if (before !== null && !Number.isSafeInteger(before)) refuse("invalid", "http.wrong_cursor");
  const found = await searchByTerms(ctx.db, scope, terms.map(termHash), before, limit);
  const older = found.fullTo ?? found.searchedTo;
  return {
    items: await linesOf(ctx, found.rows),
    next: older === null ? null : writeCursor([older]),
  };
}

async function exactMatches(ctx: Ctx, text: string): Promise<number[] | null> {
  const id = caseIdOfReceipt(text);
  if (id !== undefined) return [id];
  const compact = text.replace(/[\s-]/g, "");
  // An identity number has 18 places, a telephone number at most 15.
  if (/^\d{17}[0-9Xx]$/.test(compact))
    return searchByIndex(ctx.db, "id_number_index", idNumberIndex(ctx.vault, compact), 500);
  if (/^\+?\d{7,15}$/.test(compact))
    return searchByIndex(
      ctx.db,
      "telephone_index",
      telephoneIndex(ctx.vault, compactTelephone(text)),
      500,
    );
  return null;
}
