/** Which bodies an application concerns, and what may be asked of a residents' committee. Runs in the browser too. */
import type { OrganisationKind } from "#kernel/pure/actor.ts";
import type { Names } from "#kernel/pure/names.ts";
import { type Refusal, refusal } from "#kernel/pure/refusal.ts";
import type { Content } from "./content.ts";
import type { AssistedDuty } from "./settings.ts";

/** A body as these rules see it. */
export type Body = {
  readonly id: number;
  readonly kind: OrganisationKind;
  readonly name: Names;
  /** The area that it belongs to. */
  readonly areaId: number;
  /** The communities that a station serves. */
  readonly serviceAreaIds: readonly number[];
};

/** Kinds of bodies that work may be given to. */
export const TARGET_KINDS: readonly OrganisationKind[] = [
  "subdistrictOffice",
  "station",
  "residentsCommittee",
];

export type IsWithin = (areaId: number, ancestorId: number) => boolean;

/** Tells whether two areas have ground in common: one lies within the other. */
const touches = (isWithin: IsWithin, one: number, other: number): boolean =>
  isWithin(one, other) || isWithin(other, one);

/** The areas that a body acts in: a station's communities, or where it stands while it has none. */
export function territoryOf({ kind, areaId, serviceAreaIds }: Body): readonly number[] {
  return kind === "station" && serviceAreaIds.length > 0 ? serviceAreaIds : [areaId];
}

/**
 * Whose opinion is asked: whoever is to carry it out, the office of every sub-district that the target areas touch, and
 * the station of every community among them.
 */
export function bodiesAsked(
  { areaIds, targetOrgIds }: Pick<Content, "areaIds" | "targetOrgIds">,
  bodies: readonly Body[],
  isWithin: IsWithin,
): number[] {
  return bodies
    .filter((body) => {
      if (targetOrgIds.includes(body.id)) return true;
      if (body.kind !== "subdistrictOffice" && body.kind !== "station") return false;
      return territoryOf(body).some((own) => areaIds.some((area) => touches(isWithin, own, area)));
    })
    .map(({ id }) => id)
    .sort((a, b) => a - b);
}

/** The stations that serve the communities of some committees. */
export function stationsInstead(
  committees: readonly Body[],
  bodies: readonly Body[],
): readonly Body[] {
  const areas = committees.map(({ areaId }) => areaId);
  return bodies.filter(
    ({ kind, serviceAreaIds }) =>
      kind === "station" && serviceAreaIds.some((id) => areas.includes(id)),
  );
}

const joined = (bodies: readonly Body[], language: "zh" | "en"): string =>
  bodies.map(({ name }) => name[language]).join(language === "zh" ? "、" : ", ") ||
  (language === "zh" ? "社区工作站" : "the community's station");

/**
 * Checks who is to carry it out. A residents' committee governs itself: it receives only what the law lets it assist
 * with, under an item of the list; executive work goes to its station.
 * Refuses: `admission.not_a_target`, `admission.committee_executive` naming the stations, `admission.not_an_assisted_duty`,
 * `admission.target_outside` for a body that has no ground in the target areas.
 */
export function checkTargets(
  content: Pick<Content, "areaIds" | "targetOrgIds" | "nature" | "assistedDutyCode">,
  bodies: readonly Body[],
  isWithin: IsWithin,
  assistedDuties: readonly AssistedDuty[],
): Refusal | undefined {
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const targets = content.targetOrgIds.flatMap((id) => byId.get(id) ?? []);
  if (targets.length < content.targetOrgIds.length)
    return refusal("invalid", "admission.not_a_target");
  const outside = targets.filter(
    (body) =>
      !territoryOf(body).some((own) =>
        content.areaIds.some((area) => touches(isWithin, own, area)),
      ),
  );
  if (outside.length > 0)
    return refusal("invalid", "admission.target_outside", {
      bodiesZh: joined(outside, "zh"),
      bodiesEn: joined(outside, "en"),
    });
  const committees = targets.filter(({ kind }) => kind === "residentsCommittee");
  if (committees.length === 0) return undefined;
  if (content.nature === "executive") {
    const stations = stationsInstead(committees, bodies);
    return refusal("invalid", "admission.committee_executive", {
      committeesZh: joined(committees, "zh"),
      committeesEn: joined(committees, "en"),
      stationsZh: joined(stations, "zh"),
      stationsEn: joined(stations, "en"),
    });
  }
  return assistedDuties.some(({ code }) => code === content.assistedDutyCode)
    ? undefined
    : refusal("invalid", "admission.not_an_assisted_duty");
}
