/** SQL of the queue at the door. */
import { type Db, at, sql } from "#kernel/db.ts";
import type { Ticket } from "../rules/queue.ts";

export type TicketRow = Ticket & { readonly id: number };

const COLUMNS = sql.raw(`id, org_id, day, number, matter, state, taken_at, called_at, called_by,
  counter, ended_at`);

/** The queue of an organisation on a day: who waits and who is being served, by number. */
export async function openTickets(db: Db, orgId: number, day: string): Promise<TicketRow[]> {
  const { rows } = await sql<TicketRow>`select ${COLUMNS} from desk.ticket
    where org_id = ${orgId} and day = ${day} and state in ('waiting','called')
    order by number limit 1000`.execute(db);
  return rows;
}

/** One number, held for this transaction. */
export async function findTicketForUpdate(db: Db, id: number): Promise<TicketRow | undefined> {
  const { rows } = await sql<TicketRow>`select ${COLUMNS} from desk.ticket
    where id = ${id} for update`.execute(db);
  return rows[0];
}

/** The last number that an organisation has given out on a day; 0 where it has given none. */
export async function lastNumber(db: Db, orgId: number, day: string): Promise<number> {
  const { rows } = await sql<{ last: number | null }>`select max(number) as last from desk.ticket
    where org_id = ${orgId} and day = ${day}`.execute(db);
  return rows[0]?.last ?? 0;
}

/** The first number that waits. */
export async function firstWaiting(
  db: Db,
  orgId: number,
  day: string,
): Promise<TicketRow | undefined> {
  const { rows } = await sql<TicketRow>`select ${COLUMNS} from desk.ticket
    where org_id = ${orgId} and day = ${day} and state = 'waiting'
    order by number limit 1 for update`.execute(db);
  return rows[0];
}

export async function writeTicket(db: Db, id: number, ticket: Ticket): Promise<void> {
  const { orgId, day, number, matter, state, takenAt, calledAt, calledBy, counter, endedAt } =
    ticket;
  await sql`insert into desk.ticket (id, org_id, day, number, matter, state, taken_at, called_at,
      called_by, counter, ended_at)
    values (${id}, ${orgId}, ${day}, ${number}, ${matter}, ${state}, ${at(takenAt)},
      ${calledAt === null ? null : at(calledAt)}, ${calledBy}, ${counter},
      ${endedAt === null ? null : at(endedAt)})
    on conflict (id) do update set state = excluded.state, called_at = excluded.called_at,
      called_by = excluded.called_by, counter = excluded.counter, ended_at = excluded.ended_at`.execute(
    db,
  );
}

/** How long each number of a day waited until it was called. Unit: ms. */
export async function waitsOf(db: Db, orgId: number, day: string): Promise<number[]> {
  const { rows } = await sql<{ wait: number }>`
    select (extract(epoch from called_at - taken_at) * 1000)::bigint as wait from desk.ticket
    where org_id = ${orgId} and day = ${day} and called_at is not null limit 2000`.execute(db);
  return rows.map(({ wait }) => wait);
}

export type QueueRow = {
  readonly orgId: number;
  readonly waiting: number;
  readonly called: number;
  readonly served: number;
  readonly gone: number;
  /** When the number that has waited longest was taken; null where nobody waits. */
  readonly oldestAt: number | null;
};

/** The queues of all organisations on a day that have given out a number. */
export async function queuesOf(db: Db, day: string): Promise<QueueRow[]> {
  const { rows } = await sql<QueueRow>`select org_id,
      count(*) filter (where state = 'waiting')::int as waiting,
      count(*) filter (where state = 'called')::int as called,
      count(*) filter (where state = 'served')::int as served,
      count(*) filter (where state = 'gone')::int as gone,
      min(taken_at) filter (where state = 'waiting') as oldest_at
    from desk.ticket where day = ${day} group by org_id order by org_id limit 2000`.execute(db);
  return rows;
}

/** Every number there is, for the proof. */
export async function allTickets(db: Db): Promise<TicketRow[]> {
  const { rows } = await sql<TicketRow>`select ${COLUMNS} from desk.ticket order by id`.execute(db);
  return rows;
}
