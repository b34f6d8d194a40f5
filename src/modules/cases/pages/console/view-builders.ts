/** Valid-by-default views of cases for tests of the pages. */
import type { CaseView, ClockView } from "./case-requests.ts";

export const LEAD = { id: 1, name: "绿化局", nameEn: "Landscaping" } as const;
export const HELPER = { id: 2, name: "市场监管局", nameEn: "Market Supervision" } as const;
export const STATION = { id: 3, name: "采莲站", nameEn: "Cailian Station" } as const;

/** A clock that runs. */
export const aClock = (name: ClockView["name"], part: Partial<ClockView> = {}): ClockView => ({
  name,
  state: "running",
  dueAt: "2026-12-01T09:30:00.000Z",
  usedShare: 0.3,
  remainingMinutes: 3000,
  remainingWorkdays: 6,
  provisional: false,
  pauseReason: null,
  ...part,
});

/** An open task of the helper. */
export const aTask = (
  part: Partial<CaseView["tasks"][number]> = {},
): CaseView["tasks"][number] => ({
  id: 1,
  org: HELPER,
  task: "检查摊位",
  taskEn: "",
  basis: "summons",
  state: "open",
  clock: aClock("task"),
  sentBack: 0,
  answer: null,
  ...part,
});

const NO_DUTY = { dutyCode: null, dutyVersionId: null, dutyName: null, dutyNameEn: null };

/** A request that its lead works on. */
export const aView = (part: Partial<CaseView> = {}): CaseView => ({
  id: 7,
  seq: 3,
  receiptNo: "GW-0000-0007-18",
  kind: "request",
  status: "inProgress",
  channel: "telephone",
  title: "弄堂口垃圾堆积",
  titleEn: "",
  area: "柳汀街道 · 采莲社区",
  areaEn: "Liuting · Cailian",
  lead: LEAD,
  holder: LEAD,
  receivedAt: "2026-11-16T02:00:00.000Z",
  completedAt: null,
  completedLate: null,
  grade: null,
  clock: aClock("completion"),
  urges: 0,
  rung: null,
  awaits: null,
  todo: null,
  tasks: [],
  returns: [],
  arbitration: null,
  supervisions: [],
  operation: null,
  parent: null,
  children: [],
  mergedInto: null,
  progress: null,
  sameAs: null,
  absorbed: [],
  reporters: 1,
  verification: null,
  rectification: null,
  dues: [{ item: "completion", kind: "completion", org: LEAD, clock: aClock("completion") }],
  missed: [],
  returnWorkingHours: 7,
  taskWorkdays: 5,
  returnUntil: "2099-11-17T02:00:00.000Z",
  description: "弄堂口的垃圾三天没有清运",
  requestType: "report",
  ...NO_DUTY,
  categoryCode: "env.rubbish",
  point: null,
  areaId: 4,
  firstContact: STATION,
  heldSince: "2026-11-16T02:00:00.000Z",
  handler: null,
  leadClause: null,
  clocks: [aClock("completion")],
  materials: [],
  notice: null,
  laterDemands: 0,
  extension: null,
  outcome: null,
  result: null,
  notSolvedReason: null,
  gradeComment: null,
  gradeExcluded: false,
  reopened: 0,
  parties: [],
  files: [],
  timeline: [],
  actions: [],
  ...part,
});
