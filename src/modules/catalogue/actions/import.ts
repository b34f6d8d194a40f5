/** Takes spreadsheets of duties in: every row is answered for, and either all of it is written or none. */
import { createHash } from "node:crypto";
import { type Ctx, rowsInParts, transaction } from "#kernel/context.ts";
import { safeFileName } from "#kernel/files.ts";
import { recordOf } from "#kernel/pure/actor.ts";
import { type Day, dayOf, iso } from "#kernel/pure/day.ts";
import { isRefusal, orRefuse, refuse } from "#kernel/pure/refusal.ts";
import { keepsCatalogue } from "../access.ts";
import {
  PORTAL_COLUMNS,
  PORTAL_LISTS,
  listedDepartments,
  readPortalRows,
} from "../rules/import-portal.ts";
import { type Plan, identityOf, planRow } from "../rules/import-plan.ts";
import { type Table, findTable } from "../rules/import-table.ts";
import { TEMPLATE_COLUMNS, TEMPLATE_REQUIRED, readTemplateRows } from "../rules/import-template.ts";
import {
  type ImportedRow,
  type Reason,
  reason,
  refuseContradictions,
  refusedBy,
} from "../rules/imported.ts";
import { checkLeads } from "../rules/leads.ts";
import type { DutyState } from "../rules/lifecycle.ts";
import type { SheetRow } from "../rules/sheet.ts";
import type { DutyContent, ImportReport } from "../schema.ts";
import * as lists from "../store/categories.ts";
import * as store from "../store/duties.ts";
import { saveList } from "./categories.ts";
import { type Directory, describeProblems, loadDirectory } from "./directory.ts";
import { type ResolvedRow, createMissing, loadNames, resolveRow } from "./import-names.ts";
import { reportOf } from "./import-report.ts";
import { readSpreadsheet } from "./spreadsheet.ts";
import { statesOf, writeDuties } from "./write.ts";

export type ImportFile = { readonly name: string; readonly bytes: Buffer };

export type ImportOptions = {
  /** Publish what was taken, in the same transaction. */
  readonly publish: boolean;
  /** The first day in effect; today unless given. */
  readonly effectiveFrom?: Day | undefined;
  /** Create departments that are not there yet, instead of refusing their rows. */
  readonly createOrganisations: boolean;
  /** Answer every row and write nothing. */
  readonly dryRun: boolean;
};

/** Carries the report of a dry run out of its transaction, which is thereby undone. */
class DryRun extends Error {
  readonly report: ImportReport;
  constructor(report: ImportReport) {
    super("dry run");
    this.report = report;
  }
}

/**
 * Imports a spreadsheet in our own layout or a portal's.
 * Refuses the file as a whole: `catalogue.import.*` of {@link readSpreadsheet} and `catalogue.import.no_head`;
 * a row that is wrong is refused in the report and stops no other.
 */
export async function importDuties(
  ctx: Ctx,
  file: ImportFile,
  options: ImportOptions,
): Promise<ImportReport> {
  if (!keepsCatalogue(ctx.actor)) refuse("forbidden", "http.not_allowed");
  const layout = understand(orRefuse(await readSpreadsheet(file.bytes)));
  try {
    return await transaction(ctx, async (inner) => {
      const report = await importRows(inner, file, layout, options);
      if (options.dryRun) throw new DryRun(report);
      return report;
    });
  } catch (error) {
    if (error instanceof DryRun) return error.report;
    throw error;
  }
}

type Layout = {
  readonly name: "template" | "portal";
  readonly table: Table;
  readonly rows: readonly ImportedRow[];
};

/** Finds out which layout a sheet has. Refuses: `catalogue.import.no_head`. */
export function understand(sheet: readonly SheetRow[]): Layout {
  const portal = findTable(sheet, PORTAL_COLUMNS, [...PORTAL_COLUMNS, "main_item"]);
  if (!isRefusal(portal))
    return { name: "portal", table: portal, rows: refuseContradictions(readPortalRows(portal)) };
  const table = orRefuse(
    findTable(
      sheet,
      TEMPLATE_REQUIRED.map((column) => TEMPLATE_COLUMNS[column]),
      Object.values(TEMPLATE_COLUMNS),
    ),
  );
  return { name: "template", table, rows: refuseContradictions(readTemplateRows(table)) };
}

async function importRows(
  ctx: Ctx,
  file: ImportFile,
  layout: Layout,
  options: ImportOptions,
): Promise<ImportReport> {
  const now = ctx.clock.now();
  // Reading is behind; names are looked up, rows decided, all of it written.
  const passed = rowsInParts(ctx.work, 4, layout.rows.length);
  passed(1);
  const fileName = safeFileName(file.name);
  const importId = await lists.insertImport(ctx.db, {
    fileName,
    sha256: createHash("sha256").update(file.bytes).digest("hex"),
    importedAt: now,
    importedBy: recordOf(ctx.actor),
  });
  if (layout.name === "portal") await ensurePortalLists(ctx);
  const created = options.createOrganisations
    ? await createMissing(
        ctx,
        layout.rows,
        layout.name === "portal" ? listedDepartments(layout.table) : [],
      )
    : [];
  const directory = await loadDirectory(ctx);
  const names = await loadNames(ctx, directory);
  const resolved = layout.rows.map((row) => resolveRow(row, names));
  passed(2);
  const standing = statesOf(await store.standingVersions(ctx.db));
  const publishFrom = options.publish ? (options.effectiveFrom ?? dayOf(now)) : undefined;
  const checked = refuseTaken(resolved, standing).map((row) =>
    publishFrom === undefined ? row : refuseLeadless(row, directory),
  );
  passed(3);
  const { plans, published } = await write(ctx, checked, { importId, publishFrom });
  passed(4);
  const report = reportOf({
    id: options.dryRun ? null : importId,
    fileName,
    layout: layout.name,
    importedAt: iso(now),
    dryRun: options.dryRun,
    rows: plans,
    published,
    organisationsCreated: created,
  });
  await lists.saveImportReport(ctx.db, importId, report);
  return report;
}

async function ensurePortalLists(ctx: Ctx): Promise<void> {
  const known = new Set((await lists.allLists(ctx.db)).map((list) => list.code));
  for (const list of PORTAL_LISTS)
    if (!known.has(list.code)) await saveList(ctx, { ...list, parentCode: null });
}

/** Refuses rows whose lead and name stand in the catalogue already under another code. */
function refuseTaken(
  rows: readonly ResolvedRow[],
  standing: ReadonlyMap<string, DutyState>,
): ResolvedRow[] {
  const codeOf = new Map<string, string>();
  for (const { code, versions } of standing.values())
    for (const { content } of versions) codeOf.set(identityOf(content), code);
  return rows.map((row) => {
    if (row.content === undefined) return row;
    const code = codeOf.get(identityOf(row.content));
    if (code === undefined || code === row.imported.code) return row;
    return refused(row, reason("same_duty_exists", { code }));
  });
}

function refuseLeadless(row: ResolvedRow, directory: Directory): ResolvedRow {
  if (row.content === undefined) return row;
  const problems = checkLeads(row.content, directory.leaves, directory.facts);
  if (problems.length === 0) return row;
  return refused(
    row,
    reason("lead_not_unique", {
      problems: describeProblems(directory, problems, "zh"),
      problemsEn: describeProblems(directory, problems, "en"),
    }),
  );
}

function refused(row: ResolvedRow, why: Reason): ResolvedRow {
  return { imported: refusedBy(row.imported, why), content: undefined };
}

export type PlannedRow = { readonly imported: ImportedRow; readonly outcome: Plan["outcome"] };

async function write(
  ctx: Ctx,
  rows: readonly ResolvedRow[],
  options: { readonly importId: number; readonly publishFrom: Day | undefined },
): Promise<{ plans: PlannedRow[]; published: number }> {
  const plans = new Map<string, Plan>();
  const contents = new Map<string, DutyContent>();
  for (const { imported, content } of rows)
    if (content !== undefined) contents.set(imported.code, content);
  const written = await writeDuties(
    ctx,
    [...contents].map(([code, content]) => ({
      code,
      commands: (state) => {
        const plan = planRow(code, content, state, options);
        plans.set(code, plan);
        return plan.commands;
      },
    })),
  );
  const published = written.filter(
    ({ before, state }) => countPublished(state) > countPublished(before),
  ).length;
  const planned = rows.map(({ imported, content }): PlannedRow => {
    const plan = content === undefined ? undefined : plans.get(imported.code);
    if (plan === undefined) return { imported, outcome: "refused" };
    return {
      imported: plan.refusal === undefined ? imported : refusedBy(imported, plan.refusal),
      outcome: plan.outcome,
    };
  });
  return { plans: planned, published };
}

function countPublished(state: DutyState | undefined): number {
  return (state?.versions ?? []).filter((version) => version.publishedAt !== null).length;
}

/** The answer of an import. Refuses: `catalogue.import.unknown`. */
export async function importReport(ctx: Ctx, id: number): Promise<ImportReport> {
  const report = await lists.findImport(ctx.db, id);
  if (report === undefined) refuse("notFound", "catalogue.import.unknown");
  return report;
}

/** The newest imports without their rows. */
export function listImports(ctx: Ctx): Promise<ImportReport[]> {
  return lists.recentImports(ctx.db, 20);
}
