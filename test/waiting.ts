/** Waiting for what a test expects: by condition, not by the clock, so that a busy machine is no failure. */
import { setTimeout as sleep } from "node:timers/promises";

/**
 * Waits until something holds. The limit only ends a test that has failed: it costs nothing where the
 * thing comes to hold, however slow the machine.
 */
export async function until(
  holds: () => boolean | Promise<boolean>,
  limitMs = 60_000,
): Promise<void> {
  const end = performance.now() + limitMs;
  while (!(await holds())) {
    if (performance.now() > end)
      throw new Error(`it did not come to hold within ${limitMs / 1000} s`);
    await sleep(10);
  }
}

/**
 * The quickest of several tries, for a claim about time: another program that takes the processor
 * slows down some of them, a defect all. Unit: ms.
 */
export async function quickest(tries: number, work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < tries; i++) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return Math.min(...times);
}
