/** Double asking: what a form would ask although somebody asks it already, or has been told. */
import type { Day } from "#kernel/pure/day.ts";

/** Whom a form asks: an area (`a12`) or a station (`s7`). */
export type Subject = string;

/** A form that is in force: being decided, or sent and not closed. */
export type FormInForce = {
  readonly formId: number;
  readonly title: string;
  readonly departmentOrgId: number;
  readonly fieldIds: readonly number[];
  readonly subjects: readonly Subject[];
  readonly from: Day;
  readonly dueOn: Day;
};

/** An answer that is still fresh on the day of asking. */
export type FreshAnswer = { readonly fieldId: number; readonly subject: Subject };

export type AsksAgain = {
  readonly fieldId: number;
  /** `form`: somebody asks it now. `answer`: it was answered and the answer is fresh. */
  readonly kind: "form" | "answer";
  readonly formId: number | null;
  readonly departmentOrgId: number | null;
  readonly title: string;
  /** How many of those asked are concerned. */
  readonly subjects: number;
  readonly ofSubjects: number;
};

/** Tells whether two stretches of days have a day in common. */
export function overlaps(
  a: { readonly from: Day; readonly to: Day },
  b: { readonly from: Day; readonly to: Day },
): boolean {
  return a.from <= b.to && b.from <= a.to;
}

/**
 * Every field of a form that is asked already of the same areas in an overlapping time, or has a fresh answer.
 * In order of the fields asked; other forms before answers.
 */
export function findAsksAgain(
  asked: {
    readonly fieldIds: readonly number[];
    readonly subjects: readonly Subject[];
    readonly from: Day;
    readonly dueOn: Day;
  },
  others: readonly FormInForce[],
  fresh: readonly FreshAnswer[],
): AsksAgain[] {
  const subjects = new Set(asked.subjects);
  const ofSubjects = subjects.size;
  const found: AsksAgain[] = [];
  const when = { from: asked.from, to: asked.dueOn };
  const near = others.filter((one) => overlaps(when, { from: one.from, to: one.dueOn }));
  for (const fieldId of asked.fieldIds) {
    for (const { formId, title, departmentOrgId, fieldIds, subjects: theirs } of near) {
      if (!fieldIds.includes(fieldId)) continue;
      const count = theirs.filter((subject) => subjects.has(subject)).length;
      if (count > 0)
        found.push({
          fieldId,
          kind: "form",
          formId,
          departmentOrgId,
          title,
          subjects: count,
          ofSubjects,
        });
    }
    const told = new Set(
      fresh
        .filter((one) => one.fieldId === fieldId && subjects.has(one.subject))
        .map((one) => one.subject),
    );
    if (told.size > 0)
      found.push({
        fieldId,
        kind: "answer",
        formId: null,
        departmentOrgId: null,
        title: "",
        subjects: told.size,
        ofSubjects,
      });
  }
  return found;
}
