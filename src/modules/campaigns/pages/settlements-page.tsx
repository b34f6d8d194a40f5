/** Settlements that one may see, the newest first. */
import type { ReactNode } from "react";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { type KeysetColumn, KeysetTable } from "#ui/console/keyset-table.tsx";
import { consoleHref, useGo } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { useFormat, useLabel } from "#ui/i18n/use-text.tsx";
import { useWords } from "./parts.tsx";
import { listSettlements } from "./queries.ts";
import { CampaignTabs } from "./tabs.tsx";
import type { SettlementLine } from "./views.ts";

const hrefOf = ({ id }: SettlementLine): string => consoleHref(`/campaigns/settlements/${id}`);

function useColumns(): readonly KeysetColumn<SettlementLine>[] {
  const { settlement: words } = useWords();
  const format = useFormat();
  const label = useLabel();
  return [
    {
      id: "campaign",
      title: words.campaign,
      fixed: true,
      render: (line) => (
        <a href={hrefOf(line)}>{words.numberOf(line.campaignTitle, format.exact(line.number))}</a>
      ),
    },
    {
      id: "department",
      title: words.department,
      width: 170,
      render: (line) => label(line.department.name),
    },
    { id: "until", title: words.until, width: 120, render: (line) => format.day(line.until) },
    {
      id: "units",
      title: words.units,
      width: 110,
      align: "right",
      render: (line) => format.exact(line.units),
    },
    {
      id: "amount",
      title: words.amount,
      width: 150,
      align: "right",
      render: (line) => format.money(line.amountFen),
    },
    { id: "by", title: words.by, width: 110, render: (line) => line.settledBy?.name ?? "" },
    {
      id: "at",
      title: words.at,
      width: 150,
      render: (line) => format.dateTime(line.settledAt),
    },
  ];
}

export default function SettlementsPage(): ReactNode {
  const { settlement: words } = useWords();
  const columns = useColumns();
  const go = useGo();
  return (
    <div className="desk-page cam">
      <PageHeader title={words.list} />
      <CampaignTabs />
      <KeysetTable<SettlementLine>
        name="campaign-settlements"
        label={words.list}
        queryKey={["campaigns", "settlements"]}
        load={(cursor, signal) => listSettlements(cursor, signal)}
        columns={columns}
        keyOf={(line) => line.id}
        onOpen={(line) => go(hrefOf(line))}
        empty={<EmptyState title={words.listNone}>{words.listNoneText}</EmptyState>}
      />
    </div>
  );
}
