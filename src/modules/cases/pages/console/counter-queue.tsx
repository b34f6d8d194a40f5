/** Today's cases of this counter as a strip: the last ones a glance away. */
import type { ReactNode } from "react";
import { useFormat, useText } from "#ui/i18n/use-text.tsx";
import { en } from "../../messages/pages-counter.en.ts";
import { zh } from "../../messages/pages-counter.zh.ts";
import { StateMark } from "./case-words.tsx";
import type { Queued } from "./counter-memory.ts";

export function CounterQueue(props: { readonly queue: readonly Queued[] }): ReactNode {
  const { counter: words } = useText({ zh, en });
  const format = useFormat();
  return (
    <section className="counter-queue no-print" aria-label={words.queue}>
      <h2>{props.queue.length === 0 ? words.queueEmpty : words.queueCount(props.queue.length)}</h2>
      <ul>
        {props.queue.slice(0, 12).map((taken) => (
          <li key={taken.id}>
            <a href={`/console/cases/${taken.id}`} title={taken.receiptNo}>
              <span className="case-faint">{format.time(taken.at)}</span>
              <span className="counter-queue-title">{taken.title}</span>
              <StateMark status={taken.status} />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
