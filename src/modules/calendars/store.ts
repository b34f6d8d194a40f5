/** SQL of the calendars schema. */
import { at, type Db, jsonb, sql } from "#kernel/db.ts";
import type { ActorRecord } from "#kernel/pure/actor.ts";
import type { WorkingHours } from "#kernel/pure/calendar.ts";
import type { Day, Instant } from "#kernel/pure/day.ts";
import type { RecordedHours, RecordedYear } from "./rules.ts";

/** Who recorded something, and when. */
export type Recording = { readonly at: Instant; readonly by: ActorRecord };

type YearRow = {
  year: number;
  version: number;
  effective: boolean;
  holidays: Day[];
  makeUpWorkdays: Day[];
  sourceTitle: string;
  sourceUrl: string | null;
  publishedOn: Day | null;
};

function yearOf(row: YearRow): RecordedYear {
  const { year, version, effective, holidays, makeUpWorkdays } = row;
  const source = {
    title: row.sourceTitle,
    ...(row.sourceUrl === null ? {} : { url: row.sourceUrl }),
    ...(row.publishedOn === null ? {} : { publishedOn: row.publishedOn }),
  };
  return { year, version, effective, holidays, makeUpWorkdays, source };
}

/** Reads every recorded year, withdrawn ones too. */
export async function allYears(db: Db): Promise<RecordedYear[]> {
  const { rows } = await sql<YearRow>`select year, version, effective, holidays::text[] holidays,
    make_up_workdays::text[] make_up_workdays, source_title, source_url, published_on
    from calendars.year order by year`.execute(db);
  return rows.map(yearOf);
}

/** Reads all recorded hours, the earliest first. */
export async function allHours(db: Db): Promise<RecordedHours[]> {
  const { rows } = await sql<{ from: Day; version: number; periods: WorkingHours }>`
    select effective_from "from", version, periods from calendars.hours order by effective_from`.execute(
    db,
  );
  return rows;
}

/**
 * Lets one writer at a time change calendars: a year is checked against all the others.
 */
export async function lockCalendars(db: Db): Promise<void> {
  await sql`lock table calendars.year in share row exclusive mode`.execute(db);
}

/** Writes a year as its last event has left it. */
export async function saveYear(db: Db, year: RecordedYear, recording: Recording): Promise<void> {
  const { source } = year;
  await sql`insert into calendars.year (year, version, effective, holidays, make_up_workdays,
      source_title, source_url, published_on, recorded_at, recorded_by)
    values (${year.year}, ${year.version}, ${year.effective}, ${[...year.holidays]}::date[],
      ${[...year.makeUpWorkdays]}::date[], ${source?.title ?? ""}, ${source?.url ?? null},
      ${source?.publishedOn ?? null}, ${at(recording.at)}, ${jsonb(recording.by)})
    on conflict (year) do update set version = excluded.version, effective = excluded.effective,
      holidays = excluded.holidays, make_up_workdays = excluded.make_up_workdays,
      source_title = excluded.source_title, source_url = excluded.source_url,
      published_on = excluded.published_on, recorded_at = excluded.recorded_at,
      recorded_by = excluded.recorded_by`.execute(db);
}

/** Writes hours as their last event has left them. */
export async function saveHours(db: Db, hours: RecordedHours, recording: Recording): Promise<void> {
  await sql`insert into calendars.hours (effective_from, version, periods, recorded_at, recorded_by)
    values (${hours.from}, ${hours.version}, ${jsonb(hours.periods)}, ${at(recording.at)}, ${jsonb(recording.by)})
    on conflict (effective_from) do update set version = excluded.version, periods = excluded.periods,
      recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by`.execute(db);
}
