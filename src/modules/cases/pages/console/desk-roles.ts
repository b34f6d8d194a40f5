/** Which posts see the inbox and the counter; the server decides, this only shapes the rail. */
import type { Role } from "#kernel/pure/actor.ts";
import { INTAKE_ROLES, SETTING_ROLES } from "../../access.ts";

/** Posts that take cases in for residents. */
export const intakeRoles: readonly Role[] = INTAKE_ROLES;

/** Posts that see cases at all. */
export const caseRoles: readonly Role[] = [...INTAKE_ROLES, "districtLeader", "disciplineOfficer"];

/** Posts that set the rules of supervision, or supervise by them. */
export const ladderRoles: readonly Role[] = [
  ...SETTING_ROLES,
  "districtLeader",
  "subdistrictOfficial",
];
