/** Signing in as a resident: the telephone on one screen, the code on the next. */
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { api } from "#ui/client.gen.ts";
import { ApiError } from "#ui/client.ts";
import { useText } from "#ui/i18n/use-text.tsx";
import { usePageTitle } from "#ui/page-title.ts";
import { Button, ButtonLink } from "#ui/portal/button.tsx";
import { TextInput } from "#ui/portal/field.tsx";
import { Failure, LoadedPage, Notice } from "#ui/portal/parts.tsx";
import { useLoad } from "#ui/use-load.ts";
import { en } from "../../messages/pages.en.ts";
import { zh } from "../../messages/pages.zh.ts";
import { portalSession } from "../portal.tsx";
import "./sign-in.css";

const useWords = () => useText({ zh, en }).residentSignIn;

/** Where to go afterwards: a page of the portal that the address names, else the home page. */
function nextPage(): string {
  const next = new URLSearchParams(location.search).get("next") ?? "/";
  return /^\/(?![/\\])[^\\\s]*$/.test(next) ? next : "/";
}

/** Sends something and keeps what was refused. */
function useSending() {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ApiError>();
  const run = async (what: () => Promise<void>) => {
    if (busy) return;
    setBusy(true);
    setFailure(undefined);
    try {
      await what();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return { busy, failure, run };
}

function Telephone(props: {
  readonly telephone: string;
  readonly onChange: (telephone: string) => void;
  readonly onSent: () => void;
}): ReactNode {
  const words = useWords();
  const { busy, failure, run } = useSending();
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(props.telephone.trim() === "");
    if (props.telephone.trim() === "") return;
    void run(async () => {
      await api.accounts.requestCode({ body: { telephone: props.telephone } });
      props.onSent();
    });
  };
  return (
    <form className="sign-in-form" onSubmit={submit} noValidate>
      <h1>{words.title}</h1>
      <p className="page-lead">{words.lead}</p>
      <TextInput
        label={words.telephone}
        hint={words.telephoneHint}
        error={missing ? words.telephoneMissing : undefined}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        characters={18}
        maxLength={30}
        value={props.telephone}
        onChange={props.onChange}
      />
      {failure !== undefined && <Failure error={failure} />}
      <Button kind="primary" type="submit" busy={busy} wide>
        {words.sendCode}
      </Button>
    </form>
  );
}

/** Counts seconds down to another code. */
function useCountdown(from: number): [number, () => void] {
  const [left, setLeft] = useState(from);
  useEffect(() => {
    const timer = setInterval(() => setLeft((before) => Math.max(0, before - 1)), 1000);
    return () => clearInterval(timer);
  }, []);
  return [left, () => setLeft(from)];
}

function Code(props: { readonly telephone: string; readonly onBack: () => void }): ReactNode {
  const words = useWords();
  const { busy, failure, run } = useSending();
  const [code, setCode] = useState("");
  const [missing, setMissing] = useState(false);
  const [left, startAgain] = useCountdown(60);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const digits = code.replace(/\D/g, "");
    setMissing(digits.length !== 6);
    if (digits.length !== 6) return;
    void run(async () => {
      await api.accounts.verifyCode({ body: { telephone: props.telephone, code: digits } });
      location.assign(nextPage()); // anew, so that every part of the page knows who is here
    });
  };
  const again = () =>
    void run(async () => {
      await api.accounts.requestCode({ body: { telephone: props.telephone } });
      startAgain();
    });
  return (
    <form className="sign-in-form" onSubmit={submit} noValidate>
      <h1 tabIndex={-1} ref={heading}>
        {words.codeTitle}
      </h1>
      <p className="page-lead">{words.codeSent(props.telephone)}</p>
      <DemoHint />
      <TextInput
        label={words.code}
        error={missing ? words.codeMissing : undefined}
        inputMode="numeric"
        autoComplete="one-time-code"
        characters={8}
        maxLength={10}
        value={code}
        onChange={setCode}
      />
      {failure !== undefined && <Failure error={failure} />}
      <Button kind="primary" type="submit" busy={busy} wide>
        {words.signIn}
      </Button>
      <div className="sign-in-more">
        <Button kind="quiet" disabled={left > 0} onClick={again}>
          {left > 0 ? words.againIn(left) : words.again}
        </Button>
        <Button kind="quiet" icon="back" onClick={props.onBack}>
          {words.otherNumber}
        </Button>
      </div>
    </form>
  );
}

function DemoHint(): ReactNode {
  const words = useWords();
  const options = useLoad((signal) => api.accounts.signInOptions({}, { signal }), []);
  if (options.data?.demo !== true) return null;
  return (
    <Notice title={words.demo}>
      <a href="/demo/outbox" target="_blank" rel="noreferrer">
        {words.demoOutbox}
      </a>
    </Notice>
  );
}

function SignedIn(props: { readonly name: string }): ReactNode {
  const words = useWords();
  const { busy, failure, run } = useSending();
  const leave = () =>
    void run(async () => {
      await portalSession.signOut();
      location.assign("/");
    });
  return (
    <div className="page">
      <h1>{words.signedIn(props.name)}</h1>
      {failure !== undefined && <Failure error={failure} />}
      <ButtonLink kind="primary" href={nextPage()}>
        {words.toStart}
      </ButtonLink>
      <Button kind="quiet" icon="leave" busy={busy} onClick={leave}>
        {words.signOut}
      </Button>
    </div>
  );
}

export default function SignInPage(): ReactNode {
  const words = useWords();
  const [telephone, setTelephone] = useState("");
  const [sent, setSent] = useState(false);
  const me = useLoad(() => portalSession.load(), []);
  usePageTitle(sent ? words.codeTitle : words.title);
  return (
    <LoadedPage load={me}>
      {(person) => {
        if (person !== null) return <SignedIn name={person.name} />;
        if (sent) return <Code telephone={telephone} onBack={() => setSent(false)} />;
        return (
          <Telephone telephone={telephone} onChange={setTelephone} onSent={() => setSent(true)} />
        );
      }}
    </LoadedPage>
  );
}
