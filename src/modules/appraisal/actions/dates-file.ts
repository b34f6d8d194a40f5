/** The dates of a round for a calendar program: whole days, with a word the day before. */
import type { Ctx } from "#kernel/context.ts";
import { type Day, addDays } from "#kernel/pure/day.ts";
import ical, { ICalAlarmType, ICalEventStatus } from "ical-generator";
import { dates as en } from "../messages/dates.en.ts";
import { dates as zh } from "../messages/dates.zh.ts";
import { readRound } from "./view.ts";

/** How long before a day a calendar program reminds: at 16:00 on the day before. Unit: s. */
const REMIND_S = 8 * 3600;

/** A day as the library takes it: it writes the day of UTC. */
const utc = (day: Day): Date => new Date(`${day}T00:00:00Z`);

/** Writes the dates as iCalendar; those that are not fixed yet are tentative. Refuses: `appraisal.round_unknown`. */
export async function datesFile(
  ctx: Ctx,
  id: number,
  language: "zh" | "en" = "zh",
): Promise<string> {
  const words = language === "zh" ? zh : en;
  const round = await readRound(ctx, id);
  const { title, plan, replyTo, appealTo } = round;
  const dates = [
    { name: "collect", day: round.collectFrom, isFixed: true },
    { name: "compute", day: plan.computeFrom, isFixed: false },
    { name: "reply", day: replyTo ?? plan.replyTo, isFixed: replyTo !== null },
    { name: "appeal", day: appealTo ?? plan.appealTo, isFixed: appealTo !== null },
  ] as const;
  const calendar = ical({
    name: title,
    prodId: { company: "guiwei", product: "appraisal", language: language.toUpperCase() },
  });
  for (const { name, day, isFixed } of dates)
    calendar.createEvent({
      id: `appraisal-round-${id}-${name}@guiwei`,
      start: utc(day),
      end: utc(addDays(day, 1)),
      allDay: true,
      stamp: new Date(ctx.clock.now()),
      summary: words[name](title),
      description: isFixed ? words.fixed : words.planned,
      status: isFixed ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE,
      alarms: [{ type: ICalAlarmType.display, trigger: REMIND_S }],
    });
  return calendar.toString();
}
