/** A temporary password, shown this once. */
import type { ReactNode } from "react";
import { ActionButton } from "#ui/console/action-button.tsx";
import { ShownOnce, useWords } from "./parts.tsx";

export function TemporaryPassword(props: {
  readonly username: string;
  readonly password: string;
  readonly onClose: () => void;
}): ReactNode {
  const { accounts: words } = useWords();
  return (
    <div className="account-recovery" role="status">
      <h3>{words.temporaryTitle}</h3>
      <p>{words.temporaryLead(props.username)}</p>
      <ShownOnce text={props.password} copy={words.copy} copied={words.copied} />
      <ActionButton label={words.close} kind="primary" onAct={props.onClose} />
    </div>
  );
}
