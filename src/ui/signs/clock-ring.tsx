import type { ReactNode } from "react";
import { formatIn } from "#ui/format.ts";
import { Hint } from "#ui/hint.tsx";
import { useLanguage, useText } from "#ui/i18n/use-text.tsx";
import { en } from "#ui/messages/en.ts";
import { zh } from "#ui/messages/zh.ts";
import {
  type Clock,
  clockDue,
  clockSentence,
  clockText,
  clockTone,
  clockUntil,
  ringShare,
} from "./clock.ts";
import "./signs.css";

/** Circumference of the ring: radius 7.5 on the 20-unit grid. */
const round = 2 * Math.PI * 7.5;

/** Only the ring, for chips and rows; says nothing to screen readers. */
export function Ring(props: { clock: Clock }): ReactNode {
  const { clock } = props;
  const tone = clockTone(clock);
  const drawn = ringShare(clock) * round;
  return (
    <svg className="ring" data-tone={tone} viewBox="0 0 20 20" aria-hidden="true">
      <circle className="ring-track" data-provisional={clock.provisional} cx="10" cy="10" r="7.5" />
      {tone !== "none" && (
        <circle
          className="ring-used"
          cx="10"
          cy="10"
          r="7.5"
          strokeDasharray={`${drawn} ${round}`}
          transform="rotate(-90 10 10)"
        />
      )}
      {tone === "paused" && <path className="ring-sign" d="M8.2 7.2v5.6M11.8 7.2v5.6" />}
      {tone === "done" && <path className="ring-sign" d="m6.8 10.2 2.3 2.3 4.1-4.7" />}
      {tone === "late" && <path className="ring-sign" d="M10 6.3v4.4M10 13.4v.1" />}
    </svg>
  );
}

/**
 * The clock of a case or task: text first, the ring beside it. `row` fits a 32 px line and carries the
 * due date in its title; `line` shows it on hover and focus; `large` writes it out with the share used; `plain` says
 * to residents how much time there is and until when.
 */
export function ClockRing(props: {
  clock: Clock;
  size?: "row" | "line" | "large" | "plain";
  now?: number;
}): ReactNode {
  const { clock, size = "line" } = props;
  const language = useLanguage();
  const { clock: words } = useText({ zh, en });
  const now = props.now ?? Date.now();
  const due = clock.state === "stopped" ? undefined : clockDue(clock, language, now);
  const face = (
    <>
      <Ring clock={clock} />
      <span className="clock-words">
        <span className="clock-text">{clockText(clock, language)}</span>
        {size === "large" && due !== undefined && (
          <span className="clock-due">
            {due}
            {clock.state === "running" &&
              ` · ${words.usedShare(formatIn(language).percent(Math.round(clock.usedShare * 100) / 100))}`}
          </span>
        )}
        {size === "plain" && due !== undefined && (
          <span className="clock-due">{clockUntil(clock, language, now) ?? due}</span>
        )}
        {clock.provisional && (
          <span className="clock-provisional" title={words.provisionalWhy}>
            {words.provisional}
          </span>
        )}
      </span>
    </>
  );
  const shared = { className: "clock", "data-size": size, "data-tone": clockTone(clock) };
  if (size === "row")
    return (
      <span {...shared} title={clockSentence(clock, language, now)}>
        {face}
        {due !== undefined && <span className="visually-hidden"> {due}</span>}
      </span>
    );
  if (size === "large" || size === "plain" || due === undefined)
    return <span {...shared}>{face}</span>;
  const why = clock.provisional ? `${due}; ${words.provisionalWhy}` : due;
  return (
    <Hint text={why}>
      {(described) => (
        <button type="button" {...shared} {...described}>
          {face}
        </button>
      )}
    </Hint>
  );
}
