/** Every application that one may see: search, filters, export of exactly what is filtered. */
import { type ReactNode, useEffect, useState } from "react";
import { api, type AdmissionListAnswer, type AdmissionListInput } from "#ui/client.gen.ts";
import { addressOf } from "#ui/client.ts";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { FilterChips } from "#ui/console/filter-chips.tsx";
import { type KeysetColumn, KeysetTable } from "#ui/console/keyset-table.tsx";
import { consoleHref, useAddressQuery, useGo } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { useFormat, useLabel, useLanguage } from "#ui/i18n/use-text.tsx";
import { ClockRing } from "#ui/signs/clock-ring.tsx";
import { APPLICATION_STATES } from "../rules/application.ts";
import { KINDS } from "../rules/content.ts";
import { useFresh } from "./queries.ts";
import { AdmissionTabs, Choice, Status, TextLine, useWords } from "./parts.tsx";

type Line = AdmissionListAnswer["items"][number];
type Filter = Pick<
  NonNullable<AdmissionListInput["query"]>,
  "status" | "kind" | "orgId" | "q" | "late"
>;

function readFilter(query: URLSearchParams): Filter {
  const status = APPLICATION_STATES.find((one) => one === query.get("status"));
  const kind = KINDS.find((one) => one === query.get("kind"));
  const q = query.get("q") ?? "";
  const orgId = Number(query.get("org") ?? "");
  return {
    ...(status === undefined ? {} : { status }),
    ...(kind === undefined ? {} : { kind }),
    ...(q === "" ? {} : { q }),
    ...(Number.isSafeInteger(orgId) && orgId > 0 ? { orgId } : {}),
    ...(query.get("late") === "1" ? { late: true } : {}),
  };
}

function useColumns(): readonly KeysetColumn<Line>[] {
  const { list: words, ...all } = useWords();
  const label = useLabel();
  const format = useFormat();
  return [
    {
      id: "title",
      title: words.columns.title,
      fixed: true,
      render: (line) => (
        <>
          <a href={consoleHref(`/admission/${line.id}`)}>
            {line.title === "" ? all.statuses.draft : line.title}
          </a>
          {line.isEmergency && <span className="adm-mark">{all.emergency}</span>}
          {line.hasPetition && <span className="adm-mark">{all.petition}</span>}
        </>
      ),
    },
    { id: "code", title: words.columns.code, width: 130, render: (line) => line.code ?? "" },
    {
      id: "applicant",
      title: words.columns.applicant,
      width: 130,
      render: (line) => label(line.applicant.name),
    },
    { id: "kind", title: words.columns.kind, width: 90, render: (line) => all.kinds[line.kind] },
    {
      id: "status",
      title: words.columns.status,
      width: 130,
      render: (line) => <Status status={line.status} />,
    },
    {
      id: "total",
      title: words.columns.total,
      width: 130,
      align: "right",
      render: (line) => <span className="adm-num">{format.money(line.totalFen)}</span>,
    },
    {
      id: "period",
      title: words.columns.period,
      width: 190,
      render: (line) => `${line.from} – ${line.to}`,
    },
    {
      id: "clock",
      title: words.columns.clock,
      width: 170,
      render: (line) => line.clock !== null && <ClockRing clock={line.clock} size="row" />,
    },
  ];
}

/** The search field asks when one pauses, so that a list does not flicker with every key. */
function useSearch(change: (values: Record<string, string | null>) => void, kept: string) {
  const [typed, setTyped] = useState(kept);
  useEffect(() => {
    if (typed.trim() === kept) return;
    const timer = setTimeout(() => change({ q: typed.trim() === "" ? null : typed.trim() }), 250);
    return () => clearTimeout(timer);
  }, [typed, kept, change]);
  return [typed, setTyped] as const;
}

function Tools(props: {
  readonly filter: Filter;
  readonly change: (values: Record<string, string | null>) => void;
}): ReactNode {
  const words = useWords();
  const { filter, change } = props;
  const [typed, setTyped] = useSearch(change, filter.q ?? "");
  return (
    <div className="adm-tools">
      <div className="adm-tools-row">
        <TextLine
          label={words.list.search}
          type="search"
          maxLength={100}
          value={typed}
          onChange={setTyped}
        />
        <Choice
          label={words.list.columns.kind}
          value={filter.kind ?? ""}
          options={[
            { value: "", label: words.list.anyKind },
            ...KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] })),
          ]}
          onChange={(kind) => change({ kind: kind === "" ? null : kind })}
        />
      </div>
      <FilterChips
        chips={[
          { id: "late", label: words.list.onlyLate, active: filter.late === true },
          ...APPLICATION_STATES.map((status) => ({
            id: status,
            label: words.statuses[status],
            active: filter.status === status,
          })),
        ]}
        onToggle={(id) =>
          id === "late"
            ? change({ late: filter.late === true ? null : "1" })
            : change({ status: filter.status === id ? null : id })
        }
        onClear={() => change({ status: null, late: null, org: null })}
      />
    </div>
  );
}

export default function ListPage(): ReactNode {
  const { list: words } = useWords();
  const go = useGo();
  const [query, change] = useAddressQuery();
  const filter = readFilter(query);
  const columns = useColumns();
  // The server writes heads in Chinese or English.
  const language = useLanguage() === "zh" ? "zh" : "en";
  useFresh(["admissions"], ["admission", "list"]);
  return (
    <div className="desk-page adm">
      <PageHeader title={words.title} />
      <AdmissionTabs />
      <KeysetTable<Line>
        name="admissions"
        label={words.title}
        queryKey={["admission", "list", filter]}
        load={(cursor, signal) =>
          api.admission.list(
            { query: { ...filter, ...(cursor === undefined ? {} : { cursor }) } },
            { signal },
          )
        }
        columns={columns}
        keyOf={(line) => line.id}
        onOpen={(line) => go(consoleHref(`/admission/${line.id}`))}
        empty={<EmptyState title={words.none}>{words.noneText}</EmptyState>}
        tools={<Tools filter={filter} change={change} />}
        fileOf={(format) =>
          addressOf("/admissions/export", { query: { ...filter, format, language } })
        }
      />
    </div>
  );
}
