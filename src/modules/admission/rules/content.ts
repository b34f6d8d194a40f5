/** What an application says, and what it must say before it can be submitted. Runs in the browser too. */
import { type Day, isDay } from "#kernel/pure/day.ts";
import { MOST_FEN } from "#kernel/pure/money.ts";

/** One-off work by the piece, standing work, or a table to be filled in. */
export const KINDS = ["quantity", "standing", "form"] as const;
export type Kind = (typeof KINDS)[number];

/** Whether the work is an authority's own, or what the law lets a residents' committee help with. */
export const NATURES = ["executive", "assist"] as const;
export type Nature = (typeof NATURES)[number];

/** How a unit is proven to be done. */
export const PROOFS = ["none", "photo", "signature", "note"] as const;
export type Proof = (typeof PROOFS)[number];

export type Checks = {
  readonly proof: Proof;
  /** How many of the finished units are looked at again. Unit: share of one. */
  readonly sampleShare: number;
  readonly text: string;
};

export type FormField = { readonly key: string; readonly name: string };
/** A field that somebody asks for already. */
export type AskedAgain = FormField & {
  readonly where: string;
  readonly formId: number | null;
  readonly departmentOrgId: number | null;
};
/** The table that a form application wants filled in, as its reviewers see it. */
export type FormFacts = {
  readonly formId: number;
  readonly fields: readonly FormField[];
  readonly asksAgain: readonly AskedAgain[];
};

export type Content = {
  readonly kind: Kind;
  readonly title: string;
  /** What is to be done. */
  readonly task: string;
  readonly legalBasis: string;
  /** Why at this level and not by the department itself. */
  readonly reason: string;
  readonly nature: Nature;
  /** Of the list of assisted duties, where a residents' committee is to help. */
  readonly assistedDutyCode: string | null;
  readonly areaIds: readonly number[];
  readonly targetOrgIds: readonly number[];
  readonly unit: string;
  /** At most so many units; null: standing work without a number. */
  readonly quantity: number | null;
  readonly unitPriceFen: number;
  /** Quantity × unit price, or what standing work without a number costs in all. */
  readonly totalFen: number;
  /** The budget year that pays. */
  readonly budgetYear: number;
  readonly from: Day;
  readonly to: Day;
  /** People and material that come with it. */
  readonly support: string;
  readonly checks: Checks;
  readonly form: FormFacts | null;
};

/** Longest texts. Unit: characters. */
export const LONGEST = { title: 80, text: 2000, unit: 10 } as const;
export const MOST_UNITS = 100_000_000;
export const MOST_TARGETS = 500;

/** What the whole costs; undefined where it is no amount. Exact: above 2^53 nothing is an amount anyway. */
export function totalOf(
  content: Pick<Content, "quantity" | "unitPriceFen" | "totalFen">,
): number | undefined {
  const { quantity, unitPriceFen, totalFen } = content;
  const total = quantity === null ? totalFen : quantity * unitPriceFen;
  return Number.isSafeInteger(total) && total >= 0 && total <= MOST_FEN ? total : undefined;
}

/** Puts the total into a content whose quantity and unit price say it. */
export function withTotal(content: Content): Content {
  return { ...content, totalFen: totalOf(content) ?? content.totalFen };
}

/** A part of an application that is missing or wrong. */
export const CONTENT_FIELDS = [
  "title",
  "task",
  "legalBasis",
  "reason",
  "areaIds",
  "targetOrgIds",
  "unit",
  "quantity",
  "unitPriceFen",
  "totalFen",
  "budgetYear",
  "period",
  "support",
  "checks",
  "contact",
  "form",
] as const;
export type ContentField = (typeof CONTENT_FIELDS)[number];

const isText = (text: string, most: number): boolean => {
  const length = [...text.trim()].length;
  return length > 0 && length <= most;
};
const isCount = (n: number, least: number, most: number): boolean =>
  Number.isSafeInteger(n) && n >= least && n <= most;
const areIds = (ids: readonly number[]): boolean =>
  ids.length > 0 && ids.length <= MOST_TARGETS && new Set(ids).size === ids.length;

/** Everything in an application that is missing or wrong by itself, in the order of the form; empty: it can be submitted. */
export function gapsOf(content: Content, hasContact: boolean): ContentField[] {
  const { kind, quantity, form } = content;
  const needsNumber = kind !== "standing";
  const total = totalOf(content);
  const wrong: Readonly<Record<ContentField, boolean>> = {
    title: !isText(content.title, LONGEST.title),
    task: !isText(content.task, LONGEST.text),
    legalBasis: !isText(content.legalBasis, LONGEST.text),
    reason: !isText(content.reason, LONGEST.text),
    areaIds: !areIds(content.areaIds),
    targetOrgIds: !areIds(content.targetOrgIds),
    unit: (needsNumber || quantity !== null) && !isText(content.unit, LONGEST.unit),
    quantity: quantity === null ? needsNumber : !isCount(quantity, 1, MOST_UNITS),
    unitPriceFen: !isCount(content.unitPriceFen, 0, MOST_FEN),
    totalFen: total === undefined,
    budgetYear: !isCount(content.budgetYear, 2000, 2100),
    period: !isDay(content.from) || !isDay(content.to) || content.to < content.from,
    support: !isText(content.support, LONGEST.text),
    checks:
      !(content.checks.sampleShare >= 0 && content.checks.sampleShare <= 1) ||
      !isText(content.checks.text, LONGEST.text),
    contact: !hasContact,
    form: (kind === "form") !== (form !== null),
  };
  return CONTENT_FIELDS.filter((field) => wrong[field]);
}
