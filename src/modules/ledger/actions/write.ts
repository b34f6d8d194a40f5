/** Writes one entry: hold, look whether it is there already, decide, event, entry and lines. */
import { type Ctx, transaction } from "#kernel/context.ts";
import { chainEvents, headOf, insertEvents } from "#kernel/events.ts";
import { recordOf } from "#kernel/pure/actor.ts";
import type { Day } from "#kernel/pure/day.ts";
import { sayFen } from "#kernel/pure/money.ts";
import { orRefuse, refuse } from "#kernel/pure/refusal.ts";
import { loadOrganisations } from "#organisations";
import { purposes as purposesEn } from "../messages/words.en.ts";
import { purposes as purposesZh } from "../messages/words.zh.ts";
import type { Appropriation, Purpose } from "../rules/chart.ts";
import {
  type NewEntry,
  amountOf,
  checkEntry,
  findShortage,
  isSamePosting,
  placesOf,
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

type Commitment = { readonly until: Day | null };

/** Appropriations that the running transaction holds, with what stands in them. */
export type Held = ReadonlyMap<number, Appropriation>;

/**
 * Locks appropriations, lowest id first, and reads them. Whoever posts several entries in one transaction
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

/** The entry that this reason gave rise to before. Refuses: `ledger.reason_used` where it says something else. */
export async function findFirst(
  ctx: Ctx,
  entry: Pick<NewEntry, "kind" | "lines" | "reason">,
): Promise<Posted | undefined> {
  const { type, id, step = entry.kind } = entry.reason;
  const first = await entries.findByReason(ctx.db, type, id, step);
  if (first === undefined) return undefined;
  if (!isSamePosting(first, entry))
    refuse("conflict", "ledger.reason_used", { entry: String(first.id) });
  const { id: entryId, postedOn } = first;
  const commitmentId = first.lines.find((line) => line.commitmentId !== undefined)?.commitmentId;
  return {
    entryId,
    postedOn,
    already: true,
    commitmentId: first.kind === "reserve" ? (commitmentId ?? null) : null,
  };
}

/**
 * Writes an entry into appropriations that are held, or answers with the one that the reason already made.
 * Refuses: see {@link checkEntry}; `ledger.appropriation_exceeded`, `ledger.commitment_exceeded`,
 * `ledger.overdrawn`, `ledger.reason_used`, `ledger.date_in_future`.
 */
export async function writeEntry(
  ctx: Ctx,
  held: Held,
  entry: NewEntry,
  commitment?: Commitment,
): Promise<Posted> {
  const places = placesOf(held.values());
  const wrong = checkEntry(entry, places);
  if (wrong !== undefined) orRefuse(wrong);
  const first = await findFirst(ctx, entry);
  if (first !== undefined) return first;
  await refuseOverdraft(ctx, entry, places);
  const now = ctx.clock.now();
  const tooEarly = checkNotInFuture(entry.date, now);
  if (tooEarly !== undefined) orRefuse(tooEarly);
  const postedOn = postingDay(entry.date, await periods.holdPeriods(ctx.db));
  const streamId = places.get(entry.lines[0]?.accountId ?? 0)?.appropriation.id ?? 0;
  const event: EntryPosted = {
    type: "entryPosted",
    at: now,
    data: {
      ...saidOf(entry),
      entryId: await entries.takeId(ctx.db, "entry"),
      postedOn,
      commitment: commitmentOf(entry, commitment),
      lines: entry.lines,
    },
  };
  await record(ctx, streamId, event);
  const { entryId, commitment: made } = event.data;
  return { entryId, postedOn, already: false, commitmentId: made?.id ?? null };
}

/** What an entry says of itself, in event and table alike. */
function saidOf(entry: NewEntry) {
  const { type: reasonType, id: reasonId, step: reasonStep = entry.kind } = entry.reason;
  return {
    kind: entry.kind,
    occurredOn: entry.date,
    reasonType,
    reasonId,
    reasonStep,
    text: entry.text.trim(),
    reversalOf: entry.reversalOf ?? null,
  };
}

/** Writes the event, the commitment that it makes, the entry and its lines. */
async function record(ctx: Ctx, streamId: number, event: EntryPosted): Promise<void> {
  const head = await headOf(ctx.db, "ledger", streamId);
  const { rows, head: after } = chainEvents("ledger", streamId, head, [event], ctx.actor);
  await insertEvents(ctx.db, rows);
  const { entryId: id, commitment: made, lines, ...said } = event.data;
  if (made !== null)
    await entries.insertCommitment(ctx.db, {
      ...said,
      id: made.id,
      appropriationId: streamId,
      untilDay: made.until,
    });
  const row = {
    ...said,
    id,
    amountFen: amountOf(lines),
    recordedAt: event.at,
    recordedBy: recordOf(ctx.actor),
    streamId,
    eventSeq: after.seq,
  };
  await entries.insertEntry(ctx.db, row, lines);
}

function commitmentOf(entry: NewEntry, commitment: Commitment | undefined) {
  const id = entry.lines.find((line) => line.commitmentId !== undefined)?.commitmentId;
  return commitment === undefined || id === undefined ? null : { id, until: commitment.until };
}

async function refuseOverdraft(
  ctx: Ctx,
  entry: NewEntry,
  places: ReturnType<typeof placesOf>,
): Promise<void> {
  await refuseCommitmentOverdraft(ctx, entry);
  const short = findShortage(entry, places);
  if (short !== undefined) {
    const { name } = (await loadOrganisations(ctx)).get(short.orgId);
    const { availableFen, wantedFen, year } = short;
    const code = short.kind === "available" ? "appropriation_exceeded" : "overdrawn";
    refuse("conflict", `ledger.${code}`, {
      ...purposeParams(short.purpose),
      organisationZh: name.zh,
      organisationEn: name.en,
      year,
      available: sayFen(availableFen),
      wanted: sayFen(wantedFen),
      entry: "",
    });
  }
}

async function refuseCommitmentOverdraft(ctx: Ctx, entry: NewEntry): Promise<void> {
  const taken = entry.lines.filter(
    (line) => line.commitmentId !== undefined && line.side === "debit",
  );
  if (taken.length === 0) return;
  const open = await entries.readCommitments(
    ctx.db,
    taken.map((line) => line.commitmentId ?? 0),
  );
  for (const { commitmentId = 0, amountFen } of taken) {
    const { openFen = 0 } = open.get(commitmentId) ?? {};
    if (openFen < amountFen)
      refuse("conflict", "ledger.commitment_exceeded", {
        commitment: String(commitmentId),
        available: sayFen(openFen),
        wanted: sayFen(amountFen),
      });
  }
}

/** A purpose in both languages, for the text of a refusal. */
export function purposeParams(purpose: Purpose) {
  return { purposeZh: purposesZh[purpose], purposeEn: purposesEn[purpose] };
}

/** Holds the appropriations of an entry and writes it. */
export function postHeld(
  ctx: Ctx,
  ids: readonly number[],
  compose: (held: Held) => NewEntry,
): Promise<Posted> {
  return transaction(ctx, async (inner) => {
    const held = await hold(inner, ids);
    return writeEntry(inner, held, compose(held));
  });
}
