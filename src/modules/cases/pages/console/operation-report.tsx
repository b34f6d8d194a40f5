/** The sheet of the report: facts, plan, bodies with their tasks, what was done, quantities, watches, what is left. */
import type { ReactNode } from "react";
import type { Format } from "#ui/format.ts";
import { useText } from "#ui/i18n/use-text.tsx";
import { Mark } from "#ui/mark.tsx";
import { en as sharedEn } from "#ui/messages/en.ts";
import { zh as sharedZh } from "#ui/messages/zh.ts";
import { fileHref } from "./case-requests.ts";
import { type useNames, useWords } from "./case-words.tsx";
import type { Report } from "./relations-requests.ts";
import { amountOf, type TogetherWords, useTogether } from "./together-words.ts";

type Names = ReturnType<typeof useNames>;
type Told = {
  readonly report: Report;
  readonly names: Names;
  readonly format: Format;
};

/** What is printed says the year, since paper outlives it. */
const PRINTED_FROM = 0;

function Rows(props: {
  readonly rows: readonly (readonly [label: string, value: string | null])[];
}): ReactNode {
  return (
    <dl className="paper-rows">
      {props.rows.map(([label, value]) =>
        value === null ? null : (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

function Part(props: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <section className="report-part">
      <h2>{props.title}</h2>
      {props.children}
    </section>
  );
}

function Facts({ report, names, format }: Told): ReactNode {
  const { report: words, operation } = useTogether();
  const instant = (at: string | null) => (at === null ? null : format.dateTime(at, PRINTED_FROM));
  return (
    <Rows
      rows={[
        [words.place, names.area(report)],
        [words.lead, report.lead === null ? null : names.org(report.lead)],
        [words.stage, operation.stages[report.stage - 1]?.name ?? ""],
        [words.began, instant(report.beganAt)],
        [
          words.escalated,
          report.escalatedAt === null || report.commander === null
            ? null
            : `${instant(report.escalatedAt)} · ${words.commander} ${names.both(report.commander)}`,
        ],
        [words.ended, instant(report.endedAt)],
        [
          words.planned,
          report.from === null || report.until === null
            ? null
            : operation.days(
                format.day(report.from, PRINTED_FROM),
                format.day(report.until, PRINTED_FROM),
              ),
        ],
        [words.goal, report.goal ?? words.noPlan],
        [words.measures, report.measures],
      ]}
    />
  );
}

type Task = Report["bodies"][number]["tasks"][number];

/** How a task ended: in time, late, open, or completed without it. */
function standingOf(task: Task, words: TogetherWords["report"]): string {
  switch (task.state) {
    case "answered":
      return task.late === true ? words.late : words.inTime;
    case "open":
      return task.late === true ? words.openLate : words.openNow;
    default:
      return words.passedOver;
  }
}

function Bodies({ report, names, format }: Told): ReactNode {
  const { report: words } = useTogether();
  if (report.bodies.length === 0) return <p>{words.noBodies}</p>;
  const left = report.tasks.open + report.tasks.passedOver;
  return (
    <>
      <table className="report-table">
        <thead>
          <tr>
            <th scope="col">{words.body}</th>
            <th scope="col">{words.task}</th>
            <th scope="col">{words.answered}</th>
          </tr>
        </thead>
        <tbody>
          {report.bodies.flatMap(({ org, tasks }) =>
            tasks.map((task, index) => (
              <tr key={task.taskId}>
                {index === 0 && (
                  <th scope="rowgroup" rowSpan={tasks.length}>
                    {names.org(org)}
                  </th>
                )}
                <td>{task.task}</td>
                <td>
                  {standingOf(task, words)}
                  {task.answeredAt !== null && (
                    <span className="report-when">{format.day(task.answeredAt, PRINTED_FROM)}</span>
                  )}
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
      <p>{words.tasksSum(report.tasks.inTime, report.tasks.late, left)}</p>
    </>
  );
}

function Done({ report, format }: Told): ReactNode {
  const { report: words } = useTogether();
  const { days } = report;
  const [first, last] = [days[0], days.at(-1)];
  const day = (one: string) => format.day(one, PRINTED_FROM);
  const period =
    first === undefined || last === undefined
      ? null
      : first === last
        ? day(first)
        : `${day(first)} – ${day(last)}`;
  return (
    <>
      <Rows
        rows={[
          [words.entries, words.entriesCount(report.entries, days.length)],
          [words.period, period],
          [words.people, words.peopleCount(report.people)],
        ]}
      />
      <h3>{words.totals}</h3>
      {report.totals.length === 0 ? (
        <p>{words.noTotals}</p>
      ) : (
        <ul className="report-totals">
          {report.totals.map((one) => (
            <li key={`${one.what} ${one.unit}`}>
              <span className="report-amount">
                {amountOf(one.quantity)} {one.unit}
              </span>
              {one.what}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Coverage({ report, names }: Told): ReactNode {
  const { report: words } = useTogether();
  const { coverage } = report;
  if (coverage === null) return null;
  const gap = coverage.longestGapHours;
  return (
    <Part title={words.roster}>
      <p>
        {words.covered(amountOf(coverage.coveredHours), amountOf(coverage.spanHours))} ·{" "}
        {gap === 0 ? words.noGap : words.gap(amountOf(gap))}
      </p>
      <p>
        {coverage.byBody
          .map((one) => words.bodyHours(names.org(one.org), amountOf(one.hours)))
          .join(" · ")}
      </p>
    </Part>
  );
}

function Left({ report, names }: Told): ReactNode {
  const { report: words } = useTogether();
  const { notSolvedReason } = useWords();
  const lines = [
    ...(report.notSolvedReason === null ? [] : [notSolvedReason[report.notSolvedReason]]),
    ...report.bodies.flatMap(({ org, tasks }) =>
      tasks
        .filter(({ state }) => state === "open" || state === "passedOver")
        .map(({ task }) => words.leftTask(names.org(org), task)),
    ),
    ...report.objections.map(({ org, reason }) => words.leftObjection(names.org(org), reason)),
  ];
  return (
    <Part title={words.left}>
      {lines.length === 0 ? (
        <p>{words.leftNone}</p>
      ) : (
        <ul className="paper-items">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </Part>
  );
}

/** The whole sheet. */
export function ReportPaper(told: Told): ReactNode {
  const { report: words } = useTogether();
  const { brand } = useText({ zh: sharedZh, en: sharedEn });
  const { outcome } = useWords();
  const { report, format } = told;
  return (
    <article className="paper report" data-theme="light">
      <header className="paper-head">
        <Mark size={30} />
        <span>{brand.name}</span>
        <h1>{words.title}</h1>
      </header>
      <div>
        <p className="report-title">{report.title}</p>
        <p className="report-number">
          {words.number} {report.receiptNo}
        </p>
        {report.endedAt === null && <p className="report-unfinished">{words.notDone}</p>}
      </div>
      <Facts {...told} />
      <Part title={words.bodies}>
        <Bodies {...told} />
      </Part>
      {report.instructions.length > 0 && (
        <Part title={words.instructions}>
          <ol className="paper-items">
            {report.instructions.map((one) => (
              <li key={one.at}>
                {one.text} <span>{format.dateTime(one.at, PRINTED_FROM)}</span>
              </li>
            ))}
          </ol>
        </Part>
      )}
      <Part title={words.done}>
        <Done {...told} />
      </Part>
      <Coverage {...told} />
      {report.photos.length > 0 && (
        <Part title={words.photos}>
          <ul className="report-photos">
            {report.photos
              .filter(({ mediaType }) => mediaType.startsWith("image/"))
              .map((photo) => (
                <li key={photo.id}>
                  <img src={fileHref(report.caseId, photo.id)} alt={photo.name} />
                </li>
              ))}
          </ul>
        </Part>
      )}
      <Part title={words.result}>
        <p>
          {report.outcome === null ? words.noResult : <strong>{outcome[report.outcome]}</strong>}
        </p>
        {report.result !== null && <p className="case-words">{report.result}</p>}
      </Part>
      <Left {...told} />
      <footer className="paper-foot">
        <p className="paper-printed">{words.made(format.dateTime(report.madeAt, PRINTED_FROM))}</p>
      </footer>
    </article>
  );
}
