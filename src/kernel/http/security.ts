/** What every request and answer is held to: headers, origin, well-formed text. */
import type { FastifyReply, FastifyRequest } from "fastify";
import { refusal, Refused, refuse } from "../pure/refusal.ts";

const HEADERS: Readonly<Record<string, string>> = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(self), payment=()",
};

/**
 * Content security policy; style nonces are for the console's component library. Pages may show and fetch images from
 * `imageOrigins` (the tiles of maps, if the settings name some) and from nowhere else outside.
 */
export function contentSecurityPolicy(
  nonce?: string,
  imageOrigins: readonly string[] = [],
): string {
  const style = nonce === undefined ? "" : ` 'nonce-${nonce}'`;
  const images = imageOrigins.map((origin) => ` ${origin}`).join("");
  return [
    "default-src 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
    `img-src 'self' data: blob:${images}`,
    "font-src 'self' data:",
    "worker-src 'self'",
    `connect-src 'self'${images}`,
    "script-src 'self'",
    `style-src 'self'${style}`,
    "style-src-attr 'unsafe-inline'",
  ].join("; ");
}
const DEFAULT_POLICY = contentSecurityPolicy();

/** The hook that adds the security headers to every answer. */
export function securityHeaders(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
  done: (error: null, payload: unknown) => void,
): void {
  addSecurityHeaders(request, reply);
  done(null, payload);
}

/** Adds the security headers; answers of the API are never stored by caches. */
export function addSecurityHeaders(request: FastifyRequest, reply: FastifyReply): void {
  reply.headers(HEADERS);
  if (!reply.hasHeader("content-security-policy"))
    reply.header("content-security-policy", DEFAULT_POLICY);
  if (request.url.startsWith("/api/") && !reply.hasHeader("cache-control"))
    reply.header("cache-control", "no-store");
}

/** Refuses unsafe requests that a page of another origin sends (`http.wrong_origin`). */
export function checkOrigin(request: FastifyRequest, publicUrl: string): void {
  const { origin } = request.headers;
  if (origin === undefined) {
    const site = request.headers["sec-fetch-site"];
    if (site !== undefined && site !== "same-origin" && site !== "none")
      refuse("forbidden", "http.wrong_origin");
    return;
  }
  if (origin === publicUrl) return;
  if (!URL.canParse(origin) || new URL(origin).host !== request.host)
    refuse("forbidden", "http.wrong_origin");
}

const SUSPECT = /\\u0000|\\u[dD][89a-fA-F]/;
/** `__proto__` in plain letters or with any of them escaped. */
const PROTO = /__proto__|\\u00(5[fF]|7[0-9a-fA-F]|6[fF])/;
/** Deepest nesting of a body; everything that walks a value afterwards may recurse. */
const DEPTH_LIMIT = 64;

/** Parses a JSON body; text that PostgreSQL or a hash could not keep (NUL, half of a surrogate pair) is refused. */
export function parseJson(
  _request: FastifyRequest,
  body: string | Buffer,
  done: (error: Error | null, value?: unknown) => void,
): void {
  const text = String(body);
  try {
    checkDepth(text);
    const value: unknown = JSON.parse(text, PROTO.test(text) ? refuseProto : undefined);
    if (SUSPECT.test(text) || text.includes("\u0000")) checkStorable(value);
    done(null, value);
  } catch (error) {
    done(error instanceof Refused ? error : new Refused(refusal("invalid", "http.malformed_json")));
  }
}

/** Refuses a body that nests deeper than the limit, before anything recurses into it: `http.malformed_json`. */
function checkDepth(text: string): void {
  if (!hasMoreOpenings(text, DEPTH_LIMIT)) return;
  let depth = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (inString) {
      if (unit === BACKSLASH) i++;
      else if (unit === QUOTE) inString = false;
    } else if (unit === QUOTE) inString = true;
    else if (unit === OPEN_BRACKET || unit === OPEN_BRACE) {
      if (++depth > DEPTH_LIMIT) refuse("invalid", "http.malformed_json");
    } else if (unit === CLOSE_BRACKET || unit === CLOSE_BRACE) depth--;
  }
}
/** Whether more brackets and braces are opened, in strings or not, than may be nested: most bodies have fewer. */
function hasMoreOpenings(text: string, most: number): boolean {
  let count = 0;
  for (const opening of ["{", "["])
    for (let i = text.indexOf(opening); i >= 0; i = text.indexOf(opening, i + 1))
      if (++count > most) return true;
  return false;
}
const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const [OPEN_BRACKET, CLOSE_BRACKET, OPEN_BRACE, CLOSE_BRACE] = [0x5b, 0x5d, 0x7b, 0x7d];

function refuseProto(key: string, value: unknown): unknown {
  if (key === "__proto__") throw new Refused(refusal("invalid", "http.malformed_json"));
  return value;
}

/** Refuses text that cannot be stored (`http.invalid_text`) and numbers beyond all numbers, such as 1e999 in an address. */
export function checkStorable(value: unknown): void {
  if (typeof value === "string") {
    if (value.includes("\u0000") || !value.isWellFormed()) refuse("invalid", "http.invalid_text");
  } else if (typeof value === "number") {
    if (!Number.isFinite(value)) refuse("invalid", "http.bad_request");
  } else if (typeof value === "object" && value !== null) {
    for (const [key, member] of Object.entries(value)) {
      checkStorable(key);
      checkStorable(member);
    }
  }
}
