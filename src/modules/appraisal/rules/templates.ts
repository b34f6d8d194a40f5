/**
 * Two published schemes as data. Sources: DOMAIN 7 (reverse appraisal of departments by sub-districts and residents on
 * coordination and satisfaction; five core indicators with district and public scores, ranking and consequences).
 * Goals and floors are the district's to set; those here are usual values, not law.
 */
import type { Indicator, SchemeContent } from "./scheme.ts";

const evidence = (
  key: string,
  zh: string,
  en: string,
  weight: number,
  definition: string,
  [floor, goal]: readonly [number, number],
  classes?: readonly string[],
): Indicator => ({
  kind: "evidence",
  key,
  name: { zh, en },
  weight,
  definition,
  floor,
  goal,
  matters: classes === undefined ? null : { classes, categories: [] },
});

const PUBLICATION = { replyWorkdays: 5, appealWorkdays: 10, leastCount: 10, isPublic: true };

/** Departments, graded from below: what they did for cases, and what sub-districts and residents say of them. */
export const REVERSE_APPRAISAL: SchemeContent = {
  name: { zh: "街道和居民评部门", en: "Departments, appraised from below" },
  source: "反向评议：街道、居民和驻区单位评议职能部门的协同与满意度",
  targets: ["departments"],
  indicators: [
    evidence("on-time", "按时办结", "Completed on time", 150, "onTime", [600, 1000]),
    evidence("first", "一次办成", "Done at first attempt", 100, "firstAttempt", [600, 1000]),
    evidence("rework", "返工", "Done again", 50, "rework", [200, 0]),
    evidence("urges", "催办督办答复", "Urges answered", 50, "urgesAnswered", [500, 1000]),
    evidence("tasks", "协办按时", "Help given in time", 100, "tasksInTime", [600, 1000]),
    evidence("unadmitted", "未准入任务", "Un-admitted tasks", 50, "unadmitted", [5, 0]),
    evidence("satisfaction", "居民满意", "Residents satisfied", 100, "satisfaction", [600, 1000]),
    {
      kind: "questionnaire",
      key: "coordination",
      name: { zh: "协同", en: "Coordination" },
      weight: 250,
      question: {
        zh: "这个部门与街道配合得怎么样？",
        en: "How well does this department work with the sub-districts?",
      },
      appraisers: [
        { class: "subdistricts", weight: 700, relevance: "dealings" },
        { class: "units", weight: 300, relevance: "dealings" },
      ],
    },
    {
      kind: "questionnaire",
      key: "opinion",
      name: { zh: "公众评价", en: "Public opinion" },
      weight: 150,
      question: { zh: "您对这个部门满意吗？", en: "Are you satisfied with this department?" },
      appraisers: [
        { class: "residents", weight: 800, relevance: "dealings" },
        { class: "deputies", weight: 200, relevance: "equal" },
      ],
    },
  ],
  publication: PUBLICATION,
};

/** Sub-districts by five core indicators; party building is asked for, the other four are read off cases. */
export const FIVE_CORE: SchemeContent = {
  name: { zh: "五项核心指标", en: "Five core indicators" },
  source: "五项核心指标：基层党建、城市管理、社会保障、社区建设、社会治安；区级评分与公众评分结合",
  targets: ["subdistricts"],
  indicators: [
    {
      kind: "questionnaire",
      key: "party-building",
      name: { zh: "基层党建", en: "Grass-roots party building" },
      weight: 200,
      question: {
        zh: "党组织解决身边问题的作用怎么样？",
        en: "How much does the party organisation help to solve problems nearby?",
      },
      appraisers: [
        { class: "deputies", weight: 500, relevance: "equal" },
        { class: "residents", weight: 500, relevance: "equal" },
      ],
    },
    evidence("city", "城市管理", "City management", 250, "onTime", [600, 1000], ["enforcement"]),
    evidence(
      "security",
      "社会保障",
      "Social security",
      200,
      "onTime",
      [600, 1000],
      ["publicService"],
    ),
    evidence("building", "社区建设", "Community building", 150, "satisfaction", [600, 1000]),
    evidence("order", "社会治安", "Public order", 200, "onTime", [600, 1000], ["safety"]),
  ],
  publication: PUBLICATION,
};

/** The schemes to begin from, by name. */
export const SCHEME_TEMPLATES = { reverse: REVERSE_APPRAISAL, fiveCore: FIVE_CORE } as const;
