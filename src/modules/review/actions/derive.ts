/** Keeps the ways of cases up to date with their events, and under the calendar as it is known now. */
import { loadCalendar } from "#calendars";
import { type ActedEvent, completedLate } from "#cases/pure";
import { type Ctx, transaction } from "#kernel/context.ts";
import { type StoredEvent, eventsOfStreams } from "#kernel/events.ts";
import { type Follower, streamsAhead } from "#kernel/followers.ts";
import type { Calendar } from "#kernel/pure/calendar.ts";
import { canonicalJson } from "#kernel/pure/canonical.ts";
import { type Passage, passageOf } from "../rules/passage.ts";
import { outdated, passagesAfter, savePassages } from "../store/passages.ts";

/** Computes the way of every case anew that something happened to. */
export const follower: Follower = {
  name: "review.passages",
  streams: ["case"],
  from: "start",
  async handle(ctx, events) {
    const histories = await historiesWith(ctx, events);
    const calendar = await loadCalendar(ctx);
    await savePassages(ctx.db, waysOf(calendar, histories), calendar.version);
  },
};

function actedOf({ type, at, data, actor }: StoredEvent): ActedEvent {
  const personId = actor.kind === "staff" ? actor.id : null;
  return { type, at, data, personId } as unknown as ActedEvent;
}

type Histories = ReadonlyMap<number, readonly StoredEvent[]>;

/** What has happened to the cases of some events: a case that is new among them is told by them. */
async function historiesWith(ctx: Ctx, events: readonly StoredEvent[]): Promise<Histories> {
  const told = Map.groupBy(events, (event) => event.streamId);
  const older = [...told].flatMap(([id, [first]]) => (first?.seq === 1 ? [] : [id]));
  if (older.length === 0) return told;
  return new Map([...told, ...(await eventsOfStreams(ctx.db, "case", older))]);
}

function waysOf(calendar: Calendar, histories: Histories): Passage[] {
  return [...histories].map(([id, events]) =>
    passageOf(calendar, id, events.map(actedOf), completedLate),
  );
}

/** The ways of some cases by their events. */
async function passagesOf(ctx: Ctx, caseIds: readonly number[]): Promise<Passage[]> {
  return waysOf(await loadCalendar(ctx), await eventsOfStreams(ctx.db, "case", caseIds));
}

async function derive(ctx: Ctx, caseIds: readonly number[]): Promise<void> {
  const calendar = await loadCalendar(ctx);
  await savePassages(ctx.db, await passagesOf(ctx, caseIds), calendar.version);
}

const PAGE = 500;

/** Computes anew what was computed under another edition of the calendar. Can be broken off and run again. */
export async function recomputePassages(ctx: Ctx): Promise<number> {
  const { version } = await loadCalendar(ctx);
  let done = 0;
  for (;;) {
    const taken = await transaction(ctx, async (inner) => {
      const ids = await outdated(inner.db, version, PAGE);
      if (ids.length > 0) await derive(inner, ids);
      return ids.length;
    });
    done += taken;
    if (taken < PAGE) return done;
  }
}

export type Difference = {
  readonly caseId: number;
  readonly expected: string;
  readonly found: string;
};

/** Compares every way with its recomputation; what waits for a follower or a calendar is left aside. */
export async function verifyPassages(ctx: Ctx): Promise<Difference | null> {
  const calendar = await loadCalendar(ctx);
  const text = (value: Passage): string => canonicalJson(value);
  let after = 0;
  for (;;) {
    const rows = await passagesAfter(ctx.db, after, PAGE);
    const last = rows.at(-1);
    if (last === undefined) return null;
    after = last.passage.caseId;
    const ahead = await streamsAhead(
      ctx.db,
      follower.name,
      "case",
      rows.map(({ passage }) => passage.caseId),
    );
    const current = rows.filter(
      (row) => row.calendarVersion === calendar.version && !ahead.has(row.passage.caseId),
    );
    const told = await passagesOf(
      ctx,
      current.map(({ passage }) => passage.caseId),
    );
    const expected = new Map(told.map((passage) => [passage.caseId, passage]));
    for (const { passage } of current) {
      const wanted = expected.get(passage.caseId);
      if (wanted === undefined || text(wanted) !== text(passage))
        return {
          caseId: passage.caseId,
          expected: wanted === undefined ? "no row" : text(wanted),
          found: text(passage),
        };
    }
  }
}
