/** What a paper says, taken from a case as it stands; names in both languages, the applicant's masked. */

/** Kinds of paper that officials hand out on a case. */
export const PAPER_KINDS = ["receipt", "oneTimeNotice", "decision", "reply"] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

export type Named = { readonly zh: string; readonly en: string };
export type PaperOutcome = "done" | "granted" | "refused" | "answered" | "notSolved";

/** Plain JSON: its canonical text is what the code of a paper stands for. */
export type PaperContent = {
  readonly kind: PaperKind;
  readonly receiptNo: string;
  readonly isApplication: boolean;
  readonly matter: string;
  /** Masked, as on every page; null where nobody gave a name. */
  readonly applicant: string | null;
  readonly office: Named;
  readonly lead: Named | null;
  /** Unit: ISO 8601 in UTC, as all instants of the API. */
  readonly receivedAt: string;
  readonly dueAt: string | null;
  readonly items: readonly { readonly name: string; readonly detail: string }[];
  readonly ending: {
    readonly at: string;
    readonly outcome: PaperOutcome;
    readonly clause: string | null;
    readonly text: string;
  } | null;
};

/** What the rules read of a case. */
export type CaseTold = {
  readonly receiptNo: string;
  readonly kind: string;
  readonly title: string;
  readonly reporter: string | null;
  readonly office: Named;
  readonly lead: Named | null;
  readonly leadClause: string | null;
  readonly receivedAt: string;
  readonly dueAt: string | null;
  readonly notice: { readonly items: PaperContent["items"] } | null;
  readonly ending: {
    readonly at: string;
    readonly outcome: PaperOutcome;
    readonly result: string;
  } | null;
};

/** Which papers a case can have now: a decision ends an application, a reply whatever else was asked. */
export function papersOf(told: Pick<CaseTold, "kind" | "notice" | "ending">): PaperKind[] {
  const ending: PaperKind = told.kind === "application" ? "decision" : "reply";
  return [
    "receipt",
    ...(told.notice === null ? [] : ["oneTimeNotice" as const]),
    ...(told.ending === null ? [] : [ending]),
  ];
}

/** The content of one kind of paper; undefined where the case has none of that kind yet. */
export function contentOf(kind: PaperKind, told: CaseTold): PaperContent | undefined {
  if (!papersOf(told).includes(kind)) return undefined;
  const { receiptNo, title, reporter, office, lead, receivedAt, dueAt, ending } = told;
  const ends = kind === "decision" || kind === "reply";
  return {
    kind,
    receiptNo,
    isApplication: told.kind === "application",
    matter: title,
    applicant: reporter,
    office,
    lead,
    receivedAt,
    dueAt: ends ? null : dueAt,
    items: kind === "oneTimeNotice" ? (told.notice?.items ?? []) : [],
    ending:
      ends && ending !== null
        ? {
            at: ending.at,
            outcome: ending.outcome,
            clause: told.leadClause === "" ? null : told.leadClause,
            text: ending.result,
          }
        : null,
  };
}

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** Characters of a code. 60 bits: guessing at a thousand a second finds one of a million papers in 36,000 years. */
export const CODE_LENGTH = 12;

/** Makes a code of random bytes, in Crockford's alphabet (without I, L, O, U, which are misread). */
export function codeFrom(random: Uint8Array): string {
  return Array.from(random.subarray(0, CODE_LENGTH), (byte) => ALPHABET[byte & 31]).join("");
}

/** A code as somebody typed it: spaces and dashes are left out, I and L read as 1, O as 0. */
export function readCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[\s-]/g, "").replace(/[IL]/g, "1").replace(/O/g, "0");
  return code.length === CODE_LENGTH && [...code].every((one) => ALPHABET.includes(one))
    ? code
    : undefined;
}

/** A code as it is printed, in groups of four. */
export function groupedCode(code: string): string {
  return code.match(/.{1,4}/g)?.join("-") ?? code;
}

/** Where a sheet is held against what was issued: what stands behind `#` never reaches a server's log. */
export function proofAddress(origin: string, code: string): string {
  return `${origin}/papers#${code}`;
}
