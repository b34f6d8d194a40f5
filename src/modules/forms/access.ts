/** Who sees and does what with fields, forms and sheets: one predicate each for get, list, search, export and count. */
import { type RoleRule, roles } from "#kernel/pure/access.ts";
import type { Actor, Role } from "#kernel/pure/actor.ts";
import type { Form } from "./rules/form.ts";
import type { Sheet } from "./rules/sheet.ts";

/** Roles that oversee the whole district. */
const OVERSEERS: readonly Role[] = ["coordinator", "districtLeader", "disciplineOfficer"];
const FILLERS: readonly Role[] = [
  "subdistrictOfficial",
  "stationWorker",
  "gridWorker",
  "committeeMember",
];

/** Reads the dictionary and whatever forms concern them. */
export const formReader: RoleRule = roles(...OVERSEERS, "departmentOfficial", ...FILLERS);
/** Keeps the dictionary. */
export const keeper: RoleRule = roles("coordinator");
/** Proposes fields. */
export const proposer: RoleRule = roles("coordinator", "departmentOfficial");
/** Designs forms, asks for admission, sends and closes. */
export const designer: RoleRule = roles("departmentOfficial");
/** Fills in sheets. */
export const filler: RoleRule = roles(...FILLERS);
/** Returns sheets: the sub-district what its bodies handed in, the department what it asked for. */
export const returner: RoleRule = roles("subdistrictOfficial", "departmentOfficial");

/** What an actor sees of forms: everything, or what belongs to a body or lies in areas. Empty: nothing. */
export type FormScope =
  | "everything"
  | {
      /** The department whose forms these are, drafts too. */
      readonly departmentId: number | null;
      /** Sub-districts that see what was asked of whoever is in them. */
      readonly subdistrictIds: readonly number[];
      /** The body that fills in. */
      readonly orgId: number | null;
      /** Grids that one looks after. */
      readonly areaIds: readonly number[];
    };

const NOTHING: Exclude<FormScope, "everything"> = {
  departmentId: null,
  subdistrictIds: [],
  orgId: null,
  areaIds: [],
};

/** The scope of an actor; `parentId`: what an internal office is a part of. */
export function scopeOf(actor: Actor, parentId: number | null): FormScope {
  if (actor.kind === "system") return "everything";
  if (actor.kind !== "staff") return NOTHING;
  const { role, orgId, orgKind, areaIds } = actor.post;
  if (OVERSEERS.includes(role)) return "everything";
  const own = orgKind === "internalOffice" && parentId !== null ? parentId : orgId;
  switch (role) {
    case "departmentOfficial":
      return { ...NOTHING, departmentId: own };
    case "subdistrictOfficial":
      return { ...NOTHING, subdistrictIds: areaIds, orgId: own };
    case "stationWorker":
    case "committeeMember":
      return { ...NOTHING, orgId: own };
    case "gridWorker":
      return { ...NOTHING, orgId: own, areaIds };
    default:
      return NOTHING;
  }
}

/** The predicate on forms: a department's own from the draft on; others once admission is asked or the form was sent. */
export function maySeeForm(
  scope: FormScope,
  form: Pick<Form, "departmentOrgId" | "status" | "reach">,
): boolean {
  if (scope === "everything") return true;
  if (form.departmentOrgId === scope.departmentId) return true;
  if (form.reach === null || form.status === "draft" || form.status === "dropped") return false;
  const { subdistrictIds, orgIds, areaIds } = form.reach;
  if (subdistrictIds.some((id) => scope.subdistrictIds.includes(id))) return true;
  if (form.status === "asked") return false;
  return (
    (scope.orgId !== null && orgIds.includes(scope.orgId)) ||
    areaIds.some((id) => scope.areaIds.includes(id))
  );
}

type Placed = Pick<Sheet, "departmentOrgId" | "subdistrictId" | "orgId" | "areaId">;

/** The predicate on sheets. */
export function maySeeSheet(scope: FormScope, sheet: Placed): boolean {
  if (scope === "everything") return true;
  return (
    sheet.departmentOrgId === scope.departmentId ||
    (sheet.subdistrictId !== null && scope.subdistrictIds.includes(sheet.subdistrictId)) ||
    sheet.orgId === scope.orgId ||
    scope.areaIds.includes(sheet.areaId)
  );
}

/** Whose sheets an actor fills in: their body's, and those of the grids that they look after. */
export function mayFill(actor: Actor, scope: FormScope, sheet: Placed): boolean {
  if (actor.kind === "system") return true;
  if (!filler.allows(actor) || scope === "everything") return false;
  return sheet.orgId === scope.orgId || scope.areaIds.includes(sheet.areaId);
}

/** Whose sheets an actor returns; nobody returns their own. */
export function mayReturn(actor: Actor, scope: FormScope, sheet: Placed): boolean {
  if (actor.kind === "system") return true;
  if (!returner.allows(actor) || scope === "everything" || sheet.orgId === scope.orgId)
    return false;
  return (
    sheet.departmentOrgId === scope.departmentId ||
    (sheet.subdistrictId !== null && scope.subdistrictIds.includes(sheet.subdistrictId))
  );
}
