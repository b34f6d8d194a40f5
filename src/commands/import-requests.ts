/** `npm run import:requests -- FILE --areas GEOJSON [--json]`: real geo-coded requests as cases, and whether their areas agree. */
import { CommandError, openForCommand, runCommand } from "./open.ts";
import {
  AREA_PROPERTY,
  REQUEST_COLUMNS,
  type RequestsReport,
  cityAreas,
  importRequests,
} from "./import/city-requests.ts";
import {
  commonJson,
  commonLines,
  print,
  progressTo,
  readArguments,
  tell,
} from "./import/command-line.ts";
import { ensureDistrict } from "./import/district.ts";
import { readFeatures } from "./import/geojson.ts";
import { readTextFile } from "./import/input-file.ts";
import { readTable } from "./import/table.ts";

const USAGE = "Usage: npm run import:requests -- FILE --areas GEOJSON [--json]";

function lines(report: RequestsReport, areas: number): string[] {
  const { areas: found, endings } = report;
  return [
    ...commonLines(report),
    `Against the area that the city recorded (${areas} areas):`,
    `  ${found.agree} agree (${found.agreeInTwo} of them lie in a second area too)`,
    `  ${found.differ} differ (${found.differNotRecorded} of them have no recorded area)`,
    `  ${found.outside} are in no area (${found.outsideNotRecorded} have no recorded area, ${found.outsideUnknownArea} one that the file of areas lacks)`,
    `  ${found.noPoint} have no point`,
    `${endings.done} done, ${endings.cancelled} cancelled, ${endings.referred} referred elsewhere, ${endings.open} open; ` +
      `${report.endedByUpdate} ended at the time of their last change, no other being recorded.`,
    `${report.sameContent} repeat the type, address and time of another request.`,
  ];
}

async function main(): Promise<void> {
  const { file, areas, json } = readArguments(process.argv.slice(2), USAGE, true);
  const readingSince = performance.now();
  const rows = readTable(file, await readTextFile(file), REQUEST_COLUMNS);
  const city = cityAreas(await readFeatures(areas));
  if (city.size === 0)
    throw new CommandError(`${areas} has no polygon with the property ${AREA_PROPERTY}.`);
  if (city.refused.length > 0)
    throw new CommandError(
      `${areas}: feature ${city.refused[0]?.row} has no proper polygon or no ${AREA_PROPERTY}.`,
    );
  const readingMs = performance.now() - readingSince;
  const booted = await openForCommand();
  try {
    const ctx = booted.program.context({ kind: "system", job: "import.requests" });
    await ensureDistrict(ctx, booted.program.env.TEMPLATE, tell);
    const startedAt = performance.now() - readingMs;
    const report = await importRequests(ctx, rows, city, progressTo(rows.length));
    for (const line of lines(report, city.size)) print(line);
    if (!json) return;
    const { areas: counts, endings, endedByUpdate, sameContent } = report;
    const common = commonJson(report, startedAt);
    print(JSON.stringify({ ...common, ...counts, endings, endedByUpdate, sameContent }));
  } finally {
    await booted.close();
  }
}

await runCommand(main);
