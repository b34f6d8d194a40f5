/** What a password must be like; the sign-in pages check with the same function. */
import { type Refusal, refusal } from "#kernel/pure/refusal.ts";

/** Shortest password. Unit: characters. */
export const PASSWORD_LEAST = 10;
/** Longest password; hashing must not be made expensive by its length. Unit: characters. */
export const PASSWORD_MOST = 128;
/** From this length on, the kinds of characters do not matter. Unit: characters. */
export const PASSPHRASE_LEAST = 16;

/**
 * Words that people put digits and signs around: what is left of a password after that is compared.
 * Source: the heads of published lists of leaked passwords, and what Chinese offices are known to set.
 */
const COMMON_WORDS = new Set(
  `a aa aaa ab abc abcd abcde abcdef abcdefg admin administrator asdf asdfgh asdfghjkl baby changeme
  china computer default dragon football gov guanliyuan guest guiwei hello huawei iloveyou jiedao
  jingan letmein login mima minhang monkey nihao nimda office p pass passw passwd password pw pwd
  q qaz qazwsx qwe qwer qwert qwerty qwertyuiop quzhengfu root sa secret shanghai shequ shehui sunshine
  superman system sysadmin temp test tester testing user welcome woaini woaiwojia woshishui xiaoming
  zaq zhengfu zhongguo zxc zxcv zxcvb zxcvbn zxcvbnm`
    .split(/\s+/)
    .filter((word) => word !== ""),
);

/** Rows of the keyboard, walked down or along, and counting. */
const RUNS = [
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
  "qazwsxedcrfvtgbyhnujmikolp",
  "1q2w3e4r5t6y7u8i9o0p",
  "q1w2e3r4t5y6u7i8o9p0",
  "qwertyuiopasdfghjklzxcvbnm",
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890123456789012345678901234567890",
  "98765432109876543210987654321098765432109",
];

const LEET: Readonly<Record<string, string>> = { "@": "a", "0": "o", $: "s", "1": "l", "3": "e" };

const strip = (text: string): string => text.replace(/^[^\p{L}]+/u, "").replace(/[^\p{L}]+$/u, "");
const unleet = (text: string): string => text.replace(/[@0$13]/g, (sign) => LEET[sign] ?? sign);
const letters = (text: string): string => text.replace(/[^\p{L}]/gu, "");

/**
 * What is left without the digits and signs at both ends, look-alikes read as the letters that they
 * stand for. `Admin@2026` and `@dmin2026` are both `admin`, so a sign at an end is tried both ways.
 */
function coresOf(password: string): string[] {
  const folded = password.toLowerCase();
  const signs = folded.replace(/[@$]/g, (sign) => LEET[sign] ?? sign);
  return [letters(unleet(strip(folded))), letters(unleet(strip(signs)))];
}

const SHIFTED = "!@#$%^&*()";
const alnum = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, "");

function isCommon(password: string): boolean {
  if (coresOf(password).some((core) => core === "" || COMMON_WORDS.has(core))) return true;
  if (new Set(password).size < 5) return true;
  const lower = password.toLowerCase();
  // `1qaz@WSX` is walked with the shift key held down.
  const unshifted = lower.replace(/[!@#$%^&*()]/g, (sign) => `${(SHIFTED.indexOf(sign) + 1) % 10}`);
  return RUNS.some((run) => run.includes(alnum(lower)) || run.includes(alnum(unshifted)));
}

/** How many of the four kinds it has: small letters, capitals, digits, anything else (Hanzi too). */
function kindsOf(password: string): number {
  return [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/].filter((kind) => kind.test(password)).length;
}

export type PasswordProblem =
  | "accounts.password_too_short"
  | "accounts.password_too_long"
  | "accounts.password_too_simple"
  | "accounts.password_holds_username"
  | "accounts.password_too_common";

/** Everything that is wrong with a password, in the order in which to say it. */
export function passwordProblems(password: string, username: string): PasswordProblem[] {
  const length = [...password].length;
  const problems: PasswordProblem[] = [];
  if (length < PASSWORD_LEAST) problems.push("accounts.password_too_short");
  if (length > PASSWORD_MOST) problems.push("accounts.password_too_long");
  if (length < PASSPHRASE_LEAST && kindsOf(password) < 3)
    problems.push("accounts.password_too_simple");
  const name = username.toLowerCase();
  if (name.length >= 3 && password.toLowerCase().includes(name))
    problems.push("accounts.password_holds_username");
  if (isCommon(password)) problems.push("accounts.password_too_common");
  return problems;
}

/**
 * Accepts a new password or says what is wrong with it first.
 * Refuses: `accounts.password_too_short`, `_too_long`, `_too_simple`, `_holds_username`, `_too_common`.
 */
export function acceptablePassword(password: string, username: string): string | Refusal {
  const first = passwordProblems(password, username)[0];
  return first === undefined
    ? password
    : refusal("invalid", first, {
        least: PASSWORD_LEAST,
        most: PASSWORD_MOST,
        phrase: PASSPHRASE_LEAST,
      });
}
