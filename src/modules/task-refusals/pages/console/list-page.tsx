/** Refusals of un-admitted work: the list, its filters, and one with its evidence. */
import { type ReactNode, useId } from "react";
import { api, type TaskRefusalsListAnswer, type TaskRefusalsListInput } from "#ui/client.gen.ts";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { Choice } from "#ui/console/fields.tsx";
import { FilterChips } from "#ui/console/filter-chips.tsx";
import { type KeysetColumn, KeysetTable } from "#ui/console/keyset-table.tsx";
import { useAddressQuery } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { SplitView } from "#ui/console/split-view.tsx";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { ClockRing } from "#ui/signs/clock-ring.tsx";
import { CHANNELS, STATUSES } from "../../rules/task-refusal.ts";
import { Pane } from "./pane.tsx";
import { StatusMark } from "./status-mark.tsx";
import { Tabs } from "./tabs.tsx";
import { listKey, useIsRefuser, useOrgName, useWords } from "./words.ts";

type Line = TaskRefusalsListAnswer["items"][number];
type Filter = Omit<NonNullable<TaskRefusalsListInput["query"]>, "cursor" | "limit">;
type Change = (next: Record<string, string | null>) => void;

function readNumber(text: string | null): number | null {
  const value = Number(text);
  return Number.isSafeInteger(value) && value > 0 ? value : null;
}

const MONTH = /^20\d\d-(0[1-9]|1[0-2])$/;

/** The filters as the address holds them; what it cannot mean is left out. */
function readFilter(query: URLSearchParams): Filter {
  const status = STATUSES.find((one) => one === query.get("status"));
  const channel = CHANNELS.find((one) => one === query.get("channel"));
  const departmentOrgId = readNumber(query.get("department"));
  const orgId = readNumber(query.get("org"));
  const [from, to] = [query.get("from") ?? "", query.get("to") ?? ""];
  const q = (query.get("q") ?? "").trim().slice(0, 60);
  return {
    ...(status === undefined ? {} : { status }),
    ...(channel === undefined ? {} : { channel }),
    ...(departmentOrgId === null ? {} : { departmentOrgId }),
    ...(orgId === null ? {} : { orgId }),
    ...(MONTH.test(from) ? { from } : {}),
    ...(MONTH.test(to) ? { to } : {}),
    ...(q === "" ? {} : { q }),
  };
}

function useColumns(): readonly KeysetColumn<Line>[] {
  const words = useWords();
  const format = useFormat();
  const orgName = useOrgName();
  const { columns } = words;
  return [
    {
      id: "number",
      title: columns.number,
      width: 115,
      fixed: true,
      render: (line) => (
        <a className="receipt" href={`/console/task-refusals?refusal=${line.id}`}>
          {line.number}
        </a>
      ),
    },
    { id: "what", title: columns.what, fixed: true, render: (line) => line.what },
    {
      id: "department",
      title: columns.department,
      width: 95,
      render: (line) => orgName(line.department),
    },
    {
      id: "org",
      title: columns.org,
      width: 100,
      // Beside the one that is open there is room for what was asked for, not for everybody.
      hidden: true,
      render: (line) => orgName(line.org),
    },
    {
      id: "channel",
      title: columns.channel,
      width: 90,
      hidden: true,
      render: (line) => words.channel[line.channel],
    },
    {
      id: "recordedAt",
      title: columns.recordedAt,
      width: 120,
      hidden: true,
      render: (line) => format.dateTime(line.recordedAt),
    },
    {
      id: "status",
      title: columns.status,
      width: 100,
      render: (line) => <StatusMark status={line.status} />,
    },
    {
      id: "clock",
      title: columns.clock,
      width: 150,
      render: (line) => line.clock !== null && <ClockRing clock={line.clock} size="row" />,
    },
  ];
}

function Filters(props: { readonly filter: Filter; readonly change: Change }): ReactNode {
  const words = useWords();
  const id = useId();
  const { filter, change } = props;
  return (
    <div className="tr-filters">
      <FilterChips
        chips={STATUSES.map((status) => ({
          id: status,
          label: words.status[status],
          active: filter.status === status,
        }))}
        onToggle={(chosen) => change({ status: filter.status === chosen ? null : chosen })}
      />
      <div className="tr-filters-row">
        <Choice
          inline
          label={words.columns.channel}
          value={filter.channel ?? ""}
          options={[
            { value: "", label: words.anyChannel },
            ...CHANNELS.map((channel) => ({ value: channel, label: words.channel[channel] })),
          ]}
          onChange={(channel) => change({ channel: channel === "" ? null : channel })}
        />
        <label className="visually-hidden" htmlFor={id}>
          {words.search}
        </label>
        <input
          id={id}
          className="tr-search"
          type="search"
          maxLength={60}
          placeholder={words.search}
          defaultValue={filter.q ?? ""}
          onChange={(event) => change({ q: event.target.value.trim() || null })}
        />
      </div>
    </div>
  );
}

function Actions(): ReactNode {
  const words = useWords();
  if (!useIsRefuser()) return null;
  return (
    <a className="act" data-kind="primary" href="/console/task-refusals/new">
      <Icon name="plus" size={18} />
      {words.add}
    </a>
  );
}

/** Where the file of what a filter leaves is. */
function fileOf(filter: Filter, format: string): string {
  const query = new URLSearchParams({ format });
  for (const [name, value] of Object.entries(filter)) query.set(name, String(value));
  return `/api/v1/task-refusals/export?${query.toString()}`;
}

export default function ListPage(): ReactNode {
  const words = useWords();
  const [query, change] = useAddressQuery();
  const columns = useColumns();
  const filter = readFilter(query);
  const current = readNumber(query.get("refusal"));
  const isFiltered = Object.keys(filter).length > 0;
  return (
    <div className="tr-page">
      <PageHeader title={words.title} help={words.help} actions={<Actions />} />
      <Tabs />
      <SplitView
        name="task-refusals"
        share={60}
        detailLabel={words.detail}
        onCloseDetail={() => change({ refusal: null })}
        list={
          <KeysetTable<Line>
            name="task-refusals"
            label={words.title}
            queryKey={listKey(filter)}
            load={(cursor, signal) =>
              api.taskRefusals.list(
                { query: { ...filter, ...(cursor === undefined ? {} : { cursor }) } },
                { signal },
              )
            }
            columns={columns}
            keyOf={(line) => line.id}
            current={current}
            onOpen={(line) => change({ refusal: String(line.id) })}
            empty={
              <EmptyState title={isFiltered ? words.noneFiltered : words.none}>
                {isFiltered ? words.noneFilteredText : words.noneText}
              </EmptyState>
            }
            tools={<Filters filter={filter} change={change} />}
            fileOf={(format) => fileOf(filter, format)}
          />
        }
        detail={current === null ? null : <Pane key={current} id={current} level={2} />}
        nothing={<EmptyState title={words.nothingOpen}>{words.nothingOpenText}</EmptyState>}
      />
    </div>
  );
}
