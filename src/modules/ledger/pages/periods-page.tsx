/** Months: which is next, what keeps it open, closing it. */
import { type ReactNode, useState } from "react";
import type { LedgerPeriodsAnswer } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { consoleHref } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { PlainTable } from "#ui/console/plain-table.tsx";
import { RefusalNote } from "#ui/console/refusal-note.tsx";
import { useSubmit } from "#ui/console/use-submit.ts";
import { useFormat, useLabel } from "#ui/i18n/use-text.tsx";
import {
  Failed,
  MoneyTabs,
  ReasonLink,
  useIsBookkeeper,
  useMonth,
  useWords,
} from "./money-words.tsx";
import { useClosePeriod, usePeriods } from "./queries.ts";

type View = LedgerPeriodsAnswer;

function useBlockerWords(): (blocker: View["blockers"][number]) => string {
  const { blockers } = useWords().periods;
  const month = useMonth();
  return ({ code, count = 0, period = 0 }) =>
    code in blockers
      ? blockers[code as keyof typeof blockers](count, period === 0 ? "" : month(period))
      : code;
}

/** Closing asks once more, because a closed month cannot be opened again. */
function Next(props: { readonly view: View; readonly next: number }): ReactNode {
  const { periods: words } = useWords();
  const month = useMonth();
  const say = useBlockerWords();
  const isBookkeeper = useIsBookkeeper();
  const close = useClosePeriod();
  const [isAsking, setIsAsking] = useState(false);
  const { next, view } = props;
  const name = month(next);
  const blocked = view.blockers.map(say);
  const { onSubmit, refusal } = useSubmit({
    send: () => close.mutateAsync(next),
    said: words.done(name),
    onDone: () => setIsAsking(false),
  });
  return (
    <section className="money-form" aria-labelledby="next-month">
      <h2 id="next-month">{words.next(name)}</h2>
      {blocked.length === 0 && <p>{words.ready}</p>}
      {blocked.length > 0 && (
        <>
          <p>{words.blocked}</p>
          <ul className="money-list">
            {blocked.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      {refusal !== null && <RefusalNote refusal={refusal} />}
      {isBookkeeper && !isAsking && (
        <div>
          <ActionButton
            label={words.close(name)}
            kind="primary"
            refusal={blocked[0] === undefined ? null : { message: blocked.join(" ") }}
            onAct={() => setIsAsking(true)}
          />
        </div>
      )}
      {isAsking && (
        <div className="money-preview">
          <p>{words.confirm(name)}</p>
          <div className="money-units">
            <ActionButton label={words.really} kind="primary" onAct={onSubmit} />
            <ActionButton label={words.cancel} kind="quiet" onAct={() => setIsAsking(false)} />
          </div>
        </div>
      )}
    </section>
  );
}

function Overdue(props: { readonly view: View }): ReactNode {
  const words = useWords();
  const label = useLabel();
  const format = useFormat();
  if (props.view.overdueCommitments.length === 0) return null;
  return (
    <section aria-labelledby="overdue">
      <h2 id="overdue">{words.periods.overdue}</h2>
      <ul className="money-list">
        {props.view.overdueCommitments.map((one) => (
          <li key={one.id}>
            <a href={consoleHref(`/ledger/appropriations/${one.appropriationId}`)}>
              {label(one.org.name)}
            </a>
            <ReasonLink type={one.reasonType} id={one.reasonId} />
            <span>{one.text}</span>
            <small>
              {words.appropriation.until(one.untilDay ?? "")} · {format.money(one.openFen)}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Months(props: { readonly view: View }): ReactNode {
  const { periods: words } = useWords();
  const month = useMonth();
  const format = useFormat();
  return (
    <div className="scroll-box">
      <PlainTable className="money-table" isCards>
        <caption className="visually-hidden">{words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.month}</th>
            <th scope="col" className="num">
              {words.entries}
            </th>
            <th scope="col" className="num">
              {words.amount}
            </th>
            <th scope="col">{words.closedAt}</th>
          </tr>
        </thead>
        <tbody>
          {props.view.months.map(({ period, entryCount, amountFen, closedAt }) => (
            <tr key={period}>
              <th scope="row">
                <a href={consoleHref(`/ledger/entries?period=${period}`)}>{month(period)}</a>
              </th>
              <td className="num">{format.exact(entryCount)}</td>
              <td className="num">{format.money(amountFen)}</td>
              <td>
                {closedAt === null ? words.open : `${words.closed} ${format.dateTime(closedAt)}`}
              </td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </div>
  );
}

export default function PeriodsPage(): ReactNode {
  const { periods: words } = useWords();
  const { data, error, refetch } = usePeriods();
  return (
    <div className="desk-page money">
      <PageHeader title={words.title} />
      <MoneyTabs />
      {error !== null && <Failed error={error} again={() => void refetch()} />}
      {data !== undefined && data.next === null && (
        <EmptyState title={words.none}>{words.noneText}</EmptyState>
      )}
      {data !== undefined && data.next !== null && (
        <>
          <Next view={data} next={data.next} />
          <Overdue view={data} />
          <Months view={data} />
        </>
      )}
    </div>
  );
}
