/** Who sits where: every body of the district is staffed, the demo's sign-ins first. */
import { DEMO_SIGN_INS, type PersonPlan, type PostPlan } from "#templates";
import type { AreaPlan } from "./areas.ts";
import { DEPARTMENTS, DISPATCHED, INTERNAL_OFFICES, SOCIAL } from "./departments.ts";
import { SUBDISTRICTS } from "./names.ts";
import type { BodiesPlan } from "./organisations.ts";
import { planPeople } from "./people.ts";
import type { Random } from "./random.ts";

type Seat = Omit<PostPlan, "personCode" | "validFrom">;
type Title = readonly [zh: string, en: string];

const seat = (orgCode: string, role: PostPlan["role"], [zh, en]: Title): Seat => ({
  orgCode,
  role,
  title: { zh, en },
});

/** Plans people and their posts. */
export function planStaff(areas: AreaPlan, bodies: BodiesPlan, random: Random) {
  const seats = [
    ...DEMO_SIGN_INS.map((one) => seatOf(one.post, areas)),
    ...districtSeats(),
    ...subdistrictSeats(),
    ...stationSeats(bodies),
    ...committeeSeats(areas),
  ];
  const people = planPeople(seats.length, random);
  const posts = seats.map((one, i): PostPlan => {
    const person = people[i] as PersonPlan;
    return { ...one, personCode: person.code, validFrom: since(random) };
  });
  return { people, posts: [...posts, ...crossAppointments(posts), ...homeVisits(posts)] };
}

/** The demo's grid worker also goes to doors for the station: a second post to switch to. */
function homeVisits(posts: readonly PostPlan[]): PostPlan[] {
  const at = DEMO_SIGN_INS.findIndex(({ username }) => username === "grid");
  const post = posts[at];
  if (post === undefined) return [];
  const visitor = seat("STA-01", "gridWorker", ["上门服务员", "Home Visitor"]);
  const { personCode, validFrom } = post;
  return [{ ...visitor, personCode, validFrom, isPrimary: false }];
}

/** Posts began between 2012 and 2024. */
function since(random: Random): string {
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${random.integer(2012, 2024)}-${two(random.integer(1, 12))}-${two(random.integer(1, 28))}`;
}

/** The first community of Liuting is where the demo's station, grid and committee accounts work together. */
function seatOf(post: (typeof DEMO_SIGN_INS)[number]["post"], { communities }: AreaPlan): Seat {
  const home = communities[0];
  const { orgCode, gridNumber, ...rest } = post;
  const areaCode = gridNumber === undefined ? undefined : home?.gridCodes[gridNumber - 1];
  return { ...rest, orgCode, ...(areaCode === undefined ? {} : { areaCode }) };
}

function districtSeats(): Seat[] {
  const deputy: Title = ["副区长", "Deputy District Head"];
  const clerk: Title = ["科员", "Official"];
  return [
    ...[1, 2, 3, 4].map(() => seat("OFF-LEADERS", "districtLeader", deputy)),
    seat("OFF-COORD", "coordinator", ["主任", "Director"]),
    seat("OFF-COORD", "coordinator", ["清单管理科科长", "Head of Catalogue"]),
    seat("OFF-COORD", "coordinator", ["准入科科长", "Head of Admission"]),
    ...[1, 2, 3].map(() => seat("OFF-COORD", "coordinator", clerk)),
    seat("OFF-DISCIPLINE", "disciplineOfficer", ["主任", "Director"]),
    ...[1, 2].map(() => seat("OFF-DISCIPLINE", "disciplineOfficer", ["监察员", "Supervisor"])),
    seat("OFF-12345", "operator", ["受理中心主任", "Head of the Centre"]),
    ...[1, 2, 3, 4, 5, 6, 7].map(() => seat("OFF-12345", "operator", ["话务员", "Operator"])),
    ...DEPARTMENTS.flatMap(({ key }) => {
      const role =
        key === "CAIZHENG"
          ? "financeOfficer"
          : key === "SHENJI"
            ? "disciplineOfficer"
            : "departmentOfficial";
      return [
        seat(
          `DEP-${key}`,
          role,
          key === "WEIJIAN" || key === "FAGAI" ? ["主任", "Director"] : ["局长", "Director"],
        ),
        seat(`DEP-${key}`, role, ["综合科科长", "Head of Section"]),
        seat(`DEP-${key}`, role, clerk),
      ];
    }),
    ...SOCIAL.map(({ key }) => seat(`SOC-${key}`, "socialMember", ["负责人", "Representative"])),
  ];
}

function subdistrictSeats(): Seat[] {
  return SUBDISTRICTS.flatMap(({ key }) => [
    seat(`SUB-${key}`, "subdistrictOfficial", ["街道办事处主任", "Director of the Office"]),
    seat(`SUB-${key}`, "subdistrictOfficial", ["街道办事处副主任", "Deputy Director"]),
    ...INTERNAL_OFFICES.flatMap((office) => [
      seat(`SUB-${key}-${office.key}`, "subdistrictOfficial", ["主任", "Head of Office"]),
      seat(`SUB-${key}-${office.key}`, "subdistrictOfficial", ["科员", "Official"]),
    ]),
    ...DISPATCHED.map((body) =>
      seat(`DIS-${key}-${body.key}`, "departmentOfficial", ["负责人", "Head"]),
    ),
  ]);
}

function stationSeats({ stations }: BodiesPlan): Seat[] {
  return stations.flatMap(({ code, communities }) => [
    seat(code, "stationWorker", ["站长", "Head of Station"]),
    ...Array.from({ length: communities.length > 2 ? 2 : 1 }, () =>
      seat(code, "stationWorker", ["社工", "Station Worker"]),
    ),
  ]);
}

function committeeSeats({ communities }: AreaPlan): Seat[] {
  return communities.flatMap(({ code }) => [
    seat(`COM-${code}`, "committeeMember", ["居委会主任", "Chair of the Committee"]),
    seat(`COM-${code}`, "gridWorker", ["网格员", "Grid Worker"]),
  ]);
}

/** Heads who also serve in the coordination office, and committee chairs who are grid workers too. */
function crossAppointments(posts: readonly PostPlan[]): PostPlan[] {
  const also = (orgCode: string, title: string, to: Omit<Seat, "areaCode">): PostPlan[] => {
    const held = posts.find((post) => post.orgCode === orgCode && post.title.zh === title);
    return held === undefined
      ? []
      : [{ ...to, personCode: held.personCode, validFrom: held.validFrom, isPrimary: false }];
  };
  const deputy = seat("OFF-COORD", "coordinator", [
    "副主任（兼）",
    "Deputy Director (cross-appointed)",
  ]);
  const chairs = posts
    .filter((post) => post.role === "committeeMember")
    .filter((_, i) => i % 10 === 3)
    .map(
      (post): PostPlan => ({
        ...seat(post.orgCode, "gridWorker", ["网格长（兼）", "Head of Grids (cross-appointed)"]),
        personCode: post.personCode,
        validFrom: post.validFrom,
        isPrimary: false,
      }),
    );
  return [
    ...also("DEP-MINZHENG", "副局长", deputy),
    ...also("DEP-LVHUA", "局长", deputy),
    ...also("DEP-CHENGGUAN", "局长", deputy),
    ...chairs,
  ];
}
