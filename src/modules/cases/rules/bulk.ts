/**
 * Bulks: many cases that a department sends to stations in one file. Every row is accepted or refused with its reason
 * before anything is sent; what is sent, is sent on exactly one mandate, all or none; what nobody has touched can be
 * taken back.
 * Source: DOMAIN 4 (departments may not hand work to a station without admission), issue 4 (a case bulk that has no
 * admission behind it cannot be sent at all).
 */
import { type Day, type Instant, isDay } from "#kernel/pure/day.ts";
import { type Refusal, refusal } from "#kernel/pure/refusal.ts";
import { type Calendar, workdaysBetween } from "#kernel/pure/workdays.ts";

/** Most rows of one file. */
export const BULK_ROW_LIMIT = 2000;
/** Longest title and text of a case. */
const TITLE_LIMIT = 100;
const TEXT_LIMIT = 4000;

export const BULK_STATUSES = ["checked", "sent", "withdrawn"] as const;
export type BulkStatus = (typeof BULK_STATUSES)[number];

/** The columns of a file, with the heads under which each is found. */
export const BULK_COLUMNS = {
  title: "标题",
  text: "内容",
  area: "社区",
  station: "服务站",
  duty: "事项编码",
  due: "办结日期",
} as const;
export type BulkColumn = keyof typeof BULK_COLUMNS;
export type BulkCells = { readonly [C in BulkColumn]: string };

/** Why a row cannot be sent: a code whose text every language has. */
export type RowRefusal = {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
};

/** What the district knows of the places that rows name. */
export type Places = {
  /** The area of a code or a name; undefined: unknown; null: several are called so. */
  readonly area: (text: string) => number | null | undefined;
  readonly station: (text: string) => number | null | undefined;
  /** The station that serves an area. */
  readonly stationOf: (areaId: number) => number | undefined;
  /** The area that a station serves first. */
  readonly areaOf: (stationId: number) => number | undefined;
  readonly serves: (stationId: number, areaId: number) => boolean;
  /** Whether a mandate's areas hold an area. */
  readonly isCovered: (areaId: number) => boolean;
  readonly isTarget: (stationId: number) => boolean;
  readonly isDuty: (code: string) => boolean;
};

export type JudgedRow = {
  readonly rowNo: number;
  readonly cells: BulkCells;
  readonly refusals: readonly RowRefusal[];
  readonly areaId: number | null;
  readonly orgId: number | null;
};

type Judging = {
  readonly places: Places;
  readonly today: Day;
  readonly calendar: Calendar;
  /** The last day of the mandate. */
  readonly until: Day;
};

const why = (code: string, params: RowRefusal["params"] = {}): RowRefusal => ({
  code: `cases.bulk_row_${code}`,
  params,
});

type Found = {
  readonly areaId: number | null;
  readonly orgId: number | null;
  readonly refusals: readonly RowRefusal[];
};

/** Where a row goes: the station it names, or the one that serves its area. */
function findPlace(cells: BulkCells, places: Places): Found {
  const refusals: RowRefusal[] = [];
  const named = (text: string, find: Places["area"], code: string): number | undefined => {
    if (text === "") return undefined;
    const found = find(text);
    if (found == null)
      refusals.push(why(found === null ? `${code}_ambiguous` : `${code}_unknown`, { name: text }));
    return found ?? undefined;
  };
  const area = named(cells.area, places.area, "area");
  const station = named(cells.station, places.station, "station");
  if (cells.area === "" && cells.station === "") refusals.push(why("place_missing"));
  if (refusals.length > 0) return { areaId: area ?? null, orgId: station ?? null, refusals };
  const areaId = area ?? (station === undefined ? undefined : places.areaOf(station)) ?? null;
  const orgId = station ?? (areaId === null ? undefined : places.stationOf(areaId)) ?? null;
  if (orgId === null) refusals.push(why("no_station", { name: cells.area }));
  else if (areaId !== null && area !== undefined && !places.serves(orgId, areaId))
    refusals.push(why("station_elsewhere", { station: cells.station, area: cells.area }));
  if (refusals.length === 0 && areaId !== null && !places.isCovered(areaId))
    refusals.push(why("area_not_covered", { name: cells.area || cells.station }));
  if (refusals.length === 0 && orgId !== null && !places.isTarget(orgId))
    refusals.push(why("station_not_covered", { name: cells.station || cells.area }));
  return { areaId, orgId, refusals };
}

function judgeDue(due: string, { today, calendar, until }: Judging): readonly RowRefusal[] {
  if (due === "") return [why("due_missing")];
  if (!isDay(due)) return [why("due_not_a_day", { due })];
  if (due > until) return [why("due_after_mandate", { due, until })];
  return workdaysBetween(calendar, today, due) < 1 ? [why("due_too_soon", { due })] : [];
}

function judgeWords({ title, text }: BulkCells): readonly RowRefusal[] {
  const refusals: RowRefusal[] = [];
  if (title === "") refusals.push(why("title_missing"));
  if ([...title].length > TITLE_LIMIT) refusals.push(why("title_too_long", { limit: TITLE_LIMIT }));
  if (text === "") refusals.push(why("text_missing"));
  if ([...text].length > TEXT_LIMIT) refusals.push(why("text_too_long", { limit: TEXT_LIMIT }));
  return refusals;
}

/** Judges every row; the same matter at the same place a second time is refused, naming the first. */
export function judgeRows(
  rows: readonly { readonly rowNo: number; readonly cells: BulkCells }[],
  judging: Judging,
): readonly JudgedRow[] {
  const seen = new Map<string, number>();
  return rows.map(({ rowNo, cells }) => {
    const { areaId, orgId, refusals } = findPlace(cells, judging.places);
    const all = [...judgeWords(cells), ...refusals, ...judgeDue(cells.due, judging)];
    if (cells.duty !== "" && !judging.places.isDuty(cells.duty))
      all.push(why("duty_unknown", { code: cells.duty }));
    const key = JSON.stringify([cells.title, cells.text, areaId, orgId]);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, rowNo);
    else all.push(why("twice", { row: first }));
    return { rowNo, cells, refusals: all, areaId, orgId };
  });
}

/** The state of a bulk, made of nothing but its events. */
export type Bulk = {
  readonly id: number;
  readonly orgId: number;
  readonly mandateId: number;
  readonly mandateCode: string;
  readonly name: string;
  readonly sha256: string;
  readonly status: BulkStatus;
  readonly acceptedRows: number;
  readonly refusedRows: number;
  readonly caseCount: number;
  readonly withdrawnCount: number;
  readonly checkedAt: Instant;
  readonly sentAt: Instant | null;
  readonly withdrawnAt: Instant | null;
  /** Of all rows as they were judged. */
  readonly rowsDigest: string;
};

export type BulkEventData = {
  checked: Pick<
    Bulk,
    | "orgId"
    | "mandateId"
    | "mandateCode"
    | "name"
    | "sha256"
    | "acceptedRows"
    | "refusedRows"
    | "rowsDigest"
  >;
  /** Which row became which case. */
  sent: { readonly cases: readonly (readonly [rowNo: number, caseId: number])[] };
  withdrawn: { readonly caseIds: readonly number[]; readonly reason: string };
};
export type BulkEvent = {
  readonly [T in keyof BulkEventData]: {
    readonly type: T;
    readonly at: Instant;
    readonly data: BulkEventData[T];
  };
}[keyof BulkEventData];

/** Builds an event. */
export function bulkEvent<T extends keyof BulkEventData>(
  type: T,
  at: Instant,
  data: BulkEventData[T],
): BulkEvent {
  return { type, at, data } as unknown as BulkEvent;
}

/** Applies one event. The first of a bulk must be `checked`. */
export function evolveBulk(id: number, state: Bulk | undefined, event: BulkEvent): Bulk {
  const { at } = event;
  if (event.type === "checked") {
    const none = { caseCount: 0, withdrawnCount: 0, sentAt: null, withdrawnAt: null };
    return { id, ...event.data, status: "checked", checkedAt: at, ...none };
  }
  if (state === undefined) throw new Error(`bulk ${id} does not begin with its check`);
  if (event.type === "sent")
    return { ...state, status: "sent", sentAt: at, caseCount: event.data.cases.length };
  const withdrawnCount = state.withdrawnCount + event.data.caseIds.length;
  return {
    ...state,
    // What stations have begun stays with them.
    status: withdrawnCount === state.caseCount ? "withdrawn" : "sent",
    withdrawnCount,
    withdrawnAt: at,
  };
}

/**
 * Whether a checked bulk may be sent as whoever sends it has seen it: all that was accepted, and what was refused left
 * out only where that is said. Refuses: `cases.bulk_not_checked`, `.bulk_changed`, `.bulk_nothing_to_send`,
 * `.bulk_has_refused_rows`.
 */
export function checkSending(
  bulk: Bulk,
  { accepted, leaveOut }: { readonly accepted: number; readonly leaveOut: boolean },
): Refusal | null {
  const no = (code: string, params = {}) => refusal("conflict", `cases.bulk_${code}`, params);
  if (bulk.status !== "checked") return no("not_checked");
  if (bulk.acceptedRows !== accepted) return no("changed", { accepted: bulk.acceptedRows });
  if (bulk.acceptedRows === 0) return no("nothing_to_send");
  if (bulk.refusedRows > 0 && !leaveOut)
    return no("has_refused_rows", { refused: bulk.refusedRows });
  return null;
}
