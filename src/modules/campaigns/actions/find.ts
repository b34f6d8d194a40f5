/** Finds campaigns for an actor: who may not see one is told that there is none. */
import { loadCalendar } from "#calendars";
import type { Ctx } from "#kernel/context.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import type { Calendar } from "#kernel/pure/workdays.ts";
import { type OrganisationDirectory, loadOrganisations } from "#organisations";
import { type AreaDirectory, loadAreas } from "#places";
import {
  type CampaignFacts,
  type Scope,
  mayDo,
  mayRead,
  mayReadShare,
  scopeOf,
} from "../access.ts";
import {
  type CampaignRow,
  type ShareRow,
  findCampaign,
  holdCampaign,
  holdShares,
  sharesOf,
} from "../store/campaigns.ts";
import type { OrgRef } from "../schema.ts";

/** What an actor sees, with the directories that views speak of. */
export type Viewer = {
  readonly scope: Scope;
  readonly organisations: OrganisationDirectory;
  readonly areas: AreaDirectory;
  readonly calendar: Calendar;
  /** When it is looked at. Unit: epoch ms. */
  readonly now: number;
  readonly refOf: (orgId: number) => OrgRef;
  /** The same under the name that people use among themselves. */
  readonly shortRefOf: (orgId: number) => OrgRef;
};

/** Opens the directories and decides what the actor sees. */
export async function viewerOf(ctx: Ctx): Promise<Viewer> {
  const [organisations, areas, calendar] = await Promise.all([
    loadOrganisations(ctx),
    loadAreas(ctx),
    loadCalendar(ctx),
  ]);
  const refOf = (orgId: number): OrgRef => ({
    id: orgId,
    name: organisations.find(orgId)?.name ?? { zh: "", en: "" },
  });
  return {
    scope: scopeOf(ctx.actor, bodiesInAreas(ctx, organisations, areas)),
    organisations,
    areas,
    calendar,
    now: ctx.clock.now(),
    refOf,
    shortRefOf: (orgId) => ({
      id: orgId,
      name: organisations.find(orgId)?.shortName ?? refOf(orgId).name,
    }),
  };
}

/** The bodies of a sub-district; only its own officials see what they do. */
function bodiesInAreas(
  { actor }: Ctx,
  organisations: OrganisationDirectory,
  areas: AreaDirectory,
): number[] {
  if (actor.kind !== "staff" || actor.post.role !== "subdistrictOfficial") return [];
  const { areaIds } = actor.post;
  return organisations.all
    .filter(
      ({ kind }) => kind !== "department" && kind !== "dispatchedBody" && kind !== "districtOffice",
    )
    .filter((org) => areaIds.some((areaId) => areas.isWithin(org.areaId, areaId)))
    .map(({ id }) => id);
}

/** A campaign that an actor sees. */
export type Seen = Viewer & {
  readonly campaign: CampaignRow;
  readonly facts: CampaignFacts;
  /** Every share. */
  readonly shares: readonly ShareRow[];
  /** The shares that the actor sees. */
  readonly visible: readonly ShareRow[];
};

/** Where a campaign stands, for access. */
export function factsOf(campaign: CampaignRow, shares: readonly ShareRow[]): CampaignFacts {
  const { orgId, state } = campaign;
  return { orgId, state, shareOrgIds: shares.map((share) => share.orgId) };
}

/** Finds a campaign. Refuses: `campaigns.not_found`. */
export async function seeCampaign(ctx: Ctx, id: number): Promise<Seen> {
  const campaign = await findCampaign(ctx.db, id);
  return seen(ctx, campaign, campaign === undefined ? [] : await sharesOf(ctx.db, [id]));
}

/** The same with campaign and shares locked, in the order in which everybody locks them. */
export async function holdWhole(ctx: Ctx, id: number): Promise<Seen> {
  const campaign = await holdCampaign(ctx.db, id);
  return seen(ctx, campaign, campaign === undefined ? [] : await holdShares(ctx.db, id));
}

async function seen(
  ctx: Ctx,
  campaign: CampaignRow | undefined,
  shares: readonly ShareRow[],
): Promise<Seen> {
  const viewer = await viewerOf(ctx);
  if (campaign === undefined) return refuse("notFound", "campaigns.not_found");
  const facts = factsOf(campaign, shares);
  if (!mayRead(viewer.scope, facts)) return refuse("notFound", "campaigns.not_found");
  const visible = shares.filter((share) => mayReadShare(viewer.scope, facts, share.orgId));
  return { ...viewer, campaign, facts, shares, visible };
}

/** What the actor may do here. */
export function mayOf(ctx: Ctx, { facts, scope }: Pick<Seen, "facts" | "scope">) {
  return mayDo(ctx.actor, facts, scope);
}

/** Refuses `campaigns.not_yours_to_do` where the actor may not do it. */
export function checkMay(ctx: Ctx, found: Seen, what: keyof ReturnType<typeof mayDo>): void {
  if (!mayOf(ctx, found)[what]) refuse("forbidden", "campaigns.not_yours_to_do");
}
