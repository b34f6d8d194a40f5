/** Names of the fictional district's places: invented, plain, and none of a real district. */

/** A Chinese name and how it is spelt. */
export type Spelt = readonly [zh: string, en: string];

export const DISTRICT: Spelt = ["澄湖区", "Chenghu District"];
/** 99 is no province: these codes can never meet a real one. */
export const DISTRICT_CODE = "991101";

export type SubdistrictPlan = {
  readonly key: string;
  readonly name: Spelt;
  readonly communities: readonly Spelt[];
  /** How many communities each station serves, going round the sub-district. */
  readonly stations: readonly number[];
  readonly road: Spelt;
};

/** Five sub-districts with twelve communities each and 28 stations. */
export const SUBDISTRICTS: readonly SubdistrictPlan[] = [
  {
    key: "LIUTING",
    name: ["柳汀", "Liuting"],
    communities: [
      ["采莲", "Cailian"],
      ["听荷", "Tinghe"],
      ["渡口", "Dukou"],
      ["望亭", "Wangting"],
      ["长堤", "Changdi"],
      ["芦花", "Luhua"],
      ["双桥", "Shuangqiao"],
      ["菱塘", "Lingtang"],
      ["清波", "Qingbo"],
      ["东埠", "Dongbu"],
      ["晓月", "Xiaoyue"],
      ["柳荫", "Liuyin"],
    ],
    stations: [2, 1, 2, 3, 2, 2],
    road: ["柳堤路", "Liudi Road"],
  },
  {
    key: "SONGLAN",
    name: ["松岚", "Songlan"],
    communities: [
      ["松涛", "Songtao"],
      ["云起", "Yunqi"],
      ["半山", "Banshan"],
      ["茶亭", "Chating"],
      ["石泉", "Shiquan"],
      ["竹海", "Zhuhai"],
      ["青岭", "Qingling"],
      ["枫林", "Fenglin"],
      ["鹿鸣", "Luming"],
      ["山前", "Shanqian"],
      ["药圃", "Yaopu"],
      ["新岭", "Xinling"],
    ],
    stations: [3, 2, 2, 3, 2],
    road: ["松间路", "Songjian Road"],
  },
  {
    key: "TANGXI",
    name: ["棠溪", "Tangxi"],
    communities: [
      ["海棠", "Haitang"],
      ["梨园", "Liyuan"],
      ["春水", "Chunshui"],
      ["石榴", "Shiliu"],
      ["槐安", "Huai'an"],
      ["枣林", "Zaolin"],
      ["杏坛", "Xingtan"],
      ["樱桃沟", "Yingtaogou"],
      ["溪头", "Xitou"],
      ["溪尾", "Xiwei"],
      ["果园", "Guoyuan"],
      ["百花", "Baihua"],
    ],
    stations: [1, 2, 3, 2, 2, 2],
    road: ["棠梨大道", "Tangli Avenue"],
  },
  {
    key: "LUZHOU",
    name: ["鹭洲", "Luzhou"],
    communities: [
      ["白鹭", "Bailu"],
      ["沙洲", "Shazhou"],
      ["渔歌", "Yuge"],
      ["帆影", "Fanying"],
      ["潮声", "Chaosheng"],
      ["码头", "Matou"],
      ["船厂", "Chuanchang"],
      ["江村", "Jiangcun"],
      ["晴沙", "Qingsha"],
      ["雁来", "Yanlai"],
      ["水榭", "Shuixie"],
      ["鸥汀", "Outing"],
    ],
    stations: [2, 3, 2, 1, 4],
    road: ["渔浦路", "Yupu Road"],
  },
  {
    key: "YANQIAO",
    name: ["砚桥", "Yanqiao"],
    communities: [
      ["墨池", "Mochi"],
      ["书声", "Shusheng"],
      ["文昌里", "Wenchangli"],
      ["青石", "Qingshi"],
      ["笔架", "Bijia"],
      ["兰台", "Lantai"],
      ["学前", "Xueqian"],
      ["桂影", "Guiying"],
      ["松烟", "Songyan"],
      ["砚北", "Yanbei"],
      ["竹纸", "Zhuzhi"],
      ["翰林里", "Hanlinli"],
    ],
    stations: [2, 2, 2, 2, 1, 3],
    road: ["洗砚街", "Xiyan Street"],
  },
];

const COUNT_WORDS = ["一", "二", "三", "四", "五", "六"];

/** The nth grid of a community, from 0. */
export function gridName([zh, en]: Spelt, n: number): { zh: string; en: string } {
  return { zh: `${zh}社区第${COUNT_WORDS[n] ?? n + 1}网格`, en: `${en} Community, Grid ${n + 1}` };
}
