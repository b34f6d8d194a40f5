/** Accounts of staff for the administrator: the list on the left, one account on the right. */
import { type ReactNode, useEffect, useState } from "react";
import { api, type AccountsListAnswer } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { type KeysetColumn, KeysetTable } from "#ui/console/keyset-table.tsx";
import { useAddressQuery } from "#ui/console/navigation.tsx";
import { SplitView } from "#ui/console/split-view.tsx";
import { useFormat, useLabel } from "#ui/i18n/use-text.tsx";
import { usePageTitle } from "#ui/page-title.ts";
import { AccountForm } from "./account-form.tsx";
import { AccountPane, stateOf } from "./account-pane.tsx";
import { useWords } from "./parts.tsx";

type Line = AccountsListAnswer["items"][number];

function readId(text: string | null): number | null {
  const id = Number(text);
  return Number.isSafeInteger(id) && id > 0 ? id : null;
}

function useColumns(): readonly KeysetColumn<Line>[] {
  const { accounts: words } = useWords();
  const label = useLabel();
  const format = useFormat();
  return [
    {
      id: "username",
      title: words.username,
      width: 120,
      fixed: true,
      render: (line) => <a href={`/console/accounts?account=${line.id}`}>{line.username}</a>,
    },
    { id: "person", title: words.person, width: 75, render: (line) => line.personName },
    {
      id: "post",
      title: words.post,
      render: ({ posts: [post] }) =>
        post === undefined ? words.noPost : `${label(post.title)} · ${label(post.organisation)}`,
    },
    { id: "state", title: words.state, width: 85, render: (line) => stateOf(line, words, format) },
    {
      id: "factor",
      title: words.factor,
      width: 100,
      hidden: true,
      render: (line) => (line.secondFactor ? words.on : words.off),
    },
    {
      id: "lastSignIn",
      title: words.lastSignIn,
      width: 110,
      render: (line) =>
        line.lastSignInAt === null ? words.never : format.dateTime(line.lastSignInAt),
    },
  ];
}

/** Searches a quarter of a second after the last key. */
function Search(props: {
  readonly value: string;
  readonly onSearch: (text: string) => void;
}): ReactNode {
  const { accounts: words } = useWords();
  const [typed, setTyped] = useState(props.value);
  const { value, onSearch } = props;
  useEffect(() => {
    if (typed.trim() === value) return;
    const timer = setTimeout(() => onSearch(typed.trim()), 250);
    return () => clearTimeout(timer);
    // The address follows the box, not the other way round.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [typed]);
  return (
    <input
      type="search"
      className="account-control"
      aria-label={words.searchLabel}
      placeholder={words.search}
      maxLength={60}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
    />
  );
}

export default function AccountsPage(): ReactNode {
  const { accounts: words } = useWords();
  const [query, change] = useAddressQuery();
  const [isCreating, setIsCreating] = useState(false);
  const columns = useColumns();
  const search = query.get("q") ?? "";
  const current = readId(query.get("account"));
  const open = (id: number) => change({ account: String(id) });
  usePageTitle(words.title);
  return (
    <div className="accounts">
      <h1 className="visually-hidden">{words.title}</h1>
      <SplitView
        name="accounts"
        share={60}
        detailLabel={words.detail}
        onCloseDetail={() => change({ account: null })}
        list={
          <KeysetTable<Line>
            name="accounts"
            label={words.title}
            queryKey={["accounts", "list", search]}
            load={(cursor, signal) =>
              api.accounts.list(
                {
                  query: {
                    ...(search === "" ? {} : { search }),
                    ...(cursor === undefined ? {} : { cursor }),
                  },
                },
                { signal },
              )
            }
            columns={columns}
            keyOf={(line) => line.id}
            current={current}
            onOpen={(line) => open(line.id)}
            empty={<EmptyState title={words.none}>{words.noneText}</EmptyState>}
            tools={
              <div className="account-tools">
                <Search value={search} onSearch={(q) => change({ q })} />
                <ActionButton label={words.create} icon="plus" onAct={() => setIsCreating(true)} />
              </div>
            }
          />
        }
        detail={current === null ? null : <AccountPane key={current} id={current} />}
        nothing={<EmptyState title={words.nothingOpen}>{words.nothingOpenText}</EmptyState>}
      />
      {isCreating && <AccountForm onClose={() => setIsCreating(false)} onDone={open} />}
    </div>
  );
}
