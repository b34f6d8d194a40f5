/** SQL of saved views, response templates and arrangements. */
import { type Db, sql, violatedConstraint } from "#kernel/db.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import type { ResponseTemplate, SavedView } from "../rules/saved.ts";

export type ViewRow = SavedView & { readonly id: number };
export type TemplateRow = ResponseTemplate & { readonly id: number };
export type ArrangementRow = {
  readonly personId: number;
  readonly name: string;
  readonly value: string;
};

/** Takes the next number of a kind. */
export async function nextNumber(
  db: Db,
  kind: "saved_view" | "response_template" | "ticket",
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select nextval(${`desk.${kind}_number`}::regclass) as id`.execute(db);
  return rows[0]?.id ?? 0;
}

/** Lets one writer at a time change what belongs to one owner: limits and the one default are held against all of it. */
export async function holdOwner(db: Db, kind: string, ownerId: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`desk.${kind}:${ownerId}`}, 0))`.execute(
    db,
  );
}

/** What somebody keeps, of one page or of all, in the order of keeping. */
export async function viewsOf(db: Db, personId: number, page?: string): Promise<ViewRow[]> {
  const { rows } = await sql<ViewRow>`select id, person_id, page, name, query, is_default
    from desk.saved_view where person_id = ${personId} and (${page ?? null}::text is null or page = ${page ?? null})
    order by id limit 1000`.execute(db);
  return rows;
}

/** Writes a saved view. Refuses: `desk.view_name_taken`. */
export async function writeView(db: Db, id: number, view: SavedView): Promise<void> {
  const { personId, page, name, query, isDefault } = view;
  try {
    await sql`insert into desk.saved_view (id, person_id, page, name, query, is_default)
      values (${id}, ${personId}, ${page}, ${name}, ${query}, ${isDefault})
      on conflict (id) do update set name = excluded.name, query = excluded.query,
        is_default = excluded.is_default`.execute(db);
  } catch (error) {
    if (violatedConstraint(error) === "one_saved_view_per_name")
      refuse("conflict", "desk.view_name_taken", { name });
    throw error;
  }
}

export async function deleteView(db: Db, id: number): Promise<void> {
  await sql`delete from desk.saved_view where id = ${id}`.execute(db);
}

/** The templates of an organisation, by use and name. */
export async function templatesOf(db: Db, orgId: number): Promise<TemplateRow[]> {
  const { rows } = await sql<TemplateRow>`select id, org_id, use, name, text
    from desk.response_template where org_id = ${orgId} order by use, name, id limit 1000`.execute(
    db,
  );
  return rows;
}

/** Writes a template. Refuses: `desk.template_name_taken`. */
export async function writeTemplate(
  db: Db,
  id: number,
  { orgId, use, name, text }: ResponseTemplate,
): Promise<void> {
  try {
    await sql`insert into desk.response_template (id, org_id, use, name, text)
      values (${id}, ${orgId}, ${use}, ${name}, ${text})
      on conflict (id) do update set use = excluded.use, name = excluded.name, text = excluded.text`.execute(
      db,
    );
  } catch (error) {
    if (violatedConstraint(error) === "one_response_template_per_name")
      refuse("conflict", "desk.template_name_taken", { name });
    throw error;
  }
}

export async function deleteTemplate(db: Db, id: number): Promise<void> {
  await sql`delete from desk.response_template where id = ${id}`.execute(db);
}

/** How somebody likes their tables. */
export async function arrangementsOf(db: Db, personId: number): Promise<ArrangementRow[]> {
  const { rows } = await sql<ArrangementRow>`select person_id, name, value from desk.arrangement
    where person_id = ${personId} order by name limit 1000`.execute(db);
  return rows;
}

/** Writes one arrangement; null takes it away. */
export async function writeArrangement(
  db: Db,
  personId: number,
  name: string,
  value: string | null,
): Promise<void> {
  if (value === null)
    await sql`delete from desk.arrangement where person_id = ${personId} and name = ${name}`.execute(
      db,
    );
  else
    await sql`insert into desk.arrangement (person_id, name, value)
      values (${personId}, ${name}, ${value})
      on conflict (person_id, name) do update set value = excluded.value`.execute(db);
}

/** Everything that is kept, for the proof. */
export async function allSaved(db: Db) {
  const views = await sql<ViewRow>`select id, person_id, page, name, query, is_default
    from desk.saved_view`.execute(db);
  const templates = await sql<TemplateRow>`select id, org_id, use, name, text
    from desk.response_template`.execute(db);
  const arrangements = await sql<ArrangementRow>`select person_id, name, value
    from desk.arrangement`.execute(db);
  return { views: views.rows, templates: templates.rows, arrangements: arrangements.rows };
}
