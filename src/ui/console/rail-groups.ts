/** How the rail orders what modules put into it: groups by the tens of an entry's order, and the few that a phone shows. Pure. */
import type { ConsolePage } from "./contract.ts";

/** The groups from top to bottom, with the order from which each begins. */
const GROUPS = [
  { group: "whole", from: 0 },
  { group: "cases", from: 10 },
  { group: "duties", from: 30 },
  { group: "tasks", from: 40 },
  { group: "results", from: 50 },
  { group: "bodies", from: 60 },
  { group: "rules", from: 80 },
] as const;
export type RailGroup = (typeof GROUPS)[number]["group"];

type Ordered = Pick<ConsolePage, "path"> & {
  readonly nav?: { readonly order: number; readonly also?: readonly string[] };
};

const isWithin = (path: string, entry: string): boolean =>
  entry === "/" ? path === "/" : path === entry || path.startsWith(`${entry}/`);

/** Whether a rail entry is where we are: its own path, one that belongs to it, or anything below these. */
export function isHere({ path, nav }: Ordered, here: string): boolean {
  return [path, ...(nav?.also ?? [])].some((entry) => isWithin(here, entry));
}

/** The entries by group; a group of which a post has nothing is left out. */
export function railGroups<T extends Ordered>(
  entries: readonly T[],
): readonly { readonly group: RailGroup; readonly entries: readonly T[] }[] {
  const groupOf = ({ nav }: T): RailGroup =>
    GROUPS.findLast(({ from }) => from <= (nav?.order ?? 0))?.group ?? "whole";
  return GROUPS.map(({ group }) => ({
    group,
    entries: entries.filter((entry) => groupOf(entry) === group),
  })).filter((one) => one.entries.length > 0);
}

/** Most entries that a phone shows beside the button that opens the rest. */
export const FIRST_MOST = 4;

/** The entries that a phone shows: what one has to do comes before what one looks at; the open one is always among them. */
export function firstOnPhone<T extends Ordered>(entries: readonly T[], here: string): readonly T[] {
  const isWork = ({ nav }: T): boolean => (nav?.order ?? 0) >= 10;
  const ranked = [...entries.filter(isWork), ...entries.filter((entry) => !isWork(entry))];
  const usual = ranked.slice(0, FIRST_MOST);
  const open = entries.find((entry) => isHere(entry, here));
  if (open === undefined || usual.includes(open)) return usual;
  return [...usual.slice(0, FIRST_MOST - 1), open];
}
