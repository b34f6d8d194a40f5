/** The shared log of an operation: what was done, by whom, with how many people and what; quantities add up. */
import type { ReactNode } from "react";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { useActing } from "./case-acting.tsx";
import { CaseFileList } from "./case-file-list.tsx";
import { useNames } from "./case-words.tsx";
import type { Operation } from "./operation-panel.tsx";
import { PanelPart } from "./operation-plan.tsx";
import { PanelStep } from "./part-list.tsx";
import { amountOf, useTogether } from "./together-words.ts";

type Entry = Operation["log"][number];
type Quantity = Operation["totals"][number];

/** Entries that are shown at once. */
const SHOWN = 4;

function Quantities(props: {
  readonly of: readonly Quantity[];
  readonly label?: string;
}): ReactNode {
  return (
    <ul className="quantities" aria-label={props.label}>
      {props.of.map((one) => (
        <li key={`${one.what} ${one.unit}`}>
          {one.what}{" "}
          <strong>
            {amountOf(one.quantity)} {one.unit}
          </strong>
        </li>
      ))}
    </ul>
  );
}

function EntryPart(props: { readonly entry: Entry }): ReactNode {
  const { view } = useActing();
  const { operation: words } = useTogether();
  const names = useNames();
  const format = useFormat();
  const { entry } = props;
  const files = view.files.filter(({ id }) => entry.fileIds.includes(id));
  const isLater = Date.parse(entry.at) - Date.parse(entry.doneAt) > 12 * 3_600_000;
  return (
    <li className="log-entry">
      <p className="log-head">
        <time dateTime={entry.doneAt}>{format.dateTime(entry.doneAt)}</time>
        {entry.org !== null && <strong>{names.org(entry.org)}</strong>}
        {entry.people > 0 && <span>{words.people(entry.people)}</span>}
        {isLater && (
          <span className="case-faint">{words.writtenLater(format.dateTime(entry.at))}</span>
        )}
      </p>
      <p className="case-words">{entry.text}</p>
      {entry.resources.length > 0 && <Quantities of={entry.resources} />}
      {files.length > 0 && <CaseFileList caseId={view.id} files={files} />}
    </li>
  );
}

export function OperationLog(props: { readonly operation: Operation }): ReactNode {
  const { operation: words } = useTogether();
  const { log, totals } = props.operation;
  const newest = log.toReversed();
  const early = newest.slice(SHOWN);
  const entries = (some: readonly Entry[]) => (
    <ol className="log">
      {some.map((entry) => (
        <EntryPart key={`${entry.at} ${entry.doneAt} ${entry.text}`} entry={entry} />
      ))}
    </ol>
  );
  return (
    <PanelPart title={words.log} steps={<PanelStep command="logOperation" />}>
      {totals.length > 0 && (
        <div className="log-totals">
          <span className="case-faint">{words.totals}</span>
          <Quantities of={totals} label={words.totals} />
        </div>
      )}
      {log.length === 0 && <p className="case-faint">{words.logEmpty}</p>}
      {log.length > 0 && entries(newest.slice(0, SHOWN))}
      {early.length > 0 && (
        <details className="case-refused">
          <summary>{words.logMore(early.length)}</summary>
          {entries(early)}
        </details>
      )}
    </PanelPart>
  );
}
