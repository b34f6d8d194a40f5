/** SQL of the task_refusals schema. */
import { type Db, at, jsonb, sql, violatedConstraint } from "#kernel/db.ts";
import type { Instant } from "#kernel/pure/day.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import type { Scope } from "../access.ts";
import type { Count } from "../rules/statistics.ts";
import type { Channel, Status, TaskRefusal } from "../rules/task-refusal.ts";

type Facts = Pick<
  TaskRefusal,
  | "fileIds"
  | "askerDigest"
  | "notAmong"
  | "limits"
  | "recordedBy"
  | "statement"
  | "decision"
  | "withdrawal"
  | "notedAt"
> & { readonly caseSeq: number | null };

type Row = {
  readonly id: number;
  readonly orgId: number;
  readonly departmentOrgId: number;
  readonly channel: Channel;
  readonly status: Status;
  readonly caseId: number | null;
  readonly taskId: number | null;
  readonly askedAt: Instant;
  readonly what: string;
  readonly recordedAt: Instant;
  readonly askerNameSealed: Buffer | null;
  readonly askerTelephoneSealed: Buffer | null;
  readonly facts: Facts;
  readonly lastSeq: number;
};

/** Who asked, as the row keeps it. */
export type SealedAsker = { readonly name: Buffer | null; readonly telephone: Buffer | null };

export type Stored = {
  readonly state: TaskRefusal;
  readonly asker: SealedAsker;
  readonly lastSeq: number;
};

function storedOf(row: Row): Stored {
  const { caseSeq, ...facts } = row.facts;
  const { id, orgId, departmentOrgId, channel, status, askedAt, what, recordedAt } = row;
  return {
    state: {
      id,
      orgId,
      departmentOrgId,
      channel,
      status,
      askedAt,
      what,
      recordedAt,
      source:
        row.caseId === null || caseSeq === null
          ? null
          : { caseId: row.caseId, taskId: row.taskId, caseSeq },
      ...facts,
    },
    asker: { name: row.askerNameSealed, telephone: row.askerTelephoneSealed },
    lastSeq: row.lastSeq,
  };
}

function factsOf(state: TaskRefusal): Facts {
  const { fileIds, askerDigest, notAmong, recordedBy } = state;
  const { statement, decision, withdrawal, notedAt, source } = state;
  const caseSeq = source?.caseSeq ?? null;
  return {
    ...(state.limits === undefined ? {} : { limits: state.limits }),
    fileIds,
    askerDigest,
    notAmong,
    recordedBy,
    statement,
    decision,
    withdrawal,
    notedAt,
    caseSeq,
  };
}

/** Takes the next number. */
export async function takeNumber(db: Db): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select nextval('task_refusals.task_refusal_number') as id`.execute(db);
  return rows[0]?.id ?? 0;
}

/** Writes a new refusal. Refuses: `taskRefusals.recorded_already` where the same task has been refused meanwhile. */
export async function insertTaskRefusal(
  db: Db,
  state: TaskRefusal,
  asker: SealedAsker,
  lastSeq: number,
): Promise<void> {
  try {
    await sql`insert into task_refusals.task_refusal (id, org_id, department_org_id, channel, status, case_id,
        task_id, asked_at, what, recorded_at, asker_name_sealed, asker_telephone_sealed, facts, last_seq)
      values (${state.id}, ${state.orgId}, ${state.departmentOrgId}, ${state.channel}, ${state.status},
        ${state.source?.caseId ?? null}, ${state.source?.taskId ?? null}, ${at(state.askedAt)}, ${state.what},
        ${at(state.recordedAt)}, ${asker.name}, ${asker.telephone}, ${jsonb(factsOf(state))}, ${lastSeq})`.execute(
      db,
    );
  } catch (error) {
    if (violatedConstraint(error) === "one_waiting_per_task")
      refuse("conflict", "taskRefusals.recorded_already");
    throw error;
  }
}

/** Writes a refusal as its last event left it. */
export async function updateTaskRefusal(db: Db, state: TaskRefusal, lastSeq: number) {
  await sql`update task_refusals.task_refusal set status = ${state.status}, facts = ${jsonb(factsOf(state))},
      last_seq = ${lastSeq} where id = ${state.id}`.execute(db);
}

/** Finds a refusal, held where it is to be changed. */
export async function findTaskRefusal(
  db: Db,
  id: number,
  held = false,
): Promise<Stored | undefined> {
  const lock = held ? sql`for update` : sql``;
  const { rows } = await sql<Row>`
    select * from task_refusals.task_refusal where id = ${id} ${lock}`.execute(db);
  return rows[0] === undefined ? undefined : storedOf(rows[0]);
}

export type Filter = {
  readonly status?: Status | undefined;
  readonly channel?: Channel | undefined;
  readonly orgId?: number | undefined;
  readonly departmentOrgId?: number | undefined;
  readonly caseId?: number | undefined;
  /** Recorded from this instant on, and before that one. */
  readonly from?: Instant | undefined;
  readonly before?: Instant | undefined;
  /** Words of what was asked for. */
  readonly q?: string | undefined;
};

const like = (text: string): string => `%${text.replace(/[\\%_]/g, "\\$&")}%`;

function conditions(scope: Scope, filter: Filter) {
  const parts = [sql`true`];
  if (scope === null) parts.push(sql`false`);
  else if (scope !== "everything")
    parts.push(sql`(org_id = ${scope.orgId} or department_org_id = ${scope.orgId})`);
  if (filter.status) parts.push(sql`status = ${filter.status}`);
  if (filter.channel) parts.push(sql`channel = ${filter.channel}`);
  if (filter.orgId) parts.push(sql`org_id = ${filter.orgId}`);
  if (filter.departmentOrgId) parts.push(sql`department_org_id = ${filter.departmentOrgId}`);
  if (filter.caseId) parts.push(sql`case_id = ${filter.caseId}`);
  if (filter.from !== undefined) parts.push(sql`recorded_at >= ${at(filter.from)}`);
  if (filter.before !== undefined) parts.push(sql`recorded_at < ${at(filter.before)}`);
  if (filter.q !== undefined) parts.push(sql`what ilike ${like(filter.q)}`);
  return sql.join(parts, sql` and `);
}

/** One page of refusals, the newest first. */
export async function listTaskRefusals(
  db: Db,
  scope: Scope,
  filter: Filter,
  before: number | null,
  limit: number,
): Promise<Stored[]> {
  const older = before === null ? sql`` : sql`and id < ${before}`;
  const { rows } = await sql<Row>`select * from task_refusals.task_refusal
    where ${conditions(scope, filter)} ${older} order by id desc limit ${limit}`.execute(db);
  return rows.map(storedOf);
}

/** How many wait for a decision, for the statement of a department, and to be taken note of by it. */
export async function countWaiting(
  db: Db,
  scope: Scope,
  departmentOrgId: number | null,
): Promise<{ waiting: number; toAnswer: number; toNote: number }> {
  const { rows } = await sql<{ waiting: number; toAnswer: number; toNote: number }>`
    select count(*) filter (where status = 'waiting') as waiting,
      count(*) filter (where status = 'waiting' and department_org_id = ${departmentOrgId}
        and facts->>'statement' is null) as to_answer,
      count(*) filter (where status in ('confirmed','covered') and department_org_id = ${departmentOrgId}
        and facts->>'notedAt' is null) as to_note
    from task_refusals.task_refusal
    where ${conditions(scope, {})}`.execute(db);
  return rows[0] ?? { waiting: 0, toAnswer: 0, toNote: 0 };
}

/** How many of each kind there are, by department and month of the record. */
export async function countTaskRefusals(db: Db, scope: Scope, filter: Filter): Promise<Count[]> {
  const { rows } = await sql<Count>`select department_org_id,
      to_char(recorded_at at time zone 'Asia/Shanghai', 'YYYY-MM') as month, channel, status, count(*) as n
    from task_refusals.task_refusal where ${conditions(scope, filter)}
    group by 1, 2, 3, 4 order by 1, 2, 3, 4`.execute(db);
  return rows;
}

/** Everything, for proof. */
export async function allTaskRefusals(db: Db): Promise<Stored[]> {
  const { rows } = await sql<Row>`select * from task_refusals.task_refusal order by id`.execute(db);
  return rows.map(storedOf);
}

/** Refusals by which one body is protected from a department: those that stand and those that were confirmed. */
export async function protectingBetween(
  db: Db,
  orgId: number,
  departmentOrgId: number,
  span: { readonly from: Instant; readonly before: Instant },
): Promise<Stored[]> {
  const { rows } = await sql<Row>`select * from task_refusals.task_refusal
    where org_id = ${orgId} and department_org_id = ${departmentOrgId} and status in ('waiting','confirmed')
      and recorded_at >= ${at(span.from)} and recorded_at < ${at(span.before)} order by id`.execute(
    db,
  );
  return rows.map(storedOf);
}
