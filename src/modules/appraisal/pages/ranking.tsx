/** The ranking of a round, a table for each class of targets; shared by console and portal. */
import type { ReactNode } from "react";
import type { AppraisalPublishedRoundAnswer } from "#ui/client.gen.ts";
import { useLabel, useText } from "#ui/i18n/use-text.tsx";
import { en } from "../messages/pages.en.ts";
import { zh } from "../messages/pages.zh.ts";
import "./appraisal.css";

type RoundView = AppraisalPublishedRoundAnswer;
type TargetView = RoundView["targets"][number];

const points = (hundredths: number): string => (hundredths / 100).toFixed(2);

/** A total on its interval; the numbers stand beside it. */
function Bar(props: {
  readonly total: { readonly value: number; readonly low: number; readonly high: number };
}): ReactNode {
  const { total } = props;
  return (
    <svg className="appr-bar" viewBox="0 0 10000 400" preserveAspectRatio="none" aria-hidden="true">
      <rect className="appr-bar-ground" x="0" y="180" width="10000" height="40" />
      <rect
        className="appr-bar-range"
        x={total.low}
        y="120"
        width={Math.max(40, total.high - total.low)}
        height="160"
      />
      <rect
        className="appr-bar-value"
        x={Math.max(0, total.value - 40)}
        y="40"
        width="80"
        height="320"
      />
    </svg>
  );
}

function Row(props: {
  readonly target: TargetView;
  readonly href: string | undefined;
  /** Others have the same total and share the rank. */
  readonly isTied: boolean;
}): ReactNode {
  const words = useText({ zh, en });
  const label = useLabel();
  const { target, href, isTied } = props;
  const { result } = target;
  const total = result?.total ?? null;
  const name = label(target.name);
  const told = target.consequences.map(({ kind, text }) =>
    words.consequenceText(words.consequences[kind], text),
  );
  return (
    <tr data-own={target.isOwn}>
      <td className="num">
        {result?.rank ?? "–"}
        {isTied && <div className="appr-hint">{words.tied}</div>}
        {result?.rankBest != null && result.rankWorst !== null && (
          <div className="appr-hint">{words.range(result.rankBest, result.rankWorst)}</div>
        )}
      </td>
      <th scope="row">
        {href === undefined || result === null ? name : <a href={href}>{name}</a>}
        {target.isOwn && <span className="appr-tag">{words.mine}</span>}
        {told.map((one) => (
          <div key={one} className="appr-hint">
            {one}
          </div>
        ))}
      </th>
      <td className="num">
        {total === null ? (
          <span className="appr-hint">{result === null ? words.hidden : words.unranked}</span>
        ) : (
          <>
            {points(total.value)}
            <div className="appr-hint">{`${points(total.low)}–${points(total.high)}`}</div>
          </>
        )}
      </td>
      <td>{total !== null && <Bar total={total} />}</td>
    </tr>
  );
}

function isTied({ place, class: of, result }: TargetView, all: readonly TargetView[]): boolean {
  if (result?.rank == null) return false;
  return all.some(
    (other) => other.class === of && other.place !== place && other.result?.rank === result.rank,
  );
}

/** Targets by rank; equal totals share one. `hrefOf` leads to what explains a score. */
export function Ranking(props: {
  readonly round: Pick<RoundView, "targets">;
  readonly hrefOf?: (place: number) => string;
}): ReactNode {
  const words = useText({ zh, en });
  const classes = [...new Set(props.round.targets.map((one) => one.class))];
  return (
    <section aria-labelledby="ranking">
      <h2 id="ranking">{words.ranking}</h2>
      <p className="appr-note">{words.rankingNote}</p>
      {classes.map((of) => (
        <div key={of} className="appr-scroll">
          <table className="appr-table appr-ranking">
            <caption className="visually-hidden">{words.classes[of]}</caption>
            <thead>
              <tr>
                <th scope="col" className="num">
                  {words.rank}
                </th>
                <th scope="col">{words.classes[of]}</th>
                <th scope="col" className="num">
                  {words.score}
                </th>
                <th scope="col">95% {words.interval}</th>
              </tr>
            </thead>
            <tbody>
              {props.round.targets
                .filter((one) => one.class === of)
                .toSorted(
                  (a, b) => (a.result?.rank ?? 1e9) - (b.result?.rank ?? 1e9) || a.place - b.place,
                )
                .map((target) => (
                  <Row
                    key={target.place}
                    target={target}
                    href={props.hrefOf?.(target.place)}
                    isTied={isTied(target, props.round.targets)}
                  />
                ))}
            </tbody>
          </table>
        </div>
      ))}
    </section>
  );
}
