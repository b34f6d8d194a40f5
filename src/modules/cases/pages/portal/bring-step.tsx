/** What you bring: the duty's materials to tick, photos of them, a few words. */
import type { ReactNode } from "react";
import type { CatalogueGuidanceAnswer } from "#ui/client.gen.ts";
import { remembered } from "#ui/device-memory.ts";
import { Checkbox, TextArea } from "#ui/portal/field.tsx";
import { type ChosenFile, FileInput } from "#ui/portal/file-input.tsx";
import type { StepProps } from "#ui/portal/step-form.tsx";
import type { MaterialTick } from "../../rules/state.ts";
import { usePortalWords, useSay } from "./words.ts";

type Materials = CatalogueGuidanceAnswer["content"]["materials"];
type Material = Materials[number];

export type BringValues = {
  /** Numbers of the materials that are ready. */
  readonly ready: readonly number[];
  readonly files: readonly ChosenFile[];
  /** How many files were chosen; tells after a reload that they have to be chosen again. */
  readonly filesChosen: number;
  readonly note: string;
};

/** Nothing yet but what was ticked off on the guidance page of the same version. */
export function initialBring(duty: CatalogueGuidanceAnswer): BringValues {
  const [version = "", ...ticked] = remembered(`bring.${duty.code}`)?.split(",") ?? [];
  const ready = Number(version) === duty.versionId ? ticked.map(Number) : [];
  return { ready, files: [], filesChosen: 0, note: "" };
}

/** Most files of one case. */
export const MOST_FILES = 9;

/**
 * The materials as the case keeps them: what the office gets itself is left out, and what is needed in
 * one case only counts when it is ticked.
 */
export function ticksOf(materials: Materials, ready: readonly number[]): MaterialTick[] {
  return materials.flatMap((material, index) => {
    const handedIn = ready.includes(index);
    if (material.shared || (material.condition !== null && !handedIn)) return [];
    return [{ materialId: String(index + 1), name: material.name, handedIn }];
  });
}

/** In which form and number, when only, and what else is said of it. */
function useHintOf(): (material: Material) => string {
  const words = usePortalWords().apply.bring;
  const say = useSay();
  return ({ form, count, condition, conditionEn, note, noteEn }) =>
    [
      `${words[form]}${count > 1 ? ` · ${words.count(count)}` : ""}`,
      ...(condition === null ? [] : [words.condition(say(condition, conditionEn))]),
      ...(note === "" ? [] : [say(note, noteEn)]),
    ].join(" · ");
}

/** The screen. */
export function BringStep(
  props: StepProps<BringValues> & { readonly materials: Materials },
): ReactNode {
  const { apply, check } = usePortalWords();
  const words = apply.bring;
  const say = useSay();
  const hintOf = useHintOf();
  const { values, set, materials } = props;
  const lost = values.filesChosen - values.files.length;
  return (
    <>
      {materials.length > 0 && (
        <ul className="materials">
          {materials.map((material, index) => (
            <li key={`${index}-${material.name}`} data-shared={material.shared}>
              {material.shared ? (
                <p className="material-shared">
                  <span className="choice-label">{say(material.name, material.nameEn)}</span>
                  <span className="choice-hint">{words.shared}</span>
                </p>
              ) : (
                <Checkbox
                  id={`material-${index}`}
                  label={say(material.name, material.nameEn)}
                  hint={hintOf(material)}
                  checked={values.ready.includes(index)}
                  onChange={(isReady) =>
                    set({
                      ready: isReady
                        ? [...values.ready, index]
                        : values.ready.filter((one) => one !== index),
                    })
                  }
                />
              )}
            </li>
          ))}
        </ul>
      )}
      <FileInput
        id="photos"
        label={words.photos}
        hint={words.photosHint}
        optional
        max={MOST_FILES}
        files={values.files}
        error={lost > 0 ? check.filesLost(lost) : undefined}
        onChange={(files) => set({ files, filesChosen: files.length })}
      />
      <TextArea
        id="note"
        label={words.note}
        optional
        rows={3}
        maxLength={1000}
        value={values.note}
        onChange={(note) => set({ note })}
      />
    </>
  );
}
