/** SQL of the accountability schema. */
import { type Db, at, jsonb, sql } from "#kernel/db.ts";
import type { BreachScope } from "../access.ts";
import type { Breach, BreachKind, BreachStatus } from "../rules/breach.ts";

type Facts = Pick<
  Breach,
  "raisedAt" | "statement" | "decision" | "appeal" | "outcome" | "liftedFrom" | "excusedBy"
>;
type BreachRow = {
  readonly id: number;
  readonly kind: BreachKind;
  readonly caseId: number;
  readonly caseSeq: number;
  readonly item: string;
  readonly orgId: number;
  readonly personId: number | null;
  readonly at: number;
  readonly status: BreachStatus;
  readonly upheld: boolean | null;
  readonly measure: string | null;
  /** Rows of before refusals existed know of none that excused them. */
  readonly facts: Omit<Facts, "excusedBy"> & Partial<Pick<Facts, "excusedBy">>;
  readonly lastSeq: number;
};

export type StoredBreach = { readonly breach: Breach; readonly lastSeq: number };

/** The ruling that stands: the appeal's, else the decision. */
export function rulingOf(breach: Pick<Breach, "decision" | "outcome">) {
  return breach.outcome ?? breach.decision;
}

/** A row as the state it stands for. */
function stateOf(row: BreachRow): StoredBreach {
  const { id, kind, caseId, caseSeq, item, orgId, personId, status, facts, lastSeq } = row;
  const breach: Breach = {
    id,
    kind,
    evidence: { caseId, caseSeq, item },
    orgId,
    personId,
    at: row.at,
    status,
    ...facts,
    excusedBy: facts.excusedBy ?? null,
  };
  return { breach, lastSeq };
}

function factsOf(breach: Breach): Facts {
  const { raisedAt, statement, decision, appeal, outcome, liftedFrom, excusedBy } = breach;
  return { raisedAt, statement, decision, appeal, outcome, liftedFrom, excusedBy };
}

/** Takes the next numbers. */
export async function takeBreachNumbers(db: Db, count: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select nextval('accountability.breach_number') as id from generate_series(1, ${count})`.execute(
    db,
  );
  return rows.map((row) => row.id);
}

type EvidenceOf = Breach["evidence"] & { readonly kind: BreachKind };

/** The event of a case and what it shows, as one text: a breach is raised once for each. */
export function evidenceKey({ caseId, caseSeq, kind, item }: EvidenceOf): string {
  return `${caseId}/${caseSeq}/${kind}/${item}`;
}

/** Which of some pieces of evidence have been raised. */
export async function raisedAlready(
  db: Db,
  evidence: readonly EvidenceOf[],
): Promise<ReadonlySet<string>> {
  if (evidence.length === 0) return new Set();
  const { rows } =
    await sql<EvidenceOf>`select case_id, case_seq, kind, item from accountability.breach
    where case_id = any(${evidence.map((one) => one.caseId)}::bigint[])`.execute(db);
  return new Set(rows.map(evidenceKey));
}

/** Inserts new breaches. */
export async function insertBreaches(db: Db, stored: readonly StoredBreach[]): Promise<void> {
  const each = <T>(value: (one: Breach) => T) => stored.map(({ breach }) => value(breach));
  await sql`insert into accountability.breach
      (id, kind, case_id, case_seq, item, org_id, person_id, at, status, facts, last_seq)
    select * from unnest(${each((one) => one.id)}::bigint[], ${each((one) => one.kind)}::text[],
      ${each((one) => one.evidence.caseId)}::bigint[], ${each((one) => one.evidence.caseSeq)}::int[],
      ${each((one) => one.evidence.item)}::text[], ${each((one) => one.orgId)}::bigint[],
      ${each((one) => one.personId)}::bigint[], ${each((one) => at(one.at))}::timestamptz[],
      ${each((one) => one.status)}::text[], ${each((one) => JSON.stringify(factsOf(one)))}::jsonb[],
      ${stored.map((one) => one.lastSeq)}::int[])`.execute(db);
}

/** Writes a breach as its last event left it. */
export async function updateBreach(db: Db, breach: Breach, lastSeq: number): Promise<void> {
  const ruling = rulingOf(breach);
  await sql`update accountability.breach set status = ${breach.status}, upheld = ${ruling?.upheld ?? null},
      measure = ${ruling?.measure ?? null}, facts = ${jsonb(factsOf(breach))}, last_seq = ${lastSeq}
    where id = ${breach.id}`.execute(db);
}

/** Finds a breach, held where it is to be changed. */
export async function findBreach(
  db: Db,
  id: number,
  held = false,
): Promise<StoredBreach | undefined> {
  const lock = held ? sql`for update` : sql``;
  const { rows } = await sql<BreachRow>`
    select * from accountability.breach where id = ${id} ${lock}`.execute(db);
  return rows[0] === undefined ? undefined : stateOf(rows[0]);
}

export type BreachFilter = {
  readonly status?: BreachStatus;
  readonly kind?: BreachKind;
  readonly orgId?: number;
  readonly caseId?: number;
};

function conditions(scope: BreachScope, filter: BreachFilter) {
  const parts = [sql`true`];
  if (scope === null) parts.push(sql`false`);
  else if (scope !== "everything") parts.push(sql`org_id = ${scope.orgId}`);
  if (filter.status) parts.push(sql`status = ${filter.status}`);
  if (filter.kind) parts.push(sql`kind = ${filter.kind}`);
  if (filter.orgId) parts.push(sql`org_id = ${filter.orgId}`);
  if (filter.caseId) parts.push(sql`case_id = ${filter.caseId}`);
  return sql.join(parts, sql` and `);
}

/** One page of breaches, the newest first. */
export async function listBreaches(
  db: Db,
  scope: BreachScope,
  filter: BreachFilter,
  before: number | null,
  limit: number,
): Promise<Breach[]> {
  const older = before === null ? sql`` : sql`and id < ${before}`;
  const { rows } = await sql<BreachRow>`select * from accountability.breach
    where ${conditions(scope, filter)} ${older} order by id desc limit ${limit}`.execute(db);
  return rows.map((row) => stateOf(row).breach);
}

export type BreachScopeRows = readonly BreachCount[];

export type BreachCount = {
  readonly orgId: number;
  readonly kind: BreachKind;
  readonly status: BreachStatus;
  readonly upheld: boolean | null;
  readonly n: number;
};

/** How many there are of each kind at each body. */
export async function countBreaches(db: Db, scope: BreachScope): Promise<BreachCount[]> {
  const { rows } = await sql<BreachCount>`select org_id, kind, status, upheld, count(*) as n
    from accountability.breach where ${conditions(scope, {})} group by 1, 2, 3, 4 order by 1, 2, 3`.execute(
    db,
  );
  return rows;
}

/** All breaches in the order of their numbers, a page at a time. */
export async function breachesAfter(db: Db, after: number, limit: number): Promise<StoredBreach[]> {
  const { rows } = await sql<BreachRow>`select * from accountability.breach
    where id > ${after} order by id limit ${limit}`.execute(db);
  return rows.map(stateOf);
}

/** Breaches of some kinds that are not settled, a page at a time, held for this transaction. */
export async function unsettledAfter(
  db: Db,
  kinds: readonly BreachKind[],
  after: number,
  limit: number,
): Promise<StoredBreach[]> {
  const { rows } = await sql<BreachRow>`select * from accountability.breach
    where id > ${after} and kind = any(${[...kinds]}::text[]) and status <> 'settled'
    order by id limit ${limit} for update`.execute(db);
  return rows.map(stateOf);
}

/** Breaches of some cases that are not settled, held for this transaction. */
export async function unsettledOfCases(
  db: Db,
  caseIds: readonly number[],
): Promise<StoredBreach[]> {
  const { rows } = await sql<BreachRow>`select * from accountability.breach
    where case_id = any(${[...caseIds]}::bigint[]) and status <> 'settled'
    order by id for update`.execute(db);
  return rows.map(stateOf);
}

/** The edition of the calendar under which missed limits were looked at last. */
export async function reviewedEdition(db: Db): Promise<number | null> {
  const { rows } = await sql<{ version: number }>`
    select calendar_version as version from accountability.review`.execute(db);
  return rows[0]?.version ?? null;
}

/** Records that all were looked at under an edition. */
export async function recordReview(db: Db, version: number): Promise<void> {
  await sql`insert into accountability.review (calendar_version) values (${version})
    on conflict (only_row) do update set calendar_version = excluded.calendar_version`.execute(db);
}
