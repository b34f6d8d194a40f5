/** What happens to a case without anybody doing it, as the command that does it: timers at any hour, the ladder in working hours. */
import type { Instant } from "#kernel/pure/day.ts";
import type { Calendar } from "#kernel/pure/workdays.ts";
import { type Climb, nextClimb, nextTimer } from "./clocks.ts";
import type { Command } from "./decide.ts";
import { nextRung } from "./ladder.ts";
import type { CaseState } from "./state.ts";

/** Something due by itself and the command that does it. */
export type ByItself = { readonly at: Instant; readonly command: Command };

/** The two kinds of things that happen by themselves; each has a column of its own. */
export type Which = "nextTimerAt" | "nextClimbAt";

function stepUp(climb: Climb, leader: number): ByItself {
  const { at } = climb;
  return climb.what === "rung"
    ? rungOf(climb.rung, at, leader)
    : {
        at,
        command: { type: "escalate", leaderPersonId: leader, reason: "", cause: climb.cause },
      };
}

function rungOf(
  rung: Extract<Climb, { what: "rung" }>["rung"],
  at: Instant,
  leader: number | null,
): ByItself {
  return {
    at,
    command: { type: "climb", rung, leaderPersonId: rung === "listed" ? leader : null },
  };
}

/**
 * The next step up of a case. Where the district has no leader to name, an operation waits for one below the level to
 * which it should go, and the rungs of its ladder come as they would without it.
 */
export function climbOf(
  calendar: Calendar,
  state: CaseState,
  leader: number | null,
): ByItself | null {
  if (leader === null) {
    const next = nextRung(calendar, state);
    return next === null ? null : rungOf(next.rung, next.at, null);
  }
  const climb = nextClimb(calendar, state);
  return climb === null ? null : stepUp(climb, leader);
}

/** What happens next of one kind. */
export function nextOf(
  which: Which,
  calendar: Calendar,
  state: CaseState,
  leader: number | null,
): ByItself | null {
  return which === "nextTimerAt" ? nextTimer(calendar, state) : climbOf(calendar, state, leader);
}

/** What happens next to a case by itself, whichever kind it is: for histories that are told at once. */
export function nextByItself(
  calendar: Calendar,
  state: CaseState,
  leader: number | null,
): ByItself | null {
  const timer = nextTimer(calendar, state);
  const climb = climbOf(calendar, state, leader);
  return climb !== null && (timer === null || climb.at < timer.at) ? climb : timer;
}
