/** SQL of working sets and their spreadsheets. */
import { type Db, at, jsonb, sql } from "#kernel/db.ts";
import type { ActorRecord } from "#kernel/pure/actor.ts";
import type { KeptAnswer, SheetState } from "../rules/state.ts";

/** A set as its table holds it. */
export type SetRow = {
  readonly id: number;
  readonly name: string;
  readonly nameEn: string | null;
  readonly status: "open" | "closed";
  readonly openedAt: number;
  readonly openedBy: ActorRecord;
  readonly closedAt: number | null;
  readonly importId: number | null;
  readonly lastNo: number;
  readonly eventSeq: number;
  readonly eventHash: Buffer;
};

const SET = sql`id, name, name_en, status, opened_at, opened_by, closed_at, import_id, last_no,
  event_seq, event_hash`;

/** Takes the id of a new set. */
export async function takeSetId(db: Db): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select nextval('consolidation.working_set_id_seq') as id`.execute(db);
  return (rows[0] as { id: number }).id;
}

/** Takes ids for rows, proposals or the like. */
export async function takeIds(
  db: Db,
  of: "sheet" | "raw_row" | "proposal" | "comment",
  count: number,
): Promise<number[]> {
  if (count === 0) return [];
  const { rows } = await sql<{ id: number }>`
    select nextval(${`consolidation.${of}_id_seq`}::regclass) as id
    from generate_series(1, ${count})`.execute(db);
  return rows.map((row) => row.id);
}

/** Writes a new set. */
export async function insertSet(db: Db, set: SetRow): Promise<void> {
  await sql`insert into consolidation.working_set (id, name, name_en, status, opened_at, opened_by,
      last_no, event_seq, event_hash) overriding system value
    values (${set.id}, ${set.name}, ${set.nameEn}, ${set.status}, ${at(set.openedAt)},
      ${jsonb(set.openedBy)}, ${set.lastNo}, ${set.eventSeq}, ${set.eventHash})`.execute(db);
}

/** Every set, the newest first. */
export async function allSets(db: Db, limit: number): Promise<SetRow[]> {
  const { rows } = await sql<SetRow>`select ${SET} from consolidation.working_set
    order by id desc limit ${limit}`.execute(db);
  return rows;
}

/** Finds a set. */
export async function findSet(db: Db, id: number): Promise<SetRow | undefined> {
  const { rows } = await sql<SetRow>`select ${SET} from consolidation.working_set
    where id = ${id}`.execute(db);
  return rows[0];
}

/** Finds a set and lets nobody else write to it until the transaction ends. */
export async function lockSet(db: Db, id: number): Promise<SetRow | undefined> {
  const { rows } = await sql<SetRow>`select ${SET} from consolidation.working_set
    where id = ${id} for update`.execute(db);
  return rows[0];
}

/** Writes the head of a set's chain and what changed with it. */
export async function saveSet(db: Db, set: SetRow): Promise<void> {
  await sql`update consolidation.working_set set status = ${set.status},
      closed_at = ${set.closedAt === null ? null : at(set.closedAt)}, import_id = ${set.importId},
      last_no = ${set.lastNo}, event_seq = ${set.eventSeq}, event_hash = ${set.eventHash}
    where id = ${set.id}`.execute(db);
}

/** A sheet as its table holds it. */
export type SheetRow = SheetState & { readonly setId: number };

const SHEET = sql`id, number, file_name, sha256, layout, org_id, uploaded_at, uploaded_by,
  withdrawn_at`;

/** Writes a new sheet with the answers to its rows. */
export async function insertSheet(db: Db, setId: number, sheet: SheetState): Promise<void> {
  await sql`insert into consolidation.sheet (id, set_id, number, file_name, sha256, layout, org_id,
      uploaded_at, uploaded_by, answers) overriding system value
    values (${sheet.id}, ${setId}, ${sheet.number}, ${sheet.fileName}, ${sheet.sha256},
      ${sheet.layout}, ${sheet.orgId}, ${at(sheet.uploadedAt)}, ${jsonb(sheet.uploadedBy)},
      ${jsonb(sheet.answers)})`.execute(db);
}

/** How many answers of each outcome a sheet has. */
export type SheetCounts = {
  readonly rowCount: number;
  readonly accepted: number;
  readonly present: number;
  readonly refused: number;
  readonly doubtful: number;
  readonly proposals: number;
};

export type SheetLine = Omit<SheetRow, "answers"> & SheetCounts;

const COUNTS = sql`jsonb_array_length(s.answers) as row_count,
  (select count(*) from jsonb_array_elements(s.answers) a where a->>'outcome' = 'accepted') as accepted,
  (select count(*) from jsonb_array_elements(s.answers) a where a->>'outcome' = 'present') as present,
  (select count(*) from jsonb_array_elements(s.answers) a where a->>'outcome' = 'refused') as refused,
  (select count(*) from jsonb_array_elements(s.answers) a where a->>'outcome' = 'accepted'
    and jsonb_array_length(a->'reasons') > 0) as doubtful,
  (select count(*) from consolidation.proposal p where p.set_id = s.set_id and exists (
    select 1 from consolidation.raw_row r where r.sheet_id = s.id and r.id in (p.low_id, p.high_id)))
    as proposals`;

/** The sheets of a set, the newest first, without their answers. */
export async function sheetsOf(db: Db, setId: number): Promise<SheetLine[]> {
  const { rows } = await sql<SheetLine>`select s.id, s.set_id, s.number, s.file_name, s.sha256,
      s.layout, s.org_id, s.uploaded_at, s.uploaded_by, s.withdrawn_at, ${COUNTS}
    from consolidation.sheet s where s.set_id = ${setId} order by s.number desc limit 500`.execute(
    db,
  );
  return rows;
}

/** Finds a sheet of a set with its answers. */
export async function findSheet(
  db: Db,
  setId: number,
  id: number,
): Promise<(SheetLine & { readonly answers: KeptAnswer[] }) | undefined> {
  const { rows } = await sql<SheetLine & { answers: KeptAnswer[] }>`select s.id, s.set_id, s.number,
      s.file_name, s.sha256, s.layout, s.org_id, s.uploaded_at, s.uploaded_by, s.withdrawn_at,
      s.answers, ${COUNTS}
    from consolidation.sheet s where s.set_id = ${setId} and s.id = ${id}`.execute(db);
  return rows[0];
}

/** The sheet with these bytes for this department that stands. */
export async function sheetOfFile(
  db: Db,
  setId: number,
  sha256: string,
  orgId: number | null,
): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`select id from consolidation.sheet
    where set_id = ${setId} and sha256 = ${sha256} and coalesce(org_id, 0) = ${orgId ?? 0}
      and withdrawn_at is null`.execute(db);
  return rows[0]?.id;
}

/** The number of the last sheet of a set. */
export async function lastSheetNumber(db: Db, setId: number): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    select coalesce(max(number), 0) as number from consolidation.sheet
    where set_id = ${setId}`.execute(db);
  return rows[0]?.number ?? 0;
}

/** Marks a sheet as withdrawn and takes its rows out; their proposals go with them. */
export async function withdrawSheet(db: Db, id: number, now: number): Promise<void> {
  await sql`update consolidation.sheet set withdrawn_at = ${at(now)} where id = ${id}`.execute(db);
  await sql`delete from consolidation.raw_row where sheet_id = ${id}`.execute(db);
}

/** Sheets of a set with everything, for the proof. */
export async function wholeSheets(db: Db, setId: number): Promise<SheetState[]> {
  const { rows } = await sql<SheetState>`select ${SHEET}, answers from consolidation.sheet
    where set_id = ${setId} order by id`.execute(db);
  return rows;
}

/** How many sheets that stand each set has; for a department, those that hold rows of its own. */
export async function countSheets(
  db: Db,
  setIds: readonly number[],
  scopeOrgId: number | null,
): Promise<Map<number, number>> {
  const { rows } = await sql<{ setId: number; n: number }>`
    select s.set_id, count(*) as n from consolidation.sheet s
    where s.set_id = any(${[...setIds]}::bigint[]) and s.withdrawn_at is null
      ${
        scopeOrgId === null
          ? sql``
          : sql`and exists (select 1 from consolidation.raw_row r
              where r.sheet_id = s.id and r.org_id = ${scopeOrgId})`
      }
    group by s.set_id`.execute(db);
  return new Map(rows.map(({ setId, n }) => [setId, n]));
}

/** Ids of every set. */
export async function setIds(db: Db): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from consolidation.working_set order by id`.execute(db);
  return rows.map(({ id }) => id);
}

/** Ids of every stream of a kind that the log holds. */
export async function streamIds(db: Db, stream: string): Promise<number[]> {
  const { rows } = await sql<{ streamId: number }>`
    select distinct stream_id from kernel.event where stream = ${stream} order by 1`.execute(db);
  return rows.map(({ streamId }) => streamId);
}

/** The last event of a set in which a reader sees rows; undefined where there is none, or none of the department. */
export async function seesSet(
  db: Db,
  id: number,
  scopeOrgId: number | null,
): Promise<number | undefined> {
  const { rows } = await sql<{ eventSeq: number }>`
    select event_seq from consolidation.working_set s where s.id = ${id} ${
      scopeOrgId === null
        ? sql``
        : sql`and exists (select 1 from consolidation.raw_row r
            where r.set_id = s.id and r.org_id = ${scopeOrgId})`
    }`.execute(db);
  return rows[0]?.eventSeq;
}
