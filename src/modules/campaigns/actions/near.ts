/** Days of campaigns that are near: a station's open units before the deadline, what finance has to settle after it. */
import { type Ctx, transaction } from "#kernel/context.ts";
import { addDays, dayOf } from "#kernel/pure/day.ts";
import { type NearDay, tellOfDays } from "#notices";
import { sharesDue, unsettledAfter } from "../store/near.ts";

/** How long before the deadline a station is told. Unit: days. */
const NEAR_DAYS = 3;

/** Tells of them, each once a deadline. */
export function tellOfDeadlines(ctx: Ctx): Promise<number> {
  return transaction(ctx, async (inner) => {
    const today = dayOf(inner.clock.now());
    const due = await sharesDue(inner.db, today, addDays(today, NEAR_DAYS));
    const owed = await unsettledAfter(inner.db, today);
    return tellOfDays(inner, [
      ...due.map(
        ({ campaignId, title, deadline, orgId, open }): NearDay => ({
          ...about(campaignId),
          kind: "campaignDue",
          day: deadline,
          to: [{ audience: "org", id: orgId }],
          facts: { title, count: open },
        }),
      ),
      ...owed.map(
        ({ campaignId, title, deadline, units }): NearDay => ({
          ...about(campaignId),
          kind: "settlementWaits",
          day: deadline,
          to: [{ audience: "finance", id: 0 }],
          facts: { title, count: units },
        }),
      ),
    ]);
  });
}

const about = (id: number) =>
  ({ subject: "campaign", subjectId: id, link: `/console/campaigns/${id}` }) as const;
