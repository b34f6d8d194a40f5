/**
 * The desk at which reports from the doors arrive: those that come at the same moment share one durable transaction.
 * Each item is decided by itself, so a batch as a whole fails only for what the database alone can know; then each
 * request is tried by itself.
 */
import { type Ctx, type Memo } from "#kernel/context.ts";
import { againAfterDeadlock, isOutage, isTransaction } from "#kernel/db.ts";
import { Refused } from "#kernel/pure/refusal.ts";
import type { CompletionItem, CompletionsAnswer } from "../schema-units.ts";
import { type Sent, takeReports } from "./complete.ts";
import { byPost } from "./field-posts.ts";

type Waiting = Sent & {
  readonly settle: (answer: CompletionsAnswer) => void;
  readonly fail: (error: unknown) => void;
};

/** Most items of one transaction: keeps it within a few hundred milliseconds. */
const ITEMS = 1000;
/** Transactions under way at once: while one waits for the disk the next is being decided. */
const LANES = 2;

type Desk = { readonly submit: (sent: Sent) => Promise<CompletionsAnswer> };
const desks = new WeakMap<Memo, Desk>();

/**
 * Takes reports of one worker about units of one campaign; answers each item.
 * Refuses: `campaigns.not_found` where the worker's body has no share of it.
 */
export async function reportUnits(
  ctx: Ctx,
  campaignId: number,
  items: readonly CompletionItem[],
): Promise<CompletionsAnswer> {
  const groups = await byPost(ctx, campaignId, items);
  const [first] = groups;
  if (first === undefined || groups.length === 1)
    return submit({ ctx: first?.ctx ?? ctx, campaignId, items });
  return together(items.length, groups, (group) =>
    submit({
      ctx: group.ctx,
      campaignId,
      items: group.places.flatMap((place) => items[place] ?? []),
    }),
  );
}

/** One request whose units lie with several stations of one person: answered in its own order. */
async function together(
  count: number,
  groups: Awaited<ReturnType<typeof byPost>>,
  take: (group: (typeof groups)[number]) => Promise<CompletionsAnswer>,
): Promise<CompletionsAnswer> {
  const items: CompletionsAnswer["items"][number][] = Array.from({ length: count });
  const sums = { recorded: 0, already: 0, refused: 0 };
  for (const group of groups) {
    const answer = await take(group);
    for (const [i, place] of group.places.entries()) {
      const item = answer.items[i];
      if (item !== undefined) items[place] = item;
    }
    sums.recorded += answer.recorded;
    sums.already += answer.already;
    sums.refused += answer.refused;
  }
  return { items, ...sums };
}

async function submit(sent: Sent): Promise<CompletionsAnswer> {
  const { ctx } = sent;
  // Within a transaction of somebody else's there is nothing to share.
  if (isTransaction(ctx.db)) return alone(sent);
  let desk = desks.get(ctx.memo);
  if (desk === undefined) {
    desk = createDesk();
    desks.set(ctx.memo, desk);
  }
  return desk.submit(sent);
}

function createDesk(): Desk {
  const queue: Waiting[] = [];
  let lanes = 0;
  let scheduled = false;
  const pump = (): void => {
    while (lanes < LANES && queue.length > 0) {
      const batch = takeBatch(queue);
      lanes++;
      void write(batch).finally(() => {
        lanes--;
        pump();
      });
    }
  };
  return {
    submit: (sent) =>
      new Promise<CompletionsAnswer>((settle, fail) => {
        queue.push({ ...sent, settle, fail });
        if (scheduled) return;
        scheduled = true;
        // After the requests that this turn of the event loop has read: they belong together.
        setImmediate(() => {
          scheduled = false;
          pump();
        });
      }),
  };
}

function takeBatch(queue: Waiting[]): Waiting[] {
  let items = 0;
  let n = 0;
  while (n < queue.length && (n === 0 || items + (queue[n]?.items.length ?? 0) <= ITEMS)) {
    items += queue[n]?.items.length ?? 0;
    n++;
  }
  return queue.splice(0, n);
}

async function write(batch: readonly Waiting[]): Promise<void> {
  try {
    const answers = await againAfterDeadlock(() => takeReports(batch));
    for (const [i, entry] of batch.entries()) {
      const answer = answers[i];
      if (answer instanceof Refused) entry.fail(answer);
      else if (answer !== undefined) entry.settle(answer);
    }
  } catch (error) {
    // Without a database each by itself would only wait in vain, one after another.
    if (isUnreachable(error)) {
      for (const entry of batch) entry.fail(error);
      return;
    }
    for (const entry of batch) await alone(entry).then(entry.settle, entry.fail);
  }
}

/** A key that somebody else has just used is found at the second look. */
async function alone(sent: Sent): Promise<CompletionsAnswer> {
  const once = async (): Promise<CompletionsAnswer> => {
    const [answer] = await takeReports([sent]);
    if (answer instanceof Refused) throw answer;
    return answer as CompletionsAnswer;
  };
  try {
    return await once();
  } catch (error) {
    const meanwhile =
      error instanceof Refused && error.refusal.code === "campaigns.recorded_meanwhile";
    if (!meanwhile || isTransaction(sent.ctx.db)) throw error;
    return once();
  }
}

/** An outage but for contention between batches, which is over when each is tried by itself. */
function isUnreachable(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return isOutage(error) && !/^(40|55P03)/.test(String(code));
}
