/** The queue at the door: numbers are taken, called, put back and ended, one writer a station at a time. */
import { type Ctx, transaction } from "#kernel/context.ts";
import { appendEvents } from "#kernel/events.ts";
import { dayOf } from "#kernel/pure/day.ts";
import { Refused, refuse } from "#kernel/pure/refusal.ts";
import { loadOrganisations } from "#organisations";
import {
  type Matter,
  type Outcome,
  TICKETS_MOST,
  type TicketEvent,
  evolveTicket,
  middleWait,
  ticketRefusal,
} from "../rules/queue.ts";
import type { QueueList, QueueView, TicketView } from "../schema.ts";
import { holdOwner, nextNumber } from "../store/saved-store.ts";
import {
  type TicketRow,
  findTicketForUpdate,
  firstWaiting,
  lastNumber,
  openTickets,
  queuesOf,
  waitsOf,
  writeTicket,
} from "../store/ticket-store.ts";
import { staffOf } from "./saved.ts";

const iso = (instant: number): string => new Date(instant).toISOString();

function viewOf(row: TicketRow, personId: number): TicketView {
  const { id, number, matter, state, takenAt, calledAt, counter, calledBy } = row;
  return {
    id,
    number,
    matter,
    state,
    takenAt: iso(takenAt),
    calledAt: calledAt === null ? null : iso(calledAt),
    counter,
    isMine: calledBy === personId,
  };
}

async function write(ctx: Ctx, id: number, before: TicketRow | undefined, event: TicketEvent) {
  const after = evolveTicket(before, event);
  await appendEvents(ctx, "ticket", id, [event]);
  const row: TicketRow = { ...after, id };
  await writeTicket(ctx.db, id, row);
  return row;
}

/** My organisation's queue today. */
export async function myQueue(ctx: Ctx): Promise<QueueView> {
  const { personId, post } = staffOf(ctx);
  const day = dayOf(ctx.clock.now());
  const rows = await openTickets(ctx.db, post.orgId, day);
  const waits = await waitsOf(ctx.db, post.orgId, day);
  return {
    now: iso(ctx.clock.now()),
    items: rows.map((row) => viewOf(row, personId)),
    calledToday: waits.length,
    middleWaitMs: middleWait(waits),
  };
}

/** Gives out the next number of today. Refuses: `desk.too_many_tickets`. */
export async function takeTicket(ctx: Ctx, matter: Matter): Promise<TicketView> {
  const { personId, post } = staffOf(ctx);
  const { orgId } = post;
  return transaction(ctx, async (inner) => {
    await holdOwner(inner.db, "queue", orgId);
    const at = ctx.clock.now();
    const day = dayOf(at);
    const number = (await lastNumber(inner.db, orgId, day)) + 1;
    if (number > TICKETS_MOST) refuse("conflict", "desk.too_many_tickets", { most: TICKETS_MOST });
    const id = await nextNumber(inner.db, "ticket");
    const data = { orgId, day, number, matter };
    return viewOf(await write(inner, id, undefined, { type: "ticketTaken", at, data }), personId);
  });
}

/** Calls whoever has waited longest to a counter. Refuses: `desk.nobody_waits`. */
export async function callNext(ctx: Ctx, counter: string): Promise<TicketView> {
  const { personId, post } = staffOf(ctx);
  return transaction(ctx, async (inner) => {
    await holdOwner(inner.db, "queue", post.orgId);
    const at = ctx.clock.now();
    const row = await firstWaiting(inner.db, post.orgId, dayOf(at));
    if (row === undefined) return refuse("conflict", "desk.nobody_waits");
    const data = { personId, counter: counter.trim() };
    return viewOf(await write(inner, row.id, row, { type: "ticketCalled", at, data }), personId);
  });
}

async function holdTicket(ctx: Ctx, ticketId: number): Promise<TicketRow> {
  const { orgId } = staffOf(ctx).post;
  await holdOwner(ctx.db, "queue", orgId);
  const row = await findTicketForUpdate(ctx.db, ticketId);
  if (row === undefined || row.orgId !== orgId) return refuse("notFound", "desk.unknown_ticket");
  return row;
}

/** Puts a number that was called back to its place. Refuses: `desk.unknown_ticket`, `desk.ticket_not_called`. */
export async function putBack(ctx: Ctx, ticketId: number): Promise<TicketView> {
  const { personId } = staffOf(ctx);
  return transaction(ctx, async (inner) => {
    const row = await holdTicket(inner, ticketId);
    const no = ticketRefusal(row, "putBack");
    if (no !== null) throw new Refused(no);
    const event = { type: "ticketPutBack", at: ctx.clock.now(), data: {} } as const;
    return viewOf(await write(inner, ticketId, row, event), personId);
  });
}

/** Ends a number: served, or its holder did not come. Refuses: `desk.unknown_ticket`, `desk.ticket_not_called`. */
export async function endTicket(ctx: Ctx, ticketId: number, outcome: Outcome): Promise<TicketView> {
  const { personId } = staffOf(ctx);
  return transaction(ctx, async (inner) => {
    const row = await holdTicket(inner, ticketId);
    const no = ticketRefusal(row, "end", outcome);
    if (no !== null) throw new Refused(no);
    const event = { type: "ticketEnded", at: ctx.clock.now(), data: { outcome } } as const;
    return viewOf(await write(inner, ticketId, row, event), personId);
  });
}

/** Today's queues by station, the longest wait first. */
export async function queues(ctx: Ctx): Promise<QueueList> {
  const now = ctx.clock.now();
  const organisations = await loadOrganisations(ctx);
  const rows = await queuesOf(ctx.db, dayOf(now));
  const items = rows.map(({ orgId, oldestAt, ...counts }) => {
    const name = organisations.organisationName(orgId);
    return {
      org: { id: orgId, name: name.zh, nameEn: name.en },
      ...counts,
      longestWaitMs: oldestAt === null ? null : Math.max(0, now - oldestAt),
    };
  });
  return { items: items.toSorted((a, b) => (b.longestWaitMs ?? -1) - (a.longestWaitMs ?? -1)) };
}
