/** The closing report of a joint operation as it stands, made from what was recorded; on paper it is issued with a code. */
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { ConsolePageProps } from "#ui/console/contract.ts";
import { EmptyState } from "#ui/console/empty-state.tsx";
import { IssuePaper } from "#ui/console/issue-paper.tsx";
import { refusalWords } from "#ui/console/refusal-note.tsx";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { usePageTitle } from "#ui/page-title.ts";
import { useNames, useWords } from "./case-words.tsx";
import { readId } from "./inbox-filter.ts";
import { ReportPaper } from "./operation-report.tsx";
import { fetchReport } from "./relations-requests.ts";
import { useTogether } from "./together-words.ts";
import "./paper.css";
import "./operation-report.css";

function Sheet(props: { readonly id: number }): ReactNode {
  const { report: words } = useTogether();
  const { case: caseWords } = useWords();
  const names = useNames();
  const format = useFormat();
  const { data, error } = useQuery({
    queryKey: ["cases", "report", props.id],
    queryFn: ({ signal }) => fetchReport(props.id, signal),
  });
  usePageTitle(data === undefined ? words.title : `${words.title} ${data.receiptNo}`);
  if (error !== null && data === undefined)
    return (
      <EmptyState title={words.failed} level={1}>
        {refusalWords(error).message}
      </EmptyState>
    );
  return (
    <div className="paper-page">
      <div className="paper-bar no-print">
        <a className="page-parent" href={`/console/cases/${props.id}`}>
          <Icon name="back" size={16} />
          {words.back}
        </a>
        <IssuePaper
          about={{ type: "case", id: props.id }}
          paper="operationReport"
          label={words.issue}
          kind="primary"
          keys="p"
        />
      </div>
      {data === undefined ? (
        <p className="waiting">{caseWords.loading}</p>
      ) : (
        <ReportPaper report={data} names={names} format={format} />
      )}
    </div>
  );
}

export default function OperationReportPage({ params }: ConsolePageProps): ReactNode {
  const { case: words } = useWords();
  const id = readId(params["id"] ?? null);
  return id === undefined ? (
    <EmptyState title={words.notFoundTitle} level={1}>
      {words.notFoundText}
    </EmptyState>
  ) : (
    <Sheet key={id} id={id} />
  );
}
