/** What a card reader, a scanner or a hand puts into the field of the identity number. Pure. */
import { caseIdOfReceipt } from "../../rules/receipt.ts";
import { idNumberFits } from "./counter-draft.ts";

export type Card = {
  readonly idNumber: string;
  /** Only where the reader sent it along. */
  readonly name?: string;
  readonly address?: string;
};

const NUMBER = /(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/;
const PARTS = /[|,，;；\t\n\r]+/;
const HAN_NAME = /^\p{Script=Han}[\p{Script=Han}·]{1,19}$/u;
/** Words that readers put before a value. */
const LABEL = /^(姓名|性别|民族|出生|住址|地址|公民身份号码|身份证号码?|号码)[:：]?\s*/;
const NO_NAMES = /^(男|女|.{1,5}族|汉)$/u;
const ADDRESS = /\p{Script=Han}{2,}.*[省市区县镇乡路街弄村号室]/u;

/**
 * Reads a resident's identity number out of what was typed or sent, with name and address where a reader sends them too.
 * Undefined where there is no number of eighteen places whose check character fits.
 */
export function readCard(text: string): Card | undefined {
  const found = NUMBER.exec(text)?.[0]?.toUpperCase();
  if (found === undefined || !idNumberFits(found) || birthdayOf(found) === undefined)
    return undefined;
  const parts = text
    .split(PARTS)
    .map((part) => part.trim().replace(LABEL, ""))
    .filter((part) => part !== "");
  const name = parts.find((part) => HAN_NAME.test(part) && !NO_NAMES.test(part));
  const address = parts.find((part) => part !== name && ADDRESS.test(part));
  return {
    idNumber: found,
    ...(name === undefined || parts.length < 2 ? {} : { name }),
    ...(address === undefined ? {} : { address }),
  };
}

/**
 * The birthday that stands in an identity number, as "YYYY-MM-DD"; undefined where there is none. It is read for the eye
 * whenever it is needed and never kept beside the number.
 */
export function birthdayOf(idNumber: string): string | undefined {
  const found = /^\d{6}(\d{4})(\d{2})(\d{2})\d{3}[\dXx]$/.exec(idNumber);
  if (found === null) return undefined;
  const day = `${found[1]}-${found[2]}-${found[3]}`;
  const at = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day) ? day : undefined;
}

/** Full years between two days. */
export function ageOn(birthday: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birthday.slice(0, 4));
  return today.slice(5) < birthday.slice(5) ? years - 1 : years;
}

/** The case whose receipt number stands in a scanned code or in what was typed; undefined where there is none. */
export function caseIdIn(text: string): number | undefined {
  const found = /GW[-\s\d]{8,24}/i.exec(text.normalize("NFKC"))?.[0];
  return found === undefined ? undefined : caseIdOfReceipt(found.trim());
}
