/** My units: by address and building, searched and filtered, what came back on top. */
import { type ReactNode, useDeferredValue, useMemo, useState } from "react";
import { useFormat, useLabel } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { Button } from "#ui/portal/button.tsx";
import { Empty, Skeleton } from "#ui/portal/parts.tsx";
import { DeviceNotes } from "./device-notes.tsx";
import type { FieldState } from "./device/shown.ts";
import { synchronise } from "./device/state.ts";
import { FreeUnits } from "./free-units.tsx";
import {
  type Building,
  type FieldCampaign,
  type FieldUnit,
  inBuildings,
  isMeant,
  type Shown,
  shownAs,
  type Work,
} from "./device/work.ts";
import { useWords } from "./words.ts";

/** So many units are drawn at once; the rest on demand. */
const DRAWN = 120;
const FILTERS = ["todo", "waiting", "done", "refused"] as const satisfies readonly Shown[];

type Line = { readonly unit: FieldUnit; readonly work: Work | undefined; readonly shown: Shown };

/** Every unit with what waits for it here; what waits and is no longer in the list stays visible. */
function linesOf(state: FieldState): readonly Line[] {
  const works = new Map(state.works.map((work) => [work.unitId, work]));
  const lines: Line[] = (state.roster?.units ?? []).map((unit) => {
    const work = works.get(unit.id);
    works.delete(unit.id);
    // Who and where is known from the work where the server no longer says it.
    const whole =
      unit.address === "" && work !== undefined ? { ...work.unit, ...stateOf(unit) } : unit;
    return { unit: whole, work, shown: shownAs(unit, work) };
  });
  for (const work of works.values())
    lines.push({ unit: work.unit, work, shown: shownAs(work.unit, work) });
  return lines;
}

const stateOf = ({ state, reason }: FieldUnit) => ({ state, reason });

/** What a unit is called: its name, else its number. */
export function useNameOf(): (unit: FieldUnit, campaign: FieldCampaign | undefined) => string {
  const { list: words } = useWords();
  return (unit, campaign) =>
    unit.name === "" ? words.numbered(unit.number, campaign?.unit ?? "") : unit.name;
}

function UnitLine(props: {
  readonly line: Line;
  readonly campaign: FieldCampaign | undefined;
  readonly onOpen: (unitId: number) => void;
}): ReactNode {
  const { list: words, unit: unitWords } = useWords();
  const format = useFormat();
  const nameOf = useNameOf();
  const { unit, work, shown } = props.line;
  const facts: string[] = [];
  if (shown === "waiting" && work !== undefined) facts.push(format.time(work.pressedAt));
  const reason = work?.outcome.kind === "notDone" ? work.outcome.reason : unit.reason;
  if (reason !== null) facts.push(unitWords.reasons[reason]);
  if (shown === "todo" && unit.rejectedBecause !== null) facts.push(words.rejected);
  return (
    <li>
      <button
        type="button"
        className="field-unit"
        data-shown={shown}
        onClick={() => props.onOpen(unit.id)}
      >
        <span className="field-unit-where">
          {unit.address === "" ? nameOf(unit, props.campaign) : unit.address}
        </span>
        {unit.address !== "" && (
          <span className="field-unit-who">{nameOf(unit, props.campaign)}</span>
        )}
        <span className="field-unit-state">
          {shown !== "todo" && <Icon name={ICONS[shown]} size={18} />}
          {shown === "todo" ? "" : words[shown]}
          {facts.length > 0 && <span>{facts.join(" · ")}</span>}
        </span>
        <Icon name="right" />
      </button>
    </li>
  );
}

const ICONS = { waiting: "upload", done: "check", refused: "alert" } as const;

/** How many units stand before each building. */
function startsOf(buildings: readonly Building[]): readonly number[] {
  const starts: number[] = [];
  let before = 0;
  for (const { units } of buildings) {
    starts.push(before);
    before += units.length;
  }
  return starts;
}

function Buildings(props: {
  readonly lines: readonly Line[];
  readonly campaigns: ReadonlyMap<number, FieldCampaign>;
  readonly onOpen: (unitId: number) => void;
}): ReactNode {
  const { list: words } = useWords();
  const label = useLabel();
  const [limit, setLimit] = useState(DRAWN);
  const { lines, campaigns } = props;
  const byUnit = useMemo(() => new Map(lines.map((line) => [line.unit.id, line])), [lines]);
  const buildings = useMemo(() => inBuildings(lines.map(({ unit }) => unit)), [lines]);
  const starts = startsOf(buildings);
  const total = byUnit.size;
  return (
    <>
      {buildings.map((building, index) => {
        const room = Math.max(0, limit - (starts[index] ?? 0));
        if (room === 0) return null;
        const [first] = building.units;
        const area = first === undefined ? "" : label(first.area);
        return (
          <section key={building.name} className="field-building">
            {building.units.length > 1 && (
              <h3>
                <span>{building.name === "" ? area : building.name}</span>
                <span className="field-faint">
                  {building.name === "" ? "" : area} {words.units(building.units.length)}
                </span>
              </h3>
            )}
            <ul>
              {building.units.slice(0, room).map((unit) => {
                const line = byUnit.get(unit.id);
                return (
                  line !== undefined && (
                    <UnitLine
                      key={unit.id}
                      line={line}
                      campaign={campaigns.get(unit.campaignId)}
                      onOpen={props.onOpen}
                    />
                  )
                );
              })}
            </ul>
          </section>
        );
      })}
      {total > limit && (
        <Button wide onClick={() => setLimit(limit + DRAWN)}>
          {words.more(total - limit)}
        </Button>
      )}
    </>
  );
}

function Filters(props: {
  readonly lines: readonly Line[];
  readonly chosen: Shown;
  readonly onChoose: (shown: Shown) => void;
}): ReactNode {
  const { list: words } = useWords();
  const format = useFormat();
  return (
    <div className="field-filters" role="group" aria-label={words.filters}>
      {FILTERS.map((filter) => {
        const count = props.lines.filter(({ shown }) => shown === filter).length;
        return (
          <button
            key={filter}
            type="button"
            data-shown={filter}
            data-any={count > 0}
            aria-pressed={props.chosen === filter}
            onClick={() => props.onChoose(filter)}
          >
            <span>{words[filter]}</span>
            <strong>{format.exact(count)}</strong>
          </button>
        );
      })}
    </div>
  );
}

/** Says why nothing is there, and what to do. */
function Nothing(props: {
  readonly state: FieldState;
  readonly chosen: Shown;
  readonly isSearched: boolean;
  readonly hasAny: boolean;
}): ReactNode {
  const { list: words } = useWords();
  const { state } = props;
  if (state.roster === undefined && state.trouble !== null)
    return <Empty title={state.trouble}>{words.emptyText}</Empty>;
  if (state.roster === undefined)
    return state.offlineSince === null ? (
      <>
        <p className="visually-hidden">{words.loadingTitle}</p>
        <Skeleton lines={6} />
      </>
    ) : (
      <Empty title={words.emptyTitle}>{words.offlineEmptyText}</Empty>
    );
  if (props.isSearched) return <Empty title={words.noneTitle}>{words.noneText}</Empty>;
  if (!props.hasAny) return <Empty title={words.emptyTitle}>{words.emptyText}</Empty>;
  const texts = {
    todo: [words.doneTitle, words.doneText],
    waiting: [words.waitingTitle, words.waitingText],
    done: [words.noneDoneTitle, words.noneDoneText],
    refused: [words.refusedTitle, words.refusedText],
  } as const;
  const [title, text] = texts[props.chosen];
  return <Empty title={title}>{text}</Empty>;
}

export function WorkList(props: {
  readonly state: FieldState;
  readonly isBehind: boolean;
  readonly onOpen: (unitId: number) => void;
}): ReactNode {
  const { list: words } = useWords();
  const format = useFormat();
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState<Shown>("todo");
  const { state } = props;
  const lines = useMemo(() => linesOf(state), [state]);
  const search = useDeferredValue(typed.trim());
  const found = useMemo(
    () =>
      lines.filter(
        ({ unit, shown }) => shown === chosen && (search === "" || isMeant(unit, search)),
      ),
    [lines, chosen, search],
  );
  const campaigns = new Map(state.roster?.campaigns.map((one) => [one.id, one]));
  return (
    <div className="field-column" hidden={props.isBehind}>
      <DeviceNotes state={state} />
      <input
        type="search"
        className="input field-search"
        aria-label={words.search}
        placeholder={words.search}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Filters lines={lines} chosen={chosen} onChoose={setChosen} />
      {[...campaigns.values()].map((campaign) => {
        const inside = found.filter(({ unit }) => unit.campaignId === campaign.id);
        if (inside.length === 0) return null;
        return (
          <section key={campaign.id} className="field-campaign">
            <h2>{campaign.title}</h2>
            <p className="field-faint">
              {words.last(format.day(campaign.deadline))} · {words.proof[campaign.proof]}
            </p>
            <Buildings lines={inside} campaigns={campaigns} onOpen={props.onOpen} />
          </section>
        );
      })}
      <Buildings
        lines={found.filter(({ unit }) => !campaigns.has(unit.campaignId))}
        campaigns={campaigns}
        onOpen={props.onOpen}
      />
      {found.length === 0 && (
        <Nothing
          state={state}
          chosen={chosen}
          isSearched={search !== ""}
          hasAny={lines.length > 0}
        />
      )}
      {state.roster !== undefined && <FreeUnits isOffline={state.offlineSince !== null} />}
      {state.roster !== undefined && (
        <p className="field-foot">
          <span>{words.refreshed(format.dateTime(state.roster.askedAt))}</span>
          <Button kind="quiet" onClick={() => void synchronise(true)}>
            {words.refresh}
          </Button>
        </p>
      )}
    </div>
  );
}
