/** Who asked for un-admitted work: sealed in the row, digested in the event, masked when shown. */
import { canonicalJson } from "#kernel/pure/canonical.ts";
import { compactTelephone } from "#kernel/pure/telephone.ts";
import { type Vault, maskName, maskTelephone } from "#kernel/vault.ts";
import type { RefusePastBody } from "../schema.ts";
import type { SealedAsker } from "../store/task-refusals.ts";

const FIELD = {
  name: "taskRefusal.asker.name",
  telephone: "taskRefusal.asker.telephone",
} as const;

/** Somebody of a department, in plain words. */
export type Asker = { readonly name: string | null; readonly telephone: string | null };

/** Reads who asked from a request; null where nobody is named. */
export function askerOf(given: RefusePastBody["asker"]): Asker | null {
  const name = given?.name?.trim() || null;
  const telephone = given?.telephone == null ? null : compactTelephone(given.telephone);
  return name === null && telephone === null ? null : { name, telephone };
}

/** Seals an asker for the row. */
export function sealAsker(vault: Vault, asker: Asker | null): SealedAsker {
  const seal = (field: keyof typeof FIELD) => {
    const plain = asker?.[field] ?? null;
    return plain === null ? null : vault.seal(FIELD[field], plain);
  };
  return { name: seal("name"), telephone: seal("telephone") };
}

/** Opens a sealed asker; null where nobody is named. */
export function openAsker(vault: Vault, sealed: SealedAsker): Asker | null {
  const open = (field: keyof typeof FIELD) => {
    const bytes = sealed[field];
    return bytes === null ? null : vault.open(FIELD[field], bytes);
  };
  const asker = { name: open("name"), telephone: open("telephone") };
  return asker.name === null && asker.telephone === null ? null : asker;
}

/** A keyed digest, so that replay proves the row without holding who asked. */
export function digestOf(vault: Vault, asker: Asker | null): string | null {
  return asker === null
    ? null
    : vault.digest("taskRefusal.asker", canonicalJson(asker)).toString("hex");
}

/** As it is shown to everybody. */
export function maskAsker(asker: Asker | null): Asker | null {
  if (asker === null) return null;
  const { name, telephone } = asker;
  return {
    name: name === null ? null : maskName(name),
    telephone: telephone === null ? null : maskTelephone(telephone),
  };
}
