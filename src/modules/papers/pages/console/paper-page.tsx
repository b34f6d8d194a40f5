/** One paper as a sheet, to print or to keep as a PDF. */
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { api } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import type { ConsolePageProps } from "#ui/console/contract.ts";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { useKeys } from "#ui/console/keys.ts";
import { consoleHref } from "#ui/console/navigation.tsx";
import { RefusalNote, type RefusalWords, refusalWords } from "#ui/console/refusal-note.tsx";
import { Icon } from "#ui/icon.tsx";
import { useLanguage, useText } from "#ui/i18n/use-text.tsx";
import { usePageTitle } from "#ui/page-title.ts";
import { en } from "../../messages/pages.en.ts";
import { zh } from "../../messages/pages.zh.ts";
import { savePdf } from "../pdf.ts";
import { Sheet } from "../sheet.tsx";
import "../papers.css";

function Bar(props: { readonly id: number; readonly caseId: number }): ReactNode {
  const { sheet: words } = useText({ zh, en });
  const language = useLanguage();
  const [refusal, setRefusal] = useState<RefusalWords>();
  const [isMaking, setMaking] = useState(false);
  const pdf = async (): Promise<void> => {
    setRefusal(undefined);
    setMaking(true);
    try {
      await savePdf(props.id, language);
    } catch (error) {
      setRefusal(refusalWords(error));
    } finally {
      setMaking(false);
    }
  };
  return (
    <>
      <div className="papers-bar no-print">
        <a className="page-parent" href={consoleHref(`/cases/${props.caseId}`)}>
          <Icon name="back" size={16} />
          {words.back}
        </a>
        <div>
          <ActionButton label={isMaking ? words.making : words.pdf} icon="download" onAct={pdf} />
          <ActionButton
            label={words.print}
            kind="primary"
            icon="print"
            keys="p"
            onAct={() => print()}
          />
        </div>
      </div>
      {refusal !== undefined && <RefusalNote refusal={refusal} />}
    </>
  );
}

export default function PaperPage({ params }: ConsolePageProps): ReactNode {
  const { sheet: words } = useText({ zh, en });
  const paperId = Number(params["id"]);
  const { data, error } = useQuery({
    queryKey: ["papers", "one", paperId],
    queryFn: ({ signal }) => api.papers.get({ params: { paperId } }, { signal }),
  });
  usePageTitle(data === undefined ? words.title : `${words.title} ${data.content.receiptNo}`);
  useKeys([{ keys: "p", label: words.print, act: () => print() }]);
  if (error !== null && data === undefined)
    return (
      <EmptyState title={words.failed} level={1}>
        {refusalWords(error).message}
      </EmptyState>
    );
  if (data === undefined) return null;
  return (
    <div className="papers-page">
      <Bar id={data.id} caseId={data.caseId} />
      <div className="papers-frame">
        <Sheet paper={data} />
      </div>
    </div>
  );
}
