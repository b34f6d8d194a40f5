/** One entry of the public register. */
import type { ReactNode } from "react";
import { api, type AdmissionRegisterEntryAnswer } from "#ui/client.gen.ts";
import { useFormat, useLabel, useText } from "#ui/i18n/use-text.tsx";
import type { PortalPageProps } from "#ui/portal/contract.ts";
import { LoadedPage } from "#ui/portal/parts.tsx";
import { usePageTitle } from "#ui/page-title.ts";
import { useLoad } from "#ui/use-load.ts";
import { en } from "../../messages/pages-portal.en.ts";
import { zh } from "../../messages/pages-portal.zh.ts";
import "./register.css";

type View = AdmissionRegisterEntryAnswer;

function Facts(props: { readonly view: View }): ReactNode {
  const words = useText({ zh, en });
  const label = useLabel();
  const format = useFormat();
  const { view } = props;
  const { rows } = words;
  const names = (list: View["areas"]) => format.names(list.map((one) => label(one)));
  const lines: readonly (readonly [string, string])[] = [
    [rows.code, view.code],
    [rows.applicant, label(view.applicant.name)],
    [rows.task, view.task],
    [rows.legalBasis, view.legalBasis],
    [rows.reason, view.reason],
    ...(view.assistedDuty === null
      ? []
      : [[rows.assisted, `${view.assistedDuty.item} (${view.assistedDuty.clause})`] as const]),
    [rows.areas, names(view.areas)],
    [rows.targets, names(view.targets)],
    [
      rows.amount,
      view.quantity === null
        ? words.noNumber
        : words.amount(format.exact(view.quantity), view.unit, format.money(view.unitPriceFen)),
    ],
    [rows.total, format.money(view.totalFen)],
    [rows.period, format.days(view.from, view.to)],
    [rows.support, view.support],
    [rows.checks, view.checks.text],
  ];
  return (
    <dl className="register-rows">
      {lines.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Said(props: { readonly view: View }): ReactNode {
  const words = useText({ zh, en });
  const label = useLabel();
  const format = useFormat();
  const { conditions, decisions, opinions } = props.view;
  return (
    <>
      {conditions.length > 0 && (
        <section>
          <h2 className="section-title">{words.conditions}</h2>
          <ol className="register-conditions">
            {conditions.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </section>
      )}
      {decisions.length > 0 && (
        <section>
          <h2 className="section-title">{words.decisions}</h2>
          <ul>
            {decisions.map((one) => (
              <li key={`${one.meetingId}-${one.matter}`}>
                {words.said(words.matters[one.matter], words.results[one.result])} ·{" "}
                {words.decided(one.meeting, one.minuteNo, format.day(one.heldOn))}
              </li>
            ))}
          </ul>
        </section>
      )}
      {opinions.length > 0 && (
        <section>
          <h2 className="section-title">{words.opinions}</h2>
          <ul className="register-opinions">
            {opinions.map((one) => (
              <li key={one.org.zh}>
                {one.stance === null
                  ? label(one.org)
                  : words.said(label(one.org), words.stances[one.stance])}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Whole(props: { readonly view: View }): ReactNode {
  const words = useText({ zh, en });
  const format = useFormat();
  const { view } = props;
  usePageTitle(view.title);
  return (
    <>
      <h1>{view.title}</h1>
      <p className="register-head">
        <span className="register-state" data-state={view.state}>
          {view.isEmergency && view.state !== "emergency" ? `${words.emergency} · ` : ""}
          {words.states[view.state]}
        </span>
        {view.ending !== null &&
          words.ended(format.day(view.ending.on), words.endings[view.ending.why])}
        {view.lapsedOn !== null && words.lapsed(format.day(view.lapsedOn))}
      </p>
      <Facts view={view} />
      <Said view={view} />
    </>
  );
}

export default function EntryPage({ params }: PortalPageProps): ReactNode {
  const words = useText({ zh, en });
  const id = Number(params["id"]);
  const load = useLoad(
    (signal) => api.admission.registerEntry({ params: { id } }, { signal }),
    [id],
  );
  return (
    <div className="page register">
      <p>
        <a href="/admissions">{words.back}</a>
      </p>
      <LoadedPage load={load}>{(view) => <Whole view={view} />}</LoadedPage>
    </div>
  );
}
