import { type ReactNode, type RefObject, useEffect, useRef } from "react";
import { HelpArticle } from "#ui/help/article.tsx";
import { en as helpEn } from "#ui/help/messages/en.ts";
import { zh as helpZh } from "#ui/help/messages/zh.ts";
import { useText } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { useHelpPlace } from "./help-place.ts";
import { Kbd } from "./kbd.tsx";
import { activeKeys } from "./keys.ts";
import { en } from "./messages/en.ts";
import { zh } from "./messages/zh.ts";

function KeyTable(): ReactNode {
  const { keys: words } = useText({ zh, en });
  // A key that several parts of the page listen for is said once, as the newest part says it.
  const seen = new Set<string>();
  const keys = [...activeKeys(), { keys: "z", label: words.undo }].filter(
    (binding) => !seen.has(binding.keys) && seen.add(binding.keys),
  );
  return (
    <dl className="help-keys">
      {keys.map((binding) => (
        <div key={binding.keys}>
          <dt>{binding.label}</dt>
          <dd>
            <Kbd keys={binding.keys} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** The open page explained, with the keys that do something on it: opened by `?` and by the button in its head. */
export function HelpLayer(props: {
  readonly open: boolean;
  readonly onClose: () => void;
  /** What the open page adds to its explanation. */
  readonly more: RefObject<ReactNode>;
}): ReactNode {
  const { keys: words, drawer } = useText({ zh, en });
  const help = useText({ zh: helpZh, en: helpEn });
  const place = useHelpPlace();
  const box = useRef<HTMLDialogElement>(null);
  const { open, onClose } = props;
  useEffect(() => {
    if (open && box.current?.open === false) box.current.showModal();
    if (!open && box.current?.open === true) box.current.close();
  }, [open]);
  useEffect(() => {
    // The veil belongs to the dialog: a press on the dialog itself is a press beside its content.
    const dialog = box.current;
    const beside = (event: MouseEvent) => {
      if (event.target === dialog) onClose();
    };
    dialog?.addEventListener("click", beside);
    return () => dialog?.removeEventListener("click", beside);
  }, [onClose]);
  const title = place === undefined ? words.title : help.title;
  return (
    <dialog className="help-layer" ref={box} aria-label={title} onClose={onClose}>
      {open && (
        <div className="help-layer-body">
          <div className="help-layer-head">
            <h2>{title}</h2>
            <button type="button" className="bar-item" aria-label={drawer.close} onClick={onClose}>
              <Icon name="close" size={18} />
            </button>
          </div>
          {place !== undefined && (
            <>
              <HelpArticle place={place} />
              {props.more.current !== null && props.more.current !== undefined && (
                <>
                  <h3>{help.more}</h3>
                  <div className="help-more">{props.more.current}</div>
                </>
              )}
              <h3>{words.title}</h3>
            </>
          )}
          <KeyTable />
        </div>
      )}
    </dialog>
  );
}
