/** For whom the inbox and the ladder are of use; the server decides what they see there. */
import { type RoleRule, roles } from "#kernel/pure/access.ts";
import { setter, taker } from "../../access.ts";

/** Posts that see cases at all. */
export const caseReader: RoleRule = roles(...taker.roles, "districtLeader", "disciplineOfficer");

/** Posts that set the rules of supervision, or supervise by them. */
export const ladderReader: RoleRule = roles(
  ...setter.roles,
  "districtLeader",
  "subdistrictOfficial",
);
