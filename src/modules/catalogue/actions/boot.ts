/** Brings in a whole catalogue from a template, through the same import that departments use. */
import { type Ctx, transaction } from "#kernel/context.ts";
import type { Day } from "#kernel/pure/day.ts";
import {
  TEMPLATE_COLUMNS,
  type TemplateColumn,
  parseLead,
  parseLimit,
} from "../rules/import-template.ts";
import { CLASS_WORDS } from "../rules/template-words.ts";
import type { CategoryContent, ImportReport, Lead } from "../schema.ts";
import { type NewList, saveCategory, saveList } from "./categories.ts";
import { loadDirectory } from "./directory.ts";
import { importDuties } from "./import.ts";
import { type Names, loadNames, resolveBody } from "./import-names.ts";

/** A duty in the columns of the import template; leads and helpers may name organisations by code. */
export type DutyPlan = Partial<Record<TemplateColumn, string>> & {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly leads: string;
};

/** A kind of request, in the words of the import template. */
export type CategoryPlan = {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly parent?: string;
  readonly class: keyof typeof CLASS_WORDS;
  /** As in the template's column of leads; several on lines of their own. */
  readonly leads: string;
  readonly acceptance?: string;
  readonly firstResponse?: string;
  readonly promised?: string;
  readonly synonyms?: string;
};

export type CataloguePlan = {
  /** First day in effect. */
  readonly effectiveFrom: Day;
  /** Parents before their children. */
  readonly lists: readonly NewList[];
  readonly duties: readonly DutyPlan[];
  /** Parents before their children. */
  readonly categories: readonly CategoryPlan[];
};

/**
 * Writes lists, published duties and categories of a template in one transaction.
 * A row that is refused is a mistake in the template and throws.
 */
export function bootCatalogue(ctx: Ctx, plan: CataloguePlan): Promise<ImportReport> {
  return transaction(ctx, async (inner) => {
    for (const list of plan.lists) await saveList(inner, list);
    const report = await importDuties(
      inner,
      { name: "template.csv", bytes: csvOf(plan.duties) },
      {
        publish: true,
        effectiveFrom: plan.effectiveFrom,
        createOrganisations: false,
        dryRun: false,
      },
    );
    const wrong = report.rows.find((row) => row.outcome === "refused");
    if (wrong !== undefined)
      throw new Error(`${wrong.code} ${wrong.name}: ${wrong.reasons.map((r) => r.en).join(" ")}`);
    const names = await loadNames(inner, await loadDirectory(inner));
    for (const [i, category] of plan.categories.entries())
      await saveCategory(inner, category.code, contentOf(category, (i + 1) * 10, names));
    return report;
  });
}

function csvOf(duties: readonly DutyPlan[]): Buffer {
  const columns = Object.keys(TEMPLATE_COLUMNS) as TemplateColumn[];
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const lines = duties.map((duty) => columns.map((column) => quoted(duty[column] ?? "")));
  return Buffer.from(
    [Object.values(TEMPLATE_COLUMNS), ...lines].map((line) => line.join(",")).join("\n"),
  );
}

function contentOf(plan: CategoryPlan, position: number, names: Names): CategoryContent {
  const limit = (text: string | undefined) =>
    text === undefined ? null : (parseLimit(text) ?? null);
  return {
    name: plan.name,
    nameEn: plan.nameEn,
    parentCode: plan.parent ?? null,
    class: CLASS_WORDS[plan.class],
    areaIds: [],
    leads: plan.leads.split("\n").map((line): Lead => {
      const { clause, ...body } = parseLead(line);
      return { ...resolveBody(body, names), clause };
    }),
    limits: {
      acceptance: limit(plan.acceptance),
      firstResponse: limit(plan.firstResponse),
      statutory: null,
      promised: limit(plan.promised),
    },
    synonyms: (plan.synonyms ?? "").split("、").filter((text) => text !== ""),
    position,
    open: true,
  };
}
