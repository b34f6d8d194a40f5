/** What is done with people and posts: load, decide, write; one transaction each. */
import { type Ctx, transaction } from "#kernel/context.ts";
import {
  EMPTY_HEAD,
  type EventRow,
  type Head,
  appendEvents,
  chainEvents,
  headOf,
  insertEvents,
} from "#kernel/events.ts";
import { type Day, dayOf, isDay } from "#kernel/pure/day.ts";
import { type Refusal, orRefuse, refuse } from "#kernel/pure/refusal.ts";
import type { Names } from "#kernel/pure/names.ts";
import { loadAreas } from "#places";
import {
  type NewPerson,
  type NewPost,
  type Person,
  type PersonChange,
  type PersonEvent,
  type PostEvent,
  type PostRecord,
  type SealedField,
  checkNewPerson,
  checkPersonName,
  checkTelephone,
  decideAssign,
  decideChangePost,
  decideEnd,
  evolvePosts,
} from "../rules/person.ts";
import { holdOrganisations } from "../store/organisations.ts";
import * as store from "../store/people.ts";
import { NAME_FIELD, TELEPHONE_FIELD, directoryChanged } from "./directory.ts";

function sealName(ctx: Ctx, name: string) {
  return {
    nameSealed: ctx.vault.seal(NAME_FIELD, name),
    nameIndex: ctx.vault.blindIndex(NAME_FIELD, name),
  };
}

function sealTelephone(ctx: Ctx, telephone: string | null) {
  return {
    telephoneSealed: telephone === null ? null : ctx.vault.seal(TELEPHONE_FIELD, telephone),
    telephoneIndex: telephone === null ? null : ctx.vault.blindIndex(TELEPHONE_FIELD, telephone),
  };
}

/** Enters one person; see {@link createPeople}. */
export async function createPerson(ctx: Ctx, wanted: NewPerson): Promise<Person> {
  const [person] = await createPeople(ctx, [wanted]);
  return person as Person;
}

/**
 * Enters people. Refuses: malformed or taken codes, empty names, telephones that cannot be dialled, someone who
 * serves already under the same name and telephone; nobody is entered then.
 */
export function createPeople(ctx: Ctx, wanted: readonly NewPerson[]): Promise<Person[]> {
  return transaction(ctx, async (inner) => {
    const at = inner.clock.now();
    const taken = await store.takenPersonCodes(
      inner.db,
      wanted.map((one) => one.code),
    );
    const ids = await store.takePersonIds(inner.db, wanted.length);
    const rows: EventRow[] = [];
    const people = wanted.map((one, i): store.PersonRow => {
      const { code, validFrom, name, telephone } = orRefuse(checkNewPerson(one, dayOf(at)));
      if (taken.has(code)) refuse("conflict", "organisations.code_taken", { code });
      taken.add(code);
      const id = ids[i] as number;
      const fields: SealedField[] = telephone === null ? ["name"] : ["name", "telephone"];
      const entered: PersonEvent = { type: "personEntered", at, data: { code, validFrom, fields } };
      rows.push(...chainEvents("person", id, EMPTY_HEAD, [entered], inner.actor).rows);
      const sealed = { ...sealName(inner, name), ...sealTelephone(inner, telephone) };
      return { id, code, validFrom, validTo: null, ...sealed };
    });
    await store.savePeople(inner.db, people);
    await insertEvents(inner.db, rows);
    await directoryChanged(inner);
    return people.map(({ id, code, validFrom, validTo }) => ({ id, code, validFrom, validTo }));
  });
}

async function lockPerson(ctx: Ctx, id: number): Promise<store.PersonRow> {
  const person = (await store.lockPeople(ctx.db, [id])).get(id);
  if (person === undefined) refuse("notFound", "organisations.no_such_person");
  return person;
}

/** Changes a person's name or telephone. Refuses: someone who left, nothing to change, what cannot be a name or telephone. */
export function updatePerson(ctx: Ctx, id: number, wanted: PersonChange): Promise<void> {
  return transaction(ctx, async (inner) => {
    const person = await lockPerson(inner, id);
    if (person.validTo !== null) refuse("conflict", "organisations.person_has_left");
    const { name, telephone } = wanted;
    const fields: SealedField[] = [];
    let after = person;
    if (name !== undefined) {
      fields.push("name");
      after = { ...after, ...sealName(inner, orRefuse(checkPersonName(name))) };
    }
    if (telephone !== undefined) {
      fields.push("telephone");
      after = { ...after, ...sealTelephone(inner, orRefuse(checkTelephone(telephone))) };
    }
    if (fields.length === 0) refuse("invalid", "organisations.nothing_to_change");
    await store.savePeople(inner.db, [after]);
    await append(inner, id, { type: "personChanged", at: inner.clock.now(), data: { fields } });
    await directoryChanged(inner);
  });
}

async function append(ctx: Ctx, id: number, ...events: PersonEvent[]): Promise<void> {
  await appendEvents(ctx, "person", id, events);
}

/** Says that a person no longer serves, from a day on (today unless given). Refuses: someone with open posts. */
export function closePerson(ctx: Ctx, id: number, on?: Day): Promise<void> {
  return transaction(ctx, async (inner) => {
    const person = await lockPerson(inner, id);
    if (person.validTo !== null) refuse("conflict", "organisations.person_has_left");
    const posts = await store.postsOfPeople(inner.db, [id]);
    const open = posts.filter((post) => post.validTo === null).length;
    if (open > 0) refuse("conflict", "organisations.person_has_posts", { count: open });
    const at = inner.clock.now();
    const validTo = on ?? dayOf(at);
    if (!isDay(validTo)) refuse("invalid", "organisations.day_malformed", { day: validTo });
    if (validTo > dayOf(at)) refuse("invalid", "organisations.ends_in_future");
    if (validTo < person.validFrom) refuse("invalid", "organisations.ends_before_it_begins");
    await store.savePeople(inner.db, [{ ...person, validTo }]);
    await append(inner, id, { type: "personLeft", at, data: { validTo } });
    await directoryChanged(inner);
  });
}

/** Shows a person's telephone to who gives a reason; that it was shown is an event. */
export function unmaskTelephone(
  ctx: Ctx,
  id: number,
  reason: string,
): Promise<{ telephone: string | null }> {
  return transaction(ctx, async (inner) => {
    const { telephoneSealed } = await lockPerson(inner, id);
    const text = reason.trim();
    if (text.length < 2) refuse("invalid", "organisations.reason_missing");
    await append(inner, id, {
      type: "personUnmasked",
      at: inner.clock.now(),
      data: { field: "telephone", reason: text },
    });
    const telephone =
      telephoneSealed === null ? null : inner.vault.open(TELEPHONE_FIELD, telephoneSealed);
    return { telephone };
  });
}

/** Appoints one person; see {@link assignPosts}. */
export async function assignPost(ctx: Ctx, wanted: NewPost): Promise<PostRecord> {
  const [post] = await assignPosts(ctx, [wanted]);
  return post as PostRecord;
}

/** Appoints people to posts. Refuses: what {@link decideAssign} refuses; nobody is appointed then. */
export function assignPosts(ctx: Ctx, wanted: readonly NewPost[]): Promise<PostRecord[]> {
  return transaction(ctx, async (inner) => {
    const personIds = [...new Set(wanted.map((one) => one.personId))];
    const people = await store.lockPeople(inner.db, personIds);
    const orgs = await holdOrganisations(inner.db, [...new Set(wanted.map((one) => one.orgId))]);
    const areas = await loadAreas(inner);
    const known = await store.postsOfPeople(inner.db, [...people.keys()]);
    const posts = Map.groupBy(known, (post) => post.personId);
    const heads = await headsOf(inner, personIds);
    const ids = await store.takePostIds(inner.db, wanted.length);
    const at = inner.clock.now();
    const rows: EventRow[] = [];
    wanted.forEach((one, i) => {
      const before = posts.get(one.personId) ?? [];
      const events = orRefuse(
        decideAssign(
          one,
          {
            person: people.get(one.personId),
            organisation: orgs.get(one.orgId),
            openPosts: before.filter((post) => post.validTo === null),
            areas,
            today: dayOf(at),
            postId: ids[i] as number,
          },
          at,
        ),
      );
      const head = heads.get(one.personId) ?? EMPTY_HEAD;
      const chained = chainEvents("person", one.personId, head, events, inner.actor);
      rows.push(...chained.rows);
      heads.set(one.personId, chained.head);
      posts.set(one.personId, evolveAll(one.personId, before, events));
    });
    const after = [...posts.values()].flat();
    await store.savePosts(inner.db, changedPosts(known, after));
    await insertEvents(inner.db, rows);
    await directoryChanged(inner);
    return ids.map((id) => after.find((post) => post.id === id) as PostRecord);
  });
}

function evolveAll(personId: number, posts: PostRecord[], events: readonly PostEvent[]) {
  return events.reduce((now, event) => evolvePosts(personId, now, event), posts);
}

function changedPosts(before: readonly PostRecord[], after: readonly PostRecord[]): PostRecord[] {
  const same = new Set(before);
  return after.filter((post) => !same.has(post));
}

async function headsOf(ctx: Ctx, personIds: readonly number[]): Promise<Map<number, Head>> {
  const heads = new Map<number, Head>();
  for (const id of personIds) heads.set(id, await headOf(ctx.db, "person", id));
  return heads;
}

function changePosts(
  ctx: Ctx,
  postId: number,
  decide: (post: PostRecord, open: PostRecord[], at: number) => PostEvent[] | Refusal,
): Promise<PostRecord> {
  return transaction(ctx, async (inner) => {
    const found = await store.findPost(inner.db, postId);
    if (found === undefined) refuse("notFound", "organisations.no_such_post");
    const { personId } = found;
    await store.lockPeople(inner.db, [personId]);
    const before = await store.postsOfPeople(inner.db, [personId]);
    const post = before.find((one) => one.id === postId) as PostRecord;
    const open = before.filter((one) => one.validTo === null);
    const events = orRefuse(decide(post, open, inner.clock.now()));
    const after = evolveAll(personId, before, events);
    await store.savePosts(inner.db, changedPosts(before, after));
    await append(inner, personId, ...events);
    await directoryChanged(inner);
    return after.find((one) => one.id === postId) as PostRecord;
  });
}

/** Changes a post's title or makes it the primary one. Refuses: see {@link decideChangePost}. */
export function changePost(
  ctx: Ctx,
  postId: number,
  wanted: { readonly title?: Names | undefined; readonly isPrimary?: boolean | undefined },
): Promise<PostRecord> {
  return changePosts(ctx, postId, (post, open, at) => decideChangePost(post, open, wanted, at));
}

/** Ends a post from a day on (today unless given). Refuses: see {@link decideEnd}. */
export function endPost(ctx: Ctx, postId: number, on?: Day): Promise<PostRecord> {
  const today = dayOf(ctx.clock.now());
  return changePosts(ctx, postId, (post, open, at) =>
    decideEnd(post, open, { today, on: on ?? today }, at),
  );
}
