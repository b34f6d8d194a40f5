/** How the demo's duties are written down: the columns of the import template, shortened. */
import type { DutyPlan } from "#catalogue";

/** What a line leaves out comes from its kind. */
export type Line = Omit<DutyPlan, "code" | "name" | "nameEn" | "leads"> & {
  /** Statutory and promised limit. Unit: working days. */
  readonly days?: readonly [statutory: number, promised: number];
};

const SERVICE: Partial<DutyPlan> = {
  class: "公共服务",
  powerKind: "公共服务",
  lists: "公共服务",
  channels: "窗口、网上、上门、代办",
  placeKinds: "社区工作站、街道服务大厅",
  acceptance: "1个工作日",
  firstResponse: "4工作小时",
  pauseCap: "20",
  fee: "不收费",
  retention: "10 年",
  steps:
    "受理：核对材料，缺什么一次说清，当场给受理通知书\n审核：牵头单位审核，需要核实的上门或电话核实\n办结：通知领取或送达结果",
};

const POWER: Partial<DutyPlan> = {
  class: "执法与专业管理",
  lists: "行政权力",
  channels: "窗口、网上",
  placeKinds: "区政务服务大厅、部门窗口",
  acceptance: "2个工作日",
  firstResponse: "8工作小时",
  pauseCap: "30",
  fee: "不收费",
  retention: "30 年",
  steps:
    "受理：核对材料，缺什么一次说清\n审查：书面审查，需要的现场核查\n决定：作出决定并公开\n送达：窗口领取、邮寄或电子证照",
};

const SAFETY: Partial<DutyPlan> = {
  class: "平安建设",
  lists: "公共服务",
  channels: "窗口、电话、上门",
  placeKinds: "社区工作站、街道服务大厅",
  acceptance: "1个工作日",
  firstResponse: "2工作小时",
  pauseCap: "20",
  fee: "不收费",
  retention: "10 年",
};

const SELF: Partial<DutyPlan> = {
  class: "居民自治",
  channels: "窗口、电话",
  placeKinds: "社区工作站",
  acceptance: "2个工作日",
  firstResponse: "8工作小时",
  pauseCap: "30",
  fee: "不收费",
  retention: "长期",
};

function line(kind: Partial<DutyPlan>) {
  return (code: string, name: string, nameEn: string, leads: string, given: Line): DutyPlan => {
    const { days, ...rest } = given;
    const limits =
      days === undefined ? {} : { statutory: `${days[0]}个工作日`, promised: `${days[1]}个工作日` };
    return { ...kind, ...limits, ...rest, code, name, nameEn, leads };
  };
}

/** A public service: the station's counter in front, the department behind. */
export const service = line(SERVICE);
/** An administrative power that a department carries to its end. */
export const power = line(POWER);
/** Safety: the sub-district leads, departments help. */
export const safety = line(SAFETY);
/** Self-governance: the residents' committee acts, the sub-district guides. */
export const self = line(SELF);

/** Materials that come up again and again. */
export const ID = "居民身份证|原件";
export const ID_COPY = "居民身份证|原件和复印件|1份";
export const HOUSEHOLD = "户口簿|原件";
export const PHOTO = "近期一寸免冠照片|2份";
export const SHARED_HOUSEHOLD = "户籍信息|数据共享";
export const BANK = "本人银行卡或社保卡|复印件";

/** The six classes of the stations' list. */
export const STATION = {
  work: "社区站清单、就业与社会保险",
  welfare: "社区站清单、民政与救助",
  health: "社区站清单、卫生与计生",
  care: "社区站清单、养老与助残",
  household: "社区站清单、户籍与居住",
  housing: "社区站清单、住房与物业",
} as const;
