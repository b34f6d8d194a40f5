import { type ReactNode, use } from "react";
import { ApiError } from "#ui/client.ts";
import { useText } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { en } from "./messages/en.ts";
import { zh } from "./messages/zh.ts";
import { ModulesContext } from "./modules.ts";
import { consoleHref } from "./navigation.tsx";

/** A "no" as a reader needs it: why, and what would make it possible. */
export type RefusalWords = {
  readonly message: string;
  /** What would make it possible, in the reader's language; the rule's module words it by refusal code. */
  readonly remedy?: string | undefined;
  readonly reference?: string | undefined;
  /** The sign-in has ended: what is written stays, and one signs in beside it. */
  readonly mustSignIn?: boolean;
};

/** The words of whatever was thrown; `remedies` gives what would help by refusal code. */
export function refusalWords(
  error: unknown,
  remedies: Readonly<Record<string, string>> = {},
): RefusalWords {
  if (error instanceof ApiError)
    return {
      message: error.message,
      remedy: remedies[error.code],
      reference: error.reference,
      mustSignIn: error.code.endsWith(".sign_in_first"),
    };
  return { message: error instanceof Error ? error.message : String(error) };
}

/** Signing in where nothing that is written is lost: in a window of its own. */
function SignInBeside(): ReactNode {
  const { refusal: words } = useText({ zh, en });
  const source = use(ModulesContext).find((module) => module.consoleSession)?.consoleSession;
  if (source === undefined) return null;
  return (
    <p>
      {words.stays}{" "}
      <a href={consoleHref(source.signInPath)} target="_blank" rel="noreferrer">
        {words.signIn}
      </a>
    </p>
  );
}

/** Shows a refusal where it happened, read out at once. */
export function RefusalNote(props: {
  readonly refusal: RefusalWords;
  readonly title?: string;
  readonly action?: ReactNode;
}): ReactNode {
  const { refusal: words } = useText({ zh, en });
  const { refusal } = props;
  return (
    <div className="refusal" role="alert">
      <Icon name="alert" size={20} />
      <div className="refusal-words">
        <p className="refusal-title">{props.title ?? words.title}</p>
        <p>{refusal.message}</p>
        {refusal.remedy !== undefined && (
          <p>
            <span className="refusal-remedy">{words.remedy}</span> {refusal.remedy}
          </p>
        )}
        {refusal.reference !== undefined && (
          <p className="refusal-reference">{words.reference(refusal.reference)}</p>
        )}
        {refusal.mustSignIn === true && <SignInBeside />}
        {props.action}
      </div>
    </div>
  );
}
