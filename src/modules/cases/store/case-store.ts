/** Reads and updates one case. */
import { type Db, at, sql, tablesOf } from "#kernel/db.ts";
import type { Head } from "#kernel/events.ts";
import type { PartyRow } from "./intake-store.ts";
import type { DueRow, StateRow } from "./row.ts";

export type CaseRow = StateRow &
  DueRow & {
    readonly externalRef: string | null;
    readonly queryCodeDigest: Buffer;
    readonly lastSeq: number;
    readonly lastHash: Buffer;
  };

type Tables = {
  "cases.case": CaseRow & { readonly isOpen: boolean };
  "cases.party": PartyRow & { readonly caseId: number };
  "cases.caseSearch": { caseId: number; terms: number[] };
};

const tables = (db: Db) => tablesOf<Tables>(db);

/** Finds a case. */
export async function findCase(db: Db, id: number): Promise<CaseRow | undefined> {
  return tables(db).selectFrom("cases.case").selectAll().where("id", "=", id).executeTakeFirst();
}

/** Finds a case and holds it until the end of the transaction. */
export async function findCaseForUpdate(db: Db, id: number): Promise<CaseRow | undefined> {
  return tables(db)
    .selectFrom("cases.case")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
}

/** Finds which of some cases imported under external numbers exist. */
export async function findImported(db: Db, refs: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ externalRef: string; id: number }>`
    select external_ref, id from cases."case" where external_ref = any(${[...refs]}::text[])`.execute(
    db,
  );
  return new Map(rows.map((row) => [row.externalRef, row.id]));
}

/** The head of a case's chain. */
export function headOfRow(row: CaseRow): Head {
  return { seq: row.lastSeq, hash: row.lastHash };
}

/** Writes what changed: every column that events may move. */
export async function updateCase(db: Db, row: StateRow, due: DueRow, head: Head): Promise<void> {
  await sql`update cases."case" set
      status = ${row.status}, first_contact_org_id = ${row.firstContactOrgId},
      first_contact_person_id = ${row.firstContactPersonId}, lead_org_id = ${row.leadOrgId},
      lead_basis = ${row.leadBasis}, holder_org_id = ${row.holderOrgId}, held_since = ${at(row.heldSince)},
      handler_person_id = ${row.handlerPersonId}, accepted_at = ${orNull(row.acceptedAt)},
      completed_at = ${orNull(row.completedAt)}, closed_at = ${orNull(row.closedAt)}, outcome = ${row.outcome},
      completed_late = ${row.completedLate}, grade = ${row.grade}, facts = ${JSON.stringify(row.facts)}::jsonb,
      due_at = ${orNull(due.dueAt)}, due_clock = ${due.dueClock}, due_provisional = ${due.dueProvisional},
      next_timer_at = ${orNull(due.nextTimerAt)}, calendar_version = ${due.calendarVersion},
      last_seq = ${head.seq}, last_hash = ${head.hash}
    where id = ${row.id}`.execute(db);
}

const orNull = (ms: number | null): Date | null => (ms === null ? null : at(ms));

/** Writes deadlines computed anew after the calendar changed. */
export async function updateDue(
  db: Db,
  rows: readonly { readonly id: number; readonly due: DueRow }[],
): Promise<void> {
  await sql`update cases."case" c set due_at = u.due_at, due_clock = u.due_clock,
      due_provisional = u.provisional, next_timer_at = u.timer, calendar_version = u.version
    from unnest(${rows.map((row) => row.id)}::bigint[], ${rows.map((row) => orNull(row.due.dueAt))}::timestamptz[],
      ${rows.map((row) => row.due.dueClock)}::text[], ${rows.map((row) => row.due.dueProvisional)}::boolean[],
      ${rows.map((row) => orNull(row.due.nextTimerAt))}::timestamptz[],
      ${rows.map((row) => row.due.calendarVersion)}::bigint[]) u(id, due_at, due_clock, provisional, timer, version)
    where c.id = u.id`.execute(db);
}

/** Writes the search terms of a case whose standing changed. */
export async function updateTerms(db: Db, id: number, terms: readonly number[]): Promise<void> {
  await sql`update cases.case_search set terms = ${[...terms]}::int[] where case_id = ${id}`.execute(
    db,
  );
}

/** The sealed parties of a case. */
export async function findParties(
  db: Db,
  caseId: number,
): Promise<(PartyRow & { caseId: number })[]> {
  return tables(db)
    .selectFrom("cases.party")
    .selectAll()
    .where("caseId", "=", caseId)
    .orderBy("role")
    .execute();
}

/** Open or completed cases whose timer has rung, held for this transaction; others skip them. */
export async function takeRungTimers(db: Db, now: number, limit: number): Promise<CaseRow[]> {
  return tables(db)
    .selectFrom("cases.case")
    .selectAll()
    .where("nextTimerAt", "is not", null)
    .where("nextTimerAt", "<=", at(now) as unknown as number)
    .orderBy("nextTimerAt")
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();
}

/** A page of cases with something due under another edition of the calendar, held for this transaction. */
export async function takeOutdatedDeadlines(
  db: Db,
  version: number,
  afterId: number,
  limit: number,
): Promise<CaseRow[]> {
  return tables(db)
    .selectFrom("cases.case")
    .selectAll()
    .where("id", ">", afterId)
    .where("status", "in", [
      "received",
      "awaitingMaterials",
      "accepted",
      "inProgress",
      "paused",
      "completed",
    ])
    .where("calendarVersion", "!=", version)
    .orderBy("id")
    .limit(limit)
    .forUpdate()
    .execute();
}

/** The edition of the calendar under which all deadlines at hand were computed last; null before the first time. */
export async function settledEdition(db: Db): Promise<number | null> {
  const { rows } = await sql<{ version: number }>`
    select calendar_version as version from cases.clockwork`.execute(db);
  return rows[0]?.version ?? null;
}

/** All cases in order of number, in pages, for verification. */
export async function* scanCases(db: Db, pageSize = 2000): AsyncGenerator<CaseRow[]> {
  let after = 0;
  for (;;) {
    const rows = await tables(db)
      .selectFrom("cases.case")
      .selectAll()
      .where("id", ">", after)
      .orderBy("id")
      .limit(pageSize)
      .execute();
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    after = last.id;
  }
}

/** Parties of a range of cases, for verification. */
export async function partiesBetween(
  db: Db,
  first: number,
  last: number,
): Promise<(PartyRow & { caseId: number })[]> {
  return tables(db)
    .selectFrom("cases.party")
    .selectAll()
    .where("caseId", ">=", first)
    .where("caseId", "<=", last)
    .execute();
}
