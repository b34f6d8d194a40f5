/** The cases behind a number of a round, as they stood when it was sealed. */
import type { ReactNode } from "react";
import { api, type AppraisalCasesAnswer } from "#ui/client.gen.ts";
import type { ConsolePageProps } from "#ui/console/contract.ts";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { type KeysetColumn, KeysetTable } from "#ui/console/keyset-table.tsx";
import { consoleHref, useAddressQuery } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
import { useFormat, useLabel } from "#ui/i18n/use-text.tsx";
import { useWords } from "./parts.tsx";
import { useRound } from "./round-page.tsx";

type Line = AppraisalCasesAnswer["items"][number];

function useColumns(): readonly KeysetColumn<Line>[] {
  const words = useWords();
  const format = useFormat();
  return [
    {
      id: "receipt",
      title: words.receipt,
      fixed: true,
      render: (line) => <a href={consoleHref(`/cases/${line.id}`)}>{line.receiptNo}</a>,
    },
    { id: "month", title: words.month, width: 140, render: (line) => format.month(line.month) },
    {
      id: "hit",
      title: words.hit,
      width: 120,
      render: (line) => (line.hit ? words.yes : words.no),
    },
  ];
}

export default function CasesPage({ params }: ConsolePageProps): ReactNode {
  const words = useWords();
  const format = useFormat();
  const label = useLabel();
  const [address] = useAddressQuery();
  const id = Number(params.id);
  const hit = address.get("hit");
  const place = Number(address.get("place") ?? 0);
  const query = {
    place,
    indicator: address.get("indicator") ?? "",
    ...(hit === null ? {} : { hit: hit === "true" }),
  };
  const { data: round, error } = useRound(id);
  const target = round?.targets[place];
  const indicator = round?.content.indicators.find(({ key }) => key === query.indicator);
  // An address may name anything; the server would answer it in a validator's words.
  const isUnknown = round !== undefined && (target === undefined || indicator === undefined);
  const columns = useColumns();
  return (
    <div className="desk-page appr">
      <PageHeader
        title={words.cases}
        facts={
          round !== undefined &&
          indicator !== undefined &&
          `${label(indicator.name)} · ${format.months(round.from, round.to)}`
        }
        parent={{
          label: target === undefined ? words.back : label(target.name),
          href: consoleHref(`/appraisal/rounds/${id}/targets/${place}`),
        }}
      />
      {error !== null && <RefusalNote title={words.failed} refusal={refusalWords(error)} />}
      {isUnknown ? (
        <EmptyState title={words.casesUnknown}>{words.casesUnknownText}</EmptyState>
      ) : (
        round !== undefined && (
          <KeysetTable<Line>
            name="appraisal-cases"
            label={words.cases}
            queryKey={["appraisal", "cases", id, query]}
            load={(cursor, signal) =>
              api.appraisal.cases(
                {
                  params: { id },
                  query: { ...query, ...(cursor === undefined ? {} : { cursor }) },
                },
                { signal },
              )
            }
            columns={columns}
            keyOf={(line) => `${line.id} ${line.month}`}
            empty={<EmptyState title={words.casesNone}>{words.casesNoneText}</EmptyState>}
          />
        )
      )}
    </div>
  );
}
