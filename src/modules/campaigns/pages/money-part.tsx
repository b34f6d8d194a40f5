/** What is owed now, to whom; looked at, confirmed, and what was settled before. */
import { type ReactNode, useState } from "react";
import { ActionButton } from "#ui/console/action-button.tsx";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { FormDrawer } from "#ui/console/form-drawer.tsx";
import { consoleHref } from "#ui/console/navigation.tsx";
import { PlainTable } from "#ui/console/plain-table.tsx";
import { useSubmit } from "#ui/console/use-submit.ts";
import { dayKey } from "#ui/format.ts";
import { useFormat, useLabel } from "#ui/i18n/use-text.tsx";
import { Failed, TextLine, useWords, ScrollBox } from "./parts.tsx";
import { useAccrual, useSettle, useSettlementsOf } from "./queries.ts";
import type { AccrualView, CampaignView, SettlementLine } from "./views.ts";

function Owed(props: { readonly accrual: AccrualView }): ReactNode {
  const { money: words } = useWords();
  const format = useFormat();
  const label = useLabel();
  const { accrual } = props;
  return (
    <ScrollBox label={words.owed}>
      <PlainTable className="cam-table" isCards>
        <caption>{words.owed}</caption>
        <thead>
          <tr>
            <th scope="col">{words.columns.station}</th>
            <th scope="col">{words.columns.payee}</th>
            <th scope="col" className="num">
              {words.columns.units}
            </th>
            <th scope="col" className="num">
              {words.columns.amount}
            </th>
          </tr>
        </thead>
        <tbody>
          {accrual.stations.map((one) => (
            <tr key={one.org.id}>
              <th scope="row">{label(one.org.name)}</th>
              <td>{label(one.payee.name)}</td>
              <td className="num">{format.exact(one.units)}</td>
              <td className="num">{format.money(one.amountFen)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {words.total}
            </th>
            <td className="num">{format.exact(accrual.units)}</td>
            <td className="num">{format.money(accrual.amountFen)}</td>
          </tr>
        </tfoot>
      </PlainTable>
    </ScrollBox>
  );
}

/** Settles what was earned up to a day; `after` is the settlement that one has seen, so that two cannot cross. */
function SettleForm(props: {
  readonly campaign: CampaignView;
  readonly accrual: AccrualView;
  readonly last: number;
  readonly onClose: () => void;
}): ReactNode {
  const { money: words } = useWords();
  const format = useFormat();
  const settle = useSettle(props.campaign.id);
  const today = dayKey(Date.now());
  const [until, setUntil] = useState(today);
  const { accrual } = props;
  const form = useSubmit({
    send: () => settle.mutateAsync({ after: props.last, ...(until === today ? {} : { until }) }),
    said: (made) => words.settled(format.exact(made.number), format.money(made.amountFen)),
    onDone: props.onClose,
  });
  return (
    <FormDrawer
      open
      title={words.settleTitle}
      submitLabel={words.confirm}
      {...form}
      onClose={props.onClose}
    >
      <div className="cam-form">
        <p className="cam-sum">
          {words.preview(
            format.exact(accrual.units),
            format.money(accrual.unitPriceFen),
            format.money(accrual.amountFen),
          )}
        </p>
        <TextLine
          label={words.until}
          type="date"
          max={today}
          hint={words.previewUntil}
          value={until}
          onChange={setUntil}
        />
        <p className="cam-hint">{words.previewText}</p>
      </div>
    </FormDrawer>
  );
}

function History(props: { readonly settlements: readonly SettlementLine[] }): ReactNode {
  const { money: words } = useWords();
  const format = useFormat();
  if (props.settlements.length === 0) return <p className="cam-hint">{words.historyNone}</p>;
  return (
    <ul className="cam-lines">
      {props.settlements.map((one) => (
        <li key={one.id}>
          <a href={consoleHref(`/campaigns/settlements/${one.id}`)}>
            {words.number(format.exact(one.number))} · {format.money(one.amountFen)}
          </a>
          <span className="cam-hint">
            {format.day(one.until)} · {format.exact(one.units)} × {format.money(one.unitPriceFen)} ·{" "}
            {one.settledBy?.name ?? ""} {format.dateTime(one.settledAt)}
          </span>
        </li>
      ))}
    </ul>
  );
}

export function MoneyPart(props: { readonly campaign: CampaignView }): ReactNode {
  const { money: words } = useWords();
  const format = useFormat();
  const { campaign } = props;
  const { data: accrual, error, refetch } = useAccrual(campaign.id);
  const { data: settlements } = useSettlementsOf(campaign.id);
  const [isSettling, setIsSettling] = useState(false);
  if (error !== null) return <Failed error={error} again={() => void refetch()} />;
  if (accrual === undefined || settlements === undefined) return null;
  const last = Math.max(0, ...settlements.items.map(({ number }) => number));
  return (
    <>
      {accrual.units > 0 ? (
        <Owed accrual={accrual} />
      ) : (
        <EmptyState title={words.none}>{words.noneText}</EmptyState>
      )}
      <p className="cam-hint">
        {[
          accrual.waiting > 0 ? words.waiting(format.exact(accrual.waiting)) : "",
          accrual.commitmentOpenFen === null
            ? words.noCommitment
            : words.open(format.money(accrual.commitmentOpenFen)),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {campaign.may.settle && (
        <div className="cam-buttons">
          <ActionButton
            label={words.settle}
            kind="primary"
            icon="coins"
            refusal={accrual.units === 0 ? { message: words.none, remedy: words.noneText } : null}
            onAct={() => setIsSettling(true)}
          />
        </div>
      )}
      <section aria-labelledby="settled">
        <h2 id="settled">{words.history}</h2>
        <History settlements={settlements.items} />
      </section>
      {isSettling && (
        <SettleForm
          campaign={campaign}
          accrual={accrual}
          last={last}
          onClose={() => setIsSettling(false)}
        />
      )}
    </>
  );
}
