/** Hears what other processes changed, so that nothing remembered here outlives it. */
import type pg from "pg";
import { CHANGED_CHANNEL, type Memo } from "./context.ts";
import type { Logger } from "./log.ts";

/** Pause between attempts while the database is away. Unit: ms. */
const RETRY_MS = 1000;

export type ChangeNotices = { readonly stop: () => Promise<void> };

/**
 * Listens on a connection of its own and forgets what notices name. A connection that is lost is made anew for as
 * long as it takes; what was changed meanwhile cannot be known, so everything remembered is forgotten then.
 */
export async function listenForChanges(
  pool: pg.Pool,
  memo: Memo,
  log: Logger,
): Promise<ChangeNotices> {
  let client: pg.PoolClient | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const connect = async (): Promise<void> => {
    const mine = await pool.connect();
    if (stopped) {
      mine.release(true);
      return;
    }
    client = mine;
    const lost = (): void => {
      if (client !== mine) return;
      client = undefined;
      mine.release(true);
      again();
    };
    mine.on("notification", (message) => memo.drop(message.payload ?? ""));
    mine.on("error", lost);
    mine.on("end", lost);
    try {
      await mine.query(`listen ${CHANGED_CHANNEL}`);
    } catch (error) {
      lost();
      throw error;
    }
    // Only now: what changes from here on is heard.
    memo.clear();
  };
  const again = (): void => {
    if (stopped) return;
    clearTimeout(timer);
    timer = setTimeout(() => void connect().catch(again), RETRY_MS);
    timer.unref();
  };

  await connect().catch((error: Error) => {
    log.warn({ err: error }, "no change notices yet");
    again();
  });
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      const mine = client;
      client = undefined;
      mine?.release(true);
    },
  };
}
