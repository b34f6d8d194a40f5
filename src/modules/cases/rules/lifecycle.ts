/** Which command a case takes in which status: the table that server, page and rehearsal share. */
import type { CaseStatus } from "./state.ts";

export const COMMANDS = [
  "accept",
  "giveNotice",
  "supplyMaterials",
  "decline",
  "dispatch",
  "handOver",
  "handOverFirstContact",
  "assign",
  "respond",
  "note",
  "pause",
  "resume",
  "requestExtension",
  "decideExtension",
  "complete",
  "grade",
  "close",
  "reopen",
  "withdraw",
  "urge",
] as const;
export type CommandType = (typeof COMMANDS)[number];

/** What may be done in each status. */
export const ALLOWED = {
  received: [
    "accept",
    "giveNotice",
    "decline",
    "dispatch",
    "handOver",
    "handOverFirstContact",
    "assign",
    "respond",
    "note",
    "withdraw",
    "urge",
  ],
  awaitingMaterials: [
    "supplyMaterials",
    "giveNotice",
    "decline",
    "handOverFirstContact",
    "note",
    "withdraw",
  ],
  accepted: ["dispatch", "handOver", "handOverFirstContact", "respond", "note", "withdraw", "urge"],
  inProgress: [
    "dispatch",
    "handOver",
    "handOverFirstContact",
    "assign",
    "respond",
    "note",
    "pause",
    "requestExtension",
    "decideExtension",
    "complete",
    "withdraw",
    "urge",
  ],
  paused: [
    "resume",
    "handOverFirstContact",
    "assign",
    "respond",
    "note",
    "decideExtension",
    "withdraw",
  ],
  completed: ["grade", "close", "reopen", "note"],
  closed: ["grade", "reopen", "note"],
  withdrawn: ["note"],
  declined: ["note"],
} as const satisfies Record<CaseStatus, readonly CommandType[]>;

/** Tells whether the status admits the command. */
export function admits(status: CaseStatus, command: CommandType): boolean {
  return (ALLOWED[status] as readonly CommandType[]).includes(command);
}
