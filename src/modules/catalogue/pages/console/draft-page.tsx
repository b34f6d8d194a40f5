/** The form of a draft: of a new duty, of a new version, or of the draft that is there. */
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { api } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import type { ConsolePageProps } from "#ui/console/contract.ts";
import { useGo } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { RefusalNote, type RefusalWords, refusalWords } from "#ui/console/refusal-note.tsx";
import { toast } from "#ui/toast.tsx";
import { blankContent } from "../../rules/content.ts";
import { useSay } from "../words.ts";
import { type Content, dutyHref, useConsoleWords, useHistory, useRights } from "./desk.ts";
import { EnglishSwitch, useEnglishOpen } from "./draft-english.tsx";
import { EnglishOpen } from "./draft-fields.tsx";
import { BasicFields, ServiceFields } from "./draft-basics.tsx";
import { type Problem, problemsOf } from "./draft-problems.ts";
import { HelperRows, LeadRows, MaterialRows, StepRows } from "./draft-rows.tsx";
import { LimitFields } from "./draft-limits.tsx";
import { Samples } from "./draft-samples.tsx";
import { SplitFields } from "./draft-split.tsx";
import { LeadCheck } from "./lead-report.tsx";
import "./catalogue.css";
import "./draft.css";

export default function DraftPage({ params }: ConsolePageProps): ReactNode {
  const { draft: words, version } = useConsoleWords();
  const code = params["code"] ?? "";
  const history = useHistory(code);
  const { writes } = useRights();
  const say = useSay();
  const nameOf = (content: Content | undefined): string =>
    content === undefined ? code : say(content.name, content.nameEn);
  const refused = (refusal: RefusalWords) => (
    <div className="desk-page">
      <PageHeader
        title={code === "" ? words.createTitle : code}
        parent={{
          label: code === "" ? version.parent : nameOf(history.data?.items[0]?.content),
          href: code === "" ? "/console/catalogue" : dutyHref(code),
        }}
      />
      <RefusalNote refusal={refusal} />
    </div>
  );
  if (code === "")
    return writes ? (
      <Samples code="" saved={[]}>
        <Form title={words.createTitle} code="" content={blankContent("")} revision={null} />
      </Samples>
    ) : (
      refused({ message: version.onlyOwn })
    );
  if (history.error !== null) return refused(refusalWords(history.error));
  if (history.data?.mayEdit === false) return refused({ message: version.onlyOwn });
  if (history.data === undefined) return <div className="desk-page" aria-busy="true" />;
  const draft = history.data.items.find((one) => one.status === "draft");
  const newest = history.data.items[0];
  return (
    <Samples code={code} saved={history.data.samples}>
      <Form
        title={draft === undefined ? words.newVersionTitle : words.editTitle}
        code={code}
        content={(draft ?? newest)?.content ?? blankContent("")}
        revision={draft?.revision ?? null}
      />
    </Samples>
  );
}

type FormProps = {
  readonly title: string;
  /** Empty for a duty that is not there yet. */
  readonly code: string;
  readonly content: Content;
  /** The revision of the draft that is being changed; null opens a new draft. */
  readonly revision: number | null;
};

function Form(props: FormProps): ReactNode {
  const { draft: words, version } = useConsoleWords();
  const go = useGo();
  const say = useSay();
  const [code, setCode] = useState(props.code);
  const [content, setContent] = useState<Content>(props.content);
  const [isChecked, setIsChecked] = useState(false);
  const problems = isChecked ? problemsOf(code, content, words) : [];
  const summary = useRef<HTMLDivElement>(null);
  const save = useSave(props.revision, () => go(dutyHref(code)));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (problemsOf(code, content, words).length === 0) save.mutate({ code, content });
    else requestAnimationFrame(() => summary.current?.focus());
  };
  const set = (change: Partial<Content>) => setContent((before) => ({ ...before, ...change }));
  const errorOf = (id: string) => problems.find((problem) => problem.id === id)?.message;
  const shared = { content, set, errorOf };
  const [isEnglish, setIsEnglish] = useEnglishOpen();
  return (
    <form className="desk-page cat-form" onSubmit={submit} noValidate>
      <PageHeader
        title={props.title}
        parent={
          props.code === ""
            ? { label: version.parent, href: "/console/catalogue" }
            : { label: say(props.content.name, props.content.nameEn), href: dutyHref(props.code) }
        }
        actions={
          <>
            <ActionButton
              label={words.cancel}
              onAct={() => go(props.code === "" ? "/console/catalogue" : dutyHref(props.code))}
            />
            <button type="submit" className="act" data-kind="primary" aria-busy={save.isPending}>
              {words.save}
            </button>
          </>
        }
      />
      <div ref={summary} tabIndex={-1} role="alert">
        <Problems problems={problems} />
        {save.error !== null && <RefusalNote refusal={refusalWords(save.error)} />}
      </div>
      <EnglishSwitch content={content} isOpen={isEnglish} onChange={setIsEnglish} />
      <EnglishOpen value={isEnglish}>
        <BasicFields {...shared} code={code} onCode={props.code === "" ? setCode : undefined} />
        <SplitFields {...shared} />
        <LeadRows {...shared} />
        <LeadCheck source={content} />
        <HelperRows {...shared} />
        <MaterialRows {...shared} />
        <StepRows {...shared} />
        <LimitFields {...shared} />
        <ServiceFields {...shared} />
      </EnglishOpen>
    </form>
  );
}

function useSave(revision: number | null, done: () => void) {
  const { draft: words } = useConsoleWords();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ code, content }: { code: string; content: Content }) =>
      revision === null
        ? api.catalogue.draft({ body: { code, content } })
        : api.catalogue.revise({ params: { code }, body: { revision, content } }),
    async onSuccess() {
      await client.invalidateQueries({ queryKey: ["catalogue"] });
      toast({ text: words.saved });
      done();
    },
  });
}

function Problems({ problems }: { readonly problems: readonly Problem[] }): ReactNode {
  const { draft: words } = useConsoleWords();
  if (problems.length === 0) return null;
  return (
    <div className="cat-problems">
      <p>{words.errors(problems.length)}</p>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.id}${problem.message}`}>
            <a
              href={`#${problem.id}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(problem.id)?.focus();
              }}
            >
              {problem.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
