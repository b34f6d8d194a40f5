/** How far the rows of cases have been made anew. */
import { type Db, sql } from "#kernel/db.ts";

/** How far a rebuild is. */
export type Rebuild = {
  /** The edition that made every row at hand. */
  readonly projection: number;
  /** The edition that is being made; null before the first. */
  readonly edition: number | null;
  readonly until: number;
  /** The edition of the calendar under which all deadlines at hand were computed last. */
  readonly settled: number;
};

const NOTHING_MADE: Rebuild = { projection: 1, edition: null, until: 0, settled: 0 };

/** Reads how far the rebuild is. */
export async function rebuildAtHand(db: Db): Promise<Rebuild> {
  const { rows } = await sql<Rebuild>`select projection, rebuild_edition as edition,
    rebuild_until as until, calendar_version as settled from cases.clockwork`.execute(db);
  return rows[0] ?? NOTHING_MADE;
}

/** Reads how far the rebuild is and holds it for this transaction, so that of two programs one waits for the other. */
export async function holdRebuild(db: Db): Promise<Rebuild> {
  await sql`insert into cases.clockwork (calendar_version) values (0) on conflict do nothing`.execute(
    db,
  );
  const { rows } = await sql<Rebuild>`select projection, rebuild_edition as edition,
    rebuild_until as until, calendar_version as settled from cases.clockwork for update`.execute(
    db,
  );
  return rows[0] ?? NOTHING_MADE;
}

/** Writes how far the rebuild of an edition is. */
export async function saveRebuild(db: Db, edition: number, until: number): Promise<void> {
  await sql`update cases.clockwork set rebuild_edition = ${edition}, rebuild_until = ${until}`.execute(
    db,
  );
}

/** Records that every row at hand was made by an edition. */
export async function endRebuild(db: Db, edition: number): Promise<void> {
  await sql`update cases.clockwork set projection = ${edition}, rebuild_edition = ${edition},
    rebuild_until = 0`.execute(db);
}

/** How many cases there are, and how many of them come after a number. */
export async function caseCounts(
  db: Db,
  after: number,
): Promise<{ readonly all: number; readonly left: number }> {
  const { rows } = await sql<{ all: number; left: number }>`select count(*) as all,
    count(*) filter (where id > ${after}) as left from cases."case"`.execute(db);
  return rows[0] ?? { all: 0, left: 0 };
}
