/** Writes entries: hold, look which are there already, decide one after another, then events, entries and lines at once. */
import { type Ctx, transaction } from "#kernel/context.ts";
import { EMPTY_HEAD, type EventRow, chainEvents, headsOf, insertEvents } from "#kernel/events.ts";
import { recordOf } from "#kernel/pure/actor.ts";
import type { Day } from "#kernel/pure/day.ts";
import { sayFen } from "#kernel/pure/money.ts";
import { orRefuse, refuse } from "#kernel/pure/refusal.ts";
import { loadOrganisations } from "#organisations";
import { purposes as purposesEn } from "../messages/words.en.ts";
import { purposes as purposesZh } from "../messages/words.zh.ts";
import type { Appropriation } from "../rules/chart.ts";
import {
  type CommitmentShortage,
  type NewEntry,
  type Shortage,
  amountOf,
  applyEntry,
  checkEntry,
  isSamePosting,
  placesOf,
  standingOf,
} from "../rules/entry.ts";
import type { EntryPosted } from "../rules/events.ts";
import { checkNotInFuture, postingDay } from "../rules/period.ts";
import * as appropriations from "../store/appropriations.ts";
import * as entries from "../store/entries.ts";
import * as periods from "../store/periods.ts";

/** What a posting answers. */
export type Posted = {
  readonly entryId: number;
  /** The day that it counts for; later than asked where that month was closed. */
  readonly postedOn: Day;
  /** True where the same reason had been posted before: this is the first entry, nothing was added. */
  readonly already: boolean;
  /** The commitment that the entry made. */
  readonly commitmentId: number | null;
};

/** An entry that will be written once what it touches is held. */
export type Planned = {
  /** The appropriations that it touches. */
  readonly ids: readonly number[];
  readonly compose: (held: Held) => NewEntry;
  /** The commitment that it makes: the day by which it is to be dealt with. */
  readonly commitment?: { readonly until: Day | null };
};

/** Appropriations that the running transaction holds, with what stands in them. */
export type Held = ReadonlyMap<number, Appropriation>;

/**
 * Locks appropriations, lowest id first, and reads them. Whoever posts several times in one transaction
 * calls it first with all of them: then no two transactions can wait for each other.
 * Refuses: `ledger.appropriation_unknown`.
 */
export async function hold(ctx: Ctx, ids: readonly number[]): Promise<Held> {
  await appropriations.holdAppropriations(ctx.db, ids);
  const held = await appropriations.readAppropriations(ctx.db, ids);
  for (const id of ids)
    if (!held.has(id)) refuse("notFound", "ledger.appropriation_unknown", { appropriation: id });
  return held;
}

const stepOf = ({ kind, reason }: Pick<NewEntry, "kind" | "reason">): string => reason.step ?? kind;

/** What the entry answers that a reason gave rise to before. Refuses: `ledger.reason_used` where it says something else. */
export function answerWithFirst(
  first: entries.PostedEntry,
  entry: Pick<NewEntry, "kind" | "lines">,
): Posted {
  if (!isSamePosting(first, entry))
    refuse("conflict", "ledger.reason_used", { entry: String(first.id) });
  const { id: entryId, postedOn } = first;
  const made = first.lines.find((line) => line.commitmentId !== undefined)?.commitmentId;
  const commitmentId = first.kind === "reserve" ? (made ?? null) : null;
  return { entryId, postedOn, already: true, commitmentId };
}

/**
 * Holds what the planned entries touch and writes them all, or none; each is answered with the first where its
 * reason was posted before. Entries are decided one after another, so a later one may use what an earlier one brought.
 * Refuses: see {@link checkEntry}; `ledger.appropriation_exceeded`, `ledger.commitment_exceeded`,
 * `ledger.overdrawn`, `ledger.reason_used`, `ledger.date_in_future`.
 */
export function writePlanned(ctx: Ctx, planned: readonly Planned[]): Promise<Posted[]> {
  return transaction(ctx, async (inner) => {
    const held = await hold(inner, [...new Set(planned.flatMap(({ ids }) => ids))]);
    const places = placesOf(held.values());
    const wanted = planned.map(({ compose, commitment }) => ({ entry: compose(held), commitment }));
    for (const { entry } of wanted) {
      const wrong = checkEntry(entry, places) ?? checkNotInFuture(entry.date, inner.clock.now());
      if (wrong !== undefined) orRefuse(wrong);
    }
    const known = await findKnown(
      inner,
      wanted.map(({ entry }) => entry),
    );
    const answers = new Map<number, Posted>();
    const fresh: (typeof wanted)[number][] = [];
    const freshAt: number[] = [];
    for (const [i, one] of wanted.entries()) {
      const first = known.get(keyOf(one.entry));
      if (first !== undefined) answers.set(i, answerWithFirst(first, one.entry));
      else {
        fresh.push(one);
        freshAt.push(i);
      }
    }
    await decide(
      inner,
      held,
      fresh.map(({ entry }) => entry),
    );
    for (const [n, posted] of (await record(inner, held, fresh)).entries())
      answers.set(freshAt[n] ?? 0, posted);
    return wanted.map((_, i) => answers.get(i) as Posted);
  });
}

const keyOf = (entry: NewEntry): string =>
  entries.reasonKey(entry.reason.type, entry.reason.id, stepOf(entry));

/** The entries that the reasons gave rise to before; a reason that stands twice in one run is refused. */
async function findKnown(ctx: Ctx, wanted: readonly NewEntry[]) {
  const keys = new Set(wanted.map(keyOf));
  if (keys.size < wanted.length) refuse("invalid", "ledger.reason_used", { entry: "" });
  return entries.findByReasons(
    ctx.db,
    wanted.map((entry) => ({ ...entry.reason, step: stepOf(entry) })),
  );
}

/** Refuses the first entry that would overdraw an account or a commitment. */
async function decide(ctx: Ctx, held: Held, wanted: readonly NewEntry[]): Promise<void> {
  const taken = wanted.flatMap(({ lines }) =>
    lines.flatMap((line) => (line.side === "debit" ? (line.commitmentId ?? []) : [])),
  );
  const open = taken.length === 0 ? new Map() : await entries.readCommitments(ctx.db, taken);
  const standing = standingOf(held.values(), open.values());
  const places = placesOf(held.values());
  for (const entry of wanted) {
    const short = applyEntry(entry, places, standing);
    if (short !== undefined) await refuseShortage(ctx, short);
  }
}

async function refuseShortage(ctx: Ctx, short: Shortage | CommitmentShortage): Promise<never> {
  const wanted = sayFen(short.wantedFen);
  if ("commitmentId" in short)
    return refuse("conflict", "ledger.commitment_exceeded", {
      commitment: String(short.commitmentId),
      available: sayFen(short.openFen),
      wanted,
    });
  const { name } = (await loadOrganisations(ctx)).get(short.orgId);
  const code = short.kind === "available" ? "appropriation_exceeded" : "overdrawn";
  return refuse("conflict", `ledger.${code}`, {
    purposeZh: purposesZh[short.purpose],
    purposeEn: purposesEn[short.purpose],
    organisationZh: name.zh,
    organisationEn: name.en,
    year: short.year,
    available: sayFen(short.availableFen),
    wanted,
    entry: "",
  });
}

type Fresh = { readonly entry: NewEntry; readonly commitment: Planned["commitment"] };

/** Writes events, commitments, entries and lines of decided entries; each chain goes on from its head. */
async function record(ctx: Ctx, held: Held, fresh: readonly Fresh[]): Promise<Posted[]> {
  if (fresh.length === 0) return [];
  const places = placesOf(held.values());
  const closed = await periods.holdPeriods(ctx.db);
  const ids = await entries.takeIds(ctx.db, "entry", fresh.length);
  const events = fresh.map(({ entry, commitment }, i) => ({
    // The chain of the appropriation whose lock is held anyway.
    streamId: places.get(entry.lines[0]?.accountId ?? 0)?.appropriation.id ?? 0,
    event: eventOf(ctx, entry, ids[i] ?? 0, postingDay(entry.date, closed), commitment),
  }));
  const chained = await chain(ctx, events);
  await insertEvents(
    ctx.db,
    chained.map(({ row }) => row),
  );
  const rows = chained.map(({ row, event }) => ({ ...rowOf(ctx, event), ...placeOf(row) }));
  await entries.insertCommitments(
    ctx.db,
    chained.flatMap(({ row, event: { data } }) =>
      data.commitment === null
        ? []
        : [
            {
              ...data,
              id: data.commitment.id,
              appropriationId: row.event.streamId,
              untilDay: data.commitment.until,
            },
          ],
    ),
  );
  await entries.insertEntries(ctx.db, rows);
  return chained.map(({ event: { data } }) => ({
    entryId: data.entryId,
    postedOn: data.postedOn,
    already: false,
    commitmentId: data.commitment?.id ?? null,
  }));
}

const placeOf = ({ event }: EventRow) => ({ streamId: event.streamId, eventSeq: event.seq });

/** Chains events onto the heads of their appropriations, keeping their order. */
async function chain(
  ctx: Ctx,
  events: readonly { readonly streamId: number; readonly event: EntryPosted }[],
): Promise<{ readonly row: EventRow; readonly event: EntryPosted }[]> {
  const heads = await headsOf(ctx.db, "ledger", [...new Set(events.map((one) => one.streamId))]);
  return events.map(({ streamId, event }) => {
    const before = heads.get(streamId) ?? EMPTY_HEAD;
    const { rows, head } = chainEvents("ledger", streamId, before, [event], ctx.actor);
    heads.set(streamId, head);
    return { row: rows[0] as EventRow, event };
  });
}

function eventOf(
  ctx: Ctx,
  entry: NewEntry,
  entryId: number,
  postedOn: Day,
  commitment: Planned["commitment"],
): EntryPosted {
  const made = entry.lines.find((line) => line.commitmentId !== undefined)?.commitmentId;
  return {
    type: "entryPosted",
    at: ctx.clock.now(),
    data: {
      entryId,
      kind: entry.kind,
      postedOn,
      occurredOn: entry.date,
      reasonType: entry.reason.type,
      reasonId: entry.reason.id,
      reasonStep: stepOf(entry),
      text: entry.text.trim(),
      reversalOf: entry.reversalOf ?? null,
      commitment:
        commitment === undefined || made === undefined
          ? null
          : { id: made, until: commitment.until },
      lines: entry.lines,
    },
  };
}

function rowOf(ctx: Ctx, { at, data }: EntryPosted) {
  const { entryId: id, commitment: _, ...said } = data;
  return {
    ...said,
    id,
    amountFen: amountOf(data.lines),
    recordedAt: at,
    recordedBy: recordOf(ctx.actor),
  };
}
