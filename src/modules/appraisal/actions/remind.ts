/** Reminds who owes a round its next step, and answers what waits for who asks. */
import { loadCalendar } from "#calendars";
import { type Ctx, transaction } from "#kernel/context.ts";
import { dayOf } from "#kernel/pure/day.ts";
import { workdaysBetween } from "#kernel/pure/workdays.ts";
import { isOwn } from "../access.ts";
import { owedOn, remindersOn } from "../rules/owed.ts";
import type { WaitingList } from "../schema.ts";
import * as store from "../store/rounds.ts";
import { getRound } from "./load.ts";
import { STEP_RULES, scopeOf } from "./view.ts";
import { writeRound } from "./write.ts";

/** Rounds in which somebody may owe something; those that are being computed owe nobody anything. */
const UNDER_WAY = ["open", "collecting", "replying", "confirmed", "published"] as const;

/** Reminds of everything that is owed today; each once, however often it runs. Answers how many reminders there were. */
export async function remindOfRounds(ctx: Ctx): Promise<number> {
  const calendar = await loadCalendar(ctx);
  let count = 0;
  for (const id of await store.idsIn(ctx.db, UNDER_WAY))
    count += await transaction(ctx, async (inner) => {
      const at = inner.clock.now();
      let round = await getRound(inner, id, "lock");
      const due = remindersOn(calendar, round, dayOf(at));
      for (const { step, until, places } of due) {
        const data = { step, until, places, on: dayOf(at) };
        round = await writeRound(inner, round, id, { type: "roundReminded", at, data });
      }
      return due.length;
    });
  return count;
}

/** What waits for who asks: steps that the post may take today, those of one's own targets only. */
export async function waitingFor(ctx: Ctx): Promise<WaitingList> {
  const scope = await scopeOf(ctx);
  const today = dayOf(ctx.clock.now());
  const calendar = await loadCalendar(ctx);
  const items: WaitingList["items"] = [];
  for (const id of await store.idsIn(ctx.db, UNDER_WAY)) {
    const round = await getRound(ctx, id);
    for (const owed of owedOn(round, today)) {
      if (!STEP_RULES[owed.step].allows(ctx.actor)) continue;
      const concerned = owed.places?.flatMap((place) => {
        const target = round.targets[place];
        const isMine = target !== undefined && (owed.step !== "reply" || isOwn(scope, target));
        return isMine ? [{ place, name: target.name }] : [];
      });
      if (concerned?.length === 0) continue;
      items.push({
        roundId: id,
        title: round.title,
        step: owed.step,
        until: owed.until,
        workdaysLeft: owed.until === null ? null : workdaysBetween(calendar, today, owed.until),
        targets: concerned ?? [],
      });
    }
  }
  return { items };
}
