/** One refusal on a page of its own: where notices, breaches and cases lead. */
import type { ReactNode } from "react";
import type { ConsolePageProps } from "#ui/console/contract.ts";
import { PageHeader } from "#ui/console/page-header.tsx";
import { Pane } from "./pane.tsx";
import { useWords } from "./words.ts";

export default function OnePage(props: ConsolePageProps): ReactNode {
  const words = useWords();
  const id = Number(props.params["id"]);
  return (
    <div className="desk-page tr-one">
      <PageHeader
        title={words.detail}
        parent={{ label: words.back, href: "/console/task-refusals" }}
      />
      <Pane id={Number.isSafeInteger(id) && id > 0 ? id : 0} level={2} />
    </div>
  );
}
