/** Scenarios, newest first. */
import type { ReactNode } from "react";
import { api, type FundingScenariosAnswer } from "#ui/client.gen.ts";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { type KeysetColumn, KeysetTable } from "#ui/console/keyset-table.tsx";
import { consoleHref, useGo } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { FundingTabs, useWords } from "./parts.tsx";

type Line = FundingScenariosAnswer["items"][number];

const hrefOf = ({ id }: Line): string => consoleHref(`/funding/scenarios/${id}`);

function useColumns(): readonly KeysetColumn<Line>[] {
  const words = useWords();
  const format = useFormat();
  const { columns } = words.scenario;
  return [
    {
      id: "title",
      title: columns.title,
      fixed: true,
      render: (line) => <a href={hrefOf(line)}>{line.title}</a>,
    },
    { id: "level", title: columns.level, width: 120, render: (line) => words.levels[line.level] },
    { id: "year", title: columns.year, width: 80, render: (line) => line.year },
    {
      id: "total",
      title: columns.total,
      width: 180,
      align: "right",
      render: (line) => format.money(line.totalFen),
    },
    {
      id: "status",
      title: columns.status,
      width: 130,
      render: (line) => (
        <span className="fund-status" data-status={line.status}>
          {words.statuses[line.status]}
        </span>
      ),
    },
    {
      id: "updated",
      title: columns.updated,
      width: 150,
      render: (line) => format.dateTime(line.updatedAt),
    },
  ];
}

export default function ScenariosPage(): ReactNode {
  const { scenario: words } = useWords();
  const columns = useColumns();
  const go = useGo();
  return (
    <div className="desk-page fund">
      <PageHeader title={words.list} />
      <FundingTabs />
      <KeysetTable<Line>
        name="funding-scenarios"
        label={words.list}
        queryKey={["funding", "scenarios"]}
        load={(cursor, signal) =>
          api.funding.scenarios({ query: cursor === undefined ? {} : { cursor } }, { signal })
        }
        columns={columns}
        keyOf={(line) => line.id}
        onOpen={(line) => go(hrefOf(line))}
        empty={
          <EmptyState
            title={words.none}
            action={<a href={consoleHref("/funding")}>{words.newOne}</a>}
          >
            {words.noneText}
          </EmptyState>
        }
      />
    </div>
  );
}
