/** Shows a step on many cases while it waits, and what came of it; on every page of the console. */
import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState, useSyncExternalStore } from "react";
import { api } from "#ui/client.gen.ts";
import { Kbd } from "#ui/console/kbd.tsx";
import { useKeys } from "#ui/console/keys.ts";
import { useSession } from "#ui/console/navigation.tsx";
import { useFormat, useText } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { toast } from "#ui/toast.tsx";
import { en } from "../../messages/pages-many.en.ts";
import { zh } from "../../messages/pages-many.zh.ts";
import {
  closeHeld,
  connectHold,
  type Held,
  type HoldState,
  holdState,
  sendHeld,
  undoHeld,
  watchHold,
} from "./hold-many.ts";
import "./many.css";

connectHold(({ command, cases, key }) =>
  api.cases.actOnMany(
    { body: { command, cases: cases.map(({ id }) => ({ caseId: id })) } },
    { idempotencyKey: key },
  ),
);

/** The whole seconds that are left, counted down while something waits. */
function useSecondsLeft(until: number | undefined): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (until === undefined) return undefined;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, [until]);
  return until === undefined ? 0 : Math.max(0, Math.ceil((until - now) / 1000));
}

/** Asks before the tab is closed on something that waits, and cancels it where the post changes. */
function useGuard(state: HoldState): void {
  const words = useText({ zh, en }).held;
  const postId = useSession()?.post.id;
  const waits = state.at === "waiting";
  useEffect(() => {
    if (!waits) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    return () => removeEventListener("beforeunload", ask);
  }, [waits]);
  const heldFor = state.at === "waiting" ? state.held.postId : undefined;
  useEffect(() => {
    if (heldFor === undefined || postId === undefined || heldFor === postId) return;
    undoHeld();
    toast({ text: words.switched, tone: "attend" });
  }, [heldFor, postId, words]);
}

function Waiting(props: { readonly held: Held; readonly until: number }): ReactNode {
  const words = useText({ zh, en });
  const format = useFormat();
  const left = useSecondsLeft(props.until);
  const { command, cases } = props.held;
  const step = words.step[command.type];
  const count = format.exact(cases.length);
  const undo = () => {
    undoHeld();
    toast({ text: words.held.undone(step, count), seconds: 4 });
  };
  useKeys([
    { keys: "z", label: words.held.undo, act: undo },
    { keys: "shift+Enter", label: words.held.now, act: () => void sendHeld() },
  ]);
  return (
    <>
      <p className="held-text">
        <strong>{words.held.text(step, count)}</strong>
        {/* Read out once when it appears, not every second. */}
        <span className="held-seconds" aria-hidden="true">
          {words.held.seconds(left)}
        </span>
      </p>
      <button type="button" className="act" data-kind="primary" onClick={undo}>
        {words.held.undo}
        <Kbd keys="z" />
      </button>
      <button type="button" className="act" data-kind="quiet" onClick={() => void sendHeld()}>
        {words.held.now}
        <Kbd keys="shift+Enter" />
      </button>
    </>
  );
}

function Answered(props: Extract<HoldState, { at: "answered" }>): ReactNode {
  const words = useText({ zh, en }).held;
  const format = useFormat();
  const { held, answer } = props;
  const refused = answer.items.filter(({ refusal }) => refusal !== null);
  const meant = new Map(held.cases.map((one) => [one.id, one]));
  return (
    <div className="held-answer">
      <p className="held-text">
        <Icon name="alert" size={18} />
        <strong>{words.partly(format.exact(answer.done), format.exact(refused.length))}</strong>
      </p>
      <ul aria-label={words.refused}>
        {refused.map(({ caseId, refusal }) => (
          <li key={caseId}>
            <a href={`/console/cases/${caseId}`}>{meant.get(caseId)?.receiptNo ?? caseId}</a>
            <span className="held-title">{meant.get(caseId)?.title}</span>
            <span>{refusal?.message}</span>
          </li>
        ))}
      </ul>
      <button type="button" className="act" onClick={closeHeld}>
        {words.close}
      </button>
    </div>
  );
}

/** After an answer every list and case is asked again; where all went well a word is enough. */
function useAftermath(state: HoldState): void {
  const words = useText({ zh, en });
  const format = useFormat();
  const queries = useQueryClient();
  const answered = state.at === "answered" ? state : undefined;
  useEffect(() => {
    if (answered === undefined) return;
    void queries.invalidateQueries({ queryKey: ["cases"] });
    if (answered.answer.items.some(({ refusal }) => refusal !== null)) return;
    const step = words.step[answered.held.command.type];
    toast({ text: words.held.done(step, format.exact(answered.answer.done)) });
    closeHeld();
    // Once for each answer.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [answered]);
}

export default function HeldMany(): ReactNode {
  const words = useText({ zh, en });
  const format = useFormat();
  const state = useSyncExternalStore(watchHold, holdState);
  useGuard(state);
  useAftermath(state);
  const isQuiet =
    state.at === "answered" && state.answer.items.every(({ refusal }) => refusal === null);
  if (state.at === "none" || isQuiet) return null;
  const step = words.step[state.held.command.type];
  const count = format.exact(state.held.cases.length);
  return (
    <section className="held" aria-label={words.held.name}>
      <p className="visually-hidden" role="status">
        {state.at === "waiting" ? words.held.text(step, count) : ""}
      </p>
      {state.at === "waiting" && <Waiting held={state.held} until={state.until} />}
      {state.at === "sending" && (
        <p className="held-text" role="status">
          {words.held.sending(step, count)}
        </p>
      )}
      {state.at === "answered" && <Answered {...state} />}
      {state.at === "failed" && (
        <>
          <p className="held-text" role="alert">
            <Icon name="alert" size={18} /> {words.held.failed}
          </p>
          <button type="button" className="act" onClick={() => void sendHeld()}>
            {words.held.again}
          </button>
          <button type="button" className="act" data-kind="quiet" onClick={closeHeld}>
            {words.held.close}
          </button>
        </>
      )}
    </section>
  );
}
