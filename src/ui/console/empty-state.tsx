import type { ReactNode } from "react";

/** Nothing here yet: says what will appear here and how to make it appear. */
export function EmptyState(props: {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  /** Heading level where it is the page's only heading; a plain line otherwise. */
  readonly level?: 1 | 2 | 3;
}): ReactNode {
  const Title = props.level === undefined ? "p" : (`h${props.level}` as "h1" | "h2" | "h3");
  return (
    <div className="empty-state">
      <svg viewBox="0 0 48 32" aria-hidden="true">
        <path d="M4 27h40M40 5v22M40 16H14M20 10l-6 6 6 6" />
      </svg>
      <Title className="empty-state-title">{props.title}</Title>
      {props.children !== undefined && <div className="empty-state-text">{props.children}</div>}
      {props.action !== undefined && <div className="empty-state-action">{props.action}</div>}
    </div>
  );
}
