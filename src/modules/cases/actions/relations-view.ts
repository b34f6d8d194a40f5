/** What a case shows of others: its parts, the case that it went into, those that went into it. */
import type { Ctx } from "#kernel/context.ts";
import { type StoredEvent, eventsOf } from "#kernel/events.ts";
import type { Calendar } from "#kernel/pure/workdays.ts";
import { factsOf, mayRead, scopeOf } from "../access.ts";
import { receiptNo } from "../rules/receipt.ts";
import type { CaseState } from "../rules/state.ts";
import type { MechanismsView, RelatedCase } from "../schema-mechanisms.ts";
import { type CaseRow, findCases } from "../store/case-store.ts";
import { stateOf } from "../store/row.ts";
import { englishTitles } from "./english.ts";
import { lineOf } from "./lines.ts";
import { orgRef } from "./names.ts";
import { followedTimeline } from "./timeline.ts";

type Relations = Pick<
  MechanismsView,
  "parent" | "children" | "mergedInto" | "absorbed" | "reporters" | "progress" | "sameAs"
>;

/**
 * Everything related to a case. Who may not open a related case sees its number, where it stands and who leads it,
 * never what it is called; residents see nothing of other residents' cases but how far the one is that theirs went into.
 */
export async function relationsOf(
  ctx: Ctx,
  calendar: Calendar,
  state: CaseState,
  events: readonly StoredEvent[],
): Promise<Relations> {
  const { parentId, children, mergedInto, absorbed, sameAsId } = state;
  const isStaff = ctx.actor.kind === "staff";
  const wanted = [
    ...(parentId === null ? [] : [parentId]),
    ...children,
    ...(mergedInto === null ? [] : [mergedInto.caseId]),
    ...(isStaff ? absorbed : []),
    ...(isStaff && sameAsId !== null ? [sameAsId] : []),
  ];
  const rows = wanted.length === 0 ? [] : await findCases(ctx.db, wanted);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const one = async (id: number | null): Promise<RelatedCase | null> => {
    const row = id === null ? undefined : byId.get(id);
    return row === undefined ? null : relatedOf(ctx, row);
  };
  const all = async (ids: readonly number[]): Promise<RelatedCase[]> =>
    (await Promise.all(ids.map(one))).filter((found) => found !== null);
  const target = mergedInto === null ? undefined : byId.get(mergedInto.caseId);
  return {
    parent: await one(parentId),
    children: await all(children),
    mergedInto: await one(mergedInto?.caseId ?? null),
    progress:
      state.status === "merged" && target !== undefined
        ? await progressOf(ctx, calendar, target, mergedAt(events))
        : null,
    absorbed: isStaff ? await all(absorbed) : [],
    reporters: 1 + absorbed.length,
    sameAs: isStaff ? await one(sameAsId) : null,
  };
}

async function relatedOf(ctx: Ctx, row: CaseRow): Promise<RelatedCase> {
  const readable = mayRead(scopeOf(ctx.actor), factsOf(stateOf(row)));
  return {
    id: row.id,
    receiptNo: receiptNo(row.id),
    title: readable ? row.title : "",
    titleEn: readable ? (await englishTitles(ctx, [row]))(row) : "",
    status: row.status,
    lead: row.leadOrgId === null ? null : await orgRef(ctx, row.leadOrgId),
    readable,
  };
}

const mergedAt = (events: readonly StoredEvent[]): number =>
  events.findLast(({ type }) => type === "merged" || type === "rejoined")?.at ?? 0;

async function progressOf(
  ctx: Ctx,
  calendar: Calendar,
  target: CaseRow,
  since: number,
): Promise<MechanismsView["progress"]> {
  const [line, told] = await Promise.all([
    lineOf(ctx, calendar, target),
    eventsOf(ctx.db, "case", target.id),
  ]);
  const timeline = await followedTimeline(ctx, calendar, told);
  return {
    receiptNo: line.receiptNo,
    status: line.status,
    lead: line.lead,
    holder: line.holder,
    clock: line.clock,
    reporters: 1 + stateOf(target).absorbed.length,
    timeline: timeline.filter(({ at }) => Date.parse(at) >= since),
  };
}
