/** What every action of forms needs at hand: bodies, areas, what the actor sees, the dictionary. */
import type { Ctx } from "#kernel/context.ts";
import type { Actor } from "#kernel/pure/actor.ts";
import type { Names } from "#kernel/pure/names.ts";
import { refuse } from "#kernel/pure/refusal.ts";
import { type OrganisationDirectory, loadOrganisations } from "#organisations";
import { type AreaDirectory, loadAreas } from "#places";
import { type FormScope, scopeOf } from "../access.ts";
import type { FieldsById } from "../rules/design.ts";
import type { Field } from "../rules/field.ts";
import type { FieldBrief } from "../schema/fields.ts";
import { type KeptField, allFields } from "../store/fields.ts";

export type Around = {
  readonly directory: OrganisationDirectory;
  readonly areas: AreaDirectory;
  readonly scope: FormScope;
};

/** Loads what surrounds an action. */
export async function around(ctx: Ctx): Promise<Around> {
  const directory = await loadOrganisations(ctx);
  const { actor } = ctx;
  const parentId =
    actor.kind === "staff" ? (directory.find(actor.post.orgId)?.parentId ?? null) : null;
  return { directory, areas: await loadAreas(ctx), scope: scopeOf(actor, parentId) };
}

/** A body with its short name; one that is unknown has an empty name. */
export function orgView({ directory }: Pick<Around, "directory">, orgId: number) {
  const org = directory.find(orgId);
  const name: Names = org?.shortName ?? org?.name ?? { zh: "", en: "" };
  return { id: orgId, name: { zh: name.zh, en: name.en } };
}

/** The person who acts; null for the platform itself. */
export function personOf(actor: Actor): number | null {
  return actor.kind === "staff" ? actor.personId : null;
}

/** The body for which an actor acts; null for the platform itself. */
export function orgOf(actor: Actor): number | null {
  return actor.kind === "staff" ? actor.post.orgId : null;
}

/** The department for which an actor designs forms. Refuses: `forms.no_department`. */
export function departmentOf(scope: FormScope): number {
  const own = scope === "everything" ? null : scope.departmentId;
  return own ?? refuse("forbidden", "forms.no_department");
}

/** The whole dictionary by id. */
export async function loadFields(ctx: Ctx): Promise<FieldsById> {
  const fields = await allFields(ctx.db);
  return new Map(fields.map((kept) => [kept.id, fieldOf(kept)]));
}

/** A field without what only its row needs. */
export function fieldOf(kept: KeptField): Field {
  const { eventSeq: _, ...field } = kept;
  return field;
}

/** A field as forms and sheets show it. */
export function briefOf(field: Field): FieldBrief {
  const { id, key, version, status, name, meaning, type, unit, choices } = field;
  const { level, adding, weightId, validDays, source } = field;
  return {
    id,
    key,
    version,
    status,
    name,
    meaning,
    type,
    unit,
    choices: choices.map((choice) => ({ key: choice.key, name: choice.name })),
    level,
    adding,
    weightId,
    validDays,
    source,
  };
}

/** The fields of some numbers, in their order; unknown ones are left out. */
export function briefsOf(fields: FieldsById, ids: readonly number[]): FieldBrief[] {
  return ids.flatMap((id) => {
    const field = fields.get(id);
    return field === undefined ? [] : [briefOf(field)];
  });
}
