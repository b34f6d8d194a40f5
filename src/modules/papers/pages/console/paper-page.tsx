/** One paper as a sheet, to print or to keep as a PDF. */
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { type PapersGetAnswer, api } from "#ui/client.gen.ts";
import { ActionButton } from "#ui/console/action-button.tsx";
import type { ConsolePageProps } from "#ui/console/contract.ts";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { useKeys } from "#ui/console/keys.ts";
import { consoleHref } from "#ui/console/navigation.tsx";
import { refusalWords } from "#ui/console/refusal-note.tsx";
import { saveLater } from "#ui/console/save-later.tsx";
import { Icon } from "#ui/icon.tsx";
import { useLanguage, useText } from "#ui/i18n/use-text.tsx";
import { usePageTitle } from "#ui/page-title.ts";
import { en } from "../../messages/pages.en.ts";
import { zh } from "../../messages/pages.zh.ts";
import { Sheet } from "../sheet.tsx";
import "../papers.css";

type About = PapersGetAnswer["about"];

/** The page that shows what a paper is about. */
function subjectHref({ type, id, part }: About): string {
  const paths: Readonly<Record<About["type"], string>> = {
    case: `/cases/${id}`,
    admission: `/admission/${id}`,
    settlement: `/campaigns/settlements/${id}`,
    appraisal: `/appraisal/rounds/${id}/targets/${part}`,
  };
  return consoleHref(paths[type]);
}

function Bar(props: { readonly id: number; readonly about: About }): ReactNode {
  const { sheet: words } = useText({ zh, en });
  const language = useLanguage();
  const href = `/api/v1/papers/${props.id}/pdf?language=${language === "en" ? "en" : "zh"}`;
  return (
    <div className="papers-bar no-print">
      <a className="page-parent" href={subjectHref(props.about)}>
        <Icon name="back" size={16} />
        {words.back}
      </a>
      <div>
        <ActionButton label={words.pdf} icon="download" onAct={() => saveLater(href)} />
        <ActionButton
          label={words.print}
          kind="primary"
          icon="print"
          keys="p"
          onAct={() => print()}
        />
      </div>
    </div>
  );
}

export default function PaperPage({ params }: ConsolePageProps): ReactNode {
  const { sheet: words } = useText({ zh, en });
  const language = useLanguage() === "en" ? "en" : "zh";
  const paperId = Number(params["id"]);
  const { data, error } = useQuery({
    queryKey: ["papers", "one", paperId],
    queryFn: ({ signal }) => api.papers.get({ params: { paperId } }, { signal }),
  });
  const name = data === undefined ? words.title : data.content.title[language];
  usePageTitle(data === undefined ? name : `${name} ${data.content.number.text}`);
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
      <Bar id={data.id} about={data.about} />
      <div className="papers-frame">
        <Sheet paper={data} pictures={(sha256) => `/api/v1/papers/${data.id}/pictures/${sha256}`} />
      </div>
    </div>
  );
}
