/** Adds the facts of a sealed file up again, and says where they do not give the sealed counts. */
import { type SubjectKind, readFactLine } from "./counts.ts";
import { type CaseDefinition, DEFINITIONS, isDefinition, maskOf } from "./definitions.ts";
import type { SealedInputs } from "./score.ts";

type Count = SealedInputs["counts"][number];

/**
 * Which subjects a sealed file counts for, and how its indicators count: makes an empty sheet to add lines to.
 * `hidden`: definitions of which the file has no lines (rules/part.ts).
 */
export function recounter(inputs: SealedInputs, hidden: readonly CaseDefinition[] = []) {
  const sums = new Map<string, { counted: number; hits: number }>();
  const targets = new Set(inputs.targets.map(({ kind, id }) => `${kind} ${id}`));
  const indicators = inputs.scheme.indicators.flatMap((one) => {
    if (one.kind !== "evidence" || !isDefinition(one.definition)) return [];
    if (DEFINITIONS[one.definition].bit === null) return [];
    const definition = one.definition as CaseDefinition;
    if (hidden.includes(definition)) return [];
    const matters = inputs.matters[one.key] ?? null;
    return [{ key: one.key, definition, matters: matters === null ? null : new Set(matters) }];
  });
  const add = (kind: SubjectKind, id: number | null, key: string, hit: boolean): void => {
    if (id === null || !targets.has(`${kind} ${id}`)) return;
    const known = sums.get(`${kind} ${id} ${key}`) ?? { counted: 0, hits: 0 };
    sums.set(`${kind} ${id} ${key}`, {
      counted: known.counted + 1,
      hits: known.hits + (hit ? 1 : 0),
    });
  };
  return {
    /** Adds a line; false where it is none. */
    line(text: string): boolean {
      const fact = readFactLine(text);
      if (fact === null) return false;
      for (const { key, definition, matters } of indicators) {
        const mask = maskOf(definition);
        if ((fact.counted & mask) === 0 || matters?.has(fact.matter) === false) continue;
        const hit = (fact.hits & mask) !== 0;
        add("org", fact.orgId, key, hit);
        if (DEFINITIONS[definition].of !== "case") continue;
        add("area", fact.subdistrictId, key, hit);
        add("area", fact.communityId, key, hit);
      }
      return true;
    },
    /** The first sealed count that the lines do not give, or null. */
    difference(): {
      readonly sealed: Count;
      readonly counted: number;
      readonly hits: number;
    } | null {
      const keys = new Set(indicators.map(({ key }) => key));
      for (const sealed of inputs.counts) {
        // Counts that do not come from cases have no lines; the hash of the inputs holds them.
        if (!keys.has(sealed.key)) continue;
        const { kind, id, key } = sealed;
        const { counted, hits } = sums.get(`${kind} ${id} ${key}`) ?? { counted: 0, hits: 0 };
        if (counted !== sealed.counted || hits !== sealed.hits) return { sealed, counted, hits };
      }
      return null;
    },
  };
}
