/** Proves one share: units, personal data, reports, verdicts, counters and what was settled of it. */
import type { Ctx } from "#kernel/context.ts";
import { type Tally, count, newTally } from "../rules/counters.ts";
import { SHARE_STREAM, type ShareEvent } from "../rules/events.ts";
import { type CampaignState, type ShareState, evolveShare } from "../rules/replay.ts";
import type { ShareRow } from "../store/campaigns.ts";
import * as store from "../store/proof.ts";
import { NOTE_FIELD, noteDigest } from "./complete.ts";
import { type Difference, actedBy, chainOf, compare, compareLists } from "./comparing.ts";
import { digestOf, indexOf, lineOf } from "./shares.ts";
import { openUnit } from "./units.ts";

type Proven = { readonly units: number; readonly difference: Difference | null };

/** Compares one share with the replay of its events. */
export async function proveShare(
  ctx: Ctx,
  id: number,
  campaigns: ReadonlyMap<number, CampaignState>,
): Promise<Proven> {
  const { events, broken } = await chainOf(ctx, SHARE_STREAM, id);
  if (broken !== null) return { units: 0, difference: broken };
  const row = await store.shareRow(ctx.db, id);
  const [first] = events;
  if (first === undefined || row === undefined)
    return {
      units: 0,
      difference: {
        where: `share ${id}`,
        expected: first === undefined ? "no row" : "a row",
        found: row === undefined ? "no row" : "a row",
      },
    };
  const campaign = campaigns.get(Number(first.data.campaignId));
  const samplePpm = campaign?.campaign.samplePpm ?? 0;
  let state: ShareState | undefined;
  try {
    for (const event of events) {
      const { seq, hash } = event;
      const occasion = { seq, hash, personId: actedBy(event), samplePpm };
      state = evolveShare(state, event as unknown as ShareEvent, occasion);
    }
  } catch (error) {
    const found = (error as Error).message;
    return { units: 0, difference: { where: `share ${id}`, expected: "events that apply", found } };
  }
  if (state === undefined) throw new Error("a share with events has a state");
  const tally = newTally();
  for (const unit of state.units) count(tally, unit, 1);
  const last = events.at(-1);
  const head = { lastSeq: last?.seq ?? 0, lastHash: last?.hash.toString("hex") ?? "" };
  const difference =
    wrongHead(id, row, state, tally, head) ??
    (await wrongUnits(ctx, id, state)) ??
    (await wrongReports(ctx, id, state)) ??
    (await wrongCounters(ctx, id, tally)) ??
    wrongSettlement(id, state, campaign);
  return { units: state.units.length, difference };
}

function wrongHead(
  id: number,
  row: ShareRow,
  state: ShareState,
  tally: Tally,
  head: { readonly lastSeq: number; readonly lastHash: string },
): Difference | null {
  const { campaignId, orgId, payeeOrgId, settlements } = state;
  const sum = (of: "units" | "amountFen"): number =>
    settlements.reduce((total, one) => total + one[of], 0);
  const expected = {
    id,
    campaignId,
    orgId,
    payeeOrgId,
    ...tally.share,
    settled: sum("units"),
    settledFen: sum("amountFen"),
    settledSeq: settlements.at(-1)?.toSeq ?? 0,
    ...head,
  };
  return compare(`share ${id}`, expected, { ...row, lastHash: row.lastHash.toString("hex") });
}

async function wrongUnits(ctx: Ctx, id: number, state: ShareState): Promise<Difference | null> {
  const rows = await store.unitsOfShare(ctx.db, id);
  if (rows.length !== state.units.length)
    return {
      where: `share ${id}: units`,
      expected: `${state.units.length} rows`,
      found: `${rows.length} rows`,
    };
  const lines: string[] = [];
  for (const [i, row] of rows.entries()) {
    const {
      id: unitId,
      campaignId,
      nameSealed,
      idNumberSealed,
      addressSealed,
      idNumberIndex,
      ...found
    } = row;
    const where = `unit ${unitId}`;
    const difference = compare(where, { ...state.units[i] }, found);
    if (difference !== null) return difference;
    if (campaignId !== state.campaignId)
      return {
        where: `${where}: campaignId`,
        expected: String(state.campaignId),
        found: String(campaignId),
      };
    if (nameSealed === null) {
      lines.push("");
      continue;
    }
    try {
      const plain = openUnit(ctx, { nameSealed, idNumberSealed, addressSealed });
      const idNumber = idNumberSealed === null ? null : plain.idNumber;
      lines.push(lineOf(row.number, plain.name, idNumber, plain.address));
      if (idNumber !== null && idNumberIndex?.equals(indexOf(ctx, campaignId, idNumber)) !== true)
        return {
          where: `${where}: idNumberIndex`,
          expected: "the digest of its number",
          found: "another",
        };
    } catch {
      return {
        where: `${where}: personal data`,
        expected: "what was imported",
        found: "what does not open",
      };
    }
  }
  for (const { from, count: many, digest } of state.digests)
    if (digestOf(ctx, lines.slice(from - 1, from - 1 + many)) !== digest)
      return {
        where: `share ${id}: personal data of units ${from} to ${from + many - 1}`,
        expected: "what was imported",
        found: "something else",
      };
  return null;
}

async function wrongReports(ctx: Ctx, id: number, state: ShareState): Promise<Difference | null> {
  const rows = (await store.completionsOfShare(ctx.db, id)).map(({ noteSealed, ...row }) => ({
    ...row,
    note: noteSealed === null ? null : noteOf(ctx, row.key, noteSealed),
  }));
  const expected = [...state.completions.values()].toSorted(
    (a, b) => a.seq - b.seq || a.number - b.number,
  );
  // Two reports of one unit in one event stand in the order of their keys.
  const sorted = <T extends { seq: number; number: number; key: string }>(all: readonly T[]): T[] =>
    all.toSorted((a, b) => a.seq - b.seq || a.number - b.number || (a.key < b.key ? -1 : 1));
  return (
    compareLists(`share ${id}: report`, sorted(expected), sorted(rows)) ??
    compareLists(
      `share ${id}: verdict`,
      state.verdicts.toSorted((a, b) => a.seq - b.seq || a.number - b.number),
      await store.verdictsOfShare(ctx.db, id),
    )
  );
}

function noteOf(ctx: Ctx, key: string, sealed: Buffer): string {
  try {
    return noteDigest(ctx.vault, key, ctx.vault.open(NOTE_FIELD, sealed));
  } catch {
    return "does not open";
  }
}

async function wrongCounters(ctx: Ctx, id: number, tally: Tally): Promise<Difference | null> {
  const found = await store.countersOfShare(ctx.db, id);
  const some = (counters: object): boolean => Object.values(counters).some((n) => n !== 0);
  const areas = [...tally.areas]
    .filter(([, counters]) => some(counters))
    .toSorted(([a], [b]) => a - b)
    .map(([areaId, counters]) => ({ areaId, ...counters }));
  const days = [...tally.days]
    .filter(([, counters]) => some(counters))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, counters]) => ({ day, ...counters }));
  return (
    compareLists(`share ${id}: area`, areas, found.areas) ??
    compareLists(`share ${id}: day`, days, found.days)
  );
}

/** Every settled unit stands accrued within a range that was paid, and the campaign's own events say the same. */
function wrongSettlement(
  id: number,
  state: ShareState,
  campaign: CampaignState | undefined,
): Difference | null {
  let after = 0;
  for (const { settlementId, toSeq, units, amountFen } of state.settlements) {
    const where = `share ${id}: settlement ${settlementId}`;
    const paid = state.units.filter(
      ({ accruedSeq }) => accruedSeq !== null && accruedSeq > after && accruedSeq <= toSeq,
    ).length;
    if (paid !== units) return { where, expected: `${units} units`, found: `${paid} units` };
    const line = campaign?.settlements
      .find((one) => one.settlementId === settlementId)
      ?.lines.find((one) => one.shareId === id);
    const difference = compare(
      where,
      { fromSeq: after + 1, toSeq, units, amountFen },
      {
        fromSeq: line?.fromSeq,
        toSeq: line?.toSeq,
        units: line?.units,
        amountFen: line?.amountFen,
      },
    );
    if (difference !== null) return difference;
    after = toSeq;
  }
  return null;
}
