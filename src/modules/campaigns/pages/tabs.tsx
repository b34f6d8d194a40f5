import type { ReactNode } from "react";
import { consoleHref, useConsolePath, useSession } from "#ui/console/navigation.tsx";
import { useWords } from "./parts.tsx";

const MONEY = [
  "financeOfficer",
  "districtLeader",
  "coordinator",
  "disciplineOfficer",
  "departmentOfficial",
  "subdistrictOfficial",
  "stationWorker",
  "committeeMember",
] as const;

/** Campaigns and their settlements beside one another, for those who may see both. */
export function CampaignTabs(): ReactNode {
  const { tabs, nav } = useWords();
  const path = useConsolePath();
  const role = useSession()?.post.role;
  if (!MONEY.some((one) => one === role)) return null;
  const pages = [
    ["/campaigns", tabs.all],
    ["/campaigns/settlements", tabs.settlements],
  ] as const;
  return (
    <nav className="cam-tabs" aria-label={nav}>
      {pages.map(([to, label]) => (
        <a key={to} href={consoleHref(to)} aria-current={path === to ? "page" : undefined}>
          {label}
        </a>
      ))}
    </nav>
  );
}

/** The parts of one campaign, kept in the address. */
export function PartTabs<T extends string>(props: {
  readonly label: string;
  readonly parts: readonly { readonly id: T; readonly label: string; readonly count?: string }[];
  readonly chosen: T;
  readonly hrefOf: (id: T) => string;
}): ReactNode {
  return (
    <nav className="cam-tabs" aria-label={props.label}>
      {props.parts.map(({ id, label, count }) => (
        <a key={id} href={props.hrefOf(id)} aria-current={id === props.chosen ? "page" : undefined}>
          {label}
          {count !== undefined && <span className="cam-count">{count}</span>}
        </a>
      ))}
    </nav>
  );
}
