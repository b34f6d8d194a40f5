/** SQL of people and their posts. Names and telephones arrive and leave sealed. */
import type { Role } from "#kernel/pure/actor.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import { type Db, sql, violatedConstraint } from "#kernel/db.ts";
import type { Person, PostRecord } from "../rules/person.ts";

/** A person as the table keeps it. */
export type PersonRow = Person & {
  readonly nameSealed: Buffer;
  readonly nameIndex: Buffer;
  readonly telephoneSealed: Buffer | null;
  readonly telephoneIndex: Buffer | null;
};

type PostRow = Omit<PostRecord, "title"> & { readonly titleZh: string; readonly titleEn: string };

function postOf({ titleZh, titleEn, ...row }: PostRow): PostRecord {
  return { ...row, title: { zh: titleZh, en: titleEn } };
}

/** Reads everyone with the sealed name, for the directory in memory. */
export async function allPeople(db: Db): Promise<(Person & { readonly nameSealed: Buffer })[]> {
  const { rows } = await sql<Person & { readonly nameSealed: Buffer }>`
    select id, code, valid_from, valid_to, name_sealed from organisations.person order by id`.execute(
    db,
  );
  return rows;
}

/** Reads every post, ended ones too. */
export async function allPosts(db: Db): Promise<PostRecord[]> {
  const { rows } = await sql<PostRow>`select * from organisations.post order by id`.execute(db);
  return rows.map(postOf);
}

/** Reads people and locks them until the transaction ends; whoever changes a person or a post does this first. */
export async function lockPeople(db: Db, ids: readonly number[]): Promise<Map<number, PersonRow>> {
  const { rows } = await sql<PersonRow>`select * from organisations.person
    where id = any(${[...ids]}::bigint[]) order by id for update`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Reads the sealed telephones of people. */
export async function telephonesOf(
  db: Db,
  ids: readonly number[],
): Promise<Map<number, Buffer | null>> {
  const { rows } = await sql<{ id: number; telephoneSealed: Buffer | null }>`
    select id, telephone_sealed from organisations.person where id = any(${[...ids]}::bigint[])`.execute(
    db,
  );
  return new Map(rows.map((row) => [row.id, row.telephoneSealed]));
}

/** Which codes of people are taken. */
export async function takenPersonCodes(db: Db, codes: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ code: string }>`select code from organisations.person
    where code = any(${[...codes]}::text[])`.execute(db);
  return new Set(rows.map((row) => row.code));
}

async function takeIds(db: Db, sequence: string, count: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`select nextval(${sequence}::regclass) id
    from generate_series(1, ${count}::int)`.execute(db);
  return rows.map((row) => row.id);
}

/** Takes ids for new people. */
export function takePersonIds(db: Db, count: number): Promise<number[]> {
  return takeIds(db, "organisations.person_id_seq", count);
}

/** Takes ids for new posts. */
export function takePostIds(db: Db, count: number): Promise<number[]> {
  return takeIds(db, "organisations.post_id_seq", count);
}

/** Writes people: new ones are inserted, known ones updated. Refuses: `organisations.code_taken`, `organisations.person_exists`. */
export async function savePeople(db: Db, people: readonly PersonRow[]): Promise<void> {
  if (people.length === 0) return;
  try {
    await sql`insert into organisations.person
        (id, code, name_sealed, name_index, telephone_sealed, telephone_index, valid_from, valid_to)
      select * from unnest(
        ${people.map((person) => person.id)}::bigint[], ${people.map((person) => person.code)}::text[],
        ${people.map((person) => person.nameSealed)}::bytea[],
        ${people.map((person) => person.nameIndex)}::bytea[],
        ${people.map((person) => person.telephoneSealed)}::bytea[],
        ${people.map((person) => person.telephoneIndex)}::bytea[],
        ${people.map((person) => person.validFrom)}::date[],
        ${people.map((person) => person.validTo)}::date[])
      on conflict on constraint person_pkey do update set
        name_sealed = excluded.name_sealed, name_index = excluded.name_index,
        telephone_sealed = excluded.telephone_sealed, telephone_index = excluded.telephone_index,
        valid_to = excluded.valid_to`.execute(db);
  } catch (error) {
    const constraint = violatedConstraint(error);
    if (constraint === "person_code_once")
      refuse("conflict", "organisations.code_taken", { code: "" });
    if (constraint === "person_once") refuse("conflict", "organisations.person_exists");
    throw error;
  }
}

/** Reads one post; lock its person before deciding about it. */
export async function findPost(db: Db, id: number): Promise<PostRecord | undefined> {
  const { rows } = await sql<PostRow>`select * from organisations.post where id = ${id}`.execute(
    db,
  );
  return rows[0] === undefined ? undefined : postOf(rows[0]);
}

/** Reads the posts of people, ended ones too, the newest last. */
export async function postsOfPeople(db: Db, ids: readonly number[]): Promise<PostRecord[]> {
  const { rows } = await sql<PostRow>`select * from organisations.post
    where person_id = any(${[...ids]}::bigint[]) order by id`.execute(db);
  return rows.map(postOf);
}

/**
 * Writes posts as their events have left them, the no longer primary ones first.
 * Refuses: `organisations.post_held_already` where another writer was first.
 */
export async function savePosts(db: Db, posts: readonly PostRecord[]): Promise<void> {
  const later = posts.filter((post) => post.isPrimary && post.validTo === null);
  const first = posts.filter((post) => !later.includes(post));
  for (const batch of [first, later]) if (batch.length > 0) await writePosts(db, batch);
}

async function writePosts(db: Db, posts: readonly PostRecord[]): Promise<void> {
  try {
    await sql`insert into organisations.post
        (id, person_id, org_id, role, title_zh, title_en, area_id, is_primary, valid_from, valid_to)
      select * from unnest(
        ${posts.map((post) => post.id)}::bigint[], ${posts.map((post) => post.personId)}::bigint[],
        ${posts.map((post) => post.orgId)}::bigint[], ${posts.map((post): Role => post.role)}::text[],
        ${posts.map((post) => post.title.zh)}::text[], ${posts.map((post) => post.title.en)}::text[],
        ${posts.map((post) => post.areaId)}::bigint[], ${posts.map((post) => post.isPrimary)}::boolean[],
        ${posts.map((post) => post.validFrom)}::date[], ${posts.map((post) => post.validTo)}::date[])
      on conflict on constraint post_pkey do update set title_zh = excluded.title_zh,
        title_en = excluded.title_en, is_primary = excluded.is_primary, valid_to = excluded.valid_to`.execute(
      db,
    );
  } catch (error) {
    if (violatedConstraint(error) === "one_open_post_alike")
      refuse("conflict", "organisations.post_held_already");
    throw error;
  }
}
