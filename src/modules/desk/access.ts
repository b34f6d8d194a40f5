/** Who may arrange what. A saved view and an arrangement are one's own; templates and the queue are one's organisation's. */
import { roles, staff } from "#kernel/pure/access.ts";
import type { Role } from "#kernel/pure/actor.ts";

/** Posts that take cases in and so stand behind a door with a queue. */
export const COUNTER_ROLES: readonly Role[] = [
  "stationWorker",
  "committeeMember",
  "gridWorker",
  "operator",
  "subdistrictOfficial",
  "departmentOfficial",
  "coordinator",
];

/** Posts that answer cases, and keep the words that their organisation answers with. */
export const ANSWERING_ROLES: readonly Role[] = [...COUNTER_ROLES, "disciplineOfficer"];

/** Anybody at a desk. */
export const atDesk = staff;
/** Whoever serves the queue of their own organisation. */
export const atCounter = roles(...COUNTER_ROLES);
/** Whoever keeps the templates of their own organisation. */
export const answering = roles(...ANSWERING_ROLES);
