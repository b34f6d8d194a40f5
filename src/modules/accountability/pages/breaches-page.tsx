/** Breaches: how many at each body, the list, and one with its evidence. */
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import {
  api,
  type AccountabilityListAnswer,
  type AccountabilityListInput,
} from "#ui/client.gen.ts";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { Choice } from "#ui/console/fields.tsx";
import { FilterChips } from "#ui/console/filter-chips.tsx";
import { type KeysetColumn, KeysetTable } from "#ui/console/keyset-table.tsx";
import { useAddressQuery, useMay } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { PlainTable } from "#ui/console/plain-table.tsx";
import { SplitView } from "#ui/console/split-view.tsx";
import { overseer } from "../access.ts";
import { useFormat, useOrgName } from "./breach-parts.tsx";
import { BreachPane } from "./breach-pane.tsx";
import { useWords } from "./words.ts";
import "./breaches.css";

type Line = AccountabilityListAnswer["items"][number];
type Filter = Pick<NonNullable<AccountabilityListInput["query"]>, "status" | "kind" | "orgId">;

const STATUSES = ["raised", "stated", "decided", "appealed", "settled", "lifted"] as const;
const KINDS = [
  "missedLimit",
  "silence",
  "droppedFirstContact",
  "secondDemand",
  "falseCompletion",
  "unansweredSupervision",
] as const;

function readNumber(text: string | null): number | null {
  const value = Number(text);
  return Number.isSafeInteger(value) && value > 0 ? value : null;
}

function readFilter(query: URLSearchParams): Filter {
  const status = STATUSES.find((one) => one === query.get("status"));
  const kind = KINDS.find((one) => one === query.get("kind"));
  const orgId = readNumber(query.get("org"));
  return {
    ...(status === undefined ? {} : { status }),
    ...(kind === undefined ? {} : { kind }),
    ...(orgId === null ? {} : { orgId }),
  };
}

function useColumns(): readonly KeysetColumn<Line>[] {
  const words = useWords();
  const format = useFormat();
  const orgName = useOrgName();
  const isOverseer = useMay(overseer);
  return [
    {
      id: "kind",
      title: words.columns.kind,
      fixed: true,
      render: (line) => <a href={`/console/breaches?breach=${line.id}`}>{words.kind[line.kind]}</a>,
    },
    {
      id: "org",
      title: words.columns.org,
      width: 115,
      // One's own body is the same in every line; who is named is what differs there.
      hidden: !isOverseer,
      render: (line) => orgName(line.org),
    },
    {
      id: "person",
      title: words.columns.person,
      width: 80,
      hidden: isOverseer,
      render: (line) => line.person ?? "—",
    },
    {
      id: "case",
      title: words.columns.case,
      width: 150,
      render: (line) => (
        <a className="receipt" href={`/console/cases/${line.case.id}`}>
          {line.case.receiptNo}
        </a>
      ),
    },
    {
      id: "at",
      title: words.columns.at,
      width: 90,
      render: (line) => format.day(line.at),
    },
    {
      id: "status",
      title: words.columns.status,
      width: 90,
      render: (line) => <span data-breach={line.status}>{words.status[line.status]}</span>,
    },
  ];
}

/** What became of breaches at each body; a body's name filters the list. */
function Summary(props: {
  readonly orgId: number | undefined;
  readonly onChoose: (orgId: number | null) => void;
}): ReactNode {
  const words = useWords();
  const format = useFormat();
  const orgName = useOrgName();
  const { data } = useQuery({
    queryKey: ["breaches", "summary"],
    queryFn: ({ signal }) => api.accountability.summary({}, { signal }),
  });
  if (data === undefined || data.items.length < 2) return null;
  const columns = ["total", "undecided", "upheld", "notUpheld", "lifted"] as const;
  return (
    <details className="breach-summary">
      <summary>{words.summary}</summary>
      <PlainTable isCards>
        <thead>
          <tr>
            <th scope="col">{words.body}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className="number">
                {words[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.items.map((item) => (
            <tr key={item.org.id}>
              <th scope="row">
                <button
                  type="button"
                  className="link"
                  aria-pressed={props.orgId === item.org.id}
                  onClick={() => props.onChoose(props.orgId === item.org.id ? null : item.org.id)}
                >
                  {orgName(item.org)}
                </button>
              </th>
              {columns.map((column) => (
                <td key={column} className="number">
                  {format.exact(item[column])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </details>
  );
}

function Filters(props: {
  readonly filter: Filter;
  readonly change: (next: Record<string, string | null>) => void;
}): ReactNode {
  const words = useWords();
  const { filter, change } = props;
  return (
    <div className="breach-filters">
      <FilterChips
        chips={STATUSES.map((status) => ({
          id: status,
          label: words.status[status],
          active: filter.status === status,
        }))}
        onToggle={(id) => change({ status: filter.status === id ? null : id })}
      />
      <Choice
        inline
        label={words.columns.kind}
        value={filter.kind ?? ""}
        options={[
          { value: "", label: words.anyKind },
          ...KINDS.map((kind) => ({ value: kind, label: words.kind[kind] })),
        ]}
        onChange={(kind) => change({ kind: kind === "" ? null : kind })}
      />
    </div>
  );
}

export default function BreachesPage(): ReactNode {
  const words = useWords();
  const [query, change] = useAddressQuery();
  const columns = useColumns();
  const filter = readFilter(query);
  const current = readNumber(query.get("breach"));
  return (
    <div className="breaches">
      <PageHeader title={words.title} help={words.help} />
      <SplitView
        name="breaches"
        share={60}
        detailLabel={words.detail}
        onCloseDetail={() => change({ breach: null })}
        list={
          <>
            <Summary
              orgId={filter.orgId}
              onChoose={(orgId) => change({ org: orgId === null ? null : String(orgId) })}
            />
            <KeysetTable<Line>
              name="breaches"
              label={words.title}
              queryKey={["breaches", "list", filter]}
              load={(cursor, signal) =>
                api.accountability.list(
                  { query: { ...filter, ...(cursor === undefined ? {} : { cursor }) } },
                  { signal },
                )
              }
              columns={columns}
              keyOf={(line) => line.id}
              current={current}
              onOpen={(line) => change({ breach: String(line.id) })}
              empty={<EmptyState title={words.none}>{words.noneText}</EmptyState>}
              tools={<Filters filter={filter} change={change} />}
            />
          </>
        }
        detail={current === null ? null : <BreachPane key={current} id={current} />}
        nothing={<EmptyState title={words.nothingOpen}>{words.nothingOpenText}</EmptyState>}
      />
    </div>
  );
}
