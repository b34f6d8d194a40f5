/** What is shown of organisations and people: pages, details, the public's view. Telephones of people are always masked. */
import type { Ctx } from "#kernel/context.ts";
import { type Page, pageOf, readCursor } from "#kernel/pure/page.ts";
import { normaliseText } from "#kernel/pure/text.ts";
import { orRefuse, refuse } from "#kernel/pure/refusal.ts";
import { maskTelephone } from "#kernel/vault.ts";
import { type AreaDirectory, distanceM, loadAreas, toWgs84 } from "#places";
import type { NamedPerson, OrganisationDirectory } from "../rules/directory.ts";
import type { Organisation } from "../rules/organisation.ts";
import type { PostRecord } from "../rules/person.ts";
import type {
  OrganisationQuery,
  OrganisationView,
  PeopleQuery,
  PersonView,
  PostView,
  PublicBody,
  StationQuery,
  StationView,
} from "../schema.ts";
import { pageOfOrganisations } from "../store/organisations.ts";
import { postsOfPeople, telephonesOf } from "../store/people.ts";
import { TELEPHONE_FIELD, loadOrganisations } from "./directory.ts";

const PAGE_SIZE = 50;

function viewOrganisation(org: Organisation, directory: OrganisationDirectory): OrganisationView {
  return {
    ...org,
    serviceAreaIds: [...org.serviceAreaIds],
    openPosts: directory.postsByOrg(org.id).length,
  };
}

/** An organisation as staff see it, after a change. */
export async function showOrganisation(ctx: Ctx, org: Organisation): Promise<OrganisationView> {
  return viewOrganisation(org, await loadOrganisations(ctx));
}

function viewPost(post: PostRecord, directory: OrganisationDirectory): PostView {
  return {
    ...post,
    personName: directory.personName(post.personId),
    orgName: directory.organisationName(post.orgId),
  };
}

/** A post as staff see it, after a change. */
export async function showPost(ctx: Ctx, post: PostRecord): Promise<PostView> {
  return viewPost(post, await loadOrganisations(ctx));
}

function cursorCode(cursor: string | undefined): string | undefined {
  return cursor === undefined ? undefined : String(orRefuse(readCursor(cursor, 1))[0]);
}

/** A page of organisations by code. */
export async function listOrganisations(
  ctx: Ctx,
  query: OrganisationQuery,
): Promise<Page<OrganisationView>> {
  const { kind, parentId, within, limit = PAGE_SIZE, closedToo = false } = query;
  const areas = await loadAreas(ctx);
  const directory = await loadOrganisations(ctx);
  const areaIds =
    within === undefined
      ? undefined
      : areas.find(within) === undefined
        ? []
        : [within, ...areas.descendants(within)];
  const search = query.search?.trim();
  const rows = await pageOfOrganisations(ctx.db, {
    search: search === "" ? undefined : search,
    kind,
    parentId,
    areaIds,
    closedToo,
    afterCode: cursorCode(query.cursor),
    limit: limit + 1,
  });
  return pageOf(
    rows,
    limit,
    (org) => viewOrganisation(org, directory),
    (org) => [org.code],
  );
}

/** One organisation with the posts in it. Refuses: `organisations.no_such_organisation`. */
export async function organisationDetail(ctx: Ctx, id: number) {
  const directory = await loadOrganisations(ctx);
  const org = directory.find(id);
  if (org === undefined) refuse("notFound", "organisations.no_such_organisation");
  return {
    organisation: viewOrganisation(org, directory),
    posts: directory.postsByOrg(id).map((post) => viewPost(post, directory)),
  };
}

/**
 * A page of people by code; the search is part of a name, of a post's title or the beginning of the code.
 * Names are sealed in the table, so the search runs over the directory in memory.
 */
export async function listPeople(ctx: Ctx, query: PeopleQuery): Promise<Page<PersonView>> {
  const { orgId, limit = PAGE_SIZE, closedToo = false } = query;
  const directory = await loadOrganisations(ctx);
  const after = cursorCode(query.cursor) ?? "";
  const search = normaliseText(query.search ?? "");
  const found = directory.people.filter(
    (person) =>
      person.code > after &&
      (closedToo || person.validTo === null) &&
      (orgId === undefined || directory.postsOf(person.id).some((post) => post.orgId === orgId)) &&
      (search === "" || matches(person, search, directory)),
  );
  const page = pageOf(
    found.slice(0, limit + 1),
    limit,
    (person) => person,
    (person) => [person.code],
  );
  return { items: await viewPeople(ctx, page.items, directory), next: page.next };
}

function matches(person: NamedPerson, search: string, directory: OrganisationDirectory): boolean {
  if (normaliseText(person.name).includes(search)) return true;
  if (person.code.toLowerCase().startsWith(search)) return true;
  return directory
    .postsOf(person.id)
    .some(({ title }) => normaliseText(`${title.zh} ${title.en}`).includes(search));
}

async function viewPeople(
  ctx: Ctx,
  people: readonly NamedPerson[],
  directory: OrganisationDirectory,
): Promise<PersonView[]> {
  const telephones = await telephonesOf(
    ctx.db,
    people.map((person) => person.id),
  );
  return people.map((person) => {
    const sealed = telephones.get(person.id) ?? null;
    return {
      ...person,
      telephone: sealed === null ? null : maskTelephone(ctx.vault.open(TELEPHONE_FIELD, sealed)),
      posts: directory.postsOf(person.id).map((post) => viewPost(post, directory)),
    };
  });
}

/** One person with every post, ended ones too. Refuses: `organisations.no_such_person`. */
export async function personDetail(ctx: Ctx, id: number): Promise<PersonView> {
  const directory = await loadOrganisations(ctx);
  const person = directory.findPerson(id);
  if (person === undefined) refuse("notFound", "organisations.no_such_person");
  const [view] = await viewPeople(ctx, [person], directory);
  const posts = await postsOfPeople(ctx.db, [id]);
  return { ...(view as PersonView), posts: posts.map((post) => viewPost(post, directory)) };
}

function publicBody(org: Organisation): PublicBody {
  const { id, code, name, shortName, remit, telephone, address, hours, point } = org;
  return { id, code, name, shortName, remit, telephone, address, hours, point };
}

/** The departments as anyone may know them. */
export async function publicDepartments(ctx: Ctx): Promise<PublicBody[]> {
  return (await loadOrganisations(ctx)).departments().map(publicBody);
}

/** The stations as anyone may know them, the nearest first where a point is given. Refuses: `organisations.point_incomplete`. */
export async function publicStations(ctx: Ctx, query: StationQuery): Promise<StationView[]> {
  const { lng, lat, datum, areaId } = query;
  if ((lng === undefined) !== (lat === undefined))
    refuse("invalid", "organisations.point_incomplete");
  const areas = await loadAreas(ctx);
  const directory = await loadOrganisations(ctx);
  const from =
    lng === undefined || lat === undefined
      ? undefined
      : toWgs84({ lng, lat, ...(datum === undefined ? {} : { datum }) });
  const views = stationsFor(areaId, areas, directory).map(
    (org): StationView => ({
      ...publicBody(org),
      serves: org.serviceAreaIds.map((id) => ({ id, name: areas.get(id).name })),
      distanceM:
        from === undefined || org.point === null ? null : Math.round(distanceM(from, org.point)),
    }),
  );
  return views.toSorted(
    (a, b) =>
      (a.distanceM ?? Number.POSITIVE_INFINITY) - (b.distanceM ?? Number.POSITIVE_INFINITY) ||
      (a.code < b.code ? -1 : 1),
  );
}

function stationsFor(
  areaId: number | undefined,
  areas: AreaDirectory,
  directory: OrganisationDirectory,
): readonly Organisation[] {
  if (areaId === undefined) return directory.ofKind("station");
  const communityId = areas.find(areaId) === undefined ? null : areas.pathOf(areaId).communityId;
  return communityId === null ? [] : directory.stationsServing(communityId);
}
