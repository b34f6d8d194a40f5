/** Whom a form asks: the areas or stations at its level within the target areas, and the body that fills in for each. */
import type { Names } from "#kernel/pure/names.ts";
import { isOpen } from "#places";
import type { Subject } from "../rules/asking.ts";
import type { Design } from "../rules/design.ts";
import type { Reach } from "../rules/form.ts";
import { areaSubject, stationSubject } from "../rules/subject.ts";
import type { Around } from "./around.ts";

export type Target = {
  readonly subject: Subject;
  readonly areaId: number;
  readonly stationId: number | null;
  readonly subdistrictId: number | null;
  /** Who fills in; null where nobody is there to. */
  readonly orgId: number | null;
  readonly name: Names;
};

type Wanted = Pick<Design, "level" | "filledBy" | "areaIds">;

/** The targets of a design in tree order. */
export function targetsOf(wanted: Wanted, facts: Pick<Around, "directory" | "areas">): Target[] {
  const { areas, directory } = facts;
  const isWanted = (areaId: number): boolean =>
    wanted.areaIds.some((root) => areas.isWithin(areaId, root));
  if (wanted.level === "station")
    return directory
      .ofKind("station")
      .filter((station) => station.serviceAreaIds.some(isWanted))
      .map((station) => ({
        subject: stationSubject(station.id),
        areaId: station.areaId,
        stationId: station.id,
        subdistrictId: areas.pathOf(station.serviceAreaIds[0] ?? station.areaId).subdistrictId,
        orgId: station.id,
        name: station.shortName ?? station.name,
      }));
  return areas.all
    .filter((area) => area.level === wanted.level && isOpen(area) && isWanted(area.id))
    .map((area) => ({
      subject: areaSubject(area.id),
      areaId: area.id,
      stationId: null,
      subdistrictId: areas.pathOf(area.id).subdistrictId,
      orgId: bodyFor(area.id, wanted, facts),
      name: area.name,
    }));
}

/** Who fills in for an area: as wanted, else the station, else the sub-district office. */
function bodyFor(
  areaId: number,
  wanted: Wanted,
  { areas, directory }: Pick<Around, "directory" | "areas">,
): number | null {
  const { communityId, subdistrictId } = areas.pathOf(areaId);
  const office = subdistrictId === null ? undefined : directory.subdistrictOfficeOf(subdistrictId);
  if (communityId === null) return office?.id ?? null;
  const committee =
    wanted.filledBy === "committee"
      ? directory.ofKind("residentsCommittee").find((org) => org.areaId === communityId)
      : undefined;
  const [station] = directory.stationsServing(communityId);
  return (committee ?? station ?? office)?.id ?? null;
}

const distinct = (ids: readonly (number | null)[]): number[] => [
  ...new Set(ids.filter((id) => id !== null)),
];

/** Where a form goes, as access decides by it. */
export function reachOf(targets: readonly Target[]): Reach {
  return {
    subjects: targets.map((target) => target.subject),
    subdistrictIds: distinct(targets.map((target) => target.subdistrictId)),
    orgIds: distinct(targets.map((target) => target.orgId)),
    areaIds: distinct(targets.map((target) => target.areaId)),
  };
}
