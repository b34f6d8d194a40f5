/**
 * The sums in memory: read once, then only what has changed, so that a page costs a walk over some ten thousand
 * numbers and no scan of the database. Each process has its own; the revision says by which change it is level.
 */
import type { Ctx } from "#kernel/context.ts";
import { followerStates } from "#kernel/followers.ts";
import { type Behind, behindOf } from "../rules/behind.ts";
import type { Filter } from "../rules/filter.ts";
import type { Period } from "../rules/months.ts";
import { type Sum, type Summary, summarise } from "../rules/summary.ts";
import { type SumRow, changesSince } from "../store/sums.ts";
import { follower } from "./derive.ts";

const MEMO = "districtView.sums";
/** Most answers that are kept until the next change. */
const KEPT = 200;

type Sums = {
  revision: number;
  /** When what is in memory was read. Unit: epoch ms. */
  asOf: number;
  /** What was not counted yet just before it was read. */
  behind: Behind | null;
  readonly byKey: Map<string, Sum>;
  fallenDue: readonly Sum[];
  fallenDueText: string;
  reading: Promise<void> | null;
  readonly answers: Map<string, Summary>;
};

const make = (): Sums => ({
  revision: -1,
  asOf: 0,
  behind: null,
  byKey: new Map(),
  fallenDue: [],
  fallenDueText: "",
  reading: null,
  answers: new Map(),
});

const keyOf = (row: SumRow): string =>
  `${row.month} ${row.subdistrictId} ${row.communityId} ${row.leadOrgId} ${row.matter}`;

async function readOn(ctx: Ctx, sums: Sums): Promise<void> {
  const now = ctx.clock.now();
  // Asked before the sums are read: they may hold more than is said, never less.
  const [state] = await followerStates(ctx.db, [follower]);
  const { revision, sums: changed, fallenDue } = await changesSince(ctx.db, sums.revision, now);
  for (const row of changed) sums.byKey.set(keyOf(row), row);
  const text = JSON.stringify(fallenDue);
  if (revision !== sums.revision || text !== sums.fallenDueText) sums.answers.clear();
  sums.fallenDue = fallenDue;
  sums.fallenDueText = text;
  sums.revision = revision;
  sums.asOf = now;
  sums.behind = behindOf(state, now);
}

/** The sums as they stand; whoever asks while they are being read is served by the same reading. */
async function current(ctx: Ctx): Promise<Sums> {
  const sums = await ctx.memo.get(MEMO, async () => make());
  sums.reading ??= readOn(ctx, sums).finally(() => {
    sums.reading = null;
  });
  await sums.reading;
  return sums;
}

/** What the page shows of a filter and a period, the moment at which it was so, and what was not counted by then. */
export async function summaryOf(
  ctx: Ctx,
  filter: Filter,
  period: Period,
): Promise<{ readonly summary: Summary; readonly asOf: number; readonly behind: Behind | null }> {
  const sums = await current(ctx);
  const { asOf, behind } = sums;
  const key = JSON.stringify([filter, period]);
  const known = sums.answers.get(key);
  if (known !== undefined) return { summary: known, asOf, behind };
  const summary = summarise([...sums.byKey.values(), ...sums.fallenDue], filter, period);
  if (sums.answers.size >= KEPT) sums.answers.clear();
  sums.answers.set(key, summary);
  return { summary, asOf, behind };
}
