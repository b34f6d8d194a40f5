/** Rows of long work and its bytes. */
import type { Ctx } from "../context.ts";
import { type Db, at, jsonb, sql } from "../db.ts";
import type { RefusalKind, RefusalParams } from "../pure/refusal.ts";

export const WORK_STATES = ["waiting", "running", "done", "failed", "cancelled"] as const;
export type WorkState = (typeof WORK_STATES)[number];

/** Why a work failed: a refusal with its facts, or a defect of ours with its reference. */
export type WorkFailure = {
  readonly kind: RefusalKind | "defect";
  readonly code: string;
  readonly params: RefusalParams;
};

/** What came of a work; its bytes lie beside it. */
export type WorkOutcome = {
  readonly href: string | null;
  /** The file or the answer that was made; null where the work only did something. */
  readonly bytes: {
    readonly type: string;
    /** Null: an answer of the API, not a file to keep. */
    readonly name: string | null;
    readonly sizeBytes: number;
  } | null;
};

export type WorkRow = {
  readonly id: number;
  readonly kind: string;
  readonly personId: number;
  readonly postId: number;
  readonly accountId: string;
  readonly subject: string | null;
  readonly href: string | null;
  readonly inputSealed: Buffer;
  readonly state: WorkState;
  readonly done: number;
  readonly total: number | null;
  readonly cancelAsked: boolean;
  readonly attempts: number;
  readonly failure: WorkFailure | null;
  readonly result: WorkOutcome | null;
  readonly createdAt: number;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
};

const COLUMNS = sql`id, kind, person_id, post_id, account_id, subject, href, input_sealed, state, done, total,
  cancel_asked, attempts, failure, result, created_at, started_at, ended_at`;

/** How long a runner is believed to live after it last said so. Unit: s. */
export const LEASE_S = 15;
/** Beginnings of one work before it is given up: one that kills its process must not do so for ever. */
export const MOST_ATTEMPTS = 5;

export type NewWork = Pick<
  WorkRow,
  "kind" | "personId" | "postId" | "accountId" | "subject" | "href" | "inputSealed"
>;

/** Writes a work that waits. */
export async function insertWork(db: Db, work: NewWork, now: number): Promise<number> {
  const { rows } = await sql<{ id: number }>`insert into kernel.work
      (kind, person_id, post_id, account_id, subject, href, input_sealed, created_at)
    values (${work.kind}, ${work.personId}, ${work.postId}, ${work.accountId}, ${work.subject}, ${work.href},
      ${work.inputSealed}, ${at(now)}) returning id`.execute(db);
  return rows[0]?.id ?? 0;
}

/** How many works of a person have not ended. */
export async function countOpenWork(db: Db, personId: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from kernel.work
    where person_id = ${personId} and state in ('waiting','running')`.execute(db);
  return rows[0]?.count ?? 0;
}

/** One work of a person; another person's is not there. */
export async function findWork(db: Db, id: number, personId: number): Promise<WorkRow | undefined> {
  const { rows } = await sql<WorkRow>`select ${COLUMNS} from kernel.work
    where id = ${id} and person_id = ${personId}`.execute(db);
  return rows[0];
}

/** The works of a person, newest first, before an id. */
export async function listWork(
  db: Db,
  personId: number,
  before: number | undefined,
  limit: number,
): Promise<WorkRow[]> {
  const { rows } = await sql<WorkRow>`select ${COLUMNS} from kernel.work
    where person_id = ${personId} and id < ${before ?? Number.MAX_SAFE_INTEGER}
    order by id desc limit ${limit}`.execute(db);
  return rows;
}

/** Takes a work that waits, or whose runner has fallen silent; undefined where another has it or it has ended. */
export async function takeWork(
  db: Db,
  id: number,
  runner: string,
  now: number,
): Promise<WorkRow | undefined> {
  const { rows } =
    await sql<WorkRow>`update kernel.work set state = 'running', runner = ${runner}, done = 0,
      total = null, attempts = attempts + 1, lease_until = now() + make_interval(secs => ${LEASE_S}),
      started_at = coalesce(started_at, ${at(now)})
    where id = ${id} and (state = 'waiting' or (state = 'running' and lease_until < now()))
    returning ${COLUMNS}`.execute(db);
  return rows[0];
}

/** How long the lease of a running work still lasts; undefined where it does not run. Unit: ms. */
export async function leaseLeftMs(db: Db, id: number): Promise<number | undefined> {
  const { rows } = await sql<{ left: number }>`
    select greatest(0, extract(epoch from lease_until - now()) * 1000)::float8 as left
    from kernel.work where id = ${id} and state = 'running'`.execute(db);
  return rows[0]?.left;
}

/** Says that the runner lives and how far it is; answers whether to stop, or undefined where the work is no longer its own. */
export async function beat(
  db: Db,
  id: number,
  runner: string,
  progress: { readonly done: number; readonly total: number | null },
): Promise<{ readonly cancelAsked: boolean } | undefined> {
  const { rows } = await sql<{ cancelAsked: boolean }>`update kernel.work
    set done = ${progress.done}, total = ${progress.total}, lease_until = now() + make_interval(secs => ${LEASE_S})
    where id = ${id} and runner = ${runner} returning cancel_asked`.execute(db);
  return rows[0];
}

/** Ends a running work; false where it is no longer this runner's, whose transaction must then be undone. */
export async function endWork(
  db: Db,
  id: number,
  runner: string,
  end: {
    readonly state: "done" | "failed" | "cancelled";
    readonly now: number;
    readonly failure?: WorkFailure;
    readonly result?: WorkOutcome;
    /** How far it had come, where that is not told yet. */
    readonly progress?: { readonly done: number; readonly total: number | null };
  },
): Promise<boolean> {
  const { numAffectedRows } = await sql`update kernel.work set state = ${end.state}, runner = null,
      lease_until = null, ended_at = ${at(end.now)},
      done = ${end.progress === undefined ? sql`done` : end.progress.done},
      total = ${end.progress === undefined ? sql`total` : end.progress.total},
      failure = ${end.failure === undefined ? null : jsonb(end.failure)},
      result = ${end.result === undefined ? null : jsonb(end.result)}
    where id = ${id} and runner = ${runner}`.execute(db);
  if (Number(numAffectedRows ?? 0) === 0) return false;
  await sql`delete from kernel.work_part where work_id = ${id} and side = 'input'`.execute(db);
  return true;
}

/** Puts a work back so that it is begun again; a stop of the program is no attempt. */
export async function putBack(
  db: Db,
  id: number,
  runner: string,
  isAttempt: boolean,
): Promise<void> {
  await sql`update kernel.work set state = 'waiting', runner = null, lease_until = null,
      attempts = attempts - ${isAttempt ? 0 : 1}
    where id = ${id} and runner = ${runner}`.execute(db);
}

/** Asks a running work to stop, and ends one that has not begun. */
export async function askToCancel(db: Db, id: number, now: number): Promise<void> {
  await sql`update kernel.work set cancel_asked = true,
      state = case when state = 'waiting' then 'cancelled' else state end,
      ended_at = case when state = 'waiting' then ${at(now)}::timestamptz end
    where id = ${id} and state in ('waiting','running')`.execute(db);
  await sql`delete from kernel.work_part p using kernel.work w
    where w.id = ${id} and p.work_id = w.id and p.side = 'input' and w.state = 'cancelled'`.execute(
    db,
  );
}

/** Forgets a work that has ended, with its bytes. */
export async function deleteWork(db: Db, id: number): Promise<void> {
  await sql`delete from kernel.work where id = ${id} and ended_at is not null`.execute(db);
}

/** Forgets works that ended before an instant. */
export async function deleteEndedWork(db: Db, before: number): Promise<void> {
  await sql`delete from kernel.work where ended_at < ${at(before)}`.execute(db);
}

export type Side = "input" | "result";
const FIELD = "kernel.work_part.sealed";
/** Bytes of one piece. */
const PIECE = 512 * 1024;

async function insertPart(
  ctx: Ctx,
  id: number,
  side: Side,
  number: number,
  bytes: Uint8Array,
): Promise<void> {
  await sql`insert into kernel.work_part (work_id, side, number, sealed)
    values (${id}, ${side}, ${number}, ${ctx.vault.sealBytes(`${FIELD}:${id}:${side}:${number}`, bytes)})`.execute(
    ctx.db,
  );
}

/** Writes bytes in sealed pieces of even size; answers how many there are. */
export async function writeParts(
  ctx: Ctx,
  id: number,
  side: Side,
  bytes: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<number> {
  let waiting: Buffer = Buffer.alloc(0);
  let number = 0;
  let size = 0;
  for await (const some of bytes) {
    waiting = waiting.length === 0 ? Buffer.from(some) : Buffer.concat([waiting, some]);
    size += some.length;
    while (waiting.length >= PIECE) {
      await insertPart(ctx, id, side, number++, waiting.subarray(0, PIECE));
      waiting = waiting.subarray(PIECE);
    }
  }
  if (waiting.length > 0) await insertPart(ctx, id, side, number, waiting);
  return size;
}

/** Reads bytes piece by piece, so that they are never in memory as a whole. */
export async function* readParts(ctx: Ctx, id: number, side: Side): AsyncGenerator<Buffer> {
  for (let number = 0; ; number++) {
    const { rows } = await sql<{ sealed: Buffer }>`select sealed from kernel.work_part
      where work_id = ${id} and side = ${side} and number = ${number}`.execute(ctx.db);
    const [part] = rows;
    if (part === undefined) return;
    yield ctx.vault.openBytes(`${FIELD}:${id}:${side}:${number}`, part.sealed);
  }
}
