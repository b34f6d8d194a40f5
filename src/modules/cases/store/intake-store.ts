/** Writes whole new cases, many in one statement. */
import { type Db, prepared, sql, violatedConstraint } from "#kernel/db.ts";
import { type EventRow, SEAL_LOCK, eventColumns } from "#kernel/events.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import type { DueRow, StateRow } from "./row.ts";

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

type Column = readonly [name: string, type: string, value: (row: NewCaseRow) => unknown];

const instant = (ms: number | null): Date | null => (ms === null ? null : new Date(ms));

/** The columns of a new case with their types. */
export const CASE_COLUMNS: readonly Column[] = [
  ["id", "bigint", ({ state }) => state.id],
  ["kind", "text", ({ state }) => state.kind],
  ["request_type", "text", ({ state }) => state.requestType],
  ["status", "text", ({ state }) => state.status],
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
  ["completed_late", "boolean", ({ state }) => state.completedLate],
  ["grade", "smallint", ({ state }) => state.grade],
  ["facts", "jsonb", ({ state }) => JSON.stringify(state.facts)],
  ["due_at", "timestamptz", ({ due }) => instant(due.dueAt)],
  ["due_clock", "text", ({ due }) => due.dueClock],
  ["due_provisional", "boolean", ({ due }) => due.dueProvisional],
  ["next_timer_at", "timestamptz", ({ due }) => instant(due.nextTimerAt)],
  ["calendar_version", "bigint", ({ due }) => due.calendarVersion],
  ["query_code_digest", "bytea", ({ queryCodeDigest }) => queryCodeDigest],
  ["last_seq", "int", ({ events }) => events.at(-1)?.event.seq],
  ["last_hash", "bytea", ({ events }) => events.at(-1)?.hash],
];

const NAMES = sql.raw(CASE_COLUMNS.map(([name]) => name).join(", "));

/** The arrays of an `unnest`, each cast to its type. */
function arrays(columns: readonly (readonly [type: string, values: readonly unknown[]])[]) {
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

/**
 * Inserts new cases with their events, parties and search terms: one statement, all or nothing.
 * Refuses: `cases.imported_already` for an external number that is known.
 */
export async function insertCases(db: Db, rows: readonly NewCaseRow[]): Promise<void> {
  if (rows.length === 0) return;
  const parties = partyColumns(rows);
  const events = eventColumns(rows.flatMap((row) => row.events));
  const caseArrays = arrays(
    CASE_COLUMNS.map(([, type, value]) => [type, rows.map(value)] as const),
  );
  const partyArrays = arrays(PARTY_TYPES.map((type, i) => [type, parties[i] ?? []] as const));
  const eventArrays = arrays(EVENT_TYPES.map((type, i) => [type, events[i] ?? []] as const));
  try {
    await sql`${prepared("cases.insert")}with
      new_case as (insert into cases."case" (${NAMES}) select * from unnest(${caseArrays})),
      new_event as (insert into kernel.event (stream, stream_id, seq, type, at, actor, data, hash)
        select u.* from (select pg_advisory_xact_lock_shared(${SEAL_LOCK})) lock, unnest(${eventArrays}) u),
      new_party as (insert into cases.party (case_id, role, name_sealed, telephone_sealed, telephone_index,
          id_number_sealed, id_number_index, address_sealed) select * from unnest(${partyArrays}))
      insert into cases.case_search (case_id, terms)
        select t.id, string_to_array(t.terms, ',')::int[]
        from unnest(${rows.map((row) => row.state.id)}::bigint[],
          ${rows.map((row) => row.terms.join(","))}::text[]) t(id, terms)`.execute(db);
  } catch (error) {
    if (violatedConstraint(error) === "case_imported_once")
      refuse("conflict", "cases.imported_already");
    throw error;
  }
}
