/** Opening a set, deciding its rows, saying something about them. */
import { type Ctx, transaction } from "#kernel/context.ts";
import { type ActorRecord, recordOf } from "#kernel/pure/actor.ts";
import { type Refusal, orRefuse, refusal, refuse } from "#kernel/pure/refusal.ts";
import { loadOrganisations } from "#organisations";
import { holds, mayDecide, scopeOf } from "../access.ts";
import { decisionWords as enKinds } from "../messages/en.ts";
import { decisionWords as zhKinds } from "../messages/zh.ts";
import { checkDecisions } from "../rules/decide.ts";
import { type Standing, decided } from "../rules/state.ts";
import type { DecisionItem, DecisionKind, NewSet, RowView, SetView } from "../schema.ts";
import * as rows from "../store/rows.ts";
import * as store from "../store/sets.ts";
import { getRow, getSet } from "./desk.ts";
import { officialOf } from "./views.ts";
import { changeSet, openChain } from "./write.ts";

/** Opens an empty set. */
export function openSet(ctx: Ctx, { name, nameEn }: NewSet): Promise<SetView> {
  return transaction(ctx, async (inner) => {
    if (!mayDecide(inner.actor)) refuse("forbidden", "http.not_allowed");
    const id = await store.takeSetId(inner.db);
    const data = { name: name.trim(), nameEn: nameEn?.trim() ?? null };
    await openChain(inner, id, { type: "setOpened", at: inner.clock.now(), data });
    return getSet(inner, id);
  });
}

/** Where decided rows stand now, and what restores what stood before. */
export type Decided = {
  readonly rows: { rowId: number; revision: number }[];
  readonly undo: DecisionItem[];
};

/**
 * Decides rows, changes decisions and takes them back: all of the given ones or none.
 * Refuses: `consolidation.decided_meanwhile` with who decided and when, and what {@link checkDecisions} refuses.
 */
export function decideRows(
  ctx: Ctx,
  setId: number,
  items: readonly DecisionItem[],
): Promise<Decided> {
  return changeSet(ctx, setId, async (inner) => {
    if (!mayDecide(inner.actor)) refuse("forbidden", "http.not_allowed");
    const desk = await rows.deskRows(inner.db, setId);
    const byId = new Map(desk.map((row) => [row.id, row]));
    const no = checkDecisions(byId, items);
    if (no !== undefined) orRefuse(await inFull(inner, no, byId));
    const at = inner.clock.now();
    const by = recordOf(inner.actor);
    const before = await rows.standings(
      inner.db,
      items.map(({ rowId }) => rowId),
    );
    const after = items.map(({ rowId, decision }) => {
      const standing = decided(before.get(rowId) ?? UNDECIDED, decision, at, by);
      return { id: rowId, standing };
    });
    await rows.saveDecisions(inner.db, after, { at, by });
    return {
      events: [
        {
          type: "rowsDecided",
          at,
          data: { items: items.map(({ rowId, decision }) => ({ rowId, decision })) },
        },
      ],
      answer: {
        rows: after.map(({ id, standing }) => ({ rowId: id, revision: standing.revision })),
        undo: after.map(({ id, standing }) => ({
          rowId: id,
          revision: standing.revision,
          decision: plain(before.get(id)),
        })),
      },
    };
  });
}

const UNDECIDED: Standing = { decision: null, revision: 0, duty: null };

/** A decision without who took it and when. */
function plain(standing: Standing | undefined): DecisionItem["decision"] {
  if (standing?.decision == null) return null;
  const { kind, targetId, code, reason } = standing.decision;
  return { kind, targetId, code, reason };
}

type LastDecision = {
  readonly kind: DecisionKind | null;
  readonly decidedAt: number | null;
  readonly decidedBy: ActorRecord | null;
};

/** Whoever comes second is told who decided what, and when. */
async function inFull(
  ctx: Ctx,
  no: Refusal,
  desk: ReadonlyMap<number, LastDecision>,
): Promise<Refusal> {
  if (no.code !== "consolidation.decided_meanwhile") return no;
  const rowId = Number(no.params["rowId"]);
  const [last] = await rows.decisionsOf(ctx.db, rowId);
  if (last === undefined) return no;
  const directory = await loadOrganisations(ctx);
  const { name, title, titleEn } = officialOf(directory, last.by);
  const kind = desk.get(rowId)?.kind ?? null;
  return refusal(no.kind, no.code, {
    ...no.params,
    by: name === "" ? title : `${name}（${title}）`,
    byEn: name === "" ? titleEn : `${name} (${titleEn})`,
    at: shanghaiText(last.at),
    decision: kind === null ? zhKinds.undecided : zhKinds[kind],
    decisionEn: kind === null ? enKinds.undecided : enKinds[kind],
  });
}

/** "2026-11-21 15:30" in Shanghai. */
function shanghaiText(at: number): string {
  return new Date(at + 8 * 3_600_000).toISOString().slice(0, 16).replace("T", " ");
}

/**
 * Says something about a row: the department whose row it is, or who decides.
 * Refuses: `consolidation.unknown_row`, also where the row is another department's.
 */
export async function commentRow(
  ctx: Ctx,
  setId: number,
  rowId: number,
  text: string,
): Promise<RowView> {
  await getSet(ctx, setId);
  return changeSet(ctx, setId, async (inner) => {
    const named = (await rows.wholeRows(inner.db, setId, [rowId], null))[0];
    if (named === undefined || !holds(scopeOf(inner.actor), named.orgId))
      refuse("notFound", "consolidation.unknown_row");
    const by = recordOf(inner.actor);
    const at = inner.clock.now();
    const [id = 0] = await store.takeIds(inner.db, "comment", 1);
    const orgId = by.kind === "staff" ? by.org : named.orgId;
    const said = { rowId, orgId, text: text.trim() };
    await rows.insertComment(inner.db, { id, ...said, at, by });
    return {
      events: [{ type: "rowCommented", at, data: { commentId: id, ...said } }],
      answer: await getRow(inner, setId, rowId),
    };
  });
}
