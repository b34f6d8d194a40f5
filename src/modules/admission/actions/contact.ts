/** The contact of an application: sealed in its row, masked in answers, shown in full to who gives a reason. */
import { type Ctx, transaction } from "#kernel/context.ts";
import { orRefuse, refuse } from "#kernel/pure/refusal.ts";
import { type Vault, maskName, maskTelephone } from "#kernel/vault.ts";
import { factsOf, mayUnmask } from "../access.ts";
import { admissionEvent } from "../rules/application.ts";
import { reasonOf } from "../rules/decide.ts";
import { holdVisible } from "./act.ts";
import { around } from "./around.ts";
import { write } from "./write.ts";

export type PlainContact = { readonly name: string; readonly telephone: string };

/** The field that a contact is sealed under. */
const CONTACT_FIELD = "admission.application.contact";
const TELEPHONE = /^\+?[0-9][0-9 -]{2,19}$/;

/** Seals a contact; null for an empty one. Refuses: `admission.contact_wrong`. */
export function sealContact(vault: Vault, contact: PlainContact): Buffer | null {
  const plain = { name: contact.name.trim(), telephone: contact.telephone.trim() };
  if (plain.name === "" && plain.telephone === "") return null;
  if (plain.name === "" || plain.name.length > 40 || !TELEPHONE.test(plain.telephone))
    refuse("invalid", "admission.contact_wrong");
  return vault.seal(CONTACT_FIELD, JSON.stringify(plain));
}

function open(vault: Vault, sealed: Buffer): PlainContact {
  return JSON.parse(vault.open(CONTACT_FIELD, sealed)) as PlainContact;
}

/** A contact as everybody with the application sees it. */
export function maskContact(vault: Vault, sealed: Buffer | null): PlainContact | null {
  if (sealed === null) return null;
  const { name, telephone } = open(vault, sealed);
  return { name: maskName(name), telephone: maskTelephone(telephone) };
}

/**
 * Shows a contact in full and records who looked and why.
 * Refuses: `admission.unknown`, `admission.not_yours_to_unmask`, `admission.reason_too_short`.
 */
export function unmaskContact(ctx: Ctx, id: number, reason: string): Promise<PlainContact> {
  return transaction(ctx, async (inner) => {
    const world = await around(inner);
    const stored = await holdVisible(inner, world, id);
    if (!mayUnmask(inner.actor, world.orgIds, factsOf(stored.application)))
      refuse("forbidden", "admission.not_yours_to_unmask");
    if (stored.contactSealed === null) refuse("conflict", "admission.no_contact");
    const said = orRefuse(reasonOf(reason));
    await write(inner, id, stored, [admissionEvent("unmasked", world.at, { reason: said })]);
    return open(inner.vault, stored.contactSealed);
  });
}
