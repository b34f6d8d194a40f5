/** Step three of the counter: what was brought. */
import { Checkbox } from "antd";
import type { ReactNode } from "react";
import { useText } from "#ui/i18n/use-text.tsx";
import { en } from "../../messages/pages-counter.en.ts";
import { zh } from "../../messages/pages-counter.zh.ts";
import type { Material } from "./case-requests.ts";
import { type CounterDraft, standing } from "./counter-draft.ts";
import { useNames } from "./case-words.tsx";
import { Step } from "./counter-fields.tsx";
import { FileField } from "./file-field.tsx";

function MaterialLine(props: {
  readonly draft: CounterDraft;
  readonly change: (part: Partial<CounterDraft>) => void;
  readonly material: Material;
  readonly position: number;
}): ReactNode {
  const { counter: words } = useText({ zh, en });
  const names = useNames();
  const { draft, material, position } = props;
  const where = standing(draft, material, position);
  const tick = (state: "in" | "notNeeded", on: boolean) => {
    const { [position]: _before, ...others } = draft.ticks;
    props.change({ ticks: on ? { ...others, [position]: state } : others });
  };
  const facts = words.asked(material);
  return (
    <li data-state={where}>
      {where === "fetched" ? (
        <span className="counter-fetched">
          {names.name(material)} <span className="case-faint">{words.shared}</span>
        </span>
      ) : (
        <Checkbox
          checked={where === "in"}
          disabled={where === "notNeeded"}
          onChange={(event) => tick("in", event.target.checked)}
        >
          {names.name(material)} <span className="case-faint">{facts}</span>
        </Checkbox>
      )}
      {material.condition !== null && where !== "fetched" && (
        <span className="counter-condition">
          <span className="case-faint">
            {words.condition(names.pick(material.condition, material.conditionEn))}
          </span>
          <Checkbox
            checked={where === "notNeeded"}
            onChange={(event) => tick("notNeeded", event.target.checked)}
          >
            {words.doesNotApply}
          </Checkbox>
        </span>
      )}
    </li>
  );
}

export function MaterialsStep(props: {
  readonly draft: CounterDraft;
  readonly change: (part: Partial<CounterDraft>) => void;
  readonly materials: readonly Material[];
}): ReactNode {
  const { counter: words } = useText({ zh, en });
  const { draft, change, materials } = props;
  const asked = materials.flatMap((material, at) => (material.shared ? [] : [at]));
  const open = asked.filter((at) => draft.ticks[at] !== "notNeeded");
  const isAll = open.every((at) => draft.ticks[at] === "in");
  const tickAll = (on: boolean) => {
    const rest = Object.entries(draft.ticks).filter(([, state]) => state === "notNeeded");
    const all = on ? open.map((at): [number, "in"] => [at, "in"]) : [];
    change({ ticks: Object.fromEntries([...rest, ...all]) });
  };
  return (
    <Step
      number={3}
      title={words.steps.materials}
      side={
        open.length > 1 && (
          <Checkbox checked={isAll} onChange={(event) => tickAll(event.target.checked)}>
            {words.all}
          </Checkbox>
        )
      }
    >
      {materials.length === 0 ? (
        <p className="case-faint">{words.materialsNone}</p>
      ) : (
        <ul className="counter-materials">
          {materials.map((material, position) => (
            <MaterialLine
              key={`${position}-${material.name}`}
              draft={draft}
              change={change}
              material={material}
              position={position}
            />
          ))}
        </ul>
      )}
      <FileField
        id="counter-files"
        limit={9}
        files={draft.files}
        onChange={(files) => change({ files })}
      />
    </Step>
  );
}
