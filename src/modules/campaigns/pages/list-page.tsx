/** Campaigns that one may see, the newest first. */
import { type ReactNode, useState } from "react";
import { ActionButton } from "#ui/console/action-button.tsx";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { FilterChips } from "#ui/console/filter-chips.tsx";
import { type KeysetColumn, KeysetTable } from "#ui/console/keyset-table.tsx";
import {
  consoleHref,
  useAddressQuery,
  useGo,
  useMay,
  useSession,
} from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { useFormat, useLabel } from "#ui/i18n/use-text.tsx";
import { ClockRing } from "#ui/signs/clock-ring.tsx";
import { campaigner } from "../access.ts";
import { CAMPAIGN_STATES, type CampaignState } from "../rules/campaign.ts";
import { Bar, StateSign, useWords } from "./parts.tsx";
import { listCampaigns } from "./queries.ts";
import { CampaignTabs } from "./tabs.tsx";
import type { CampaignLine } from "./views.ts";

/** Money of each, right under one another. */
function useMoneyColumns(): readonly KeysetColumn<CampaignLine>[] {
  const { columns } = useWords().list;
  const format = useFormat();
  const money = (
    id: "price" | "owed" | "settled",
    width: number,
    fenOf: (line: CampaignLine) => number,
  ): KeysetColumn<CampaignLine> => ({
    id,
    title: columns[id],
    width,
    align: "right",
    render: (line) => format.money(fenOf(line)),
  });
  return [
    money("price", 80, (line) => line.unitPriceFen),
    money("owed", 110, ({ totals }) => totals.accruedFen - totals.settledFen),
    money("settled", 110, ({ totals }) => totals.settledFen),
  ];
}

const hrefOf = ({ id }: { readonly id: number }): string => consoleHref(`/campaigns/${id}`);

function useColumns(): readonly KeysetColumn<CampaignLine>[] {
  const { list: words } = useWords();
  const { columns } = words;
  const format = useFormat();
  const label = useLabel();
  const money = useMoneyColumns();
  return [
    {
      id: "title",
      title: columns.title,
      fixed: true,
      render: (line) => (
        <>
          <a href={hrefOf(line)}>{line.title}</a>
          {line.isEmergency && <span className="cam-mark">{words.emergency}</span>}
        </>
      ),
    },
    {
      id: "department",
      title: columns.department,
      width: 120,
      render: (line) => label(line.department.name),
    },
    {
      id: "progress",
      title: columns.progress,
      width: 180,
      render: ({ totals }) => (
        <span className="cam-progress">
          <Bar done={totals.done} notDone={totals.notDone} units={totals.units} />
          {words.progress(format.exact(totals.done), format.exact(totals.units))}
        </span>
      ),
    },
    {
      id: "clock",
      title: columns.clock,
      width: 150,
      render: ({ clock }) => clock !== null && <ClockRing clock={clock} size="row" />,
    },
    {
      id: "deadline",
      title: columns.deadline,
      width: 110,
      render: (line) => format.day(line.deadline),
    },
    ...money,
    {
      id: "state",
      title: columns.state,
      width: 90,
      render: (line) => <StateSign state={line.state} />,
    },
  ];
}

/** What is looked for, kept in the address; typing asks once the hand rests. */
function useFilter() {
  const [query, change] = useAddressQuery();
  const found = CAMPAIGN_STATES.find((one) => one === query.get("state"));
  const [typed, setTyped] = useState(query.get("q") ?? "");
  return {
    state: found,
    q: query.get("q") ?? "",
    typed,
    type: setTyped,
    look: () => change({ q: typed.trim() }),
    choose: (state: CampaignState) => change({ state: state === found ? null : state }),
    clear: () => {
      setTyped("");
      change({ state: null, q: null });
    },
  };
}

/** States as chips, and a search that asks once the hand rests. */
function Tools(props: { readonly filter: ReturnType<typeof useFilter> }): ReactNode {
  const words = useWords();
  const { list } = words;
  const { filter } = props;
  return (
    <>
      <FilterChips
        chips={CAMPAIGN_STATES.map((state) => ({
          id: state,
          label: words.states[state],
          active: filter.state === state,
        }))}
        onToggle={(id) => {
          const state = CAMPAIGN_STATES.find((one) => one === id);
          if (state !== undefined) filter.choose(state);
        }}
      />
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          filter.look();
        }}
      >
        <input
          type="search"
          maxLength={100}
          className="line-control cam-search"
          aria-label={list.search}
          placeholder={list.search}
          value={filter.typed}
          onChange={(event) => filter.type(event.target.value)}
          onBlur={filter.look}
        />
      </form>
    </>
  );
}

export default function ListPage(): ReactNode {
  const words = useWords();
  const { list } = words;
  const columns = useColumns();
  const go = useGo();
  const filter = useFilter();
  const role = useSession()?.post.role;
  const isCampaigner = useMay(campaigner);
  // Their own work waits on the phone; the list is of the station whose post they hold.
  const isAtDoors = role === "gridWorker" || role === "committeeMember";
  const isSearched = filter.q !== "" || filter.state !== undefined;
  return (
    <div className="desk-page cam">
      <PageHeader
        title={list.title}
        help={
          <ul>
            {list.help.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        }
        actions={
          <>
            <a className="act" data-kind="quiet" href="/field">
              {list.field}
            </a>
            {isCampaigner && (
              <ActionButton
                label={list.create}
                icon="plus"
                kind="primary"
                keys="n"
                onAct={() => go(consoleHref("/campaigns/new"))}
              />
            )}
          </>
        }
      />
      <CampaignTabs />
      <KeysetTable<CampaignLine>
        name="campaigns"
        label={list.title}
        queryKey={["campaigns", "list", filter.state ?? "", filter.q]}
        load={(cursor, signal) =>
          listCampaigns({ state: filter.state, q: filter.q || undefined, cursor }, signal)
        }
        columns={columns}
        keyOf={(line) => line.id}
        onOpen={(line) => go(hrefOf(line))}
        empty={
          isSearched ? (
            <EmptyState
              title={list.noneFound}
              action={<ActionButton label={words.units.all} onAct={filter.clear} />}
            />
          ) : (
            <EmptyState
              title={list.noneTitle}
              {...(isAtDoors ? { action: <a href="/field">{list.field}</a> } : {})}
            >
              {isAtDoors ? list.noneAtDoors : list.noneText}
            </EmptyState>
          )
        }
        tools={<Tools filter={filter} />}
      />
    </div>
  );
}
