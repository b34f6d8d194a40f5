/** The search box of the inbox. */
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useKeys } from "#ui/console/keys.ts";
import { Icon } from "#ui/icon.tsx";
import { useWords } from "./case-words.tsx";
import type { Change } from "./inbox-filter.ts";

/** Searches 200 ms after the last key; Escape stops searching and leaves the box. */
export function SearchBox(props: { readonly words: string; readonly change: Change }): ReactNode {
  const words = useWords();
  const box = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(props.words);
  const { change } = props;
  useEffect(() => setTyped(props.words), [props.words]);
  useEffect(() => {
    const asked = typed.trim();
    if (asked === props.words || [...asked].length === 1) return;
    const timer = setTimeout(() => change({ q: asked, case: null }), 200);
    return () => clearTimeout(timer);
    // The address follows the box, not the other way round.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [typed]);
  useKeys([{ keys: "/", label: words.inbox.keys.search, act: () => box.current?.focus() }]);
  return (
    <div className="inbox-search" role="search">
      <Icon name="search" size={18} />
      <input
        ref={box}
        type="search"
        value={typed}
        maxLength={100}
        aria-label={words.inbox.searchLabel}
        aria-keyshortcuts="/"
        placeholder={words.inbox.search}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") {
            event.preventDefault();
            setTyped("");
            change({ q: null });
            event.currentTarget.blur();
          }
          if (event.key === "ArrowDown" || event.key === "Enter") {
            event.preventDefault();
            document.querySelector<HTMLElement>(".inbox .row")?.focus();
          }
        }}
      />
      {typed === "" ? (
        <kbd className="kbd">/</kbd>
      ) : (
        <button
          type="button"
          className="bar-item"
          aria-label={words.inbox.searchClear}
          onClick={() => {
            setTyped("");
            change({ q: null });
            box.current?.focus();
          }}
        >
          <Icon name="close" size={16} />
        </button>
      )}
    </div>
  );
}
