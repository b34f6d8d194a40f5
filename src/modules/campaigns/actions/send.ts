/** Sending a campaign: the moment at which stations may be asked to work. */
import { requireMandate } from "#admission";
import { type Ctx, transaction } from "#kernel/context.ts";
import { dayOf } from "#kernel/pure/day.ts";
import { sayFen } from "#kernel/pure/money.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import { getCommitment } from "#ledger";
import type { CampaignView } from "../schema.ts";
import { lockMandate, sentOnMandates, sharesOf } from "../store/campaigns.ts";
import { areaProgress } from "../store/progress.ts";
import { boundUnits, holdDraft, viewCampaign, writeCampaign } from "./campaigns.ts";
import { checkMay } from "./find.ts";
import { addCounted } from "./shares.ts";

/**
 * Sends a draft. The mandate is asked once more, for everything that is on the shares by now: bodies, areas, and the
 * quantity together with what was sent on it before.
 * Refuses: see {@link holdDraft}; `campaigns.nothing_to_send`, `campaigns.deadline_passed`, `admission.no_mandate`,
 * `admission.mandate_over`, `admission.not_covered`, `campaigns.not_funded`.
 */
export function sendCampaign(ctx: Ctx, id: number): Promise<CampaignView> {
  return transaction(ctx, async (inner) => {
    const found = await holdDraft(inner, id);
    checkMay(inner, found, "send");
    const { campaign } = found;
    const today = dayOf(inner.clock.now());
    if (campaign.deadline < today) refuse("conflict", "campaigns.deadline_passed");
    if (campaign.basis === "quantity") await addCounted(inner, found);
    const shares = (await sharesOf(inner.db, [id])).filter(({ units }) => units > 0);
    const units = shares.reduce((sum, share) => sum + share.units, 0);
    inner.work?.progress(0, units);
    if (units === 0) refuse("conflict", "campaigns.nothing_to_send");
    const areas = await areaProgress(
      inner.db,
      shares.map((share) => share.id),
    );
    await lockMandate(inner.db, campaign.mandateId);
    const sent = await sentOnMandates(inner.db, [campaign.mandateId]);
    const mandate = await requireMandate(inner, {
      mandateId: campaign.mandateId,
      applicantOrgId: campaign.orgId,
      targetOrgIds: shares.map(({ orgId }) => orgId),
      areaIds: areas.flatMap(({ areaId }) => (areaId === 0 ? [] : [areaId])),
      quantity: units + boundUnits(sent),
      on: today < campaign.startsOn ? campaign.startsOn : today,
      kind: "quantity",
    });
    await checkFunded(inner, mandate.commitmentId, {
      wantedFen: units * campaign.unitPriceFen,
      // What open campaigns on the same money have not been paid yet is spoken for.
      boundFen: sent.reduce(
        (sum, one) =>
          one.state === "open" ? sum + (one.units - one.settled) * campaign.unitPriceFen : sum,
        0,
      ),
    });
    await writeCampaign(inner, campaign, {
      type: "campaignSent",
      at: inner.clock.now(),
      data: {
        units,
        shares: shares.map((share) => ({
          shareId: share.id,
          orgId: share.orgId,
          units: share.units,
        })),
      },
    });
    inner.work?.progress(units, units);
    return viewCampaign(inner, id);
  });
}

/** The commitment must hold what the units will cost; an emergency without one is paid from free money later. */
async function checkFunded(
  ctx: Ctx,
  commitmentId: number | null,
  { wantedFen, boundFen }: { readonly wantedFen: number; readonly boundFen: number },
): Promise<void> {
  if (commitmentId === null || wantedFen === 0) return;
  const { openFen } = await getCommitment(ctx, commitmentId);
  if (openFen - boundFen < wantedFen)
    refuse("conflict", "campaigns.not_funded", {
      available: sayFen(Math.max(0, openFen - boundFen)),
      wanted: sayFen(wantedFen),
    });
}
