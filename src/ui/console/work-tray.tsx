/** The tray in the top bar: long work under way and ended, found again after a reload and on another device. */
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, type RefObject, use, useEffect, useId, useRef, useState } from "react";
import { api, type WorkGetAnswer } from "#ui/client.gen.ts";
import { useFormat, useLabel, useText } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { useLive } from "#ui/live.ts";
import { useKeys } from "./keys.ts";
import { en } from "./messages/en.ts";
import { zh } from "./messages/zh.ts";
import { ModulesContext } from "./modules.ts";
import "./work-tray.css";

type Work = WorkGetAnswer;

const workKey = ["work"] as const;
/** What is done in a moment opens nothing. Unit: ms. */
const MOMENT_MS = 1000;

const isOpenWork = ({ state }: Work): boolean => state === "waiting" || state === "running";

function useWorks() {
  const query = useInfiniteQuery({
    queryKey: workKey,
    queryFn: ({ pageParam, signal }) =>
      api.work.list({ query: pageParam === null ? {} : { cursor: pageParam } }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    // Hints come at every step; this is for a line on which none come.
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some(isOpenWork)) === true ? 5_000 : false,
  });
  return { ...query, works: query.data?.pages.flatMap(({ items }) => items) ?? [] };
}

/** What a work is called, in the words of the module that does it. */
function useTitle(): (work: Work) => string {
  const label = useLabel();
  const { work: words } = useText({ zh, en });
  const modules = use(ModulesContext);
  return ({ kind }) => {
    const known = modules.find(({ workTitles }) => workTitles?.[kind] !== undefined);
    const title = known?.workTitles?.[kind];
    return title === undefined ? words.running : label(title);
  };
}

function Progress({ work, title }: { readonly work: Work; readonly title: string }): ReactNode {
  const { work: words } = useText({ zh, en });
  const format = useFormat();
  const { done, total, state, isStopping } = work;
  if (state === "waiting") return <span className="work-state">{words.waiting}</span>;
  const said = total !== null ? words.of(format.exact(done), format.exact(total)) : undefined;
  return (
    <>
      {total === null ? (
        <progress className="work-bar" aria-label={title} />
      ) : (
        <progress className="work-bar" aria-label={title} value={done} max={Math.max(1, total)} />
      )}
      <span className="work-state">
        {isStopping
          ? words.stopping
          : (said ?? (done > 0 ? words.soFar(format.exact(done)) : words.running))}
      </span>
    </>
  );
}

function Outcome({ work }: { readonly work: Work }): ReactNode {
  const { work: words } = useText({ zh, en });
  const format = useFormat();
  const label = useLabel();
  const { state, endedAt, failure, file } = work;
  const when = format.dateTime(endedAt ?? work.createdAt);
  return (
    <>
      <span className="work-state" data-state={state}>
        <Icon name={state === "done" ? "check" : "alert"} size={16} />
        {state === "done" && words.done(when)}
        {state === "failed" && words.failed(when)}
        {state === "cancelled" && words.cancelled(when)}
      </span>
      {failure !== null && <p className="work-text">{label(failure.message)}</p>}
      {file !== null &&
        (file.mayFetch ? (
          <a className="work-link" href={`/api/v1/long-works/${work.id}/result`} download>
            <Icon name="download" size={16} />
            {words.fetch(file.name, format.fileSize(file.sizeBytes))}
          </a>
        ) : (
          <p className="work-text">{words.otherPost}</p>
        ))}
    </>
  );
}

function Line(props: {
  readonly work: Work;
  readonly title: string;
  readonly onLeave: () => void;
}): ReactNode {
  const { work: words } = useText({ zh, en });
  const client = useQueryClient();
  const { work, title } = props;
  const stale = () => client.invalidateQueries({ queryKey: workKey });
  const params = { params: { workId: work.id } };
  const stop = useMutation({ mutationFn: () => api.work.cancel(params), onSettled: stale });
  const forget = useMutation({ mutationFn: () => api.work.forget(params), onSettled: stale });
  return (
    <li className="work-line">
      <p className="work-title">
        {title}
        {work.subject !== null && <span className="work-subject">{work.subject}</span>}
      </p>
      {isOpenWork(work) ? <Progress work={work} title={title} /> : <Outcome work={work} />}
      <span className="work-acts">
        {work.href !== null && (
          <a className="work-link" href={work.href} onClick={props.onLeave}>
            {words.open}
          </a>
        )}
        {work.mayCancel && (
          <button
            type="button"
            className="link-button"
            aria-label={words.stopOf(title)}
            disabled={stop.isPending}
            onClick={() => stop.mutate()}
          >
            {words.stop}
          </button>
        )}
        {!isOpenWork(work) && (
          <button
            type="button"
            className="work-forget"
            aria-label={words.forget(title)}
            title={words.forget(title)}
            onClick={() => forget.mutate()}
          >
            <Icon name="close" size={16} />
          </button>
        )}
      </span>
    </li>
  );
}

/** Opens by itself when work that was begun here takes longer than a moment. */
function useOpening(works: readonly Work[]) {
  const client = useQueryClient();
  const [isOpen, setIsOpen] = useState(false);
  const latest = useRef(works);
  latest.current = works;
  useEffect(() => {
    const timers = new Set<ReturnType<typeof setTimeout>>();
    const heard = (event: Event) => {
      const id = (event as CustomEvent<number>).detail;
      void client.invalidateQueries({ queryKey: workKey });
      const timer = setTimeout(() => {
        timers.delete(timer);
        if (latest.current.some((work) => work.id === id && isOpenWork(work))) setIsOpen(true);
      }, MOMENT_MS);
      timers.add(timer);
    };
    addEventListener("guiwei:work", heard);
    return () => {
      removeEventListener("guiwei:work", heard);
      for (const timer of timers) clearTimeout(timer);
    };
  }, [client]);
  useLive(["work"], () => void client.invalidateQueries({ queryKey: workKey }));
  return { isOpen, setIsOpen };
}

/** Closes what is open when somebody presses beside it. */
function useOutside(
  box: RefObject<HTMLElement | null>,
  isOpen: boolean,
  onOutside: () => void,
): void {
  const latest = useRef(onOutside);
  latest.current = onOutside;
  useEffect(() => {
    if (!isOpen) return undefined;
    const outside = (event: PointerEvent) => {
      if (box.current?.contains(event.target as Node) !== true) latest.current();
    };
    document.addEventListener("pointerdown", outside);
    return () => document.removeEventListener("pointerdown", outside);
  }, [box, isOpen]);
}

function Panel(props: {
  readonly id: string;
  readonly panel: RefObject<HTMLDivElement | null>;
  readonly query: ReturnType<typeof useWorks>;
  readonly onLeave: () => void;
}): ReactNode {
  const { work: words } = useText({ zh, en });
  const titleOf = useTitle();
  const { works, hasNextPage, fetchNextPage, error } = props.query;
  return (
    <div
      className="work-panel"
      id={props.id}
      role="dialog"
      aria-label={words.title}
      tabIndex={-1}
      ref={props.panel}
    >
      <h2 className="work-head">{words.title}</h2>
      {error !== null && <p className="work-text">{words.failedToLoad}</p>}
      {works.length === 0 && error === null && <p className="work-text">{words.none}</p>}
      <ul className="work-list">
        {works.map((work) => (
          <Line key={work.id} work={work} title={titleOf(work)} onLeave={props.onLeave} />
        ))}
      </ul>
      {hasNextPage && (
        <button type="button" className="link-button" onClick={() => void fetchNextPage()}>
          {words.more}
        </button>
      )}
      <p className="work-hint">{words.hint}</p>
    </div>
  );
}

/** The button with its number, and the list under it; Escape closes it and gives the focus back. */
export function WorkTray(): ReactNode {
  const { work: words } = useText({ zh, en });
  const query = useWorks();
  const { works } = query;
  const { isOpen, setIsOpen } = useOpening(works);
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const running = works.filter(isOpenWork).length;
  const toggle = () => {
    setIsOpen(!isOpen);
    if (isOpen) return;
    // Whoever looks sees what is there now, whatever was heard meanwhile.
    void query.refetch();
    setTimeout(() => panel.current?.focus());
  };
  const close = () => {
    setIsOpen(false);
    if (box.current?.contains(document.activeElement) === true) button.current?.focus();
  };
  useKeys([{ keys: "shift+W", label: words.title, act: toggle }]);
  useOutside(box, isOpen, () => setIsOpen(false));
  return (
    <div
      className="work-tray"
      role="presentation"
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !isOpen) return;
        event.stopPropagation();
        close();
      }}
    >
      <button
        ref={button}
        type="button"
        className="bar-item work-button"
        aria-label={words.button(running)}
        title={words.button(running)}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        data-running={running > 0 || undefined}
        onClick={toggle}
      >
        <Icon name="work" size={20} />
        {running > 0 && (
          <span className="work-count" aria-hidden="true">
            {running}
          </span>
        )}
      </button>
      {isOpen && <Panel id={id} panel={panel} query={query} onLeave={() => setIsOpen(false)} />}
    </div>
  );
}
