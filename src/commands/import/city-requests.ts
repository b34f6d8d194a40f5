/** Takes geo-coded requests of a city in as cases, and compares the area of each point with the one that the city recorded. */
import { type Feature, buildLocator } from "#places";
import { type HistoryStep, type Prepared, prepareHistory } from "#cases";
import type { Ctx } from "#kernel/context.ts";
import type { Actor } from "#kernel/pure/actor.ts";
import {
  type CityRequest,
  type Ending,
  REQUEST_COLUMNS,
  type RequestColumn,
  readCityRequest,
} from "./city-request.ts";
import { leadOfTheRest } from "./lead.ts";
import { type RefusedRow, isRefusedRow, refuseRepeats } from "./reasons.ts";
import type { TableRow } from "./table.ts";
import { takeCases } from "./take-cases.ts";

export { REQUEST_COLUMNS };

const IMPORTER: Actor = { kind: "system", job: "import.requests" };
const TIMERS: Actor = { kind: "system", job: "cases.ringTimers" };

/** The property that holds the number of an area. */
export const AREA_PROPERTY = "nc_id";

/** Where the points fall; agree + differ + outside + noPoint are all requests. */
export type AreaCounts = {
  /** In the area that the city recorded. */
  readonly agree: number;
  /** In an area, but not in the one recorded (or none is recorded: `differNotRecorded`). */
  readonly differ: number;
  /** In no area. */
  readonly outside: number;
  readonly noPoint: number;
  /** Of `agree`: also in a second area; areas overlap at some borders. */
  readonly agreeInTwo: number;
  /** Of `differ`: the city recorded no area. */
  readonly differNotRecorded: number;
  /** Of `outside`: the city recorded no area either. */
  readonly outsideNotRecorded: number;
  /** Of `outside`: the city recorded an area that the file of areas does not have. */
  readonly outsideUnknownArea: number;
};

export type RequestsReport = {
  readonly rows: number;
  readonly accepted: number;
  readonly unchanged: number;
  readonly refused: readonly RefusedRow[];
  readonly firstReceipt: string | null;
  readonly areas: AreaCounts;
  /** How the requests stand, by ending; `open` have none. */
  readonly endings: Readonly<Record<Ending | "open", number>>;
  /** Ended without a time of closing: the time of the last change stands in. */
  readonly endedByUpdate: number;
  /** Requests that repeat an earlier one's type, address and time under another number. */
  readonly sameContent: number;
};

/** The areas of the city, apart from the district's own. */
export type CityAreas = ReturnType<typeof buildLocator> & { readonly ids: ReadonlySet<string> };

/** Reads the areas of a city; nothing of them is stored. */
export function cityAreas(features: readonly Feature[]): CityAreas {
  const ids = new Set<string>();
  for (const { properties } of features) {
    const id = properties?.[AREA_PROPERTY];
    if (typeof id === "string" || typeof id === "number") ids.add(String(id).trim());
  }
  return { ...buildLocator(features, AREA_PROPERTY), ids };
}

/**
 * Takes requests in, each received and ended at its real time on a historical clock. They are matters of another
 * place: they belong to the district as a whole and keep their coordinates as they are.
 */
export async function importRequests(
  ctx: Ctx,
  rows: readonly TableRow<RequestColumn>[],
  areas: CityAreas,
  onProgress: (done: number) => void,
): Promise<RequestsReport> {
  const now = ctx.clock.now();
  const read = refuseRepeats(rows.map((row) => readCityRequest(row, now)));
  const requests = read.filter((row): row is CityRequest => !isRefusedRow(row));
  const leadOrgId = await leadOfTheRest(ctx);
  const { accepted, unchanged, refused, firstReceipt } = await takeCases(
    ctx,
    requests,
    ({ id }) => `requests:${id}`,
    (request) => prepareRequest(ctx, request, leadOrgId, now),
    onProgress,
  );
  const present = [...accepted, ...unchanged];
  const endings = { done: 0, cancelled: 0, referred: 0, open: 0 };
  for (const { end } of present) endings[end?.how ?? "open"]++;
  return {
    rows: rows.length,
    accepted: accepted.length,
    unchanged: unchanged.length,
    refused: [...read.filter(isRefusedRow), ...refused],
    firstReceipt,
    areas: countAreas(present, areas),
    endings,
    endedByUpdate: present.filter(({ end }) => end?.byUpdate === true).length,
    sameContent:
      present.length -
      new Set(present.map((one) => `${one.type}\n${one.address}\n${one.receivedAt}`)).size,
  };
}

/**
 * Compares the areas. Where areas overlap a point is in all of them, so it agrees when the recorded one is among
 * those that hold it. A point without a recorded area differs when some area holds it and is outside when none does.
 */
export function countAreas(
  requests: readonly Pick<CityRequest, "point" | "recordedArea">[],
  { locate, ids }: Pick<CityAreas, "locate" | "ids">,
): AreaCounts {
  const counts = {
    agree: 0,
    differ: 0,
    outside: 0,
    noPoint: 0,
    agreeInTwo: 0,
    differNotRecorded: 0,
    outsideNotRecorded: 0,
    outsideUnknownArea: 0,
  };
  for (const { point, recordedArea } of requests) {
    if (point === null) counts.noPoint++;
    else if (locate(point, (area) => area === recordedArea) !== null) {
      counts.agree++;
      if (locate(point, (area) => area !== recordedArea) !== null) counts.agreeInTwo++;
    } else if (locate(point) !== null) {
      counts.differ++;
      if (recordedArea === "") counts.differNotRecorded++;
    } else {
      counts.outside++;
      if (recordedArea === "") counts.outsideNotRecorded++;
      else if (!ids.has(recordedArea)) counts.outsideUnknownArea++;
    }
  }
  return counts;
}

function prepareRequest(
  ctx: Ctx,
  request: CityRequest,
  leadOrgId: number,
  now: number,
): Promise<Prepared> {
  return prepareHistory(
    ctx,
    {
      at: request.receivedAt,
      actor: IMPORTER,
      timers: { actor: TIMERS, until: now },
      extras: { channel: "import", externalRef: `requests:${request.id}`, leadOrgId },
      body: {
        kind: "request",
        requestType: "report",
        channel: "web",
        title: request.type,
        description: request.address === "" ? request.type : `${request.type}\n${request.address}`,
        point: request.point === null ? null : { ...request.point, datum: "wgs84" },
        reporter: null,
      },
    },
    () => stepsOf(request),
  );
}

const RESULTS = {
  done: { outcome: "done", result: "Closed", notSolvedReason: null },
  referred: { outcome: "notSolved", result: "Referred Out", notSolvedReason: "beyondDistrict" },
} as const;

function stepsOf({ end }: CityRequest): HistoryStep[] {
  if (end === null) return [];
  const { at, how } = end;
  const actor = IMPORTER;
  if (how === "cancelled")
    return [{ at, actor, command: { type: "withdraw", reason: "Cancelled" } }];
  return [
    {
      at,
      actor,
      command: { type: "accept" },
      onlyIf: ({ status }) => status === "received",
    },
    { at, actor, command: { type: "complete", ...RESULTS[how], fileIds: [] } },
  ];
}
