/** The one-time notice of a case, to print. */
import type { ReactNode } from "react";
import type { ConsolePageProps } from "#ui/console/contract.ts";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { useText } from "#ui/i18n/use-text.tsx";
import { en } from "../../messages/pages-counter.en.ts";
import { zh } from "../../messages/pages-counter.zh.ts";
import { PaperPage } from "./paper-page.tsx";
import { NoticePaper } from "./paper.tsx";

export default function NoticePage({ params }: ConsolePageProps): ReactNode {
  const { paper: words } = useText({ zh, en });
  return (
    <PaperPage id={params["id"]} title={words.noticeTitle}>
      {(view, facts) =>
        view.notice === null ? (
          <EmptyState title={words.noNotice}>{words.noNoticeText}</EmptyState>
        ) : (
          <NoticePaper facts={facts} items={view.notice.items} />
        )
      }
    </PaperPage>
  );
}
