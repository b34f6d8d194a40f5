/** SQL of units: loading, adding, listing. */
import { type Db, prepared, sql } from "#kernel/db.ts";
import type { Unit, UnitStateName } from "../rules/unit.ts";
import type { ScopeFilter } from "./campaigns.ts";

/** A unit as rules see it, with where it stands. */
export type UnitRow = Unit & { readonly id: number; readonly shareId: number };

/** What is sealed of a unit. */
export type SealedUnit = {
  readonly nameSealed: Buffer | null;
  readonly idNumberSealed: Buffer | null;
  readonly addressSealed: Buffer | null;
};

const UNIT =
  sql.raw(`u.id, u.share_id, u.number, u.area_id, u.worker_id, u.state, u.reason, u.completion_key, u.done_by,
  u.done_on, u.late, u.sample, u.attempts, u.rejections, u.rejected_because, u.accrued_seq, u.accrued_on, u.changed_seq`);
const SEALED = sql.raw("u.name_sealed, u.id_number_sealed, u.address_sealed");

/** Units by id, in whatever share they are. */
export async function unitsById(db: Db, ids: readonly number[]): Promise<UnitRow[]> {
  if (ids.length === 0) return [];
  const { rows } =
    await sql<UnitRow>`${prepared("campaigns.units_by_id")}select ${UNIT} from campaigns.unit u
    where u.id = any(${[...ids]}::bigint[])`.execute(db);
  return rows;
}

/** Units by share and number. */
export async function unitsByNumber(
  db: Db,
  shareIds: readonly number[],
  numbers: readonly number[],
): Promise<UnitRow[]> {
  if (shareIds.length === 0) return [];
  const { rows } = await sql<UnitRow>`${prepared("campaigns.units_by_number")}select ${UNIT}
    from unnest(${[...shareIds]}::bigint[], ${[...numbers]}::int[]) w(share_id, number)
    join campaigns.unit u on u.share_id = w.share_id and u.number = w.number`.execute(db);
  return rows;
}

/** The open units of a share that nobody holds (or those of one worker), lowest number first. */
export async function openUnits(
  db: Db,
  shareId: number,
  filter: {
    readonly workerId: number | null;
    readonly areaId: number | null;
    /** Only of these areas, and of none; absent: of all. */
    readonly areaIds?: readonly number[];
    readonly limit: number;
  },
): Promise<UnitRow[]> {
  const inside =
    filter.areaIds === undefined
      ? sql`true`
      : sql`(u.area_id is null or u.area_id = any(${[...filter.areaIds]}::bigint[]))`;
  const { rows } = await sql<UnitRow>`select ${UNIT} from campaigns.unit u
    where u.share_id = ${shareId} and u.state = 'open' and u.worker_id is not distinct from ${filter.workerId}::bigint
      and (${filter.areaId}::bigint is null or u.area_id = ${filter.areaId}) and ${inside}
    order by u.number limit ${filter.limit}`.execute(db);
  return rows;
}

/** The stations to which units belong. */
export async function orgsOfUnits(
  db: Db,
  unitIds: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  if (unitIds.length === 0) return new Map();
  const { rows } = await sql<{
    id: number;
    orgId: number;
  }>`select u.id, s.org_id from campaigns.unit u
    join campaigns.share s on s.id = u.share_id where u.id = any(${[...unitIds]}::bigint[])`.execute(
    db,
  );
  return new Map(rows.map(({ id, orgId }) => [id, orgId]));
}

/** One unit of a campaign with what is sealed and whose share it is in. */
export async function findUnit(
  db: Db,
  campaignId: number,
  unitId: number,
): Promise<
  (UnitRow & SealedUnit & { readonly orgId: number; readonly settledSeq: number }) | undefined
> {
  const { rows } = await sql<
    UnitRow & SealedUnit & { readonly orgId: number; readonly settledSeq: number }
  >`select ${UNIT}, ${SEALED}, s.org_id, s.settled_seq from campaigns.unit u join campaigns.share s on s.id = u.share_id
    where u.id = ${unitId} and u.campaign_id = ${campaignId}`.execute(db);
  return rows[0];
}

export type UnitFilter = {
  readonly campaignId: number;
  /** Stations whose shares one sees; everything: all of them. */
  readonly scope: ScopeFilter;
  /** A field worker sees what they hold or did. */
  readonly ownOf: number | null;
  readonly state?: UnitStateName | undefined;
  readonly orgId?: number | undefined;
  readonly areaIds?: readonly number[] | undefined;
  readonly personId?: number | undefined;
  readonly sample?: "drawn" | "confirmed" | undefined;
  readonly held?: "free" | "held" | undefined;
  readonly after: readonly [shareId: number, number: number];
  readonly limit: number;
};

/** A page of units by station and number. */
export async function listUnits(
  db: Db,
  filter: UnitFilter,
): Promise<(UnitRow & SealedUnit & { readonly orgId: number; readonly settledSeq: number })[]> {
  const { campaignId, scope, ownOf, state, orgId, areaIds, personId, sample, held, after, limit } =
    filter;
  const orgIds = scope === "everything" ? null : [...scope.orgIds];
  const { rows } = await sql<
    UnitRow & SealedUnit & { readonly orgId: number; readonly settledSeq: number }
  >`select ${UNIT}, ${SEALED}, s.org_id, s.settled_seq from campaigns.share s join campaigns.unit u on u.share_id = s.id
    where s.campaign_id = ${campaignId} and (${orgIds}::bigint[] is null or s.org_id = any(${orgIds}::bigint[]))
      and (${ownOf}::bigint is null or u.worker_id = ${ownOf} or u.done_by = ${ownOf})
      and (${state ?? null}::text is null or u.state = ${state ?? null})
      and (${orgId ?? null}::bigint is null or s.org_id = ${orgId ?? null})
      and (${areaIds ?? null}::bigint[] is null or u.area_id = any(${areaIds ?? null}::bigint[]))
      and (${personId ?? null}::bigint is null or u.worker_id = ${personId ?? null})
      and (${sample ?? null}::text is null or u.sample = ${sample ?? null})
      and (${held ?? null}::text is null or (u.worker_id is null) = (${held ?? null} = 'free'))
      and (s.id, u.number) > (${after[0]}, ${after[1]})
    order by s.id, u.number limit ${limit}`.execute(db);
  return rows;
}

/** What changed of a share after a point, in the order of its events: what a worker holds, and what others do. */
export async function changesSince(
  db: Db,
  shareId: number,
  workerId: number,
  since: readonly [seq: number, unitId: number],
  limit: number,
): Promise<(UnitRow & SealedUnit)[]> {
  const first = since[0] === 0;
  const { rows } = await sql<UnitRow & SealedUnit>`select ${UNIT}, ${SEALED} from campaigns.unit u
    where u.share_id = ${shareId} and (u.changed_seq, u.id) > (${since[0]}, ${since[1]})
      and (not ${first}::boolean or u.worker_id = ${workerId})
    order by u.changed_seq, u.id limit ${limit}`.execute(db);
  return rows;
}

/** A unit on its way into the tables. */
export type NewUnit = SealedUnit & {
  readonly number: number;
  readonly areaId: number | null;
  readonly idNumberIndex: Buffer | null;
};

/** Adds units to a share. */
export async function insertUnits(
  db: Db,
  where: { readonly campaignId: number; readonly shareId: number; readonly changedSeq: number },
  units: readonly NewUnit[],
): Promise<void> {
  if (units.length === 0) return;
  await sql`insert into campaigns.unit (campaign_id, share_id, changed_seq, number, area_id, name_sealed,
      id_number_sealed, id_number_index, address_sealed)
    select ${where.campaignId}, ${where.shareId}, ${where.changedSeq}, w.* from unnest(
      ${units.map((unit) => unit.number)}::int[], ${units.map((unit) => unit.areaId)}::bigint[],
      ${units.map((unit) => unit.nameSealed)}::bytea[], ${units.map((unit) => unit.idNumberSealed)}::bytea[],
      ${units.map((unit) => unit.idNumberIndex)}::bytea[], ${units.map((unit) => unit.addressSealed)}::bytea[]) w`.execute(
    db,
  );
}

/** Adds units that are only counted: numbers from–to in one area. */
export async function insertCounted(
  db: Db,
  where: { readonly campaignId: number; readonly shareId: number; readonly changedSeq: number },
  areaId: number | null,
  from: number,
  to: number,
): Promise<void> {
  await sql`insert into campaigns.unit (campaign_id, share_id, changed_seq, number, area_id)
    select ${where.campaignId}, ${where.shareId}, ${where.changedSeq}, n, ${areaId}::bigint
    from generate_series(${from}::int, ${to}::int) n`.execute(db);
}

/** Takes the units of a draft from a number on off a share; answers what they were. */
export async function deleteUnits(db: Db, shareId: number, from: number): Promise<UnitRow[]> {
  const { rows } = await sql<UnitRow>`delete from campaigns.unit u
    where u.share_id = ${shareId} and u.number >= ${from} returning ${UNIT}`.execute(db);
  return rows;
}

/** Which of these digests stand on the roster already, as hexadecimal. */
export async function knownIndexes(
  db: Db,
  campaignId: number,
  indexes: readonly Buffer[],
): Promise<Set<string>> {
  const { rows } = await sql<{
    hex: string;
  }>`select encode(u.id_number_index, 'hex') hex from campaigns.unit u
    where u.campaign_id = ${campaignId} and u.id_number_index = any(${[...indexes]}::bytea[])`.execute(
    db,
  );
  return new Set(rows.map(({ hex }) => hex));
}

/** How much each worker of a share holds and has done. */
export async function workersOf(
  db: Db,
  shareId: number,
): Promise<{ workerId: number; assigned: number; done: number; notDone: number }[]> {
  const { rows } = await sql<{ workerId: number; assigned: number; done: number; notDone: number }>`
    select u.worker_id, count(*)::int assigned, (count(*) filter (where u.state = 'done'))::int done,
      (count(*) filter (where u.state = 'notDone'))::int not_done
    from campaigns.unit u where u.share_id = ${shareId} and u.worker_id is not null group by u.worker_id`.execute(
    db,
  );
  return rows;
}

/** How many units that nobody holds lie in each area of a share. */
export async function freeByArea(
  db: Db,
  shareId: number,
): Promise<{ areaId: number | null; free: number }[]> {
  const { rows } = await sql<{
    areaId: number | null;
    free: number;
  }>`select u.area_id, count(*)::int free
    from campaigns.unit u where u.share_id = ${shareId} and u.worker_id is null and u.state = 'open'
    group by u.area_id order by u.area_id`.execute(db);
  return rows;
}

/** Why units of a campaign were not done. */
export async function reasonsOf(
  db: Db,
  campaignId: number,
  orgIds: readonly number[] | null,
): Promise<{ reason: string; count: number }[]> {
  const { rows } = await sql<{ reason: string; count: number }>`select u.reason, count(*)::int count
    from campaigns.share s join campaigns.unit u on u.share_id = s.id
    where s.campaign_id = ${campaignId} and u.state = 'notDone'
      and (${orgIds}::bigint[] is null or s.org_id = any(${orgIds}::bigint[]))
    group by u.reason order by 2 desc, 1`.execute(db);
  return rows;
}
