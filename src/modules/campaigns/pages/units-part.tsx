/** The units one by one: who holds them, what became of them; a station's desk gives them out here. */
import { type ReactNode, useState } from "react";
import { ActionButton } from "#ui/console/action-button.tsx";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { FilterChips } from "#ui/console/filter-chips.tsx";
import { type KeysetColumn, KeysetTable } from "#ui/console/keyset-table.tsx";
import { consoleHref, useAddressQuery } from "#ui/console/navigation.tsx";
import { useFormat, useLabel } from "#ui/i18n/use-text.tsx";
import { UNIT_STATES } from "../rules/unit.ts";
import { AssignDrawer } from "./assign-drawer.tsx";
import { useWords } from "./parts.tsx";
import { listUnits } from "./queries.ts";
import { UnitDrawer } from "./unit-drawer.tsx";
import { WorkersTable } from "./workers-table.tsx";
import type { CampaignView, UnitLine } from "./views.ts";

function useColumns(campaign: CampaignView): readonly KeysetColumn<UnitLine>[] {
  const { units: words, unitStates, reasons } = useWords();
  const { columns } = words;
  const format = useFormat();
  const label = useLabel();
  const hrefOf = (line: UnitLine) =>
    consoleHref(`/campaigns/${campaign.id}?part=units&unit=${line.id}`);
  const moneyOf = (line: UnitLine): string => {
    if (line.settled) return words.settled;
    if (line.accrued) return words.accrued;
    return line.sample === "drawn" ? words.waiting : "";
  };
  return [
    {
      id: "number",
      title: columns.number,
      width: 90,
      fixed: true,
      render: (line) => <a href={hrefOf(line)}>{format.exact(line.number)}</a>,
    },
    { id: "name", title: columns.name, width: 110, render: (line) => line.name },
    { id: "address", title: columns.address, render: (line) => line.address },
    {
      id: "area",
      title: columns.area,
      width: 140,
      render: (line) => (line.area === null ? "" : label(line.area.name)),
    },
    {
      id: "station",
      title: columns.station,
      width: 170,
      // A station sees its own alone.
      hidden: campaign.may.assign,
      render: (line) => label(line.org.name),
    },
    {
      id: "state",
      title: columns.state,
      width: 150,
      render: (line) => (
        <span className="cam-unit-state" data-state={line.state}>
          {unitStates[line.state]}
          {line.reason !== null && ` · ${reasons[line.reason]}`}
          {line.late && <span className="cam-late"> · {words.late}</span>}
        </span>
      ),
    },
    {
      id: "worker",
      title: columns.worker,
      width: 110,
      render: (line) => (line.doneBy ?? line.worker)?.name ?? "",
    },
    {
      id: "doneOn",
      title: columns.doneOn,
      width: 110,
      render: (line) => (line.doneOn === null ? "" : format.day(line.doneOn)),
    },
    { id: "money", title: columns.money, width: 90, render: moneyOf },
  ];
}

const HELD = ["free", "held"] as const;

/** Filters in the address: a state, and whether somebody holds them. */
function useFilter() {
  const [query, change] = useAddressQuery();
  const state = UNIT_STATES.find((one) => one === query.get("state"));
  const held = HELD.find((one) => one === query.get("held"));
  const unitId = Number(query.get("unit") ?? 0);
  return {
    state,
    held,
    unitId: Number.isInteger(unitId) && unitId > 0 ? unitId : null,
    toggle: (id: string) => {
      if (id === "free" || id === "held") change({ held: held === id ? null : id });
      else change({ state: state === id ? null : id });
    },
    clear: () => change({ state: null, held: null }),
    open: (id: number | null) => change({ unit: id === null ? null : String(id) }),
  };
}

/** States and holders as chips; beside them what is done with the rows that are chosen. */
function Tools(props: {
  readonly filter: ReturnType<typeof useFilter>;
  readonly mayAssign: boolean;
  readonly selected: number;
  readonly onAssign: () => void;
}): ReactNode {
  const words = useWords();
  const format = useFormat();
  const { filter, selected } = props;
  const chips = [
    ...UNIT_STATES.map((id) => ({
      id,
      label: words.unitStates[id],
      active: filter.state === id,
    })),
    ...HELD.map((id) => ({ id, label: words.units[id], active: filter.held === id })),
  ];
  return (
    <>
      <FilterChips chips={chips} onToggle={filter.toggle} onClear={filter.clear} />
      {props.mayAssign && (
        <ActionButton
          label={words.units.assign}
          icon="person"
          kind={selected > 0 ? "primary" : "plain"}
          onAct={props.onAssign}
        />
      )}
      {selected > 0 && (
        <span className="cam-hint">{words.units.selected(format.exact(selected))}</span>
      )}
    </>
  );
}

export function UnitsPart(props: { readonly campaign: CampaignView }): ReactNode {
  const words = useWords();
  const columns = useColumns(props.campaign);
  const filter = useFilter();
  const [selected, setSelected] = useState<readonly number[]>([]);
  const [isAssigning, setIsAssigning] = useState(false);
  const { campaign } = props;
  return (
    <>
      {campaign.may.assign && <WorkersTable campaign={campaign} />}
      <KeysetTable<UnitLine>
        name="campaign-units"
        label={words.page.tabs.units}
        queryKey={["campaigns", "units", campaign.id, filter.state ?? "", filter.held ?? ""]}
        load={(cursor, signal) =>
          listUnits(campaign.id, { state: filter.state, held: filter.held, cursor }, signal)
        }
        columns={columns}
        keyOf={(line) => line.id}
        current={filter.unitId}
        onOpen={(line) => filter.open(line.id)}
        {...(campaign.may.assign
          ? {
              selection: {
                keys: selected,
                onChange: (keys: readonly (string | number)[]) => setSelected(keys.map(Number)),
              },
            }
          : {})}
        empty={<EmptyState title={words.units.none}>{words.units.noneText}</EmptyState>}
        tools={
          <Tools
            filter={filter}
            mayAssign={campaign.may.assign}
            selected={selected.length}
            onAssign={() => setIsAssigning(true)}
          />
        }
      />
      {isAssigning && (
        <AssignDrawer
          campaign={campaign}
          unitIds={selected}
          onClose={() => setIsAssigning(false)}
          onDone={() => {
            setSelected([]);
            setIsAssigning(false);
          }}
        />
      )}
      {filter.unitId !== null && (
        <UnitDrawer campaign={campaign} unitId={filter.unitId} onClose={() => filter.open(null)} />
      )}
    </>
  );
}
