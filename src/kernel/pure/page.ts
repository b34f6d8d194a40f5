/** Keyset pages: a cursor says after which row to go on, so that deep pages cost what the first one costs. */
import { type Refusal, refusal } from "./refusal.ts";

export type Page<T> = { readonly items: readonly T[]; readonly next: string | null };

/** Writes the sort key of the last row as an opaque cursor. */
export function writeCursor(key: readonly (string | number | null)[]): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(key))))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

/** Reads a cursor of `length` parts. Refuses: `http.wrong_cursor`. */
export function readCursor(text: string, length: number): (string | number | null)[] | Refusal {
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) =>
      c.charCodeAt(0),
    );
    const key: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (
      Array.isArray(key) &&
      key.length === length &&
      key.every((part) => part === null || typeof part === "string" || Number.isFinite(part))
    )
      return key as (string | number | null)[];
  } catch {
    // falls through: anything unreadable is refused alike
  }
  return refusal("invalid", "http.wrong_cursor");
}

/** Cuts a page out of `limit + 1` rows. */
export function pageOf<R, T>(
  rows: readonly R[],
  limit: number,
  view: (row: R) => T,
  key: (row: R) => readonly (string | number | null)[],
): Page<T> {
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  return {
    items: kept.map(view),
    next: rows.length > limit && last !== undefined ? writeCursor(key(last)) : null,
  };
}
