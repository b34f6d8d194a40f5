/** What lies in the store of a phone at /field, looked at from outside. */
import type { Page } from "playwright-core";

/** Everything that lies in the device's store, as text in every encoding that somebody might read. */
export function rawStore(page: Page): Promise<{ text: string; keys: number; exportable: boolean }> {
  return page.evaluate(async () => {
    const opened = indexedDB.open("guiwei-field");
    const database = await new Promise<IDBDatabase>((resolve) => {
      opened.onsuccess = () => resolve(opened.result);
    });
    let text = "";
    let keys = 0;
    let exportable = false;
    const read = async (value: unknown): Promise<void> => {
      if (value instanceof CryptoKey) {
        keys++;
        exportable ||= await crypto.subtle.exportKey("raw", value).then(
          () => true,
          () => false,
        );
      } else if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
        for (const encoding of ["utf-8", "utf-16le"])
          text += new TextDecoder(encoding).decode(value);
      } else if (typeof value === "object" && value !== null)
        for (const inner of Object.values(value)) await read(inner);
      else text += ` ${String(value)}`;
    };
    for (const store of database.objectStoreNames) {
      const request = database.transaction(store).objectStore(store).getAll();
      await new Promise((resolve) => {
        request.onsuccess = resolve;
      });
      await read(request.result);
    }
    database.close();
    return { text, keys, exportable };
  });
}

/** The numbers of the units that wait on the device. */
export function unitsWaiting(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    const opened = indexedDB.open("guiwei-field");
    const database = await new Promise<IDBDatabase>((resolve) => {
      opened.onsuccess = () => resolve(opened.result);
    });
    const request = database.transaction("works").objectStore("works").getAll();
    await new Promise((resolve) => {
      request.onsuccess = resolve;
    });
    database.close();
    return (request.result as { unitId: number; state: string }[])
      .filter(({ state }) => state === "waiting")
      .map(({ unitId }) => unitId);
  });
}

/** Something else on the phone takes the room that is left, down to the last hundred bytes. */
export function fillPhone(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const opened = indexedDB.open("photos-of-a-party");
    opened.onupgradeneeded = () =>
      opened.result.createObjectStore("photos", { autoIncrement: true });
    const database = await new Promise<IDBDatabase>((resolve) => {
      opened.onsuccess = () => resolve(opened.result);
    });
    const fits = (bytes: number): Promise<boolean> =>
      new Promise((resolve) => {
        const kept = database.transaction("photos", "readwrite");
        kept.objectStore("photos").add(crypto.getRandomValues(new Uint8Array(bytes)));
        kept.addEventListener("complete", () => resolve(true));
        kept.addEventListener("abort", () => resolve(false));
      });
    for (let bytes = 60_000; bytes >= 100; bytes = Math.floor(bytes / 2)) while (await fits(bytes));
    database.close();
  });
}
