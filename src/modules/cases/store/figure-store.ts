/** What figures are made of: the few facts of a case that sums count, read from its row. */
import { type Db, runText } from "#kernel/db.ts";

/** What a case says to whoever counts cases. */
export type CaseFigure = {
  readonly id: number;
  readonly isOpen: boolean;
  readonly dutyVersionId: number | null;
  readonly categoryCode: string | null;
  readonly subdistrictId: number | null;
  readonly communityId: number | null;
  readonly leadOrgId: number | null;
  /** Unit: epoch ms, as the other instants. */
  readonly receivedAt: number;
  readonly completedAt: number | null;
  readonly completedLate: boolean | null;
  /** The deadline that binds the case now; null while none runs. */
  readonly dueAt: number | null;
  readonly urges: number;
  readonly reopened: number;
  readonly returns: number;
  readonly grade: number | null;
  /** Found to have been given by mistake. */
  readonly gradeExcluded: boolean;
};

const FIGURE = `id, is_open as "isOpen", duty_version_id as "dutyVersionId", category_code as "categoryCode",
  subdistrict_id as "subdistrictId", community_id as "communityId", lead_org_id as "leadOrgId",
  received_at as "receivedAt", completed_at as "completedAt", completed_late as "completedLate", due_at as "dueAt",
  (facts ->> 'urges')::int as urges, (facts ->> 'reopened')::int as reopened,
  coalesce(jsonb_array_length(facts #> '{rare,returns}'), 0) as returns, grade,
  coalesce((facts #>> '{gradeDetail,excluded}')::boolean, false) as "gradeExcluded"`;

/** The figures of some cases, in the order of their numbers. */
export function figuresOf(db: Db, ids: readonly number[]): Promise<CaseFigure[]> {
  return runText(
    db,
    `select ${FIGURE} from cases."case" where id = any($1::bigint[]) order by id`,
    [[...ids]],
  );
}

/** The figures of the next cases by number. */
export function figuresAfter(db: Db, after: number, limit: number): Promise<CaseFigure[]> {
  return runText(
    db,
    `select ${FIGURE} from cases."case" where id > $1::bigint order by id limit $2::int`,
    [after, limit],
  );
}
