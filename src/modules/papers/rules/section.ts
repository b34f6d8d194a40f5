/** What a paper is made of: a title, a number and sections, said in both languages and kept as they were. */

/** Kinds of paper that officials hand out, by what they are about. */
export const KINDS_OF = {
  case: ["receipt", "oneTimeNotice", "decision", "reply", "operationReport"],
  admission: ["admissionApplication", "admissionDecision"],
  settlement: ["settlement"],
  appraisal: ["appraisalResult"],
} as const;

export const SUBJECTS = ["case", "admission", "settlement", "appraisal"] as const;
export type Subject = keyof typeof KINDS_OF;
export type PaperKind = (typeof KINDS_OF)[Subject][number];
export const PAPER_KINDS: readonly PaperKind[] = SUBJECTS.flatMap((subject) => KINDS_OF[subject]);

/** What a paper is about; `part`: one body of a settlement, one place of a round, else 0. */
export type About = { readonly type: Subject; readonly id: number; readonly part: number };

export type Named = { readonly zh: string; readonly en: string };
/** What people wrote stays in their language; what the program says is said in both. */
export type Said = string | Named;

export type Section<T = Said> =
  | {
      readonly type: "facts";
      readonly title: T | null;
      readonly rows: readonly { readonly label: T; readonly value: T }[];
    }
  | {
      readonly type: "text";
      readonly title: T | null;
      /** `note` is in small type: how to have it reviewed, whom to ask. */
      readonly look: "body" | "note";
      readonly lines: readonly T[];
    }
  | {
      readonly type: "list";
      readonly title: T | null;
      readonly lead: T | null;
      readonly items: readonly { readonly name: T; readonly detail: T | null }[];
    }
  | {
      readonly type: "table";
      readonly title: T | null;
      readonly head: readonly { readonly text: T; readonly isNumber: boolean }[];
      readonly rows: readonly (readonly T[])[];
      /** The last line, which adds up. */
      readonly sum: readonly T[] | null;
    }
  | {
      readonly type: "pictures";
      readonly title: T | null;
      /** Their fingerprints belong to what was issued; the pictures are shown to who may see what it is about. */
      readonly items: readonly {
        readonly name: string;
        readonly sha256: string;
        readonly mediaType: string;
      }[];
    }
  | {
      readonly type: "signatures";
      readonly places: readonly {
        readonly label: T;
        /** Who signs or seals. */
        readonly body: T | null;
        readonly day: T | null;
        /** Room is left for a round seal of 42 mm. */
        readonly isSeal: boolean;
      }[];
    };

/** Plain JSON: its canonical text is what the code of a paper stands for. */
export type PaperContent = {
  readonly title: Named;
  readonly number: { readonly label: Named; readonly text: string };
  readonly sections: readonly Section[];
};

/** The same words in every language that papers are in. */
export type Pair<W> = { readonly zh: W; readonly en: W };

/** Says something in both languages. */
export const saying =
  <W>(words: Pair<W>) =>
  (pick: (words: W) => string): Named => ({ zh: pick(words.zh), en: pick(words.en) });

const isNamed = (value: object): value is Named =>
  "zh" in value && "en" in value && Object.keys(value).length === 2;

function speak(value: unknown, language: "zh" | "en"): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => speak(one, language));
  if (typeof value !== "object" || value === null) return value;
  if (isNamed(value)) return value[language];
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, speak(one, language)]));
}

/** Sections that were said in both languages, in one of them. */
export function spokenIn(sections: readonly Section[], language: "zh" | "en"): Section<string>[] {
  return speak(sections, language) as Section<string>[];
}

/** How days and moments are written on paper, which outlives the year and so always says it. */
export type DayWords = {
  /** The month from 1. */
  readonly day: (year: number, month: number, day: number) => string;
};

/** A day ("2026-11-22") in words. */
export function dayIn(words: Pair<DayWords>, day: string): Named {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return saying(words)((one) => one.day(year, month, date));
}

/** A moment (ISO 8601) in words. Shanghai is eight hours ahead of UTC all year. */
export function momentIn(words: Pair<DayWords>, instant: string): Named {
  const shanghai = new Date(Date.parse(instant) + 8 * 3_600_000).toISOString();
  const day = dayIn(words, shanghai.slice(0, 10));
  const time = shanghai.slice(11, 16);
  return { zh: `${day.zh} ${time}`, en: `${day.en} ${time}` };
}

/** What people wrote, a paragraph each line that says something. */
export function paragraphsOf(text: string): string[] {
  return text.split(/\n+/).filter((line) => line.trim() !== "");
}

/** Names one after the other, as each language joins them. */
export function joined(names: readonly Named[]): Named {
  return {
    zh: names.map(({ zh }) => zh).join("、"),
    en: names.map(({ en }) => en).join(", "),
  };
}

/** A table row of facts, left out where there is nothing to say. */
export function factsOf(
  rows: readonly (readonly [label: Named, value: Said | null])[],
): { label: Named; value: Said }[] {
  return rows.flatMap(([label, value]) =>
    value === null || value === "" ? [] : [{ label, value }],
  );
}
