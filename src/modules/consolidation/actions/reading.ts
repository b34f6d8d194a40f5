/** Reads a department's spreadsheet into rows: a portal's list, our template, or a table of the department's own. */
import {
  type ImportedRow,
  type ListedDepartment,
  PORTAL_COLUMNS,
  type SheetRow,
  TEMPLATE_COLUMNS,
  type Table,
  comparable,
  findTable,
  headText,
  listedDepartments,
  readPortalRows,
  readSpreadsheet,
  readTemplateRows,
} from "#catalogue";
import { type Refusal, isRefusal, orRefuse, refusal } from "#kernel/pure/refusal.ts";
import { readHeads, triage } from "../rules/triage.ts";

/** A spreadsheet as it was understood. */
export type ReadSheet = {
  readonly layout: "portal" | "table";
  readonly rows: readonly ImportedRow[];
  /** Departments that a portal's list names, for creating those that are missing. */
  readonly listed: readonly ListedDepartment[];
};

/**
 * Reads a file. `hasDepartment` says that it was handed in for one department, so that no column need name it.
 * Refuses: what the catalogue's reader refuses (`catalogue.import.*`), `catalogue.import.no_head`,
 * `consolidation.department_needed`.
 */
export async function readSheet(bytes: Buffer, hasDepartment: boolean): Promise<ReadSheet> {
  const sheet = orRefuse(await readSpreadsheet(bytes));
  const portal = findTable(sheet, PORTAL_COLUMNS, [...PORTAL_COLUMNS, "main_item"]);
  if (!isRefusal(portal))
    return { layout: "portal", rows: readPortalRows(portal), listed: listedDepartments(portal) };
  const table = orRefuse(findOwnTable(sheet, hasDepartment));
  return { layout: "table", rows: readTemplateRows(table), listed: [] };
}

function findOwnTable(sheet: readonly SheetRow[], hasDepartment: boolean): Table | Refusal {
  const rows = readHeads(sheet, headText);
  const known = Object.values(TEMPLATE_COLUMNS);
  const { name, leads } = TEMPLATE_COLUMNS;
  if (hasDepartment) return findTable(rows, [name], known);
  const table = findTable(rows, [name, leads], known);
  if (!isRefusal(table)) return table;
  // A name without a department is a table that only wants to be told whose it is.
  return isRefusal(findTable(rows, [name], known))
    ? table
    : refusal("invalid", "consolidation.department_needed");
}

/** A row with what keeps it out and what is doubtful. */
export type TriagedRow = ImportedRow & {
  readonly refusals: ImportedRow["refusals"];
  readonly doubts: ImportedRow["refusals"];
};

/**
 * Parts flaws from doubts and says whose each row is. A row that names nobody is the department's that the sheet was handed
 * in for; one that names another is refused.
 */
export function triageRows(
  rows: readonly ImportedRow[],
  department: { readonly code: string; readonly names: readonly string[] } | undefined,
): TriagedRow[] {
  return rows.map((row) => {
    const { refusals, doubts } = triage(row.refusals);
    const kept = refusals.filter(
      ({ code }) => department === undefined || code !== "catalogue.import.department_missing",
    );
    const why = [...kept];
    const add = (code: string): void => {
      if (!why.some((one) => one.code === code)) why.push({ code, params: {} });
    };
    if (row.name === "") add("catalogue.import.name_missing");
    const named = row.leads.find(({ kind }) => kind === "organisation")?.orgName ?? "";
    if (named !== "" && department !== undefined && !isOneOf(named, department.names))
      add("consolidation.row.other_department");
    if (named === "" && department === undefined) add("consolidation.row.no_department");
    const leads =
      row.leads.length > 0 && (named !== "" || !isEmptyLead(row))
        ? row.leads
        : department === undefined
          ? []
          : [
              {
                areaName: null,
                kind: "organisation" as const,
                orgName: department.code,
                clause: "",
              },
            ];
    return { ...row, leads, refusals: why, doubts: [...doubts, ...row.warnings] };
  });
}

/** A portal's row without a department has a lead without a name. */
function isEmptyLead(row: ImportedRow): boolean {
  return row.leads.every(({ kind, orgName }) => kind === "organisation" && (orgName ?? "") === "");
}

function isOneOf(name: string, names: readonly string[]): boolean {
  return names.some((one) => comparable(one) === comparable(name));
}
