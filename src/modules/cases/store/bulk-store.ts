/** SQL of bulks. */
import { type Db, at, sql, violatedConstraint } from "#kernel/db.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import type { Bulk, BulkCells, JudgedRow, RowRefusal } from "../rules/bulk.ts";

type BulkColumns = Bulk & { readonly lastSeq: number };
export type StoredBulk = { readonly bulk: Bulk; readonly lastSeq: number };

export type StoredRow = {
  readonly rowNo: number;
  readonly cells: BulkCells;
  readonly refusals: readonly RowRefusal[];
  readonly areaId: number | null;
  readonly orgId: number | null;
  readonly caseId: number | null;
  readonly caseSeq: number | null;
};

const storedOf = ({ lastSeq, ...bulk }: BulkColumns): StoredBulk => ({ bulk, lastSeq });

/** Takes the next number. */
export async function takeBulkNumber(db: Db): Promise<number> {
  const { rows } = await sql<{ id: number }>`select nextval('cases.bulk_number') as id`.execute(db);
  return rows[0]?.id ?? 0;
}

/** Writes a bulk that has been checked, with its rows. */
export async function insertBulk(
  db: Db,
  bulk: Bulk,
  lastSeq: number,
  rows: readonly JudgedRow[],
): Promise<void> {
  await sql`insert into cases.bulk (id, org_id, mandate_id, mandate_code, name, sha256, status, accepted_rows,
      refused_rows, case_count, withdrawn_count, checked_at, sent_at, withdrawn_at, rows_digest, last_seq)
    values (${bulk.id}, ${bulk.orgId}, ${bulk.mandateId}, ${bulk.mandateCode}, ${bulk.name}, ${bulk.sha256},
      ${bulk.status}, ${bulk.acceptedRows}, ${bulk.refusedRows}, 0, 0, ${at(bulk.checkedAt)}, null, null,
      ${bulk.rowsDigest}, ${lastSeq})`.execute(db);
  await sql`insert into cases.bulk_row (bulk_id, row_no, cells, refusals, area_id, org_id)
    select ${bulk.id}, u.* from unnest(${rows.map((row) => row.rowNo)}::int[],
      ${rows.map((row) => JSON.stringify(row.cells))}::jsonb[],
      ${rows.map((row) => JSON.stringify(row.refusals))}::jsonb[],
      ${rows.map((row) => row.areaId)}::bigint[], ${rows.map((row) => row.orgId)}::bigint[]) u`.execute(
    db,
  );
}

/** Writes a bulk as its last event left it. Refuses: `cases.bulk_sent_already` for the same file on the same mandate. */
export async function updateBulk(db: Db, bulk: Bulk, lastSeq: number): Promise<void> {
  const orNull = (ms: number | null): Date | null => (ms === null ? null : at(ms));
  try {
    await sql`update cases.bulk set status = ${bulk.status}, case_count = ${bulk.caseCount},
        withdrawn_count = ${bulk.withdrawnCount}, sent_at = ${orNull(bulk.sentAt)},
        withdrawn_at = ${orNull(bulk.withdrawnAt)}, last_seq = ${lastSeq} where id = ${bulk.id}`.execute(
      db,
    );
  } catch (error) {
    if (violatedConstraint(error) === "one_sending_per_file")
      refuse("conflict", "cases.bulk_sent_already");
    throw error;
  }
}

/** Finds a bulk, held where it is to be changed. */
export async function findBulk(db: Db, id: number, held = false): Promise<StoredBulk | undefined> {
  const lock = held ? sql`for update` : sql``;
  const { rows } = await sql<BulkColumns>`
    select * from cases.bulk where id = ${id} ${lock}`.execute(db);
  return rows[0] === undefined ? undefined : storedOf(rows[0]);
}

/** A page of bulks, the newest first; of one department, or of all. */
export async function listBulks(
  db: Db,
  orgId: number | null,
  before: number | null,
  limit: number,
): Promise<StoredBulk[]> {
  const own = orgId === null ? sql`` : sql`and org_id = ${orgId}`;
  const older = before === null ? sql`` : sql`and id < ${before}`;
  const { rows } = await sql<BulkColumns>`select * from cases.bulk where true ${own} ${older}
    order by id desc limit ${limit}`.execute(db);
  return rows.map(storedOf);
}

/** A page of rows after one, accepted or refused ones or both. */
export async function listBulkRows(
  db: Db,
  bulkId: number,
  state: "accepted" | "refused" | undefined,
  after: number,
  limit: number,
): Promise<StoredRow[]> {
  const kept =
    state === undefined
      ? sql``
      : state === "accepted"
        ? sql`and refusals = '[]'::jsonb`
        : sql`and refusals <> '[]'::jsonb`;
  const { rows } =
    await sql<StoredRow>`select row_no, cells, refusals, area_id, org_id, case_id, case_seq
    from cases.bulk_row where bulk_id = ${bulkId} and row_no > ${after} ${kept}
    order by row_no limit ${limit}`.execute(db);
  return rows;
}

/** Says which rows became which cases, and how many events each had then. */
export async function writeBulkCases(
  db: Db,
  bulkId: number,
  cases: readonly {
    readonly rowNo: number;
    readonly caseId: number;
    readonly caseSeq: number;
  }[],
): Promise<void> {
  await sql`update cases.bulk_row r set case_id = u.case_id, case_seq = u.case_seq
    from unnest(${cases.map((one) => one.rowNo)}::int[], ${cases.map((one) => one.caseId)}::bigint[],
      ${cases.map((one) => one.caseSeq)}::int[]) u(row_no, case_id, case_seq)
    where r.bulk_id = ${bulkId} and r.row_no = u.row_no`.execute(db);
}

/** Cases of a bulk that nobody has touched since they were sent, held for this transaction, in the order of numbers. */
export async function takeUntouched(db: Db, bulkId: number, limit: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`select c.id from cases.bulk_row r
      join cases."case" c on c.id = r.case_id
    where r.bulk_id = ${bulkId} and c.last_seq = r.case_seq order by c.id limit ${limit}
    for update of c`.execute(db);
  return rows.map(({ id }) => id);
}

/** How many cases of some bulks nobody has touched. */
export async function countUntouched(
  db: Db,
  bulkIds: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{ bulkId: number; n: number }>`select r.bulk_id, count(*) as n
    from cases.bulk_row r join cases."case" c on c.id = r.case_id
    where r.bulk_id = any(${[...bulkIds]}::bigint[]) and c.last_seq = r.case_seq
    group by 1`.execute(db);
  return new Map(rows.map(({ bulkId, n }) => [bulkId, n]));
}

/**
 * Adds to what has been sent on a mandate and holds the count until the transaction ends, so that two sendings never
 * both see room for one. Answers how many there are then.
 */
export async function addUse(db: Db, mandateId: number, count: number): Promise<number> {
  const { rows } = await sql<{ used: number }>`
    insert into cases.bulk_use as b (mandate_id, used) values (${mandateId}, ${count})
    on conflict (mandate_id) do update set used = b.used + excluded.used returning used`.execute(
    db,
  );
  return rows[0]?.used ?? 0;
}

/** Takes off what was withdrawn again. */
export async function lessenUse(db: Db, mandateId: number, count: number): Promise<void> {
  await sql`update cases.bulk_use set used = used - ${count} where mandate_id = ${mandateId}`.execute(
    db,
  );
}

/** How many cases have been sent on some mandates. */
export async function usesOf(
  db: Db,
  mandateIds: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{ mandateId: number; used: number }>`select mandate_id, used
    from cases.bulk_use where mandate_id = any(${[...mandateIds]}::bigint[])`.execute(db);
  return new Map(rows.map(({ mandateId, used }) => [mandateId, used]));
}

/** Tells whoever waits how far a sending is; written beside its transaction. */
export async function tellProgress(db: Db, bulkId: number, done: number): Promise<void> {
  await sql`insert into cases.bulk_progress (bulk_id, done) values (${bulkId}, ${done})
    on conflict (bulk_id) do update set done = excluded.done`.execute(db);
}

/** How far a sending is. */
export async function progressOf(db: Db, bulkId: number): Promise<number> {
  const { rows } = await sql<{ done: number }>`
    select done from cases.bulk_progress where bulk_id = ${bulkId}`.execute(db);
  return rows[0]?.done ?? 0;
}

/** All bulks, for proof. */
export async function allBulks(db: Db): Promise<StoredBulk[]> {
  const { rows } = await sql<BulkColumns>`select * from cases.bulk order by id`.execute(db);
  return rows.map(storedOf);
}

/** All counts of use, for proof. */
export async function allUses(db: Db): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{ mandateId: number; used: number }>`
    select mandate_id, used from cases.bulk_use`.execute(db);
  return new Map(rows.map(({ mandateId, used }) => [mandateId, used]));
}
