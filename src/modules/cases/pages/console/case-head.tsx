/** The head of a case: what it is, who carries it, how its clocks stand. */
import type { ReactNode } from "react";
import { useKeys } from "#ui/console/keys.ts";
import { useGo } from "#ui/console/navigation.tsx";
import { useLanguage, useFormat } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { Chain } from "#ui/signs/chain-of-responsibility.tsx";
import { toast } from "#ui/toast.tsx";
import { isOpen } from "../../rules/state.ts";
import { chainOf } from "./case-chain.ts";
import type { CaseLine, CaseView } from "./case-requests.ts";
import type { HeadingLevel } from "./case-section.tsx";
import { StateMark, signClock, useNames, useWords } from "./case-words.tsx";
import { DueList } from "./due-list.tsx";
import { RungSign } from "./rung-sign.tsx";

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
        chain={chainOf(view, {
          org: names.org,
          clock: (clock) => signClock(clock, words),
        })}
      />
      <ul className="case-facts">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <DueList view={view} />
    </div>
  );
}

/** The whole page of the case and its receipt, as signs; `o` opens the page. */
function Tools(props: { readonly id: number; readonly isBesideList: boolean }): ReactNode {
  const { case: words } = useWords();
  const go = useGo();
  const page = `/console/cases/${props.id}`;
  useKeys(props.isBesideList ? [{ keys: "o", label: words.openFull, act: () => go(page) }] : []);
  return (
    <span className="case-tools">
      {props.isBesideList && (
        <a
          className="case-tool"
          href={page}
          aria-label={words.openFull}
          aria-keyshortcuts="o"
          title={words.openFull}
        >
          <Icon name="open" size={17} />
        </a>
      )}
      <a
        className="case-tool"
        href={`${page}/receipt`}
        aria-label={words.printReceipt}
        title={words.printReceipt}
      >
        <Icon name="print" size={17} />
      </a>
    </span>
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
  const title = names.title(line);
  const isChinese = language !== "zh" && title === line.title;
  const facts = [
    kind,
    duty !== null && duty !== line.title ? names.pick(duty, view?.dutyNameEn ?? null) : undefined,
    names.area(line),
    words.channel[line.channel],
    words.case.receivedAt(format.dateTime(line.receivedAt)),
  ].filter((fact) => fact !== undefined && fact !== "");
  return (
    <header className="case-head">
      <div className="case-line">
        <StateMark status={line.status} />
        <ReceiptNumber number={line.receiptNo} />
        {line.rung !== null && <RungSign rung={line.rung} isWordy />}
        <Tools id={line.id} isBesideList={props.level === 2} />
      </div>
      <Title className="case-title" tabIndex={-1} lang={isChinese ? "zh-CN" : undefined}>
        {title}
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
