/** All entries, newest first, by month, kind and reason. */
import type { ReactNode } from "react";
import { api, type LedgerJournalAnswer } from "#ui/client.gen.ts";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { type KeysetColumn, KeysetTable } from "#ui/console/keyset-table.tsx";
import { consoleHref, useAddressQuery, useGo } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { dayOf } from "#kernel/pure/day.ts";
import { useFormat, useLabel } from "#ui/i18n/use-text.tsx";
import { YEAR_FIGURE_KEYS } from "../rules/chart.ts";
import { ENTRY_KINDS, REASON_TYPES } from "../rules/entry.ts";
import { type Period, isPeriod, periodOf, previousPeriod } from "../rules/period.ts";
import {
  Choice,
  MoneyTabs,
  ReasonLink,
  exportHref,
  useMonth,
  useNames,
  useWords,
} from "./money-words.tsx";

type Line = LedgerJournalAnswer["items"][number];

function useColumns(hasFigure: boolean): readonly KeysetColumn<Line>[] {
  const { columns: words, journal } = useWords();
  const names = useNames();
  const label = useLabel();
  const format = useFormat();
  return [
    {
      id: "entry",
      title: words.entry,
      width: 70,
      fixed: true,
      render: (line) => <a href={consoleHref(`/ledger/entries/${line.id}`)}>{line.id}</a>,
    },
    { id: "postedOn", title: words.postedOn, width: 100, render: (line) => line.postedOn },
    {
      id: "kind",
      title: words.kind,
      width: 130,
      render: (line) => (
        <>
          {names.kinds[line.kind]}{" "}
          {line.isReversed && <span className="money-mark">{journal.reversed}</span>}
        </>
      ),
    },
    {
      id: "reason",
      title: words.reason,
      width: 150,
      render: (line) => <ReasonLink type={line.reasonType} id={line.reasonId} />,
    },
    {
      id: "organisations",
      title: words.organisations,
      width: 240,
      render: (line) => line.organisations.map((org) => label(org.name)).join(" → "),
    },
    { id: "text", title: words.text, render: (line) => line.text },
    {
      id: "amount",
      title: words.amount,
      width: 150,
      align: "right",
      render: (line) => format.money(line.amountFen),
    },
    ...(hasFigure
      ? [
          {
            id: "adds",
            title: journal.adds,
            width: 150,
            align: "right" as const,
            render: (line: Line) => format.money(line.addsFen ?? 0),
          },
        ]
      : []),
  ];
}

/** This month and the 23 before it. */
function recentMonths(): Period[] {
  const months = [periodOf(dayOf(Date.now()))];
  while (months.length < 24) months.push(previousPeriod(months.at(-1) ?? 202601));
  return months;
}

/** What the address asks for. */
function useFilter() {
  const [query, change] = useAddressQuery();
  const asked = Number(query.get("period"));
  const kind = ENTRY_KINDS.find((one) => one === query.get("kind"));
  const reason = REASON_TYPES.find((one) => one === query.get("reason"));
  const figure = YEAR_FIGURE_KEYS.find((one) => one === query.get("figure"));
  const askedYear = Number(query.get("year"));
  const year =
    askedYear >= 2000 && askedYear <= 2100 ? askedYear : Number(dayOf(Date.now()).slice(0, 4));
  const filter = {
    ...(isPeriod(asked) ? { period: asked } : {}),
    ...(kind === undefined ? {} : { kind }),
    ...(reason === undefined ? {} : { reason }),
    ...(figure === undefined ? {} : { figure, year }),
  };
  return { filter, change };
}

function Filters({ filter, change }: ReturnType<typeof useFilter>): ReactNode {
  const { journal: words, appropriation } = useWords();
  const names = useNames();
  const month = useMonth();
  return (
    <div className="money-row">
      <Choice
        inline
        label={appropriation.period}
        value={filter.period === undefined ? "" : String(filter.period)}
        options={[
          { value: "", label: appropriation.allPeriods },
          ...recentMonths().map((one) => ({ value: String(one), label: month(one) })),
        ]}
        onChange={(period) => change({ period })}
      />
      <Choice
        inline
        label={words.kind}
        value={filter.kind ?? ""}
        options={[
          { value: "", label: words.allKinds },
          ...ENTRY_KINDS.map((one) => ({ value: one, label: names.kinds[one] })),
        ]}
        onChange={(value) => change({ kind: value })}
      />
      <Choice
        inline
        label={appropriation.reason}
        value={filter.reason ?? ""}
        options={[
          { value: "", label: appropriation.allReasons },
          ...REASON_TYPES.map((one) => ({ value: one, label: names.reasons[one] })),
        ]}
        onChange={(value) => change({ reason: value })}
      />
    </div>
  );
}

export default function JournalPage(): ReactNode {
  const { journal: words } = useWords();
  const go = useGo();
  const { filter, change } = useFilter();
  const { figure, year } = filter;
  const columns = useColumns(figure !== undefined);
  return (
    <div className="desk-page money">
      <PageHeader title={words.title} />
      <MoneyTabs />
      {figure !== undefined && (
        <p className="money-figure-of">
          <strong>{words.ofFigure(year ?? 0, words.figures[figure])}</strong> {words.ofFigureText}{" "}
          <a href={consoleHref("/ledger/entries")}>{words.everything}</a>
        </p>
      )}
      <KeysetTable<Line>
        name="ledger-journal"
        label={words.title}
        queryKey={["ledger", "journal", filter]}
        load={(cursor, signal) =>
          api.ledger.journal(
            { query: { ...filter, ...(cursor === undefined ? {} : { cursor }) } },
            { signal },
          )
        }
        columns={columns}
        keyOf={(line) => line.id}
        onOpen={(line) => go(consoleHref(`/ledger/entries/${line.id}`))}
        empty={<EmptyState title={words.none}>{words.noneText}</EmptyState>}
        tools={<Filters filter={filter} change={change} />}
        fileOf={(format) => exportHref("entries/export", { ...filter, format })}
      />
    </div>
  );
}
