/** The clocks of a case, all together. */
import type { Instant } from "#kernel/pure/day.ts";
import { pausedAt, resumedAt, stopped } from "./clock-facts.ts";
import type { CaseClocks } from "./state.ts";

/** Stops every clock. */
export function stopClocks(clocks: CaseClocks, at: Instant): CaseClocks {
  const stop = (clock: CaseClocks["completion"]) => (clock === null ? null : stopped(clock, at));
  return {
    acceptance: stop(clocks.acceptance),
    firstResponse: stop(clocks.firstResponse),
    completion: stop(clocks.completion),
  };
}

/** Lets first response and completion stand still. */
export function beginPauses(clocks: CaseClocks, at: Instant, reason: string): CaseClocks {
  const pause = (clock: CaseClocks["completion"]) =>
    clock === null ? null : pausedAt(clock, at, reason);
  return {
    acceptance: clocks.acceptance,
    firstResponse: pause(clocks.firstResponse),
    completion: pause(clocks.completion),
  };
}

/** Lets them run again; clocks that had stopped stay as they are. */
export function endPauses(clocks: CaseClocks, at: Instant): CaseClocks {
  const resume = (clock: CaseClocks["completion"]) =>
    clock === null || clock.stoppedAt !== undefined ? clock : resumedAt(clock, at);
  return {
    acceptance: clocks.acceptance,
    firstResponse: resume(clocks.firstResponse),
    completion: resume(clocks.completion),
  };
}
