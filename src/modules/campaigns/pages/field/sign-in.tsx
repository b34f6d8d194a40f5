/** Signing in on the device: user name and password, then what else the account asks for. */
import { type FormEvent, type ReactNode, useState } from "react";
import { ApiError, send } from "#ui/client.ts";
import type { AccountsSignInAnswer } from "#ui/client.gen.ts";
import { Button } from "#ui/portal/button.tsx";
import { TextInput } from "#ui/portal/field.tsx";
import { Notice } from "#ui/portal/parts.tsx";
import type { FieldState } from "./device/shown.ts";
import { sessionEnded, signedIn } from "./device/state.ts";
import { useWords } from "./words.ts";

type Answer = AccountsSignInAnswer;

/** Sends a step, and keeps why it was refused. */
function useStep(onNext: (answer: Answer) => void) {
  const [isBusy, setIsBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const step = async (path: string, body: object) => {
    if (isBusy) return;
    setIsBusy(true);
    setFailure(undefined);
    try {
      await sessionEnded();
      const answer = await send<Answer>("POST", path, { body });
      if (answer.step === "done") await signedIn();
      else onNext(answer);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setFailure(error.message);
    } finally {
      setIsBusy(false);
    }
  };
  return { isBusy, failure, step };
}

function StepForm(props: {
  readonly title: string;
  readonly lead?: string;
  readonly submit: string;
  readonly isBusy: boolean;
  readonly failure: string | undefined;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}): ReactNode {
  const { signIn: words } = useWords();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    props.onSubmit();
  };
  return (
    <form className="field-sign-in" onSubmit={submit} noValidate>
      <h2>{props.title}</h2>
      {props.lead !== undefined && <p className="field-faint">{props.lead}</p>}
      {props.failure !== undefined && (
        <Notice tone="attend" title={words.failed} announce>
          <p>{props.failure}</p>
        </Notice>
      )}
      {props.children}
      <Button kind="primary" type="submit" busy={props.isBusy} wide>
        {props.submit}
      </Button>
    </form>
  );
}

function Password(props: { readonly onNext: (answer: Answer) => void }): ReactNode {
  const { signIn: words } = useWords();
  const [username, setUsername] = useState("");
  const [password, setPassword] = useState("");
  const { isBusy, failure, step } = useStep(props.onNext);
  return (
    <StepForm
      title={words.title}
      lead={words.lead}
      submit={words.submit}
      isBusy={isBusy}
      failure={failure}
      onSubmit={() => void step("/sign-in", { username, password })}
    >
      <TextInput
        label={words.username}
        autoComplete="username"
        autoCapitalize="none"
        maxLength={64}
        value={username}
        onChange={setUsername}
      />
      <TextInput
        label={words.password}
        type="password"
        autoComplete="current-password"
        maxLength={256}
        value={password}
        onChange={setPassword}
      />
    </StepForm>
  );
}

function Code(props: {
  readonly challenge: string;
  readonly onNext: (answer: Answer) => void;
}): ReactNode {
  const { signIn: words } = useWords();
  const [code, setCode] = useState("");
  const { isBusy, failure, step } = useStep(props.onNext);
  const { challenge } = props;
  return (
    <StepForm
      title={words.codeTitle}
      submit={words.verify}
      isBusy={isBusy}
      failure={failure}
      onSubmit={() => void step("/sign-in/second-factor", { challenge, code })}
    >
      <TextInput
        label={words.code}
        autoComplete="one-time-code"
        inputMode="numeric"
        maxLength={20}
        value={code}
        onChange={setCode}
      />
    </StepForm>
  );
}

function NewPassword(props: {
  readonly challenge: string;
  readonly onNext: (answer: Answer) => void;
}): ReactNode {
  const { signIn: words } = useWords();
  const [password, setPassword] = useState("");
  const [repeated, setRepeated] = useState("");
  const [isChecked, setIsChecked] = useState(false);
  const { isBusy, failure, step } = useStep(props.onNext);
  const { challenge } = props;
  const submit = () => {
    setIsChecked(true);
    if (password === repeated) void step("/sign-in/new-password", { challenge, password });
  };
  return (
    <StepForm
      title={words.newTitle}
      lead={words.newLead}
      submit={words.verify}
      isBusy={isBusy}
      failure={failure}
      onSubmit={submit}
    >
      <TextInput
        label={words.newPassword}
        type="password"
        autoComplete="new-password"
        maxLength={128}
        value={password}
        onChange={setPassword}
      />
      <TextInput
        label={words.repeat}
        error={isChecked && password !== repeated ? words.notSame : undefined}
        type="password"
        autoComplete="new-password"
        maxLength={128}
        value={repeated}
        onChange={setRepeated}
      />
    </StepForm>
  );
}

export function SignIn(props: { readonly state: FieldState }): ReactNode {
  const { signIn: words } = useWords();
  const [next, setNext] = useState<Answer | null>(null);
  const { sealed, offlineSince, isKeyLost, trouble } = props.state;
  const challenge = next?.challenge ?? "";
  return (
    <div className="field-column">
      {isKeyLost && (
        <Notice tone="attend" title={words.keyLost}>
          <p>{words.keyLostText}</p>
        </Notice>
      )}
      {sealed > 0 && !isKeyLost && (
        <Notice title={words.sealed(sealed)}>
          <p>{words.sealedText}</p>
        </Notice>
      )}
      {trouble !== null && <Notice tone="attend" title={trouble} />}
      {offlineSince !== null && <Notice tone="attend" title={words.offline} />}
      {next === null && <Password onNext={setNext} />}
      {next?.step === "secondFactor" && <Code challenge={challenge} onNext={setNext} />}
      {next?.step === "newPassword" && <NewPassword challenge={challenge} onNext={setNext} />}
      {next !== null && (
        <Button kind="quiet" onClick={() => setNext(null)}>
          {words.again}
        </Button>
      )}
    </div>
  );
}
