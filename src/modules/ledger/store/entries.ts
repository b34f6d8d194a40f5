/** SQL of entries, their lines and commitments. */
import { type Db, jsonb, sql, violatedConstraint } from "#kernel/db.ts";
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

/** Finds the entry that a reason has given rise to. */
export async function findByReason(
  db: Db,
  type: ReasonType,
  id: number,
  step: string,
): Promise<PostedEntry | undefined> {
  const { rows } = await sql<PostedRow>`${POSTED}
    where e.reason_type = ${type} and e.reason_id = ${id} and e.reason_step = ${step}`.execute(db);
  return rows[0] === undefined ? undefined : postedOf(rows[0]);
}

/** Takes a number from one of the ledger's sequences before the row is written, so that the event can name it. */
export async function takeId(db: Db, of: "entry" | "commitment"): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select nextval(${`ledger.${of}_id_seq`}::regclass) id`.execute(db);
  return rows[0]?.id ?? 0;
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

/** Writes an entry and its lines; the triggers keep balances, turnovers and commitments. */
export async function insertEntry(db: Db, entry: EntryRow, lines: readonly Line[]): Promise<void> {
  await written(async () => {
    await sql`insert into ledger.entry (id, kind, posted_on, occurred_on, reason_type, reason_id, reason_step,
        text, amount_fen, line_count, reversal_of, recorded_at, recorded_by, stream_id, event_seq)
      values (${entry.id}, ${entry.kind}, ${entry.postedOn}::date, ${entry.occurredOn}::date,
        ${entry.reasonType}, ${entry.reasonId}, ${entry.reasonStep}, ${entry.text}, ${entry.amountFen},
        ${lines.length}, ${entry.reversalOf}, ${new Date(entry.recordedAt)}, ${jsonb(entry.recordedBy)},
        ${entry.streamId}, ${entry.eventSeq})`.execute(db);
    await sql`insert into ledger.line (entry_id, line_no, account_id, debit_fen, credit_fen, commitment_id)
      select ${entry.id}::bigint, l.line_no, l.account_id, l.debit_fen, l.credit_fen, l.commitment_id
      from unnest(${lines.map((_, i) => i + 1)}::smallint[], ${lines.map((line) => line.accountId)}::bigint[],
        ${lines.map((line) => (line.side === "debit" ? line.amountFen : 0))}::bigint[],
        ${lines.map((line) => (line.side === "credit" ? line.amountFen : 0))}::bigint[],
        ${lines.map((line) => line.commitmentId ?? null)}::bigint[])
        as l (line_no, account_id, debit_fen, credit_fen, commitment_id)`.execute(db);
  });
}

/** Writes a commitment without money; the lines that name it bring the money. */
export async function insertCommitment(
  db: Db,
  commitment: Pick<
    Commitment,
    "id" | "appropriationId" | "reasonType" | "reasonId" | "text" | "untilDay"
  >,
): Promise<void> {
  const { id, appropriationId, reasonType, reasonId, text, untilDay } = commitment;
  await sql`insert into ledger.commitment (id, appropriation_id, reason_type, reason_id, text, until_day)
    values (${id}, ${appropriationId}, ${reasonType}, ${reasonId}, ${text}, ${untilDay}::date)`.execute(
    db,
  );
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
