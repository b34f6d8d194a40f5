/** The one connection of a process on which it hears notifications of PostgreSQL; kept alive whatever happens. */
import type pg from "pg";
import type { Logger } from "./log.ts";

/** Pause between attempts while the database is away. Unit: ms. */
const RETRY_MS = 1000;

export type Subscription = {
  readonly channel: string;
  readonly hear: (payload: string) => void;
  /** Listening has begun, or begun anew: what was said before was not heard. */
  readonly begin?: () => void;
};

export type Listener = {
  /** Hears a channel from now on, as long as the process lives; answers how to stop, once listening has begun. */
  readonly subscribe: (subscription: Subscription) => Promise<() => void>;
  readonly stop: () => Promise<void>;
};

/**
 * Listens on a connection of its own. One that is lost is made anew for as long as it takes; what was said meanwhile
 * cannot be known, so every subscriber is told that listening has begun anew.
 */
export async function openListener(pool: pg.Pool, log: Logger): Promise<Listener> {
  const subscriptions = new Set<Subscription>();
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
    mine.on("notification", ({ channel, payload }) => {
      for (const one of subscriptions) if (one.channel === channel) one.hear(payload ?? "");
    });
    mine.on("error", lost);
    mine.on("end", lost);
    try {
      for (const channel of new Set([...subscriptions].map((one) => one.channel)))
        await mine.query(listen(channel));
    } catch (error) {
      lost();
      throw error;
    }
    // Only now: what is said from here on is heard.
    for (const one of subscriptions) one.begin?.();
  };
  const again = (): void => {
    if (stopped) return;
    clearTimeout(timer);
    timer = setTimeout(() => void connect().catch(again), RETRY_MS);
    timer.unref();
  };

  await connect().catch((error: Error) => {
    log.warn({ err: error }, "no notifications yet");
    again();
  });
  return {
    async subscribe(subscription) {
      subscriptions.add(subscription);
      try {
        await client?.query(listen(subscription.channel));
        if (client !== undefined) subscription.begin?.();
      } catch {
        // The connection is lost and will be made anew with every channel.
      }
      return () => void subscriptions.delete(subscription);
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      const mine = client;
      client = undefined;
      mine?.release(true);
    },
  };
}

/** Channel names are constants of the program; they are quoted all the same. */
const listen = (channel: string): string => `listen "${channel.replaceAll('"', '""')}"`;
