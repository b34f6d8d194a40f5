import { type ReactNode, useId, useState } from "react";
import { useText } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { usePageTitle } from "#ui/page-title.ts";
import { en } from "./messages/en.ts";
import { zh } from "./messages/zh.ts";

/** The head of a page: its name, a line of facts, what can be done, and help that takes one minute to read. */
export function PageHeader(props: {
  readonly title: string;
  readonly facts?: ReactNode;
  readonly actions?: ReactNode;
  readonly help?: ReactNode;
  /** Where this page belongs, as a link above the title. */
  readonly parent?: { readonly label: string; readonly href: string };
}): ReactNode {
  const { header: words } = useText({ zh, en });
  const [isOpen, setIsOpen] = useState(false);
  const helpId = useId();
  usePageTitle(props.title);
  return (
    <header className="page-header">
      {props.parent !== undefined && (
        <a className="page-parent" href={props.parent.href}>
          <Icon name="back" size={16} />
          {props.parent.label}
        </a>
      )}
      <div className="page-header-row">
        <h1>{props.title}</h1>
        {props.help !== undefined && (
          <button
            type="button"
            className="page-help-button"
            aria-expanded={isOpen}
            aria-controls={helpId}
            aria-label={words.help}
            title={words.help}
            onClick={() => setIsOpen(!isOpen)}
          >
            <Icon name="help" size={18} />
          </button>
        )}
        {props.facts !== undefined && <div className="page-facts">{props.facts}</div>}
        {props.actions !== undefined && <div className="page-actions">{props.actions}</div>}
      </div>
      {props.help !== undefined && (
        <div className="page-help" id={helpId} hidden={!isOpen}>
          {props.help}
        </div>
      )}
    </header>
  );
}
