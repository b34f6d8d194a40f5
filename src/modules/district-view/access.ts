/** Who sees the district on one page; which part of it follows from the scope of cases (rules/filter.ts). */
import { type RoleRule, roles } from "#kernel/pure/access.ts";
import type { Role } from "#kernel/pure/actor.ts";

/** Whoever answers for the district, a department or a sub-district. */
export const READING_ROLES = [
  "districtLeader",
  "coordinator",
  "disciplineOfficer",
  "subdistrictOfficial",
  "departmentOfficial",
] as const satisfies readonly Role[];

export const reader: RoleRule = roles(...READING_ROLES);
