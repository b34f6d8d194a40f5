/**
 * One stream of hints for all parts of a page: what they listen to is gathered into one connection, which comes back by
 * itself; while it cannot, everybody is told every half minute to ask again. Nothing here touches the document.
 */

/** Something that a part listens to has changed, or may have. */
export type LiveHint = {
  /** `inbox`, `case:12`. */
  readonly topic: string;
  /** `changed`, or `unknown`: ask again, since what was said meanwhile is not known. `gone`: no longer yours to see. */
  readonly kind: "changed" | "unknown" | "gone";
  /** The number of its last event, where the topic has one: who knows as much need not ask. */
  readonly seq: number | null;
};

export type LiveStream = {
  /** Listens to a topic; answers how to stop. */
  readonly listen: (topic: string, onHint: (hint: LiveHint) => void) => () => void;
  /** A page that nobody looks at lets go; one that comes back connects and catches up. */
  readonly setVisible: (visible: boolean) => void;
};

export type LiveOptions = {
  readonly fetch: typeof fetch;
  /** `<receipt number>:<query code>`, where the page follows one case without an account. */
  readonly receipt?: string | undefined;
  /** From 0 up to 1. */
  readonly random?: () => number;
  /** Every length of time is multiplied by this; for tests. */
  readonly pace?: number;
};

/** Parts of a page come and go together; one connection is made for all of them. Unit: ms. */
const SETTLE_MS = 250;
/** Without a word for so long the connection is dead: the server says something every 20 s. Unit: ms. */
const SILENCE_MS = 50_000;
/** How often one asks again while there is no stream. Unit: ms. */
const POLL_MS = 30_000;
/** Pause before the first further attempt; doubles up to a minute. Unit: ms. */
const RETRY_MS = 1000;
const RETRY_LIMIT_MS = 60_000;

type Said = { readonly event: string; readonly id: string | undefined; readonly data: string };

/** Cuts a stream of server-sent events into what was said; comments are an empty event. */
export function createParser(onSaid: (said: Said) => void): (text: string) => void {
  let rest = "";
  return (text) => {
    rest += text;
    for (let cut = rest.indexOf("\n\n"); cut >= 0; cut = rest.indexOf("\n\n")) {
      const lines = rest.slice(0, cut).split("\n");
      rest = rest.slice(cut + 2);
      const field = (name: string): string | undefined =>
        lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
      onSaid({ event: field("event") ?? "", id: field("id"), data: field("data") ?? "{}" });
    }
  };
}

type Ready = {
  readonly topics: Readonly<Record<string, number | null>>;
  readonly resumed: boolean;
};

/** Makes a stream that connects when somebody listens. */
export function createLiveStream(options: LiveOptions): LiveStream {
  const pace = options.pace ?? 1;
  const random = options.random ?? Math.random;
  const listeners = new Map<string, Set<(hint: LiveHint) => void>>();
  let visible = true;
  let connection: AbortController | undefined;
  let connectedTo = "";
  let isOpen = false;
  let lastId: string | undefined;
  let failures = 0;
  let settling: ReturnType<typeof setTimeout> | undefined;
  let polling: ReturnType<typeof setInterval> | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;

  const tell = (hint: LiveHint): void => {
    for (const onHint of listeners.get(hint.topic) ?? []) onHint(hint);
  };
  const tellAll = (): void => {
    for (const topic of listeners.keys()) tell({ topic, kind: "unknown", seq: null });
  };
  const wanted = (): string => [...listeners.keys()].toSorted().join(",");
  const poll = (on: boolean): void => {
    if (!on) clearInterval(polling);
    if (on === (polling !== undefined)) return;
    polling = on ? setInterval(tellAll, POLL_MS * pace) : undefined;
  };
  const letGo = (): void => {
    clearTimeout(silence);
    connection?.abort();
    connection = undefined;
    connectedTo = "";
    isOpen = false;
  };
  const later = (ms: number): void => {
    clearTimeout(settling);
    settling = setTimeout(connect, ms * pace);
  };
  const heardSomething = (): void => {
    clearTimeout(silence);
    silence = setTimeout(() => connection?.abort(), SILENCE_MS * pace);
  };

  const onSaid = (said: Said): void => {
    lastId = said.id ?? lastId;
    const data = JSON.parse(said.data) as Ready & { topic: string; seq: number | null };
    switch (said.event) {
      case "ready":
        failures = 0;
        isOpen = true;
        poll(false);
        for (const [topic, seq] of Object.entries(data.topics))
          if (seq !== null) tell({ topic, kind: "changed", seq });
          else if (!data.resumed) tell({ topic, kind: "unknown", seq: null });
        for (const topic of listeners.keys())
          if (!(topic in data.topics)) tell({ topic, kind: "gone", seq: null });
        return;
      case "hint":
        tell({ topic: data.topic, kind: "changed", seq: data.seq });
        return;
      case "gone":
        tell({ topic: data.topic, kind: "gone", seq: null });
        return;
      case "resync":
        tellAll();
        return;
      default:
    }
  };

  /** Reads until the stream ends; answers the status. */
  const read = async (topics: string, signal: AbortSignal): Promise<number> => {
    const headers: Record<string, string> = { accept: "text/event-stream" };
    if (lastId !== undefined) headers["last-event-id"] = lastId;
    if (options.receipt !== undefined) headers["authorization"] = `Receipt ${options.receipt}`;
    const answer = await options.fetch(`/api/v1/live?topics=${topics}`, {
      headers,
      signal,
      credentials: "same-origin",
      cache: "no-store",
    });
    if (answer.status !== 200 || answer.body === null) return answer.status;
    const parse = createParser(onSaid);
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    heardSomething();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return 200;
      heardSomething();
      parse(value);
    }
  };

  const connect = (): void => {
    const topics = wanted();
    if (!visible || topics === connectedTo) return;
    letGo();
    if (topics === "") {
      poll(false);
      return;
    }
    const mine = new AbortController();
    connection = mine;
    connectedTo = topics;
    read(topics, mine.signal)
      .catch(() => 0)
      .then((status) => {
        if (connection !== mine) return;
        letGo();
        failures++;
        poll(true);
        // Nothing of it may be heard, or nobody is signed in any more: asking again says so in words.
        if (status === 401 || status === 404) tellAll();
        const full = Math.min(RETRY_LIMIT_MS, RETRY_MS * 2 ** Math.min(10, failures - 1));
        later(status === 401 || status === 404 ? RETRY_LIMIT_MS : full / 2 + (random() * full) / 2);
      })
      .catch(() => undefined);
  };

  return {
    listen(topic, onHint) {
      const of = listeners.get(topic) ?? new Set();
      listeners.set(topic, of.add(onHint));
      later(SETTLE_MS);
      return () => {
        of.delete(onHint);
        if (of.size === 0) listeners.delete(topic);
        later(SETTLE_MS);
      };
    },
    setVisible(now) {
      if (now === visible) return;
      visible = now;
      clearTimeout(settling);
      if (!now) {
        letGo();
        poll(false);
      } else if (listeners.size > 0) {
        // One who comes back sees at once what is so, stream or not.
        if (!isOpen) tellAll();
        connect();
      }
    },
  };
}
