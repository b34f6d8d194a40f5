/**
 * Which texts of a duty have English beside them, and what follows from it.
 * Laws are cited in the language in which they were made, and residents' own words for a duty are Chinese: neither has
 * English of its own.
 */
import type { CoOrganiser, DutyContent, Material, Step, WrittenContent } from "../schema.ts";

/** The texts of a duty itself, each with the member that holds its English. */
export const ENGLISH_OF = {
  name: "nameEn",
  summary: "summaryEn",
  group: "groupEn",
  applicants: "applicantsEn",
  fee: "feeEn",
  places: "placesEn",
  result: "resultEn",
  retention: "retentionEn",
} as const satisfies Partial<Record<keyof DutyContent, keyof DutyContent>>;
/** The texts of something to bring. */
export const MATERIAL_ENGLISH = {
  name: "nameEn",
  condition: "conditionEn",
  note: "noteEn",
} as const satisfies Partial<Record<keyof Material, keyof Material>>;
/** The texts of a step. */
export const STEP_ENGLISH = {
  name: "nameEn",
  detail: "detailEn",
} as const satisfies Partial<Record<keyof Step, keyof Step>>;
/** The text of a co-organiser. */
export const TASK_ENGLISH = {
  task: "taskEn",
} as const satisfies Partial<Record<keyof CoOrganiser, keyof CoOrganiser>>;

/** A content in which whatever was left out of the English is null. */
export function wholeContent(written: WrittenContent): DutyContent {
  return {
    groupEn: null,
    applicantsEn: null,
    feeEn: null,
    placesEn: null,
    resultEn: null,
    retentionEn: null,
    ...written,
    coOrganisers: written.coOrganisers.map((helper) => ({ taskEn: null, ...helper })),
    materials: written.materials.map((material) => ({
      nameEn: null,
      conditionEn: null,
      noteEn: null,
      ...material,
    })),
    steps: written.steps.map((step) => ({ nameEn: null, detailEn: null, ...step })),
  };
}

type Pairs = Readonly<Record<string, string>>;
type Texts = Readonly<Record<string, unknown>>;

/**
 * A content with the English of what stands wherever it says the same in Chinese and leaves the English open: a
 * spreadsheet without English columns takes away none that was written in the form, and a text that changes does not
 * keep the English of the old one.
 */
export function withEnglishOf(content: DutyContent, standing: DutyContent): DutyContent {
  const like = <T extends Texts>(mine: readonly T[], theirs: readonly T[], pairs: Pairs): T[] => {
    const [key = ""] = Object.keys(pairs);
    const first = new Map(theirs.toReversed().map((one) => [one[key], one]));
    return mine.map((one) => keeping(one, first.get(one[key]), pairs));
  };
  return {
    ...keeping(content, standing, ENGLISH_OF),
    materials: like(content.materials, standing.materials, MATERIAL_ENGLISH),
    steps: like(content.steps, standing.steps, STEP_ENGLISH),
    coOrganisers: like(content.coOrganisers, standing.coOrganisers, TASK_ENGLISH),
  };
}

function keeping<T extends Texts>(one: T, standing: T | undefined, pairs: Pairs): T {
  if (standing === undefined) return one;
  const kept = Object.entries(pairs)
    .filter(([text, english]) => one[english] === null && alike(one[text], standing[text]))
    .map(([, english]) => [english, standing[english]]);
  return { ...one, ...Object.fromEntries(kept) };
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** Blanks and the width of brackets make no other text. */
function alike(a: unknown, b: unknown): boolean {
  const plain = (text: unknown): string => textOf(text).normalize("NFKC").replace(/\s/g, "");
  return plain(a) === plain(b);
}

const HAN = /\p{Script=Han}/u;

/** What is read of a duty; the tasks are those of its co-organisers. */
type Read = Readonly<
  Record<keyof typeof ENGLISH_OF | (typeof ENGLISH_OF)[keyof typeof ENGLISH_OF], string | null>
> & {
  readonly materials: readonly Pick<
    Material,
    "name" | "nameEn" | "condition" | "conditionEn" | "note" | "noteEn"
  >[];
  readonly steps: readonly Readonly<Step>[];
};

/** Says whether a reader of English meets Chinese in what a duty says: a text without English, or a law. */
export function isPartlyChinese(
  content: Read & { readonly legalBasis: readonly string[] },
  helpers: readonly Pick<CoOrganiser, "task" | "taskEn">[],
): boolean {
  return (
    content.legalBasis.some((basis) => HAN.test(basis)) ||
    textsIn(content, helpers).some(({ chinese, english }) => HAN.test(chinese) && english === "")
  );
}

/** How many texts there are, and how many of them stand in English too. */
export function englishWritten(
  content: Read & { readonly coOrganisers: readonly Pick<CoOrganiser, "task" | "taskEn">[] },
): { readonly texts: number; readonly written: number } {
  const texts = textsIn(content, content.coOrganisers);
  return {
    texts: texts.length,
    written: texts.filter(({ english }) => english.trim() !== "").length,
  };
}

type Text = { readonly chinese: string; readonly english: string };

/** Every text that says something, with its English; empty where nobody wrote it. */
function textsIn(
  content: Read,
  helpers: readonly Pick<CoOrganiser, "task" | "taskEn">[],
): readonly Text[] {
  const of = (one: Texts, pairs: Pairs): Text[] =>
    Object.entries(pairs)
      .map(([chinese, english]) => ({
        chinese: textOf(one[chinese]).trim(),
        english: textOf(one[english]),
      }))
      .filter(({ chinese }) => chinese !== "");
  return [
    ...of(content, ENGLISH_OF),
    ...content.materials.flatMap((material) => of(material, MATERIAL_ENGLISH)),
    ...content.steps.flatMap((step) => of(step, STEP_ENGLISH)),
    ...helpers.flatMap((helper) => of(helper, TASK_ENGLISH)),
  ];
}
