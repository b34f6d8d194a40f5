/** The draft of a scheme: everything about it can be changed here, and what stands against publishing is said at once. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useRef, useState } from "react";
import { api, type AppraisalSchemeAnswer } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
import { useText } from "#ui/i18n/use-text.tsx";
import { toast } from "#ui/toast.tsx";
import { refusals as en } from "../messages/en.ts";
import { refusals as zh } from "../messages/zh.ts";
import {
  LEAST_EVIDENCE,
  type SchemeContent,
  TARGET_CLASSES,
  problemsOf,
  weightOf,
} from "../rules/scheme.ts";
import { IndicatorFields } from "./indicator-fields.tsx";
import { Field, useWords } from "./parts.tsx";
import {
  type Content,
  type IndicatorOf,
  NamesField,
  NumberField,
  Tick,
  said,
} from "./scheme-parts.tsx";

type Scheme = AppraisalSchemeAnswer;

/** Writes a scheme and forgets what was read of it. */
export function useWrite<T, R>(act: (input: T) => Promise<R>) {
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

type Change = (part: Partial<Content>) => void;

function Head(props: {
  readonly content: Content;
  readonly groups: Scheme["groups"];
  readonly change: Change;
}): ReactNode {
  const words = useWords();
  const { editor } = words;
  const { content, groups, change } = props;
  return (
    <section aria-labelledby="appr-head">
      <h2 id="appr-head">{editor.about}</h2>
      <NamesField label={editor.name} value={content.name} onChange={(name) => change({ name })} />
      <Field
        label={editor.source}
        rows={2}
        value={content.source}
        onChange={(source) => change({ source })}
      />
      <fieldset className="appr-groups">
        <legend>{editor.targets}</legend>
        {TARGET_CLASSES.map((one) => (
          <Tick
            key={one}
            label={editor.targetCount(words.classes[one], groups[one])}
            checked={content.targets.includes(one)}
            onChange={(on) =>
              change({
                targets: TARGET_CLASSES.filter((known) =>
                  known === one ? on : content.targets.includes(known),
                ),
              })
            }
          />
        ))}
      </fieldset>
    </section>
  );
}

const blank = (kind: IndicatorOf["kind"], key: string, weight: number): IndicatorOf =>
  kind === "evidence"
    ? {
        kind,
        key,
        name: { zh: "", en: "" },
        weight,
        definition: "onTime",
        matters: null,
        floor: 600,
        goal: 1000,
      }
    : {
        kind,
        key,
        name: { zh: "", en: "" },
        weight,
        question: { zh: "", en: "" },
        appraisers: [{ class: "residents", weight: 1000, relevance: "dealings" }],
      };

function Indicators(props: { readonly content: Content; readonly change: Change }): ReactNode {
  const { editor: words } = useWords();
  const { content, change } = props;
  const { indicators } = content;
  const [added, setAdded] = useState<string | null>(null);
  const put = (next: IndicatorOf[]) => change({ indicators: next });
  const add = (kind: IndicatorOf["kind"]) => {
    const taken = new Set(indicators.map(({ key }) => key));
    let number = indicators.length + 1;
    while (taken.has(`indicator-${number}`)) number++;
    const key = `indicator-${number}`;
    setAdded(key);
    put([...indicators, blank(kind, key, Math.max(0, 1000 - weightOf(indicators)))]);
  };
  const move = (i: number, by: -1 | 1) => {
    const to = i + by;
    const [one, other] = [indicators[i], indicators[to]];
    if (one === undefined || other === undefined) return;
    put(indicators.map((known, at) => (at === i ? other : at === to ? one : known)));
  };
  return (
    <section aria-labelledby="appr-indicators">
      <h2 id="appr-indicators">{words.indicators}</h2>
      {indicators.map((one, i) => (
        <IndicatorFields
          key={one.key}
          value={one}
          isNew={one.key === added}
          onChange={(value) => put(indicators.map((known, at) => (at === i ? value : known)))}
          onRemove={() => put(indicators.filter((_, at) => at !== i))}
          onMove={(by) => move(i, by)}
        />
      ))}
      <div className="appr-buttons">
        <ActionButton icon="plus" label={words.addEvidence} onAct={() => add("evidence")} />
        <ActionButton
          icon="plus"
          label={words.addQuestionnaire}
          onAct={() => add("questionnaire")}
        />
      </div>
    </section>
  );
}

function Publication(props: { readonly content: Content; readonly change: Change }): ReactNode {
  const { editor: words } = useWords();
  const { publication } = props.content;
  const set = (part: Partial<Content["publication"]>) =>
    props.change({ publication: { ...publication, ...part } });
  return (
    <section aria-labelledby="appr-publication">
      <h2 id="appr-publication">{words.publication}</h2>
      <div className="appr-row">
        {(["replyWorkdays", "appealWorkdays", "leastCount"] as const).map((key) => (
          <NumberField
            key={key}
            label={words[key]}
            unit="whole"
            value={publication[key]}
            onChange={(value) => set({ [key]: value })}
          />
        ))}
      </div>
      <Tick
        label={words.isPublic}
        checked={publication.isPublic}
        onChange={(isPublic) => set({ isPublic })}
      />
    </section>
  );
}

/** What the weights add up to and everything that stands against publishing, while one types. */
function Check(props: {
  readonly content: Content;
  readonly problems: readonly string[];
}): ReactNode {
  const { editor: words } = useWords();
  const { indicators } = props.content;
  const sum = weightOf(indicators);
  const evidence = weightOf(indicators.filter(({ kind }) => kind === "evidence"));
  return (
    <section
      className="appr-check"
      aria-labelledby="appr-check"
      data-good={props.problems.length === 0}
    >
      <h2 id="appr-check">{words.check}</h2>
      <p role="status">
        <span data-good={sum === 1000}>{words.sum(`${sum / 10}%`)}</span>{" "}
        <span data-good={evidence >= LEAST_EVIDENCE}>
          {words.evidenceShare(`${evidence / 10}%`, `${LEAST_EVIDENCE / 10}%`)}
        </span>
      </p>
      {props.problems.length === 0 ? (
        <p>{words.good}</p>
      ) : (
        <ul>
          {props.problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The editor of a draft. */
export function SchemeEditor(props: {
  readonly scheme: Scheme;
  readonly draft: Content;
}): ReactNode {
  const words = useWords();
  const texts = useText({ zh, en });
  const { id, revision, groups } = props.scheme;
  const [content, setContent] = useState(props.draft);
  const saved = useRef(props.draft);
  const change: Change = (part) => setContent({ ...content, ...part });
  const params = { id };
  const save = useWrite((next: Content) =>
    api.appraisal.reviseScheme({ params, body: { revision, content: next } }),
  );
  const publish = useWrite(() => api.appraisal.publishScheme({ params, body: { revision } }));
  const isChanged = content !== saved.current;
  const found = problemsOf(content as SchemeContent, groups);
  const problems = found.map((one) => {
    const group = one.params.group as keyof typeof words.classes | undefined;
    const named = group === undefined ? one.params : { group: words.classes[group] };
    return said(texts, { code: one.code, params: named });
  });
  const isUnnamed = !isNamed(content);
  const all = isUnnamed ? [words.editor.nameless, ...problems] : problems;
  const error = publish.error ?? save.error;
  return (
    <div className="appr-editor">
      <Head content={content} groups={groups} change={change} />
      <Indicators content={content} change={change} />
      <Publication content={content} change={change} />
      <Check content={content} problems={all} />
      <div className="appr-buttons">
        {isChanged || isUnnamed ? (
          <ActionButton
            kind="primary"
            label={words.save}
            refusal={isUnnamed ? { message: words.editor.nameless } : null}
            onAct={() => save.mutateAsync(content)}
          />
        ) : (
          <ActionButton
            kind="primary"
            label={words.publish}
            refusal={all[0] === undefined ? null : { message: all[0] }}
            onAct={() => publish.mutateAsync(undefined)}
          />
        )}
      </div>
      {error !== null && <RefusalNote refusal={refusalWords(error)} />}
    </div>
  );
}

/** A draft is kept with its names in both languages only. */
function isNamed({ name, indicators }: Content): boolean {
  const all = indicators.flatMap((one) =>
    one.kind === "questionnaire" ? [one.name, one.question] : [one.name],
  );
  return [name, ...all].every(({ zh: chinese, en: english }) => chinese !== "" && english !== "");
}
