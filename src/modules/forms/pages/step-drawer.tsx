/** Steps of a form that need a word first: asking for admission, laying aside, copying. */
import { type ReactNode, useState } from "react";
import { addDays } from "#kernel/pure/day.ts";
import type { FormsGetAnswer } from "#ui/client.gen.ts";
import { FormDrawer } from "#ui/console/form-drawer.tsx";
import { consoleHref, useGo, useSession } from "#ui/console/navigation.tsx";
import { useSubmit } from "#ui/console/use-submit.ts";
import { AsksAgainList } from "./asks-again.tsx";
import { TextLine, useWords } from "./parts.tsx";
import { type FormAct, useActOnForm } from "./queries.ts";

export type AskedStep = "ask" | "drop" | "copy";

type Answers = {
  readonly reason: string;
  readonly basis: string;
  readonly name: string;
  readonly telephone: string;
  readonly fromOn: string;
  readonly dueOn: string;
};
type Part = { readonly answers: Answers; readonly set: (part: Partial<Answers>) => void };

function AskFields({
  answers,
  set,
  items,
}: Part & { readonly items: FormsGetAnswer["asksAgain"] }): ReactNode {
  const { form: words } = useWords();
  return (
    <>
      <p>{words.askText}</p>
      <AsksAgainList items={items} />
      {items.length > 0 && (
        <TextLine
          label={words.againReason}
          hint={words.againReasonHint}
          rows={4}
          maxLength={500}
          value={answers.reason}
          onChange={(reason) => set({ reason })}
        />
      )}
      <TextLine
        label={words.basis}
        hint={words.basisHint}
        rows={2}
        maxLength={300}
        value={answers.basis}
        onChange={(basis) => set({ basis })}
      />
      <div className="ff-inline">
        <TextLine
          label={words.contact}
          maxLength={40}
          value={answers.name}
          onChange={(name) => set({ name })}
        />
        <TextLine
          label={words.telephone}
          maxLength={30}
          value={answers.telephone}
          onChange={(telephone) => set({ telephone })}
        />
      </div>
    </>
  );
}

function CopyFields({ answers, set }: Part): ReactNode {
  const { form: words } = useWords();
  return (
    <>
      <TextLine
        label={words.copyFrom}
        type="date"
        value={answers.fromOn}
        onChange={(fromOn) => set({ fromOn })}
      />
      <TextLine
        label={words.copyDue}
        type="date"
        value={answers.dueOn}
        onChange={(dueOn) => set({ dueOn })}
      />
    </>
  );
}

function actOf(step: AskedStep, revision: number, answers: Answers): FormAct {
  const { reason, basis, name, telephone, fromOn, dueOn } = answers;
  if (step === "drop") return { act: "drop", reason };
  if (step === "copy") return { act: "copy", fromOn, dueOn };
  const contact = telephone.trim() === "" ? {} : { contact: { name, telephone } };
  return { act: "ask", body: { revision, againReason: reason, legalBasis: basis, ...contact } };
}

/** Asks for what the step needs, takes it, and leads to where it goes on. */
export function StepDrawer(props: {
  readonly form: FormsGetAnswer;
  readonly step: AskedStep;
  readonly onClose: () => void;
}): ReactNode {
  const { form: words } = useWords();
  const go = useGo();
  const { form, step } = props;
  const act = useActOnForm(form.id);
  const [answers, setAnswers] = useState<Answers>({
    reason: "",
    basis: "",
    name: useSession()?.person.name ?? "",
    telephone: "",
    fromOn: addDays(form.design.fromOn, 365),
    dueOn: addDays(form.dueOn, 365),
  });
  const set = (part: Partial<Answers>) => setAnswers({ ...answers, ...part });
  const sending = useSubmit({
    send: () => act.mutateAsync(actOf(step, form.revision, answers)),
    said: { ask: words.asked, drop: words.done, copy: words.copied }[step],
    onDone(after) {
      props.onClose();
      if (step === "copy") go(consoleHref(`/forms/${after.id}/design`));
    },
  });
  return (
    <FormDrawer
      open
      title={words[step]}
      submitLabel={words[step]}
      {...sending}
      onClose={props.onClose}
    >
      <div className="ff-form">
        {step === "ask" && <AskFields answers={answers} set={set} items={form.asksAgain} />}
        {step === "copy" && <CopyFields answers={answers} set={set} />}
        {step === "drop" && (
          <TextLine
            label={words.reason}
            rows={3}
            maxLength={300}
            value={answers.reason}
            onChange={(reason) => set({ reason })}
          />
        )}
      </div>
    </FormDrawer>
  );
}
