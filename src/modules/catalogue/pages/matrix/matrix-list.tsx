/** The matrix for a narrow window: a card a duty, its lead filled and its co-organisers outlined. */
import { type ReactNode, useState } from "react";
import { ActionButton } from "#ui/console/action-button.tsx";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { type ShownColumn, holds, shownCells } from "../../rules/matrix.ts";
import { useSay, useWords } from "../words.ts";
import {
  type Row,
  type Shown,
  cellWords,
  useAttention,
  useColumnNames,
  useMatrixWords,
} from "./matrix-desk.ts";

const STEP = 40;

/** The list; more duties come by a press, so that a thousand of them are not drawn at once. */
export function MatrixList(props: {
  readonly shown: Shown;
  readonly onOpen: (row: Row, column: ShownColumn | undefined) => void;
}): ReactNode {
  const { shown } = props;
  const words = useMatrixWords();
  const format = useFormat();
  const [count, setCount] = useState(STEP);
  const left = shown.rows.length - count;
  return (
    <>
      <ul className="matrix-cards" aria-label={words.grid}>
        {shown.rows.slice(0, count).map((row) => (
          <Card
            key={row.code}
            row={row}
            shown={shown}
            onOpen={() => props.onOpen(row, undefined)}
          />
        ))}
      </ul>
      <p className="matrix-more">
        {words.shown(
          format.exact(Math.min(count, shown.rows.length)),
          format.exact(shown.rows.length),
        )}
        {left > 0 && <ActionButton label={words.more} onAct={() => setCount(count + STEP)} />}
      </p>
    </>
  );
}

function Card(props: {
  readonly row: Row;
  readonly shown: Shown;
  readonly onOpen: () => void;
}): ReactNode {
  const { row, shown } = props;
  const words = useMatrixWords();
  const { classes } = useWords();
  const say = useSay();
  const names = useColumnNames(shown.matrix);
  const attention = useAttention(shown.matrix)(row);
  const cells = [...shownCells(row, shown.places, shown.columns)].toSorted(
    ([a, x], [b, y]) => Number(holds(y, "leads")) - Number(holds(x, "leads")) || a - b,
  );
  return (
    <li>
      <button type="button" className="matrix-card" data-code={row.code} onClick={props.onOpen}>
        <span className="matrix-card-name">{say(row.name, row.nameEn)}</span>
        <span className="matrix-card-facts">
          {row.code} · {classes[row.class]}
        </span>
        <span className="matrix-chips">
          {cells.map(([place, cell]) => {
            const column = shown.columns[place];
            if (column === undefined) return null;
            return <Chip key={column.key} column={column} cell={cell} name={names.short(column)} />;
          })}
        </span>
        {attention !== "" && (
          <span className="matrix-card-attention" data-quiet={row.problems.length === 0}>
            {attention}
          </span>
        )}
        {cells.length === 0 && <span className="visually-hidden">{words.nothing}</span>}
      </button>
    </li>
  );
}

/** An organisation with what it is to a duty: the lead filled, a co-organiser outlined, each said in a word. */
export function Chip(props: {
  readonly column: Pick<ShownColumn, "folded">;
  readonly cell: number;
  readonly name: string;
}): ReactNode {
  const words = useMatrixWords();
  const { cell, column } = props;
  const isLead = holds(cell, "leads") && !holds(cell, "disputed");
  return (
    <span
      className="chip matrix-chip"
      data-role={isLead ? "lead" : holds(cell, "disputed") ? "vacant" : undefined}
    >
      <span className="chip-word">{cellWords(cell, column.folded, words)}</span>
      <span className="chip-name">{props.name}</span>
    </span>
  );
}
