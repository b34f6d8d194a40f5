/** SQL of computations under way: which rounds wait for one, the facts that it copies, how far it is. */
import { type Db, at, sql } from "#kernel/db.ts";
import type { Round } from "../rules/round.ts";

/** Everything that this transaction reads from here on is of one moment. Must be its first statement. */
export async function holdSnapshot(db: Db): Promise<void> {
  await sql`set transaction isolation level repeatable read`.execute(db);
}

/** Rounds that wait to be computed, the longest waiting first. */
export async function waitingRounds(db: Db): Promise<number[]> {
  const { rows } = await sql<{
    id: number;
  }>`select id from appraisal.round where status = 'computing'
    order by id`.execute(db);
  return rows.map(({ id }) => id);
}

/** Takes a round that waits to be computed; undefined where it waits no longer, or somebody else computes it. */
export async function takeWaiting(db: Db, id: number): Promise<Round | undefined> {
  const { rows } = await sql<{ data: Round }>`select data from appraisal.round
    where id = ${id} and status = 'computing' for update skip locked`.execute(db);
  return rows[0]?.data;
}

export type Computation = {
  readonly phase: "waiting" | "facts" | "scores";
  readonly done: number;
  readonly total: number;
  readonly begunAt: number;
  readonly attempts: number;
  readonly failedAt: number | null;
};

/** Notes that a round waits to be computed. */
export async function insertComputation(db: Db, roundId: number, begunAt: number): Promise<void> {
  await sql`insert into appraisal.computation (round_id, phase, done, total, begun_at, attempts)
    values (${roundId}, 'waiting', 0, 0, ${at(begunAt)}, 0)`.execute(db);
}

/** Notes that an attempt begins. */
export async function beginAttempt(db: Db, roundId: number): Promise<void> {
  await sql`update appraisal.computation set attempts = attempts + 1, phase = 'facts', done = 0, total = 0
    where round_id = ${roundId}`.execute(db);
}

/** Notes how far an attempt is. */
export async function moveComputation(
  db: Db,
  roundId: number,
  { phase, done, total }: Pick<Computation, "phase" | "done" | "total">,
): Promise<void> {
  await sql`update appraisal.computation set phase = ${phase}, done = ${done}, total = ${total}
    where round_id = ${roundId}`.execute(db);
}

/** Notes that an attempt failed. */
export async function failComputation(db: Db, roundId: number, failedAt: number): Promise<void> {
  await sql`update appraisal.computation set phase = 'waiting', done = 0, total = 0, failed_at = ${at(failedAt)}
    where round_id = ${roundId}`.execute(db);
}

/** Forgets the computations of rounds that no longer wait for one. */
export async function forgetComputations(db: Db): Promise<void> {
  await sql`delete from appraisal.computation c using appraisal.round r
    where r.id = c.round_id and r.status <> 'computing'`.execute(db);
}

/** How far the computation of a round is. */
export async function findComputation(db: Db, roundId: number): Promise<Computation | undefined> {
  const { rows } = await sql<Computation>`select phase, done, total, begun_at, attempts, failed_at
    from appraisal.computation where round_id = ${roundId}`.execute(db);
  return rows[0];
}
