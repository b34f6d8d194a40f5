/** A new campaign: which admitted task, how it is split, until when. */
import { type ReactNode, useState } from "react";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { consoleHref, useGo } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { RefusalNote } from "#ui/console/refusal-note.tsx";
import { useSubmit } from "#ui/console/use-submit.ts";
import { dayKey } from "#ui/format.ts";
import { useFormat } from "#ui/i18n/use-text.tsx";
import {
  BASES,
  type Basis,
  PAY_TO,
  type PayTo,
  SUBJECTS,
  type Subject,
} from "../rules/campaign.ts";
import { Choice, Failed, TextLine, useWords } from "./parts.tsx";
import { useCreateCampaign, useMandates } from "./queries.ts";
import type { MandateLine } from "./views.ts";

/** The later of two days. */
const later = (a: string, b: string): string => (a > b ? a : b);

/** The mandate as cards: what it allows stands in each. */
function MandateChoice(props: {
  readonly mandates: readonly MandateLine[];
  readonly chosen: number;
  readonly onChoose: (mandate: MandateLine) => void;
}): ReactNode {
  const { create: words, page, proofs } = useWords();
  const format = useFormat();
  return (
    <fieldset className="cam-set">
      <legend>{words.mandate}</legend>
      <ul className="cam-mandates">
        {props.mandates.map((mandate) => (
          <li key={mandate.id} data-chosen={mandate.id === props.chosen}>
            <label htmlFor={`mandate-${mandate.id}`}>
              <input
                id={`mandate-${mandate.id}`}
                type="radio"
                name="mandate"
                checked={mandate.id === props.chosen}
                onChange={() => props.onChoose(mandate)}
              />
              <strong>{mandate.title}</strong>
              <span className="cam-hint">
                {[
                  mandate.code,
                  page.period(mandate.from, mandate.to),
                  words.price(format.money(mandate.unitPriceFen), mandate.unit),
                  words.mandateText(
                    format.exact(mandate.sentUnits),
                    mandate.quantity === null ? words.noNumber : format.exact(mandate.quantity),
                  ),
                  proofs[mandate.proof],
                ].join(" · ")}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

type Draft = {
  readonly mandate: MandateLine | undefined;
  readonly title: string;
  readonly basis: Basis;
  readonly subject: Subject;
  readonly payTo: PayTo;
  readonly startsOn: string;
  readonly deadline: string;
  readonly instructions: string;
};
type Change = (some: Partial<Draft>) => void;

/** What a mandate brings along: its title and its days, of which those that are over are none. */
const brought = (mandate: MandateLine | undefined) => ({
  mandate,
  title: mandate?.title ?? "",
  startsOn: later(dayKey(Date.now()), mandate?.from ?? ""),
  deadline: mandate?.to ?? "",
});

/** What is being filled in, and opening it. */
function useNewCampaign(mandates: readonly MandateLine[]) {
  const create = useCreateCampaign();
  const go = useGo();
  const [draft, setDraft] = useState<Draft>({
    ...brought(mandates[0]),
    basis: "roster",
    subject: "household",
    payTo: "station",
    instructions: "",
  });
  const change: Change = (some) => setDraft((before) => ({ ...before, ...some }));
  const choose = (mandate: MandateLine) => {
    const { title, ...days } = brought(mandate);
    // A name of one's own is kept.
    change({ ...days, ...(draft.title === draft.mandate?.title ? { title } : {}) });
  };
  const form = useSubmit({
    send() {
      const { mandate, ...body } = draft;
      return create.mutateAsync({ ...body, mandateId: mandate?.id ?? 0 });
    },
    onDone: ({ id }) => go(consoleHref(`/campaigns/${id}`), { replace: true }),
  });
  return { draft, change, choose, form };
}

const named = <V extends string>(values: readonly V[], names: Readonly<Record<V, string>>) =>
  values.map((value) => ({ value, label: names[value] }));

/** How it is split, over what, and in which days. */
function SplitAndDays(props: { readonly draft: Draft; readonly change: Change }): ReactNode {
  const { create: words, bases, subjects } = useWords();
  const { draft, change } = props;
  const last = draft.mandate?.to ?? "";
  return (
    <>
      <div className="cam-pair">
        <Choice
          label={words.basis}
          value={draft.basis}
          hint={words.basisHints[draft.basis]}
          options={named(BASES, bases)}
          onChange={(basis) => change({ basis })}
        />
        <Choice
          label={words.subject}
          value={draft.subject}
          options={named(SUBJECTS, subjects)}
          onChange={(subject) => change({ subject })}
        />
      </div>
      <div className="cam-pair">
        <TextLine
          label={words.from}
          type="date"
          min={draft.mandate?.from ?? ""}
          max={last}
          value={draft.startsOn}
          onChange={(startsOn) => change({ startsOn })}
        />
        <TextLine
          label={words.to}
          type="date"
          min={draft.startsOn}
          max={last}
          value={draft.deadline}
          onChange={(deadline) => change({ deadline })}
        />
      </div>
    </>
  );
}

function CampaignForm(props: { readonly mandates: readonly MandateLine[] }): ReactNode {
  const { create: words, payTos } = useWords();
  const { draft, change, choose, form } = useNewCampaign(props.mandates);
  const { onSubmit, refusal, busy } = form;
  return (
    <form
      className="cam-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void onSubmit();
      }}
    >
      <MandateChoice mandates={props.mandates} chosen={draft.mandate?.id ?? 0} onChoose={choose} />
      <TextLine
        label={words.name}
        value={draft.title}
        maxLength={120}
        onChange={(title) => change({ title })}
      />
      <SplitAndDays draft={draft} change={change} />
      <TextLine
        label={words.instructions}
        hint={words.instructionsHint}
        rows={4}
        maxLength={4000}
        value={draft.instructions}
        onChange={(instructions) => change({ instructions })}
      />
      <Choice
        label={words.payTo}
        value={draft.payTo}
        options={named(PAY_TO, payTos)}
        onChange={(payTo) => change({ payTo })}
      />
      {refusal !== null && <RefusalNote refusal={refusal} />}
      <button type="submit" className="act" data-kind="primary" aria-busy={busy || undefined}>
        {words.submit}
      </button>
    </form>
  );
}

export default function NewPage(): ReactNode {
  const { create: words, list } = useWords();
  const { data, error, refetch } = useMandates();
  return (
    <div className="desk-page cam">
      <PageHeader
        title={words.title}
        parent={{ label: list.title, href: consoleHref("/campaigns") }}
      />
      {error !== null && <Failed error={error} again={() => void refetch()} />}
      {data !== undefined && data.items.length === 0 && (
        <EmptyState
          title={words.noneTitle}
          action={<a href={consoleHref("/admission/new")}>{words.apply}</a>}
        >
          {words.noneText}
        </EmptyState>
      )}
      {data !== undefined && data.items.length > 0 && <CampaignForm mandates={data.items} />}
    </div>
  );
}
