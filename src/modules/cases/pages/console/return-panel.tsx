/** Who sent the case to whom, on what clause, and what arbitration said. */
import type { ReactNode } from "react";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { ClockRing } from "#ui/signs/clock-ring.tsx";
import { useActing } from "./case-acting.tsx";
import { type HeadingLevel, Section } from "./case-section.tsx";
import { signClock, useNames, useWords } from "./case-words.tsx";
import { PanelStep, Part, PartSteps } from "./part-list.tsx";

function ArbitrationPart(): ReactNode {
  const { view } = useActing();
  const words = useWords();
  const names = useNames();
  const { arbitration } = view;
  if (arbitration === null) return null;
  if (arbitration.decidedFor !== null)
    return (
      <Part
        title={words.returns.decidedFor(names.org(arbitration.decidedFor))}
        standing={<span className="case-faint">{names.org(arbitration.org)}</span>}
      />
    );
  return (
    <Part
      title={words.returns.arbitrates(names.org(arbitration.org))}
      standing={<ClockRing clock={signClock(arbitration.clock, words)} />}
    >
      <PartSteps steps={[{ command: "arbitrate" }]} />
    </Part>
  );
}

export function ReturnPanel(props: { readonly level: HeadingLevel }): ReactNode {
  const { view } = useActing();
  const words = useWords();
  const names = useNames();
  const format = useFormat();
  if (view.returns.length === 0 && view.arbitration === null) return null;
  const last = view.returns.length - 1;
  return (
    <Section
      title={words.returns.title}
      level={props.level}
      side={<PanelStep command="returnCase" />}
    >
      <ol className="parts">
        {view.returns.map((one, index) => (
          <Part
            key={one.at}
            title={words.returns.fromTo(names.org(one.from), names.org(one.to))}
            standing={<span className="case-faint">{words.returns.state[one.state]}</span>}
            facts={[format.dateTime(one.at), words.returns.clause(one.clause)]}
          >
            <p className="case-words">{one.reason}</p>
            {index === last && <PartSteps steps={[{ command: "contestReturn" }]} />}
          </Part>
        ))}
        <ArbitrationPart />
      </ol>
    </Section>
  );
}
