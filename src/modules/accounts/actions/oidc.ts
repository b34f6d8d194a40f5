/**
 * Signing in through an OpenID Connect issuer (better-auth's protocol functions: PKCE, nonce, key sets).
 * The issuer is asked for its addresses when somebody signs in, not at boot: one that is down harms nobody else.
 * Accounts are matched, never made: by the subject, the first time by the user name.
 */
import { randomBytes } from "node:crypto";
import { LRUCache } from "lru-cache";
import { type Ctx, transaction } from "#kernel/context.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import { foldUsername } from "../rules/username.ts";
import {
  type StaffAccount,
  findBySubject,
  findByUsername,
  holdAccount,
  linkSubject,
} from "../store/staff.ts";
import { record } from "./account-events.ts";
import type { Origin } from "./sessions.ts";
import { type Outcome, finish, refuseLocked } from "./sign-in.ts";
import { makeChallenge } from "./steps.ts";

/** The claim that is compared with user names. */
const USERNAME_CLAIM = "preferred_username";
/** Unit: ms. */
const STATE_LIFE_MS = 10 * 60_000;
const STATE_FIELD = "accounts.oidc_state";
const CALLBACK = "/api/v1/sign-in/oidc/callback";

type Issuer = {
  readonly issuer: string;
  readonly authorization_endpoint: string;
  readonly token_endpoint: string;
  readonly jwks_uri: string;
  readonly id_token_signing_alg_values_supported?: readonly string[];
};

/** Tells whether signing in through an issuer is set up. */
export function hasOidc(ctx: Pick<Ctx, "env">): boolean {
  return ctx.env.OIDC_ISSUER !== "" && ctx.env.OIDC_CLIENT_ID !== "";
}

/** An error that the edge answers with 503: the issuer is somebody else's machine. */
function unreachable(cause: unknown): Error {
  return Object.assign(new Error("the OIDC issuer cannot be reached", { cause }), {
    code: "ECONNREFUSED",
  });
}

const strings = (value: unknown, names: readonly string[]): boolean =>
  typeof value === "object" &&
  value !== null &&
  names.every((name) => typeof (value as Record<string, unknown>)[name] === "string");

/** The issuer's addresses, kept for an hour once it has answered. */
async function discover(ctx: Ctx): Promise<Issuer> {
  const known = await ctx.memo.get("accounts.oidcIssuer", async () => {
    return new LRUCache<string, Issuer>({ max: 4, ttl: 3_600_000 });
  });
  const base = ctx.env.OIDC_ISSUER.replace(/\/+$/, "");
  const remembered = known.get(base);
  if (remembered !== undefined) return remembered;
  let found: unknown;
  try {
    const answer = await fetch(`${base}/.well-known/openid-configuration`, {
      redirect: "error",
      signal: AbortSignal.timeout(5000),
    });
    found = await answer.json();
  } catch (error) {
    throw unreachable(error);
  }
  if (!strings(found, ["issuer", "authorization_endpoint", "token_endpoint", "jwks_uri"]))
    throw unreachable("its discovery document lacks addresses");
  known.set(base, found as Issuer);
  return found as Issuer;
}

type State = {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly redirectUri: string;
  readonly next: string;
  readonly ends: number;
};

/** A path of this site, or the console's home: never another site. */
function safePath(next: string | undefined): string {
  return next !== undefined && /^\/(?![/\\])[^\\\s]*$/.test(next) ? next : "/console";
}

/**
 * Begins: where to send the browser, and what it keeps in a sealed cookie until it comes back.
 * Refuses: `accounts.oidc_off`.
 */
export async function startOidc(
  ctx: Ctx,
  site: string,
  next: string | undefined,
): Promise<{ url: string; cookie: string }> {
  if (!hasOidc(ctx)) refuse("notFound", "accounts.oidc_off");
  const issuer = await discover(ctx);
  const { createAuthorizationURL } = await import("better-auth/oauth2");
  const state: State = {
    state: randomBytes(24).toString("base64url"),
    nonce: randomBytes(24).toString("base64url"),
    verifier: randomBytes(48).toString("base64url"),
    redirectUri: `${site}${CALLBACK}`,
    next: safePath(next),
    ends: ctx.clock.now() + STATE_LIFE_MS,
  };
  const url = await createAuthorizationURL({
    id: "oidc",
    options: clientOf(ctx),
    authorizationEndpoint: issuer.authorization_endpoint,
    redirectURI: state.redirectUri,
    state: state.state,
    codeVerifier: state.verifier,
    scopes: ["openid", "profile"],
    nonce: state.nonce,
  });
  const cookie = ctx.vault.seal(STATE_FIELD, JSON.stringify(state)).toString("base64url");
  return { url: url.href, cookie };
}

const clientOf = (ctx: Ctx) => ({
  clientId: ctx.env.OIDC_CLIENT_ID,
  clientSecret: ctx.env.OIDC_CLIENT_SECRET,
});

function openState(ctx: Ctx, cookie: string | undefined, given: string | undefined): State {
  try {
    const text = ctx.vault.open(STATE_FIELD, Buffer.from(cookie ?? "", "base64url"));
    const state = JSON.parse(text) as State;
    if (state.state === given && state.ends > ctx.clock.now()) return state;
  } catch {
    // forged, cut off or of another browser: refused below like an expired one
  }
  return refuse("unauthenticated", "accounts.step_expired");
}

/**
 * Ends: exchanges the code, checks the token and signs the matching account in.
 * Refuses: `accounts.step_expired`, `accounts.oidc_failed`, `accounts.oidc_no_account`,
 * `accounts.locked_by_administrator`, `accounts.no_post`.
 */
export async function finishOidc(
  ctx: Ctx,
  query: { readonly code?: string; readonly state?: string; readonly error?: string },
  cookie: string | undefined,
  from: Origin,
): Promise<{ outcome: Outcome; next: string }> {
  if (!hasOidc(ctx)) refuse("notFound", "accounts.oidc_off");
  const state = openState(ctx, cookie, query.state);
  if (query.code === undefined) return refuse("unauthenticated", "accounts.oidc_failed");
  const claims = await claimsOf(ctx, query.code, state);
  const account = await accountOf(ctx, claims);
  refuseLocked(account);
  // The issuer vouches for the person; a second factor set up here is asked for nevertheless.
  const outcome: Outcome =
    account.secondFactorAt === null
      ? await finish(ctx, account, from)
      : { step: "secondFactor", challenge: makeChallenge(ctx, account, "secondFactor") };
  return { outcome, next: state.next };
}

type Claims = { readonly sub: string; readonly username: string | undefined };

async function claimsOf(ctx: Ctx, code: string, state: State): Promise<Claims> {
  const issuer = await discover(ctx);
  const { validateAuthorizationCode, validateToken } = await import("better-auth/oauth2");
  try {
    const tokens = await validateAuthorizationCode({
      code,
      codeVerifier: state.verifier,
      redirectURI: state.redirectUri,
      options: clientOf(ctx),
      tokenEndpoint: issuer.token_endpoint,
    });
    const supported = issuer.id_token_signing_alg_values_supported ?? ["RS256"];
    const { payload } = await validateToken(tokens.idToken ?? "", issuer.jwks_uri, {
      audience: [ctx.env.OIDC_CLIENT_ID],
      issuer: [issuer.issuer],
      // Never a symmetric one, nor "none": the key set is public.
      algorithms: supported.filter((name) => /^(RS|PS|ES)(256|384|512)$|^EdDSA$/.test(name)),
      requiredClaims: ["sub", "exp", "iat", "nonce"],
      clockTolerance: 30,
    });
    if (payload.nonce !== state.nonce || typeof payload.sub !== "string") throw new Error("nonce");
    const username = payload[USERNAME_CLAIM];
    return { sub: payload.sub, username: typeof username === "string" ? username : undefined };
  } catch (error) {
    ctx.log.warn({ err: error }, "sign-in through the issuer failed");
    return refuse("unauthenticated", "accounts.oidc_failed");
  }
}

/**
 * By subject; else by user name where no other subject is linked yet, and links it: from then on a
 * changed user name at the issuer opens nobody else's account.
 */
async function accountOf(ctx: Ctx, claims: Claims): Promise<StaffAccount> {
  const linked = await findBySubject(ctx.db, claims.sub);
  if (linked !== undefined) return linked;
  const named =
    claims.username === undefined
      ? undefined
      : await findByUsername(ctx.db, foldUsername(claims.username));
  if (named === undefined || named.oidcSubject !== null)
    return refuse("forbidden", "accounts.oidc_no_account");
  return transaction(ctx, async (inner) => {
    const held = await holdAccount(inner.db, named.id);
    if (!(await linkSubject(inner.db, held.id, claims.sub)))
      refuse("forbidden", "accounts.oidc_no_account");
    await record(inner, held.id, "externalIdentityLinked", {});
    return held;
  });
}
