/** What one case adds to the sums: a function of the case as it stands. */
import { type Instant, dayOf } from "#kernel/pure/day.ts";
import { MARKS } from "./measures.ts";
import { type Month, monthOfDay } from "./months.ts";

/** The lowest grade that counts as satisfied: 基本满意, as in appraisal. */
export const SATISFIED_FROM = 3;

/** No sub-district, no community, no lead. */
export const NONE = 0;

export type Contribution = {
  readonly caseId: number;
  readonly receivedMonth: Month;
  readonly completedMonth: Month | null;
  readonly subdistrictId: number;
  readonly communityId: number;
  readonly matter: string;
  readonly leadOrgId: number;
  readonly marks: number;
  readonly isOpen: boolean;
  readonly dueAt: Instant | null;
};

/** What is asked of a case; cases give it as `CaseFigure`. */
export type Counted = {
  readonly id: number;
  readonly isOpen: boolean;
  readonly categoryCode: string | null;
  readonly subdistrictId: number | null;
  readonly communityId: number | null;
  readonly leadOrgId: number | null;
  readonly receivedAt: Instant;
  readonly completedAt: Instant | null;
  readonly completedLate: boolean | null;
  readonly dueAt: Instant | null;
  readonly urges: number;
  readonly reopened: number;
  readonly returns: number;
  readonly grade: number | null;
  readonly gradeExcluded: boolean;
};

/**
 * What a case is about, as sums keep it: the class of its duty's pinned version, else its category, since the class of a
 * category may be changed later. `dutyClass`: null for a case without a duty.
 */
export function matterOf(dutyClass: string | null, categoryCode: string | null): string {
  if (dutyClass !== null) return `duty:${dutyClass}`;
  return categoryCode === null ? "none" : `category:${categoryCode}`;
}

/** The month of an instant. */
export function monthOf(at: Instant): Month {
  return monthOfDay(dayOf(at));
}

/** Reads what a case adds. A grade found to be a mistake is none, and a case without a completion was graded for none. */
export function contributionOf(one: Counted, dutyClass: string | null): Contribution {
  const isGraded = one.completedAt !== null && one.grade !== null && !one.gradeExcluded;
  const marks =
    (one.urges > 0 ? MARKS.urged : 0) |
    (one.reopened > 0 ? MARKS.reopened : 0) |
    (one.returns > 0 ? MARKS.returned : 0) |
    (one.completedAt !== null && one.completedLate !== true ? MARKS.inTime : 0) |
    (isGraded ? MARKS.graded : 0) |
    (isGraded && (one.grade ?? 0) >= SATISFIED_FROM ? MARKS.satisfied : 0);
  return {
    caseId: one.id,
    receivedMonth: monthOf(one.receivedAt),
    completedMonth: one.completedAt === null ? null : monthOf(one.completedAt),
    subdistrictId: one.subdistrictId ?? NONE,
    communityId: one.communityId ?? NONE,
    matter: matterOf(dutyClass, one.categoryCode),
    leadOrgId: one.leadOrgId ?? NONE,
    marks,
    isOpen: one.isOpen,
    dueAt: one.isOpen ? one.dueAt : null,
  };
}

/** Whether a case is past its deadline. */
export function isOverdue(one: Pick<Contribution, "isOpen" | "dueAt">, now: Instant): boolean {
  return one.isOpen && one.dueAt !== null && one.dueAt < now;
}
