/**
 * Photos of a half-filled form, kept on the device for as long as its tab: a reload, a dead network or a crash cost
 * none, and whoever uses the device next finds none. Does without where a browser keeps nothing.
 */
import { rememberInTab, rememberedInTab } from "#ui/device-memory.ts";
import type { ChosenFile } from "./file-input.tsx";

const DATABASE = "guiwei-drafts";
const STORE = "files";
const TAB = "tab";

type Kept = { readonly tab: string; readonly files: readonly ChosenFile[] };

function tabName(): string {
  const known = rememberedInTab(TAB);
  if (known !== null) return known;
  const name = crypto.randomUUID();
  rememberInTab(TAB, name);
  return name;
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((done, failed) => {
    request.addEventListener("success", () => done(request.result));
    request.addEventListener("error", () => failed(request.error ?? new Error("not kept")));
  });
}

async function store(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.addEventListener("upgradeneeded", () => opening.result.createObjectStore(STORE));
  const database = await answered(opening);
  return database.transaction(STORE, mode).objectStore(STORE);
}

/** Keeps the files of a draft in place of those before; none forgets them. */
export async function keepFiles(draft: string, files: readonly ChosenFile[]): Promise<void> {
  try {
    const place = await store("readwrite");
    if (files.length === 0) await answered(place.delete(draft));
    else await answered(place.put({ tab: tabName(), files } satisfies Kept, draft));
  } catch {
    // The form says how many photos have to be chosen again.
  }
}

/** The files of a draft of this tab; those that another tab left behind are thrown away. */
export async function readFiles(draft: string): Promise<readonly ChosenFile[]> {
  try {
    const kept = await answered<Kept | undefined>((await store("readonly")).get(draft));
    if (kept === undefined) return [];
    if (kept.tab === tabName()) return kept.files;
    await answered((await store("readwrite")).delete(draft));
  } catch {
    // As above.
  }
  return [];
}
