/** Small parts that the console's pages of questionnaires share. */
import type { ReactNode } from "react";
import type { QuestionnairesGetAnswer } from "#ui/client.gen.ts";
import "./surveys.css";

export { ScrollBox } from "#ui/console/fields.tsx";

export type Survey = QuestionnairesGetAnswer;
export type Score = { readonly value: number; readonly low: number; readonly high: number };

/** A number of hundredths as people read it. */
export const numberText = (hundredths: number): string => (hundredths / 100).toFixed(1);

/** A number with its interval. */
export function WithInterval(props: { readonly score: Score; readonly unit?: string }): ReactNode {
  const { score, unit = "" } = props;
  return (
    <>
      {numberText(score.value)}
      {unit}{" "}
      <span className="survey-interval">
        {numberText(score.low)}–{numberText(score.high)}
        {unit}
      </span>
    </>
  );
}

const GRADES = ["5", "4", "3", "2", "1", "0"] as const;

/** The grades of one question as a row of small buttons, of which one is taken; "0" is don't know. */
export function GradeRow(props: {
  readonly name: string;
  readonly legend: string;
  readonly labels: Readonly<Record<(typeof GRADES)[number], string>>;
  readonly value: string | undefined;
  readonly mark?: string | undefined;
  readonly onChange: (value: string) => void;
}): ReactNode {
  return (
    <fieldset className="survey-grades" data-differs={props.mark !== undefined}>
      <legend>
        {props.legend}
        {props.mark !== undefined && <strong> {props.mark}</strong>}
      </legend>
      {GRADES.map((grade) => (
        <label key={grade}>
          <input
            type="radio"
            name={props.name}
            value={grade}
            checked={props.value === grade}
            onChange={() => props.onChange(grade)}
          />
          {props.labels[grade]}
        </label>
      ))}
    </fieldset>
  );
}
