/** The figures at the top: each says what it counts and opens its cases. */
import type { ReactNode } from "react";
import type { ReviewGetAnswer } from "#ui/client.gen.ts";
import { Hint } from "#ui/hint.tsx";
import { EvidenceNumber } from "#ui/signs/evidence-number.tsx";
import { type CasesQuery, hrefOf } from "./review-query.ts";
import { useWords, useTime } from "./words.ts";

/** A length of working time that opens the cases, longest first. */
function TimeFigure(props: {
  readonly minutes: number | null;
  readonly label: string;
  readonly definition: string;
  readonly href: string;
}): ReactNode {
  const time = useTime();
  const words = useWords();
  return (
    <Hint text={props.definition}>
      {(described) => (
        <a className="evidence" data-size="figure" href={props.href} {...described}>
          <span className="evidence-value">
            {props.minutes === null ? words.none : time(props.minutes)}
          </span>
          <span className="evidence-label">{props.label}</span>
        </a>
      )}
    </Hint>
  );
}

/** The figures of all cases together. */
export function Figures(props: {
  readonly filter: CasesQuery;
  readonly totals: ReviewGetAnswer["totals"];
}): ReactNode {
  const { figures, definitions, version } = useWords();
  const { filter, totals } = props;
  const href = (more: CasesQuery) => hrefOf(filter, more);
  const counted = ["handedOver", "returned", "pingPong"] as const;
  return (
    <div className="review-figures">
      <EvidenceNumber
        value={totals.cases}
        label={figures.cases}
        href={href({})}
        definition={{ text: definitions.cases, version }}
      />
      <EvidenceNumber
        value={totals.completed === 0 ? 0 : totals.onTime / totals.completed}
        as="percent"
        label={figures.onTime}
        href={href({ completed: true, late: true })}
        definition={{ text: definitions.onTime, version }}
      />
      <TimeFigure
        minutes={totals.medianMinutes}
        label={figures.median}
        definition={definitions.median}
        href={href({ completed: true })}
      />
      <TimeFigure
        minutes={totals.p90Minutes}
        label={figures.p90}
        definition={definitions.p90}
        href={href({ completed: true })}
      />
      {totals.satisfaction !== null && (
        <EvidenceNumber
          value={totals.satisfaction}
          as="percent"
          label={figures.satisfaction}
          href={href({ completed: true })}
          definition={{ text: definitions.satisfaction, version }}
        />
      )}
      {counted.map((key) => (
        <EvidenceNumber
          key={key}
          value={totals[key]}
          label={figures[key]}
          href={href({ [key]: true })}
          definition={{ text: definitions[key], version }}
        />
      ))}
    </div>
  );
}
