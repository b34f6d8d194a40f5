/** What departments have sent down to a body on a case: what the module of task refusals asks before somebody says no. */
import type { Ctx } from "#kernel/context.ts";
import { eventsOf } from "#kernel/events.ts";
import type { OrganisationKind } from "#kernel/pure/actor.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import { loadOrganisations } from "#organisations";
import { factsOf, mayRead, scopeOf } from "../access.ts";
import { receiptNo } from "../rules/receipt.ts";
import { type SentDown, type Told, sentDownTo } from "../rules/sent-down.ts";
import type { CaseBulkRef } from "../rules/state.ts";
import { isOpen } from "../rules/state.ts";
import { admits } from "../rules/lifecycle.ts";
import { findCase } from "../store/case-store.ts";
import { stateOf } from "../store/row.ts";
import { leadOfCase } from "./matter.ts";

/** Bodies of the line, whose work needs admission before it may go down. */
export const LINE_KINDS = [
  "department",
  "dispatchedBody",
] as const satisfies readonly OrganisationKind[];
/** Bodies of the block, to which work comes down and which may refuse what was not admitted. */
export const BLOCK_KINDS = [
  "subdistrictOffice",
  "station",
  "residentsCommittee",
] as const satisfies readonly OrganisationKind[];

/** Tells whether a kind of body is among some. */
const isOf = (kinds: readonly OrganisationKind[], kind: OrganisationKind | undefined): boolean =>
  kind !== undefined && kinds.includes(kind);

/** What came down on one case, for the body of who asks. */
export type CaseSentDown = {
  readonly caseId: number;
  readonly receiptNo: string;
  readonly title: string;
  readonly areaId: number;
  /** The mandate on which it was sent among many cases. */
  readonly bulk: CaseBulkRef | null;
  readonly items: readonly SentDown[];
};

/**
 * What departments have given to the actor's body on a case and what it could still refuse. What the list of duties
 * itself gives to that body is no task that has to be admitted. Refuses: `cases.not_found`.
 */
export async function sentDownHere(ctx: Ctx, caseId: number): Promise<CaseSentDown> {
  const row = await findCase(ctx.db, caseId);
  if (row === undefined) refuse("notFound", "cases.not_found");
  const state = stateOf(row);
  if (!mayRead(scopeOf(ctx.actor), factsOf(state))) refuse("notFound", "cases.not_found");
  const { subdistrictId, communityId, gridId, districtId } = state.area;
  const told = {
    caseId,
    receiptNo: receiptNo(caseId),
    title: state.title,
    areaId: gridId ?? communityId ?? subdistrictId ?? districtId,
    bulk: state.bulk,
  };
  const none = { ...told, items: [] };
  if (ctx.actor.kind !== "staff" || !isOpen(state.status) || !admits(state.status, "refuseTask"))
    return none;
  const { orgId, orgKind } = ctx.actor.post;
  if (!isOf(BLOCK_KINDS, orgKind)) return none;
  const events = (await eventsOf(ctx.db, "case", caseId)).map(
    ({ type, at, data, seq, actor }) =>
      ({
        type,
        at,
        data,
        seq,
        personId: null,
        actorOrgId: actor.kind === "staff" ? actor.org : null,
      }) as unknown as Told,
  );
  const organisations = await loadOrganisations(ctx);
  const found = sentDownTo(caseId, events, orgId).filter(({ fromOrgId }) =>
    isOf(LINE_KINDS, organisations.find(fromOrgId)?.kind),
  );
  if (found.every(({ taskId }) => taskId !== null)) return { ...told, items: found };
  const byList = await leadOfCase(ctx, state);
  const isListed = byList?.orgId === orgId;
  return {
    ...told,
    items: isListed ? found.filter(({ taskId, by }) => taskId !== null || by === "bulk") : found,
  };
}
