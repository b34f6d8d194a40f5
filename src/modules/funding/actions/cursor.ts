/** Cursors of lists that are ordered by whole numbers. */
import { readCursor } from "#kernel/pure/page.ts";
import { orRefuse, refuse } from "#kernel/pure/refusal.ts";

/** Reads a cursor of whole numbers; undefined without one. Refuses: `http.wrong_cursor`. */
export function readNumbers(cursor: string | undefined, length: number): number[] | undefined {
  if (cursor === undefined) return undefined;
  const parts = orRefuse(readCursor(cursor, length));
  if (!parts.every((part): part is number => Number.isSafeInteger(part)))
    refuse("invalid", "http.wrong_cursor");
  return parts;
}
