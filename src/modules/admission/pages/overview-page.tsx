/** Admission at a glance: states, departments, and the money that is set aside; every figure opens what it counts. */
import type { ReactNode } from "react";
import type { AdmissionOverviewAnswer } from "#ui/client.gen.ts";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { consoleHref } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { PlainTable } from "#ui/console/plain-table.tsx";
import { useFormat, useLabel } from "#ui/i18n/use-text.tsx";
import { EvidenceNumber } from "#ui/signs/evidence-number.tsx";
import { APPLICATION_STATES } from "../rules/application.ts";
import { AdmissionTabs, Failed, Status, useWords } from "./parts.tsx";
import { useOverview } from "./queries.ts";

type Overview = AdmissionOverviewAnswer;

const listHref = (query: string) => consoleHref(`/admission/all?${query}`);

function Figures(props: { readonly data: Overview }): ReactNode {
  const { overview: words } = useWords();
  const { inForce, reservedFen, openFen } = props.data;
  const { version } = words;
  return (
    <div className="adm-figures">
      <EvidenceNumber
        value={inForce}
        as="exact"
        label={words.inForce}
        href={listHref("status=admitted")}
        definition={{ text: words.inForceText, version }}
      />
      <EvidenceNumber
        value={reservedFen}
        as="money"
        label={words.reserved}
        href={consoleHref("/ledger/entries?reason=admission")}
        definition={{ text: words.reservedText, version }}
      />
      <EvidenceNumber
        value={openFen}
        as="money"
        label={words.open}
        href={consoleHref("/ledger/entries?reason=admission")}
        definition={{ text: words.openText, version }}
      />
    </div>
  );
}

function States(props: { readonly states: Overview["states"] }): ReactNode {
  const { overview: words } = useWords();
  const format = useFormat();
  const inOrder = APPLICATION_STATES.flatMap((status) =>
    props.states.filter((one) => one.status === status),
  );
  return (
    <section aria-labelledby="states">
      <h2 id="states">{words.states}</h2>
      <ul className="adm-states">
        {inOrder.map(({ status, count, late }) => (
          <li key={status}>
            <a href={listHref(`status=${status}`)}>
              <Status status={status} />
              <strong>{format.exact(count)}</strong>
            </a>
            {late > 0 && (
              <a className="adm-late" href={listHref(`status=${status}&late=1`)}>
                {words.late(late)}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Departments(props: { readonly rows: Overview["departments"] }): ReactNode {
  const { overview: words } = useWords();
  const label = useLabel();
  const format = useFormat();
  const { columns } = words;
  return (
    <section aria-labelledby="departments">
      <h2 id="departments">{words.departments}</h2>
      <div className="scroll-box">
        <PlainTable className="adm-table" isCards>
          <thead>
            <tr>
              <th scope="col">{columns.org}</th>
              {(["open", "inForce", "late", "reserved", "left"] as const).map((column) => (
                <th key={column} scope="col" className="adm-num">
                  {columns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {props.rows.map((row) => (
              <tr key={row.org.id}>
                <th scope="row">
                  <a href={listHref(`org=${row.org.id}`)}>{label(row.org.name)}</a>
                </th>
                <td className="adm-num">{format.exact(row.open)}</td>
                <td className="adm-num">{format.exact(row.inForce)}</td>
                <td className="adm-num">
                  {row.late === 0 ? (
                    "0"
                  ) : (
                    <a className="adm-late" href={listHref(`org=${row.org.id}&late=1`)}>
                      {format.exact(row.late)}
                    </a>
                  )}
                </td>
                <td className="adm-num">{format.money(row.reservedFen)}</td>
                <td className="adm-num">{format.money(row.openFen)}</td>
              </tr>
            ))}
          </tbody>
        </PlainTable>
      </div>
    </section>
  );
}

export default function OverviewPage(): ReactNode {
  const { overview: words } = useWords();
  const { data, error, refetch } = useOverview();
  return (
    <div className="desk-page adm">
      <PageHeader title={words.title} />
      <AdmissionTabs />
      {error !== null && <Failed error={error} again={() => void refetch()} />}
      {data !== undefined && data.states.length === 0 && (
        <EmptyState title={words.none}>{words.noneText}</EmptyState>
      )}
      {data !== undefined && data.states.length > 0 && (
        <>
          <Figures data={data} />
          <States states={data.states} />
          <Departments rows={data.departments} />
        </>
      )}
    </div>
  );
}
