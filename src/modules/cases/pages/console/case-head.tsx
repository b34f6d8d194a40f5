/** The head of a case: what it is, who carries it, how its clocks stand. */
import type { ReactNode } from "react";
import { useLanguage, useFormat } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { Chain } from "#ui/signs/chain-of-responsibility.tsx";
import { ClockRing, Ring } from "#ui/signs/clock-ring.tsx";
import { toast } from "#ui/toast.tsx";
import { isOpen } from "../../rules/state.ts";
import type { CaseLine, CaseView, ClockView } from "./case-requests.ts";
import type { HeadingLevel } from "./case-section.tsx";
import { StateMark, signClock, useNames, useWords } from "./case-words.tsx";

function ReceiptNumber(props: { readonly number: string }): ReactNode {
  const words = useWords();
  const copy = async () => {
    await navigator.clipboard.writeText(props.number);
    toast({ text: words.case.copied(props.number), seconds: 3 });
  };
  return (
    <span className="case-number">
      {props.number}
      <button
        type="button"
        className="case-tool"
        aria-label={words.case.copy}
        title={words.case.copy}
        onClick={() => void copy().catch(() => {})}
      >
        <Icon name="copy" size={16} />
      </button>
    </span>
  );
}

/** One clock with its name; one that stopped says whether it stopped in time. */
function NamedClock(props: {
  readonly clock: ClockView;
  readonly isBinding: boolean;
  /** Nobody accepted it; the limit ran out and that counts as acceptance. */
  readonly isDeemed: boolean;
}): ReactNode {
  const words = useWords();
  const { clock } = props;
  const shown = signClock(clock, words);
  const days = Math.abs(clock.remainingWorkdays);
  const isLate = clock.usedShare > 1 && !props.isDeemed;
  const late = days > 0 ? words.clock.lateBy(days) : words.clock.late;
  const met = props.isDeemed ? words.clock.deemed : words.clock.inTime;
  return (
    <div className="case-clock" data-binding={props.isBinding}>
      <dt>{words.due[clock.name]}</dt>
      <dd>
        {clock.state === "stopped" ? (
          <span className="clock" data-tone={isLate ? "late" : "done"}>
            {!props.isDeemed && <Ring clock={isLate ? { ...shown, state: "late" } : shown} />}
            <span className="clock-text">{isLate ? late : met}</span>
          </span>
        ) : (
          <ClockRing clock={shown} size={props.isBinding ? "large" : "line"} />
        )}
      </dd>
    </div>
  );
}

function Clocks(props: { readonly view: CaseView }): ReactNode {
  const { view } = props;
  if (view.clocks.length === 0) return null;
  const binding = view.clock?.name;
  const isDeemed = view.timeline.some((item) => item.facts["deemed"] === true);
  // The one that binds comes first, as it is what everyone looks for.
  const clocks = view.clocks.toSorted(
    (a, b) => Number(b.name === binding) - Number(a.name === binding),
  );
  return (
    <dl className="case-clocks">
      {clocks.map((clock) => (
        <NamedClock
          key={clock.name}
          clock={clock}
          isBinding={clock.name === binding}
          isDeemed={clock.name === "acceptance" && isDeemed}
        />
      ))}
    </dl>
  );
}

function Standing(props: { readonly view: CaseView }): ReactNode {
  const { view } = props;
  const words = useWords();
  const names = useNames();
  const format = useFormat();
  const facts = [
    view.handler === null ? undefined : words.case.handler(view.handler),
    isOpen(view.status)
      ? words.case.heldBy(names.org(view.holder), format.dateTime(view.heldSince))
      : undefined,
    view.leadClause ? words.case.clause(view.leadClause) : undefined,
    view.urges > 0 ? words.case.urges(view.urges) : undefined,
    view.reopened > 0 ? words.case.reopened(view.reopened) : undefined,
  ].filter((fact) => fact !== undefined);
  return (
    <div className="case-standing">
      <Chain
        chain={{
          firstContact: { name: names.org(view.firstContact) },
          lead: view.lead === null ? null : { name: names.org(view.lead) },
          coOrganisers: [],
        }}
      />
      <ul className="case-facts">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <Clocks view={view} />
    </div>
  );
}

export function CaseHead(props: {
  readonly line: CaseLine;
  readonly view: CaseView | undefined;
  readonly level: HeadingLevel;
}): ReactNode {
  const { line, view } = props;
  const words = useWords();
  const names = useNames();
  const format = useFormat();
  const language = useLanguage();
  const Title = props.level === 1 ? "h1" : "h2";
  const kind =
    view?.requestType == null ? words.kind[line.kind] : words.requestType[view.requestType];
  const duty = view?.dutyName ?? null;
  const facts = [
    kind,
    duty !== null && duty !== line.title ? duty : undefined,
    names.area(line),
    words.channel[line.channel],
    words.case.receivedAt(format.dateTime(line.receivedAt)),
  ].filter((fact) => fact !== undefined && fact !== "");
  return (
    <header className="case-head">
      <div className="case-line">
        <StateMark status={line.status} />
        <ReceiptNumber number={line.receiptNo} />
        <span className="case-tools">
          {props.level === 2 && (
            <a
              className="case-tool"
              href={`/console/cases/${line.id}`}
              aria-label={words.case.openFull}
              title={words.case.openFull}
            >
              <Icon name="open" size={17} />
            </a>
          )}
          <a
            className="case-tool"
            href={`/console/cases/${line.id}/receipt`}
            aria-label={words.case.printReceipt}
            title={words.case.printReceipt}
          >
            <Icon name="print" size={17} />
          </a>
        </span>
      </div>
      <Title className="case-title" tabIndex={-1} lang={language === "zh" ? undefined : "zh-CN"}>
        {line.title}
      </Title>
      <ul className="case-facts">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      {view !== undefined && <Standing view={view} />}
    </header>
  );
}
