/** The district on one page, or the part of it that is the reader's. */
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { api } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
import { useFormat, useLabel, useLanguage } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { BehindNote } from "./behind-note.tsx";
import { Beside } from "./beside.tsx";
import { Classes } from "./classes.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { Leads, Months } from "./leads.tsx";
import { Overall } from "./overall.tsx";
import { type Filters, type View, queryOf, useFilters, useWords } from "./parts.tsx";
import { Places } from "./places.tsx";

/** Asked again while it is looked at, sooner while the figures are behind. Unit: ms. */
const [REFRESH_MS, REFRESH_BEHIND_MS] = [60_000, 5_000];

function useTitle(view: View | undefined): string {
  const words = useWords();
  const label = useLabel();
  if (view === undefined || view.part === "everything") return words.title;
  if (view.part.areaIds.length === 0)
    return view.filter.lead === null ? words.title : words.titleLed(label(view.filter.lead.name));
  return view.filter.area === null ? words.title : words.titlePart(label(view.filter.area.name));
}

function Files({ filters }: { readonly filters: Filters }): ReactNode {
  const words = useWords();
  const language = useLanguage();
  const href = (format: string): string =>
    `/api/v1/district-view/file?${new URLSearchParams({ ...filters, format, language: language === "zh" ? "zh" : "en" }).toString()}`;
  return (
    <>
      {(["xlsx", "csv"] as const).map((format) => (
        <a key={format} className="act" href={href(format)} download>
          <Icon name="download" size={16} />
          {words.files[format]}
        </a>
      ))}
      <ActionButton icon="print" label={words.files.print} onAct={() => window.print()} />
    </>
  );
}

function Body(props: { readonly view: View; readonly filters: Filters }): ReactNode {
  const words = useWords();
  const { total, previous, months } = props.view;
  const isEmpty =
    total.received + total.completed + total.open + previous.received + previous.completed === 0 &&
    months.every(({ counts }) => counts.received + counts.completed === 0);
  if (isEmpty)
    return (
      <>
        <EmptyState title={words.empty}>{words.emptyText}</EmptyState>
        <Beside {...props} />
      </>
    );
  return (
    <>
      <Overall {...props} />
      <Places {...props} />
      <Classes {...props} />
      <Leads {...props} />
      <Beside {...props} />
      <Months {...props} />
    </>
  );
}

export default function DistrictPage(): ReactNode {
  const words = useWords();
  const format = useFormat();
  const { filters } = useFilters();
  const query = queryOf(filters);
  const { data, error, refetch } = useQuery({
    queryKey: ["district-view", "view", query],
    queryFn: ({ signal }) => api.districtView.view({ query }, { signal }),
    refetchInterval: ({ state }) =>
      (state.data?.behind ?? null) === null ? REFRESH_MS : REFRESH_BEHIND_MS,
    placeholderData: (before) => before,
  });
  const title = useTitle(data);
  return (
    <div className="desk-page dv">
      <PageHeader
        title={title}
        facts={data === undefined ? undefined : words.asOf(format.dateTime(data.asOf))}
        actions={<Files filters={filters} />}
      />
      {error !== null && (
        <RefusalNote
          title={words.failed}
          refusal={refusalWords(error)}
          action={
            <ActionButton label={words.retry} onAct={() => refetch().then(() => undefined)} />
          }
        />
      )}
      {data === undefined ? (
        error === null && <p className="dv-quiet">{words.loading}</p>
      ) : (
        <>
          <BehindNote view={data} />
          <FilterBar view={data} />
          <Body view={data} filters={filters} />
        </>
      )}
    </div>
  );
}
