/** Areas as lines and shades; what each shade means stands below, every figure also in the table beside it. */
import { type ReactNode, useMemo, useState } from "react";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { picture, shadeOf } from "./area-geometry.ts";
import { useShareOf, useWords } from "./parts.tsx";
import { useShapes } from "./queries.ts";

type AreaRow = {
  readonly id: number;
  readonly name: string;
  readonly units: number;
  readonly done: number;
};

const WIDTH = 640;

type Shape = ReturnType<typeof picture>["drawn"][number];

/** One area: its shade says how far it is, in words for whoever points at it, moves to it or hears it. */
function AreaShape(props: {
  readonly shape: Shape;
  readonly row: AreaRow;
  readonly said: string;
  readonly onCurrent: (id: number | null) => void;
}): ReactNode {
  const shareOf = useShareOf();
  const { shape, row, onCurrent } = props;
  return (
    <g
      role="img"
      aria-label={props.said}
      tabIndex={0}
      data-shade={shadeOf(row.done, row.units)}
      onFocus={() => onCurrent(shape.id)}
      onBlur={() => onCurrent(null)}
      onPointerEnter={() => onCurrent(shape.id)}
      onPointerLeave={() => onCurrent(null)}
    >
      <path d={shape.d} />
      <text x={shape.x} y={shape.y} aria-hidden="true">
        {shareOf(row.done, row.units)}
      </text>
    </g>
  );
}

export function ProgressMap(props: {
  readonly title: string;
  readonly areas: readonly AreaRow[];
}): ReactNode {
  const { progress: words } = useWords();
  const format = useFormat();
  const shareOf = useShareOf();
  const { data } = useShapes();
  const [current, setCurrent] = useState<number | null>(null);
  const ids = useMemo(() => new Set(props.areas.map(({ id }) => id)), [props.areas]);
  const shapes = useMemo(
    () =>
      picture(
        (data?.features ?? []).filter(({ id }) => ids.has(id)),
        WIDTH,
      ),
    [data, ids],
  );
  if (data === undefined) return <div />;
  if (shapes.drawn.length === 0) return <p className="cam-hint">{words.noMap}</p>;
  const rowOf = (id: number) => props.areas.find((area) => area.id === id);
  const say = (row: AreaRow) =>
    words.mapOf(
      row.name,
      shareOf(row.done, row.units),
      format.exact(row.done),
      format.exact(row.units),
    );
  const chosen = current === null ? undefined : rowOf(current);
  return (
    <figure className="cam-map">
      <svg
        viewBox={`-4 -4 ${WIDTH + 8} ${shapes.height + 8}`}
        role="group"
        aria-label={words.map(props.title)}
      >
        {shapes.drawn.map((shape) => {
          const row = rowOf(shape.id);
          if (row === undefined) return null;
          return (
            <AreaShape
              key={shape.id}
              shape={shape}
              row={row}
              said={say(row)}
              onCurrent={setCurrent}
            />
          );
        })}
      </svg>
      <figcaption>
        <span className="cam-map-said">{chosen === undefined ? words.mapHint : say(chosen)}</span>
        <ul className="cam-legend">
          {words.legend.map((text, shade) => (
            <li key={text} data-shade={shade}>
              {text}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}
