/** The corner of a demo district: one button on every page that leads to other roles and to the tour. */
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { useText } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { enterAs, lastVisitor } from "./enter.ts";
import { en } from "./messages/en.ts";
import { zh } from "./messages/zh.ts";
import { Tour } from "./tour.tsx";
import { keepTour, tourState } from "./tour-state.ts";
import { TOUR, type Visitor } from "./tour-steps.ts";
import "./demo.css";

function Roles(props: { readonly onFailed: () => void }): ReactNode {
  const words = useText({ zh, en });
  const [busy, setBusy] = useState<Visitor>();
  const now = lastVisitor();
  const enter = (as: Visitor) => {
    if (busy !== undefined) return;
    setBusy(as);
    enterAs(as).catch(() => {
      setBusy(undefined);
      props.onFailed();
    });
  };
  return (
    <ul className="demo-roles">
      {(Object.keys(words.visitors) as Visitor[]).map((as) => (
        <li key={as}>
          <button
            type="button"
            className="demo-role"
            aria-disabled={busy !== undefined || undefined}
            onClick={() => enter(as)}
          >
            <span className="demo-role-name">{words.visitors[as].name}</span>
            <span className="demo-role-text">
              {busy === as ? words.busy : words.visitors[as].text}
            </span>
            {now === as && <span className="demo-role-now">{words.now}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}

function TourDoor(props: { readonly onStart: (step: number) => void }): ReactNode {
  const { tour: words } = useText({ zh, en });
  const known = tourState();
  const isUnderWay = known !== undefined && known.step > 0;
  return (
    <div className="demo-tour-door">
      <button
        type="button"
        className="demo-button"
        data-kind="primary"
        onClick={() => props.onStart(known?.step ?? 0)}
      >
        {isUnderWay ? words.resume(known.step + 1, TOUR.length) : words.start}
      </button>
      {isUnderWay ? (
        <button type="button" className="demo-button" onClick={() => props.onStart(0)}>
          {words.again}
        </button>
      ) : (
        <span>{words.startText}</span>
      )}
    </div>
  );
}

/** Opens a step where it is to be seen, as who it is to be seen by. */
function goToStep(step: number): Promise<void> {
  const wanted = TOUR[step];
  if (wanted === undefined) return Promise.resolve();
  keepTour({ step, isOn: true });
  return enterAs(wanted.as, wanted.path);
}

/** Where the button stands: in the corner of a page, or in the top bar of the console. */
export type DemoPlace = "portal" | "console" | "bar";

/** Narrower than this a button in the corner would lie over what is read. */
const NARROW = "(max-width: 44rem)";

/** The place that the portal's header keeps for the button on a phone; elsewhere there is none. */
function useHeaderPlace(): Element | null {
  const [isNarrow, setIsNarrow] = useState(() => matchMedia(NARROW).matches);
  useEffect(() => {
    const media = matchMedia(NARROW);
    const follow = () => setIsNarrow(media.matches);
    media.addEventListener("change", follow);
    return () => media.removeEventListener("change", follow);
  }, []);
  return isNarrow ? document.querySelector(".header-demo") : null;
}

function Corner(props: { readonly place: DemoPlace; readonly onOpen: () => void }): ReactNode {
  const words = useText({ zh, en });
  const header = useHeaderPlace();
  const button = (
    <button
      type="button"
      className={header === null ? "demo-corner" : "header-item"}
      data-at={props.place}
      aria-label={words.open}
      onClick={props.onOpen}
    >
      <Icon name="people" />
      {header === null && <span>{words.short}</span>}
    </button>
  );
  return header === null ? button : createPortal(button, header);
}

/** The button, its dialog, and the tour while it is under way. `place` says which page it stands on. */
export default function DemoCorner(props: { readonly place: DemoPlace }): ReactNode {
  const words = useText({ zh, en });
  const [isOpen, setIsOpen] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const [tour, setTour] = useState(tourState);
  const box = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    if (isOpen && box.current?.open === false) box.current.showModal();
    if (!isOpen && box.current?.open === true) box.current.close();
  }, [isOpen]);
  const go = (step: number) => void goToStep(step).catch(() => setHasFailed(true));
  const leave = () => {
    const step = tour?.step ?? 0;
    const state = { step: step === TOUR.length - 1 ? 0 : step, isOn: false };
    keepTour(state);
    setTour(state);
  };
  return (
    <>
      {tour?.isOn !== true && <Corner place={props.place} onOpen={() => setIsOpen(true)} />}
      {tour?.isOn === true && <Tour step={tour.step} onStep={go} onLeave={leave} />}
      <dialog
        className="demo-dialog"
        ref={box}
        aria-labelledby={titleId}
        onClose={() => setIsOpen(false)}
      >
        <div className="demo-head">
          <h2 id={titleId}>{words.title}</h2>
          <button
            type="button"
            className="demo-close"
            aria-label={words.close}
            onClick={() => setIsOpen(false)}
          >
            <Icon name="close" />
          </button>
        </div>
        <p>{words.lead}</p>
        <Roles onFailed={() => setHasFailed(true)} />
        <p role="status" className="demo-failed">
          {hasFailed ? words.failed : ""}
        </p>
        <TourDoor onStart={go} />
      </dialog>
    </>
  );
}
