import { useEffect, useRef } from "react";

/** One key with what it does; `label` puts it on the list that `?` shows. */
export type KeyBinding = {
  /** "j", "Enter", "?", "mod+k" (Ctrl or ⌘), "shift+Enter". */
  readonly keys: string;
  readonly label?: string;
  readonly act: () => void;
  /** Also while typing in a field; only sensible with `mod`. */
  readonly whileTyping?: boolean;
};

type KeyPress = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
};

/** Whether a press is the one that a binding names; shift is implied by the character except with "shift+". */
export function matchesKey(press: KeyPress, keys: string): boolean {
  const parts = keys.split("+");
  const key = parts.at(-1) ?? "";
  if (press.altKey || parts.includes("mod") !== (press.ctrlKey || press.metaKey)) return false;
  if (parts.includes("shift") && !press.shiftKey) return false;
  return press.key === key || (parts.length > 1 && press.key.toLowerCase() === key.toLowerCase());
}

const active = new Set<{ current: readonly KeyBinding[] }>();

/** The bindings in force now that have a label, the newest page's first. */
export function activeKeys(): KeyBinding[] {
  return [...active].toReversed().flatMap((group) => group.current.filter((key) => key.label));
}

function isTyping(target: EventTarget | null): boolean {
  return (
    (target as Element | null)?.closest?.(
      "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable=true], [role=menu], [role=listbox]",
    ) != null
  );
}

/**
 * Listens for keys while the component is on the page; an open dialog or drawer keeps its keys to itself. `isFirst`: what is
 * bound here comes before the same key elsewhere on the page, as for what has been chosen before what is merely open.
 */
export function useKeys(bindings: readonly KeyBinding[], isFirst = false): void {
  const latest = useRef(bindings);
  latest.current = bindings;
  useEffect(() => {
    const group = latest;
    active.add(group);
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      const isInLayer =
        (event.target as Element | null)?.closest?.("dialog, [role=dialog]") != null;
      for (const binding of group.current) {
        if (!matchesKey(event, binding.keys)) continue;
        if (binding.whileTyping !== true && (isInLayer || isTyping(event.target))) continue;
        event.preventDefault();
        binding.act();
        return;
      }
    };
    document.addEventListener("keydown", press, isFirst);
    return () => {
      active.delete(group);
      document.removeEventListener("keydown", press, isFirst);
    };
  }, [isFirst]);
}
