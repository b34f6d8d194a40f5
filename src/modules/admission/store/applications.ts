/** SQL of applications and agendas. */
import { type Db, at, jsonb, sql } from "#kernel/db.ts";
import type { Day } from "#kernel/pure/day.ts";
import type { AdmissionScope } from "../access.ts";
import {
  type Application,
  type ApplicationState,
  PUBLIC_STATES,
  awaitedOrgs,
  partiesOf,
} from "../rules/application.ts";
import type { Kind } from "../rules/content.ts";

export type Stored = {
  readonly application: Application;
  readonly contactSealed: Buffer | null;
  readonly lastSeq: number;
  readonly updatedAt: number;
};

type Row = Omit<Stored, "application"> & {
  readonly id: number;
  readonly status: ApplicationState;
  readonly code: string | null;
  readonly applicantOrgId: number;
  readonly data: Omit<Application, "id" | "status" | "code" | "applicantOrgId">;
};

const COLUMNS = sql`id, status, code, applicant_org_id, data, contact_sealed, last_seq, updated_at`;

function storedOf({ id, status, code, applicantOrgId, data, ...kept }: Row): Stored {
  const { contactSealed, lastSeq, updatedAt } = kept;
  const application = { ...data, id, status, code, applicantOrgId } as Application;
  return { application, contactSealed, lastSeq, updatedAt };
}

/** Takes the next number of an application, a meeting or a feed. */
export async function takeNumber(db: Db, of: "application" | "meeting" | "feed"): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select nextval(${`admission.${of}_number`}::regclass) as id`.execute(db);
  return rows[0]?.id ?? 0;
}

/** Finds an application, held where it is to be changed. */
export async function findApplicationRow(
  db: Db,
  id: number,
  lock: "lock" | "read" = "read",
): Promise<Stored | undefined> {
  const { rows } = await sql<Row>`select ${COLUMNS} from admission.application where id = ${id}
    ${lock === "lock" ? sql`for update` : sql``}`.execute(db);
  return rows[0] === undefined ? undefined : storedOf(rows[0]);
}

/** Finds many by id. */
export async function findApplications(db: Db, ids: readonly number[]): Promise<Stored[]> {
  const { rows } = await sql<Row>`select ${COLUMNS} from admission.application
    where id = any(${[...ids]}::bigint[]) order by id`.execute(db);
  return rows.map(storedOf);
}

/** Writes an application as its events have left it, with the words that it is found by. */
export async function saveApplication(
  db: Db,
  { application, contactSealed, lastSeq, updatedAt }: Stored,
  terms: readonly string[],
): Promise<void> {
  const { id, status, code, applicantOrgId, ...data } = application;
  const { content } = application;
  await sql`insert into admission.application (id, status, kind, code, applicant_org_id, title, from_day, to_day,
      total_fen, party_org_ids, awaited_org_ids, is_public, is_late, terms, data, contact_sealed, last_seq, updated_at)
    values (${id}, ${status}, ${content.kind}, ${code}, ${applicantOrgId}, ${content.title}, ${content.from}::date,
      ${application.sunset ?? content.to}::date, ${content.totalFen}, ${partiesOf(application)}::bigint[],
      ${awaitedOrgs(application)}::bigint[], ${PUBLIC_STATES.includes(status)}, ${application.lateSince !== null},
      ${[...terms]}::text[], ${jsonb(data)}, ${contactSealed}, ${lastSeq}, ${at(updatedAt)})
    on conflict (id) do update set status = excluded.status, kind = excluded.kind, code = excluded.code,
      title = excluded.title, from_day = excluded.from_day, to_day = excluded.to_day, total_fen = excluded.total_fen,
      party_org_ids = excluded.party_org_ids, awaited_org_ids = excluded.awaited_org_ids,
      is_public = excluded.is_public, is_late = excluded.is_late, terms = excluded.terms, data = excluded.data,
      contact_sealed = excluded.contact_sealed, last_seq = excluded.last_seq, updated_at = excluded.updated_at`.execute(
    db,
  );
  await saveAgenda(db, application);
}

export type AgendaRow = {
  readonly meetingId: number;
  readonly matter: string;
  readonly result: string | null;
};

/** On which agendas an application stands or stood, with what was decided there. */
export function agendaRows({ agenda, decisions }: Application): AgendaRow[] {
  const past = decisions.map(({ meetingId, matter, result }) => ({ meetingId, matter, result }));
  return agenda === null ? past : [...past, { ...agenda, result: null }];
}

async function saveAgenda(db: Db, application: Application): Promise<void> {
  const rows = agendaRows(application);
  const each = <T>(value: (row: AgendaRow) => T) => rows.map(value);
  await sql`delete from admission.agenda_item where application_id = ${application.id}
    and meeting_id <> all(${each((row) => row.meetingId)}::bigint[])`.execute(db);
  if (rows.length === 0) return;
  await sql`insert into admission.agenda_item (meeting_id, application_id, matter, result)
    select u.meeting_id, ${application.id}::bigint, u.matter, u.result from unnest(
      ${each((row) => row.meetingId)}::bigint[], ${each((row) => row.matter)}::text[],
      ${each((row) => row.result)}::text[]) as u(meeting_id, matter, result)
    on conflict on constraint one_decision_per_meeting
      do update set matter = excluded.matter, result = excluded.result`.execute(db);
}

export type ApplicationFilter = {
  readonly statuses?: readonly ApplicationState[] | undefined;
  readonly kind?: Kind | undefined;
  readonly applicantOrgId?: number | undefined;
  readonly terms?: readonly string[] | undefined;
  readonly code?: string | undefined;
  readonly isLate?: boolean | undefined;
  readonly awaitedOrgIds?: readonly number[] | undefined;
  readonly targetOrgId?: number | undefined;
  readonly inRegister?: boolean | undefined;
  /** Admitted and not past its sunset on a day. */
  readonly inForceOn?: Day | undefined;
  /** Ended, or past its sunset on a day, whether or not anybody has recorded it. */
  readonly endedBy?: Day | undefined;
};

/** The predicate of access.ts in SQL; the test of rights compares the two. */
function inScope({ sees, orgIds }: AdmissionScope) {
  const own = [...orgIds];
  if (sees === "all") return sql`true`;
  if (sees === "submitted")
    return sql`(status <> 'draft' or applicant_org_id = any(${own}::bigint[]))`;
  return sql`(applicant_org_id = any(${own}::bigint[]) or (status not in ('draft', 'submitted')
    and party_org_ids && ${own}::bigint[]))`;
}

function conditions(scope: AdmissionScope, filter: ApplicationFilter) {
  const parts = [filter.inRegister === true ? sql`is_public` : inScope(scope)];
  const { statuses, terms, code, awaitedOrgIds } = filter;
  if (statuses !== undefined) parts.push(sql`status = any(${[...statuses]}::text[])`);
  if (filter.kind !== undefined) parts.push(sql`kind = ${filter.kind}`);
  if (filter.applicantOrgId !== undefined)
    parts.push(sql`applicant_org_id = ${filter.applicantOrgId}`);
  if (code !== undefined) parts.push(sql`code = ${code}`);
  if (terms !== undefined) parts.push(sql`terms @> ${[...terms]}::text[]`);
  if (filter.isLate === true) parts.push(sql`is_late`);
  if (awaitedOrgIds !== undefined)
    parts.push(sql`awaited_org_ids && ${[...awaitedOrgIds]}::bigint[]`);
  if (filter.inForceOn !== undefined)
    parts.push(sql`status = 'admitted' and to_day >= ${filter.inForceOn}::date`);
  if (filter.endedBy !== undefined)
    parts.push(
      sql`(status = 'ended' or (status = 'admitted' and to_day < ${filter.endedBy}::date))`,
    );
  if (filter.targetOrgId !== undefined)
    parts.push(sql`party_org_ids @> ${[filter.targetOrgId]}::bigint[]`);
  return sql.join(parts, sql` and `);
}

/** A page of what the scope holds, the newest first. */
export async function pageOfApplications(
  db: Db,
  scope: AdmissionScope,
  filter: ApplicationFilter,
  { before, limit }: { readonly before: number | undefined; readonly limit: number },
): Promise<Stored[]> {
  const older = before === undefined ? sql`` : sql`and id < ${before}::bigint`;
  const { rows } = await sql<Row>`select ${COLUMNS} from admission.application
    where ${conditions(scope, filter)} ${older} order by id desc limit ${limit}`.execute(db);
  return rows.map(storedOf);
}

export type Count = {
  readonly status: ApplicationState;
  readonly isLate: boolean;
  readonly n: number;
  readonly totalFen: number;
};

/** How many there are in each state, late or not. */
export async function countApplications(
  db: Db,
  scope: AdmissionScope,
  filter: ApplicationFilter = {},
): Promise<Count[]> {
  const { rows } =
    await sql<Count>`select status, is_late, count(*) n, sum(total_fen)::bigint total_fen
    from admission.application where ${conditions(scope, filter)} group by 1, 2 order by 1, 2`.execute(
      db,
    );
  return rows;
}

/** Everything that has been admitted and matches, for other modules. */
export async function mandateRows(
  db: Db,
  filter: {
    readonly applicantOrgId?: number | undefined;
    readonly targetOrgId?: number | undefined;
    readonly kind?: Kind | undefined;
    readonly on?: Day | undefined;
  },
): Promise<Application[]> {
  const { applicantOrgId = null, targetOrgId = null, kind = null, on = null } = filter;
  const { rows } = await sql<Row>`select ${COLUMNS} from admission.application
    where code is not null and is_public
      and (${applicantOrgId}::bigint is null or applicant_org_id = ${applicantOrgId}::bigint)
      and (${targetOrgId}::bigint is null or party_org_ids @> array[${targetOrgId}::bigint])
      and (${kind}::text is null or kind = ${kind}::text)
      and (${on}::date is null or ${on}::date between from_day and to_day)
    order by id desc limit 1000`.execute(db);
  return rows.map((row) => storedOf(row).application);
}

/** Whoever takes the next code of a year holds this until the transaction ends. */
const CODE_LOCK = 7_265_194_715;

/** How many codes of a year have been given out; nobody else takes one until the transaction ends. */
export async function codesOfYear(db: Db, year: number): Promise<number> {
  await sql`select pg_advisory_xact_lock(${CODE_LOCK})`.execute(db);
  const { rows } = await sql<{ last: number | null }>`
    select max(substring(code from 9)::int) as last from admission.application
    where code like ${`ZR-${year}-%`}`.execute(db);
  return rows[0]?.last ?? 0;
}

/** Ids of what time may do something to, the oldest first. */
export async function movingIds(db: Db): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`select id from admission.application
    where status in ('submitted', 'consultation', 'review', 'ready', 'emergency', 'admitted') order by id`.execute(
    db,
  );
  return rows.map((row) => row.id);
}

/** Every row in the order of numbers, a page at a time, for the proof. */
export async function applicationsAfter(db: Db, after: number, limit: number): Promise<Stored[]> {
  const { rows } = await sql<Row>`select ${COLUMNS} from admission.application
    where id > ${after} order by id limit ${limit}`.execute(db);
  return rows.map(storedOf);
}

/** Columns that are kept beside the state so that lists are quick, for the proof. */
export async function derivedColumns(db: Db, ids: readonly number[]) {
  const { rows } = await sql<{
    id: number;
    kind: string;
    title: string;
    fromDay: Day;
    toDay: Day;
    totalFen: number;
    partyOrgIds: number[];
    awaitedOrgIds: number[];
    isPublic: boolean;
    isLate: boolean;
    terms: string[];
  }>`select id, kind, title, from_day, to_day, total_fen, to_jsonb(party_org_ids) party_org_ids,
      to_jsonb(awaited_org_ids) awaited_org_ids, is_public, is_late, terms
    from admission.application where id = any(${[...ids]}::bigint[]) order by id`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}

/** All agenda items of some applications, for the proof. */
export async function agendaOf(
  db: Db,
  applicationIds: readonly number[],
): Promise<(AgendaRow & { readonly applicationId: number })[]> {
  const { rows } = await sql<AgendaRow & { readonly applicationId: number }>`
    select meeting_id, application_id, matter, result from admission.agenda_item
    where application_id = any(${[...applicationIds]}::bigint[]) order by application_id, meeting_id`.execute(
    db,
  );
  return rows;
}

/** The departments that stand in the public register. */
export async function registerApplicants(db: Db): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select distinct applicant_org_id id from admission.application where is_public order by 1`.execute(
    db,
  );
  return rows.map((row) => row.id);
}
