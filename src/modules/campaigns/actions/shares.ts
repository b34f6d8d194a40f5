/** Puts units on the shares of stations: sealed, numbered, with a digest that vouches for them in the log. */
import type { Ctx } from "#kernel/context.ts";
import { EMPTY_HEAD, chainEvents, insertEvents } from "#kernel/events.ts";
import { count } from "../rules/counters.ts";
import { SHARE_STREAM, type ShareEvent, runsOf } from "../rules/events.ts";
import type { PayTo } from "../rules/campaign.ts";
import type { RosterRow } from "../rules/roster.ts";
import { freshUnit } from "../rules/unit.ts";
import { type ShareRow, insertShare, takeId } from "../store/campaigns.ts";
import { type NewUnit, deleteUnits, insertCounted, insertUnits } from "../store/units.ts";
import { writeShareChanges } from "../store/write.ts";
import type { Seen } from "./find.ts";
import { type Pen, append, changesOf, penFor } from "./pen.ts";

/** The fields under which personal data of units is sealed. */
export const UNIT_FIELDS = {
  name: "campaigns.unit.name",
  idNumber: "campaigns.unit.idNumber",
  address: "campaigns.unit.address",
} as const;

/** Rows that are sealed and inserted in one go. */
const CHUNK = 2_000;

/** A row that is new on the roster. */
export type Taken = RosterRow & { readonly index: Buffer };

/** The keyed digest by which somebody is found twice on one roster, and on no other. */
export function indexOf(ctx: Ctx, campaignId: number, key: string): Buffer {
  return ctx.vault.blindIndex(`campaigns.unit.key.${campaignId}`, key);
}

/** What stands in the clear about a unit, as one line of the text whose digest is in the log. */
export function lineOf(
  number: number,
  name: string | null,
  idNumber: string | null,
  address: string | null,
): string {
  return JSON.stringify([number, name, idNumber, address]);
}

/** The keyed digest of units' personal data. */
export function digestOf(ctx: Pick<Ctx, "vault">, lines: readonly string[]): string {
  return ctx.vault.digest("campaigns.units", lines.join("\n")).toString("base64url");
}

/** Whose books a station's fee goes to. */
export function payeeOf(
  { organisations, areas }: Pick<Seen, "organisations" | "areas">,
  orgId: number,
  payTo: PayTo,
): number {
  const org = organisations.find(orgId);
  if (org === undefined || payTo === "station") return orgId;
  const { subdistrictId } = areas.pathOf(org.areaId);
  return (
    (subdistrictId === null ? undefined : organisations.subdistrictOfficeOf(subdistrictId)?.id) ??
    orgId
  );
}

/** The share of a station: the one that is there, or a new one. */
async function openShare(ctx: Ctx, found: Seen, orgId: number): Promise<ShareRow> {
  const known = found.shares.find((share) => share.orgId === orgId);
  if (known !== undefined) return known;
  const { campaign } = found;
  const id = await takeId(ctx.db, "share");
  const payeeOrgId = payeeOf(found, orgId, campaign.payTo);
  const event: ShareEvent = {
    type: "shareOpened",
    at: ctx.clock.now(),
    data: { campaignId: campaign.id, orgId, payeeOrgId },
  };
  const { rows, head } = chainEvents(SHARE_STREAM, id, EMPTY_HEAD, [event], ctx.actor);
  await insertEvents(ctx.db, rows);
  await insertShare(ctx.db, { id, campaignId: campaign.id, orgId, payeeOrgId }, head);
  return {
    id,
    campaignId: campaign.id,
    orgId,
    payeeOrgId,
    units: 0,
    assigned: 0,
    done: 0,
    notDone: 0,
    attempts: 0,
    late: 0,
    sampled: 0,
    confirmed: 0,
    rejections: 0,
    accrued: 0,
    settled: 0,
    settledFen: 0,
    settledSeq: 0,
    lastSeq: head.seq,
    lastHash: head.hash,
  };
}

/** Puts rows of a roster on the shares of their stations, by area, so that neighbours follow one another. */
export async function addToShares(
  ctx: Ctx,
  found: Seen,
  byOrg: ReadonlyMap<number, readonly Taken[]>,
  importId: number,
): Promise<void> {
  const pens: Pen[] = [];
  const all = [...byOrg.values()].reduce((sum, rows) => sum + rows.length, 0);
  let written = 0;
  // New shares are nobody else's yet, and those that are there are held already: any order will do.
  for (const [orgId, rows] of byOrg) {
    const share = await openShare(ctx, found, orgId);
    const sorted = rows.toSorted((a, b) => (a.areaId ?? 0) - (b.areaId ?? 0) || a.row - b.row);
    const from = share.units + 1;
    const lines = sorted.map((row, i) => lineOf(from + i, row.name, row.idNumber, row.address));
    const pen = penFor(share);
    const { seq } = append(pen, ctx.actor, {
      type: "unitsAdded",
      at: ctx.clock.now(),
      data: {
        campaignId: found.campaign.id,
        from,
        areas: runsOf(sorted.map(({ areaId }) => areaId)),
        digest: digestOf(ctx, lines),
        importId,
      },
    });
    for (const [i, row] of sorted.entries())
      count(pen.tally, freshUnit(from + i, row.areaId, seq), 1);
    const where = { campaignId: found.campaign.id, shareId: share.id, changedSeq: seq };
    for (let start = 0; start < sorted.length; start += CHUNK) {
      const units = sorted
        .slice(start, start + CHUNK)
        .map((row, i) => sealed(ctx, row, from + start + i));
      await insertUnits(ctx.db, where, units);
      written += units.length;
      ctx.work?.progress(all + written, 2 * all);
    }
    pens.push(pen);
  }
  await writeShareChanges(ctx.db, changesOf(pens));
}

/** Takes the last so many units of some stations off a draft again: those that one file had brought. */
export async function removeFromShares(
  ctx: Ctx,
  found: Seen,
  stations: readonly { readonly orgId: number; readonly taken: number }[],
  importId: number,
): Promise<void> {
  const pens: Pen[] = [];
  for (const { orgId, taken } of stations) {
    const share = found.shares.find((one) => one.orgId === orgId);
    if (share === undefined) throw new Error("a file puts its rows on shares");
    const pen = penFor(share);
    const from = share.units - taken + 1;
    append(pen, ctx.actor, {
      type: "unitsRemoved",
      at: ctx.clock.now(),
      data: { campaignId: found.campaign.id, from, importId },
    });
    for (const unit of await deleteUnits(ctx.db, share.id, from)) count(pen.tally, unit, -1);
    pens.push(pen);
  }
  await writeShareChanges(ctx.db, changesOf(pens));
}

function sealed({ vault }: Ctx, row: Taken, number: number): NewUnit {
  const seal = (field: string, text: string | null): Buffer | null =>
    text === null || text === "" ? null : vault.seal(field, text);
  return {
    number,
    areaId: row.areaId,
    nameSealed: seal(UNIT_FIELDS.name, row.name),
    idNumberSealed: seal(UNIT_FIELDS.idNumber, row.idNumber),
    idNumberIndex: row.index,
    addressSealed: seal(UNIT_FIELDS.address, row.address),
  };
}

/** Puts units that are only counted on the shares of their stations. */
export async function addCounted(ctx: Ctx, found: Seen): Promise<void> {
  const pens: Pen[] = [];
  const all = found.campaign.planned.reduce((sum, { quantity }) => sum + quantity, 0);
  let written = 0;
  for (const { orgId, areaId, quantity } of found.campaign.planned) {
    const share = await openShare(ctx, found, orgId);
    const pen = penFor(share);
    const from = share.units + 1;
    const { seq } = append(pen, ctx.actor, {
      type: "unitsAdded",
      at: ctx.clock.now(),
      data: {
        campaignId: found.campaign.id,
        from,
        areas: [[areaId ?? 0, quantity]],
        digest: null,
        importId: null,
      },
    });
    for (let i = 0; i < quantity; i++) count(pen.tally, freshUnit(from + i, areaId, seq), 1);
    const where = { campaignId: found.campaign.id, shareId: share.id, changedSeq: seq };
    await insertCounted(ctx.db, where, areaId, from, from + quantity - 1);
    written += quantity;
    ctx.work?.progress(written, all);
    pens.push(pen);
  }
  await writeShareChanges(ctx.db, changesOf(pens));
}
