/** The district's bodies: offices, departments, sub-district offices, stations, committees, dispatched and social bodies. */
import { completeUscc } from "#organisations";
import { type AreaPlan, type CommunityPlan, SINCE } from "./areas.ts";
import { DEPARTMENTS, DISPATCHED, INTERNAL_OFFICES, SOCIAL } from "./departments.ts";
import { DISTRICT_CODE, SUBDISTRICTS } from "./names.ts";
import type { OrganisationPlan } from "#templates";
import type { Random } from "./random.ts";

type Names = { readonly zh: string; readonly en: string };
type Wanted = Pick<OrganisationPlan, "kind" | "code" | "name" | "areaCode"> &
  Partial<OrganisationPlan> & { readonly usccClass?: string; readonly at?: CommunityPlan };

const OFFICE_HOURS: Names = { zh: "周一至周五 9:00–17:00", en: "Monday to Friday 9:00–17:00" };
const STATION_HOURS: Names = {
  zh: "周一至周五 8:30–18:00，周六 9:00–16:00",
  en: "Monday to Friday 8:30–18:00, Saturday 9:00–16:00",
};

export type StationPlan = { readonly code: string; readonly communities: readonly CommunityPlan[] };
export type BodiesPlan = {
  readonly organisations: readonly OrganisationPlan[];
  readonly stations: readonly StationPlan[];
};

/** Plans every body of the district. */
export function planOrganisations({ communities }: AreaPlan, random: Random): BodiesPlan {
  const organisations: OrganisationPlan[] = [];
  let serial = 0;
  const add = ({ usccClass, at, ...org }: Wanted): void => {
    serial += 1;
    const number = String(serial).padStart(3, "0");
    organisations.push({
      telephone: `6600 ${String(1000 + serial * 7)}`,
      hours: OFFICE_HOURS,
      validFrom: SINCE,
      ...(usccClass === undefined
        ? {}
        : { uscc: completeUscc(`${usccClass}${DISTRICT_CODE}MB99${number}G`) }),
      ...(at === undefined ? {} : addressAt(at, random)),
      ...org,
    });
  };
  const centre = communities.filter((one) => one.subdistrict.key === "YANQIAO");
  addDistrictBodies(add, () => random.pick(centre));
  for (const [s, plan] of SUBDISTRICTS.entries()) {
    const own = communities.filter((one) => one.subdistrict === plan);
    addSubdistrictBodies(add, s, own);
  }
  const stations = planStations(communities);
  for (const station of stations) {
    const [first] = station.communities as [CommunityPlan, ...CommunityPlan[]];
    add({
      kind: "station",
      code: station.code,
      name: {
        zh: `${first.name[0]}社区公共服务站`,
        en: `${first.name[1]} Community Service Station`,
      },
      shortName: { zh: `${first.name[0]}服务站`, en: `${first.name[1]} Station` },
      remit: {
        zh: "一门式受理公共服务事项，上门办理和全程代办",
        en: "One counter for public services, home visits and full agency",
      },
      areaCode: first.subdistrictCode,
      parentCode: `SUB-${first.subdistrict.key}`,
      serviceAreaCodes: station.communities.map((one) => one.code),
      hours: STATION_HOURS,
      usccClass: "12",
      at: first,
    });
  }
  for (const at of communities)
    add({
      kind: "residentsCommittee",
      code: `COM-${at.code}`,
      name: {
        zh: `${at.name[0]}社区居民委员会`,
        en: `${at.name[1]} Residents' Committee`,
      },
      shortName: { zh: `${at.name[0]}居委会`, en: `${at.name[1]} Committee` },
      areaCode: at.code,
      usccClass: "55",
      at,
    });
  return { organisations, stations };
}

function addDistrictBodies(add: (org: Wanted) => void, somewhere: () => CommunityPlan): void {
  const office = (code: string, zh: string, en: string, remitZh: string, remitEn: string): void =>
    add({
      kind: "districtOffice",
      code,
      name: { zh: `澄湖区${zh}`, en: `Chenghu ${en}` },
      shortName: { zh, en },
      remit: { zh: remitZh, en: remitEn },
      areaCode: DISTRICT_CODE,
      usccClass: "11",
      at: somewhere(),
    });
  office(
    "OFF-LEADERS",
    "人民政府办公室",
    "District Government Office",
    "区领导日常工作、政务督查",
    "The district's leaders and the follow-up of their decisions",
  );
  office(
    "OFF-COORD",
    "社会工作委员会",
    "Social Work Commission",
    "职责清单、工作准入、条块协调和社区建设",
    "The catalogue of duties, admission, coordination of departments and areas",
  );
  office(
    "OFF-DISCIPLINE",
    "监察委员会",
    "Supervisory Commission",
    "责任追究与申诉",
    "Accountability and appeals",
  );
  office(
    "OFF-12345",
    "便民热线受理中心",
    "12345 Helpline Centre",
    "电话诉求的登记、派遣和回访",
    "Requests by telephone: entry, dispatch and call-back",
  );
  for (const plan of DEPARTMENTS)
    add({
      kind: "department",
      code: `DEP-${plan.key}`,
      name: { zh: `澄湖区${plan.zh}`, en: `Chenghu ${plan.en}` },
      shortName: { zh: plan.shortZh, en: plan.shortEn },
      remit: { zh: plan.remitZh, en: plan.remitEn },
      areaCode: DISTRICT_CODE,
      usccClass: plan.key === "CANLIAN" ? "13" : "11",
      at: somewhere(),
    });
  for (const plan of SOCIAL)
    add({
      kind: "socialOrganisation",
      code: `SOC-${plan.key}`,
      name: { zh: plan.zh, en: plan.en },
      remit: { zh: plan.remitZh, en: plan.remitEn },
      areaCode: DISTRICT_CODE,
      usccClass: plan.key === "LHH" || plan.key === "LYZ" ? "51" : "52",
      at: somewhere(),
    });
}

function addSubdistrictBodies(
  add: (org: Wanted) => void,
  s: number,
  communities: readonly CommunityPlan[],
): void {
  const plan = SUBDISTRICTS[s];
  const at = communities[0];
  if (plan === undefined || at === undefined) throw new RangeError(`no sub-district ${s}`);
  const [zh, en] = plan.name;
  const code = `SUB-${plan.key}`;
  const areaCode = at.subdistrictCode;
  add({
    kind: "subdistrictOffice",
    code,
    name: { zh: `${zh}街道办事处`, en: `${en} Sub-district Office` },
    shortName: { zh: `${zh}街道`, en },
    remit: {
      zh: "社区服务、城市管理协调、平安建设和自治指导",
      en: "Community service, coordination of city management, safety, self-governance",
    },
    areaCode,
    usccClass: "11",
    at,
  });
  for (const office of INTERNAL_OFFICES)
    add({
      kind: "internalOffice",
      code: `${code}-${office.key}`,
      name: { zh: `${zh}街道${office.zh}`, en: `${en} ${office.en}` },
      shortName: { zh: office.zh, en: office.en },
      remit: { zh: office.remitZh, en: office.remitEn },
      parentCode: code,
      areaCode,
    });
  for (const [i, body] of DISPATCHED.entries())
    add({
      kind: "dispatchedBody",
      code: `DIS-${plan.key}-${body.key}`,
      name: { zh: `${zh}${body.zh}`, en: `${en} ${body.en}` },
      parentCode: `DEP-${body.parent}`,
      areaCode,
      at: communities[i + 1] ?? at,
    });
}

/** Stations go round each sub-district from its first community, so that the communities of one lie side by side. */
function planStations(communities: readonly CommunityPlan[]): StationPlan[] {
  const stations: StationPlan[] = [];
  for (const plan of SUBDISTRICTS) {
    const own = communities.filter((one) => one.subdistrict === plan);
    const start = own[0]?.angle ?? 0;
    const turn = (angle: number): number => (angle - start + 4 * Math.PI) % (2 * Math.PI);
    const round = own.toSorted((a, b) => turn(a.angle) - turn(b.angle));
    let from = 0;
    for (const size of plan.stations) {
      const code = `STA-${String(stations.length + 1).padStart(2, "0")}`;
      stations.push({ code, communities: round.slice(from, from + size) });
      from += size;
    }
  }
  return stations;
}

function addressAt(at: CommunityPlan, random: Random) {
  const [roadZh, roadEn] = at.subdistrict.road;
  const number = random.integer(2, 488);
  const shift = (): number => (random.next() - 0.5) * 0.002;
  const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;
  return {
    address: {
      zh: `澄湖区${at.subdistrict.name[0]}街道${roadZh}${number}号`,
      en: `${number} ${roadEn}, ${at.subdistrict.name[1]}, Chenghu`,
    },
    point: { lng: round(at.point.lng + shift()), lat: round(at.point.lat + shift()) },
  };
}
