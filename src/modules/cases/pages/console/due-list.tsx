/** Who has to do what and until when: everything owed on a case now, each with its own clock. */
import type { ReactNode } from "react";
import { useFormat, useLanguage } from "#ui/i18n/use-text.tsx";
import { clockDue } from "#ui/signs/clock.ts";
import { ClockRing } from "#ui/signs/clock-ring.tsx";
import type { CaseView, ClockView } from "./case-requests.ts";
import { useMe } from "./case-steps.ts";
import { signClock, useNames, useWords, type Words } from "./case-words.tsx";

type Due = CaseView["dues"][number];

/** The most urgent first: what is late, then by its end; what has no limit comes last. */
export function byUrgency(a: Due, b: Due): number {
  const end = ({ clock }: Due) => Date.parse(clock?.dueAt ?? "") || Number.POSITIVE_INFINITY;
  const [first, second] = [end(a), end(b)];
  return first === second ? 0 : first - second;
}

function waitingWords(view: CaseView, words: Words): string {
  const clock = view.clocks.find((one) => one.name === "completion");
  if (view.status === "awaitingMaterials" || clock?.pauseReason == null)
    return words.dues.waitsForPapers;
  return words.dues.waitsForPause(words.pauseReason[clock.pauseReason]);
}

function DueClock(props: { readonly clock: ClockView }): ReactNode {
  const words = useWords();
  const language = useLanguage();
  const shown = signClock(props.clock, words);
  return (
    <>
      <ClockRing clock={shown} size="row" />
      <span className="due-end">{clockDue(shown, language, Date.now())}</span>
    </>
  );
}

/** What is owed; an answer to a listed supervision is called so. */
function dueWords({ item, kind }: Due, view: CaseView, words: Words): string {
  const ref = Number(item.split(":")[1]);
  const isListed = view.supervisions.some((one) => one.id === ref && one.listed);
  return kind === "supervision" && isListed ? words.dues.listed : words.due[kind];
}

function DueRow(props: { readonly due: Due; readonly view: CaseView }): ReactNode {
  const { due, view } = props;
  const words = useWords();
  const names = useNames();
  const me = useMe();
  const isMine = due.org !== null && due.org.id === me?.orgId;
  const who =
    due.org === null ? (words.dues.anyone[due.kind] ?? words.dues.someone) : names.org(due.org);
  return (
    <li className="due" data-mine={isMine}>
      <span className="due-what">{dueWords(due, view, words)}</span>
      <span className="due-who">
        {who}
        {isMine && <span className="due-mine">{words.dues.mine}</span>}
      </span>
      <span className="due-clock">
        {due.clock !== null ? (
          <DueClock clock={due.clock} />
        ) : (
          <span className="case-faint">
            {due.kind === "waiting"
              ? waitingWords(view, words)
              : due.kind === "taskRefusal"
                ? words.dues.waitsForDecision
                : words.dues.noLimit}
          </span>
        )}
      </span>
    </li>
  );
}

/** One limit that is over, and whether it was kept. */
function pastWords(view: CaseView, clock: ClockView, words: Words): string {
  const isDeemed =
    clock.name === "acceptance" && view.timeline.some((item) => item.facts["deemed"] === true);
  const days = Math.abs(clock.remainingWorkdays);
  const late = days > 0 ? words.clock.lateBy(days) : words.clock.late;
  const met = clock.usedShare > 1 ? late : words.clock.inTime;
  return `${words.due[clock.name]} ${isDeemed ? words.clock.deemed : met}`;
}

/** What was missed, by name; a task by the body that owed it. */
function missedWords(view: CaseView, words: Words): readonly string[] {
  const said = view.missed.map((item) => {
    const [kind, ref] = item.split(":");
    const task = view.tasks.find((one) => kind === "task" && one.id === Number(ref));
    if (task !== undefined) return words.dues.missedTask(words.organisation(task.org));
    return words.due[kind as Due["kind"]] ?? item;
  });
  return [...new Set(said)];
}

export function DueList(props: { readonly view: CaseView }): ReactNode {
  const { view } = props;
  const words = useWords();
  const format = useFormat();
  const past = view.clocks.filter((clock) => clock.state === "stopped");
  const dues = view.dues.toSorted(byUrgency);
  const facts = [
    ...past.map((clock) => pastWords(view, clock, words)),
    ...(view.missed.length > 0 ? [words.dues.missed(missedWords(view, words))] : []),
    ...(view.completedAt !== null && dues.length === 0
      ? [words.dues.endedAt(format.dateTime(view.completedAt))]
      : []),
  ];
  if (dues.length === 0 && facts.length === 0) return null;
  return (
    <section className="dues" aria-label={words.dues.title}>
      {dues.length > 0 && (
        <ul>
          {dues.map((due) => (
            <DueRow key={due.item} due={due} view={view} />
          ))}
        </ul>
      )}
      {facts.length > 0 && (
        <ul className="case-facts dues-past">
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
