/** The demo's catalogue: lists, duties and kinds of request; written for this project, of no real district. */
import type { CataloguePlan, CategoryPlan } from "#catalogue";
import { careDuties } from "./duties/care.ts";
import { inEnglish } from "./duties/english/english.ts";
import { livingDuties } from "./duties/living.ts";
import { powerDuties } from "./duties/powers.ts";
import { safetyDuties, selfGovernanceDuties } from "./duties/safety.ts";

const list = (
  code: string,
  name: string,
  nameEn: string,
  position: number,
  parentCode: string | null = null,
) => ({ code, name, nameEn, position, parentCode });

const station = (key: string, name: string, nameEn: string, position: number) =>
  list(`stationWork.${key}`, name, nameEn, position, "stationWork");

const category = (
  code: string,
  name: string,
  nameEn: string,
  lead: string,
  given: Partial<CategoryPlan> = {},
): CategoryPlan => ({
  code,
  name,
  nameEn,
  leads: lead,
  class: "执法与专业管理",
  acceptance: "4工作小时",
  firstResponse: "1个工作日",
  promised: "5个工作日",
  ...given,
});

const OFFICE = "属地街道办事处";

const CATEGORIES: readonly CategoryPlan[] = [
  category("env", "市容环境", "City appearance", "DEP-LVHUA", { synonyms: "脏乱差、环境" }),
  category("env.rubbish", "垃圾堆积和清运", "Rubbish", "DEP-LVHUA", {
    parent: "env",
    promised: "2个工作日",
    synonyms: "垃圾、乱扔、垃圾桶满、大件垃圾、臭",
  }),
  category("env.toilet", "公共厕所", "Public toilets", "DEP-LVHUA", {
    parent: "env",
    synonyms: "厕所、没水、臭味",
  }),
  category("env.green", "绿化养护", "Trees and greens", "DEP-LVHUA", {
    parent: "env",
    synonyms: "树枝、虫害、枯树、草坪",
  }),
  category("order", "街面秩序", "Street order", "DEP-CHENGGUAN", { synonyms: "城管" }),
  category("order.stalls", "占道经营", "Street trading", "DEP-CHENGGUAN", {
    parent: "order",
    synonyms: "摆摊、占道、流动摊贩",
  }),
  category("order.building", "违法搭建", "Illegal building", "DEP-CHENGGUAN", {
    parent: "order",
    promised: "20个工作日",
    synonyms: "违建、搭棚、封楼道",
  }),
  category("order.ads", "乱贴广告", "Illegal posters", "DEP-CHENGGUAN", {
    parent: "order",
    synonyms: "小广告、牛皮癣",
  }),
  category("noise", "噪声扰民", "Noise", "DEP-CHENGGUAN", { synonyms: "噪音、太吵、扰民" }),
  category("noise.works", "施工噪声", "Noise of building works", "DEP-CHENGGUAN", {
    parent: "noise",
    promised: "1个工作日",
    synonyms: "夜间施工、装修、工地",
  }),
  category("noise.life", "邻里和社会生活噪声", "Noise of neighbours", "DEP-GONGAN", {
    parent: "noise",
    promised: "2个工作日",
    synonyms: "楼上吵、广场舞、KTV、狗叫",
  }),
  category("noise.plant", "设备噪声和油烟", "Machines and cooking fumes", "DEP-HUANJING", {
    parent: "noise",
    synonyms: "空调外机、油烟、排风、水泵房",
  }),
  category("traffic", "停车和交通", "Parking and traffic", "DEP-GONGAN", {
    promised: "3个工作日",
    synonyms: "堵车、停车",
  }),
  category("traffic.parking", "违法停车", "Illegal parking", "DEP-GONGAN", {
    parent: "traffic",
    promised: "1个工作日",
    synonyms: "乱停车、占消防通道、僵尸车",
  }),
  category("traffic.bikes", "共享单车乱停放", "Shared bicycles", "DEP-JIAOTONG", {
    parent: "traffic",
    synonyms: "共享单车、单车堆积",
  }),
  category("traffic.signs", "路灯和道路设施", "Street lights and roads", "DEP-JIAOTONG", {
    parent: "traffic",
    synonyms: "路灯、灯不亮、灯坏了、路面坑、井盖、红绿灯",
  }),
  category("housing", "房屋和物业", "Housing and managers", "DEP-ZHUJIAN", {
    promised: "10个工作日",
    synonyms: "物业、房子",
  }),
  category("housing.managers", "物业服务", "Property management", "DEP-ZHUJIAN", {
    parent: "housing",
    promised: "10个工作日",
    synonyms: "物业、保安、保洁、物业费",
  }),
  category("housing.repair", "房屋漏水和维修", "Leaks and repairs", "DEP-ZHUJIAN", {
    parent: "housing",
    promised: "10个工作日",
    synonyms: "漏水、外墙脱落、屋顶漏",
  }),
  category("housing.lift", "电梯故障", "Broken lifts", "DEP-SHICHANG", {
    parent: "housing",
    promised: "1个工作日",
    synonyms: "电梯坏了、困人、电梯停",
  }),
  category("water", "积水和排水", "Flooding and drains", "DEP-SHUIWU", {
    promised: "2个工作日",
    synonyms: "积水、下水道堵、停水、水管爆",
  }),
  category("food", "食品安全", "Food safety", "DEP-SHICHANG", {
    promised: "7个工作日",
    synonyms: "吃坏肚子、过期、无证餐饮",
  }),
  category("consumer", "消费纠纷", "Consumer disputes", "DEP-SHICHANG", {
    promised: "10个工作日",
    synonyms: "退款、假货、预付卡",
  }),
  category("pets", "养犬管理", "Dogs", "DEP-GONGAN", {
    promised: "3个工作日",
    synonyms: "狗、不牵绳、流浪狗、咬人",
  }),
  category("safety", "安全隐患", "Hazards", OFFICE, {
    class: "平安建设",
    promised: "2个工作日",
    synonyms: "消防通道、飞线充电、电线、坠物",
  }),
  category("elderly", "养老和困难帮扶", "Care and assistance", "属地社区工作站", {
    class: "公共服务",
    promised: "3个工作日",
    synonyms: "老人、独居、困难、送餐",
  }),
  category("neighbours", "邻里纠纷", "Disputes between neighbours", OFFICE, {
    class: "平安建设",
    promised: "10个工作日",
    synonyms: "吵架、纠纷、调解",
  }),
  category("labour", "欠薪和劳动纠纷", "Unpaid wages", "DEP-RENSHE", {
    promised: "10个工作日",
    synonyms: "欠工资、讨薪、社保没交",
  }),
  category("health", "医疗卫生", "Health", "DEP-WEIJIAN", {
    class: "公共服务",
    promised: "5个工作日",
    synonyms: "看病、医院、疫苗",
  }),
  category("school", "教育", "Schools", "DEP-JIAOYU", {
    class: "公共服务",
    promised: "5个工作日",
    synonyms: "入学、补课、学校",
  }),
  category("other", "其他诉求", "Anything else", OFFICE, {
    class: "公共服务",
    promised: "5个工作日",
    synonyms: "建议、咨询",
  }),
];

/** Brought in by the template through the catalogue's own import. */
export const demoCatalogue: CataloguePlan = {
  // Before the first of the generated cases, which are opened under these versions.
  effectiveFrom: "2025-01-01",
  lists: [
    list("administrativePower", "行政权力", "Administrative powers", 10),
    list("publicService", "公共服务", "Public services", 20),
    list("stationWork", "社区站清单", "Station work", 30),
    station("work", "就业与社会保险", "Work and insurance", 31),
    station("welfare", "民政与救助", "Welfare", 32),
    station("health", "卫生与计生", "Health and family", 33),
    station("care", "养老与助残", "Care of the old and disabled", 34),
    station("household", "户籍与居住", "Household registration", 35),
    station("housing", "住房与物业", "Housing", 36),
    list("committeeDuty", "居委会依法履职", "Duties of committees by law", 40),
    list("committeeAssist", "居委会协助", "Duties that committees assist in", 50),
    list("deliberation", "协商议题", "Matters for deliberation", 60),
  ],
  duties: [
    ...careDuties,
    ...livingDuties,
    ...powerDuties,
    ...safetyDuties,
    ...selfGovernanceDuties,
  ].map(inEnglish),
  categories: CATEGORIES,
};
