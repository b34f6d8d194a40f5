/** Deliveries with their state; one that was given up can be sent again. */
import { useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { api, type NoticesDeliveriesAnswer } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { FilterChips } from "#ui/console/filter-chips.tsx";
import { type KeysetColumn, KeysetTable } from "#ui/console/keyset-table.tsx";
import { useAddressQuery } from "#ui/console/navigation.tsx";
import { refusalWords } from "#ui/console/refusal-note.tsx";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { toast } from "#ui/toast.tsx";
import { CHANNELS } from "../../rules/deliveries-of.ts";
import { useNoticeText, useWords, type Words } from "./words.ts";

type Line = NoticesDeliveriesAnswer["items"][number];
const STATES = ["waiting", "sending", "sent", "dead"] as const;

/** Why an attempt failed, in words. */
export function errorText(code: string, { desk: words }: Words): string {
  const known = words.errors[code];
  if (known !== undefined) return known;
  const status = /^(?:http|smtp)_(\d+)$/.exec(code)?.[1];
  return status === undefined ? words.otherError(code) : words.httpError(status);
}

function SendAgain(props: { readonly line: Line }): ReactNode {
  const { desk: words } = useWords();
  const queries = useQueryClient();
  const send = async () => {
    try {
      await api.notices.sendAgain({ params: { deliveryId: props.line.id } });
      toast({ text: words.sentAgain });
    } catch (error) {
      toast({ text: refusalWords(error).message, tone: "attend" });
    }
    await queries.invalidateQueries({ queryKey: ["notices"] });
  };
  return <ActionButton label={words.sendAgain} kind="quiet" onAct={send} />;
}

function useColumns(): readonly KeysetColumn<Line>[] {
  const words = useWords();
  const { columns, channel, state, reporter } = words.desk;
  const say = useNoticeText();
  const format = useFormat();
  const time = (at: string | null): string => (at === null ? "" : format.dateTime(at));
  return [
    {
      id: "receipt",
      title: columns.receipt,
      width: 140,
      fixed: true,
      // Administrators keep the house and do not read residents' matters: the number is no link.
      render: (line) => <span className="notice-number">{line.receiptNo}</span>,
    },
    { id: "what", title: columns.what, render: (line) => say(line) },
    { id: "channel", title: columns.channel, width: 120, render: (line) => channel[line.channel] },
    {
      id: "target",
      title: columns.target,
      width: 130,
      render: (line) => (line.channel === "sms" ? reporter : line.target),
    },
    {
      id: "state",
      title: columns.state,
      width: 90,
      render: (line) => (
        <span className="notice-state" data-state={line.state}>
          {state[line.state]}
        </span>
      ),
    },
    {
      id: "attempts",
      title: columns.attempts,
      width: 90,
      align: "right",
      render: (line) => line.attempts,
    },
    {
      id: "error",
      title: columns.error,
      width: 160,
      render: (line) => (line.error === null ? "" : errorText(line.error, words)),
    },
    { id: "at", title: columns.at, width: 165, render: (line) => time(line.at) },
    {
      id: "sent",
      title: columns.sent,
      width: 165,
      hidden: true,
      render: (line) => time(line.sentAt),
    },
    {
      id: "next",
      title: columns.next,
      width: 165,
      hidden: true,
      render: (line) => time(line.nextAt),
    },
    {
      id: "action",
      title: columns.action,
      width: 110,
      render: (line) => (line.state === "dead" ? <SendAgain line={line} /> : null),
    },
  ];
}

export function DeliveryTable(): ReactNode {
  const { desk: words } = useWords();
  const [query, change] = useAddressQuery();
  const columns = useColumns();
  const state = STATES.find((one) => one === query.get("state"));
  const channel = CHANNELS.find((one) => one === query.get("channel"));
  const chips = [
    ...STATES.map((id) => ({ id, label: words.state[id], active: id === state })),
    ...CHANNELS.map((id) => ({ id, label: words.channel[id], active: id === channel })),
  ];
  const toggle = (id: string) => {
    if ((STATES as readonly string[]).includes(id)) change({ state: id === state ? null : id });
    else change({ channel: id === channel ? null : id });
  };
  return (
    <KeysetTable<Line>
      name="notice-deliveries"
      label={words.deliveries}
      queryKey={["notices", "deliveries", state ?? "", channel ?? ""]}
      load={(cursor, signal) =>
        api.notices.deliveries(
          {
            query: {
              ...(state === undefined ? {} : { state }),
              ...(channel === undefined ? {} : { channel }),
              ...(cursor === undefined ? {} : { cursor }),
            },
          },
          { signal },
        )
      }
      columns={columns}
      keyOf={(line) => line.id}
      tools={
        <FilterChips
          chips={chips}
          onToggle={toggle}
          onClear={() => change({ state: null, channel: null })}
        />
      }
      empty={<EmptyState title={words.emptyDeliveries}>{words.emptyDeliveriesText}</EmptyState>}
    />
  );
}
