/** Verification: what was drawn is looked at by somebody else; what is rejected is open again and not owed. */
import { type Ctx, transaction } from "#kernel/context.ts";
import { Refused, isRefusal, orRefuse, refuse } from "#kernel/pure/refusal.ts";
import { checkState } from "../rules/campaign.ts";
import { type Verdict, decideVerdict, evolveVerdict } from "../rules/unit.ts";
import type { VerificationsBody } from "../schema-units.ts";
import { mayReadShare } from "../access.ts";
import { type UnitRow, unitsById } from "../store/units.ts";
import { writeShareChanges } from "../store/write.ts";
import { type Seen, holdWhole, mayOf } from "./find.ts";
import { type Pen, append, change, changesOf, penFor, personOf } from "./pen.ts";

type Item = VerificationsBody["items"][number];
type Judged = { readonly pen: Pen; readonly unit: UnitRow; readonly verdict: Verdict };

/**
 * Records what verification found: all or none. A station's desk may only open units again that were reported as not
 * done; the department, the sub-district and the coordination office judge what was done.
 * Refuses: `campaigns.not_found`, `campaigns.not_open`, `campaigns.not_yours_to_do`, `campaigns.unit_unknown`; see
 * {@link decideVerdict}.
 */
export function verifyUnits(
  ctx: Ctx,
  campaignId: number,
  { items }: VerificationsBody,
): Promise<{ confirmed: number; rejected: number }> {
  return transaction(ctx, async (inner) => {
    const found = await holdWhole(inner, campaignId);
    const may = mayOf(inner, found);
    const wrong = checkState(found.campaign, "open");
    if (wrong !== undefined) orRefuse(wrong);
    if (!may.verify && !may.reopen) refuse("forbidden", "campaigns.not_yours_to_do");
    const pens = new Map(found.shares.map((share) => [share.id, penFor(share)]));
    const units = new Map(
      (
        await unitsById(
          inner.db,
          items.map(({ unitId }) => unitId),
        )
      ).map((unit) => [unit.id, unit]),
    );
    const judged: Judged[] = [];
    const seen = new Set<number>();
    for (const item of items) {
      if (seen.has(item.unitId)) refuse("invalid", "campaigns.unit_twice");
      seen.add(item.unitId);
      judged.push(judge(inner, found, pens, units.get(item.unitId), item, may.verify));
    }
    for (const pen of pens.values()) write(inner, pen, judged, found);
    await writeShareChanges(inner.db, changesOf(pens.values()));
    const confirmed = judged.filter(({ verdict }) => verdict.verdict === "confirmed").length;
    return { confirmed, rejected: judged.length - confirmed };
  });
}

function judge(
  ctx: Ctx,
  found: Seen,
  pens: ReadonlyMap<number, Pen>,
  unit: UnitRow | undefined,
  item: Item,
  mayVerify: boolean,
): Judged {
  const pen = unit === undefined ? undefined : pens.get(unit.shareId);
  const visible = pen !== undefined && mayReadShare(found.scope, found.facts, pen.share.orgId);
  if (unit === undefined || pen === undefined || !visible)
    return refuse("notFound", "campaigns.unit_unknown");
  const reopens = unit.state === "notDone" && item.verdict === "rejected";
  if (!mayVerify && !reopens) refuse("forbidden", "campaigns.not_yours_to_do");
  // Opening a visit again that found nobody is no judgement on somebody's work: one may do it to one's own.
  const personId = reopens ? null : personOf(ctx.actor);
  const verdict = decideVerdict(unit, item, { personId, settledSeq: pen.share.settledSeq });
  if (isRefusal(verdict)) throw new Refused(verdict);
  return { pen, unit, verdict };
}

function write(ctx: Ctx, pen: Pen, all: readonly Judged[], { campaign }: Seen): void {
  const own = all.filter((one) => one.pen === pen);
  if (own.length === 0) return;
  const at = ctx.clock.now();
  const personId = personOf(ctx.actor);
  const { seq, hash } = append(pen, ctx.actor, {
    type: "unitsVerified",
    at,
    data: { campaignId: campaign.id, items: own.map(({ verdict }) => verdict) },
  });
  const occasion = { seq, hash, at, personId, samplePpm: campaign.samplePpm };
  for (const { unit, verdict } of own) {
    change(pen, unit, evolveVerdict(unit, verdict, occasion));
    if (verdict.verdict === "rejected" && unit.completionKey !== null)
      pen.struck.push(unit.completionKey);
    const { number: _, ...row } = verdict;
    pen.verdicts.push({ ...row, shareId: pen.share.id, unitId: unit.id, personId, at, seq });
  }
}
