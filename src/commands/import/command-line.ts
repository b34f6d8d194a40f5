/** What an import command is given, and what it prints. */
import { parseArgs } from "node:util";
import { CommandError } from "../open.ts";
import { REASONS, type Reason, type RefusedRow } from "./reasons.ts";

export type Arguments = {
  readonly file: string;
  /** The file of areas; empty where the command knows none. */
  readonly areas: string;
  readonly json: boolean;
};

/** Reads the arguments. Refuses, with the usage: anything else than one file, `--json` and, if wanted, `--areas`. */
export function readArguments(
  args: readonly string[],
  usage: string,
  wantsAreas: boolean,
): Arguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: "boolean", default: false },
        ...(wantsAreas ? { areas: { type: "string" as const } } : {}),
      },
    });
    const [file] = positionals;
    const areas = "areas" in values && typeof values.areas === "string" ? values.areas : "";
    if (file === undefined || positionals.length > 1 || (wantsAreas && areas === ""))
      throw new CommandError(usage);
    return { file, areas, json: values.json === true };
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError(`${(error as Error).message}\n${usage}`);
  }
}

/** A line on standard output. */
export const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** A line on standard error: what is happening, not what came of it. */
export const tell = (line: string): void => void process.stderr.write(`${line}\n`);

/** Tells how far an import has come, in place and only to a terminal. */
export function progressTo(total: number): (done: number) => void {
  if (!process.stderr.isTTY) return () => undefined;
  return (done) => process.stderr.write(`\r${done} of ${total} rows${done < total ? "" : "\n"}`);
}

/** How many rows are refused for each reason. */
export function countReasons(refused: readonly RefusedRow[]): Partial<Record<Reason, number>> {
  const counts: Partial<Record<Reason, number>> = {};
  for (const { reason } of refused) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}

/** Refused rows that are listed one by one. */
const LISTED = 50;

/** What is the same in every report: how many rows, and why some are not in. */
export function commonLines(report: {
  readonly rows: number;
  readonly accepted: number;
  readonly unchanged: number;
  readonly refused: readonly RefusedRow[];
  readonly firstReceipt: string | null;
}): string[] {
  const { rows, accepted, unchanged, refused, firstReceipt } = report;
  const lines = [
    `${rows} rows: ${accepted} accepted, ${unchanged} known already, ${refused.length} refused.`,
  ];
  for (const [reason, count] of Object.entries(countReasons(refused)))
    lines.push(`  ${count} refused (${reason}): ${REASONS[reason as Reason]}`);
  for (const { row, id, reason, detail } of refused.slice(0, LISTED))
    lines.push(`    row ${row}${id === "" ? "" : ` (${printable(id)})`}: ${detail ?? reason}`);
  if (refused.length > LISTED) lines.push(`    … and ${refused.length - LISTED} more rows`);
  if (firstReceipt !== null) lines.push(`The first new case is ${firstReceipt}.`);
  return lines;
}

/** The same for the JSON object. */
export function commonJson(
  report: Parameters<typeof commonLines>[0],
  startedAt: number,
): Record<string, unknown> {
  const { rows, accepted, unchanged, refused } = report;
  return {
    rows,
    accepted,
    refused: refused.length,
    reasons: countReasons(refused),
    unchanged,
    seconds: Math.round((performance.now() - startedAt) / 10) / 100,
    refusedRows: refused.slice(0, 1000),
  };
}

/** A text from outside without what a terminal would take for a command. */
function printable(text: string): string {
  return text.replace(/\p{C}/gu, "?");
}
