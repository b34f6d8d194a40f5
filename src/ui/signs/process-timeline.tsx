import type { ReactNode } from "react";
import { useFormat, useText } from "#ui/i18n/use-text.tsx";
import { Icon } from "#ui/icon.tsx";
import { en } from "#ui/messages/en.ts";
import { zh } from "#ui/messages/zh.ts";
import {
  byDay,
  standsOut,
  type TimelineAttachment,
  type TimelineItem,
  timelineShape,
  waitIsSaid,
} from "./timeline.ts";
import "./timeline.css";

function Attachments(props: { files: readonly TimelineAttachment[] }): ReactNode {
  return (
    <span className="timeline-files">
      {props.files.map((file) => (
        <a
          key={file.href}
          className="timeline-file"
          href={file.href}
          data-image={file.image === true}
        >
          {file.image === true ? (
            <img src={file.href} alt={file.name} loading="lazy" />
          ) : (
            <>
              <Icon name="file" />
              {file.name}
            </>
          )}
        </a>
      ))}
    </span>
  );
}

function Line(props: { item: TimelineItem }): ReactNode {
  const { item } = props;
  const format = useFormat();
  const shape = timelineShape(item.kind);
  return (
    <li className="timeline-line" data-shape={shape} data-emphasis={standsOut(item)}>
      <time className="timeline-time" dateTime={new Date(item.at).toISOString()}>
        {format.time(item.at)}
      </time>
      <span className="timeline-node" aria-hidden="true">
        {shape === "turn" && <Icon name="turn" />}
        {shape === "press" && <Icon name="alert" />}
        {shape === "done" && <Icon name="check" />}
        {shape === "pause" && <Icon name="pause" />}
      </span>
      <div className="timeline-body">
        <p className="timeline-words">
          <span className="timeline-text">{item.text}</span>{" "}
          <span className="timeline-who">{item.who}</span>{" "}
          {waitIsSaid(item) && (
            <span className="timeline-wait">
              <Icon name="clock" /> {format.waited(item.waitedMinutes ?? 0)}
            </span>
          )}
        </p>
        {item.attachments !== undefined && item.attachments.length > 0 && (
          <Attachments files={item.attachments} />
        )}
      </div>
    </li>
  );
}

/** The process of a case: one line an event in plain words, grouped by day. */
export function Timeline(props: {
  items: readonly TimelineItem[];
  order?: "oldest-first" | "newest-first";
  /** Level of the day headings where the page has its own headings above; 3 by default. */
  headingLevel?: 2 | 3 | 4;
  now?: number;
}): ReactNode {
  const format = useFormat();
  const { timeline: words } = useText({ zh, en });
  const now = props.now ?? Date.now();
  const Heading = `h${props.headingLevel ?? 3}` as "h2" | "h3" | "h4";
  if (props.items.length === 0) return <p className="timeline-empty">{words.empty}</p>;
  return (
    <div className="timeline">
      {byDay(props.items, props.order ?? "oldest-first").map(({ day, items }) => (
        <section key={day} className="timeline-day">
          <Heading className="timeline-date">{format.dayWithWeekday(day, now)}</Heading>
          <ol>
            {items.map((item, index) => (
              <Line key={`${item.at}-${item.kind}-${index}`} item={item} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
