/** So many units for each station; what the mandate leaves is counted along. */
import { type ReactNode, useState } from "react";
import { ActionButton } from "#ui/console/action-button.tsx";
import { PlainTable } from "#ui/console/plain-table.tsx";
import { RefusalNote } from "#ui/console/refusal-note.tsx";
import { useSubmit } from "#ui/console/use-submit.ts";
import { useFormat, useLabel } from "#ui/i18n/use-text.tsx";
import { useWords } from "./parts.tsx";
import { useMandate, useSetQuantities } from "./queries.ts";
import type { CampaignView } from "./views.ts";

type Draft = Readonly<Record<number, string>>;

const countOf = (text: string | undefined): number => {
  const count = Number(text ?? "");
  return Number.isInteger(count) && count > 0 ? count : 0;
};

/** Splits a number as evenly as it goes; the first get one more. */
export function evenly(total: number, parts: number): readonly number[] {
  const each = Math.floor(total / Math.max(1, parts));
  return Array.from({ length: parts }, (_, index) => each + (index < total - each * parts ? 1 : 0));
}

function Quantities(props: {
  readonly targets: readonly CampaignView["planned"][number]["org"][];
  readonly draft: Draft;
  readonly most: number | null;
  readonly onChange: (draft: Draft) => void;
}): ReactNode {
  const { draft: words } = useWords();
  const format = useFormat();
  const label = useLabel();
  const { targets, draft, most } = props;
  const sum = sumOf(targets, draft);
  return (
    <PlainTable className="cam-table cam-narrow">
      <caption className="visually-hidden">{words.title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.station}</th>
          <th scope="col" className="num">
            {words.quantity}
          </th>
        </tr>
      </thead>
      <tbody>
        {targets.map((org) => (
          <tr key={org.id}>
            <th scope="row" id={`org-${org.id}`}>
              {label(org.name)}
            </th>
            <td className="num">
              <input
                className="line-control cam-count-field"
                inputMode="numeric"
                aria-labelledby={`org-${org.id}`}
                value={draft[org.id] ?? ""}
                onChange={(event) => props.onChange({ ...draft, [org.id]: event.target.value })}
              />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">
            {most !== null &&
              (sum > most
                ? words.over(format.exact(sum - most))
                : words.rest(format.exact(most - sum)))}
          </th>
          <td className="num">{format.exact(sum)}</td>
        </tr>
      </tfoot>
    </PlainTable>
  );
}

/** What stands in the fields, added up. */
const sumOf = (targets: readonly { readonly id: number }[], draft: Draft): number =>
  targets.reduce((total, { id }) => total + countOf(draft[id]), 0);

export function QuantitySplit(props: { readonly campaign: CampaignView }): ReactNode {
  const { draft: words } = useWords();
  const { campaign } = props;
  const { data: mandate } = useMandate(campaign.mandateId);
  const save = useSetQuantities(campaign.id);
  const [draft, setDraft] = useState<Draft>(() =>
    Object.fromEntries(campaign.planned.map(({ org, quantity }) => [org.id, String(quantity)])),
  );
  const targets = mandate?.targets ?? campaign.planned.map(({ org }) => org);
  const most = campaign.mandateQuantity;
  const { onSubmit, refusal } = useSubmit({
    send: () =>
      save.mutateAsync({
        shares: targets
          .map(({ id }) => ({ orgId: id, quantity: countOf(draft[id]) }))
          .filter(({ quantity }) => quantity > 0),
      }),
    said: words.kept,
  });
  const spread = () => {
    const parts = evenly(most ?? 0, targets.length);
    setDraft(Object.fromEntries(targets.map(({ id }, index) => [id, String(parts[index] ?? 0)])));
  };
  return (
    <>
      <Quantities targets={targets} draft={draft} most={most} onChange={setDraft} />
      {refusal !== null && <RefusalNote refusal={refusal} />}
      <div className="cam-buttons">
        <ActionButton label={words.keep} onAct={onSubmit} />
        {most !== null && <ActionButton label={words.evenly} kind="quiet" onAct={spread} />}
      </div>
    </>
  );
}
