/**
 * Whose work lies on this device and whether it can be read now. The key of an account is there while its
 * session lives, at most `LEASE_MS` after the server was last heard; it is thrown away at sign-out and when
 * the server says that the session is over. What was sealed stays, and opens again for the same account.
 */
import { type KeptAccount, keepFact, ofTag, readFact, transact } from "./database.ts";
import { makeKey, openValue, sealValue, tagOf, unwrapKey } from "./seal.ts";

/** How long the work can be read without hearing from the server. Unit: ms. */
export const LEASE_MS = 72 * 3_600_000;

/** Who works here, as far as the pages say it. */
export type Worker = { readonly personId: number; readonly name: string };

/** An account that is open: its work can be read and written. */
export type OpenAccount = {
  readonly tag: string;
  readonly key: CryptoKey;
  readonly worker: Worker;
};

/** What the server adds to the key of an account: 32 bytes, as base64url. */
export type HalfOf = (device: string) => Promise<string>;

async function deviceId(): Promise<string> {
  const known = await readFact<string>("device");
  if (known !== undefined) return known;
  const made = crypto.randomUUID();
  await keepFact("device", made);
  return made;
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** Opens the account that was last open here, without the server; undefined where its key is gone or its time is over. */
export async function reopen(now: number): Promise<OpenAccount | undefined> {
  const tag = await readFact<string>("current");
  if (tag === undefined) return undefined;
  const { kept, roster } = await transact(["keys", "roster"], "readonly", async (tx) => ({
    kept: await tx.get("keys", tag),
    roster: await tx.get("roster", [tag, 0]),
  }));
  if (kept === undefined) return undefined;
  // A clock that was set back must not lengthen the time.
  if (now > kept.until || kept.until - now > LEASE_MS + 86_400_000) {
    await forgetKey(tag);
    return undefined;
  }
  if (roster === undefined) return undefined;
  const worker = await openValue<Worker>(kept.key, `roster/${tag}/0`, roster.content);
  return { tag, key: kept.key, worker };
}

/**
 * Opens the account of somebody who is signed in: with its key where it is here, with the server's half where
 * it was thrown away, with a new key on a device that does not know the account.
 */
export async function openAccount(
  worker: Worker,
  halfOf: HalfOf,
  now: number,
): Promise<OpenAccount> {
  const device = await deviceId();
  const tag = await tagOf(device, worker.personId);
  const before = await readFact<string>("current");
  if (before !== undefined && before !== tag) await closeAccount(before);
  const { kept, account } = await transact(["keys", "accounts"], "readonly", async (tx) => ({
    kept: await tx.get("keys", tag),
    account: await tx.get("accounts", tag),
  }));
  const key = kept?.key ?? (await keyOf(tag, account, await halfOf(device)));
  const content = await sealValue(key, `roster/${tag}/0`, worker);
  await transact(["keys", "roster", "facts"], "readwrite", (tx) => {
    tx.put("keys", { tag, key, until: now + LEASE_MS });
    tx.put("roster", { tag, part: 0, content });
    tx.put("facts", { name: "current", value: tag });
  });
  return { tag, key, worker };
}

async function keyOf(
  tag: string,
  account: KeptAccount | undefined,
  half: string,
): Promise<CryptoKey> {
  if (account !== undefined) return unwrapKey(tag, account.wrapped, bytesOf(half));
  const { key, wrapped } = await makeKey(tag, bytesOf(half));
  await transact(["accounts"], "readwrite", (tx) => tx.put("accounts", { tag, wrapped }));
  return key;
}

/** The server was heard and the session lives: the work may be read for another while. */
export async function renewLease(tag: string, now: number): Promise<void> {
  await transact(["keys"], "readwrite", async (tx) => {
    const kept = await tx.get("keys", tag);
    if (kept !== undefined) tx.put("keys", { ...kept, until: now + LEASE_MS });
  });
}

/** Throws the key away; what was sealed stays, and nobody reads it until the same account signs in. */
export function forgetKey(tag: string): Promise<void> {
  return transact(["keys"], "readwrite", (tx) => tx.remove("keys", tag));
}

/**
 * Ends the work of an account on this device: list and key go. What was not sent stays sealed; where
 * nothing waits, nothing at all is left.
 */
export function closeAccount(tag: string): Promise<void> {
  const stores = ["keys", "roster", "works", "accounts", "proofs", "facts"] as const;
  return transact(stores, "readwrite", async (tx) => {
    tx.remove("keys", tag);
    tx.remove("roster", ofTag(tag));
    const works = await tx.all("works", tag);
    for (const work of works) if (work.state === "sent") tx.remove("works", [tag, work.unitId]);
    if ((await tx.get("facts", "current"))?.value === tag) tx.remove("facts", "current");
    if (works.some(({ state }) => state !== "sent")) return;
    tx.remove("accounts", tag);
    for (const proof of await tx.all("proofs", tag)) tx.remove("proofs", proof.id);
  });
}

/** How much unsent work lies sealed on this device that the open account cannot read. */
export async function countSealed(open: string | undefined): Promise<number> {
  const works = await transact(["works"], "readonly", (tx) => tx.all("works"));
  return works.filter(({ tag, state }) => tag !== open && state === "waiting").length;
}
