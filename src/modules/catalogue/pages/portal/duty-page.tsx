/** Guidance: what a duty is, what to bring, how long, what it costs, where, who is responsible, start. */
import type { ReactNode } from "react";
import { api, type CatalogueGuidanceAnswer } from "#ui/client.gen.ts";
import { useFormat, useLanguage, useText } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { usePageTitle } from "#ui/page-title.ts";
import type { PortalPageProps } from "#ui/portal/contract.ts";
import { ButtonLink } from "#ui/portal/button.tsx";
import { PageParts } from "#ui/portal/page-parts.tsx";
import { Disclosure, LoadedPage } from "#ui/portal/parts.tsx";
import { useLoad } from "#ui/use-load.ts";
import { en } from "../../messages/pages-portal.en.ts";
import { zh } from "../../messages/pages-portal.zh.ts";
import { isPartlyChinese } from "../../rules/english.ts";
import { useSay, useWords } from "../words.ts";
import { Materials } from "./materials.tsx";
import { Stations } from "./stations.tsx";
import { TakeAway } from "./take-away.tsx";
import "./guidance.css";

export type Duty = CatalogueGuidanceAnswer;

export default function DutyPage({ params }: PortalPageProps): ReactNode {
  const { duty: words } = useText({ zh, en });
  const say = useSay();
  const code = params["code"] ?? "";
  const load = useLoad(
    (signal) => api.catalogue.guidance({ params: { code } }, { signal }),
    [code],
  );
  usePageTitle(
    load.data === undefined ? words.title : say(load.data.content.name, load.data.content.nameEn),
  );
  return <LoadedPage load={load}>{(duty) => <Guidance duty={duty} />}</LoadedPage>;
}

/** What it is in a sentence, and where there is more of the kind. */
function What({ duty }: { readonly duty: Duty }): ReactNode {
  const { duty: words } = useText({ zh, en });
  const say = useSay();
  const { content } = duty;
  const summary = say(content.summary, content.summaryEn);
  const isChinese =
    useLanguage() !== "zh" && isPartlyChinese(content, duty.responsible.coOrganisers);
  // The narrowest say where there is more of the kind; what holds them is the office's own order.
  const lists = duty.lists.filter(
    ({ code }) => !duty.lists.some((other) => other.code.startsWith(`${code}.`)),
  );
  return (
    <div className="guidance-what">
      {summary !== "" && <p className="page-lead">{summary}</p>}
      <ul className="topics" aria-label={words.kinds}>
        {lists.map((list) => (
          <li key={list.code}>
            <a className="topic" href={`/search?list=${encodeURIComponent(list.code)}`}>
              {say(list.name, list.nameEn)}
            </a>
          </li>
        ))}
      </ul>
      {isChinese && <p className="quiet">{words.inChinese}</p>}
    </div>
  );
}

function Guidance({ duty }: { readonly duty: Duty }): ReactNode {
  const { duty: words } = useText({ zh, en });
  const say = useSay();
  const { content } = duty;
  return (
    <article className="page guidance">
      <h1>{say(content.name, content.nameEn)}</h1>
      <PageParts
        parts={[
          {
            id: "what",
            title: words.parts.what,
            hasAction: isTakenOnline(duty),
            content: (
              <>
                <What duty={duty} />
                <Start duty={duty} />
              </>
            ),
          },
          { id: "bring", title: words.bring, content: <Materials duty={duty} /> },
          {
            id: "facts",
            title: words.parts.facts,
            content: (
              <>
                <Facts duty={duty} />
                <TakeAway duty={duty} />
              </>
            ),
          },
          ...(content.placeKinds.includes("station")
            ? [{ id: "stations", title: words.stations, content: <Stations /> }]
            : []),
          {
            id: "how",
            title: words.parts.how,
            hasAction: isTakenOnline(duty),
            content: (
              <>
                <Steps duty={duty} />
                <Responsible duty={duty} />
                <More duty={duty} />
                {isTakenOnline(duty) && <Start duty={duty} />}
              </>
            ),
          },
        ]}
      />
    </article>
  );
}

function Steps({ duty }: { readonly duty: Duty }): ReactNode {
  const { duty: words } = useText({ zh, en });
  const say = useSay();
  const { steps } = duty.content;
  if (steps.length === 0) return null;
  return (
    <section aria-labelledby="steps">
      <h2 id="steps" className="section-title">
        {words.steps}
      </h2>
      <ol className="steps">
        {steps.map((step) => (
          <li key={step.name}>
            <strong>{say(step.name, step.nameEn)}</strong>
            {step.detail !== "" && <span>{say(step.detail, step.detailEn)}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}

const isTakenOnline = (duty: Duty): boolean => duty.content.channels.includes("web");

function Start({ duty }: { readonly duty: Duty }): ReactNode {
  const { duty: words } = useText({ zh, en });
  if (!isTakenOnline(duty))
    return (
      <p className="guidance-note">
        <Icon name="counter" />
        <strong>{words.notOnline}</strong>
      </p>
    );
  return (
    <p className="guidance-start no-print">
      <ButtonLink kind="primary" href={`/apply/${encodeURIComponent(duty.code)}`}>
        {words.start}
      </ButtonLink>
      <span className="quiet">{words.startHint}</span>
    </p>
  );
}

function Facts({ duty }: { readonly duty: Duty }): ReactNode {
  const { duty: words } = useText({ zh, en });
  const { channels, leadKinds, placeKinds, join, phrases } = useWords();
  const say = useSay();
  const { content } = duty;
  const leads = duty.responsible.leads.map(({ kind, orgName, orgNameEn }) =>
    orgName === null ? leadKinds[kind] : say(orgName, orgNameEn),
  );
  const places = [
    ...content.placeKinds.map((kind) => placeKinds[kind]),
    ...(content.places === "" ? [] : [say(content.places, content.placesEn)]),
  ];
  return (
    <dl className="facts">
      <div>
        <dt>{words.time}</dt>
        <dd>
          <Times duty={duty} />
        </dd>
      </div>
      <Fact
        term={words.cost}
        text={content.fee === "" ? words.costUnknown : say(content.fee, content.feeEn)}
      />
      <Fact term={words.how} text={phrases(content.channels.map((channel) => channels[channel]))} />
      <Fact term={words.where} text={phrases(places)} />
      <Fact term={words.who} text={say(content.applicants, content.applicantsEn)} />
      <Fact term={words.responsible} text={join([...new Set(leads)].slice(0, 3))} />
      <Fact term={words.result} text={say(content.result, content.resultEn)} />
    </dl>
  );
}

function Fact(props: { readonly term: string; readonly text: string }): ReactNode {
  if (props.text === "") return null;
  return (
    <div>
      <dt>{props.term}</dt>
      <dd>{props.text}</dd>
    </div>
  );
}

function Times({ duty }: { readonly duty: Duty }): ReactNode {
  const { duty: words } = useText({ zh, en });
  const { limit } = useWords();
  const { acceptance, promised, statutory } = duty.content.limits;
  const said = (given: { amount: number; unit: "workdays" | "workingHours" | "calendarDays" }) =>
    limit(given.amount, given.unit);
  if (promised === null && statutory === null) return words.timeUnknown;
  return (
    <>
      {promised !== null && <strong>{words.timePromised(said(promised))}</strong>}
      {statutory !== null && (
        <span className={promised === null ? undefined : "quiet"}>
          {words.timeStatutory(said(statutory))}
        </span>
      )}
      {acceptance !== null && <span className="quiet">{words.timeAccept(said(acceptance))}</span>}
    </>
  );
}

function Responsible({ duty }: { readonly duty: Duty }): ReactNode {
  const { duty: words } = useText({ zh, en });
  const { leadKinds } = useWords();
  const say = useSay();
  const { leads, coOrganisers } = duty.responsible;
  const named = (one: {
    kind: keyof typeof leadKinds;
    orgName: string | null;
    orgNameEn: string | null;
  }) => (one.orgName === null ? leadKinds[one.kind] : say(one.orgName, one.orgNameEn));
  // One lead everywhere and nobody beside it: the facts have said so.
  if (leads.length === 0 || (leads.length === 1 && coOrganisers.length === 0)) return null;
  return (
    <section aria-labelledby="responsible">
      <h2 id="responsible" className="section-title">
        {words.responsible}
      </h2>
      <dl className="facts">
        <div>
          <dt>{words.lead}</dt>
          <dd>
            {leads.slice(0, 8).map((lead) => (
              <strong key={`${lead.kind}-${lead.orgId}-${lead.areaName}`}>
                {lead.areaName === null
                  ? named(lead)
                  : words.leadIn(say(lead.areaName, lead.areaNameEn), named(lead))}
              </strong>
            ))}
          </dd>
        </div>
        {coOrganisers.length > 0 && (
          <div>
            <dt>{words.helpers}</dt>
            <dd>
              {coOrganisers.map((helper) => (
                <span key={`${helper.kind}-${helper.orgName}-${helper.task}`}>
                  {words.leadIn(named(helper), say(helper.task, helper.taskEn))}
                </span>
              ))}
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

function More({ duty }: { readonly duty: Duty }): ReactNode {
  const { duty: words } = useText({ zh, en });
  const format = useFormat();
  const say = useSay();
  const { content } = duty;
  return (
    <Disclosure summary={words.more}>
      {content.legalBasis.length > 0 && (
        <>
          <h3>{words.basis}</h3>
          <ul>
            {content.legalBasis.map((basis) => (
              <li key={basis}>{basis}</li>
            ))}
          </ul>
        </>
      )}
      {content.group !== null && <p>{words.group(say(content.group, content.groupEn))}</p>}
      {content.retention !== "" && (
        <p>
          {words.retention}: {say(content.retention, content.retentionEn)}
        </p>
      )}
      <p className="quiet">
        {words.since(format.day(duty.effectiveFrom))} · {words.version(duty.number, duty.code)}
      </p>
    </Disclosure>
  );
}
