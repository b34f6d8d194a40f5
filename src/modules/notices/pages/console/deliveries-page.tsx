/** The administrator's desk of notices that leave the house: receivers, and what became of each delivery. */
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { api } from "#ui/client.gen.ts";
import { Icon } from "#ui/icon.tsx";
import { useAddressQuery } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { DeliveryTable } from "./delivery-table.tsx";
import { ReceiverList } from "./receiver-list.tsx";
import { useWords } from "./words.ts";
import "./notices.css";

/** Receivers that do not answer, while they do not. */
function Outages(): ReactNode {
  const { desk: words } = useWords();
  const format = useFormat();
  const { data } = useQuery({
    queryKey: ["notices", "summary"],
    queryFn: ({ signal }) => api.notices.deliverySummary({}, { signal }),
    refetchInterval: 15_000,
  });
  return (
    <div role="status">
      {data?.outages.map(({ channel, target, since }) => (
        <p key={`${channel} ${target}`} className="notice-outage">
          <Icon name="alert" size={16} />
          {words.outage(target === "" ? words.channel[channel] : target, format.dateTime(since))}
        </p>
      ))}
    </div>
  );
}

export default function DeliveriesPage(): ReactNode {
  const { desk: words } = useWords();
  const [query] = useAddressQuery();
  const isList = query.get("view") === "deliveries";
  const tab = (label: string, href: string, isCurrent: boolean) => (
    <a className="notice-tab" href={href} aria-current={isCurrent ? "page" : undefined}>
      {label}
    </a>
  );
  return (
    <div className="desk-page notices-page notices-desk">
      <PageHeader title={words.title} help={<p>{words.help}</p>} />
      <Outages />
      <nav className="notice-tabs" aria-label={words.tabs}>
        {tab(words.receivers, "/console/notice-deliveries", !isList)}
        {tab(words.deliveries, "/console/notice-deliveries?view=deliveries", isList)}
      </nav>
      {isList ? <DeliveryTable /> : <ReceiverList />}
    </div>
  );
}
