/** The views of the inbox with their figures: what one owes, what waits above, what is late. */
import type { ReactNode } from "react";
import { useKeys } from "#ui/console/keys.ts";
import { useGo, useSession } from "#ui/console/navigation.tsx";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { useCounts } from "./case-queries.ts";
import { useWords } from "./case-words.tsx";
import { type InboxFilter, type InboxView, viewsFor } from "./inbox-filter.ts";

/** Views whose cases are counted. */
const COUNTED = ["inbox", "decisions", "open", "overdue", "listed", "operations"] as const;

const hrefOf = (view: InboxView): string =>
  view === "inbox" ? "/console" : `/console?view=${view}`;

export function Views(props: { readonly filter: InboxFilter }): ReactNode {
  const words = useWords();
  const format = useFormat();
  const session = useSession();
  const { data } = useCounts();
  const { filter } = props;
  const go = useGo();
  const views = viewsFor(session?.post.role, filter.view);
  useKeys(
    views.map((view, at) => ({
      keys: String(at + 1),
      // Said once for all of them.
      ...(at === 0 ? { label: words.inbox.keys.views(views.length) } : {}),
      act: () => go(hrefOf(view)),
    })),
  );
  const count = (view: InboxView): string | undefined => {
    const counted = COUNTED.find((one) => one === view);
    if (counted === undefined || data === undefined) return undefined;
    const value = data[counted];
    return value >= data.cap ? words.inbox.countMore(format.exact(data.cap)) : format.exact(value);
  };
  return (
    <nav className="inbox-views" aria-label={words.inbox.views}>
      {views.map((view, at) => (
        <a
          key={view}
          className="inbox-view"
          href={hrefOf(view)}
          aria-keyshortcuts={String(at + 1)}
          aria-current={filter.view === view && filter.words === "" ? "page" : undefined}
          data-late={view === "overdue" && (data?.overdue ?? 0) > 0}
        >
          {words.inbox.view[view]}
          {count(view) !== undefined && <span className="inbox-count">{count(view)}</span>}
        </a>
      ))}
    </nav>
  );
}
