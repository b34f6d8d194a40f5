/** The slowest paths, drawn: one step a body, as wide as cases lay there. */
import type { ReactNode } from "react";
import type { ReviewGetAnswer } from "#ui/client.gen.ts";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { type CasesQuery, hrefOf } from "./review-query.ts";
import { useName, useWords, useTime } from "./words.ts";

type Path = ReviewGetAnswer["paths"][number];

function PathRow(props: {
  readonly filter: CasesQuery;
  readonly path: Path;
  readonly longest: number;
}): ReactNode {
  const time = useTime();
  const words = useWords();
  const name = useName();
  const format = useFormat();
  const { path, longest } = props;
  const key = path.steps.map((step) => step.org.id).join("-");
  return (
    <li className="review-path">
      <a href={hrefOf(props.filter, { completed: true, path: key })}>
        <strong>{time(path.medianMinutes)}</strong>{" "}
        <span className="faint">
          {format.exact(path.n)} {words.figures.cases} · {words.columns.onTime}{" "}
          {format.percent(path.n === 0 ? 0 : path.onTime / path.n)} · {words.columns.p90}{" "}
          {time(path.p90Minutes)}
        </span>
      </a>
      <ol className="review-steps">
        {path.steps.map((step, i) => (
          <li key={`${step.org.id}-${i}`}>
            {i > 0 && <Icon name="right" size={14} />}
            <span className="review-step">
              <span>{name(step.org)}</span>
              <span
                className="review-bar"
                style={{ inlineSize: `${Math.max(4, (240 * step.medianMinutes) / longest)}px` }}
              />
              <span className="faint">{time(step.medianMinutes)}</span>
            </span>
          </li>
        ))}
      </ol>
    </li>
  );
}

/** All of them. */
export function Paths(props: {
  readonly filter: CasesQuery;
  readonly paths: readonly Path[];
}): ReactNode {
  const words = useWords();
  const longest = Math.max(
    1,
    ...props.paths.flatMap((path) => path.steps.map((step) => step.medianMinutes)),
  );
  return (
    <section className="review-block">
      <h2>{words.paths}</h2>
      <p className="faint">{props.paths.length === 0 ? words.noPaths : words.pathsText}</p>
      <ol className="review-paths">
        {props.paths.map((path) => (
          <PathRow
            key={path.steps.map((step) => step.org.id).join("-")}
            filter={props.filter}
            path={path}
            longest={longest}
          />
        ))}
      </ol>
    </section>
  );
}
