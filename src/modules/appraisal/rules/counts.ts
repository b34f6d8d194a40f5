/** Sums of facts: what counters keep, what a seal holds, and what anybody can add up again from the facts. */
import { AREA_DEFINITIONS, CASE_DEFINITIONS, type CaseDefinition, maskOf } from "./definitions.ts";
import type { Fact, Month } from "./evidence.ts";

/** `org`: a body; `area`: a sub-district or community. */
export type SubjectKind = "org" | "area";

export type Counter = {
  readonly subject: SubjectKind;
  readonly subjectId: number;
  readonly month: Month;
  readonly matter: string;
  readonly definition: CaseDefinition;
  readonly counted: number;
  readonly hits: number;
};

/** What a fact adds to the counters: to its body and, for how the matter went, to the areas that it lies in. */
export function countersOf(fact: Fact): Counter[] {
  const { month, matter, orgId, subdistrictId, communityId } = fact;
  const areas = [subdistrictId, communityId].filter((id) => id !== null);
  const to = (subject: SubjectKind, subjectId: number, definition: CaseDefinition): Counter => ({
    subject,
    subjectId,
    month,
    matter,
    definition,
    counted: 1,
    hits: (fact.hits & maskOf(definition)) === 0 ? 0 : 1,
  });
  const counts = (definition: CaseDefinition) => (fact.counted & maskOf(definition)) !== 0;
  return [
    ...CASE_DEFINITIONS.filter(counts).map((one) => to("org", orgId, one)),
    ...AREA_DEFINITIONS.filter(counts).flatMap((one) =>
      areas.map((areaId) => to("area", areaId, one)),
    ),
  ];
}

/** How many facts of a subject about a matter have the same bits. */
export type MaskSum = {
  readonly subjectId: number;
  readonly matter: string;
  readonly counted: number;
  readonly hits: number;
  readonly facts: number;
};
export type MatterSum = {
  readonly subjectId: number;
  readonly matter: string;
  readonly definition: CaseDefinition;
  readonly counted: number;
  readonly hits: number;
};

/** Sums by definition from facts that were grouped by their bits; in the order of subject, matter and definition. */
export function sumsOfMasks(kind: SubjectKind, groups: readonly MaskSum[]): MatterSum[] {
  const sums = new Map<string, MatterSum>();
  for (const { subjectId, matter, counted, hits, facts } of groups)
    for (const definition of kind === "org" ? CASE_DEFINITIONS : AREA_DEFINITIONS) {
      const mask = maskOf(definition);
      if ((counted & mask) === 0) continue;
      const key = `${subjectId} ${definition} ${matter}`;
      const known = sums.get(key) ?? { subjectId, matter, definition, counted: 0, hits: 0 };
      const more = (hits & mask) === 0 ? 0 : facts;
      sums.set(key, { ...known, counted: known.counted + facts, hits: known.hits + more });
    }
  return inOrder([...sums.values()]);
}

const orderOf = ({ subjectId, definition, matter }: MatterSum): string =>
  `${String(subjectId).padStart(16, "0")} ${definition} ${matter}`;

/** Sums in the order of subject, definition and matter, so that two of them can be compared. */
export function inOrder(sums: readonly MatterSum[]): MatterSum[] {
  const keyed = sums.map((one) => [orderOf(one), one] as const);
  return keyed.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, one]) => one);
}

const keyOf = ({ subject, subjectId, month, matter, definition }: Counter): string =>
  `${subject} ${subjectId} ${month} ${definition} ${matter}`;

/** What changes in the counters when some facts take the place of others; nothing where nothing changes. */
export function counterChanges(before: readonly Fact[], after: readonly Fact[]): Counter[] {
  const sums = new Map<string, Counter>();
  const add = (facts: readonly Fact[], sign: 1 | -1): void => {
    for (const one of facts.flatMap(countersOf)) {
      const known = sums.get(keyOf(one));
      sums.set(keyOf(one), {
        ...one,
        counted: (known?.counted ?? 0) + sign * one.counted,
        hits: (known?.hits ?? 0) + sign * one.hits,
      });
    }
  };
  add(before, -1);
  add(after, 1);
  return [...sums.values()].filter(({ counted, hits }) => counted !== 0 || hits !== 0);
}

/** A fact as one line of a sealed file; the hash of a seal is taken over these lines. */
export function factLine(fact: Fact): string {
  const { caseId, orgId, month, matter, subdistrictId, communityId, counted, hits } = fact;
  return [caseId, orgId, month, matter, subdistrictId ?? "", communityId ?? "", counted, hits].join(
    ",",
  );
}

/** Reads a line back; null where it is none. */
export function readFactLine(line: string): Fact | null {
  const parts = line.split(",");
  const [caseId, orgId, month, matter, subdistrict, community, counted, hits] = parts;
  if (parts.length !== 8 || month === undefined || matter === undefined) return null;
  const id = (text: string | undefined) =>
    text === undefined || text === "" ? null : Number(text);
  const fact: Fact = {
    caseId: Number(caseId),
    orgId: Number(orgId),
    month,
    matter,
    subdistrictId: id(subdistrict),
    communityId: id(community),
    counted: Number(counted),
    hits: Number(hits),
  };
  return factLine(fact) === line ? fact : null;
}
