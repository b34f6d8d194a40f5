/** The filters of the inbox as chips: kinds to press, the longer choices as small menus. */
import type { ReactNode } from "react";
import { useKeys } from "#ui/console/keys.ts";
import { FilterChips } from "#ui/console/filter-chips.tsx";
import { CASE_STATUSES, CHANNELS } from "../../rules/state.ts";
import { useAreas } from "./case-queries.ts";
import { useNames, useWords } from "./case-words.tsx";
import { type InboxFilter, LISTED_KINDS, NO_FILTERS, isNarrowed } from "./inbox-filter.ts";

type Option = { readonly value: string; readonly label: string };

function ChipMenu(props: {
  readonly name: string;
  readonly value: string | undefined;
  readonly options: readonly Option[];
  readonly onChoose: (value: string | null) => void;
}): ReactNode {
  const words = useWords();
  const any = words.inbox.filters.any(props.name);
  return (
    <span className="chip-menu" data-active={props.value !== undefined}>
      <select
        className="filter"
        aria-label={props.name}
        value={props.value ?? ""}
        onChange={(event) => props.onChoose(event.target.value || null)}
      >
        <option value="">{props.value === undefined ? props.name : any}</option>
        {props.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </span>
  );
}

export function InboxFilters(props: {
  readonly filter: InboxFilter;
  readonly change: (values: Readonly<Record<string, string | null>>) => void;
}): ReactNode {
  const words = useWords();
  const names = useNames();
  const areas = useAreas("subdistrict");
  const { filter, change } = props;
  const { filters } = words.inbox;
  useKeys([
    {
      keys: "f",
      label: words.inbox.keys.filter,
      act: () => document.querySelector<HTMLElement>(".inbox .filters .filter")?.focus(),
    },
  ]);
  const subdistricts = (areas.data ?? []).map((area) => ({
    value: String(area.id),
    label: names.both(area.name),
  }));
  return (
    <FilterChips
      chips={LISTED_KINDS.map((kind) => ({
        id: kind,
        label: words.kind[kind],
        active: filter.kind === kind,
      }))}
      onToggle={(kind) => change({ kind: filter.kind === kind ? null : kind })}
    >
      <ChipMenu
        name={filters.status}
        value={filter.status}
        options={CASE_STATUSES.map((value) => ({ value, label: words.status[value] }))}
        onChoose={(status) => change({ status })}
      />
      <ChipMenu
        name={filters.channel}
        value={filter.channel}
        options={CHANNELS.map((value) => ({ value, label: words.channel[value] }))}
        onChoose={(channel) => change({ channel })}
      />
      <ChipMenu
        name={filters.subdistrict}
        value={filter.subdistrictId === undefined ? undefined : String(filter.subdistrictId)}
        options={subdistricts}
        onChoose={(subdistrict) => change({ subdistrict })}
      />
      {isNarrowed(filter) && (
        <button type="button" className="filter-clear" onClick={() => change(NO_FILTERS)}>
          {words.inbox.clearFilters}
        </button>
      )}
    </FilterChips>
  );
}
