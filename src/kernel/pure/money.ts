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

const NUMERALS = [..."零壹贰叁肆伍陆柒捌玖"];
const PLACES = ["", "拾", "佰", "仟"];
const GROUPS = ["", "万", "亿", "万亿"];

/** Four digits in capitals, without zeros in front or behind: 1050 is 壹仟零伍拾. */
function groupInCapitals(digits: string): string {
  let said = "";
  let gap = false;
  for (const [i, digit] of [...digits].entries()) {
    if (digit === "0") {
      gap = said !== "";
      continue;
    }
    said += `${gap ? "零" : ""}${NUMERALS[Number(digit)]}${PLACES[digits.length - 1 - i]}`;
    gap = false;
  }
  return said;
}

/**
 * Writes fen in the capital numerals that nobody can alter on paper: 6184500 is 陆万壹仟捌佰肆拾伍元整.
 * Source: Basic rules for filling in bills and settlement vouchers (正确填写票据和结算凭证的基本规定), 1 to 3.
 */
export function sayFenInCapitals(fen: number): string {
  const yuan = String(Math.trunc(fen / 100));
  const padded = yuan.padStart(Math.ceil(yuan.length / 4) * 4, "0");
  let whole = "";
  let gap = false;
  const count = padded.length / 4;
  for (let i = 0; i < count; i++) {
    const digits = padded.slice(i * 4, i * 4 + 4);
    const said = groupInCapitals(digits);
    if (said === "") {
      gap = whole !== "";
      continue;
    }
    const needsZero = whole !== "" && (gap || digits.startsWith("0"));
    whole += `${needsZero ? "零" : ""}${said}${GROUPS[count - 1 - i] ?? ""}`;
    gap = false;
  }
  const [jiao, left] = [Math.trunc(fen / 10) % 10, fen % 10];
  const head = whole === "" ? (fen === 0 ? "零元" : "") : `${whole}元`;
  if (jiao === 0 && left === 0) return `${head}整`;
  const tens = jiao === 0 ? (head === "" ? "" : "零") : `${NUMERALS[jiao]}角`;
  return `${head}${tens}${left === 0 ? "整" : `${NUMERALS[left]}分`}`;
}
