/** What a score is made of, indicator by indicator; shared by console and portal. */
import type { ReactNode } from "react";
import type { AppraisalPublishedRoundAnswer } from "#ui/client.gen.ts";
import { useFormat, useLabel, useText } from "#ui/i18n/use-text.tsx";
import { en } from "../messages/pages.en.ts";
import { zh } from "../messages/pages.zh.ts";
import { DEFINITIONS, isDefinition } from "../rules/definitions.ts";
import { GroupScores } from "./group-scores.tsx";
import "./appraisal.css";

type Round = AppraisalPublishedRoundAnswer;
type Indicator = Round["content"]["indicators"][number];
type Result = NonNullable<Round["targets"][number]["result"]>;
/** Where the cases behind a number are; undefined where the reader may not see them. */
export type HrefOfCases = (indicator: string, hit?: boolean) => string;

const points = (hundredths: number): string => (hundredths / 100).toFixed(2);
const share = (thousandths: number): string => `${thousandths / 10}%`;

/** What an indicator asks, in words: its definition with version, where points begin and end. */
function Meaning(props: { readonly indicator: Indicator }): ReactNode {
  const words = useText({ zh, en });
  const label = useLabel();
  const { indicator } = props;
  if (indicator.kind === "questionnaire")
    return <div className="appr-hint">{label(indicator.question)}</div>;
  const { definition, floor, goal } = indicator;
  if (!isDefinition(definition)) return null;
  const { version, measure, better } = DEFINITIONS[definition];
  const line = (value: number) => (measure === "count" ? String(value) : share(value));
  return (
    <div className="appr-hint">
      {words.trend.definition(words.definitions[definition], version)}
      <br />
      {words.formula(line(floor), line(goal), better)}
    </div>
  );
}

function Line(props: {
  readonly indicator: Indicator;
  readonly result: Result["indicators"][number];
  readonly leastCount: number;
  readonly hrefOf: HrefOfCases | undefined;
}): ReactNode {
  const words = useText({ zh, en });
  const label = useLabel();
  const format = useFormat();
  const { indicator, result, leastCount, hrefOf } = props;
  const { score } = result;
  const isEvidence = indicator.kind === "evidence";
  const number = (count: number, hit?: boolean): ReactNode => {
    const text = format.exact(count);
    return result.opens && count > 0 && hrefOf !== undefined ? (
      <a href={hrefOf(indicator.key, hit)}>{text}</a>
    ) : (
      text
    );
  };
  return (
    <tr>
      <th scope="row">
        {label(indicator.name)}
        <Meaning indicator={indicator} />
        <GroupScores groups={result.groups} />
      </th>
      <td className="num" data-label={words.weight}>
        {share(indicator.weight)}
      </td>
      <td className="num" data-label={words.counted}>
        {isEvidence ? number(result.counted) : "–"}
      </td>
      <td className="num" data-label={words.hits}>
        {isEvidence ? number(result.hits, true) : "–"}
      </td>
      <td className="num" data-label={words.points}>
        {score === null ? "–" : points(score.value)}
      </td>
      <td data-label={words.interval}>
        {score === null
          ? isEvidence
            ? words.suppressed(leastCount)
            : result.groups === undefined
              ? words.notAsked
              : words.tooFew
          : `${points(score.low)} – ${points(score.high)}`}
      </td>
    </tr>
  );
}

/** The indicators of a target with their numbers; every number leads to its cases where one may see them. */
export function Explained(props: {
  readonly content: Round["content"];
  readonly result: Result;
  readonly hrefOf?: HrefOfCases;
}): ReactNode {
  const words = useText({ zh, en });
  const { content, result, hrefOf } = props;
  return (
    <div className="appr-scroll">
      <table className="appr-table appr-explained">
        <caption className="visually-hidden">{words.explained}</caption>
        <thead>
          <tr>
            <th scope="col">{words.indicator}</th>
            {[words.weight, words.counted, words.hits, words.points].map((text) => (
              <th key={text} scope="col" className="num">
                {text}
              </th>
            ))}
            <th scope="col">{words.interval}</th>
          </tr>
        </thead>
        <tbody>
          {result.indicators.map((one, i) => {
            const indicator = content.indicators[i];
            return (
              indicator !== undefined && (
                <Line
                  key={one.key}
                  indicator={indicator}
                  result={one}
                  leastCount={content.publication.leastCount}
                  hrefOf={hrefOf}
                />
              )
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
