/** Settlement: what stations have earned is paid out of the commitment of the mandate, each unit once. */
import { getMandate } from "#admission";
import { type Ctx, rowsInParts, transaction } from "#kernel/context.ts";
import { insertEvents } from "#kernel/events.ts";
import { type Day, dayOf, isDay, yearOf } from "#kernel/pure/day.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import {
  type AppropriationView,
  appropriationOf,
  consumeAll,
  getAppropriation,
  getCommitment,
  hold,
  openAccount,
  reserve,
} from "#ledger";
import type { CampaignSettled, SettledLine } from "../rules/events.ts";
import type { SettlementView, SettleBody } from "../schema-progress.ts";
import { type ShareRow, takeId } from "../store/campaigns.ts";
import { insertSettlement, lastSettlement, moveSettled, owedUnits } from "../store/progress.ts";
import { writeCampaign } from "./campaigns.ts";
import { type Seen, checkMay, holdWhole } from "./find.ts";
import { append, penFor, personOf } from "./pen.ts";
import { viewSettlement } from "./settlements.ts";

/** What of a share is paid now. */
type Owed = { readonly share: ShareRow; readonly units: number; readonly toSeq: number };

/**
 * Settles what has been earned up to the end of a day and not been paid. Who reports or verifies meanwhile waits for
 * the shares: what they add goes into the next settlement.
 * Refuses: `campaigns.not_found`, `campaigns.not_yours_to_do`, `campaigns.not_a_day`, `campaigns.settled_meanwhile`,
 * `campaigns.nothing_to_settle`, `campaigns.no_fee`, `campaigns.no_money_for_emergency`, `ledger.commitment_exceeded`.
 */
export function settleCampaign(ctx: Ctx, id: number, body: SettleBody): Promise<SettlementView> {
  return transaction(ctx, async (inner) => {
    const found = await holdWhole(inner, id);
    if (found.campaign.state !== "open") refuse("conflict", "campaigns.not_open");
    checkMay(inner, found, "settle");
    const now = inner.clock.now();
    const until = body.until ?? dayOf(now);
    if (!isDay(until)) refuse("invalid", "campaigns.not_a_day", { day: until });
    if (until > dayOf(now)) refuse("invalid", "campaigns.day_in_future", { day: until });
    const last = await lastSettlement(inner.db, id);
    if (body.after !== undefined && body.after !== last)
      refuse("conflict", "campaigns.settled_meanwhile", { number: last });
    const price = found.campaign.unitPriceFen;
    if (price === 0) refuse("conflict", "campaigns.no_fee");
    const owed = await owedOf(inner, found, until);
    const units = owed.reduce((sum, one) => sum + one.units, 0);
    if (units === 0) refuse("conflict", "campaigns.nothing_to_settle", { number: last });
    const settlementId = await takeId(inner.db, "settlement");
    const paid = await pay(inner, found, settlementId, owed, units * price);
    await record(inner, found, {
      settlementId,
      number: last + 1,
      until,
      units,
      unitPriceFen: price,
      amountFen: units * price,
      ...paid,
    });
    return viewSettlement(inner, settlementId);
  });
}

async function owedOf(ctx: Ctx, { shares, campaign }: Seen, until: Day): Promise<Owed[]> {
  const byId = new Map(shares.map((share) => [share.id, share]));
  const rows = await owedUnits(ctx.db, campaign.id, until);
  return rows.flatMap(({ shareId, units, toSeq }) => {
    const share = byId.get(shareId);
    return share === undefined || units === 0 ? [] : [{ share, units, toSeq }];
  });
}

/** Pays every station, one entry each, in one posting that goes through whole or not at all. */
async function pay(
  ctx: Ctx,
  { campaign, organisations, refOf }: Seen,
  settlementId: number,
  owed: readonly Owed[],
  amountFen: number,
): Promise<{ commitmentId: number; lines: SettledLine[] }> {
  const date = dayOf(ctx.clock.now());
  const text = `费随事转：${campaign.title}（${campaign.mandateCode}）`.slice(0, 480);
  const posting = { date, text };
  const commitmentId = await commitmentFor(ctx, campaign, settlementId, amountFen, posting);
  const { appropriationId } = await getCommitment(ctx, commitmentId);
  const from = await getAppropriation(ctx, appropriationId);
  const year = yearOf(date);
  const payees = [...new Set(owed.map(({ share }) => share.payeeOrgId))].toSorted((a, b) => a - b);
  const accounts: AppropriationView[] = [];
  for (const orgId of payees)
    accounts.push(await openAccount(ctx, { orgId, year, fund: from.fund, purpose: "tasks" }));
  // Accounts are open; each line is posted, then all of it written down.
  const passed = rowsInParts(ctx.work, 3, owed.length);
  passed(1);
  await hold(ctx, [...new Set([appropriationId, ...accounts.map(({ id }) => id)])]);
  const posted = await consumeAll(
    ctx,
    owed.map(({ share, units }) => ({
      ...posting,
      text: `${text} ${refOf(share.orgId).name.zh} ${units}${campaign.unit}`.slice(0, 500),
      commitmentId,
      amountFen: units * campaign.unitPriceFen,
      to: { orgId: share.payeeOrgId, year, fund: from.fund, purpose: "tasks" as const },
      reason: {
        type: "settlement" as const,
        id: settlementId,
        step: organisations.find(share.orgId)?.code ?? `org-${share.orgId}`,
      },
    })),
  );
  passed(2);
  return {
    commitmentId,
    lines: owed.map(({ share, units, toSeq }, i) => ({
      shareId: share.id,
      fromSeq: share.settledSeq + 1,
      toSeq,
      units,
      amountFen: units * campaign.unitPriceFen,
      entryId: posted[i]?.entryId ?? 0,
      postedOn: posted[i]?.postedOn ?? date,
    })),
  };
}

/**
 * The commitment that is paid from: the mandate's. An emergency that had no money set aside is settled all the same,
 * from what its department has free for tasks this year.
 */
async function commitmentFor(
  ctx: Ctx,
  campaign: Seen["campaign"],
  settlementId: number,
  amountFen: number,
  posting: { readonly date: Day; readonly text: string },
): Promise<number> {
  const mandate = await getMandate(ctx, campaign.mandateId);
  if (mandate?.commitmentId != null) return mandate.commitmentId;
  const year = yearOf(posting.date);
  const free = await appropriationOf(ctx, campaign.orgId, year, "tasks");
  if (free === undefined) return refuse("conflict", "campaigns.no_money_for_emergency");
  const { commitmentId } = await reserve(ctx, {
    ...posting,
    appropriationId: free.id,
    amountFen,
    until: posting.date,
    reason: { type: "settlement", id: settlementId, step: "reserve" },
  });
  return commitmentId;
}

async function record(
  ctx: Ctx,
  { campaign, shares }: Seen,
  settled: CampaignSettled["data"],
): Promise<void> {
  const at = ctx.clock.now();
  const byId = new Map(shares.map((share) => [share.id, share]));
  const moved = settled.lines.map((line) => {
    const pen = penFor(byId.get(line.shareId) as ShareRow);
    const { settlementId } = settled;
    const { toSeq, units, amountFen } = line;
    const head = append(pen, ctx.actor, {
      type: "shareSettled",
      at,
      data: { campaignId: campaign.id, settlementId, toSeq, units, amountFen },
    });
    return { ...line, lastSeq: head.seq, lastHash: head.hash, events: pen.events };
  });
  await insertEvents(
    ctx.db,
    moved.flatMap(({ events }) => events),
  );
  await moveSettled(ctx.db, moved);
  await writeCampaign(ctx, campaign, { type: "campaignSettled", at, data: settled });
  await insertSettlement(ctx.db, campaign.id, { ...settled, at, personId: personOf(ctx.actor) });
}
