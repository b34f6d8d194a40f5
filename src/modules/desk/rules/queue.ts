/** The queue at the door: numbers are taken, called and ended; no number holds a name. Pure. */
import type { Instant } from "#kernel/pure/day.ts";
import { type Refusal, refusal } from "#kernel/pure/refusal.ts";

/** Most numbers of one organisation on one day. */
export const TICKETS_MOST = 999;

export const MATTERS = ["application", "request", "question"] as const;
export type Matter = (typeof MATTERS)[number];
export const TICKET_STATES = ["waiting", "called", "served", "gone"] as const;
export type TicketState = (typeof TICKET_STATES)[number];
/** How a number ends: its holder was served, or did not come. */
export const OUTCOMES = ["served", "gone"] as const;
export type Outcome = (typeof OUTCOMES)[number];

export type Ticket = {
  readonly orgId: number;
  readonly day: string;
  readonly number: number;
  readonly matter: Matter;
  readonly state: TicketState;
  readonly takenAt: Instant;
  readonly calledAt: Instant | null;
  readonly calledBy: number | null;
  readonly counter: string | null;
  readonly endedAt: Instant | null;
};

export type TicketEvent =
  | {
      readonly type: "ticketTaken";
      readonly at: Instant;
      readonly data: Pick<Ticket, "orgId" | "day" | "number" | "matter">;
    }
  | {
      readonly type: "ticketCalled";
      readonly at: Instant;
      readonly data: { readonly personId: number; readonly counter: string };
    }
  | { readonly type: "ticketPutBack"; readonly at: Instant; readonly data: object }
  | {
      readonly type: "ticketEnded";
      readonly at: Instant;
      readonly data: { readonly outcome: Outcome };
    };

/** A number after one of its events. */
export function evolveTicket(before: Ticket | undefined, event: TicketEvent): Ticket {
  if (event.type === "ticketTaken")
    return {
      ...event.data,
      state: "waiting",
      takenAt: event.at,
      calledAt: null,
      calledBy: null,
      counter: null,
      endedAt: null,
    };
  if (before === undefined) throw new Error("a number begins with being taken");
  switch (event.type) {
    case "ticketCalled":
      return {
        ...before,
        state: "called",
        calledAt: event.at,
        calledBy: event.data.personId,
        counter: event.data.counter,
      };
    case "ticketPutBack":
      return { ...before, state: "waiting", calledAt: null, calledBy: null, counter: null };
    case "ticketEnded":
      return { ...before, state: event.data.outcome, endedAt: event.at };
  }
}

/** Why a step cannot be taken on a number now; null where it can. Called ones go back or end, waiting ones only end as gone. */
export function ticketRefusal(
  ticket: Ticket,
  step: "putBack" | "end",
  outcome: Outcome = "served",
): Refusal | null {
  if (ticket.state === "called") return null;
  if (ticket.state === "waiting" && step === "end" && outcome === "gone") return null;
  return refusal("conflict", "desk.ticket_not_called", { number: ticket.number });
}

/** The middle of some waits, the lower of two; null where there is none. Unit: ms. */
export function middleWait(waits: readonly number[]): number | null {
  const inOrder = waits.toSorted((a, b) => a - b);
  return inOrder[Math.floor((inOrder.length - 1) / 2)] ?? null;
}
