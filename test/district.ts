/** A small real district for tests: made through the modules' own actions, in some 200 ms. */
import {
  type CategoryContent,
  type DutyContent,
  draftDuty,
  publishDuty,
  saveCategory,
} from "#catalogue";
import { assignPosts, createOrganisations, createPeople, loadOrganisations } from "#organisations";
import { createAreas } from "#places";
import type { Role, StaffActor } from "#kernel/pure/actor.ts";
import type { Program } from "../src/app.ts";
import { aCategory, aContent, aLead, aMaterial } from "../src/modules/catalogue/builders.ts";
import { squareBoundary } from "../src/modules/places/builders.ts";

const SINCE = "2020-01-01";
const both = (name: string) => ({ zh: name, en: name });

/** West sub-district with one community of two grids, east sub-district with one community of one grid. */
const AREAS = [
  { level: "district", code: "D", name: both("测区"), boundary: squareBoundary(112, 30, 0.4) },
  { level: "subdistrict", code: "W", parentCode: "D", name: both("西街道") },
  { level: "subdistrict", code: "E", parentCode: "D", name: both("东街道") },
  { level: "community", code: "W1", parentCode: "W", name: both("柳园社区") },
  { level: "community", code: "E1", parentCode: "E", name: both("桥东社区") },
  {
    level: "grid",
    code: "W1a",
    parentCode: "W1",
    name: both("柳园一格"),
    boundary: squareBoundary(112, 30, 0.1),
  },
  {
    level: "grid",
    code: "W1b",
    parentCode: "W1",
    name: both("柳园二格"),
    boundary: squareBoundary(112.1, 30, 0.1),
  },
  {
    level: "grid",
    code: "E1a",
    parentCode: "E1",
    name: both("桥东一格"),
    boundary: squareBoundary(112.2, 30, 0.1),
  },
] as const;

type OrgSpec = readonly [
  code: string,
  kind: Parameters<typeof createOrganisations>[1][number]["kind"],
  area: string,
  serves?: string,
];
const ORGANISATIONS: readonly OrgSpec[] = [
  ["COORD", "districtOffice", "D"],
  ["LINE1", "department", "D"],
  ["LINE2", "department", "D"],
  ["OFFICE-W", "subdistrictOffice", "W"],
  ["OFFICE-E", "subdistrictOffice", "E"],
  ["STATION-W", "station", "W", "W1"],
  ["STATION-E", "station", "E", "E1"],
  ["COMMITTEE-W", "residentsCommittee", "W1"],
];

type PersonSpec = readonly [code: string, name: string, org: string, role: Role, area?: string];
const PEOPLE: readonly PersonSpec[] = [
  ["coordinator", "方晓", "COORD", "coordinator"],
  ["leader", "顾安", "COORD", "districtLeader"],
  ["admin", "邵明", "COORD", "administrator"],
  ["operator", "梅青", "COORD", "operator"],
  ["line1", "杜若", "LINE1", "departmentOfficial"],
  ["line1b", "杜衡", "LINE1", "departmentOfficial"],
  ["line2", "白芷", "LINE2", "departmentOfficial"],
  ["officeW", "乔木", "OFFICE-W", "subdistrictOfficial"],
  ["officeE", "田禾", "OFFICE-E", "subdistrictOfficial"],
  ["stationW", "苏叶", "STATION-W", "stationWorker"],
  ["stationE", "江蓠", "STATION-E", "stationWorker"],
  ["committeeW", "柳眉", "COMMITTEE-W", "committeeMember"],
  ["gridW", "葛根", "STATION-W", "gridWorker", "W1a"],
];

export type District = {
  readonly area: (code: string) => number;
  readonly org: (code: string) => number;
  /** The person of that code, acting under their post. */
  readonly staff: (code: string) => StaffActor;
};

/** Makes the district, its bodies, people, one category of requests (`sanitation`) and one duty (`senior-card`). */
export async function makeDistrict(program: Program): Promise<District> {
  const ctx = program.context({ kind: "system", job: "test" });
  const areas = await createAreas(
    ctx,
    AREAS.map((one) => ({ ...one, validFrom: SINCE })),
  );
  const areaIds = new Map(areas.map((one) => [one.code, one.id]));
  const area = (code: string): number => must(areaIds, code);
  const orgs = await createOrganisations(
    ctx,
    ORGANISATIONS.map(([code, kind, where, serves]) => ({
      code,
      kind,
      name: both(code),
      areaId: area(where),
      serviceAreaIds: serves === undefined ? [] : [area(serves)],
      validFrom: SINCE,
    })),
  );
  const orgIds = new Map(orgs.map((one) => [one.code, one.id]));
  const org = (code: string): number => must(orgIds, code);
  const people = await createPeople(
    ctx,
    PEOPLE.map(([code, name]) => ({ code, name, validFrom: SINCE })),
  );
  await assignPosts(
    ctx,
    PEOPLE.map(([, , where, role, of], i) => ({
      personId: people[i]?.id ?? 0,
      orgId: org(where),
      role,
      title: both(role),
      areaId: of === undefined ? null : area(of),
      validFrom: SINCE,
    })),
  );
  await makeCatalogue(program, org("LINE1"));
  const directory = await loadOrganisations(ctx);
  const staff = (code: string): StaffActor => {
    const person = people.find((one) => one.code === code);
    const [post] = person === undefined ? [] : directory.postsOf(person.id);
    if (person === undefined || post === undefined) throw new Error(`nobody is called ${code}`);
    return {
      kind: "staff",
      accountId: `account-${code}`,
      personId: person.id,
      post: directory.postAsActorPost(post.id),
    };
  };
  return { area, org, staff };
}

async function makeCatalogue(program: Program, leadOrgId: number): Promise<void> {
  const ctx = program.context({ kind: "system", job: "test" });
  const leads = [aLead({ orgId: leadOrgId, clause: "市容环境卫生责任" })];
  const category: CategoryContent = aCategory({ name: "环境卫生", leads });
  await saveCategory(ctx, "sanitation", category);
  const duty: DutyContent = aContent({
    name: "老年人优待证",
    leads,
    materials: [aMaterial(), aMaterial({ name: "一寸照片" })],
  });
  await draftDuty(ctx, "senior-card", duty);
  await publishDuty(ctx, "senior-card", 1, SINCE);
}

function must(ids: ReadonlyMap<string, number>, code: string): number {
  const id = ids.get(code);
  if (id === undefined) throw new Error(`nothing is called ${code}`);
  return id;
}
