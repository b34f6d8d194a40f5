/** Proves the sums: contributions from the cases as they stand, sums from the contributions. */
import { caseFiguresAfter, recomputedCases } from "#cases";
import type { Ctx } from "#kernel/context.ts";
import { scanEvents } from "#kernel/events.ts";
import { followerStates, streamsAhead } from "#kernel/followers.ts";
import { type Contribution, isOverdue } from "../rules/contribution.ts";
import { type Kept, contributionsBetween, wrongTotal } from "../store/proof.ts";
import { contributionsOf, follower } from "./derive.ts";

/** The first place where a table and the cases disagree. */
export type SumsDifference = {
  readonly what: string;
  readonly expected: string;
  readonly found: string;
};

const PAGE = 1000;

/** Proves all of it; null where nothing differs. What waits for the follower is left aside. */
export async function verifySums(ctx: Ctx): Promise<SumsDifference | null> {
  const wrong = await wrongContribution(ctx);
  if (wrong !== null) return wrong;
  const total = await wrongTotal(ctx.db);
  if (total === undefined) return null;
  return { what: `total of ${total.key}`, expected: total.expected, found: total.found };
}

async function wrongContribution(ctx: Ctx): Promise<SumsDifference | null> {
  const moved = await movedAhead(ctx);
  let after = 0;
  for (;;) {
    const figures = await caseFiguresAfter(ctx, after, PAGE);
    const last = figures.at(-1)?.id ?? Number.MAX_SAFE_INTEGER;
    const expected = await contributionsOf(ctx, figures);
    const found = new Map(
      (await contributionsBetween(ctx.db, after + 1, last)).map((one) => [one.caseId, one]),
    );
    const ahead = await streamsAhead(
      ctx.db,
      follower.name,
      "case",
      figures.map(({ id }) => id),
    );
    for (const one of expected) {
      const kept = found.get(one.caseId);
      found.delete(one.caseId);
      if (ahead.has(one.caseId) || moved.has(one.caseId)) continue;
      const wrong = differenceOf(one, kept, ctx.clock.now());
      if (wrong !== null) return wrong;
    }
    const [extra] = found.values();
    if (extra !== undefined)
      return { what: `case ${extra.caseId}`, expected: "no case", found: textOf(extra) };
    if (figures.length === 0) return null;
    after = last;
  }
}

/** Cases that a corrected calendar moved and the follower has not come to yet. */
async function movedAhead(ctx: Ctx): Promise<ReadonlySet<number>> {
  const [state] = await followerStates(ctx.db, [follower]);
  const ids = new Set<number>();
  for await (const page of scanEvents(ctx.db, "recomputation"))
    for (const { position, type, streamId, seq } of page)
      if (position > (state?.position ?? 0) && type === "deadlinesRecomputed")
        for (const id of await recomputedCases(ctx, streamId, seq)) ids.add(id);
  return ids;
}

/** A contribution as one text; whether it is counted as overdue is a matter of the hour and compared apart. */
function textOf(one: Contribution): string {
  return [
    one.receivedMonth,
    one.completedMonth ?? "-",
    one.subdistrictId,
    one.communityId,
    one.matter,
    one.leadOrgId,
    one.marks,
    one.isOpen ? "open" : "closed",
    one.dueAt === null ? "-" : new Date(one.dueAt).toISOString(),
  ].join(" ");
}

function differenceOf(
  expected: Contribution,
  kept: Kept | undefined,
  now: number,
): SumsDifference | null {
  const what = `case ${expected.caseId}`;
  const [should, is] = [textOf(expected), kept === undefined ? "no row" : textOf(kept)];
  if (should !== is) return { what, expected: should, found: is };
  // What falls due is marked within a minute; what is marked has fallen due.
  if (kept?.isOverdue === true && !isOverdue(kept, now))
    return { what, expected: "not overdue", found: "overdue" };
  return null;
}
