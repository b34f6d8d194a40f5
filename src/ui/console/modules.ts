/** The modules that the console is composed of, and which of what they contribute is for whom. */
import { createContext } from "react";
import type { ConsoleModule, ConsoleSession } from "./contract.ts";

export const ModulesContext = createContext<readonly ConsoleModule[]>([]);

/** Whether something is for the post at hand; what names no roles is for everybody. */
export function isFor(
  roles: readonly string[] | undefined,
  session: ConsoleSession | null,
): boolean {
  return roles === undefined || session === null || roles.includes(session.post.role);
}
