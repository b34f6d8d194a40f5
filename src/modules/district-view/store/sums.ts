/** SQL of contributions and their sums: a change of one moves the other in the same statement. */
import { type Db, runText, sql } from "#kernel/db.ts";
import type { Contribution } from "../rules/contribution.ts";
import { MARKS } from "../rules/measures.ts";

/** The keys of a sum, and its columns in the order of `COUNTS`. */
const KEY = "month, subdistrict_id, community_id, matter, lead_org_id";
const SUMS =
  "received, urged, reopened, returned, open, overdue, completed, in_time, graded, satisfied";
const SUM_LIST = SUMS.split(", ");

/** One mark as 0 or 1. */
const bit = (side: string, mark: keyof typeof MARKS): string =>
  `((${side}.marks & ${MARKS[mark]}) <> 0)::int`;

/** The two rows of sums that a contribution adds to (or takes from): of the month of receipt, of the month of completion. */
function movesOf(side: string, sign: "" | "-"): string {
  const place = `${side}.subdistrict_id, ${side}.community_id, ${side}.matter, ${side}.lead_org_id`;
  const received = ["urged", "reopened", "returned"] as const;
  const completed = ["inTime", "graded", "satisfied"] as const;
  const of = (marks: readonly (keyof typeof MARKS)[]) =>
    marks.map((mark) => `${sign}${bit(side, mark)}`).join(", ");
  return `select ${side}.received_month as month, ${place}, ${sign}1 as received, ${of(received)},
      ${sign}${side}.is_open::int as open, ${sign}${side}.is_overdue::int as overdue, 0, 0, 0, 0 from ${side} where ${side}.case_id is not null
    union all select ${side}.completed_month, ${place}, 0, 0, 0, 0, 0, 0, ${sign}1, ${of(completed)}
      from ${side} where ${side}.completed_month is not null`;
}

const MOVE_COLUMNS = `moves(${KEY}, ${SUMS})`;
const CHANGED = SUM_LIST.map((name) => `sum(${name}) <> 0`).join(" or ");

/** Adds moves to the sums, in the order of the keys. `$1` is the revision. */
const ADD = `insert into district_view.total as t (${KEY}, ${SUMS}, revision)
  select ${KEY}, ${SUM_LIST.map((name) => `sum(${name})`).join(", ")}, $1::bigint from moves
  group by ${KEY} having ${CHANGED} order by month, community_id, matter, lead_org_id, subdistrict_id
  on conflict on constraint total_pkey do update set revision = excluded.revision,
    ${SUM_LIST.map((name) => `${name} = t.${name} + excluded.${name}`).join(", ")}`;

const CONTRIBUTION = [
  "case_id",
  "received_month",
  "completed_month",
  "subdistrict_id",
  "community_id",
  "matter",
  "lead_org_id",
  "marks",
  "is_open",
  "due_at",
  "is_overdue",
] as const;
const REST = CONTRIBUTION.filter((name) => name !== "case_id");
const side = (name: "old" | "new"): string =>
  `select ${CONTRIBUTION.map((column) => `${name}_${column} as ${column}`).join(", ")} from put`;

/** Puts contributions in the place of what the cases added before. One statement, whatever the number of cases. */
const PUT = `with put as (
    insert into district_view.contribution as c (${CONTRIBUTION.join(", ")})
    select * from unnest($2::bigint[], $3::int[], $4::int[], $5::bigint[], $6::bigint[], $7::text[], $8::bigint[],
      $9::smallint[], $10::boolean[], $11::timestamptz[], $12::boolean[])
    on conflict (case_id) do update set ${REST.map((name) => `${name} = excluded.${name}`).join(", ")}
    where (${REST.map((name) => `c.${name}`).join(", ")}) is distinct from (${REST.map((name) => `excluded.${name}`).join(", ")})
    returning ${CONTRIBUTION.flatMap((name) => [`old.${name} as old_${name}`, `new.${name} as new_${name}`]).join(", ")}),
  older as (${side("old")}), newer as (${side("new")}),
  ${MOVE_COLUMNS} as (${movesOf("newer", "")} union all ${movesOf("older", "-")})
  ${ADD}`;

/** Marks cases as overdue that have become so, some at a time, and counts them. */
const MARK = `with due as (
    select case_id from district_view.contribution where is_open and not is_overdue and due_at < $2::timestamptz
    order by due_at limit $3::int),
  gone as (update district_view.contribution c set is_overdue = true from due where c.case_id = due.case_id
    returning c.received_month as month, c.subdistrict_id, c.community_id, c.matter, c.lead_org_id),
  ${MOVE_COLUMNS} as (select gone.*, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0 from gone),
  added as (${ADD})
  select count(*)::int as n from gone`;

/** Makes this the one transaction that changes the sums, and answers the number of its change. */
export async function nextRevision(db: Db): Promise<number> {
  const { rows } = await sql<{ revision: number }>`update district_view.state
    set revision = revision + 1 returning revision`.execute(db);
  return rows[0]?.revision ?? 0;
}

export type Put = Contribution & { readonly isOverdue: boolean };

/** Writes what cases add now and moves the sums by the difference; the same again changes nothing. */
export async function putContributions(
  db: Db,
  revision: number,
  all: readonly Put[],
): Promise<void> {
  if (all.length === 0) return;
  const each = <T>(value: (one: Put) => T): T[] => all.map(value);
  await runText(db, PUT, [
    revision,
    each((one) => one.caseId),
    each((one) => one.receivedMonth),
    each((one) => one.completedMonth),
    each((one) => one.subdistrictId),
    each((one) => one.communityId),
    each((one) => one.matter),
    each((one) => one.leadOrgId),
    each((one) => one.marks),
    each((one) => one.isOpen),
    each((one) => (one.dueAt === null ? null : new Date(one.dueAt))),
    each((one) => one.isOverdue),
  ]);
}

/** Marks at most so many cases as overdue that have fallen due by now; answers how many. */
export async function markOverdue(
  db: Db,
  revision: number,
  now: number,
  limit: number,
): Promise<number> {
  const [row] = await runText<{ n: number }>(db, MARK, [revision, new Date(now), limit]);
  return row?.n ?? 0;
}

/** Whether a case has fallen due that is not counted as overdue yet. */
export async function anyFallenDue(db: Db, now: number): Promise<boolean> {
  const { rows } = await sql<{ any: boolean }>`select exists (select from district_view.contribution
    where is_open and not is_overdue and due_at < ${new Date(now)}) as any`.execute(db);
  return rows[0]?.any ?? false;
}

/** A row of sums as PostgreSQL gives it: the key, then the counts in the order of `COUNTS`. */
export type SumRow = {
  readonly revision: number;
  readonly month: number;
  readonly subdistrictId: number;
  readonly communityId: number;
  readonly matter: string;
  readonly leadOrgId: number;
  readonly counts: readonly number[];
};

const READ = `select s.revision, t.month, t.subdistrict_id as "subdistrictId", t.community_id as "communityId", t.matter,
    t.lead_org_id as "leadOrgId", array[${SUM_LIST.map((name) => `t.${name}`).join(", ")}] as counts
  from district_view.state s join district_view.total t on t.revision > $1::bigint where s.revision > $1::bigint
  union all
  select s.revision, 0, 0, 0, '', 0, null from district_view.state s
  union all
  select -1, received_month, subdistrict_id, community_id, matter, lead_org_id, array[0, 0, 0, 0, 0, count(*)::int, 0, 0, 0, 0]
  from district_view.contribution where is_open and not is_overdue and due_at < $2::timestamptz group by 2, 3, 4, 5, 6`;

export type Changes = {
  /** The change by which these sums are level. */
  readonly revision: number;
  /** Sums that have changed since. */
  readonly sums: readonly SumRow[];
  /** Cases that have fallen due and are not counted as overdue in the sums. */
  readonly fallenDue: readonly SumRow[];
};

/** What has changed in the sums since a revision, and what has fallen due by now: one statement, so one moment. */
export async function changesSince(db: Db, since: number, now: number): Promise<Changes> {
  type Read = SumRow & { readonly counts: readonly number[] | null };
  const rows = await runText<Read>(db, READ, [since, new Date(now)]);
  const sums: SumRow[] = [];
  const fallenDue: SumRow[] = [];
  let revision = since;
  for (const row of rows)
    if (row.counts === null) revision = Math.max(revision, row.revision);
    else (row.revision === -1 ? fallenDue : sums).push(row);
  return { revision, sums, fallenDue };
}
