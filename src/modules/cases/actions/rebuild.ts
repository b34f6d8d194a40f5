/** Makes the rows of cases anew from their events when the program has learnt to keep more of them. */
import { loadCalendar } from "#calendars";
import { type Ctx, transaction } from "#kernel/context.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import { caseCount, projectionOf, recordProjection, writeStandings } from "../store/case-store.ts";
import { dueRowOf, rowOf, standingOf } from "../store/row.ts";
import { updateCases } from "../store/write-store.ts";
import { type Replayed, replay } from "./verify.ts";

/** The edition of the projection that this program writes: 3 since a check belongs to its completion. */
const PROJECTION = 3;
const PAGE = 500;

/**
 * Rebuilds all rows of cases where an older program made them; otherwise does nothing. Pages of 500 cases, a
 * transaction each; broken off, it begins again. Refuses: `cases.log_broken` where the events do not tell a case.
 */
export async function settleProjection(
  ctx: Ctx,
  onProgress?: (done: number, all: number) => void,
): Promise<number> {
  if ((await projectionOf(ctx.db)) >= PROJECTION) return 0;
  const all = await caseCount(ctx.db);
  let done = 0;
  let page: Replayed[] = [];
  const write = async (): Promise<void> => {
    const full = page;
    page = [];
    await transaction(ctx, (inner) => writePage(inner, full));
    done += full.length;
    onProgress?.(done, all);
  };
  if (all > 0)
    for await (const told of replay(ctx)) {
      if ("what" in told) refuse("conflict", "cases.log_broken", { id: told.id, what: told.what });
      page.push(told);
      if (page.length >= PAGE) await write();
    }
  if (page.length > 0) await write();
  await recordProjection(ctx.db, PROJECTION, (await loadCalendar(ctx)).version);
  return done;
}

async function writePage(ctx: Ctx, page: readonly Replayed[]): Promise<void> {
  const calendar = await loadCalendar(ctx);
  const made = page.map(({ state, seq, hash }) => {
    const due = dueRowOf(calendar, state);
    return { state, due, head: { seq, hash }, standing: standingOf(calendar, state, due) };
  });
  await updateCases(
    ctx.db,
    made.map(({ state, due, head }) => ({ state: rowOf(state), due, head })),
  );
  await writeStandings(
    ctx.db,
    made.map(({ state, standing }) => ({ caseId: state.id, standing })),
  );
}
