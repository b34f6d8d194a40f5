/** The trial balance: sources, what stands, uses; the district and each organisation. */
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { api, type LedgerTrialBalanceAnswer } from "#ui/client.gen.ts";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { FileMenu } from "#ui/console/file-menu.tsx";
import { useAddressQuery } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { PlainTable } from "#ui/console/plain-table.tsx";
import { dayOf } from "#kernel/pure/day.ts";
import { useFormat, useLabel } from "#ui/i18n/use-text.tsx";
import { isPeriod, periodOf } from "../rules/period.ts";
import {
  Choice,
  Failed,
  MoneyTabs,
  PrintButton,
  TextLine,
  UnitSwitch,
  exportHref,
  useNames,
  useOverviewMoney,
  useWords,
} from "./money-words.tsx";
import { useOverview } from "./queries.ts";

type View = LedgerTrialBalanceAnswer;
type Row = View["rows"][number];

const monthText = (period: number): string =>
  `${Math.trunc(period / 100)}-${String(period % 100).padStart(2, "0")}`;

function readMonth(text: string | null): number | undefined {
  const match = /^(\d{4})-(\d{2})$/.exec(text ?? "");
  const period = match === null ? 0 : Number(match[1]) * 100 + Number(match[2]);
  return isPeriod(period) ? period : undefined;
}

function Rows(props: { readonly rows: readonly Row[] }): ReactNode {
  const names = useNames();
  const { say } = useOverviewMoney();
  return props.rows.map((row) => (
    <tr key={row.account}>
      <th scope="row">{names.accounts[row.account]}</th>
      <td className="num">{say(row.openingFen)}</td>
      <td className="num">{say(row.debitFen)}</td>
      <td className="num">{say(row.creditFen)}</td>
      <td className="num">{say(row.closingFen)}</td>
    </tr>
  ));
}

function Head(): ReactNode {
  const { columns } = useWords();
  return (
    <thead>
      <tr>
        <th scope="col">{columns.account}</th>
        <th scope="col" className="num">
          {columns.opening}
        </th>
        <th scope="col" className="num">
          {columns.debit}
        </th>
        <th scope="col" className="num">
          {columns.credit}
        </th>
        <th scope="col" className="num">
          {columns.closing}
        </th>
      </tr>
    </thead>
  );
}

function Body(props: { readonly view: View }): ReactNode {
  const words = useWords();
  const label = useLabel();
  const { say } = useOverviewMoney();
  const { view } = props;
  if (view.rows.length === 0)
    return <EmptyState title={words.trial.none}>{words.trial.noneText}</EmptyState>;
  const isEqual =
    view.totalDebitFen === view.totalCreditFen && view.closingDebitFen === view.closingCreditFen;
  return (
    <>
      <div className="scroll-box">
        <PlainTable className="money-table" isCards>
          <caption className="visually-hidden">{words.trial.title}</caption>
          <Head />
          <tbody>
            <Rows rows={view.rows} />
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{words.overview.total}</th>
              <td className="num">—</td>
              <td className="num">{say(view.totalDebitFen)}</td>
              <td className="num">{say(view.totalCreditFen)}</td>
              <td className="num">—</td>
            </tr>
          </tfoot>
        </PlainTable>
      </div>
      <p role="status">
        {isEqual ? words.trial.balanced(say(view.totalDebitFen)) : words.trial.different}
        <br />
        {isEqual && words.trial.closingBalanced(say(view.closingDebitFen))}
      </p>
      {view.organisations.length > 1 && (
        <details className="money-screen">
          <summary>{words.trial.byOrganisation}</summary>
          {view.organisations.map(({ org, rows }) => (
            <div key={org.id} className="scroll-box">
              <h2>{label(org.name)}</h2>
              <PlainTable className="money-table" isCards>
                <caption className="visually-hidden">{label(org.name)}</caption>
                <Head />
                <tbody>
                  <Rows rows={rows} />
                </tbody>
              </PlainTable>
            </div>
          ))}
        </details>
      )}
    </>
  );
}

export default function TrialPage(): ReactNode {
  const words = useWords();
  const format = useFormat();
  const label = useLabel();
  const [query, change] = useAddressQuery();
  const now = periodOf(dayOf(Date.now()));
  const to = readMonth(query.get("to")) ?? now;
  const from = Math.min(readMonth(query.get("from")) ?? Math.trunc(to / 100) * 100 + 1, to);
  const orgId = Number(query.get("org"));
  const filter = { from, to, ...(Number.isSafeInteger(orgId) && orgId > 0 ? { orgId } : {}) };
  const { data: overview } = useOverview(Math.trunc(to / 100));
  const { data, error, refetch } = useQuery({
    queryKey: ["ledger", "trial", filter],
    queryFn: ({ signal }) => api.ledger.trialBalance({ query: filter }, { signal }),
  });
  return (
    <div className="desk-page money">
      <PageHeader
        title={words.trial.title}
        facts={format.months(monthText(from), monthText(to))}
        help={
          <ul>
            {words.trial.help.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        }
        actions={<PrintButton />}
      />
      <MoneyTabs />
      <div className="money-row">
        <TextLine
          label={words.trial.from}
          type="month"
          value={monthText(from)}
          onChange={(value) => change({ from: value })}
        />
        <TextLine
          label={words.trial.to}
          type="month"
          value={monthText(to)}
          onChange={(value) => change({ to: value })}
        />
        <Choice
          label={words.trial.organisation}
          value={String(filter.orgId ?? "")}
          options={[
            { value: "", label: words.trial.allOrganisations },
            ...(overview?.organisations ?? []).map(({ org }) => ({
              value: String(org.id),
              label: label(org.name),
            })),
          ]}
          onChange={(org) => change({ org })}
        />
        <UnitSwitch />
        <FileMenu
          fileOf={(kind) => exportHref("trial-balance/export", { ...filter, format: kind })}
        />
      </div>
      {error !== null && <Failed error={error} again={() => void refetch()} />}
      {data !== undefined && <Body view={data} />}
    </div>
  );
}
