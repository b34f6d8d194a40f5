/** One of a few things, as buttons side by side. */
import type { ReactNode } from "react";

export function Choice<T extends string | number>(props: {
  readonly name: string;
  readonly kind?: "layers" | "small";
  readonly options: readonly { readonly id: T; readonly label: string }[];
  readonly chosen: T | undefined;
  readonly onChoose: (id: string) => void;
}): ReactNode {
  return (
    <div
      className="map-choice"
      data-kind={props.kind ?? "small"}
      role="group"
      aria-label={props.name}
    >
      {props.kind !== "layers" && <span aria-hidden="true">{props.name}</span>}
      {props.options.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          className={props.kind === "layers" ? undefined : "filter"}
          aria-pressed={id === props.chosen}
          onClick={() => props.onChoose(String(id))}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
