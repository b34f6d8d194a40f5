/** Proves the tables of organisations, people and posts from their events. Names lie sealed and are in no event. */
import type { Ctx } from "#kernel/context.ts";
import type { ScannedEvent } from "#kernel/events.ts";
import { type ReplayDifference, proveStreams } from "#kernel/replay.ts";
import {
  type Organisation,
  type OrganisationEvent,
  evolveOrganisation,
} from "../rules/organisation.ts";
import { type Person, type PersonEvent, type PostRecord, evolvePosts } from "../rules/person.ts";
import { allOrganisations } from "../store/organisations.ts";
import { allPeople, allPosts } from "../store/people.ts";

export type Difference = ReplayDifference & { readonly what: "Organisation" | "Person" };

type Served = { readonly person: Person; readonly posts: readonly PostRecord[] };

/** Compares every organisation, and every person with all posts; null where all agree. */
export async function verifyOrganisations(ctx: Ctx): Promise<Difference | null> {
  const orgs = new Map((await allOrganisations(ctx.db)).map((org) => [org.id, sorted(org)]));
  const org = await proveStreams<Organisation>(
    ctx,
    "org",
    (id, before, event) =>
      sorted(evolveOrganisation(id, before, event as unknown as OrganisationEvent)),
    orgs,
  );
  if (org !== null) return { what: "Organisation", ...org };
  const posts = Map.groupBy(await allPosts(ctx.db), (post) => post.personId);
  const people = new Map(
    (await allPeople(ctx.db)).map(({ id, code, validFrom, validTo }): [number, Served] => [
      id,
      { person: { id, code, validFrom, validTo }, posts: posts.get(id) ?? [] },
    ]),
  );
  const person = await proveStreams<Served>(ctx, "person", evolveServed, people);
  return person === null ? null : { what: "Person", ...person };
}

/** The areas that an organisation serves are a set; the table keeps them in order. */
function sorted(org: Organisation): Organisation {
  return { ...org, serviceAreaIds: [...org.serviceAreaIds].sort((a, b) => a - b) };
}

function evolveServed(
  id: number,
  before: Served | undefined,
  scanned: ScannedEvent,
): Served | undefined {
  const event = scanned as unknown as PersonEvent;
  if (event.type === "personEntered") {
    const { code, validFrom } = event.data;
    return { person: { id, code, validFrom, validTo: null }, posts: [] };
  }
  if (before === undefined) return undefined;
  switch (event.type) {
    case "personLeft":
      return { ...before, person: { ...before.person, validTo: event.data.validTo } };
    case "personChanged":
    case "personUnmasked":
      return before;
    default:
      return {
        ...before,
        posts: evolvePosts(id, [...before.posts], event).sort((a, b) => a.id - b.id),
      };
  }
}
