/** The parts of an application's page: what is asked for, what was said about it, its money, what happened. */
import { type ReactNode, useState } from "react";
import { FormDrawer } from "#ui/console/form-drawer.tsx";
import { consoleHref } from "#ui/console/navigation.tsx";
import { useSubmit } from "#ui/console/use-submit.ts";
import { useFormat, useLabel } from "#ui/i18n/use-text.tsx";
import { Timeline } from "#ui/signs/process-timeline.tsx";
import { FileList } from "./file-field.tsx";
import { NameList, TextLine, useWords } from "./parts.tsx";
import { type Application, useUnmask } from "./queries.ts";
import { KIND_OF_EVENT, sentenceOf } from "./sentences.ts";

type Props = { readonly application: Application };

/** A part of the page under its heading. */
export function Part(props: {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <section className="adm-part" aria-labelledby={props.id}>
      <h2 id={props.id}>{props.title}</h2>
      {props.children}
    </section>
  );
}

function Contact({ application }: Props): ReactNode {
  const { page } = useWords();
  const unmask = useUnmask(application.id);
  const [isAsking, setIsAsking] = useState(false);
  const [reason, setReason] = useState("");
  const form = useSubmit({
    send: () => unmask.mutateAsync(reason),
    onDone: () => setIsAsking(false),
  });
  const shown = unmask.data ?? application.contact;
  if (shown === null) return null;
  return (
    <>
      {shown.name} {shown.telephone}{" "}
      {application.mayUnmask && unmask.data === undefined && (
        <button type="button" className="adm-link" onClick={() => setIsAsking(true)}>
          {page.unmask}
        </button>
      )}
      <FormDrawer
        open={isAsking}
        title={page.unmask}
        submitLabel={page.unmask}
        {...form}
        onClose={() => setIsAsking(false)}
      >
        <TextLine
          label={page.unmaskReason}
          hint={page.unmaskText}
          rows={3}
          value={reason}
          onChange={setReason}
        />
      </FormDrawer>
    </>
  );
}

/** What is asked for. */
export function ContentPart({ application }: Props): ReactNode {
  const words = useWords();
  const label = useLabel();
  const format = useFormat();
  const { page } = words;
  const { content, areas, targets, assistedDuty } = application;
  const { quantity, unit, unitPriceFen, checks } = content;
  const rows: readonly (readonly [keyof typeof page.rows, ReactNode])[] = [
    ["task", content.task],
    ["legalBasis", content.legalBasis],
    ["reason", content.reason],
    [
      "nature",
      assistedDuty === null
        ? words.natures[content.nature]
        : `${words.natures[content.nature]}: ${assistedDuty.item} (${assistedDuty.clause})`,
    ],
    ["areas", format.names(areas.map(({ name }) => label(name)))],
    ["targets", <NameList key="targets" names={targets.map(({ name }) => label(name))} />],
    [
      "amount",
      quantity === null
        ? page.noNumber
        : page.perUnit(format.exact(quantity), unit, format.money(unitPriceFen)),
    ],
    ["total", format.money(content.totalFen)],
    ["period", `${content.from} – ${application.to}`],
    ["support", content.support],
    [
      "checks",
      `${words.proofs[checks.proof]} · ${page.sample(format.percent(checks.sampleShare))} · ${checks.text}`,
    ],
    ["contact", <Contact key="contact" application={application} />],
  ];
  return (
    <Part id="content" title={page.content}>
      <dl className="adm-rows">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{page.rows[name]}</dt>
            <dd>{value === "" ? "—" : value}</dd>
          </div>
        ))}
        {application.files.length > 0 && (
          <div>
            <dt>{page.rows.files}</dt>
            <dd>
              <FileList id={application.id} files={application.files} />
            </dd>
          </div>
        )}
      </dl>
    </Part>
  );
}

/** The table of a form application: its fields, and which of them somebody asks for already. */
export function FormPart({ application }: Props): ReactNode {
  const { page } = useWords();
  const { form } = application.content;
  if (form === null) return null;
  return (
    <Part id="form" title={page.formTitle}>
      <p>
        {page.formFields(form.fields.length)}{" "}
        <a href={consoleHref(`/forms/${form.formId}`)}>{page.formTitle}</a>
      </p>
      <ul className="adm-fields">
        {form.fields.map((field) => {
          const again = form.asksAgain.filter(({ key }) => key === field.key);
          return (
            <li key={field.key} data-again={again.length > 0}>
              {field.name}
              {again.map((one) => (
                <small key={`${one.where}-${one.formId ?? 0}`}>
                  {page.asksAgain}: {one.where}
                </small>
              ))}
            </li>
          );
        })}
      </ul>
      {form.asksAgain.length === 0 && <p className="adm-hint">{page.asksAgainNone}</p>}
    </Part>
  );
}

/** What the bodies that it concerns say. */
export function OpinionsPart({ application }: Props): ReactNode {
  const words = useWords();
  const label = useLabel();
  const format = useFormat();
  const { opinions, opinionsDueOn } = application;
  if (opinions.length === 0) return null;
  // Whoever said something stands alone; the silent and the awaited stand together.
  const spoken = opinions.filter(({ stance }) => stance !== null && stance !== "none");
  const groups = [
    [words.page.awaited, opinions.filter(({ stance }) => stance === null)],
    [words.stances.none, opinions.filter(({ stance }) => stance === "none")],
  ] as const;
  return (
    <Part id="opinions" title={words.page.opinions}>
      {opinionsDueOn !== null && (
        <p className="adm-hint">{words.page.opinionsDue(format.day(opinionsDueOn))}</p>
      )}
      <ul className="adm-opinions">
        {spoken.map((one) => (
          <li key={one.org.id} data-stance={one.stance}>
            <strong>{label(one.org.name)}</strong>
            <span className="adm-stance">{words.stances[one.stance ?? "none"]}</span>
            {one.text !== "" && <span>{one.text}</span>}
            {one.at !== null && (
              <small>
                {one.person} {format.dateTime(one.at)}
              </small>
            )}
          </li>
        ))}
        {groups.map(
          ([name, silent]) =>
            silent.length > 0 && (
              <li key={name}>
                <span className="adm-stance">
                  {name} {silent.length}
                </span>
                <small>
                  <NameList names={silent.map(({ org }) => label(org.name))} />
                </small>
              </li>
            ),
        )}
      </ul>
    </Part>
  );
}

function Conditions(props: { readonly lines: readonly string[] }): ReactNode {
  if (props.lines.length === 0) return null;
  return (
    <ol className="adm-conditions">
      {props.lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ol>
  );
}

/** The review of the office and what meetings have decided. */
export function DecisionsPart({ application }: Props): ReactNode {
  const words = useWords();
  const format = useFormat();
  const { page } = words;
  const { review, agenda, decisions } = application;
  if (review === null && agenda === null && decisions.length === 0) return null;
  return (
    <Part id="decisions" title={page.decisions}>
      {review !== null && (
        <div className="adm-said">
          <p>
            <strong>{page.review}</strong> {words.recommendations[review.recommendation]}{" "}
            <small>
              {review.person} {format.dateTime(review.at)}
            </small>
          </p>
          <p>{review.text}</p>
          <Conditions lines={review.conditions} />
        </div>
      )}
      {agenda !== null && (
        <p className="adm-said">
          <strong>{words.matters[agenda.matter]}</strong>{" "}
          <a href={consoleHref(`/admission/meetings/${agenda.meetingId}`)}>
            {page.onAgenda(agenda.name, format.dateTime(agenda.heldAt))}
          </a>
        </p>
      )}
      {decisions.map((one) => (
        <div key={`${one.meetingId}-${one.matter}`} className="adm-said" data-result={one.result}>
          <p>
            <strong>
              {words.matters[one.matter]}: {words.results[one.result]}
            </strong>{" "}
            <a href={consoleHref(`/admission/meetings/${one.meetingId}`)}>
              {page.decidedBy(one.meeting, one.minuteNo, format.day(one.heldOn))}
            </a>
          </p>
          {one.reason !== "" && <p>{one.reason}</p>}
          <Conditions lines={one.conditions} />
        </div>
      ))}
    </Part>
  );
}

/** The money behind it. */
export function MoneyPart({ application }: Props): ReactNode {
  const { page } = useWords();
  const format = useFormat();
  const { money, content, isEmergency } = application;
  const { commitments, missingFen, availableFen } = money;
  const isUnfunded = isEmergency && commitments.length === 0 && content.totalFen > 0;
  return (
    <Part id="money" title={page.money}>
      {content.totalFen === 0 && commitments.length === 0 && <p>{page.noMoney}</p>}
      {commitments.map((one) => (
        <p key={one.id}>
          <a href={consoleHref(`/ledger/appropriations/${one.appropriationId}`)}>
            {page.commitment(format.money(one.totalFen), format.money(one.openFen))}
          </a>
        </p>
      ))}
      {isUnfunded && <p className="adm-missing">{page.unfunded}</p>}
      {availableFen !== null && commitments.length === 0 && content.totalFen > 0 && (
        <p>{page.available(content.budgetYear, format.money(availableFen))}</p>
      )}
      {missingFen > 0 && !isUnfunded && (
        <p className="adm-missing">{page.missing(format.money(missingFen))}</p>
      )}
    </Part>
  );
}

/** Petitions for exit. */
export function PetitionsPart({ application }: Props): ReactNode {
  const { page } = useWords();
  const label = useLabel();
  const format = useFormat();
  if (application.petitions.length === 0) return null;
  return (
    <Part id="petitions" title={page.petitions}>
      {application.petitions.map((one) => (
        <div key={one.no} className="adm-said">
          <p>
            <strong>{page.outcomes[one.outcome]}</strong>{" "}
            {page.petitionBy(label(one.org.name), format.day(one.at))}
          </p>
          <p>{one.reasons}</p>
          <p>{one.evidence}</p>
          {one.supporters.length > 0 && (
            <p>{page.supporters(format.names(one.supporters.map(({ name }) => label(name))))}</p>
          )}
          <FileList id={application.id} files={one.files} />
        </div>
      ))}
    </Part>
  );
}

/** Everything that happened, one line an event. */
export function TimelinePart({ application }: Props): ReactNode {
  const words = useWords();
  const label = useLabel();
  return (
    <Part id="timeline" title={words.page.timeline}>
      <Timeline
        order="newest-first"
        items={application.timeline.map((line) => ({
          at: line.at,
          waitedMinutes: line.waitedMinutes,
          kind: KIND_OF_EVENT[line.type] ?? "noted",
          who: label(line.who),
          text: sentenceOf(line, words),
        }))}
      />
    </Part>
  );
}
