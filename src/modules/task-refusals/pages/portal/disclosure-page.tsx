/** What was decided on refused work, for everybody: by department and by month. */
import type { ReactNode } from "react";
import { type TaskRefusalsDisclosedAnswer, api } from "#ui/client.gen.ts";
import { useFormat, useLanguage, useText } from "#ui/i18n/use-text.tsx";
import { usePageTitle } from "#ui/page-title.ts";
import { Empty, Loaded } from "#ui/portal/parts.tsx";
import { useLoad } from "#ui/use-load.ts";
import { en } from "../../messages/pages.en.ts";
import { zh } from "../../messages/pages.zh.ts";
import "./disclosure.css";

type Answer = TaskRefusalsDisclosedAnswer;
type Words = typeof zh.portal;

function Table(props: {
  readonly caption: string;
  readonly first: string;
  readonly words: Words;
  readonly lines: readonly {
    readonly name: string;
    readonly confirmed: number;
    readonly covered: number;
  }[];
}): ReactNode {
  const format = useFormat();
  const { words } = props;
  return (
    <table className="refused-table">
      <caption>
        <span className="section-title">{props.caption}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{props.first}</th>
          <th scope="col">{words.confirmed}</th>
          <th scope="col">{words.covered}</th>
        </tr>
      </thead>
      <tbody>
        {props.lines.map((line) => (
          <tr key={line.name}>
            <th scope="row">{line.name}</th>
            <td>{format.exact(line.confirmed)}</td>
            <td>{format.exact(line.covered)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Disclosed(props: { readonly answer: Answer; readonly words: Words }): ReactNode {
  const language = useLanguage();
  const format = useFormat();
  const { answer, words } = props;
  return (
    <>
      <p className="quiet">{format.months(answer.from, answer.to)}</p>
      {answer.decided === 0 ? (
        <Empty title={words.none}>{words.noneText}</Empty>
      ) : (
        <>
          <Table
            caption={words.departments}
            first={words.department}
            words={words}
            lines={answer.departments.map(({ department, ...counts }) => ({
              name:
                language === "en" && department.nameEn !== "" ? department.nameEn : department.name,
              ...counts,
            }))}
          />
          <Table
            caption={words.months}
            first={words.month}
            words={words}
            lines={answer.months
              .filter(({ confirmed, covered }) => confirmed + covered > 0)
              .map(({ month, ...counts }) => ({ name: format.month(month), ...counts }))}
          />
        </>
      )}
    </>
  );
}

export default function DisclosurePage(): ReactNode {
  const { portal: words } = useText({ zh, en });
  usePageTitle(words.title);
  const load = useLoad((signal) => api.taskRefusals.disclosed({ query: {} }, { signal }), []);
  return (
    <div className="page">
      <h1>{words.title}</h1>
      <p className="page-lead">{words.lead}</p>
      <Loaded load={load}>{(answer) => <Disclosed answer={answer} words={words} />}</Loaded>
      <p>
        <a href="/admissions">{words.register}</a>
      </p>
    </div>
  );
}
