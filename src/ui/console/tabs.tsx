import type { ReactNode } from "react";
import { consoleHref, useConsolePath } from "./navigation.tsx";
import "./tabs.css";

export type Tab = {
  readonly href: string;
  readonly label: string;
  readonly isCurrent: boolean;
  /** What waits behind it; nothing is shown for undefined. */
  readonly count?: string | undefined;
};

/** What lies beside one another, each under an address of its own. */
export function Tabs(props: { readonly label: string; readonly tabs: readonly Tab[] }): ReactNode {
  return (
    <nav className="tabs" aria-label={props.label}>
      {props.tabs.map(({ href, label, isCurrent, count }) => (
        <a key={href} href={href} aria-current={isCurrent ? "page" : undefined}>
          {label}
          {count !== undefined && <span className="tabs-count">{count}</span>}
        </a>
      ))}
    </nav>
  );
}

/**
 * Pages of the console beside one another, by path and name; the first is the one above the others.
 * A page below one of the others belongs to it, so that its tab stays marked.
 */
export function PageTabs(props: {
  readonly label: string;
  readonly pages: readonly (readonly [path: string, label: string])[];
}): ReactNode {
  const here = useConsolePath();
  const tabs = props.pages.map(([path, label], n) => ({
    href: consoleHref(path),
    label,
    isCurrent: here === path || (n > 0 && here.startsWith(`${path}/`)),
  }));
  return <Tabs label={props.label} tabs={tabs} />;
}
