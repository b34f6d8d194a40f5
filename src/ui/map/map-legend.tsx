/** What the shades of a map mean: a swatch and the values that have it. */
import type { ReactNode } from "react";
import { useText } from "#ui/i18n/use-text.tsx";
import type { AreaValue, MapScale } from "./contract.ts";
import { en } from "./messages/en.ts";
import { zh } from "./messages/zh.ts";
import { legendOf } from "./shading.ts";

export function MapLegend(props: {
  readonly scale: MapScale;
  readonly values: ReadonlyMap<number, AreaValue> | undefined;
  readonly steps: readonly number[];
}): ReactNode {
  const words = useText({ zh, en });
  const { scale, steps } = props;
  const values = [...(props.values?.values() ?? [])].map(({ value }) => value);
  const entries = legendOf(values, steps);
  return (
    <dl className="map-legend" data-tone={scale.tone}>
      <dt>{scale.name}</dt>
      {entries.length === 0 && <dd>{words.none}</dd>}
      {entries.map(({ index, from, to }) => (
        <dd key={index}>
          <span
            className="map-swatch"
            aria-hidden="true"
            style={{
              opacity: steps.length <= 1 ? 0.78 : 0.2 + (0.58 * (index - 1)) / (steps.length - 1),
            }}
          />
          {from === to ? scale.text(from) : words.range(scale.text(from), scale.text(to))}
        </dd>
      ))}
    </dl>
  );
}
