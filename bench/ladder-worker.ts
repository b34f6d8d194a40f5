/**
 * A worker of the program in a process of its own, at a moment of the bench's choosing, so that the ladder can be
 * measured at any hour. Arguments: what to do, the moment (epoch ms). Prints what it did as JSON.
 */
import { climbLadder, recomputeDeadlines } from "#cases";
import { manualClock } from "#kernel/context.ts";
import { createLogger } from "#kernel/log.ts";
import { boot } from "../src/boot.ts";

const [what = "climb", now = "0"] = process.argv.slice(2);
const booted = await boot({ log: createLogger("warn"), poolSize: 2 });
const clock = manualClock(Number(now));
const ctx = booted.program.context({ kind: "system", job: `bench.${what}` }, { clock });
process.stdout.write("ready\n");
process.stdin.once("data", () => {
  void work();
});

async function work(): Promise<void> {
  const started = performance.now();
  const cases = what === "climb" ? await climbLadder(ctx) : await recomputeDeadlines(ctx);
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage();
  process.stdout.write(`${JSON.stringify({ cases, seconds, cpu: (user + system) / 1e6 })}\n`);
  await booted.close();
  process.exit(0);
}
