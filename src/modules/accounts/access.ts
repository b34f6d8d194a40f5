/** Who may do what with accounts. */
import { type AccessRule, anyOf, resident, roles, staff } from "#kernel/pure/access.ts";

/** Administrators manage accounts. */
export const administrator: AccessRule = roles("administrator");

/** Whoever has an account, staff or resident; a receipt is none. */
export const accountHolder: AccessRule = anyOf(staff, resident);
