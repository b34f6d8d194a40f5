/** One breach: its evidence, then what was said and decided, in the order in which it happened. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { api } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
import { ClockRing } from "#ui/signs/clock-ring.tsx";
import { Timeline } from "#ui/signs/process-timeline.tsx";
import type { TimelineItem } from "#ui/signs/timeline.ts";
import { BreachForm, type BreachAction } from "./breach-form.tsx";
import { type BreachView, useFormat, useOrgName } from "./breach-parts.tsx";
import { type Words, useWords } from "./words.ts";

/** What was owed, in words: `task:2` is a limit of a co-organiser's task. */
function itemText(item: string, words: Words): string {
  return words.item[item.split(":")[0] ?? ""] ?? "";
}

function Evidence(props: { readonly breach: BreachView }): ReactNode {
  const { breach } = props;
  const words = useWords();
  const orgName = useOrgName();
  const item = itemText(breach.item, words);
  return (
    <dl className="breach-facts">
      <dt>{words.body}</dt>
      <dd>{orgName(breach.org)}</dd>
      <dt>{words.columns.person}</dt>
      <dd>{breach.person ?? words.nobody}</dd>
      <dt>{words.evidence}</dt>
      <dd>
        {item !== "" && <div>{item}</div>}
        <a href={`/console/cases/${breach.case.id}`}>
          {words.evidenceOf(breach.case.receiptNo, breach.caseSeq)}
        </a>
      </dd>
    </dl>
  );
}

/** What happened, who said and decided what, as the line that every matter has. */
function useCourse(breach: BreachView): readonly TimelineItem[] {
  const words = useWords();
  const orgName = useOrgName();
  const { course } = words;
  const { statement, decision, appeal, outcome } = breach;
  const body = orgName(breach.org);
  const by = (org: string, person: string | null): string =>
    [org, person].filter((part) => part !== null && part !== "").join(" · ");
  const said = (title: string, one: BreachView["statement"]): TimelineItem[] =>
    one === null
      ? []
      : [
          {
            at: one.at,
            kind: "stated",
            who: by(body, one.person),
            text: course.said(title, one.text),
          },
        ];
  const ruled = (title: string, one: BreachView["decision"]): TimelineItem[] =>
    one === null
      ? []
      : [
          {
            at: one.at,
            kind: "arbitrated",
            who: by(course.discipline, one.person),
            text: course.ruled(
              title,
              words.ruling(one.upheld, words.measure[one.measure]),
              one.reason,
            ),
          },
        ];
  return [
    { at: breach.at, kind: "breached", who: body, text: words.kind[breach.kind] },
    { at: breach.raisedAt, kind: "raised", who: course.platform, text: course.raised },
    ...said(words.statement, statement),
    ...ruled(words.decision, decision),
    ...said(words.appeal, appeal),
    ...ruled(words.outcome, outcome),
  ];
}

function Course(props: { readonly breach: BreachView }): ReactNode {
  const { breach } = props;
  const words = useWords();
  const format = useFormat();
  const items = useCourse(breach);
  const mayAppeal =
    breach.status === "decided" &&
    breach.decision?.upheld === true &&
    breach.appealUntil !== null &&
    breach.clock !== null;
  return (
    <section className="breach-step">
      <h3>{words.course.title}</h3>
      <Timeline items={items} headingLevel={4} />
      {breach.status === "lifted" && (
        <p>
          {breach.excusedBy === null ? (
            words.liftedText
          ) : (
            <a href={`/console/task-refusals/${breach.excusedBy}`}>{words.excusedText}</a>
          )}
        </p>
      )}
      {breach.status === "raised" && (
        <p className="faint">{words.noStatement(format.day(breach.statementUntil))}</p>
      )}
      {mayAppeal && (
        <p className="faint">{words.appealUntil(format.day(breach.appealUntil ?? ""))}</p>
      )}
    </section>
  );
}

/** One breach by its number. */
export function BreachPane(props: { readonly id: number }): ReactNode {
  const words = useWords();
  const queries = useQueryClient();
  const [acting, setActing] = useState<BreachAction | null>(null);
  const { data, error } = useQuery({
    queryKey: ["breaches", "one", props.id],
    queryFn: ({ signal }) => api.accountability.get({ params: { breachId: props.id } }, { signal }),
  });
  if (error !== null) return <RefusalNote refusal={refusalWords(error)} />;
  if (data === undefined) return null;
  return (
    <article className="breach-pane" aria-labelledby="breach-title">
      <h2 id="breach-title">{words.kind[data.kind]}</h2>
      <p className="breach-head">
        <span className="breach-status" data-breach={data.status}>
          {words.status[data.status]}
        </span>
        {data.clock !== null && <ClockRing clock={data.clock} />}
      </p>
      <div className="breach-actions">
        {data.actions.map((action, i) => (
          <ActionButton
            key={action}
            label={words.actions[action]}
            {...(i === 0 ? { kind: "primary" as const } : {})}
            onAct={() => setActing(action)}
          />
        ))}
      </div>
      <Evidence breach={data} />
      <Course breach={data} />
      {acting !== null && (
        <BreachForm
          breachId={data.id}
          action={acting}
          onClose={() => setActing(null)}
          onDone={() => void queries.invalidateQueries({ queryKey: ["breaches"] })}
        />
      )}
    </article>
  );
}
