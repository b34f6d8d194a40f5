/** Who answers for a matter: who leads and who helps, who has it and until when, and with which others it goes. */
import type { ReactNode } from "react";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { Notice } from "#ui/portal/parts.tsx";
import { Chain } from "#ui/signs/chain-of-responsibility.tsx";
import { ClockRing } from "#ui/signs/clock-ring.tsx";
import { Timeline } from "#ui/signs/process-timeline.tsx";
import type { CaseView } from "../../schema.ts";
import { chainOf } from "../console/case-chain.ts";
import { useCaseSays } from "./use-case-words.ts";
import { usePortalWords } from "./words.ts";

const ENDED: readonly CaseView["status"][] = ["completed", "closed", "withdrawn", "declined"];

/** Whether somebody above asks the lead to explain itself. */
function useSupervision(view: CaseView): string | undefined {
  const { matter: words } = usePortalWords();
  const says = useCaseSays();
  const open = view.supervisions.filter((one) => !one.settled);
  const listed = open.find((one) => one.listed);
  if (listed !== undefined) return words.listed;
  const [first] = open;
  if (first === undefined) return undefined;
  return words.supervised(first.by === null ? words.system : says.org(first.by));
}

export function Responsible(props: { readonly view: CaseView }): ReactNode {
  const { matter: words } = usePortalWords();
  const says = useCaseSays();
  const format = useFormat();
  const { view } = props;
  const isOpen = !ENDED.includes(view.status);
  const supervision = useSupervision(view);
  // While it goes together with another, that one's lead and limit are shown there.
  if (view.progress !== null) return null;
  return (
    <section className="matter-facts">
      <div>
        <h2 className="fact-title">{words.chain}</h2>
        {view.lead !== null && <Chain chain={chainOf(view, says)} />}
        {isOpen && <p>{words.heldBy(says.org(view.holder), format.dateTime(view.heldSince))}</p>}
        {isOpen && supervision !== undefined && <p>{supervision}</p>}
      </div>
      {isOpen && view.status !== "rectifying" && view.clock !== null && (
        <div>
          <h2 className="fact-title">{words.clock}</h2>
          <ClockRing clock={says.clock(view.clock)} size="plain" />
        </div>
      )}
    </section>
  );
}

/** Merged: the case that it went into, as far as its reporter follows it; or how many others wait for this one. */
export function Together(props: { readonly view: CaseView }): ReactNode {
  const { matter: words } = usePortalWords();
  const says = useCaseSays();
  const { progress, reporters } = props.view;
  if (progress === null)
    return reporters > 1 ? <Notice title={words.others(reporters - 1)} /> : null;
  return (
    <section className="together">
      <Notice title={words.together(progress.reporters - 1)}>
        <p>{words.togetherText}</p>
      </Notice>
      {progress.clock !== null && (
        <div className="matter-facts">
          <div>
            <h2 className="fact-title">{words.chain}</h2>
            <p>{says.org(progress.lead ?? progress.holder)}</p>
          </div>
          <div>
            <h2 className="fact-title">{words.clock}</h2>
            <ClockRing clock={says.clock(progress.clock)} size="plain" />
          </div>
        </div>
      )}
      {progress.timeline.length > 0 && (
        <>
          <h2 className="section-title">{words.togetherTimeline}</h2>
          <Timeline items={says.items(progress.timeline)} order="newest-first" headingLevel={3} />
        </>
      )}
    </section>
  );
}
