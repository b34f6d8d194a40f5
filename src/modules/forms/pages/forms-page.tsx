/** Forms that one sees, newest first. */
import type { ReactNode } from "react";
import { api, type FormsListAnswer } from "#ui/client.gen.ts";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { FilterChips } from "#ui/console/filter-chips.tsx";
import { type KeysetColumn, KeysetTable } from "#ui/console/keyset-table.tsx";
import { consoleHref, useAddressQuery, useGo, useMay } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { useFormat, useLabel } from "#ui/i18n/use-text.tsx";
import { designer } from "../access.ts";
import { FORM_STATUSES } from "../rules/form.ts";
import { FormsTabs, Help, SearchBox, StateSign, useWords } from "./parts.tsx";

type Line = FormsListAnswer["items"][number];

function useColumns(): readonly KeysetColumn<Line>[] {
  const words = useWords();
  const label = useLabel();
  const format = useFormat();
  return [
    {
      id: "title",
      title: words.forms.name,
      fixed: true,
      render: (line) => (
        <>
          <a href={consoleHref(`/forms/${line.id}`)}>{line.title}</a>
          {line.edition > 1 && <small> {words.forms.edition(line.edition)}</small>}
        </>
      ),
    },
    {
      id: "status",
      title: words.forms.status,
      width: 130,
      render: (line) => <StateSign state={line.status} label={words.formStatuses[line.status]} />,
    },
    {
      id: "department",
      title: words.forms.department,
      width: 140,
      render: (line) => label(line.department.name),
    },
    {
      id: "level",
      title: words.forms.level,
      width: 90,
      render: (line) => words.levels[line.level],
    },
    {
      id: "fields",
      title: words.forms.fields,
      width: 70,
      align: "right",
      render: (line) => line.fieldCount,
    },
    {
      id: "progress",
      title: words.forms.progress,
      width: 110,
      align: "right",
      render: ({ counts }) => {
        const all = counts.open + counts.handedIn + counts.returned;
        return all === 0 ? "" : words.forms.of(counts.handedIn, all);
      },
    },
    {
      id: "due",
      title: words.forms.due,
      width: 120,
      render: (line) => format.day(line.dueOn),
    },
  ];
}

export default function FormsPage(): ReactNode {
  const words = useWords();
  const go = useGo();
  const [query, change] = useAddressQuery();
  const columns = useColumns();
  const status = FORM_STATUSES.find((one) => one === query.get("status"));
  const q = query.get("q") ?? "";
  const isDesigner = useMay(designer);
  return (
    <div className="desk-page ff">
      <PageHeader
        title={words.forms.title}
        facts={words.forms.lead}
        help={<Help lines={words.forms.help} />}
        actions={
          isDesigner && (
            <a className="act" data-kind="primary" href={consoleHref("/forms/new")}>
              {words.forms.new}
            </a>
          )
        }
      />
      <FormsTabs />
      <KeysetTable<Line>
        name="forms.list"
        label={words.forms.title}
        queryKey={["forms", "list", status ?? "", q]}
        load={(cursor, signal) =>
          api.forms.list(
            {
              query: {
                ...(status === undefined ? {} : { status }),
                ...(q === "" ? {} : { q }),
                ...(cursor === undefined ? {} : { cursor }),
              },
            },
            { signal },
          )
        }
        columns={columns}
        keyOf={(line) => line.id}
        onOpen={(line) => go(consoleHref(`/forms/${line.id}`))}
        tools={
          <FilterChips
            chips={FORM_STATUSES.map((one) => ({
              id: one,
              label: words.formStatuses[one],
              active: status === one,
            }))}
            onToggle={(id) => change({ status: status === id ? null : id })}
          >
            <SearchBox label={words.forms.search} />
          </FilterChips>
        }
        empty={<EmptyState title={words.forms.none}>{words.forms.noneText}</EmptyState>}
      />
    </div>
  );
}
