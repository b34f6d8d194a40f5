/** A page that is a sheet of paper: what it shows is what it prints. */
import type { ReactNode } from "react";
import { ActionButton } from "#ui/console/action-button.tsx";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { useKeys } from "#ui/console/keys.ts";
import { Icon } from "#ui/icon.tsx";
import { useText } from "#ui/i18n/use-text.tsx";
import { usePageTitle } from "#ui/page-title.ts";
import { en } from "../../messages/pages-counter.en.ts";
import { zh } from "../../messages/pages-counter.zh.ts";
import { useCase } from "./case-queries.ts";
import type { CaseView } from "./case-requests.ts";
import { useNames, useWords } from "./case-words.tsx";
import { queryCodeOf } from "./counter-memory.ts";
import { readId } from "./inbox-filter.ts";
import type { PaperFacts } from "./paper.tsx";

/** What the papers say of a case; names stay masked as they are on the page. */
function usePaperFacts(): (view: CaseView) => PaperFacts {
  const names = useNames();
  return (view) => ({
    caseId: view.id,
    receiptNo: view.receiptNo,
    queryCode: queryCodeOf(view.id),
    matter: names.title(view),
    applicant: view.parties.find((party) => party.role === "reporter")?.name ?? null,
    office: names.org(view.firstContact),
    lead: view.lead === null ? null : names.org(view.lead),
    receivedAt: view.receivedAt,
    dueAt: view.clocks.find((clock) => clock.name === "completion")?.dueAt ?? null,
  });
}

function Sheet(props: {
  readonly id: number;
  readonly title: string;
  readonly children: (view: CaseView, facts: PaperFacts) => ReactNode;
}): ReactNode {
  const { paper: words } = useText({ zh, en });
  const caseWords = useWords().case;
  const query = useCase(props.id);
  const factsOf = usePaperFacts();
  usePageTitle(query.data === undefined ? props.title : `${props.title} ${query.data.receiptNo}`);
  useKeys([{ keys: "p", label: words.print, act: () => print() }]);
  if (query.error !== null && query.data === undefined)
    return (
      <EmptyState title={caseWords.notFoundTitle} level={1}>
        {caseWords.notFoundText}
      </EmptyState>
    );
  return (
    <div className="paper-page">
      <div className="paper-bar no-print">
        <a className="page-parent" href={`/console/cases/${props.id}`}>
          <Icon name="back" size={16} />
          {words.back}
        </a>
        <ActionButton
          label={words.print}
          kind="primary"
          icon="print"
          keys="p"
          onAct={() => print()}
        />
      </div>
      <h1 className="visually-hidden">{props.title}</h1>
      {query.data === undefined ? (
        <p className="waiting">{caseWords.loading}</p>
      ) : (
        props.children(query.data, factsOf(query.data))
      )}
    </div>
  );
}

/** The page of one kind of paper for the case of the address. */
export function PaperPage(props: {
  readonly id: string | undefined;
  readonly title: string;
  readonly children: (view: CaseView, facts: PaperFacts) => ReactNode;
}): ReactNode {
  const words = useWords().case;
  const id = readId(props.id ?? null);
  return id === undefined ? (
    <EmptyState title={words.notFoundTitle} level={1}>
      {words.notFoundText}
    </EmptyState>
  ) : (
    <Sheet id={id} title={props.title}>
      {props.children}
    </Sheet>
  );
}
