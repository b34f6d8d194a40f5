/** The parts of a duty one by one: which organisation leads or helps where, under which clause, with which task. */
import { isRefusal } from "#kernel/pure/refusal.ts";
import type { CoOrganiser, DutyContent, Lead } from "../schema.ts";
import {
  type AreaPath,
  type LeadFacts,
  bodiesNamed,
  coOrganisersFor,
  coversArea,
  leadFor,
  leadsAt,
  widestAreas,
} from "./leads.ts";

/** The part of a duty that says who does it where. */
export type PartSource = Pick<DutyContent, "areaIds" | "leads" | "coOrganisers">;

/** The places at which it must be asked who does a duty: what is the same everywhere is asked once. */
export type PlacesToAsk = {
  /** How many places the duty covers. */
  readonly covered: readonly AreaPath[];
  readonly asked: readonly AreaPath[];
};

/** Finds the places that a duty covers, and those that have to be asked about. */
export function placesToAsk(content: PartSource, leaves: readonly AreaPath[]): PlacesToAsk {
  const covered = (leaves.length === 0 ? [[]] : leaves).filter((path) => coversArea(content, path));
  const isSame = [...content.leads, ...content.coOrganisers].every(
    ({ areaId, kind }) => areaId === null && kind === "organisation",
  );
  return { covered, asked: isSame ? covered.slice(0, 1) : covered };
}

/** One entry of a duty together with one of the organisations that it means. */
export type FoundPart = {
  readonly orgId: number;
  readonly entry:
    | { readonly role: "lead"; readonly lead: Lead }
    | { readonly role: "coOrganiser"; readonly helper: CoOrganiser };
  /** Named where the lead is not clear: one of two, closed, or one of several bodies. */
  readonly disputed: boolean;
  /** By the widest areas; empty: wherever the duty holds. */
  readonly areaIds: readonly number[];
};

/** Lists the parts of a duty in the order in which it names them. */
export function partsIn(
  content: PartSource,
  leaves: readonly AreaPath[],
  facts: LeadFacts,
): FoundPart[] {
  const { covered, asked } = placesToAsk(content, leaves);
  const parts = new Map<string, Omit<FoundPart, "areaIds"> & { readonly places: Set<number> }>();
  const note = (key: string, part: Omit<FoundPart, "areaIds">, path: AreaPath): void => {
    const known = parts.get(key) ?? { ...part, places: new Set<number>() };
    known.places.add(path.at(-1) ?? 0);
    parts.set(key, known);
  };
  for (const path of asked) {
    const disputed = isRefusal(leadFor(content, path, facts));
    for (const lead of leadsAt(content, path))
      for (const orgId of bodiesNamed(lead, path, facts)) {
        const key = `0-${content.leads.indexOf(lead)}-${orgId}-${disputed}`;
        note(key, { orgId, entry: { role: "lead", lead }, disputed }, path);
      }
    content.coOrganisers.forEach((helper, at) => {
      const [found] = coOrganisersFor({ coOrganisers: [helper] }, path, facts);
      if (found === undefined) return;
      const { orgId } = found;
      note(
        `1-${at}-${orgId}`,
        { orgId, entry: { role: "coOrganiser", helper }, disputed: false },
        path,
      );
    });
  }
  return [...parts]
    .map(([key, { places, ...part }]) => ({
      order: key.split("-").slice(0, 2).map(Number),
      part: {
        ...part,
        areaIds: places.size === asked.length ? [] : widestAreas(covered, places),
      },
    }))
    .toSorted((a, b) => byOrder(a.order, b.order))
    .map(({ part }) => part);
}

function byOrder([a = 0, x = 0]: readonly number[], [b = 0, y = 0]: readonly number[]): number {
  return a - b || x - y;
}
