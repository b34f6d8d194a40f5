/** Residents: a telephone that receives a code is all it takes. Their numbers are readable through the vault only. */
import { type Ctx, transaction } from "#kernel/context.ts";
import { appendEvents } from "#kernel/events.ts";
import { enqueue } from "#kernel/jobs.ts";
import { dayOf } from "#kernel/pure/day.ts";
import { orRefuse, refuse } from "#kernel/pure/refusal.ts";
import { maskName, maskTelephone, sameBytes } from "#kernel/vault.ts";
import { codeMessage as codeMessageEn } from "../messages/en.ts";
import { codeMessage as codeMessageZh } from "../messages/zh.ts";
import {
  CODE_LIFE_MS,
  CODE_PAUSE_MS,
  countCode,
  normaliseTelephone,
} from "../rules/sign-in-code.ts";
import type { LanguageCode } from "../schema.ts";
import {
  type ResidentRow,
  countTry,
  findOrInsertResident,
  findResidents,
  holdSent,
  insertMessage,
  listMessages,
  noteResidentSignIn,
  setResidentName,
  spendCode,
  writeCode,
} from "../store/residents.ts";
import { oneTimeCode } from "./passwords.ts";
import { type Opened, type Origin, openSession } from "./sessions.ts";

const TELEPHONE_FIELD = "accounts.resident.telephone";
const NAME_FIELD = "accounts.resident.name";
const MESSAGE_FIELD = "accounts.outbox.text";
const OUTBOX_TELEPHONE_FIELD = "accounts.outbox.telephone";
const JOB_FIELD = "accounts.code_message";

/** The job that posts a code to the webhook. */
export const SEND_JOB = "accounts.sendCode";

const MESSAGE = { zh: codeMessageZh, en: codeMessageEn } as const;

const indexOf = (ctx: Pick<Ctx, "vault">, telephone: string): Buffer =>
  ctx.vault.blindIndex(TELEPHONE_FIELD, telephone);
const codeDigest = (ctx: Pick<Ctx, "vault">, index: Buffer, code: string): Buffer =>
  ctx.vault.digest("accounts.sign_in_code", `${index.toString("hex")}:${code}`);

/**
 * Sends a one-time code to a telephone. The answer is the same whether the number is known or not.
 * Refuses: `accounts.wrong_telephone`, `accounts.code_too_soon`, `accounts.code_too_many`.
 */
export async function requestCode(
  ctx: Ctx,
  text: string,
  language: LanguageCode,
): Promise<{ againAfterSeconds: number; validMinutes: number }> {
  const telephone = orRefuse(normaliseTelephone(text));
  const index = indexOf(ctx, telephone);
  const now = ctx.clock.now();
  const code = oneTimeCode();
  await transaction(ctx, async (inner) => {
    const sent = orRefuse(countCode(await holdSent(inner.db, index), now, dayOf(now)));
    const expiresAt = now + CODE_LIFE_MS;
    await writeCode(inner.db, index, { digest: codeDigest(ctx, index, code), expiresAt, sent });
    await send(inner, telephone, MESSAGE[language](code), expiresAt);
  });
  return { againAfterSeconds: CODE_PAUSE_MS / 1000, validMinutes: CODE_LIFE_MS / 60_000 };
}

async function send(ctx: Ctx, telephone: string, text: string, expiresAt: number): Promise<void> {
  if (ctx.env.CODE_SENDER === "outbox")
    return insertMessage(
      ctx.db,
      {
        telephone: ctx.vault.seal(OUTBOX_TELEPHONE_FIELD, telephone),
        text: ctx.vault.seal(MESSAGE_FIELD, text),
      },
      ctx.clock.now(),
    );
  const sealed = ctx.vault.seal(JOB_FIELD, JSON.stringify({ telephone, text, expiresAt }));
  // Attempts follow after some 3, 7 and 20 s; after that the code has lost its use.
  await enqueue(ctx.db, SEND_JOB, { sealed: sealed.toString("base64") }, { maxAttempts: 4 });
}

/**
 * Sends a text to a telephone by the way that codes go: to the webhook, or to the demo's page. It is not sent any more
 * after `expiresAt`. For the program alone. Refuses: `accounts.wrong_telephone`.
 */
export function sendText(ctx: Ctx, to: string, text: string, expiresAt: number): Promise<void> {
  return send(ctx, orRefuse(normaliseTelephone(to)), text, expiresAt);
}

/** Posts one message to the webhook; throws where it did not arrive, so that the queue tries again. */
export async function postMessage(ctx: Ctx, payload: unknown): Promise<void> {
  const { sealed } = payload as { sealed: string };
  const { telephone, text, expiresAt } = JSON.parse(
    ctx.vault.open(JOB_FIELD, Buffer.from(sealed, "base64")),
  ) as { telephone: string; text: string; expiresAt: number };
  if (expiresAt <= ctx.clock.now()) return;
  if (ctx.env.CODE_WEBHOOK_URL === "") throw new Error("CODE_WEBHOOK_URL is empty");
  const answer = await fetch(ctx.env.CODE_WEBHOOK_URL, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ telephone, text }),
    redirect: "error",
    signal: AbortSignal.timeout(5000),
  });
  await answer.body?.cancel();
  if (!answer.ok) throw new Error(`the message webhook answered ${answer.status}`);
}

/**
 * Signs a resident in with the code that was sent; the first time makes the account.
 * Refuses: `accounts.wrong_telephone`, `accounts.wrong_code` (wrong, expired, used, or tried too often: all alike).
 */
export async function verifyCode(
  ctx: Ctx,
  input: { readonly telephone: string; readonly code: string },
  from: Origin,
): Promise<Opened> {
  const telephone = orRefuse(normaliseTelephone(input.telephone));
  // What cannot be a code is no try at one.
  if (!/^[0-9]{6}$/.test(input.code)) return refuse("unauthenticated", "accounts.wrong_code");
  const index = indexOf(ctx, telephone);
  // Counted outside the transaction below: a wrong code must not undo its own count.
  const kept = await countTry(ctx.db, index, ctx.clock.now());
  if (kept === undefined || !sameBytes(kept, codeDigest(ctx, index, input.code)))
    return refuse("unauthenticated", "accounts.wrong_code");
  return transaction(ctx, async (inner) => {
    if (!(await spendCode(inner.db, index, kept)))
      return refuse("unauthenticated", "accounts.wrong_code");
    const residentId = await registerResident(inner, telephone);
    await noteResidentSignIn(inner.db, residentId, ctx.clock.now());
    return openSession(inner, { residentId }, null, from);
  });
}

/** Finds the resident of a telephone or makes one. Refuses: `accounts.wrong_telephone`. */
export async function registerResident(ctx: Ctx, text: string): Promise<number> {
  const telephone = orRefuse(normaliseTelephone(text));
  const sealed = ctx.vault.seal(TELEPHONE_FIELD, telephone);
  return findOrInsertResident(ctx.db, { index: indexOf(ctx, telephone), sealed }, ctx.clock.now());
}

type Resident = {
  readonly telephone: string;
  readonly name: string | null;
  readonly language: string;
};

function opened(ctx: Ctx, row: ResidentRow): Resident {
  return {
    telephone: ctx.vault.open(TELEPHONE_FIELD, row.telephoneSealed),
    name: row.nameSealed === null ? null : ctx.vault.open(NAME_FIELD, row.nameSealed),
    language: row.language,
  };
}

/** One resident in the clear; for the resident alone. Refuses: `accounts.unknown_resident`. */
export async function openResident(ctx: Ctx, residentId: number): Promise<Resident> {
  const row = (await findResidents(ctx.db, [residentId]))[0];
  return row === undefined ? refuse("notFound", "accounts.unknown_resident") : opened(ctx, row);
}

/**
 * A resident's telephone: in the clear for the resident (a form does not ask for what is known), masked for
 * everybody else. Staff who must call use {@link unmaskResident}.
 * Refuses: `accounts.unknown_resident`.
 */
export async function residentTelephone(ctx: Ctx, residentId: number): Promise<string> {
  const { telephone } = await openResident(ctx, residentId);
  const own = ctx.actor.kind === "resident" && ctx.actor.residentId === residentId;
  return own || ctx.actor.kind === "system" ? telephone : maskTelephone(telephone);
}

/**
 * Shows a resident's telephone and name in the clear; that is an event with who did it and why.
 * The caller decides who may.
 * Refuses: `accounts.unknown_resident`.
 */
export async function unmaskResident(
  ctx: Ctx,
  residentId: number,
  reason: string,
): Promise<{ telephone: string; name: string | null }> {
  return transaction(ctx, async (inner) => {
    const { telephone, name } = await openResident(inner, residentId);
    const event = { type: "residentUnmasked", at: ctx.clock.now(), data: { reason } };
    await appendEvents(inner, "resident", residentId, [event]);
    return { telephone, name };
  });
}

/** Masked telephone and name of residents, in one query; ids that do not exist are left out. */
export async function maskedResident(
  ctx: Ctx,
  ids: readonly number[],
): Promise<Map<number, { telephone: string; name: string | null }>> {
  const rows = ids.length === 0 ? [] : await findResidents(ctx.db, [...new Set(ids)]);
  return new Map(
    rows.map((row) => {
      const { telephone, name } = opened(ctx, row);
      const masked = name === null ? null : maskName(name);
      return [row.id, { telephone: maskTelephone(telephone), name: masked }];
    }),
  );
}

/** Keeps or clears the name by which a resident wants to be addressed. */
export async function chooseName(ctx: Ctx, name: string | null): Promise<void> {
  if (ctx.actor.kind !== "resident") throw new Error("a route for residents ran for someone else");
  const plain = name?.trim() ?? "";
  const sealed = plain === "" ? null : ctx.vault.seal(NAME_FIELD, plain);
  await setResidentName(ctx.db, ctx.actor.residentId, sealed);
}

/** The outbox of the last hour, newest first. */
export async function outboxMessages(ctx: Ctx) {
  const rows = await listMessages(ctx.db, ctx.clock.now() - 3_600_000, 50);
  return rows.map((row) => ({
    id: row.id,
    telephone: ctx.vault.open(OUTBOX_TELEPHONE_FIELD, row.telephoneSealed),
    text: ctx.vault.open(MESSAGE_FIELD, row.textSealed),
    createdAt: new Date(row.createdAt).toISOString(),
  }));
}
