/** Writes whole new cases, many in one statement. */
import { arrayText } from "#kernel/array-text.ts";
import { type Db, runText, sql, violatedConstraint } from "#kernel/db.ts";
import { type EventRow, SEAL_LOCK, eventColumns } from "#kernel/events.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import type { DueRow, StandingRow, StateRow } from "./row.ts";

/** Sealed personal data of one party. */
export type PartyRow = {
  readonly role: "reporter" | "agent";
  readonly nameSealed: Buffer | null;
  readonly telephoneSealed: Buffer | null;
  readonly telephoneIndex: Buffer | null;
  readonly idNumberSealed: Buffer | null;
  readonly idNumberIndex: Buffer | null;
  readonly addressSealed: Buffer | null;
};

export type NewCaseRow = {
  readonly state: StateRow;
  readonly due: DueRow;
  readonly standing: readonly StandingRow[];
  readonly externalRef: string | null;
  readonly queryCodeDigest: Buffer;
  readonly parties: readonly PartyRow[];
  readonly terms: readonly number[];
  readonly events: readonly EventRow[];
};

/** Takes the next block of case numbers. */
export async function takeCaseNumbers(db: Db, count: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select nextval('cases.case_number') as id from generate_series(1, ${count})`.execute(db);
  return rows.map((row) => row.id);
}

/** A column with its type. */
export type Column<R> = readonly [name: string, type: string, value: (row: R) => unknown];

const instant = (ms: number | null): Date | null => (ms === null ? null : new Date(ms));
const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

/** What a case is received with and keeps for ever. */
const FIXED_COLUMNS: readonly Column<NewCaseRow>[] = [
  ["id", "bigint", ({ state }) => state.id],
  ["request_type", "text", ({ state }) => state.requestType],
  ["channel", "text", ({ state }) => state.channel],
  ["duty_version_id", "bigint", ({ state }) => state.dutyVersionId],
  ["duty_code", "text", ({ state }) => state.dutyCode],
  ["category_code", "text", ({ state }) => state.categoryCode],
  ["title", "text", ({ state }) => state.title],
  ["description", "text", ({ state }) => state.description],
  ["district_id", "bigint", ({ state }) => state.districtId],
  ["subdistrict_id", "bigint", ({ state }) => state.subdistrictId],
  ["community_id", "bigint", ({ state }) => state.communityId],
  ["grid_id", "bigint", ({ state }) => state.gridId],
  ["lng", "float8", ({ state }) => state.lng],
  ["lat", "float8", ({ state }) => state.lat],
  ["resident_id", "bigint", ({ state }) => state.residentId],
  ["party_digest", "text", ({ state }) => state.partyDigest],
  ["external_ref", "text", ({ externalRef }) => externalRef],
  ["received_at", "timestamptz", ({ state }) => instant(state.receivedAt)],
  ["query_code_digest", "bytea", ({ queryCodeDigest }) => queryCodeDigest],
];

/** What events, and the calendar, may move. */
export const MOVING_COLUMNS: readonly Column<Pick<NewCaseRow, "state" | "due">>[] = [
  ["kind", "text", ({ state }) => state.kind],
  ["status", "text", ({ state }) => state.status],
  ["first_contact_org_id", "bigint", ({ state }) => state.firstContactOrgId],
  ["first_contact_person_id", "bigint", ({ state }) => state.firstContactPersonId],
  ["lead_org_id", "bigint", ({ state }) => state.leadOrgId],
  ["lead_basis", "text", ({ state }) => state.leadBasis],
  ["holder_org_id", "bigint", ({ state }) => state.holderOrgId],
  ["held_since", "timestamptz", ({ state }) => instant(state.heldSince)],
  ["handler_person_id", "bigint", ({ state }) => state.handlerPersonId],
  ["accepted_at", "timestamptz", ({ state }) => instant(state.acceptedAt)],
  ["completed_at", "timestamptz", ({ state }) => instant(state.completedAt)],
  ["closed_at", "timestamptz", ({ state }) => instant(state.closedAt)],
  ["outcome", "text", ({ state }) => state.outcome],
  ["completed_late", "boolean", ({ due }) => due.completedLate],
  ["grade", "smallint", ({ state }) => state.grade],
  ["parent_id", "bigint", ({ state }) => state.parentId],
  ["merged_into_id", "bigint", ({ state }) => state.mergedIntoId],
  ["operation_stage", "smallint", ({ state }) => state.operationStage],
  ["rung", "text", ({ state }) => state.rung],
  ["awaits", "text", ({ state }) => state.awaits],
  ["binding", "jsonb", ({ state }) => json(state.binding)],
  ["facts", "jsonb", ({ state }) => JSON.stringify(state.facts)],
  ["due_at", "timestamptz", ({ due }) => instant(due.dueAt)],
  ["due_clock", "text", ({ due }) => due.dueClock],
  ["due_provisional", "boolean", ({ due }) => due.dueProvisional],
  ["next_timer_at", "timestamptz", ({ due }) => instant(due.nextTimerAt)],
  ["next_climb_at", "timestamptz", ({ due }) => instant(due.nextClimbAt)],
  ["calendar_version", "bigint", ({ due }) => due.calendarVersion],
];

/** The columns of a new case with their types. */
export const CASE_COLUMNS: readonly Column<NewCaseRow>[] = [
  ...FIXED_COLUMNS,
  ...MOVING_COLUMNS,
  ["last_seq", "int", ({ events }) => events.at(-1)?.event.seq],
  ["last_hash", "bytea", ({ events }) => events.at(-1)?.hash],
];

const NAMES = CASE_COLUMNS.map(([name]) => name).join(", ");

/** The arrays of an `unnest`, each cast to its type. */
export function arrays(columns: readonly (readonly [type: string, values: readonly unknown[]])[]) {
  return sql.join(columns.map(([type, values]) => sql`${values}::${sql.raw(type)}[]`));
}

const PARTY_TYPES = [
  "bigint",
  "text",
  "bytea",
  "bytea",
  "bytea",
  "bytea",
  "bytea",
  "bytea",
] as const;

function partyColumns(rows: readonly NewCaseRow[]): unknown[][] {
  const flat = rows.flatMap((row) => row.parties.map((party) => ({ id: row.state.id, ...party })));
  return [
    flat.map((party) => party.id),
    flat.map((party) => party.role),
    flat.map((party) => party.nameSealed),
    flat.map((party) => party.telephoneSealed),
    flat.map((party) => party.telephoneIndex),
    flat.map((party) => party.idNumberSealed),
    flat.map((party) => party.idNumberIndex),
    flat.map((party) => party.addressSealed),
  ];
}

/** Types of the columns of {@link standingColumns}. */
export const STANDING_TYPES = [
  "bigint",
  "bigint",
  "boolean",
  "timestamptz",
  "text",
  "timestamptz",
  "jsonb",
] as const;

/** Column arrays of standing rows: org_id, case_id, is_open, due_at, todo, todo_due_at, todo_clock. */
export function standingColumns(
  rows: readonly { readonly caseId: number; readonly standing: readonly StandingRow[] }[],
): unknown[][] {
  const flat = rows.flatMap(({ caseId, standing }) => standing.map((one) => ({ caseId, ...one })));
  return [
    flat.map((one) => one.orgId),
    flat.map((one) => one.caseId),
    flat.map((one) => one.isOpen),
    flat.map((one) => instant(one.dueAt)),
    flat.map((one) => one.todo),
    flat.map((one) => instant(one.todoDueAt)),
    flat.map((one) => json(one.todoClock)),
  ];
}

const EVENT_TYPES = [
  "text",
  "bigint",
  "int",
  "text",
  "timestamptz",
  "jsonb",
  "jsonb",
  "bytea",
] as const;

/** An answer under an idempotency key that goes in together with its case. */
export type KeyedAnswer = {
  readonly caseId: number;
  readonly actorKey: string;
  readonly key: string;
  readonly route: string;
  readonly bodyHash: Buffer;
  readonly status: number;
  readonly response: Buffer;
};

const KEY_TYPES = ["bigint", "text", "text", "text", "bytea", "int", "bytea"] as const;

function keyColumns(keys: readonly KeyedAnswer[]): unknown[][] {
  return [
    keys.map((one) => one.caseId),
    keys.map((one) => one.actorKey),
    keys.map((one) => one.key),
    keys.map((one) => one.route),
    keys.map((one) => one.bodyHash),
    keys.map((one) => one.status),
    keys.map((one) => one.response),
  ];
}

/** Numbers the parameters of the statement below: one array a column, in the order in which the columns are given. */
function arraysOf(): (types: readonly string[]) => string {
  let count = 0;
  return (types) => types.map((type) => `$${++count}::${type}[]`).join(", ");
}

/** The one statement that writes new cases. Written out once: putting it together anew cost as much as deciding a case. */
const INSERT_CASES = ((next) => `with
  asked as materialized (select * from unnest(${next(KEY_TYPES)})
    k(case_id, actor_key, key, route, body_hash, status, response)),
  new_key as (insert into kernel.idempotency_key (actor_key, key, route, body_hash, status, response)
    select actor_key, key, route, body_hash, status, response from asked
    on conflict do nothing returning actor_key, key),
  fresh as (select unnest(${next(["bigint"])}) as id
    union all select a.case_id from asked a join new_key n on n.actor_key = a.actor_key and n.key = a.key),
  new_case as (insert into cases."case" (${NAMES})
    select u.* from unnest(${next(CASE_COLUMNS.map(([, type]) => type))}) u(${NAMES})
    where u.id in (select id from fresh)),
  new_event as (insert into kernel.event (stream, stream_id, seq, type, at, actor, data, hash)
    select u.* from (select pg_advisory_xact_lock_shared(${SEAL_LOCK})) lock, unnest(${next(EVENT_TYPES)})
      u(stream, stream_id, seq, type, at, actor, data, hash) where u.stream_id in (select id from fresh)),
  new_standing as (insert into cases.standing (org_id, case_id, is_open, due_at, todo, todo_due_at, todo_clock)
    select u.* from unnest(${next(STANDING_TYPES)}) u(org_id, case_id, is_open, due_at, todo, todo_due_at, todo_clock)
    where u.case_id in (select id from fresh)),
  new_party as (insert into cases.party (case_id, role, name_sealed, telephone_sealed, telephone_index,
      id_number_sealed, id_number_index, address_sealed)
    select u.* from unnest(${next(PARTY_TYPES)}) u(case_id, role, a, b, c, d, e, f)
    where u.case_id in (select id from fresh))
  insert into cases.case_search (case_id, terms)
    select t.id, string_to_array(t.terms, ',')::int[] from unnest(${next(["bigint", "text"])}) t(id, terms)
    where t.id in (select id from fresh) returning case_id as "caseId"`)(arraysOf());

/**
 * Inserts new cases with their events, parties, search terms and answers: one statement, all or nothing.
 * A case whose idempotency key is taken is left out; answers the numbers of those that were written.
 * Refuses: `cases.imported_already` for an external number that is known.
 */
export async function insertCases(
  db: Db,
  rows: readonly NewCaseRow[],
  keys: readonly KeyedAnswer[] = [],
): Promise<Set<number>> {
  if (rows.length === 0) return new Set();
  const withKey = new Set(keys.map((one) => one.caseId));
  const ids = rows.map((row) => row.state.id);
  const columns = [
    ...keyColumns(keys),
    ids.filter((id) => !withKey.has(id)),
    ...CASE_COLUMNS.map(([, , value]) => rows.map(value)),
    ...eventColumns(rows.flatMap((row) => row.events)),
    ...standingColumns(rows.map((row) => ({ caseId: row.state.id, standing: row.standing }))),
    ...partyColumns(rows),
    ids,
    rows.map((row) => row.terms.join(",")),
  ];
  try {
    const written = await runText<{ caseId: number }>(db, INSERT_CASES, columns.map(arrayText));
    return new Set(written.map((row) => row.caseId));
  } catch (error) {
    if (violatedConstraint(error) === "case_imported_once")
      refuse("conflict", "cases.imported_already");
    throw error;
  }
}
