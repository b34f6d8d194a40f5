import type { ReactNode } from "react";
import { useMay } from "#ui/console/navigation.tsx";
import { PageTabs, Tabs } from "#ui/console/tabs.tsx";
import { moneyReader } from "../access.ts";
import { useWords } from "./parts.tsx";

/** Campaigns and their settlements beside one another, for those who may see both. */
export function CampaignTabs(): ReactNode {
  const { tabs, nav } = useWords();
  const isReader = useMay(moneyReader);
  if (!isReader) return null;
  const pages = [
    ["/campaigns", tabs.all],
    ["/campaigns/settlements", tabs.settlements],
  ] as const;
  return <PageTabs label={nav} pages={pages} />;
}

/** The parts of one campaign, kept in the address. */
export function PartTabs<T extends string>(props: {
  readonly label: string;
  readonly parts: readonly { readonly id: T; readonly label: string; readonly count?: string }[];
  readonly chosen: T;
  readonly hrefOf: (id: T) => string;
}): ReactNode {
  const { label, parts, chosen, hrefOf } = props;
  const tabs = parts.map(({ id, ...part }) => ({
    ...part,
    href: hrefOf(id),
    isCurrent: id === chosen,
  }));
  return <Tabs label={label} tabs={tabs} />;
}
