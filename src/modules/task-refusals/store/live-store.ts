/** Which bodies some refusals are between. */
import { type Db, sql } from "#kernel/db.ts";

/** The bodies that said no and those whose work it was, each once. */
export async function bodiesOfTaskRefusals(db: Db, ids: readonly number[]): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`select org_id as id from task_refusals.task_refusal
      where id = any(${[...ids]}::bigint[])
    union select department_org_id from task_refusals.task_refusal
      where id = any(${[...ids]}::bigint[])`.execute(db);
  return rows.map(({ id }) => id);
}
