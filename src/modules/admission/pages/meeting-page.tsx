/** One meeting: its agenda with what was decided, and what waits for a meeting of its kind. */
import { type ReactNode, useState } from "react";
import type { AdmissionMeetingAnswer } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import type { ConsolePageProps } from "#ui/console/contract.ts";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { FormDrawer } from "#ui/console/form-drawer.tsx";
import { consoleHref } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { RefusalNote } from "#ui/console/refusal-note.tsx";
import { useAttempt, useSubmit } from "#ui/console/use-submit.ts";
import { useFormat, useLabel } from "#ui/i18n/use-text.tsx";
import { MeetingForm } from "./meeting-form.tsx";
import { Failed, TextLine, useWords } from "./parts.tsx";
import { useActOn, useMeeting, useMeetingAct } from "./queries.ts";

type Meeting = AdmissionMeetingAnswer;

/** The minutes, or the reason of a cancellation. */
function OneLineForm(props: {
  readonly title: string;
  readonly label: string;
  readonly onClose: () => void;
  readonly onSend: (text: string) => Promise<unknown>;
}): ReactNode {
  const words = useWords();
  const [text, setText] = useState("");
  const form = useSubmit({
    send: () => props.onSend(text),
    said: words.done,
    onDone: props.onClose,
  });
  return (
    <FormDrawer
      open
      title={props.title}
      submitLabel={props.title}
      {...form}
      onClose={props.onClose}
    >
      <TextLine label={props.label} maxLength={500} value={text} onChange={setText} />
    </FormDrawer>
  );
}

function Agenda(props: { readonly meeting: Meeting }): ReactNode {
  const words = useWords();
  const label = useLabel();
  const format = useFormat();
  const { agenda } = props.meeting;
  return (
    <section className="adm-part" aria-labelledby="agenda">
      <h2 id="agenda">{words.meetings.agenda}</h2>
      {agenda.length === 0 && (
        <EmptyState title={words.meetings.noAgenda}>{words.meetings.noAgendaText}</EmptyState>
      )}
      <ol className="adm-lines">
        {agenda.map((item) => (
          <li key={item.id} className="adm-line">
            <a href={consoleHref(`/admission/${item.id}`)} className="adm-line-title">
              {item.title}
            </a>
            <span className="adm-line-facts">
              {words.matters[item.matter]} · {label(item.applicant.name)} ·{" "}
              {format.money(item.totalFen)}
            </span>
            <span className="adm-line-waits">
              {item.missingFen > 0 && (
                <strong className="adm-missing">
                  {words.meetings.missing(format.money(item.missingFen))}
                </strong>
              )}
            </span>
            <span className="adm-line-clock">
              {item.result === null ? (
                <a href={consoleHref(`/admission/${item.id}`)}>{words.meetings.decide}</a>
              ) : (
                words.results[item.result]
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Waiting(props: { readonly meeting: Meeting }): ReactNode {
  const words = useWords();
  const label = useLabel();
  const act = useActOn();
  const { attempt, refusal } = useAttempt();
  const { meeting } = props;
  const add = (id: number) =>
    attempt(() => act.mutateAsync({ id, body: { type: "schedule", meetingId: meeting.id } }));
  if (!meeting.mayPlan) return null;
  return (
    <section className="adm-part" aria-labelledby="waiting">
      <h2 id="waiting">{words.meetings.waiting}</h2>
      {refusal !== null && <RefusalNote refusal={refusal} />}
      {meeting.waiting.length === 0 && <p className="adm-hint">{words.meetings.noWaiting}</p>}
      <ul className="adm-lines">
        {meeting.waiting.map((item) => (
          <li key={item.id} className="adm-line">
            <a href={consoleHref(`/admission/${item.id}`)} className="adm-line-title">
              {item.title}
            </a>
            <span className="adm-line-facts">{label(item.applicant.name)}</span>
            <span className="adm-line-clock">
              <ActionButton label={words.meetings.add} onAct={() => add(item.id)} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Whole(props: { readonly meeting: Meeting }): ReactNode {
  const words = useWords();
  const format = useFormat();
  const act = useMeetingAct();
  const [open, setOpen] = useState<"change" | "minutes" | "cancel" | null>(null);
  const { meeting } = props;
  const { id, agenda } = meeting;
  return (
    <div className="desk-page adm">
      <PageHeader
        title={meeting.name}
        parent={{ label: words.tabs.meetings, href: consoleHref("/admission/meetings") }}
        facts={
          <span className="adm-head">
            <span className="adm-status" data-status={meeting.status}>
              {words.meetings.statuses[meeting.status]}
            </span>
            <span>
              {words.bodies[meeting.body]} · {format.dateTime(meeting.heldAt)} {meeting.place}
            </span>
            {meeting.minuteNo !== null && <span className="adm-code">{meeting.minuteNo}</span>}
          </span>
        }
        actions={
          meeting.mayPlan && (
            <>
              <ActionButton
                label={words.meetings.minutes}
                kind="primary"
                onAct={() => setOpen("minutes")}
              />
              <ActionButton label={words.meetings.change} onAct={() => setOpen("change")} />
              {agenda.length === 0 && (
                <ActionButton
                  label={words.meetings.cancelMeeting}
                  kind="quiet"
                  onAct={() => setOpen("cancel")}
                />
              )}
            </>
          )
        }
      />
      {meeting.cancelReason !== null && <p className="adm-notes">{meeting.cancelReason}</p>}
      <div className="adm-columns">
        <Agenda meeting={meeting} />
        <Waiting meeting={meeting} />
      </div>
      {open === "change" && <MeetingForm meeting={meeting} onClose={() => setOpen(null)} />}
      {open === "minutes" && (
        <OneLineForm
          title={words.meetings.minutes}
          label={words.meetings.minuteNo}
          onClose={() => setOpen(null)}
          onSend={(minuteNo) => act.mutateAsync({ act: "minutes", id, minuteNo })}
        />
      )}
      {open === "cancel" && (
        <OneLineForm
          title={words.meetings.cancelMeeting}
          label={words.fields.reason}
          onClose={() => setOpen(null)}
          onSend={(reason) => act.mutateAsync({ act: "cancel", id, reason })}
        />
      )}
    </div>
  );
}

export default function MeetingPage({ params }: ConsolePageProps): ReactNode {
  const { data, error, refetch } = useMeeting(Number(params["id"]));
  if (error !== null && data === undefined)
    return (
      <div className="desk-page adm">
        <Failed error={error} again={() => void refetch()} />
      </div>
    );
  return data === undefined ? null : <Whole meeting={data} />;
}
