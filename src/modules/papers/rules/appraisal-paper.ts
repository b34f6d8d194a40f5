/**
 * The result of an appraisal as its body gets it in writing: total, indicators, what follows. Words between the body and
 * the office (reply, appeal) stay out of it: a paper says the same whoever makes it.
 */
import {
  type DayWords,
  type Named,
  type Pair,
  type PaperContent,
  type Said,
  type Section,
  dayIn,
  factsOf,
  saying,
} from "./section.ts";

/** Hundredths of a point, with the bounds between which it holds. */
type Score = { readonly value: number; readonly low: number; readonly high: number };
export type Consequence = "commendation" | "award" | "talk" | "rectification";

/** What the rules read of a round and one of its targets. */
export type ResultTold = {
  readonly roundTitle: string;
  readonly roundId: number;
  readonly place: number;
  /** The first and the last month. Unit: "YYYY-MM". */
  readonly from: string;
  readonly to: string;
  readonly scheme: { readonly name: Named; readonly version: number };
  readonly name: Named;
  readonly total: Score | null;
  readonly rank: number | null;
  readonly indicators: readonly {
    readonly name: Named;
    /** Unit: tenths of a percent. */
    readonly weight: number;
    readonly counted: number;
    readonly hits: number;
    readonly score: Score | null;
  }[];
  readonly consequences: readonly { readonly kind: Consequence; readonly text: string }[];
};

type Name =
  | "title"
  | "number"
  | "body"
  | "round"
  | "period"
  | "scheme"
  | "total"
  | "notScored"
  | "rank"
  | "indicators"
  | "indicator"
  | "weight"
  | "counted"
  | "hits"
  | "score"
  | "bounds"
  | "consequences"
  | "recompute"
  | "received"
  | "seal";

export type AppraisalWords = DayWords & {
  readonly names: Readonly<Record<Name, string>>;
  readonly kinds: Readonly<Record<Consequence, string>>;
  readonly version: (name: string, version: number) => string;
  readonly ranked: (rank: number) => string;
  readonly range: (from: string, until: string) => string;
};

const points = (hundredths: number): string => (hundredths / 100).toFixed(2);
const scored = (score: Score | null, none: Said): Said =>
  score === null ? none : points(score.value);
const bounds = (score: Score | null): string =>
  score === null ? "—" : `${points(score.low)} – ${points(score.high)}`;

/** The last day of a month. Unit: "YYYY-MM" to "YYYY-MM-DD". */
function lastDayOf(month: string): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

/** The paper that tells a body its result. */
export function resultPaper(told: ResultTold, words: Pair<AppraisalWords>): PaperContent {
  const say = saying(words);
  const name = (one: Name): Named => say(({ names }) => names[one]);
  const { total, rank } = told;
  const [from, to] = [dayIn(words, `${told.from}-01`), dayIn(words, lastDayOf(told.to))];
  return {
    title: name("title"),
    number: { label: name("number"), text: `${told.roundId}-${told.place + 1}` },
    sections: [
      {
        type: "facts",
        title: null,
        rows: factsOf([
          [name("body"), told.name],
          [name("round"), told.roundTitle],
          [
            name("period"),
            { zh: words.zh.range(from.zh, to.zh), en: words.en.range(from.en, to.en) },
          ],
          [
            name("scheme"),
            {
              zh: words.zh.version(told.scheme.name.zh, told.scheme.version),
              en: words.en.version(told.scheme.name.en, told.scheme.version),
            },
          ],
          [name("total"), scored(total, name("notScored"))],
          [name("bounds"), total === null ? null : bounds(total)],
          [name("rank"), rank === null ? null : say(({ ranked }) => ranked(rank))],
        ]),
      },
      {
        type: "table",
        title: name("indicators"),
        head: (["indicator", "weight", "counted", "hits", "score", "bounds"] as const).map(
          (one) => ({ text: name(one), isNumber: one !== "indicator" }),
        ),
        rows: told.indicators.map((one): Said[] => [
          one.name,
          `${one.weight / 10}%`,
          one.counted.toLocaleString("en-GB"),
          one.hits.toLocaleString("en-GB"),
          scored(one.score, "—"),
          bounds(one.score),
        ]),
        sum: null,
      },
      ...wordsOf(told, words),
      { type: "text", title: null, look: "note", lines: [name("recompute")] },
      {
        type: "signatures",
        places: [
          { label: name("received"), body: told.name, day: null, isSeal: false },
          { label: name("seal"), body: null, day: null, isSeal: true },
        ],
      },
    ],
  };
}

function wordsOf({ consequences }: ResultTold, words: Pair<AppraisalWords>): Section[] {
  const say = saying(words);
  if (consequences.length === 0) return [];
  return [
    {
      type: "list",
      title: say(({ names }) => names.consequences),
      lead: null,
      items: consequences.map(({ kind, text }) => ({
        name: say(({ kinds }) => kinds[kind]),
        detail: text,
      })),
    },
  ];
}
