/** The demo's dictionary: some forty fields, none of them about a person. */
import type { FieldContent } from "#forms";

type Kind = Pick<FieldContent, "type" | "adding"> & Partial<FieldContent>;
/** `weightKey`: the field by which an average is weighted; it stands earlier in the list. */
export type FieldPlan = Omit<FieldContent, "weightId"> & { readonly weightKey: string | null };

const count = (zh: string, en: string): Kind => ({
  type: "whole",
  adding: "sum",
  unit: { zh, en },
});
const PEOPLE = count("人", "people");
const PLACES = count("处", "places");
const YES_NO: Kind = { type: "yesNo", adding: "count" };
const computed = (source: FieldContent["source"], zh: string, en: string): Kind => ({
  ...count(zh, en),
  source,
});
const average = (weightKey: string, zh: string, en: string) => ({
  type: "decimal" as const,
  adding: "average" as const,
  unit: { zh, en },
  weightKey,
});
const choice = (key: string, zh: string, en: string) => ({ key, name: { zh, en } });

const plan = (
  key: string,
  zh: string,
  en: string,
  kind: Kind & { readonly weightKey?: string },
  more: Partial<FieldContent> = {},
): FieldPlan => ({
  key,
  name: { zh, en },
  meaning: { zh: "", en: "" },
  unit: null,
  choices: [],
  level: "community",
  validDays: 90,
  source: null,
  weightKey: null,
  ...kind,
  ...more,
});
const meaning = (zh: string, en: string) => ({ meaning: { zh, en } });
const YEAR = { validDays: 365 };
const GRID = { level: "grid" } as const;
const STATION = { level: "station" } as const;
const SUBDISTRICT = { level: "subdistrict" } as const;

export const FIELDS: readonly FieldPlan[] = [
  plan("population", "常住人口", "Residents", computed("population", "人", "people")),
  plan("grids", "网格数", "Grids", computed("grids", "个", "grids")),
  plan("stations", "服务站数", "Service stations", computed("stations", "个", "stations")),
  plan("open-cases", "在办件数", "Open cases", computed("openCases", "件", "cases")),
  plan("households", "常住户数", "Households", count("户", "households"), YEAR),
  plan(
    "older-people",
    "60岁及以上老年人数",
    "People of 60 and over",
    PEOPLE,
    meaning(
      "按户籍加居住满半年的人数，月末时点",
      "Registered or living here for half a year, at the end of the month",
    ),
  ),
  plan("older-60-79", "60至79岁老年人数", "People of 60 to 79", PEOPLE),
  plan("older-80", "80岁及以上高龄老人数", "People of 80 and over", PEOPLE),
  plan("older-alone", "独居老人数", "Older people who live alone", PEOPLE, {
    validDays: 30,
    ...meaning(
      "60岁及以上、独自居住，含子女同城但不同住",
      "60 and over and living alone, also with children elsewhere in the city",
    ),
  }),
  plan("low-income-households", "低保户数", "Households on assistance", count("户", "households")),
  plan("disabled-people", "持证残疾人数", "People with a disability card", PEOPLE),
  plan("children-0-3", "0至3岁婴幼儿数", "Children under 3", PEOPLE),
  plan(
    "newcomers",
    "新来居民数",
    "Newly arrived residents",
    PEOPLE,
    meaning("近半年内迁入或新租住", "Moved in within half a year"),
  ),
  plan("buildings", "住宅楼栋数", "Residential buildings", count("栋", "buildings"), YEAR),
  plan(
    "buildings-without-lift",
    "无电梯多层楼栋数",
    "Buildings without a lift",
    count("栋", "buildings"),
    YEAR,
  ),
  plan("lifts", "住宅电梯数", "Lifts", count("台", "lifts"), YEAR),
  plan(
    "lifts-over-15",
    "使用15年以上电梯数",
    "Lifts older than 15 years",
    count("台", "lifts"),
    YEAR,
  ),
  plan("charging-sheds", "电动自行车充电棚数", "Charging sheds for e-bikes", PLACES, YEAR),
  plan("charging-points", "充电桩位数", "Charging points", count("位", "points"), YEAR),
  plan("extinguishers", "楼道灭火器数", "Extinguishers in stairwells", count("具", "pieces")),
  plan("fire-lanes-blocked", "消防通道堵塞处数", "Blocked fire lanes", PLACES, { validDays: 14 }),
  plan("last-drill", "最近一次疏散演练", "Last evacuation drill", {
    type: "day",
    adding: "latest",
  }),
  plan(
    "management",
    "物业管理方式",
    "Property management",
    {
      type: "choice",
      adding: "count",
      choices: [
        choice("company", "专业物业", "company"),
        choice("self", "业主自管", "owners themselves"),
        choice("entrusted", "街道托管", "entrusted to the sub-district"),
        choice("none", "无人管理", "nobody"),
      ],
    },
    YEAR,
  ),
  plan("canteen", "有无社区食堂", "Has a community canteen", YES_NO),
  plan("canteen-meals", "食堂每日供餐份数", "Meals a day", count("份", "meals")),
  plan("canteen-price", "老年餐单价", "Price of a meal for older people", {
    type: "money",
    adding: "average",
    weightKey: "canteen-meals",
  }),
  plan("day-care-places", "日间照料床位数", "Places in day care", count("张", "places")),
  plan(
    "activity-area",
    "老年活动用房面积",
    "Rooms for older people",
    { type: "decimal", adding: "sum", unit: { zh: "平方米", en: "m²" } },
    YEAR,
  ),
  plan("volunteers", "在册志愿者人数", "Volunteers", PEOPLE),
  plan(
    "volunteer-hours",
    "本月志愿服务时长",
    "Hours of volunteers this month",
    { type: "decimal", adding: "sum", unit: { zh: "小时", en: "hours" } },
    { validDays: 30 },
  ),
  plan("waste-stations", "垃圾分类投放点数", "Waste sorting points", PLACES, YEAR),
  plan(
    "waste-accuracy",
    "垃圾分类准确率",
    "Waste sorted correctly",
    average("households", "%", "%"),
  ),
  plan("parking-spaces", "停车位数", "Parking spaces", count("个", "spaces"), YEAR),
  plan("parking-gap", "夜间停车缺口", "Spaces missing at night", count("个", "spaces")),
  plan("shops", "沿街商铺数", "Shops on the street", count("家", "shops")),
  plan("remarks", "补充说明", "Remarks", { type: "text", adding: "none" }, { validDays: 30 }),
  plan("stairwells", "楼道数", "Stairwells", count("个", "stairwells"), { ...GRID, ...YEAR }),
  plan(
    "stairwells-cluttered",
    "有堆物的楼道数",
    "Cluttered stairwells",
    count("个", "stairwells"),
    { ...GRID, validDays: 14 },
  ),
  plan("counters", "服务窗口数", "Counters", count("个", "counters"), { ...STATION, ...YEAR }),
  plan("station-visits", "本月接待人次", "Visits this month", count("人次", "visits"), {
    ...STATION,
    validDays: 30,
  }),
  plan(
    "station-wait",
    "平均等候时间",
    "Average wait",
    average("station-visits", "分钟", "minutes"),
    STATION,
  ),
  plan("shelters", "应急避难场所数", "Emergency shelters", PLACES, { ...SUBDISTRICT, ...YEAR }),
  plan("pumps", "移动排水泵数", "Mobile pumps", count("台", "pumps"), SUBDISTRICT),
];
