/** The one-time notice: what is missing, told once, in full, from the version that the case is under. */
import { type Refusal, refusal } from "#kernel/pure/refusal.ts";
import type { Material } from "../schema.ts";
import type { MaterialForm } from "../schema/kinds.ts";

/** What was seen at the counter or ticked at home, by position in the list of materials (from 0). */
export type Tick = {
  readonly position: number;
  readonly state: "brought" | "missing" | "doesNotApply";
};

/** One missing thing, as data from which each language makes its sentence. */
export type MissingMaterial = {
  readonly position: number;
  readonly name: string;
  readonly form: MaterialForm;
  readonly count: number;
  /** Needed only in this case; null where it is always needed. */
  readonly condition: string | null;
  readonly note: string;
  readonly sampleFileId: number | null;
};

export type OneTimeNotice = {
  readonly complete: boolean;
  readonly missing: readonly MissingMaterial[];
  /** Materials that the office gets by itself; they are never asked for. */
  readonly obtainedByOffice: readonly string[];
};

/**
 * Lists everything that is still missing.
 *
 * What nobody ticked counts as missing, so that nothing can be asked for later; a conditional material
 * that nobody ruled out is listed together with its condition. What the office can obtain by
 * data-sharing is never asked for.
 * Refuses: `catalogue.unknown_material`, `catalogue.material_always_needed` where "does not apply"
 * is said of a material without a condition.
 */
export function oneTimeNotice(
  version: { readonly materials: readonly Material[] },
  ticks: readonly Tick[],
): OneTimeNotice | Refusal {
  const states = new Map<number, Tick["state"]>();
  for (const { position, state } of ticks) {
    const material = version.materials[position];
    if (material === undefined)
      return refusal("invalid", "catalogue.unknown_material", { position });
    if (state === "doesNotApply" && material.condition === null)
      return refusal("invalid", "catalogue.material_always_needed", { name: material.name });
    states.set(position, state);
  }
  const missing: MissingMaterial[] = [];
  const obtainedByOffice: string[] = [];
  version.materials.forEach((material, position) => {
    const state = states.get(position) ?? "missing";
    if (material.shared) obtainedByOffice.push(material.name);
    else if (state === "missing") {
      const { name, form, count, condition, note, sampleFileId } = material;
      missing.push({ position, name, form, count, condition, note, sampleFileId });
    }
  });
  return { complete: missing.length === 0, missing, obtainedByOffice };
}
