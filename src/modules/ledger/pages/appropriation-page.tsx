/** One appropriation: its figures, its seven accounts, the statement of one of them, and its commitments. */
import type { ReactNode } from "react";
import type { LedgerAppropriationAnswer, LedgerStatementAnswer } from "#ui/client.gen.ts";
import { api } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import type { ConsolePageProps } from "#ui/console/contract.ts";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { type KeysetColumn, KeysetTable } from "#ui/console/keyset-table.tsx";
import { consoleHref, useAddressQuery, useGo } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { dayOf } from "#kernel/pure/day.ts";
import { useFormat, useLabel } from "#ui/i18n/use-text.tsx";
import { toast } from "#ui/toast.tsx";
import { type AccountKind, figuresOf, noBalances } from "../rules/chart.ts";
import { REASON_TYPES, type ReasonType } from "../rules/entry.ts";
import { type Period, nextPeriod } from "../rules/period.ts";
import {
  Choice,
  Failed,
  MoneyBar,
  MoneyTabs,
  PrintButton,
  ReasonLink,
  exportHref,
  useIsBookkeeper,
  useMonth,
  useNames,
  useWords,
} from "./money-words.tsx";
import { useAppropriation, usePostVoucher } from "./queries.ts";

type View = LedgerAppropriationAnswer;
type Line = LedgerStatementAnswer["items"][number];

function useColumns(): readonly KeysetColumn<Line>[] {
  const { columns: words, entry } = useWords();
  const names = useNames();
  const format = useFormat();
  const money = (fen: number) => (fen === 0 ? "" : format.money(fen));
  return [
    {
      id: "postedOn",
      title: words.postedOn,
      width: 100,
      render: (line) => line.postedOn,
    },
    {
      id: "entry",
      title: words.entry,
      width: 70,
      fixed: true,
      render: (line) => <a href={consoleHref(`/ledger/entries/${line.entryId}`)}>{line.entryId}</a>,
    },
    { id: "kind", title: words.kind, width: 90, render: (line) => names.kinds[line.kind] },
    {
      id: "reason",
      title: words.reason,
      width: 150,
      render: (line) => <ReasonLink type={line.reasonType} id={line.reasonId} />,
    },
    { id: "text", title: words.text, render: (line) => line.text },
    {
      id: "occurredOn",
      title: entry.occurred,
      width: 100,
      hidden: true,
      render: (line) => line.occurredOn,
    },
    {
      id: "debit",
      title: words.debit,
      width: 140,
      align: "right",
      render: (line) => money(line.debitFen),
    },
    {
      id: "credit",
      title: words.credit,
      width: 140,
      align: "right",
      render: (line) => money(line.creditFen),
    },
    {
      id: "balance",
      title: words.balance,
      width: 150,
      align: "right",
      render: (line) => format.money(line.balanceAfterFen),
    },
  ];
}

/** The months from the first of the budget year to the one after it. */
function monthsOf(year: number): Period[] {
  const months: Period[] = [];
  for (let period = year * 100 + 1; period <= (year + 1) * 100 + 3; period = nextPeriod(period))
    months.push(period);
  return months;
}

function Accounts(props: {
  readonly view: View;
  readonly current: AccountKind;
  readonly onChoose: (kind: AccountKind) => void;
}): ReactNode {
  const words = useWords();
  const names = useNames();
  const format = useFormat();
  return (
    <div className="money-accounts" role="group" aria-label={words.appropriation.accounts}>
      {props.view.accounts.map(({ id, kind, balanceFen }) => (
        <button
          key={id}
          type="button"
          className="money-account"
          aria-pressed={kind === props.current}
          onClick={() => props.onChoose(kind)}
        >
          <span>{names.accounts[kind]}</span>
          <span>{format.money(balanceFen)}</span>
        </button>
      ))}
    </div>
  );
}

function Statement(props: { readonly view: View; readonly kind: AccountKind }): ReactNode {
  const { appropriation: words } = useWords();
  const names = useNames();
  const month = useMonth();
  const columns = useColumns();
  const [query, change] = useAddressQuery();
  const account = props.view.accounts.find((one) => one.kind === props.kind);
  if (account === undefined) return null;
  const { id } = account;
  const period = monthsOf(props.view.year).find((one) => String(one) === query.get("period"));
  const reason = REASON_TYPES.find((one) => one === query.get("reason"));
  const filter = {
    ...(period === undefined ? {} : { period }),
    ...(reason === undefined ? {} : { reason: reason as ReasonType }),
  };
  return (
    <section aria-label={words.statement}>
      <KeysetTable<Line>
        name="ledger-statement"
        label={`${words.statement} ${names.accounts[props.kind]}`}
        queryKey={["ledger", "statement", id, filter]}
        load={(cursor, signal) =>
          api.ledger.statement(
            { params: { id }, query: { ...filter, ...(cursor === undefined ? {} : { cursor }) } },
            { signal },
          )
        }
        columns={columns}
        keyOf={(line) => line.seq}
        empty={<EmptyState title={words.noLines}>{words.noLinesText}</EmptyState>}
        tools={
          <div className="money-row">
            <Choice
              inline
              label={words.period}
              value={period === undefined ? "" : String(period)}
              options={[
                { value: "", label: words.allPeriods },
                ...monthsOf(props.view.year).map((one) => ({
                  value: String(one),
                  label: month(one),
                })),
              ]}
              onChange={(value) => change({ period: value })}
            />
            <Choice
              inline
              label={words.reason}
              value={reason ?? ""}
              options={[
                { value: "", label: words.allReasons },
                ...REASON_TYPES.map((one) => ({ value: one, label: names.reasons[one] })),
              ]}
              onChange={(value) => change({ reason: value })}
            />
          </div>
        }
        fileOf={(format) => exportHref(`accounts/${id}/statement/export`, { ...filter, format })}
      />
    </section>
  );
}

function Commitments(props: { readonly view: View }): ReactNode {
  const words = useWords();
  const { appropriation, voucher } = words;
  const format = useFormat();
  const isBookkeeper = useIsBookkeeper();
  const post = usePostVoucher();
  const release = async (commitmentId: number) => {
    const { entryId } = await post.mutateAsync({
      template: "release",
      commitmentId,
      date: dayOf(Date.now()),
      text: voucher.release,
    });
    toast({
      text: voucher.posted(entryId),
      undo: async () => {
        await post.mutateAsync({
          template: "reversal",
          entryId,
          date: dayOf(Date.now()),
          text: voucher.undoText,
        });
      },
    });
  };
  return (
    <section aria-labelledby="commitments">
      <h2 id="commitments">{appropriation.commitments}</h2>
      {props.view.commitments.length === 0 && <p>{appropriation.noCommitments}</p>}
      <ul className="money-list">
        {props.view.commitments.map((one) => (
          <li key={one.id}>
            <ReasonLink type={one.reasonType} id={one.reasonId} />
            <span>{one.text}</span>
            <small>
              {one.openFen === 0
                ? appropriation.done
                : appropriation.commitment(
                    format.money(one.openFen),
                    format.money(one.reservedFen),
                  )}
              {one.untilDay !== null &&
                one.openFen > 0 &&
                ` · ${appropriation.until(one.untilDay)}`}
            </small>
            {isBookkeeper && one.openFen > 0 && (
              <ActionButton
                kind="quiet"
                label={appropriation.release}
                onAct={() => release(one.id)}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Body(props: { readonly view: View }): ReactNode {
  const words = useWords();
  const names = useNames();
  const label = useLabel();
  const format = useFormat();
  const go = useGo();
  const isBookkeeper = useIsBookkeeper();
  const [query, change] = useAddressQuery();
  const { view } = props;
  const balances = noBalances();
  for (const { kind, balanceFen } of view.accounts) balances[kind] = balanceFen;
  const figures = figuresOf(balances);
  const kind = view.accounts.find((one) => one.kind === query.get("account"))?.kind ?? "available";
  const parts = ["appropriated", "received", "committed", "spent", "available"] as const;
  return (
    <>
      <PageHeader
        title={`${label(view.org.name)} · ${names.purposes[view.purpose]}`}
        facts={`${words.overview.year(view.year)} · ${names.funds[view.fund]}`}
        parent={{ label: words.overview.title, href: consoleHref(`/ledger?year=${view.year}`) }}
        actions={
          <>
            {isBookkeeper && (
              <ActionButton
                label={words.voucher.make}
                icon="plus"
                onAct={() =>
                  go(consoleHref(`/ledger?year=${view.year}&voucher=transfer&from=${view.id}`))
                }
              />
            )}
            <PrintButton />
          </>
        }
      />
      <MoneyTabs />
      <dl className="money-figures">
        {parts.map((part) => (
          <div key={part} className="money-figure" data-kind={part} title={words.definitions[part]}>
            <dt>{words.figures[part]}</dt>
            <dd>{format.money(figures[`${part}Fen`])}</dd>
          </div>
        ))}
      </dl>
      <MoneyBar figures={figures} say={format.money} />
      <Accounts view={view} current={kind} onChoose={(account) => change({ account })} />
      <Statement view={view} kind={kind} />
      <Commitments view={view} />
    </>
  );
}

export default function AppropriationPage(props: ConsolePageProps): ReactNode {
  const id = Number(props.params.id);
  const words = useWords();
  const { data, error, refetch } = useAppropriation(Number.isSafeInteger(id) && id > 0 ? id : 1);
  return (
    <div className="desk-page money">
      {data === undefined && <PageHeader title={words.appropriation.statement} />}
      {error !== null && <Failed error={error} again={() => void refetch()} />}
      {data !== undefined && <Body view={data} />}
    </div>
  );
}
