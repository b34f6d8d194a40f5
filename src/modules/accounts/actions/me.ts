/** What the holder of an account does with it. */
import { type Ctx, transaction } from "#kernel/context.ts";
import { type Actor, type StaffActor } from "#kernel/pure/actor.ts";
import { orRefuse, refuse } from "#kernel/pure/refusal.ts";
import { maskTelephone } from "#kernel/vault.ts";
import { acceptablePassword } from "../rules/password.ts";
import { sessionEnds } from "../rules/session.ts";
import type { LanguageCode, Me, MySessions } from "../schema.ts";
import { type Holder, deleteSessionOf, listSessions, setSessionPost } from "../store/sessions.ts";
import {
  type StaffAccount,
  findAccount,
  holdAccount,
  noteLastPost,
  setLanguage,
  setPassword,
  setPendingSecret,
  turnOffSecondFactor,
  turnOnSecondFactor,
} from "../store/staff.ts";
import { record } from "./account-events.ts";
import { hashPassword, recoveryCode } from "./passwords.ts";
import { directoryOf, holds, postsView } from "./posts.ts";
import { openResident } from "./residents.ts";
import {
  type Opened,
  type Origin,
  SESSIONS_MOST,
  digestOf,
  endSessionsOf,
  forgetSessions,
  openSession,
} from "./sessions.ts";
import { TOTP_FIELD, confirmPassword, recoveryDigest } from "./sign-in.ts";
import { base32, newSecret, otpauthUri, stepOfCode } from "./totp.ts";

const NOBODY: Me = {
  kind: "anonymous",
  displayName: null,
  language: null,
  posts: [],
  currentPostId: null,
  personId: null,
  username: null,
  secondFactor: false,
  maskedTelephone: null,
  caseId: null,
};

const languageOf = (text: string): LanguageCode => (text === "en" ? "en" : "zh");

/** Who is asking. */
export async function whoAmI(ctx: Ctx): Promise<Me> {
  const { actor } = ctx;
  if (actor.kind === "receipt") return { ...NOBODY, kind: "receipt", caseId: actor.caseId };
  if (actor.kind === "resident") {
    const resident = await openResident(ctx, actor.residentId);
    return {
      ...NOBODY,
      kind: "resident",
      displayName: resident.name,
      language: languageOf(resident.language),
      maskedTelephone: maskTelephone(resident.telephone),
    };
  }
  if (actor.kind !== "staff") return NOBODY;
  const directory = await directoryOf(ctx);
  const account = await myAccount(ctx);
  return {
    ...NOBODY,
    kind: "staff",
    displayName: directory.personName(actor.personId),
    language: languageOf(account.language),
    posts: postsView(directory, actor.personId),
    currentPostId: actor.post.postId,
    personId: actor.personId,
    username: account.username,
    secondFactor: account.secondFactorAt !== null,
  };
}

/** The staff behind the request; routes for staff declare it, so anything else is our own mistake. */
function staffOf(actor: Actor): StaffActor {
  if (actor.kind !== "staff") throw new Error("a route for staff ran for someone else");
  return actor;
}

async function myAccount(ctx: Ctx): Promise<StaffAccount> {
  const account = await findAccount(ctx.db, Number(staffOf(ctx.actor).accountId));
  return account ?? refuse("unauthenticated", "http.sign_in_first");
}

function holderOf(actor: Actor): Holder {
  if (actor.kind === "resident") return { residentId: actor.residentId };
  return { accountId: Number(staffOf(actor).accountId) };
}

/** Acts under another of one's posts from now on, in this session. Refuses: `accounts.not_your_post`. */
export async function switchPost(ctx: Ctx, postId: number, from: Origin): Promise<Me> {
  const actor = staffOf(ctx.actor);
  const directory = await directoryOf(ctx);
  if (!holds(directory, actor.personId, postId)) refuse("forbidden", "accounts.not_your_post");
  const digest = digestOf(ctx, from.token);
  if (digest === undefined) return refuse("unauthenticated", "http.sign_in_first");
  await transaction(ctx, async (inner) => {
    await setSessionPost(inner.db, digest, postId);
    await noteLastPost(inner.db, Number(actor.accountId), postId);
    await forgetSessions(inner, [digest]);
  });
  const post = directory.postAsActorPost(postId);
  return whoAmI({ ...ctx, actor: { ...actor, post } });
}

/** Remembers the language for all devices. */
export async function chooseLanguage(ctx: Ctx, language: LanguageCode): Promise<void> {
  await setLanguage(ctx.db, holderOf(ctx.actor), language);
}

/**
 * Changes one's password, ends every other session and gives this one a new token.
 * Refuses: `accounts.wrong_password`, `accounts.password_*`.
 */
export async function changePassword(
  ctx: Ctx,
  input: { readonly current: string; readonly next: string },
  from: Origin,
): Promise<Opened> {
  const actor = staffOf(ctx.actor);
  const account = await myAccount(ctx);
  await confirmPassword(ctx, account, input.current);
  const next = orRefuse(acceptablePassword(input.next, account.username));
  if (next === input.current) refuse("invalid", "accounts.password_unchanged");
  const hash = await hashPassword(next);
  return transaction(ctx, async (inner) => {
    const held = await holdAccount(inner.db, account.id);
    if (held.credentialVersion !== account.credentialVersion) refuse("conflict", "events.conflict");
    await setPassword(inner.db, account.id, hash, false);
    await record(inner, account.id, "passwordChanged", {});
    await endSessionsOf(inner, { accountId: account.id });
    return openSession(inner, { accountId: account.id }, actor.post.postId, from);
  });
}

/** Where one is signed in. */
export async function mySessions(ctx: Ctx, from: Origin): Promise<MySessions> {
  const holder = holderOf(ctx.actor);
  const kind = "accountId" in holder ? "staff" : "resident";
  const current = digestOf(ctx, from.token);
  const rows = await listSessions(ctx.db, holder, SESSIONS_MOST);
  return {
    items: rows
      .filter((row) => sessionEnds(kind, row.createdAt, row.lastSeenAt) > ctx.clock.now())
      .map((row) => ({
        id: row.id,
        current: current?.equals(row.tokenDigest) === true,
        device: row.device,
        network: row.network,
        createdAt: new Date(row.createdAt).toISOString(),
        lastSeenAt: new Date(row.lastSeenAt).toISOString(),
      })),
  };
}

/** Ends one of one's own sessions. Refuses: `accounts.unknown_session`, also for somebody else's. */
export async function endMySession(ctx: Ctx, id: number): Promise<number> {
  return transaction(ctx, async (inner) => {
    const ended = await deleteSessionOf(inner.db, holderOf(ctx.actor), id);
    if (ended.length === 0) refuse("notFound", "accounts.unknown_session");
    await forgetSessions(inner, ended);
    return ended.length;
  });
}

/** Ends every session but this one. */
export async function endOtherSessions(ctx: Ctx, from: Origin): Promise<number> {
  return transaction(ctx, (inner) =>
    endSessionsOf(inner, holderOf(ctx.actor), digestOf(ctx, from.token)),
  );
}

/** What authenticators show as the name of the place. */
const ISSUER = "Guiwei";

/**
 * Shows a new secret; it counts only after a code of it has been confirmed.
 * Refuses: `accounts.wrong_password`, `accounts.second_factor_on`.
 */
export async function startSecondFactor(
  ctx: Ctx,
  password: string,
): Promise<{ uri: string; secret: string }> {
  const account = await myAccount(ctx);
  await confirmPassword(ctx, account, password);
  if (account.secondFactorAt !== null) refuse("conflict", "accounts.second_factor_on");
  const secret = newSecret();
  await setPendingSecret(ctx.db, account.id, ctx.vault.seal(TOTP_FIELD, secret.toString("hex")));
  return { uri: otpauthUri(secret, ISSUER, account.username), secret: base32(secret) };
}

/**
 * Turns the second factor on with the first code; the recovery codes are shown this once.
 * Refuses: `accounts.second_factor_not_started`, `accounts.second_factor_on`, `accounts.wrong_code`.
 */
export async function confirmSecondFactor(ctx: Ctx, code: string): Promise<string[]> {
  return transaction(ctx, async (inner) => {
    const account = await holdAccount(inner.db, (await myAccount(inner)).id);
    if (account.secondFactorAt !== null) refuse("conflict", "accounts.second_factor_on");
    if (account.totpPending === null)
      return refuse("conflict", "accounts.second_factor_not_started");
    const secret = Buffer.from(ctx.vault.open(TOTP_FIELD, account.totpPending), "hex");
    const now = ctx.clock.now();
    const step = stepOfCode(secret, code, now, null);
    if (step === undefined) return refuse("invalid", "accounts.wrong_code");
    const codes = Array.from({ length: 10 }, recoveryCode);
    await turnOnSecondFactor(inner.db, account.id, {
      secret: account.totpPending,
      step,
      codes: codes.map((one) => recoveryDigest(ctx, account.id, one)),
      at: now,
    });
    await record(inner, account.id, "secondFactorEnabled", {});
    return codes;
  });
}

/** Turns one's second factor off. Refuses: `accounts.wrong_password`, `accounts.second_factor_off`. */
export async function stopSecondFactor(ctx: Ctx, password: string): Promise<void> {
  const account = await myAccount(ctx);
  await confirmPassword(ctx, account, password);
  await transaction(ctx, async (inner) => {
    const held = await holdAccount(inner.db, account.id);
    if (held.secondFactorAt === null) refuse("conflict", "accounts.second_factor_off");
    await turnOffSecondFactor(inner.db, account.id);
    await record(inner, account.id, "secondFactorDisabled", { by: "holder" });
  });
}
