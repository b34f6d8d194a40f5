/** The printed application form, with the opinions, the review and the decision as far as there are any. */
import type { ReactNode } from "react";
import type { ConsolePageProps } from "#ui/console/contract.ts";
import { useFormat, useLabel } from "#ui/i18n/use-text.tsx";
import { PaperCode, PaperPage, useAmount, useJoin } from "./paper.tsx";
import { useWords } from "./parts.tsx";
import type { Application } from "./queries.ts";

function Opinions(props: { readonly application: Application }): ReactNode {
  const words = useWords();
  const label = useLabel();
  const join = useJoin();
  const { opinions } = props.application;
  const spoken = opinions.filter(({ text }) => text !== "");
  // Whoever wrote nothing stands in one line a stance, so that thirty bodies do not fill a page.
  const silent = opinions.filter(({ text }) => text === "");
  const stances = [...new Set(silent.map(({ stance }) => stance))];
  return (
    <tr>
      <th scope="row">{words.paper.opinionsHead}</th>
      <td>
        {opinions.length === 0 && words.paper.none}
        {spoken.map((one) => (
          <p key={one.org.id}>
            {label(one.org.name)}: {words.stances[one.stance ?? "none"]} · {one.text}
          </p>
        ))}
        {stances.map((stance) => (
          <p key={stance ?? "awaited"}>
            {stance === null ? words.page.awaited : words.stances[stance]}:{" "}
            {join(silent.filter((one) => one.stance === stance).map(({ org }) => org.name))}
          </p>
        ))}
      </td>
    </tr>
  );
}

function Review(props: { readonly application: Application }): ReactNode {
  const { page, recommendations } = useWords();
  const { review } = props.application;
  return (
    <tr>
      <th scope="row">{page.review}</th>
      <td>{review !== null && `${recommendations[review.recommendation]} · ${review.text}`}</td>
    </tr>
  );
}

function Form(props: { readonly application: Application }): ReactNode {
  const words = useWords();
  const label = useLabel();
  const format = useFormat();
  const join = useJoin();
  const amountOf = useAmount();
  const { application } = props;
  const { content, decisions, contact } = application;
  const { rows } = words.page;
  const lines: readonly (readonly [string, string])[] = [
    [rows.applicant, label(application.applicantName)],
    [rows.task, content.task],
    [rows.legalBasis, content.legalBasis],
    [rows.reason, content.reason],
    [rows.areas, join(application.areas.map(({ name }) => name))],
    [rows.targets, join(application.targets.map(({ name }) => name))],
    [rows.amount, amountOf(application) ?? words.page.noNumber],
    [rows.total, format.money(content.totalFen)],
    [rows.period, `${content.from} – ${application.to}`],
    [rows.support, content.support],
    [rows.checks, `${words.proofs[content.checks.proof]} · ${content.checks.text}`],
    [rows.contact, contact === null ? "" : `${contact.name} ${contact.telephone}`],
  ];
  return (
    <>
      <header className="adm-paper-head">
        <h1>{words.paper.application}</h1>
        <p>{application.code ?? ""}</p>
      </header>
      <p className="adm-paper-title">{content.title}</p>
      <table className="adm-paper-table">
        <tbody>
          {lines.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{value}</td>
            </tr>
          ))}
          <Opinions application={application} />
          <Review application={application} />
          <tr>
            <th scope="row">{words.page.decisions}</th>
            <td>
              {decisions.map((one) => (
                <p key={`${one.meetingId}-${one.matter}`}>
                  {words.matters[one.matter]}: {words.results[one.result]} ·{" "}
                  {words.page.decidedBy(one.meeting, one.minuteNo, one.heldOn)}
                </p>
              ))}
            </td>
          </tr>
        </tbody>
      </table>
      <footer className="adm-paper-foot">
        <PaperCode application={application} />
        <div className="adm-paper-sign">
          <p>{words.paper.applied}</p>
          <p>{words.paper.office}</p>
          <p>{words.paper.date}</p>
        </div>
      </footer>
    </>
  );
}

export default function ApplicationPaperPage({ params }: ConsolePageProps): ReactNode {
  const { paper } = useWords();
  return (
    <PaperPage id={Number(params["id"])} title={paper.application}>
      {(application) => <Form application={application} />}
    </PaperPage>
  );
}
