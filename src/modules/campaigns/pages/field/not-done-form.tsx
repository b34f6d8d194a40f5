import { type ReactNode, useState } from "react";
import { Button } from "#ui/portal/button.tsx";
import { RadioCards, TextArea } from "#ui/portal/field.tsx";
import type { Reason } from "../../rules/unit.ts";
import { type Outcome, REASONS_AT_DOOR } from "./device/work.ts";
import { useWords } from "./words.ts";

/** Why a unit was not done; what it means for the unit stands beside each reason. */
export function NotDoneForm(props: {
  readonly isBusy: boolean;
  readonly onKeep: (outcome: Outcome) => void;
  readonly onBack: () => void;
}): ReactNode {
  const words = useWords();
  const [reason, setReason] = useState<Reason | "">("");
  const [note, setNote] = useState("");
  const [isChecked, setIsChecked] = useState(false);
  const isNoteMissing = reason === "other" && note.trim() === "";
  const submit = () => {
    setIsChecked(true);
    if (reason !== "" && !isNoteMissing) props.onKeep({ kind: "notDone", reason, note });
  };
  return (
    <div className="field-form">
      <RadioCards
        label={words.unit.why}
        error={isChecked && reason === "" ? words.unit.whyMissing : undefined}
        value={reason}
        options={REASONS_AT_DOOR.map((value) => ({
          value,
          label: words.unit.reasons[value],
          hint: words.unit.reasonHints[value],
        }))}
        onChange={(value) => setReason(REASONS_AT_DOOR.find((one) => one === value) ?? "")}
      />
      <TextArea
        label={reason === "other" ? words.unit.note : words.unit.noteOptional}
        error={isChecked && isNoteMissing ? words.unit.noteMissing : undefined}
        rows={2}
        maxLength={500}
        value={note}
        onChange={setNote}
      />
      <div className="field-answers">
        <Button onClick={props.onBack}>{words.back}</Button>
        <Button kind="primary" busy={props.isBusy} onClick={submit}>
          {words.unit.keep}
        </Button>
      </div>
    </div>
  );
}
