/** Meetings that decide on admission, and how to have them in one's own calendar. */
import { useInfiniteQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { api, type AdmissionMeetingsAnswer } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { FilterChips } from "#ui/console/filter-chips.tsx";
import { consoleHref, useAddressQuery, useMay } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { secretary } from "../access.ts";
import { FeedPanel } from "./feed-panel.tsx";
import { MeetingForm } from "./meeting-form.tsx";
import { AdmissionTabs, Failed, useWords } from "./parts.tsx";

type Line = AdmissionMeetingsAnswer["items"][number];

function MeetingLine(props: { readonly line: Line }): ReactNode {
  const words = useWords();
  const format = useFormat();
  const { line } = props;
  return (
    <li className="adm-line" data-kind="meeting">
      <a href={consoleHref(`/admission/meetings/${line.id}`)} className="adm-line-title">
        {line.name}
      </a>
      <span className="adm-line-facts">
        {words.bodies[line.body]} · {format.dateTime(line.heldAt)} {line.place}
      </span>
      <span className="adm-line-waits">
        <span className="adm-status" data-status={line.status}>
          {words.meetings.statuses[line.status]}
        </span>
        {line.minuteNo}
      </span>
      <span className="adm-line-clock">
        {words.meetings.items(line.agendaSize)}
        {line.status === "held" && line.undecided > 0 && (
          <strong> {words.meetings.undecided(line.undecided)}</strong>
        )}
      </span>
    </li>
  );
}

function MeetingLines(props: { readonly planned: boolean }): ReactNode {
  const words = useWords();
  const { planned } = props;
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ["admission", "meetings", planned],
    queryFn: ({ pageParam, signal }) =>
      api.admission.meetings(
        {
          query: {
            ...(planned ? { planned: true } : {}),
            ...(pageParam === "" ? {} : { cursor: pageParam }),
          },
        },
        { signal },
      ),
    initialPageParam: "",
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      {error !== null && <Failed error={error} again={() => void refetch()} />}
      {data !== undefined && items.length === 0 && (
        <EmptyState title={words.meetings.none}>{words.meetings.noneText}</EmptyState>
      )}
      <ul className="adm-lines">
        {items.map((line) => (
          <MeetingLine key={line.id} line={line} />
        ))}
      </ul>
      {hasNextPage && (
        <ActionButton label={words.more} kind="quiet" onAct={() => void fetchNextPage()} />
      )}
    </>
  );
}

export default function MeetingsPage(): ReactNode {
  const { meetings: words } = useWords();
  const isSecretary = useMay(secretary);
  const [query, change] = useAddressQuery();
  const planned = query.get("planned") === "1";
  const [isPlanning, setIsPlanning] = useState(false);
  return (
    <div className="desk-page adm">
      <PageHeader
        title={words.title}
        help={<p>{words.help}</p>}
        actions={
          isSecretary && (
            <ActionButton
              label={words.plan}
              icon="plus"
              kind="primary"
              keys="n"
              onAct={() => setIsPlanning(true)}
            />
          )
        }
      />
      <AdmissionTabs />
      <FilterChips
        chips={[{ id: "planned", label: words.upcoming, active: planned }]}
        onToggle={() => change({ planned: planned ? null : "1" })}
      />
      <MeetingLines planned={planned} />
      <FeedPanel />
      {isPlanning && <MeetingForm onClose={() => setIsPlanning(false)} />}
    </div>
  );
}
