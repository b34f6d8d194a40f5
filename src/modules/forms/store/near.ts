/** SQL of sheets that are due soon. */
import { type Db, sql } from "#kernel/db.ts";
import type { Day } from "#kernel/pure/day.ts";

export type DueSheets = {
  readonly formId: number;
  readonly title: string;
  readonly orgId: number;
  readonly dueOn: Day;
  readonly count: number;
};

/** Bodies with sheets of forms in force that are not handed in and due within some days. */
export async function sheetsDue(db: Db, from: Day, to: Day): Promise<DueSheets[]> {
  const { rows } = await sql<DueSheets>`
    select f.id as form_id, f.title, s.org_id, s.due_on, count(*)::int as count
    from forms.sheet s join forms.form f on f.id = s.form_id
    where f.status = 'sent' and s.status <> 'handedIn' and s.due_on between ${from} and ${to}
    group by f.id, s.org_id, s.due_on order by f.id, s.org_id, s.due_on`.execute(db);
  return rows;
}
