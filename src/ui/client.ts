/**
 * How pages talk to the server: JSON over the same origin with the session cookie. Every unsafe request
 * carries an idempotency key, so that it may be sent again after a dead connection without being done twice.
 */
import { ApiError, apiErrorOf, isRetryable } from "./api-error.ts";
import { refusalIn, textsIn } from "./i18n/language.ts";
import { en } from "./messages/en.ts";
import { zh } from "./messages/zh.ts";
import { type OnProgress, fetchWithProgress } from "./upload.ts";

export { ApiError } from "./api-error.ts";

type QueryValue = string | number | boolean | null | undefined;

/** What an operation is called with; generated operations narrow the three parts. */
export type RequestParts = {
  readonly params?: Readonly<Record<string, string | number>> | undefined;
  readonly query?: Readonly<Record<string, QueryValue | readonly QueryValue[]>> | undefined;
  /** JSON, or bytes (Blob, ArrayBuffer) for an upload. */
  readonly body?: unknown;
};

/** What may be said about one request beside its parts. */
export type RequestOptions = {
  readonly signal?: AbortSignal | undefined;
  /** A key of your own makes a repeated submission (a form sent twice) the same request. */
  readonly idempotencyKey?: string | undefined;
  /** `<receipt number>:<query code>` follows one case without an account. */
  readonly receipt?: string | undefined;
  /**
   * It may take long: the server does it as long work, which goes on when the page is left and stands in the tray; the
   * answer is the same. For staff, on routes that offer it.
   */
  readonly later?: boolean | undefined;
  /** Sent without a session and without a key, for what must not be tied to anybody: a repetition is refused, not answered. */
  readonly anonymous?: boolean | undefined;
  /** Told how much of an upload has left, from 0 to 1. */
  readonly onProgress?: OnProgress | undefined;
};

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

type Surroundings = {
  fetch: typeof fetch;
  language: () => string;
  /** Told of every answer 401, so that a shell can lead to the sign-in. */
  onUnauthenticated: () => void;
  /** Told when a long work has begun here, and when it has ended. */
  onWork: (workId: number) => void;
  pause: (ms: number) => Promise<void>;
};

const base = "/api/v1";
const surroundings: Surroundings = {
  fetch: (...request) => fetch(...request),
  language: () => "zh",
  onUnauthenticated: () => {},
  onWork: () => {},
  pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

/** Tells the client about the page it runs in; called once by each shell (and by tests). */
export function connectClient(given: Partial<Surroundings>): void {
  Object.assign(surroundings, given);
}

/** Puts parameters into a path template and appends the query: `/cases/{id}` → `/api/v1/cases/12?full=1`. */
export function addressOf(path: string, parts: Pick<RequestParts, "params" | "query">): string {
  const filled = path.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = parts.params?.[name];
    if (value === undefined) throw new Error(`the path ${path} needs ${name}`);
    return encodeURIComponent(String(value));
  });
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parts.query ?? {}))
    for (const one of Array.isArray(value)
      ? (value as readonly QueryValue[])
      : [value as QueryValue])
      if (one !== undefined && one !== null) query.append(name, String(one));
  const asked = query.toString();
  const full = filled.startsWith("/api/") ? filled : base + filled;
  return asked === "" ? full : `${full}?${asked}`;
}

function isBytes(body: unknown): body is Blob | ArrayBuffer {
  return body instanceof Blob || body instanceof ArrayBuffer;
}

/** The server speaks Chinese and English; whoever reads another language reads what is left in English. */
function spoken(language: string): string {
  return language === "zh" || language === "en" ? language : `${language}, en`;
}

function initOf(method: Method, parts: RequestParts, options: RequestOptions): RequestInit {
  const headers: Record<string, string> = {
    accept: "application/json",
    "accept-language": spoken(surroundings.language()),
  };
  if (options.later === true) headers["prefer"] = "respond-async";
  if (method !== "GET" && options.anonymous !== true)
    headers["idempotency-key"] = options.idempotencyKey ?? crypto.randomUUID();
  if (options.receipt !== undefined) headers["authorization"] = `Receipt ${options.receipt}`;
  const credentials = options.anonymous === true ? "omit" : "same-origin";
  const init: RequestInit = { method, headers, credentials };
  if (options.signal !== undefined) init.signal = options.signal;
  if (isBytes(parts.body)) {
    headers["content-type"] = "application/octet-stream";
    init.body = parts.body;
  } else if (parts.body !== undefined) {
    headers["content-type"] = "application/json";
    init.body = JSON.stringify(parts.body);
  }
  return init;
}

/** Gets an answer, whatever it says. Refuses: throws `ApiError` where none came. */
async function reach(
  address: string,
  init: RequestInit,
  onProgress: OnProgress | undefined,
  unreachable: string,
): Promise<Response> {
  try {
    return await (onProgress === undefined
      ? surroundings.fetch(address, init)
      : fetchWithProgress(address, init, onProgress));
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
    throw new ApiError(0, {
      code: "http.network",
      kind: "network",
      message: unreachable,
      params: {},
    });
  }
}

const isJsonIn = (response: Response): boolean =>
  response.headers.get("content-type")?.includes("json") === true;

/** What stands in the way, in the reader's words. */
async function errorIn(response: Response, unexpected: string): Promise<ApiError> {
  const body: unknown = isJsonIn(response)
    ? await response.json().catch(() => undefined)
    : undefined;
  if (response.status === 401) surroundings.onUnauthenticated();
  const error = apiErrorOf(response.status, body, unexpected);
  const said = refusalIn(surroundings.language(), error.code, error.params);
  if (said !== undefined) error.message = said;
  return error;
}

async function once(
  address: string,
  init: RequestInit,
  onProgress: OnProgress | undefined,
): Promise<unknown> {
  const { errors } = textsIn({ zh, en }, surroundings.language());
  const response = await reach(address, init, onProgress, errors.network);
  if (!response.ok) throw await errorIn(response, errors.unexpected);
  if (response.status === 204) return undefined;
  return isJsonIn(response) ? response.json() : response.blob();
}

/**
 * Sends one request and gives its JSON answer (bytes for downloads). After a 503 or a dead connection it
 * tries once more with the same idempotency key. Refuses: throws `ApiError`.
 */
export async function send<Answer>(
  method: Method,
  path: string,
  parts: RequestParts = {},
  options: RequestOptions = {},
): Promise<Answer> {
  const address = addressOf(path, parts);
  const init = initOf(method, parts, options);
  const answer = await onceOrTwice(address, init, options);
  const begun = options.later === true ? begunWork(answer) : undefined;
  return (begun === undefined ? answer : await answerOf(begun, options.signal)) as Answer;
}

async function onceOrTwice(
  address: string,
  init: RequestInit,
  options: RequestOptions,
): Promise<unknown> {
  try {
    return await once(address, init, options.onProgress);
  } catch (error) {
    if (!isRetryable(error) || options.signal?.aborted === true) throw error;
    await surroundings.pause(600);
    return once(address, init, options.onProgress);
  }
}

/** The number of the long work with which the server has answered, if it has. */
function begunWork(answer: unknown): number | undefined {
  const { workId } = (answer ?? {}) as { workId?: unknown };
  return typeof workId === "number" ? workId : undefined;
}

/** A file that the server made: kept with a long work under its number, or here already. */
export type MadeFile =
  | { readonly workId: number }
  | { readonly bytes: Blob; readonly name: string };

/**
 * Asks for a file that may take a while: a route that offers it is done as long work and waited for, however often the
 * line breaks; any other answers with the file itself. `href` is the address of a route, with its query.
 * Refuses: throws `ApiError` as the request itself would, and `work.cancelled`.
 */
export async function fetchFile(href: string, signal?: AbortSignal): Promise<MadeFile> {
  // Kept alive: whoever leaves the page in the same moment still finds the work that was asked for.
  const init = { ...initOf("GET", {}, { later: true, signal }), keepalive: true };
  const { errors } = textsIn({ zh, en }, surroundings.language());
  const response = await reach(href, init, undefined, errors.network);
  if (!response.ok) throw await errorIn(response, errors.unexpected);
  if (response.status === 202) {
    const workId = begunWork(await response.json());
    if (workId === undefined) throw new Error(`${href} began no work`);
    await endOf(workId, signal);
    return { workId };
  }
  const named = /filename(?:\*=UTF-8''|="?)([^;"]+)/.exec(
    response.headers.get("content-disposition") ?? "",
  )?.[1];
  return {
    bytes: await response.blob(),
    name: named === undefined ? "" : decodeURIComponent(named),
  };
}

async function answerOf(workId: number, signal: AbortSignal | undefined): Promise<unknown> {
  await endOf(workId, signal);
  return send("GET", `/long-works/${workId}/result`, {}, { signal });
}

type WorkSeen = {
  readonly state: "waiting" | "running" | "done" | "failed" | "cancelled";
  readonly failure: {
    readonly kind: string;
    readonly code: string;
    readonly params: Readonly<Record<string, unknown>>;
    readonly message: Readonly<Record<string, string>>;
  } | null;
};

/** How long to wait before looking again: short work is answered soon, long work is not asked for all the time. Unit: ms. */
const LOOKS = [120, 200, 300, 500, 800] as const;

async function endOf(workId: number, signal: AbortSignal | undefined): Promise<void> {
  const { errors } = textsIn({ zh, en }, surroundings.language());
  surroundings.onWork(workId);
  for (let look = 0; ; look++) {
    await surroundings.pause(LOOKS[look] ?? 1500);
    const seen = await send<WorkSeen>("GET", `/long-works/${workId}`, {}, { signal }).catch(
      (error: unknown) => {
        // The work goes on whatever the line does.
        if (isRetryable(error) && signal?.aborted !== true) return undefined;
        throw error;
      },
    );
    if (seen === undefined || seen.state === "waiting" || seen.state === "running") continue;
    surroundings.onWork(workId);
    if (seen.state === "done") return;
    const { failure } = seen;
    throw new ApiError(409, {
      code: failure?.code ?? "work.cancelled",
      kind: failure?.kind ?? "conflict",
      message:
        failure?.message[surroundings.language()] ?? failure?.message["zh"] ?? errors.stopped,
      params: failure?.params ?? {},
    });
  }
}
