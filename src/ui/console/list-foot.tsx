/** The end of a keyset list: more lines by themselves as it comes near, or by a button. */
import { type ReactNode, useEffect, useRef } from "react";
import { useFormat, useText } from "#ui/i18n/use-text.tsx";
import { ActionButton } from "./action-button.tsx";
import { en } from "./messages/en.ts";
import { zh } from "./messages/zh.ts";

/**
 * Asks for the next page when it comes near, and goes on while what came leaves it in sight, since a page may be short.
 * By keyboard a button does the same.
 */
export function ListFoot(props: {
  readonly hasNext: boolean;
  readonly busy: boolean;
  /** Lines shown so far. */
  readonly count: number;
  readonly onMore: () => void;
  /** What stands at the end, where "N in all" has a better word. */
  readonly end?: string;
}): ReactNode {
  const { table: words } = useText({ zh, en });
  const format = useFormat();
  const mark = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  useEffect(() => {
    const watch = new IntersectionObserver(
      ([entry]) => {
        const { hasNext, busy, onMore } = latest.current;
        if (entry?.isIntersecting === true && hasNext && !busy) onMore();
      },
      { rootMargin: "400px" },
    );
    if (mark.current !== null) watch.observe(mark.current);
    return () => watch.disconnect();
    // Watched anew after every page: a foot that has stayed in sight is not reported again.
  }, [props.count]);
  return (
    <div className="table-foot" ref={mark}>
      {props.hasNext ? (
        <ActionButton
          label={props.busy ? words.loading : words.more}
          kind="quiet"
          onAct={props.onMore}
        />
      ) : (
        (props.end ?? words.end(format.exact(props.count)))
      )}
    </div>
  );
}
