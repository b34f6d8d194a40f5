/** One case as a row of 32 px; what does not fit a narrow list stands down, the title and the clock never. */
import type { ReactNode } from "react";
import { useFormat } from "#ui/i18n/use-text.tsx";
import { Chain } from "#ui/signs/chain-of-responsibility.tsx";
import { ClockRing } from "#ui/signs/clock-ring.tsx";
import { chainOf } from "./case-chain.ts";
import type { CaseLine } from "./case-requests.ts";
import { RungSign } from "./rung-sign.tsx";
import { StateMark, signClock, useNames, useWords, type Words } from "./case-words.tsx";
import type { InboxView } from "./inbox-filter.ts";

/** "Shimen · Zhangjiazhai" is shown by its last part; the whole is its title. */
function lastPart(area: string): string {
  return area.split(" · ").at(-1) ?? area;
}

/** In the list of decisions a row says what is to be decided, else what is owed here; elsewhere where it stands. */
function says(line: CaseLine, view: InboxView, words: Words): { readonly says?: string } {
  if (view === "decisions" && line.awaits !== null) return { says: words.awaits[line.awaits] };
  return line.todo === null ? {} : { says: words.todo[line.todo] };
}

export function CaseRow(props: { readonly line: CaseLine; readonly view: InboxView }): ReactNode {
  const { line } = props;
  const words = useWords();
  const names = useNames();
  const format = useFormat();
  const area = names.area(line);
  const title = names.title(line);
  return (
    <>
      <StateMark status={line.status} {...says(line, props.view, words)} />
      <span className="row-number">{line.receiptNo}</span>
      <span className="row-title" title={title}>
        {title}
      </span>
      {line.urges > 0 && <span className="row-urged">{words.inbox.urged(line.urges)}</span>}
      {line.rung !== null && <RungSign rung={line.rung} />}
      <span className="row-area" title={area}>
        {lastPart(area)}
      </span>
      <span className="row-lead">
        <Chain
          size="row"
          chain={chainOf(line, {
            org: names.org,
            clock: (clock) => signClock(clock, words),
          })}
        />
      </span>
      <span className="row-clock">
        {line.clock !== null ? (
          <ClockRing clock={signClock(line.clock, words)} size="row" />
        ) : (
          <span className="row-rest">
            {line.grade !== null
              ? words.inbox.graded(line.grade)
              : line.completedAt === null
                ? words.inbox.receivedOn(format.day(line.receivedAt))
                : words.inbox.completedOn(format.day(line.completedAt))}
          </span>
        )}
      </span>
    </>
  );
}
