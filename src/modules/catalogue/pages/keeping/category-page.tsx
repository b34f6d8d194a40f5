/** The form of a category: what it is called, who leads it where, how long it takes. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import { api } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import type { ConsolePageProps } from "#ui/console/contract.ts";
import { useGo } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { RefusalNote, type RefusalWords, refusalWords } from "#ui/console/refusal-note.tsx";
import { toast } from "#ui/toast.tsx";
import { DUTY_CLASSES, type DutyClass } from "../../schema/kinds.ts";
import { useCategories, useConsoleWords } from "../console/desk.ts";
import { AreaFields, TextList } from "../console/draft-basics.tsx";
import { Choose, Line, Section } from "../console/draft-fields.tsx";
import { LimitField } from "../console/draft-limits.tsx";
import { LeadRows } from "../console/draft-rows.tsx";
import { LeadCheck } from "../console/lead-report.tsx";
import { useSay, useWords } from "../words.ts";
import { type CategoryLine, useKeepingWords } from "./keeping-desk.tsx";
import { ParentField, PositionField } from "./list-drawer.tsx";
import "../console/catalogue.css";
import "./keeping.css";

type Content = CategoryLine["content"];

const LIST = "/console/catalogue/categories";

export default function CategoryPage({ params }: ConsolePageProps): ReactNode {
  const { categories: words } = useKeepingWords();
  const categories = useCategories();
  const code = params["code"] ?? "";
  if (categories.data === undefined)
    return categories.error === null ? (
      <div className="desk-page" aria-busy="true" />
    ) : (
      <Refused title={words.title} refusal={refusalWords(categories.error)} />
    );
  const { items, mayEdit } = categories.data;
  const line = items.find((one) => one.code === code);
  const isNew = code === "new" && line === undefined;
  if (line === undefined && !isNew)
    return <Refused title={words.title} refusal={{ message: words.unknown }} />;
  if (!mayEdit)
    return (
      <Refused title={line?.content.name ?? words.title} refusal={{ message: words.readOnly }} />
    );
  return <Form key={code} line={line} all={items} />;
}

function Refused(props: { readonly title: string; readonly refusal: RefusalWords }): ReactNode {
  const { categories: words } = useKeepingWords();
  return (
    <div className="desk-page">
      <PageHeader title={props.title} parent={{ label: words.parentPage, href: LIST }} />
      <RefusalNote refusal={props.refusal} />
    </div>
  );
}

type FormProps = {
  readonly line: CategoryLine | undefined;
  readonly all: readonly CategoryLine[];
};

function Form({ line, all }: FormProps): ReactNode {
  const keeping = useKeepingWords();
  const { categories: words } = keeping;
  const { draft } = useConsoleWords();
  const say = useSay();
  const go = useGo();
  const [code, setCode] = useState(line?.code ?? "");
  const [content, setContent] = useState<Content>(line?.content ?? freshContent(all));
  const [isChecked, setIsChecked] = useState(false);
  const set = (change: Partial<Content>) => setContent((before) => ({ ...before, ...change }));
  const problems = problemsOf(code, content, words);
  const errorOf = (field: string) => (isChecked ? problems[field] : undefined);
  const save = useSave(line?.revision ?? 0, () => go(LIST));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (Object.keys(problems).length === 0) save.mutate({ code, content });
  };
  return (
    <form className="desk-page cat-form" onSubmit={submit} noValidate>
      <PageHeader
        title={
          line === undefined
            ? words.create
            : words.edit(say(line.content.name, line.content.nameEn))
        }
        parent={{ label: words.parentPage, href: LIST }}
        actions={
          <>
            <ActionButton label={draft.cancel} onAct={() => go(LIST)} />
            <button
              type="submit"
              className="act"
              data-kind="primary"
              aria-busy={save.isPending || undefined}
            >
              {draft.saveShort}
            </button>
          </>
        }
      />
      <div role="alert">
        {save.error !== null && (
          <RefusalNote
            refusal={refusalWords(save.error, {
              "catalogue.changed_meanwhile": keeping.changedRemedy,
            })}
          />
        )}
      </div>
      <Basics
        all={all}
        code={code}
        onCode={line === undefined ? setCode : undefined}
        content={content}
        set={set}
        errorOf={errorOf}
      />
      <LeadRows content={content} set={set} errorOf={errorOf} />
      {content.parentCode !== null && content.leads.length === 0 && (
        <p className="cat-faint">{words.leadsHint}</p>
      )}
      <LeadCheck source={content} />
      <Limits content={content} set={set} />
    </form>
  );
}

type Fields = {
  readonly content: Content;
  readonly set: (change: Partial<Content>) => void;
};

function Basics(
  props: Fields & {
    readonly all: readonly CategoryLine[];
    readonly code: string;
    /** Absent where the code is there already. */
    readonly onCode: ((code: string) => void) | undefined;
    readonly errorOf: (field: string) => string | undefined;
  },
): ReactNode {
  const { lists, categories: words } = useKeepingWords();
  const { classes } = useWords();
  const { content, set, code, onCode, errorOf, all } = props;
  return (
    <Section title={words.basics}>
      <div className="cat-grid">
        <Line
          label={words.code}
          required
          readOnly={onCode === undefined}
          hint={onCode === undefined ? undefined : lists.codeHint}
          error={errorOf("code")}
          maxLength={100}
          value={code}
          onChange={(text) => onCode?.(text.trim())}
        />
        <Line
          label={words.name}
          required
          error={errorOf("name")}
          maxLength={100}
          value={content.name}
          onChange={(name) => set({ name })}
        />
        <Line
          label={lists.nameEn}
          maxLength={100}
          value={content.nameEn ?? ""}
          onChange={(text) => set({ nameEn: text === "" ? null : text })}
        />
        <ParentField
          nodes={all.map((one) => ({ ...one.content, code: one.code }))}
          code={code}
          value={content.parentCode}
          onChange={(parentCode) => set({ parentCode })}
        />
        <Choose
          label={words.class}
          required
          value={content.class}
          options={DUTY_CLASSES.map((value) => ({ value, label: classes[value] }))}
          onChange={(value) => set({ class: value as DutyClass })}
        />
        <PositionField value={content.position} onChange={(position) => set({ position })} />
      </div>
      <TextList
        label={words.synonyms}
        hint={words.synonymsHint}
        start={content.synonyms}
        onList={(synonyms) => set({ synonyms })}
      />
      <AreaFields areaIds={content.areaIds} hint={words.areasHint} set={set} />
    </Section>
  );
}

function Limits({ content, set }: Fields): ReactNode {
  const { categories: words } = useKeepingWords();
  const { version } = useConsoleWords();
  return (
    <Section title={words.limits}>
      <div className="cat-grid">
        {(["acceptance", "firstResponse", "statutory", "promised"] as const).map((name) => (
          <LimitField
            key={name}
            label={version.limit[name]}
            value={content.limits[name]}
            onChange={(limit) => set({ limits: { ...content.limits, [name]: limit } })}
          />
        ))}
      </div>
    </Section>
  );
}

function problemsOf(
  code: string,
  content: Content,
  words: ReturnType<typeof useKeepingWords>["categories"],
): Record<string, string> {
  return {
    ...(/^[0-9A-Za-z_.-]{1,100}$/.test(code) ? {} : { code: words.codeMissing }),
    ...(content.name.trim() === "" ? { name: words.nameMissing } : {}),
    ...(content.parentCode === null && content.leads.length === 0
      ? { "draft-add-lead": words.leadMissing }
      : {}),
  };
}

function freshContent(all: readonly CategoryLine[]): Content {
  const last = Math.max(0, ...all.map((one) => one.content.position));
  return {
    name: "",
    nameEn: null,
    parentCode: null,
    class: "enforcement",
    areaIds: [],
    leads: [],
    limits: { acceptance: null, firstResponse: null, statutory: null, promised: null },
    synonyms: [],
    position: Math.min(10_000, last + 10),
    open: true,
  };
}

function useSave(revision: number, done: () => void) {
  const { categories: words } = useKeepingWords();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ code, content }: { code: string; content: Content }) =>
      api.catalogue.saveCategory({ params: { code }, query: { revision }, body: content }),
    async onSuccess(saved) {
      await client.invalidateQueries({ queryKey: ["catalogue"] });
      toast({ text: words.saved(saved.content.name) });
      done();
    },
  });
}
