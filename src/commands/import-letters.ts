/** `npm run import:letters -- FILE [--json]`: real letters as cases, and how long people waited for an answer. */
import { openForCommand, runCommand } from "./open.ts";
import {
  commonJson,
  commonLines,
  print,
  progressTo,
  readArguments,
  tell,
} from "./import/command-line.ts";
import { ensureDistrict } from "./import/district.ts";
import { readTextFile } from "./import/input-file.ts";
import { LETTER_COLUMNS, type LettersReport, importLetters } from "./import/letters.ts";
import { readTable } from "./import/table.ts";

const USAGE = "Usage: npm run import:letters -- FILE [--json]";

function lines(report: LettersReport): string[] {
  const { waiting } = report;
  const within = Object.entries(waiting.answeredWithinWorkdays);
  return [
    ...commonLines(report),
    `${waiting.answered} are answered, ${report.unanswered} wait for an answer.`,
    ...within.map(
      ([days, count]) =>
        `  within ${days.padStart(2)} working days: ${String(count).padStart(6)}  ${percent(count, waiting.answered)}`,
    ),
    `Median ${waiting.medianWorkdays ?? "-"}, 90th percentile ${waiting.p90Workdays ?? "-"}, longest ${waiting.longestWorkdays ?? "-"} working days.`,
    waiting.provisional === 0
      ? "All days are on the official calendar."
      : `${waiting.provisional} waits touch a year without an official calendar and are provisional.`,
    `${report.sameContent} repeat the subject and text of another letter; ${report.longReplies} replies are longer than a result may be.`,
  ];
}

function percent(count: number, of: number): string {
  return of === 0 ? "" : `${((count / of) * 100).toFixed(1).padStart(5)} %`;
}

async function main(): Promise<void> {
  const { file, json } = readArguments(process.argv.slice(2), USAGE, false);
  const readingSince = performance.now();
  const rows = readTable(file, await readTextFile(file), LETTER_COLUMNS);
  const readingMs = performance.now() - readingSince;
  const booted = await openForCommand();
  try {
    const ctx = booted.program.context({ kind: "system", job: "import.letters" });
    await ensureDistrict(ctx, booted.program.env.TEMPLATE, tell);
    const startedAt = performance.now() - readingMs;
    const report = await importLetters(ctx, rows, progressTo(rows.length));
    for (const line of lines(report)) print(line);
    if (!json) return;
    const { waiting, unanswered, sameContent, longReplies } = report;
    const common = commonJson(report, startedAt);
    print(JSON.stringify({ ...common, ...waiting, unanswered, sameContent, longReplies }));
  } finally {
    await booted.close();
  }
}

await runCommand(main);
