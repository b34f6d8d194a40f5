/** The counter: one form from top to bottom, what it leads to at the side, today's queue below; all by keyboard. */
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef } from "react";
import { ActionButton } from "#ui/console/action-button.tsx";
import { Kbd } from "#ui/console/kbd.tsx";
import { useKeys } from "#ui/console/keys.ts";
import { PageHeader } from "#ui/console/page-header.tsx";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
import { remembered } from "#ui/device-memory.ts";
import { useText } from "#ui/i18n/use-text.tsx";
import { en } from "../../messages/pages-counter.en.ts";
import { zh } from "../../messages/pages-counter.zh.ts";
import { useWords } from "./case-words.tsx";
import { CounterDone } from "./counter-done.tsx";
import { COUNTER_CHANNELS, type CounterDraft } from "./counter-draft.ts";
import { CounterQueue } from "./counter-queue.tsx";
import { CounterSide } from "./counter-side.tsx";
import { CounterSimilar } from "./counter-similar.tsx";
import { readId } from "./inbox-filter.ts";
import { MaterialsStep } from "./materials-step.tsx";
import { MatterStep } from "./matter-step.tsx";
import { NewOperationLink } from "./new-operation-link.tsx";
import { PersonStep } from "./person-step.tsx";
import { AREA, useCounter } from "./use-counter.ts";
import { CounterDoor } from "./counter-door.tsx";
import { useDoor } from "./use-door.ts";
import "./inbox.css";
import "./case.css";
import "./state.css";
import "./command-form.css";
import "./counter.css";
import "./paper.css";

type Counter = ReturnType<typeof useCounter>;

/** Enter goes on to the next field, as in every office program; in a text of several lines it makes a line. */
function goOn(event: KeyboardEvent<HTMLElement>): void {
  const target = event.target as HTMLElement;
  if (event.key !== "Enter" || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
  if (!(target instanceof HTMLInputElement) || event.nativeEvent.isComposing) return;
  event.preventDefault();
  const fields = [
    ...event.currentTarget.querySelectorAll<HTMLElement>("input, textarea, select, button.act"),
  ].filter((field) => field.offsetParent !== null && field.tabIndex >= 0);
  fields[fields.indexOf(target) + 1]?.focus();
}

function Channels(props: {
  readonly draft: CounterDraft;
  readonly change: (part: Partial<CounterDraft>) => void;
}): ReactNode {
  const { counter: words } = useText({ zh, en });
  const { channel: names } = useWords();
  return (
    <div className="filters" role="group" aria-label={words.channel}>
      {COUNTER_CHANNELS.map((channel) => (
        <button
          key={channel}
          type="button"
          className="filter"
          aria-pressed={props.draft.channel === channel}
          onClick={() => props.change({ channel })}
        >
          {names[channel]}
        </button>
      ))}
    </div>
  );
}

/** What can be done with the form as it stands, the suggestion first. */
function Finish(props: { readonly counter: Counter; readonly onClear: () => void }): ReactNode {
  const { counter: words } = useText({ zh, en });
  const { draft, missing, problems, taking, isReady, submit } = props.counter;
  const decision = missing.length === 0 ? words.accept : words.giveNotice;
  const label = { none: words.keys.submit, request: words.registerRequest, application: decision };
  return (
    <div className="counter-finish">
      <button
        type="submit"
        className="act"
        data-kind="primary"
        aria-busy={taking.busy || undefined}
        aria-disabled={!isReady || undefined}
        aria-keyshortcuts="Control+Enter"
      >
        {label[draft.matter?.kind ?? "none"]}
        <Kbd keys="mod+Enter" />
      </button>
      {draft.matter?.kind === "application" && (
        <ActionButton label={words.register} onAct={() => submit(false)} />
      )}
      <ActionButton label={words.clear} kind="quiet" onAct={props.onClear} />
      <p className="counter-problems" role="status">
        {problems.length === 0 ? "" : words.problems(problems.length)}
      </p>
    </div>
  );
}

function CounterForm(props: {
  readonly counter: Counter;
  readonly box: RefObject<HTMLInputElement | null>;
  readonly onClear: () => void;
}): ReactNode {
  const { counter } = props;
  const { draft, change, problems, materials } = counter;
  const { again } = useWords().inbox;
  return (
    <div className="counter">
      {/* Enter is a shortcut here; every field and button also works without it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <form
        className="counter-form"
        noValidate
        onKeyDown={goOn}
        onKeyDownCapture={(event) => {
          // Before a choice in the form opens its list on it: the key means the form, wherever one is in it.
          if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          event.stopPropagation();
          void counter.submit(true);
        }}
        onSubmit={(event) => {
          event.preventDefault();
          void counter.submit(true);
        }}
      >
        <MatterStep draft={draft} change={change} problems={problems} box={props.box} />
        <PersonStep draft={draft} change={change} problems={problems} />
        {draft.matter?.kind === "application" && (
          <MaterialsStep draft={draft} change={change} materials={materials} />
        )}
        {counter.guidanceError !== null && (
          <RefusalNote
            refusal={refusalWords(counter.guidanceError)}
            action={<ActionButton label={again} onAct={counter.askAgain} />}
          />
        )}
        {counter.taking.refusal !== undefined && <RefusalNote refusal={counter.taking.refusal} />}
        <Finish counter={counter} onClear={props.onClear} />
      </form>
      {draft.matter?.kind === "request" ? (
        <CounterSimilar draft={draft} change={change} />
      ) : (
        <CounterSide draft={draft} guidance={counter.guidance} missing={counter.missing} />
      )}
    </div>
  );
}

export default function CounterPage(): ReactNode {
  const { counter: words } = useText({ zh, en });
  const counter = useCounter();
  const { draft, change } = counter;
  const { taken, queue } = counter.taking;
  const search = useRef<HTMLInputElement>(null);
  const door = useDoor();
  const next = () => {
    counter.clear();
    setTimeout(() => search.current?.focus());
  };
  /** Whoever was served goes, whoever has waited longest comes. */
  const nextPerson = () => {
    next();
    if (door.mine !== undefined || door.waiting.length > 0) void door.callNext();
  };
  useEffect(() => {
    const usual = readId(remembered(AREA));
    if (draft.areaId === null && usual !== undefined) change({ areaId: usual });
    search.current?.focus();
    // Once, when the counter opens.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  useKeys([
    { keys: "/", label: words.keys.search, act: () => search.current?.focus() },
    {
      keys: "mod+Enter",
      label: words.keys.submit,
      whileTyping: true,
      act: () => void counter.submit(true),
    },
  ]);
  const help = (
    <ul>
      {words.help.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
  return (
    <div className="desk-page counter-page">
      <PageHeader
        title={words.title}
        help={help}
        actions={
          <>
            <Channels draft={draft} change={change} />
            <NewOperationLink />
          </>
        }
      />
      <CounterDoor door={door} />
      {taken === undefined ? (
        <CounterForm counter={counter} box={search} onClear={next} />
      ) : (
        <CounterDone answer={taken.answer} draft={taken.draft} onNext={nextPerson} />
      )}
      <CounterQueue queue={queue} />
    </div>
  );
}
