/** The matrix of responsibilities: who leads and who helps with every duty, and where that is not clear. */
import type { Ctx } from "#kernel/context.ts";
import type { OrganisationKind } from "#kernel/pure/actor.ts";
import { dayOf } from "#kernel/pure/day.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import { type LeadProblem, checkLeads, widestProblems } from "../rules/leads.ts";
import {
  type Involvements,
  type MatrixFilter,
  cellOf,
  cellsOf as rowCells,
  filterRows,
  holds,
  involvementsOf,
} from "../rules/matrix.ts";
import { type FoundPart, partsIn } from "../rules/parts.ts";
import { splitDeviations } from "../rules/split.ts";
import type { DutyContent } from "../schema.ts";
import type {
  DutyPart,
  DutyParts,
  LeadCounts,
  Matrix,
  MatrixColumn,
  MatrixRow,
} from "../schema/matrix.ts";
import { allLists, findImport } from "../store/categories.ts";
import * as store from "../store/duties.ts";
import { type Directory, loadDirectory } from "./directory.ts";
import { publishedCatalogue } from "./published.ts";
import type { MatrixEdition, SplitDeviation } from "../schema/kinds.ts";

export type MatrixQuery = MatrixFilter & {
  readonly edition?: MatrixEdition | undefined;
  /** Only what an import left; for drafts. */
  readonly importId?: number | undefined;
};

/**
 * The order of columns. The block stands first: folded up it takes three columns, and is in sight beside the first
 * departments, so that line and block are seen together.
 */
const COLUMN_KINDS = [
  "subdistrictOffice",
  "station",
  "residentsCommittee",
  "department",
  "dispatchedBody",
  "districtOffice",
  "internalOffice",
  "socialOrganisation",
] as const satisfies readonly OrganisationKind[];

/** Kinds that have a column though they do nothing: that they do nothing is worth seeing. */
const ALWAYS: ReadonlySet<OrganisationKind> = new Set(["department", "subdistrictOffice"]);

type Version = { readonly code: string; readonly number: number; readonly content: DutyContent };

/** A matrix with the versions that it is made of, by code. */
export type ReadMatrix = {
  readonly matrix: Matrix;
  readonly versions: ReadonlyMap<string, Version>;
};

/**
 * Duties × organisations in one answer, filtered. Gaps, two leads and leads that are gone are found by the rule that
 * publishing uses, for drafts too.
 * Refuses: `catalogue.import.unknown`.
 */
export async function dutyMatrix(ctx: Ctx, query: MatrixQuery): Promise<Matrix> {
  return (await readMatrix(ctx, query)).matrix;
}

/** The matrix together with what it was made of. Refuses: `catalogue.import.unknown`. */
export async function readMatrix(ctx: Ctx, query: MatrixQuery): Promise<ReadMatrix> {
  const { edition = "published", importId, ...filter } = query;
  const [directory, versions, lists] = await Promise.all([
    loadDirectory(ctx),
    versionsOf(ctx, edition, importId),
    allLists(ctx.db),
  ]);
  const facts = versions.map(({ content }) => factsOf(content, directory));
  const columns = columnsOf(directory, facts);
  const placeOf = new Map(columns.map((column, place) => [column.orgId, place]));
  const listPlaces = new Map(lists.map((list, place) => [list.code, place]));
  const rows = versions.map(({ code, number, content }, i): MatrixRow => {
    const known = facts[i] as DutyFacts;
    return {
      code,
      number,
      name: content.name,
      nameEn: content.nameEn,
      class: content.class,
      lists: content.lists.flatMap((list) => listPlaces.get(list) ?? []),
      cells: cellsOf(known, columns, placeOf),
      problems: [...known.problems],
      deviations: [...known.deviations],
    };
  });
  const left = filterRows({ lists, columns, rows }, filter);
  const matrix: Matrix = {
    day: dayOf(ctx.clock.now()),
    edition,
    lists: lists.map(({ code, name, nameEn }) => ({ code, name, nameEn })),
    columns,
    areas: areasNamed(directory, left),
    rows: left,
  };
  return { matrix, versions: new Map(versions.map((version) => [version.code, version])) };
}

/** How many published duties each organisation leads and helps with; whoever does neither is left out. */
export async function leadCounts(ctx: Ctx): Promise<LeadCounts> {
  const { columns, rows } = await dutyMatrix(ctx, { problems: false, deviations: false });
  const items = columns.map(({ orgId }) => ({ orgId, leads: 0, helps: 0 }));
  for (const row of rows)
    for (const { column, cell } of rowCells(row)) {
      const item = items[column];
      if (item === undefined) continue;
      if (holds(cell, "leads")) item.leads += 1;
      if (holds(cell, "helps")) item.helps += 1;
    }
  return { items: items.filter(({ leads, helps }) => leads + helps > 0) };
}

/** The parts of every organisation in some versions, by code of the duty. */
export async function partsOfVersions(
  ctx: Ctx,
  versions: readonly Version[],
): Promise<Map<string, DutyPart[]>> {
  const directory = await loadDirectory(ctx);
  return new Map(versions.map(({ code, content }) => [code, partViews(content, directory)]));
}

function partViews(content: DutyContent, directory: Directory): DutyPart[] {
  return partsIn(content, directory.leaves, directory.facts).map((part) => partOf(part, directory));
}

async function versionsOf(
  ctx: Ctx,
  edition: MatrixEdition,
  importId: number | undefined,
): Promise<readonly Version[]> {
  if (importId !== undefined && (await findImport(ctx.db, importId)) === undefined)
    refuse("notFound", "catalogue.import.unknown");
  if (edition === "draft") return store.draftVersions(ctx.db, importId);
  const { duties } = await publishedCatalogue(ctx);
  if (importId === undefined) return duties;
  const codes = new Set(await store.codesOfImport(ctx.db, importId));
  return duties.filter((duty) => codes.has(duty.code));
}

/** What is found out about a duty from its content alone, for one edition of the directories. */
type DutyFacts = {
  readonly involved: Involvements;
  readonly problems: readonly LeadProblem[];
  readonly deviations: readonly SplitDeviation[];
};

/** Contents of published versions live as long as the catalogue is remembered, so this is found out once. */
const found = new WeakMap<Directory, WeakMap<DutyContent, DutyFacts>>();

function factsOf(content: DutyContent, directory: Directory): DutyFacts {
  let known = found.get(directory);
  if (known === undefined) {
    known = new WeakMap();
    found.set(directory, known);
  }
  let facts = known.get(content);
  if (facts === undefined) {
    const { leaves } = directory;
    facts = {
      involved: involvementsOf(content, leaves, directory.facts),
      problems: widestProblems(leaves, checkLeads(content, leaves, directory.facts)),
      deviations: splitDeviations(content, kindIn(directory)),
    };
    known.set(content, facts);
  }
  return facts;
}

const kindIn =
  ({ organisations }: Directory) =>
  (orgId: number): OrganisationKind | undefined =>
    organisations.find(orgId)?.kind;

function columnsOf({ organisations }: Directory, facts: readonly DutyFacts[]): MatrixColumn[] {
  const named = new Set(facts.flatMap(({ involved }) => [...involved.of.keys()]));
  const shown = organisations.all.filter(
    (org) => named.has(org.id) || (org.validTo === null && ALWAYS.has(org.kind)),
  );
  return COLUMN_KINDS.flatMap((kind) =>
    shown
      .filter((org) => org.kind === kind)
      .toSorted((a, b) => Number(a.validTo !== null) - Number(b.validTo !== null))
      .map((org) => ({
        orgId: org.id,
        kind,
        name: org.name.zh,
        nameEn: org.name.en,
        short: org.shortName?.zh ?? org.name.zh,
        shortEn: org.shortName?.en ?? org.name.en,
        closed: org.validTo !== null,
      })),
  );
}

function cellsOf(
  { involved }: DutyFacts,
  columns: readonly MatrixColumn[],
  placeOf: ReadonlyMap<number, number>,
): number[] {
  return [...involved.of]
    .map(([orgId, involvement]) => ({ place: placeOf.get(orgId) ?? -1, involvement }))
    .filter(({ place }) => place >= 0)
    .toSorted((a, b) => a.place - b.place)
    .flatMap(({ place, involvement }) => [
      place,
      cellOf(involvement, involved.covered, columns[place]?.kind ?? "department"),
    ]);
}

function areasNamed({ areas }: Directory, rows: readonly MatrixRow[]): Matrix["areas"] {
  const ids = new Set(rows.flatMap((row) => row.problems.flatMap(({ areaId }) => areaId ?? [])));
  return [...ids].map((id) => {
    const name = areas.find(id)?.name;
    return { id, name: name?.zh ?? String(id), nameEn: name?.en ?? null };
  });
}

/**
 * What every organisation does in one version of a duty: where, under which clause, with which task and limit, and what
 * it was in the other versions.
 * Refuses: `catalogue.unknown_version`.
 */
export async function dutyParts(ctx: Ctx, code: string, number: number): Promise<DutyParts> {
  const versions = await store.versionsOfCode(ctx.db, code);
  const version = versions.find((one) => one.number === number);
  if (version === undefined) refuse("notFound", "catalogue.unknown_version");
  const directory = await loadDirectory(ctx);
  const { content } = version;
  const { problems, deviations } = factsOf(content, directory);
  return {
    code,
    number,
    status: version.status,
    name: content.name,
    nameEn: content.nameEn,
    class: content.class,
    parts: partViews(content, directory),
    problems: problems.map((problem) => {
      const name = problem.areaId === null ? undefined : directory.areas.find(problem.areaId)?.name;
      return { ...problem, name: name?.zh ?? null, nameEn: name?.en ?? null };
    }),
    deviations: [...deviations],
    history: versions.toReversed().map((one) => historyOf(one, directory)),
  };
}

function historyOf(version: store.VersionRow, directory: Directory): DutyParts["history"][number] {
  const involved = [...factsOf(version.content, directory).involved.of];
  const idsOf = (what: "leads" | "helps"): number[] =>
    involved.filter(([, involvement]) => involvement[what] > 0).map(([orgId]) => orgId);
  const { number, status, effectiveFrom, effectiveTo } = version;
  return {
    number,
    status,
    effectiveFrom,
    effectiveTo,
    leadOrgIds: idsOf("leads"),
    coOrganiserOrgIds: idsOf("helps"),
  };
}

function partOf(
  { orgId, entry, disputed, areaIds }: FoundPart,
  { organisations, areas }: Directory,
): DutyPart {
  const { kind, name } = organisations.get(orgId);
  const named = entry.role === "lead" ? entry.lead : entry.helper;
  return {
    orgId,
    kind,
    name: name.zh,
    nameEn: name.en,
    role: entry.role,
    disputed,
    areas: areaIds.flatMap((id) => {
      const area = areas.find(id)?.name;
      return area === undefined ? [] : [{ id, name: area.zh, nameEn: area.en }];
    }),
    named: named.kind,
    clause: entry.role === "lead" ? entry.lead.clause : "",
    task: entry.role === "lead" ? "" : entry.helper.task,
    taskEn: entry.role === "lead" ? null : entry.helper.taskEn,
    limit: entry.role === "lead" ? null : entry.helper.limit,
  };
}
