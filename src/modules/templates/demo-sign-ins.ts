/** The demo's accounts: one for each thing that people come to do. The password is public on purpose. */
import type { Role } from "#kernel/pure/actor.ts";
import type { Names } from "#kernel/pure/names.ts";

export type DemoSignIn = {
  readonly username: string;
  readonly password: string;
  readonly role: Role;
  readonly personCode: string;
  readonly note: Names;
  /** The post that the demo gives this person; `gridNumber` counts the grids of the first community from 1. */
  readonly post: {
    readonly orgCode: string;
    readonly role: Role;
    readonly title: Names;
    readonly gridNumber?: number;
  };
};

/** Shared by all demo accounts; nothing but the demo has it. */
export const DEMO_PASSWORD = "Guiwei-demo-2026";

type Row = readonly [
  username: string,
  role: Role,
  orgCode: string,
  titleZh: string,
  titleEn: string,
  noteZh: string,
  noteEn: string,
];

/** The community where the demo's station, grid and committee accounts meet. */
const HOME = "COM-991101001001";

const ROWS: readonly Row[] = [
  [
    "admin",
    "administrator",
    "OFF-COORD",
    "系统管理员",
    "Administrator",
    "管理员：机构、人员、账号、日历",
    "administrator: organisations, people, accounts, calendar",
  ],
  [
    "leader",
    "districtLeader",
    "OFF-LEADERS",
    "常务副区长",
    "Executive Deputy Head",
    "区领导：全区、挂牌督办、联动指挥",
    "district leader: the whole district, listed supervision",
  ],
  [
    "coordinator",
    "coordinator",
    "OFF-COORD",
    "副主任",
    "Deputy Director",
    "社工委：职责清单、准入、协调",
    "coordination office: catalogue, admission, arbitration",
  ],
  [
    "finance",
    "financeOfficer",
    "DEP-CAIZHENG",
    "预算科科长",
    "Head of Budget",
    "财政：拨付与费随事转",
    "finance: appropriations, fee-follows-task",
  ],
  [
    "discipline",
    "disciplineOfficer",
    "OFF-DISCIPLINE",
    "副主任",
    "Deputy Director",
    "监察：责任追究与申诉",
    "discipline: accountability and appeals",
  ],
  [
    "auditor",
    "disciplineOfficer",
    "DEP-SHENJI",
    "审计专员",
    "Auditor",
    "审计：查看全区记录",
    "audit: reads the district's records",
  ],
  [
    "operator",
    "operator",
    "OFF-12345",
    "话务班长",
    "Lead Operator",
    "12345 热线：电话登记与派遣",
    "12345 helpline: entry by telephone, dispatch",
  ],
  [
    "dept-lvhua",
    "departmentOfficial",
    "DEP-LVHUA",
    "环卫科科长",
    "Head of Street Cleaning",
    "绿化市容局：牵头办理",
    "Landscaping: leads cases",
  ],
  [
    "dept-shichang",
    "departmentOfficial",
    "DEP-SHICHANG",
    "食品科科长",
    "Head of Food Safety",
    "市场监管局：牵头与协同",
    "Market Supervision: leads and joins",
  ],
  [
    "dept-minzheng",
    "departmentOfficial",
    "DEP-MINZHENG",
    "副局长",
    "Deputy Director",
    "民政局副局长，兼社工委副主任：可切换岗位",
    "Civil Affairs, also in the coordination office: switches posts",
  ],
  [
    "dept-renshe",
    "departmentOfficial",
    "DEP-RENSHE",
    "社保科科长",
    "Head of Social Insurance",
    "人社局：社会保险事项",
    "Social Security: insurance matters",
  ],
  [
    "dept-chengguan",
    "departmentOfficial",
    "DEP-CHENGGUAN",
    "执法科科长",
    "Head of Enforcement",
    "城管执法局：协同办理",
    "City Enforcement: joins cases",
  ],
  [
    "subdistrict",
    "subdistrictOfficial",
    "SUB-LIUTING-FW",
    "副主任",
    "Deputy Head of Office",
    "柳汀街道：协调、催办、评议部门",
    "Liuting Sub-district: coordinates, urges, appraises",
  ],
  [
    "station",
    "stationWorker",
    "STA-01",
    "值班站长",
    "Duty Head",
    "采莲服务站：窗口、上门、代办",
    "Cailian Station: counter, home visits, agency",
  ],
  [
    "grid",
    "gridWorker",
    HOME,
    "专职网格员",
    "Grid Worker",
    "采莲第一网格：发现与核查；换到“上门服务员”岗位后在 /field 上门",
    "Cailian Grid 1: finds and checks; as Home Visitor does campaigns at /field",
  ],
  [
    "committee",
    "committeeMember",
    HOME,
    "居委会副主任",
    "Deputy Chair",
    "采莲居委会：议事与自治项目",
    "Cailian Committee: deliberation, projects",
  ],
  [
    "social",
    "socialMember",
    "SOC-YLJ",
    "项目主管",
    "Project Lead",
    "银龄结伴：承接服务项目",
    "Silver Companions: takes on services",
  ],
];

/** One memorable account a role; the people are the first ones of the demo, in this order. */
export const DEMO_SIGN_INS: readonly DemoSignIn[] = ROWS.map(
  ([username, role, orgCode, titleZh, titleEn, noteZh, noteEn], i) => ({
    username,
    password: DEMO_PASSWORD,
    role,
    personCode: `P${String(i + 1).padStart(4, "0")}`,
    note: { zh: noteZh, en: noteEn },
    post: {
      orgCode,
      role,
      title: { zh: titleZh, en: titleEn },
      ...(username === "grid" ? { gridNumber: 1 } : {}),
    },
  }),
);
