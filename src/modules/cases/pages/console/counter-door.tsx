/** The queue at the door above the counter's form: who is served, who waits how long, numbers to give out; by function keys. */
import type { ReactNode } from "react";
import { ActionButton } from "#ui/console/action-button.tsx";
import { Kbd } from "#ui/console/kbd.tsx";
import { useKeys } from "#ui/console/keys.ts";
import { Menu } from "#ui/console/menu.tsx";
import { useFormat, useText } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { en } from "../../messages/pages-door.en.ts";
import { zh } from "../../messages/pages-door.zh.ts";
import { type Door, MATTERS, minutesBetween } from "./use-door.ts";

/** Keys that work while one types: a counter's hands are in the form. */
export const DOOR_KEYS = { take: "F7", call: "F8" } as const;
const SHOWN_MOST = 6;

function Waiting(props: { readonly door: Door }): ReactNode {
  const words = useText({ zh, en });
  const format = useFormat();
  const { waiting, now, middleWaitMs } = props.door;
  const minutes = (takenAt: string) =>
    format.exact(now === undefined ? 0 : minutesBetween(takenAt, now));
  const [first] = waiting;
  return (
    <div className="door-waiting">
      <p>
        <strong>
          {first === undefined ? words.nobody : words.waiting(format.exact(waiting.length))}
        </strong>
        {first !== undefined && <span>{words.longest(minutes(first.takenAt))}</span>}
        {middleWaitMs !== null && (
          <span>{words.middle(format.exact(Math.round(middleWaitMs / 60_000)))}</span>
        )}
      </p>
      {first !== undefined && (
        <ol>
          {waiting.slice(0, SHOWN_MOST).map((ticket) => (
            <li key={ticket.id}>
              <strong>{words.number(ticket.number)}</strong> {words.matter[ticket.matter]}{" "}
              <span className="case-faint">{words.minutes(minutes(ticket.takenAt))}</span>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

export function CounterDoor(props: { readonly door: Door }): ReactNode {
  const words = useText({ zh, en });
  const { door } = props;
  const { mine } = door;
  useKeys([
    { keys: DOOR_KEYS.call, label: words.call, whileTyping: true, act: () => void door.callNext() },
    {
      keys: DOOR_KEYS.take,
      label: words.take,
      whileTyping: true,
      act: () => void door.take("application"),
    },
  ]);
  return (
    <section className="door no-print" aria-label={words.title}>
      {mine !== undefined && (
        <div className="door-current">
          <strong>{words.current(mine.number)}</strong>
          <ActionButton label={words.served} kind="quiet" onAct={() => door.end(mine, "served")} />
          <ActionButton label={words.gone} kind="quiet" onAct={() => door.end(mine, "gone")} />
          <ActionButton label={words.back} kind="quiet" onAct={() => door.putBack(mine)} />
        </div>
      )}
      <Waiting door={door} />
      <div className="door-steps">
        <label className="door-counter">
          {words.counter}
          <input
            value={door.counter}
            maxLength={4}
            onChange={(event) => door.setCounter(event.target.value)}
          />
        </label>
        <Menu
          named
          label={words.take}
          className="act"
          groups={[
            { entries: MATTERS.map((matter) => ({ key: matter, label: words.matter[matter] })) },
          ]}
          onPick={(matter) => void door.take(matter as (typeof MATTERS)[number])}
        >
          {words.take} <Kbd keys={DOOR_KEYS.take} /> <Icon name="down" size={16} />
        </Menu>
        <button type="button" className="act" onClick={() => void door.callNext()}>
          {words.call} <Kbd keys={DOOR_KEYS.call} />
        </button>
        <a className="act" data-kind="quiet" href="/console/queues">
          {words.all}
        </a>
      </div>
    </section>
  );
}
