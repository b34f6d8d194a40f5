/** The five parts of the form: what, who, how much, when, how it is checked. */
import { type ReactNode, useState } from "react";
import { useLabel } from "#ui/i18n/use-text.tsx";
import { KINDS, NATURES, PROOFS } from "../rules/content.ts";
import { type Choices, type Draft, isCounted } from "./form-state.ts";
import { Choice, Radios, TextLine, useWords } from "./parts.tsx";

export type SectionProps = {
  readonly draft: Draft;
  readonly choices: Choices;
  readonly change: (change: Partial<Draft>) => void;
  readonly isForm: boolean;
};

/** One part with its number and name. */
export function Section(props: {
  readonly number: number;
  readonly title: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <section className="adm-section" aria-labelledby={`part-${props.number}`}>
      <h2 id={`part-${props.number}`}>
        <span className="adm-section-number">{props.number}</span>
        {props.title}
      </h2>
      {props.children}
    </section>
  );
}

/** What is to be done, and why here. */
export function WhatSection({ draft, choices, change, isForm }: SectionProps): ReactNode {
  const words = useWords();
  const label = useLabel();
  const { form } = words;
  return (
    <Section number={1} title={form.steps[0] ?? ""}>
      {choices.applicants.length > 1 && (
        <Choice
          label={form.applicant}
          value={String(draft.applicantOrgId)}
          options={choices.applicants.map(({ id, name }) => ({
            value: String(id),
            label: label(name),
          }))}
          onChange={(id) => change({ applicantOrgId: Number(id) })}
        />
      )}
      {isForm ? (
        <p className="adm-hint">{form.readOnlyForm}</p>
      ) : (
        <Radios
          label={form.kind}
          value={draft.kind}
          options={KINDS.filter((kind) => kind !== "form").map((kind) => ({
            value: kind,
            label: words.kinds[kind],
            hint: words.kindHints[kind],
          }))}
          onChange={(kind) => change({ kind, hasNumber: kind !== "standing" })}
        />
      )}
      <TextLine
        label={form.title}
        hint={form.titleHint}
        maxLength={80}
        value={draft.title}
        onChange={(title) => change({ title })}
      />
      <TextLine
        label={form.task}
        rows={4}
        maxLength={2000}
        value={draft.task}
        onChange={(task) => change({ task })}
      />
      <TextLine
        label={form.legalBasis}
        hint={form.legalBasisHint}
        rows={2}
        maxLength={2000}
        value={draft.legalBasis}
        onChange={(legalBasis) => change({ legalBasis })}
      />
      <TextLine
        label={form.reason}
        rows={3}
        maxLength={2000}
        value={draft.reason}
        onChange={(reason) => change({ reason })}
      />
    </Section>
  );
}

type Option = { readonly id: number; readonly label: string; readonly depth: number };

/** Many things to tick, found by typing. */
function Ticks(props: {
  readonly label: string;
  readonly find?: string;
  readonly hint?: string;
  readonly options: readonly Option[];
  readonly chosen: readonly number[];
  readonly empty?: string;
  readonly onChange: (ids: readonly number[]) => void;
}): ReactNode {
  const { form } = useWords();
  const [search, setSearch] = useState("");
  const { options, chosen, onChange } = props;
  const wanted = search.trim().toLowerCase();
  const shown = options.filter((one) => one.label.toLowerCase().includes(wanted));
  const toggle = (id: number) =>
    onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  return (
    <fieldset className="adm-ticks">
      <legend>
        {props.label} <small>{form.chosen(chosen.length)}</small>
      </legend>
      {props.hint !== undefined && <p className="adm-hint">{props.hint}</p>}
      {props.find !== undefined && (
        <TextLine label={props.find} type="search" value={search} onChange={setSearch} />
      )}
      {options.length === 0 && props.empty !== undefined && (
        <p className="adm-hint">{props.empty}</p>
      )}
      {options.length > 1 && (
        <p className="adm-links">
          <button
            type="button"
            className="adm-link"
            onClick={() => onChange([...new Set([...chosen, ...shown.map(({ id }) => id)])])}
          >
            {form.all}
          </button>
          <button type="button" className="adm-link" onClick={() => onChange([])}>
            {form.none}
          </button>
        </p>
      )}
      <ul className="adm-tick-list">
        {shown.map((one) => (
          <li key={one.id} data-depth={one.depth}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(one.id)}
                onChange={() => toggle(one.id)}
              />
              {one.label}
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** The areas above one, itself included. */
function pathOf(areas: Choices["areas"], id: number): number[] {
  const path: number[] = [];
  for (let at: number | null = id; at !== null; ) {
    path.push(at);
    const current: number = at;
    at = areas.find((area) => area.id === current)?.parentId ?? null;
  }
  return path;
}

const DEPTHS: Readonly<Record<string, number>> = { district: 0, subdistrict: 1, community: 2 };

/** Where, and by whom; a committee only under an item of the list. */
export function WhoSection({ draft, choices, change }: SectionProps): ReactNode {
  const words = useWords();
  const label = useLabel();
  const { form } = words;
  const { areas, bodies, assistedDuties } = choices;
  const touches = (areaIds: readonly number[]): boolean =>
    areaIds.some((own) =>
      draft.areaIds.some(
        (id) => pathOf(areas, own).includes(id) || pathOf(areas, id).includes(own),
      ),
    );
  const targets = bodies.filter(
    (body) => draft.targetOrgIds.includes(body.id) || touches(body.areaIds),
  );
  const hasCommittee = bodies.some(
    ({ id, kind }) => kind === "residentsCommittee" && draft.targetOrgIds.includes(id),
  );
  return (
    <Section number={2} title={form.steps[1] ?? ""}>
      <Ticks
        label={form.areas}
        find={form.areasFind}
        options={areas.map((area) => ({
          id: area.id,
          label: label(area.name),
          depth: DEPTHS[area.level] ?? 0,
        }))}
        chosen={draft.areaIds}
        onChange={(areaIds) => change({ areaIds })}
      />
      <Ticks
        label={form.targets}
        hint={form.targetsHint}
        empty={form.noTargets}
        options={targets.map((body) => ({
          id: body.id,
          label: `${label(body.name)} · ${words.orgKinds[body.kind] ?? ""}`,
          depth: 0,
        }))}
        chosen={draft.targetOrgIds}
        onChange={(targetOrgIds) => change({ targetOrgIds })}
      />
      {(hasCommittee || draft.nature === "assist") && (
        <>
          <Radios
            label={form.nature}
            value={draft.nature}
            options={NATURES.map((nature) => ({ value: nature, label: words.natures[nature] }))}
            onChange={(nature) => change({ nature })}
          />
          {draft.nature === "assist" && (
            <Choice
              label={form.assisted}
              hint={
                assistedDuties.find(({ code }) => code === draft.assistedDutyCode)?.clause ??
                form.assistedHint
              }
              value={draft.assistedDutyCode}
              options={[
                { value: "", label: form.chooseItem },
                ...assistedDuties.map(({ code, item }) => ({ value: code, label: item })),
              ]}
              onChange={(assistedDutyCode) => change({ assistedDutyCode })}
            />
          )}
        </>
      )}
    </Section>
  );
}

/** How much, at which price, out of which year's money. */
export function MoneySection({ draft, choices, change }: SectionProps): ReactNode {
  const { form } = useWords();
  const budgets = choices.applicants.find(({ id }) => id === draft.applicantOrgId)?.budgets ?? [];
  return (
    <Section number={3} title={form.steps[2] ?? ""}>
      {draft.kind === "standing" && (
        <label className="adm-tick">
          <input
            type="checkbox"
            checked={draft.hasNumber}
            onChange={() => change({ hasNumber: !draft.hasNumber })}
          />
          {form.hasNumber}
        </label>
      )}
      <div className="adm-pair">
        {isCounted(draft) ? (
          <>
            <TextLine
              label={form.quantity}
              inputMode="numeric"
              value={draft.quantity}
              onChange={(quantity) => change({ quantity })}
            />
            <TextLine
              label={form.unit}
              maxLength={10}
              value={draft.unit}
              onChange={(unit) => change({ unit })}
            />
            <TextLine
              label={form.unitPrice}
              inputMode="decimal"
              value={draft.unitPrice}
              onChange={(unitPrice) => change({ unitPrice })}
            />
          </>
        ) : (
          <TextLine
            label={form.total}
            inputMode="decimal"
            value={draft.total}
            onChange={(total) => change({ total })}
          />
        )}
        <Choice
          label={form.budgetYear}
          value={draft.budgetYear}
          options={[...new Set([draft.budgetYear, ...budgets.map(({ year }) => String(year))])]
            .sort()
            .map((year) => ({ value: year, label: year }))}
          onChange={(budgetYear) => change({ budgetYear })}
        />
      </div>
      <TextLine
        label={form.support}
        rows={2}
        maxLength={2000}
        value={draft.support}
        onChange={(support) => change({ support })}
      />
    </Section>
  );
}

/** From when to when. */
export function WhenSection({ draft, change }: SectionProps): ReactNode {
  const { form } = useWords();
  return (
    <Section number={4} title={form.steps[3] ?? ""}>
      <div className="adm-pair">
        <TextLine
          label={form.from}
          type="date"
          value={draft.from}
          onChange={(from) => change({ from })}
        />
        <TextLine label={form.to} type="date" value={draft.to} onChange={(to) => change({ to })} />
      </div>
    </Section>
  );
}

/** How it is checked, and whom to ask. */
export function ChecksSection({ draft, change }: SectionProps): ReactNode {
  const words = useWords();
  const { form } = words;
  return (
    <Section number={5} title={form.steps[4] ?? ""}>
      <div className="adm-pair">
        <Choice
          label={form.proof}
          value={draft.proof}
          options={PROOFS.map((proof) => ({ value: proof, label: words.proofs[proof] }))}
          onChange={(proof) => change({ proof })}
        />
        <TextLine
          label={form.sample}
          inputMode="decimal"
          value={draft.sample}
          onChange={(sample) => change({ sample })}
        />
      </div>
      <TextLine
        label={form.checks}
        rows={2}
        maxLength={2000}
        value={draft.checks}
        onChange={(checks) => change({ checks })}
      />
      <div className="adm-pair">
        <TextLine
          label={form.contactName}
          hint={draft.keepsContact ? form.contactKept : undefined}
          maxLength={40}
          value={draft.contactName}
          onChange={(contactName) => change({ contactName })}
        />
        <TextLine
          label={form.contactPhone}
          inputMode="tel"
          maxLength={20}
          value={draft.contactPhone}
          onChange={(contactPhone) => change({ contactPhone })}
        />
      </div>
    </Section>
  );
}
