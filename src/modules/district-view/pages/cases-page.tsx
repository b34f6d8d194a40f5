/** The cases that a number counts: the list says what the number is and shows exactly its cases. */
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { api, type DistrictViewCasesAnswer } from "#ui/client.gen.ts";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { type KeysetColumn, KeysetTable } from "#ui/console/keyset-table.tsx";
import { consoleHref, useGo } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { useFormat, useLabel } from "#ui/i18n/use-text.tsx";
import { MEASURES, MEASURE_KEYS, valueOf } from "../rules/measures.ts";
import { BehindNote } from "./behind-note.tsx";
import { hrefOf, queryOf, useFilters, useMonthName, useWords } from "./parts.tsx";

type Line = DistrictViewCasesAnswer["items"][number];

function useColumns(): readonly KeysetColumn<Line>[] {
  const { cases: words } = useWords();
  const label = useLabel();
  const format = useFormat();
  const moment = (at: string | null): string => (at === null ? "–" : format.day(at));
  return [
    {
      id: "receipt",
      title: words.receipt,
      width: 165,
      fixed: true,
      render: (line) => <a href={consoleHref(`/cases/${line.id}`)}>{line.receiptNo}</a>,
    },
    {
      id: "title",
      title: words.name,
      fixed: true,
      render: (line) => label({ zh: line.title, en: line.titleEn || line.title }),
    },
    { id: "area", title: words.area, width: 180, render: (line) => label(line.area) },
    {
      id: "lead",
      title: words.lead,
      width: 130,
      render: (line) => (line.lead === null ? words.nobody : label(line.lead)),
    },
    {
      id: "received",
      title: words.received,
      width: 90,
      render: (line) => moment(line.receivedAt),
    },
    { id: "due", title: words.due, width: 90, render: (line) => moment(line.dueAt) },
    {
      id: "completed",
      title: words.completed,
      width: 90,
      render: (line) => moment(line.completedAt),
    },
    {
      id: "late",
      title: words.late,
      width: 90,
      render: (line) =>
        line.completedLate === null ? "–" : line.completedLate ? words.isLate : words.isInTime,
    },
    {
      id: "grade",
      title: words.grade,
      width: 70,
      align: "right",
      render: (line) => line.grade ?? "–",
    },
  ];
}

export default function CasesPage(): ReactNode {
  const words = useWords();
  const monthName = useMonthName();
  const label = useLabel();
  const format = useFormat();
  const go = useGo();
  const columns = useColumns();
  const { address, filters } = useFilters();
  const measure = MEASURE_KEYS.find((one) => one === address.get("measure")) ?? "received";
  const query = queryOf(filters);
  const { data: view } = useQuery({
    queryKey: ["district-view", "view", query],
    queryFn: ({ signal }) => api.districtView.view({ query }, { signal }),
  });
  const { cohort, version } = MEASURES[measure];
  const facts =
    view === undefined
      ? []
      : [
          words.places.cases(format.exact(valueOf(view.total, measure))),
          ...(cohort === "now"
            ? [words.now]
            : [words.cases.of(monthName(view.period.from), monthName(view.period.to))]),
          ...(view.filter.area === null ? [] : [label(view.filter.area.name)]),
          ...(view.filter.class === null ? [] : [words.classes[view.filter.class]]),
          ...(view.filter.category === null ? [] : [label(view.filter.category.name)]),
          ...(view.filter.lead === null ? [] : [label(view.filter.lead.name)]),
        ];
  return (
    <div className="desk-page dv">
      <PageHeader
        title={words.cases.title(words.measures[measure])}
        parent={{ label: words.cases.back, href: hrefOf("/district", filters) }}
        facts={facts.join(" · ")}
      />
      <p className="dv-quiet">{words.cases.definition(words.definitions[measure], version)}</p>
      {view !== undefined && <BehindNote view={view} />}
      <KeysetTable<Line>
        name="district-cases"
        label={words.cases.title(words.measures[measure])}
        queryKey={["district-view", "cases", measure, query]}
        load={(cursor, signal) =>
          api.districtView.cases(
            { query: { ...query, measure, ...(cursor === undefined ? {} : { cursor }) } },
            { signal },
          )
        }
        columns={columns}
        keyOf={(line) => line.id}
        onOpen={(line) => go(consoleHref(`/cases/${line.id}`))}
        empty={<EmptyState title={words.cases.none}>{words.cases.noneText}</EmptyState>}
      />
    </div>
  );
}
