/** What follows completion: a check where the matter was, and after a bad grade the putting right. */
import type { ReactNode } from "react";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { ClockRing } from "#ui/signs/clock-ring.tsx";
import type { CaseView } from "../../schema.ts";
import { useCaseSays } from "./use-case-words.ts";
import { usePortalWords } from "./words.ts";

/** The check on the spot: arranged, or made. */
export function Check(props: { readonly view: CaseView }): ReactNode {
  const { after: words } = usePortalWords();
  const { verification: one, status } = props.view;
  if (one === null || (one.passed === null && status !== "completed")) return null;
  const said = one.passed === null ? words.checkOpen : one.passed ? words.checked : words.notDone;
  return (
    <section className="after">
      <h2 className="section-title">{words.check}</h2>
      <p>{said}</p>
      {one.note !== "" && <p className="quiet">{one.note}</p>}
    </section>
  );
}

type Rectification = NonNullable<CaseView["rectification"]>;

/** The three steps after a bad grade in their order, the one that is on with its limit. */
function Steps(props: { readonly one: Rectification; readonly isOn: boolean }): ReactNode {
  const { after: words } = usePortalWords();
  const says = useCaseSays();
  const format = useFormat();
  const { one, isOn } = props;
  const contested = one.contest !== null && one.contest.upheld === null;
  const isCalled = one.calledBack?.reached === true;
  return (
    <ol className="after-steps">
      <li data-done={one.measures !== null}>
        <strong>{words.steps.right}</strong>
        {one.measures === null ? (
          isOn && !contested && <ClockRing clock={says.clock(one.clock)} size="plain" />
        ) : (
          <p>{one.measures}</p>
        )}
      </li>
      <li data-done={isCalled}>
        <strong>{words.steps.call}</strong>
        {one.calledBack === null ? (
          one.callBackClock !== null && isOn ? (
            <ClockRing clock={says.clock(one.callBackClock)} size="plain" />
          ) : (
            <p className="quiet">{words.callText}</p>
          )
        ) : (
          <p>
            {format.dateTime(one.calledBack.at)} ·{" "}
            {!one.calledBack.reached
              ? words.notReached
              : one.calledBack.satisfied
                ? words.satisfied
                : words.notSatisfied}
          </p>
        )}
      </li>
    </ol>
  );
}

/** After one of the two lowest grades: what is done about it and until when. */
export function PuttingRight(props: { readonly view: CaseView }): ReactNode {
  const { after: words } = usePortalWords();
  const { rectification: one, status } = props.view;
  if (one === null) return null;
  const { contest } = one;
  return (
    <section className="after" aria-labelledby="after-title">
      <h2 id="after-title" className="section-title">
        {words.title}
      </h2>
      {contest !== null && (
        <p>
          {contest.upheld === null
            ? words.contested
            : contest.upheld
              ? words.contestUpheld
              : words.contestRefused}
        </p>
      )}
      {contest?.upheld !== true && <Steps one={one} isOn={status === "rectifying"} />}
    </section>
  );
}
