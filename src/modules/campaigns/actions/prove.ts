/** Proves the tables: replays every campaign and every share from its events and compares with what the tables hold. */
import type { Ctx } from "#kernel/context.ts";
import { CAMPAIGN_STREAM, type CampaignEvent } from "../rules/events.ts";
import { type CampaignState, evolveCampaign } from "../rules/replay.ts";
import * as store from "../store/proof.ts";
import { type Difference, actedBy, chainOf, compare, compareLists } from "./comparing.ts";
import { proveShare } from "./prove-share.ts";

export type CampaignsProof = {
  readonly campaigns: number;
  readonly units: number;
  readonly settledFen: number;
  readonly difference: Difference | null;
};

/** Proves every campaign, share, unit, report, verdict, counter and settlement. Memory: one share at a time. */
export async function proveCampaigns(ctx: Ctx): Promise<CampaignsProof> {
  const rows = new Map((await store.everyCampaign(ctx.db)).map((row) => [row.id, row]));
  const states = new Map<number, CampaignState>();
  let proof: CampaignsProof = { campaigns: 0, units: 0, settledFen: 0, difference: null };
  const failed = (difference: Difference): CampaignsProof => ({ ...proof, difference });
  for (const id of new Set([...rows.keys(), ...(await store.streamIds(ctx.db, CAMPAIGN_STREAM))])) {
    const { events, broken } = await chainOf(ctx, CAMPAIGN_STREAM, id);
    if (broken !== null) return failed(broken);
    let state: CampaignState | undefined;
    for (const event of events)
      state = evolveCampaign(id, state, {
        ...(event as unknown as CampaignEvent),
        seq: event.seq,
        personId: actedBy(event),
      });
    const row = rows.get(id);
    if (state === undefined || row === undefined)
      return failed({
        where: `campaign ${id}`,
        expected: state === undefined ? "no row" : "a row",
        found: row === undefined ? "no row" : "a row",
      });
    states.set(id, state);
    const last = events.at(-1);
    const { lastHash, ...campaign } = row;
    const head = { lastSeq: last?.seq ?? 0, lastHash: last?.hash.toString("hex") };
    const difference =
      compare(
        `campaign ${id}`,
        { ...state.campaign, ...head },
        { ...campaign, lastHash: lastHash.toString("hex") },
      ) ??
      (await wrongImport(ctx, id, state)) ??
      (await wrongSettlement(ctx, id, state));
    if (difference !== null) return failed(difference);
    const paid = state.settlements.reduce((sum, one) => sum + one.amountFen, 0);
    proof = { ...proof, campaigns: proof.campaigns + 1, settledFen: proof.settledFen + paid };
  }
  return proveShares(ctx, states, proof);
}

async function proveShares(
  ctx: Ctx,
  states: ReadonlyMap<number, CampaignState>,
  before: CampaignsProof,
): Promise<CampaignsProof> {
  let units = 0;
  const ids = new Set([
    ...(await store.idsOf(ctx.db, "share")),
    ...(await store.streamIds(ctx.db, "campaignShare")),
  ]);
  for (const id of ids) {
    const proven = await proveShare(ctx, id, states);
    if (proven.difference !== null) return { ...before, units, difference: proven.difference };
    units += proven.units;
  }
  return { ...before, units };
}

async function wrongImport(ctx: Ctx, id: number, state: CampaignState): Promise<Difference | null> {
  const expected = state.imports.map(({ importId, at, seq, ...record }) => ({
    id: importId,
    campaignId: id,
    ...record,
    importedAt: at,
    eventSeq: seq,
  }));
  return compareLists(`campaign ${id}: import`, expected, await store.everyImport(ctx.db, id));
}

async function wrongSettlement(
  ctx: Ctx,
  id: number,
  state: CampaignState,
): Promise<Difference | null> {
  const expected = state.settlements.map(({ settlementId, until, at, lines, ...rest }) => ({
    id: settlementId,
    campaignId: id,
    untilDay: until,
    settledAt: at,
    ...rest,
    lines: lines.toSorted((a, b) => a.shareId - b.shareId),
  }));
  const found = await store.everySettlement(ctx.db, id);
  const sums = state.settlements.find(
    ({ lines, units, amountFen, unitPriceFen }) =>
      lines.reduce((sum, line) => sum + line.units, 0) !== units ||
      units * unitPriceFen !== amountFen,
  );
  if (sums !== undefined)
    return {
      where: `settlement ${sums.settlementId}`,
      expected: "the sum of its lines",
      found: JSON.stringify(sums),
    };
  return compareLists(`campaign ${id}: settlement`, expected, found);
}
