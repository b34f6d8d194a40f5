/** A form: how its admission stands, what it asks again, sending, results. */
import { type ReactNode, useState } from "react";
import type { FormsGetAnswer } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import type { ConsolePageProps } from "#ui/console/contract.ts";
import { consoleHref, useGo } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { RefusalNote, type RefusalWords, refusalWords } from "#ui/console/refusal-note.tsx";
import { useFormat, useLabel } from "#ui/i18n/use-text.tsx";
import { toast } from "#ui/toast.tsx";
import { AsksAgainList } from "./asks-again.tsx";
import { Failed, StateSign, useWords } from "./parts.tsx";
import { useActOnForm, useForm } from "./queries.ts";
import { ResultsPart } from "./results-part.tsx";
import { FieldList } from "./field-list.tsx";
import { type AskedStep, StepDrawer } from "./step-drawer.tsx";

type Form = FormsGetAnswer;
type Step = Form["steps"][number];

function Steps(props: {
  readonly form: Form;
  readonly onRefused: (words: RefusalWords | null) => void;
}) {
  const { form: words } = useWords();
  const go = useGo();
  const { form } = props;
  const act = useActOnForm(form.id);
  const [asked, setAsked] = useState<AskedStep | null>(null);
  const now = async (step: "send" | "close") => {
    props.onRefused(null);
    try {
      const after = await act.mutateAsync({ act: step });
      toast({ text: step === "send" ? words.sendDone(after.sheetCount) : words.closeDone });
    } catch (error) {
      props.onRefused(refusalWords(error));
    }
  };
  const take = (step: Step) => {
    if (step === "edit") return go(consoleHref(`/forms/${form.id}/design`));
    if (step === "send" || step === "close") return now(step);
    return setAsked(step);
  };
  const main: Record<string, Step> = { draft: "ask", asked: "send", sent: "close" };
  const labelOf = (step: Step): string =>
    step === "edit" && form.status === "asked" ? words.editAsked : words[step];
  return (
    <>
      {form.steps.map((step) => (
        <ActionButton
          key={step}
          label={labelOf(step)}
          kind={step === main[form.status] && step !== "close" ? "primary" : "plain"}
          onAct={() => take(step)}
        />
      ))}
      {asked !== null && <StepDrawer form={form} step={asked} onClose={() => setAsked(null)} />}
    </>
  );
}

/** How an application stands, for a form that waits for it. */
function admissionWord({ isAdmitted, applicationState }: Form) {
  if (isAdmitted) return "inForce";
  if (applicationState === "draft") return "draft";
  if (applicationState === "refused" || applicationState === "withdrawn") return "refused";
  return applicationState === "lapsed" || applicationState === "ended" ? "over" : "waiting";
}

function Facts(props: { readonly form: Form }): ReactNode {
  const words = useWords();
  const label = useLabel();
  const format = useFormat();
  const { form } = props;
  const admission =
    form.applicationId === null ? (
      words.form.noApplication
    ) : (
      <>
        {form.mandateCode !== null
          ? words.form.mandate(form.mandateCode)
          : words.applicationStates[admissionWord(form)]}{" "}
        <a href={consoleHref(`/admission/${form.applicationId}`)}>{words.form.application}</a>
      </>
    );
  const lines: readonly (readonly [string, ReactNode])[] = [
    [words.form.purpose, form.design.purpose],
    [
      words.form.range,
      `${form.areas.map((area) => label(area.name)).join(words.joint)} · ${words.levels[form.level]} · ${(form.sentOn === null ? words.design.sheets : words.design.sent)(form.sheetCount)}`,
    ],
    [words.form.period, words.form.days(format.day(form.design.fromOn), format.day(form.dueOn))],
    [words.form.admission, admission],
  ];
  return (
    <dl className="ff-dl">
      {lines.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Overview(props: { readonly form: Form }): ReactNode {
  const words = useWords();
  const { form } = props;
  const isOpen = form.status === "draft" || form.status === "asked";
  return (
    <>
      {form.dropReason !== null && <p className="ff-note">{words.form.dropped(form.dropReason)}</p>}
      <Facts form={form} />
      {form.sentOn !== null && <ResultsPart formId={form.id} />}
      {(isOpen || form.asksAgain.length > 0) && (
        <section className="ff-block" aria-labelledby="again">
          <h2 id="again">{words.form.again}</h2>
          {form.status !== "draft" && <p className="ff-hint">{words.form.againNote}</p>}
          <AsksAgainList items={form.asksAgain} />
          {form.againReason !== null && (
            <p>{words.told(words.form.againReason, form.againReason)}</p>
          )}
        </section>
      )}
      <FieldList form={form} />
    </>
  );
}

export default function FormPage(props: ConsolePageProps): ReactNode {
  const words = useWords();
  const label = useLabel();
  const { data, error, refetch } = useForm(Number(props.params.id));
  const [refusal, setRefusal] = useState<RefusalWords | null>(null);
  return (
    <div className="desk-page ff">
      {error !== null && <Failed error={error} again={() => void refetch()} />}
      {data !== undefined && (
        <>
          <PageHeader
            title={data.title}
            parent={{ label: words.forms.title, href: consoleHref("/forms/list") }}
            facts={
              <span className="ff-facts">
                <StateSign state={data.status} label={words.formStatuses[data.status]} />
                <span>{label(data.department.name)}</span>
                {data.edition > 1 && <span>{words.forms.edition(data.edition)}</span>}
                {data.copiedFromId !== null && (
                  <a href={consoleHref(`/forms/${data.copiedFromId}`)}>{words.form.copiedFrom}</a>
                )}
              </span>
            }
            actions={<Steps form={data} onRefused={setRefusal} />}
          />
          {refusal !== null && <RefusalNote refusal={refusal} />}
          <Overview form={data} />
        </>
      )}
    </div>
  );
}
