/** Fictional people: natural names, no one's in particular, telephones that no network has assigned. */
import type { PersonPlan } from "#templates";
import type { Random } from "./random.ts";

/** Surnames by how often they are met; rare and two-character ones included. */
const SURNAMES = [
  ..."李王张刘陈杨赵黄周吴李王张刘陈杨徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段钱汤尹黎易常武乔贺赖龚文施洪安颜柯翟涂祝茅闵裴阮屠蓝盛凌",
  "欧阳",
  "上官",
  "司徒",
  "诸葛",
];

/** Given names by generation: those who began work in the eighties, the nineties, and this century. */
const GIVEN = [
  "建华 秀英 国强 桂兰 志明 玉珍 保国 淑芬 永康 美华 德胜 凤霞 世杰 素琴 长青 月娥 文斌 彩云 宗耀 兰芳 树林 金凤 卫东 爱珍 福生 惠芳 庆余 春梅 明德 佩玲",
  "海燕 晓峰 丽娜 俊杰 雪梅 志远 静怡 鹏飞 晓雯 立新 红梅 少华 慧敏 伟民 燕萍 振宇 玲玲 向阳 文静 建平 莉莉 晓东 雅琴 国栋 秋菊 正阳 爱民 小曼 学文 翠萍 光明 素心 耀辉 巧云 思源 佳丽 存义 亚男 克俭 问渠",
  "子涵 梓萱 一鸣 雨桐 浩然 诗涵 宇轩 欣怡 知远 若谷 清和 景行 思齐 书瑶 天佑 可心 逸飞 语嫣 嘉树 念慈 怀瑾 沐晴 星野 初夏 乐天 令仪 修远 映雪 牧之 听澜 禾苗 予安 疏影 望舒 青禾 南乔 既明 采薇 望川 知夏 宁 澈 岚 昕 屹 骁 黎 朗 蔚 禾",
].map((line) => line.split(" "));

/** Makes people with names that nobody else here has. */
export function planPeople(count: number, random: Random): PersonPlan[] {
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, i) => {
    let name = "";
    do name = random.pick(SURNAMES) + random.pick(random.pick(GIVEN));
    while (taken.has(name) || name.length < 2);
    taken.add(name);
    return {
      code: `P${String(i + 1).padStart(4, "0")}`,
      name,
      // 154 is given to no network, so that no one is ever rung up by the demo.
      telephone: `1540000${String(1000 + i)}`,
    };
  });
}
