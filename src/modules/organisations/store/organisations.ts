/** SQL of organisations and the areas that stations serve. */
import type { OrganisationKind } from "#kernel/pure/actor.ts";
import type { Names } from "#kernel/pure/names.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import { type Db, sql, violatedConstraint } from "#kernel/db.ts";
import type { Organisation } from "../rules/organisation.ts";

type Row = {
  id: number;
  kind: OrganisationKind;
  code: string;
  nameZh: string;
  nameEn: string;
  shortNameZh: string | null;
  shortNameEn: string | null;
  remitZh: string | null;
  remitEn: string | null;
  parentId: number | null;
  areaId: number;
  uscc: string | null;
  telephone: string | null;
  addressZh: string | null;
  addressEn: string | null;
  hoursZh: string | null;
  hoursEn: string | null;
  lng: number | null;
  lat: number | null;
  validFrom: string;
  validTo: string | null;
  serviceAreaIds: number[];
};

function names(zh: string | null, en: string | null): Names | null {
  return zh === null || en === null ? null : { zh, en };
}

function organisationOf(row: Row): Organisation {
  const { id, kind, code, parentId, areaId, uscc, telephone, validFrom, validTo } = row;
  return {
    id,
    kind,
    code,
    name: { zh: row.nameZh, en: row.nameEn },
    shortName: names(row.shortNameZh, row.shortNameEn),
    remit: names(row.remitZh, row.remitEn),
    parentId,
    areaId,
    serviceAreaIds: row.serviceAreaIds.map(Number),
    uscc,
    telephone,
    address: names(row.addressZh, row.addressEn),
    hours: names(row.hoursZh, row.hoursEn),
    point: row.lng === null || row.lat === null ? null : { lng: row.lng, lat: row.lat },
    validFrom,
    validTo,
  };
}

/** Whoever changes the structure holds this until the transaction ends, so that two changes never cross. */
const STRUCTURE_LOCK = 7_265_194_530;

/** Makes this the one transaction that changes organisations. */
export async function lockStructure(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(${STRUCTURE_LOCK})`.execute(db);
}

const SELECT = sql`select o.*, coalesce(
    (select array_agg(s.area_id order by s.area_id) from organisations.service_area s where s.org_id = o.id),
    '{}') service_area_ids
  from organisations.organisation o`;

/** Reads every organisation, closed ones too. */
export async function allOrganisations(db: Db): Promise<Organisation[]> {
  const { rows } = await sql<Row>`${SELECT} order by o.id`.execute(db);
  return rows.map(organisationOf);
}

/** Reads organisations and keeps them from being closed until the transaction ends. */
export async function holdOrganisations(
  db: Db,
  ids: readonly number[],
): Promise<Map<number, Organisation>> {
  const { rows } = await sql<Row>`${SELECT} where o.id = any(${[...ids]}::bigint[])
    order by o.id for share of o`.execute(db);
  return new Map(rows.map((row) => [row.id, organisationOf(row)]));
}

export type OrganisationFilter = {
  readonly search: string | undefined;
  readonly kind: OrganisationKind | undefined;
  readonly parentId: number | undefined;
  readonly areaIds: readonly number[] | undefined;
  readonly closedToo: boolean;
  readonly afterCode: string | undefined;
  readonly limit: number;
};

/** Finds a page of organisations by code; the search is part of a name or the beginning of the code. */
export async function pageOfOrganisations(
  db: Db,
  filter: OrganisationFilter,
): Promise<Organisation[]> {
  const { search, kind, parentId, areaIds, afterCode } = filter;
  const part = search === undefined ? null : likeText(search);
  const { rows } = await sql<Row>`${SELECT}
    where (${part}::text is null or o.name_zh ilike '%' || ${part} || '%'
      or o.name_en ilike '%' || ${part} || '%' or o.short_name_zh ilike '%' || ${part} || '%'
      or o.code ilike ${part} || '%')
    and (${kind ?? null}::text is null or o.kind = ${kind ?? null})
    and (${parentId ?? null}::bigint is null or o.parent_id = ${parentId ?? null})
    and (${areaIds === undefined ? null : [...areaIds]}::bigint[] is null
      or o.area_id = any(${areaIds === undefined ? null : [...areaIds]}::bigint[]))
    and (${filter.closedToo} or o.valid_to is null)
    and (${afterCode ?? null}::text is null or o.code > ${afterCode ?? null})
    order by o.code limit ${filter.limit}`.execute(db);
  return rows.map(organisationOf);
}

/** Takes away the meaning of LIKE's own characters. */
function likeText(text: string): string {
  return text.replace(/[\\%_]/g, (character) => `\\${character}`);
}

/** Takes ids for new organisations, so that their events can be chained before the rows are written. */
export async function takeOrganisationIds(db: Db, count: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select nextval('organisations.organisation_id_seq') id from generate_series(1, ${count}::int)`.execute(
    db,
  );
  return rows.map((row) => row.id);
}

const REFUSED_BY = {
  organisation_code_once: "organisations.code_taken",
  uscc_once: "organisations.uscc_taken",
  one_office_per_subdistrict: "organisations.subdistrict_has_office",
  one_station_per_community: "organisations.community_served_already",
} as const;

/** Writes organisations as their events have left them: new ones are inserted, known ones updated. */
export async function saveOrganisations(db: Db, orgs: readonly Organisation[]): Promise<void> {
  if (orgs.length === 0) return;
  try {
    await sql`insert into organisations.organisation (id, kind, code, name_zh, name_en, short_name_zh,
        short_name_en, remit_zh, remit_en, parent_id, area_id, uscc, telephone, address_zh, address_en,
        hours_zh, hours_en, lng, lat, valid_from, valid_to)
      select * from unnest(
        ${orgs.map((org) => org.id)}::bigint[], ${orgs.map((org) => org.kind)}::text[],
        ${orgs.map((org) => org.code)}::text[],
        ${orgs.map((org) => org.name.zh)}::text[], ${orgs.map((org) => org.name.en)}::text[],
        ${orgs.map((org) => org.shortName?.zh)}::text[], ${orgs.map((org) => org.shortName?.en)}::text[],
        ${orgs.map((org) => org.remit?.zh)}::text[], ${orgs.map((org) => org.remit?.en)}::text[],
        ${orgs.map((org) => org.parentId)}::bigint[], ${orgs.map((org) => org.areaId)}::bigint[],
        ${orgs.map((org) => org.uscc)}::text[], ${orgs.map((org) => org.telephone)}::text[],
        ${orgs.map((org) => org.address?.zh)}::text[], ${orgs.map((org) => org.address?.en)}::text[],
        ${orgs.map((org) => org.hours?.zh)}::text[], ${orgs.map((org) => org.hours?.en)}::text[],
        ${orgs.map((org) => org.point?.lng)}::float8[], ${orgs.map((org) => org.point?.lat)}::float8[],
        ${orgs.map((org) => org.validFrom)}::date[], ${orgs.map((org) => org.validTo)}::date[])
      on conflict on constraint organisation_pkey do update set
        name_zh = excluded.name_zh, name_en = excluded.name_en, short_name_zh = excluded.short_name_zh,
        short_name_en = excluded.short_name_en, remit_zh = excluded.remit_zh, remit_en = excluded.remit_en,
        parent_id = excluded.parent_id, area_id = excluded.area_id, uscc = excluded.uscc,
        telephone = excluded.telephone, address_zh = excluded.address_zh, address_en = excluded.address_en,
        hours_zh = excluded.hours_zh, hours_en = excluded.hours_en, lng = excluded.lng, lat = excluded.lat,
        valid_to = excluded.valid_to`.execute(db);
    await saveServiceAreas(db, orgs);
  } catch (error) {
    const code = REFUSED_BY[violatedConstraint(error) as keyof typeof REFUSED_BY];
    if (code !== undefined) refuse("conflict", code, { code: "", uscc: "", area: "" });
    throw error;
  }
}

async function saveServiceAreas(db: Db, orgs: readonly Organisation[]): Promise<void> {
  const pairs = orgs.flatMap((org) => org.serviceAreaIds.map((areaId) => ({ id: org.id, areaId })));
  await sql`delete from organisations.service_area
    where org_id = any(${orgs.map((org) => org.id)}::bigint[])`.execute(db);
  await sql`insert into organisations.service_area (org_id, area_id)
    select * from unnest(${pairs.map((pair) => pair.id)}::bigint[],
      ${pairs.map((pair) => pair.areaId)}::bigint[])`.execute(db);
}

/** Counts what keeps an organisation from closing, with its row locked. */
export async function countDependants(
  db: Db,
  id: number,
): Promise<{ openPosts: number; openChildren: number }> {
  await sql`select 1 from organisations.organisation where id = ${id} for update`.execute(db);
  const { rows } = await sql<{ openPosts: number; openChildren: number }>`select
    (select count(*) from organisations.post where org_id = ${id} and valid_to is null) open_posts,
    (select count(*) from organisations.organisation where parent_id = ${id} and valid_to is null) open_children`.execute(
    db,
  );
  return rows[0] ?? { openPosts: 0, openChildren: 0 };
}
