/** On the page of a matter: its papers, to read, to print or to keep. */
import { type ReactNode, useState } from "react";
import { ApiError } from "#ui/api-error.ts";
import { type PapersIssueAnswer, api } from "#ui/client.gen.ts";
import { useLanguage, useText } from "#ui/i18n/use-text.tsx";
import { Button } from "#ui/portal/button.tsx";
import type { MatterPanelProps } from "#ui/portal/contract.ts";
import { Notice } from "#ui/portal/parts.tsx";
import { en } from "../../messages/pages.en.ts";
import { zh } from "../../messages/pages.zh.ts";
import { savePdf } from "../pdf.ts";
import { Sheet } from "../sheet.tsx";
import "../papers.css";

type Paper = PapersIssueAnswer;
type Kind = Paper["content"]["kind"];

/** Does something once at a time and keeps what was said against it. */
function useDoing() {
  const [busy, setBusy] = useState<string>();
  const [failure, setFailure] = useState<string>();
  const doing = async (name: string, work: () => Promise<void>): Promise<void> => {
    setBusy(name);
    setFailure(undefined);
    try {
      await work();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setFailure(error.message);
    } finally {
      setBusy(undefined);
    }
  };
  return { busy, failure, doing };
}

export default function MatterPapers({ caseId, kinds, receipt }: MatterPanelProps): ReactNode {
  const words = useText({ zh, en });
  const language = useLanguage();
  const { busy, failure, doing } = useDoing();
  const [paper, setPaper] = useState<Paper>();
  const open = (kind: Kind) =>
    doing(kind, async () =>
      setPaper(await api.papers.issue({ body: { caseId, kind } }, { receipt })),
    );
  return (
    <section className="papers-matter">
      <h2 className="section-title">{words.panel.title}</h2>
      <div className="papers-kinds no-print">
        {kinds.map((kind) => (
          <Button key={kind} icon="file" busy={busy === kind} onClick={() => void open(kind)}>
            {words.panel.kinds[kind]}
          </Button>
        ))}
      </div>
      <div aria-live="polite">
        {failure !== undefined && <Notice tone="attend" title={failure} />}
      </div>
      {paper !== undefined && (
        <>
          <div className="papers-frame">
            <Sheet paper={paper} />
          </div>
          <div className="papers-kinds no-print">
            <Button icon="print" onClick={() => print()}>
              {words.sheet.print}
            </Button>
            <Button
              icon="download"
              busy={busy === "pdf"}
              onClick={() => void doing("pdf", () => savePdf(paper.id, language, receipt))}
            >
              {words.sheet.pdf}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
