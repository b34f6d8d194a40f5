/** Opening, changing, showing and listing campaigns. */
import { getMandate, mandatesOf, requireMandate } from "#admission";
import { type Ctx, transaction } from "#kernel/context.ts";
import { EMPTY_HEAD, type Head, chainEvents, insertEvents } from "#kernel/events.ts";
import { dayOf, instantAt, iso } from "#kernel/pure/day.ts";
import { type DueSign, dueSign } from "#kernel/pure/due-sign.ts";
import { pageOf, readCursor } from "#kernel/pure/page.ts";
import { orRefuse, refuse } from "#kernel/pure/refusal.ts";
import {
  type Campaign,
  checkDraft,
  checkExtension,
  checkPlanned,
  checkState,
  samplePpmOf,
} from "../rules/campaign.ts";
import { CAMPAIGN_STREAM, type CampaignEvent } from "../rules/events.ts";
import { type CampaignState, evolveCampaign } from "../rules/replay.ts";
import type {
  CampaignBody,
  CampaignChange,
  CampaignLine,
  CampaignQuery,
  CampaignView,
  ExtensionBody,
  MandateLine,
  QuantitiesBody,
} from "../schema.ts";
import {
  type CampaignRow,
  type ShareRow,
  insertCampaign,
  listCampaigns,
  sentOnMandates,
  sharesOf,
  takeId,
  updateCampaign,
} from "../store/campaigns.ts";
import { mayReadShare } from "../access.ts";
import {
  type Seen,
  type Viewer,
  checkMay,
  factsOf,
  holdWhole,
  mayOf,
  seeCampaign,
  viewerOf,
} from "./find.ts";
import { personOf } from "./pen.ts";
import { totalsOf } from "./totals.ts";

const departmentOf = ({ actor }: Ctx): number =>
  actor.kind === "staff" ? actor.post.orgId : refuse("forbidden", "campaigns.not_yours_to_do");

/** Appends an event to a campaign's chain and writes the row that follows from it. */
export async function writeCampaign(
  ctx: Ctx,
  row: CampaignRow,
  event: CampaignEvent,
): Promise<{ readonly campaign: Campaign; readonly head: Head }> {
  const before: Head = { seq: row.lastSeq, hash: row.lastHash };
  const { rows, head } = chainEvents(CAMPAIGN_STREAM, row.id, before, [event], ctx.actor);
  const { lastSeq: _seq, lastHash: _hash, ...campaign } = row;
  const state: CampaignState = { campaign, imports: [], settlements: [] };
  const acted = { ...event, seq: head.seq, personId: personOf(ctx.actor) };
  const next = evolveCampaign(row.id, state, acted).campaign;
  await insertEvents(ctx.db, rows);
  await updateCampaign(ctx.db, next, head);
  return { campaign: next, head };
}

/**
 * Opens a draft on a mandate of the actor's own department. What the mandate says of unit, price, proof and sampling
 * is taken over and stays.
 * Refuses: `admission.no_mandate`, `admission.mandate_over`, `admission.not_covered`; see {@link checkDraft}.
 */
export function openCampaign(ctx: Ctx, body: CampaignBody): Promise<CampaignView> {
  return transaction(ctx, async (inner) => {
    const orgId = departmentOf(inner);
    const now = inner.clock.now();
    const mandate = await requireMandate(inner, {
      mandateId: body.mandateId,
      applicantOrgId: orgId,
      on: dayOf(now) < body.startsOn ? body.startsOn : dayOf(now),
      kind: "quantity",
    });
    const wrong = checkDraft(body, mandate);
    if (wrong !== undefined) orRefuse(wrong);
    const id = await takeId(inner.db, "campaign");
    const event: CampaignEvent = {
      type: "campaignCreated",
      at: now,
      data: {
        mandateId: mandate.id,
        mandateCode: mandate.code,
        orgId,
        title: body.title.trim(),
        basis: body.basis,
        subject: body.subject,
        unit: mandate.unit,
        unitPriceFen: mandate.unitPriceFen,
        proof: mandate.checks.proof,
        samplePpm: samplePpmOf(mandate.checks.sampleShare),
        payTo: body.payTo ?? "station",
        isEmergency: mandate.isEmergency,
        startsOn: body.startsOn,
        deadline: body.deadline,
        instructions: body.instructions.trim(),
      },
    };
    const { rows, head } = chainEvents(CAMPAIGN_STREAM, id, EMPTY_HEAD, [event], inner.actor);
    const acted = { ...event, seq: head.seq, personId: personOf(inner.actor) };
    await insertEvents(inner.db, rows);
    await insertCampaign(inner.db, evolveCampaign(id, undefined, acted).campaign, head);
    return viewCampaign(inner, id);
  });
}

/** Holds a draft of the actor's own. Refuses: `campaigns.not_found`, `campaigns.not_a_draft`, `campaigns.not_yours_to_do`. */
export async function holdDraft(ctx: Ctx, id: number): Promise<Seen> {
  const found = await holdWhole(ctx, id);
  const wrong = checkState(found.campaign, "draft");
  if (wrong !== undefined) orRefuse(wrong);
  checkMay(ctx, found, "change");
  return found;
}

/** Changes what a draft says. Refuses: see {@link holdDraft} and {@link checkDraft}. */
export function changeCampaign(ctx: Ctx, id: number, body: CampaignChange): Promise<CampaignView> {
  return transaction(ctx, async (inner) => {
    const { campaign } = await holdDraft(inner, id);
    const mandate = await getMandate(inner, campaign.mandateId);
    if (mandate === null) refuse("conflict", "admission.no_mandate");
    const { title, startsOn, deadline, instructions } = body;
    const wrong = checkDraft(body, mandate);
    if (wrong !== undefined) orRefuse(wrong);
    await writeCampaign(inner, campaign, {
      type: "campaignChanged",
      at: inner.clock.now(),
      data: { title: title.trim(), startsOn, deadline, instructions: instructions.trim() },
    });
    return viewCampaign(inner, id);
  });
}

/**
 * Gives a campaign that runs a later deadline; the stations read why.
 * Refuses: `campaigns.not_found`, `campaigns.not_open`, `campaigns.not_yours_to_do`; see {@link checkExtension}.
 */
export function extendCampaign(ctx: Ctx, id: number, body: ExtensionBody): Promise<CampaignView> {
  return transaction(ctx, async (inner) => {
    // Reports that are being decided go by the deadline that they were decided on: the shares are held.
    const found = await holdWhole(inner, id);
    const { campaign } = found;
    const wrong = checkState(campaign, "open");
    if (wrong !== undefined) orRefuse(wrong);
    checkMay(inner, found, "extend");
    const mandate = await getMandate(inner, campaign.mandateId);
    if (mandate === null) refuse("conflict", "admission.no_mandate");
    const now = inner.clock.now();
    const refused = checkExtension(campaign, body.deadline, { ...mandate, today: dayOf(now) });
    if (refused !== undefined) orRefuse(refused);
    await writeCampaign(inner, campaign, {
      type: "campaignExtended",
      at: now,
      data: {
        deadline: body.deadline,
        reason: body.reason.trim(),
        orgIds: found.shares.map(({ orgId }) => orgId),
      },
    });
    return viewCampaign(inner, id);
  });
}

/**
 * Says how many units each station gets. Refuses: see {@link holdDraft}, {@link checkPlanned};
 * `campaigns.station_unknown`, `campaigns.area_unknown`.
 */
export function planQuantities(ctx: Ctx, id: number, body: QuantitiesBody): Promise<CampaignView> {
  return transaction(ctx, async (inner) => {
    const { campaign, organisations, areas } = await holdDraft(inner, id);
    const planned = body.shares.map(({ orgId, quantity, areaId }) => {
      const org = organisations.find(orgId);
      if (org === undefined || org.validTo !== null)
        return refuse("invalid", "campaigns.station_unknown", { station: orgId });
      const where = areaId ?? org.serviceAreaIds[0] ?? org.areaId;
      if (areas.find(where) === undefined)
        return refuse("invalid", "campaigns.area_unknown", { area: where });
      return { orgId, areaId: where, quantity };
    });
    const wrong = checkPlanned(campaign, planned);
    if (wrong !== undefined) orRefuse(wrong);
    await writeCampaign(inner, campaign, {
      type: "campaignPlanned",
      at: inner.clock.now(),
      data: { planned },
    });
    return viewCampaign(inner, id);
  });
}

/** How the time of a campaign stands; null where nothing is waited for: not sent yet, over, or everything done. */
function clockOf(
  { calendar, now }: Viewer,
  { state, startsOn, deadline }: CampaignRow,
  open: number,
): DueSign | null {
  if (state !== "open" || open === 0) return null;
  return dueSign(calendar, { from: instantAt(startsOn, 0), dueOn: deadline, endedAt: null }, now);
}

/** A campaign in a list: with the totals of the shares that the actor sees. */
export function lineOf(
  viewer: Viewer,
  campaign: CampaignRow,
  shares: readonly ShareRow[],
): CampaignLine {
  const { id, title, state, basis, subject, unit, unitPriceFen, mandateId, mandateCode } = campaign;
  const text = (ms: number | null): string | null => (ms === null ? null : iso(ms));
  const totals = totalsOf(shares, unitPriceFen);
  return {
    id,
    title,
    state,
    basis,
    subject,
    unit,
    unitPriceFen,
    mandateId,
    mandateCode,
    department: viewer.shortRefOf(campaign.orgId),
    startsOn: campaign.startsOn,
    deadline: campaign.deadline,
    isEmergency: campaign.isEmergency,
    createdAt: iso(campaign.createdAt),
    sentAt: text(campaign.sentAt),
    closedAt: text(campaign.closedAt),
    totals,
    clock: clockOf(viewer, campaign, totals.open),
  };
}

/** One campaign. Refuses: `campaigns.not_found`. */
export async function viewCampaign(ctx: Ctx, id: number): Promise<CampaignView> {
  const found = await seeCampaign(ctx, id);
  const { campaign, visible, refOf } = found;
  const mandate = await getMandate(ctx, campaign.mandateId);
  return {
    ...lineOf(found, campaign, visible),
    instructions: campaign.instructions,
    proof: campaign.proof,
    sampleShare: campaign.samplePpm / 1_000_000,
    payTo: campaign.payTo,
    mandateQuantity: mandate?.quantity ?? null,
    planned: campaign.planned.map(({ orgId, areaId, quantity }) => ({
      org: refOf(orgId),
      areaId,
      quantity,
    })),
    shares: visible.map((share) => ({
      shareId: share.id,
      org: refOf(share.orgId),
      payee: refOf(share.payeeOrgId),
      totals: totalsOf([share], campaign.unitPriceFen),
    })),
    releasedFen: campaign.releasedFen,
    may: mayOf(ctx, found),
  };
}

/** A page of the campaigns that the actor sees, newest first. */
export async function listPage(
  ctx: Ctx,
  query: CampaignQuery,
): Promise<{ items: readonly CampaignLine[]; next: string | null }> {
  const viewer = await viewerOf(ctx);
  const limit = query.limit ?? 50;
  const [before] = query.cursor === undefined ? [undefined] : orRefuse(readCursor(query.cursor, 1));
  if (before !== undefined && !Number.isSafeInteger(before)) refuse("invalid", "http.wrong_cursor");
  const rows = await listCampaigns(ctx.db, {
    scope: viewer.scope,
    state: query.state,
    orgId: query.orgId,
    q: query.q?.trim() ?? "",
    before: before === undefined ? undefined : Number(before),
    limit: limit + 1,
  });
  const shares = Map.groupBy(
    await sharesOf(
      ctx.db,
      rows.map(({ id }) => id),
    ),
    ({ campaignId }) => campaignId,
  );
  return pageOf(
    rows,
    limit,
    (row) => {
      const own = shares.get(row.id) ?? [];
      const facts = factsOf(row, own);
      return lineOf(
        viewer,
        row,
        own.filter(({ orgId }) => mayReadShare(viewer.scope, facts, orgId)),
      );
    },
    (row) => [row.id],
  );
}

/** The admitted quantity tasks of the actor's department that are in force, with what was sent on them already. */
export async function listMandates(ctx: Ctx): Promise<{ items: MandateLine[] }> {
  const { refOf } = await viewerOf(ctx);
  const mandates = await mandatesOf(ctx, {
    applicantOrgId: departmentOf(ctx),
    kind: "quantity",
    on: dayOf(ctx.clock.now()),
  });
  const sent = await sentOnMandates(
    ctx.db,
    mandates.map(({ id }) => id),
  );
  return {
    items: mandates.map((mandate) => ({
      id: mandate.id,
      code: mandate.code,
      title: mandate.title,
      unit: mandate.unit,
      quantity: mandate.quantity,
      sentUnits: boundUnits(sent.filter(({ mandateId }) => mandateId === mandate.id)),
      unitPriceFen: mandate.unitPriceFen,
      from: mandate.from,
      to: mandate.to,
      isEmergency: mandate.isEmergency,
      proof: mandate.checks.proof,
      sampleShare: mandate.checks.sampleShare,
      targets: mandate.targetOrgIds.map(refOf),
    })),
  };
}

/** Units of a mandate that are taken: those of open campaigns, and what closed ones have paid. */
export function boundUnits(
  sent: readonly { readonly state: string; readonly units: number; readonly settled: number }[],
): number {
  return sent.reduce((sum, one) => sum + (one.state === "closed" ? one.settled : one.units), 0);
}
