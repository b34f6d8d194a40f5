/** A part of a case under a heading of the right level. */
import { type ReactNode, useId } from "react";

/** Where the page's own headings begin: 1 on the case's own page, 2 beside a list. */
export type HeadingLevel = 1 | 2;

/** A part of the case with its heading, one level below the title. */
export function Section(props: {
  readonly title: string;
  readonly level: HeadingLevel;
  readonly side?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  const id = useId();
  const Heading = props.level === 1 ? "h2" : "h3";
  return (
    <section className="case-section" aria-labelledby={id}>
      <div className="case-section-head">
        <Heading id={id}>{props.title}</Heading>
        {props.side}
      </div>
      {props.children}
    </section>
  );
}
