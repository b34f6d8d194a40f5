/** Several rows at once: what they are, and one decision for all of them. */
import { type ReactNode, useState } from "react";
import { ActionButton } from "#ui/console/action-button.tsx";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { DecisionBar } from "./decision-bar.tsx";
import { type Deciding, DecisionForm } from "./decision-form.tsx";
import { DecisionSign } from "./decision-sign.tsx";
import { type Line, useSay, useWords } from "./queries.ts";

/** Rows that are listed by name. */
const LISTED = 30;

/** Rows that may be the one that the others are merged into. */
const CANDIDATES = 12;

export function SelectionPane(props: {
  readonly setId: number;
  readonly rows: readonly Line[];
  readonly isOpen: boolean;
  readonly onClear: () => void;
}): ReactNode {
  const { decide: words } = useWords();
  const format = useFormat();
  const say = useSay();
  const { rows } = props;
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  return (
    <section className="con-row" aria-labelledby="con-selection">
      <header className="con-row-head">
        <h2 id="con-selection">{words.selected(format.exact(rows.length))}</h2>
        <ActionButton label={words.clearSelection} kind="quiet" onAct={props.onClear} />
      </header>
      <DecisionBar
        current={undefined}
        refusal={props.isOpen ? null : { message: words.isClosed }}
        onDecide={(kind) =>
          setDeciding({
            kind,
            rows,
            candidates: kind === "merge" ? rows.slice(0, CANDIDATES) : [],
          })
        }
        onTakeBack={undefined}
      />
      {deciding !== null && (
        <DecisionForm
          key={deciding.kind}
          setId={props.setId}
          deciding={{ ...deciding, rows }}
          onCancel={() => setDeciding(null)}
          onDone={() => {
            setDeciding(null);
            props.onClear();
          }}
        />
      )}
      <ul className="con-selected">
        {rows.slice(0, LISTED).map((row) => (
          <li key={row.id}>
            {row.no} {row.name} <span className="con-faint">{say(row.orgName, row.orgNameEn)}</span>{" "}
            <DecisionSign kind={row.decision} targetNo={row.targetNo} />
          </li>
        ))}
      </ul>
      {rows.length > LISTED && <p className="con-faint">{words.more(rows.length - LISTED)}</p>}
    </section>
  );
}
