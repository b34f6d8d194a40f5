/** The catalogue: every duty with drafts and retired ones, by code, filtered and searched. */
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { api, type CatalogueListAnswer } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { FilterChips } from "#ui/console/filter-chips.tsx";
import { type KeysetColumn, KeysetTable } from "#ui/console/keyset-table.tsx";
import { useAddressQuery, useGo } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { AddressSelect } from "../address-select.tsx";
import { CatalogueTabs } from "../catalogue-tabs.tsx";
import { SearchField } from "../search-field.tsx";
import { useSay, useWords } from "../words.ts";
import { dutyHref, useConsoleWords, useDepartments, useLists, useRights } from "./desk.ts";
import "./catalogue.css";
import {
  DUTY_CLASSES,
  type DutyClass,
  VERSION_STATUSES,
  type VersionStatus,
} from "../../schema/kinds.ts";

type Line = CatalogueListAnswer["items"][number];

const known = <T extends string>(values: readonly T[], text: string | null): T | undefined =>
  values.find((value) => value === text);

export default function CataloguePage(): ReactNode {
  const { list: words } = useConsoleWords();
  const format = useFormat();
  const go = useGo();
  const { keeps, writes } = useRights();
  const counts = useQuery({
    queryKey: ["catalogue", "counts"],
    queryFn: ({ signal }) => api.catalogue.counts({}, { signal }),
  });
  return (
    <div className="desk-page catalogue-list">
      <PageHeader
        title={words.title}
        facts={
          counts.data !== undefined &&
          words.facts(format.exact(counts.data.published), format.exact(counts.data.draft))
        }
        help={words.help}
        actions={
          <>
            {keeps && (
              <ActionButton
                label={words.import}
                icon="upload"
                onAct={() => go("/console/catalogue/import")}
              />
            )}
            {writes && (
              <ActionButton
                label={words.create}
                icon="plus"
                kind="primary"
                keys="n"
                onAct={() => go("/console/catalogue/new")}
              />
            )}
          </>
        }
      />
      <CatalogueTabs />
      <List />
    </div>
  );
}

function List(): ReactNode {
  const { list: words } = useConsoleWords();
  const go = useGo();
  const [query] = useAddressQuery();
  const q = query.get("q") ?? "";
  const list = query.get("list") ?? "";
  const lead = Number(query.get("lead"));
  const imported = Number(query.get("import"));
  const status = known<VersionStatus>(VERSION_STATUSES, query.get("status"));
  const dutyClass = known<DutyClass>(DUTY_CLASSES, query.get("class"));
  const filter = {
    ...(q === "" ? {} : { q }),
    ...(list === "" ? {} : { list }),
    ...(Number.isSafeInteger(lead) && lead > 0 ? { leadOrgId: lead } : {}),
    ...(Number.isSafeInteger(imported) && imported > 0 ? { importId: imported } : {}),
    ...(status === undefined ? {} : { status }),
    ...(dutyClass === undefined ? {} : { class: dutyClass }),
  };
  return (
    <KeysetTable<Line>
      name="catalogue"
      label={words.title}
      queryKey={["catalogue", "list", filter]}
      load={(after, signal) =>
        api.catalogue.list(
          { query: { ...filter, limit: 50, ...(after === undefined ? {} : { after }) } },
          { signal },
        )
      }
      columns={useColumns()}
      keyOf={(line) => line.code}
      onOpen={(line) => go(dutyHref(line.code))}
      empty={<EmptyState title={words.none}>{words.noneText}</EmptyState>}
      tools={<Tools />}
    />
  );
}

function Tools(): ReactNode {
  const { list: words } = useConsoleWords();
  const { statuses, classes } = useWords();
  const say = useSay();
  const [query, change] = useAddressQuery();
  const lists = useLists();
  const departments = useDepartments();
  return (
    <div className="cat-tools">
      <SearchField
        label={words.searchLabel}
        placeholder={words.search}
        value={query.get("q") ?? ""}
        onSearch={(q) => change({ q })}
      />
      <FilterChips
        chips={[
          ...(query.has("import") ? [{ id: "import", label: words.ofImport, active: true }] : []),
          ...VERSION_STATUSES.map((status) => ({
            id: status,
            label: statuses[status],
            active: query.get("status") === status,
          })),
        ]}
        onToggle={(id) =>
          change(
            id === "import" ? { import: null } : { status: query.get("status") === id ? null : id },
          )
        }
      />
      <AddressSelect
        name="class"
        label={words.anyClass}
        options={DUTY_CLASSES.map((value) => ({ value, label: classes[value] }))}
      />
      <AddressSelect
        name="list"
        label={words.anyList}
        options={(lists.data?.items ?? []).map((list) => ({
          value: list.code,
          label: `${list.parentCode === null ? "" : "  "}${say(list.name, list.nameEn)}`,
        }))}
      />
      <AddressSelect
        name="lead"
        label={words.anyLead}
        options={(departments.data?.items ?? []).map((org) => ({
          value: String(org.id),
          label: say(org.name.zh, org.name.en),
        }))}
      />
    </div>
  );
}

function useColumns(): readonly KeysetColumn<Line>[] {
  const { list: words } = useConsoleWords();
  const { classes, leadKinds, statuses, join } = useWords();
  const say = useSay();
  const format = useFormat();
  const lists = useLists();
  const listNames = new Map(
    (lists.data?.items ?? []).map((list) => [list.code, say(list.name, list.nameEn)]),
  );
  return [
    {
      id: "name",
      title: words.name,
      fixed: true,
      render: (line) => <a href={dutyHref(line.code)}>{say(line.name, line.nameEn)}</a>,
    },
    { id: "code", title: words.code, width: 90, render: (line) => line.code },
    {
      id: "lead",
      title: words.lead,
      width: 150,
      render: (line) =>
        join(
          line.leads.map((lead) =>
            lead.orgName === null ? leadKinds[lead.kind] : say(lead.orgName, lead.orgNameEn),
          ),
        ),
    },
    { id: "class", title: words.class, width: 110, render: (line) => classes[line.class] },
    {
      id: "lists",
      title: words.lists,
      width: 200,
      hidden: true,
      render: (line) => join(line.lists.map((code) => listNames.get(code) ?? code)),
    },
    {
      id: "status",
      title: words.status,
      width: 130,
      render: (line) => (
        <span className="cat-status" data-status={line.status}>
          {statuses[line.status]}
          {line.hasDraft && line.status !== "draft" && ` · ${words.hasDraft}`}
        </span>
      ),
    },
    {
      id: "from",
      title: words.from,
      width: 120,
      render: (line) => (line.effectiveFrom === null ? "" : format.day(line.effectiveFrom)),
    },
    {
      id: "version",
      title: words.version,
      width: 70,
      align: "right",
      hidden: true,
      render: (line) => format.exact(line.number),
    },
  ];
}
