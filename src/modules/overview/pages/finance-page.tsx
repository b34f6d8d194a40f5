/** Money on one page: the year, what admissions hold, what campaigns owe, the reserve. */
import type { ReactNode } from "react";
import {
  api,
  type AdmissionOverviewAnswer,
  type CampaignsAllSettlementsAnswer,
  type CampaignsListAnswer,
  type FundingDrawsAnswer,
  type FundingReservesAnswer,
  type LedgerOverviewAnswer,
} from "#ui/client.gen.ts";
import { consoleHref } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { useFormat, useLabel } from "#ui/i18n/use-text.tsx";
import { EvidenceNumber } from "#ui/signs/evidence-number.tsx";
import { Card, Rows, useWords } from "./parts.tsx";
import { moneyOfYear, owedFen, owing } from "./sums.ts";

const thisYear = (): number => new Date().getFullYear();
const ledgerHref = consoleHref("/ledger");

function Year(props: { readonly answer: LedgerOverviewAnswer }): ReactNode {
  const words = useWords();
  const { year: text } = words.finance;
  const format = useFormat();
  const money = moneyOfYear(props.answer.organisations);
  const { appropriatedFen, spentFen, committedFen, availableFen, poolFen } = money;
  if (appropriatedFen + poolFen === 0) return <p className="ov-quiet">{text.none}</p>;
  const share = (fen: number): string => `${(100 * fen) / Math.max(1, appropriatedFen)}%`;
  const said = text.bar(
    format.money(spentFen),
    format.money(committedFen),
    format.money(availableFen),
  );
  const figures = [
    [text.appropriated, appropriatedFen, text.appropriatedText],
    [text.committed, committedFen, text.committedText],
    [text.spent, spentFen, text.spentText],
    [text.available, availableFen, text.availableText],
    [text.pool, poolFen, text.poolText],
  ] as const;
  return (
    <>
      <svg className="ov-bar" role="img" aria-label={said}>
        <title>{said}</title>
        <rect className="ov-bar-rest" width="100%" height="8" />
        <rect className="ov-bar-held" width={share(spentFen + committedFen)} height="8" />
        <rect className="ov-bar-done" width={share(spentFen)} height="8" />
      </svg>
      <ul className="ov-legend" aria-hidden="true">
        {(["spent", "committed", "available"] as const).map((part) => (
          <li key={part} data-part={part}>
            {text[part]}
          </li>
        ))}
      </ul>
      <div className="ov-figures ov-money">
        {figures.map(([label, value, definition]) => (
          <EvidenceNumber
            key={label}
            value={value}
            as="money"
            label={label}
            href={ledgerHref}
            definition={{ text: definition, version: words.version }}
          />
        ))}
      </div>
    </>
  );
}

function Admissions(props: { readonly answer: AdmissionOverviewAnswer }): ReactNode {
  const words = useWords();
  const { admission: text } = words.finance;
  const format = useFormat();
  const label = useLabel();
  const { reservedFen, openFen, departments } = props.answer;
  const rows = departments
    .filter((row) => row.reservedFen > 0)
    .toSorted((a, b) => b.openFen - a.openFen);
  const href = consoleHref("/ledger/entries?reason=admission");
  if (rows.length === 0) return <p className="ov-quiet">{text.none}</p>;
  return (
    <>
      <div className="ov-figures ov-money">
        <EvidenceNumber
          value={reservedFen}
          as="money"
          label={text.reserved}
          href={href}
          definition={{ text: text.reservedText, version: words.version }}
        />
        <EvidenceNumber
          value={openFen}
          as="money"
          label={text.open}
          href={href}
          definition={{ text: text.openText, version: words.version }}
        />
      </div>
      <Rows
        caption={text.title}
        heads={[text.org, text.inForce, text.reserved, text.open]}
        rows={rows.map((row) => ({
          key: row.org.id,
          cells: [
            <a key="org" href={consoleHref(`/admission/all?org=${row.org.id}`)}>
              {label(row.org.name)}
            </a>,
            format.exact(row.inForce),
            format.money(row.reservedFen),
            format.money(row.openFen),
          ],
        }))}
      />
    </>
  );
}

type Settling = {
  readonly campaigns: CampaignsListAnswer["items"];
  readonly settlements: CampaignsAllSettlementsAnswer["items"];
};

function Settlements({ campaigns, settlements }: Settling): ReactNode {
  const words = useWords();
  const { campaigns: text } = words.finance;
  const format = useFormat();
  const owe = owing(campaigns);
  const sum = (of: (one: Settling["campaigns"][number]) => number): number =>
    campaigns.reduce((total, one) => total + of(one), 0);
  const href = consoleHref("/campaigns");
  return (
    <>
      <div className="ov-figures ov-money">
        <EvidenceNumber
          value={sum(owedFen)}
          as="money"
          label={text.owed}
          href={href}
          definition={{ text: text.owedText, version: words.version }}
          tone={owe.length > 0 ? "attend" : "plain"}
        />
        <EvidenceNumber
          value={sum(({ totals }) => totals.settledFen)}
          as="money"
          label={text.settled}
          href={href}
          definition={{ text: text.settledText, version: words.version }}
        />
      </div>
      {owe.length === 0 ? (
        <p className="ov-quiet">{text.nothingOwed}</p>
      ) : (
        <ul className="ov-list">
          {owe.slice(0, 6).map((one) => (
            <li key={one.id}>
              <a href={consoleHref(`/campaigns/${one.id}`)}>{one.title}</a>
              <span>{format.money(owedFen(one))}</span>
            </li>
          ))}
        </ul>
      )}
      <h3>{text.latest}</h3>
      {settlements.length === 0 ? (
        <p className="ov-quiet">{text.noSettlement}</p>
      ) : (
        <ul className="ov-list">
          {settlements.map((one) => (
            <li key={one.id}>
              <a href={consoleHref(`/campaigns/settlements/${one.id}`)}>
                {one.campaignTitle} · {text.number(one.number)}
              </a>
              <span>{format.money(one.amountFen)}</span>
              <span className="ov-facts ov-wide">{format.dateTime(one.settledAt)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

type Reserving = {
  readonly reserves: FundingReservesAnswer["reserves"];
  readonly draws: FundingDrawsAnswer["items"];
};

function Reserve({ reserves, draws }: Reserving): ReactNode {
  const words = useWords();
  const { reserve: text } = words.finance;
  const waiting = draws.filter(({ status }) => status === "requested").length;
  const overdue = draws.filter(({ isOverdue }) => isOverdue).length;
  const href = consoleHref("/funding/reserve");
  const year = thisYear();
  const available = reserves
    .filter((one) => one.year === year)
    .reduce((total, one) => total + one.availableFen, 0);
  return (
    <>
      <div className="ov-figures ov-money">
        <EvidenceNumber
          value={available}
          as="money"
          label={text.available}
          href={href}
          definition={{ text: text.availableText, version: words.version }}
        />
      </div>
      {waiting + overdue === 0 && <p className="ov-quiet">{text.none}</p>}
      {waiting > 0 && <a href={href}>{text.waiting(waiting)}</a>}
      {overdue > 0 && (
        <a className="ov-late" href={href}>
          {text.overdue(overdue)}
        </a>
      )}
    </>
  );
}

/** Settlements and draws that a card looks at. */
const LATEST = 5;
const MANY = 100;

export default function FinancePage(): ReactNode {
  const { finance: words } = useWords();
  const year = thisYear();
  return (
    <div className="desk-page ov">
      <PageHeader title={words.title(year)} help={words.help} />
      <div className="ov-cards">
        <div className="ov-stack">
          <Card
            title={words.year.title}
            href={ledgerHref}
            name={["year", year]}
            ask={(signal) => api.ledger.overview({ query: { year } }, { signal })}
          >
            {(answer) => <Year answer={answer} />}
          </Card>
          <Card
            title={words.campaigns.title}
            href={consoleHref("/campaigns")}
            name={["settling"]}
            ask={async (signal): Promise<Settling> => {
              const [{ items: campaigns }, { items: settlements }] = await Promise.all([
                api.campaigns.list({ query: { state: "open", limit: MANY } }, { signal }),
                api.campaigns.allSettlements({ query: { limit: LATEST } }, { signal }),
              ]);
              return { campaigns, settlements };
            }}
          >
            {(answer) => <Settlements {...answer} />}
          </Card>
        </div>
        <div className="ov-stack">
          <Card
            title={words.admission.title}
            href={consoleHref("/admission/overview")}
            name={["admission"]}
            ask={(signal) => api.admission.overview({}, { signal })}
          >
            {(answer) => <Admissions answer={answer} />}
          </Card>
          <Card
            title={words.reserve.title}
            href={consoleHref("/funding/reserve")}
            name={["reserve"]}
            ask={async (signal): Promise<Reserving> => {
              const [{ reserves }, { items: draws }] = await Promise.all([
                api.funding.reserves({}, { signal }),
                api.funding.draws({ query: { limit: MANY } }, { signal }),
              ]);
              return { reserves, draws };
            }}
          >
            {(answer) => <Reserve {...answer} />}
          </Card>
        </div>
      </div>
    </div>
  );
}
