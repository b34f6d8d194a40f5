/** On the page of a matter: which papers it has; a sheet and all that it needs are fetched when one is opened. */
import { type ReactNode, Suspense, lazy, useState } from "react";
import { useText } from "#ui/i18n/use-text.tsx";
import { Button } from "#ui/portal/button.tsx";
import type { MatterPanelProps } from "#ui/portal/contract.ts";
import { Skeleton } from "#ui/portal/parts.tsx";
import { en } from "../../messages/matter.en.ts";
import { zh } from "../../messages/matter.zh.ts";
import "../kinds.css";

const OpenPaper = lazy(() => import("./open-paper.tsx"));

export default function MatterPapers({ caseId, kinds, receipt }: MatterPanelProps): ReactNode {
  const words = useText({ zh, en });
  const [kind, setKind] = useState<MatterPanelProps["kinds"][number]>();
  return (
    <section className="papers-matter">
      <h2 className="section-title">{words.title}</h2>
      <div className="papers-kinds no-print">
        {kinds.map((one) => (
          <Button key={one} icon="file" aria-pressed={one === kind} onClick={() => setKind(one)}>
            {words.kinds[one]}
          </Button>
        ))}
      </div>
      {kind !== undefined && (
        <Suspense fallback={<Skeleton lines={6} />}>
          <OpenPaper key={kind} caseId={caseId} kind={kind} receipt={receipt} />
        </Suspense>
      )}
    </section>
  );
}
