/** A button that issues a paper of what is shown, with its verification code, and opens it to print or to keep. */
import type { ReactNode } from "react";
import { type PapersIssueInput, api } from "#ui/client.gen.ts";
import { toast } from "#ui/toast.tsx";
import { ActionButton } from "./action-button.tsx";
import { consoleHref, useGo } from "./navigation.tsx";
import { refusalWords } from "./refusal-note.tsx";

type Asked = PapersIssueInput["body"];

/** Issues a paper of `about` as it stands; what says the same as a paper of before is that paper. */
export function IssuePaper(props: {
  readonly about: Asked["about"];
  readonly paper: Asked["kind"];
  readonly label: string;
  readonly kind?: "primary" | "plain" | "quiet";
  readonly keys?: string;
}): ReactNode {
  const go = useGo();
  const { about, paper, label, kind, keys } = props;
  const issue = async (): Promise<void> => {
    try {
      const { id } = await api.papers.issue({ body: { about, kind: paper } });
      go(consoleHref(`/papers/${id}`));
    } catch (error) {
      toast({ text: refusalWords(error).message, tone: "attend" });
    }
  };
  return (
    <ActionButton
      label={label}
      icon="print"
      onAct={issue}
      {...(kind === undefined ? {} : { kind })}
      {...(keys === undefined ? {} : { keys })}
    />
  );
}
