/** Writes and reads the ways of cases. */
import { type Db, at, sql } from "#kernel/db.ts";
import type { Passage, Stay, TaskOfReview } from "../rules/passage.ts";

const orNull = (ms: number | null): Date | null => (ms === null ? null : at(ms));

/** Writes the ways of some cases in the place of what was known of them. */
export async function savePassages(
  db: Db,
  passages: readonly Passage[],
  calendarVersion: number,
): Promise<void> {
  if (passages.length === 0) return;
  const each = <T>(value: (one: Passage) => T) => passages.map(value);
  const ids = each((one) => one.caseId);
  await sql`with tasks as (delete from review.task where case_id = any(${ids}::bigint[]))
    delete from review.stay where case_id = any(${ids}::bigint[])`.execute(db);
  await sql`insert into review.passage (case_id, kind, duty_code, category_code, subdistrict_id, community_id,
      lead_org_id, received_at, completed_at, working_minutes, late, hand_overs, returns, is_ping_pong, path,
      grade, calendar_version)
    select u.case_id, u.kind, u.duty_code, u.category_code, u.subdistrict_id, u.community_id, u.lead_org_id,
      u.received_at, u.completed_at, u.working_minutes, u.late, u.hand_overs, u.returns, u.is_ping_pong,
      string_to_array(u.path, ',')::bigint[], u.grade, ${calendarVersion}
    from unnest(${ids}::bigint[], ${each((one) => one.kind)}::text[], ${each((one) => one.dutyCode)}::text[],
      ${each((one) => one.categoryCode)}::text[], ${each((one) => one.subdistrictId)}::bigint[],
      ${each((one) => one.communityId)}::bigint[], ${each((one) => one.leadOrgId)}::bigint[],
      ${each((one) => at(one.receivedAt))}::timestamptz[], ${each((one) => orNull(one.completedAt))}::timestamptz[],
      ${each((one) => one.minutes)}::int[], ${each((one) => one.late)}::boolean[],
      ${each((one) => one.handOvers)}::int[], ${each((one) => one.returns)}::int[],
      ${each((one) => one.isPingPong)}::boolean[], ${each((one) => one.path.join(","))}::text[],
      ${each((one) => one.grade)}::smallint[])
      u(case_id, kind, duty_code, category_code, subdistrict_id, community_id, lead_org_id, received_at, completed_at,
        working_minutes, late, hand_overs, returns, is_ping_pong, path, grade)
    on conflict (case_id) do update set kind = excluded.kind, lead_org_id = excluded.lead_org_id,
      completed_at = excluded.completed_at, working_minutes = excluded.working_minutes, late = excluded.late,
      hand_overs = excluded.hand_overs, returns = excluded.returns, is_ping_pong = excluded.is_ping_pong,
      path = excluded.path, grade = excluded.grade, calendar_version = excluded.calendar_version`.execute(
    db,
  );
  const stays = passages.flatMap(({ caseId, stays: of }) =>
    of.map((stay, i) => ({ caseId, ordinal: i + 1, ...stay })),
  );
  await sql`insert into review.stay (case_id, ordinal, org_id, next_org_id, from_at, to_at, working_minutes, ended_by)
    select * from unnest(${stays.map((one) => one.caseId)}::bigint[], ${stays.map((one) => one.ordinal)}::int[],
      ${stays.map((one) => one.orgId)}::bigint[], ${stays.map((one) => one.nextOrgId)}::bigint[],
      ${stays.map((one) => at(one.from))}::timestamptz[], ${stays.map((one) => orNull(one.to))}::timestamptz[],
      ${stays.map((one) => one.minutes)}::int[], ${stays.map((one) => one.endedBy)}::text[])`.execute(
    db,
  );
  await saveTasks(db, passages);
}

/** Writes what became of the tasks of some cases; the rows of before are gone. */
async function saveTasks(db: Db, passages: readonly Passage[]): Promise<void> {
  const tasks = passages.flatMap(({ caseId, tasks: of }) =>
    of.map((task) => ({ caseId, ...task })),
  );
  if (tasks.length === 0) return;
  await sql`insert into review.task (case_id, task_id, org_id, given_at, answered_at, working_minutes, late, sent_back, state)
    select * from unnest(${tasks.map((one) => one.caseId)}::bigint[], ${tasks.map((one) => one.taskId)}::int[],
      ${tasks.map((one) => one.orgId)}::bigint[], ${tasks.map((one) => at(one.givenAt))}::timestamptz[],
      ${tasks.map((one) => orNull(one.answeredAt))}::timestamptz[], ${tasks.map((one) => one.minutes)}::int[],
      ${tasks.map((one) => one.late)}::boolean[], ${tasks.map((one) => one.sentBack)}::int[],
      ${tasks.map((one) => one.state)}::text[])`.execute(db);
}

/** Numbers of cases whose way was computed under another edition of the calendar, held for this transaction. */
export async function outdated(db: Db, version: number, limit: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`select case_id as id from review.passage
    where calendar_version <> ${version} order by calendar_version, case_id limit ${limit} for update`.execute(
    db,
  );
  return rows.map((row) => row.id);
}

type PassageRow = Omit<Passage, "stays" | "tasks" | "minutes" | "receivedAt"> & {
  readonly receivedAt: number;
  readonly workingMinutes: number;
  readonly calendarVersion: number;
};

/** Ways of cases in the order of their numbers, with their stays, for verification. */
export async function passagesAfter(
  db: Db,
  after: number,
  limit: number,
): Promise<{ readonly passage: Passage; readonly calendarVersion: number }[]> {
  const { rows } = await sql<PassageRow>`select * from review.passage where case_id > ${after}
    order by case_id limit ${limit}`.execute(db);
  const stays = await sql<{
    caseId: number;
    orgId: number;
    nextOrgId: number | null;
    fromAt: number;
    toAt: number | null;
    workingMinutes: number;
    endedBy: string | null;
  }>`select * from review.stay where case_id = any(${rows.map((row) => row.caseId)}::bigint[])
    order by case_id, ordinal`.execute(db);
  const byCase = Map.groupBy(stays.rows, (stay) => stay.caseId);
  const tasks = await tasksOf(
    db,
    rows.map((row) => row.caseId),
  );
  return rows.map(({ workingMinutes, calendarVersion, ...row }) => ({
    calendarVersion,
    passage: {
      ...row,
      minutes: workingMinutes,
      path: row.path.map(Number),
      tasks: (tasks.get(row.caseId) ?? []).map(taskOf),
      stays: (byCase.get(row.caseId) ?? []).map(
        (stay): Stay => ({
          orgId: stay.orgId,
          nextOrgId: stay.nextOrgId,
          from: stay.fromAt,
          to: stay.toAt,
          minutes: stay.workingMinutes,
          endedBy: stay.endedBy,
        }),
      ),
    },
  }));
}

function taskOf(row: TaskRow): TaskOfReview {
  const { taskId, orgId, givenAt, answeredAt, minutes, late, sentBack, state } = row;
  return { taskId, orgId, givenAt, answeredAt, minutes, late, sentBack, state };
}

type TaskRow = TaskOfReview & { readonly caseId: number };

async function tasksOf(db: Db, caseIds: readonly number[]): Promise<Map<number, TaskRow[]>> {
  const { rows } = await sql<TaskRow>`select case_id, task_id, org_id, given_at, answered_at,
      working_minutes as minutes, late, sent_back, state
    from review.task where case_id = any(${[...caseIds]}::bigint[]) order by case_id, task_id`.execute(
    db,
  );
  return Map.groupBy(rows, (row) => row.caseId);
}
