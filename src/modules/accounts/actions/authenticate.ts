/** Who asks: reads the session cookie and the receipt header of a request. Never throws for a forged one. */
import { LRUCache } from "lru-cache";
import type { Ctx } from "#kernel/context.ts";
import { RATE_LIMITS } from "#kernel/http/rate-limits.ts";
import type { Actor, StaffActor } from "#kernel/pure/actor.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import { loadOrganisations } from "#organisations";
import type { SessionRow } from "../store/sessions.ts";
import { findAccount } from "../store/staff.ts";
import { heldPost, holds } from "./posts.ts";
import { COOKIE, digestOf, liveSession } from "./sessions.ts";

/** What is read of a request. */
export type AuthRequest = {
  readonly ip: string;
  readonly headers: { readonly authorization?: string | undefined };
  readonly cookies?: Readonly<Record<string, string | undefined>>;
};

export type AuthenticateOptions = {
  /** Finds the case of a receipt number with its query code; null where they do not belong together. */
  readonly findCaseByReceipt?: (
    receiptNo: string,
    queryCode: string,
    ctx: Ctx,
  ) => Promise<number | null>;
};

const ANONYMOUS: Actor = { kind: "anonymous" };
const RECEIPT = /^Receipt ([^\s:]{1,40}):(\S{1,40})$/i;

/**
 * The actor of a request. A receipt counts for residents and anonymous people, not for staff, who act
 * under their post whatever header a page sends; a wrong receipt makes them anonymous.
 * Refuses: `http.too_many` after too many wrong receipts from one address.
 */
export async function authenticate(
  ctx: Ctx,
  request: AuthRequest,
  options: AuthenticateOptions = {},
): Promise<Actor> {
  const digest = digestOf(ctx, request.cookies?.[COOKIE]);
  const actor = digest === undefined ? ANONYMOUS : await actorOfSession(ctx, digest);
  const { authorization } = request.headers;
  if (authorization === undefined || actor.kind === "staff") return actor;
  if (options.findCaseByReceipt === undefined || !/^Receipt /i.test(authorization)) return actor;
  const strikes = await strikesOf(ctx, request.ip);
  const receipt = RECEIPT.exec(authorization);
  const caseId =
    receipt?.[1] === undefined || receipt[2] === undefined
      ? null
      : await options.findCaseByReceipt(receipt[1], receipt[2], ctx);
  if (caseId !== null) return { kind: "receipt", caseId };
  strikes.count++;
  return ANONYMOUS;
}

async function actorOfSession(ctx: Ctx, digest: Buffer): Promise<Actor> {
  const session = await liveSession(ctx, digest);
  if (session === undefined) return ANONYMOUS;
  if (session.residentId !== null) return { kind: "resident", residentId: session.residentId };
  return staffActor(ctx, session);
}

/** Posts are looked up at every request, so that one that has ended gives no rights a moment longer. */
async function staffActor(ctx: Ctx, session: SessionRow): Promise<Actor> {
  const { accountId, personId } = session;
  if (accountId === null || personId === null) return ANONYMOUS;
  const post = heldPost(await loadOrganisations(ctx), personId, session.postId);
  return post === undefined
    ? ANONYMOUS
    : { kind: "staff", accountId: String(accountId), personId, post };
}

/**
 * The member of staff for whom something goes on that they began earlier: under the post of then, if they still hold
 * it and may still sign in.
 */
export async function staffUnder(
  ctx: Ctx,
  begun: { readonly accountId: string; readonly personId: number; readonly postId: number },
): Promise<StaffActor | undefined> {
  const { accountId, personId, postId } = begun;
  const account = await findAccount(ctx.db, Number(accountId));
  if (account?.personId !== personId || account.lockedAt !== null) return undefined;
  const directory = await loadOrganisations(ctx);
  if (!holds(directory, personId, postId)) return undefined;
  const post = directory.findActorPost(postId);
  return post === undefined ? undefined : { kind: "staff", accountId, personId, post };
}

type Strikes = { count: number };

/** Wrong receipts by address within a minute; the same number as the "tracking" rate limit allows. */
async function strikesOf(ctx: Ctx, ip: string): Promise<Strikes> {
  const { max, timeWindow } = RATE_LIMITS.tracking;
  const all = await ctx.memo.get("accounts.wrongReceipts", async () => {
    return new LRUCache<string, Strikes>({ max: 20_000, ttl: timeWindow });
  });
  const strikes = all.get(ip) ?? { count: 0 };
  if (strikes.count === 0) all.set(ip, strikes);
  if (strikes.count >= max) refuse("tooMany", "http.too_many");
  return strikes;
}
