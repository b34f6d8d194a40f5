/** Five faces with their words: the grade of 好差评. The mouth says it, the word says it; colour is extra. */
import type { ReactNode } from "react";
import { usePortalWords } from "./words.ts";

const mouths = [
  "M13 29c2-4 5-6 7-6s5 2 7 6",
  "M14 28c2-2 4-3 6-3s4 1 6 3",
  "M14 26.5h12",
  "M14 25c2 2 4 3 6 3s4-1 6-3",
  "M12.5 24c2 5 4.5 7 7.5 7s5.5-2 7.5-7z",
] as const;

/** One face; 1 is the unhappiest. */
export function Face(props: { readonly grade: number }): ReactNode {
  return (
    <svg className="face" viewBox="0 0 40 40" aria-hidden="true" data-grade={props.grade}>
      <circle cx="20" cy="20" r="17" />
      <path className="face-eyes" d="M14.5 15.5v1.6M25.5 15.5v1.6" />
      <path d={mouths[props.grade - 1]} />
    </svg>
  );
}

/** Five choices, the happiest first as people read them on the national form. */
export function GradeFaces(props: {
  readonly legend: string;
  readonly error: string | undefined;
  readonly value: number | null;
  readonly onChange: (grade: number) => void;
}): ReactNode {
  const { act } = usePortalWords();
  return (
    <fieldset
      className="field"
      aria-describedby={props.error === undefined ? undefined : "grade-error"}
    >
      <legend className="visually-hidden">{props.legend}</legend>
      {props.error !== undefined && (
        <p className="field-error" id="grade-error" role="alert">
          {props.error}
        </p>
      )}
      <div className="faces">
        {[5, 4, 3, 2, 1].map((grade) => (
          <label key={grade} className="face-choice">
            <input
              type="radio"
              name="grade"
              value={grade}
              checked={props.value === grade}
              onChange={() => props.onChange(grade)}
            />
            <Face grade={grade} />
            <span>{act.grade.faces[grade - 1]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
