/** Telling the course of a case: steps in working time, each only where the case admits it as it stands then. */
import { type CaseState, type Command, type HistoryStep, NOBODY, decide } from "#cases";
import type { Actor } from "#kernel/pure/actor.ts";
import { isRefusal } from "#kernel/pure/refusal.ts";
import { addWorkingMinutes } from "#kernel/pure/workdays.ts";
import type { World } from "./world.ts";

/** A case that is being told: where it stands and how far the clock has come. */
export type Telling = {
  readonly world: World;
  /** Who brought it. */
  readonly reporter: Actor;
  /** What came of it, in the end. */
  readonly result: string;
  state: CaseState;
  at: number;
};

/** Steps of a history, and how the case stands after them. */
export type Steps<T = void> = Generator<HistoryStep, T, CaseState>;

/** Tells whether the present has been reached: what lies beyond it has not happened. */
export const isOver = ({ at, world }: Telling): boolean => at > world.now;

/** What happens by itself is the program's. */
const PROGRAM: Actor = { kind: "system", job: "cases.ringTimers" };

/** Lets working time pass. Unit: minutes. */
export function* wait(told: Telling, minutes: number): Steps {
  if (isOver(told)) return;
  told.at = addWorkingMinutes(told.world.calendar, told.at, Math.max(1, Math.round(minutes)));
  if (!isOver(told)) told.state = yield { at: told.at, actor: PROGRAM, command: null };
}

/** Tells whether the case takes a command from somebody now. */
function takes(told: Telling, actor: Actor, command: Command): boolean {
  const staff = actor.kind === "staff" ? actor : null;
  return !isRefusal(
    decide(told.state, command, {
      ...NOBODY,
      at: told.at,
      calendar: told.world.calendar,
      personId: staff?.personId ?? null,
      orgId: staff?.post.orgId ?? null,
    }),
  );
}

/** After some working time somebody does something, if the case still admits it; answers whether it was done. */
export function* did(
  told: Telling,
  minutes: number,
  actor: Actor | null,
  command: Command,
  draw = 1,
): Steps<boolean> {
  yield* wait(told, minutes);
  if (isOver(told) || actor === null || !takes(told, actor, command)) return false;
  told.state = yield { at: told.at, actor, command, draw };
  return true;
}

/** How fast this matter goes, beside one with ten working days. */
export function paceOf({ limits: { completion } }: CaseState): number {
  const workdays =
    completion.unit === "workingHours"
      ? completion.amount / 7
      : completion.unit === "calendarDays"
        ? (completion.amount * 5) / 7
        : completion.amount;
  return Math.min(3, workdays / 10);
}
