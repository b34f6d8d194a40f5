/** The device's own store: what lies where, and promises around IndexedDB. */
import type { Sealed, WrappedKey } from "./seal.ts";

/** What is known of a piece of work without a key: enough to keep it once, to order it and to count it. */
export type KeptWork = {
  /** Whose it is; see `tagOf`. */
  readonly tag: string;
  readonly unitId: number;
  readonly campaignId: number;
  /** Made when the worker pressed; the server takes each key once. */
  readonly clientKey: string;
  readonly state: "waiting" | "sent" | "refused";
  readonly pressedAt: number;
  /** Before this it is not sent, so that it can be undone. Unit: ms since 1970. */
  readonly heldUntil: number;
  /** Whether it may have left the device already; then it can no longer be taken back. */
  readonly isAttempted: boolean;
  readonly sentAt: number | null;
  /** Proofs by their id on this device, and by which number the server knows them. */
  readonly proofs: readonly { readonly id: string; readonly fileId: number | null }[];
  /** How often proofs had to be sent anew because the server had forgotten them. */
  readonly round: number;
  /** How often the server failed over it, where it did. */
  readonly failures?: number;
  readonly content: Sealed;
};

export type KeptProof = { readonly id: string; readonly tag: string; readonly content: Sealed };
export type KeptRoster = { readonly tag: string; readonly part: number; readonly content: Sealed };
export type KeptKey = {
  readonly tag: string;
  readonly key: CryptoKey;
  /** After this the key is thrown away until somebody signs in. Unit: ms since 1970. */
  readonly until: number;
};
export type KeptAccount = { readonly tag: string; readonly wrapped: WrappedKey };
export type Fact = { readonly name: string; readonly value: unknown };

type Stores = {
  works: KeptWork;
  proofs: KeptProof;
  roster: KeptRoster;
  keys: KeptKey;
  accounts: KeptAccount;
  facts: Fact;
};
export type StoreName = keyof Stores;

const NAME = "guiwei-field";
/** Later versions add stores or members in `upgrade` and never empty one: unsent work may lie in them. */
const VERSION = 1;

function upgrade(database: IDBDatabase, from: number): void {
  if (from >= 1) return;
  database.createObjectStore("works", { keyPath: ["tag", "unitId"] });
  database.createObjectStore("proofs", { keyPath: "id" }).createIndex("tag", "tag");
  database.createObjectStore("roster", { keyPath: ["tag", "part"] });
  database.createObjectStore("keys", { keyPath: "tag" });
  database.createObjectStore("accounts", { keyPath: "tag" });
  database.createObjectStore("facts", { keyPath: "name" });
}

let opened: Promise<IDBDatabase> | undefined;

/** The device's store, opened once; opened anew after the browser has closed it. */
function database(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION);
    request.addEventListener("upgradeneeded", ({ oldVersion }) =>
      upgrade(request.result, oldVersion),
    );
    request.addEventListener("success", () => {
      const forget = () => {
        opened = undefined;
      };
      request.result.addEventListener("close", forget);
      // A newer page in another tab wants to add stores: this one lets go and opens again when needed.
      request.result.addEventListener("versionchange", () => {
        request.result.close();
        forget();
      });
      resolve(request.result);
    });
    request.addEventListener("error", () => {
      opened = undefined;
      reject(request.error ?? new Error("the device's store does not open"));
    });
  });
  return opened;
}

/** The answer of one request. Only requests of the same transaction may be awaited inside it. */
export function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () =>
      reject(request.error ?? new Error("the device's store failed")),
    );
  });
}

export type Transaction = {
  readonly get: <S extends StoreName>(store: S, key: IDBValidKey) => Promise<Stores[S] | undefined>;
  readonly all: <S extends StoreName>(store: S, tag?: string) => Promise<Stores[S][]>;
  readonly put: <S extends StoreName>(store: S, value: Stores[S]) => void;
  readonly remove: (store: StoreName, key: IDBValidKey | IDBKeyRange) => void;
};

/** Every record of one account in a store whose key begins with its tag. */
export function ofTag(tag: string): IDBKeyRange {
  return IDBKeyRange.bound([tag], [tag, []]);
}

function transactionOf(tx: IDBTransaction): Transaction {
  return {
    get: (store, key) => answer(tx.objectStore(store).get(key)),
    all(store, tag) {
      const from = tx.objectStore(store);
      if (tag === undefined) return answer(from.getAll());
      return answer(store === "proofs" ? from.index("tag").getAll(tag) : from.getAll(ofTag(tag)));
    },
    put: (store, value) => void tx.objectStore(store).put(value),
    remove: (store, key) => void tx.objectStore(store).delete(key),
  };
}

/**
 * Runs a piece of work whole or not at all. What it writes is on the disk when this resolves: a battery
 * that dies a moment later loses nothing. Sealing and opening are done before or after, never inside.
 */
export async function transact<T>(
  stores: readonly StoreName[],
  mode: "readonly" | "readwrite",
  work: (tx: Transaction) => Promise<T> | T,
): Promise<T> {
  const tx = (await database()).transaction([...stores], mode, { durability: "strict" });
  const end = new Promise<void>((resolve, reject) => {
    tx.addEventListener("complete", () => resolve());
    // An error ends here too, and only here it has its name: no room left, for one.
    tx.addEventListener("abort", () =>
      reject(tx.error ?? new DOMException("aborted", "AbortError")),
    );
  });
  // Both are awaited below; this keeps a failed work from leaving the other unhandled.
  end.catch(() => {});
  let result: T;
  try {
    result = await work(transactionOf(tx));
  } catch (error) {
    try {
      tx.abort();
    } catch {
      // It has ended by itself.
    }
    throw error;
  }
  await end;
  return result;
}

/** Reads a fact that is not secret: which device this is, since when there is no network. */
export async function readFact<T>(name: string): Promise<T | undefined> {
  const fact = await transact(["facts"], "readonly", (tx) => tx.get("facts", name));
  return fact?.value as T | undefined;
}

/** Keeps a fact, or forgets it with `undefined`. */
export function keepFact(name: string, value: unknown): Promise<void> {
  return transact(["facts"], "readwrite", (tx) => {
    if (value === undefined) tx.remove("facts", name);
    else tx.put("facts", { name, value });
  });
}

/** Whether an error says that the device has no room left. */
export function isStorageFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === "QuotaExceededError";
}
