/** The forms of a breach: a text for who answers, a ruling with its measure for who decides. */
import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useId, useState } from "react";
import { api, type AccountabilityActInput } from "#ui/client.gen.ts";
import { FormDrawer } from "#ui/console/form-drawer.tsx";
import { refusalWords } from "#ui/console/refusal-note.tsx";
import { toast } from "#ui/toast.tsx";
import { useWords } from "./words.ts";

type Body = AccountabilityActInput["body"];
export type BreachAction = Body["type"];

const MEASURES = ["reminder", "talk", "notice", "referral"] as const;
type Measure = (typeof MEASURES)[number];

function Text(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}): ReactNode {
  const id = useId();
  return (
    <div className="breach-field">
      <label htmlFor={id}>{props.label}</label>
      <textarea
        id={id}
        rows={6}
        maxLength={2000}
        required
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </div>
  );
}

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
        <div className="breach-field">
          <label htmlFor={id}>{words.form.measure}</label>
          <select
            id={id}
            value={props.measure}
            onChange={(event) => props.onMeasure(event.target.value as Measure)}
          >
            {MEASURES.map((measure) => (
              <option key={measure} value={measure}>
                {words.measure[measure]}
              </option>
            ))}
          </select>
        </div>
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
  const send = useMutation({
    mutationFn: () => {
      const body: Body = rules
        ? { type: action, upheld, measure: upheld ? measure : "none", reason: text }
        : { type: action as "state" | "appeal", text };
      return api.accountability.act({ params: { breachId: props.breachId }, body });
    },
    onSuccess() {
      toast({ text: words.form.sent });
      props.onDone();
      props.onClose();
    },
  });
  return (
    <FormDrawer
      open
      title={words.actions[action]}
      onClose={props.onClose}
      onSubmit={() => send.mutate()}
      submitLabel={words.form.submit}
      busy={send.isPending}
      refusal={send.error === null ? null : refusalWords(send.error)}
    >
      {rules && (
        <Ruling upheld={upheld} measure={measure} onUpheld={setUpheld} onMeasure={setMeasure} />
      )}
      <Text label={rules ? words.form.reason : words.form.text} value={text} onChange={setText} />
    </FormDrawer>
  );
}
