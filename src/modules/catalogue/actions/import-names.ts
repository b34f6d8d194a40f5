/** Puts ids in the place of the names that a spreadsheet uses. */
import type { Ctx } from "#kernel/context.ts";
import { createOrganisations } from "#organisations";
import { createArea, isOpen as isOpenArea, loadAreas } from "#places";
import type { ListedDepartment } from "../rules/import-portal.ts";
import {
  type ImportedRow,
  type NamedBody,
  type Reason,
  comparable,
  reason,
  refusedBy,
} from "../rules/imported.ts";
import type { DutyContent } from "../schema.ts";
import { allLists } from "../store/categories.ts";
import { type Directory, loadDirectory } from "./directory.ts";

/** A row with the content that it would become; without content it is refused. */
export type ResolvedRow = {
  readonly imported: ImportedRow;
  readonly content: DutyContent | undefined;
};

/** Ids by comparable name or code. */
export type Names = {
  readonly organisations: ReadonlyMap<string, number>;
  readonly areas: ReadonlyMap<string, number>;
  readonly lists: ReadonlyMap<string, string>;
};

/** Reads what names mean now; open organisations and areas only. */
export async function loadNames(ctx: Ctx, directory: Directory): Promise<Names> {
  const organisations = new Map<string, number>();
  for (const org of directory.organisations.all)
    if (org.validTo === null)
      for (const name of [org.name.zh, org.shortName?.zh, org.code])
        if (name !== undefined && !organisations.has(comparable(name)))
          organisations.set(comparable(name), org.id);
  const areas = new Map<string, number>();
  for (const area of directory.areas.all)
    if (isOpenArea(area))
      for (const name of [area.name.zh, area.code])
        if (!areas.has(comparable(name))) areas.set(comparable(name), area.id);
  const lists = new Map<string, string>();
  for (const list of await allLists(ctx.db))
    if (list.open)
      for (const name of [list.name, list.code]) lists.set(comparable(name), list.code);
  return { organisations, areas, lists };
}

/** Puts ids in the place of one body's names; a name that means nothing becomes null and is reported. */
export function resolveBody(
  { areaName, kind, orgName }: NamedBody,
  names: Names,
  missing: (why: Reason) => void = () => undefined,
) {
  const find = (map: ReadonlyMap<string, number>, name: string, code: string): number | null => {
    const found = map.get(comparable(name));
    if (found === undefined) missing(reason(code, { name: name.slice(0, 100) }));
    return found ?? null;
  };
  return {
    areaId: areaName === null ? null : find(names.areas, areaName, "unknown_area"),
    kind,
    orgId: orgName === null ? null : find(names.organisations, orgName, "unknown_organisation"),
  };
}

/** Resolves the names of one row, or refuses it with every name that means nothing. */
export function resolveRow(row: ImportedRow, names: Names): ResolvedRow {
  if (row.refusals.length > 0) return { imported: row, content: undefined };
  const missing: Reason[] = [];
  const note = (why: Reason): void => void missing.push(why);
  const find = <T>(map: ReadonlyMap<string, T>, name: string, code: string): T[] => {
    const found = map.get(comparable(name));
    if (found === undefined) note(reason(code, { name: name.slice(0, 100) }));
    return found === undefined ? [] : [found];
  };
  const content: DutyContent = {
    ...row.content,
    leads: row.leads.map((lead) => ({ ...resolveBody(lead, names, note), clause: lead.clause })),
    coOrganisers: row.helpers.map((helper) => ({
      ...resolveBody(helper, names, note),
      task: helper.task,
      taskEn: helper.taskEn,
      limit: helper.limit,
    })),
    areaIds: row.areaNames.flatMap((name) => find(names.areas, name, "unknown_area")),
    lists: [...new Set(row.listNames.flatMap((name) => find(names.lists, name, "unknown_list")))],
  };
  if (missing.length === 0) return { imported: row, content };
  return { imported: missing.reduce(refusedBy, row), content: undefined };
}

/**
 * Creates the departments that rows name as leads and that do not exist, under the district.
 * Answers their names. A database without a district gets one first: rows must belong somewhere.
 */
export async function createMissing(
  ctx: Ctx,
  rows: readonly ImportedRow[],
  listed: readonly ListedDepartment[],
): Promise<string[]> {
  const directory = await loadDirectory(ctx);
  const { organisations } = await loadNames(ctx, directory);
  const wanted = new Map<string, string>();
  for (const row of rows)
    if (row.refusals.length === 0)
      for (const { orgName } of [...row.leads, ...row.helpers])
        if (orgName !== null && orgName !== "" && !organisations.has(comparable(orgName)))
          wanted.set(comparable(orgName), orgName);
  if (wanted.size === 0) return [];
  const areaId = await districtId(ctx);
  const codes = new Set(directory.organisations.all.map((org) => org.code));
  const usccs = new Set(directory.organisations.all.map((org) => org.uscc));
  const usccOf = new Map(listed.map(({ name, uscc }) => [comparable(name), uscc]));
  let number = 0;
  const freeCode = (): string => {
    do number += 1;
    while (codes.has(`department-${number}`));
    return `department-${number}`;
  };
  const created = [...wanted].map(([key, name]) => {
    const uscc = usccOf.get(key) ?? null;
    const names = { zh: name.slice(0, 100), en: name.slice(0, 100) };
    const free = usccs.has(uscc) ? null : uscc;
    return { kind: "department" as const, code: freeCode(), name: names, areaId, uscc: free };
  });
  await createOrganisations(ctx, created);
  return [...wanted.values()];
}

async function districtId(ctx: Ctx): Promise<number> {
  const areas = await loadAreas(ctx);
  const district = areas.all.find((area) => area.level === "district" && isOpenArea(area));
  if (district !== undefined) return district.id;
  const made = await createArea(ctx, {
    level: "district",
    code: "district",
    name: { zh: "本区", en: "The district" },
  });
  return made.id;
}
