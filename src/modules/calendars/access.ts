/** Who may do what with calendars: everyone reads them, administrators record them. */
import { type RoleRule, roles } from "#kernel/pure/access.ts";

/** Whoever records what the State Council has announced. */
export const recorder: RoleRule = roles("administrator");
