/** Schemes of appraisal: what there is, and where one begins another. */
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { api } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { consoleHref, useGo, useMay } from "#ui/console/navigation.tsx";
import { PageHeader } from "#ui/console/page-header.tsx";
import { RefusalNote, refusalWords } from "#ui/console/refusal-note.tsx";
import { useFormat, useLabel } from "#ui/i18n/use-text.tsx";
import { keeper } from "../access.ts";
import { newScheme } from "../messages/new-scheme.ts";
import { AppraisalTabs, useWords } from "./parts.tsx";
import { useWrite } from "./scheme-editor.tsx";
import type { Content, SchemeOf } from "./scheme-parts.tsx";

/** A scheme that is begun from nothing: one indicator, which carries everything until there are others. */
const NOTHING: Content = {
  name: newScheme.name,
  source: "",
  targets: ["departments"],
  indicators: [
    {
      kind: "evidence",
      key: "on-time",
      name: newScheme.indicator,
      weight: 1000,
      definition: "onTime",
      matters: null,
      floor: 600,
      goal: 1000,
    },
  ],
  publication: { replyWorkdays: 5, appealWorkdays: 10, leastCount: 10, isPublic: true },
};

function SchemeItem(props: { readonly scheme: SchemeOf }): ReactNode {
  const words = useWords();
  const label = useLabel();
  const format = useFormat();
  const { id, draft, versions } = props.scheme;
  const latest = versions.at(-1);
  const shown = draft ?? latest?.content;
  if (shown === undefined) return null;
  return (
    <li className="appr-item">
      <a href={consoleHref(`/appraisal/schemes/${id}`)}>{label(shown.name)}</a>{" "}
      {latest !== undefined && <span className="appr-tag">{words.published(latest.number)}</span>}{" "}
      {draft !== null && <span className="appr-tag">{words.draft}</span>}
      <div className="appr-hint">
        {format.names(shown.targets.map((one) => words.classes[one]))} ·{" "}
        {words.indicatorCount(shown.indicators.length)}
        {shown.source !== "" && ` · ${shown.source}`}
      </div>
    </li>
  );
}

export default function SchemesPage(): ReactNode {
  const words = useWords();
  const isKeeper = useMay(keeper);
  const { data, error } = useQuery({
    queryKey: ["appraisal", "schemes"],
    queryFn: ({ signal }) => api.appraisal.schemes({}, { signal }),
  });
  const go = useGo();
  const draft = useWrite(
    async (body: { template: "reverse" | "fiveCore" } | { content: Content }) => {
      const { id } = await api.appraisal.draftScheme({ body });
      go(consoleHref(`/appraisal/schemes/${id}`));
    },
  );
  return (
    <div className="desk-page appr">
      <PageHeader
        title={words.schemes}
        help={
          <ul>
            {words.schemeHelp.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        }
      />
      <AppraisalTabs />
      {isKeeper && (
        <div className="appr-buttons">
          {(["reverse", "fiveCore"] as const).map((one) => (
            <ActionButton
              key={one}
              icon="plus"
              label={words.fromTemplate[one]}
              onAct={() => draft.mutateAsync({ template: one })}
            />
          ))}
          <ActionButton
            icon="plus"
            kind="quiet"
            label={words.fromNothing}
            onAct={() => draft.mutateAsync({ content: NOTHING })}
          />
        </div>
      )}
      {error !== null && <RefusalNote title={words.failed} refusal={refusalWords(error)} />}
      {data?.items.length === 0 && (
        <EmptyState title={words.noSchemes}>{words.noSchemesText}</EmptyState>
      )}
      <ul className="appr-items">
        {data?.items.map((scheme) => (
          <SchemeItem key={scheme.id} scheme={scheme} />
        ))}
      </ul>
    </div>
  );
}
