/** The receipt of a case, to print. */
import type { ReactNode } from "react";
import type { ConsolePageProps } from "#ui/console/contract.ts";
import { useText } from "#ui/i18n/use-text.tsx";
import { en } from "../../messages/pages-counter.en.ts";
import { zh } from "../../messages/pages-counter.zh.ts";
import { PaperPage } from "./paper-page.tsx";
import { ReceiptPaper } from "./paper.tsx";

export default function ReceiptPage({ params }: ConsolePageProps): ReactNode {
  const { paper: words } = useText({ zh, en });
  return (
    <PaperPage id={params["id"]} title={words.receipt}>
      {(_view, facts) => <ReceiptPaper facts={facts} />}
    </PaperPage>
  );
}
