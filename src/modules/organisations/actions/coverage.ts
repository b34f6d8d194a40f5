/** Which communities the stations reach on foot. */
import type { Ctx } from "#kernel/context.ts";
import { type Boundary, distanceM, loadAreas } from "#places";
import {
  REACH_OF_MINUTES,
  type ReachMinutes,
  type Sample,
  coverageOf,
  netOver,
  samplesOf,
  stepFor,
} from "../rules/coverage.ts";
import type { CoverageAnswer, CoverageQuery } from "../schema.ts";
import { loadOrganisations } from "./directory.ts";

/** Forgotten together with the areas: the name begins with theirs. */
const MEMO = "places.areas:net";
/** Most points of the net over a district; at most 30 stations each, a tenth of a second. */
const MOST_POINTS = 20_000;

function cornersOf({ type, coordinates }: Boundary): readonly (readonly [number, number])[] {
  return type === "Polygon" ? coordinates.flat() : coordinates.flat(2);
}

async function loadSamples(ctx: Ctx): Promise<readonly Sample[]> {
  const areas = await loadAreas(ctx);
  const open = areas.all.filter(({ validTo }) => validTo === null);
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const { boundary } of open)
    for (const [lng, lat] of boundary === null ? [] : cornersOf(boundary)) {
      west = Math.min(west, lng);
      east = Math.max(east, lng);
      south = Math.min(south, lat);
      north = Math.max(north, lat);
    }
  if (west > east) return [];
  const box = { west, south, east, north };
  return samplesOf(
    netOver(box, stepFor(box, MOST_POINTS)),
    (point) => areas.locate(point),
    (leaf) => ({
      communityId: areas.pathOf(leaf).communityId,
      people: areas.get(leaf).population,
    }),
  );
}

/** How well the open stations cover each community within minutes of walking, or within a walking distance. */
export async function stationCoverage(ctx: Ctx, query: CoverageQuery): Promise<CoverageAnswer> {
  const samples = await ctx.memo.get(MEMO, () => loadSamples(ctx));
  const directory = await loadOrganisations(ctx);
  const minutes: ReachMinutes = query.minutes ?? 15;
  const reachM = query.metres ?? REACH_OF_MINUTES[minutes];
  const points = directory.ofKind("station").flatMap(({ point }) => point ?? []);
  const items = coverageOf(samples, points, reachM, distanceM).map((one) => ({
    ...one,
    stationIds: directory.stationsServing(one.areaId).map(({ id }) => id),
  }));
  return { reachM, stations: points.length, items };
}
