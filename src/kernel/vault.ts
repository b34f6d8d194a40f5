/**
 * The vault encrypts personal data field by field and makes blind indexes over it.
 * AES-256-GCM with the field's name as associated data, so that a ciphertext moved to another field does not open.
 */
import {
  type KeyObject,
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { drawBytes } from "./random.ts";

export type Vault = {
  /** Encrypts a text for one field, e.g. `case.party.telephone`. */
  readonly seal: (field: string, plain: string) => Buffer;
  /** Decrypts; throws where the bytes were altered or belong to another field. */
  readonly open: (field: string, sealed: Buffer) => string;
  /** The same for bytes: a piece of a file. */
  readonly sealBytes: (field: string, plain: Uint8Array) => Buffer;
  readonly openBytes: (field: string, sealed: Buffer) => Buffer;
  /** A keyed hash to find equal values without decrypting. 16 bytes. */
  readonly blindIndex: (field: string, plain: string) => Buffer;
  /** A keyed hash of a secret that people hold (query code); compare with {@link sameBytes}. */
  readonly digest: (purpose: string, secret: string) => Buffer;
};

const VERSION = 1;

/** Opens a vault from a 32-byte key; separate keys are derived for ciphertexts, indexes and digests. */
export function openVault(master: Buffer): Vault {
  if (master.length !== 32) throw new Error("the field key must have 32 bytes");
  // Key objects: given plain bytes, Node would import them anew at every call (18 µs instead of 4).
  const derive = (purpose: string): KeyObject =>
    createSecretKey(
      Buffer.from(hkdfSync("sha256", master, Buffer.alloc(0), `guiwei/${purpose}`, 32)),
    );
  const fieldKey = derive("field");
  const indexKey = derive("index");
  const digestKey = derive("digest");
  const sealBytes = (field: string, plain: Uint8Array): Buffer => {
    const iv = drawBytes(12);
    const cipher = createCipheriv("aes-256-gcm", fieldKey, iv);
    cipher.setAAD(Buffer.from(field));
    const body = Buffer.concat([cipher.update(plain), cipher.final()]);
    return Buffer.concat([Buffer.of(VERSION), iv, cipher.getAuthTag(), body]);
  };
  const openBytes = (field: string, sealed: Buffer): Buffer => {
    if (sealed[0] !== VERSION) throw new Error("unknown version of a sealed field");
    const decipher = createDecipheriv("aes-256-gcm", fieldKey, sealed.subarray(1, 13), {
      // A shorter tag would be easier to forge.
      authTagLength: 16,
    });
    decipher.setAAD(Buffer.from(field));
    decipher.setAuthTag(sealed.subarray(13, 29));
    return Buffer.concat([decipher.update(sealed.subarray(29)), decipher.final()]);
  };
  return {
    seal: (field, plain) => sealBytes(field, Buffer.from(plain, "utf8")),
    open: (field, sealed) => openBytes(field, sealed).toString("utf8"),
    sealBytes,
    openBytes,
    blindIndex: (field, plain) =>
      createHmac("sha256", indexKey).update(`${field}\0${plain}`).digest().subarray(0, 16),
    digest: (purpose, secret) =>
      createHmac("sha256", digestKey).update(`${purpose}\0${secret}`).digest(),
  };
}

/** Compares two digests in constant time. */
export function sameBytes(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Reads the field key from a file, making it on first use (readable by the owner alone). */
export async function keyFromFile(path: string): Promise<Buffer> {
  try {
    const bytes = Buffer.from((await readFile(path, "utf8")).trim(), "base64");
    if (bytes.length !== 32) throw new Error(`${path} does not hold 32 bytes in base64`);
    return bytes;
  } catch (error) {
    if ((error as { code?: string }).code !== "ENOENT") throw error;
  }
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const made = randomBytes(32);
  try {
    await writeFile(path, `${made.toString("base64")}\n`, { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as { code?: string }).code !== "EEXIST") throw error;
    return keyFromFile(path); // another program was first
  }
  await chmod(path, 0o600);
  return made;
}

/** Masks a name: 张三 → 张*, 欧阳娜娜 → 欧***. */
export function maskName(name: string): string {
  const [first = "", ...rest] = [...name];
  return first + "*".repeat(Math.max(1, rest.length));
}

/** Masks a telephone number: 13812345678 → 138****5678. */
export function maskTelephone(telephone: string): string {
  return telephone.length < 8
    ? "*".repeat(telephone.length)
    : `${telephone.slice(0, 3)}${"*".repeat(telephone.length - 7)}${telephone.slice(-4)}`;
}

/** Masks an identity number: the first three and the last two stay. */
export function maskIdNumber(id: string): string {
  return id.length < 8
    ? "*".repeat(id.length)
    : `${id.slice(0, 3)}${"*".repeat(id.length - 5)}${id.slice(-2)}`;
}

/** Masks an address: what identifies the door (digits and what follows the first of them) is hidden. */
export function maskAddress(address: string): string {
  const digit = address.search(/[0-9０-９一二三四五六七八九十百]+(号|弄|幢|栋|室|单元|楼)/);
  return digit < 0 ? `${address.slice(0, 4)}***` : `${address.slice(0, digit)}***`;
}
