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
