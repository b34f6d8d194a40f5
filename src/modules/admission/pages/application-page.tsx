/** One application: where it stands, what may be done with it, and everything that was said. */
import { type ReactNode, useState } from "react";
import { ActionButton } from "#ui/console/action-button.tsx";
import type { ConsolePageProps } from "#ui/console/contract.ts";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { IssuePaper } from "#ui/console/issue-paper.tsx";
import { consoleHref, useGo } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
import { useAttempt } from "#ui/console/use-submit.ts";
import { useFormat, useLabel } from "#ui/i18n/use-text.tsx";
import { ClockRing } from "#ui/signs/clock-ring.tsx";
import { toast } from "#ui/toast.tsx";
import {
  ContentPart,
  DecisionsPart,
  FormPart,
  MoneyPart,
  OpinionsPart,
  PetitionsPart,
  TimelinePart,
} from "./application-sections.tsx";
import { CommandDrawer, isPlain } from "./command-drawer.tsx";
import { Status, useWords } from "./parts.tsx";
import { type Application, type CommandType, useAct, useApplication } from "./queries.ts";

/** What a reader comes for first; the others stand quietly behind it. */
const LEADING: readonly string[] = [
  "submit",
  "check",
  "giveOpinion",
  "review",
  "schedule",
  "decide",
  "fund",
  "reportReview",
];
/** Where a page of its own does it. */
const ELSEWHERE: readonly string[] = ["save", "attach", "declareEmergency"];

function Actions(props: { readonly application: Application }): ReactNode {
  const words = useWords();
  const go = useGo();
  const { application } = props;
  const act = useAct(application.id);
  const [open, setOpen] = useState<CommandType | null>(null);
  const { attempt, refusal } = useAttempt();
  const take = async (type: CommandType) => {
    if (!isPlain(type)) return setOpen(type);
    if (await attempt(() => act.mutateAsync({ type }))) toast({ text: words.done });
  };
  const commands = application.actions.filter((one) => !ELSEWHERE.includes(one)) as CommandType[];
  // A review that is written may be written again, but the next step is another one.
  const isReviewed = application.review !== null;
  const first = commands.find((one) => LEADING.includes(one) && !(one === "review" && isReviewed));
  if (application.actions.length === 0 && refusal === null && open === null) return null;
  return (
    <div className="adm-acts">
      {refusal !== null && <RefusalNote refusal={refusal} />}
      <div className="adm-buttons">
        {application.actions.includes("save") && (
          <ActionButton
            label={words.page.edit}
            onAct={() => go(consoleHref(`/admission/${application.id}/edit`))}
          />
        )}
        {commands.map((type) => (
          <ActionButton
            key={type}
            label={type === "review" && isReviewed ? words.page.reviewAgain : words.commands[type]}
            kind={type === first ? "primary" : "plain"}
            onAct={() => take(type)}
          />
        ))}
      </div>
      {open !== null && (
        <CommandDrawer application={application} type={open} onClose={() => setOpen(null)} />
      )}
    </div>
  );
}

function Notes(props: { readonly application: Application }): ReactNode {
  const words = useWords();
  const format = useFormat();
  const { page } = words;
  const { sentBack, yearly, settleableUntil, mandateState, ending, cause } = props.application;
  const isOver = mandateState === "lapsed" || mandateState === "ended";
  return (
    <div className="adm-notes">
      {cause !== null && (
        <p>
          {words.emergency}: {words.causes[cause]}
        </p>
      )}
      {sentBack !== null && <p>{page.sentBack(sentBack.reason)}</p>}
      {mandateState === "lapsed" && <p>{page.lapsedOn}</p>}
      {ending !== null && (
        <p>
          {format.day(ending.on)} {words.endings[ending.why]}
        </p>
      )}
      {isOver && settleableUntil !== null && <p>{page.settleable(format.day(settleableUntil))}</p>}
      {yearly !== null && <p>{page.yearlyOpen(format.day(yearly.sunset))}</p>}
      {yearly?.report != null && <p>{yearly.report.text}</p>}
    </div>
  );
}

function Links(props: { readonly application: Application }): ReactNode {
  const { page } = useWords();
  const { id, code, decisions } = props.application;
  const isDecided = decisions.some(
    ({ result, matter }) => result !== "sentBack" && matter !== "exit",
  );
  const about = { type: "admission", id } as const;
  return (
    <p className="adm-links">
      <IssuePaper about={about} paper="admissionApplication" label={page.print} />
      {isDecided && (
        <IssuePaper about={about} paper="admissionDecision" label={page.printDecision} />
      )}
      {code !== null && <a href={`/admissions/${id}`}>{page.public}</a>}
    </p>
  );
}

function Whole(props: { readonly application: Application }): ReactNode {
  const words = useWords();
  const label = useLabel();
  const format = useFormat();
  const { application } = props;
  const { code, clock, applicant, content } = application;
  return (
    <div className="desk-page adm">
      <PageHeader
        title={content.title === "" ? words.statuses.draft : content.title}
        parent={{ label: words.page.parent, href: consoleHref("/admission") }}
        facts={
          <span className="adm-head">
            <Status status={application.status} />
            {application.isEmergency && <span className="adm-mark">{words.emergency}</span>}
            {code !== null && <span className="adm-code">{code}</span>}
            <span>
              {label(applicant.name)} · {words.kinds[application.kind]} ·{" "}
              {format.money(application.totalFen)}
            </span>
            {clock !== null && <ClockRing clock={clock} />}
            {application.isLate && clock === null && <span className="adm-late">{words.late}</span>}
          </span>
        }
      />
      <Actions application={application} />
      <Links application={application} />
      <Notes application={application} />
      <div className="adm-columns">
        <div>
          <ContentPart application={application} />
          <FormPart application={application} />
        </div>
        <div>
          <OpinionsPart application={application} />
          <DecisionsPart application={application} />
          <MoneyPart application={application} />
          <PetitionsPart application={application} />
          <TimelinePart application={application} />
        </div>
      </div>
    </div>
  );
}

export default function ApplicationPage({ params }: ConsolePageProps): ReactNode {
  const words = useWords();
  const { data, error } = useApplication(Number(params["id"]));
  if (error !== null && data === undefined)
    return (
      <EmptyState
        title={words.failed}
        level={1}
        action={<a href={consoleHref("/admission/all")}>{words.list.title}</a>}
      >
        {refusalWords(error).message}
      </EmptyState>
    );
  return data === undefined ? null : <Whole application={data} />;
}
