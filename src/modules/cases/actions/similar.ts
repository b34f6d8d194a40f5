/** Open cases that may be the same matter as the one which somebody is just describing. */
import { loadCategories } from "#catalogue";
import { distanceM } from "#places";
import type { Ctx } from "#kernel/context.ts";
import { dayOf } from "#kernel/pure/day.ts";
import { searchTerms } from "#kernel/pure/text.ts";
import { scopeOf } from "../access.ts";
import {
  LEAST_SCORE,
  SAME_PLACE_M,
  type SimilarReason,
  roundedDistance,
  similarity,
} from "../rules/similarity.ts";
import type { SimilarAnswer, SimilarBody, SimilarCase } from "../schema-similar.ts";
import { listWithin } from "../store/list-store.ts";
import { type Candidate, findSimilar } from "../store/similar-store.ts";
import { termHash } from "../store/terms.ts";
import { linesOf } from "./lines.ts";
import { findPlace } from "./place.ts";
import { refOf } from "./same-as.ts";

/** Most terms of what is being typed that are looked for. */
const TERM_LIMIT = 60;
/** Most cases that are shown. */
const SHOWN = 5;

type Ranked = {
  readonly candidate: Candidate;
  readonly distance: number | null;
  readonly score: number;
  readonly reasons: readonly SimilarReason[];
};

/**
 * Similar open requests, the likeliest first. Officials get lines, within their scope; everybody else only what
 * reveals nobody: reports alone (a complaint may be about a neighbour), of what kind, about how far, since which day.
 */
export async function findSimilarCases(ctx: Ctx, body: SimilarBody): Promise<SimilarAnswer> {
  const place = await findPlace(ctx, body);
  const terms = searchTerms(body.text).slice(0, TERM_LIMIT).map(termHash);
  const found = await findSimilar(ctx.db, {
    point: place.point,
    // A little more than counts: the spot is reckoned flat here.
    withinM: SAME_PLACE_M + 5,
    communityId: place.area.communityId,
    terms,
  });
  const isStaff = ctx.actor.kind === "staff";
  const ranked = found
    .filter((one) => isStaff || one.requestType === "report")
    .map((candidate) => rank(candidate, body, place.point, terms.length))
    .filter(({ score }) => score >= LEAST_SCORE)
    .toSorted((a, b) => b.score - a.score || b.candidate.id - a.candidate.id);
  return { items: await (isStaff ? forStaff(ctx, ranked) : forAnybody(ctx, ranked)) };
}

function rank(
  candidate: Candidate,
  body: SimilarBody,
  point: { readonly lng: number; readonly lat: number } | null,
  typed: number,
): Ranked {
  const { lng, lat, shared } = candidate;
  const distance =
    point === null || lng === null || lat === null ? null : distanceM(point, { lng, lat });
  const sameKind =
    (body.categoryCode != null && body.categoryCode === candidate.categoryCode) ||
    (body.dutyCode != null && body.dutyCode === candidate.dutyCode);
  return { candidate, distance, ...similarity({ distanceM: distance, typed, shared, sameKind }) };
}

/** Those of them that the official may see; a narrow scope sees fewer, so more are asked for than are shown. */
async function forStaff(ctx: Ctx, ranked: readonly Ranked[]): Promise<SimilarCase[]> {
  const asked = ranked.slice(0, 50).map(({ candidate }) => candidate.id);
  const rows = await listWithin(ctx.db, scopeOf(ctx.actor), asked);
  const lines = new Map((await linesOf(ctx, rows)).map((line) => [line.id, line]));
  const shown = ranked.filter(({ candidate }) => lines.has(candidate.id)).slice(0, SHOWN);
  const items = await forAnybody(ctx, shown);
  return items.map((item, i) => ({
    ...item,
    distanceM: distanceOf(shown[i]?.distance ?? null, Math.round),
    line: lines.get(shown[i]?.candidate.id ?? 0) ?? null,
  }));
}

async function forAnybody(ctx: Ctx, ranked: readonly Ranked[]): Promise<SimilarCase[]> {
  const categories = await loadCategories(ctx);
  return ranked.slice(0, SHOWN).map(({ candidate, distance, reasons }) => {
    const category =
      candidate.categoryCode === null ? undefined : categories.get(candidate.categoryCode);
    return {
      ref: refOf(ctx, candidate.id),
      reasons: [...reasons],
      category:
        category === undefined
          ? null
          : { zh: category.content.name, en: category.content.nameEn ?? "" },
      distanceM: distanceOf(distance, roundedDistance),
      since: dayOf(candidate.receivedAt),
      status: candidate.status,
      reporters: candidate.reporters,
      line: null,
    };
  });
}

const distanceOf = (metres: number | null, round: (metres: number) => number): number | null =>
  metres === null ? null : round(metres);
