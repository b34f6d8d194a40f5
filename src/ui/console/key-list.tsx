import { Modal } from "antd";
import type { ReactNode } from "react";
import { useText } from "#ui/i18n/use-text.tsx";
import { Kbd } from "./kbd.tsx";
import { activeKeys } from "./keys.ts";
import { en } from "./messages/en.ts";
import { zh } from "./messages/zh.ts";

/** The keys that do something on this page, shown by `?`. */
export function KeyList(props: {
  readonly open: boolean;
  readonly onClose: () => void;
}): ReactNode {
  const { keys: words } = useText({ zh, en });
  return (
    <Modal open={props.open} onCancel={props.onClose} footer={null} title={words.title} width={420}>
      <dl className="key-list">
        {props.open &&
          activeKeys().map((binding) => (
            <div key={binding.keys}>
              <dt>{binding.label}</dt>
              <dd>
                <Kbd keys={binding.keys} />
              </dd>
            </div>
          ))}
        <div>
          <dt>{words.undo}</dt>
          <dd>
            <Kbd keys="z" />
          </dd>
        </div>
      </dl>
    </Modal>
  );
}
