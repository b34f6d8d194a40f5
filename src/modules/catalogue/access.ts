/** Who may do what with the catalogue. */
import { type RoleRule, roles } from "#kernel/pure/access.ts";
import type { Actor } from "#kernel/pure/actor.ts";
import type { DutyContent } from "./schema.ts";

/** Keeps the catalogue: writes, publishes, retires, imports. */
export const catalogueKeeper: RoleRule = roles("administrator", "coordinator");

/** May write drafts: keepers, and department officials for duties that their department leads. */
export const draftWriter: RoleRule = roles("administrator", "coordinator", "departmentOfficial");

/** Says whether an actor keeps the catalogue; commands of the platform itself do too. */
export function keepsCatalogue(actor: Actor): boolean {
  return actor.kind === "system" || catalogueKeeper.allows(actor);
}

/**
 * Says whether an actor may write a draft with this content over what stands now.
 * A department official may, where the own organisation is the only lead before and after:
 * nobody writes a duty onto, or away from, someone else.
 */
export function mayDraft(
  actor: Actor,
  content: Pick<DutyContent, "leads">,
  current: Pick<DutyContent, "leads"> | undefined,
): boolean {
  if (keepsCatalogue(actor)) return true;
  if (actor.kind !== "staff" || actor.post.role !== "departmentOfficial") return false;
  const { orgId } = actor.post;
  const own = (leads: DutyContent["leads"]): boolean =>
    leads.length > 0 && leads.every((lead) => lead.kind === "organisation" && lead.orgId === orgId);
  return own(content.leads) && (current === undefined || own(current.leads));
}

/**
 * Says whether an actor may draft a new version of a duty that stands with these contents, or change its draft.
 * What the new version will say is asked again by {@link mayDraft}.
 */
export function mayEdit(actor: Actor, standing: readonly Pick<DutyContent, "leads">[]): boolean {
  if (keepsCatalogue(actor)) return true;
  return standing.length > 0 && standing.every((content) => mayDraft(actor, content, content));
}
