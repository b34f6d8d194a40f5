/** Tables as text that a spreadsheet program opens and never runs. */

export type CsvValue = string | number | null;

/** A cell: quoted where needed; a text that would be run as a formula is made plain by a leading quote mark. */
export function csvCell(value: CsvValue): string {
  if (value === null) return "";
  const text = String(value);
  const safe = typeof value === "string" && /^[=@+\-\t\r]/.test(text) ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as CSV, with the mark by which spreadsheet programs know UTF-8. */
export function csvText(rows: readonly (readonly CsvValue[])[]): string {
  return `\ufeff${rows.map((row) => row.map(csvCell).join(",")).join("\r\n")}\r\n`;
}
