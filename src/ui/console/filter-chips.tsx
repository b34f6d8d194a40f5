import type { ReactNode } from "react";
import { useText } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { en } from "./messages/en.ts";
import { zh } from "./messages/zh.ts";

/** A filter that can be switched; `fixed` ones cannot be taken away, only switched. */
export type FilterChip = {
  readonly id: string;
  readonly label: string;
  /** How many things it would leave. */
  readonly count?: string;
  readonly active: boolean;
};

/** Filters as chips: press to switch. What is active says so by a check, not by colour alone. */
export function FilterChips(props: {
  readonly chips: readonly FilterChip[];
  readonly onToggle: (id: string) => void;
  readonly onClear?: () => void;
  readonly children?: ReactNode;
}): ReactNode {
  const { filters: words } = useText({ zh, en });
  const isAny = props.chips.some((chip) => chip.active);
  return (
    <div className="filters" role="group" aria-label={words.name}>
      {props.chips.map((chip) => (
        <button
          key={chip.id}
          type="button"
          className="filter"
          aria-pressed={chip.active}
          onClick={() => props.onToggle(chip.id)}
        >
          {chip.active && <Icon name="check" size={14} />}
          {chip.label}
          {chip.count !== undefined && <span className="filter-count">{chip.count}</span>}
        </button>
      ))}
      {props.children}
      {isAny && props.onClear !== undefined && (
        <button type="button" className="filter-clear" onClick={props.onClear}>
          {words.clear}
        </button>
      )}
    </div>
  );
}
