/** Commands as people may send them: what only timers and rules may say is filled in here. */
import { refuse } from "#kernel/pure/refusal.ts";
import type { Command } from "../rules/decide.ts";
import type { CommandBody } from "../schema.ts";

/** Turns a validated body into a command. */
export function commandOf(body: unknown): Command {
  const command = body as CommandBody;
  switch (command.type) {
    case "dispatch":
      return { ...(command as object), basis: "official" } as Command;
    case "close":
      return { type: "close", by: "official" };
    case "accept":
      return { type: "accept" };
    case "complete":
    case "supplyMaterials":
      return { fileIds: [], ...(command as object) } as unknown as Command;
    case "answerTask":
    case "answerSupervision":
    case "verify":
    case "rectify":
    case "contestGrade":
      return { fileIds: [], ...(command as object) } as unknown as Command;
    case "logOperation":
      return {
        fileIds: [],
        ...(command as object),
        doneAt: Date.parse(String(command.doneAt)),
      } as unknown as Command;
    case "setRoster":
      return {
        type: "setRoster",
        entries: (command.entries as Record<string, unknown>[]).map((entry) => ({
          ...entry,
          from: Date.parse(String(entry.from)),
          to: Date.parse(String(entry.to)),
        })),
      } as unknown as Command;
    case undefined:
      return refuse("invalid", "http.bad_request");
    default:
      return command as unknown as Command;
  }
}
