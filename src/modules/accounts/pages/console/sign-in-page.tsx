/** Signing in as staff: user name and password, then what else the account asks for. */
import { useMutation, useQuery } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import { api, type AccountsSignInAnswer } from "#ui/client.gen.ts";
import { RefusalNote, refusalWords, type RefusalWords } from "#ui/console/refusal-note.tsx";
import { DemoDistrict } from "#ui/demo/demo-district.tsx";
import { languages } from "#ui/i18n/languages.ts";
import { useLabel, usePreferences, useText } from "#ui/i18n/use-text.tsx";
import { Mark } from "#ui/mark.tsx";
import { prefer } from "#ui/preferences.ts";
import { refusals as refusalsEn } from "../../messages/en.ts";
import { refusals as refusalsZh } from "../../messages/zh.ts";
import { NewPassword, TextField, useWords } from "./parts.tsx";

type Answer = AccountsSignInAnswer;

/** Where to go afterwards: a page of the console that the address names, else its start. */
function nextPage(): string {
  const next = new URLSearchParams(location.search).get("next") ?? "";
  return /^\/console(\/(?!sign-in)[^\\\s]*|\?[^\\\s]*)?$/.test(next) ? next : "/console";
}

/** What single sign-on brought back: a half-finished sign-in, or a refusal code. */
function broughtBack() {
  const challenge = new URLSearchParams(location.hash.slice(1)).get("challenge");
  const refused = new URLSearchParams(location.search).get("refused");
  return { challenge, refused };
}

/** A step of signing in: done leads into the console, anything else to the next screen. */
function useStep<Input>(send: (input: Input) => Promise<Answer>, onNext: (next: Answer) => void) {
  return useMutation({
    mutationFn: send,
    onSuccess(answer) {
      // Anew, so that nothing of the one who sat here before is still in memory.
      if (answer.step === "done") location.assign(nextPage());
      else onNext(answer);
    },
  });
}

function Form(props: {
  readonly title: string;
  readonly lead?: string;
  readonly submit: string;
  readonly busy: boolean;
  readonly refusal: RefusalWords | null;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}): ReactNode {
  const { staffSignIn: words } = useWords();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!props.busy) props.onSubmit();
  };
  return (
    <form className="account-form" onSubmit={submit} noValidate>
      <h1>{props.title}</h1>
      {props.lead !== undefined && <p className="account-faint">{props.lead}</p>}
      {props.refusal !== null && <RefusalNote title={words.failed} refusal={props.refusal} />}
      {props.children}
      <button type="submit" className="act" data-kind="primary" aria-busy={props.busy || undefined}>
        {props.submit}
      </button>
    </form>
  );
}

const refusalOf = (error: Error | null): RefusalWords | null =>
  error === null ? null : refusalWords(error);

function Password(props: {
  readonly refused: RefusalWords | null;
  readonly onNext: (username: string, next: Answer) => void;
}): ReactNode {
  const { staffSignIn: words } = useWords();
  const [username, setUsername] = useState("");
  const [password, setPassword] = useState("");
  const step = useStep(
    (body: { username: string; password: string }) => api.accounts.signIn({ body }),
    (next) => props.onNext(username, next),
  );
  const oidc = useMutation({
    mutationFn: () => api.accounts.startOidc({ body: { next: nextPage() } }),
    onSuccess: ({ url }) => location.assign(url),
  });
  const { data: options } = useQuery({
    queryKey: ["accounts", "options"],
    queryFn: ({ signal }) => api.accounts.signInOptions({}, { signal }),
  });
  return (
    <>
      <Form
        title={words.title}
        submit={words.signIn}
        busy={step.isPending || step.isSuccess}
        refusal={refusalOf(step.error) ?? refusalOf(oidc.error) ?? props.refused}
        onSubmit={() => step.mutate({ username, password })}
      >
        <TextField
          label={words.username}
          autoComplete="username"
          maxLength={64}
          focused
          value={username}
          onChange={setUsername}
        />
        <TextField
          label={words.password}
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
        />
      </Form>
      {options?.oidc === true && (
        <p className="account-or">
          <span>{words.or}</span>
          <button type="button" className="act" onClick={() => oidc.mutate()}>
            {words.oidc}
          </button>
        </p>
      )}
      {options?.demo === true && (
        <DemoSignIns onChoose={(body) => step.mutate(body)} busy={step.isPending} />
      )}
    </>
  );
}

function DemoSignIns(props: {
  readonly onChoose: (signIn: { username: string; password: string }) => void;
  readonly busy: boolean;
}): ReactNode {
  const { staffSignIn: words } = useWords();
  const label = useLabel();
  const { data } = useQuery({
    queryKey: ["accounts", "demo"],
    queryFn: ({ signal }) => api.accounts.demoSignIns({}, { signal }),
  });
  if (data === undefined || data.items.length === 0) return null;
  return (
    <section className="account-demo" aria-labelledby="demo-sign-ins">
      <h2 id="demo-sign-ins">{words.demoTitle}</h2>
      <p className="account-faint">{words.demoLead}</p>
      <ul>
        {data.items.map(({ username, password, personName, title, organisation }) => (
          <li key={username}>
            <button
              type="button"
              aria-disabled={props.busy || undefined}
              onClick={() => {
                if (!props.busy) props.onChoose({ username, password });
              }}
            >
              <strong>{personName}</strong>
              <span>
                {label(organisation)} · {label(title)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function SecondFactor(props: {
  readonly challenge: string;
  readonly onNext: (next: Answer) => void;
}): ReactNode {
  const { staffSignIn: words } = useWords();
  const [code, setCode] = useState("");
  const { challenge } = props;
  const step = useStep(
    () => api.accounts.signInSecondFactor({ body: { challenge, code } }),
    props.onNext,
  );
  return (
    <Form
      title={words.codeTitle}
      lead={words.codeLead}
      submit={words.verify}
      busy={step.isPending || step.isSuccess}
      refusal={refusalOf(step.error)}
      onSubmit={() => step.mutate(undefined)}
    >
      <TextField
        label={words.code}
        hint={words.recoveryHint}
        autoComplete="one-time-code"
        maxLength={20}
        focused
        value={code}
        onChange={setCode}
      />
    </Form>
  );
}

function OwnPassword(props: {
  readonly challenge: string;
  readonly username: string;
  readonly onNext: (next: Answer) => void;
}): ReactNode {
  const { staffSignIn: words } = useWords();
  const [password, setPassword] = useState("");
  const [repeated, setRepeated] = useState("");
  const [checked, setChecked] = useState(false);
  const { challenge } = props;
  const step = useStep(
    () => api.accounts.signInNewPassword({ body: { challenge, password } }),
    props.onNext,
  );
  return (
    <Form
      title={words.newTitle}
      lead={words.newLead}
      submit={words.verify}
      busy={step.isPending || step.isSuccess}
      refusal={refusalOf(step.error)}
      onSubmit={() => {
        setChecked(true);
        if (password === repeated) step.mutate(undefined);
      }}
    >
      <NewPassword
        username={props.username}
        password={password}
        repeated={repeated}
        onPassword={setPassword}
        onRepeated={setRepeated}
        checked={checked}
      />
    </Form>
  );
}

function Languages(): ReactNode {
  const { language } = usePreferences();
  return languages
    .filter((other) => other.code !== language)
    .map((other) => (
      <button
        key={other.code}
        type="button"
        className="act"
        data-kind="quiet"
        lang={other.tag}
        onClick={() => void prefer({ language: other.code })}
      >
        {other.name}
      </button>
    ));
}

export default function SignInPage(): ReactNode {
  const { staffSignIn: words } = useWords();
  const refusals: Readonly<Record<string, string>> = useText({ zh: refusalsZh, en: refusalsEn });
  const [back] = useState(broughtBack);
  const [username, setUsername] = useState("");
  const [next, setNext] = useState<Answer | null>(
    back.challenge === null ? null : { step: "secondFactor", challenge: back.challenge },
  );
  const refused = back.refused === null ? null : (refusals[back.refused] ?? null);
  return (
    <div className="account-gate">
      <DemoDistrict place="console" />
      <div className="account-sheet">
        <div className="account-brand">
          <Mark size="2.5rem" />
          <span className="account-gate-links">
            <Languages />
            <a href="/">{words.portal}</a>
          </span>
        </div>
        {next === null && (
          <Password
            refused={refused === null ? null : { message: refused }}
            onNext={(typed, answer) => {
              setUsername(typed);
              setNext(answer);
            }}
          />
        )}
        {next?.step === "secondFactor" && (
          <SecondFactor challenge={next.challenge ?? ""} onNext={setNext} />
        )}
        {next?.step === "newPassword" && (
          <OwnPassword challenge={next.challenge ?? ""} username={username} onNext={setNext} />
        )}
        {next !== null && (
          <button type="button" className="act" data-kind="quiet" onClick={() => setNext(null)}>
            {words.startOver}
          </button>
        )}
      </div>
    </div>
  );
}
