/** What an empty list says: why nothing is there, and what would be. */
import type { ReactNode } from "react";
import { ActionButton } from "#ui/console/action-button.tsx";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { useMay } from "#ui/console/navigation.tsx";
import { taker } from "../../access.ts";
import { useWords } from "./case-words.tsx";
import { caseReader } from "./desk-roles.ts";
import { NewOperationLink } from "./new-operation-link.tsx";
import { type Change, type InboxFilter, isNarrowed, NO_FILTERS } from "./inbox-filter.ts";

/** The way to the counter, for posts that take cases in. */
function CounterLink(): ReactNode {
  const words = useWords();
  const isTaker = useMay(taker);
  if (!isTaker) return null;
  return <a href="/console/counter">{words.inbox.toCounter}</a>;
}

export function Nothing(props: {
  readonly filter: InboxFilter;
  readonly change: Change;
}): ReactNode {
  const words = useWords();
  const isReader = useMay(caseReader);
  const { filter } = props;
  const { empty } = words.inbox;
  if (!isReader)
    return <EmptyState title={words.inbox.notYours.title}>{words.inbox.notYours.text}</EmptyState>;
  if (filter.words !== "")
    return (
      <EmptyState
        title={empty.search.title}
        action={
          <ActionButton label={words.inbox.searchClear} onAct={() => props.change({ q: null })} />
        }
      >
        {empty.search.text}
      </EmptyState>
    );
  if (isNarrowed(filter))
    return (
      <EmptyState
        title={empty.filtered.title}
        action={
          <ActionButton label={words.inbox.clearFilters} onAct={() => props.change(NO_FILTERS)} />
        }
      >
        {empty.filtered.text}
      </EmptyState>
    );
  return (
    <EmptyState
      title={empty[filter.view].title}
      action={
        filter.view === "inbox" || filter.view === "all" ? (
          <CounterLink />
        ) : filter.view === "operations" ? (
          <NewOperationLink />
        ) : undefined
      }
    >
      {empty[filter.view].text}
    </EmptyState>
  );
}
