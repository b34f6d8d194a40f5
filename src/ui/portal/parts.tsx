import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import type { ApiError } from "#ui/client.ts";
import { useText } from "#ui/i18n/use-text.tsx";
import { Icon, type IconName } from "#ui/icon.tsx";
import { en } from "#ui/messages/en.ts";
import { zh } from "#ui/messages/zh.ts";
import type { Load } from "#ui/use-load.ts";
import { Button, ButtonLink } from "./button.tsx";

const noticeIcons: Record<"info" | "attend" | "good", IconName> = {
  info: "info",
  attend: "alert",
  good: "check",
};

/** Something the reader should know before going on. */
export function Notice(props: {
  readonly tone?: "info" | "attend" | "good";
  readonly title: string;
  readonly children?: ReactNode;
  /** Read out at once, for what follows on the reader's own action. */
  readonly announce?: boolean;
}): ReactNode {
  const tone = props.tone ?? "info";
  return (
    <div className="notice" data-tone={tone} role={props.announce === true ? "status" : undefined}>
      <Icon name={noticeIcons[tone]} />
      <div>
        <p className="notice-title">{props.title}</p>
        {props.children !== undefined && <div className="notice-body">{props.children}</div>}
      </div>
    </div>
  );
}

export type FormError = { readonly fieldId: string; readonly message: string };

/** All errors of a screen on top of it, each a link to its field; takes the focus when it appears. */
export function ErrorSummary(props: { readonly errors: readonly FormError[] }): ReactNode {
  const { parts: words } = useText({ zh, en });
  const box = useRef<HTMLDivElement>(null);
  const said = props.errors.map((error) => error.message).join();
  useEffect(() => {
    if (said !== "") box.current?.focus();
  }, [said]);
  if (props.errors.length === 0) return null;
  return (
    <div className="notice" data-tone="attend" role="alert" tabIndex={-1} ref={box}>
      <Icon name="alert" />
      <div>
        <p className="notice-title">{words.errorTitle(props.errors.length)}</p>
        <ul className="notice-body">
          {props.errors.map((error) => (
            <li key={error.fieldId}>
              <a
                href={`#${error.fieldId}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(error.fieldId)?.focus();
                }}
              >
                {error.message}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** A sheet of paper; as a link the whole of it can be pressed. */
export function Card(props: {
  readonly href?: string;
  readonly title?: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <div className="card" data-link={props.href !== undefined}>
      {props.title !== undefined && (
        <h3 className="card-title">
          {props.href === undefined ? props.title : <a href={props.href}>{props.title}</a>}
        </h3>
      )}
      {props.children}
    </div>
  );
}

/** A short word about a thing's state; `tone` never says more than the word does. */
export function Tag(props: {
  readonly tone?: "plain" | "good" | "attend" | "late";
  readonly children: ReactNode;
}): ReactNode {
  return (
    <span className="tag" data-tone={props.tone ?? "plain"}>
      {props.children}
    </span>
  );
}

/** Grey lines where text will be. */
export function Skeleton(props: { readonly lines?: number }): ReactNode {
  const { parts: words } = useText({ zh, en });
  return (
    <div className="skeleton" role="status">
      <span className="visually-hidden">{words.loading}</span>
      {Array.from({ length: props.lines ?? 3 }, (_, line) => (
        <span key={line} className="skeleton-line" aria-hidden="true" />
      ))}
    </div>
  );
}

/** Nothing here yet: says why, and what to do. */
export function Empty(props: {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}): ReactNode {
  return (
    <div className="empty">
      <p className="empty-title">{props.title}</p>
      {props.children !== undefined && <div className="empty-text">{props.children}</div>}
      {props.action}
    </div>
  );
}

/** What went wrong with fetching, with another try where that may help. */
export function Failure(props: {
  readonly error: ApiError | undefined;
  readonly again?: () => void;
}): ReactNode {
  const { parts: words, errors } = useText({ zh, en });
  const { error } = props;
  return (
    <Notice tone="attend" title={error?.message ?? words.failedTitle} announce>
      {error?.reference !== undefined && <p>{errors.reference(error.reference)}</p>}
      {props.again !== undefined && <Button onClick={props.again}>{words.again}</Button>}
    </Notice>
  );
}

/** Shows a load in all its states: grey lines, failure with another try, the thing itself. */
export function Loaded<T>(props: {
  readonly load: Load<T>;
  readonly lines?: number;
  readonly children: (data: T) => ReactNode;
}): ReactNode {
  const { load } = props;
  if (load.data !== undefined) return props.children(load.data);
  if (load.state === "failed") return <Failure error={load.error} again={load.again} />;
  return <Skeleton lines={props.lines ?? 5} />;
}

/** A whole page that is loaded: where it cannot be shown, it still has a heading and a way on. */
export function LoadedPage<T>(props: {
  readonly load: Load<T>;
  readonly lines?: number;
  readonly children: (data: T) => ReactNode;
}): ReactNode {
  const { parts: words, portal } = useText({ zh, en });
  const { load } = props;
  if (load.state !== "failed" || load.data !== undefined) return <Loaded {...props} />;
  const isGone = load.error?.status === 404;
  return (
    <div className="page">
      <h1>{isGone ? portal.notFoundTitle : words.failedTitle}</h1>
      <Failure error={load.error} {...(isGone ? {} : { again: load.again })} />
      <ButtonLink href="/">{portal.notFoundHome}</ButtonLink>
    </div>
  );
}

/** A native dialog: closes on Escape, keeps the focus inside and gives it back. */
export function Dialog(props: {
  readonly open: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}): ReactNode {
  const { parts: words } = useText({ zh, en });
  const box = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    if (props.open && box.current?.open === false) box.current.showModal();
    if (!props.open && box.current?.open === true) box.current.close();
  }, [props.open]);
  return (
    <dialog className="dialog" ref={box} aria-labelledby={titleId} onClose={props.onClose}>
      <div className="dialog-head">
        <h2 id={titleId}>{props.title}</h2>
        <button
          type="button"
          className="icon-button"
          aria-label={words.close}
          onClick={props.onClose}
        >
          <Icon name="close" />
        </button>
      </div>
      <div className="dialog-body">{props.children}</div>
      {props.actions !== undefined && <div className="dialog-actions">{props.actions}</div>}
    </dialog>
  );
}

/** Goes through pages by cursor: onward while there is a next one. */
export function Pager(props: {
  readonly page: number;
  readonly onPrevious?: (() => void) | undefined;
  readonly onNext?: (() => void) | undefined;
}): ReactNode {
  const { parts: words } = useText({ zh, en });
  return (
    <nav className="pager" aria-label={words.page(props.page)}>
      <Button
        kind="quiet"
        icon="back"
        disabled={props.onPrevious === undefined}
        onClick={props.onPrevious}
      >
        {words.previousPage}
      </Button>
      <span aria-current="page">{words.page(props.page)}</span>
      <Button kind="quiet" disabled={props.onNext === undefined} onClick={props.onNext}>
        {words.nextPage}
        <Icon name="forward" />
      </Button>
    </nav>
  );
}

/** Side by side on a desk; folded on a phone, where it would push what one came for out of sight. */
export function FoldedOnPhone(props: {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  readonly open?: boolean;
}): ReactNode {
  const [isPhone] = useState(() => matchMedia("(max-width: 40rem)").matches);
  return isPhone ? <Disclosure {...props} /> : props.children;
}

/** More for those who want it. */
export function Disclosure(props: {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  readonly open?: boolean;
}): ReactNode {
  return (
    <details className="disclosure" open={props.open}>
      <summary>
        <Icon name="right" />
        {props.summary}
      </summary>
      <div className="disclosure-body">{props.children}</div>
    </details>
  );
}
