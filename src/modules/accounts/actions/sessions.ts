/** Opening, reading and ending sessions. The token is in the cookie and nowhere else. */
import { randomBytes } from "node:crypto";
import { LRUCache } from "lru-cache";
import { type Ctx, changed } from "#kernel/context.ts";
import {
  SESSION_LIFE,
  TOUCH_EVERY_MS,
  deviceLabel,
  networkOf,
  sessionEnds,
} from "../rules/session.ts";
import {
  type Holder,
  type SessionRow,
  deleteSession,
  deleteSessionsOf,
  findSession,
  insertSession,
  listSessions,
  touchSession,
} from "../store/sessions.ts";

/** The cookie that holds the token. */
export const COOKIE = "guiwei.session_token";

/** Sessions of one holder; signing in once more ends the one that was idle longest. */
export const SESSIONS_MOST = 20;

/** Where a request comes from, reduced to what may be kept. */
export type Origin = {
  readonly network: string;
  readonly device: string;
  /** The token that the request showed, which a new sign-in takes the place of. */
  readonly token: string | undefined;
};

/** Reduces where a request comes from. */
export function originOf(request: {
  readonly ip: string;
  readonly userAgent: string | undefined;
  readonly token: string | undefined;
}): Origin {
  const { ip, userAgent, token } = request;
  return { network: networkOf(ip), device: deviceLabel(userAgent), token };
}

/** What goes into the cookie. */
export type Opened = { readonly token: string; readonly maxAgeSeconds: number };

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** The keyed hash of a token, or undefined where the text cannot be one. */
export function digestOf(ctx: Pick<Ctx, "vault">, token: string | undefined): Buffer | undefined {
  return token !== undefined && TOKEN.test(token)
    ? ctx.vault.digest("accounts.session", token)
    : undefined;
}

/** 256 shards, so that ending one session makes the process forget some eighty and not all. */
const shardOf = (digest: Buffer): string => `accounts.sessions:${digest[0]}`;
const SHARD_SIZE = 78; // 256 × 78 = 19,968 sessions
const SHARD_TTL_MS = 10_000;

/**
 * The live session of a token: from memory for ten seconds, else by one indexed query.
 * A shard that is dropped while a query is under way takes the row into the dropped object, never into the new one.
 */
export async function liveSession(ctx: Ctx, digest: Buffer): Promise<SessionRow | undefined> {
  const now = ctx.clock.now();
  const shard = await ctx.memo.get(shardOf(digest), async () => {
    return new LRUCache<string, SessionRow>({ max: SHARD_SIZE, ttl: SHARD_TTL_MS });
  });
  const key = digest.toString("latin1");
  let row = shard.get(key);
  if (row === undefined) {
    row = await findSession(ctx.db, digest);
    if (row === undefined) return undefined;
    shard.set(key, row);
  }
  const kind = row.accountId === null ? "resident" : "staff";
  if (sessionEnds(kind, row.createdAt, row.lastSeenAt) <= now) return undefined;
  if (now - row.lastSeenAt < TOUCH_EVERY_MS) return row;
  const touched = { ...row, lastSeenAt: now };
  shard.set(key, touched);
  await touchSession(ctx.db, digest, now);
  return touched;
}

/** Makes every process forget ended sessions at once. */
export async function forgetSessions(ctx: Ctx, digests: readonly Buffer[]): Promise<void> {
  for (const shard of new Set(digests.map(shardOf))) await changed(ctx, shard);
}

/**
 * Opens a session with a fresh token, whatever token the request showed: a token planted before the
 * sign-in is worth nothing after it.
 */
export async function openSession(
  ctx: Ctx,
  holder: Holder,
  postId: number | null,
  from: Origin,
): Promise<Opened> {
  const token = randomBytes(32).toString("base64url");
  const digest = ctx.vault.digest("accounts.session", token);
  await endSession(ctx, from.token);
  const surplus = (await listSessions(ctx.db, holder, SESSIONS_MOST + 10)).slice(SESSIONS_MOST - 1);
  for (const { tokenDigest } of surplus) await deleteSession(ctx.db, tokenDigest);
  await forgetSessions(
    ctx,
    surplus.map((session) => session.tokenDigest),
  );
  await insertSession(ctx.db, {
    digest,
    accountId: "accountId" in holder ? holder.accountId : null,
    residentId: "residentId" in holder ? holder.residentId : null,
    postId,
    network: from.network,
    device: from.device,
    at: ctx.clock.now(),
  });
  const life = SESSION_LIFE["accountId" in holder ? "staff" : "resident"];
  return { token, maxAgeSeconds: life.absolute / 1000 };
}

/** Ends the session of a token, if there is one. */
export async function endSession(ctx: Ctx, token: string | undefined): Promise<void> {
  const digest = digestOf(ctx, token);
  if (digest !== undefined) await forgetSessions(ctx, await deleteSession(ctx.db, digest));
}

/** Ends all sessions of a holder but one; returns how many. */
export async function endSessionsOf(ctx: Ctx, holder: Holder, except?: Buffer): Promise<number> {
  const ended = await deleteSessionsOf(ctx.db, holder, except);
  await forgetSessions(ctx, ended);
  return ended.length;
}
