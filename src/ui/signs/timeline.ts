/** The time line (过程): one line an event in plain words, grouped by day. */
import { dayKey, type Instant } from "#ui/format.ts";

export type TimelineAttachment = {
  readonly name: string;
  readonly href: string;
  /** Shown as a picture when it is one. */
  readonly image?: boolean;
};

export type TimelineItem = {
  /** ISO instant or epoch milliseconds. */
  readonly at: Instant;
  /** How long the case lay before this event; ordinary time, shown from an hour on. */
  readonly waitedMinutes?: number | undefined;
  /** The event's name, for example "dispatched"; a prefix up to the last dot is passed over. */
  readonly kind: string;
  /** Post name for residents, person and post for staff. */
  readonly who: string;
  /** What happened, in plain words. */
  readonly text: string;
  /** Makes the line stand out; where absent the kind decides. */
  readonly emphasis?: boolean | undefined;
  readonly attachments?: readonly TimelineAttachment[] | undefined;
};

/**
 * How an event is drawn: `turn` where the case changes hands, `press` where somebody urges,
 * `done` where a stage ends well, `pause` where the clock stands, `note` for the rest.
 */
export type TimelineShape = "turn" | "press" | "done" | "pause" | "note";

const shapes: Readonly<Record<string, TimelineShape>> = {
  dispatched: "turn",
  handedOver: "turn",
  returned: "turn",
  escalated: "turn",
  reopened: "turn",
  summoned: "turn",
  returnContested: "turn",
  arbitrated: "turn",
  merged: "turn",
  unmerged: "turn",
  split: "turn",
  urged: "press",
  reminded: "press",
  supervised: "press",
  listedSupervision: "press",
  overdue: "press",
  breached: "press",
  rungReached: "press",
  rectificationOpened: "press",
  accepted: "done",
  completed: "done",
  verified: "done",
  closed: "done",
  graded: "done",
  taskAnswered: "done",
  supervisionSettled: "done",
  calledBack: "done",
  completedWith: "done",
  paused: "pause",
  noticed: "pause",
};

/** The shape of an event by its kind. */
export function timelineShape(kind: string): TimelineShape {
  return shapes[kind.slice(kind.lastIndexOf(".") + 1)] ?? "note";
}

/** Whether a line stands out: hand-overs, returns and urges do, whatever else is said. */
export function standsOut(item: TimelineItem): boolean {
  const shape = timelineShape(item.kind);
  return item.emphasis ?? (shape === "turn" || shape === "press");
}

/** A wait is worth saying from an hour on. */
export function waitIsSaid(item: TimelineItem): boolean {
  return (item.waitedMinutes ?? 0) >= 60;
}

export type TimelineDay = { readonly day: string; readonly items: readonly TimelineItem[] };

/** The items by day, in order of time; `newest-first` turns days and items round. */
export function byDay(
  items: readonly TimelineItem[],
  order: "oldest-first" | "newest-first",
): TimelineDay[] {
  const time = (item: TimelineItem) =>
    typeof item.at === "number" ? item.at : Date.parse(item.at);
  const sorted = items.toSorted((a, b) => time(a) - time(b));
  if (order === "newest-first") sorted.reverse();
  const days: { day: string; items: TimelineItem[] }[] = [];
  for (const item of sorted) {
    const day = dayKey(item.at);
    const last = days.at(-1);
    if (last?.day === day) last.items.push(item);
    else days.push({ day, items: [item] });
  }
  return days;
}
