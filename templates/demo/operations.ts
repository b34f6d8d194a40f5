/** Three joint operations of the demo: one finished, one under way, one under a district leader's command. */
import { MS_PER_HOUR, dayOf } from "#kernel/pure/day.ts";
import { type Cast, type Scene, does, homeOf, may, moment, oneOf, until } from "./scenes.ts";
import { type World, orgOf } from "./world.ts";

const shift = (
  world: World,
  [from, hours]: readonly [from: number, hours: number],
  orgCode: string,
  personId: number | null,
  place: string,
) => ({ from, to: from + hours * MS_PER_HOUR, orgId: orgOf(world, orgCode), personId, place });

export type Pictures = readonly [before: number, during: number, after: number];

/**
 * The alley's mouth: rubbish for years; landscaping and city appearance leads, the X are market supervision, city
 * enforcement, the food and drug office and the sub-district; five tons removed, a watch of twenty-four hours.
 */
export function alleyScene(world: World, cast: Cast, [before, during, after]: Pictures): Scene {
  const day = (workdays: number, hour: number): number => moment(world, workdays - 30, hour);
  const food = oneOf(world, "DIS-LIUTING-SCS");
  const street = oneOf(world, "SUB-LIUTING");
  const limit = (amount: number) => ({ unit: "workdays", amount }) as const;
  return {
    at: day(0, 9.2),
    actor: cast.subdistrict,
    body: {
      kind: "jointOperation",
      channel: "counter",
      title: "采莲弄弄堂口垃圾常年堆积",
      description:
        "弄堂口的垃圾堆了好几年：沿街摊点和饭店往这里倒，居民也跟着堆，清一次好几天又满。环卫、城管、市场都来过，单独哪一家都管不住。",
      ...homeOf(world),
      reporter: null,
    },
    *tell(told) {
      yield* does(told, day(0, 10.5), cast.coordinator, {
        type: "dispatch",
        orgId: orgOf(world, "DEP-LVHUA"),
        basis: "official",
        clause: "区职责清单：环境卫生由绿化和市容管理局牵头",
      });
      yield* may(told, day(0, 11), cast.lvhua, { type: "accept" });
      yield* does(told, day(0, 14), cast.lvhua, {
        type: "respond",
        text: "今天下午现场碰头，明天拿出方案。",
      });
      yield* does(told, day(0, 16), cast.lvhua, {
        type: "logOperation",
        doneAt: day(0, 15),
        text: "五家现场碰头：拍照、量堆、问沿街十四户，倾倒多在晚上十点到凌晨四点。",
        people: 7,
        resources: [],
        fileIds: [before],
      });
      yield* does(told, day(1, 10), cast.lvhua, {
        type: "proposePlan",
        goal: "一周清空，弄堂口常年无堆积",
        measures:
          "一、两天清运完毕；二、弄堂口守点二十四小时，劝离倾倒；三、查处无证摊点和乱倒的饭店；四、街道逐户劝导，签门前责任书；五、增设两只桶，固定清运时间。",
        from: dayOf(day(1, 9)),
        until: dayOf(day(7, 9)),
        tasks: [
          {
            orgId: orgOf(world, "DEP-SHICHANG"),
            task: "核查沿街摊点和饭店证照，督促签垃圾收运合同",
            limit: limit(4),
          },
          {
            orgId: orgOf(world, "DEP-CHENGGUAN"),
            task: "清理占道，查处夜间偷倒",
            limit: limit(5),
          },
          {
            orgId: orgOf(world, "DIS-LIUTING-SCS"),
            task: "检查餐饮单位食品安全和餐厨垃圾去向",
            limit: limit(3),
          },
          {
            orgId: orgOf(world, "SUB-LIUTING"),
            task: "劝导居民和商户，签门前责任书",
            limit: limit(5),
          },
        ],
      });
      for (const [hour, who] of [
        [11, street],
        [13.75, food],
        [14.5, cast.chengguan],
        [15.25, cast.shichang],
      ] as const)
        yield* does(told, day(1, hour), who, { type: "answerPlan", agrees: true, reason: "" });
      yield* does(told, day(1, 16), cast.lvhua, {
        type: "setRoster",
        entries: [
          shift(world, [day(2, 8), 8], "DEP-LVHUA", cast.lvhua.personId, "弄堂口东侧"),
          shift(world, [day(2, 16), 8], "DEP-CHENGGUAN", cast.chengguan.personId, "弄堂口东侧"),
          shift(world, [day(2, 24), 8], "SUB-LIUTING", street.personId, "弄堂口东侧"),
        ],
      });
      yield* does(told, day(2, 11.5), cast.lvhua, {
        type: "logOperation",
        doneAt: day(2, 10),
        text: "第一次清运，两辆车，清到墙根；墙面冲洗。",
        people: 9,
        resources: [
          { what: "垃圾", quantity: 3.2, unit: "吨" },
          { what: "清运车", quantity: 2, unit: "辆次" },
        ],
        fileIds: [during],
      });
      yield* does(told, day(3, 10), street, {
        type: "logOperation",
        doneAt: day(2, 20),
        text: "街道和居委会入户：沿街商户十四户、居民三十一户，签门前责任书二十六份。",
        people: 6,
        resources: [{ what: "责任书", quantity: 26, unit: "份" }],
        fileIds: [],
      });
      yield* does(told, day(3, 11), cast.chengguan, {
        type: "logOperation",
        doneAt: day(2, 23.5),
        text: "夜间守点，劝返倾倒五起，立案一起。",
        people: 4,
        resources: [{ what: "劝返", quantity: 5, unit: "起" }],
        fileIds: [],
      });
      yield* does(told, day(4, 10), food, {
        type: "answerTask",
        taskId: 3,
        text: "检查餐饮九户，全部签订餐厨垃圾收运合同，两户责令整改。",
        fileIds: [],
      });
      yield* does(told, day(5, 10.5), cast.lvhua, {
        type: "logOperation",
        doneAt: day(5, 9),
        text: "第二次清运，清空；装两只分类桶和一块公示牌，每天两次收运。",
        people: 6,
        resources: [
          { what: "垃圾", quantity: 1.8, unit: "吨" },
          { what: "清运车", quantity: 1, unit: "辆次" },
          { what: "分类桶", quantity: 2, unit: "只" },
        ],
        fileIds: [after],
      });
      yield* does(told, day(5, 14), street, {
        type: "answerTask",
        taskId: 4,
        text: "责任书二十六份，楼组长认领弄堂口值守，每晚一轮。",
        fileIds: [],
      });
      yield* does(told, day(6, 10), cast.chengguan, {
        type: "answerTask",
        taskId: 2,
        text: "清理占道六处，夜间守点三晚，立案一起，罚款已缴。",
        fileIds: [],
      });
      // One of the four comes a day late.
      yield* does(told, day(6, 15), cast.shichang, {
        type: "answerTask",
        taskId: 1,
        text: "核查十四户，补办证照两户，取缔无证摊点一处。",
        fileIds: [],
      });
      yield* does(told, day(8, 10), cast.lvhua, {
        type: "complete",
        outcome: "done",
        result:
          "弄堂口已清空，共清运五吨；守点二十四小时无倾倒；沿街餐饮全部签订收运合同；两只分类桶每天收运两次，公示牌写明责任人电话。",
        notSolvedReason: null,
        fileIds: [],
      });
    },
  };
}

/** Under way at the second stage: an evening market whose smoke and stalls three bodies and the committee deal with. */
export function marketScene(world: World, cast: Cast): Scene {
  const day = (workdays: number, hour: number): number => moment(world, workdays, hour);
  const hour = MS_PER_HOUR;
  const started = Math.floor((world.now - 3 * hour) / hour) * hour;
  const fumes = oneOf(world, "DEP-HUANJING");
  const limit = { unit: "workdays", amount: 4 } as const;
  return {
    at: day(-4, 9.5),
    actor: cast.operator,
    body: {
      kind: "request",
      requestType: "complaint",
      channel: "telephone",
      categoryCode: "order",
      title: "柳堤夜市占道和油烟扰民",
      description: "每天傍晚到半夜，摊位占了整条人行道，油烟往二楼飘，三十多户反映。",
      ...homeOf(world),
      reporter: { name: "柳堤路居民代表", telephone: "15410099001" },
    },
    *tell(told) {
      yield* may(told, day(-4, 11), cast.chengguan, { type: "accept" });
      yield* does(told, day(-4, 14), cast.chengguan, {
        type: "respond",
        text: "今晚到现场，会同环境和市场一起处理。",
      });
      yield* does(told, day(-4, 15), cast.chengguan, {
        type: "raiseOperation",
        reason: "占道、油烟、证照分属三家，单独处理过两次都反弹",
      });
      yield* does(told, day(-3, 9.75), cast.chengguan, {
        type: "proposePlan",
        goal: "夜市入场经营，人行道畅通，油烟达标",
        measures: "划定入场区二十二个摊位；限时十点收摊；装油烟净化器；居委会牵头商户公约。",
        from: dayOf(day(-3, 9)),
        until: dayOf(day(6, 9)),
        tasks: [
          { orgId: orgOf(world, "DEP-SHICHANG"), task: "核验摊主健康证和食品登记", limit },
          { orgId: orgOf(world, "DEP-HUANJING"), task: "监测油烟，指导安装净化器", limit },
          { orgId: orgOf(world, "SUB-LIUTING-FW"), task: "组织摊主会议，安排入场摊位", limit },
          {
            orgId: orgOf(world, "COM-991101001001"),
            task: "听取居民意见，牵头商户公约",
            limit: { unit: "workdays", amount: 8 },
          },
        ],
      });
      yield* does(told, day(-3, 14), cast.subdistrict, {
        type: "answerPlan",
        agrees: true,
        reason: "",
      });
      yield* does(told, day(-2, 9.5), fumes, { type: "answerPlan", agrees: true, reason: "" });
      yield* does(told, day(-2, 10), cast.chengguan, {
        type: "setRoster",
        entries: [
          shift(world, [day(-1, 18), 5], "DEP-CHENGGUAN", null, "夜市北口"),
          shift(world, [started, 6], "DEP-CHENGGUAN", cast.chengguan.personId, "夜市北口"),
          shift(
            world,
            [started + 6 * hour, 6],
            "SUB-LIUTING-FW",
            cast.subdistrict.personId,
            "夜市北口",
          ),
          shift(
            world,
            [started + 24 * hour, 6],
            "DEP-SHICHANG",
            cast.shichang.personId,
            "夜市南口",
          ),
        ],
      });
      yield* does(told, day(-2, 16), cast.chengguan, {
        type: "logOperation",
        doneAt: day(-2, 15),
        text: "划线二十二个摊位，劝离占道摊位九个。",
        people: 8,
        resources: [{ what: "划线", quantity: 22, unit: "个摊位" }],
        fileIds: [],
      });
      yield* does(told, day(-1, 10), cast.subdistrict, {
        type: "logOperation",
        doneAt: day(-2, 19),
        text: "摊主会议，二十五户到会，十九户当场签约入场。",
        people: 5,
        resources: [{ what: "签约", quantity: 19, unit: "户" }],
        fileIds: [],
      });
      yield* does(told, day(-1, 15), fumes, {
        type: "answerTask",
        taskId: 2,
        text: "监测三个点位，两处超标，净化器型号已给到摊主。",
        fileIds: [],
      });
    },
  };
}

/** Gone up to a district leader: two bodies did not agree who pays, for two working days. */
export function facadeScene(world: World, cast: Cast): Scene {
  const day = (workdays: number, hour: number): number => moment(world, workdays, hour);
  const housing = oneOf(world, "DEP-ZHUJIAN");
  const finance = oneOf(world, "DEP-CAIZHENG");
  return {
    at: day(-8, 9.5),
    actor: cast.station,
    body: {
      kind: "jointOperation",
      channel: "counter",
      categoryCode: "housing.repair",
      title: "新风里六号楼外墙脱落，楼下是幼儿园通道",
      description: "连着三次掉砖，最近一次在放学时间。业主说没有维修资金，物业已撤。",
      ...homeOf(world),
      reporter: null,
    },
    *tell(told) {
      yield* may(told, day(-8, 10.5), housing, { type: "accept" });
      yield* does(told, day(-8, 15), housing, {
        type: "respond",
        text: "已拉警戒线，今晚搭防护棚。",
      });
      yield* does(told, day(-8, 17), housing, {
        type: "logOperation",
        doneAt: day(-8, 16.5),
        text: "搭防护棚四十米，幼儿园改走西门。",
        people: 11,
        resources: [{ what: "防护棚", quantity: 40, unit: "米" }],
        fileIds: [],
      });
      yield* does(told, day(-7, 10), housing, {
        type: "proposePlan",
        goal: "两周内排除脱落，年内完成外墙修缮",
        measures: "应急铲除松动面砖；鉴定；动用应急维修资金，不足部分由区级先行垫付。",
        from: dayOf(day(-7, 9)),
        until: dayOf(day(4, 9)),
        tasks: [
          {
            orgId: orgOf(world, "DEP-CAIZHENG"),
            task: "落实垫付资金",
            limit: { unit: "workdays", amount: 5 },
          },
          {
            orgId: orgOf(world, "SUB-LIUTING-FW"),
            task: "召开业主会议，征求三分之二同意",
            limit: { unit: "workdays", amount: 10 },
          },
          {
            orgId: orgOf(world, "DEP-MINZHENG"),
            task: "安置楼内两位独居老人",
            limit: { unit: "workdays", amount: 9 },
          },
        ],
      });
      yield* does(told, day(-7, 14), cast.subdistrict, {
        type: "answerPlan",
        agrees: true,
        reason: "",
      });
      yield* does(told, day(-7, 15), finance, {
        type: "answerPlan",
        agrees: false,
        reason: "应急维修资金应先由业主筹集，没有垫付的依据",
      });
      // Two working days later it goes up by itself.
      yield* until(told, day(-4, 9.5));
      yield* does(told, day(-3, 10), cast.leader, {
        type: "instruct",
        text: "先保安全：应急铲除由住建局三天内完成，费用从机动经费先行列支，业主会议同步开。",
        tasks: [
          {
            orgId: orgOf(world, "SUB-LIUTING"),
            task: "逐户通知，放学时段在通道值守",
            limit: { unit: "workdays", amount: 8 },
          },
        ],
      });
      yield* does(told, day(-2, 15), housing, {
        type: "logOperation",
        doneAt: day(-2, 14),
        text: "高空车铲除松动面砖，北侧完成。",
        people: 6,
        resources: [
          { what: "面砖", quantity: 1.4, unit: "吨" },
          { what: "高空车", quantity: 2, unit: "台班" },
        ],
        fileIds: [],
      });
    },
  };
}
