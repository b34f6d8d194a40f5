/** Sleeping until woken: by a notification, by stopping, or by the clock. */

export type Waking = {
  /** How often it has rung; to be read before looking whether there is anything to do. */
  readonly rung: () => number;
  /** Waits until the time is over or it rings; not at all where it has rung since the count was read. */
  readonly sleep: (ms: number, since: number) => Promise<void>;
  /** Waits until the time is over; only stopping ends it early. */
  readonly rest: (ms: number) => Promise<void>;
  readonly wake: () => void;
  readonly stop: () => void;
  readonly isStopped: () => boolean;
};

type Sleeper = { readonly end: () => void; readonly isRest: boolean };

/** Makes a bell that several loops hear. */
export function createWaking(): Waking {
  const sleepers = new Set<Sleeper>();
  let stopped = false;
  let rung = 0;

  const wait = (ms: number, isRest: boolean): Promise<void> => {
    if (stopped || ms <= 0) return Promise.resolve();
    return new Promise((settle) => {
      const end = (): void => {
        clearTimeout(timer);
        sleepers.delete(sleeper);
        settle();
      };
      const timer = setTimeout(end, ms);
      const sleeper: Sleeper = { end, isRest };
      sleepers.add(sleeper);
    });
  };
  return {
    rung: () => rung,
    sleep: async (ms, since) => (rung === since ? wait(ms, false) : undefined),
    rest: (ms) => wait(ms, true),
    wake() {
      rung++;
      for (const sleeper of sleepers) if (!sleeper.isRest) sleeper.end();
    },
    stop() {
      stopped = true;
      for (const sleeper of sleepers) sleeper.end();
    },
    isStopped: () => stopped,
  };
}
