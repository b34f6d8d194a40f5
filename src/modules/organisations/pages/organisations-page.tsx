/** Organisations: the list on the left, one of them on the right; the address says which. */
import { type ReactNode, useState } from "react";
import { api, type OrganisationsListAnswer } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { FilterChips } from "#ui/console/filter-chips.tsx";
import { type KeysetColumn, KeysetTable } from "#ui/console/keyset-table.tsx";
import { useAddressQuery } from "#ui/console/navigation.tsx";
import { SplitView } from "#ui/console/split-view.tsx";
import { useFormat, useLabel } from "#ui/i18n/use-text.tsx";
import { usePageTitle } from "#ui/page-title.ts";
import { ORGANISATION_KINDS, type OrganisationKind } from "#kernel/pure/actor.ts";
import { OrganisationForm } from "./organisation-form.tsx";
import { OrganisationPane } from "./organisation-pane.tsx";
import { hrefKeeping, readId, useWords } from "./queries.ts";
import { SearchField } from "./search-field.tsx";
import "./organisations.css";

type Line = OrganisationsListAnswer["items"][number];

export default function OrganisationsPage(): ReactNode {
  const words = useWords();
  const [query, change] = useAddressQuery();
  const [isCreating, setIsCreating] = useState(false);
  const current = readId(query.get("org"));
  usePageTitle(words.list.title);
  const open = (id: number) => change({ org: String(id) });
  return (
    <div className="orgs">
      <h1 className="visually-hidden">{words.list.title}</h1>
      <SplitView
        name="organisations"
        share={54}
        detailLabel={words.list.detail}
        onCloseDetail={() => change({ org: null })}
        list={
          <List
            query={query}
            change={change}
            current={current}
            onOpen={open}
            onCreate={() => setIsCreating(true)}
          />
        }
        detail={
          current === null ? null : <OrganisationPane key={current} id={current} onOpen={open} />
        }
        nothing={
          <EmptyState title={words.list.nothingOpen}>{words.list.nothingOpenText}</EmptyState>
        }
      />
      {isCreating && (
        <OrganisationForm
          organisation={null}
          parent={null}
          onClose={() => setIsCreating(false)}
          onDone={(id) => {
            setIsCreating(false);
            open(id);
          }}
        />
      )}
    </div>
  );
}

function useColumns(query: URLSearchParams): readonly KeysetColumn<Line>[] {
  const words = useWords();
  const label = useLabel();
  const format = useFormat();
  return [
    {
      id: "name",
      title: words.list.name,
      fixed: true,
      render: (org) => (
        <a href={hrefKeeping(query, "org", org.id)}>
          {label(org.name)}
          {org.validTo !== null && (
            <span className="org-faint"> {words.org.closed(format.day(org.validTo))}</span>
          )}
        </a>
      ),
    },
    { id: "kind", title: words.list.kind, width: 140, render: (org) => words.kinds[org.kind] },
    { id: "code", title: words.list.code, width: 160, render: (org) => org.code },
    {
      id: "posts",
      title: words.list.posts,
      width: 70,
      align: "right",
      render: (org) => org.openPosts,
    },
  ];
}

function List(props: {
  readonly query: URLSearchParams;
  readonly change: (values: Readonly<Record<string, string | null>>) => void;
  readonly current: number | null;
  readonly onOpen: (id: number) => void;
  readonly onCreate: () => void;
}): ReactNode {
  const words = useWords();
  const { query, change } = props;
  const columns = useColumns(query);
  const search = query.get("q") ?? "";
  const kind = ORGANISATION_KINDS.find((one) => one === query.get("kind"));
  const closedToo = query.get("closed") === "1";
  return (
    <KeysetTable<Line>
      name="organisations"
      label={words.list.title}
      queryKey={["organisations", "list", search, kind, closedToo]}
      load={(cursor, signal) =>
        api.organisations.list(
          {
            query: {
              ...(search === "" ? {} : { search }),
              ...(kind === undefined ? {} : { kind }),
              ...(cursor === undefined ? {} : { cursor }),
              closedToo,
            },
          },
          { signal },
        )
      }
      columns={columns}
      keyOf={(org) => org.id}
      current={props.current}
      onOpen={(org) => props.onOpen(org.id)}
      empty={<EmptyState title={words.list.none}>{words.list.noneText}</EmptyState>}
      tools={
        <div className="org-tools">
          <SearchField
            label={words.list.searchLabel}
            placeholder={words.list.search}
            value={search}
            onSearch={(q) => change({ q })}
          />
          <KindChoice kind={kind} onChange={(value) => change({ kind: value })} />
          <FilterChips
            chips={[{ id: "closed", label: words.list.closedToo, active: closedToo }]}
            onToggle={() => change({ closed: closedToo ? null : "1" })}
          />
          <ActionButton label={words.list.create} icon="plus" onAct={props.onCreate} />
        </div>
      }
    />
  );
}

function KindChoice(props: {
  readonly kind: OrganisationKind | undefined;
  readonly onChange: (kind: string | null) => void;
}): ReactNode {
  const words = useWords();
  return (
    <select
      className="org-control"
      aria-label={words.list.kind}
      value={props.kind ?? ""}
      onChange={(event) => props.onChange(event.target.value || null)}
    >
      <option value="">{words.list.allKinds}</option>
      {ORGANISATION_KINDS.map((kind) => (
        <option key={kind} value={kind}>
          {words.kinds[kind]}
        </option>
      ))}
    </select>
  );
}
