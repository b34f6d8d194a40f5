/** On the page of a case: which papers it can have, and what has been handed out. */
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { api } from "#ui/client.gen.ts";
import type { CasePanelProps } from "#ui/console/contract.ts";
import { IssuePaper } from "#ui/console/issue-paper.tsx";
import { consoleHref } from "#ui/console/navigation.tsx";
import { useFormat, useText } from "#ui/i18n/use-text.tsx";
import { kindWords as kindsEn } from "../../messages/kinds.en.ts";
import { kindWords as kindsZh } from "../../messages/kinds.zh.ts";
import { en } from "../../messages/pages.en.ts";
import { zh } from "../../messages/pages.zh.ts";
import { groupedCode } from "../../rules/code.ts";
import "../kinds.css";
import "../papers.css";

export default function PapersPanel({ caseId, seq, level }: CasePanelProps): ReactNode {
  const { panel: words } = useText({ zh, en });
  const kinds = useText({ zh: kindsZh, en: kindsEn });
  const format = useFormat();
  const { data } = useQuery({
    queryKey: ["papers", caseId, seq],
    queryFn: ({ signal }) => api.papers.of({ query: { type: "case", id: caseId } }, { signal }),
  });
  if (data === undefined) return null;
  const Heading = level === 1 ? "h2" : "h3";
  return (
    <section className="papers-panel case-section">
      <div className="case-section-head">
        <Heading>{words.title}</Heading>
      </div>
      <p>{words.text}</p>
      <div className="papers-kinds">
        {data.kinds.map((kind) => (
          <IssuePaper
            key={kind}
            about={{ type: "case", id: caseId }}
            paper={kind}
            label={words.issue(kinds[kind])}
          />
        ))}
      </div>
      {data.items.length > 0 && (
        <ul className="papers-list">
          {data.items.map((paper) => (
            <li key={paper.id}>
              <a href={consoleHref(`/papers/${paper.id}`)}>{kinds[paper.kind]}</a>
              <span>{words.issued(format.dateTime(paper.issuedAt))}</span>
              <span>{groupedCode(paper.code)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
