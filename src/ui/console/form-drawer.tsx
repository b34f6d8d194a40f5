import { Drawer } from "antd";
import { type FormEvent, type ReactNode, useId, useRef } from "react";
import { useText } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { ActionButton } from "./action-button.tsx";
import { en } from "./messages/en.ts";
import { zh } from "./messages/zh.ts";
import { RefusalNote, type RefusalWords } from "./refusal-note.tsx";
import { isWhenType } from "./when.ts";

/** Puts the cursor into the first field, unless one has it; on a touch screen its keyboard would cover the rest. */
function enterFirstField(form: HTMLFormElement | null): void {
  if (form === null || form.contains(document.activeElement)) return;
  if (matchMedia("(pointer: coarse)").matches) return;
  const fields = form.querySelectorAll<HTMLInputElement>(
    ":is(input, select, textarea):not(:disabled, [type=hidden], [type=file])",
  );
  // A day is said in words until one goes there oneself.
  const first = [...fields].find(({ type }) => !isWhenType(type));
  // Of a choice that is made already, what is chosen.
  const group = first?.closest("fieldset, [role=radiogroup]");
  (group?.querySelector<HTMLElement>("input[type=radio]:checked") ?? first)?.focus();
}

/** A form beside the page: what it concerns stays in view, the refusal stands above its buttons. */
export function FormDrawer(props: {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly onSubmit: () => void | Promise<unknown>;
  readonly submitLabel?: string;
  readonly busy?: boolean;
  readonly refusal?: RefusalWords | null | undefined;
  /** Unit: px. */
  readonly width?: number;
  readonly children: ReactNode;
}): ReactNode {
  const { drawer: words } = useText({ zh, en });
  const formId = useId();
  const form = useRef<HTMLFormElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (props.busy !== true) void props.onSubmit();
  };
  return (
    <Drawer
      open={props.open}
      title={props.title}
      size={props.width ?? 480}
      onClose={props.onClose}
      closable={{ "aria-label": words.close, closeIcon: <Icon name="close" size={18} /> }}
      destroyOnHidden
      afterOpenChange={(isOpen) => isOpen && enterFirstField(form.current)}
      footer={
        <div className="drawer-foot">
          {props.refusal !== undefined && props.refusal !== null && (
            <RefusalNote refusal={props.refusal} />
          )}
          <button
            type="submit"
            form={formId}
            className="act"
            data-kind="primary"
            aria-busy={props.busy || undefined}
          >
            {props.submitLabel ?? words.save}
          </button>
          <ActionButton label={words.cancel} kind="quiet" onAct={props.onClose} />
        </div>
      }
    >
      <form ref={form} id={formId} className="drawer-form" onSubmit={submit} noValidate>
        {props.children}
      </form>
    </Drawer>
  );
}
