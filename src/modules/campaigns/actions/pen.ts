/** Collects what one transaction does to a share whose row it holds: events chained, units changed, counters moved. */
import { type EventRow, type Head, chainEvents } from "#kernel/events.ts";
import type { Actor } from "#kernel/pure/actor.ts";
import { type Tally, countChange, newTally } from "../rules/counters.ts";
import { SHARE_STREAM, type ShareEvent } from "../rules/events.ts";
import type { Unit } from "../rules/unit.ts";
import type { ShareRow } from "../store/campaigns.ts";
import type { UnitRow } from "../store/units.ts";
import type { NewCompletion, NewVerdict, ShareChange } from "../store/write.ts";

export type Pen = {
  readonly share: ShareRow;
  head: Head;
  readonly events: EventRow[];
  /** Units as they stand now, by id. */
  readonly units: Map<number, UnitRow>;
  readonly tally: Tally;
  readonly completions: NewCompletion[];
  readonly verdicts: NewVerdict[];
  readonly struck: string[];
};

/** Begins with the share as it was read under its lock. */
export function penFor(share: ShareRow): Pen {
  return {
    share,
    head: { seq: share.lastSeq, hash: share.lastHash },
    events: [],
    units: new Map(),
    tally: newTally(),
    completions: [],
    verdicts: [],
    struck: [],
  };
}

/** Appends an event; answers its number and hash. */
export function append(pen: Pen, actor: Actor, event: ShareEvent): Head {
  const { rows, head } = chainEvents(SHARE_STREAM, pen.share.id, pen.head, [event], actor);
  pen.events.push(...rows);
  pen.head = head;
  return head;
}

/** Puts the new state of a unit in place of the old one and moves the counters. */
export function change(pen: Pen, before: UnitRow, after: Unit): void {
  countChange(pen.tally, before, after);
  pen.units.set(before.id, { ...before, ...after });
}

/** What is to be written. */
export function changesOf(pens: Iterable<Pen>): ShareChange[] {
  return [...pens].flatMap((pen) =>
    pen.events.length === 0
      ? []
      : [
          {
            shareId: pen.share.id,
            events: pen.events,
            lastSeq: pen.head.seq,
            lastHash: pen.head.hash,
            units: [...pen.units.values()],
            tally: pen.tally,
            completions: pen.completions,
            verdicts: pen.verdicts,
            struck: pen.struck,
          },
        ],
  );
}

/** The person behind an actor. */
export function personOf(actor: Actor): number | null {
  return actor.kind === "staff" ? actor.personId : null;
}
