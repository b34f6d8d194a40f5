/** What stations have earned, what they were paid, and the sheet of each settlement. */
import { getMandate } from "#admission";
import type { Ctx } from "#kernel/context.ts";
import { dayOf, iso } from "#kernel/pure/day.ts";
import { pageOf, readCursor } from "#kernel/pure/page.ts";
import { orRefuse, refuse } from "#kernel/pure/refusal.ts";
import { getCommitment } from "#ledger";
import type { AccrualView, SettlementLine, SettlementView } from "../schema-progress.ts";
import { findCampaign } from "../store/campaigns.ts";
import {
  type SettlementRow,
  findSettlement,
  listSettlements,
  owedUnits,
  settlementLines,
} from "../store/progress.ts";
import { type Viewer, seeCampaign, viewerOf } from "./find.ts";

/** What each station has earned and not been paid. Refuses: `campaigns.not_found`. */
export async function viewAccrual(ctx: Ctx, campaignId: number): Promise<AccrualView> {
  const { campaign, visible, refOf } = await seeCampaign(ctx, campaignId);
  const { unitPriceFen } = campaign;
  const owed = new Map(
    (await owedUnits(ctx.db, campaignId, dayOf(ctx.clock.now()))).map((row) => [
      row.shareId,
      row.units,
    ]),
  );
  const stations = visible.map((share) => {
    const units = owed.get(share.id) ?? 0;
    return {
      org: refOf(share.orgId),
      payee: refOf(share.payeeOrgId),
      units,
      amountFen: units * unitPriceFen,
      waiting: share.sampled - share.confirmed,
    };
  });
  const mandate = await getMandate(ctx, campaign.mandateId);
  const commitment =
    mandate?.commitmentId == null ? null : await getCommitment(ctx, mandate.commitmentId);
  const sum = (of: "units" | "amountFen" | "waiting"): number =>
    stations.reduce((total, one) => total + one[of], 0);
  return {
    unitPriceFen,
    units: sum("units"),
    amountFen: sum("amountFen"),
    waiting: sum("waiting"),
    commitmentOpenFen: commitment?.openFen ?? null,
    stations,
  };
}

/** A settlement in a list. */
export function settlementLineOf(
  { refOf, organisations }: Viewer,
  row: SettlementRow,
): SettlementLine {
  const { id, campaignId, campaignTitle, number, units, unitPriceFen, amountFen, personId } = row;
  return {
    id,
    campaignId,
    campaignTitle,
    department: refOf(row.orgId),
    number,
    until: row.untilDay,
    settledAt: iso(row.settledAt),
    settledBy:
      personId === null ? null : { id: personId, name: organisations.personName(personId) },
    units,
    unitPriceFen,
    amountFen,
  };
}

/** A page of settlements that concern the actor, newest first; of one campaign or of all. */
export async function settlementPage(
  ctx: Ctx,
  query: { readonly cursor?: string; readonly limit?: number },
  campaignId?: number,
): Promise<{ items: readonly SettlementLine[]; next: string | null }> {
  const viewer =
    campaignId === undefined ? await viewerOf(ctx) : await seeCampaign(ctx, campaignId);
  const limit = query.limit ?? 50;
  const [before] = query.cursor === undefined ? [undefined] : orRefuse(readCursor(query.cursor, 1));
  if (before !== undefined && !Number.isSafeInteger(before)) refuse("invalid", "http.wrong_cursor");
  const rows = await listSettlements(ctx.db, {
    scope: viewer.scope,
    campaignId,
    before: before === undefined ? undefined : Number(before),
    limit: limit + 1,
  });
  return pageOf(
    rows,
    limit,
    (row) => settlementLineOf(viewer, row),
    (row) => [row.id],
  );
}

/**
 * The sheet of a settlement; a station sees its own line. Its sums are those of the whole settlement for whoever sees
 * all of it, and of their own lines for the others.
 * Refuses: `campaigns.settlement_unknown`.
 */
export async function viewSettlement(ctx: Ctx, id: number): Promise<SettlementView> {
  const row = await findSettlement(ctx.db, id);
  const campaign = row === undefined ? undefined : await findCampaign(ctx.db, row.campaignId);
  if (row === undefined || campaign === undefined)
    return refuse("notFound", "campaigns.settlement_unknown");
  const viewer = await viewerOf(ctx);
  const { scope, refOf } = viewer;
  const whole = scope === "everything" || scope.departmentOrgId === campaign.orgId;
  const lines = (await settlementLines(ctx.db, id)).filter(
    ({ orgId }) => whole || scope.orgIds.includes(orgId),
  );
  if (lines.length === 0) return refuse("notFound", "campaigns.settlement_unknown");
  return {
    ...settlementLineOf(viewer, row),
    units: lines.reduce((sum, line) => sum + line.units, 0),
    amountFen: lines.reduce((sum, line) => sum + line.amountFen, 0),
    mandateId: campaign.mandateId,
    mandateCode: campaign.mandateCode,
    unit: campaign.unit,
    commitmentId: row.commitmentId,
    isWhole: whole,
    stations: lines.map((line) => ({
      org: refOf(line.orgId),
      payee: refOf(line.payeeOrgId),
      units: line.units,
      amountFen: line.amountFen,
      entryId: line.entryId,
      postedOn: line.postedOn,
    })),
  };
}
