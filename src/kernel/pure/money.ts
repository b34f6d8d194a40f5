/** Money as whole fen: what is an amount, and how it is written for people. */

/** Most that one amount may be, ten trillion yuan; sums of many stay below 2^53. Unit: fen. */
export const MOST_FEN = 1_000_000_000_000_000;

/** Tells whether a number is an amount that can be posted: whole fen, more than nothing. */
export function isAmount(fen: number): boolean {
  return Number.isSafeInteger(fen) && fen >= 1 && fen <= MOST_FEN;
}

/** Writes fen as yuan: 123456 is "¥1,234.56", -5 is "−¥0.05". Exact for every safe integer. */
export function sayFen(fen: number): string {
  const size = Math.abs(fen);
  const yuan = Math.trunc(size / 100)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ",");
  return `${fen < 0 ? "−" : ""}¥${yuan}.${String(size % 100).padStart(2, "0")}`;
}

/**
 * Reads yuan as people write them: "1234.5", "¥1,234.50", "３２０ 元". Unit of the result: fen.
 * Undefined where it is no amount, has parts of a fen, or is negative; groups must be of three digits.
 */
export function readYuan(text: string): number | undefined {
  const plain = text.normalize("NFKC").replace(/[¥元\s]/g, "");
  const match = /^(\d{1,3}(?:,\d{3})+|\d{1,13})(?:\.(\d{1,2}))?$/.exec(plain);
  if (match === null) return undefined;
  const fen =
    Number((match[1] ?? "").replaceAll(",", "")) * 100 + Number((match[2] ?? "").padEnd(2, "0"));
  return fen <= MOST_FEN ? fen : undefined;
}
