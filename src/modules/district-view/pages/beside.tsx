/** Refusals of un-admitted work and the money of the year, as their own modules count them. */
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { api, type DistrictViewBesideAnswer } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import { consoleHref } from "#ui/console/navigation.tsx";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
import { useFormat, useLabel } from "#ui/i18n/use-text.tsx";
import { EvidenceNumber } from "#ui/signs/evidence-number.tsx";
import { type Filters, type View, queryOf, useWords } from "./parts.tsx";

type Refusals = NonNullable<DistrictViewBesideAnswer["refusals"]>;
/** Under which name the ledger shows the entries behind a sum. */
const FIGURE_OF = {
  appropriatedFen: "appropriated",
  committedFen: "committed",
  spentFen: "spent",
  availableFen: "available",
  poolFen: "pool",
} as const;

type Money = NonNullable<DistrictViewBesideAnswer["money"]>;

function RefusalFigures(props: {
  readonly refusals: Refusals;
  readonly period: View["period"];
}): ReactNode {
  const words = useWords();
  const { beside } = words;
  const label = useLabel();
  const format = useFormat();
  const { refusals, period } = props;
  const href = (more: Readonly<Record<string, string>>): string =>
    consoleHref(
      `/task-refusals?${new URLSearchParams({ from: period.from, to: period.to, ...more }).toString()}`,
    );
  const pushed = refusals.departments.filter(({ confirmed }) => confirmed > 0);
  return (
    <section aria-labelledby="dv-refusals">
      <h3 id="dv-refusals">{beside.refusals}</h3>
      {refusals.recorded === 0 ? (
        <p className="dv-quiet">{beside.noRefusals}</p>
      ) : (
        <div className="dv-row">
          {(["confirmed", "waiting", "covered"] as const).map((status) => (
            <EvidenceNumber
              key={status}
              value={refusals[status]}
              as="exact"
              label={beside[status]}
              href={href({ status })}
              definition={{ text: beside.refusalsText[status], version: words.version(1) }}
              tone={status === "waiting" && refusals.waiting > 0 ? "attend" : "plain"}
            />
          ))}
        </div>
      )}
      {pushed.length > 0 && (
        <>
          <h4>{beside.departments}</h4>
          <ul className="dv-list">
            {pushed.map((one) => (
              <li key={one.id}>
                {label(one.name)}{" "}
                <a
                  className="dv-count"
                  href={href({ status: "confirmed", department: String(one.id) })}
                >
                  {format.exact(one.confirmed)}
                  <span className="visually-hidden">{`, ${beside.confirmed}, ${label(one.name)}`}</span>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function MoneyFigures({ money }: { readonly money: Money }): ReactNode {
  const words = useWords();
  const { beside } = words;
  const format = useFormat();
  const { appropriatedFen, spentFen, committedFen, availableFen, year } = money;
  const share = (fen: number): string => `${(100 * fen) / Math.max(1, appropriatedFen)}%`;
  const said = beside.moneyBar(
    format.money(spentFen),
    format.money(committedFen),
    format.money(availableFen),
  );
  return (
    <section aria-labelledby="dv-money">
      <h3 id="dv-money">{beside.money(year)}</h3>
      {appropriatedFen + money.poolFen === 0 ? (
        <p className="dv-quiet">{beside.noMoney}</p>
      ) : (
        <>
          <svg className="dv-bar" role="img" aria-label={said}>
            <title>{said}</title>
            <rect className="dv-bar-rest" width="100%" height="8" />
            <rect className="dv-bar-held" width={share(spentFen + committedFen)} height="8" />
            <rect className="dv-bar-done" width={share(spentFen)} height="8" />
          </svg>
          <div className="dv-row dv-money">
            {(Object.keys(beside.moneyNames) as (keyof typeof beside.moneyNames)[]).map((key) => (
              <EvidenceNumber
                key={key}
                value={money[key]}
                as="money"
                label={beside.moneyNames[key]}
                href={consoleHref(`/ledger/entries?year=${year}&figure=${FIGURE_OF[key]}`)}
                definition={{ text: beside.moneyText[key], version: words.version(1) }}
              />
            ))}
          </div>
        </>
      )}
    </section>
  );
}

/** Asks for itself and fails by itself. */
export function Beside(props: { readonly view: View; readonly filters: Filters }): ReactNode {
  const words = useWords();
  const query = queryOf(props.filters);
  const { data, error, refetch } = useQuery({
    queryKey: ["district-view", "beside", query],
    queryFn: ({ signal }) => api.districtView.beside({ query }, { signal }),
    placeholderData: (before) => before,
  });
  return (
    <section className="dv-beside" aria-labelledby="dv-beside">
      <h2 id="dv-beside">{words.beside.title}</h2>
      {error !== null && data === undefined && (
        <RefusalNote
          title={words.failed}
          refusal={refusalWords(error)}
          action={
            <ActionButton label={words.retry} onAct={() => refetch().then(() => undefined)} />
          }
        />
      )}
      {error === null && data === undefined && <p className="dv-quiet">{words.loading}</p>}
      {data !== undefined && (
        <div className="dv-two">
          {data.refusals !== null && (
            <RefusalFigures refusals={data.refusals} period={props.view.period} />
          )}
          {data.money !== null && <MoneyFigures money={data.money} />}
        </div>
      )}
    </section>
  );
}
