/** Taking back what was set for a day to come. */
import { type ReactNode, useState } from "react";
import { FormDrawer } from "#ui/console/form-drawer.tsx";
import { refusalWords } from "#ui/console/refusal-note.tsx";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { toast } from "#ui/toast.tsx";
import type { Day } from "#kernel/pure/day.ts";
import { ReasonField } from "./ladder-fields.tsx";
import { useWithdrawal } from "./ladder-queries.ts";
import { type Scope, useLadderWords, useScopeName } from "./ladder-words.ts";

export function WithdrawalDrawer(props: {
  readonly scope: Scope;
  readonly from: Day;
  readonly onClose: () => void;
}): ReactNode {
  const words = useLadderWords();
  const name = useScopeName()(props.scope);
  const format = useFormat();
  const withdrawal = useWithdrawal();
  const [reason, setReason] = useState("");
  const [isAsked, setIsAsked] = useState(false);
  const isWrong = isAsked && reason.trim().length < 2;
  const submit = async () => {
    setIsAsked(true);
    if (reason.trim().length < 2) return;
    const { scope, code } = props.scope;
    await withdrawal.mutateAsync({ scope, code, from: props.from, reason: reason.trim() });
    toast({ text: words.withdrawal.done });
    props.onClose();
  };
  return (
    <FormDrawer
      open
      title={words.withdrawal.title(name, format.day(props.from))}
      submitLabel={words.withdrawal.submit}
      busy={withdrawal.isPending}
      refusal={withdrawal.error === null ? null : refusalWords(withdrawal.error)}
      onClose={props.onClose}
      onSubmit={() => submit().catch(() => {})}
    >
      <ReasonField
        label={words.withdrawal.reason}
        value={reason}
        isWrong={isWrong}
        onChange={setReason}
      />
    </FormDrawer>
  );
}
