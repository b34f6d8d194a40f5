/** How often which department was refused: by department, by month, by channel; every number opens its list. */
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { type TaskRefusalsStatisticsAnswer, api } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { TextLine } from "#ui/console/fields.tsx";
import { useAddressQuery } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { PlainTable } from "#ui/console/plain-table.tsx";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { CHANNELS } from "../../rules/task-refusal.ts";
import { Tabs } from "./tabs.tsx";
import { listKey, useOrgName, useWords } from "./words.ts";

type Answer = TaskRefusalsStatisticsAnswer;
type Sum = "recorded" | "waiting" | "confirmed" | "covered" | "withdrawn";
const SUMS: readonly Sum[] = ["recorded", "waiting", "confirmed", "covered", "withdrawn"];
const MONTH = /^20\d\d-(0[1-9]|1[0-2])$/;

/** A number that opens the list of what it counts; nothing opens nothing. */
function Count(props: {
  readonly n: number;
  readonly query: Readonly<Record<string, string | number>>;
}): ReactNode {
  const format = useFormat();
  if (props.n === 0) return <span className="tr-faint">0</span>;
  const query = new URLSearchParams(
    Object.entries(props.query).map(([name, value]): [string, string] => [name, String(value)]),
  );
  return <a href={`/console/task-refusals?${query.toString()}`}>{format.exact(props.n)}</a>;
}

function statusOf(sum: Sum): Readonly<Record<string, string>> {
  return sum === "recorded" ? {} : { status: sum };
}

function Departments(props: { readonly answer: Answer }): ReactNode {
  const words = useWords();
  const orgName = useOrgName();
  const { answer } = props;
  const span = { from: answer.from, to: answer.to };
  return (
    // A wide table scrolls by itself, also by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="tr-table" role="region" aria-label={words.statistics.departments} tabIndex={0}>
      <PlainTable isCards>
        <caption>{words.statistics.departments}</caption>
        <thead>
          <tr>
            <th scope="col">{words.statistics.department}</th>
            {SUMS.map((sum) => (
              <th key={sum} scope="col" className="number">
                {words.statistics[sum]}
              </th>
            ))}
            {CHANNELS.map((channel) => (
              <th key={channel} scope="col" className="number tr-by-channel">
                {words.channel[channel]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {answer.departments.map((line) => {
            const department = line.department.id;
            return (
              <tr key={department}>
                <th scope="row">{orgName(line.department)}</th>
                {SUMS.map((sum) => (
                  <td key={sum} className="number">
                    <Count n={line[sum]} query={{ ...span, department, ...statusOf(sum) }} />
                  </td>
                ))}
                {CHANNELS.map((channel) => (
                  <td key={channel} className="number tr-by-channel">
                    <Count
                      n={line.channels[channel] ?? 0}
                      query={{ ...span, department, channel }}
                    />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.statistics.total}</th>
            {SUMS.map((sum) => (
              <td key={sum} className="number">
                <Count n={answer.total[sum]} query={{ ...span, ...statusOf(sum) }} />
              </td>
            ))}
          </tr>
        </tfoot>
      </PlainTable>
    </div>
  );
}

function Months(props: { readonly answer: Answer }): ReactNode {
  const words = useWords();
  const format = useFormat();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="tr-table" role="region" aria-label={words.statistics.months} tabIndex={0}>
      <PlainTable isCards>
        <caption>{words.statistics.months}</caption>
        <thead>
          <tr>
            <th scope="col">{words.statistics.month}</th>
            {SUMS.map((sum) => (
              <th key={sum} scope="col" className="number">
                {words.statistics[sum]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.answer.months.toReversed().map((line) => (
            <tr key={line.month}>
              <th scope="row">{format.month(line.month)}</th>
              {SUMS.map((sum) => (
                <td key={sum} className="number">
                  <Count
                    n={line[sum]}
                    query={{ from: line.month, to: line.month, ...statusOf(sum) }}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </div>
  );
}

type Span = { readonly from?: string; readonly to?: string };

function SpanFields(props: {
  readonly span: Span;
  readonly shown: { readonly from: string; readonly to: string };
  readonly change: (next: Record<string, string | null>) => void;
}): ReactNode {
  const words = useWords();
  const field = (name: "from" | "to") => (
    <TextLine
      label={words.statistics[name]}
      type="month"
      value={props.span[name] ?? props.shown[name]}
      onChange={(month) => props.change({ [name]: month || null })}
    />
  );
  return (
    <div className="tr-span">
      {field("from")}
      {field("to")}
    </div>
  );
}

export default function StatisticsPage(): ReactNode {
  const words = useWords();
  const [query, change] = useAddressQuery();
  const [from, to] = [query.get("from") ?? "", query.get("to") ?? ""];
  const span: Span = {
    ...(MONTH.test(from) ? { from } : {}),
    ...(MONTH.test(to) ? { to } : {}),
  };
  const { data, error, refetch } = useQuery({
    queryKey: listKey("statistics", span),
    queryFn: ({ signal }) => api.taskRefusals.statistics({ query: span }, { signal }),
    placeholderData: (before) => before,
  });
  const file = (format: string) =>
    `/api/v1/task-refusals/statistics/export?${new URLSearchParams({ ...span, format }).toString()}`;
  return (
    <div className="desk-page tr-statistics">
      <PageHeader
        title={words.statistics.title}
        help={words.help}
        actions={
          <>
            <a className="act" href={file("xlsx")} download>
              <Icon name="download" size={18} />
              {words.export}
            </a>
            <a className="act" data-kind="quiet" href={file("csv")} download>
              {words.exportCsv}
            </a>
          </>
        }
      />
      <Tabs />
      <p className="tr-lead">{words.statistics.lead}</p>
      {error !== null && (
        <RefusalNote
          title={words.failed}
          refusal={refusalWords(error)}
          action={<ActionButton label={words.again} onAct={() => refetch()} />}
        />
      )}
      {data !== undefined && (
        <>
          <SpanFields span={span} shown={data} change={change} />
          {data.total.recorded === 0 ? (
            <EmptyState title={words.statistics.none}>{words.statistics.noneText}</EmptyState>
          ) : (
            <>
              <Departments answer={data} />
              <Months answer={data} />
            </>
          )}
        </>
      )}
    </div>
  );
}
