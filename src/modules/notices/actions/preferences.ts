/** Which notices people want by which channel. The address lies sealed; its event holds a keyed digest. */
import { type Ctx, transaction } from "#kernel/context.ts";
import { appendEvents } from "#kernel/events.ts";
import type { StaffActor } from "#kernel/pure/actor.ts";
import { orRefuse } from "#kernel/pure/refusal.ts";
import {
  type Choices,
  DEFAULT_CHOICES,
  PREFERENCE_STREAM,
  RESIDENT_STREAM,
  shownGroups,
} from "../rules/choices.ts";
import { STAFF_GROUPS } from "../rules/kinds.ts";
import { readEmail } from "../rules/receiver.ts";
import {
  findPreferences,
  findResidentPreference,
  putPreference,
  putResidentPreference,
} from "../store/choice-store.ts";

/** The field that addresses are sealed under. */
export const EMAIL_FIELD = "notices.preference.email";

/** The digest of an address that events keep; null for none. */
export const emailDigest = (ctx: Pick<Ctx, "vault">, email: string | null): string | null =>
  email === null ? null : ctx.vault.digest(EMAIL_FIELD, email).toString("hex");

export type Preference = { readonly email: string | null; readonly choices: Choices };

const staffOf = ({ actor }: Ctx): StaffActor => {
  if (actor.kind !== "staff") throw new Error("a route for staff ran for someone else");
  return actor;
};

/** What the actor has chosen, or what holds until they do; their own address in the clear. */
export async function myPreference(ctx: Ctx): Promise<Preference> {
  const [row] = await findPreferences(ctx.db, [staffOf(ctx).personId]);
  if (row === undefined) {
    const { known: _, ...choices } = DEFAULT_CHOICES;
    return { email: null, choices };
  }
  const { emailSealed, choices } = row;
  const { known: _, ...shown } = choices;
  return {
    email: emailSealed === null ? null : ctx.vault.open(EMAIL_FIELD, emailSealed),
    choices: { ...shown, inApp: shownGroups(choices) },
  };
}

/** Keeps what the actor chooses. Refuses: `notices.wrong_email`. */
export async function choosePreference(ctx: Ctx, chosen: Preference): Promise<Preference> {
  const { personId } = staffOf(ctx);
  const email =
    chosen.email === null || chosen.email.trim() === "" ? null : orRefuse(readEmail(chosen.email));
  return transaction(ctx, async (inner) => {
    const choices: Choices = { ...chosen.choices, known: STAFF_GROUPS };
    const data = { emailDigest: emailDigest(inner, email), choices };
    const { seq } = await appendEvents(inner, PREFERENCE_STREAM, personId, [
      { type: "noticesChosen", at: inner.clock.now(), data },
    ]);
    await putPreference(inner.db, {
      personId,
      emailSealed: email === null ? null : inner.vault.seal(EMAIL_FIELD, email),
      choices,
      lastSeq: seq,
    });
    return { email, choices: chosen.choices };
  });
}

const residentOf = ({ actor }: Ctx): number => {
  if (actor.kind !== "resident") throw new Error("a route for residents ran for someone else");
  return actor.residentId;
};

/** Whether the resident gets text messages; they do until they say otherwise. */
export async function myTextMessages(ctx: Ctx): Promise<{ sms: boolean }> {
  const row = await findResidentPreference(ctx.db, residentOf(ctx));
  return { sms: row?.sms ?? true };
}

/** Keeps whether the resident wants text messages. */
export async function chooseTextMessages(ctx: Ctx, sms: boolean): Promise<{ sms: boolean }> {
  const residentId = residentOf(ctx);
  return transaction(ctx, async (inner) => {
    const { seq } = await appendEvents(inner, RESIDENT_STREAM, residentId, [
      { type: "textMessagesChosen", at: inner.clock.now(), data: { sms } },
    ]);
    await putResidentPreference(inner.db, { residentId, sms, lastSeq: seq });
    return { sms };
  });
}
