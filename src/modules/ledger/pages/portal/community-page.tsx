/** One community's money: sums, months, funds, and each receipt and payment. */
import { type ReactNode, useState } from "react";
import { useLocation, useSearch } from "wouter";
import { api, type LedgerDisclosureAnswer } from "#ui/client.gen.ts";
import { useFormat, useLabel, useLanguage, useText } from "#ui/i18n/use-text.tsx";
import { usePageTitle } from "#ui/page-title.ts";
import { Button } from "#ui/portal/button.tsx";
import type { PortalPageProps } from "#ui/portal/contract.ts";
import { Empty, LoadedPage } from "#ui/portal/parts.tsx";
import { useLoad } from "#ui/use-load.ts";
import { en } from "../../messages/pages-portal.en.ts";
import { zh } from "../../messages/pages-portal.zh.ts";
import * as namesEn from "../../messages/words.en.ts";
import * as namesZh from "../../messages/words.zh.ts";
import { YearChoice, readYear } from "./year-choice.tsx";
import "./disclosure.css";

type View = LedgerDisclosureAnswer;
type Movement = View["movements"][number];

function useNames(): Pick<typeof namesZh, "funds" | "purposes"> {
  return useLanguage() === "zh"
    ? namesZh
    : (namesEn as unknown as Pick<typeof namesZh, "funds" | "purposes">);
}

export default function CommunityPage(props: PortalPageProps): ReactNode {
  const { one: words } = useText({ zh, en });
  const [, go] = useLocation();
  const year = readYear(useSearch());
  const areaId = Number(props.params.areaId);
  const load = useLoad(
    (signal) =>
      api.ledger.disclosure(
        { params: { areaId }, query: year === undefined ? {} : { year } },
        { signal },
      ),
    [areaId, year],
  );
  return (
    <div className="page money">
      <p>
        <a href="/money">{words.back}</a>
      </p>
      <LoadedPage load={load}>
        {(view) => (
          <>
            <Head view={view} />
            <YearChoice
              year={view.year}
              years={view.years}
              onChange={(to) => go(`/money/${areaId}?year=${to}`)}
            />
            {view.movements.length === 0 ? (
              <Empty title={words.none}>{words.noneText}</Empty>
            ) : (
              <>
                <Sums view={view} />
                <Months view={view} />
                <Funds view={view} />
                <Movements key={view.year} view={view} />
              </>
            )}
          </>
        )}
      </LoadedPage>
    </div>
  );
}

function Head({ view }: { readonly view: View }): ReactNode {
  const { one: words } = useText({ zh, en });
  const label = useLabel();
  const title = words.title(label(view.name));
  usePageTitle(title);
  return (
    <>
      <h1>{title}</h1>
      <p className="page-lead">
        {view.holder === null ? words.noHolder : words.holder(label(view.holder.name))}
      </p>
    </>
  );
}

function Sums({ view }: { readonly view: View }): ReactNode {
  const { one: words } = useText({ zh, en });
  const format = useFormat();
  const sums = [
    [words.cameIn, view.cameInFen],
    [words.spent, view.spentFen],
    [words.left, view.leftFen],
  ] as const;
  return (
    <dl className="money-sums">
      {sums.map(([name, fen]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{format.money(fen)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What was spent in each month, as bars with their figures beside. */
function Months({ view }: { readonly view: View }): ReactNode {
  const { one: words, list } = useText({ zh, en });
  const format = useFormat();
  const months = new Map<number, { cameInFen: number; spentFen: number }>();
  for (const fund of view.funds)
    for (const { period, cameInFen, spentFen } of fund.months) {
      const known = months.get(period) ?? { cameInFen: 0, spentFen: 0 };
      months.set(period, {
        cameInFen: known.cameInFen + cameInFen,
        spentFen: known.spentFen + spentFen,
      });
    }
  const most = Math.max(1, ...[...months.values()].map((month) => month.spentFen));
  return (
    <section>
      <h2 className="section-title">{words.byMonth}</h2>
      <ul className="money-months">
        {[...months]
          .toSorted(([a], [b]) => a - b)
          .map(([period, { cameInFen, spentFen }]) => {
            const name = words.month(period % 100);
            return (
              <li
                key={period}
                aria-label={words.chart(name, format.money(cameInFen), format.money(spentFen))}
              >
                <span aria-hidden="true">{name}</span>
                <svg aria-hidden="true" width="100%" height="14">
                  <rect width={`${(Math.max(0, spentFen) / most) * 100}%`} height="14" rx="3" />
                </svg>
                <span aria-hidden="true">{format.money(spentFen)}</span>
                {cameInFen > 0 && (
                  <small aria-hidden="true">
                    {list.cameIn} {format.money(cameInFen)}
                  </small>
                )}
              </li>
            );
          })}
      </ul>
    </section>
  );
}

function Funds({ view }: { readonly view: View }): ReactNode {
  const { one: words } = useText({ zh, en });
  const names = useNames();
  const format = useFormat();
  return (
    <section>
      <h2 className="section-title">{words.byFund}</h2>
      <ul className="money-funds">
        {view.funds.map(({ fund, cameInFen, spentFen, purposes }) => (
          <li key={fund}>
            <h3>{names.funds[fund]}</h3>
            <p>{words.fundSums(format.money(cameInFen), format.money(spentFen))}</p>
            {purposes.length > 0 && (
              <p>
                {words.spentOn(
                  purposes
                    .map((one) => `${names.purposes[one.purpose]} ${format.money(one.spentFen)}`)
                    .join(words.comma),
                )}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Movements({ view }: { readonly view: View }): ReactNode {
  const { one: words } = useText({ zh, en });
  const names = useNames();
  const format = useFormat();
  const [rows, setRows] = useState<readonly Movement[]>(view.movements);
  const [next, setNext] = useState(view.next);
  const [busy, setBusy] = useState(false);
  const more = async () => {
    setBusy(true);
    try {
      const page = await api.ledger.disclosure({
        params: { areaId: view.areaId },
        query: { year: view.year, ...(next === null ? {} : { cursor: next }) },
      });
      setRows([...rows, ...page.movements]);
      setNext(page.next);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section>
      <h2 className="section-title">{words.movements}</h2>
      <ul className="money-movements">
        {rows.map((row, i) => {
          const isIn = row.cameInFen > 0;
          return (
            <li key={`${row.postedOn}:${i}`}>
              <span className="money-day">{format.day(row.postedOn)}</span>
              <span>{row.text}</span>
              <span className="money-day">{names.funds[row.fund]}</span>
              <strong>
                {isIn ? words.in : words.out} {format.money(isIn ? row.cameInFen : row.spentFen)}
              </strong>
            </li>
          );
        })}
      </ul>
      {next !== null && (
        <Button busy={busy} onClick={() => void more()}>
          {words.more}
        </Button>
      )}
      <p className="field-hint">{words.csvNote}</p>
    </section>
  );
}
