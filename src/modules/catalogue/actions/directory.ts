/** What the catalogue asks of places and organisations, in the words of its own rules. */
import type { Ctx } from "#kernel/context.ts";
import { type Refusal, refusal } from "#kernel/pure/refusal.ts";
import { type AreaDirectory, isOpen as isOpenArea, loadAreas } from "#places";
import { type OrganisationDirectory, loadOrganisations } from "#organisations";
import { leadProblems as enProblems } from "../messages/en.ts";
import { leadProblems as zhProblems } from "../messages/zh.ts";
import type { KnownThings } from "../rules/content.ts";
import {
  type AreaPath,
  type LeadFacts,
  type LeadProblem,
  type LeadSource,
  checkLeads,
  widestProblems,
} from "../rules/leads.ts";
import { allLists } from "../store/categories.ts";

export type Directory = {
  readonly facts: LeadFacts;
  /** Paths of every open area that has no open areas below it. */
  readonly leaves: readonly AreaPath[];
  readonly areas: AreaDirectory;
  readonly organisations: OrganisationDirectory;
};

/** What was made of two directories, for as long as their owners remember them. */
const made = new WeakMap<OrganisationDirectory, Directory>();

/** Reads who and what exists now; asked at every intake, so it is made once an edition of the directories. */
export async function loadDirectory(ctx: Ctx): Promise<Directory> {
  const [areas, organisations] = await Promise.all([loadAreas(ctx), loadOrganisations(ctx)]);
  const known = made.get(organisations);
  if (known !== undefined && known.areas === areas) return known;
  const directory = buildDirectory(areas, organisations);
  made.set(organisations, directory);
  return directory;
}

function buildDirectory(areas: AreaDirectory, organisations: OrganisationDirectory): Directory {
  const open = areas.all.filter((area) => isOpenArea(area));
  const parents = new Set(open.map((area) => area.parentId));
  return {
    areas,
    organisations,
    facts: leadFactsOf(areas, organisations),
    leaves: open.filter((area) => !parents.has(area.id)).map((area) => pathTo(areas, area.id)),
  };
}

/** The ids from the district down to an area; empty for an unknown one. */
export function pathTo(areas: AreaDirectory, areaId: number | null): AreaPath {
  if (areaId === null || areas.find(areaId) === undefined) return [];
  const { districtId, subdistrictId, communityId, gridId } = areas.pathOf(areaId);
  return [districtId, subdistrictId, communityId, gridId].filter((id) => id !== null);
}

function leadFactsOf(areas: AreaDirectory, organisations: OrganisationDirectory): LeadFacts {
  const committees = Map.groupBy(organisations.ofKind("residentsCommittee"), (org) => org.areaId);
  const areaOf = (path: AreaPath, level: string): number | undefined =>
    path.find((id) => areas.find(id)?.level === level);
  return {
    isOpen: (orgId) => organisations.find(orgId)?.validTo === null,
    bodiesOf(kind, path) {
      const communityId = areaOf(path, "community");
      switch (kind) {
        case "areaSubdistrictOffice": {
          const subdistrictId = areaOf(path, "subdistrict");
          const office =
            subdistrictId === undefined
              ? undefined
              : organisations.subdistrictOfficeOf(subdistrictId);
          return office === undefined ? [] : [office.id];
        }
        case "areaStation":
          return communityId === undefined
            ? []
            : organisations.stationsServing(communityId).map((org) => org.id);
        case "areaCommittee":
          return communityId === undefined
            ? []
            : (committees.get(communityId) ?? []).map((org) => org.id);
      }
    },
  };
}

/** What exists, for checking the references of a draft. */
export async function loadKnownThings(ctx: Ctx, directory: Directory): Promise<KnownThings> {
  const lists = await allLists(ctx.db);
  return {
    organisationIds: new Set(
      directory.organisations.all.filter((org) => org.validTo === null).map((org) => org.id),
    ),
    areaIds: new Set(directory.areas.all.filter((area) => isOpenArea(area)).map((area) => area.id)),
    listCodes: new Set(lists.map((list) => list.code)),
  };
}

const NAMED_AREAS = 8;

/** "曹家渡街道、石门街道: 没有牵头单位" in the language of whoever reads it. */
export function describeProblems(
  directory: Directory,
  problems: readonly LeadProblem[],
  language: "zh" | "en",
): string {
  const words = language === "zh" ? zhProblems : enProblems;
  const groups = Map.groupBy(widestProblems(directory.leaves, problems), (one) => one.problem);
  return [...groups]
    .map(([problem, found]) => {
      const names = found
        .slice(0, NAMED_AREAS)
        .map(({ areaId }) =>
          areaId === null
            ? words.wholeDistrict
            : (directory.areas.find(areaId)?.name[language] ?? String(areaId)),
        );
      const more = words.andMore.replace("{count}", String(found.length - names.length));
      const list = names.join(language === "zh" ? "、" : ", ");
      return `${found.length > names.length ? `${list} ${more}` : list}: ${words[problem]}`;
    })
    .join("; ");
}

/** The refusal to publish duties whose leads are not unique; undefined where all are. */
export function refuseLeads(
  directory: Directory,
  sources: readonly { readonly name: string; readonly source: LeadSource }[],
): Refusal | undefined {
  const wrong = sources
    .map(({ name, source }) => ({
      name,
      problems: checkLeads(source, directory.leaves, directory.facts),
    }))
    .filter(({ problems }) => problems.length > 0);
  if (wrong.length === 0) return undefined;
  const describe = (language: "zh" | "en"): string[] =>
    wrong
      .slice(0, 10)
      .map(({ name, problems }) => `${name}: ${describeProblems(directory, problems, language)}`);
  return refusal("conflict", "catalogue.leads_not_unique", {
    duties: wrong.length,
    problems: describe("zh"),
    problemsEn: describe("en"),
    areaIds: wrong
      .slice(0, 10)
      .flatMap(({ problems }) =>
        widestProblems(directory.leaves, problems).map(({ areaId }) => String(areaId ?? 0)),
      ),
  });
}
