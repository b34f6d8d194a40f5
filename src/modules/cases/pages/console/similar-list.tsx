/** Similar open cases while somebody describes a matter: why each is similar, how far, how many wait. */
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { StateMark, useNames } from "./case-words.tsx";
import { fetchSimilar, type SimilarBody, type SimilarCase } from "./relations-requests.ts";
import { useTogether } from "./together-words.ts";
import "./similar.css";

/** How long nothing is typed before it is asked. Unit: ms. */
const QUIET = 400;

/** A value that has stood for a while. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  const key = JSON.stringify(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), QUIET);
    return () => clearTimeout(timer);
    // The value is compared by what it holds.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [key]);
  return settled;
}

/** Similar open cases, asked once the typing rests; the last answer stays while the next is on its way. */
export function useSimilar(body: SimilarBody | null) {
  const asked = useSettled(body);
  return useQuery({
    queryKey: ["cases", "similar", asked],
    queryFn: ({ signal }) => (asked === null ? [] : fetchSimilar(asked, signal)),
    enabled: asked !== null,
    staleTime: 30_000,
    placeholderData: keepPreviousData,
    // It is help beside the form, so a failure is no news.
    retry: false,
  });
}

/** Why it is similar and how far it is, in the order of weight. */
function useReasons(): (one: SimilarCase) => string[] {
  const { similar: words } = useTogether();
  return ({ reasons, distanceM }) => [
    ...reasons.map((reason) => words.reason[reason]),
    ...(distanceM === null || !reasons.includes("place") ? [] : [words.metres(distanceM)]),
  ];
}

export function SimilarList(props: {
  readonly items: readonly SimilarCase[];
  /** The case that is chosen. */
  readonly chosen: number | null;
  readonly chooseLabel: string;
  readonly chosenLabel: string;
  readonly onChoose: (one: SimilarCase | null) => void;
}): ReactNode {
  const { similar: words } = useTogether();
  const names = useNames();
  const format = useFormat();
  const reasonsOf = useReasons();
  return (
    <ul className="similar">
      {props.items.map((one) => {
        const { line } = one;
        if (line === null) return null;
        const isChosen = line.id === props.chosen;
        return (
          <li key={line.id} className="similar-case" data-chosen={isChosen}>
            <a href={`/console/cases/${line.id}`} target="_blank" rel="noreferrer">
              {names.title(line)}
            </a>
            <p className="similar-facts">
              <StateMark status={line.status} />
              <span>{format.day(line.receivedAt)}</span>
              <span>{line.lead === null ? names.org(line.holder) : names.org(line.lead)}</span>
              {one.reporters > 1 && <span>{words.reporters(one.reporters)}</span>}
            </p>
            <p className="similar-why">
              {reasonsOf(one).join(" · ")}
              <button
                type="button"
                className="filter"
                aria-pressed={isChosen}
                aria-label={`${isChosen ? props.chosenLabel : props.chooseLabel}: ${line.receiptNo}`}
                onClick={() => props.onChoose(isChosen ? null : one)}
              >
                {isChosen ? props.chosenLabel : props.chooseLabel}
              </button>
            </p>
          </li>
        );
      })}
    </ul>
  );
}
