import { type ReactNode, useEffect, useRef } from "react";
import { useText } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { Kbd } from "./kbd.tsx";
import { activeKeys } from "./keys.ts";
import { en } from "./messages/en.ts";
import { zh } from "./messages/zh.ts";

/** The keys that do something on this page, shown by `?`. */
export function KeyList(props: {
  readonly open: boolean;
  readonly onClose: () => void;
}): ReactNode {
  const { keys: words, drawer } = useText({ zh, en });
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (props.open && box.current?.open === false) box.current.showModal();
    if (!props.open && box.current?.open === true) box.current.close();
  }, [props.open]);
  return (
    <dialog className="key-list" ref={box} aria-label={words.title} onClose={props.onClose}>
      {props.open && (
        <>
          <div className="key-list-head">
            <h2>{words.title}</h2>
            <button
              type="button"
              className="bar-item"
              aria-label={drawer.close}
              onClick={props.onClose}
            >
              <Icon name="close" size={18} />
            </button>
          </div>
          <dl>
            {[...activeKeys(), { keys: "z", label: words.undo }].map((binding) => (
              <div key={binding.keys}>
                <dt>{binding.label}</dt>
                <dd>
                  <Kbd keys={binding.keys} />
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </dialog>
  );
}
