/**
 * Long work: what takes longer than people wait for goes on as a job, is seen by who began it wherever they are signed
 * in, and takes effect once. Begun by {@link startWork}, or by any route with `later` that is asked with
 * `Prefer: respond-async` (http/later.ts).
 *
 * Exactly once: what a work writes and that it is done are one transaction, in which its runner must still be the one
 * that the row names. A runner says every moment that it lives; one that has fallen silent is taken over.
 */
import { randomUUID } from "node:crypto";
import { type Ctx, type WorkInHand, transaction } from "./context.ts";
import { type Db, isOutage, sql } from "./db.ts";
import { type Job, enqueue } from "./jobs.ts";
import { type LiveTopic, sendHints } from "./live.ts";
import {
  LEASE_S,
  MOST_ATTEMPTS,
  type WorkFailure,
  type WorkRow,
  beat,
  countOpenWork,
  deleteEndedWork,
  endWork,
  insertWork,
  leaseLeftMs,
  putBack,
  readParts,
  takeWork,
  writeParts,
} from "./long-work/store.ts";
import type { Actor, StaffActor } from "./pure/actor.ts";
import { Refused, refuse } from "./pure/refusal.ts";

/** What came of a work. */
export type WorkResult = {
  /** The page of the console that shows it. */
  readonly href?: string;
  readonly bytes?: {
    readonly type: string;
    /** Absent: an answer of the API, not a file to keep. */
    readonly name?: string;
    readonly content: Uint8Array | AsyncIterable<Uint8Array>;
  };
};

/** Something that can be done as long work; modules list theirs in the manifest under `work`. */
export type WorkKind = {
  /** `<module>.<what>`; the console has a text for it under the same name (`workTitles` of pages/console.tsx). */
  readonly name: string;
  /** Cannot be stopped once it has begun. */
  readonly isFixed?: true;
  /**
   * It brings transactions of its own. It may then be begun again in the middle, and must find by itself what it has
   * done already. Otherwise the whole of it is one transaction.
   */
  readonly transaction?: "own";
  /** `ctx.actor` is who began it, under the post of then; `ctx.work` is the same as `work`. */
  readonly run: (
    ctx: Ctx,
    input: unknown,
    work: WorkInHand & { readonly bytes: () => Promise<Buffer> },
  ) => Promise<WorkResult>;
};

/** Who a work is done for; undefined where they no longer hold the post or may no longer sign in. */
export type FindWorker = (
  ctx: Ctx,
  begun: Pick<WorkRow, "accountId" | "personId" | "postId">,
) => Promise<StaffActor | undefined>;

const JOB = "kernel.work";
const INPUT = "kernel.work.input";
/** Works of one person that have not ended; more at once is a mistake. */
const MOST_OPEN = 20;
/** How long an ended work is kept. Unit: ms. */
export const KEPT_MS = 30 * 24 * 3_600_000;
/** How often a runner says that it lives and how far it is. Unit: ms. */
const BEAT_MS = 700;
/** Pause before a work is begun again that met an outage. Unit: ms. */
const RETRY_MS = 3_000;

/**
 * Begins a work for the member of staff who asks: it exists if and only if the transaction commits.
 * Refuses: `http.not_allowed`, `work.too_many`.
 */
export async function startWork(
  ctx: Ctx,
  kind: string,
  input: unknown,
  more: {
    /** What it is about, as people call it: the name of a file. Never personal data. */
    readonly subject?: string;
    /** Where the console shows what it is about. */
    readonly href?: string;
    readonly bytes?: Uint8Array;
  } = {},
): Promise<number> {
  const { actor } = ctx;
  if (actor.kind !== "staff") return refuse("forbidden", "http.not_allowed");
  return transaction(ctx, async (inner) => {
    if ((await countOpenWork(inner.db, actor.personId)) >= MOST_OPEN)
      refuse("tooMany", "work.too_many", { most: MOST_OPEN });
    const id = await insertWork(
      inner.db,
      {
        kind,
        personId: actor.personId,
        postId: actor.post.postId,
        accountId: actor.accountId,
        subject: more.subject?.slice(0, 200) ?? null,
        href: more.href ?? null,
        inputSealed: ctx.vault.seal(INPUT, JSON.stringify(input ?? null)),
      },
      ctx.clock.now(),
    );
    if (more.bytes !== undefined) await writeParts(inner, id, "input", [more.bytes]);
    await wake(inner.db, id);
    return id;
  });
}

/** Lets a worker look at a work; the last call replaces the one before it. */
async function wake(db: Db, id: number, inMs = 0): Promise<void> {
  await enqueue(
    db,
    JOB,
    { id },
    { key: `work:${id}`, maxAttempts: 3, ...(inMs === 0 ? {} : { runAt: Date.now() + inMs }) },
  );
}

/** The key under which the works of a person are told to open pages. */
const keyOf = (personId: number): string => `work:${personId}`;

/** Open consoles listen to `work`: the works of who looks. */
export const WORK_TOPIC: LiveTopic = {
  name: "work",
  takesId: false,
  open: async ({ actor }) =>
    actor.kind === "staff" ? { keys: [keyOf(actor.personId)] } : undefined,
};

/** The person has asked to stop; carried out of the work so that its transaction is undone. */
class Stopped extends Error {}
/** The program ends; the work is begun again by the next one. */
class Interrupted extends Error {}
/** Another runner has taken the work over. */
class Overtaken extends Error {}

const inHand = new Set<{ interrupt: () => void }>();

/** Asks every work of this process to give up its place, so that the program can end; the next one begins it again. */
export function interruptWork(): void {
  for (const one of inHand) one.interrupt();
}

type Runner = { readonly id: string; readonly row: WorkRow };

/** The job that does long work; on hands of its own, see {@link Job.isLong}. */
export function workJob(kinds: readonly WorkKind[], findWorker: FindWorker): Job {
  const byName = new Map(kinds.map((kind) => [kind.name, kind]));
  return {
    name: JOB,
    isLong: true,
    run: (ctx, payload) =>
      doWork(ctx, (payload as { id: number }).id, (row) => byName.get(row.kind), findWorker),
  };
}

/** Forgets works that ended a month ago. */
export function sweepWork(ctx: Ctx): Promise<void> {
  return deleteEndedWork(ctx.db, ctx.clock.now() - KEPT_MS);
}

async function doWork(
  ctx: Ctx,
  id: number,
  kindOf: (row: WorkRow) => WorkKind | undefined,
  findWorker: FindWorker,
): Promise<void> {
  const runner = randomUUID();
  const row = await transaction(ctx, async ({ db }) => {
    const taken = await takeWork(db, id, runner, ctx.clock.now());
    // Looks again when the lease is over: should this process be killed, that job takes the work over.
    if (taken !== undefined) await wake(db, id, LEASE_S * 1000 + 200);
    return taken;
  });
  if (row === undefined) {
    const left = await leaseLeftMs(ctx.db, id);
    if (left !== undefined) await wake(ctx.db, id, left + 200);
    return;
  }
  await tell(ctx, row);
  const kind = kindOf(row);
  const mine = { id: runner, row };
  if (row.attempts > MOST_ATTEMPTS || kind === undefined)
    await fail(ctx, mine, { kind: "conflict", code: "work.given_up", params: {} });
  else await run(ctx, mine, kind, findWorker);
  await tell(ctx, row);
}

const tell = (ctx: Ctx, row: WorkRow): Promise<void> =>
  sendHints(ctx.db, [{ key: keyOf(row.personId) }]);

async function fail(ctx: Ctx, { id, row }: Runner, failure: WorkFailure): Promise<void> {
  await transaction(ctx, async ({ db }) => {
    await endWork(db, row.id, id, { state: "failed", now: ctx.clock.now(), failure });
  });
}

async function run(ctx: Ctx, mine: Runner, kind: WorkKind, findWorker: FindWorker): Promise<void> {
  const { row } = mine;
  const heart = startHeart(ctx, mine, kind);
  try {
    const actor = await findWorker(ctx, row);
    if (actor === undefined)
      return await fail(ctx, mine, { kind: "forbidden", code: "work.post_ended", params: {} });
    await effect({ ...ctx, actor, work: heart.work }, mine, kind, heart);
  } catch (error) {
    await settle(ctx, mine, error);
  } finally {
    await heart.stop();
  }
}

/** Does the work and writes that it is done, in one transaction unless the work brings its own. */
async function effect(
  ctx: Ctx,
  { id, row }: Runner,
  kind: WorkKind,
  heart: ReturnType<typeof startHeart>,
): Promise<void> {
  const input: unknown = JSON.parse(ctx.vault.open(INPUT, row.inputSealed));
  const bytes = async (): Promise<Buffer> => {
    const pieces: Buffer[] = [];
    for await (const piece of readParts(ctx, row.id, "input")) pieces.push(piece);
    return Buffer.concat(pieces);
  };
  const work = { ...heart.work, bytes };
  const finish = (inner: Ctx, result: WorkResult): Promise<void> =>
    keepResult(inner, { id, row }, result, heart);
  if (kind.transaction === "own") {
    const result = await kind.run(ctx, input, work);
    await transaction(ctx, (inner) => finish(inner, result));
    return;
  }
  await transaction(ctx, async (inner) => {
    // Nobody waits at the other end of a connection: what would be too long for a request is not for this.
    await sql`select set_config('statement_timeout', '300s', true),
      set_config('idle_in_transaction_session_timeout', '600s', true)`.execute(inner.db);
    await finish(inner, await kind.run({ ...inner, savepoints: true }, input, work));
  });
}

async function keepResult(
  ctx: Ctx,
  { id, row }: Runner,
  result: WorkResult,
  heart: ReturnType<typeof startHeart>,
): Promise<void> {
  const { bytes } = result;
  const content = bytes?.content;
  const sizeBytes =
    content === undefined
      ? 0
      : await writeParts(
          ctx,
          row.id,
          "result",
          content instanceof Uint8Array ? [content] : content,
        );
  heart.check();
  const ended = await endWork(ctx.db, row.id, id, {
    state: "done",
    now: ctx.clock.now(),
    progress: heart.progress(),
    result: {
      href: result.href ?? null,
      bytes: bytes === undefined ? null : { type: bytes.type, name: bytes.name ?? null, sizeBytes },
    },
  });
  if (!ended) throw new Overtaken();
}

/** What a work that ended by an error comes to. */
async function settle(ctx: Ctx, mine: Runner, error: unknown): Promise<void> {
  const { id, row } = mine;
  if (error instanceof Overtaken) return;
  if (error instanceof Stopped) {
    await transaction(ctx, async ({ db }) => {
      await endWork(db, row.id, id, { state: "cancelled", now: ctx.clock.now() });
    });
    return;
  }
  if (error instanceof Refused) {
    const { kind, code, params } = error.refusal;
    return fail(ctx, mine, { kind, code, params });
  }
  // 25P02: a transaction that PostgreSQL had ended before, such as one of two that waited for each other.
  const isPassing = isOutage(error) || (error as { code?: unknown }).code === "25P02";
  const isInterrupted = error instanceof Interrupted;
  if (isInterrupted || (isPassing && row.attempts < MOST_ATTEMPTS)) {
    await transaction(ctx, async ({ db }) => {
      await putBack(db, row.id, id, !isInterrupted);
      await wake(db, row.id, RETRY_MS);
    });
    return;
  }
  const reference = randomUUID();
  ctx.log.error({ err: error, reference, work: row.kind }, "defect");
  await fail(ctx, mine, { kind: "defect", code: "http.defect", params: { reference } });
}

/** Says every moment that the runner lives and how far it is, and hears whether to stop. */
function startHeart(ctx: Ctx, { id, row }: Runner, kind: WorkKind) {
  let now = { done: 0, total: null as number | null };
  let said = now;
  let reason: Stopped | Interrupted | Overtaken | undefined;
  let beating: Promise<void> | undefined;
  const beatOnce = async (): Promise<void> => {
    const saying = now;
    const answer = await beat(ctx.db, row.id, id, saying);
    if (answer === undefined) reason ??= new Overtaken();
    else if (answer.cancelAsked && kind.isFixed !== true) reason ??= new Stopped();
    if (saying !== said) await tell(ctx, row);
    said = saying;
  };
  const timer = setInterval(() => {
    beating ??= beatOnce()
      .catch((error: Error) => ctx.log.warn({ err: error }, "a work could not say that it lives"))
      .finally(() => {
        beating = undefined;
      });
  }, BEAT_MS);
  const own = { interrupt: () => void (reason ??= new Interrupted()) };
  inHand.add(own);
  const check = (): void => {
    if (reason !== undefined) throw reason;
  };
  return {
    check,
    progress: () => now,
    work: {
      id: row.id,
      progress(done: number, total?: number) {
        check();
        const whole = total === undefined ? null : Math.max(0, Math.round(total));
        const part = Math.max(0, Math.round(done));
        now = { done: whole === null ? part : Math.min(part, whole), total: whole };
      },
    } satisfies WorkInHand,
    async stop() {
      clearInterval(timer);
      inHand.delete(own);
      await beating;
    },
  };
}

/** Tells whether an actor may fetch what a work made: only under the post under which it was begun. */
export function mayFetch(actor: Actor, row: Pick<WorkRow, "personId" | "postId">): boolean {
  return (
    actor.kind === "staff" && actor.personId === row.personId && actor.post.postId === row.postId
  );
}
