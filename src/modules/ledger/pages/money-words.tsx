/** Words, money and small parts that the ledger's pages share. */
import { type ReactNode, useSyncExternalStore } from "react";
import { ActionButton } from "#ui/console/action-button.tsx";
import { consoleHref, useConsolePath, useMay } from "#ui/console/navigation.tsx";
import { Tabs } from "#ui/console/tabs.tsx";
import { remember, remembered } from "#ui/device-memory.ts";
import { useFormat, useLanguage, useText } from "#ui/i18n/use-text.tsx";
import { bookkeeper, overseer } from "../access.ts";
import { en } from "../messages/pages-console.en.ts";
import { zh } from "../messages/pages-console.zh.ts";
import * as namesEn from "../messages/words.en.ts";
import * as namesZh from "../messages/words.zh.ts";
import type { ReasonType } from "../rules/entry.ts";
import type { Figures } from "../rules/chart.ts";
import "./money.css";

export { Choice, Failed, TextLine } from "#ui/console/fields.tsx";

/** The texts of these pages. */
export function useWords(): typeof zh {
  return useText({ zh, en });
}

type Names = Pick<typeof namesZh, "accounts" | "funds" | "kinds" | "purposes" | "reasons">;

/** The words of the chart of accounts. */
export function useNames(): Names {
  const language = useLanguage();
  return language === "zh" ? namesZh : (namesEn as unknown as Names);
}

/** Whether the person at the desk keeps the books. */
export function useIsBookkeeper(): boolean {
  return useMay(bookkeeper);
}

const listeners = new Set<() => void>();
const unitNow = (): string => remembered("money.unit") ?? "yuan";
function watchUnit(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Money as the reader wants it in overviews: every fen, or ten thousands of yuan with two decimals. */
export function useOverviewMoney() {
  const words = useWords();
  const format = useFormat();
  const unit = useSyncExternalStore(watchUnit, unitNow);
  const inWan = (fen: number): string =>
    words.unit.say(
      (fen / 1_000_000).toLocaleString("en-GB", {
        minimumFractionDigits: 2,
        maximumFractionDigits: 2,
      }),
    );
  const choose = (to: string) => {
    remember("money.unit", to === "yuan" ? null : to);
    for (const listener of listeners) listener();
  };
  return { unit, choose, say: unit === "wan" ? inWan : format.money };
}

/** Switches between yuan and ten thousands of yuan. */
export function UnitSwitch(): ReactNode {
  const { unit: words } = useWords();
  const { unit, choose } = useOverviewMoney();
  return (
    <div className="money-units" role="group" aria-label={words.label}>
      {(["yuan", "wan"] as const).map((one) => (
        <button
          key={one}
          type="button"
          className="filter"
          aria-pressed={unit === one}
          onClick={() => choose(one)}
        >
          {words[one]}
        </button>
      ))}
    </div>
  );
}

/** Pages of single things belong to the list that one comes from. */
function isOn(path: string, to: string): boolean {
  if (to === "/ledger") return path === to || path.startsWith("/ledger/appropriations/");
  return path === to || path.startsWith(`${to}/`);
}

/** The ledger's pages beside one another. */
export function MoneyTabs(): ReactNode {
  const { tabs, nav } = useWords();
  const path = useConsolePath();
  const isOverseer = useMay(overseer);
  const pages = [
    ["/ledger", tabs.overview],
    ["/ledger/entries", tabs.journal],
    ["/ledger/trial-balance", tabs.trial],
    ...(isOverseer ? [["/ledger/periods", tabs.periods] as const] : []),
  ] as const;
  const shown = pages.map(([to, label]) => ({
    href: consoleHref(to),
    label,
    isCurrent: isOn(path, to),
  }));
  return <Tabs label={nav} tabs={shown} />;
}

const share = (part: number, whole: number): string =>
  `${whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10}%`;

/** Spent, committed and available as parts of what there was; said in words to those who do not see it. */
export function MoneyBar(props: {
  readonly figures: Figures;
  readonly say: (fen: number) => string;
}): ReactNode {
  const { bar } = useWords();
  const { spentFen, committedFen, availableFen } = props.figures;
  const whole = spentFen + committedFen + availableFen;
  const label = bar(props.say(spentFen), props.say(committedFen), props.say(availableFen));
  return (
    <svg className="money-bar" role="img" aria-label={label} width="100%" height="10">
      <title>{label}</title>
      <rect className="money-bar-available" width="100%" height="10" />
      <rect
        className="money-bar-committed"
        width={share(spentFen + committedFen, whole)}
        height="10"
      />
      <rect className="money-bar-spent" width={share(spentFen, whole)} height="10" />
    </svg>
  );
}

/** A month as people say it. */
export function useMonth(): (period: number) => string {
  const { periods } = useWords();
  return (period) => periods.monthName(Math.trunc(period / 100), period % 100);
}

/** Where the thing stands that gave rise to an entry; undefined where it has no page of its own. */
function reasonHref(type: ReasonType, id: number): string | undefined {
  switch (type) {
    case "allocation":
      return consoleHref(`/funding/scenarios/${id}`);
    case "draw":
      return consoleHref(`/funding/reserve?draw=${id}`);
    case "admission":
      return consoleHref(`/admission/${id}`);
    case "settlement":
      return consoleHref(`/campaigns/settlements/${id}`);
    case "reversal":
      return consoleHref(`/ledger/entries/${id}`);
    default:
      return undefined;
  }
}

/** The reason of an entry, as a link to the thing itself. */
export function ReasonLink(props: { readonly type: ReasonType; readonly id: number }): ReactNode {
  const { reasons } = useNames();
  const href = reasonHref(props.type, props.id);
  const said = `${reasons[props.type]} ${props.id}`;
  return href === undefined ? said : <a href={href}>{said}</a>;
}

/** Prints the page as it is; the style sheet leaves out what is no content. */
export function PrintButton(): ReactNode {
  const { appropriation: words } = useWords();
  return (
    <ActionButton label={words.print} icon="print" kind="quiet" onAct={() => window.print()} />
  );
}

/** The address of an export with its filters and the reader's language. */
export function exportHref(
  path: string,
  query: Readonly<Record<string, string | number | undefined>>,
): string {
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== "") asked.set(name, String(value));
  return `/api/v1/ledger/${path}?${asked.toString()}`;
}
