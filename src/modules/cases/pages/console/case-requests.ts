/** What the console asks the server about cases and about what their forms offer. */
import {
  api,
  type CasesActInput,
  type CasesCountsAnswer,
  type CasesGetAnswer,
  type CasesIntakeAnswer,
  type CasesIntakeInput,
  type CasesListAnswer,
  type CasesUnmaskAnswer,
  type CasesUploadAnswer,
  type CatalogueCategoriesAnswer,
  type CatalogueGuidanceAnswer,
  type CatalogueSearchAnswer,
  type OrganisationsGetAnswer,
  type OrganisationsListAnswer,
  type PlacesFeaturesAnswer,
  type PlacesListAnswer,
} from "#ui/client.gen.ts";
import type { InboxFilter } from "./inbox-filter.ts";

export type CaseView = CasesGetAnswer;
export type CasePageAnswer = CasesListAnswer;
export type CaseLine = CasesListAnswer["items"][number];
export type ClockView = CasesGetAnswer["clocks"][number];
export type TimelineItem = CasesGetAnswer["timeline"][number];
export type CommandBody = CasesActInput["body"];
export type PersonData = CasesUnmaskAnswer["parties"][number];
export type StoredFile = CasesUploadAnswer;
export type IntakeBody = CasesIntakeInput["body"];
export type IntakeAnswer = CasesIntakeAnswer;
export type DutyHit = CatalogueSearchAnswer["items"][number];
export type Guidance = CatalogueGuidanceAnswer;
export type Material = Guidance["content"]["materials"][number];
export type Category = CatalogueCategoriesAnswer["items"][number];
export type Organisation = OrganisationsListAnswer["items"][number];
export type Colleague = OrganisationsGetAnswer["posts"][number];
export type Area = PlacesListAnswer["items"][number];
export type AreaFeature = PlacesFeaturesAnswer["features"][number];
export type Ring = readonly (readonly [number, number])[];

/** One page of a list; the filter's words make it a search. */
export function fetchCases(
  filter: InboxFilter,
  cursor: string | undefined,
  signal: AbortSignal,
): Promise<CasePageAnswer> {
  if (filter.words !== "") return searchCases(filter.words, cursor, signal);
  const { view, kind, status, channel, subdistrictId } = filter;
  return api.cases.list(
    { query: { view, kind, status, channel, subdistrictId, cursor, limit: 50 } },
    { signal },
  );
}

/** Cases by receipt number, telephone, identity number or words. */
export function searchCases(
  words: string,
  cursor: string | undefined,
  signal: AbortSignal,
): Promise<CasePageAnswer> {
  return api.cases.search({ query: { q: words, cursor, limit: 50 } }, { signal });
}

/** Where the cases of a filter are downloaded as a file. */
export function exportHref(filter: InboxFilter, format: "xlsx" | "csv"): string {
  const { view, kind, status, channel, subdistrictId, words } = filter;
  const asked = words === "" ? { view, kind, status, channel, subdistrictId } : { q: words };
  const query = new URLSearchParams({ format });
  for (const [name, value] of Object.entries(asked))
    if (value !== undefined) query.set(name, String(value));
  return `/api/v1/cases/export?${query.toString()}`;
}

export function fetchCounts(signal: AbortSignal): Promise<CasesCountsAnswer> {
  return api.cases.counts({}, { signal });
}

export function fetchCase(caseId: number, signal: AbortSignal): Promise<CaseView> {
  return api.cases.get({ params: { caseId } }, { signal });
}

/**
 * Gives a command to a case as the page shows it: refused where somebody has moved it since. The same key sent twice
 * is done once.
 */
export function sendCommand(
  { id, seq }: Pick<CaseView, "id" | "seq">,
  body: CommandBody,
  key?: string,
): Promise<CaseView> {
  return api.cases.act(
    { params: { caseId: id }, query: { seen: seq }, body },
    { idempotencyKey: key },
  );
}

export function unmaskCase(caseId: number, reason: string): Promise<CasesUnmaskAnswer> {
  return api.cases.unmask({ params: { caseId }, body: { reason } });
}

export function uploadFile(name: string, bytes: Blob): Promise<StoredFile> {
  return api.cases.upload({ query: { name: name.slice(-200) }, body: bytes });
}

/** Where a file of a case is downloaded. */
export function fileHref(caseId: number, fileId: number): string {
  return `/api/v1/cases/${caseId}/files/${fileId}`;
}

export function takeIn(body: IntakeBody, key: string): Promise<IntakeAnswer> {
  return api.cases.intake({ body }, { idempotencyKey: key });
}

/** Areas of one level, in tree order. */
export async function fetchAreas(
  level: Area["level"],
  signal: AbortSignal,
): Promise<readonly Area[]> {
  return (await api.places.list({ query: { level } }, { signal })).items;
}

/** Communities with their boundaries, for the small map. */
export async function fetchCommunityShapes(signal: AbortSignal): Promise<readonly AreaFeature[]> {
  return (await api.places.features({ query: { level: "community" } }, { signal })).features;
}

/** Most pages of organisations that are fetched; a district has some two hundred. */
const ORGANISATION_PAGES = 10;

/** Every open organisation: few enough for the picker to search in memory. */
export async function fetchOrganisations(signal: AbortSignal): Promise<Organisation[]> {
  const all: Organisation[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < ORGANISATION_PAGES; page++) {
    const answer: OrganisationsListAnswer = await api.organisations.list(
      { query: { limit: 100, cursor } },
      { signal },
    );
    all.push(...answer.items);
    if (answer.next === null) break;
    cursor = answer.next;
  }
  return all;
}

/** Who holds a post in an organisation. */
export async function fetchColleagues(
  orgId: number,
  signal: AbortSignal,
): Promise<readonly Colleague[]> {
  const { posts } = await api.organisations.get({ params: { id: orgId } }, { signal });
  return posts.filter((post) => post.validTo === null);
}

/** The district's leaders: who holds such a post in one of its offices. */
export async function fetchLeaders(signal: AbortSignal): Promise<readonly Colleague[]> {
  const query = { kind: "districtOffice", limit: 100 } as const;
  const { items } = await api.organisations.list({ query }, { signal });
  const posts = await Promise.all(items.map(({ id }) => fetchColleagues(id, signal)));
  return posts.flat().filter((post) => post.role === "districtLeader");
}

/** Duties in ordinary words, best first. */
export async function searchDuties(q: string, signal: AbortSignal): Promise<readonly DutyHit[]> {
  return (await api.catalogue.search({ query: { q, limit: 8 } }, { signal })).items;
}

/** What a duty needs and who carries it where the resident lives. */
export function fetchGuidance(
  code: string,
  areaId: number | undefined,
  signal: AbortSignal,
): Promise<Guidance> {
  return api.catalogue.guidance({ params: { code }, query: { areaId } }, { signal });
}

/** Kinds of request that can be chosen. */
export async function fetchCategories(signal: AbortSignal): Promise<readonly Category[]> {
  const { items } = await api.catalogue.categories({}, { signal });
  return items
    .filter((category) => category.content.open)
    .toSorted((a, b) => a.content.position - b.content.position);
}
