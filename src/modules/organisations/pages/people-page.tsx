/** People: the list on the left, one person with posts on the right. Telephones are masked until a reason is given. */
import { type ReactNode, useState } from "react";
import { api, type OrganisationsPeopleAnswer } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { FilterChips } from "#ui/console/filter-chips.tsx";
import { type KeysetColumn, KeysetTable } from "#ui/console/keyset-table.tsx";
import { useAddressQuery } from "#ui/console/navigation.tsx";
import { SplitView } from "#ui/console/split-view.tsx";
import { useLabel } from "#ui/i18n/use-text.tsx";
import { usePageTitle } from "#ui/page-title.ts";
import { PersonForm } from "./person-form.tsx";
import { PersonPane } from "./person-pane.tsx";
import { hrefKeeping, readId, useWords } from "./queries.ts";
import { SearchField } from "./search-field.tsx";
import "./organisations.css";

type Line = OrganisationsPeopleAnswer["items"][number];

type Tools = {
  readonly search: string;
  readonly closedToo: boolean;
  readonly change: ReturnType<typeof useAddressQuery>[1];
  readonly onCreate: () => void;
};

/** Searching, those who have left, and adding somebody. */
function PeopleTools({ search, closedToo, change, onCreate }: Tools): ReactNode {
  const { people: words } = useWords();
  return (
    <div className="org-tools">
      <SearchField
        label={words.searchLabel}
        placeholder={words.search}
        value={search}
        onSearch={(q) => change({ q })}
      />
      <FilterChips
        chips={[{ id: "closed", label: words.closedToo, active: closedToo }]}
        onToggle={() => change({ closed: closedToo ? null : "1" })}
      />
      <ActionButton label={words.create} icon="plus" onAct={onCreate} />
    </div>
  );
}

export default function PeoplePage(): ReactNode {
  const words = useWords();
  const [query, change] = useAddressQuery();
  const [isCreating, setIsCreating] = useState(false);
  const current = readId(query.get("person"));
  const search = query.get("q") ?? "";
  const closedToo = query.get("closed") === "1";
  const columns = useColumns(query);
  const open = (id: number) => change({ person: String(id) });
  usePageTitle(words.people.title);
  return (
    <div className="orgs">
      <h1 className="visually-hidden">{words.people.title}</h1>
      <SplitView
        name="people"
        share={54}
        detailLabel={words.people.detail}
        onCloseDetail={() => change({ person: null })}
        list={
          <KeysetTable<Line>
            name="people"
            label={words.people.title}
            queryKey={["people", "list", search, closedToo]}
            load={(cursor, signal) =>
              api.organisations.people(
                {
                  query: {
                    ...(search === "" ? {} : { search }),
                    ...(cursor === undefined ? {} : { cursor }),
                    closedToo,
                  },
                },
                { signal },
              )
            }
            columns={columns}
            keyOf={(person) => person.id}
            current={current}
            onOpen={(person) => open(person.id)}
            empty={<EmptyState title={words.people.none}>{words.people.noneText}</EmptyState>}
            tools={
              <PeopleTools
                {...{ search, closedToo, change }}
                onCreate={() => setIsCreating(true)}
              />
            }
          />
        }
        detail={current === null ? null : <PersonPane key={current} id={current} />}
        nothing={
          <EmptyState title={words.people.nothingOpen}>{words.people.nothingOpenText}</EmptyState>
        }
      />
      {isCreating && (
        <PersonForm
          person={null}
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
  return [
    {
      id: "name",
      title: words.people.name,
      width: 110,
      fixed: true,
      render: (person) => <a href={hrefKeeping(query, "person", person.id)}>{person.name}</a>,
    },
    {
      id: "post",
      title: words.people.post,
      render: (person) =>
        person.posts[0] === undefined ? (
          <span className="org-faint">{words.people.noPost}</span>
        ) : (
          label(person.posts[0].title)
        ),
    },
    {
      id: "organisation",
      title: words.people.organisation,
      render: (person) => (person.posts[0] === undefined ? "" : label(person.posts[0].orgName)),
    },
    {
      id: "telephone",
      title: words.people.telephone,
      width: 130,
      hidden: true,
      render: (person) => person.telephone ?? "",
    },
    { id: "code", title: words.people.code, width: 90, render: (person) => person.code },
  ];
}
