/** Opening a joint operation: what is going on and where; its kind decides who leads. */
import { useQuery } from "@tanstack/react-query";
import { Select } from "antd";
import { type ReactNode, useRef, useState } from "react";
import { useGo } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { RefusalNote, type RefusalWords, refusalWords } from "#ui/console/refusal-note.tsx";
import { useLanguage } from "#ui/i18n/use-text.tsx";
import { usePageTitle } from "#ui/page-title.ts";
import { toast } from "#ui/toast.tsx";
import { useAreas, useCasesStale } from "./case-queries.ts";
import { fetchCategories, takeIn } from "./case-requests.ts";
import { useNames, useWords } from "./case-words.tsx";
import { type CategoryOption, categoryOptions } from "./category-choice.ts";
import { FormField, WordsField } from "./relations-form.tsx";
import type { SimilarBody, SimilarCase } from "./relations-requests.ts";
import { SimilarList, useSimilar } from "./similar-list.tsx";
import { useTogether } from "./together-words.ts";
import "./case.css";
import "./state.css";
import "./counter.css";

type Draft = {
  readonly title: string;
  readonly description: string;
  readonly categoryCode: string;
  readonly areaId: number | null;
};

function useOpening(draft: Draft) {
  const { open: words } = useTogether();
  const { remedies } = useWords();
  const go = useGo();
  const stale = useCasesStale();
  const key = useRef(crypto.randomUUID());
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<RefusalWords>();
  const send = async () => {
    if (busy) return;
    setBusy(true);
    setRefusal(undefined);
    try {
      const answer = await takeIn(
        {
          kind: "jointOperation",
          requestType: "report",
          channel: "counter",
          categoryCode: draft.categoryCode === "" ? null : draft.categoryCode,
          title: draft.title.trim(),
          description: draft.description.trim(),
          areaId: draft.areaId,
          reporter: null,
        },
        key.current,
      );
      stale();
      toast({ text: words.opened(answer.receiptNo) });
      go(`/console/cases/${answer.caseId}`);
    } catch (error) {
      key.current = crypto.randomUUID();
      setRefusal(refusalWords(error, remedies));
      setBusy(false);
    }
  };
  return { busy, refusal, send };
}

function Where(props: {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
}): ReactNode {
  const { open: words } = useTogether();
  const names = useNames();
  const language = useLanguage();
  const areas = useAreas("community");
  const categories = useQuery({
    queryKey: ["cases", "categories"],
    queryFn: ({ signal }) => fetchCategories(signal),
    staleTime: 600_000,
  });
  const { draft, change } = props;
  return (
    <div className="counter-row">
      <FormField label={words.category}>
        {(control) => (
          <Select<string, CategoryOption>
            {...control}
            allowClear
            showSearch={{
              filterOption: (typed, option) =>
                option?.words.includes(typed.trim().toLowerCase()) === true,
            }}
            placeholder={words.categoryNone}
            value={draft.categoryCode === "" ? null : draft.categoryCode}
            options={categoryOptions(categories.data ?? [], language)}
            onChange={(code: string | undefined) => change({ categoryCode: code ?? "" })}
          />
        )}
      </FormField>
      <FormField label={words.place}>
        {(control) => (
          <Select<number>
            {...control}
            allowClear
            showSearch={{ optionFilterProp: "label" }}
            placeholder={words.placeAny}
            value={draft.areaId}
            options={(areas.data ?? []).map((area) => ({
              value: area.id,
              label: names.both(area.name),
            }))}
            onChange={(areaId: number | undefined) => change({ areaId: areaId ?? null })}
          />
        )}
      </FormField>
    </div>
  );
}

function Similar(props: {
  /** Undefined until enough is written to ask. */
  readonly items: readonly SimilarCase[] | undefined;
}): ReactNode {
  const { similar: words, relations } = useTogether();
  const go = useGo();
  return (
    <aside className="counter-side" aria-label={words.title}>
      <h2>{words.title}</h2>
      {props.items === undefined || props.items.length === 0 ? (
        <p className="case-faint">{props.items === undefined ? words.notYet : words.none}</p>
      ) : (
        <SimilarList
          items={props.items}
          chosen={null}
          chooseLabel={relations.title}
          chosenLabel={relations.title}
          onChoose={(one) => one?.line != null && go(`/console/cases/${one.line.id}`)}
        />
      )}
    </aside>
  );
}

/** What has been entered so far as a description; null while there is too little of it. */
function descriptionOf({ title, description, areaId, categoryCode }: Draft): SimilarBody | null {
  const text = `${title} ${description}`.trim();
  if (text.length < 4 || areaId === null) return null;
  return { text, areaId, categoryCode: categoryCode === "" ? null : categoryCode };
}

export default function OperationNewPage(): ReactNode {
  const { open: words } = useTogether();
  const [draft, setDraft] = useState<Draft>({
    title: "",
    description: "",
    categoryCode: "",
    areaId: null,
  });
  const [isAsked, setIsAsked] = useState(false);
  const { busy, refusal, send } = useOpening(draft);
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  usePageTitle(words.title);
  const described = descriptionOf(draft);
  const similar = useSimilar(described);
  const lacks = (value: string) => isAsked && value.trim() === "";
  const submit = () => {
    setIsAsked(true);
    if (draft.title.trim() !== "" && draft.description.trim() !== "") void send();
  };
  return (
    <div className="desk-page counter-page">
      <PageHeader title={words.title} help={<p>{words.lead}</p>} />
      <div className="counter">
        <form
          className="counter-form operation-new"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <p className="case-faint">{words.lead}</p>
          <WordsField
            label={words.name}
            hint={words.nameHint}
            problem={lacks(draft.title) ? words.needed : undefined}
            limit={100}
            value={draft.title}
            onChange={(title) => change({ title })}
          />
          <WordsField
            label={words.what}
            hint={words.whatHint}
            problem={lacks(draft.description) ? words.needed : undefined}
            rows={5}
            limit={4000}
            value={draft.description}
            onChange={(description) => change({ description })}
          />
          <Where draft={draft} change={change} />
          {refusal !== undefined && <RefusalNote refusal={refusal} />}
          <div className="counter-finish">
            <button type="submit" className="act" data-kind="primary" aria-busy={busy || undefined}>
              {words.send}
            </button>
            <a className="act" data-kind="quiet" href="/console">
              {words.back}
            </a>
          </div>
        </form>
        <Similar items={described === null ? undefined : similar.data} />
      </div>
    </div>
  );
}
