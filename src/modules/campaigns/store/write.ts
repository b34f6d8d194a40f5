/** Writes what happened to shares: events, units, reports, verdicts and counters of many shares in one statement. */
import { type Db, prepared, sql, violatedConstraint } from "#kernel/db.ts";
import { type EventRow, SEAL_LOCK, eventColumns } from "#kernel/events.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import { SHARE_COUNTERS, type Tally } from "../rules/counters.ts";
import type { Reported } from "../rules/unit.ts";
import type { UnitRow } from "./units.ts";

/** A report on its way into the table. */
export type NewCompletion = Omit<Reported, "number" | "note"> & {
  readonly shareId: number;
  readonly unitId: number;
  readonly personId: number | null;
  readonly receivedAt: number;
  readonly noteSealed: Buffer | null;
  readonly seq: number;
};

/** A verdict on its way into the table. */
export type NewVerdict = {
  readonly shareId: number;
  readonly unitId: number;
  readonly verdict: "confirmed" | "rejected";
  readonly reason: string | null;
  readonly personId: number | null;
  readonly at: number;
  readonly seq: number;
};

/** What one transaction does to one share. */
export type ShareChange = {
  readonly shareId: number;
  readonly events: readonly EventRow[];
  readonly lastSeq: number;
  readonly lastHash: Buffer;
  readonly units: readonly UnitRow[];
  /** What is added to the counters. */
  readonly tally: Tally;
  readonly completions: readonly NewCompletion[];
  readonly verdicts: readonly NewVerdict[];
  /** Reports that no longer count. */
  readonly struck: readonly string[];
};

type Arrays = readonly (readonly [type: string, values: readonly unknown[]])[];
const unnest = (columns: Arrays) =>
  sql`unnest(${sql.join(columns.map(([type, values]) => sql`${values}::${sql.raw(type)}[]`))})`;

const EVENT_TYPES = ["text", "bigint", "int", "text", "timestamptz", "jsonb", "jsonb", "bytea"];

function events(changes: readonly ShareChange[]) {
  const columns = eventColumns(changes.flatMap((change) => change.events));
  return unnest(EVENT_TYPES.map((type, i) => [type, columns[i] ?? []] as const));
}

function units(changes: readonly ShareChange[]) {
  const rows = changes.flatMap((change) => change.units);
  return unnest([
    ["bigint", rows.map((row) => row.id)],
    ["bigint", rows.map((row) => row.workerId)],
    ["text", rows.map((row) => row.state)],
    ["text", rows.map((row) => row.reason)],
    ["uuid", rows.map((row) => row.completionKey)],
    ["bigint", rows.map((row) => row.doneBy)],
    ["date", rows.map((row) => row.doneOn)],
    ["bool", rows.map((row) => row.late)],
    ["text", rows.map((row) => row.sample)],
    ["int", rows.map((row) => row.attempts)],
    ["int", rows.map((row) => row.rejections)],
    ["text", rows.map((row) => row.rejectedBecause)],
    ["int", rows.map((row) => row.accruedSeq)],
    ["date", rows.map((row) => row.accruedOn)],
    ["int", rows.map((row) => row.changedSeq)],
  ]);
}

function completions(changes: readonly ShareChange[]) {
  const rows = changes.flatMap((change) => change.completions);
  return unnest([
    ["uuid", rows.map((row) => row.key)],
    ["bigint", rows.map((row) => row.shareId)],
    ["bigint", rows.map((row) => row.unitId)],
    ["text", rows.map((row) => row.result)],
    ["text", rows.map((row) => row.reason)],
    ["bigint", rows.map((row) => row.personId)],
    ["timestamptz", rows.map((row) => new Date(row.at))],
    ["timestamptz", rows.map((row) => new Date(row.receivedAt))],
    ["bool", rows.map((row) => row.late)],
    ["bigint", rows.map((row) => row.fileId)],
    ["bytea", rows.map((row) => row.noteSealed)],
    ["bool", rows.map((row) => row.result !== "attempt")],
    ["int", rows.map((row) => row.seq)],
  ]);
}

function verdicts(changes: readonly ShareChange[]) {
  const rows = changes.flatMap((change) => change.verdicts);
  return unnest([
    ["bigint", rows.map((row) => row.unitId)],
    ["int", rows.map((row) => row.seq)],
    ["bigint", rows.map((row) => row.shareId)],
    ["text", rows.map((row) => row.verdict)],
    ["text", rows.map((row) => row.reason)],
    ["bigint", rows.map((row) => row.personId)],
    ["timestamptz", rows.map((row) => new Date(row.at))],
  ]);
}

function shares(changes: readonly ShareChange[]) {
  return unnest([
    ["bigint", changes.map((change) => change.shareId)],
    ["int", changes.map((change) => change.lastSeq)],
    ["bytea", changes.map((change) => change.lastHash)],
    ...SHARE_COUNTERS.map(
      (name) => ["int", changes.map((change) => change.tally.share[name])] as const,
    ),
  ]);
}

function areas(changes: readonly ShareChange[]) {
  const rows = changes.flatMap(({ shareId, tally }) =>
    [...tally.areas].flatMap(([areaId, counters]) =>
      Object.values(counters).every((n) => n === 0) ? [] : [{ shareId, areaId, ...counters }],
    ),
  );
  return unnest([
    ["bigint", rows.map((row) => row.shareId)],
    ["bigint", rows.map((row) => row.areaId)],
    ["int", rows.map((row) => row.units)],
    ["int", rows.map((row) => row.done)],
    ["int", rows.map((row) => row.notDone)],
  ]);
}

function days(changes: readonly ShareChange[]) {
  const rows = changes.flatMap(({ shareId, tally }) =>
    [...tally.days].map(([day, counters]) => ({ shareId, day, ...counters })),
  );
  return unnest([
    ["bigint", rows.map((row) => row.shareId)],
    ["date", rows.map((row) => row.day)],
    ["int", rows.map((row) => row.done)],
    ["int", rows.map((row) => row.notDone)],
    ["int", rows.map((row) => row.late)],
  ]);
}

const COUNTERS = sql.raw(
  SHARE_COUNTERS.map((name) => {
    const column = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    return `${column} = s.${column} + w.${column}`;
  }).join(", "),
);
const COUNTER_NAMES = sql.raw(
  SHARE_COUNTERS.map((name) => name.replace(/[A-Z]/g, (l) => `_${l.toLowerCase()}`)).join(", "),
);

/**
 * Writes the changes of shares that the transaction holds: all or none, one round trip.
 * Refuses: `campaigns.recorded_meanwhile` where a report stands under its key already.
 */
export async function writeShareChanges(db: Db, changes: readonly ShareChange[]): Promise<void> {
  if (changes.length === 0) return;
  const struck = changes.flatMap((change) => change.struck);
  try {
    // Reports that are struck go before others come: the index of one completion a unit looks at each row.
    if (struck.length > 0)
      await sql`update campaigns.completion set standing = false
        where client_key = any(${struck}::uuid[])`.execute(db);
    await sql`${prepared("campaigns.write")}with
      e as (insert into kernel.event (stream, stream_id, seq, type, at, actor, data, hash)
        select w.* from (select pg_advisory_xact_lock_shared(${SEAL_LOCK})) lock, ${events(changes)} w),
      u as (update campaigns.unit t set worker_id = w.worker_id, state = w.state, reason = w.reason,
          completion_key = w.completion_key, done_by = w.done_by, done_on = w.done_on, late = w.late,
          sample = w.sample, attempts = w.attempts, rejections = w.rejections, rejected_because = w.rejected_because,
          accrued_seq = w.accrued_seq, accrued_on = w.accrued_on, changed_seq = w.changed_seq
        from ${units(changes)} w(id, worker_id, state, reason, completion_key, done_by, done_on, late, sample, attempts,
          rejections, rejected_because, accrued_seq, accrued_on, changed_seq) where t.id = w.id),
      c as (insert into campaigns.completion (client_key, share_id, unit_id, result, reason, person_id, done_at,
          received_at, late, proof_file_id, note_sealed, standing, event_seq) select w.* from ${completions(changes)} w),
      v as (insert into campaigns.verdict (unit_id, event_seq, share_id, verdict, reason, person_id, at)
        select w.* from ${verdicts(changes)} w),
      a as (insert into campaigns.area_progress as p (share_id, area_id, units, done, not_done)
        select w.* from ${areas(changes)} w
        on conflict (share_id, area_id) do update set units = p.units + excluded.units, done = p.done + excluded.done,
          not_done = p.not_done + excluded.not_done),
      d as (insert into campaigns.day_progress as p (share_id, day, done, not_done, late)
        select w.* from ${days(changes)} w
        on conflict (share_id, day) do update set done = p.done + excluded.done,
          not_done = p.not_done + excluded.not_done, late = p.late + excluded.late)
      update campaigns.share s set last_seq = w.last_seq, last_hash = w.last_hash, ${COUNTERS}
        from ${shares(changes)} w(id, last_seq, last_hash, ${COUNTER_NAMES}) where s.id = w.id`.execute(
      db,
    );
  } catch (error) {
    const constraint = violatedConstraint(error);
    if (constraint === "completion_pkey" || constraint === "one_completion_per_unit")
      refuse("conflict", "campaigns.recorded_meanwhile");
    throw error;
  }
}

/** Reports that are known under some keys: what the first answer was made of. */
export async function knownReports(
  db: Db,
  keys: readonly string[],
): Promise<
  Map<
    string,
    {
      readonly unitId: number;
      readonly personId: number | null;
      readonly result: "done" | "notDone" | "attempt";
      readonly receivedAt: number;
      readonly late: boolean;
    }
  >
> {
  if (keys.length === 0) return new Map();
  const { rows } = await sql<{
    clientKey: string;
    unitId: number;
    personId: number | null;
    result: "done" | "notDone" | "attempt";
    receivedAt: number;
    late: boolean;
  }>`${prepared("campaigns.known_reports")}select client_key, unit_id, person_id, result, received_at, late
    from campaigns.completion where client_key = any(${[...keys]}::uuid[])`.execute(db);
  return new Map(rows.map(({ clientKey, ...row }) => [clientKey, row]));
}

/** Everything that was reported of a unit, oldest first. */
export async function reportsOf(
  db: Db,
  unitId: number,
): Promise<
  {
    readonly result: "done" | "notDone" | "attempt";
    readonly reason: string | null;
    readonly personId: number | null;
    readonly doneAt: number;
    readonly receivedAt: number;
    readonly late: boolean;
    readonly standing: boolean;
    readonly noteSealed: Buffer | null;
    readonly proofFileId: number | null;
  }[]
> {
  const { rows } = await sql<{
    result: "done" | "notDone" | "attempt";
    reason: string | null;
    personId: number | null;
    doneAt: number;
    receivedAt: number;
    late: boolean;
    standing: boolean;
    noteSealed: Buffer | null;
    proofFileId: number | null;
  }>`select result, reason, person_id, done_at, received_at, late, standing, note_sealed, proof_file_id
    from campaigns.completion where unit_id = ${unitId} order by event_seq`.execute(db);
  return rows;
}

/** The verdicts on a unit, oldest first. */
export async function verdictsOf(
  db: Db,
  unitId: number,
): Promise<
  {
    verdict: "confirmed" | "rejected";
    reason: string | null;
    personId: number | null;
    at: number;
  }[]
> {
  const { rows } = await sql<{
    verdict: "confirmed" | "rejected";
    reason: string | null;
    personId: number | null;
    at: number;
  }>`select verdict, reason, person_id, at from campaigns.verdict where unit_id = ${unitId} order by event_seq`.execute(
    db,
  );
  return rows;
}
