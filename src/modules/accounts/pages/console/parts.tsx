/** Parts that the console's pages of accounts share. */
import { type ReactNode, useId, useState } from "react";
import { useText } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { en } from "../../messages/pages.en.ts";
import { zh } from "../../messages/pages.zh.ts";
import {
  PASSPHRASE_LEAST,
  PASSWORD_LEAST,
  type PasswordProblem,
  passwordProblems,
} from "../../rules/password.ts";
import "./accounts.css";

/** The texts of these pages. */
export function useWords(): typeof zh {
  return useText({ zh, en });
}

type FieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly type?: "text" | "password" | "search";
  /** What the browser's password manager is told. */
  readonly autoComplete?: string;
  readonly inputMode?: "numeric" | "text";
  readonly maxLength?: number;
  readonly focused?: boolean;
};

/** A label over one line of text, with a hint and an error that screen readers tie to it. */
export function TextField(props: FieldProps): ReactNode {
  const id = useId();
  const notes = [
    props.hint === undefined ? "" : `${id}-hint`,
    props.error === undefined ? "" : `${id}-error`,
  ].filter((note) => note !== "");
  return (
    <div className="account-field">
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        type={props.type ?? "text"}
        className="account-control"
        value={props.value}
        autoComplete={props.autoComplete ?? "off"}
        autoCapitalize="none"
        spellCheck={false}
        inputMode={props.inputMode ?? "text"}
        maxLength={props.maxLength ?? 256}
        aria-describedby={notes.length === 0 ? undefined : notes.join(" ")}
        aria-invalid={props.error === undefined ? undefined : true}
        ref={(input) => {
          if (props.focused === true && input !== null && input.value === "") input.focus();
        }}
        onChange={(event) => props.onChange(event.target.value)}
      />
      {props.hint !== undefined && (
        <p id={`${id}-hint`} className="account-faint">
          {props.hint}
        </p>
      )}
      {props.error !== undefined && (
        <p id={`${id}-error`} className="account-error">
          <Icon name="alert" size={16} /> {props.error}
        </p>
      )}
    </div>
  );
}

const RULES: readonly PasswordProblem[] = [
  "accounts.password_too_short",
  "accounts.password_too_simple",
  "accounts.password_holds_username",
  "accounts.password_too_common",
];

function PasswordRules(props: { readonly password: string; readonly username: string }): ReactNode {
  const { password: words } = useWords();
  const wrong = new Set(passwordProblems(props.password, props.username));
  const said: Readonly<Record<string, string>> = {
    "accounts.password_too_short": words.tooShort(PASSWORD_LEAST),
    "accounts.password_too_simple": words.tooSimple(PASSPHRASE_LEAST),
    "accounts.password_holds_username": words.holdsUsername,
    "accounts.password_too_common": words.tooCommon,
  };
  return (
    <ul className="account-rules" aria-label={words.rules}>
      {RULES.map((rule) => {
        const met = props.password !== "" && !wrong.has(rule);
        return (
          <li key={rule} data-met={met}>
            <Icon name={met ? "check" : "right"} size={16} />
            {said[rule]}
            <span className="visually-hidden">{met ? words.met : words.notMet}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** A new password twice, with the rules that it meets so far. */
export function NewPassword(props: {
  readonly username: string;
  readonly password: string;
  readonly repeated: string;
  readonly onPassword: (password: string) => void;
  readonly onRepeated: (password: string) => void;
  /** The form was sent: now say what is wrong. */
  readonly checked: boolean;
}): ReactNode {
  const { password: words } = useWords();
  const [shown, setShown] = useState(false);
  const type = shown ? "text" : "password";
  const differs = props.checked && props.password !== props.repeated;
  return (
    <>
      <TextField
        label={words.next}
        type={type}
        autoComplete="new-password"
        value={props.password}
        onChange={props.onPassword}
      />
      <PasswordRules password={props.password} username={props.username} />
      <TextField
        label={words.repeat}
        type={type}
        autoComplete="new-password"
        value={props.repeated}
        onChange={props.onRepeated}
        error={differs ? words.repeatWrong : undefined}
      />
      <label className="account-check">
        <input type="checkbox" checked={shown} onChange={() => setShown(!shown)} />
        {words.show}
      </label>
    </>
  );
}

/** Something that is shown once, with a button that copies it. */
export function ShownOnce(props: {
  readonly text: string;
  readonly copy: string;
  readonly copied: string;
}): ReactNode {
  const [done, setDone] = useState(false);
  return (
    <div className="account-once">
      <output>{props.text}</output>
      <button
        type="button"
        className="act"
        onClick={() => void navigator.clipboard.writeText(props.text).then(() => setDone(true))}
      >
        <Icon name={done ? "check" : "copy"} size={18} />
        <span role="status">{done ? props.copied : props.copy}</span>
      </button>
    </div>
  );
}
