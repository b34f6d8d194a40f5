/** Loads one case and shows it; what the list knows stands there at once, so that moving through it never blinks. */
import { type ReactNode, useEffect, useState } from "react";
import { ActionButton } from "#ui/console/action-button.tsx";
import { CasePanels } from "#ui/console/case-panels.tsx";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
import { ApiError } from "#ui/client.ts";
import type { CaseLine } from "./case-requests.ts";
import { CaseActing } from "./case-acting.tsx";
import { CaseActions } from "./case-actions.tsx";
import { CaseBody } from "./case-body.tsx";
import { CaseHead } from "./case-head.tsx";
import { useCase, useCaseStale } from "./case-queries.ts";
import type { HeadingLevel } from "./case-section.tsx";
import { useEarlyKeys } from "./case-steps.ts";
import { useWords } from "./case-words.tsx";
import { useLiveCase } from "./live-cases.ts";
import "./case.css";
import "./state.css";
import "./command-form.css";
import "./coordination.css";

/** Puts the focus on the heading when the reader asked for this case. */
function useEntering(isEntered: boolean, isThere: boolean): void {
  useEffect(() => {
    if (isThere && isEntered) document.querySelector<HTMLElement>(".case-title")?.focus();
  }, [isEntered, isThere]);
}

export function CasePane(props: {
  readonly id: number;
  readonly level: HeadingLevel;
  /** What a list already knows of it. */
  readonly line?: CaseLine | undefined;
  /** It was opened to be read, not only passed on the way through the list: its heading takes the focus. */
  readonly isEntered?: boolean;
}): ReactNode {
  const words = useWords();
  const query = useCase(props.id);
  const view = query.data;
  const stale = useCaseStale();
  useLiveCase(props.id, view);
  const early = useEarlyKeys(view !== undefined);
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsSlow(true), 400);
    return () => clearTimeout(timer);
  }, []);
  useEntering(props.isEntered === true, view !== undefined || props.line !== undefined);

  if (view === undefined && query.error !== null) {
    const isUnknown = query.error instanceof ApiError && query.error.kind === "notFound";
    return isUnknown ? (
      <EmptyState title={words.case.notFoundTitle} level={props.level}>
        {words.case.notFoundText}
      </EmptyState>
    ) : (
      <div className="case">
        <RefusalNote
          title={words.case.failed}
          refusal={refusalWords(query.error)}
          action={<ActionButton label={words.inbox.again} onAct={() => query.refetch()} />}
        />
      </div>
    );
  }
  const known = view ?? props.line;
  if (known === undefined)
    return isSlow ? <p className="waiting">{words.case.loading}</p> : <div className="case" />;
  const panel = {
    caseId: props.id,
    seq: view?.seq ?? 0,
    level: props.level,
    onChanged: () => void stale(props.id),
  };
  return (
    <article className="case" aria-busy={view === undefined}>
      <CaseHead line={known} view={view} level={props.level} />
      {view === undefined ? (
        isSlow && <p className="waiting">{words.case.loading}</p>
      ) : (
        <CaseActing view={view}>
          <CaseActions early={early} />
          <CasePanels place="above" {...panel} />
          <CaseBody
            view={view}
            level={props.level}
            panels={<CasePanels place="below" {...panel} />}
          />
        </CaseActing>
      )}
    </article>
  );
}
