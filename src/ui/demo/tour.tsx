/** One step of the tour: a card that says it, a ring around what it speaks of. By keyboard: Enter goes on, Escape leaves. */
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useText } from "#ui/i18n/use-text.tsx";
import { en } from "./messages/en.ts";
import { zh } from "./messages/zh.ts";
import { TOUR } from "./tour-steps.ts";

type Place = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/** How long a page may take to show what is pointed at. Unit: ms. */
const PATIENCE = 8000;
/** Space between the ring and what it goes around. Unit: px. */
const GAP = 6;

function placeOf(element: Element): Place {
  const { left, top, width, height } = element.getBoundingClientRect();
  return {
    left: left + scrollX - GAP,
    top: top + scrollY - GAP,
    width: width + 2 * GAP,
    height: height + 2 * GAP,
  };
}

/** Where the target stands on the page, once it is there, kept right while the page settles. */
function usePlace(target: string): Place | undefined {
  const [place, setPlace] = useState<Place>();
  useEffect(() => {
    setPlace(undefined);
    const began = performance.now();
    let found: Element | null = null;
    const look = () => {
      if (found?.isConnected !== true) {
        found = null;
        for (const selector of target.split(", ")) found ??= document.querySelector(selector);
        found?.scrollIntoView({ block: "center" });
      }
      if (found !== null) {
        const next = placeOf(found);
        setPlace((before) =>
          before !== undefined && JSON.stringify(before) === JSON.stringify(next) ? before : next,
        );
      } else if (performance.now() - began > PATIENCE) clearInterval(timer);
    };
    const timer = setInterval(look, 200);
    look();
    return () => clearInterval(timer);
  }, [target]);
  return place;
}

/** The step. */
export function Tour(props: {
  readonly step: number;
  readonly onStep: (step: number) => void;
  readonly onLeave: () => void;
}): ReactNode {
  const { tour: words, visitors } = useText({ zh, en });
  const heading = useRef<HTMLHeadingElement>(null);
  const [isGoing, setIsGoing] = useState(false);
  const { step, onLeave } = props;
  const shown = TOUR[step];
  const place = usePlace(shown?.target ?? "main");
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.defaultPrevented) onLeave();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [onLeave]);
  if (shown === undefined) return null;
  const { title, text } = words.steps[shown.name];
  const isLast = step === TOUR.length - 1;
  const go = (to: number) => {
    setIsGoing(true);
    props.onStep(to);
  };
  return (
    <>
      {place !== undefined && <div className="tour-ring" style={place} aria-hidden="true" />}
      <section className="tour-card" aria-labelledby="tour-title">
        <p className="tour-facts">
          {words.step(step + 1, TOUR.length)} · {words.as(visitors[shown.as].name)}
        </p>
        <h2 id="tour-title" tabIndex={-1} ref={heading}>
          {title}
        </h2>
        <p>{text}</p>
        <p className="tour-buttons">
          <button
            type="button"
            className="demo-button"
            data-kind="primary"
            aria-busy={isGoing}
            onClick={() => (isLast ? onLeave() : go(step + 1))}
          >
            {isLast ? words.finish : words.next}
          </button>
          {step > 0 && (
            <button type="button" className="demo-button" onClick={() => go(step - 1)}>
              {words.back}
            </button>
          )}
          {!isLast && (
            <button type="button" className="demo-button" data-kind="quiet" onClick={onLeave}>
              {words.leave}
            </button>
          )}
        </p>
      </section>
    </>
  );
}
