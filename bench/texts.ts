/** Texts of made-up requests, varied enough that words have the frequencies of real ones. */

const PLACES = [
  "弄堂口",
  "小区南门",
  "菜场后门",
  "学校门口",
  "地下车库",
  "河边步道",
  "公交站台",
  "社区花园",
  "幼儿园旁",
  "电梯口",
  "楼道内",
  "高架桥下",
];
const THINGS = [
  "垃圾堆积",
  "路灯不亮",
  "窨井盖松动",
  "油烟扰民",
  "夜间施工",
  "乱停车辆",
  "墙面渗水",
  "树枝断落",
  "占道经营",
  "犬只吠叫",
  "积水不退",
  "围栏破损",
  "电动车充电",
  "广告遮挡",
  "下水道堵塞",
  "消防通道被占",
];
const TAILS = [
  "已经三天没有人来处理",
  "老人出行很不方便",
  "孩子每天都要经过这里",
  "希望尽快安排人员查看",
  "晚上看不清路",
  "反映过两次还没有结果",
  "居民都很担心",
  "雨天更加严重",
  "影响大家休息",
  "请给一个明确的时间",
];
const NAMES = ["陈", "林", "黄", "周", "吴", "徐", "孙", "马", "朱", "胡", "郭", "何"];

/** A small fast generator of numbers with a fixed seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let a = seed | 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const pick = <T>(random: () => number, list: readonly T[]): T =>
  list[Math.floor(random() * list.length)] as T;

/** One request in words. One in ten thousand mentions a heron. */
export function requestText(random: () => number): { title: string; description: string } {
  const place = pick(random, PLACES);
  const thing = pick(random, THINGS);
  const rare = random() < 0.0001 ? ",屋顶还有一只苍鹭" : "";
  const house = Math.floor(random() * 900) + 1;
  return {
    title: `${place}${thing}`,
    description: `${house}号${place}${thing},${pick(random, TAILS)},${pick(random, TAILS)}${rare}。`,
  };
}

/** A made-up reporter. */
export function reporter(random: () => number) {
  const number = String(Math.floor(random() * 100_000_000)).padStart(8, "0");
  return {
    name: `${pick(random, NAMES)}${pick(random, ["女士", "先生", "阿姨", "师傅"])}`,
    telephone: `190${number}`,
    idNumber: null,
    address: `${Math.floor(random() * 90) + 1}弄${Math.floor(random() * 30) + 1}号${Math.floor(random() * 6) + 1}01室`,
  };
}
