/** Proves what is kept and the queue from their events. */
import type { Ctx } from "#kernel/context.ts";
import { type ReplayDifference, proveStreams } from "#kernel/replay.ts";
import { type Ticket, type TicketEvent, evolveTicket } from "../rules/queue.ts";
import {
  type Arrangements,
  type ResponseTemplate,
  type SavedView,
  evolveArrangements,
  evolveTemplate,
  evolveView,
} from "../rules/saved.ts";
import { allSaved } from "../store/saved-store.ts";
import { allTickets } from "../store/ticket-store.ts";

type Named = ReplayDifference & { readonly stream: string };

function byId<T extends { readonly id: number }>(rows: readonly T[]): Map<number, Omit<T, "id">> {
  return new Map(rows.map(({ id, ...row }) => [id, row]));
}

/** Compares; null where tables and events agree. */
export async function verifyDesk(ctx: Ctx): Promise<Named | null> {
  const { views, templates, arrangements } = await allSaved(ctx.db);
  const arranged = new Map<number, Arrangements>();
  for (const { personId, name, value } of arrangements)
    arranged.set(personId, { ...arranged.get(personId), [name]: value });
  const found: readonly (readonly [string, ReplayDifference | null])[] = [
    [
      "savedView",
      await proveStreams<SavedView>(
        ctx,
        "savedView",
        (_id, _before, event) => evolveView(event),
        byId(views),
      ),
    ],
    [
      "responseTemplate",
      await proveStreams<ResponseTemplate>(
        ctx,
        "responseTemplate",
        (_id, _before, event) => evolveTemplate(event),
        byId(templates),
      ),
    ],
    [
      "arrangement",
      await proveStreams<Arrangements>(
        ctx,
        "arrangement",
        (_id, before, event) => {
          const after = evolveArrangements(before ?? {}, event);
          return Object.keys(after).length === 0 ? null : after;
        },
        arranged,
      ),
    ],
    [
      "ticket",
      await proveStreams<Ticket>(
        ctx,
        "ticket",
        (_id, before, event) => evolveTicket(before, event as unknown as TicketEvent),
        byId(await allTickets(ctx.db)),
      ),
    ],
  ];
  const [wrong] = found.flatMap(([stream, one]) => (one === null ? [] : [{ ...one, stream }]));
  return wrong ?? null;
}
