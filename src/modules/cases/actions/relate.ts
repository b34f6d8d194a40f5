/** Cases among each other: merging two on the same matter, undoing it, splitting one into parts with leads of their own. */
import { type Ctx, transaction } from "#kernel/context.ts";
import { orRefuse } from "#kernel/pure/refusal.ts";
import { factsOf, mayCommand } from "../access.ts";
import { mergeRefusal } from "../rules/relations.ts";
import type { CaseState, Channel } from "../rules/state.ts";
import type { IntakeBody, SplitPart } from "../schema.ts";
import { findParties } from "../store/case-store.ts";
import { insertCases } from "../store/intake-store.ts";
import { act, holdCase, perform } from "./act.ts";
import { type Inherited, type Prepared, prepareCase } from "./intake.ts";
import { deepest } from "./matter.ts";
import { openParty } from "./parties.ts";

/**
 * Merges a case into another on the same matter. Both must be visible to the actor, and the one that goes be theirs.
 * Refuses: `cases.not_found`, `cases.not_yours_to_do`, and what {@link mergeRefusal} and the lifecycle refuse.
 */
export function mergeCase(
  ctx: Ctx,
  caseId: number,
  { intoId, reason }: { readonly intoId: number; readonly reason: string },
): Promise<CaseState> {
  return transaction(ctx, async (inner) => {
    const [first, second] = [caseId, intoId].sort((a, b) => a - b) as [number, number];
    const held = new Map([[first, await holdCase(inner, first)]]);
    if (second !== first) held.set(second, await holdCase(inner, second));
    const source = held.get(caseId);
    const target = held.get(intoId);
    if (source === undefined || target === undefined) throw new Error("both cases are held");
    orRefuse(mayCommand(inner.actor, factsOf(source.state), "merge"));
    orRefuse(mergeRefusal(source.state, target.state) ?? true);
    const merged = await perform(inner, source.row, source.state, {
      type: "merge",
      intoId,
      reason,
    });
    await perform(inner, target.row, target.state, { type: "absorb", caseId });
    return merged;
  });
}

/** Undoes a merge: the case goes on where it stood. Refuses: as {@link act}. */
export function unmergeCase(ctx: Ctx, caseId: number, reason: string): Promise<CaseState> {
  return act(ctx, caseId, { type: "unmerge", reason });
}

/** The channels that an intake names; what was imported or came by a program is split at the counter. */
const ENTERED: readonly Channel[] = ["counter", "web", "telephone", "homeVisit"];

/**
 * Splits a case into parts, each taken in by the same rules as every other case, with a lead of its own. The parts
 * belong to the same reporter, who follows all of them with the receipt of the whole; whoever was the first contact
 * stays it. All or nothing.
 * Refuses: as {@link act} and as taking in a case.
 */
export function splitCase(
  ctx: Ctx,
  caseId: number,
  { parts, reason }: { readonly parts: readonly SplitPart[]; readonly reason: string },
): Promise<CaseState> {
  return transaction(ctx, async (inner) => {
    const { row, state } = await holdCase(inner, caseId);
    orRefuse(mayCommand(inner.actor, factsOf(state), "split"));
    const sealed = await findParties(inner.db, caseId);
    const inherited: Inherited = {
      channel: state.channel,
      residentId: state.residentId,
      parties: sealed.map((party) => openParty(inner.vault, party)),
      firstContact: { orgId: state.firstContactOrgId, personId: state.firstContactPersonId },
    };
    const children: Prepared[] = [];
    for (const { leadOrgId, ...part } of parts)
      children.push(
        await prepareCase(inner, partBody(state, part), {
          parentId: caseId,
          inherited,
          ...(leadOrgId == null ? {} : { leadOrgId }),
        }),
      );
    await insertCases(
      inner.db,
      children.map((child) => child.row),
    );
    return perform(inner, row, state, {
      type: "split",
      childIds: children.map((child) => child.row.state.id),
      reason,
    });
  });
}

function partBody(parent: CaseState, part: Omit<SplitPart, "leadOrgId">): IntakeBody {
  const channel = ENTERED.includes(parent.channel) ? parent.channel : "counter";
  return {
    kind: parent.kind === "application" ? "application" : "request",
    requestType: parent.requestType,
    channel: channel as IntakeBody["channel"],
    dutyCode: part.dutyCode ?? null,
    categoryCode: part.categoryCode ?? null,
    title: part.title,
    description: part.description,
    point: part.areaId == null ? parent.point : null,
    areaId: part.areaId ?? deepest(parent.area),
    reporter: null,
  };
}
