/** Appropriations of a year: who has how much, and what became of it; organisations open into their appropriations. */
import { type ReactNode, useState } from "react";
import type { LedgerOverviewAnswer } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { consoleHref, useAddressQuery, useMay } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { PlainTable } from "#ui/console/plain-table.tsx";
import { useLabel } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { overseer } from "../access.ts";
import type { AccountKind, Figures } from "../rules/chart.ts";
import {
  Choice,
  Failed,
  MoneyBar,
  MoneyTabs,
  PrintButton,
  TextLine,
  UnitSwitch,
  useIsBookkeeper,
  useNames,
  useOverviewMoney,
  useWords,
} from "./money-words.tsx";
import { useOverview } from "./queries.ts";
import { VoucherDrawer } from "./voucher-drawer.tsx";

type Owner = LedgerOverviewAnswer["organisations"][number];
type Group = { readonly key: string; readonly name: string; readonly owners: readonly Owner[] };

const MEMBERS = [
  "appropriatedFen",
  "receivedFen",
  "committedFen",
  "spentFen",
  "availableFen",
] as const;

/** Adds up figures. */
function sumOf(all: readonly Figures[]): Figures {
  const sum = (member: (typeof MEMBERS)[number]): number =>
    all.reduce((total, one) => total + one[member], 0);
  return {
    appropriatedFen: sum("appropriatedFen"),
    receivedFen: sum("receivedFen"),
    committedFen: sum("committedFen"),
    spentFen: sum("spentFen"),
    availableFen: sum("availableFen"),
  };
}

/** An owner with some of its appropriations only. */
function withLines(
  owner: Owner,
  pick: (line: Owner["appropriations"][number]) => boolean,
): Owner[] {
  const appropriations = owner.appropriations.filter(pick);
  return appropriations.length === 0
    ? []
    : [{ ...owner, ...sumOf(appropriations), appropriations }];
}

/** What waits to be appropriated first, then the district's bodies, then each sub-district's. */
function useGroups(view: LedgerOverviewAnswer, search: string): Group[] {
  const { overview: words } = useWords();
  const label = useLabel();
  const wanted = search.trim().toLowerCase();
  const found = view.organisations.filter(({ org }) =>
    `${org.name.zh} ${org.name.en}`.toLowerCase().includes(wanted),
  );
  const pools = found.flatMap((owner) => withLines(owner, (line) => line.purpose === "pool"));
  const owners = found.flatMap((owner) => withLines(owner, (line) => line.purpose !== "pool"));
  const areas = new Map<string, Group & { owners: Owner[] }>();
  for (const owner of owners) {
    const key = owner.subdistrict === null ? "district" : String(owner.subdistrict.id);
    const name = owner.subdistrict === null ? words.district : label(owner.subdistrict.name);
    const group = areas.get(key) ?? { key, name, owners: [] };
    group.owners.push(owner);
    areas.set(key, group);
  }
  const first = areas.get("district");
  return [
    ...(pools.length === 0 ? [] : [{ key: "pool", name: words.pool, owners: pools }]),
    ...(first === undefined ? [] : [first]),
    ...[...areas.values()].filter((group) => group !== first),
  ];
}

function Cells(props: {
  readonly figures: Figures;
  readonly say: (fen: number) => string;
}): ReactNode {
  return (
    <>
      {MEMBERS.map((member) => (
        <td key={member} className="num">
          {props.say(props.figures[member])}
        </td>
      ))}
      <td>
        <MoneyBar figures={props.figures} say={props.say} />
      </td>
    </>
  );
}

function Fold(props: {
  readonly name: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}): ReactNode {
  const { overview: words } = useWords();
  const { name, isOpen } = props;
  return (
    <button
      type="button"
      className="money-fold"
      aria-expanded={isOpen}
      aria-label={isOpen ? words.collapse(name) : words.expand(name)}
      onClick={props.onToggle}
    >
      <Icon name={isOpen ? "down" : "right"} size={14} />
      {name}
    </button>
  );
}

type Folding = {
  readonly isOpen: (key: string) => boolean;
  readonly toggle: (key: string) => void;
};

function OwnerRows(props: {
  readonly owner: Owner;
  readonly folding: Folding;
  readonly say: (fen: number) => string;
}): ReactNode {
  const label = useLabel();
  const names = useNames();
  const { owner, folding, say } = props;
  const key = `org:${owner.org.id}`;
  return (
    <>
      <tr>
        <th scope="row">
          <Fold
            name={label(owner.org.name)}
            isOpen={folding.isOpen(key)}
            onToggle={() => folding.toggle(key)}
          />
        </th>
        <Cells figures={owner} say={say} />
      </tr>
      {folding.isOpen(key) &&
        owner.appropriations.map((line) => (
          <tr key={line.id} data-level="line">
            <th scope="row">
              <a href={consoleHref(`/ledger/appropriations/${line.id}`)}>
                {names.funds[line.fund]} · {names.purposes[line.purpose]}
              </a>
            </th>
            <Cells figures={line} say={say} />
          </tr>
        ))}
    </>
  );
}

function Tree(props: { readonly groups: readonly Group[]; readonly folding: Folding }): ReactNode {
  const words = useWords();
  const { say } = useOverviewMoney();
  const { groups, folding } = props;
  const { figures } = words;
  return (
    <div className="scroll-box">
      <PlainTable className="money-table" isCards>
        <caption className="visually-hidden">{words.overview.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.overview.organisation}</th>
            <th scope="col" className="num">
              {figures.appropriated}
            </th>
            <th scope="col" className="num">
              {figures.received}
            </th>
            <th scope="col" className="num">
              {figures.committed}
            </th>
            <th scope="col" className="num">
              {figures.spent}
            </th>
            <th scope="col" className="num">
              {figures.available}
            </th>
            <th scope="col" style={{ width: "14%" }}>
              {figures.spent} / {figures.committed} / {figures.available}
            </th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.key}>
            <tr data-level="group">
              <th scope="rowgroup">
                <Fold
                  name={group.name}
                  isOpen={folding.isOpen(group.key)}
                  onToggle={() => folding.toggle(group.key)}
                />
              </th>
              <Cells figures={sumOf(group.owners)} say={say} />
            </tr>
            {folding.isOpen(group.key) &&
              group.owners.map((owner) => (
                <OwnerRows key={owner.org.id} owner={owner} folding={folding} say={say} />
              ))}
          </tbody>
        ))}
      </PlainTable>
    </div>
  );
}

/**
 * The sums of what is shown. Over the whole district what one organisation passes on another one receives, so
 * only what came in from outside and went out again is counted there.
 */
function Totals(props: { readonly view: LedgerOverviewAnswer }): ReactNode {
  const words = useWords();
  const { say } = useOverviewMoney();
  const isWhole = useMay(overseer);
  const lines = props.view.organisations.flatMap((one) => one.appropriations);
  const sum = (kind: AccountKind): number =>
    lines.reduce(
      (total, line) => total + (line.accounts.find((one) => one.kind === kind)?.balanceFen ?? 0),
      0,
    );
  const own = sumOf(lines);
  const figures = isWhole
    ? ([
        ["revenue", sum("revenue")],
        ["committed", sum("committed")],
        ["paidOut", sum("spent")],
        ["available", sum("available")],
      ] as const)
    : ([
        ["appropriated", own.appropriatedFen],
        ["received", own.receivedFen],
        ["committed", own.committedFen],
        ["spent", own.spentFen],
        ["available", own.availableFen],
      ] as const);
  return (
    <dl className="money-figures">
      {figures.map(([name, fen]) => (
        <div key={name} className="money-figure" data-kind={name} title={words.definitions[name]}>
          <dt>{words.figures[name]}</dt>
          <dd>{say(fen)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Which rows are open: one group of many begins closed, a few organisations begin open. */
function useFolding(
  view: LedgerOverviewAnswer,
  search: string,
): Folding & {
  readonly setAll: (open: boolean) => void;
} {
  const [changed, setChanged] = useState<ReadonlyMap<string, boolean>>(new Map());
  const isSmall = view.organisations.length <= 3;
  const usual = (key: string): boolean =>
    key.startsWith("org:")
      ? isSmall
      : isSmall || key === "pool" || key === "district" || search.trim() !== "";
  const isOpen = (key: string): boolean => changed.get(key) ?? usual(key);
  const keys = [
    "pool",
    "district",
    ...view.organisations.map((one) => String(one.subdistrict?.id ?? "district")),
    ...view.organisations.map((one) => `org:${one.org.id}`),
  ];
  return {
    isOpen,
    toggle: (key) => setChanged(new Map([...changed, [key, !isOpen(key)]])),
    setAll: (open) => setChanged(new Map(keys.map((key) => [key, open]))),
  };
}

function Body(props: { readonly view: LedgerOverviewAnswer }): ReactNode {
  const words = useWords();
  const { view } = props;
  const [, change] = useAddressQuery();
  const [search, setSearch] = useState("");
  const folding = useFolding(view, search);
  const groups = useGroups(view, search);
  const years = [...new Set([view.year, ...view.years])].toSorted((a, b) => b - a);
  if (view.organisations.length === 0 && view.years.length === 0)
    return <EmptyState title={words.overview.none}>{words.overview.noneText}</EmptyState>;
  return (
    <>
      <Totals view={view} />
      <div className="money-row">
        <Choice
          label={words.overview.chooseYear}
          value={String(view.year)}
          options={years.map((year) => ({ value: String(year), label: words.overview.year(year) }))}
          onChange={(year) => change({ year })}
        />
        <TextLine label={words.overview.search} type="search" value={search} onChange={setSearch} />
        <UnitSwitch />
        <div className="money-units">
          <ActionButton
            kind="quiet"
            label={words.overview.expandAll}
            onAct={() => folding.setAll(true)}
          />
          <ActionButton
            kind="quiet"
            label={words.overview.collapseAll}
            onAct={() => folding.setAll(false)}
          />
          <PrintButton />
        </div>
      </div>
      {groups.length === 0 ? (
        <EmptyState title={search === "" ? words.overview.none : words.overview.noneFound}>
          {words.overview.noneText}
        </EmptyState>
      ) : (
        <Tree groups={groups} folding={folding} />
      )}
    </>
  );
}

export default function OverviewPage(): ReactNode {
  const words = useWords();
  const [query, change] = useAddressQuery();
  const year = Number(query.get("year"));
  const { data, error, refetch } = useOverview(
    Number.isInteger(year) && year >= 2000 && year <= 2100 ? year : undefined,
  );
  const isBookkeeper = useIsBookkeeper();
  const isPosting = query.get("voucher") !== null;
  return (
    <div className="desk-page money">
      <PageHeader
        title={words.overview.title}
        help={
          <ul>
            {words.overview.help.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        }
        actions={
          isBookkeeper && (
            <ActionButton
              label={words.voucher.make}
              icon="plus"
              kind="primary"
              keys="n"
              onAct={() => change({ voucher: "transfer" })}
            />
          )
        }
      />
      <MoneyTabs />
      {error !== null && <Failed error={error} again={() => void refetch()} />}
      {data !== undefined && <Body view={data} />}
      {data !== undefined && isPosting && isBookkeeper && (
        <VoucherDrawer view={data} onClose={() => change({ voucher: null })} />
      )}
    </div>
  );
}
