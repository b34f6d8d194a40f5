/** A follower that writes down what it is given, and writers for it to follow. */
import assert from "node:assert/strict";
import { after } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { type TestKernel, testKernel } from "../../test/kernel.ts";
import { type Ctx, transaction } from "./context.ts";
import { sql } from "./db.ts";
import { appendEvents } from "./events.ts";
import type { Follower } from "./followers.ts";
import { APP_ROLE } from "./migrations.ts";

/** Writes down each event that it is given. */
export const recorder = (name = "test.recorder", more: Partial<Follower> = {}): Follower => ({
  name,
  streams: ["thing"],
  from: "start",
  async handle({ db }, events) {
    await sql`insert into public.seen (follower, position, stream_id, seq)
      select ${name}, * from unnest(${events.map((one) => one.position)}::bigint[],
        ${events.map((one) => one.streamId)}::bigint[], ${events.map((one) => one.seq)}::int[])`.execute(
      db,
    );
  },
  ...more,
});

export async function fresh(): Promise<TestKernel> {
  const kernel = await testKernel();
  after(() => kernel.remove());
  await sql`create table public.seen (n bigint generated always as identity, follower text,
    position bigint, stream_id bigint, seq int, primary key (follower, position))`.execute(
    kernel.owner.db,
  );
  await sql`grant select, insert on public.seen to ${sql.id(APP_ROLE)}`.execute(kernel.owner.db);
  return kernel;
}

const thing = (n: number) => ({ type: "e", at: 0, data: { n } });

export async function write(ctx: Ctx, id: number, count = 1, stream = "thing"): Promise<void> {
  await appendEvents(
    ctx,
    stream,
    id,
    Array.from({ length: count }, (_, n) => thing(n)),
  );
}

type Seen = { n: number; position: number; streamId: number; seq: number };

export async function seen(kernel: TestKernel, follower = "test.recorder"): Promise<Seen[]> {
  const { rows } = await sql<Seen>`select n, position, stream_id, seq from public.seen
    where follower = ${follower} order by n`.execute(kernel.app.db);
  return rows;
}

/** What must hold whatever happened: everything in the log once, and in order. */
export async function holdExactlyOnce(kernel: TestKernel): Promise<number> {
  const handled = await seen(kernel);
  const { rows: written } = await sql<{ position: number }>`select position from kernel.event
    where stream = 'thing' order by position`.execute(kernel.app.db);
  assert.deepEqual(
    handled.map(({ position }) => position),
    written.map(({ position }) => position),
  );
  const next = new Map<number, number>();
  for (const { streamId, seq } of handled) {
    assert.equal(seq, (next.get(streamId) ?? 0) + 1, `stream ${streamId}`);
    next.set(streamId, seq);
  }
  return handled.length;
}

/** Writers on streams of their own, some of which take their time before they commit and some of which give up. */
export async function writeForAWhile(
  kernel: TestKernel,
  writers: number,
  rounds: number,
): Promise<void> {
  const writer = async (id: number): Promise<void> => {
    for (let round = 0; round < rounds; round++)
      await transaction(kernel.context(), async (ctx) => {
        await write(ctx, id, 1 + Math.floor(Math.random() * 3));
        await sleep(Math.random() < 0.3 ? Math.random() * 60 : Math.random() * 4);
        if (Math.random() < 0.1) throw new Error("given up");
      }).catch((error: Error) => assert.equal(error.message, "given up"));
  };
  await Promise.all(Array.from({ length: writers }, (_, i) => writer(i + 1)));
}
