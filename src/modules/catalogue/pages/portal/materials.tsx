/** What to bring, as a list to tick; the ticks stay on this device. */
import { type ReactNode, useState } from "react";
import { useText } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { remember, remembered } from "#ui/device-memory.ts";
import { Button } from "#ui/portal/button.tsx";
import { Checkbox } from "#ui/portal/field.tsx";
import { en } from "../../messages/pages-portal.en.ts";
import { zh } from "../../messages/pages-portal.zh.ts";
import { useSay, useWords } from "../words.ts";
import type { Duty } from "./duty-page.tsx";

type Material = Duty["content"]["materials"][number];

const nameOf = (duty: Duty): string => `bring.${duty.code}`;

/** What is ticked on this device. Ticks belong to one version: a newer one may ask for other things. */
export function ticksOnDevice(duty: Duty): readonly number[] {
  const [version = "", ...positions] = remembered(nameOf(duty))?.split(",") ?? [];
  return Number(version) === duty.versionId ? positions.map(Number) : [];
}

function useTicks(duty: Duty) {
  const name = nameOf(duty);
  const [ticks, setTicks] = useState<readonly number[]>(() => ticksOnDevice(duty));
  const keep = (next: readonly number[]) => {
    setTicks(next);
    remember(name, next.length === 0 ? null : [duty.versionId, ...next].join(","));
  };
  return {
    ticks,
    toggle: (position: number) =>
      keep(
        ticks.includes(position)
          ? ticks.filter((one) => one !== position)
          : [...ticks, position].sort((a, b) => a - b),
      ),
    clear: () => keep([]),
  };
}

/** The check list of a duty. */
export function Materials({ duty }: { readonly duty: Duty }): ReactNode {
  const { duty: words } = useText({ zh, en });
  const say = useSay();
  const { ticks, toggle, clear } = useTicks(duty);
  const materials = duty.content.materials.map((material, position) => ({ material, position }));
  const toBring = materials.filter(({ material }) => !material.shared);
  const shared = materials.filter(({ material }) => material.shared);
  const needed = toBring.filter(({ material }) => material.condition === null);
  const ready = toBring.filter(({ position }) => ticks.includes(position)).length;
  const isComplete = needed.every(({ position }) => ticks.includes(position));
  return (
    <section aria-labelledby="bring" className="bring">
      <h2 id="bring" className="section-title">
        {words.bring}
      </h2>
      {toBring.length === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <>
          <p className="field-hint">{words.bringHint}</p>
          <ul className="bring-list">
            {toBring.map(({ material, position }) => (
              <li key={position}>
                <Checkbox
                  checked={ticks.includes(position)}
                  onChange={() => toggle(position)}
                  label={say(material.name, material.nameEn)}
                  hint={<MaterialFacts material={material} />}
                />
                {material.sampleFileId !== null && (
                  <a
                    href={`/api/v1/duties/${encodeURIComponent(duty.code)}/samples/${material.sampleFileId}`}
                    download
                  >
                    <Icon name="download" />
                    {words.sample}
                    <span className="visually-hidden"> {say(material.name, material.nameEn)}</span>
                  </a>
                )}
              </li>
            ))}
          </ul>
          <p className="bring-foot" aria-live="polite">
            <span data-complete={isComplete}>
              {isComplete ? words.ready : words.ticked(ready, toBring.length)}
            </span>
            {ticks.length > 0 && (
              <Button kind="quiet" onClick={clear}>
                {words.clear}
              </Button>
            )}
          </p>
        </>
      )}
      {shared.length > 0 && (
        <ul className="bring-shared">
          {shared.map(({ material, position }) => (
            <li key={position}>
              <Icon name="check" />
              <span>
                {say(material.name, material.nameEn)}
                <span className="quiet"> · {words.shared}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function MaterialFacts({ material }: { readonly material: Material }): ReactNode {
  const { duty: words } = useText({ zh, en });
  const { forms, copies } = useWords();
  const say = useSay();
  return [
    forms[material.form],
    ...(material.count > 1 ? [copies(material.count)] : []),
    ...(material.condition === null
      ? []
      : [words.onlyIf(say(material.condition, material.conditionEn))]),
    ...(material.note === "" ? [] : [say(material.note, material.noteEn)]),
  ].join(" · ");
}
