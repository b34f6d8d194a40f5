/** The counter: one form from top to bottom, what it leads to at the side, today's queue below; all by keyboard. */
import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { ActionButton } from "#ui/console/action-button.tsx";
import { useKeys } from "#ui/console/keys.ts";
import { PageHeader } from "#ui/console/page-header.tsx";
import { RefusalNote, type RefusalWords, refusalWords } from "#ui/console/refusal-note.tsx";
import { useText } from "#ui/i18n/use-text.tsx";
import { remember, remembered } from "#ui/device-memory.ts";
import { toast } from "#ui/toast.tsx";
import { en } from "../../messages/pages-counter.en.ts";
import { zh } from "../../messages/pages-counter.zh.ts";
import { useCasesStale } from "./case-queries.ts";
import { fetchGuidance, type IntakeAnswer, takeIn } from "./case-requests.ts";
import { CounterDone } from "./counter-done.tsx";
import {
  COUNTER_CHANNELS,
  type CounterDraft,
  type CounterProblem,
  draftProblems,
  intakeOf,
  missingMaterials,
  nextDraft,
  titleOf,
} from "./counter-draft.ts";
import { keepAnswer, useDraft, useQueue } from "./counter-memory.ts";
import { CounterQueue } from "./counter-queue.tsx";
import { CounterSide } from "./counter-side.tsx";
import { MaterialsStep, MatterStep, PersonStep } from "./counter-steps.tsx";
import { useWords } from "./case-words.tsx";
import { readId } from "./inbox-filter.ts";
import "./inbox.css";
import "./case.css";
import "./counter.css";
import "./paper.css";

const AREA = "counter.area";

/** Where each problem is put right. */
const PLACE_OF: Readonly<Record<CounterProblem, string>> = {
  matter: "counter-matter",
  words: "counter-words",
  name: "counter-name",
  telephone: "counter-telephone",
  idNumber: "counter-id-number",
  agentName: "counter-agent-name",
  agentTelephone: "counter-agent-telephone",
};

function useGuidance(draft: CounterDraft) {
  const code = draft.matter?.kind === "application" ? draft.matter.code : undefined;
  return useQuery({
    queryKey: ["cases", "guidance", code ?? "", draft.areaId],
    queryFn: ({ signal }) => fetchGuidance(code ?? "", draft.areaId ?? undefined, signal),
    enabled: code !== undefined,
    staleTime: 300_000,
    // Another community changes who leads, not what to bring: the list stays while it is asked.
    placeholderData: (last) => (last?.code === code ? last : undefined),
  });
}

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

function useCounter() {
  const { counter: words } = useText({ zh, en });
  const { remedies } = useWords();
  const [draft, setDraft] = useDraft();
  const [queue, addToQueue] = useQueue();
  const stale = useCasesStale();
  const guidance = useGuidance(draft);
  const [isAsked, setIsAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<RefusalWords>();
  const [taken, setTaken] = useState<{ answer: IntakeAnswer; draft: CounterDraft }>();
  const key = useRef(crypto.randomUUID());
  const materials =
    draft.matter?.kind === "application" ? (guidance.data?.content.materials ?? []) : [];
  const problems = draftProblems(draft);

  const change = (part: Partial<CounterDraft>) => {
    if (part.areaId !== undefined)
      remember(AREA, part.areaId === null ? null : String(part.areaId));
    setDraft({ ...draft, ...part });
  };
  const clear = () => {
    setDraft(nextDraft(draft));
    setIsAsked(false);
    setRefusal(undefined);
    setTaken(undefined);
    key.current = crypto.randomUUID();
  };
  const submit = async (decideNow: boolean) => {
    setIsAsked(true);
    const first = problems[0];
    if (first !== undefined) {
      document.getElementById(PLACE_OF[first])?.focus();
      return;
    }
    if (busy) return;
    setBusy(true);
    setRefusal(undefined);
    try {
      const answer = await takeIn(intakeOf(draft, materials, decideNow, words.inFull), key.current);
      keepAnswer(answer);
      const title =
        draft.matter?.kind === "application" ? draft.matter.name : titleOf(draft.description);
      const { caseId: id, receiptNo, status } = answer;
      addToQueue({ id, receiptNo, status, title, at: Date.now() });
      setTaken({ answer, draft });
      toast({ text: words.taken(receiptNo), seconds: 4 });
      stale();
    } catch (error) {
      key.current = crypto.randomUUID();
      setRefusal(refusalWords(error, remedies));
    } finally {
      setBusy(false);
    }
  };
  const missing = missingMaterials(draft, materials);
  return {
    draft,
    change,
    clear,
    submit,
    queue,
    taken,
    busy,
    refusal,
    materials,
    missing,
    guidance,
    problems: isAsked ? problems : [],
  };
}

export default function CounterPage(): ReactNode {
  const { counter: words } = useText({ zh, en });
  const counter = useCounter();
  const { draft, change, taken, materials, missing, problems } = counter;
  const search = useRef<HTMLInputElement>(null);
  const isApplication = draft.matter?.kind === "application";
  const isReady = !isApplication || counter.guidance.isSuccess;
  const primary = !isApplication
    ? draft.matter === null
      ? words.keys.submit
      : words.registerRequest
    : missing.length === 0
      ? words.accept
      : words.giveNotice;

  useEffect(() => {
    const usual = readId(remembered(AREA));
    if (draft.areaId === null && usual !== undefined) change({ areaId: usual });
    search.current?.focus();
    // Once, when the counter opens.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const next = () => {
    counter.clear();
    setTimeout(() => search.current?.focus());
  };
  useKeys([
    { keys: "/", label: words.keys.search, act: () => search.current?.focus() },
    {
      keys: "mod+Enter",
      label: words.keys.submit,
      whileTyping: true,
      act: () => (taken === undefined && isReady ? void counter.submit(true) : undefined),
    },
  ]);

  return (
    <div className="desk-page counter-page">
      <PageHeader
        title={words.title}
        help={
          <ul>
            {words.help.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        }
        actions={<Channels draft={draft} change={change} />}
      />
      {taken !== undefined ? (
        <CounterDone answer={taken.answer} draft={taken.draft} onNext={next} />
      ) : (
        <div className="counter">
          {/* Enter is a shortcut here; every field and button also works without it. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
          <form
            className="counter-form"
            noValidate
            onKeyDown={goOn}
            onSubmit={(event) => {
              event.preventDefault();
              void counter.submit(true);
            }}
          >
            <MatterStep draft={draft} change={change} problems={problems} box={search} />
            <PersonStep draft={draft} change={change} problems={problems} />
            {isApplication && <MaterialsStep draft={draft} change={change} materials={materials} />}
            {counter.refusal !== undefined && <RefusalNote refusal={counter.refusal} />}
            <div className="counter-finish">
              <button
                type="submit"
                className="act"
                data-kind="primary"
                aria-busy={counter.busy || undefined}
                aria-disabled={!isReady || undefined}
                aria-keyshortcuts="Control+Enter"
              >
                {primary}
                <span className="kbds" aria-hidden="true">
                  <kbd className="kbd">Ctrl</kbd>
                  <kbd className="kbd">↵</kbd>
                </span>
              </button>
              {isApplication && (
                <ActionButton label={words.register} onAct={() => counter.submit(false)} />
              )}
              <ActionButton label={words.clear} kind="quiet" onAct={next} />
              <p className="counter-problems" role="status">
                {problems.length === 0 ? "" : words.problems(problems.length)}
              </p>
            </div>
          </form>
          <CounterSide
            draft={draft}
            guidance={isApplication ? counter.guidance.data : undefined}
            missing={missing}
          />
        </div>
      )}
      <CounterQueue queue={counter.queue} />
    </div>
  );
}
