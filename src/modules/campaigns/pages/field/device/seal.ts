/**
 * Sealing on the device: AES-GCM by the browser's own cipher, each record tied to its place, under a key
 * whose bytes no script can read. The key itself lies wrapped under what the server gives an account that
 * has signed in, so that it can be thrown away and won back.
 */

/** A sealed text or file, as it lies on the device. */
export type Sealed = { readonly iv: Uint8Array<ArrayBuffer>; readonly bytes: ArrayBuffer };

/** The key of an account as it lies on the device while nobody is signed in. */
export type WrappedKey = Sealed & { readonly salt: Uint8Array<ArrayBuffer> };

const cipher = "AES-GCM";
const random = (bytes: number): Uint8Array<ArrayBuffer> =>
  crypto.getRandomValues(new Uint8Array(bytes));
const encode = (text: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(new TextEncoder().encode(text));

/** Seals bytes for one place; elsewhere they do not open. */
export async function seal(key: CryptoKey, place: string, plain: BufferSource): Promise<Sealed> {
  const iv = random(12);
  const how = { name: cipher, iv, additionalData: encode(place) };
  return { iv, bytes: await crypto.subtle.encrypt(how, key, plain) };
}

/** Opens what was sealed for this place; rejects where the key, the place or the bytes are others. */
export function open(key: CryptoKey, place: string, sealed: Sealed): Promise<ArrayBuffer> {
  const how = { name: cipher, iv: sealed.iv, additionalData: encode(place) };
  return crypto.subtle.decrypt(how, key, sealed.bytes);
}

/** Seals a value as JSON. */
export function sealValue(key: CryptoKey, place: string, value: unknown): Promise<Sealed> {
  return seal(key, place, encode(JSON.stringify(value)));
}

/** Opens a value that was sealed as JSON. */
export async function openValue<T>(key: CryptoKey, place: string, sealed: Sealed): Promise<T> {
  return JSON.parse(new TextDecoder().decode(await open(key, place, sealed))) as T;
}

async function wrappingKey(half: BufferSource, salt: BufferSource): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey("raw", half, "HKDF", false, ["deriveKey"]);
  return crypto.subtle.deriveKey(
    { name: "HKDF", hash: "SHA-256", salt, info: encode("guiwei/field") },
    base,
    { name: cipher, length: 256 },
    false,
    ["wrapKey", "unwrapKey"],
  );
}

const wrapping = (tag: string, iv: BufferSource) => ({
  name: cipher,
  iv,
  additionalData: encode(`key/${tag}`),
});

/**
 * Wins the key of an account back with the half that the server gives after signing in. What comes out
 * can be used and never be read. Rejects where the half is another's.
 */
export async function unwrapKey(
  tag: string,
  wrapped: WrappedKey,
  half: BufferSource,
): Promise<CryptoKey> {
  const outer = await wrappingKey(half, wrapped.salt);
  return crypto.subtle.unwrapKey(
    "raw",
    wrapped.bytes,
    outer,
    wrapping(tag, wrapped.iv),
    cipher,
    false,
    ["encrypt", "decrypt"],
  );
}

/** Makes a new key for an account and wraps it. Its bytes exist in the open only inside the browser's cipher. */
export async function makeKey(
  tag: string,
  half: BufferSource,
): Promise<{ readonly key: CryptoKey; readonly wrapped: WrappedKey }> {
  const [salt, iv] = [random(16), random(12)];
  const outer = await wrappingKey(half, salt);
  const made = await crypto.subtle.generateKey({ name: cipher, length: 256 }, true, [
    "encrypt",
    "decrypt",
  ]);
  const bytes = await crypto.subtle.wrapKey("raw", made, outer, wrapping(tag, iv));
  const wrapped = { salt, iv, bytes };
  return { key: await unwrapKey(tag, wrapped, half), wrapped };
}

/** How an account is called on this device: tells nobody who it is. */
export async function tagOf(device: string, personId: number): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", encode(`${device}:${personId}`));
  return Array.from(new Uint8Array(hash, 0, 12), (byte) => byte.toString(16).padStart(2, "0")).join(
    "",
  );
}
