/** The money of admission: set aside with the decision, released where nothing comes of it. */
import type { Ctx } from "#kernel/context.ts";
import { sayFen } from "#kernel/pure/money.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import { appropriationOf, getCommitment, hold, release, reserve } from "#ledger";
import type { Application, Commitment } from "../rules/application.ts";
import { settledBy } from "../rules/days.ts";
import { type Around, nameOf } from "./around.ts";

/** What pays for admitted work: the department's money for tasks. */
const PURPOSE = "tasks";

/** What an organisation has free for tasks in a year. Unit: fen; 0 where nothing was appropriated. Reads without a lock. */
export async function availableFen(ctx: Ctx, orgId: number, year: number): Promise<number> {
  return (await appropriationOf(ctx, orgId, year, PURPOSE))?.availableFen ?? 0;
}

/**
 * Sets money aside, or refuses with how much is missing. The appropriation is held first, so that of two decisions
 * at the same moment the second sees what the first has left. Nothing is set aside where it costs nothing.
 * Refuses: `admission.money_missing`.
 */
export async function setAside(
  ctx: Ctx,
  world: Around,
  application: Pick<Application, "id" | "applicantOrgId" | "content">,
  wanted: {
    readonly amountFen: number;
    /** The last day of the work that it pays for. */
    readonly until: string;
    /** Tells several of one application apart. */
    readonly step: string;
    readonly code: string;
  },
): Promise<number | null> {
  const { amountFen, until, step, code } = wanted;
  if (amountFen === 0) return null;
  const { applicantOrgId, content } = application;
  const known = await appropriationOf(ctx, applicantOrgId, content.budgetYear, PURPOSE);
  const available =
    known === undefined
      ? 0
      : ((await hold(ctx, [known.id])).get(known.id)?.balances.available ?? 0);
  if (known === undefined || available < amountFen) {
    const { zh, en } = nameOf(world, applicantOrgId);
    return refuse("conflict", "admission.money_missing", {
      organisationZh: zh,
      organisationEn: en,
      year: String(content.budgetYear),
      wanted: sayFen(amountFen),
      available: sayFen(available),
      missing: sayFen(amountFen - available),
    });
  }
  const { commitmentId } = await reserve(ctx, {
    appropriationId: known.id,
    amountFen,
    date: world.today,
    until: settledBy(world.calendar, until, world.settings.settleWorkdays),
    reason: { type: "admission", id: application.id, step },
    text: `准入 ${code}：${content.title}`,
  });
  return commitmentId;
}

/** How much of a commitment is still set aside. Unit: fen. */
export async function openFen(ctx: Ctx, commitment: Pick<Commitment, "id">): Promise<number> {
  return (await getCommitment(ctx, commitment.id)).openFen;
}

/** Releases what commitments still hold but for a sum, the oldest first; answers what went back from each. */
export async function letGo(
  ctx: Ctx,
  { id, commitments, content }: Pick<Application, "id" | "commitments" | "content">,
  {
    keepFen,
    step,
    today,
  }: { readonly keepFen: number; readonly step: string; readonly today: string },
): Promise<{ readonly commitmentId: number; readonly amountFen: number }[]> {
  const released: { commitmentId: number; amountFen: number }[] = [];
  let kept = keepFen;
  for (const commitment of commitments.toReversed()) {
    const { appropriationId } = await getCommitment(ctx, commitment.id);
    await hold(ctx, [appropriationId]);
    const open = await openFen(ctx, commitment);
    const stays = Math.min(kept, open);
    kept -= stays;
    const amountFen = open - stays;
    if (amountFen === 0) continue;
    await release(ctx, {
      commitmentId: commitment.id,
      amountFen,
      date: today,
      reason: { type: "admission", id, step: `${step}:${commitment.id}` },
      text: `准入经费退回：${content.title}`,
    });
    released.push({ commitmentId: commitment.id, amountFen });
  }
  return released;
}
