/** The papers of an admission: the application that is signed and sealed, and the decision on it. */
import {
  type DayWords,
  type Named,
  type Pair,
  type PaperContent,
  type Said,
  type Section,
  dayIn,
  factsOf,
  joined,
  paragraphsOf,
  saying,
} from "./section.ts";

type Org = { readonly name: Named };
export type Matter = "admission" | "ratification" | "continuation" | "exit";
export type Result = "approved" | "refused" | "sentBack";
export type Stance = "agree" | "conditions" | "object" | "none";

/** What the rules read of an application. */
export type AdmissionTold = {
  readonly code: string | null;
  readonly applicantName: Named;
  readonly to: string;
  readonly content: {
    readonly title: string;
    readonly task: string;
    readonly legalBasis: string;
    readonly reason: string;
    readonly quantity: number | null;
    readonly unit: string;
    readonly totalFen: number;
    readonly unitPriceFen: number;
    readonly from: string;
    readonly support: string;
    readonly checks: { readonly text: string };
  };
  readonly areas: readonly Org[];
  readonly targets: readonly Org[];
  readonly opinions: readonly {
    readonly org: Org;
    readonly stance: Stance | null;
    readonly text: string;
  }[];
  readonly review: { readonly recommendation: string; readonly text: string } | null;
  readonly decisions: readonly {
    readonly matter: Matter;
    readonly result: Result;
    readonly meeting: string;
    readonly heldOn: string;
    readonly minuteNo: string;
    readonly reason: string;
  }[];
  readonly conditions: readonly string[];
};

type Row =
  | "applicant"
  | "title"
  | "task"
  | "legalBasis"
  | "reason"
  | "areas"
  | "targets"
  | "amount"
  | "noAmount"
  | "total"
  | "period"
  | "support"
  | "checks";

export type AdmissionWords = DayWords & {
  readonly titles: { readonly application: string; readonly decision: string };
  readonly number: string;
  readonly rows: Readonly<Record<Row, string>>;
  readonly perUnit: (quantity: string, unit: string, price: string) => string;
  readonly to: (org: string) => string;
  readonly opening: (title: string, meeting: string, day: string, minute: string) => string;
  readonly agrees: (title: string) => string;
  readonly refuses: (title: string) => string;
  readonly because: (reason: string) => string;
  readonly scope: (areas: string, targets: string) => string;
  readonly amount: (amount: string, total: string) => string;
  readonly noAmount: (total: string) => string;
  readonly period: (from: string, to: string) => string;
  readonly conditions: string;
  readonly closing: string;
  readonly register: string;
  readonly office: string;
  readonly applied: string;
  readonly opinionsHead: string;
  readonly body: string;
  readonly stance: string;
  readonly text: string;
  readonly stances: Readonly<Record<Stance | "awaited", string>>;
  readonly reviewHead: string;
  readonly decisionsHead: string;
  readonly matter: string;
  readonly result: string;
  readonly meeting: string;
  readonly matters: Readonly<Record<Matter, string>>;
  readonly results: Readonly<Record<Result, string>>;
  readonly range: (from: string, until: string) => string;
};

type Words = Pair<AdmissionWords>;

/** Writes an amount; given by who calls, so that money looks the same everywhere. */
export type Money = (fen: number) => string;

/** The decision that a paper tells: the last that admitted it or would not; none while it is before no meeting. */
function decisionOf({ decisions }: AdmissionTold): AdmissionTold["decisions"][number] | undefined {
  const telling = decisions.filter(
    ({ result, matter }) => result !== "sentBack" && matter !== "exit",
  );
  return telling.findLast(({ result }) => result === "approved") ?? telling.at(-1);
}

function amountOf({ content }: AdmissionTold, words: Words, money: Money): Named | null {
  const { quantity, unit, unitPriceFen } = content;
  if (quantity === null) return null;
  const count = quantity.toLocaleString("en-GB");
  return saying(words)(({ perUnit }) => perUnit(count, unit, money(unitPriceFen)));
}

const numberOf = ({ code }: AdmissionTold, words: Words): PaperContent["number"] => ({
  label: saying(words)(({ number }) => number),
  text: code ?? "—",
});

/** The decision with which a department shows that its work was admitted, or why it was not; undefined before it. */
export function decisionPaper(
  told: AdmissionTold,
  words: Words,
  money: Money,
): PaperContent | undefined {
  const decision = decisionOf(told);
  if (decision === undefined) return undefined;
  const say = saying(words);
  const { title } = told.content;
  const day = dayIn(words, decision.heldOn);
  // Some meetings are called by their day, which is said once.
  const meeting = decision.meeting.replace(`（${decision.heldOn}）`, "");
  const opening: Named = {
    zh: words.zh.opening(title, meeting, day.zh, decision.minuteNo),
    en: words.en.opening(title, meeting, day.en, decision.minuteNo),
  };
  const address: Named = {
    zh: words.zh.to(told.applicantName.zh),
    en: words.en.to(told.applicantName.en),
  };
  const isApproved = decision.result === "approved";
  return {
    title: say(({ titles }) => titles.decision),
    number: numberOf(told, words),
    sections: [
      { type: "text", title: address, look: "body", lines: [opening] },
      ...(isApproved
        ? termsOf(told, words, money)
        : [
            {
              type: "text" as const,
              title: null,
              look: "body" as const,
              lines: [
                say(({ refuses }) => refuses(title)),
                ...(decision.reason === "" ? [] : [say(({ because }) => because(decision.reason))]),
              ],
            },
          ]),
      {
        type: "signatures",
        places: [{ label: say(({ office }) => office), body: null, day, isSeal: true }],
      },
    ],
  };
}

function termsOf(told: AdmissionTold, words: Words, money: Money): Section[] {
  const say = saying(words);
  const { content, conditions } = told;
  const areas = joined(told.areas.map(({ name }) => name));
  const targets = joined(told.targets.map(({ name }) => name));
  const amount = amountOf(told, words, money);
  const total = money(content.totalFen);
  const [from, to] = [dayIn(words, content.from), dayIn(words, told.to)];
  const inBoth = (pick: (one: AdmissionWords, language: "zh" | "en") => string): Named => ({
    zh: pick(words.zh, "zh"),
    en: pick(words.en, "en"),
  });
  const lines = [
    say(({ agrees }) => agrees(content.title)),
    inBoth((one, language) => one.scope(areas[language], targets[language])),
    inBoth((one, language) =>
      amount === null ? one.noAmount(total) : one.amount(amount[language], total),
    ),
    inBoth((one, language) => one.period(from[language], to[language])),
  ];
  const closing: Section = {
    type: "text",
    title: null,
    look: "body",
    lines: [say((one) => one.closing)],
  };
  const register: Section = {
    type: "text",
    title: null,
    look: "note",
    lines: [say((one) => one.register)],
  };
  if (conditions.length === 0)
    return [{ type: "text", title: null, look: "body", lines }, closing, register];
  return [
    { type: "text", title: null, look: "body", lines: [...lines, say((one) => one.conditions)] },
    {
      type: "list",
      title: null,
      lead: null,
      items: conditions.map((name) => ({ name, detail: null })),
    },
    closing,
    register,
  ];
}

/** The application as a form, with the opinions, the review and the decisions as far as there are any. */
export function applicationPaper(told: AdmissionTold, words: Words, money: Money): PaperContent {
  const say = saying(words);
  const label = (row: Row): Named => say(({ rows }) => rows[row]);
  const { content } = told;
  const [from, to] = [dayIn(words, content.from), dayIn(words, told.to)];
  return {
    title: say(({ titles }) => titles.application),
    number: numberOf(told, words),
    sections: [
      {
        type: "facts",
        title: null,
        rows: factsOf([
          [label("title"), content.title],
          [label("applicant"), told.applicantName],
          [label("task"), content.task],
          [label("legalBasis"), content.legalBasis],
          [label("reason"), content.reason],
          [label("areas"), joined(told.areas.map(({ name }) => name))],
          [label("targets"), joined(told.targets.map(({ name }) => name))],
          [label("amount"), amountOf(told, words, money) ?? label("noAmount")],
          [label("total"), money(content.totalFen)],
          [
            label("period"),
            { zh: words.zh.range(from.zh, to.zh), en: words.en.range(from.en, to.en) },
          ],
          [label("support"), content.support],
          [label("checks"), content.checks.text],
        ]),
      },
      ...opinionsOf(told, words),
      ...decidedOf(told, words),
      {
        type: "signatures",
        places: [
          {
            label: say(({ applied }) => applied),
            body: told.applicantName,
            day: null,
            isSeal: true,
          },
          { label: say(({ office }) => office), body: null, day: null, isSeal: true },
        ],
      },
    ],
  };
}

function opinionsOf({ opinions, review }: AdmissionTold, words: Words): Section[] {
  const say = saying(words);
  const head = [say(({ body }) => body), say(({ stance }) => stance), say(({ text }) => text)];
  const rows = opinions.map(({ org, stance, text }): Said[] => [
    org.name,
    say(({ stances }) => stances[stance ?? "awaited"]),
    text,
  ]);
  return [
    ...(rows.length === 0
      ? []
      : [
          {
            type: "table" as const,
            title: say(({ opinionsHead }) => opinionsHead),
            head: head.map((text) => ({ text, isNumber: false })),
            rows,
            sum: null,
          },
        ]),
    ...(review === null
      ? []
      : [
          {
            type: "text" as const,
            title: say(({ reviewHead }) => reviewHead),
            look: "body" as const,
            lines: paragraphsOf(review.text),
          },
        ]),
  ];
}

function decidedOf({ decisions }: AdmissionTold, words: Words): Section[] {
  if (decisions.length === 0) return [];
  const say = saying(words);
  const head = [
    say(({ matter }) => matter),
    say(({ result }) => result),
    say((one) => one.meeting),
  ];
  return [
    {
      type: "table",
      title: say(({ decisionsHead }) => decisionsHead),
      head: head.map((text) => ({ text, isNumber: false })),
      rows: decisions.map(({ matter, result, meeting: name, minuteNo, heldOn }): Said[] => {
        const day = dayIn(words, heldOn);
        const meeting = name.replace(`（${heldOn}）`, "");
        return [
          say(({ matters }) => matters[matter]),
          say(({ results }) => results[result]),
          {
            zh: `${meeting} ${minuteNo}（${day.zh}）`,
            en: `${meeting} ${minuteNo} (${day.en})`,
          },
        ];
      }),
      sum: null,
    },
  ];
}
