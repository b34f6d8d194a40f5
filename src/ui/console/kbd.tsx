import type { ReactNode } from "react";

const isMac = typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.userAgent);
const shown: Readonly<Record<string, string>> = {
  mod: isMac ? "⌘" : "Ctrl",
  shift: "⇧",
  Enter: "↵",
  Escape: "Esc",
  ArrowUp: "↑",
  ArrowDown: "↓",
};

/** A key as it is printed on the keyboard: `<Kbd keys="mod+k" />`. */
export function Kbd(props: { readonly keys: string }): ReactNode {
  return (
    <span className="kbds">
      {props.keys.split("+").map((key) => (
        <kbd key={key} className="kbd">
          {shown[key] ?? (key.length === 1 ? key.toUpperCase() : key)}
        </kbd>
      ))}
    </span>
  );
}

/** What a key does, or several that belong together. */
export type KeyFact = readonly [keys: readonly string[], does: string];

/** The keys of a page under one another, each with what it does. */
export function KeyList(props: { readonly facts: readonly KeyFact[] }): ReactNode {
  return (
    <dl className="key-list">
      {props.facts.map(([keys, does]) => (
        <div key={does}>
          <dt>
            {keys.map((one) => (
              <Kbd key={one} keys={one} />
            ))}
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}
