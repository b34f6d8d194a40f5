/** One field: what it means, what looks like it, which forms ask it. */
import { type ReactNode, useState } from "react";
import type { FormsFieldAnswer } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import type { ConsolePageProps } from "#ui/console/contract.ts";
import { FormDrawer } from "#ui/console/form-drawer.tsx";
import { consoleHref } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { refusalWords } from "#ui/console/refusal-note.tsx";
import { useSubmit } from "#ui/console/use-submit.ts";
import { useFormat, useLabel } from "#ui/i18n/use-text.tsx";
import { toast } from "#ui/toast.tsx";
import { FORM_STATUSES } from "../rules/form.ts";
import { FieldForm } from "./field-form.tsx";
import { Failed, StateSign, TextLine, useWords } from "./parts.tsx";
import { useActOnField, useField } from "./queries.ts";
import { useSayType } from "./say-value.ts";
import { SimilarList } from "./similar-list.tsx";

type Detail = FormsFieldAnswer;
type Step = Detail["field"]["steps"][number];

function ReasonDrawer(props: {
  readonly fieldId: number;
  readonly step: "decline" | "retire";
  readonly onClose: () => void;
}): ReactNode {
  const { fields: words } = useWords();
  const act = useActOnField(props.fieldId);
  const [reason, setReason] = useState("");
  const form = useSubmit({
    send: () => act.mutateAsync({ act: props.step, reason }),
    said: words.done,
    onDone: props.onClose,
  });
  return (
    <FormDrawer
      open
      title={words.steps[props.step]}
      submitLabel={words.steps[props.step]}
      {...form}
      onClose={props.onClose}
    >
      <TextLine label={words.reason} rows={3} maxLength={300} value={reason} onChange={setReason} />
    </FormDrawer>
  );
}

function Steps(props: { readonly field: Detail["field"] }): ReactNode {
  const { fields: words } = useWords();
  const { field } = props;
  const act = useActOnField(field.id);
  const [asked, setAsked] = useState<Exclude<Step, "adopt"> | null>(null);
  const take = async (step: Step) => {
    if (step !== "adopt") return setAsked(step);
    try {
      await act.mutateAsync({ act: "adopt" });
      toast({ text: words.adopted });
    } catch (error) {
      toast({ text: refusalWords(error).message, tone: "attend" });
    }
  };
  return (
    <>
      {field.steps.map((step) => (
        <ActionButton
          key={step}
          label={words.steps[step]}
          kind={step === "adopt" ? "primary" : "plain"}
          onAct={() => take(step)}
        />
      ))}
      {asked === "replace" && <FieldForm replaces={field} onClose={() => setAsked(null)} />}
      {(asked === "decline" || asked === "retire") && (
        <ReasonDrawer fieldId={field.id} step={asked} onClose={() => setAsked(null)} />
      )}
    </>
  );
}

function Facts(props: { readonly field: Detail["field"] }): ReactNode {
  const words = useWords();
  const label = useLabel();
  const format = useFormat();
  const sayType = useSayType();
  const { field } = props;
  const link = (id: number, text: string) => (
    <a href={consoleHref(`/forms/fields/${id}`)}>{text}</a>
  );
  const lines: readonly (readonly [string, ReactNode])[] = [
    [words.fields.key, `${field.key} · ${words.fields.version(field.version)}`],
    [words.fields.type, sayType(field)],
    ...(field.choices.length === 0
      ? []
      : [
          [
            words.fields.choices,
            field.choices.map((one) => label(one.name)).join(words.joint),
          ] as const,
        ]),
    [words.fields.level, words.levels[field.level]],
    [words.fields.adding, words.addings[field.adding]],
    [words.fields.valid, words.days(field.validDays)],
    [words.fields.source, field.source === null ? words.fields.asked : words.sources[field.source]],
    [words.fields.answers, format.exact(field.answers)],
    ...(field.replacesId === null
      ? []
      : [[words.fields.replaces, link(field.replacesId, words.fields.open)] as const]),
    ...(field.reason === null ? [] : [[words.fields.reason, field.reason] as const]),
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

function Around(props: { readonly detail: Detail }): ReactNode {
  const words = useWords();
  const label = useLabel();
  const { similar, forms } = props.detail;
  const statusOf = (status: string) => FORM_STATUSES.find((one) => one === status) ?? "draft";
  return (
    <>
      <section className="ff-block" aria-labelledby="similar">
        <h2 id="similar">{words.fields.similar}</h2>
        <SimilarList items={similar} />
      </section>
      <section className="ff-block" aria-labelledby="used">
        <h2 id="used">{words.fields.usedIn}</h2>
        {forms.length === 0 && <p className="ff-calm">{words.fields.notUsed}</p>}
        <ul className="ff-again">
          {forms.map((form) => (
            <li key={form.id}>
              <a href={consoleHref(`/forms/${form.id}`)}>{form.title}</a>{" "}
              <StateSign state={form.status} label={words.formStatuses[statusOf(form.status)]} />{" "}
              <small>{label(form.department.name)}</small>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

export default function FieldPage(props: ConsolePageProps): ReactNode {
  const words = useWords();
  const label = useLabel();
  const { data, error, refetch } = useField(Number(props.params.id));
  return (
    <div className="desk-page ff">
      {error !== null && <Failed error={error} again={() => void refetch()} />}
      {data !== undefined && (
        <>
          <PageHeader
            title={label(data.field.name)}
            parent={{ label: words.fields.title, href: consoleHref("/forms/fields") }}
            facts={
              <span className="ff-facts">
                <StateSign
                  state={data.field.status}
                  label={words.fieldStatuses[data.field.status]}
                />
                {data.field.proposedBy !== null && (
                  <span>{words.fields.proposedBy(label(data.field.proposedBy.name))}</span>
                )}
                {data.field.replacedById !== null && (
                  <a href={consoleHref(`/forms/fields/${data.field.replacedById}`)}>
                    {words.fields.replaced}
                  </a>
                )}
              </span>
            }
            actions={<Steps field={data.field} />}
          />
          {label(data.field.meaning) !== "" && <p>{label(data.field.meaning)}</p>}
          <Facts field={data.field} />
          <Around detail={data} />
        </>
      )}
    </div>
  );
}
