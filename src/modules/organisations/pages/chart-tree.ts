/** The organisations as a tree: who stands below whom, which branches are open, where the arrow keys lead. Pure. */
import { normaliseText } from "#kernel/pure/text.ts";
import type { OrganisationsChartAnswer } from "#ui/client.gen.ts";

export type ChartOrg = OrganisationsChartAnswer["items"][number];
export type Branch = { readonly org: ChartOrg; readonly below: readonly Branch[] };
export type ShownBranch = { readonly branch: Branch; readonly level: number };

/** The order of kinds below one parent: offices first, then departments, the block, and what is attached. */
const KIND_ORDER = [
  "districtOffice",
  "department",
  "subdistrictOffice",
  "internalOffice",
  "station",
  "residentsCommittee",
  "dispatchedBody",
  "socialOrganisation",
] as const satisfies readonly ChartOrg["kind"][];

const inOrder = (a: ChartOrg, b: ChartOrg): number =>
  KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) || (a.code < b.code ? -1 : 1);

/** Grows the tree; organisations without a parent stand at its top. */
export function growTree(orgs: readonly ChartOrg[]): readonly Branch[] {
  const grow = (parentId: number | null): readonly Branch[] =>
    orgs
      .filter((org) => org.parentId === parentId)
      .toSorted(inOrder)
      .map((org) => ({ org, below: grow(org.id) }));
  return grow(null);
}

/** The branches that are in sight, top to bottom. */
export function shownBranches(
  tree: readonly Branch[],
  open: ReadonlySet<number>,
  level = 1,
): ShownBranch[] {
  return tree.flatMap((branch) => [
    { branch, level },
    ...(open.has(branch.org.id) ? shownBranches(branch.below, open, level + 1) : []),
  ]);
}

/** The organisations above one, the nearest first. */
export function above(orgs: ReadonlyMap<number, ChartOrg>, id: number): ChartOrg[] {
  const found: ChartOrg[] = [];
  for (let at = orgs.get(id)?.parentId ?? null; at !== null; ) {
    const org = orgs.get(at);
    if (org === undefined || found.includes(org)) break;
    found.push(org);
    at = org.parentId;
  }
  return found;
}

/** Organisations whose name, or the name of somebody in office there, holds some words. */
export function findInChart(orgs: readonly ChartOrg[], words: string): ChartOrg[] {
  const search = normaliseText(words);
  if (search === "") return [];
  return orgs.filter(
    ({ name, posts }) =>
      normaliseText(`${name.zh} ${name.en}`).includes(search) ||
      posts.some((post) => normaliseText(post.personName).includes(search)),
  );
}

/** Where a key leads from a branch, and what it opens or closes there; undefined where it does nothing. */
export function treeStep(
  key: string,
  shown: readonly ShownBranch[],
  at: number,
  open: ReadonlySet<number>,
): { readonly to?: number; readonly toggle?: number } | undefined {
  const here = shown[at];
  if (here === undefined) return undefined;
  const { id } = here.branch.org;
  const isOpen = open.has(id);
  switch (key) {
    case "ArrowDown":
      return { to: Math.min(shown.length - 1, at + 1) };
    case "ArrowUp":
      return { to: Math.max(0, at - 1) };
    case "Home":
      return { to: 0 };
    case "End":
      return { to: shown.length - 1 };
    case "ArrowRight":
      if (here.branch.below.length === 0) return {};
      return isOpen ? { to: at + 1 } : { toggle: id };
    case "ArrowLeft": {
      if (isOpen && here.branch.below.length > 0) return { toggle: id };
      const parent = shown.slice(0, at).findLastIndex(({ level }) => level < here.level);
      return parent < 0 ? {} : { to: parent };
    }
    default:
      return undefined;
  }
}
