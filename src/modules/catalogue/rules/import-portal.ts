/**
 * The layout in which a provincial service portal lists a district's items:
 * department, main_item, name, itemCode, taskType, deptCode.
 *
 * A row is refused where its identity is wrong (its code cannot be an official code of this district),
 * for a code is for life and a wrong one would be carried by every case. Doubts about the number of
 * the department are warnings: the department is known by its name. See docs/rules/catalogue.md.
 */
import { blankContent } from "./content.ts";
import { type ImportedRow, type Reason, reason } from "./imported.ts";
import {
  type DepartmentCodeKind,
  departmentCodeKind,
  isPlaceholder,
  isSameBody,
  isUscc,
  parseServiceCode,
} from "./official-codes.ts";
import { CODE_PATTERN, NAME_LIMIT, type Table } from "./import-table.ts";
import type { DutyClass, PowerKind } from "../schema/kinds.ts";

/** Columns without which the layout is not recognised. */
export const PORTAL_COLUMNS = ["department", "name", "itemCode", "taskType", "deptCode"] as const;

/** Lists that the layout of a portal speaks of. */
export const PORTAL_LISTS = [
  { code: "administrativePower", name: "行政权力", nameEn: "Administrative powers", position: 10 },
  { code: "publicService", name: "公共服务", nameEn: "Public services", position: 20 },
] as const;

/**
 * Task types as the national list of government services numbers them.
 * Source: 政务服务事项基本目录, kinds of administrative power and public service.
 */
export const TASK_TYPES: Readonly<Record<string, { power: PowerKind; class: DutyClass }>> = {
  "1": { power: "licence", class: "enforcement" },
  "2": { power: "penalty", class: "enforcement" },
  "3": { power: "compulsion", class: "enforcement" },
  "4": { power: "levy", class: "enforcement" },
  "5": { power: "payment", class: "publicService" },
  "6": { power: "inspection", class: "enforcement" },
  "7": { power: "confirmation", class: "enforcement" },
  "8": { power: "reward", class: "publicService" },
  "9": { power: "adjudication", class: "enforcement" },
  "10": { power: "other", class: "enforcement" },
  "20": { power: "service", class: "publicService" },
};

/** The letter in an item code that says the kind of power, as far as it has one. */
const TASK_TYPE_OF_LETTER: Readonly<Record<string, string>> = {
  A: "1",
  E: "9",
  F: "7",
  G: "5",
  H: "8",
  Z: "10",
  B: "20",
  C: "20",
};

/** What a portal writes where an item belongs to no larger one. */
const NO_GROUP = "未分类";

const CODE_WARNINGS: Readonly<Record<DepartmentCodeKind, string | undefined>> = {
  uscc: undefined,
  old: "department_code_old",
  truncated: "department_code_truncated",
  suffixed: "department_code_suffixed",
  internal: "department_code_internal",
  wrong: "department_code_wrong",
};

/** Reads the rows of a portal's list. */
export function readPortalRows(table: Table): ImportedRow[] {
  const region = districtOf(table);
  const owners = ownersOf(table);
  return table.rows.map((cells) => {
    const refusals: Reason[] = [...cells.refusals];
    const warnings: Reason[] = [];
    const code = cells.text("itemCode");
    const name = cells.text("name");
    const department = cells.text("department");
    const task = TASK_TYPES[cells.text("taskType")];
    if (refusals.length === 0) {
      refusals.push(...identityReasons(code, name, department, region));
      if (task === undefined)
        refusals.push(reason("unknown_task_type", { value: cells.text("taskType").slice(0, 20) }));
    }
    if (refusals.length === 0)
      warnings.push(
        ...departmentWarnings(code, department, cells.text("deptCode"), owners),
        ...taskWarnings(code, cells.text("taskType")),
      );
    const group = cells.text("main_item");
    return {
      row: cells.row,
      code,
      name,
      content: {
        ...blankContent(name),
        class: task?.class ?? "publicService",
        powerKind: task?.power ?? null,
        group: group === "" || group === NO_GROUP ? null : group.slice(0, 300),
      },
      leads: [{ areaName: null, kind: "organisation", orgName: department, clause: "" }],
      helpers: [],
      areaNames: [],
      listNames: [task?.power === "service" ? "publicService" : "administrativePower"],
      refusals,
      warnings,
    };
  });
}

function identityReasons(code: string, name: string, department: string, region: string): Reason[] {
  if (code === "") return [reason("code_missing")];
  if (!CODE_PATTERN.test(code)) return [reason("code_malformed", { code: code.slice(0, 40) })];
  if (name === "") return [reason("name_missing")];
  if (name.length > NAME_LIMIT)
    return [reason("text_too_long", { column: "name", limit: NAME_LIMIT })];
  if (department === "") return [reason("department_missing")];
  const parts = parseServiceCode(code);
  if (parts === undefined) return [reason("code_incomplete", { code })];
  if (isPlaceholder(parts.department))
    return [reason("code_placeholder", { part: parts.department })];
  if (parts.region !== region)
    return [reason("code_other_area", { region: parts.region, district: region })];
  return [];
}

/** The administrative division that most codes of the sheet name. */
function districtOf(table: Table): string {
  return mostFrequent(
    table.rows.map((cells) => parseServiceCode(cells.text("itemCode"))?.region ?? ""),
  );
}

/** For each unified code in item codes, the department whose rows carry it most. */
function ownersOf(table: Table): Map<string, string> {
  const departments = new Map<string, string[]>();
  for (const cells of table.rows) {
    const code = parseServiceCode(cells.text("itemCode"))?.department ?? "";
    if (isUscc(code))
      departments.set(code, [...(departments.get(code) ?? []), cells.text("department")]);
  }
  return new Map([...departments].map(([code, names]) => [code, mostFrequent(names)]));
}

function mostFrequent(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) if (text !== "") counts.set(text, (counts.get(text) ?? 0) + 1);
  let best = "";
  for (const [text, count] of counts) if (count > (counts.get(best) ?? 0)) best = text;
  return best;
}

function departmentWarnings(
  code: string,
  department: string,
  departmentCode: string,
  owners: ReadonlyMap<string, string>,
): Reason[] {
  const warnings: Reason[] = [];
  const kind = departmentCodeKind(departmentCode);
  const warning = CODE_WARNINGS[kind];
  if (warning !== undefined) warnings.push(reason(warning, { value: departmentCode.slice(0, 40) }));
  const inside = parseServiceCode(code)?.department ?? "";
  if (!isUscc(inside) && departmentCodeKind(inside) !== "old")
    warnings.push(reason("code_department_wrong", { value: inside.slice(0, 40) }));
  // A running number of another platform says nothing that could differ.
  if (kind !== "internal" && !isSameBody(inside, departmentCode))
    warnings.push(
      reason("code_department_differs", { inside, column: departmentCode.slice(0, 40) }),
    );
  const owner = owners.get(inside);
  if (owner !== undefined && owner !== department)
    warnings.push(reason("code_of_other_department", { owner }));
  return warnings;
}

function taskWarnings(code: string, taskType: string): Reason[] {
  const item = parseServiceCode(code)?.item ?? "";
  const letter = /^51[12]\d*([A-Z])/.exec(item)?.[1] ?? /^([A-Z])-/.exec(item)?.[1];
  const expected = letter === undefined ? undefined : TASK_TYPE_OF_LETTER[letter];
  return expected !== undefined && expected !== taskType
    ? [reason("task_type_differs", { expected, taskType })]
    : [];
}

/** A department of the list, with the unified code that most of its rows carry. */
export type ListedDepartment = { readonly name: string; readonly uscc: string | null };

/**
 * The departments of a portal's list.
 * The unified code is the one of the department column where that is valid, else the valid one that at
 * least half of the department's item codes carry; a code that fits two departments is nobody's.
 */
export function listedDepartments(table: Table): ListedDepartment[] {
  const byName = Map.groupBy(table.rows, (cells) => cells.text("department"));
  byName.delete("");
  const found = [...byName].map(([name, rows]): ListedDepartment => {
    const column = mostFrequent(rows.map((cells) => cells.text("deptCode")));
    if (isUscc(column)) return { name, uscc: column };
    const inside = rows.map((cells) => parseServiceCode(cells.text("itemCode"))?.department ?? "");
    const most = mostFrequent(inside.filter(isUscc));
    const share = inside.filter((code) => code === most).length / rows.length;
    return { name, uscc: most !== "" && share >= 0.5 ? most : null };
  });
  const holders = Map.groupBy(found, (department) => department.uscc);
  return found.map((department) =>
    department.uscc !== null && (holders.get(department.uscc)?.length ?? 0) > 1
      ? { ...department, uscc: null }
      : department,
  );
}
