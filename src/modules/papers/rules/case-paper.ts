/** The papers of a case: receipt, one-time notice, decision and reply, taken from the case as it stands. */
import {
  type DayWords,
  type Named,
  type Pair,
  type PaperContent,
  type Said,
  type Section,
  factsOf,
  momentIn,
  paragraphsOf,
  saying,
} from "./section.ts";

/** Kinds that are made of the case itself. */
export const CASE_KINDS = ["receipt", "oneTimeNotice", "decision", "reply"] as const;
export type CaseKind = (typeof CASE_KINDS)[number];
export type PaperOutcome = "done" | "granted" | "refused" | "answered" | "notSolved";

/** What a paper takes from a case; also how papers were kept before they had sections. */
export type CaseFacts = {
  readonly kind: CaseKind;
  readonly receiptNo: string;
  readonly isApplication: boolean;
  /** In both languages where the matter is called after its duty. */
  readonly matter: Said;
  /** Masked, as on every page; null where nobody gave a name. */
  readonly applicant: string | null;
  readonly office: Named;
  readonly lead: Named | null;
  /** Unit: ISO 8601 in UTC, as all instants of the API. */
  readonly receivedAt: string;
  readonly dueAt: string | null;
  readonly items: readonly { readonly name: Said; readonly detail: string }[];
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
  readonly title: Said;
  readonly reporter: string | null;
  readonly office: Named;
  readonly lead: Named | null;
  readonly leadClause: string | null;
  readonly receivedAt: string;
  readonly dueAt: string | null;
  readonly notice: { readonly items: CaseFacts["items"] } | null;
  readonly ending: {
    readonly at: string;
    readonly outcome: PaperOutcome;
    readonly result: string;
  } | null;
};

type RowName =
  | "matter"
  | "applicant"
  | "reporter"
  | "office"
  | "lead"
  | "leadOpen"
  | "received"
  | "due"
  | "dueOpen"
  | "ended"
  | "outcome"
  | "clause";

export type CaseWords = DayWords & {
  readonly titles: Readonly<Record<CaseKind, string>>;
  readonly number: string;
  readonly rows: Readonly<Record<RowName, string>>;
  readonly outcomes: Readonly<Record<PaperOutcome, string>>;
  readonly missing: (count: number) => string;
  readonly noticeText: string;
  readonly howTo: string;
  readonly resultHead: { readonly decision: string; readonly reply: string };
  readonly remedy: string;
  readonly grade: string;
  readonly signed: string;
  readonly stamp: string;
  readonly phone: string;
};

/** Which papers a case can have now: a decision ends an application, a reply whatever else was asked. */
export function papersOf(told: Pick<CaseTold, "kind" | "notice" | "ending">): CaseKind[] {
  const ending: CaseKind = told.kind === "application" ? "decision" : "reply";
  return [
    "receipt",
    ...(told.notice === null ? [] : ["oneTimeNotice" as const]),
    ...(told.ending === null ? [] : [ending]),
  ];
}

/** What one kind of paper takes from the case; undefined where the case has none of that kind yet. */
export function caseFacts(kind: CaseKind, told: CaseTold): CaseFacts | undefined {
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

/** The paper that says these facts. */
export function casePaper(facts: CaseFacts, words: Pair<CaseWords>): PaperContent {
  const say = saying(words);
  return {
    title: say(({ titles }) => titles[facts.kind]),
    number: { label: say(({ number }) => number), text: facts.receiptNo },
    sections: [
      { type: "facts", title: null, rows: rowsOf(facts, words) },
      ...middleOf(facts, words),
      { type: "text", title: null, look: "note", lines: notesOf(facts, words) },
      { type: "signatures", places: placesOf(facts, words) },
    ],
  };
}

function rowsOf(facts: CaseFacts, words: Pair<CaseWords>): ReturnType<typeof factsOf> {
  const say = saying(words);
  const label = (name: RowName): Named => say(({ rows }) => rows[name]);
  const { applicant, lead, dueAt, ending } = facts;
  const isReceipt = facts.kind === "receipt";
  return factsOf([
    [label("matter"), facts.matter],
    [label(facts.isApplication ? "applicant" : "reporter"), applicant],
    [label("office"), facts.office],
    [label("lead"), lead ?? label("leadOpen")],
    [label("received"), momentIn(words, facts.receivedAt)],
    [label("due"), isReceipt ? (dueAt === null ? label("dueOpen") : momentIn(words, dueAt)) : null],
    [label("ended"), ending === null ? null : momentIn(words, ending.at)],
    [label("outcome"), ending === null ? null : say(({ outcomes }) => outcomes[ending.outcome])],
    [label("clause"), ending?.clause ?? null],
  ]);
}

function middleOf(facts: CaseFacts, words: Pair<CaseWords>): Section[] {
  const say = saying(words);
  const { kind, ending, items } = facts;
  if (kind === "oneTimeNotice")
    return [
      {
        type: "list",
        title: say(({ missing }) => missing(items.length)),
        lead: say(({ noticeText }) => noticeText),
        items: items.map(({ name, detail }) => ({ name, detail: detail === "" ? null : detail })),
      },
    ];
  if (ending === null || kind === "receipt") return [];
  return [
    {
      type: "text",
      title: say(({ resultHead }) => resultHead[kind]),
      look: "body",
      lines: paragraphsOf(ending.text),
    },
  ];
}

function notesOf({ kind }: CaseFacts, words: Pair<CaseWords>): Named[] {
  const say = saying(words);
  const phone = say((one) => one.phone);
  const grade = say((one) => one.grade);
  if (kind === "oneTimeNotice") return [say(({ howTo }) => howTo), phone];
  if (kind === "decision") return [say(({ remedy }) => remedy), grade, phone];
  return kind === "reply" ? [grade, phone] : [phone];
}

type Places = Extract<Section, { type: "signatures" }>["places"];

/** A receipt is sealed by who took the case in; what ends it by the lead, on the day of the ending. */
function placesOf(facts: CaseFacts, words: Pair<CaseWords>): Places {
  const say = saying(words);
  const { ending, lead, office } = facts;
  const seal = {
    label: say(({ stamp }) => stamp),
    body: ending === null ? office : (lead ?? office),
    day: ending === null ? null : dayOfMoment(words, ending.at),
    isSeal: true,
  };
  if (ending !== null) return [seal];
  return [{ label: say(({ signed }) => signed), body: null, day: null, isSeal: false }, seal];
}

function dayOfMoment(words: Pair<CaseWords>, instant: string): Named {
  const moment = momentIn(words, instant);
  return { zh: moment.zh.slice(0, -6), en: moment.en.slice(0, -6) };
}
