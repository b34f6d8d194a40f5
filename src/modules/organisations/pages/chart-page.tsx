/** The organisation chart: the tree on the left, one organisation with its people and duties on the right; also as a table and on paper. */
import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { api } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { useAddressQuery } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
import { SplitView } from "#ui/console/split-view.tsx";
import { useFormat, useLabel } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { ChartDetail, ChartTable, type Duties } from "./chart-detail.tsx";
import {
  type Branch,
  type ChartOrg,
  above,
  findInChart,
  growTree,
  shownBranches,
  treeStep,
} from "./chart-tree.ts";
import { readId, useWords } from "./queries.ts";
import { SearchField } from "./search-field.tsx";
import "./organisations.css";
import "./chart.css";

function useChart() {
  return useQuery({
    queryKey: ["organisations", "chart"],
    queryFn: ({ signal }) => api.organisations.chart({}, { signal }),
    staleTime: 300_000,
  });
}

/** How many duties each organisation leads and helps with. */
function useDuties(): Duties {
  const { data } = useQuery({
    queryKey: ["organisations", "lead-counts"],
    queryFn: ({ signal }) => api.catalogue.leadCounts({}, { signal }),
    staleTime: 300_000,
  });
  return useMemo(() => new Map((data?.items ?? []).map((item) => [item.orgId, item])), [data]);
}

function Twig(props: {
  readonly branch: Branch;
  readonly level: number;
  readonly isOpen: boolean;
  readonly isChosen: boolean;
  readonly isFound: boolean;
  readonly isStop: boolean;
  readonly duties: Duties;
  readonly onChoose: () => void;
  readonly onToggle: () => void;
}): ReactNode {
  const words = useWords();
  const label = useLabel();
  const format = useFormat();
  const { org, below } = props.branch;
  const led = props.duties.get(org.id)?.leads ?? 0;
  return (
    // The tree's keys are handled by the tree, which moves the focus between its items.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <li
      role="treeitem"
      id={`chart-${org.id}`}
      className="twig"
      tabIndex={props.isStop ? 0 : -1}
      aria-level={props.level}
      aria-expanded={below.length === 0 ? undefined : props.isOpen}
      aria-selected={props.isChosen}
      data-found={props.isFound || undefined}
      style={{ paddingInlineStart: `${(props.level - 1) * 1.5 + 0.5}rem` }}
      onClick={props.onChoose}
    >
      <span
        className="twig-fold"
        aria-hidden="true"
        onClick={(event) => {
          event.stopPropagation();
          props.onToggle();
        }}
      >
        {below.length > 0 && <Icon name={props.isOpen ? "down" : "right"} size={14} />}
      </span>
      <span className="twig-name">{label(org.name)}</span>
      <span className="twig-kind">{words.kinds[org.kind]}</span>
      <span className="twig-facts">
        <span>{org.posts.length > 0 && words.chart.posts(format.exact(org.posts.length))}</span>
        <span>{led > 0 && words.chart.leads(format.exact(led))}</span>
      </span>
    </li>
  );
}

type ChartProps = {
  readonly orgs: readonly ChartOrg[];
  readonly current: number | null;
  readonly duties: Duties;
  readonly words: string;
  readonly onChoose: (id: number) => void;
};

/** The branches that are open: the top, what leads to the chosen one and to what is searched for, and what was opened by hand. */
function useOpen({ orgs, current, words }: ChartProps) {
  const byId = useMemo(() => new Map(orgs.map((org) => [org.id, org])), [orgs]);
  const found = useMemo(() => findInChart(orgs, words), [orgs, words]);
  const [open, setOpen] = useState<ReadonlySet<number>>(
    // A single top is unfolded; of many each stands for itself.
    () => {
      const tops = orgs.filter(({ parentId }) => parentId === null).map(({ id }) => id);
      return new Set(tops.length === 1 ? tops : []);
    },
  );
  useEffect(() => {
    const wanted = [
      ...found.slice(0, 50).map(({ id }) => id),
      ...(current === null ? [] : [current]),
    ];
    const more = wanted.flatMap((id) => above(byId, id).map((org) => org.id));
    if (more.length > 0) setOpen((before) => new Set([...before, ...more]));
  }, [byId, found, current]);
  return { open, setOpen, found };
}

function Chart(props: ChartProps): ReactNode {
  const { orgs, current, duties, onChoose } = props;
  const words = useWords();
  const format = useFormat();
  const list = useRef<HTMLUListElement>(null);
  const tree = useMemo(() => growTree(orgs), [orgs]);
  const { open, setOpen, found } = useOpen(props);
  const shown = shownBranches(tree, open);
  const at = Math.max(
    0,
    shown.findIndex(({ branch }) => branch.org.id === current),
  );
  const foundIds = new Set(found.map(({ id }) => id));
  const toggle = (id: number) =>
    setOpen((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  const press = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const step = treeStep(event.key, shown, at, open);
    if (step === undefined) return;
    event.preventDefault();
    if (step.toggle !== undefined) toggle(step.toggle);
    const to = shown[step.to ?? -1]?.branch.org.id;
    if (to === undefined) return;
    onChoose(to);
    requestAnimationFrame(() => {
      const item = document.getElementById(`chart-${to}`);
      item?.focus({ preventScroll: true });
      item?.scrollIntoView({ block: "nearest" });
    });
  };
  return (
    <>
      {props.words !== "" && (
        <p className="chart-found" role="status">
          {found.length === 0 ? words.chart.none : words.chart.found(format.exact(found.length))}
        </p>
      )}
      <ul
        className="chart-tree"
        role="tree"
        aria-label={words.chart.tree}
        ref={list}
        onKeyDown={press}
      >
        {shown.map(({ branch, level }, index) => (
          <Twig
            key={branch.org.id}
            branch={branch}
            level={level}
            isOpen={open.has(branch.org.id)}
            isChosen={branch.org.id === current}
            isFound={foundIds.has(branch.org.id)}
            isStop={index === at}
            duties={duties}
            onChoose={() => onChoose(branch.org.id)}
            onToggle={() => toggle(branch.org.id)}
          />
        ))}
      </ul>
    </>
  );
}

/** The search, the tree and the chosen organisation; on paper the table stands in their place. */
function ChartBoard(props: {
  readonly orgs: readonly ChartOrg[];
  readonly duties: Duties;
  readonly query: URLSearchParams;
  readonly change: (values: Readonly<Record<string, string | null>>) => void;
}): ReactNode {
  const words = useWords();
  const { orgs, duties, query, change } = props;
  const current = readId(query.get("org"));
  const searched = query.get("q") ?? "";
  const chosen = orgs.find(({ id }) => id === current);
  const choose = (id: number) => change({ org: String(id) });
  return (
    <>
      <div className="no-print chart-search">
        <SearchField
          label={words.chart.findLabel}
          placeholder={words.chart.find}
          value={searched}
          onSearch={(q) => change({ q })}
        />
      </div>
      <div className="no-print chart-split">
        <SplitView
          name="chart"
          share={58}
          detailLabel={words.chart.detail}
          onCloseDetail={() => change({ org: null })}
          list={
            <Chart
              orgs={orgs}
              current={current}
              duties={duties}
              words={searched}
              onChoose={choose}
            />
          }
          detail={
            chosen === undefined ? null : (
              <ChartDetail org={chosen} orgs={orgs} duties={duties} onChoose={choose} />
            )
          }
          nothing={<EmptyState title={words.chart.nothing}>{words.chart.nothingText}</EmptyState>}
        />
      </div>
      <div className="print-only">
        <ChartTable orgs={orgs} duties={duties} />
      </div>
    </>
  );
}

export default function ChartPage(): ReactNode {
  const words = useWords();
  const format = useFormat();
  const [query, change] = useAddressQuery();
  const chart = useChart();
  const duties = useDuties();
  const orgs = chart.data?.items ?? [];
  const isTable = query.get("as") === "table";
  const people = new Set(orgs.flatMap(({ posts }) => posts.map(({ personName }) => personName)));
  return (
    <div className="desk-page chart-page">
      <PageHeader
        title={words.chart.title}
        facts={
          chart.data !== undefined &&
          words.chart.facts(format.exact(orgs.length), format.exact(people.size))
        }
        actions={
          <>
            <ActionButton
              label={isTable ? words.chart.asChart : words.chart.asTable}
              icon={isTable ? "tree" : "columns"}
              onAct={() => change({ as: isTable ? null : "table" })}
            />
            <ActionButton label={words.chart.print} icon="print" onAct={() => print()} />
          </>
        }
      />
      {chart.error !== null && <RefusalNote refusal={refusalWords(chart.error)} />}
      {chart.isPending && <p role="status">{words.chart.loading}</p>}
      {chart.data !== undefined && isTable && <ChartTable orgs={orgs} duties={duties} />}
      {chart.data !== undefined && !isTable && (
        <ChartBoard orgs={orgs} duties={duties} query={query} change={change} />
      )}
    </div>
  );
}
