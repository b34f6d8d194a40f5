/** The queue of a worker's device: everything that is needed at the doors without network, and nothing else. */
import type { Ctx } from "#kernel/context.ts";
import { iso } from "#kernel/pure/day.ts";
import { readCursor, writeCursor } from "#kernel/pure/page.ts";
import { isRefusal, refuse } from "#kernel/pure/refusal.ts";
import { maskIdNumber } from "#kernel/vault.ts";
import type { QueueAnswer, QueueQuery } from "../schema-units.ts";
import { type CampaignRow, type ShareRow, openSharesOf } from "../store/campaigns.ts";
import { type SealedUnit, type UnitRow, changesSince } from "../store/units.ts";
import { fieldPosts } from "./field-posts.ts";
import { type Viewer, viewerOf } from "./find.ts";
import { openUnit } from "./units.ts";

const MOST_UNITS = 500;

/** Up to where a device knows a share: every event before this one, and of its units those up to this one. */
type Mark = readonly [shareId: number, seq: number, unitId: number];

/**
 * What changed for the worker, over all of their posts, since the last answer. A share changes under its lock, so the numbers of its events are
 * in the order in which they became visible: nothing is passed over, whatever was written meanwhile.
 * Refuses: `campaigns.no_station`, `http.wrong_cursor`.
 */
export async function workerQueue(ctx: Ctx, query: QueueQuery): Promise<QueueAnswer> {
  const { actor } = ctx;
  if (actor.kind !== "staff") return refuse("forbidden", "campaigns.no_station");
  const viewer = await viewerOf(ctx);
  const marks = readMarks(query.since);
  const limit = query.limit ?? MOST_UNITS;
  // Marks of the shares are read before their units: what comes between is told twice rather than never.
  const posts = await fieldPosts(ctx);
  const own = await openSharesOf(
    ctx.db,
    posts.map(({ orgId }) => orgId),
  );
  const units: QueueAnswer["units"][number][] = [];
  const gone: number[] = [];
  const next: Mark[] = [];
  let more = false;
  for (const { share, campaign } of own) {
    const [, seq, unitId] = marks.get(share.id) ?? [share.id, 0, 0];
    const room = limit - units.length - gone.length;
    if (room <= 0) {
      more = true;
      next.push([share.id, seq, unitId]);
      continue;
    }
    const rows = await changesSince(ctx.db, share.id, actor.personId, [seq, unitId], room + 1);
    const kept = rows.slice(0, room);
    for (const row of kept)
      if (row.workerId === actor.personId) units.push(unitOf(ctx, viewer, campaign, row));
      else gone.push(row.id);
    const last = kept.at(-1);
    if (rows.length > room && last !== undefined) {
      more = true;
      next.push([share.id, last.changedSeq, last.id]);
    } else {
      const known = Math.max(share.lastSeq, last?.changedSeq ?? 0) + 1;
      next.push(known > seq ? [share.id, known, 0] : [share.id, seq, unitId]);
    }
  }
  return {
    person: { id: actor.personId, name: viewer.organisations.personName(actor.personId) },
    serverTime: iso(ctx.clock.now()),
    campaigns: [...new Map(own.map((one) => [one.campaign.id, campaignOf(viewer, one)])).values()],
    units,
    gone,
    next: writeCursor(next.flat()),
    more,
  };
}

function readMarks(since: string | undefined): Map<number, Mark> {
  const marks = new Map<number, Mark>();
  if (since === undefined || since === "") return marks;
  const parts = readAny(since);
  for (let i = 0; i + 2 < parts.length; i += 3) {
    const [shareId = 0, seq = 0, unitId = 0] = parts.slice(i, i + 3);
    marks.set(shareId, [shareId, seq, unitId]);
  }
  return marks;
}

/** A cursor of as many parts as it has: three for each share. */
function readAny(text: string): number[] {
  for (let length = 0; length <= 300; length += 3) {
    const read = readCursor(text, length);
    if (isRefusal(read)) continue;
    if (read.every((part) => Number.isSafeInteger(part) && Number(part) >= 0))
      return read.map(Number);
  }
  return refuse("invalid", "http.wrong_cursor");
}

function campaignOf(
  { refOf }: Viewer,
  { share, campaign }: { readonly share: ShareRow; readonly campaign: CampaignRow },
): QueueAnswer["campaigns"][number] {
  const { id, title, subject, unit, instructions, proof, startsOn, deadline } = campaign;
  return {
    id,
    title,
    subject,
    unit,
    instructions,
    proof,
    startsOn,
    deadline,
    department: refOf(campaign.orgId).name,
    station: refOf(share.orgId),
    free: share.units - share.assigned,
  };
}

function unitOf(
  ctx: Ctx,
  { areas }: Viewer,
  campaign: CampaignRow,
  row: UnitRow & SealedUnit,
): QueueAnswer["units"][number] {
  const area = row.areaId === null ? undefined : areas.find(row.areaId);
  const plain = row.state === "open" ? openUnit(ctx, row) : undefined;
  const text = (value: string | undefined): string | null =>
    value === undefined || value === "" ? null : value;
  const idNumber = text(plain?.idNumber);
  return {
    unitId: row.id,
    campaignId: campaign.id,
    number: row.number,
    area: area === undefined ? null : { id: area.id, name: area.name },
    name: text(plain?.name),
    address: text(plain?.address),
    idNumberMasked: idNumber === null ? null : maskIdNumber(idNumber),
    state: row.state,
    reason: row.reason,
    attempts: row.attempts,
    doneByMe: row.doneBy !== null && row.doneBy === row.workerId,
    rejectedBecause: row.rejectedBecause,
  };
}
