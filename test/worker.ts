/** The hands that do long work, for tests in which a page begins some: a server alone does none. */
import { startWorker } from "#kernel/jobs.ts";
import { type Program, JOBS } from "../src/app.ts";

/** Starts them on a program; answers how to stop them, before the program is removed. */
export async function startLongWork(
  program: Program,
  adminUrl: string,
): Promise<() => Promise<void>> {
  const worker = await startWorker({
    adminUrl,
    jobs: JOBS.filter(({ isLong }) => isLong === true),
    context: (job) => program.context({ kind: "system", job }),
    log: program.log,
    onDone: program.announce,
  });
  return () => worker.stop();
}
