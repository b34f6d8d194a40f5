/** Units are given to workers by the desk of their station, or taken by the workers themselves. */
import { type Ctx, transaction } from "#kernel/context.ts";
import { orRefuse, refuse } from "#kernel/pure/refusal.ts";
import { checkState } from "../rules/campaign.ts";
import { rangesOf } from "../rules/events.ts";
import { evolveAssigned } from "../rules/unit.ts";
import type { AssignBody, WorkersView } from "../schema-units.ts";
import { type ShareRow, holdSharesOf } from "../store/campaigns.ts";
import { type UnitRow, freeByArea, openUnits, unitsById, workersOf } from "../store/units.ts";
import { writeShareChanges } from "../store/write.ts";
import { underPostFor } from "./field-posts.ts";
import { mayTakeIn } from "./free.ts";
import { type Seen, checkMay, mayOf, seeCampaign } from "./find.ts";
import { append, change, changesOf, penFor, personOf } from "./pen.ts";

/** Most units that are given at once. */
const MOST = 20_000;

/**
 * Gives open units to a worker, or takes them back. The desk gives to anybody of the station and moves units from one
 * to another; a field worker takes free ones of their own areas and gives their own back. Whoever comes second to a
 * unit is told: the share is held, so what is free is looked at by one after the other. The assignment is what lets somebody see a
 * person's name and address: it is an event that names both.
 * Refuses: `campaigns.not_found`, `campaigns.not_open`, `campaigns.not_yours_to_do`, `campaigns.not_of_station`,
 * `campaigns.which_units`, `campaigns.units_elsewhere`, `campaigns.not_your_area`, `campaigns.held_by_other`.
 */
export function assignUnits(
  ctx: Ctx,
  campaignId: number,
  body: AssignBody,
): Promise<{ assigned: number }> {
  return transaction(ctx, async (now) => {
    const isOwn = body.personId === null || body.personId === personOf(now.actor);
    const inner = isOwn ? await underPostFor(now, campaignId, body) : now;
    const found = await seeCampaign(inner, campaignId);
    const wrong = checkState(found.campaign, "open");
    if (wrong !== undefined) orRefuse(wrong);
    const { actor } = inner;
    const orgId = body.orgId ?? (actor.kind === "staff" ? actor.post.orgId : 0);
    const own = actor.kind === "system" || (actor.kind === "staff" && actor.post.orgId === orgId);
    const desk = actor.kind === "system" || (mayOf(inner, found).assign && own);
    const self = body.personId === null || body.personId === personOf(actor);
    if (!desk && !(own && self && mayOf(inner, found).work))
      refuse("forbidden", "campaigns.not_yours_to_do");
    if (body.personId !== null) checkMember(found, body.personId, orgId);
    const [share] = await holdSharesOf(inner.db, [campaignId], [orgId]);
    if (share === undefined) refuse("notFound", "campaigns.not_found");
    const units = await chosen(inner, found, share, body, desk);
    return { assigned: await write(inner, share, units, body.personId) };
  });
}

function checkMember({ organisations }: Seen, personId: number, orgId: number): void {
  const posts = organisations.postsByOrg(orgId);
  if (!posts.some((post) => post.personId === personId))
    refuse("conflict", "campaigns.not_of_station");
}

async function chosen(
  ctx: Ctx,
  { areas }: Seen,
  share: ShareRow,
  { personId, unitIds, areaId, count }: AssignBody,
  desk: boolean,
): Promise<UnitRow[]> {
  const me = personOf(ctx.actor);
  const { actor } = ctx;
  const isTaking = !desk && personId !== null && actor.kind === "staff";
  const mayTake = (id: number | null): boolean => !isTaking || mayTakeIn(areas, actor.post, id);
  if (unitIds === undefined) {
    if (areaId === undefined && count === undefined) refuse("invalid", "campaigns.which_units");
    const workerId = personId === null ? me : null;
    const filter = { workerId, areaId: areaId ?? null, limit: count ?? MOST };
    if (!isTaking) return openUnits(ctx.db, share.id, filter);
    if (!mayTake(areaId ?? null)) refuse("forbidden", "campaigns.not_your_area");
    const free = await freeByArea(ctx.db, share.id);
    const areaIds = free.flatMap((row) => (mayTake(row.areaId) ? (row.areaId ?? []) : []));
    return openUnits(ctx.db, share.id, { ...filter, areaIds });
  }
  const units = await unitsById(ctx.db, unitIds);
  if (units.length < unitIds.length || units.some(({ shareId }) => shareId !== share.id))
    refuse("notFound", "campaigns.units_elsewhere");
  const held = units.filter(({ workerId }) => workerId !== null && workerId !== me);
  if (!desk && held.length > 0)
    refuse("conflict", "campaigns.held_by_other", { count: held.length });
  if (units.some((unit) => !mayTake(unit.areaId))) refuse("forbidden", "campaigns.not_your_area");
  return units;
}

async function write(
  ctx: Ctx,
  share: ShareRow,
  units: readonly UnitRow[],
  personId: number | null,
): Promise<number> {
  const moved = units.filter((unit) => unit.state === "open" && unit.workerId !== personId);
  if (moved.length === 0) return 0;
  const pen = penFor(share);
  const { seq } = append(pen, ctx.actor, {
    type: "unitsAssigned",
    at: ctx.clock.now(),
    data: {
      campaignId: share.campaignId,
      personId,
      ranges: rangesOf(moved.map(({ number }) => number)),
    },
  });
  for (const unit of moved) change(pen, unit, evolveAssigned(unit, personId, seq));
  await writeShareChanges(ctx.db, changesOf([pen]));
  return moved.length;
}

/** Who works on a station's share and how far they are; the desk's to see. Refuses: `campaigns.not_found`, `campaigns.not_yours_to_do`. */
export async function listWorkers(
  ctx: Ctx,
  campaignId: number,
  wanted: number | undefined,
): Promise<WorkersView> {
  const found = await seeCampaign(ctx, campaignId);
  checkMay(ctx, found, "assign");
  const orgId = wanted ?? (ctx.actor.kind === "staff" ? ctx.actor.post.orgId : 0);
  const share = found.visible.find((one) => one.orgId === orgId);
  if (share === undefined) return refuse("notFound", "campaigns.not_found");
  const { organisations, areas } = found;
  const counts = new Map((await workersOf(ctx.db, share.id)).map((row) => [row.workerId, row]));
  const posts = new Map(organisations.postsByOrg(orgId).map((post) => [post.personId, post.title]));
  for (const workerId of counts.keys())
    if (!posts.has(workerId)) posts.set(workerId, { zh: "", en: "" });
  const free = await freeByArea(ctx.db, share.id);
  return {
    org: found.refOf(orgId),
    free: share.units - share.assigned,
    items: [...posts].map(([id, title]) => {
      const { assigned = 0, done = 0, notDone = 0 } = counts.get(id) ?? {};
      return { person: { id, name: organisations.personName(id) }, title, assigned, done, notDone };
    }),
    areas: free.flatMap((row) => {
      const area = row.areaId === null ? undefined : areas.find(row.areaId);
      return area === undefined ? [] : [{ area: { id: area.id, name: area.name }, free: row.free }];
    }),
  };
}
