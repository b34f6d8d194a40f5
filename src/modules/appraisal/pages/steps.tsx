/** What may be done with a round now: single presses, and forms for words and decisions. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { api } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import { FormDrawer } from "#ui/console/form-drawer.tsx";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
import { useSubmit } from "#ui/console/use-submit.ts";
import { useLabel } from "#ui/i18n/use-text.tsx";
import { toast } from "#ui/toast.tsx";
import { CONSEQUENCES, type RoundStep } from "../rules/round.ts";
import { Choice, Field, type Round, type TargetOfRound, useWords } from "./parts.tsx";

const PRESSES = ["collect", "compute", "confirm", "publish", "close"] as const;
type Press = (typeof PRESSES)[number];
const isPress = (step: string): step is Press => (PRESSES as readonly string[]).includes(step);
type Written = Exclude<RoundStep, Press>;

/** Who may be meant by a step. */
function meant(step: Written, { targets }: Round): readonly TargetOfRound[] {
  const wanted: Partial<Record<Written, (one: TargetOfRound) => boolean>> = {
    reply: (one) => one.isOwn && one.reply === null,
    appeal: (one) => one.isOwn && one.appeal === null,
    answer: (one) => one.reply !== null && one.reply.answer === null,
    decideAppeal: (one) => one.appeal !== null && one.appeal.decision === null,
    recordConsequence: () => true,
  };
  return targets.filter((one) => wanted[step]?.(one) ?? false);
}

function useRefresh() {
  const queries = useQueryClient();
  const words = useWords();
  return async () => {
    await queries.invalidateQueries({ queryKey: ["appraisal"] });
    toast({ text: words.done });
  };
}

type Said = {
  readonly target: number;
  readonly text: string;
  readonly kind: (typeof CONSEQUENCES)[number];
  readonly upheld: "yes" | "no";
};

function send(step: Written, id: number, said: Said): Promise<unknown> {
  const params = { id };
  const { target, text, kind, upheld } = said;
  if (step === "cancel") return api.appraisal.cancel({ params, body: { reason: text } });
  if (step === "decideAppeal") {
    const body = { target, upheld: upheld === "yes", reason: text };
    return api.appraisal.decideAppeal({ params, body });
  }
  if (step === "recordConsequence")
    return api.appraisal.recordConsequence({ params, body: { target, kind, text } });
  return api.appraisal[step]({ params, body: { target, text } });
}

function WrittenStep(props: {
  readonly round: Round;
  readonly step: Written;
  readonly onClose: () => void;
}): ReactNode {
  const words = useWords();
  const label = useLabel();
  const refresh = useRefresh();
  const { round, step, onClose } = props;
  const targets = meant(step, round);
  const [place, setPlace] = useState(String(targets[0]?.place ?? 0));
  const [text, setText] = useState("");
  const [kind, setKind] = useState<Said["kind"]>(CONSEQUENCES[0]);
  const [upheld, setUpheld] = useState<Said["upheld"]>("no");
  const target = Number(place);
  const form = useSubmit({
    send: () => send(step, round.id, { target, text, kind, upheld }),
    onDone() {
      void refresh();
      onClose();
    },
  });
  const said = targets.find((one) => one.place === target);
  const heard = step === "answer" ? said?.reply?.text : said?.appeal?.text;
  return (
    <FormDrawer
      open
      title={words.steps[step]}
      submitLabel={words.steps[step]}
      {...form}
      onClose={onClose}
    >
      {step !== "cancel" && (
        <Choice
          label={words.fields.target}
          value={place}
          options={targets.map((one) => ({ value: String(one.place), label: label(one.name) }))}
          onChange={setPlace}
        />
      )}
      {heard !== undefined && <blockquote className="appr-words">{heard}</blockquote>}
      {step === "recordConsequence" && (
        <Choice
          label={words.fields.kind}
          value={kind}
          options={CONSEQUENCES.map((one) => ({ value: one, label: words.consequences[one] }))}
          onChange={(to) => setKind(to as Said["kind"])}
        />
      )}
      {step === "decideAppeal" && (
        <Choice
          label={words.fields.upheld}
          value={upheld}
          options={[
            { value: "no", label: words.no },
            { value: "yes", label: words.yes },
          ]}
          onChange={(to) => setUpheld(to as Said["upheld"])}
        />
      )}
      <Field label={words.fields.text} rows={5} value={text} onChange={setText} />
    </FormDrawer>
  );
}

/** The steps that the reader may take now. */
export function Steps(props: { readonly round: Round }): ReactNode {
  const words = useWords();
  const refresh = useRefresh();
  const { round } = props;
  const [writing, setWriting] = useState<Written | null>(null);
  const press = useMutation({
    mutationFn: (step: Press) => api.appraisal[step]({ params: { id: round.id } }),
    onSuccess: refresh,
  });
  const steps = (round.steps as RoundStep[]).filter(
    (step) => isPress(step) || step === "cancel" || meant(step, round).length > 0,
  );
  if (steps.length === 0) return null;
  return (
    <>
      <div className="appr-buttons">
        {steps.map((step) => (
          <ActionButton
            key={step}
            label={words.steps[step]}
            kind={isPress(step) ? "primary" : "quiet"}
            onAct={() => (isPress(step) ? press.mutateAsync(step) : setWriting(step))}
          />
        ))}
      </div>
      {press.error !== null && <RefusalNote refusal={refusalWords(press.error)} />}
      {writing !== null && (
        <WrittenStep key={writing} round={round} step={writing} onClose={() => setWriting(null)} />
      )}
    </>
  );
}
