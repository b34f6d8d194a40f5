/** A draft: split over stations by roster or by quantity, looked at once more, sent. */
import { type ReactNode, useState } from "react";
import { ActionButton } from "#ui/console/action-button.tsx";
import { FormDrawer } from "#ui/console/form-drawer.tsx";
import { PlainTable } from "#ui/console/plain-table.tsx";
import { useSubmit } from "#ui/console/use-submit.ts";
import { useFormat, useLabel } from "#ui/i18n/use-text.tsx";
import { QuantitySplit } from "./quantity-split.tsx";
import { RosterSplit } from "./roster-split.tsx";
import { useWords } from "./parts.tsx";
import { useSendCampaign } from "./queries.ts";
import type { CampaignView } from "./views.ts";

function SendForm(props: {
  readonly campaign: CampaignView;
  readonly units: number;
  readonly stations: number;
  readonly onClose: () => void;
}): ReactNode {
  const { draft: words } = useWords();
  const format = useFormat();
  const send = useSendCampaign(props.campaign.id);
  const form = useSubmit({
    send: () => send.mutateAsync(undefined),
    said: words.sent,
    onDone: props.onClose,
  });
  const money = format.money(props.units * props.campaign.unitPriceFen);
  return (
    <FormDrawer
      open
      title={words.sendTitle}
      submitLabel={words.send}
      {...form}
      onClose={props.onClose}
    >
      <p>{words.sendText(format.exact(props.units), format.exact(props.stations), money)}</p>
    </FormDrawer>
  );
}

/** How many units a draft has, over how many stations. */
function splitOf(campaign: CampaignView): { readonly units: number; readonly stations: number } {
  if (campaign.basis === "roster")
    return { units: campaign.totals.units, stations: campaign.shares.length };
  return {
    units: campaign.planned.reduce((sum, { quantity }) => sum + quantity, 0),
    stations: campaign.planned.length,
  };
}

/** What a draft holds, for whoever watches it and does not write it. */
function DraftSeen(props: { readonly campaign: CampaignView }): ReactNode {
  const { draft: words } = useWords();
  const format = useFormat();
  const label = useLabel();
  const { basis, planned, totals, mandateQuantity } = props.campaign;
  const admitted = mandateQuantity === null ? null : format.exact(mandateQuantity);
  return (
    <section className="cam-block" aria-labelledby="split">
      <h2 id="split">{words.title}</h2>
      <p className="cam-hint">{words.notYet}</p>
      {basis === "roster" && <p>{words.units(format.exact(totals.units), admitted)}</p>}
      {planned.length > 0 && (
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
            {planned.map(({ org, quantity }) => (
              <tr key={org.id}>
                <th scope="row">{label(org.name)}</th>
                <td className="num">{format.exact(quantity)}</td>
              </tr>
            ))}
          </tbody>
        </PlainTable>
      )}
    </section>
  );
}

export function DraftPart(props: { readonly campaign: CampaignView }): ReactNode {
  return props.campaign.may.change ? <DraftForm {...props} /> : <DraftSeen {...props} />;
}

function DraftForm(props: { readonly campaign: CampaignView }): ReactNode {
  const { draft: words } = useWords();
  const [isSending, setIsSending] = useState(false);
  const { campaign } = props;
  const { units, stations } = splitOf(campaign);
  return (
    <section className="cam-block" aria-labelledby="split">
      <h2 id="split">{words.title}</h2>
      <p className="cam-hint">{words.lead}</p>
      {campaign.basis === "roster" ? (
        <RosterSplit campaign={campaign} />
      ) : (
        <QuantitySplit campaign={campaign} />
      )}
      <div className="cam-buttons">
        <ActionButton
          label={words.send}
          kind="primary"
          icon="forward"
          refusal={units === 0 ? { message: words.noStations } : null}
          onAct={() => setIsSending(true)}
        />
      </div>
      {isSending && (
        <SendForm
          campaign={campaign}
          units={units}
          stations={stations}
          onClose={() => setIsSending(false)}
        />
      )}
    </section>
  );
}
