import { type ReactNode, useEffect, useSyncExternalStore } from "react";
import { useText } from "./i18n/use-text.tsx";
import { Icon } from "./icon.tsx";
import { en } from "./messages/en.ts";
import { zh } from "./messages/zh.ts";
import "./toast.css";

/** A short word after something was done; with `undo` the reader may take it back. */
export type ToastContent = {
  readonly text: string;
  readonly undo?: (() => void | Promise<void>) | undefined;
  readonly tone?: "good" | "attend";
  /** Unit: seconds. 6 by default, 10 with undo; it waits while pointed at or focused. */
  readonly seconds?: number;
};

type Shown = ToastContent & { readonly id: number };

let shown: readonly Shown[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function change(next: readonly Shown[]): void {
  shown = next;
  for (const listener of listeners) listener();
}

/** Shows a toast; the newest three stay. */
export function toast(content: ToastContent): void {
  lastId += 1;
  change([...shown, { ...content, id: lastId }].slice(-3));
}

function drop(id: number): void {
  change(shown.filter((one) => one.id !== id));
}

function ToastLine(props: { content: Shown }): ReactNode {
  const { content } = props;
  const { parts: words } = useText({ zh, en });
  const seconds = content.seconds ?? (content.undo === undefined ? 6 : 10);
  useEffect(() => {
    const timer = setInterval(() => {
      const line = document.getElementById(`toast-${content.id}`);
      if (line?.matches(":hover, :focus-within") !== true) drop(content.id);
    }, seconds * 1000);
    return () => clearInterval(timer);
  }, [content.id, seconds]);
  const takeBack = () => {
    drop(content.id);
    void content.undo?.();
  };
  return (
    <div className="toast" id={`toast-${content.id}`} data-tone={content.tone ?? "good"}>
      <Icon name={content.tone === "attend" ? "alert" : "check"} />
      <span className="toast-text">{content.text}</span>
      {content.undo !== undefined && (
        <button type="button" className="toast-undo" onClick={takeBack}>
          {words.undo}
          <kbd className="kbd">Z</kbd>
        </button>
      )}
      <button
        type="button"
        className="toast-close"
        aria-label={words.close}
        onClick={() => drop(content.id)}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}

/** Where toasts appear, read out politely; `z` outside a field undoes the last one that can be. */
export function Toasts(): ReactNode {
  const lines = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
  useEffect(() => {
    const undoLast = (event: KeyboardEvent) => {
      const isTyping = (event.target as HTMLElement).closest?.(
        "input, textarea, select, [contenteditable]",
      );
      if (event.key !== "z" || event.ctrlKey || event.metaKey || event.altKey || isTyping) return;
      const last = shown.findLast((one) => one.undo !== undefined);
      if (last === undefined) return;
      drop(last.id);
      void last.undo?.();
    };
    document.addEventListener("keydown", undoLast);
    return () => document.removeEventListener("keydown", undoLast);
  }, []);
  return (
    <div className="toasts" role="status" aria-live="polite">
      {lines.map((line) => (
        <ToastLine key={line.id} content={line} />
      ))}
    </div>
  );
}
