/** The forms of a breach: a text for who answers, a ruling with its measure for who decides. */
import { type ReactNode, useId, useState } from "react";
import { api, type AccountabilityActInput } from "#ui/client.gen.ts";
import { Choice, TextLine } from "#ui/console/fields.tsx";
import { FormDrawer } from "#ui/console/form-drawer.tsx";
import { useSubmit } from "#ui/console/use-submit.ts";
import { useWords } from "./words.ts";

type Body = AccountabilityActInput["body"];
export type BreachAction = Body["type"];

const MEASURES = ["reminder", "talk", "notice", "referral"] as const;
type Measure = (typeof MEASURES)[number];

function Ruling(props: {
  readonly upheld: boolean;
  readonly measure: Measure;
  readonly onUpheld: (upheld: boolean) => void;
  readonly onMeasure: (measure: Measure) => void;
}): ReactNode {
  const words = useWords();
  const id = useId();
  return (
    <>
      <fieldset className="breach-field">
        <legend>{words.form.upheld}</legend>
        {[true, false].map((upheld) => (
          <label key={String(upheld)}>
            <input
              type="radio"
              name={`${id}-upheld`}
              checked={props.upheld === upheld}
              onChange={() => props.onUpheld(upheld)}
            />
            {upheld ? words.form.yes : words.form.no}
          </label>
        ))}
      </fieldset>
      {props.upheld && (
        <Choice
          label={words.form.measure}
          value={props.measure}
          options={MEASURES.map((one) => ({ value: one, label: words.measure[one] }))}
          onChange={props.onMeasure}
        />
      )}
    </>
  );
}

/** Asks for what an action needs and sends it. */
export function BreachForm(props: {
  readonly breachId: number;
  readonly action: BreachAction;
  readonly onClose: () => void;
  readonly onDone: () => void;
}): ReactNode {
  const words = useWords();
  const [text, setText] = useState("");
  const [upheld, setUpheld] = useState(true);
  const [measure, setMeasure] = useState<Measure>("reminder");
  const { action } = props;
  const rules = action === "decide" || action === "decideAppeal";
  const form = useSubmit({
    send() {
      const body: Body = rules
        ? { type: action, upheld, measure: upheld ? measure : "none", reason: text }
        : { type: action as "state" | "appeal", text };
      return api.accountability.act({ params: { breachId: props.breachId }, body });
    },
    said: words.form.sent,
    onDone() {
      props.onDone();
      props.onClose();
    },
  });
  return (
    <FormDrawer
      open
      title={words.actions[action]}
      submitLabel={words.form.submit}
      {...form}
      onClose={props.onClose}
    >
      {rules && (
        <Ruling upheld={upheld} measure={measure} onUpheld={setUpheld} onMeasure={setMeasure} />
      )}
      <TextLine
        label={rules ? words.form.reason : words.form.text}
        rows={6}
        maxLength={2000}
        value={text}
        onChange={setText}
      />
    </FormDrawer>
  );
}
