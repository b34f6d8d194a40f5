/** Cases that belong together: parts of a split, the case that this one went into, and those that went into it. */
import type { ReactNode } from "react";
import { useActing } from "./case-acting.tsx";
import type { CaseView } from "./case-requests.ts";
import { type HeadingLevel, Section } from "./case-section.tsx";
import { StateMark, useWords } from "./case-words.tsx";

function Related(props: {
  readonly title: string;
  readonly cases: readonly CaseView["children"][number][];
}): ReactNode {
  return (
    <div>
      <p className="case-faint">{props.title}</p>
      <ul>
        {props.cases.map((one) => (
          <li key={one.id} className="case-line">
            <StateMark status={one.status} />
            {one.readable ? (
              <a href={`/console/cases/${one.id}`}>
                {one.receiptNo} {one.title}
              </a>
            ) : (
              one.receiptNo
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

export function RelationsPanel(props: { readonly level: HeadingLevel }): ReactNode {
  const { view } = useActing();
  const { relations: words } = useWords();
  const { parent, children, mergedInto, absorbed } = view;
  const isAlone = parent === null && mergedInto === null;
  if (isAlone && children.length === 0 && absorbed.length === 0) return null;
  return (
    <Section title={words.title} level={props.level}>
      {parent !== null && <Related title={words.parent} cases={[parent]} />}
      {children.length > 0 && <Related title={words.children(children.length)} cases={children} />}
      {mergedInto !== null && <Related title={words.mergedInto} cases={[mergedInto]} />}
      {absorbed.length > 0 && (
        <>
          <Related title={words.absorbed(absorbed.length)} cases={absorbed} />
          <p>{words.reporters(view.reporters)}</p>
        </>
      )}
    </Section>
  );
}
