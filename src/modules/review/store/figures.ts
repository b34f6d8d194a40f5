/** The figures of process review: one filter, one scope, for numbers, lists and export alike. */
import { type Db, type RawBuilder, at, sql } from "#kernel/db.ts";
import type { ReviewScope } from "../access.ts";

export type ReviewFilter = {
  /** Received from, and before. Unit: epoch ms. */
  readonly from: number;
  readonly before: number;
  readonly dutyCode?: string;
  readonly categoryCode?: string;
  readonly leadOrgId?: number;
  readonly subdistrictId?: number;
  readonly kind?: string;
};

/** Conditions on `p`, the passage. */
function passageSql(scope: ReviewScope, filter: ReviewFilter): RawBuilder<unknown> {
  const parts: RawBuilder<unknown>[] = [
    sql`p.received_at >= ${at(filter.from)} and p.received_at < ${at(filter.before)}`,
  ];
  if (scope === null) parts.push(sql`false`);
  else if (scope !== "everything")
    parts.push(
      sql`(p.path @> ${[scope.orgId]}::bigint[] or p.subdistrict_id = any(${[...scope.subdistrictIds]}::bigint[]))`,
    );
  if (filter.dutyCode) parts.push(sql`p.duty_code = ${filter.dutyCode}`);
  if (filter.categoryCode) parts.push(sql`p.category_code = ${filter.categoryCode}`);
  if (filter.leadOrgId) parts.push(sql`p.lead_org_id = ${filter.leadOrgId}`);
  if (filter.subdistrictId) parts.push(sql`p.subdistrict_id = ${filter.subdistrictId}`);
  if (filter.kind) parts.push(sql`p.kind = ${filter.kind}`);
  return sql.join(parts, sql` and `);
}

export type Figures = {
  readonly cases: number;
  readonly completed: number;
  readonly onTime: number;
  /** Working time to completion. Unit: minutes; null where nothing has been completed. */
  readonly medianMinutes: number | null;
  readonly p90Minutes: number | null;
  readonly handedOver: number;
  readonly returned: number;
  readonly pingPong: number;
  readonly graded: number;
  /** Graded three to five. */
  readonly satisfied: number;
};

const FIGURES = sql`count(*) as cases, count(*) filter (where p.completed_at is not null) as completed,
  count(*) filter (where p.late = false) as on_time,
  percentile_disc(0.5) within group (order by p.working_minutes) filter (where p.completed_at is not null)
    as median_minutes,
  percentile_disc(0.9) within group (order by p.working_minutes) filter (where p.completed_at is not null)
    as p90_minutes,
  count(*) filter (where p.hand_overs > 1) as handed_over, count(*) filter (where p.returns > 0) as returned,
  count(*) filter (where p.is_ping_pong) as ping_pong, count(p.grade) as graded,
  count(*) filter (where p.grade >= 3) as satisfied`;

/** All cases of a filter together. */
export async function totals(db: Db, scope: ReviewScope, filter: ReviewFilter): Promise<Figures> {
  const { rows } = await sql<Figures>`select ${FIGURES} from review.passage p
    where ${passageSql(scope, filter)}`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error("an aggregate has one row");
  return row;
}

export type Grouping = "duty" | "category" | "lead";
const COLUMN = {
  duty: sql`p.duty_code`,
  category: sql`p.category_code`,
  lead: sql`p.lead_org_id::text`,
} as const;

/** The figures by duty, by category or by lead; those that took the most time together first. */
export async function grouped(
  db: Db,
  scope: ReviewScope,
  filter: ReviewFilter,
  by: Grouping,
  limit: number,
): Promise<(Figures & { readonly key: string })[]> {
  const { rows } = await sql<Figures & { key: string }>`select ${COLUMN[by]} as key, ${FIGURES}
    from review.passage p where ${passageSql(scope, filter)} and ${COLUMN[by]} is not null
    group by 1 order by sum(p.working_minutes) desc, 1 limit ${limit}`.execute(db);
  return rows;
}

export type StayFigures = {
  readonly orgId: number;
  readonly stays: number;
  readonly medianMinutes: number;
  readonly p90Minutes: number;
  readonly totalMinutes: number;
};

/** Where the time goes: stays that have ended, by body, the most time first. */
export async function staysByOrg(
  db: Db,
  scope: ReviewScope,
  filter: ReviewFilter,
  limit: number,
): Promise<StayFigures[]> {
  const { rows } = await sql<StayFigures>`select s.org_id, count(*) as stays,
      percentile_disc(0.5) within group (order by s.working_minutes) as median_minutes,
      percentile_disc(0.9) within group (order by s.working_minutes) as p90_minutes,
      sum(s.working_minutes)::bigint as total_minutes
    from review.stay s join review.passage p on p.case_id = s.case_id
    where s.to_at is not null and ${passageSql(scope, filter)}
    group by 1 order by total_minutes desc, 1 limit ${limit}`.execute(db);
  return rows;
}

export type Transition = {
  readonly fromOrgId: number;
  readonly toOrgId: number;
  readonly n: number;
  readonly medianMinutes: number;
  readonly p90Minutes: number;
  /** Of these, cases that came back to the body that they had left. */
  readonly pingPong: number;
};

/** From whom to whom cases were handed, and how long they had lain there before. */
export async function transitions(
  db: Db,
  scope: ReviewScope,
  filter: ReviewFilter,
  limit: number,
): Promise<Transition[]> {
  const { rows } =
    await sql<Transition>`select s.org_id as from_org_id, s.next_org_id as to_org_id, count(*) as n,
      percentile_disc(0.5) within group (order by s.working_minutes) as median_minutes,
      percentile_disc(0.9) within group (order by s.working_minutes) as p90_minutes,
      count(*) filter (where p.is_ping_pong) as ping_pong
    from review.stay s join review.passage p on p.case_id = s.case_id
    where s.next_org_id is not null and s.next_org_id <> s.org_id and ${passageSql(scope, filter)}
    group by 1, 2 order by n desc, 1, 2 limit ${limit}`.execute(db);
  return rows;
}

export type TaskFigures = {
  readonly orgId: number;
  readonly tasks: number;
  readonly open: number;
  readonly answered: number;
  readonly inTime: number;
  readonly medianMinutes: number | null;
  readonly sentBack: number;
  /** Completed over, because no answer came. */
  readonly passedOver: number;
};

/** How co-organisers kept what they were asked for, by body, the most asked first. */
export async function tasksByOrg(
  db: Db,
  scope: ReviewScope,
  filter: ReviewFilter,
  limit: number,
): Promise<TaskFigures[]> {
  const { rows } = await sql<TaskFigures>`select t.org_id, count(*) as tasks,
      count(*) filter (where t.state = 'open') as open, count(*) filter (where t.state = 'answered') as answered,
      count(*) filter (where t.state = 'answered' and t.late = false) as in_time,
      percentile_disc(0.5) within group (order by t.working_minutes) filter (where t.state = 'answered')
        as median_minutes,
      sum(t.sent_back)::bigint as sent_back, count(*) filter (where t.state = 'passedOver') as passed_over
    from review.task t join review.passage p on p.case_id = t.case_id
    where t.state <> 'dropped' and ${passageSql(scope, filter)}
    group by 1 order by tasks desc, 1 limit ${limit}`.execute(db);
  return rows;
}

export type PathFigures = {
  readonly path: readonly number[];
  readonly n: number;
  readonly onTime: number;
  readonly medianMinutes: number;
  readonly p90Minutes: number;
};

/** The slowest ways of completed cases that at least `atLeast` cases took. */
export async function slowestPaths(
  db: Db,
  scope: ReviewScope,
  filter: ReviewFilter,
  atLeast: number,
  limit: number,
): Promise<PathFigures[]> {
  const { rows } =
    await sql<PathFigures>`select p.path, count(*) as n, count(*) filter (where p.late = false) as on_time,
      percentile_disc(0.5) within group (order by p.working_minutes) as median_minutes,
      percentile_disc(0.9) within group (order by p.working_minutes) as p90_minutes
    from review.passage p where p.completed_at is not null and ${passageSql(scope, filter)}
    group by 1 having count(*) >= ${atLeast} order by median_minutes desc, n desc, 1 limit ${limit}`.execute(
      db,
    );
  return rows.map((row) => ({ ...row, path: row.path.map(Number) }));
}

/** The median stay at each step of some ways. */
export async function stepsOfPaths(
  db: Db,
  scope: ReviewScope,
  filter: ReviewFilter,
  paths: readonly (readonly number[])[],
): Promise<
  { readonly path: readonly number[]; readonly ordinal: number; readonly medianMinutes: number }[]
> {
  if (paths.length === 0) return [];
  const { rows } = await sql<{ path: number[]; ordinal: number; medianMinutes: number }>`
    select p.path, s.ordinal, percentile_disc(0.5) within group (order by s.working_minutes) as median_minutes
    from review.passage p join review.stay s on s.case_id = p.case_id and s.to_at is not null
    where p.completed_at is not null and array_to_string(p.path, ',') = any(${paths.map((path) => path.join(","))}::text[])
      and ${passageSql(scope, filter)}
    group by 1, 2 order by 1, 2`.execute(db);
  return rows.map((row) => ({ ...row, path: row.path.map(Number) }));
}

/** Which of the cases behind a figure are wanted. */
export type CasesOf = {
  readonly completed?: boolean;
  readonly late?: boolean;
  readonly handedOver?: boolean;
  readonly returned?: boolean;
  readonly pingPong?: boolean;
  /** Cases that a body held, and perhaps then handed to another. */
  readonly stayOrgId?: number;
  readonly nextOrgId?: number;
  readonly path?: readonly number[];
  /** Cases in which a body had a task. */
  readonly taskOrgId?: number;
  readonly taskState?: string;
};

export type CaseOfReview = {
  readonly caseId: number;
  readonly leadOrgId: number | null;
  readonly receivedAt: number;
  readonly completedAt: number | null;
  readonly workingMinutes: number;
  readonly late: boolean | null;
  readonly path: readonly number[];
};

function casesSql(of: CasesOf): RawBuilder<unknown> {
  const parts: RawBuilder<unknown>[] = [sql`true`];
  if (of.completed !== undefined) parts.push(sql`(p.completed_at is not null) = ${of.completed}`);
  if (of.late !== undefined) parts.push(sql`p.late = ${of.late}`);
  if (of.handedOver) parts.push(sql`p.hand_overs > 1`);
  if (of.returned) parts.push(sql`p.returns > 0`);
  if (of.pingPong) parts.push(sql`p.is_ping_pong`);
  if (of.path) parts.push(sql`p.path = ${[...of.path]}::bigint[]`);
  if (of.taskOrgId) {
    const state = of.taskState ? sql`t.state = ${of.taskState}` : sql`t.state <> 'dropped'`;
    parts.push(
      sql`exists (select from review.task t where t.case_id = p.case_id and t.org_id = ${of.taskOrgId} and ${state})`,
    );
  }
  if (of.stayOrgId) {
    const next = of.nextOrgId ? sql`s.next_org_id = ${of.nextOrgId}` : sql`s.to_at is not null`;
    parts.push(
      sql`exists (select from review.stay s where s.case_id = p.case_id and s.org_id = ${of.stayOrgId} and ${next})`,
    );
  }
  return sql.join(parts, sql` and `);
}

/** One page of the cases behind a figure, those that took longest first. */
export async function casesBehind(
  db: Db,
  scope: ReviewScope,
  filter: ReviewFilter,
  of: CasesOf,
  after: { readonly minutes: number; readonly id: number } | null,
  limit: number,
): Promise<CaseOfReview[]> {
  const rest =
    after === null
      ? sql`true`
      : sql`(p.working_minutes, p.case_id) < (${after.minutes}, ${after.id})`;
  const { rows } =
    await sql<CaseOfReview>`select p.case_id, p.lead_org_id, p.received_at, p.completed_at,
      p.working_minutes, p.late, p.path
    from review.passage p where ${passageSql(scope, filter)} and ${casesSql(of)} and ${rest}
    order by p.working_minutes desc, p.case_id desc limit ${limit}`.execute(db);
  return rows.map((row) => ({ ...row, path: row.path.map(Number) }));
}
