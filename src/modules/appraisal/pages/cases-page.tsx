/** The cases behind a number of a round, as they stood when it was sealed. */
import type { ReactNode } from "react";
import { api, type AppraisalCasesAnswer } from "#ui/client.gen.ts";
import type { ConsolePageProps } from "#ui/console/contract.ts";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { type KeysetColumn, KeysetTable } from "#ui/console/keyset-table.tsx";
import { consoleHref, useAddressQuery } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { useWords } from "./parts.tsx";

type Line = AppraisalCasesAnswer["items"][number];

export default function CasesPage({ params }: ConsolePageProps): ReactNode {
  const words = useWords();
  const [address] = useAddressQuery();
  const id = Number(params.id);
  const hit = address.get("hit");
  const place = Number(address.get("place") ?? 0);
  const query = {
    place,
    indicator: address.get("indicator") ?? "",
    ...(hit === null ? {} : { hit: hit === "true" }),
  };
  const columns: readonly KeysetColumn<Line>[] = [
    {
      id: "receipt",
      title: words.receipt,
      fixed: true,
      render: (line) => <a href={consoleHref(`/cases/${line.id}`)}>{line.receiptNo}</a>,
    },
    { id: "month", title: words.month, width: 140, render: (line) => line.month },
    {
      id: "hit",
      title: words.hit,
      width: 120,
      render: (line) => (line.hit ? words.yes : words.no),
    },
  ];
  return (
    <div className="desk-page appr">
      <PageHeader
        title={words.cases}
        parent={{
          label: words.back,
          href: consoleHref(`/appraisal/rounds/${id}/targets/${place}`),
        }}
      />
      <KeysetTable<Line>
        name="appraisal-cases"
        label={words.cases}
        queryKey={["appraisal", "cases", id, query]}
        load={(cursor, signal) =>
          api.appraisal.cases(
            { params: { id }, query: { ...query, ...(cursor === undefined ? {} : { cursor }) } },
            { signal },
          )
        }
        columns={columns}
        keyOf={(line) => `${line.id} ${line.month}`}
        empty={<EmptyState title={words.casesNone}>{words.casesNoneText}</EmptyState>}
      />
    </div>
  );
}
