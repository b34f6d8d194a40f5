import type { ReactNode } from "react";
import "./plain-table.css";

/**
 * A table of a page that is read as a whole: lines between rows, quiet heads, figures (`className="num"`)
 * to the right. Lists that go on from page to page are a KeysetTable.
 */
export function PlainTable(props: {
  /** What the page adds, such as the width below which it is scrolled. */
  readonly className?: string;
  readonly children: ReactNode;
}): ReactNode {
  const { className = "", children } = props;
  return <table className={`plain-table ${className}`.trim()}>{children}</table>;
}
