/** One settlement: what was paid to whom, with the entry of each line; issued as a paper with a code. */
import type { ReactNode } from "react";
import type { ConsolePageProps } from "#ui/console/contract.ts";
import { IssuePaper } from "#ui/console/issue-paper.tsx";
import { consoleHref } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { PlainTable } from "#ui/console/plain-table.tsx";
import { useFormat, useLabel } from "#ui/i18n/use-text.tsx";
import { ExportMenu, Failed, useWords, ScrollBox } from "./parts.tsx";
import { exportHref, useSettlement } from "./queries.ts";
import type { SettlementView } from "./views.ts";

function Lines(props: { readonly settlement: SettlementView }): ReactNode {
  const { settlement: words } = useWords();
  const format = useFormat();
  const label = useLabel();
  const { settlement } = props;
  return (
    <ScrollBox label={words.title}>
      <PlainTable className="cam-table" isCards>
        <thead>
          <tr>
            <th scope="col">{words.station}</th>
            <th scope="col">{words.payee}</th>
            <th scope="col" className="num">
              {words.units}
            </th>
            <th scope="col" className="num">
              {words.amount}
            </th>
            <th scope="col">{words.entry}</th>
            <th scope="col">{words.postedOn}</th>
          </tr>
        </thead>
        <tbody>
          {settlement.stations.map((one) => (
            <tr key={one.entryId}>
              <th scope="row">{label(one.org.name)}</th>
              <td>{label(one.payee.name)}</td>
              <td className="num">{format.exact(one.units)}</td>
              <td className="num">{format.money(one.amountFen)}</td>
              <td>
                <a href={consoleHref(`/ledger/entries/${one.entryId}`)}>{one.entryId}</a>
              </td>
              <td>{format.day(one.postedOn)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {words.total}
            </th>
            <td className="num">{format.exact(settlement.units)}</td>
            <td className="num">{format.money(settlement.amountFen)}</td>
          </tr>
        </tfoot>
      </PlainTable>
    </ScrollBox>
  );
}

function Sheet(props: { readonly settlement: SettlementView }): ReactNode {
  const { settlement: words } = useWords();
  const format = useFormat();
  const label = useLabel();
  const { settlement: one } = props;
  const rows: readonly (readonly [string, string])[] = [
    [words.department, label(one.department.name)],
    [words.until, format.day(one.until)],
    [words.price, format.money(one.unitPriceFen)],
    [words.units, `${format.exact(one.units)} ${one.unit}`],
    [words.amount, format.money(one.amountFen)],
    [words.by, one.settledBy?.name ?? ""],
    // Paper outlives the year, which is left out of the present one on screens.
    [words.at, format.dateTime(one.settledAt, 0)],
  ];
  return (
    <>
      <dl className="cam-rows">
        <div>
          <dt>{words.campaign}</dt>
          <dd>
            <a href={consoleHref(`/campaigns/${one.campaignId}`)}>{one.campaignTitle}</a>
          </dd>
        </div>
        <div>
          <dt>{words.mandate}</dt>
          <dd>
            <a href={consoleHref(`/admission/${one.mandateId}`)}>{one.mandateCode}</a>
          </dd>
        </div>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Lines settlement={one} />
    </>
  );
}

/** The sheet on paper: the whole, or for a station what it was paid. */
function Papers(props: { readonly settlement: SettlementView }): ReactNode {
  const { settlement: words } = useWords();
  const label = useLabel();
  const { id, isWhole, stations } = props.settlement;
  if (isWhole)
    return (
      <IssuePaper
        about={{ type: "settlement", id }}
        paper="settlement"
        label={words.issue}
        keys="p"
      />
    );
  return stations.map(({ org }) => (
    <IssuePaper
      key={org.id}
      about={{ type: "settlement", id, part: org.id }}
      paper="settlement"
      label={stations.length === 1 ? words.issue : words.issueOf(label(org.name))}
    />
  ));
}

export default function SettlementPage({ params }: ConsolePageProps): ReactNode {
  const { settlement: words } = useWords();
  const format = useFormat();
  const id = Number(params["id"]);
  const { data, error, refetch } = useSettlement(id);
  return (
    <div className="desk-page cam cam-paper">
      <PageHeader
        title={
          data === undefined
            ? words.title
            : words.numberOf(data.campaignTitle, format.exact(data.number))
        }
        parent={{ label: words.list, href: consoleHref("/campaigns/settlements") }}
        actions={
          <>
            <ExportMenu
              files={[
                {
                  label: words.title,
                  href: (format, language) => exportHref.settlement(id, format, language),
                },
              ]}
            />
            {data !== undefined && <Papers settlement={data} />}
          </>
        }
      />
      {error !== null && <Failed error={error} again={() => void refetch()} />}
      {data !== undefined && <Sheet settlement={data} />}
    </div>
  );
}
