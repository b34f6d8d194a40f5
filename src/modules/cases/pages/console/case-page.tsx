/** One case on a page of its own: for a shared address, a second window, a long read. */
import type { ReactNode } from "react";
import type { ConsolePageProps } from "#ui/console/contract.ts";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { Icon } from "#ui/icon.tsx";
import { usePageTitle } from "#ui/page-title.ts";
import { CasePane } from "./case-pane.tsx";
import { useCase } from "./case-queries.ts";
import { useNames, useWords } from "./case-words.tsx";
import { readId } from "./inbox-filter.ts";

function KnownCase(props: { readonly id: number }): ReactNode {
  const words = useWords();
  const query = useCase(props.id);
  const names = useNames();
  usePageTitle(query.data && names.title(query.data));
  return (
    <div className="case-page">
      <a className="page-parent" href="/console">
        <Icon name="back" size={16} />
        {words.case.toList}
      </a>
      <CasePane id={props.id} level={1} />
    </div>
  );
}

export default function CasePage({ params }: ConsolePageProps): ReactNode {
  const words = useWords();
  const id = readId(params["id"] ?? null);
  return id === undefined ? (
    <EmptyState title={words.case.notFoundTitle} level={1}>
      {words.case.notFoundText}
    </EmptyState>
  ) : (
    <KnownCase key={id} id={id} />
  );
}
