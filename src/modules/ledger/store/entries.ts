/** SQL of entries, their lines and commitments. */
import { type Db, sql, violatedConstraint } from "#kernel/db.ts";
import type { ActorRecord } from "#kernel/pure/actor.ts";
import type { Day } from "#kernel/pure/day.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import type { EntryKind, Line, ReasonType } from "../rules/entry.ts";

export type EntryRow = {
  readonly id: number;
  readonly kind: EntryKind;
  readonly postedOn: Day;
  readonly occurredOn: Day;
  readonly reasonType: ReasonType;
  readonly reasonId: number;
  readonly reasonStep: string;
  readonly text: string;
  readonly amountFen: number;
  readonly reversalOf: number | null;
  readonly recordedAt: number;
  readonly recordedBy: ActorRecord;
  readonly streamId: number;
  readonly eventSeq: number;
};

/** An entry as it was posted, with its lines in order. */
export type PostedEntry = EntryRow & {
  readonly lines: readonly Line[];
  /** The entry that reverses this one. */
  readonly reversedBy: number | null;
};

export type Commitment = {
  readonly id: number;
  readonly appropriationId: number;
  readonly reasonType: ReasonType;
  readonly reasonId: number;
  readonly text: string;
  readonly untilDay: Day | null;
  readonly reservedFen: number;
  readonly consumedFen: number;
  readonly releasedFen: number;
  readonly openFen: number;
};

const POSTED = sql`select e.id, e.kind, e.posted_on, e.occurred_on, e.reason_type, e.reason_id, e.reason_step,
    e.text, e.amount_fen, e.reversal_of, e.recorded_at, e.recorded_by, e.stream_id, e.event_seq,
    (select r.id from ledger.entry r where r.reversal_of = e.id) reversed_by,
    (select jsonb_agg(jsonb_build_object('accountId', l.account_id,
        'side', case when l.debit_fen > 0 then 'debit' else 'credit' end,
        'amountFen', l.debit_fen + l.credit_fen, 'commitmentId', l.commitment_id) order by l.line_no)
      from ledger.line l where l.entry_id = e.id) lines
  from ledger.entry e`;

type PostedRow = Omit<PostedEntry, "lines"> & {
  lines: (Omit<Line, "commitmentId"> & { commitmentId: number | null })[];
};

function postedOf({ lines, ...row }: PostedRow): PostedEntry {
  return {
    ...row,
    lines: lines.map(({ commitmentId, ...line }) =>
      commitmentId === null ? line : { ...line, commitmentId },
    ),
  };
}

/** Finds an entry with its lines. */
export async function findEntry(db: Db, id: number): Promise<PostedEntry | undefined> {
  const { rows } = await sql<PostedRow>`${POSTED} where e.id = ${id}`.execute(db);
  return rows[0] === undefined ? undefined : postedOf(rows[0]);
}

/** The key under which an entry stands for its reason. */
export function reasonKey(type: string, id: number, step: string): string {
  return `${type}:${id}:${step}`;
}

/** Finds the entries that reasons have given rise to, by {@link reasonKey}. */
export async function findByReasons(
  db: Db,
  reasons: readonly { readonly type: ReasonType; readonly id: number; readonly step: string }[],
): Promise<Map<string, PostedEntry>> {
  const { rows } = await sql<PostedRow>`${POSTED}
    where (e.reason_type, e.reason_id, e.reason_step) in (select * from unnest(
      ${reasons.map((one) => one.type)}::text[], ${reasons.map((one) => one.id)}::bigint[],
      ${reasons.map((one) => one.step)}::text[]))`.execute(db);
  return new Map(
    rows.map((row) => [reasonKey(row.reasonType, row.reasonId, row.reasonStep), postedOf(row)]),
  );
}

/** Takes numbers from one of the ledger's sequences before the rows are written, so that events can name them. */
export async function takeIds(
  db: Db,
  of: "entry" | "commitment",
  count: number,
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select nextval(${`ledger.${of}_id_seq`}::regclass) id from generate_series(1, ${count}::int)`.execute(
    db,
  );
  return rows.map((row) => row.id);
}

const REFUSED_BY = {
  account_never_overdrawn: "ledger.overdrawn",
  commitment_never_overdrawn: "ledger.overdrawn",
  one_reversal_per_entry: "ledger.reversed_already",
  one_entry_per_reason: "ledger.reason_used",
  period_is_open: "ledger.period_closed",
} as const;

/** Runs a write; what the database refuses by a named rule becomes a refusal. */
async function written<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const code = REFUSED_BY[violatedConstraint(error) as keyof typeof REFUSED_BY];
    if (code !== undefined) refuse("conflict", code, { entry: "" });
    throw error;
  }
}

type WithLines = EntryRow & { readonly lines: readonly Line[] };

/** Writes entries and their lines, in order; the trigger keeps balances, turnovers and commitments. */
export async function insertEntries(db: Db, all: readonly WithLines[]): Promise<void> {
  const lines = all.flatMap((entry) =>
    entry.lines.map((line, i) => ({ ...line, entryId: entry.id, lineNo: i + 1 })),
  );
  await written(async () => {
    await sql`insert into ledger.entry (id, kind, posted_on, occurred_on, reason_type, reason_id, reason_step,
        text, amount_fen, line_count, reversal_of, recorded_at, recorded_by, stream_id, event_seq)
      select * from unnest(${all.map((one) => one.id)}::bigint[], ${all.map((one) => one.kind)}::text[],
        ${all.map((one) => one.postedOn)}::date[], ${all.map((one) => one.occurredOn)}::date[],
        ${all.map((one) => one.reasonType)}::text[], ${all.map((one) => one.reasonId)}::bigint[],
        ${all.map((one) => one.reasonStep)}::text[], ${all.map((one) => one.text)}::text[],
        ${all.map((one) => one.amountFen)}::bigint[], ${all.map((one) => one.lines.length)}::int[],
        ${all.map((one) => one.reversalOf)}::bigint[],
        ${all.map((one) => new Date(one.recordedAt))}::timestamptz[],
        ${all.map((one) => JSON.stringify(one.recordedBy))}::jsonb[],
        ${all.map((one) => one.streamId)}::bigint[], ${all.map((one) => one.eventSeq)}::int[])`.execute(
      db,
    );
    await sql`insert into ledger.line (entry_id, line_no, account_id, debit_fen, credit_fen, commitment_id)
      select entry_id, line_no, account_id, debit_fen, credit_fen, commitment_id
      from unnest(${lines.map((line) => line.entryId)}::bigint[],
        ${lines.map((line) => line.lineNo)}::smallint[], ${lines.map((line) => line.accountId)}::bigint[],
        ${lines.map((line) => (line.side === "debit" ? line.amountFen : 0))}::bigint[],
        ${lines.map((line) => (line.side === "credit" ? line.amountFen : 0))}::bigint[],
        ${lines.map((line) => line.commitmentId ?? null)}::bigint[])
        with ordinality as l (entry_id, line_no, account_id, debit_fen, credit_fen, commitment_id, place)
      order by place`.execute(db);
  });
}

type NewCommitment = Pick<
  Commitment,
  "id" | "appropriationId" | "reasonType" | "reasonId" | "text" | "untilDay"
>;

/** Writes commitments without money; the lines that name them bring the money. */
export async function insertCommitments(db: Db, all: readonly NewCommitment[]): Promise<void> {
  if (all.length === 0) return;
  await sql`insert into ledger.commitment (id, appropriation_id, reason_type, reason_id, text, until_day)
    select * from unnest(${all.map((one) => one.id)}::bigint[],
      ${all.map((one) => one.appropriationId)}::bigint[], ${all.map((one) => one.reasonType)}::text[],
      ${all.map((one) => one.reasonId)}::bigint[], ${all.map((one) => one.text)}::text[],
      ${all.map((one) => one.untilDay)}::date[])`.execute(db);
}

/** Reads commitments. */
export async function readCommitments(
  db: Db,
  ids: readonly number[],
): Promise<Map<number, Commitment>> {
  const { rows } =
    await sql<Commitment>`select id, appropriation_id, reason_type, reason_id, text, until_day,
      reserved_fen, consumed_fen, released_fen, open_fen
    from ledger.commitment where id = any(${[...ids]}::bigint[])`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}
