/** One breach: its evidence, then what was said and decided, in the order in which it happened. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { api } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
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
  const format = useFormat();
  const orgName = useOrgName();
  const item = itemText(breach.item, words);
  return (
    <dl className="breach-facts">
      <dt>{words.body}</dt>
      <dd>{orgName(breach.org)}</dd>
      <dt>{words.columns.person}</dt>
      <dd>{breach.person ?? words.nobody}</dd>
      <dt>{words.happened}</dt>
      <dd>{format.dateTime(breach.at)}</dd>
      <dt>{words.evidence}</dt>
      <dd>
        {item !== "" && <div>{item}</div>}
        <a href={`/console/cases/${breach.case.id}`}>
          {words.evidenceOf(breach.case.receiptNo, breach.caseSeq)}
        </a>
      </dd>
      <dt>{words.raisedAt}</dt>
      <dd>{format.dateTime(breach.raisedAt)}</dd>
    </dl>
  );
}

function Said(props: {
  readonly title: string;
  readonly said: { readonly text: string; readonly at: string; readonly person: string | null };
}): ReactNode {
  const words = useWords();
  const format = useFormat();
  const { text, at, person } = props.said;
  return (
    <section className="breach-step">
      <h3>{props.title}</h3>
      <p>{text}</p>
      <p className="faint">{words.by(person, format.dateTime(at))}</p>
    </section>
  );
}

function Ruled(props: {
  readonly title: string;
  readonly ruled: NonNullable<BreachView["decision"]>;
}): ReactNode {
  const words = useWords();
  const format = useFormat();
  const { upheld, measure, reason, at, person } = props.ruled;
  return (
    <section className="breach-step">
      <h3>{props.title}</h3>
      <p>
        <strong>{words.ruling(upheld, words.measure[measure])}</strong>
      </p>
      <p>{reason}</p>
      <p className="faint">{words.by(person, format.dateTime(at))}</p>
    </section>
  );
}

function Course(props: { readonly breach: BreachView }): ReactNode {
  const { breach } = props;
  const words = useWords();
  const format = useFormat();
  if (breach.status === "lifted")
    return (
      <p className="breach-step">
        {breach.excusedBy === null ? (
          words.liftedText
        ) : (
          <a href={`/console/task-refusals/${breach.excusedBy}`}>{words.excusedText}</a>
        )}
      </p>
    );
  const day = (text: string) => format.day(text);
  return (
    <>
      {breach.statement === null ? (
        breach.decision === null && (
          <p className="breach-step faint">{words.noStatement(day(breach.statementUntil))}</p>
        )
      ) : (
        <Said title={words.statement} said={breach.statement} />
      )}
      {breach.decision !== null && <Ruled title={words.decision} ruled={breach.decision} />}
      {breach.appeal !== null && <Said title={words.appeal} said={breach.appeal} />}
      {breach.status === "decided" && breach.decision?.upheld && breach.appealUntil !== null && (
        <p className="breach-step faint">{words.appealUntil(day(breach.appealUntil))}</p>
      )}
      {breach.outcome !== null && <Ruled title={words.outcome} ruled={breach.outcome} />}
    </>
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
      <p data-breach={data.status}>{words.status[data.status]}</p>
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
