/** SQL of duties and their versions. */
import { type Db, sql, violatedConstraint } from "#kernel/db.ts";
import type { Day } from "#kernel/pure/day.ts";
import { searchTerms } from "#kernel/pure/text.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import type { DutyState, VersionState } from "../rules/lifecycle.ts";
import type { DutyContent } from "../schema.ts";

/** A version as the tables hold it. */
export type VersionRow = VersionState & {
  readonly id: number;
  readonly dutyId: number;
  readonly code: string;
};

/** A duty as the tables hold it, with the head of its chain of events. */
export type DutyRow = {
  readonly id: number;
  readonly code: string;
  readonly eventSeq: number;
  readonly eventHash: Buffer;
};

/**
 * The columns of a version with its content put together again.
 * Children are read by primary key, in their order.
 */
const VERSION = sql`v.id, v.duty_id, d.code, v.number, v.status, v.effective_from, v.effective_to,
  v.import_id, v.revision, v.drafted_at, v.published_at, v.retired_at,
  json_build_object(
    'name', v.name, 'nameEn', v.name_en, 'summary', v.summary, 'summaryEn', v.summary_en,
    'class', v.class, 'powerKind', v.power_kind, 'group', v.item_group, 'groupEn', v.item_group_en, 'lists', v.lists,
    'legalBasis', v.legal_basis, 'applicants', v.applicants, 'applicantsEn', v.applicants_en,
    'areaIds', v.area_ids,
    'steps', v.steps, 'limits', v.limits, 'pauseCapWorkdays', v.pause_cap_workdays,
    'fee', v.fee, 'feeEn', v.fee_en, 'channels', v.channels, 'placeKinds', v.place_kinds,
    'places', v.places, 'placesEn', v.places_en, 'result', v.result, 'resultEn', v.result_en,
    'retention', v.retention, 'retentionEn', v.retention_en, 'synonyms', v.synonyms,
    'leads', coalesce((select json_agg(json_build_object('areaId', l.area_id, 'kind', l.kind,
        'orgId', l.org_id, 'clause', l.clause) order by l.position)
      from catalogue.duty_lead l where l.version_id = v.id), '[]'::json),
    'coOrganisers', coalesce((select json_agg(json_build_object('areaId', c.area_id,
        'kind', c.kind, 'orgId', c.org_id, 'task', c.task, 'taskEn', c.task_en, 'limit',
        case when c.limit_unit is null then null
          else json_build_object('unit', c.limit_unit, 'amount', c.limit_amount) end)
        order by c.position)
      from catalogue.co_organiser c where c.version_id = v.id), '[]'::json),
    'materials', coalesce((select json_agg(json_build_object('name', m.name, 'form', m.form,
        'count', m.count, 'sampleFileId', m.sample_file_id, 'shared', m.shared,
        'condition', m.condition, 'note', m.note, 'nameEn', m.name_en,
        'conditionEn', m.condition_en, 'noteEn', m.note_en) order by m.position)
      from catalogue.material m where m.version_id = v.id), '[]'::json)
  ) as content`;

/** Locks duties by code for a change and answers those that exist. */
export async function lockDuties(db: Db, codes: readonly string[]): Promise<DutyRow[]> {
  const { rows } = await sql<DutyRow>`select id, code, event_seq, event_hash from catalogue.duty
    where code = any(${[...codes]}::text[]) order by id for update`.execute(db);
  return rows;
}

/** Takes the next ids for new duties. */
export async function takeDutyIds(db: Db, count: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select nextval('catalogue.duty_id_seq') as id from generate_series(1, ${count})`.execute(db);
  return rows.map((row) => row.id);
}

/** All versions of some duties, oldest first. */
export async function versionsOfDuties(db: Db, dutyIds: readonly number[]): Promise<VersionRow[]> {
  const { rows } = await sql<VersionRow>`select ${VERSION} from catalogue.duty_version v
    join catalogue.duty d on d.id = v.duty_id
    where v.duty_id = any(${[...dutyIds]}::bigint[]) order by v.duty_id, v.number`.execute(db);
  return rows;
}

/** All versions of the duty with a code, oldest first. */
export async function versionsOfCode(db: Db, code: string): Promise<VersionRow[]> {
  const { rows } = await sql<VersionRow>`select ${VERSION} from catalogue.duty_version v
    join catalogue.duty d on d.id = v.duty_id where d.code = ${code} order by v.number`.execute(db);
  return rows;
}

/** Every version that is, was or will be in effect, by code and number. */
export async function publishedVersions(db: Db): Promise<VersionRow[]> {
  const { rows } = await sql<VersionRow>`select ${VERSION} from catalogue.duty_version v
    join catalogue.duty d on d.id = v.duty_id
    where v.effective_from is not null order by d.code, v.number`.execute(db);
  return rows;
}

/** Every draft and every published version: what stands or is about to. */
export async function standingVersions(db: Db): Promise<VersionRow[]> {
  const { rows } = await sql<VersionRow>`select ${VERSION} from catalogue.duty_version v
    join catalogue.duty d on d.id = v.duty_id
    where v.status <> 'retired' order by d.code, v.number`.execute(db);
  return rows;
}

/** Every draft by code, or those that an import left. */
export async function draftVersions(db: Db, importId?: number): Promise<VersionRow[]> {
  const ofImport = importId === undefined ? sql`true` : sql`v.import_id = ${importId}`;
  const { rows } = await sql<VersionRow>`select ${VERSION} from catalogue.duty_version v
    join catalogue.duty d on d.id = v.duty_id
    where v.status = 'draft' and ${ofImport} order by d.code`.execute(db);
  return rows;
}

/** Codes of the duties of which an import left a version. */
export async function codesOfImport(db: Db, importId: number): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`select distinct d.code from catalogue.duty_version v
    join catalogue.duty d on d.id = v.duty_id where v.import_id = ${importId}`.execute(db);
  return rows.map((row) => row.code);
}

/** Duties of which a published version ended on or before a day. */
export async function codesToExpire(db: Db, day: Day): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`select distinct d.code from catalogue.duty_version v
    join catalogue.duty d on d.id = v.duty_id
    where v.status = 'published' and v.effective_to <= ${day}::date order by d.code`.execute(db);
  return rows.map((row) => row.code);
}

/** Drafts that an import left, as code and number. */
export async function draftsOfImport(
  db: Db,
  importId: number,
): Promise<{ code: string; number: number }[]> {
  const { rows } = await sql<{ code: string; number: number }>`
    select d.code, v.number from catalogue.duty_version v join catalogue.duty d on d.id = v.duty_id
    where v.import_id = ${importId} and v.status = 'draft' order by d.code`.execute(db);
  return rows;
}

/** A page of every duty in order of id, with its versions, for verification. */
export async function dutiesAfter(db: Db, id: number, limit: number): Promise<DutyRow[]> {
  const { rows } = await sql<DutyRow>`select id, code, event_seq, event_hash from catalogue.duty
    where id > ${id} order by id limit ${limit}`.execute(db);
  return rows;
}

export type DutyToSave = {
  readonly row: DutyRow;
  readonly state: DutyState;
  /** Numbers of the versions that changed. */
  readonly changed: readonly number[];
  readonly isNew: boolean;
};

/**
 * Writes duties and the versions that changed, in bulk: six statements whatever the number of duties.
 * Refuses: `catalogue.code_taken`, `catalogue.draft_exists` where another writer was first.
 */
export async function saveDuties(db: Db, duties: readonly DutyToSave[]): Promise<void> {
  if (duties.length === 0) return;
  try {
    await saveHeads(db, duties);
    const ids = await saveVersions(db, duties);
    await saveChildren(db, ids);
  } catch (error) {
    const constraint = violatedConstraint(error);
    if (constraint === "duty_code_once") refuse("conflict", "catalogue.code_taken");
    if (constraint === "one_draft_per_duty") refuse("conflict", "catalogue.draft_exists");
    throw error;
  }
}

async function saveHeads(db: Db, duties: readonly DutyToSave[]): Promise<void> {
  const columns = (isNew: boolean) => {
    const rows = duties.filter((duty) => duty.isNew === isNew).map((duty) => duty.row);
    return {
      count: rows.length,
      ids: rows.map((row) => row.id),
      codes: rows.map((row) => row.code),
      seqs: rows.map((row) => row.eventSeq),
      hashes: rows.map((row) => row.eventHash),
    };
  };
  const added = columns(true);
  if (added.count > 0)
    await sql`insert into catalogue.duty (id, code, event_seq, event_hash)
      overriding system value select * from unnest(${added.ids}::bigint[], ${added.codes}::text[],
        ${added.seqs}::int[], ${added.hashes}::bytea[])`.execute(db);
  const moved = columns(false);
  if (moved.count > 0)
    await sql`update catalogue.duty d set event_seq = u.seq, event_hash = u.hash
      from unnest(${moved.ids}::bigint[], ${moved.seqs}::int[], ${moved.hashes}::bytea[])
        as u (id, seq, hash) where d.id = u.id`.execute(db);
}

type SavedVersion = { readonly id: number; readonly content: DutyContent };

async function saveVersions(db: Db, duties: readonly DutyToSave[]): Promise<SavedVersion[]> {
  const changed = duties.flatMap(({ row, state, changed }) =>
    state.versions
      .filter((version) => changed.includes(version.number))
      .map((version) => ({ dutyId: row.id, version })),
  );
  const records = changed.map(({ dutyId, version }) => versionRecord(dutyId, version));
  const { rows } = await sql<{ id: number; dutyId: number; number: number }>`
    insert into catalogue.duty_version (duty_id, number, status, effective_from, effective_to,
      import_id, revision, drafted_at, published_at, retired_at, name, name_en, summary,
      summary_en, class, power_kind, item_group, lists, legal_basis, applicants, area_ids, steps,
      limits, pause_cap_workdays, fee, channels, place_kinds, places, result, retention, synonyms,
      search_terms, item_group_en, applicants_en, fee_en, places_en, result_en, retention_en)
    select * from jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as r (duty_id bigint,
      number int, status text, effective_from date, effective_to date, import_id bigint,
      revision int, drafted_at timestamptz, published_at timestamptz, retired_at timestamptz,
      name text, name_en text, summary text, summary_en text, class text, power_kind text,
      item_group text, lists text[], legal_basis text[], applicants text, area_ids bigint[],
      steps jsonb, limits jsonb, pause_cap_workdays int, fee text, channels text[],
      place_kinds text[], places text, result text, retention text, synonyms text[],
      search_terms text[], item_group_en text, applicants_en text, fee_en text, places_en text,
      result_en text, retention_en text)
    on conflict (duty_id, number) do update set status = excluded.status,
      effective_from = excluded.effective_from, effective_to = excluded.effective_to,
      import_id = excluded.import_id, revision = excluded.revision,
      drafted_at = excluded.drafted_at, published_at = excluded.published_at,
      retired_at = excluded.retired_at, name = excluded.name, name_en = excluded.name_en,
      summary = excluded.summary, summary_en = excluded.summary_en, class = excluded.class,
      power_kind = excluded.power_kind, item_group = excluded.item_group, lists = excluded.lists,
      legal_basis = excluded.legal_basis, applicants = excluded.applicants,
      area_ids = excluded.area_ids, steps = excluded.steps, limits = excluded.limits,
      pause_cap_workdays = excluded.pause_cap_workdays, fee = excluded.fee,
      channels = excluded.channels, place_kinds = excluded.place_kinds, places = excluded.places,
      result = excluded.result, retention = excluded.retention, synonyms = excluded.synonyms,
      search_terms = excluded.search_terms, item_group_en = excluded.item_group_en,
      applicants_en = excluded.applicants_en, fee_en = excluded.fee_en,
      places_en = excluded.places_en, result_en = excluded.result_en,
      retention_en = excluded.retention_en
    returning id, duty_id, number`.execute(db);
  const idOf = new Map(rows.map((row) => [`${row.dutyId}:${row.number}`, row.id]));
  return changed.map(({ dutyId, version }) => ({
    id: idOf.get(`${dutyId}:${version.number}`) as number,
    content: version.content,
  }));
}

function versionRecord(dutyId: number, version: VersionState): Record<string, unknown> {
  const { content } = version;
  return {
    duty_id: dutyId,
    number: version.number,
    status: version.status,
    effective_from: version.effectiveFrom,
    effective_to: version.effectiveTo,
    import_id: version.importId,
    revision: version.revision,
    drafted_at: isoOrNull(version.draftedAt),
    published_at: isoOrNull(version.publishedAt),
    retired_at: isoOrNull(version.retiredAt),
    name: content.name,
    name_en: content.nameEn,
    summary: content.summary,
    summary_en: content.summaryEn,
    class: content.class,
    power_kind: content.powerKind,
    item_group: content.group,
    lists: content.lists,
    legal_basis: content.legalBasis,
    applicants: content.applicants,
    area_ids: content.areaIds,
    steps: content.steps,
    limits: content.limits,
    pause_cap_workdays: content.pauseCapWorkdays,
    fee: content.fee,
    channels: content.channels,
    place_kinds: content.placeKinds,
    places: content.places,
    result: content.result,
    retention: content.retention,
    synonyms: content.synonyms,
    search_terms: searchTerms([content.name, content.nameEn ?? "", ...content.synonyms].join(" ")),
    item_group_en: content.groupEn,
    applicants_en: content.applicantsEn,
    fee_en: content.feeEn,
    places_en: content.placesEn,
    result_en: content.resultEn,
    retention_en: content.retentionEn,
  };
}

function isoOrNull(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}

async function saveChildren(db: Db, versions: readonly SavedVersion[]): Promise<void> {
  const ids = versions.map((version) => version.id);
  const leads = versions.flatMap(({ id, content }) =>
    content.leads.map((lead, position) => ({ version_id: id, position, ...lead })),
  );
  const helpers = versions.flatMap(({ id, content }) =>
    content.coOrganisers.map((helper, position) => ({ version_id: id, position, ...helper })),
  );
  const materials = versions.flatMap(({ id, content }) =>
    content.materials.map((material, position) => ({ version_id: id, position, ...material })),
  );
  await sql`delete from catalogue.duty_lead where version_id = any(${ids}::bigint[])`.execute(db);
  await sql`delete from catalogue.co_organiser where version_id = any(${ids}::bigint[])`.execute(
    db,
  );
  await sql`delete from catalogue.material where version_id = any(${ids}::bigint[])`.execute(db);
  if (leads.length > 0)
    await sql`insert into catalogue.duty_lead (version_id, position, area_id, kind, org_id, clause)
      select version_id, position, "areaId", kind, "orgId", clause
      from jsonb_to_recordset(${JSON.stringify(leads)}::jsonb) as r (version_id bigint,
        position int, "areaId" bigint, kind text, "orgId" bigint, clause text)`.execute(db);
  if (helpers.length > 0)
    await sql`insert into catalogue.co_organiser (version_id, position, area_id, kind, org_id,
        task, task_en, limit_unit, limit_amount)
      select version_id, position, "areaId", kind, "orgId", task, "taskEn", "limit"->>'unit',
        ("limit"->>'amount')::double precision
      from jsonb_to_recordset(${JSON.stringify(helpers)}::jsonb) as r (version_id bigint,
        position int, "areaId" bigint, kind text, "orgId" bigint, task text, "taskEn" text,
        "limit" jsonb)`.execute(db);
  if (materials.length > 0)
    await sql`insert into catalogue.material (version_id, position, name, form, count,
        sample_file_id, shared, condition, note, name_en, condition_en, note_en)
      select version_id, position, name, form, count, "sampleFileId", shared, condition, note,
        "nameEn", "conditionEn", "noteEn"
      from jsonb_to_recordset(${JSON.stringify(materials)}::jsonb) as r (version_id bigint,
        position int, name text, form text, count int, "sampleFileId" bigint, shared boolean,
        condition text, note text, "nameEn" text, "conditionEn" text, "noteEn" text)`.execute(db);
}
