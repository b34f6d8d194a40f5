/** A geo-coded request to a city, as one row of its open data says it (columns of the City of Los Angeles' 311). */
import type { Instant } from "#kernel/pure/day.ts";
import type { Reason, RefusedRow } from "./reasons.ts";
import type { TableRow } from "./table.ts";
import { cleanLine } from "./text.ts";
import { PACIFIC_RULE_SINCE, inLosAngeles, readWallTime } from "./wall-time.ts";

/** The columns that are read; others are ignored. */
export const REQUEST_COLUMNS = [
  "srnumber",
  "requesttype",
  "status",
  "createddate",
  "updateddate",
  "closeddate",
  "latitude",
  "longitude",
  "address",
  "nc",
] as const;
export type RequestColumn = (typeof REQUEST_COLUMNS)[number];

/** How the city ended a request. */
export type Ending = "done" | "cancelled" | "referred";

export type CityRequest = {
  readonly row: number;
  readonly id: string;
  readonly type: string;
  readonly address: string;
  readonly point: { readonly lng: number; readonly lat: number } | null;
  /** The area that the city recorded, by its number; empty where it recorded none. */
  readonly recordedArea: string;
  readonly receivedAt: Instant;
  /** Null while it is open. `byUpdate`: no time of closing is recorded and the last change stands in. */
  readonly end: { readonly how: Ending; readonly at: Instant; readonly byUpdate: boolean } | null;
};

const ENDINGS: Readonly<Record<string, Ending | null>> = {
  closed: "done",
  cancelled: "cancelled",
  "referred out": "referred",
  open: null,
  pending: null,
  forward: null,
};

/**
 * Reads a request. Times are those of clocks in Los Angeles; of a time without a clock the day's last
 * minute counts as the end. (0, 0), where devices without a position are, is no point.
 */
export function readCityRequest(
  source: TableRow<RequestColumn>,
  now: Instant,
): CityRequest | RefusedRow {
  const { row, cells } = source;
  const id = cells === null ? "" : cleanLine(cells.srnumber);
  const no = (reason: Reason): RefusedRow => ({ row, id: id.slice(0, 60), reason });
  if (cells === null) return no("cells");
  if (id === "") return no("id_missing");
  if (id.length > 60) return no("id_too_long");
  const type = cleanLine(cells.requesttype);
  if (type === "") return no("subject_missing");
  if (type.length > 100) return no("subject_too_long");
  const address = cleanLine(cells.address);
  if (address.length > 1000) return no("text_too_long");
  const point = readPoint(cells.latitude, cells.longitude);
  if (typeof point === "string") return no(point);
  const receivedAt = readTime(cells.createddate, 0);
  if (receivedAt === undefined) return no("time_unreadable");
  if (receivedAt < Date.UTC(PACIFIC_RULE_SINCE, 0, 1)) return no("time_too_early");
  if (receivedAt > now) return no("time_in_future");
  const end = readEnd(cells, receivedAt, now);
  if (typeof end === "string") return no(end);
  return { row, id, type, address, point, recordedArea: cleanLine(cells.nc), receivedAt, end };
}

function readTime(cell: string, whenMissing: number): Instant | undefined {
  const wall = readWallTime(cell, "monthFirst");
  return wall === undefined ? undefined : inLosAngeles(wall, whenMissing);
}

const LAST_MINUTE_MS = 1439 * 60_000;

function readEnd(
  cells: Readonly<Record<RequestColumn, string>>,
  receivedAt: Instant,
  now: Instant,
): CityRequest["end"] | Reason {
  const how = ENDINGS[cleanLine(cells.status).toLowerCase()];
  if (how === undefined) return "status_unknown";
  if (how === null) return null;
  const byUpdate = cleanLine(cells.closeddate) === "";
  const cell = byUpdate ? cells.updateddate : cells.closeddate;
  if (cleanLine(cell) === "") return "end_missing";
  const at = readTime(cell, LAST_MINUTE_MS);
  if (at === undefined) return "end_unreadable";
  if (at < receivedAt) return "end_before_receipt";
  return at > now ? "end_in_future" : { how, at, byUpdate };
}

const DEGREES = /^[-+]?\d{1,3}(\.\d+)?$/;

function readPoint(latitude: string, longitude: string): CityRequest["point"] | Reason {
  const [latText, lngText] = [latitude.trim(), longitude.trim()];
  if (latText === "" && lngText === "") return null;
  if (!DEGREES.test(latText) || !DEGREES.test(lngText)) return "point_unreadable";
  const [lat, lng] = [Number(latText), Number(lngText)];
  if (Math.abs(lat) > 90 || Math.abs(lng) > 180) return "point_unreadable";
  return lat === 0 && lng === 0 ? null : { lng, lat };
}
