import { type ReactNode, useState } from "react";
import { Hint } from "#ui/hint.tsx";
import { useText } from "#ui/i18n/use-text.tsx";
import { Icon, type IconName } from "#ui/icon.tsx";
import { Kbd } from "./kbd.tsx";
import { useKeys } from "./keys.ts";
import { en } from "./messages/en.ts";
import { zh } from "./messages/zh.ts";
import type { RefusalWords } from "./refusal-note.tsx";

/**
 * An action on a thing. Where a rule refuses it now it stays in its place, grey, and says on hover, focus
 * or press what would make it possible. With `keys` it also answers to the keyboard.
 */
export function ActionButton(props: {
  readonly label: string;
  readonly onAct: () => void | Promise<unknown>;
  readonly icon?: IconName;
  readonly kind?: "primary" | "plain" | "quiet";
  readonly keys?: string;
  /** Its key comes before the same key elsewhere on the page. */
  readonly isFirst?: boolean;
  /** Why not now; null or absent when allowed. The same access table that the server uses says so. */
  readonly refusal?: RefusalWords | null;
  readonly side?: "below" | "above";
}): ReactNode {
  const { refusal: words } = useText({ zh, en });
  const [busy, setBusy] = useState(false);
  const { refusal } = props;
  const isRefused = refusal !== undefined && refusal !== null;
  const act = () => {
    if (isRefused || busy) return;
    const done = props.onAct();
    if (!(done instanceof Promise)) return;
    setBusy(true);
    void done.catch(() => {}).finally(() => setBusy(false));
  };
  useKeys(
    props.keys === undefined ? [] : [{ keys: props.keys, label: props.label, act }],
    props.isFirst === true,
  );
  const button = (described: { "aria-describedby"?: string }) => (
    <button
      type="button"
      className="act"
      data-kind={props.kind ?? "plain"}
      aria-disabled={isRefused || busy || undefined}
      aria-busy={busy || undefined}
      aria-keyshortcuts={props.keys}
      onClick={act}
      {...described}
    >
      {props.icon !== undefined && <Icon name={props.icon} size={18} />}
      {props.label}
      {props.keys !== undefined && <Kbd keys={props.keys} />}
    </button>
  );
  if (!isRefused) return button({});
  return (
    <Hint
      side={props.side ?? "below"}
      text={
        <>
          {refusal.message}
          {refusal.remedy !== undefined && (
            <span className="act-remedy">
              {words.remedy} {refusal.remedy}
            </span>
          )}
        </>
      }
    >
      {button}
    </Hint>
  );
}
