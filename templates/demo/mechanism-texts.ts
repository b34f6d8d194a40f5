/** What officials of the demo district write when they return, summon, supervise, check and put right. All made up. */

/** Who may be the right owner instead of a lead, with the clause relied on: by code of the organisation. */
export const RETURNS: Readonly<
  Record<string, readonly (readonly [to: string, clause: string, reason: string])[]>
> = {
  "DEP-LVHUA": [
    [
      "DEP-CHENGGUAN",
      "区城市管理职责清单第三条：占道堆物由执法部门牵头",
      "堆的是店铺占道的货物，不是生活垃圾",
    ],
    ["DEP-ZHUJIAN", "物业管理条例第二十六条", "在小区围墙内，属物业保洁范围"],
  ],
  "DEP-CHENGGUAN": [
    ["DEP-GONGAN", "噪声污染防治法第六十五条：社会生活噪声由公安机关处理", "属于邻里生活噪声"],
    ["DEP-HUANJING", "噪声污染防治法第三十六条：固定设备噪声", "声源是固定设备"],
    ["DEP-ZHUJIAN", "物业管理条例第五十五条", "在小区共用部位，应由物业先行劝阻"],
  ],
  "DEP-GONGAN": [
    ["DEP-CHENGGUAN", "区停车管理职责分工第二条：人行道停车", "停在人行道上，属城管范围"],
    ["DEP-JIAOTONG", "道路交通设施管理办法第八条", "是设施问题，不是违法行为"],
  ],
  "DEP-ZHUJIAN": [
    ["DEP-SHICHANG", "特种设备安全法第五条", "电梯安全由特种设备监管部门负责"],
    ["DEP-SHUIWU", "供水条例第二十条", "漏点在市政管道一侧"],
  ],
  "DEP-SHICHANG": [
    ["DEP-HUANJING", "大气污染防治法第八十一条：餐饮油烟", "反映的是油烟排放，不是食品安全"],
    ["DEP-RENSHE", "劳动保障监察条例第十一条", "实质是劳动报酬纠纷"],
  ],
};

export const CONTEST_CLAUSES = [
  ["区职责清单第十二条：谁先发现谁先处置", "现场两种情况都有，原单位应先清理再移交"],
  ["首问负责制实施办法第六条", "原单位已到过现场并答复居民，应继续办结"],
] as const;

export const ARBITRATIONS = [
  ["区条块协同规则第四条：按主要问题定牵头", "主要问题明确，由该单位牵头，其他单位配合"],
  ["区职责清单第三条", "现场会商后确定，今后同类问题照此办理"],
] as const;

/** What a lead asks of whom. */
export const TASKS: readonly (readonly [to: string, task: string, answer: string])[] = [
  ["DEP-CHENGGUAN", "清理占道物品，查处乱堆放", "已到现场清理，开具整改通知一份。"],
  ["DEP-SHICHANG", "检查沿街经营户证照", "检查十二户，两户限期补办。"],
  ["DEP-GONGAN", "维持现场秩序，核实车主", "已联系车主三名，车辆全部驶离。"],
  ["DEP-ZHUJIAN", "督促物业履行合同", "约谈物业负责人，已签整改承诺。"],
  ["DEP-SHUIWU", "排查地下管道", "管道畅通，未见破损。"],
  ["DEP-MINZHENG", "核实困难情况，落实帮扶", "已入户核实，纳入临时救助。"],
  ["DEP-RENSHE", "核查劳动合同和工资发放", "查阅台账，单位已补发。"],
  ["DEP-JIAOTONG", "检查路面和标志标线", "补划标线二十米，更换标牌一块。"],
  ["DEP-HUANJING", "监测噪声和油烟", "监测达标，报告已送牵头单位。"],
];

export const PASSED_OVER = [
  "协同单位监测还在进行，主要问题已解决，后续由其直接答复居民。",
  "现场已处置完毕，材料随后补齐。",
] as const;
export const DROPPED = "现场情况变化，不再需要。" as const;

export const DEMANDS = [
  "居民多次反映，请说明进展和完成时间。",
  "已超过承诺时限，请书面说明原因和措施。",
  "请三天内到现场并反馈照片。",
] as const;
export const SUPERVISION_ANSWERS = [
  "因材料到货延迟，已协调备用设备，三个工作日内完成，现场负责人每日与居民联系。",
  "已增派一组人员，明天进场，完成后附前后照片。",
  "产权单位已同意施工，今日开工，预计后天完工。",
] as const;
export const LISTED_DEMANDS = ["久拖未决，由我挂牌督办，请主要负责人到现场。"] as const;
export const SETTLED = "情况属实，措施到位，予以了结。" as const;
export const NOT_ENOUGH = "没有写明完成时间，请补充。" as const;

export const CHECKS_PASSED = [
  "到现场看过，已清理干净，居民认可。",
  "抽查照片与现场一致，设施正常。",
  "电话回访，居民确认已解决。",
] as const;
export const CHECKS_FAILED = [
  "现场仍有堆放，与办结照片不符。",
  "修过的灯又灭了两盏，未解决。",
] as const;

export const MEASURES = [
  "当天重新上门，更换不合格部件并当面调试；班组增加复查一次。",
  "向居民致歉，重新约定时间完成剩余部分，今后完工须居民签认。",
  "联合物业制定每周巡查表，张贴公示，责任人电话公开。",
] as const;
export const CALLED_SATISFIED = ["居民表示这次解决了。", "居民认可，感谢回访。"] as const;
export const CALLED_UNSATISFIED = "居民认为仍有异味，要求再处理。" as const;
export const NOT_REACHED = "两次未接通，留言后再约。" as const;
export const GRADE_CONTESTS = [
  ["居民来电说明点错了，实际很满意，附通话记录。", "通话记录属实，不计入统计。"],
  ["反映的是另一路段，与本件无关。", "经核实与本件有关，申诉不成立。"],
] as const;
