/** Canonical JSON: one value, one text, so that one value has one hash. */

export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/** Keys as they are written, colon included: events have few of them, again and again. */
const writtenKeys = new Map<string, string>();
/** Keys that people can make up (a form's own fields) must not fill the memory. */
const WRITTEN_KEYS_MOST = 2_000;

function writtenKey(key: string): string {
  let text = writtenKeys.get(key);
  if (text === undefined) {
    text = `${JSON.stringify(key)}:`;
    if (writtenKeys.size < WRITTEN_KEYS_MOST) writtenKeys.set(key, text);
  }
  return text;
}

/**
 * Writes JSON with keys sorted and `undefined` members left out.
 * PostgreSQL's jsonb loses key order, so the hash of an event is taken over this text and can be
 * computed again from what the table gives back.
 */
export function canonicalJson(value: Json | undefined): string {
  if (value === null || value === undefined) return "null";
  if (typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value))
    return value.length === 0 ? "[]" : `[${value.map(canonicalJson).join(",")}]`;
  const record = value as { readonly [key: string]: Json | undefined };
  let text = "";
  for (const key of Object.keys(record).sort()) {
    const member = record[key];
    if (member === undefined) continue;
    text += `${text === "" ? "" : ","}${writtenKey(key)}${canonicalJson(member)}`;
  }
  return `{${text}}`;
}
