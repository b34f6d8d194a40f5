/** Who may do what with accounts. */
import { type AccessRule, anyOf, resident, staff } from "#kernel/pure/access.ts";

/** Whoever has an account, staff or resident; a receipt is none. */
export const accountHolder: AccessRule = anyOf(staff, resident);
