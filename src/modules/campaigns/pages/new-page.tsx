/** A new campaign: which admitted task, how it is split, until when. */
import { type ReactNode, useState } from "react";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { consoleHref, useGo } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { RefusalNote, type RefusalWords, refusalWords } from "#ui/console/refusal-note.tsx";
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

function CampaignForm(props: { readonly mandates: readonly MandateLine[] }): ReactNode {
  const { create: words, bases, subjects, payTos } = useWords();
  const create = useCreateCampaign();
  const go = useGo();
  const first = props.mandates[0];
  const [mandate, setMandate] = useState(first);
  const [title, setTitle] = useState(first?.title ?? "");
  const [basis, setBasis] = useState<Basis>("roster");
  const [subject, setSubject] = useState<Subject>("household");
  const [payTo, setPayTo] = useState<PayTo>("station");
  const [startsOn, setStartsOn] = useState(later(dayKey(Date.now()), first?.from ?? ""));
  const [deadline, setDeadline] = useState(first?.to ?? "");
  const [instructions, setInstructions] = useState("");
  const [refusal, setRefusal] = useState<RefusalWords | null>(null);
  const choose = (chosen: MandateLine) => {
    setMandate(chosen);
    if (title === mandate?.title) setTitle(chosen.title);
    setStartsOn(later(dayKey(Date.now()), chosen.from));
    setDeadline(chosen.to);
  };
  const submit = async () => {
    if (mandate === undefined) return;
    const body = {
      mandateId: mandate.id,
      basis,
      subject,
      title,
      startsOn,
      deadline,
      instructions,
      payTo,
    };
    try {
      const made = await create.mutateAsync(body);
      go(consoleHref(`/campaigns/${made.id}`), { replace: true });
    } catch (error) {
      setRefusal(refusalWords(error));
    }
  };
  const named = <V extends string>(values: readonly V[], names: Readonly<Record<V, string>>) =>
    values.map((value) => ({ value, label: names[value] }));
  return (
    <form
      className="cam-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!create.isPending) void submit();
      }}
    >
      <MandateChoice mandates={props.mandates} chosen={mandate?.id ?? 0} onChoose={choose} />
      <TextLine label={words.name} value={title} maxLength={120} onChange={setTitle} />
      <div className="cam-pair">
        <Choice
          label={words.basis}
          value={basis}
          hint={words.basisHints[basis]}
          options={named(BASES, bases)}
          onChange={setBasis}
        />
        <Choice
          label={words.subject}
          value={subject}
          options={named(SUBJECTS, subjects)}
          onChange={setSubject}
        />
      </div>
      <div className="cam-pair">
        <TextLine
          label={words.from}
          type="date"
          min={mandate?.from ?? ""}
          max={mandate?.to ?? ""}
          value={startsOn}
          onChange={setStartsOn}
        />
        <TextLine
          label={words.to}
          type="date"
          min={startsOn}
          max={mandate?.to ?? ""}
          value={deadline}
          onChange={setDeadline}
        />
      </div>
      <TextLine
        label={words.instructions}
        hint={words.instructionsHint}
        rows={4}
        maxLength={4000}
        value={instructions}
        onChange={setInstructions}
      />
      <Choice
        label={words.payTo}
        value={payTo}
        options={named(PAY_TO, payTos)}
        onChange={setPayTo}
      />
      {refusal !== null && <RefusalNote refusal={refusal} />}
      <button
        type="submit"
        className="act"
        data-kind="primary"
        aria-busy={create.isPending || undefined}
      >
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
