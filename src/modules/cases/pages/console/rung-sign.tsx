/** How far up the ladder of supervision a case is: five steps, filled as far as reached; the word says it too. */
import type { ReactNode } from "react";
import { RUNGS, type Rung, rungIndex } from "../../rules/ladder.ts";
import { useWords } from "./case-words.tsx";

/** Height of the lowest step and what every further one adds. Unit: px of a 20 × 14 drawing. */
const LOW = 3;
const RISE = 2.4;

export function RungSign(props: { readonly rung: Rung; readonly isWordy?: boolean }): ReactNode {
  const words = useWords();
  const at = rungIndex(props.rung);
  const name = words.rung[props.rung];
  const said = words.rungOf(at + 1, RUNGS.length, name);
  return (
    <span className="rung" title={said}>
      <svg viewBox="0 0 20 14" width="20" height="14" aria-hidden="true">
        {RUNGS.map((rung, index) => (
          <rect
            key={rung}
            x={index * 4}
            y={14 - LOW - index * RISE}
            width="3"
            height={LOW + index * RISE}
            rx="0.5"
            data-reached={index <= at}
          />
        ))}
      </svg>
      {props.isWordy === true ? (
        <span>{name}</span>
      ) : (
        <span className="visually-hidden">{said}</span>
      )}
    </span>
  );
}
