/** What can be done with a scenario: record the decision, post it, lay it aside. */
import { type ReactNode, useState } from "react";
import { dayOf } from "#kernel/pure/day.ts";
import type { FundingScenarioAnswer } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import { FormDrawer } from "#ui/console/form-drawer.tsx";
import { consoleHref } from "#ui/console/navigation.tsx";
import { useSubmit } from "#ui/console/use-submit.ts";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { SCENARIO_STEPS, type ScenarioStep } from "../rules/allocation.ts";
import { TextLine, useIsAllocator, useWords } from "./parts.tsx";
import { type ScenarioAct, useActOnScenario } from "./queries.ts";

type Step = Exclude<ScenarioStep, "save">;

/** The state of a scenario in a sentence, with its entries. */
export function ScenarioState(props: { readonly scenario: FundingScenarioAnswer }): ReactNode {
  const words = useWords();
  const format = useFormat();
  const { scenario } = props;
  return (
    <div className="fund-state">
      <span className="fund-status" data-status={scenario.status}>
        {words.statuses[scenario.status]}
      </span>
      {scenario.decision !== null && (
        <span>
          {words.scenario.decided(
            scenario.decision.meeting,
            scenario.decision.minuteNo,
            format.day(scenario.decision.decidedOn),
          )}
        </span>
      )}
      {scenario.posting !== null && (
        <span>
          {words.scenario.posted(
            format.day(scenario.posting.on),
            scenario.posting.entryCount,
            format.money(scenario.posting.amountFen),
          )}{" "}
          <a href={consoleHref("/ledger/entries?reason=allocation")}>{words.scenario.ledger}</a>
        </span>
      )}
      {scenario.dropReason !== null && <span>{words.scenario.dropped(scenario.dropReason)}</span>}
    </div>
  );
}

type StepDraft = {
  readonly meeting: string;
  readonly minuteNo: string;
  readonly day: string;
  readonly reason: string;
};

/** What a filled form asks for. */
function actOf(step: Step, draft: StepDraft, revision: number): ScenarioAct {
  const { meeting, minuteNo, day, reason } = draft;
  if (step === "decide")
    return { act: "decide", body: { meeting, minuteNo, decidedOn: day, revision } };
  return step === "post" ? { act: "post", date: day } : { act: "drop", reason };
}

function StepForm(props: {
  readonly scenario: FundingScenarioAnswer;
  readonly step: Step;
  readonly onClose: () => void;
}): ReactNode {
  const { scenario: words } = useWords();
  const act = useActOnScenario(props.scenario.id);
  const [draft, setDraft] = useState<StepDraft>(() => ({
    meeting: "",
    minuteNo: "",
    reason: "",
    day: dayOf(Date.now()),
  }));
  const { step, scenario } = props;
  const field = (member: keyof StepDraft) => ({
    value: draft[member],
    onChange: (value: string) => setDraft((before) => ({ ...before, [member]: value })),
  });
  const form = useSubmit({
    send: () => act.mutateAsync(actOf(step, draft, scenario.revision)),
    said: words[step],
    onDone: props.onClose,
  });
  return (
    <FormDrawer
      open
      title={words[step]}
      submitLabel={words[step]}
      {...form}
      onClose={props.onClose}
    >
      <div className="fund-form">
        {step === "decide" && (
          <>
            <TextLine label={words.meeting} hint={words.meetingHint} {...field("meeting")} />
            <TextLine label={words.minuteNo} hint={words.minuteHint} {...field("minuteNo")} />
            <TextLine label={words.decidedOn} type="date" {...field("day")} />
          </>
        )}
        {step === "post" && (
          <>
            <p>{words.postText}</p>
            <TextLine label={words.date} type="date" {...field("day")} />
          </>
        )}
        {step === "drop" && <TextLine label={words.dropReason} rows={3} {...field("reason")} />}
      </div>
    </FormDrawer>
  );
}

/** The buttons of what is possible now; the same table as the server's says so. */
export function ScenarioSteps(props: {
  readonly scenario: FundingScenarioAnswer;
  /** Unsaved changes have to be saved before anybody decides. */
  readonly isChanged: boolean;
}): ReactNode {
  const { scenario: words } = useWords();
  const isAllocator = useIsAllocator();
  const [step, setStep] = useState<Step | null>(null);
  const allowed: readonly string[] = SCENARIO_STEPS[props.scenario.status];
  if (!isAllocator) return null;
  return (
    <>
      {(["decide", "post", "drop"] as const)
        .filter((one) => allowed.includes(one))
        .map((one) => (
          <ActionButton
            key={one}
            label={words[one]}
            kind={one === "drop" ? "quiet" : "primary"}
            refusal={props.isChanged && one === "decide" ? { message: words.editing } : null}
            onAct={() => setStep(one)}
          />
        ))}
      {step !== null && (
        <StepForm scenario={props.scenario} step={step} onClose={() => setStep(null)} />
      )}
    </>
  );
}
