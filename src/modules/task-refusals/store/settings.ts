/** SQL of the limits that the district has set. */
import { type Db, at, jsonb, sql } from "#kernel/db.ts";
import type { ActorRecord } from "#kernel/pure/actor.ts";
import type { Day, Instant } from "#kernel/pure/day.ts";
import type { SettingVersion } from "../rules/settings.ts";

/** Makes this the one transaction that changes settings. */
export async function lockSettings(db: Db): Promise<void> {
  await sql`lock table task_refusals.setting in share row exclusive mode`.execute(db);
}

/** Every version, by day. */
export async function allSettings(db: Db): Promise<SettingVersion[]> {
  const { rows } =
    await sql<SettingVersion>`select valid_from as "from", statement_workdays, decision_workdays,
    reason from task_refusals.setting order by valid_from`.execute(db);
  return rows;
}

/** Writes what a version has become; undefined: it was taken back. */
export async function saveSetting(
  db: Db,
  from: Day,
  version: SettingVersion | undefined,
  { at: when, by }: { readonly at: Instant; readonly by: ActorRecord },
): Promise<void> {
  if (version === undefined) {
    await sql`delete from task_refusals.setting where valid_from = ${from}::date`.execute(db);
    return;
  }
  await sql`insert into task_refusals.setting
      (valid_from, statement_workdays, decision_workdays, reason, set_at, set_by)
    values (${from}::date, ${version.statementWorkdays}, ${version.decisionWorkdays}, ${version.reason},
      ${at(when)}, ${jsonb(by)})
    on conflict (valid_from) do update set statement_workdays = excluded.statement_workdays,
      decision_workdays = excluded.decision_workdays, reason = excluded.reason, set_at = excluded.set_at,
      set_by = excluded.set_by`.execute(db);
}

/** Whether anything was recorded since an instant. */
export async function isRecordedSince(db: Db, since: Instant): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`
    select exists (select from task_refusals.task_refusal where recorded_at >= ${at(since)}) as is`.execute(
    db,
  );
  return rows[0]?.is ?? false;
}
