/** One paper of a matter, to read, to print or to keep. */
import { type ReactNode, useEffect, useState } from "react";
import { ApiError } from "#ui/api-error.ts";
import { type PapersIssueAnswer, api } from "#ui/client.gen.ts";
import { useLanguage, useText } from "#ui/i18n/use-text.tsx";
import { Button } from "#ui/portal/button.tsx";
import type { MatterPanelProps } from "#ui/portal/contract.ts";
import { Notice, Skeleton } from "#ui/portal/parts.tsx";
import { en } from "../../messages/pages.en.ts";
import { zh } from "../../messages/pages.zh.ts";
import { savePdf } from "../pdf.ts";
import { Sheet } from "../sheet.tsx";
import "../papers.css";

type Opened = { readonly paper?: PapersIssueAnswer; readonly failure?: string };

/** What a refusal says; what is no refusal is thrown on. */
function said(error: unknown): string {
  if (error instanceof ApiError) return error.message;
  throw error;
}

function Keep(props: {
  readonly paperId: number;
  readonly receipt: string | undefined;
}): ReactNode {
  const { sheet: words } = useText({ zh, en });
  const language = useLanguage();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const keep = async (): Promise<void> => {
    setBusy(true);
    setFailure(undefined);
    try {
      await savePdf(props.paperId, language, props.receipt);
    } catch (error) {
      setFailure(said(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <div className="papers-kinds no-print">
        <Button icon="print" onClick={() => print()}>
          {words.print}
        </Button>
        <Button icon="download" busy={busy} onClick={() => void keep()}>
          {words.pdf}
        </Button>
      </div>
      <div aria-live="polite">
        {failure !== undefined && <Notice tone="attend" title={failure} />}
      </div>
    </>
  );
}

export default function OpenPaper(props: {
  readonly caseId: number;
  readonly kind: MatterPanelProps["kinds"][number];
  readonly receipt: string | undefined;
}): ReactNode {
  const { caseId, kind, receipt } = props;
  const [{ paper, failure }, setOpened] = useState<Opened>({});
  useEffect(() => {
    const stopped = new AbortController();
    api.papers
      .issue(
        { body: { about: { type: "case", id: caseId }, kind } },
        { receipt, signal: stopped.signal },
      )
      .then((made) => setOpened({ paper: made }))
      .catch((error: unknown) => {
        if (!stopped.signal.aborted) setOpened({ failure: said(error) });
      });
    return () => stopped.abort();
  }, [caseId, kind, receipt]);
  if (failure !== undefined) return <Notice tone="attend" title={failure} announce />;
  if (paper === undefined) return <Skeleton lines={6} />;
  return (
    <>
      <div className="papers-frame">
        <Sheet paper={paper} />
      </div>
      <Keep paperId={paper.id} receipt={receipt} />
    </>
  );
}
