/** The head of /field: whose work it is, how it stands with sending, and the menu. */
import { type ReactNode, useState } from "react";
import { languages } from "#ui/i18n/languages.ts";
import { useFormat, usePreferences } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { Mark } from "#ui/mark.tsx";
import { Button } from "#ui/portal/button.tsx";
import { Dialog } from "#ui/portal/parts.tsx";
import { prefer } from "#ui/preferences.ts";
import type { FieldState } from "./device/shown.ts";
import { leave, synchronise } from "./device/state.ts";
import { useWords } from "./words.ts";

/** "12 waiting to be sent · offline since 14:02"; pressing it tries at once. */
function SendingSign(props: { readonly state: FieldState }): ReactNode {
  const { status: words } = useWords();
  const format = useFormat();
  const { works, offlineSince, heardAt, isSending, trouble } = props.state;
  const waiting = works.filter((work) => work.state === "waiting").length;
  const parts: string[] = [];
  if (waiting > 0) parts.push(words.waiting(waiting));
  if (offlineSince !== null) parts.push(words.offlineSince(timeOf(format, offlineSince)));
  else if (isSending) parts.push(words.sending);
  else if (trouble !== null) parts.push(words.trouble(trouble));
  else if (waiting === 0)
    parts.push(heardAt === null ? words.allSentPlain : words.allSent(format.time(heardAt)));
  const tone = offlineSince !== null || trouble !== null ? "attend" : "good";
  return (
    <div className="field-status" data-tone={tone}>
      <p role="status">
        <Icon name={tone === "attend" ? "pause" : waiting > 0 ? "upload" : "check"} />
        <span>{parts.join(" · ")}</span>
      </p>
      {waiting > 0 && tone === "attend" && (
        <button type="button" className="field-send" onClick={() => void synchronise()}>
          {words.sendNow}
        </button>
      )}
    </div>
  );
}

/** A time of today as "14:02", of another day with its day. */
function timeOf(format: ReturnType<typeof useFormat>, at: number): string {
  const isToday = Date.now() - at < 12 * 3_600_000;
  return isToday ? format.time(at) : format.dateTime(at);
}

/** Signing out; with unsent work it says what becomes of it and offers to send first. */
function LeaveDialog(props: {
  readonly waiting: number;
  readonly open: boolean;
  readonly onClose: () => void;
}): ReactNode {
  const words = useWords();
  const { waiting, onClose } = props;
  const go = () => {
    onClose();
    void leave();
  };
  return (
    <Dialog
      open={props.open}
      title={waiting > 0 ? words.leave.title(waiting) : words.leave.plainTitle}
      onClose={onClose}
      actions={
        <>
          {waiting > 0 && (
            <Button
              kind="primary"
              onClick={() => {
                onClose();
                void synchronise();
              }}
            >
              {words.leave.sendFirst}
            </Button>
          )}
          <Button kind={waiting > 0 ? "plain" : "primary"} onClick={go}>
            {waiting > 0 ? words.leave.anyway : words.leave.plain}
          </Button>
          <Button kind="quiet" onClick={onClose}>
            {words.cancel}
          </Button>
        </>
      }
    >
      <p>{waiting > 0 ? words.leave.text : words.leave.plainText}</p>
    </Dialog>
  );
}

function MenuDialog(props: {
  readonly name: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onLeave: () => void;
}): ReactNode {
  const { menuSheet: words, menu } = useWords();
  const { language, mode } = usePreferences();
  const isElder = mode === "elder";
  return (
    <Dialog open={props.open} title={props.name === "" ? menu : props.name} onClose={props.onClose}>
      <div className="field-menu">
        {languages
          .filter((other) => other.code !== language)
          .map((other) => (
            <Button
              key={other.code}
              wide
              lang={other.tag}
              icon="language"
              onClick={() => void prefer({ language: other.code })}
            >
              {other.name}
            </Button>
          ))}
        <Button wide onClick={() => void prefer({ mode: isElder ? "standard" : "elder" })}>
          {isElder ? words.standard : words.elder}
        </Button>
        {props.name !== "" && (
          <Button wide icon="leave" onClick={props.onLeave}>
            {words.signOut}
          </Button>
        )}
        <p className="field-faint">{words.privacy}</p>
      </div>
    </Dialog>
  );
}

export function FieldHeader(props: {
  readonly state: FieldState;
  readonly isLeaving: boolean;
  readonly onLeave: (isLeaving: boolean) => void;
}): ReactNode {
  const words = useWords();
  const [isMenu, setIsMenu] = useState(false);
  const { state } = props;
  return (
    <header className="field-header">
      <a className="skip-link" href="#work">
        {words.skip}
      </a>
      <div className="field-brand">
        <Mark size="1.9em" />
        <h1>{words.brand}</h1>
        <span className="field-name">{state.worker?.name ?? ""}</span>
        <button
          type="button"
          className="icon-button"
          aria-label={words.menu}
          aria-haspopup="dialog"
          onClick={() => setIsMenu(true)}
        >
          <Icon name="more" />
        </button>
      </div>
      {state.phase === "ready" && <SendingSign state={state} />}
      <MenuDialog
        name={state.worker?.name ?? ""}
        open={isMenu}
        onClose={() => setIsMenu(false)}
        onLeave={() => {
          setIsMenu(false);
          props.onLeave(true);
        }}
      />
      <LeaveDialog
        waiting={state.works.filter((work) => work.state === "waiting").length}
        open={props.isLeaving}
        onClose={() => props.onLeave(false)}
      />
    </header>
  );
}
