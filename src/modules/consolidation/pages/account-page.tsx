/** The account before and after: figures that open what they count, what closing would do, and every row answered for. */
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { api, type ConsolidationAccountAnswer } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import type { ConsolePageProps } from "#ui/console/contract.ts";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
import { useFormat, useLanguage } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import type { Tally } from "../schema.ts";
import { DecisionSign } from "./decision-sign.tsx";
import { readId } from "./desk-filter.ts";
import { EditionPart } from "./edition-part.tsx";
import { useDecides, useSay, useSetNews, useWords } from "./queries.ts";
import "./consolidation.css";
import "./row-list.css";
import "./row-pane.css";
import "./upload.css";
import "./account.css";

type Account = ConsolidationAccountAnswer;

const COLUMNS = [
  "raw",
  "keep",
  "strengthen",
  "optimise",
  "oneStop",
  "merge",
  "giveBack",
  "drop",
  "undecided",
  "after",
] as const satisfies readonly (keyof Tally)[];

export default function AccountPage(props: ConsolePageProps): ReactNode {
  const setId = readId(props.params["setId"]) ?? 0;
  const { account: words } = useWords();
  const decides = useDecides();
  const format = useFormat();
  const language = useLanguage();
  const say = useSay();
  useSetNews(setId);
  const query = useQuery({
    queryKey: ["consolidation", setId, "account"],
    queryFn: ({ signal }) => api.consolidation.account({ params: { setId } }, { signal }),
  });
  const account = query.data;
  const set = account?.set;
  return (
    <div className="desk-page con-account">
      <PageHeader
        title={words.title}
        parent={{ label: words.parent, href: `/console/consolidation/${setId}` }}
        facts={
          set !== undefined &&
          `${say(set.name, set.nameEn)} · ${words.asOf(format.dateTime(set.closedAt ?? Date.now()))}`
        }
        actions={
          <>
            <ActionButton label={words.print} icon="print" onAct={() => print()} />
            <a
              className="act"
              href={`/api/v1/consolidation/sets/${setId}/account.xlsx?language=${language === "zh" ? "zh" : "en"}`}
            >
              <Icon name="download" size={18} />
              {words.export}
            </a>
          </>
        }
      />
      {query.error !== null && <RefusalNote refusal={refusalWords(query.error)} />}
      {account !== undefined && account.rows.length === 0 && <EmptyState title={words.none} />}
      {account !== undefined && account.rows.length > 0 && (
        <>
          <Figures account={account} setId={setId} />
          {decides && <EditionPart set={account.set} />}
          <Departments account={account} setId={setId} />
          <Rows account={account} />
        </>
      )}
    </div>
  );
}

/** Where the rows that a figure counts are. */
function hrefOf(setId: number, column: (typeof COLUMNS)[number], orgId?: number): string | null {
  const query = new URLSearchParams();
  if (orgId !== undefined) query.set("org", String(orgId));
  if (column === "after") return null;
  if (column !== "raw") query.set("state", column);
  return `/console/consolidation/${setId}?${query.toString()}`;
}

function Figures(props: { readonly account: Account; readonly setId: number }): ReactNode {
  const { account: words } = useWords();
  const format = useFormat();
  const { total } = props.account;
  const figure = (column: (typeof COLUMNS)[number], size: "large" | "small" = "small") => (
    <div className="con-figure-box" data-size={size}>
      <dt>{words.columns[column]}</dt>
      <dd>
        <Figure value={total[column]} href={hrefOf(props.setId, column)} />
      </dd>
    </div>
  );
  return (
    <section aria-label={words.title}>
      <dl className="con-figures">
        {figure("raw", "large")}
        {figure("after", "large")}
        {(["keep", "strengthen", "optimise", "oneStop"] as const).map((one) => (
          <div key={one} className="con-figure-box" data-part="stays">
            <dt>{words.columns[one]}</dt>
            <dd>
              <Figure value={total[one]} href={hrefOf(props.setId, one)} />
            </dd>
          </div>
        ))}
        {(["merge", "giveBack", "drop"] as const).map((one) => (
          <div key={one} className="con-figure-box" data-part="goes">
            <dt>{words.columns[one]}</dt>
            <dd>
              <Figure value={total[one]} href={hrefOf(props.setId, one)} />
            </dd>
          </div>
        ))}
        {total.undecided > 0 && figure("undecided")}
      </dl>
      <p className="con-faint">{words.equation}</p>
      <p className="con-balance" data-balanced={total.undecided === 0}>
        <Icon name={total.undecided === 0 ? "check" : "alert"} size={18} />
        {total.undecided === 0 ? words.balance : words.unbalanced(format.exact(total.undecided))}
      </p>
    </section>
  );
}

function Figure(props: { readonly value: number; readonly href: string | null }): ReactNode {
  const format = useFormat();
  if (props.value === 0) return <span className="con-faint">0</span>;
  if (props.href === null) return format.exact(props.value);
  return <a href={props.href}>{format.exact(props.value)}</a>;
}

function Departments(props: { readonly account: Account; readonly setId: number }): ReactNode {
  const { account: words } = useWords();
  const say = useSay();
  const { departments, total } = props.account;
  return (
    <section className="con-scroll" aria-label={words.department}>
      <table className="con-table con-tally">
        <thead>
          <tr>
            <th scope="col">{words.department}</th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className="con-figure">
                {words.columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {departments.map((one) => (
            <tr key={one.orgId}>
              <th scope="row">{say(one.orgName, one.orgNameEn)}</th>
              {COLUMNS.map((column) => (
                <td key={column} className="con-figure">
                  <Figure value={one[column]} href={hrefOf(props.setId, column, one.orgId)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.total}</th>
            {COLUMNS.map((column) => (
              <td key={column} className="con-figure">
                <Figure value={total[column]} href={hrefOf(props.setId, column)} />
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function Rows({ account }: { readonly account: Account }): ReactNode {
  const { account: words } = useWords();
  const say = useSay();
  const { rowHead } = words;
  return (
    <section className="con-scroll" aria-labelledby="con-rows">
      <h2 id="con-rows">{words.rows}</h2>
      <table className="con-table con-account-rows">
        <thead>
          <tr>
            <th scope="col">{rowHead.no}</th>
            <th scope="col">{words.department}</th>
            <th scope="col">{rowHead.name}</th>
            <th scope="col">{rowHead.decision}</th>
            <th scope="col">{rowHead.reason}</th>
            <th scope="col">{rowHead.code}</th>
          </tr>
        </thead>
        <tbody>
          {account.rows.map((row) => (
            <tr key={row.id}>
              <td>{row.no}</td>
              <td>{say(row.orgName, row.orgNameEn)}</td>
              <th scope="row">
                <a href={`/console/consolidation/${account.set.id}?row=${row.id}`}>{row.name}</a>
              </th>
              <td>
                <DecisionSign kind={row.kind} />
                {row.target !== null && (
                  <span className="con-into">{words.into(row.target.no, row.target.name)}</span>
                )}
              </td>
              <td>{row.reason}</td>
              <td>{row.dutyCode}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
