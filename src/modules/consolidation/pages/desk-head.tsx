/** What stands above the rows: where one is, how far it is, search and filters. */
import { type ReactNode, useEffect, useRef, useState } from "react";
import { FilterChips } from "#ui/console/filter-chips.tsx";
import { useKeys } from "#ui/console/keys.ts";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { PROPOSAL_KINDS } from "../rules/compare.ts";
import { DECIDED_STATES, type DeskFilter, NO_FILTERS } from "./desk-filter.ts";
import { Progress } from "./progress.tsx";
import { type SetAnswer, useDepartmentTallies, useSay, useWords } from "./queries.ts";

export type Change = (values: Readonly<Record<string, string | null>>) => void;

export function DeskHead(props: {
  readonly set: SetAnswer | undefined;
  readonly decides: boolean;
  readonly filter: DeskFilter;
  readonly change: Change;
  readonly onUpload: () => void;
}): ReactNode {
  const words = useWords();
  const say = useSay();
  const { set, decides, filter, change } = props;
  return (
    <div className="con-head">
      <div className="con-head-row">
        <a className="con-parent" href="/console/consolidation" title={words.sets.title}>
          <Icon name="back" size={16} />
          <span className="visually-hidden">{words.sets.title}</span>
        </a>
        <h1>{set === undefined ? words.nav : say(set.name, set.nameEn)}</h1>
        {set?.status === "closed" && <span className="con-faint">{words.desk.closedFact}</span>}
        <span className="con-head-actions">
          {decides && set?.status === "open" && (
            <button type="button" className="act" onClick={props.onUpload}>
              <Icon name="upload" size={18} />
              {words.desk.upload}
            </button>
          )}
          {set !== undefined && (
            <a className="act" href={`/console/consolidation/${set.id}/account`}>
              <Icon name="spread" size={18} />
              {words.desk.account}
            </a>
          )}
        </span>
      </div>
      {set !== undefined && set.tally.raw > 0 && <Progress tally={set.tally} />}
      <SearchBox words={filter.words} change={change} />
      {set !== undefined && (
        <Filters setId={set.id} filter={filter} change={change} decides={decides} />
      )}
    </div>
  );
}

/** Searches 200 ms after the last key; Escape stops searching and leaves the box. */
function SearchBox(props: { readonly words: string; readonly change: Change }): ReactNode {
  const { desk: words } = useWords();
  const box = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(props.words);
  const { change } = props;
  useEffect(() => setTyped(props.words), [props.words]);
  useEffect(() => {
    const asked = typed.trim();
    if (asked === props.words) return undefined;
    const timer = setTimeout(() => change({ q: asked }), 200);
    return () => clearTimeout(timer);
    // The address follows the box, not the other way round.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [typed]);
  useKeys([{ keys: "/", label: words.keys.search, act: () => box.current?.focus() }]);
  return (
    <div className="con-search" role="search">
      <Icon name="search" size={18} />
      <input
        ref={box}
        type="search"
        value={typed}
        maxLength={100}
        aria-label={words.searchLabel}
        aria-keyshortcuts="/"
        placeholder={words.search}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.preventDefault();
          setTyped("");
          change({ q: null });
          event.currentTarget.blur();
        }}
      />
      <kbd className="kbd">/</kbd>
    </div>
  );
}

function Filters(props: {
  readonly setId: number;
  readonly filter: DeskFilter;
  readonly change: Change;
  readonly decides: boolean;
}): ReactNode {
  const { desk: words, decide, row } = useWords();
  const format = useFormat();
  const say = useSay();
  const departments = useDepartmentTallies(props.setId);
  const { filter, change } = props;
  const active = {
    undecided: filter.state === "undecided",
    open: filter.proposal === "open",
    doubtful: filter.doubtful,
  };
  const toggle = (id: string) => {
    if (id === "undecided") change({ state: active.undecided ? null : "undecided" });
    if (id === "open") change({ proposal: active.open ? null : "open" });
    if (id === "doubtful") change({ doubtful: active.doubtful ? null : "true" });
  };
  return (
    <FilterChips
      chips={(["undecided", "open", "doubtful"] as const).map((id) => ({
        id,
        label: words.filters[id],
        active: active[id],
      }))}
      onToggle={toggle}
      onClear={() => change(NO_FILTERS)}
    >
      {props.decides && (
        <Choice
          label={words.department}
          any={words.anyDepartment}
          value={filter.orgId === undefined ? "" : String(filter.orgId)}
          options={(departments.data?.items ?? []).map((one) => [
            String(one.orgId),
            words.departmentOption(say(one.orgName, one.orgNameEn), format.exact(one.undecided)),
          ])}
          onChange={(org) => change({ org })}
        />
      )}
      <Choice
        label={words.proposals}
        any={words.anyProposal}
        value={filter.proposal ?? ""}
        options={PROPOSAL_KINDS.map((kind) => [kind, row.proposalKinds[kind]])}
        onChange={(proposal) => change({ proposal })}
      />
      <Choice
        label={words.decision}
        any={words.anyDecision}
        value={filter.state ?? ""}
        options={DECIDED_STATES.map((kind) => [kind, decide.done[kind]])}
        onChange={(state) => change({ state })}
      />
    </FilterChips>
  );
}

/** One of a few; what the list does not offer stands for all. */
function Choice(props: {
  readonly label: string;
  readonly any: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChange: (value: string) => void;
}): ReactNode {
  const isOffered = props.options.some(([value]) => value === props.value);
  return (
    <select
      className="con-control con-narrow"
      aria-label={props.label}
      value={isOffered ? props.value : ""}
      onChange={(event) => props.onChange(event.target.value)}
    >
      <option value="">{props.any}</option>
      {props.options.map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}
