/** Notices and who has read them. */
import { type Db, type RawBuilder, sql } from "#kernel/db.ts";
import type { Audience, Notice, NoticeTextFacts } from "../rules/notices-of.ts";
import type { NoticeKind } from "../rules/kinds.ts";

export type NewNotice = Notice & {
  readonly caseId: number;
  readonly seq: number;
  readonly at: number;
  readonly mailedTo: readonly number[];
};

export type NoticeRow = {
  readonly id: number;
  readonly caseId: number;
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

/** Inserts notices. */
export async function insertNotices(db: Db, notices: readonly NewNotice[]): Promise<void> {
  if (notices.length === 0) return;
  await sql`insert into notices.notice (case_id, seq, at, kind, audience, audience_id, facts, mailed_to)
    select u.case_id, u.seq, u.at, u.kind, u.audience, u.audience_id, u.facts,
      array(select jsonb_array_elements_text(u.mailed_to)::bigint)
    from unnest(${notices.map((one) => one.caseId)}::bigint[], ${notices.map((one) => one.seq)}::int[],
      ${notices.map((one) => new Date(one.at))}::timestamptz[], ${notices.map((one) => one.kind)}::text[],
      ${notices.map((one) => one.audience)}::text[], ${notices.map((one) => one.id)}::bigint[],
      ${notices.map((one) => JSON.stringify(one.facts))}::jsonb[],
      ${notices.map((one) => JSON.stringify(one.mailedTo))}::jsonb[])
      u(case_id, seq, at, kind, audience, audience_id, facts, mailed_to)`.execute(db);
}

const LISTED = sql.raw("n.id, n.case_id, n.seq, n.at, n.kind, n.audience, n.audience_id, n.facts");

/** Each audience is one ordered index scan; the union is sorted and cut. */
function branches(
  audiences: readonly Audience[],
  where: RawBuilder<unknown>,
  limit: number,
): RawBuilder<unknown> {
  return sql.join(
    audiences.map(
      ({ audience, id }) => sql`(select ${LISTED} from notices.notice n
        where n.audience = ${audience} and n.audience_id = ${id} and ${where}
        order by n.id desc limit ${limit})`,
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

/** One page of notices for some audiences, newest first. */
export async function listNotices(
  db: Db,
  reader: Reader,
  audiences: readonly Audience[],
  filter: {
    readonly kinds: readonly string[];
    readonly unreadOnly: boolean;
    readonly before: number | null;
  },
  limit: number,
): Promise<ListedNotice[]> {
  if (audiences.length === 0) return [];
  const where = sql`n.kind = any(${[...filter.kinds]}::text[])
    and ${filter.before === null ? sql`true` : sql`n.id < ${filter.before}`}
    and ${filter.unreadOnly ? unread(reader) : sql`true`}`;
  const { rows } = await sql<ListedNotice>`
    select ${LISTED}, (${unread(reader)}) as unread from (${branches(audiences, where, limit)}) n
    order by n.id desc limit ${limit}`.execute(db);
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
    select count(*) as n from (select id from (${branches(audiences, where, cap)}) u limit ${cap}) c`.execute(
    db,
  );
  return rows[0]?.n ?? 0;
}

/** Finds a notice. */
export async function findNotice(db: Db, id: number): Promise<NoticeRow | undefined> {
  const { rows } =
    await sql<NoticeRow>`select id, case_id, seq, at, kind, audience, audience_id, facts,
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

/** Notices of a range of events, for the proof. */
export async function noticesOfCases(db: Db, caseIds: readonly number[]): Promise<NoticeRow[]> {
  const { rows } =
    await sql<NoticeRow>`select id, case_id, seq, at, kind, audience, audience_id, facts,
      to_jsonb(mailed_to) as mailed_to
    from notices.notice where case_id = any(${[...caseIds]}::bigint[]) order by case_id, seq, id`.execute(
      db,
    );
  return rows;
}

/** How many notices there are. */
export async function countNotices(db: Db): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from notices.notice`.execute(db);
  return rows[0]?.n ?? 0;
}
