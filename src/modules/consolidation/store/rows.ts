/** SQL of raw rows, what is decided about them and what is said about them. */
import { type Db, type RawBuilder, at, jsonb, sql } from "#kernel/db.ts";
import type { ActorRecord } from "#kernel/pure/actor.ts";
import { searchTerms } from "#kernel/pure/text.ts";
import type { ComparedRow } from "../rules/compare.ts";
import type { DeskRow } from "../rules/decide.ts";
import type { DecisionRecord, KeptComment, RawRow, Reason, Standing } from "../rules/state.ts";
import type { DecisionKind, RowState, RowsQuery } from "../schema.ts";

/** Writes new rows in one statement. */
export async function insertRows(db: Db, setId: number, rows: readonly RawRow[]): Promise<void> {
  const records = rows.map((row) => ({
    id: row.id,
    no: row.no,
    sheet_id: row.sheetId,
    sheet_row: row.sheetRow,
    org_id: row.orgId,
    code: row.code,
    name: row.name,
    fingerprint: row.fingerprint,
    content: row.content,
    doubts: row.doubts,
    search_terms: searchTerms(`${row.name} ${row.code}`),
  }));
  await sql`insert into consolidation.raw_row (id, set_id, no, sheet_id, sheet_row, org_id, code, name,
      fingerprint, content, doubts, revision, search_terms) overriding system value
    select id, ${setId}::bigint, no, sheet_id, sheet_row, org_id, code, name, fingerprint, content,
      doubts, 0, search_terms
    from jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as r (id bigint, no int,
      sheet_id bigint, sheet_row int, org_id bigint, code text, name text, fingerprint text,
      content jsonb, doubts jsonb, search_terms text[])`.execute(db);
}

/** Which of some fingerprints the set has, with the number of the row. */
export async function knownRows(
  db: Db,
  setId: number,
  fingerprints: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await sql<{ fingerprint: string; no: number }>`
    select fingerprint, no from consolidation.raw_row
    where set_id = ${setId} and fingerprint = any(${[...fingerprints]}::text[])`.execute(db);
  return new Map(rows.map(({ fingerprint, no }) => [fingerprint, no]));
}

/** How many rows a set has. */
export async function countRows(db: Db, setId: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from consolidation.raw_row where set_id = ${setId}`.execute(db);
  return rows[0]?.n ?? 0;
}

/** What comparing needs of every row of a set. */
export async function comparedRows(
  db: Db,
  setId: number,
): Promise<(Omit<ComparedRow, "group"> & { group: string | null; doubts: Reason[] })[]> {
  const { rows } = await sql<
    Omit<ComparedRow, "group"> & { group: string | null; doubts: Reason[] }
  >`
    select id, org_id, name, code, doubts, content->>'group' as "group",
      content->'legalBasis' as legal_basis, content->>'applicants' as applicants
    from consolidation.raw_row where set_id = ${setId} order by id`.execute(db);
  return rows;
}

/** What deciding needs of every row of a set. */
export async function deskRows(
  db: Db,
  setId: number,
): Promise<(DeskRow & { decidedAt: number | null; decidedBy: ActorRecord | null })[]> {
  const { rows } = await sql<DeskRow & { decidedAt: number | null; decidedBy: ActorRecord | null }>`
    select id, no, name, revision, decision as kind, target_id, decided_at, decided_by
    from consolidation.raw_row where set_id = ${setId} order by id`.execute(db);
  return rows;
}

/** The decision that stands about each of some rows, as it was taken. */
export async function standings(db: Db, ids: readonly number[]): Promise<Map<number, Standing>> {
  const { rows } = await sql<FlatStanding & { id: number }>`
    select id, decision, target_id, final_code, reason, decided_at, decided_by, revision, duty_code,
      duty_version
    from consolidation.raw_row where id = any(${[...ids]}::bigint[])`.execute(db);
  return new Map(rows.map((row) => [row.id, standingOf(row)]));
}

type FlatStanding = {
  readonly decision: DecisionKind | null;
  readonly targetId: number | null;
  readonly finalCode: string | null;
  readonly reason: string | null;
  readonly decidedAt: number | null;
  readonly decidedBy: ActorRecord | null;
  readonly revision: number;
  readonly dutyCode: string | null;
  readonly dutyVersion: number | null;
};

function standingOf(row: FlatStanding): Standing {
  const { decision: kind, decidedAt, decidedBy, reason } = row;
  return {
    decision:
      kind === null || decidedAt === null || decidedBy === null
        ? null
        : {
            kind,
            targetId: row.targetId,
            code: row.finalCode,
            reason: reason ?? "",
            at: decidedAt,
            by: decidedBy,
          },
    revision: row.revision,
    duty: row.dutyCode === null ? null : { code: row.dutyCode, number: row.dutyVersion },
  };
}

/** Writes what is decided about rows, and a line of history each. */
export async function saveDecisions(
  db: Db,
  rows: readonly { readonly id: number; readonly standing: Standing }[],
  taken: { readonly at: number; readonly by: ActorRecord },
): Promise<void> {
  const records = rows.map(({ id, standing: { decision, revision } }) => ({
    id,
    revision,
    kind: decision?.kind ?? null,
    target_id: decision?.targetId ?? null,
    final_code: decision?.code ?? null,
    reason: decision?.reason ?? null,
  }));
  const given = sql`jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as g (id bigint,
    revision int, kind text, target_id bigint, final_code text, reason text)`;
  await sql`update consolidation.raw_row r set decision = g.kind, target_id = g.target_id,
      final_code = g.final_code, reason = g.reason, revision = g.revision,
      decided_at = case when g.kind is null then null else ${at(taken.at)}::timestamptz end,
      decided_by = case when g.kind is null then null else ${jsonb(taken.by)} end
    from ${given} where r.id = g.id`.execute(db);
  await sql`insert into consolidation.decision (row_id, revision, kind, target_id, final_code, reason,
      decided_at, decided_by)
    select g.id, g.revision, g.kind, g.target_id, g.final_code, g.reason, ${at(taken.at)},
      ${jsonb(taken.by)} from ${given}`.execute(db);
}

/** Writes which duties rows became. */
export async function saveDuties(
  db: Db,
  duties: readonly {
    readonly rowId: number;
    readonly code: string;
    readonly number: number | null;
  }[],
): Promise<void> {
  await sql`update consolidation.raw_row r set duty_code = g.code, duty_version = g.number
    from jsonb_to_recordset(${JSON.stringify(duties)}::jsonb) as g ("rowId" bigint, code text,
      number int) where r.id = g."rowId"`.execute(db);
}

/** A line of the desk as the tables hold it. */
export type LineRow = {
  readonly id: number;
  readonly no: number;
  readonly orgId: number;
  readonly code: string;
  readonly name: string;
  readonly doubts: number;
  readonly decision: DecisionKind | null;
  readonly targetNo: number | null;
  readonly reason: string | null;
  readonly revision: number;
  readonly openProposals: number;
  readonly comments: number;
};

/** A proposal is open while one of its two rows is undecided; a department sees those between its own rows alone. */
const openProposals = (orgId: number | null): RawBuilder<unknown> => sql`
  (select count(*) from consolidation.proposal p
    join consolidation.raw_row o on o.id = case when p.low_id = r.id then p.high_id else p.low_id end
    where (p.low_id = r.id or p.high_id = r.id)
      and (r.decision is null or o.decision is null)
      ${orgId === null ? sql`` : sql`and o.org_id = ${orgId}`})`;

const line = (
  orgId: number | null,
): RawBuilder<unknown> => sql`r.id, r.no, r.org_id, r.code, r.name,
  jsonb_array_length(r.doubts) as doubts, r.decision, t.no as target_no, r.reason, r.revision,
  ${openProposals(orgId)} as open_proposals,
  (select count(*) from consolidation.comment c where c.row_id = r.id) as comments`;

export type LineFilter = Omit<RowsQuery, "after" | "limit" | "q"> & {
  /** The department that the reader is kept to; null sees all. */
  readonly scopeOrgId: number | null;
  readonly terms: readonly string[];
  /** A running number, as an alternative to the terms. */
  readonly no?: number | undefined;
  readonly afterNo?: number | undefined;
  readonly limit: number;
};

/** A page of the desk in order of number. */
export async function rowLines(db: Db, setId: number, filter: LineFilter): Promise<LineRow[]> {
  const { scopeOrgId } = filter;
  const conditions = [sql`r.set_id = ${setId}`, ...conditionsOf(filter)];
  const { rows } = await sql<LineRow>`select ${line(scopeOrgId)}
    from consolidation.raw_row r left join consolidation.raw_row t on t.id = r.target_id
    where ${sql.join(conditions, sql` and `)}
    order by r.no limit ${filter.limit}`.execute(db);
  return rows;
}

function conditionsOf(filter: LineFilter): RawBuilder<unknown>[] {
  const conditions: RawBuilder<unknown>[] = [];
  const { scopeOrgId, state, proposal } = filter;
  if (scopeOrgId !== null) conditions.push(sql`r.org_id = ${scopeOrgId}`);
  if (filter.orgId !== undefined) conditions.push(sql`r.org_id = ${filter.orgId}`);
  if (filter.sheetId !== undefined) conditions.push(sql`r.sheet_id = ${filter.sheetId}`);
  if (filter.doubtful === "true") conditions.push(sql`jsonb_array_length(r.doubts) > 0`);
  if (filter.afterNo !== undefined) conditions.push(sql`r.no > ${filter.afterNo}`);
  if (state !== undefined) conditions.push(stateCondition(state));
  if (proposal === "open") conditions.push(sql`${openProposals(scopeOrgId)} > 0`);
  else if (proposal !== undefined)
    conditions.push(sql`exists (select 1 from consolidation.proposal p
      join consolidation.raw_row o on o.id = case when p.low_id = r.id then p.high_id else p.low_id end
      where (p.low_id = r.id or p.high_id = r.id) and p.kind = ${proposal}
        ${scopeOrgId === null ? sql`` : sql`and o.org_id = ${scopeOrgId}`})`);
  if (filter.terms.length > 0) {
    const found = sql`r.search_terms @> ${[...filter.terms]}::text[]`;
    conditions.push(filter.no === undefined ? found : sql`(${found} or r.no = ${filter.no})`);
  }
  return conditions;
}

function stateCondition(state: RowState): RawBuilder<unknown> {
  if (state === "undecided") return sql`r.decision is null`;
  if (state === "decided") return sql`r.decision is not null`;
  return sql`r.decision = ${state}`;
}

/** A row with what it says. */
export type WholeRow = LineRow &
  FlatStanding & {
    readonly setId: number;
    readonly sheetId: number;
    readonly sheetRow: number;
    readonly content: Record<string, unknown>;
    readonly doubtList: Reason[];
  };

/** Rows of a set with what they say, in order of number. */
export async function wholeRows(
  db: Db,
  setId: number,
  ids: readonly number[],
  scopeOrgId: number | null,
): Promise<WholeRow[]> {
  const { rows } =
    await sql<WholeRow>`select ${line(scopeOrgId)}, r.set_id, r.sheet_id, r.sheet_row,
      r.content, r.doubts as doubt_list, r.target_id, r.final_code, r.decided_at, r.decided_by,
      r.duty_code, r.duty_version
    from consolidation.raw_row r left join consolidation.raw_row t on t.id = r.target_id
    where r.set_id = ${setId} and r.id = any(${[...ids]}::bigint[]) order by r.no`.execute(db);
  return rows;
}

/** A row known by its number. */
export type NamedRow = {
  readonly id: number;
  readonly no: number;
  readonly name: string;
  readonly orgId: number;
};

/** Names of rows by id, whoever's they are: the answer to a department's row may name another's. */
export async function namedRows(db: Db, ids: readonly number[]): Promise<Map<number, NamedRow>> {
  const { rows } = await sql<NamedRow>`select id, no, name, org_id from consolidation.raw_row
    where id = any(${[...ids]}::bigint[])`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Rows that were merged straight into a row. */
export async function mergedInto(
  db: Db,
  targetId: number,
  scopeOrgId: number | null,
): Promise<NamedRow[]> {
  const { rows } = await sql<NamedRow>`select id, no, name, org_id from consolidation.raw_row
    where target_id = ${targetId} ${scopeOrgId === null ? sql`` : sql`and org_id = ${scopeOrgId}`}
    order by no limit 200`.execute(db);
  return rows;
}

/** What was decided about a row, the newest first. */
export async function decisionsOf(db: Db, rowId: number): Promise<DecisionRecord[]> {
  return (await decisionRecords(db, sql`row_id = ${rowId}`))
    .map(({ rowId: _rowId, ...record }) => record)
    .toReversed();
}

async function decisionRecords(
  db: Db,
  where: RawBuilder<unknown>,
): Promise<(DecisionRecord & { rowId: number })[]> {
  const { rows } = await sql<{
    rowId: number;
    revision: number;
    kind: DecisionKind | null;
    targetId: number | null;
    finalCode: string | null;
    reason: string | null;
    decidedAt: number;
    decidedBy: ActorRecord;
  }>`select row_id, revision, kind, target_id, final_code, reason, decided_at, decided_by
    from consolidation.decision where ${where} order by row_id, revision`.execute(db);
  return rows.map(
    ({ rowId, revision, kind, targetId, finalCode, reason, decidedAt, decidedBy }) => ({
      rowId,
      revision,
      decision: kind === null ? null : { kind, targetId, code: finalCode, reason: reason ?? "" },
      at: decidedAt,
      by: decidedBy,
    }),
  );
}

/** Writes a comment. */
export async function insertComment(db: Db, comment: KeptComment): Promise<void> {
  await sql`insert into consolidation.comment (id, row_id, org_id, text, at, by)
    overriding system value
    values (${comment.id}, ${comment.rowId}, ${comment.orgId}, ${comment.text}, ${at(comment.at)},
      ${jsonb(comment.by)})`.execute(db);
}

/** Comments on a row in order. */
export async function commentsOf(db: Db, rowId: number): Promise<KeptComment[]> {
  const { rows } = await sql<KeptComment>`select id, row_id, org_id, text, at, by
    from consolidation.comment where row_id = ${rowId} order by id limit 500`.execute(db);
  return rows;
}

/** Whether a row of a sheet is decided, was ever, is somebody's target or was commented on. */
export async function isSheetInUse(db: Db, sheetId: number): Promise<boolean> {
  const { rows } = await sql<{ used: boolean }>`select exists (
    select 1 from consolidation.raw_row r where r.sheet_id = ${sheetId} and (r.revision > 0
      or exists (select 1 from consolidation.raw_row m where m.target_id = r.id)
      or exists (select 1 from consolidation.comment c where c.row_id = r.id))) as used`.execute(
    db,
  );
  return rows[0]?.used ?? false;
}

/** A page of a set's rows with everything, for the proof. */
export async function provenRows(
  db: Db,
  setId: number,
  afterId: number,
  limit: number,
): Promise<(RawRow & Standing & { readonly history: DecisionRecord[] })[]> {
  const { rows } = await sql<
    RawRow & FlatStanding
  >`select id, no, sheet_id, sheet_row, org_id, code, name,
      fingerprint, content, doubts, decision, target_id, final_code, reason, decided_at, decided_by,
      revision, duty_code, duty_version
    from consolidation.raw_row where set_id = ${setId} and id > ${afterId}
    order by id limit ${limit}`.execute(db);
  const records = await decisionRecords(
    db,
    sql`row_id = any(${rows.map(({ id }) => id)}::bigint[])`,
  );
  const byRow = Map.groupBy(records, ({ rowId }) => rowId);
  return rows.map((row) => {
    const { id, no, sheetId, sheetRow, orgId, code, name, fingerprint, content, doubts } = row;
    return {
      id,
      no,
      sheetId,
      sheetRow,
      orgId,
      code,
      name,
      fingerprint,
      content,
      doubts,
      ...standingOf(row),
      history: (byRow.get(id) ?? []).map(({ rowId: _rowId, ...record }) => record),
    };
  });
}

/** Comments of a set, for the proof. */
export async function provenComments(db: Db, setId: number): Promise<KeptComment[]> {
  const { rows } = await sql<KeptComment>`select c.id, c.row_id, c.org_id, c.text, c.at, c.by
    from consolidation.comment c join consolidation.raw_row r on r.id = c.row_id
    where r.set_id = ${setId} order by c.id`.execute(db);
  return rows;
}
