/** What one's body has to fill in, next due first, and what it handed in. */
import type { ReactNode } from "react";
import { api, type FormsInboxAnswer } from "#ui/client.gen.ts";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { FilterChips } from "#ui/console/filter-chips.tsx";
import { type KeysetColumn, KeysetTable } from "#ui/console/keyset-table.tsx";
import { consoleHref, useAddressQuery, useGo } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { useLabel } from "#ui/i18n/use-text.tsx";
import { ClockRing } from "#ui/signs/clock-ring.tsx";
import { useFresh } from "./queries.ts";
import { FormsTabs, StateSign, useWords } from "./parts.tsx";

type Line = FormsInboxAnswer["items"][number];

function useColumns(): readonly KeysetColumn<Line>[] {
  const words = useWords();
  const label = useLabel();
  return [
    {
      id: "title",
      title: words.sheet.name,
      fixed: true,
      render: (line) => (
        <a href={consoleHref(`/forms/sheets/${line.id}`)}>
          {line.title} · {label(line.about)}
        </a>
      ),
    },
    {
      id: "status",
      title: words.forms.status,
      width: 110,
      render: (line) => <StateSign state={line.status} label={words.sheetStatuses[line.status]} />,
    },
    {
      id: "due",
      title: words.sheet.due,
      width: 190,
      render: (line) => <ClockRing clock={line.due} size="row" />,
    },
    {
      id: "progress",
      title: words.sheet.progress,
      width: 170,
      render: (line) => words.sheet.counts(line.typedCount, line.knownCount),
    },
    {
      id: "department",
      title: words.sheet.from,
      width: 160,
      render: (line) => label(line.department.name),
    },
  ];
}

export default function InboxPage(): ReactNode {
  const { sheet: words } = useWords();
  const go = useGo();
  const [query, change] = useAddressQuery();
  const columns = useColumns();
  const view = query.get("view") === "done" ? "done" : "todo";
  const isDone = view === "done";
  useFresh(["sheets"], ["forms", "inbox"]);
  return (
    <div className="desk-page ff">
      <PageHeader title={words.inbox} facts={words.lead} />
      <FormsTabs />
      <KeysetTable<Line>
        name="forms.inbox"
        label={words.inbox}
        queryKey={["forms", "inbox", view]}
        load={(cursor, signal) =>
          api.forms.inbox(
            { query: { view, ...(cursor === undefined ? {} : { cursor }) } },
            { signal },
          )
        }
        columns={columns}
        keyOf={(line) => line.id}
        onOpen={(line) => go(consoleHref(`/forms/sheets/${line.id}`))}
        tools={
          <FilterChips
            chips={[
              { id: "todo", label: words.todo, active: !isDone },
              { id: "done", label: words.doneView, active: isDone },
            ]}
            onToggle={(id) => change({ view: id === "done" ? "done" : null })}
          />
        }
        empty={
          <EmptyState title={isDone ? words.noneDone : words.none}>
            {isDone ? words.noneDoneText : words.noneText}
          </EmptyState>
        }
      />
    </div>
  );
}
