/**
 * The imports on real data, where there is some: GUIWEI_REAL_DATA names the folder. Expected numbers are
 * literals; what is counted is counted once more here, by the plainest means.
 */
import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { after, before, test } from "node:test";
import { verifyCases } from "#cases";
import { makeDistrict } from "../../../test/district.ts";
import { type TestProgram, testProgram } from "../../../test/program.ts";
import { REQUEST_COLUMNS, cityAreas, importRequests } from "./city-requests.ts";
import { readFeatures } from "./geojson.ts";
import { readTextFile } from "./input-file.ts";
import { LETTER_COLUMNS, importLetters } from "./letters.ts";
import { readTable } from "./table.ts";

const FOLDER =
  process.env.GUIWEI_REAL_DATA ?? resolve(import.meta.dirname, "../../../../shared/data");
const LETTERS = join(FOLDER, "letters/letters-with-replies.csv");
const REQUESTS = join(FOLDER, "requests/la311-2020-10000.csv");
const AREAS = join(FOLDER, "requests/la-neighbourhood-councils.geojson");
const CALENDAR = join(FOLDER, "calendar");
const missing = [LETTERS, REQUESTS, AREAS, CALENDAR].filter((path) => !existsSync(path));
const skip = missing.length === 0 ? false : `no real data: ${missing.join(", ")}`;

let program: TestProgram;
before(async () => {
  if (skip !== false) return;
  program = await testProgram();
  await makeDistrict(program);
});
after(() => program?.remove());

const importer = () => program.context({ kind: "system", job: "import" });
const ignore = () => undefined;

const WITHIN = { 5: 1078, 10: 1737, 15: 2103, 20: 2344, 30: 2568, 60: 2729 };

test("real letters: all are taken in, once, and answered within so many working days", {
  skip,
}, async () => {
  const rows = readTable("letters", await readTextFile(LETTERS), LETTER_COLUMNS);
  const first = await importLetters(importer(), rows, ignore);
  const { accepted, unchanged, refused, waiting, unanswered, sameContent, longReplies } = first;
  assert.deepEqual([accepted, unchanged, refused], [2816, 0, []]);
  assert.deepEqual(waiting, {
    answered: 2816,
    answeredWithinWorkdays: WITHIN,
    medianWorkdays: 8,
    p90Workdays: 28,
    longestWorkdays: 796,
    provisional: 0,
  });
  assert.deepEqual([unanswered, sameContent, longReplies], [0, 29, 4]);
  const second = await importLetters(importer(), rows, ignore);
  assert.deepEqual([second.accepted, second.unchanged], [0, 2816]);
  assert.deepEqual(second.waiting, waiting);
});

test("the same counts, walking day by day through the published notices", { skip }, async () => {
  const off = new Set<string>();
  const worked = new Set<string>();
  for (const name of readdirSync(CALENDAR).filter((file) => /^\d{4}\.json$/.test(file))) {
    const { days } = JSON.parse(readFileSync(join(CALENDAR, name), "utf8")) as {
      days: { date: string; isOffDay: boolean }[];
    };
    for (const { date, isOffDay } of days) (isOffDay ? off : worked).add(date);
  }
  const isWorked = (day: Date): boolean => {
    const text = day.toISOString().slice(0, 10);
    const weekday = day.getUTCDay();
    return worked.has(text) || (!off.has(text) && weekday !== 0 && weekday !== 6);
  };
  // The time columns begin with the day in every row, whatever follows.
  const dayIn = (cell: string): number => {
    const [year = 0, month = 0, date = 0] = (cell.match(/\d+/g) ?? []).map(Number);
    return Date.UTC(year, month - 1, date);
  };
  const counts: Record<string, number> = { 5: 0, 10: 0, 15: 0, 20: 0, 30: 0, 60: 0 };
  const waits: number[] = [];
  for (const { cells } of readTable("letters", await readTextFile(LETTERS), LETTER_COLUMNS)) {
    assert.ok(cells !== null);
    let wait = 0;
    for (let day = dayIn(cells["留言时间"]); day < dayIn(cells["答复时间"]); ) {
      day += 86_400_000;
      if (isWorked(new Date(day))) wait++;
    }
    waits.push(wait);
    for (const limit of Object.keys(counts)) if (wait <= Number(limit)) counts[limit]! += 1;
  }
  assert.deepEqual(counts, WITHIN);
  waits.sort((a, b) => a - b);
  assert.deepEqual([waits[1407], waits[2534], waits.at(-1)], [8, 28, 796]);
});

const COUNTS = {
  agree: 9817,
  differ: 33,
  outside: 139,
  noPoint: 11,
  agreeInTwo: 19,
  differNotRecorded: 0,
  outsideNotRecorded: 27,
  outsideUnknownArea: 79,
};

test("real requests: all are taken in, once, and fall in the area that the city recorded", {
  skip,
}, async () => {
  const rows = readTable("requests", await readTextFile(REQUESTS), REQUEST_COLUMNS);
  const areas = cityAreas(await readFeatures(AREAS));
  assert.deepEqual([areas.size, areas.refused], [99, []]);
  const first = await importRequests(importer(), rows, areas, ignore);
  assert.deepEqual([first.accepted, first.unchanged, first.refused], [10_000, 0, []]);
  assert.deepEqual(first.areas, COUNTS);
  assert.deepEqual(first.endings, { done: 9723, cancelled: 244, referred: 2, open: 31 });
  assert.equal(first.endedByUpdate, 18);
  const second = await importRequests(importer(), rows, areas, ignore);
  assert.deepEqual([second.accepted, second.unchanged], [0, 10_000]);
  assert.deepEqual(second.areas, first.areas);
});

type Position = readonly [number, number];

test("the same counts, casting a ray against every edge of every area", { skip }, async () => {
  const features = (await readFeatures(AREAS)) as unknown as {
    properties: { nc_id: string };
    geometry: { coordinates: Position[][][] };
  }[];
  const isIn = (polygon: Position[][], [x, y]: Position): boolean => {
    let inside = false;
    for (const ring of polygon)
      ring.forEach(([x1, y1], i) => {
        const [x2, y2] = ring[(i + 1) % ring.length] as Position;
        if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
      });
    return inside;
  };
  // Most areas are far away: their boxes say so.
  const boxes = features.map(({ geometry }) => {
    const positions = geometry.coordinates.flat(2);
    const [lngs, lats] = [positions.map(([lng]) => lng), positions.map(([, lat]) => lat)];
    return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)] as const;
  });
  const isNear = (i: number, [x, y]: Position): boolean => {
    const [west, south, east, north] = boxes[i] ?? [0, 0, 0, 0];
    return x >= west && x <= east && y >= south && y <= north;
  };
  const counts = { agree: 0, differ: 0, outside: 0, noPoint: 0 };
  for (const { cells } of readTable("requests", await readTextFile(REQUESTS), REQUEST_COLUMNS)) {
    assert.ok(cells !== null);
    if (cells.latitude === "") {
      counts.noPoint++;
      continue;
    }
    const at = [Number(cells.longitude), Number(cells.latitude)] as const;
    const holding = features
      .filter((_, i) => isNear(i, at))
      .filter(({ geometry }) => geometry.coordinates.some((polygon) => isIn(polygon, at)))
      .map(({ properties }) => properties.nc_id);
    if (holding.length === 0) counts.outside++;
    else if (holding.includes(cells.nc)) counts.agree++;
    else counts.differ++;
  }
  const { agree, differ, outside, noPoint } = COUNTS;
  assert.deepEqual(counts, { agree, differ, outside, noPoint });
});

test("the events of all real cases prove their rows", { skip }, async () => {
  const proof = await verifyCases(importer());
  assert.deepEqual([proof.difference, proof.cases], [null, 12_816]);
});
