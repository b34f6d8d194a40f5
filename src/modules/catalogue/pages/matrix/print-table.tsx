/** The matrix on paper: every row that the filters leave, under heads that come again on every page. */
import { type ReactNode, useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { useFormat } from "#ui/i18n/use-text.tsx";
import {
  type ColumnTotal,
  cellAt,
  columnTotals,
  rowTotal,
  shownCells,
} from "../../rules/matrix.ts";
import { useSay } from "../words.ts";
import { CellSign, Legend } from "./matrix-cell.tsx";
import { type Row, type Shown, useColumnNames, useMatrixWords } from "./matrix-desk.ts";

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

/** How many duties stand on a sheet of A4 on its side. One table a sheet: a browser gives up on one of a thousand rows. */
const ROWS_A_PAGE = 25;

function Paper({ shown }: { readonly shown: Shown }): ReactNode {
  const words = useMatrixWords();
  const format = useFormat();
  const names = useColumnNames(shown.matrix);
  const { matrix, rows, columns } = shown;
  const totals = columnTotals(rows, columns);
  const used = columns.flatMap((_, at) => (hasPart(rows, shown, at) ? [at] : []));
  const unused = columns.filter((_, at) => !used.includes(at));
  const pages = Array.from({ length: Math.ceil(rows.length / ROWS_A_PAGE) }, (_, page) =>
    rows.slice(page * ROWS_A_PAGE, (page + 1) * ROWS_A_PAGE),
  );
  return (
    <div className="matrix-paper">
      <p>
        {words.editions[matrix.edition]} · {matrix.day} ·{" "}
        {words.facts(format.exact(rows.length), format.exact(matrix.columns.length))}
      </p>
      <Legend />
      {unused.length > 0 && (
        <p>
          {words.unused} {words.joinClauses(unused.map((column) => names.short(column)))}
        </p>
      )}
      {pages.map((page, at) => (
        <Sheet
          key={page[0]?.code ?? ""}
          shown={shown}
          rows={page}
          used={used}
          totals={at === pages.length - 1 ? totals : undefined}
        />
      ))}
    </div>
  );
}

/** Columns without any part are named above the table instead of taking width from the names of duties. */
function hasPart(rows: readonly Row[], { columns }: Shown, at: number): boolean {
  const members = columns[at]?.members ?? [];
  return rows.some((row) => members.some((member) => cellAt(row, member) !== 0));
}

function Sheet(props: {
  readonly shown: Shown;
  readonly rows: readonly Row[];
  readonly used: readonly number[];
  /** On the last sheet. */
  readonly totals: readonly ColumnTotal[] | undefined;
}): ReactNode {
  const words = useMatrixWords();
  const names = useColumnNames(props.shown.matrix);
  const { columns } = props.shown;
  const { used, totals } = props;
  return (
    <table>
      <thead>
        <tr>
          <th className="matrix-paper-name">{words.duty}</th>
          <th className="matrix-paper-total">{words.oneAndX}</th>
          {used.map((at) => {
            const column = columns[at];
            return (
              <th key={column?.key}>
                <span>{column === undefined ? "" : names.short(column)}</span>
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <PaperRow key={row.code} row={row} shown={props.shown} used={used} />
        ))}
        {totals !== undefined &&
          (["leads", "helps"] as const).map((what) => (
            <tr key={what}>
              <th className="matrix-paper-name" colSpan={2}>
                {words.totals}: {words[what]}
              </th>
              {used.map((at) => (
                <td key={columns[at]?.key}>{totals[at]?.[what]}</td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  );
}

function PaperRow(props: {
  readonly row: Row;
  readonly shown: Shown;
  readonly used: readonly number[];
}): ReactNode {
  const { row, shown, used } = props;
  const words = useMatrixWords();
  const say = useSay();
  const { columns, places, folded } = shown;
  const cells = shownCells(row, places, columns);
  const total = rowTotal(shownCells(row, folded.places, folded.columns));
  const [problem] = row.problems;
  return (
    <tr>
      <th className="matrix-paper-name">
        {problem !== undefined && <em>{words.shortProblems[problem.problem]} </em>}
        {say(row.name, row.nameEn)} <small>{row.code}</small>
      </th>
      <td>
        {total.leads}+{total.helps}
      </td>
      {used.map((at) => (
        <td key={columns[at]?.key}>
          <CellSign cell={cells.get(at) ?? 0} />
        </td>
      ))}
    </tr>
  );
}
