/** What the district has set for its cases. */
import { type Db, at, jsonb, sql } from "#kernel/db.ts";
import type { ActorRecord } from "#kernel/pure/actor.ts";
import type { Setting, SettingScope, SettingValues } from "../rules/settings.ts";

export type SettingRow = Setting & { readonly id: number };

/** Lets one writer at a time change settings: each is held against all the others. */
export async function lockSettings(db: Db): Promise<void> {
  await sql`lock table cases.setting in share row exclusive mode`.execute(db);
}

type VersionRow = {
  readonly id: number;
  readonly scope: SettingScope;
  readonly code: string;
  readonly from: string | null;
  readonly values: SettingValues;
  readonly reason: string;
};

/** Everything that is set, also what has been withdrawn altogether. */
export async function allSettings(db: Db): Promise<SettingRow[]> {
  const { rows } = await sql<VersionRow>`select s.id, s.scope, s.code, v.valid_from as "from",
      v."values", v.reason
    from cases.setting s left join cases.setting_version v on v.setting_id = s.id
    order by s.id, v.valid_from`.execute(db);
  return [...Map.groupBy(rows, ({ id }) => id)].map(([id, versions]) => {
    const [{ scope, code }] = versions as [VersionRow];
    return {
      id,
      scope,
      code,
      versions: versions.flatMap(({ from, values, reason }) =>
        from === null ? [] : [{ from, values, reason }],
      ),
    };
  });
}

/** The number of a setting, which is made where it is new. */
export async function settingId(db: Db, scope: SettingScope, code: string): Promise<number> {
  const { rows } = await sql<{ id: number }>`insert into cases.setting (scope, code)
    values (${scope}, ${code})
    on conflict (scope, code) do update set code = excluded.code returning id`.execute(db);
  return (rows[0] as { id: number }).id;
}

/** Writes the version that begins on a day, or takes it away. */
export async function saveVersion(
  db: Db,
  id: number,
  from: string,
  version: { readonly values: SettingValues; readonly reason: string } | undefined,
  recording: { readonly at: number; readonly by: ActorRecord },
): Promise<void> {
  if (version === undefined) {
    await sql`delete from cases.setting_version where setting_id = ${id} and valid_from = ${from}`.execute(
      db,
    );
    return;
  }
  await sql`insert into cases.setting_version (setting_id, valid_from, "values", reason, set_at, set_by)
    values (${id}, ${from}, ${jsonb(version.values)}, ${version.reason}, ${at(recording.at)}, ${jsonb(recording.by)})
    on conflict (setting_id, valid_from) do update set "values" = excluded."values",
      reason = excluded.reason, set_at = excluded.set_at, set_by = excluded.set_by`.execute(db);
}

/** Who set each version, and when. */
export async function recordings(
  db: Db,
): Promise<{ id: number; from: string; setAt: number; setBy: ActorRecord }[]> {
  const { rows } = await sql<{ id: number; from: string; setAt: number; setBy: ActorRecord }>`
    select setting_id as id, valid_from as "from", set_at, set_by from cases.setting_version
    order by setting_id, valid_from`.execute(db);
  return rows;
}
