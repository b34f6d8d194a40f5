/** One part of a matter, opened with the receipt of the whole: urged, withdrawn and graded by itself. */
import type { ReactNode } from "react";
import { Button } from "#ui/portal/button.tsx";
import { Loaded } from "#ui/portal/parts.tsx";
import { useTogether } from "../console/together-words.ts";
import { type CaseAccess, accessToPart } from "./case-access.ts";
import { useMatter } from "./use-matter.ts";

export function MatterPart(props: {
  readonly access: CaseAccess;
  readonly partId: number;
  readonly onBack: () => void;
  readonly show: (part: ReturnType<ReturnType<typeof useMatter>["of"]>) => ReactNode;
}): ReactNode {
  const { portal: words } = useTogether();
  const matter = useMatter(accessToPart(props.access, props.partId));
  return (
    <>
      <div className="page">
        <div className="form-row no-print">
          <Button icon="back" onClick={props.onBack}>
            {words.toWhole}
          </Button>
        </div>
      </div>
      <Loaded load={matter.load} lines={8}>
        {(view) => props.show(matter.of(view))}
      </Loaded>
    </>
  );
}
