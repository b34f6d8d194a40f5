/** Forms that are due in a day or two, for those who have not handed everything in. */
import { type Ctx, transaction } from "#kernel/context.ts";
import { addDays, dayOf } from "#kernel/pure/day.ts";
import { tellOfDays } from "#notices";
import { sheetsDue } from "../store/near.ts";

/** How long before the day it is told. Unit: days. */
const NEAR_DAYS = 2;

/** Tells of them, each body once a form and day. */
export function tellOfDueForms(ctx: Ctx): Promise<number> {
  return transaction(ctx, async (inner) => {
    const today = dayOf(inner.clock.now());
    const due = await sheetsDue(inner.db, today, addDays(today, NEAR_DAYS));
    return tellOfDays(
      inner,
      due.map(({ formId, title, orgId, dueOn, count }) => ({
        subject: "form",
        subjectId: formId,
        kind: "formDue",
        day: dueOn,
        to: [{ audience: "org", id: orgId }],
        link: "/console/forms",
        facts: { title, count },
      })),
    );
  });
}
