/**
 * What synthetic duties are made of. There are two vocabularies without a word in common: the rules may be looked
 * at and mended with one, and are measured with the other, which nobody looks at meanwhile.
 */

export type Vocabulary = {
  /** Things that a duty is about, with the law that it follows from. */
  readonly things: readonly (readonly [name: string, law: string])[];
  readonly audiences: readonly string[];
  /** Benefits that an audience can have. */
  readonly benefits: readonly string[];
  /** Words that mean the same; one is written for another. */
  readonly synonyms: readonly (readonly string[])[];
  /** Words that make another thing of a thing. */
  readonly qualifiers: readonly string[];
  readonly departments: readonly string[];
};

/** Words for granting something; any may be written for any other. */
export const GRANTS = ["办理", "申领", "核发", "申请", "审批", "发放", "领取"] as const;

/** Acts of which each makes another duty. */
export const OTHER_ACTS = ["变更", "注销", "补办", "延续", "备案", "查询", "检查"] as const;

/** Looked at while the rules were written. */
export const TUNING: Vocabulary = {
  things: [
    ["老年人优待证", "老年人权益保障条例"],
    ["食品经营许可证", "食品安全法"],
    ["户外广告设置", "市容环境卫生管理条例"],
    ["临时占用道路", "城市道路管理条例"],
    ["渣土车辆运输", "建筑垃圾管理办法"],
    ["社会保障卡", "社会保险法"],
    ["就业创业证", "就业促进条例"],
    ["独生子女父母光荣证", "人口与计划生育条例"],
    ["劳务派遣经营", "劳动合同法"],
    ["机动车停车泊位设置", "道路交通安全条例"],
    ["小区生活垃圾分类", "生活垃圾管理条例"],
    ["公共租赁住房准入", "住房保障办法"],
    ["既有多层住宅加装电梯", "物业管理条例"],
    ["古树名木养护", "绿化条例"],
    ["河道保洁", "河道管理条例"],
    ["犬只养护登记牌", "养犬管理条例"],
    ["公共场所卫生许可", "公共场所卫生管理条例"],
    ["民办非企业单位", "社会组织登记条例"],
    ["建筑工程施工", "建筑法"],
    ["燃气用户设施维修", "燃气管理条例"],
    ["门头招牌设置", "户外招牌管理办法"],
    ["法律援助", "法律援助法"],
    ["居住证积分", "居住证管理办法"],
    ["职业技能等级证书", "职业教育法"],
  ],
  audiences: ["老年人", "残疾人", "退役军人", "低保家庭", "高校毕业生"],
  benefits: [
    "生活补贴",
    "助餐服务",
    "医疗救助",
    "就业困难援助",
    "住房修缮补贴",
    "免费乘车",
    "探访关爱",
    "康复训练救助",
    "取暖补贴",
  ],
  synonyms: [
    ["老年人", "老人", "长者"],
    ["补贴", "补助", "津贴"],
    ["探访", "走访"],
    ["社会保障卡", "社保卡"],
    ["维修", "修缮"],
    ["救助", "帮扶"],
    ["住宅", "住房"],
    ["低保", "最低生活保障"],
    ["垃圾", "废弃物"],
    ["公共租赁住房", "公租房"],
  ],
  qualifiers: ["危险", "临时", "境外", "分支机构", "夜间", "二手"],
  departments: [
    "区民政局",
    "区市场监督管理局",
    "区城市管理局",
    "区人力资源和社会保障局",
    "区住房局",
  ],
};

/** Never looked at while the rules were written or mended; what is reported is measured with this. */
export const HELD_OUT: Vocabulary = {
  things: [
    ["殡葬服务机构许可", "殡葬管理条例"],
    ["出版物零售经营", "出版管理条例"],
    ["娱乐场所经营", "娱乐场所管理条例"],
    ["旅馆业特种行业", "旅馆业治安管理办法"],
    ["取水许可证", "水资源管理条例"],
    ["排水接管", "城镇排水条例"],
    ["校车使用", "校车安全管理条例"],
    ["义务教育入学", "义务教育法"],
    ["文物保护单位修缮", "文物保护法"],
    ["大型群众性活动安全", "大型群众性活动管理条例"],
    ["烟花爆竹零售", "烟花爆竹安全管理条例"],
    ["放射诊疗设备", "放射诊疗管理规定"],
    ["医师执业", "医师法"],
    ["特种设备使用", "特种设备安全法"],
    ["计量器具检定", "计量法"],
    ["农药经营", "农药管理条例"],
    ["动物防疫条件合格证", "动物防疫法"],
    ["林木采伐", "森林法"],
    ["不动产权证书", "不动产登记条例"],
    ["商品房预售", "房地产管理法"],
    ["物业服务企业信用档案", "物业服务信用办法"],
    ["公共体育设施开放", "全民健身条例"],
    ["志愿服务时长证明", "志愿服务条例"],
    ["人民调解员聘用", "人民调解法"],
    ["宗教活动场所", "宗教事务条例"],
    ["流动人口婚育证明", "流动人口服务条例"],
    ["危险房屋治理", "房屋安全管理办法"],
    ["电动自行车充电设施", "非机动车管理条例"],
  ],
  audiences: ["孤儿", "妇女", "见义勇为人员", "失独家庭", "环卫工人", "留守儿童"],
  benefits: [
    "节日慰问金",
    "意外伤害保险",
    "心理疏导",
    "免费体检",
    "居家照护补助",
    "创业担保贷款",
    "学费减免",
    "临时住所安置",
    "辅助器具适配",
  ],
  synonyms: [
    ["殡葬", "丧葬"],
    ["修缮", "修复"],
    ["慰问金", "慰问费"],
    ["体检", "健康检查"],
    ["减免", "减收免收"],
    ["补助", "补贴"],
    ["辅助器具", "辅具"],
    ["流动人口", "外来人口"],
    ["孤儿", "失去父母的儿童"],
    ["照护", "照料护理"],
    ["志愿服务", "义工服务"],
    ["房屋", "住宅"],
    ["充电设施", "充电桩"],
    ["零售", "零星销售"],
    ["林木", "树木"],
  ],
  qualifiers: ["外资", "跨省", "高空", "连锁", "网络", "水上"],
  departments: [
    "区卫生健康委员会",
    "区文化和旅游局",
    "区水务局",
    "公安分局",
    "区生态环境局",
    "区教育局",
  ],
};
