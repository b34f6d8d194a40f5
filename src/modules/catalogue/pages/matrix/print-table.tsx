/** The matrix on paper: every row that the filters leave, under heads that come again on every page. */
import { type ReactNode, useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { rowTotal, shownCells } from "../../rules/matrix.ts";
import { useSay } from "../words.ts";
import { CellSign, Legend } from "./matrix-cell.tsx";
import { type Shown, useAttention, useColumnNames, useMatrixWords } from "./matrix-desk.ts";

/** Draws the table only while the browser prints: on the screen it would cost a second. */
export function PrintTable({ shown }: { readonly shown: Shown }): ReactNode {
  const [isPrinting, setIsPrinting] = useState(false);
  useEffect(() => {
    const before = () => flushSync(() => setIsPrinting(true));
    const after = () => setIsPrinting(false);
    addEventListener("beforeprint", before);
    addEventListener("afterprint", after);
    return () => {
      removeEventListener("beforeprint", before);
      removeEventListener("afterprint", after);
    };
  }, []);
  return isPrinting ? <Paper shown={shown} /> : null;
}

function Paper({ shown }: { readonly shown: Shown }): ReactNode {
  const words = useMatrixWords();
  const format = useFormat();
  const say = useSay();
  const names = useColumnNames(shown.matrix);
  const attention = useAttention(shown.matrix);
  const { matrix, rows, columns, places, folded } = shown;
  return (
    <div className="matrix-paper">
      <p>
        {words.editions[matrix.edition]} · {format.day(matrix.day)} ·{" "}
        {words.facts(format.exact(rows.length), format.exact(matrix.columns.length))}
      </p>
      <Legend />
      <table>
        <thead>
          <tr>
            <th>{words.duty}</th>
            <th>{words.oneAndX}</th>
            {columns.map((column) => (
              <th key={column.key}>
                <span>{names.short(column)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const cells = shownCells(row, places, columns);
            const total = rowTotal(shownCells(row, folded.places, folded.columns));
            const note = row.problems.length === 0 ? "" : attention(row);
            return (
              <tr key={row.code}>
                <th>
                  {say(row.name, row.nameEn)} <small>{row.code}</small>
                  {note !== "" && <em> {note}</em>}
                </th>
                <td>
                  {total.leads}+{total.helps}
                </td>
                {columns.map((column, at) => (
                  <td key={column.key}>
                    <CellSign cell={cells.get(at) ?? 0} />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
