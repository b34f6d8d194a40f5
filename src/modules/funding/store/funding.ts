/** SQL of figures, scenarios and draws. */
import { type Db, jsonb, sql } from "#kernel/db.ts";
import type { Scenario } from "../rules/allocation.ts";
import type { Draw } from "../rules/draw.ts";
import type { YearFigures } from "../rules/figures.ts";

type Row<T> = T & { readonly eventSeq: number };

const FIGURES = sql`select area_id, year, population, tax_fen, older_people, low_income_households, old_compounds,
  source, event_seq from funding.figure`;

/** Whoever records figures holds this until the transaction ends, so that two imports never cross. */
const FIGURE_LOCK = 7_265_194_611;

/** Makes this the one transaction that records figures. */
export async function lockFigures(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(${FIGURE_LOCK})`.execute(db);
}

/** The figures of a year. */
export async function figuresOfYear(db: Db, year: number): Promise<Row<YearFigures>[]> {
  const { rows } = await sql<
    Row<YearFigures>
  >`${FIGURES} where year = ${year} order by area_id`.execute(db);
  return rows;
}

/** The years that have figures, newest first. */
export async function figureYears(db: Db): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct year from funding.figure order by year desc`.execute(db);
  return rows.map((row) => row.year);
}

/** Every figure, for the proof. */
export async function allFigures(db: Db): Promise<Row<YearFigures>[]> {
  const { rows } = await sql<Row<YearFigures>>`${FIGURES} order by area_id, year`.execute(db);
  return rows;
}

/** Writes figures in the place of what was known. */
export async function saveFigures(
  db: Db,
  rows: readonly Row<YearFigures>[],
  at: number,
): Promise<void> {
  if (rows.length === 0) return;
  await sql`insert into funding.figure (area_id, year, population, tax_fen, older_people, low_income_households,
      old_compounds, source, event_seq, recorded_at)
    select *, ${new Date(at)}::timestamptz from unnest(
      ${rows.map((row) => row.areaId)}::bigint[], ${rows.map((row) => row.year)}::int[],
      ${rows.map((row) => row.population)}::int[], ${rows.map((row) => row.taxFen)}::bigint[],
      ${rows.map((row) => row.olderPeople)}::int[], ${rows.map((row) => row.lowIncomeHouseholds)}::int[],
      ${rows.map((row) => row.oldCompounds)}::int[], ${rows.map((row) => row.source)}::text[],
      ${rows.map((row) => row.eventSeq)}::int[])
    on conflict on constraint figure_once_per_year do update set
      population = excluded.population, tax_fen = excluded.tax_fen, older_people = excluded.older_people,
      low_income_households = excluded.low_income_households, old_compounds = excluded.old_compounds,
      source = excluded.source, event_seq = excluded.event_seq, recorded_at = excluded.recorded_at`.execute(
    db,
  );
}

type Kept<T> = T & { readonly eventSeq: number; readonly updatedAt: number };
type KeptRow<T> = {
  readonly id: number;
  readonly data: Omit<T, "id" | "status">;
  readonly status: string;
  readonly eventSeq: number;
  readonly updatedAt: number;
};

function keptOf<T>({ id, status, data, eventSeq, updatedAt }: KeptRow<T>): Kept<T> {
  return { ...data, id, status, eventSeq, updatedAt } as unknown as Kept<T>;
}

/** A table of things with a life: `scenario` or `draw`. */
export type LifeTable = "scenario" | "draw";
type LifeOf = { readonly scenario: Scenario; readonly draw: Draw };

/** Takes the number of a new scenario or draw, so that its event can name it. */
export async function takeId(db: Db, table: LifeTable): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select nextval(${`funding.${table}_id_seq`}::regclass) id`.execute(db);
  return rows[0]?.id ?? 0;
}

/** Finds a thing, locking it where the transaction will change it. */
export async function find<K extends LifeTable>(
  db: Db,
  table: K,
  id: number,
  lock: "lock" | "read" = "read",
): Promise<Kept<LifeOf[K]> | undefined> {
  const { rows } = await sql<KeptRow<LifeOf[K]>>`
    select id, status, data, event_seq, updated_at from ${sql.table(`funding.${table}`)} where id = ${id}
    ${lock === "lock" ? sql`for update` : sql``}`.execute(db);
  return rows[0] === undefined ? undefined : keptOf<LifeOf[K]>(rows[0]);
}

/** A page of things, newest first; of some organisations only, where `orgIds` says so (draws). */
export async function page<K extends LifeTable>(
  db: Db,
  table: K,
  filter: {
    readonly before: number | undefined;
    readonly limit: number;
    readonly orgIds?: readonly number[] | undefined;
  },
): Promise<Kept<LifeOf[K]>[]> {
  const { before = null, limit, orgIds } = filter;
  const only = orgIds === undefined ? sql`true` : sql`org_id = any(${[...orgIds]}::bigint[])`;
  const { rows } = await sql<KeptRow<LifeOf[K]>>`
    select id, status, data, event_seq, updated_at from ${sql.table(`funding.${table}`)}
    where (${before}::bigint is null or id < ${before}::bigint) and ${only}
    order by id desc limit ${limit}`.execute(db);
  return rows.map((row) => keptOf<LifeOf[K]>(row));
}

/** Writes a scenario as its events have left it. */
export async function saveScenario(
  db: Db,
  scenario: Scenario,
  kept: { readonly eventSeq: number; readonly at: number },
): Promise<void> {
  const { id, status, ...data } = scenario;
  const { level, year } = scenario.settings;
  await sql`insert into funding.scenario (id, status, level, year, title, data, event_seq, updated_at)
    values (${id}, ${status}, ${level}, ${year}, ${scenario.title}, ${jsonb(data)}, ${kept.eventSeq},
      ${new Date(kept.at)})
    on conflict (id) do update set status = excluded.status, level = excluded.level, year = excluded.year,
      title = excluded.title, data = excluded.data, event_seq = excluded.event_seq,
      updated_at = excluded.updated_at`.execute(db);
}

/** Writes a draw as its events have left it. */
export async function saveDraw(
  db: Db,
  draw: Draw,
  kept: { readonly eventSeq: number; readonly at: number },
): Promise<void> {
  const { id, status, ...data } = draw;
  await sql`insert into funding.draw (id, status, org_id, data, event_seq, updated_at)
    values (${id}, ${status}, ${draw.orgId}, ${jsonb(data)}, ${kept.eventSeq}, ${new Date(kept.at)})
    on conflict (id) do update set status = excluded.status, data = excluded.data,
      event_seq = excluded.event_seq, updated_at = excluded.updated_at`.execute(db);
}

/** Draws of an organisation that are paid and not reported. */
export async function unreportedDraws(db: Db, orgId: number): Promise<Draw[]> {
  const { rows } = await sql<KeptRow<Draw>>`
    select id, status, data, event_seq, updated_at from funding.draw
    where org_id = ${orgId} and status = 'paid' order by id`.execute(db);
  return rows.map((row) => keptOf<Draw>(row));
}
