/** On the page of a case: which papers it can have, and what has been handed out. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { api } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import type { CasePanelProps } from "#ui/console/contract.ts";
import { consoleHref } from "#ui/console/navigation.tsx";
import { RefusalNote, type RefusalWords, refusalWords } from "#ui/console/refusal-note.tsx";
import { useFormat, useText } from "#ui/i18n/use-text.tsx";
import { en } from "../../messages/pages.en.ts";
import { zh } from "../../messages/pages.zh.ts";
import { groupedCode, type PaperKind } from "../../rules/content.ts";
import "../kinds.css";
import "../papers.css";

export default function PapersPanel({ caseId, seq, level }: CasePanelProps): ReactNode {
  const { panel: words } = useText({ zh, en });
  const format = useFormat();
  const queries = useQueryClient();
  const [refusal, setRefusal] = useState<RefusalWords>();
  const { data } = useQuery({
    queryKey: ["papers", caseId, seq],
    queryFn: ({ signal }) => api.papers.ofCase({ query: { caseId } }, { signal }),
  });
  const issue = async (kind: PaperKind): Promise<void> => {
    setRefusal(undefined);
    try {
      const { id } = await api.papers.issue({ body: { caseId, kind } });
      await queries.invalidateQueries({ queryKey: ["papers", caseId] });
      location.assign(consoleHref(`/papers/${id}`));
    } catch (error) {
      setRefusal(refusalWords(error));
    }
  };
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
          <ActionButton
            key={kind}
            label={words.issue(words.kinds[kind])}
            icon="print"
            onAct={() => issue(kind)}
          />
        ))}
      </div>
      {refusal !== undefined && <RefusalNote refusal={refusal} />}
      {data.items.length > 0 && (
        <ul className="papers-list">
          {data.items.map((paper) => (
            <li key={paper.id}>
              <a href={consoleHref(`/papers/${paper.id}`)}>{words.kinds[paper.content.kind]}</a>
              <span>{words.issued(format.dateTime(paper.issuedAt))}</span>
              <span>{groupedCode(paper.code)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
