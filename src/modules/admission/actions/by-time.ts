/** Lets time have its say: limits that run out, reviews that open, sunsets. Each happens once, whoever comes first. */
import { type Ctx, transaction } from "#kernel/context.ts";
import { Refused } from "#kernel/pure/refusal.ts";
import { dueByNow } from "../rules/by-itself.ts";
import { findApplicationRow, movingIds } from "../store/applications.ts";
import { around, factsFor } from "./around.ts";
import { write } from "./write.ts";

/** Records what has come due; one transaction each, so that one that fails holds nobody up. Answers how many changed. */
export async function passTime(ctx: Ctx): Promise<number> {
  let changed = 0;
  const facts = factsFor(ctx, await around(ctx));
  for (const id of await movingIds(ctx.db)) {
    const seen = await findApplicationRow(ctx.db, id);
    if (seen === undefined || dueByNow(seen.application, facts).length === 0) continue;
    if (await passOne(ctx, id)) changed++;
  }
  return changed;
}

async function passOne(ctx: Ctx, id: number): Promise<boolean> {
  try {
    return await transaction(ctx, async (inner) => {
      const stored = await findApplicationRow(inner.db, id, "lock");
      if (stored === undefined) return false;
      const events = dueByNow(stored.application, factsFor(inner, await around(inner)));
      if (events.length === 0) return false;
      await write(inner, id, stored, events);
      return true;
    });
  } catch (error) {
    // Somebody else wrote at this moment: the next round looks again.
    if (error instanceof Refused) return false;
    throw error;
  }
}
