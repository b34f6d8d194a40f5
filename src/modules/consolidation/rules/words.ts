/**
 * The words by which names of duties are compared: which mean the same, which say nothing, which make another duty.
 * Source: the national list of government services for acts and kinds of power; the usage of departments for the
 * rest. See docs/rules/consolidation.md.
 */

/** Words that stand for each other; the first of a line is the one that all are read as. */
const SAME: readonly (readonly string[])[] = [
  ["老年人", "老人", "长者", "年长者", "年老者", "老年"],
  ["残疾人", "残障人士", "残障人员", "残疾人员", "残障人"],
  ["退役军人", "退伍军人", "复员退伍军人"],
  ["儿童", "少年儿童", "小孩"],
  ["孤独", "独居"],
  ["困难", "贫困"],
  ["最低生活保障", "低保"],
  ["最低生活保障边缘", "低保边缘"],
  ["社会保障卡", "社保卡"],
  ["社会保险", "社保"],
  ["医疗保险", "医保"],
  ["公共租赁住房", "公租房"],
  ["补贴", "补助", "津贴", "补助金", "补贴金", "补助费", "资助", "资助金"],
  ["奖励", "奖补", "奖励金", "奖金"],
  ["救助", "帮扶", "救济", "援助", "扶助"],
  ["优待", "优惠", "优抚优待"],
  ["探访", "探视", "走访", "巡访", "上门看望"],
  ["助餐", "送餐", "配餐", "供餐"],
  ["养护", "维护", "管护"],
  ["维修", "修缮", "修理", "修复"],
  ["清运", "清理运输", "收运"],
  ["垃圾", "废弃物"],
  ["住宅", "住房", "房屋"],
  ["改造", "整治改造"],
  ["店铺招牌", "店招", "门头招牌", "店招店牌"],
  ["招牌", "牌匾"],
  ["摊位", "摊点", "摊贩"],
  ["饮食", "餐饮"],
  ["车位", "泊位", "停车位"],
  ["停车场", "停车场库"],
  ["机动车", "汽车"],
  ["幼儿园", "幼托园"],
  ["托育", "托幼"],
  ["入学", "就学"],
  ["就业", "再就业"],
  ["创业", "自主创业"],
  ["招聘", "招工"],
  ["职业培训", "职业技能培训"],
  ["纠纷", "争议", "矛盾纠纷"],
  ["噪声", "噪音"],
  ["绿化", "园林绿化"],
  ["树木", "林木"],
  ["犬", "犬只", "狗"],
  ["宠物", "伴侣动物"],
  ["宣传", "宣讲"],
  ["证", "证书", "证件", "证照"],
  ["场所", "处所"],
  ["单位", "机构"],
  ["户外", "室外"],
  ["道路", "路面"],
  ["志愿者", "义工"],
  ["志愿服务", "义工服务"],
  ["康复训练", "康复"],
  ["辅助器具", "辅具"],
  ["丧葬", "殡葬"],
  ["租赁", "出租"],
  ["流动人口", "外来人口", "来沪人员", "流动人员"],
  ["公示", "公告"],
  ["保洁", "清扫保洁", "清扫"],
  ["账", "帐"],
  ["成分", "成份"],
  ["部分", "部份"],
];

/** Asking for, deciding on and handing over a benefit or licence: one and the same act seen from two sides. */
const GRANTING = [
  "办理",
  "申办",
  "代办",
  "申领",
  "请领",
  "领取",
  "领用",
  "核发",
  "发放",
  "签发",
  "颁发",
  "制发",
  "给付",
  "申请",
  "申请办理",
  "受理",
  "审批",
  "审核",
  "审查",
  "审定",
  "核准",
  "批准",
  "许可",
  "许可证",
  "行政许可",
  "新办",
  "初次申领",
  "首次申领",
  "首次办理",
  "首次签发",
  "享受",
  "处理",
];

/** Words that may be there or not without changing what is meant. */
const FILLERS = [
  "关于",
  "有关",
  "相关",
  "各类",
  "以及",
  "和",
  "与",
  "及",
  "对",
  "的",
  "等",
  "之",
  "事项",
  "事务",
  "事宜",
  "业务",
  "手续",
  "工作",
  "服务",
  "管理",
  "项目",
  "工程类",
  "设置",
  "开展",
  "实施",
  "进行",
  "提供",
  "组织",
  "做好",
  "依法",
  "行政",
  "本区",
  "全区",
  "辖区",
  "辖区内",
  "区内",
  "本辖区",
  "区级",
  "居民",
  "市民",
  "群众",
  "公民",
  "人员",
  "对象",
];

/** Acts that make another duty of the same thing; each line is one act. */
const ACTS: Readonly<Record<string, readonly string[]>> = {
  change: ["变更", "更改", "修改", "更正", "调整", "变动"],
  cancel: ["注销", "取消", "撤销", "销户", "终止", "退出", "解除"],
  extend: ["延续", "续期", "延期", "续展", "展期", "续签", "续办", "到期换证"],
  replace: ["补办", "补领", "补发", "补证", "遗失补办", "遗失补发"],
  renew: ["换发", "换领", "换证"],
  enquire: ["查询", "查阅", "查档", "检索"],
  advise: ["咨询", "解答"],
  file: ["备案", "报备"],
  register: ["登记", "注册"],
  recognise: ["认定", "鉴定", "评定", "认证", "确认", "资格确认", "评估"],
  inspect: ["检查", "巡查", "抽查", "督查", "年检", "年审", "校验", "核查", "验收", "监督"],
  punish: ["处罚", "罚款"],
  transfer: ["转移", "转移接续", "接续"],
  moveIn: ["转入", "迁入"],
  moveOut: ["转出", "迁出"],
  assign: ["转让", "过户"],
  suspend: ["停业", "歇业", "中止", "暂停", "停保"],
  resume: ["恢复", "复业", "续保"],
  certify: ["证明"],
  complain: ["投诉", "举报"],
  train: ["培训"],
  publicise: ["宣传"],
  appeal: ["申诉", "复核", "复议"],
  pay: ["缴费", "缴纳", "征收", "补缴"],
  refund: ["退费", "退款", "返还"],
  establish: ["设立", "开办", "成立", "开业"],
  prepare: ["筹设", "筹建", "筹备"],
  build: ["新建"],
  extendBuilding: ["扩建"],
  alter: ["改建"],
  demolish: ["拆除", "拆迁"],
  report: ["申报", "报告", "上报"],
  drill: ["演练"],
  supervise: ["监管"],
  mediate: ["调解"],
  recruit: ["招募", "招收"],
};

/** Words of one group exclude each other: a name with one of them is another duty than a name with another. */
const EXCLUDING: readonly (readonly string[])[] = [
  ["老年人", "残疾人", "退役军人", "儿童", "青少年", "妇女", "学生", "孕产妇", "婴幼儿", "新生儿"],
  ["男", "女"],
  [
    "个人",
    "企业",
    "机关",
    "事业单位",
    "机关事业单位",
    "个体工商户",
    "灵活就业",
    "社会团体",
    "民办非企业",
  ],
  ["分公司", "公司", "合伙企业", "农民专业合作社", "个人独资企业", "分支机构"],
  ["城镇", "农村", "城市", "乡村", "城乡"],
  ["公办", "民办", "公立", "私立"],
  ["内资", "外资", "合资", "外商投资"],
  ["职工", "城乡居民"],
  ["养老保险", "医疗保险", "工伤保险", "失业保险", "生育保险"],
  ["客运", "货运", "危险货物"],
  ["道路运输", "水路运输", "铁路运输"],
  ["出租汽车", "巡游出租", "网络预约出租"],
  ["省内", "省外", "市内", "市外", "跨省", "异地", "境内", "境外"],
  ["幼儿园", "小学", "初中", "高中", "中小学", "中职", "大学", "高校"],
  ["初级", "中级", "高级"],
  ["国家级", "省级", "市级", "县级"],
  ["甲级", "乙级", "丙级"],
  ["首次", "再次"],
  ["长期", "临时", "短期"],
  ["线上", "线下"],
  ["新车", "二手车", "旧车"],
  ["夏季", "冬季", "春季", "秋季"],
  ["上半年", "下半年"],
  ["室内", "户外"],
  ["食品", "药品", "医疗器械", "化妆品"],
  ["犬", "猫"],
  ["结婚", "离婚", "收养"],
  ["出生", "死亡"],
  ["定点医疗", "定点零售"],
  ["门诊", "住院"],
  ["城市道路", "农村公路", "公路"],
  ["初步设计", "施工图"],
  ["抵押权", "地役权", "所有权", "使用权"],
  ["干线", "支线"],
];

/** Remarks in brackets that say under whose power or how fast, and not what. */
export const REMARK =
  /^(?:(?:国家|省|市|区|县|乡镇|街道|部门)级?(?:[/、和及]?(?:国家|省|市|区|县|乡镇|街道)级?)*(?:权限|行使|实施|办理|委托)?|即办件|承诺件|指引|试行|暂行|新版|修订|一门式|全程网办|一件事)$/;

/** What a word of the dictionary is. */
export type WordKind = "same" | "granting" | "filler" | "act";
export type Word = {
  readonly kind: WordKind;
  /** What the word is read as: its line's first word, or the name of its act; empty for what is left out. */
  readonly as: string;
};

/** Every word with what it is; the longest that fits is taken. */
export const WORDS: ReadonlyMap<string, Word> = dictionary();

/** Longest word of the dictionary. Unit: characters. */
export const LONGEST_WORD = Math.max(...[...WORDS.keys()].map((word) => word.length));

function dictionary(): Map<string, Word> {
  const words = new Map<string, Word>();
  for (const line of SAME)
    for (const word of line) words.set(word, { kind: "same", as: line[0] ?? word });
  for (const word of GRANTING) words.set(word, { kind: "granting", as: "" });
  for (const word of FILLERS) words.set(word, { kind: "filler", as: "" });
  for (const [act, line] of Object.entries(ACTS))
    for (const word of line) words.set(word, { kind: "act", as: act });
  return words;
}

/**
 * The marks of a text: of each group of words that exclude each other, the ones that it holds.
 * A word inside a longer one of the same group does not count ("公司" in "分公司").
 */
export function marksOf(text: string): string[] {
  const marks: string[] = [];
  for (const group of EXCLUDING) {
    let rest = text;
    for (const word of group.toSorted((a, b) => b.length - a.length))
      if (rest.includes(word)) {
        marks.push(word);
        rest = rest.replaceAll(word, " ");
      }
  }
  return marks.sort();
}
