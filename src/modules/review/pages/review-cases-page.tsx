/** The cases behind a number, those that took longest first. */
import type { ReactNode } from "react";
import { api, type ReviewCasesAnswer } from "#ui/client.gen.ts";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { type KeysetColumn, KeysetTable } from "#ui/console/keyset-table.tsx";
import { useAddressQuery } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { FILTERS, readQuery } from "./review-query.ts";
import { useName, useWords, useTime } from "./words.ts";
import "./review.css";

type Line = ReviewCasesAnswer["items"][number];

function useColumns(): readonly KeysetColumn<Line>[] {
  const time = useTime();
  const { list: words } = useWords();
  const name = useName();
  const format = useFormat();
  return [
    {
      id: "receipt",
      title: words.receipt,
      width: 160,
      fixed: true,
      render: (line) => <a href={`/console/cases/${line.id}`}>{line.receiptNo}</a>,
    },
    {
      id: "time",
      title: words.time,
      width: 140,
      render: (line) => time(line.workingMinutes),
    },
    {
      id: "state",
      title: words.state,
      width: 90,
      render: (line) =>
        line.late === true ? (
          <span className="review-late">{words.late}</span>
        ) : line.late === null ? (
          words.open
        ) : (
          words.inTime
        ),
    },
    {
      id: "path",
      title: words.path,
      render: (line) => line.path.map((org) => name(org)).join(" → "),
    },
    {
      id: "lead",
      title: words.lead,
      width: 130,
      hidden: true,
      render: (line) => (line.lead === null ? "—" : name(line.lead)),
    },
    {
      id: "received",
      title: words.received,
      width: 140,
      render: (line) => format.dateTime(line.receivedAt),
    },
  ];
}

export default function ReviewCasesPage(): ReactNode {
  const { list: words } = useWords();
  const [address] = useAddressQuery();
  const query = readQuery(address);
  const columns = useColumns();
  const back = new URLSearchParams();
  for (const key of FILTERS) {
    const value = address.get(key);
    if (value !== null) back.set(key, value);
  }
  return (
    <div className="review">
      <PageHeader
        title={words.title}
        parent={{ label: words.back, href: `/console/review?${back.toString()}` }}
      />
      <KeysetTable<Line>
        name="review"
        label={words.title}
        queryKey={["review", "cases", query]}
        load={(cursor, signal) =>
          api.review.cases(
            { query: { ...query, ...(cursor === undefined ? {} : { cursor }) } },
            { signal },
          )
        }
        columns={columns}
        keyOf={(line) => line.id}
        empty={<EmptyState title={words.none}>{words.noneText}</EmptyState>}
      />
    </div>
  );
}
