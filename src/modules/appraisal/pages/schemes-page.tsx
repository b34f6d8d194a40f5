/** Schemes: begun from a published one, weights and goals set, published under a number. */
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { api, type AppraisalSchemesAnswer } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { useSession } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
import { useLabel } from "#ui/i18n/use-text.tsx";
import { toast } from "#ui/toast.tsx";
import { DEFINITIONS, isDefinition } from "../rules/definitions.ts";
import { AppraisalTabs, useWords } from "./parts.tsx";

type Scheme = AppraisalSchemesAnswer["items"][number];
type Content = Scheme["versions"][number]["content"];
type Indicator = Content["indicators"][number];

function useWrite<T>(act: (input: T) => Promise<unknown>) {
  const queries = useQueryClient();
  const words = useWords();
  return useMutation({
    mutationFn: act,
    async onSuccess() {
      await queries.invalidateQueries({ queryKey: ["appraisal"] });
      toast({ text: words.saved });
    },
  });
}

function NumberCell(props: {
  readonly label: string;
  readonly value: number;
  readonly onChange: ((value: number) => void) | undefined;
  /** A whole number instead of thousandths. */
  readonly isCount: boolean;
}): ReactNode {
  const { label, value, onChange, isCount } = props;
  const unit = isCount ? 1 : 10;
  if (onChange === undefined) return isCount ? String(value) : `${value / unit}%`;
  return (
    <input
      type="number"
      step={isCount ? "1" : "0.1"}
      min="0"
      aria-label={label}
      value={value / unit}
      onChange={(event) => onChange(Math.round(Number(event.target.value) * unit))}
    />
  );
}

function sum(some: readonly Indicator[]): string {
  return `${some.reduce((total, { weight }) => total + weight, 0) / 10}%`;
}

function Indicators(props: {
  readonly content: Content;
  readonly onChange?: (content: Content) => void;
}): ReactNode {
  const words = useWords();
  const label = useLabel();
  const { content, onChange } = props;
  const change = (key: string, part: Partial<Indicator>) =>
    onChange?.({
      ...content,
      indicators: content.indicators.map((one) =>
        one.key === key ? ({ ...one, ...part } as Indicator) : one,
      ),
    });
  const cell = (one: Indicator, name: "weight" | "floor" | "goal", value: number) => (
    <NumberCell
      label={`${label(one.name)} ${words[name]}`}
      value={value}
      isCount={
        name !== "weight" &&
        one.kind === "evidence" &&
        isDefinition(one.definition) &&
        DEFINITIONS[one.definition].measure === "count"
      }
      onChange={
        onChange === undefined
          ? undefined
          : (next) => change(one.key, { [name]: next } as Partial<Indicator>)
      }
    />
  );
  return (
    <div className="appr-scroll">
      <table className="appr-table">
        <thead>
          <tr>
            <th scope="col">{words.indicator}</th>
            {[words.weight, words.floor, words.goal].map((text) => (
              <th key={text} scope="col" className="num">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {content.indicators.map((one) => (
            <tr key={one.key}>
              <th scope="row">
                {label(one.name)}{" "}
                <span className="appr-tag">
                  {one.kind === "evidence" ? words.evidence : words.questionnaire}
                </span>
              </th>
              <td className="num">{cell(one, "weight", one.weight)}</td>
              <td className="num">{one.kind === "evidence" && cell(one, "floor", one.floor)}</td>
              <td className="num">{one.kind === "evidence" && cell(one, "goal", one.goal)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="appr-hint">
        {words.total(
          sum(content.indicators),
          sum(content.indicators.filter(({ kind }) => kind === "evidence")),
        )}
      </p>
    </div>
  );
}

function Draft(props: { readonly scheme: Scheme; readonly content: Content }): ReactNode {
  const words = useWords();
  const { id, revision } = props.scheme;
  const [content, setContent] = useState(props.content);
  const params = { id };
  const save = useWrite(() => api.appraisal.reviseScheme({ params, body: { revision, content } }));
  const publish = useWrite(() => api.appraisal.publishScheme({ params, body: { revision } }));
  const isChanged = content !== props.content;
  const error = publish.error ?? save.error;
  return (
    <>
      <Indicators content={content} onChange={setContent} />
      <div className="appr-buttons">
        {isChanged ? (
          <ActionButton
            kind="primary"
            label={words.save}
            onAct={() => save.mutateAsync(undefined)}
          />
        ) : (
          <ActionButton
            kind="primary"
            label={words.publish}
            onAct={() => publish.mutateAsync(undefined)}
          />
        )}
      </div>
      {error !== null && <RefusalNote refusal={refusalWords(error)} />}
    </>
  );
}

function SchemeItem(props: { readonly scheme: Scheme; readonly isKeeper: boolean }): ReactNode {
  const words = useWords();
  const label = useLabel();
  const { scheme, isKeeper } = props;
  const latest = scheme.versions.at(-1);
  const revise = useWrite((content: Content) =>
    api.appraisal.reviseScheme({
      params: { id: scheme.id },
      body: { revision: scheme.revision, content },
    }),
  );
  const shown = scheme.draft ?? latest?.content;
  if (shown === undefined) return null;
  return (
    <section aria-labelledby={`scheme-${scheme.id}`}>
      <h2 id={`scheme-${scheme.id}`}>
        {label(shown.name)}{" "}
        <span className="appr-tag">
          {scheme.draft !== null ? words.draft : words.published(latest?.number ?? 0)}
        </span>
      </h2>
      <p className="appr-note">
        {shown.targets.map((one) => words.classes[one]).join("、")} · {shown.source}
      </p>
      {scheme.draft !== null && isKeeper ? (
        <Draft key={scheme.revision} scheme={scheme} content={scheme.draft} />
      ) : (
        <>
          <Indicators content={shown} />
          {latest !== undefined && <p className="appr-hash">{words.sealedAs(latest.hash)}</p>}
          {isKeeper && (
            <ActionButton kind="quiet" label={words.edit} onAct={() => revise.mutateAsync(shown)} />
          )}
        </>
      )}
    </section>
  );
}

export default function SchemesPage(): ReactNode {
  const words = useWords();
  const isKeeper = useSession()?.post.role === "coordinator";
  const { data, error } = useQuery({
    queryKey: ["appraisal", "schemes"],
    queryFn: ({ signal }) => api.appraisal.schemes({}, { signal }),
  });
  const draft = useWrite((template: "reverse" | "fiveCore") =>
    api.appraisal.draftScheme({ body: { template } }),
  );
  return (
    <div className="desk-page appr">
      <PageHeader title={words.schemes} />
      <AppraisalTabs />
      {isKeeper && (
        <div className="appr-buttons">
          {(["reverse", "fiveCore"] as const).map((one) => (
            <ActionButton
              key={one}
              icon="plus"
              label={words.fromTemplate[one]}
              onAct={() => draft.mutateAsync(one)}
            />
          ))}
        </div>
      )}
      {error !== null && <RefusalNote title={words.failed} refusal={refusalWords(error)} />}
      {data?.items.length === 0 && (
        <EmptyState title={words.noSchemes}>{words.noSchemesText}</EmptyState>
      )}
      {data?.items.map((scheme) => (
        <SchemeItem key={scheme.id} scheme={scheme} isKeeper={isKeeper} />
      ))}
    </div>
  );
}
