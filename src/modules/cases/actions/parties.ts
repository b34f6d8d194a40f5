/** Personal data of a case: sealed field by field, digested for verification, masked when shown. */
import { canonicalJson } from "#kernel/pure/canonical.ts";
import { compactTelephone } from "#kernel/pure/telephone.ts";
import { type Vault, maskAddress, maskIdNumber, maskName, maskTelephone } from "#kernel/vault.ts";
import type { Party } from "../schema.ts";
import type { PartyRow } from "../store/intake-store.ts";

const FIELD = {
  name: "case.party.name",
  telephone: "case.party.telephone",
  idNumber: "case.party.idNumber",
  address: "case.party.address",
} as const;

/** A party in plain words. */
export type PlainParty = {
  readonly role: "reporter" | "agent";
  readonly name: string | null;
  readonly telephone: string | null;
  readonly idNumber: string | null;
  readonly address: string | null;
};

/** Reads a party from a request. */
export function plainParty(role: PlainParty["role"], party: Party): PlainParty {
  return {
    role,
    name: party.name.trim(),
    telephone: party.telephone === null ? null : compactTelephone(party.telephone),
    idNumber: party.idNumber?.toUpperCase() ?? null,
    address: party.address?.trim() || null,
  };
}

/** Seals a party for its row. */
export function sealParty(vault: Vault, party: PlainParty): PartyRow {
  const seal = (field: keyof typeof FIELD, value: string | null) =>
    value === null ? null : vault.seal(FIELD[field], value);
  return {
    role: party.role,
    nameSealed: seal("name", party.name),
    telephoneSealed: seal("telephone", party.telephone),
    telephoneIndex: party.telephone === null ? null : telephoneIndex(vault, party.telephone),
    idNumberSealed: seal("idNumber", party.idNumber),
    idNumberIndex:
      party.idNumber === null ? null : vault.blindIndex(FIELD.idNumber, party.idNumber),
    addressSealed: seal("address", party.address),
  };
}

/** The blind index of a telephone number in its one way of writing; see {@link compactTelephone}. */
export function telephoneIndex(vault: Vault, telephone: string): Buffer {
  return vault.blindIndex(FIELD.telephone, telephone);
}

/** The blind index of an identity number. */
export function idNumberIndex(vault: Vault, idNumber: string): Buffer {
  return vault.blindIndex(FIELD.idNumber, idNumber.toUpperCase());
}

/** Opens a sealed party. */
export function openParty(vault: Vault, row: PartyRow): PlainParty {
  const open = (field: keyof typeof FIELD, sealed: Buffer | null) =>
    sealed === null ? null : vault.open(FIELD[field], sealed);
  return {
    role: row.role,
    name: open("name", row.nameSealed),
    telephone: open("telephone", row.telephoneSealed),
    idNumber: open("idNumber", row.idNumberSealed),
    address: open("address", row.addressSealed),
  };
}

/** Tells whether a sealed party is found by what it holds. */
export function indexesMatch(vault: Vault, plain: PlainParty, row: PartyRow | undefined): boolean {
  const same = (index: Buffer | null | undefined, expected: Buffer | null): boolean =>
    index === null || index === undefined ? expected === null : expected?.equals(index) === true;
  const { telephone, idNumber } = plain;
  return (
    same(row?.telephoneIndex, telephone === null ? null : telephoneIndex(vault, telephone)) &&
    same(row?.idNumberIndex, idNumber === null ? null : idNumberIndex(vault, idNumber))
  );
}

/** What the receipt event keeps of the personal data: a keyed digest that proves the party rows. */
export function partyDigest(vault: Vault, parties: readonly PlainParty[]): string {
  const sorted = [...parties].sort((a, b) => (a.role < b.role ? 1 : -1));
  return vault.digest("case.parties", canonicalJson(sorted)).toString("hex").slice(0, 32);
}

/** A party as it is shown by default. */
export function maskParty(party: PlainParty): PlainParty {
  return {
    role: party.role,
    name: party.name === null ? null : maskName(party.name),
    telephone: party.telephone === null ? null : maskTelephone(party.telephone),
    idNumber: party.idNumber === null ? null : maskIdNumber(party.idNumber),
    address: party.address === null ? null : maskAddress(party.address),
  };
}
