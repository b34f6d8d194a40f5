/** The sign of a cell: a lead is filled, a co-organiser outlined, as in every chain of responsibility. */
import type { ReactNode } from "react";
import { holds } from "../../rules/matrix.ts";
import { useMatrixWords } from "./matrix-desk.ts";

/** How a cell looks. */
export function roleOf(cell: number): "lead" | "coOrganiser" | "disputed" | "none" {
  if (holds(cell, "disputed")) return "disputed";
  if (holds(cell, "leads")) return "lead";
  return holds(cell, "helps") ? "coOrganiser" : "none";
}

/** The sign itself; what it means is said by the cell around it. */
export function CellSign({ cell }: { readonly cell: number }): ReactNode {
  const { letters } = useMatrixWords();
  const role = roleOf(cell);
  if (role === "none") return null;
  return (
    <span
      className="matrix-sign"
      data-role={role}
      data-partly={holds(cell, "partly")}
      aria-hidden="true"
    >
      {letters[role]}
    </span>
  );
}

/** What the signs mean. */
export function Legend(): ReactNode {
  const words = useMatrixWords();
  const entry = (cell: number, text: string): ReactNode => (
    <li>
      <CellSign cell={cell} /> {text}
    </li>
  );
  return (
    <ul className="matrix-legend" aria-label={words.legend}>
      {entry(1, words.lead)}
      {entry(2, words.coOrganiser)}
      {entry(8, words.disputed)}
      {entry(6, words.partly)}
      <li>
        <span className="matrix-flag">{words.shortProblems.gap}</span>{" "}
        <span className="matrix-flag">{words.shortProblems.double}</span> {words.onlyProblems}
      </li>
      <li>
        <span className="matrix-flag" data-quiet="true">
          {words.shortDeviation}
        </span>{" "}
        {words.onlyDeviations}
      </li>
    </ul>
  );
}
