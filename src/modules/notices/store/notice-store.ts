/** Notices and who has read them. */
import { type Db, type RawBuilder, sql } from "#kernel/db.ts";
import type { Audience, Notice, NoticeTextFacts } from "../rules/notices-of.ts";
import type { NoticeKind, Subject } from "../rules/kinds.ts";

export type NewNotice = Notice & {
  readonly subject: Subject;
  readonly subjectId: number;
  /** The page that shows it; null for cases. */
  readonly link: string | null;
  readonly seq: number;
  readonly at: number;
  readonly mailedTo: readonly number[];
};

export type NoticeRow = {
  readonly id: number;
  readonly subject: Subject;
  readonly subjectId: number;
  readonly link: string | null;
  readonly seq: number;
  readonly at: number;
  readonly kind: NoticeKind;
  readonly audience: Audience["audience"];
  readonly audienceId: number;
  readonly facts: NoticeTextFacts;
  readonly mailedTo: readonly number[];
};

/** Who reads: a member of staff as a person, or a resident. */
export type Reader = { readonly kind: "person" | "resident"; readonly id: number };

/**
 * Inserts notices, each once: what is there already is left as it is. Answers which of those given are new. An event's
 * notices are made in the transaction that moves the cursor, so only a day that is near can be told twice.
 */
export async function insertNotices(
  db: Db,
  notices: readonly NewNotice[],
  options: { readonly mayBeThere?: true } = {},
): Promise<readonly NewNotice[]> {
  if (notices.length === 0) return [];
  const { rows } = await sql<{ n: number }>`with given as (
      select * from unnest(${notices.map((one) => one.subject)}::text[],
      ${notices.map((one) => one.subjectId)}::bigint[], ${notices.map((one) => one.link)}::text[],
      ${notices.map((one) => one.seq)}::int[],
      ${notices.map((one) => new Date(one.at))}::timestamptz[], ${notices.map((one) => one.kind)}::text[],
      ${notices.map((one) => one.audience)}::text[], ${notices.map((one) => one.id)}::bigint[],
      ${notices.map((one) => JSON.stringify(one.facts))}::jsonb[],
      ${notices.map((one) => JSON.stringify(one.mailedTo))}::jsonb[])
      with ordinality u(subject, subject_id, link, seq, at, kind, audience, audience_id, facts, mailed_to, n)),
    made as (
      insert into notices.notice (subject, subject_id, link, seq, at, kind, audience, audience_id, facts, mailed_to)
      select u.subject, u.subject_id, u.link, u.seq, u.at, u.kind, u.audience, u.audience_id, u.facts,
        array(select jsonb_array_elements_text(u.mailed_to)::bigint)
      from given u order by u.n
      ${options.mayBeThere === true ? sql`on conflict on constraint one_notice_per_event_and_audience do nothing` : sql``}
      returning subject, subject_id, seq, kind, audience, audience_id)
    select g.n from given g join made m using (subject, subject_id, seq, kind, audience, audience_id)`.execute(
    db,
  );
  const made = new Set(rows.map(({ n }) => n));
  return notices.filter((_, i) => made.has(i + 1));
}

const LISTED = sql.raw(
  "n.id, n.subject, n.subject_id, n.link, n.seq, n.at, n.kind, n.audience, n.audience_id, n.facts",
);

const BY_TIME = sql`n.at desc, n.id desc`;
/** As they were told: what is unread stands at this end. */
const BY_NUMBER = sql`n.id desc`;

/** Each audience is one ordered index scan; the union is sorted and cut. */
function branches(
  audiences: readonly Audience[],
  where: RawBuilder<unknown>,
  limit: number,
  order: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql.join(
    audiences.map(
      ({ audience, id }) => sql`(select ${LISTED} from notices.notice n
        where n.audience = ${audience} and n.audience_id = ${id} and ${where}
        order by ${order} limit ${limit})`,
    ),
    sql` union all `,
  );
}

const unread = (reader: Reader): RawBuilder<unknown> =>
  sql`n.id > coalesce((select r.read_up_to from notices.reader r
        where r.kind = ${reader.kind} and r.id = ${reader.id}), 0)
      and not exists (select from notices.reading g
        where g.kind = ${reader.kind} and g.id = ${reader.id} and g.notice_id = n.id)`;

export type ListedNotice = Omit<NoticeRow, "mailedTo"> & { readonly unread: boolean };

/** Where a page of notices ended. Unit of `at`: epoch ms. */
export type NoticePlace = { readonly at: number; readonly id: number };

/** One page of notices for some audiences, what happened last first. */
export async function listNotices(
  db: Db,
  reader: Reader,
  audiences: readonly Audience[],
  filter: {
    readonly kinds: readonly string[];
    readonly unreadOnly: boolean;
    readonly before: NoticePlace | null;
  },
  limit: number,
): Promise<ListedNotice[]> {
  if (audiences.length === 0) return [];
  const where = sql`n.kind = any(${[...filter.kinds]}::text[])
    and ${filter.before === null ? sql`true` : sql`(n.at, n.id) < (${new Date(filter.before.at)}, ${filter.before.id})`}
    and ${filter.unreadOnly ? unread(reader) : sql`true`}`;
  const { rows } = await sql<ListedNotice>`
    select ${LISTED}, (${unread(reader)}) as unread from (${branches(audiences, where, limit, BY_TIME)}) n
    order by ${BY_TIME} limit ${limit}`.execute(db);
  return rows;
}

/** Counts what is unread, up to a cap. */
export async function countUnread(
  db: Db,
  reader: Reader,
  audiences: readonly Audience[],
  kinds: readonly string[],
  cap: number,
): Promise<number> {
  if (audiences.length === 0) return 0;
  const where = sql`n.kind = any(${[...kinds]}::text[]) and ${unread(reader)}`;
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from (select id from (${branches(audiences, where, cap, BY_NUMBER)}) u limit ${cap}) c`.execute(
    db,
  );
  return rows[0]?.n ?? 0;
}

/** Finds a notice. */
export async function findNotice(db: Db, id: number): Promise<NoticeRow | undefined> {
  const { rows } =
    await sql<NoticeRow>`select id, subject, subject_id, link, seq, at, kind, audience, audience_id, facts,
      to_jsonb(mailed_to) as mailed_to
    from notices.notice where id = ${id}`.execute(db);
  return rows[0];
}

/** Marks one notice as read. */
export async function markRead(db: Db, reader: Reader, noticeId: number): Promise<void> {
  await sql`insert into notices.reading (kind, id, notice_id)
    select ${reader.kind}, ${reader.id}, ${noticeId}
    where ${noticeId} > coalesce((select read_up_to from notices.reader
      where kind = ${reader.kind} and id = ${reader.id}), 0)
    on conflict do nothing`.execute(db);
}

/** Marks everything up to a notice as read, never what is still to come; single marks below are no longer needed. */
export async function markAllRead(db: Db, reader: Reader, upTo: number): Promise<void> {
  await sql`insert into notices.reader (kind, id, read_up_to)
    select ${reader.kind}, ${reader.id}, least(${upTo}, coalesce(max(id), 0)) from notices.notice
    on conflict (kind, id) do update set read_up_to = greatest(notices.reader.read_up_to, excluded.read_up_to)`.execute(
    db,
  );
  await sql`delete from notices.reading
    where kind = ${reader.kind} and id = ${reader.id} and notice_id <= ${upTo}`.execute(db);
}

/** Notices about some things of a kind, for the proof. */
export async function noticesAbout(
  db: Db,
  subject: Subject,
  ids: readonly number[],
): Promise<NoticeRow[]> {
  const { rows } =
    await sql<NoticeRow>`select id, subject, subject_id, link, seq, at, kind, audience, audience_id, facts,
      to_jsonb(mailed_to) as mailed_to
    from notices.notice where subject = ${subject} and subject_id = any(${[...ids]}::bigint[])
    order by subject_id, seq, id`.execute(db);
  return rows;
}

/** Notices about everything but cases, for the proof; their number is that of decisions, not of cases. */
export async function noticesBesideCases(db: Db): Promise<NoticeRow[]> {
  const { rows } =
    await sql<NoticeRow>`select id, subject, subject_id, link, seq, at, kind, audience, audience_id, facts,
      to_jsonb(mailed_to) as mailed_to from notices.notice where subject <> 'case' order by id`.execute(
      db,
    );
  return rows;
}

/** How many notices of cases there are. */
export async function countNotices(db: Db): Promise<number> {
  const { rows } = await sql<{
    n: number;
  }>`select count(*) as n from notices.notice where subject = 'case'`.execute(db);
  return rows[0]?.n ?? 0;
}
