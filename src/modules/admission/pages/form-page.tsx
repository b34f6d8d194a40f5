/** The application as a department writes it: five parts on one page, with what it comes to beside them. */
import { type ReactNode, useEffect, useState } from "react";
import { ActionButton } from "#ui/console/action-button.tsx";
import type { ConsolePageProps } from "#ui/console/contract.ts";
import { FormDrawer } from "#ui/console/form-drawer.tsx";
import { consoleHref, useGo } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { RefusalNote, type RefusalWords } from "#ui/console/refusal-note.tsx";
import { useAttempt } from "#ui/console/use-submit.ts";
import { toast } from "#ui/toast.tsx";
import { CAUSES, type Cause } from "../rules/application.ts";
import { FileField } from "./file-field.tsx";
import {
  ChecksSection,
  MoneySection,
  WhatSection,
  WhenSection,
  WhoSection,
} from "./form-sections.tsx";
import { FormSide } from "./form-side.tsx";
import {
  type Choices,
  type Draft,
  blankDraft,
  contactOf,
  contentOf,
  draftFrom,
  hasContact,
  hasDays,
} from "./form-state.ts";
import { Failed, Radios, useWords } from "./parts.tsx";
import {
  type Application,
  useActOn,
  useApplication,
  useChecks,
  useChoices,
  useSaveDraft,
} from "./queries.ts";

/** The same value once nobody has typed for a moment. */
function useCalm<T>(value: T): T {
  const [calm, setCalm] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setCalm(value), 350);
    return () => clearTimeout(timer);
  }, [value]);
  return calm;
}

function useLiveChecks(draft: Draft, isEmergency: boolean) {
  const calm = useCalm(draft);
  const body = {
    applicantOrgId: calm.applicantOrgId,
    content: contentOf(calm),
    hasContact: hasContact(calm),
    isEmergency,
  };
  return useChecks(calm.applicantOrgId > 0 && hasDays(calm) ? body : undefined).data;
}

function EmergencyDrawer(props: {
  readonly open: boolean;
  readonly refusal: RefusalWords | null;
  readonly busy: boolean;
  readonly onClose: () => void;
  readonly onDeclare: (cause: Cause) => Promise<unknown>;
}): ReactNode {
  const words = useWords();
  const [cause, setCause] = useState<Cause>("disaster");
  return (
    <FormDrawer
      open={props.open}
      title={words.form.declareTitle}
      submitLabel={words.form.declare}
      busy={props.busy}
      refusal={props.refusal}
      onClose={props.onClose}
      onSubmit={() => props.onDeclare(cause)}
    >
      <p>{words.form.declareText}</p>
      <Radios
        label={words.form.cause}
        value={cause}
        options={CAUSES.map((one) => ({ value: one, label: words.causes[one] }))}
        onChange={setCause}
      />
    </FormDrawer>
  );
}

/** Saves, submits, declares: one after another, each refusal shown where it happened. */
function useFormActs(draft: Draft, kept: Application | undefined) {
  const { form } = useWords();
  const go = useGo();
  const save = useSaveDraft();
  const act = useActOn();
  const { attempt, refusal, busy } = useAttempt();
  const keep = async (): Promise<Application> => {
    const contact = contactOf(draft);
    const body = { content: contentOf(draft), ...(contact === undefined ? {} : { contact }) };
    if (kept === undefined)
      return save.mutateAsync({
        id: undefined,
        body: { ...body, applicantOrgId: draft.applicantOrgId },
      });
    return save.mutateAsync({ id: kept.id, body: { ...body, seq: kept.seq } });
  };
  return {
    refusal,
    isBusy: busy,
    save: () =>
      attempt(async () => {
        const { id } = await keep();
        toast({ text: form.saved });
        if (kept === undefined) go(consoleHref(`/admission/${id}/edit`), { replace: true });
      }),
    send: (command: { type: "submit" } | { type: "declareEmergency"; cause: Cause }) =>
      attempt(async () => {
        const { id } = await keep();
        try {
          await act.mutateAsync({ id, body: command });
        } catch (error) {
          // What was refused stays a draft, which has a page of its own from now on.
          if (kept === undefined) go(consoleHref(`/admission/${id}/edit`), { replace: true });
          throw error;
        }
        toast({ text: form.submitted });
        go(consoleHref(`/admission/${id}`));
      }),
  };
}

function Form(props: {
  readonly choices: Choices;
  readonly kept: Application | undefined;
}): ReactNode {
  const words = useWords();
  const { form } = words;
  const { choices, kept } = props;
  const [draft, setDraft] = useState(() =>
    kept === undefined ? blankDraft(choices) : draftFrom(kept),
  );
  const [isDeclaring, setIsDeclaring] = useState(false);
  const checks = useLiveChecks(draft, isDeclaring);
  const acts = useFormActs(draft, kept);
  const change = (some: Partial<Draft>) => setDraft((before) => ({ ...before, ...some }));
  const isForm = draft.kind === "form";
  const shared = { draft, choices, change, isForm };
  return (
    <div className="adm-form-page">
      <div className="adm-form">
        <WhatSection {...shared} />
        <WhoSection {...shared} />
        <MoneySection {...shared} />
        <WhenSection {...shared} />
        <ChecksSection {...shared} />
        {kept !== undefined && <FileField application={kept} />}
        {acts.refusal !== null && <RefusalNote refusal={acts.refusal} />}
        <div className="adm-buttons">
          <ActionButton
            label={form.submit}
            kind="primary"
            onAct={() => acts.send({ type: "submit" })}
          />
          <ActionButton label={form.save} keys="s" onAct={acts.save} />
          {draft.kind === "quantity" && (
            <ActionButton label={form.declare} kind="quiet" onAct={() => setIsDeclaring(true)} />
          )}
        </div>
      </div>
      <FormSide checks={checks} />
      <EmergencyDrawer
        open={isDeclaring}
        refusal={acts.refusal}
        busy={acts.isBusy}
        onClose={() => setIsDeclaring(false)}
        onDeclare={(cause) => acts.send({ type: "declareEmergency", cause })}
      />
    </div>
  );
}

export default function FormPage({ params }: ConsolePageProps): ReactNode {
  const words = useWords();
  const id = params["id"] === undefined ? undefined : Number(params["id"]);
  const choices = useChoices();
  const kept = useApplication(id);
  const error = choices.error ?? kept.error;
  const isReady = choices.data !== undefined && (id === undefined || kept.data !== undefined);
  return (
    <div className="desk-page adm">
      <PageHeader
        title={id === undefined ? words.form.newTitle : words.form.editTitle}
        parent={{ label: words.page.parent, href: consoleHref("/admission") }}
      />
      {kept.data?.sentBack != null && (
        <RefusalNote refusal={{ message: words.page.sentBack(kept.data.sentBack.reason) }} />
      )}
      {error !== null && (
        <Failed
          error={error}
          again={() => {
            void choices.refetch();
            void kept.refetch();
          }}
        />
      )}
      {isReady && <Form key={id ?? "new"} choices={choices.data} kept={kept.data} />}
    </div>
  );
}
