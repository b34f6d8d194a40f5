/** What explains the score of one target, point by point, down to its cases. */
import type { ReactNode } from "react";
import type { ConsolePageProps } from "#ui/console/contract.ts";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { consoleHref } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
import { useFormat, useLabel } from "#ui/i18n/use-text.tsx";
import { DEFINITIONS, isDefinition } from "../rules/definitions.ts";
import { type Round, type TargetOfRound, pointsText, useWords } from "./parts.tsx";
import { useRound } from "./round-page.tsx";

type Indicator = Round["content"]["indicators"][number];
type Result = NonNullable<TargetOfRound["result"]>;

function Line(props: {
  readonly round: Round;
  readonly target: TargetOfRound;
  readonly indicator: Indicator;
  readonly result: Result["indicators"][number];
}): ReactNode {
  const words = useWords();
  const label = useLabel();
  const format = useFormat();
  const { round, target, indicator, result } = props;
  const definition =
    indicator.kind === "evidence" && isDefinition(indicator.definition)
      ? indicator.definition
      : null;
  const number = (count: number, hit?: boolean) => {
    const query = new URLSearchParams({ place: String(target.place), indicator: indicator.key });
    if (hit !== undefined) query.set("hit", String(hit));
    const text = format.exact(count);
    return result.opens && count > 0 ? (
      <a href={consoleHref(`/appraisal/rounds/${round.id}/cases?${query.toString()}`)}>{text}</a>
    ) : (
      text
    );
  };
  const share = (thousandths: number) => `${thousandths / 10}%`;
  const isCount = definition !== null && DEFINITIONS[definition].measure === "count";
  const line = (value: number) => (isCount ? String(value) : share(value));
  const { score } = result;
  const least = round.content.publication.leastCount;
  return (
    <tr>
      <th scope="row">
        {label(indicator.name)}
        {indicator.kind === "evidence" && definition !== null ? (
          <div className="appr-hint">
            {words.definitions[definition]} ({definition} v{DEFINITIONS[definition].version})
            <br />
            {words.formula(line(indicator.floor), line(indicator.goal))}
          </div>
        ) : (
          indicator.kind === "questionnaire" && (
            <div className="appr-hint">{label(indicator.question)}</div>
          )
        )}
      </th>
      <td className="num">{share(indicator.weight)}</td>
      <td className="num">{definition === null ? "–" : number(result.counted)}</td>
      <td className="num">{definition === null ? "–" : number(result.hits, true)}</td>
      <td className="num">{score === null ? "–" : pointsText(score.value)}</td>
      <td>
        {score === null
          ? indicator.kind === "questionnaire"
            ? words.notAsked
            : words.suppressed(least)
          : `${pointsText(score.low)} – ${pointsText(score.high)}`}
      </td>
    </tr>
  );
}

function Explained(props: {
  readonly round: Round;
  readonly target: TargetOfRound;
  readonly result: Result;
}): ReactNode {
  const words = useWords();
  const { round, target, result } = props;
  return (
    <div className="appr-scroll">
      <table className="appr-table">
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
            const indicator = round.content.indicators[i];
            return (
              indicator !== undefined && (
                <Line
                  key={one.key}
                  round={round}
                  target={target}
                  indicator={indicator}
                  result={one}
                />
              )
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Words(props: { readonly target: TargetOfRound }): ReactNode {
  const words = useWords();
  const { reply, appeal, consequences } = props.target;
  return (
    <>
      {reply !== null && (
        <section className="appr-words">
          <h2>{words.reply}</h2>
          <p>{reply.text}</p>
          {reply.answer !== null && (
            <p>
              <strong>{words.answer}</strong> {reply.answer}
            </p>
          )}
        </section>
      )}
      {appeal !== null && (
        <section className="appr-words">
          <h2>{words.appeal}</h2>
          <p>{appeal.text}</p>
          {appeal.decision !== null && (
            <p>
              <strong>{words.decision(appeal.decision.upheld)}</strong> {appeal.decision.reason}
            </p>
          )}
        </section>
      )}
      {consequences.length > 0 && (
        <section className="appr-words">
          <h2>{words.consequence}</h2>
          {consequences.map(({ kind, text }) => (
            <p key={`${kind} ${text}`}>
              <strong>{words.consequences[kind]}</strong> {text}
            </p>
          ))}
        </section>
      )}
    </>
  );
}

export default function TargetPage({ params }: ConsolePageProps): ReactNode {
  const words = useWords();
  const label = useLabel();
  const { data: round, error } = useRound(Number(params.id));
  const target = round?.targets[Number(params.place)];
  const result = target?.result ?? null;
  const parent = {
    label: round?.title ?? words.list,
    href: consoleHref(`/appraisal/rounds/${params.id}`),
  };
  const total = result?.total ?? null;
  const names = (ids: readonly number[]) =>
    round?.targets
      .filter((one) => one.class === target?.class && ids.includes(one.id))
      .map((one) => label(one.name))
      .join("、") ?? "";
  return (
    <div className="desk-page appr">
      <PageHeader
        title={target === undefined ? words.target : label(target.name)}
        parent={parent}
        facts={
          total !== null &&
          `${pointsText(total.value)} (${pointsText(total.low)} – ${pointsText(total.high)}) · ${words.rank} ${result?.rank ?? "–"}`
        }
      />
      {error !== null && <RefusalNote title={words.failed} refusal={refusalWords(error)} />}
      {round === undefined || target === undefined ? (
        error === null && <p role="status">{words.loading}</p>
      ) : result === null ? (
        <EmptyState title={words.hidden}>{words.notComputedText}</EmptyState>
      ) : (
        <>
          <Explained round={round} target={target} result={result} />
          {result.overlaps.length > 0 && (
            <p className="appr-note">
              <strong>{words.apart}</strong> {names(result.overlaps)}
            </p>
          )}
          <Words target={target} />
        </>
      )}
    </div>
  );
}
