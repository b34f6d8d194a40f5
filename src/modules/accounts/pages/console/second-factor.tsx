/** Turning one's second factor on and off. The QR code is drawn here; the secret goes nowhere else. */
import { useMutation, useQuery } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import { api, type AccountsStartSecondFactorAnswer } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import { FormDrawer } from "#ui/console/form-drawer.tsx";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
import { toast } from "#ui/toast.tsx";
import { ShownOnce, TextField, useWords } from "./parts.tsx";

/** A picture of the code; its module is fetched when somebody sets a second factor up. */
async function pictureOf(text: string): Promise<string> {
  const { toString: draw } = await import("qrcode");
  const svg = await draw(text, { type: "svg", margin: 2, errorCorrectionLevel: "M" });
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
}

export function SecondFactorSection(props: {
  readonly isOn: boolean;
  readonly onChanged: () => void;
}): ReactNode {
  const { me: words } = useWords();
  const [isAsking, setIsAsking] = useState(false);
  const [started, setStarted] = useState<AccountsStartSecondFactorAnswer | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const begin = (password: string) =>
    api.accounts.startSecondFactor({ body: { password } }).then(setStarted);
  const stop = async (password: string) => {
    await api.accounts.stopSecondFactor({ body: { password } });
    toast({ text: words.factorStopped });
    props.onChanged();
  };
  return (
    <section className="account-section" aria-labelledby="me-factor">
      <h2 id="me-factor">{words.factorTitle}</h2>
      <p className="account-faint">{props.isOn ? words.factorOn : words.factorOff}</p>
      {started === null && codes === null && (
        <ActionButton
          label={props.isOn ? words.factorStop : words.factorStart}
          onAct={() => setIsAsking(true)}
        />
      )}
      {started !== null && (
        <Scan
          started={started}
          onDone={(recoveryCodes) => {
            setStarted(null);
            setCodes(recoveryCodes);
            toast({ text: words.factorDone });
          }}
        />
      )}
      {codes !== null && (
        <RecoveryCodes
          codes={codes}
          onKept={() => {
            setCodes(null);
            props.onChanged();
          }}
        />
      )}
      {isAsking && (
        <AskPassword
          title={props.isOn ? words.factorStop : words.factorStart}
          act={props.isOn ? stop : begin}
          onClose={() => setIsAsking(false)}
        />
      )}
    </section>
  );
}

function AskPassword(props: {
  readonly title: string;
  readonly act: (password: string) => Promise<void>;
  readonly onClose: () => void;
}): ReactNode {
  const { me: words, password: passwordWords } = useWords();
  const [password, setPassword] = useState("");
  const ask = useMutation({ mutationFn: props.act, onSuccess: props.onClose });
  return (
    <FormDrawer
      open
      title={props.title}
      submitLabel={words.continue}
      busy={ask.isPending}
      refusal={ask.error === null ? null : refusalWords(ask.error)}
      onClose={props.onClose}
      onSubmit={() => ask.mutate(password)}
    >
      <p className="account-faint">{words.confirmPassword}</p>
      <TextField
        label={passwordWords.current}
        type="password"
        autoComplete="current-password"
        focused
        value={password}
        onChange={setPassword}
      />
    </FormDrawer>
  );
}

function Scan(props: {
  readonly started: AccountsStartSecondFactorAnswer;
  readonly onDone: (recoveryCodes: readonly string[]) => void;
}): ReactNode {
  const { me: words } = useWords();
  const [code, setCode] = useState("");
  const { uri, secret } = props.started;
  const { data: picture } = useQuery({
    queryKey: ["accounts", "qr", uri],
    queryFn: () => pictureOf(uri),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const confirm = useMutation({
    mutationFn: () => api.accounts.confirmSecondFactor({ body: { code: code.trim() } }),
    onSuccess: ({ recoveryCodes }) => props.onDone(recoveryCodes),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!confirm.isPending) confirm.mutate();
  };
  return (
    <form className="account-scan" onSubmit={submit} noValidate>
      <p>{words.factorScan}</p>
      {picture !== undefined && <img src={picture} alt={words.factorQr} width={200} height={200} />}
      <p className="account-faint">
        {words.factorSecret} <code>{secret.match(/.{1,4}/g)?.join(" ")}</code>
      </p>
      {confirm.error !== null && <RefusalNote refusal={refusalWords(confirm.error)} />}
      <TextField
        label={words.factorCode}
        autoComplete="one-time-code"
        inputMode="numeric"
        maxLength={6}
        value={code}
        onChange={setCode}
      />
      <button type="submit" className="act" data-kind="primary">
        {words.factorConfirm}
      </button>
    </form>
  );
}

function RecoveryCodes(props: {
  readonly codes: readonly string[];
  readonly onKept: () => void;
}): ReactNode {
  const { me: words } = useWords();
  return (
    <div className="account-recovery" role="status">
      <h3>{words.recoveryTitle}</h3>
      <p>{words.recoveryLead}</p>
      <ShownOnce
        text={props.codes.join("\n")}
        copy={words.recoveryCopy}
        copied={words.recoveryCopied}
      />
      <ActionButton label={words.recoveryKept} kind="primary" onAct={props.onKept} />
    </div>
  );
}
