/** Organisations: what may be created, changed and closed, and what the events make of it. */
import type { OrganisationKind } from "#kernel/pure/actor.ts";
import type { NewEvent } from "#kernel/pure/chain.ts";
import { type Day, isDay } from "#kernel/pure/day.ts";
import { type Names, isCode, trimNames } from "#kernel/pure/names.ts";
import { type Refusal, isRefusal, refusal } from "#kernel/pure/refusal.ts";
import { isUscc, normaliseUscc } from "./uscc.ts";

/** A point on the earth. Unit: degrees, WGS-84. */
export type Point = { readonly lng: number; readonly lat: number };

/** What these rules ask of the areas. */
export type Areas = {
  readonly find: (id: number) =>
    | {
        readonly id: number;
        readonly level: AreaLevel;
        readonly name: Names;
        readonly validTo: Day | null;
      }
    | undefined;
  readonly isWithin: (id: number, ancestorId: number) => boolean;
  readonly pathOf: (id: number) => {
    readonly districtId: number;
    readonly subdistrictId: number | null;
  };
};
export type AreaLevel = "district" | "subdistrict" | "community" | "grid";

export type Organisation = {
  readonly id: number;
  readonly kind: OrganisationKind;
  /** Stays the same for life, also when the name changes. */
  readonly code: string;
  readonly name: Names;
  readonly shortName: Names | null;
  /** What it is for, in a sentence. */
  readonly remit: Names | null;
  readonly parentId: number | null;
  /** The area that it belongs to. */
  readonly areaId: number;
  /** The communities that a station serves. */
  readonly serviceAreaIds: readonly number[];
  readonly uscc: string | null;
  readonly telephone: string | null;
  readonly address: Names | null;
  readonly hours: Names | null;
  /** WGS-84. */
  readonly point: Point | null;
  readonly validFrom: Day;
  /** The first day on which it no longer exists. */
  readonly validTo: Day | null;
};

type Loose<T> = { readonly [K in keyof T]?: T[K] | undefined };
type Details = Omit<Organisation, "id" | "kind" | "code" | "validFrom" | "validTo">;

/** What someone asks to create; the parent by id or, within one batch, by code. */
export type NewOrganisation = Pick<Organisation, "kind" | "code" | "name" | "areaId"> &
  Loose<Details> & {
    readonly parentCode?: string | undefined;
    readonly validFrom?: Day | undefined;
  };

/** What may be changed; what is left out stays. */
export type OrganisationChange = Loose<Details>;

export type OrganisationCreated = NewEvent<"orgCreated", Omit<Organisation, "id" | "validTo">>;
export type OrganisationUpdated = NewEvent<"orgUpdated", Partial<Details>>;
export type OrganisationClosed = NewEvent<"orgClosed", { readonly validTo: Day }>;
export type OrganisationEvent = OrganisationCreated | OrganisationUpdated | OrganisationClosed;

/** The level of area that a kind of organisation belongs to; null: any. */
export const LEVEL_OF_KIND = {
  districtOffice: "district",
  department: "district",
  subdistrictOffice: "subdistrict",
  internalOffice: null,
  station: null,
  residentsCommittee: "community",
  dispatchedBody: null,
  socialOrganisation: null,
} as const satisfies Record<OrganisationKind, AreaLevel | null>;

/** Where a kind of organisation may hang in the tree; null: anywhere or on its own. */
export const PARENT_KINDS = {
  districtOffice: null,
  department: null,
  subdistrictOffice: null,
  internalOffice: ["subdistrictOffice", "department", "districtOffice"],
  station: null,
  residentsCommittee: null,
  dispatchedBody: null,
  socialOrganisation: null,
} as const satisfies Record<OrganisationKind, readonly OrganisationKind[] | null>;

/** What the rules need to know of the rest. */
export type OrganisationFacts = {
  /** Every organisation, the ones of the same batch included. */
  readonly byId: ReadonlyMap<number, Organisation>;
  readonly byCode: ReadonlyMap<string, Organisation>;
  readonly areas: Areas;
  /** The open station that serves a community. */
  readonly stationOf: ReadonlyMap<number, number>;
  /** The open sub-district office of a sub-district. */
  readonly officeOf: ReadonlyMap<number, number>;
  /** The open organisation with a unified social credit code. */
  readonly usccOf: ReadonlyMap<string, number>;
};

const TELEPHONE = /^\+?[0-9][0-9 -]{2,19}$/;

/** Tells whether a text can be dialled: digits, blanks and dashes, 3 to 20 of them. */
export function isTelephone(text: string): boolean {
  return TELEPHONE.test(text);
}

/**
 * Decides whether an organisation may be created.
 * Refuses: `organisations.*` for a code that is malformed or taken, missing names, an unknown or closed area, an area of the
 * wrong level, a parent that is unknown, closed or of the wrong kind, a wrong or taken uscc, a telephone that cannot be
 * dialled, service areas that are not communities or are served by another station, a second office of a sub-district.
 */
export function decideCreate(
  wanted: NewOrganisation,
  facts: OrganisationFacts,
  today: Day,
  at: number,
): OrganisationCreated | Refusal {
  const { kind, code, parentCode, validFrom = today, ...details } = wanted;
  if (!isCode(code)) return refusal("invalid", "organisations.code_malformed", { code });
  if (facts.byCode.has(code)) return refusal("conflict", "organisations.code_taken", { code });
  if (!isDay(validFrom))
    return refusal("invalid", "organisations.day_malformed", { day: validFrom });
  const parent = parentCode === undefined ? undefined : facts.byCode.get(parentCode);
  if (parentCode !== undefined && parent === undefined)
    return refusal("invalid", "organisations.parent_unknown", { parent: parentCode });
  const data = checkDetails(
    {
      kind,
      code,
      shortName: null,
      remit: null,
      serviceAreaIds: [],
      uscc: null,
      telephone: null,
      address: null,
      hours: null,
      point: null,
      ...withoutUndefined(details),
      name: details.name,
      areaId: details.areaId,
      parentId: details.parentId ?? parent?.id ?? null,
      validFrom,
    },
    0,
    facts,
  );
  return isRefusal(data) ? data : { type: "orgCreated", at, data };
}

function withoutUndefined<T extends object>(value: Loose<T>): Partial<T> {
  return Object.fromEntries(
    Object.entries(value).filter(([, member]) => member !== undefined),
  ) as Partial<T>;
}

type Checked = Omit<Organisation, "id" | "validTo">;

function checkDetails(wanted: Checked, id: number, facts: OrganisationFacts): Checked | Refusal {
  const name = trimNames(wanted.name);
  if (name === undefined) return refusal("invalid", "organisations.name_missing");
  const uscc = wanted.uscc === null ? null : normaliseUscc(wanted.uscc);
  if (uscc !== null && !isUscc(uscc))
    return refusal("invalid", "organisations.uscc_wrong", { uscc });
  const holder = uscc === null ? undefined : facts.usccOf.get(uscc);
  if (holder !== undefined && holder !== id)
    return refusal("conflict", "organisations.uscc_taken", { uscc: uscc ?? "" });
  if (wanted.telephone !== null && !isTelephone(wanted.telephone))
    return refusal("invalid", "organisations.telephone_wrong");
  return (
    checkArea(wanted, id, facts) ??
    checkParent(wanted, id, facts) ??
    checkService(wanted, id, facts) ?? { ...wanted, name, uscc }
  );
}

function checkArea(wanted: Checked, id: number, facts: OrganisationFacts): Refusal | undefined {
  const area = facts.areas.find(wanted.areaId);
  if (area === undefined || area.validTo !== null)
    return refusal("invalid", "organisations.area_unknown", { area: wanted.areaId });
  const level = LEVEL_OF_KIND[wanted.kind];
  if (level !== null && area.level !== level)
    return refusal("invalid", "organisations.area_of_wrong_level", { kind: wanted.kind, level });
  const office = facts.officeOf.get(area.id);
  if (wanted.kind === "subdistrictOffice" && office !== undefined && office !== id)
    return refusal("conflict", "organisations.subdistrict_has_office", { area: area.name.zh });
  return undefined;
}

function checkParent(wanted: Checked, id: number, facts: OrganisationFacts): Refusal | undefined {
  const kinds: readonly OrganisationKind[] | null = PARENT_KINDS[wanted.kind];
  if (wanted.parentId === null)
    return kinds === null ? undefined : refusal("invalid", "organisations.parent_missing");
  const parent = facts.byId.get(wanted.parentId);
  if (parent === undefined)
    return refusal("invalid", "organisations.parent_unknown", { parent: wanted.parentId });
  if (parent.validTo !== null)
    return refusal("conflict", "organisations.parent_closed", { code: parent.code });
  if (kinds !== null && !kinds.includes(parent.kind))
    return refusal("invalid", "organisations.parent_of_wrong_kind", { code: parent.code });
  for (let above: Organisation | undefined = parent; above !== undefined; ) {
    if (above.id === id) return refusal("invalid", "organisations.parent_below_itself");
    above = above.parentId === null ? undefined : facts.byId.get(above.parentId);
  }
  return undefined;
}

function checkService(wanted: Checked, id: number, facts: OrganisationFacts): Refusal | undefined {
  if (wanted.kind !== "station")
    return wanted.serviceAreaIds.length === 0
      ? undefined
      : refusal("invalid", "organisations.only_stations_serve");
  const seen = new Set<number>();
  for (const areaId of wanted.serviceAreaIds) {
    const area = facts.areas.find(areaId);
    if (area === undefined || area.validTo !== null || area.level !== "community")
      return refusal("invalid", "organisations.serves_no_community", { area: areaId });
    const station = facts.stationOf.get(areaId);
    if ((station !== undefined && station !== id) || seen.has(areaId))
      return refusal("conflict", "organisations.community_served_already", { area: area.name.zh });
    seen.add(areaId);
  }
  return undefined;
}

/** Decides whether an organisation may be changed as asked. Refuses: as {@link decideCreate}, and closed ones. */
export function decideUpdate(
  org: Organisation,
  change: OrganisationChange,
  facts: OrganisationFacts,
  at: number,
): OrganisationUpdated | Refusal {
  if (org.validTo !== null) return refusal("conflict", "organisations.closed", { code: org.code });
  const wanted = withoutUndefined(change);
  const names = Object.keys(wanted) as (keyof Details)[];
  if (names.length === 0) return refusal("invalid", "organisations.nothing_to_change");
  const { id, validTo: _open, ...before } = org;
  const checked = checkDetails({ ...before, ...wanted }, id, facts);
  if (isRefusal(checked)) return checked;
  const data: Partial<Details> = Object.fromEntries(names.map((name) => [name, checked[name]]));
  return { type: "orgUpdated", at, data };
}

/**
 * Decides whether an organisation may close on a day.
 * Refuses: `organisations.closed`, `organisations.has_open_posts`, `organisations.has_open_children`,
 * `organisations.day_malformed`, `organisations.closes_in_future`, `organisations.closes_before_it_opens`.
 */
export function decideClose(
  org: Organisation,
  facts: { readonly openPosts: number; readonly openChildren: number; readonly today: Day },
  on: Day,
  at: number,
): OrganisationClosed | Refusal {
  if (org.validTo !== null) return refusal("conflict", "organisations.closed", { code: org.code });
  if (facts.openPosts > 0)
    return refusal("conflict", "organisations.has_open_posts", { count: facts.openPosts });
  if (facts.openChildren > 0)
    return refusal("conflict", "organisations.has_open_children", { count: facts.openChildren });
  if (!isDay(on)) return refusal("invalid", "organisations.day_malformed", { day: on });
  if (on > facts.today) return refusal("invalid", "organisations.closes_in_future");
  if (on < org.validFrom) return refusal("invalid", "organisations.closes_before_it_opens");
  return { type: "orgClosed", at, data: { validTo: on } };
}

/** What an event makes of an organisation; tables hold exactly this. A closed station serves nobody. */
export function evolveOrganisation(
  id: number,
  org: Organisation | undefined,
  event: OrganisationEvent,
): Organisation {
  if (event.type === "orgCreated") return { id, ...event.data, validTo: null };
  if (org === undefined) throw new Error(`organisation ${id} begins with ${event.type}`);
  if (event.type === "orgClosed") return { ...org, ...event.data, serviceAreaIds: [] };
  return { ...org, ...event.data };
}
