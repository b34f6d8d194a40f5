/** Arrays as PostgreSQL reads them, for statements that bring many rows in one parameter a column. */

/** What has to be escaped inside quotes. */
const SPECIAL = /["\\]/;
const EACH_SPECIAL = /["\\]/g;

function elementText(value: unknown): string {
  if (value === null || value === undefined) return "NULL";
  if (typeof value === "string")
    return SPECIAL.test(value) ? `"${value.replace(EACH_SPECIAL, "\\$&")}"` : `"${value}"`;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (Buffer.isBuffer(value)) return `"\\\\x${value.toString("hex")}"`;
  if (value instanceof Date) return `"${value.toISOString()}"`;
  throw new TypeError("an element of an array is a text, number, boolean, instant or bytes");
}

/**
 * Writes a column of values as the text of a one-dimensional array: texts, numbers, booleans, instants of the years
 * 0 to 9999, bytes, and null for what is missing. The driver's own way of writing an array costs three times as much
 * (for it every element may be anything), and intake writes seventy of them a statement.
 */
export function arrayText(values: readonly unknown[]): string {
  let text = "{";
  for (let i = 0; i < values.length; i++)
    text += i === 0 ? elementText(values[i]) : `,${elementText(values[i])}`;
  return `${text}}`;
}
