/** Chinese words of the closed sets, as the template's drop-down lists offer them. */
import type {
  Channel,
  DutyClass,
  LeadKind,
  MaterialForm,
  PlaceKind,
  PowerKind,
} from "../schema/kinds.ts";

/** The four classes. */
export const CLASS_WORDS = {
  执法与专业管理: "enforcement",
  平安建设: "safety",
  公共服务: "publicService",
  居民自治: "selfGovernance",
} as const satisfies Record<string, DutyClass>;

/** Kinds of administrative power. */
export const POWER_WORDS = {
  行政许可: "licence",
  行政处罚: "penalty",
  行政强制: "compulsion",
  行政征收: "levy",
  行政给付: "payment",
  行政检查: "inspection",
  行政确认: "confirmation",
  行政奖励: "reward",
  行政裁决: "adjudication",
  其他行政权力: "other",
  公共服务: "service",
} as const satisfies Record<string, PowerKind>;

/** Ways to hand in. */
export const CHANNEL_WORDS = {
  窗口: "counter",
  网上: "web",
  电话: "telephone",
  上门: "homeVisit",
  代办: "agency",
} as const satisfies Record<string, Channel>;

/** Kinds of place. */
export const PLACE_WORDS = {
  社区工作站: "station",
  街道服务大厅: "subdistrictHall",
  区政务服务大厅: "districtHall",
  部门窗口: "department",
} as const satisfies Record<string, PlaceKind>;

/** Forms of a material. */
export const FORM_WORDS = {
  原件: "original",
  复印件: "copy",
  原件和复印件: "originalAndCopy",
  电子件: "electronic",
} as const satisfies Record<string, MaterialForm>;

/** Bodies that are named by the area of the case. */
export const AREA_BODY_WORDS = {
  属地街道办事处: "areaSubdistrictOffice",
  属地社区工作站: "areaStation",
  属地居委会: "areaCommittee",
} as const satisfies Record<string, LeadKind>;
