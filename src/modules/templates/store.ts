/** SQL of the templates schema: the stages of the boot. */
import { type Db, at, sql } from "#kernel/db.ts";

export type Stage = {
  readonly stage: string;
  readonly template: string;
  readonly version: number;
  readonly at: number;
};

const BOOT_LOCK = 7_265_194_539;

/** Makes this the one program that boots; the lock ends with the transaction. */
export async function lockBoot(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(${BOOT_LOCK})`.execute(db);
}

/** The stages that are done. */
export async function doneStages(db: Db): Promise<Stage[]> {
  const { rows } = await sql<Stage>`select * from templates.boot order by at, stage`.execute(db);
  return rows;
}

/** Records a stage in the transaction of its work. */
export async function recordStage(db: Db, { stage, template, version, at: when }: Stage) {
  await sql`insert into templates.boot (stage, template, version, at)
    values (${stage}, ${template}, ${version}, ${at(when)})`.execute(db);
}
