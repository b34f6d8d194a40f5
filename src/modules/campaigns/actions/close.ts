/** Closing a campaign: everything earned is paid, what is left is free again, and the report is final. */
import { getMandate } from "#admission";
import { type Ctx, transaction } from "#kernel/context.ts";
import { dayOf, iso } from "#kernel/pure/day.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import { getCommitment, release } from "#ledger";
import type { CloseBody, ReportView } from "../schema-progress.ts";
import { sentOnMandates } from "../store/campaigns.ts";
import { listSettlements, owedUnits } from "../store/progress.ts";
import { reasonsOf } from "../store/units.ts";
import { writeCampaign } from "./campaigns.ts";
import { type Seen, checkMay, holdWhole, seeCampaign } from "./find.ts";
import { settlementLineOf } from "./settlements.ts";
import { totalsOf } from "./totals.ts";

/**
 * Closes a campaign. What its commitment still holds is freed: all of it where no other campaign rests on the same
 * mandate, else what this campaign's units would have cost and did not.
 * Refuses: `campaigns.not_found`, `campaigns.not_open`, `campaigns.not_yours_to_do`, `campaigns.verify_first`,
 * `campaigns.settle_first`.
 */
export function closeCampaign(ctx: Ctx, id: number, { text }: CloseBody): Promise<ReportView> {
  return transaction(ctx, async (inner) => {
    const found = await holdWhole(inner, id);
    const { campaign, shares } = found;
    if (campaign.state !== "open") refuse("conflict", "campaigns.not_open");
    checkMay(inner, found, "close");
    const waiting = shares.reduce((sum, share) => sum + share.sampled - share.confirmed, 0);
    if (waiting > 0) refuse("conflict", "campaigns.verify_first", { count: waiting });
    const owed = await owedUnits(inner.db, id, dayOf(inner.clock.now()));
    const units = owed.reduce((sum, one) => sum + one.units, 0);
    if (units > 0 && campaign.unitPriceFen > 0)
      refuse("conflict", "campaigns.settle_first", { count: units });
    const releasedFen = await freeTheRest(inner, found);
    await writeCampaign(inner, campaign, {
      type: "campaignClosed",
      at: inner.clock.now(),
      data: { text: text?.trim() || null, releasedFen },
    });
    return viewReport(inner, id);
  });
}

async function freeTheRest(ctx: Ctx, { campaign, shares }: Seen): Promise<number> {
  const mandate = await getMandate(ctx, campaign.mandateId);
  if (mandate?.commitmentId == null) return 0;
  const { commitmentId } = mandate;
  const { openFen } = await getCommitment(ctx, commitmentId);
  const sent = await sentOnMandates(ctx.db, [campaign.mandateId]);
  const others = sent.some((one) => one.id !== campaign.id && one.state === "open");
  const own = shares.reduce((sum, share) => sum + share.units - share.settled, 0);
  const amountFen = others ? Math.min(openFen, own * campaign.unitPriceFen) : openFen;
  if (amountFen === 0) return 0;
  await release(ctx, {
    date: dayOf(ctx.clock.now()),
    text: `专项办结，释放剩余预留：${campaign.title}（${campaign.mandateCode}）`.slice(0, 500),
    commitmentId,
    amountFen,
    reason: { type: "settlement", id: campaign.id, step: "campaign closed" },
  });
  return amountFen;
}

/** What became of a campaign; final once it is closed. Refuses: `campaigns.not_found`. */
export async function viewReport(ctx: Ctx, id: number): Promise<ReportView> {
  const found = await seeCampaign(ctx, id);
  const { campaign, visible, scope, refOf } = found;
  const price = campaign.unitPriceFen;
  const text = (ms: number | null): string | null => (ms === null ? null : iso(ms));
  const all = scope === "everything" || scope.departmentOrgId === campaign.orgId;
  const orgIds = all ? null : visible.map(({ orgId }) => orgId);
  const settlements = await listSettlements(ctx.db, {
    scope,
    campaignId: id,
    before: undefined,
    limit: 200,
  });
  return {
    campaignId: id,
    title: campaign.title,
    state: campaign.state,
    mandateCode: campaign.mandateCode,
    department: refOf(campaign.orgId),
    unit: campaign.unit,
    unitPriceFen: price,
    startsOn: campaign.startsOn,
    deadline: campaign.deadline,
    sentAt: text(campaign.sentAt),
    closedAt: text(campaign.closedAt),
    text: campaign.closingText,
    totals: totalsOf(visible, price),
    stations: visible.map((share) => ({
      shareId: share.id,
      org: refOf(share.orgId),
      payee: refOf(share.payeeOrgId),
      totals: totalsOf([share], price),
    })),
    reasons: await reasonsOf(ctx.db, id, orgIds),
    settlements: all ? settlements.map((row) => settlementLineOf(found, row)) : [],
    releasedFen: campaign.releasedFen,
  };
}
