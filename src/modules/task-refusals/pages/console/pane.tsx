/** One refusal: its evidence, what the department says, what the office decided, and what one may do now. */
import { type ReactNode, useState } from "react";
import { ApiError, type ApiError as Failure } from "#ui/client.ts";
import { api } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { useLive } from "#ui/live.ts";
import { ClockRing } from "#ui/signs/clock-ring.tsx";
import { Timeline } from "#ui/signs/process-timeline.tsx";
import type { TimelineItem } from "#ui/signs/timeline.ts";
import { CommandForm, type Command } from "./command-form.tsx";
import { StatusMark } from "./status-mark.tsx";
import { type TaskRefusal, useOrgName, useStale, useTaskRefusal, useWords } from "./words.ts";

/** Who asked, masked; in full after a reason, which is recorded. */
function Asker(props: { readonly one: TaskRefusal }): ReactNode {
  const words = useWords();
  const { one } = props;
  const [shown, setShown] = useState(one.asker);
  const [isAsking, setIsAsking] = useState(false);
  const said = [shown?.name, shown?.telephone].filter(Boolean).join(" · ");
  return (
    <>
      {said}{" "}
      {one.mayUnmask && shown === one.asker && (
        <ActionButton label={words.unmask} kind="quiet" onAct={() => setIsAsking(true)} />
      )}
      {isAsking && (
        <CommandForm
          one={one}
          command="unmask"
          onClose={() => setIsAsking(false)}
          onUnmasked={setShown}
        />
      )}
    </>
  );
}

function CaseLink(props: { readonly at: NonNullable<TaskRefusal["case"]> }): ReactNode {
  const words = useWords();
  const { at } = props;
  return (
    <>
      <a className="receipt" href={`/console/cases/${at.id}`}>
        {words.facts.caseOf(at.receiptNo, at.caseSeq)}
      </a>
      {at.taskId !== null && <span> · {words.facts.taskOf(at.taskId)}</span>}
    </>
  );
}

/** The facts of a refusal in the order in which one asks for them; what there is none of is left out. */
function useFacts(one: TaskRefusal): readonly (readonly [label: string, value: ReactNode])[] {
  const words = useWords();
  const orgName = useOrgName();
  const { facts } = words;
  return [
    [facts.department, orgName(one.department)],
    [facts.org, orgName(one.org)],
    [facts.recordedBy, one.recordedBy ?? <span className="tr-faint">{facts.hidden}</span>],
    [facts.channel, words.channel[one.channel]],
    ...(one.asker === null ? [] : [[facts.asker, <Asker key="asker" one={one} />] as const]),
    ...(one.case === null ? [] : [[facts.case, <CaseLink key="case" at={one.case} />] as const]),
    ...(one.files.length === 0
      ? []
      : [
          [
            facts.files,
            <ul key="files" className="tr-files">
              {one.files.map((file) => (
                <li key={file.id}>
                  <a href={`/api/v1/task-refusals/${one.id}/files/${file.id}`}>{file.name}</a>
                </li>
              ))}
            </ul>,
          ] as const,
        ]),
    ...(one.status === "waiting" ? [[facts.until, <Until key="until" one={one} />] as const] : []),
  ];
}

function Until(props: { readonly one: TaskRefusal }): ReactNode {
  const words = useWords();
  const format = useFormat();
  const { one } = props;
  return (
    <>
      {format.day(one.decisionUntil)}
      {one.isOverdue && <strong className="tr-late"> {words.facts.overdue}</strong>}
      {one.statement === null && (
        <span className="tr-faint">
          {" "}
          {words.facts.statementUntil(format.day(one.statementUntil))}
        </span>
      )}
    </>
  );
}

/** What happened, who said what and when, as the line that every matter has. */
function useCourse(one: TaskRefusal): readonly TimelineItem[] {
  const words = useWords();
  const orgName = useOrgName();
  const { course } = words;
  type Said = NonNullable<TaskRefusal["statement"]>;
  const who = (org: Said["org"], person: string | null): string =>
    [orgName(org), person].filter((part) => part !== null && part !== "").join(" · ");
  const said = (kind: string, title: string, by: Said | null): TimelineItem[] =>
    by === null
      ? []
      : [
          {
            at: by.at,
            kind,
            who: who(by.org, by.person),
            text: by.text === "" ? title : course.said(title, by.text),
          },
        ];
  const { statement, decision, withdrawal, notedAt } = one;
  return [
    {
      at: one.askedAt,
      kind: "asked",
      who: orgName(one.department),
      text: course.asked(words.channel[one.channel]),
    },
    {
      at: one.recordedAt,
      kind: "recorded",
      who: who(one.org, one.recordedBy),
      text: course.refused,
      emphasis: true,
    },
    ...said("stated", words.statement, statement),
    ...said(
      "arbitrated",
      words.decision[decision?.cover === null ? "confirmed" : "covered"],
      decision,
    ),
    ...said("withdrawn", words.withdrawal, withdrawal),
    ...(notedAt === null
      ? []
      : [{ at: notedAt, kind: "noted", who: orgName(one.department), text: course.noted }]),
  ];
}

function Course(props: { readonly one: TaskRefusal }): ReactNode {
  const words = useWords();
  const { one } = props;
  const { decision, status } = one;
  const items = useCourse(one);
  return (
    <section className="tr-step">
      <h3>{words.course.title}</h3>
      <Timeline items={items} headingLevel={4} />
      {one.statement === null && status === "waiting" && (
        <p className="tr-faint">{words.noStatement}</p>
      )}
      {decision !== null && decision.cover !== null && (
        <p>
          <a href={`/console/admission/${decision.cover.mandateId}`}>
            {words.cover(decision.cover.mandateCode, decision.cover.clause)}
          </a>
        </p>
      )}
      {(status === "waiting" || status === "confirmed") && (
        <p className="tr-protected">{words.protected}</p>
      )}
    </section>
  );
}

function Steps(props: {
  readonly one: TaskRefusal;
  readonly onBegin: (command: Command) => void | Promise<void>;
}): ReactNode {
  const words = useWords();
  const format = useFormat();
  const { one, onBegin } = props;
  if (one.actions.length === 0) return null;
  return (
    <div className="tr-actions">
      {one.actions.map(({ command, waitsUntil }, i) => (
        <ActionButton
          key={command}
          label={words.actions[command]}
          kind={i === 0 && command !== "withdraw" ? "primary" : "plain"}
          refusal={
            waitsUntil === null ? null : { message: words.waitsUntil(format.day(waitsUntil)) }
          }
          onAct={() => onBegin(command)}
        />
      ))}
    </div>
  );
}

function Failed(props: { readonly error: Failure | Error; readonly again: () => unknown }) {
  const words = useWords();
  const { error } = props;
  if (error instanceof ApiError && error.kind === "notFound")
    return <EmptyState title={words.notFound}>{words.notFoundText}</EmptyState>;
  return (
    <RefusalNote
      title={words.failed}
      refusal={refusalWords(error)}
      action={<ActionButton label={words.again} onAct={() => void props.again()} />}
    />
  );
}

export function Pane(props: { readonly id: number; readonly level: 2 }): ReactNode {
  const words = useWords();
  const query = useTaskRefusal(props.id);
  const stale = useStale();
  const [open, setOpen] = useState<Command>();
  useLive(["taskRefusals"], () => void stale());
  const one = query.data;
  if (one === undefined)
    return query.error === null ? (
      <p className="waiting">{words.loading}</p>
    ) : (
      <div className="tr-pane">
        <Failed error={query.error} again={() => query.refetch()} />
      </div>
    );
  const begin = async (command: Command) => {
    if (command !== "note") return setOpen(command);
    await api.taskRefusals.act({ params: { taskRefusalId: one.id }, body: { type: "note" } });
    return stale();
  };
  return (
    <article className="tr-pane">
      <h2>
        <span className="receipt">{one.number}</span> <StatusMark status={one.status} />
      </h2>
      {one.clock !== null && <ClockRing clock={one.clock} size="large" />}
      <p className="tr-what">{one.what}</p>
      <Steps one={one} onBegin={begin} />
      <Facts one={one} />
      <Course one={one} />
      {open !== undefined && (
        <CommandForm key={open} one={one} command={open} onClose={() => setOpen(undefined)} />
      )}
    </article>
  );
}

function Facts(props: { readonly one: TaskRefusal }): ReactNode {
  return (
    <dl className="tr-facts">
      {useFacts(props.one).map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
