/** The dictionary of fields. */
import { type ReactNode, useState } from "react";
import { api, type FormsFieldsAnswer } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { FilterChips } from "#ui/console/filter-chips.tsx";
import { type KeysetColumn, KeysetTable } from "#ui/console/keyset-table.tsx";
import { consoleHref, useAddressQuery, useGo, useMay } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { useFormat, useLabel } from "#ui/i18n/use-text.tsx";
import { keeper, proposer } from "../access.ts";
import { FIELD_STATUSES } from "../rules/field.ts";
import { FieldForm } from "./field-form.tsx";
import { FormsTabs, Help, SearchBox, StateSign, useWords } from "./parts.tsx";
import { useSayType } from "./say-value.ts";

type Field = FormsFieldsAnswer["items"][number];

function useColumns(): readonly KeysetColumn<Field>[] {
  const words = useWords();
  const label = useLabel();
  const format = useFormat();
  const sayType = useSayType();
  return [
    {
      id: "name",
      title: words.fields.name,
      fixed: true,
      render: (field) => (
        <>
          <a href={consoleHref(`/forms/fields/${field.id}`)}>{label(field.name)}</a>
          {field.version > 1 && <small> {words.fields.version(field.version)}</small>}
        </>
      ),
    },
    { id: "key", title: words.fields.key, width: 180, hidden: true, render: (field) => field.key },
    {
      id: "type",
      title: words.fields.type,
      width: 130,
      render: (field) => sayType(field),
    },
    {
      id: "level",
      title: words.fields.level,
      width: 100,
      render: (field) => words.levels[field.level],
    },
    {
      id: "adding",
      title: words.fields.adding,
      width: 110,
      render: (field) => words.addings[field.adding],
    },
    {
      id: "valid",
      title: words.fields.valid,
      width: 90,
      align: "right",
      render: (field) => (field.source === null ? words.days(field.validDays) : ""),
    },
    {
      id: "source",
      title: words.fields.source,
      width: 160,
      render: (field) => (field.source === null ? words.fields.asked : words.sources[field.source]),
    },
    {
      id: "status",
      title: words.fields.status,
      width: 100,
      render: (field) => (
        <StateSign state={field.status} label={words.fieldStatuses[field.status]} />
      ),
    },
    {
      id: "answers",
      title: words.fields.answers,
      width: 80,
      align: "right",
      render: (field) => format.exact(field.answers),
    },
  ];
}

export default function FieldsPage(): ReactNode {
  const words = useWords();
  const go = useGo();
  const [query, change] = useAddressQuery();
  const [isProposing, setIsProposing] = useState(false);
  const columns = useColumns();
  const status = FIELD_STATUSES.find((one) => one === query.get("status"));
  const q = query.get("q") ?? "";
  const isKeeper = useMay(keeper);
  const mayPropose = useMay(proposer);
  return (
    <div className="desk-page ff">
      <PageHeader
        title={words.fields.title}
        facts={words.fields.lead}
        help={<Help lines={words.fields.help} />}
        actions={
          mayPropose && (
            <ActionButton
              label={isKeeper ? words.fields.new : words.fields.propose}
              icon="plus"
              kind="primary"
              onAct={() => setIsProposing(true)}
            />
          )
        }
      />
      <FormsTabs />
      <KeysetTable<Field>
        name="forms.fields"
        label={words.fields.title}
        queryKey={["forms", "fields", "list", status ?? "", q]}
        load={(cursor, signal) =>
          api.forms.fields(
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
        keyOf={(field) => field.id}
        onOpen={(field) => go(consoleHref(`/forms/fields/${field.id}`))}
        tools={
          <FilterChips
            chips={FIELD_STATUSES.map((one) => ({
              id: one,
              label: words.fieldStatuses[one],
              active: status === one,
            }))}
            onToggle={(id) => change({ status: status === id ? null : id })}
          >
            <SearchBox label={words.fields.search} />
          </FilterChips>
        }
        empty={<EmptyState title={words.fields.none}>{words.fields.noneText}</EmptyState>}
      />
      {isProposing && <FieldForm replaces={undefined} onClose={() => setIsProposing(false)} />}
    </div>
  );
}
