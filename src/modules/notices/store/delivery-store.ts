/** Deliveries on their way out: taken by one worker at a time, in order per case and target. */
import { type Db, type RawBuilder, at, sql } from "#kernel/db.ts";
import type { DeliveryChannel } from "../rules/deliveries-of.ts";
import type { NoticeKind, Subject } from "../rules/kinds.ts";
import type { NoticeTextFacts } from "../rules/notices-of.ts";

export const DELIVERY_STATES = ["waiting", "sending", "sent", "dead"] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

export type InsertedDelivery = {
  readonly channel: DeliveryChannel;
  readonly targetId: number;
  readonly health: string;
  readonly subject: Subject;
  readonly subjectId: number;
  readonly link: string | null;
  readonly seq: number;
  readonly kind: NoticeKind;
  readonly at: number;
  readonly facts: NoticeTextFacts;
  readonly createdAt: number;
  readonly giveUpAt: number;
  readonly nextAt: number;
};

export type DeliveryRow = InsertedDelivery & {
  readonly id: number;
  readonly deliveryId: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly lastAttemptAt: number | null;
  readonly sentAt: number | null;
  readonly error: string | null;
};

const ALL =
  sql.raw(`d.id, d.delivery_id, d.channel, d.target_id, d.health, d.subject, d.subject_id, d.link, d.seq, d.kind, d.at, d.facts,
  d.state, d.attempts, d.created_at, d.give_up_at, d.next_at, d.last_attempt_at, d.sent_at, d.error`);

const instants = (values: readonly number[]): Date[] => values.map((value) => new Date(value));

/** Inserts deliveries in the order given; ids rise in it. */
export async function insertDeliveries(db: Db, rows: readonly InsertedDelivery[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`insert into notices.delivery (channel, target_id, health, subject, subject_id, link, seq, kind, at,
      facts, created_at, give_up_at, next_at)
    select channel, target_id, health, subject, subject_id, link, seq, kind, at, facts, created_at, give_up_at, next_at
    from unnest(${rows.map((row) => row.channel)}::text[], ${rows.map((row) => row.targetId)}::bigint[],
      ${rows.map((row) => row.health)}::text[], ${rows.map((row) => row.subject)}::text[],
      ${rows.map((row) => row.subjectId)}::bigint[], ${rows.map((row) => row.link)}::text[],
      ${rows.map((row) => row.seq)}::int[], ${rows.map((row) => row.kind)}::text[],
      ${instants(rows.map((row) => row.at))}::timestamptz[],
      ${rows.map((row) => JSON.stringify(row.facts))}::jsonb[],
      ${instants(rows.map((row) => row.createdAt))}::timestamptz[],
      ${instants(rows.map((row) => row.giveUpAt))}::timestamptz[],
      ${instants(rows.map((row) => row.nextAt))}::timestamptz[])
      with ordinality u(channel, target_id, health, subject, subject_id, link, seq, kind, at, facts, created_at, give_up_at, next_at, n)
    order by n`.execute(db);
}

/** Gives back what a worker took and never finished. */
export async function returnExpiredLeases(db: Db, now: number): Promise<void> {
  await sql`update notices.delivery set state = 'waiting', lease_until = null
    where state = 'sending' and lease_until <= ${at(now)}`.execute(db);
}

export type Candidate = { readonly id: number; readonly health: string; readonly isOut: boolean };

/**
 * Due deliveries before which nothing to the same target about the same case is still on its way, held for this
 * transaction. Receivers that are out of reach are left alone until their next attempt is due.
 */
export async function holdDue(db: Db, now: number, limit: number): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select d.id, d.health, o.health is not null as is_out
    from notices.delivery d left join notices.outage o on o.health = d.health
    where d.state = 'waiting' and d.next_at <= ${at(now)} and (o.retry_at is null or o.retry_at <= ${at(now)})
      and not exists (select from notices.delivery e
        where e.channel = d.channel and e.target_id = d.target_id and e.subject = d.subject
          and e.subject_id = d.subject_id and e.id < d.id
          and e.state in ('waiting','sending'))
    order by d.next_at, d.id limit ${limit} for update of d skip locked`.execute(db);
  return rows;
}

/** Takes deliveries: they are this worker's until the lease ends. */
export async function lease(
  db: Db,
  ids: readonly number[],
  now: number,
  until: number,
): Promise<DeliveryRow[]> {
  const { rows } = await sql<DeliveryRow>`update notices.delivery d
    set state = 'sending', attempts = attempts + 1, last_attempt_at = ${at(now)}, lease_until = ${at(until)}
    where id = any(${[...ids]}::bigint[]) returning ${ALL}`.execute(db);
  return rows.toSorted((a, b) => a.id - b.id);
}

/** Writes how an attempt ended, unless the lease had run out and somebody else has the delivery now. */
export async function settle(
  db: Db,
  { id, attempts }: Pick<DeliveryRow, "id" | "attempts">,
  result: {
    readonly state: DeliveryState;
    readonly nextAt: number;
    readonly error: string | null;
    readonly sentAt: number | null;
  },
): Promise<void> {
  await sql`update notices.delivery set state = ${result.state}, next_at = ${at(result.nextAt)},
      error = ${result.error}, sent_at = ${result.sentAt === null ? null : at(result.sentAt)}, lease_until = null
    where id = ${id} and attempts = ${attempts} and state = 'sending'`.execute(db);
}

/** Counts one more failure of a receiver, or begins to; attempts that failed side by side count once. */
export async function noteOutage(
  db: Db,
  health: string,
  now: number,
  retryAt: (failures: number) => number,
): Promise<void> {
  const { rows } = await sql<{ failures: number; retryAt: number }>`
    select failures, retry_at from notices.outage where health = ${health} for update`.execute(db);
  const known = rows[0];
  if (known !== undefined && known.retryAt > now) return;
  const failures = (known?.failures ?? 0) + 1;
  await sql`insert into notices.outage (health, failures, since, retry_at)
    values (${health}, ${failures}, ${at(now)}, ${at(retryAt(failures))})
    on conflict (health) do update set failures = excluded.failures, retry_at = excluded.retry_at`.execute(
    db,
  );
}

/** A receiver answers again. */
export async function endOutage(db: Db, health: string): Promise<void> {
  await sql`delete from notices.outage where health = ${health}`.execute(db);
}

/** Gives up what has been waiting for a receiver for too long. */
export async function giveUpWaiting(db: Db, health: string, now: number): Promise<void> {
  await sql`update notices.delivery set state = 'dead', error = coalesce(error, 'never_reached')
    where state = 'waiting' and health = ${health} and give_up_at <= ${at(now)}`.execute(db);
}

/** When the next attempt is due; null where nothing waits. */
export async function nextDueAt(db: Db): Promise<number | null> {
  const { rows } = await sql<{ at: number | null }>`
    select min(greatest(d.next_at, coalesce(o.retry_at, d.next_at))) as at
    from (select health, min(next_at) as next_at from notices.delivery where state = 'waiting' group by health) d
    left join notices.outage o on o.health = d.health`.execute(db);
  return rows[0]?.at ?? null;
}

export type DeliveryFilter = {
  readonly state?: DeliveryState | undefined;
  readonly channel?: DeliveryChannel | undefined;
  readonly endpointId?: number | undefined;
  readonly caseId?: number | undefined;
};

function filterSql(filter: DeliveryFilter): RawBuilder<unknown> {
  const parts: RawBuilder<unknown>[] = [sql`true`];
  if (filter.state !== undefined) parts.push(sql`d.state = ${filter.state}`);
  if (filter.channel !== undefined) parts.push(sql`d.channel = ${filter.channel}`);
  if (filter.caseId !== undefined)
    parts.push(sql`d.subject = 'case' and d.subject_id = ${filter.caseId}`);
  if (filter.endpointId !== undefined)
    parts.push(sql`d.channel = 'webhook' and d.target_id = ${filter.endpointId}`);
  return sql.join(parts, sql` and `);
}

/** One page of deliveries, newest first. */
export async function listDeliveries(
  db: Db,
  filter: DeliveryFilter,
  before: number | null,
  limit: number,
): Promise<DeliveryRow[]> {
  const { rows } = await sql<DeliveryRow>`select ${ALL} from notices.delivery d
    where ${filterSql(filter)} and ${before === null ? sql`true` : sql`d.id < ${before}`}
    order by d.id desc limit ${limit}`.execute(db);
  return rows;
}

/** Counts by state, and what is out of reach since when. */
export async function countStates(db: Db): Promise<Record<DeliveryState, number>> {
  const { rows } = await sql<{ state: DeliveryState; n: number }>`
    select state, count(*) as n from notices.delivery group by state`.execute(db);
  const counts = { waiting: 0, sending: 0, sent: 0, dead: 0 };
  for (const { state, n } of rows) counts[state] = n;
  return counts;
}

export type Outage = {
  readonly health: string;
  readonly failures: number;
  readonly since: number;
  readonly retryAt: number;
};

/** Receivers that do not answer. */
export async function listOutages(db: Db): Promise<Outage[]> {
  const { rows } = await sql<Outage>`
    select health, failures, since, retry_at from notices.outage order by since limit 100`.execute(
    db,
  );
  return rows;
}

/** Finds a delivery, held for this transaction. */
export async function findDeliveryForUpdate(db: Db, id: number): Promise<DeliveryRow | undefined> {
  const { rows } = await sql<DeliveryRow>`
    select ${ALL} from notices.delivery d where d.id = ${id} for update`.execute(db);
  return rows[0];
}

/** Sends a delivery once more, from now and with its time to live renewed. */
export async function wakeDelivery(
  db: Db,
  id: number,
  now: number,
  giveUpAt: number,
): Promise<void> {
  await sql`update notices.delivery set state = 'waiting', next_at = ${at(now)}, give_up_at = ${at(giveUpAt)},
      error = null where id = ${id} and state in ('dead','waiting','sent')`.execute(db);
}

/** Deliveries about some things of a kind, for the proof. */
export async function deliveriesAbout(
  db: Db,
  subject: Subject,
  ids: readonly number[],
): Promise<DeliveryRow[]> {
  const { rows } = await sql<DeliveryRow>`select ${ALL} from notices.delivery d
    where d.subject = ${subject} and d.subject_id = any(${[...ids]}::bigint[])
    order by d.subject_id, d.seq, d.id`.execute(db);
  return rows;
}

/** How many deliveries about cases there are. */
export async function countDeliveries(db: Db): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from notices.delivery
    where subject = 'case'`.execute(db);
  return rows[0]?.n ?? 0;
}

/** Keeps a message of the demo. */
export async function insertMessage(
  db: Db,
  message: {
    readonly channel: "email" | "sms";
    readonly to: Buffer;
    readonly text: Buffer;
    readonly at: number;
  },
): Promise<void> {
  await sql`insert into notices.message (channel, to_sealed, text_sealed, created_at)
    values (${message.channel}, ${message.to}, ${message.text}, ${at(message.at)})`.execute(db);
}

export type MessageRow = {
  readonly id: number;
  readonly channel: "email" | "sms";
  readonly toSealed: Buffer;
  readonly textSealed: Buffer;
  readonly createdAt: number;
};

/** The newest messages of the demo. */
export async function listMessages(db: Db, since: number, limit: number): Promise<MessageRow[]> {
  const { rows } = await sql<MessageRow>`select id, channel, to_sealed, text_sealed, created_at
    from notices.message where created_at > ${at(since)} order by id desc limit ${limit}`.execute(
    db,
  );
  return rows;
}

/** Forgets messages of the demo from before. */
export async function sweepMessages(db: Db, before: number): Promise<void> {
  await sql`delete from notices.message where created_at < ${at(before)}`.execute(db);
}
