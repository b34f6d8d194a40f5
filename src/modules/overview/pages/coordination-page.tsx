/** Work between line and block on one page: admission, meetings, task refusals, campaigns, tables, cases. */
import type { ReactNode } from "react";
import {
  api,
  type AdmissionMeetingsAnswer,
  type AdmissionOverviewAnswer,
  type CampaignsListAnswer,
  type CasesCountsAnswer,
  type FormsLoadAnswer,
  type TaskRefusalsStatisticsAnswer,
} from "#ui/client.gen.ts";
import { consoleHref } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { useFormat, useLabel } from "#ui/i18n/use-text.tsx";
import { EvidenceNumber } from "#ui/signs/evidence-number.tsx";
import { Card, Rows, useWords } from "./parts.tsx";
import { shareDone } from "./sums.ts";

const STEPS = ["submitted", "consultation", "review", "ready", "emergency", "admitted"] as const;

function Admission(props: { readonly answer: AdmissionOverviewAnswer }): ReactNode {
  const words = useWords();
  const { admission: text } = words.coordination;
  const of = (status: (typeof STEPS)[number]) =>
    props.answer.states.find((one) => one.status === status) ?? { count: 0, late: 0 };
  return (
    <div className="ov-figures">
      {STEPS.map((status) => {
        const { count, late } = of(status);
        return (
          <span key={status}>
            <EvidenceNumber
              value={count}
              as="exact"
              label={text.states[status]}
              href={consoleHref(`/admission/all?status=${status}`)}
              definition={{ text: text.text, version: words.version }}
            />
            {late > 0 && (
              <a
                className="ov-late ov-facts"
                href={consoleHref(`/admission/all?status=${status}&late=1`)}
              >
                {text.late(late)}
              </a>
            )}
          </span>
        );
      })}
    </div>
  );
}

function Meetings(props: { readonly answer: AdmissionMeetingsAnswer }): ReactNode {
  const { meetings: text } = useWords().coordination;
  const format = useFormat();
  const planned = props.answer.items
    .filter(({ status }) => status === "planned")
    .toSorted((a, b) => a.heldAt.localeCompare(b.heldAt));
  if (planned.length === 0) return <p className="ov-quiet">{text.none}</p>;
  return (
    <ul className="ov-list">
      {planned.map((one) => (
        <li key={one.id}>
          <a href={consoleHref(`/admission/meetings/${one.id}`)}>{one.name}</a>
          <span className="ov-facts">{text.items(one.agendaSize)}</span>
          <span className="ov-facts ov-wide">
            {format.dateTime(one.heldAt)} · {one.place}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Refusals(props: { readonly answer: TaskRefusalsStatisticsAnswer }): ReactNode {
  const words = useWords();
  const { refusals: text } = words.coordination;
  const format = useFormat();
  const label = useLabel();
  const { total, departments } = props.answer;
  const pushed = departments
    .filter(({ confirmed }) => confirmed > 0)
    .toSorted((a, b) => b.confirmed - a.confirmed);
  return (
    <>
      <div className="ov-figures">
        {(["waiting", "confirmed", "covered"] as const).map((status) => (
          <EvidenceNumber
            key={status}
            value={total[status]}
            as="exact"
            label={text[status]}
            href={consoleHref(`/task-refusals?status=${status}`)}
            definition={{ text: text[`${status}Text`], version: words.version }}
            tone={status === "waiting" && total.waiting > 0 ? "attend" : "plain"}
          />
        ))}
      </div>
      <h3>{text.departments}</h3>
      {pushed.length === 0 ? (
        <p className="ov-quiet">{text.none}</p>
      ) : (
        <ul className="ov-list">
          {pushed.slice(0, 6).map(({ department, confirmed }) => (
            <li key={department.id}>
              <a href={consoleHref(`/task-refusals?department=${department.id}&status=confirmed`)}>
                {label({ zh: department.name, en: department.nameEn })}
              </a>
              <span>{format.exact(confirmed)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Campaigns(props: { readonly items: CampaignsListAnswer["items"] }): ReactNode {
  const { campaigns: text } = useWords().coordination;
  const format = useFormat();
  if (props.items.length === 0) return <p className="ov-quiet">{text.none}</p>;
  return (
    <ul className="ov-list">
      {props.items.map((one) => {
        const share = shareDone(one);
        const { done, units } = one.totals;
        const said = text.done(format.exact(done), format.exact(units), one.unit);
        return (
          <li key={one.id}>
            <a href={consoleHref(`/campaigns/${one.id}`)}>{one.title}</a>
            <span className="ov-facts">{text.until(format.day(one.deadline))}</span>
            <svg className="ov-bar ov-wide" role="img" aria-label={said}>
              <title>{said}</title>
              <rect className="ov-bar-rest" width="100%" height="8" />
              <rect className="ov-bar-done" width={`${100 * (share ?? 0)}%`} height="8" />
            </svg>
            <span className="ov-facts ov-wide">{said}</span>
          </li>
        );
      })}
    </ul>
  );
}

function Forms(props: { readonly answer: FormsLoadAnswer }): ReactNode {
  const { forms: text } = useWords().coordination;
  const format = useFormat();
  const label = useLabel();
  const rows = props.answer.departments.toSorted((a, b) => b.asked - a.asked).slice(0, 6);
  if (rows.length === 0) return <p className="ov-quiet">{text.none}</p>;
  return (
    <Rows
      caption={text.title}
      heads={[text.org, text.asked, text.typed, text.known]}
      rows={rows.map((row) => ({
        key: row.org.id,
        cells: [
          label(row.org.name),
          format.exact(row.asked),
          format.exact(row.typed),
          format.exact(row.known),
        ],
      }))}
    />
  );
}

function Cases(props: { readonly answer: CasesCountsAnswer }): ReactNode {
  const words = useWords();
  const { cases: text } = words.coordination;
  return (
    <div className="ov-figures">
      {(["overdue", "listed", "decisions"] as const).map((view) => (
        <EvidenceNumber
          key={view}
          value={props.answer[view]}
          as="exact"
          label={text[view]}
          href={consoleHref(`/?view=${view}`)}
          definition={{ text: text[`${view}Text`], version: words.version }}
          tone={view === "overdue" && props.answer.overdue > 0 ? "late" : "plain"}
        />
      ))}
    </div>
  );
}

const MANY = 100;

export default function CoordinationPage(): ReactNode {
  const { coordination: words } = useWords();
  const year = new Date().getFullYear();
  return (
    <div className="desk-page ov">
      <PageHeader title={words.title} help={words.help} />
      <div className="ov-cards">
        <div className="ov-stack">
          <Card
            title={words.admission.title}
            href={consoleHref("/admission/overview")}
            name={["admission"]}
            ask={(signal) => api.admission.overview({}, { signal })}
          >
            {(answer) => <Admission answer={answer} />}
          </Card>
          <Card
            title={words.refusals.title}
            href={consoleHref("/task-refusals")}
            name={["refusals", year]}
            ask={(signal) =>
              api.taskRefusals.statistics(
                { query: { from: `${year}-01`, to: `${year}-12` } },
                { signal },
              )
            }
          >
            {(answer) => <Refusals answer={answer} />}
          </Card>
          <Card
            title={words.forms.title}
            href={consoleHref("/forms/load")}
            name={["forms"]}
            ask={(signal) => api.forms.load({ query: {} }, { signal })}
          >
            {(answer) => <Forms answer={answer} />}
          </Card>
        </div>
        <div className="ov-stack">
          <Card
            title={words.cases.title}
            href={consoleHref("/?view=open")}
            name={["cases"]}
            ask={(signal) => api.cases.counts({}, { signal })}
          >
            {(answer) => <Cases answer={answer} />}
          </Card>
          <Card
            title={words.meetings.title}
            href={consoleHref("/admission/meetings")}
            name={["meetings"]}
            ask={(signal) => api.admission.meetings({ query: {} }, { signal })}
          >
            {(answer) => <Meetings answer={answer} />}
          </Card>
          <Card
            title={words.campaigns.title}
            href={consoleHref("/campaigns")}
            name={["campaigns"]}
            ask={(signal) =>
              api.campaigns.list({ query: { state: "open", limit: MANY } }, { signal })
            }
          >
            {(answer) => <Campaigns items={answer.items} />}
          </Card>
        </div>
      </div>
    </div>
  );
}
