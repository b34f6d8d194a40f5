import type { ReactNode } from "react";
import { en as helpEn } from "#ui/help/messages/en.ts";
import { zh as helpZh } from "#ui/help/messages/zh.ts";
import { useText } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { usePageTitle } from "#ui/page-title.ts";
import { useHelp } from "./help-place.ts";

/** The head of a page: its name, a line of facts, what can be done, and a button for its explanation. */
export function PageHeader(props: {
  readonly title: string;
  readonly facts?: ReactNode;
  readonly actions?: ReactNode;
  /** What this page adds to its explanation, which `?` and the button open. */
  readonly help?: ReactNode;
  /** Where this page belongs, as a link above the title. */
  readonly parent?: { readonly label: string; readonly href: string };
}): ReactNode {
  const words = useText({ zh: helpZh, en: helpEn });
  const openHelp = useHelp(props.help);
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
        {openHelp !== null && (
          <button
            type="button"
            className="page-help-button"
            aria-label={words.open}
            aria-keyshortcuts="?"
            title={words.open}
            onClick={openHelp}
          >
            <Icon name="help" size={18} />
          </button>
        )}
        {props.facts !== undefined && <div className="page-facts">{props.facts}</div>}
        {props.actions !== undefined && <div className="page-actions">{props.actions}</div>}
      </div>
    </header>
  );
}
