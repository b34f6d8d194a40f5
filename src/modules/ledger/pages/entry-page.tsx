/** One entry: debits and credits, why it was made, who made it; prints as a voucher. */
import type { ReactNode } from "react";
import type { LedgerEntryAnswer } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import type { ConsolePageProps } from "#ui/console/contract.ts";
import { consoleHref, useGo } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { PlainTable } from "#ui/console/plain-table.tsx";
import { useFormat, useLabel } from "#ui/i18n/use-text.tsx";
import {
  Failed,
  MoneyTabs,
  PrintButton,
  ReasonLink,
  useIsBookkeeper,
  useNames,
  useWords,
} from "./money-words.tsx";
import { useEntry } from "./queries.ts";

type View = LedgerEntryAnswer;

function Facts(props: { readonly view: View }): ReactNode {
  const { entry: words } = useWords();
  const label = useLabel();
  const format = useFormat();
  const { view } = props;
  const link = (id: number) => <a href={consoleHref(`/ledger/entries/${id}`)}>{words.entry(id)}</a>;
  return (
    <dl className="money-facts">
      <dt>{words.why}</dt>
      <dd>
        <ReasonLink type={view.reasonType} id={view.reasonId} />
      </dd>
      <dt>{words.posted}</dt>
      <dd>{view.postedOn}</dd>
      {view.occurredOn !== view.postedOn && (
        <>
          <dt>{words.occurred}</dt>
          <dd>
            {view.occurredOn} <small>{words.late}</small>
          </dd>
        </>
      )}
      {view.reversalOf !== null && (
        <>
          <dt>{words.reversalOf}</dt>
          <dd>{link(view.reversalOf)}</dd>
        </>
      )}
      {view.reversedBy !== null && (
        <>
          <dt>{words.reversedBy}</dt>
          <dd>{link(view.reversedBy)}</dd>
        </>
      )}
      <dt>{words.recorded}</dt>
      <dd>
        {view.recordedBy === null
          ? words.system
          : words.recordedBy(view.recordedBy.person, label(view.recordedBy.organisation))}{" "}
        {format.dateTime(view.recordedAt)}
        <br />
        <small>{words.chain(view.chain.appropriationId, view.chain.seq)}</small>
      </dd>
    </dl>
  );
}

function Lines(props: { readonly view: View }): ReactNode {
  const words = useWords();
  const names = useNames();
  const label = useLabel();
  const format = useFormat();
  const { view } = props;
  return (
    <div className="scroll-box">
      <PlainTable className="money-table" isCards>
        <caption className="visually-hidden">{words.entry.lines}</caption>
        <thead>
          <tr>
            <th scope="col">{words.columns.account}</th>
            <th scope="col" className="num">
              {words.columns.debit}
            </th>
            <th scope="col" className="num">
              {words.columns.credit}
            </th>
          </tr>
        </thead>
        <tbody>
          {view.lines.map((line) => {
            const said = `${label(line.org.name)} · ${line.year} · ${names.funds[line.fund]} · ${names.purposes[line.purpose]} · ${names.accounts[line.account]}`;
            return (
              <tr key={line.accountId}>
                <th scope="row">
                  {words.entry.side[line.side]}{" "}
                  {line.isOpen ? (
                    <a
                      href={consoleHref(
                        `/ledger/appropriations/${line.appropriationId}?account=${line.account}`,
                      )}
                    >
                      {said}
                    </a>
                  ) : (
                    said
                  )}
                  {line.commitmentId !== null && (
                    <small> {words.entry.commitment(line.commitmentId)}</small>
                  )}
                </th>
                <td className="num">{line.side === "debit" ? format.money(line.amountFen) : ""}</td>
                <td className="num">
                  {line.side === "credit" ? format.money(line.amountFen) : ""}
                </td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.entry.total}</th>
            <td className="num">{format.money(view.amountFen)}</td>
            <td className="num">{format.money(view.amountFen)}</td>
          </tr>
        </tfoot>
      </PlainTable>
    </div>
  );
}

function Body(props: { readonly view: View }): ReactNode {
  const words = useWords();
  const names = useNames();
  const go = useGo();
  const isBookkeeper = useIsBookkeeper();
  const { view } = props;
  const mayReverse = isBookkeeper && view.kind !== "reversal" && view.reversedBy === null;
  return (
    <>
      <PageHeader
        title={words.entry.title(view.id)}
        facts={names.kinds[view.kind]}
        parent={{ label: words.journal.title, href: consoleHref("/ledger/entries") }}
        actions={
          <>
            {mayReverse && (
              <ActionButton
                label={words.entry.reverse}
                icon="turn"
                onAct={() =>
                  go(
                    consoleHref(
                      `/ledger?year=${view.lines[0]?.year ?? ""}&voucher=reversal&entry=${view.id}`,
                    ),
                  )
                }
              />
            )}
            <PrintButton />
          </>
        }
      />
      <MoneyTabs />
      <p>{view.text}</p>
      <Lines view={view} />
      <Facts view={view} />
      <div className="money-signs">
        <span>{words.entry.made}</span>
        <span>{words.entry.checked}</span>
        <span>{words.entry.booked}</span>
      </div>
    </>
  );
}

export default function EntryPage(props: ConsolePageProps): ReactNode {
  const id = Number(props.params.id);
  const words = useWords();
  const { data, error, refetch } = useEntry(Number.isSafeInteger(id) && id > 0 ? id : 1);
  return (
    <div className="desk-page money">
      {data === undefined && <PageHeader title={words.journal.title} />}
      {error !== null && <Failed error={error} again={() => void refetch()} />}
      {data !== undefined && <Body view={data} />}
    </div>
  );
}
