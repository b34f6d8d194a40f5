/** What each group said of each target, with its interval; groups too small are named and not told of. */
import type { ReactNode } from "react";
import { PlainTable } from "#ui/console/plain-table.tsx";
import { useLabel, useText } from "#ui/i18n/use-text.tsx";
import { en } from "../../messages/pages.en.ts";
import { zh } from "../../messages/pages.zh.ts";
import { ScrollBox, type Survey, WithInterval } from "./parts.tsx";

type GroupLine = Survey["results"][number]["groups"][number];

function Cells(props: { readonly survey: Survey; readonly line: GroupLine }): ReactNode {
  const words = useText({ zh, en });
  const label = useLabel();
  const { survey, line } = props;
  if (line.estimates === null)
    return (
      <>
        <td className="num">{line.invited}</td>
        <td colSpan={4} className="survey-note">
          {line.invited === 0
            ? words.survey.notAsked(survey.minimumGroup)
            : words.survey.suppressed(survey.minimumGroup)}
        </td>
      </>
    );
  const text = (key: string) => survey.questions.find((one) => one.key === key)?.text;
  return (
    <>
      <td className="num">{line.invited}</td>
      <td className="num">
        {line.answered} {line.rate !== null && <WithInterval score={line.rate} unit="%" />}
      </td>
      <td className="survey-question">
        {line.estimates.map(({ key }) => (
          <div key={key}>{label(text(key) ?? { zh: key, en: key })}</div>
        ))}
      </td>
      <td className="num">
        {line.estimates.map(({ key, score }) => (
          <div key={key}>
            {score === null ? (
              words.survey.fewer(survey.minimumGroup)
            ) : (
              <WithInterval score={score} />
            )}
          </div>
        ))}
      </td>
      <td className="num">
        {line.estimates.map(({ key, satisfied }) => (
          <div key={key}>
            {satisfied === null ? "–" : <WithInterval score={satisfied} unit="%" />}
          </div>
        ))}
      </td>
    </>
  );
}

export function Results(props: { readonly survey: Survey }): ReactNode {
  const words = useText({ zh, en });
  const label = useLabel();
  const { survey } = props;
  const { columns } = words.survey;
  if (survey.status !== "closed") return <p className="survey-note">{words.survey.notYet}</p>;
  return (
    <section aria-labelledby="results">
      <h2 id="results">{words.survey.results}</h2>
      <p className="survey-note">{words.survey.resultsNote}</p>
      <ScrollBox label={words.survey.results}>
        <PlainTable className="survey-table" isCards>
          <thead>
            <tr>
              <th scope="col">{words.survey.target}</th>
              <th scope="col">{columns.group}</th>
              <th scope="col" className="num">
                {columns.invited}
              </th>
              <th scope="col" className="num">
                {columns.answered} · {columns.rate}
              </th>
              <th scope="col">{words.survey.question}</th>
              <th scope="col" className="num">
                {words.survey.score}
              </th>
              <th scope="col" className="num">
                {words.survey.satisfied}
              </th>
            </tr>
          </thead>
          <tbody>
            {survey.results.flatMap(({ place, name, groups }) =>
              groups.map((line, i) => (
                <tr key={`${place} ${line.group}`}>
                  {i === 0 && (
                    <th scope="rowgroup" rowSpan={groups.length}>
                      {label(name)}
                    </th>
                  )}
                  <td>{words.groups[line.group]}</td>
                  <Cells survey={survey} line={line} />
                </tr>
              )),
            )}
          </tbody>
        </PlainTable>
      </ScrollBox>
    </section>
  );
}
