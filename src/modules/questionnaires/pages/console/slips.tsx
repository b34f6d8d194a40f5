/** What is printed and handed out: a slip with its code and the questions, and blank forms for codes that came by message. */
import type { ReactNode } from "react";
import type { QuestionnairesHandOutAnswer } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { useLabel, useText } from "#ui/i18n/use-text.tsx";
import { QrCode } from "#ui/qr-code.tsx";
import { en } from "../../messages/pages.en.ts";
import { zh } from "../../messages/pages.zh.ts";
import { codeText } from "../../rules/code.ts";
import type { Survey } from "./parts.tsx";

type Slip = QuestionnairesHandOutAnswer["slips"][number];
const GRADES = ["5", "4", "3", "2", "1"] as const;

/** The questions as they are ticked: a line a target and question, a box a grade. */
function Form(props: {
  readonly survey: Survey;
  readonly group: Survey["groups"][number]["group"];
  /** Null: any target, whose name is written in. */
  readonly places: readonly number[] | null;
}): ReactNode {
  const words = useText({ zh, en });
  const label = useLabel();
  const { survey, group, places } = props;
  const asked = survey.questions.filter(({ groups }) => groups.includes(group));
  const targets = places ?? [-1];
  return (
    <table className="slip-form">
      <thead>
        <tr>
          <th scope="col">{asked.map(({ text }) => label(text)).join(" / ")}</th>
          {GRADES.map((grade) => (
            <th key={grade} scope="col">
              {words.grades[grade]}
            </th>
          ))}
          <th scope="col">{words.unknown}</th>
        </tr>
      </thead>
      <tbody>
        {targets.flatMap((place) =>
          asked.map(({ key, text }) => {
            const target = survey.results[place];
            const name = target === undefined ? "＿＿＿＿＿＿＿＿" : label(target.name);
            return (
              <tr key={`${place} ${key}`}>
                <th scope="row">
                  {name}
                  {asked.length > 1 && <small> {label(text)}</small>}
                </th>
                {[...GRADES, "0"].map((grade) => (
                  <td key={grade} aria-hidden="true">
                    □
                  </td>
                ))}
              </tr>
            );
          }),
        )}
      </tbody>
    </table>
  );
}

function Sheet(props: {
  readonly survey: Survey;
  readonly group: Survey["groups"][number]["group"];
  readonly slip: Slip | null;
}): ReactNode {
  const { slips: words } = useText({ zh, en });
  const { survey, group, slip } = props;
  return (
    <article className="slip" data-theme="light">
      {slip !== null && (
        <p className="slip-for">
          {words.to} <strong>{slip.name}</strong>
        </p>
      )}
      <h2>{survey.title}</h2>
      <div className="slip-head">
        {slip === null ? (
          <p>
            {words.blankCode}
            <br />
            <span className="slip-blank">＿＿＿＿ - ＿＿＿＿ - ＿＿＿＿</span>
          </p>
        ) : (
          <>
            <QrCode text={`${location.origin}/answer#${slip.code}`} label={words.code} />
            <p>
              {words.code}
              <br />
              <span className="slip-code">{codeText(slip.code)}</span>
            </p>
          </>
        )}
        <p>
          {words.scan} {words.anonymous} {words.closes(survey.closesOn)}
        </p>
      </div>
      <Form survey={survey} group={group} places={slip?.places ?? null} />
    </article>
  );
}

/** Slips to print, one a sheet; without any, a blank form. */
export function Slips(props: {
  readonly survey: Survey;
  readonly group: Survey["groups"][number]["group"];
  readonly slips: readonly Slip[];
  readonly onDone: () => void;
}): ReactNode {
  const { slips: words } = useText({ zh, en });
  const { survey, group, slips } = props;
  return (
    <>
      <div className="no-print">
        <PageHeader
          title={slips.length === 0 ? words.blank : words.title}
          actions={
            <>
              <ActionButton kind="primary" icon="print" label={words.print} onAct={() => print()} />
              <ActionButton label={words.done} onAct={props.onDone} />
            </>
          }
        />
        {slips.length > 0 && <p className="survey-warn">{words.warn}</p>}
      </div>
      {slips.length === 0 ? (
        <Sheet survey={survey} group={group} slip={null} />
      ) : (
        slips.map((slip) => <Sheet key={slip.code} survey={survey} group={group} slip={slip} />)
      )}
    </>
  );
}
