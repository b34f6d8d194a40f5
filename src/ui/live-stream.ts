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

type OnHint = (hint: LiveHint) => void;

/** Who listens to what on this page. */
function createAudience() {
  const listeners = new Map<string, Set<OnHint>>();
  const tell = (hint: LiveHint): void => {
    for (const onHint of listeners.get(hint.topic) ?? []) onHint(hint);
  };
  const tellAll = (): void => {
    for (const topic of listeners.keys()) tell({ topic, kind: "unknown", seq: null });
  };
  const topics = (): string[] => [...listeners.keys()].toSorted();
  const join = (topic: string, onHint: OnHint): (() => void) => {
    const of = listeners.get(topic) ?? new Set();
    listeners.set(topic, of.add(onHint));
    return () => {
      of.delete(onHint);
      if (of.size === 0) listeners.delete(topic);
    };
  };
  return { tell, tellAll, topics, join };
}
type Audience = ReturnType<typeof createAudience>;

/** Passes on how things stand when a stream begins: what is known by number, what has to be asked for, what is gone. */
function welcome({ tell, topics }: Audience, ready: Ready): void {
  for (const [topic, seq] of Object.entries(ready.topics))
    if (seq !== null) tell({ topic, kind: "changed", seq });
    else if (!ready.resumed) tell({ topic, kind: "unknown", seq: null });
  for (const topic of topics())
    if (!(topic in ready.topics)) tell({ topic, kind: "gone", seq: null });
}

/** Passes on what a stream says after it has begun. */
function passOn({ tell, tellAll }: Audience, said: Said): void {
  const { topic, seq } = JSON.parse(said.data) as { topic: string; seq: number | null };
  if (said.event === "hint") tell({ topic, kind: "changed", seq });
  if (said.event === "gone") tell({ topic, kind: "gone", seq: null });
  if (said.event === "resync") tellAll();
}

/** Opens a stream and hears it to its end; answers the status. */
async function hear(
  { fetch, receipt }: LiveOptions,
  asked: { readonly topics: string; readonly lastId: string | undefined },
  signal: AbortSignal,
  heard: (text: string) => void,
): Promise<number> {
  const headers: Record<string, string> = { accept: "text/event-stream" };
  if (asked.lastId !== undefined) headers["last-event-id"] = asked.lastId;
  if (receipt !== undefined) headers["authorization"] = `Receipt ${receipt}`;
  const answer = await fetch(`/api/v1/live?topics=${asked.topics}`, {
    headers,
    signal,
    credentials: "same-origin",
    cache: "no-store",
  });
  if (answer.status !== 200 || answer.body === null) return answer.status;
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  heard("");
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return 200;
    heard(value);
  }
}

/** How long to wait after some failures in a row, so that not everybody comes back at once. Unit: ms. */
function pauseAfter(failures: number, random: () => number): number {
  const full = Math.min(RETRY_LIMIT_MS, RETRY_MS * 2 ** Math.min(10, failures - 1));
  return full / 2 + (random() * full) / 2;
}

/** One connection: what it says, and how it ends unless it is closed first. A silent one is given up. */
function openConnection(
  options: LiveOptions,
  asked: { readonly topics: string; readonly lastId: string | undefined },
  onSaid: (said: Said) => void,
  onEnd: (status: number) => void,
): { readonly close: () => void } {
  const abort = new AbortController();
  const parse = createParser(onSaid);
  let isClosed = false;
  let silence: ReturnType<typeof setTimeout> | undefined;
  const heard = (text: string): void => {
    clearTimeout(silence);
    silence = setTimeout(() => abort.abort(), SILENCE_MS * (options.pace ?? 1));
    parse(text);
  };
  hear(options, asked, abort.signal, heard)
    .catch(() => 0)
    .then((status) => {
      clearTimeout(silence);
      if (!isClosed) onEnd(status);
    })
    .catch(() => undefined);
  return {
    close() {
      isClosed = true;
      clearTimeout(silence);
      abort.abort();
    },
  };
}

/** Tells everybody to ask again every half minute, as long as there is no stream. */
function createPolling({ tellAll }: Audience, pace: number): (on: boolean) => void {
  let polling: ReturnType<typeof setInterval> | undefined;
  return (on) => {
    if (!on) clearInterval(polling);
    if (on === (polling !== undefined)) return;
    polling = on ? setInterval(tellAll, POLL_MS * pace) : undefined;
  };
}

/** Makes a stream that connects when somebody listens. */
export function createLiveStream(options: LiveOptions): LiveStream {
  const { pace = 1, random = Math.random } = options;
  const audience = createAudience();
  const poll = createPolling(audience, pace);
  let visible = true;
  let connection: ReturnType<typeof openConnection> | undefined;
  let connectedTo = "";
  let isOpen = false;
  let lastId: string | undefined;
  let failures = 0;
  let settling: ReturnType<typeof setTimeout> | undefined;
  const letGo = (): void => {
    connection?.close();
    connection = undefined;
    connectedTo = "";
    isOpen = false;
  };
  const later = (ms: number): void => {
    clearTimeout(settling);
    settling = setTimeout(connect, ms * pace);
  };
  const onSaid = (said: Said): void => {
    lastId = said.id ?? lastId;
    if (said.event !== "ready") return passOn(audience, said);
    failures = 0;
    isOpen = true;
    poll(false);
    welcome(audience, JSON.parse(said.data) as Ready);
  };
  const onEnd = (status: number): void => {
    letGo();
    failures++;
    poll(true);
    // Nothing of it may be heard, or nobody is signed in any more: asking again says so in words.
    const isRefused = status === 401 || status === 404;
    if (isRefused) audience.tellAll();
    later(isRefused ? RETRY_LIMIT_MS : pauseAfter(failures, random));
  };
  const connect = (): void => {
    const topics = audience.topics().join(",");
    if (!visible || topics === connectedTo) return;
    letGo();
    if (topics === "") return poll(false);
    connectedTo = topics;
    connection = openConnection(options, { topics, lastId }, onSaid, onEnd);
  };
  return {
    listen(topic, onHint) {
      const leave = audience.join(topic, onHint);
      later(SETTLE_MS);
      return () => {
        leave();
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
      } else if (audience.topics().length > 0) {
        // One who comes back sees at once what is so, stream or not.
        if (!isOpen) audience.tellAll();
        connect();
      }
    },
  };
}
