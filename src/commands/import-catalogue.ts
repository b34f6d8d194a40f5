/**
 * `npm run import:catalogue -- FILE [--json] [--publish | --no-publish]`: takes duties from a CSV or XLSX file.
 * Creates departments that are missing and, unless told not to, publishes what it took. Runs beside a running
 * server or without one; importing the same file again adds nothing.
 */
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { type ImportReport, importDuties } from "#catalogue";
import { fillMessage } from "#kernel/http/errors.ts";
import { isRefusal, Refused, type Refusal } from "#kernel/pure/refusal.ts";
import { MESSAGES } from "../app.ts";
import { tell } from "./import/command-line.ts";
import { ensureDistrict } from "./import/district.ts";
import { CommandError, openForCommand, runCommand } from "./open.ts";

const USAGE = "npm run import:catalogue -- FILE [--json] [--publish | --no-publish]";

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        json: { type: "boolean" },
        publish: { type: "boolean" },
        "no-publish": { type: "boolean" },
      },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new CommandError(`Usage: ${USAGE}`);
    return { file, json: values.json === true, publish: values["no-publish"] !== true };
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError(`${(error as Error).message}\nUsage: ${USAGE}`);
  }
}

async function readBytes(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    const { code } = error as { code?: string };
    const why =
      code === "ENOENT" ? "there is no such file" : code === "EISDIR" ? "it is a folder" : code;
    throw new CommandError(`${file} cannot be read: ${why}.`);
  }
}

/** A refusal of the whole file as the one sentence that is shown. */
function sentenceOf(no: Refusal): string {
  return fillMessage(MESSAGES.en[no.code] ?? no.code, no.params);
}

function count(counts: Readonly<Record<string, number>>): string[] {
  return Object.entries(counts)
    .toSorted(([, a], [, b]) => b - a)
    .map(([code, n]) => `  ${String(n).padStart(6)}  ${code.replace("catalogue.import.", "")}`);
}

function table(report: ImportReport, seconds: number): string {
  const line = (label: string, n: number): string => `${label.padEnd(24)}${String(n).padStart(8)}`;
  return [
    line("rows", report.rowCount),
    line("accepted", report.accepted),
    line("unchanged", report.unchanged),
    line("refused", report.refused),
    ...count(report.reasons),
    line("taken with a warning", report.warned),
    ...count(report.warnings),
    line("published", report.published),
    line("departments created", report.organisationsCreated.length),
    `${"seconds".padEnd(24)}${seconds.toFixed(2).padStart(8)}`,
  ].join("\n");
}

function refusedRows(report: ImportReport): string {
  const rows = report.rows.filter((row) => row.outcome === "refused");
  const shown = rows.slice(0, 50).map((row) => {
    const why = row.reasons.map((one) => one.en).join(" ");
    return `row ${row.row}  ${row.code}  ${row.name}\n    ${why}`;
  });
  if (rows.length > shown.length) shown.push(`and ${rows.length - shown.length} more`);
  return shown.join("\n");
}

await runCommand(async () => {
  const { file, json, publish } = readArguments();
  const bytes = await readBytes(file);
  const { program, close } = await openForCommand();
  try {
    const ctx = program.context({ kind: "system", job: "import:catalogue" });
    // An import that began the district itself would keep the template out for good.
    const openedAt = performance.now();
    await ensureDistrict(ctx, program.env.TEMPLATE, tell);
    const setUpMs = performance.now() - openedAt;
    const report = await importDuties(
      ctx,
      { name: basename(file), bytes },
      { publish, createOrganisations: true, dryRun: false },
    );
    const seconds = Math.round(performance.now() - setUpMs) / 1000;
    console.log(refusedRows(report));
    console.log(table(report, seconds));
    const { accepted, refused, unchanged, warned, published, reasons, warnings } = report;
    if (json)
      console.log(
        JSON.stringify({
          accepted,
          refused,
          unchanged,
          warnings: warned,
          published,
          reasons,
          warningReasons: warnings,
          seconds,
        }),
      );
  } catch (error) {
    if (error instanceof Refused && isRefusal(error.refusal))
      throw new CommandError(`${file} was not imported: ${sentenceOf(error.refusal)}`);
    throw error;
  } finally {
    await close();
  }
});
